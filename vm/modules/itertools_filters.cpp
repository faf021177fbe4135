// itertools: iterators that pass on, change or leave out the items of another one.
#include <array>
#include <utility>

#include "vm/modules/itertools.h"
#include "vm/modules/native_type.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/recycled_tuple.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Ref<> exhausted() { return share(Value::absent()); }

/// An iterator with a function: takewhile, dropwhile, filterfalse, starmap, accumulate.
template <CoreType kCore>
struct WithFunction : Object {
  static constexpr CoreType kCoreType = kCore;
  Ref<> function;  ///< or None
  Ref<> iterator;
  Ref<> total;           ///< accumulate: so far, or nothing
  bool is_done = false;  ///< takewhile: it has ended; dropwhile: it has begun

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.function, "function");
    visit(self.iterator, "iterator");
    visit(self.total, "total");
  }
};
using TakeWhile = WithFunction<CoreType::kTakeWhile>;
using DropWhile = WithFunction<CoreType::kDropWhile>;
using FilterFalse = WithFunction<CoreType::kFilterFalse>;
using StarMap = WithFunction<CoreType::kStarMap>;
using Accumulate = WithFunction<CoreType::kAccumulate>;

template <class T>
Result<Ref<>> function_first_new(ThreadState& ts, Value type, Value function, Value iterable) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  Ref<T> made = make_instance_of<T>(ts, cast<Type>(type));
  made->function = share(function);
  made->iterator = std::move(iterator);
  return Ref<>(std::move(made));
}
constexpr NativeDef kTakeWhileNew =
    native<&function_first_new<TakeWhile>>("takewhile($type, predicate, iterable, /)", "");
constexpr NativeDef kDropWhileNew =
    native<&function_first_new<DropWhile>>("dropwhile($type, predicate, iterable, /)", "");
constexpr NativeDef kFilterFalseNew =
    native<&function_first_new<FilterFalse>>("filterfalse($type, function, iterable, /)", "");
constexpr NativeDef kStarMapNew =
    native<&function_first_new<StarMap>>("starmap($type, function, iterable, /)", "");

Result<Ref<>> take_while_next(ThreadState& ts, Value self) {
  auto& take = cast<TakeWhile>(self);
  if (take.is_done) {
    return exhausted();
  }
  const Ref<> iterator = take.iterator;
  TRY(Ref<> item, next(ts, iterator));
  if (item.value().is_absent()) {
    return item;
  }
  const Ref<> function = take.function;
  TRY(Ref<> answer, call(ts, function, item.value()));
  TRY(const bool good, truth(ts, answer));
  if (good) {
    return item;
  }
  take.is_done = true;
  return exhausted();
}

Result<Ref<>> drop_while_next(ThreadState& ts, Value self) {
  auto& drop = cast<DropWhile>(self);
  while (true) {
    const Ref<> iterator = drop.iterator;
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent() || drop.is_done) {
      return item;
    }
    const Ref<> function = drop.function;
    TRY(Ref<> answer, call(ts, function, item.value()));
    TRY(const bool dropped, truth(ts, answer));
    if (!dropped) {
      drop.is_done = true;
      return item;
    }
  }
}

Result<Ref<>> filter_false_next(ThreadState& ts, Value self) {
  auto& filter = cast<FilterFalse>(self);
  const Value bool_type = Value::object(&ts.interpreter().type(CoreType::kBool));
  while (true) {
    const Ref<> iterator = filter.iterator;
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return item;
    }
    Ref<> answer = item;
    if (!filter.function.value().is_none() && filter.function.value() != bool_type) {
      const Ref<> function = filter.function;
      TRY(answer, call(ts, function, item.value()));
    }
    TRY(const bool left_out, truth(ts, answer));
    if (!left_out) {
      return item;
    }
  }
}

Result<Ref<>> star_map_next(ThreadState& ts, Value self) {
  auto& map = cast<StarMap>(self);
  const Ref<> iterator = map.iterator;
  TRY(Ref<> item, next(ts, iterator));
  if (item.value().is_absent()) {
    return item;
  }
  TRY(Ref<Tuple> arguments, tuple_from(ts, item));
  const Ref<> function = map.function;
  return call(ts, function, Arguments(arguments->data(), arguments->size));
}

Result<Ref<>> accumulate_new(ThreadState& ts, Value type, Value iterable, Value function,
                             Value initial) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  Ref<Accumulate> made = make_instance_of<Accumulate>(ts, cast<Type>(type));
  made->function = share(function.is_absent() ? Value::none() : function);
  made->iterator = std::move(iterator);
  if (!initial.is_absent() && !initial.is_none()) {
    made->total = share(initial);
    made->is_done = true;  // the initial value comes first
  }
  return Ref<>(std::move(made));
}
constexpr NativeDef kAccumulateNew =
    native<&accumulate_new>("accumulate($type, iterable, func=None, *, initial=None)", "");

Result<Ref<>> accumulate_next(ThreadState& ts, Value self) {
  auto& accumulate = cast<Accumulate>(self);
  if (accumulate.is_done) {
    accumulate.is_done = false;
    return accumulate.total;
  }
  const Ref<> iterator = accumulate.iterator;
  TRY(Ref<> item, next(ts, iterator));
  if (item.value().is_absent()) {
    return item;
  }
  if (!accumulate.total) {
    accumulate.total = item;
    return item;
  }
  const Ref<> total = accumulate.total;
  const Ref<> function = accumulate.function;
  TRY(accumulate.total, function.value().is_none()
                            ? binary(ts, Binary::kAdd, total, item)
                            : call(ts, function, total.value(), item.value()));
  return accumulate.total;
}

// ---- compress

struct Compress : Object {
  static constexpr CoreType kCoreType = CoreType::kCompress;
  Ref<> data;
  Ref<> selectors;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.data, "data");
    visit(self.selectors, "selectors");
  }
};

Result<Ref<>> compress_new(ThreadState& ts, Value type, Value data, Value selectors) {
  TRY(Ref<> data_iterator, iterate(ts, data));
  TRY(Ref<> selector_iterator, iterate(ts, selectors));
  Ref<Compress> made = make_instance_of<Compress>(ts, cast<Type>(type));
  made->data = std::move(data_iterator);
  made->selectors = std::move(selector_iterator);
  return Ref<>(std::move(made));
}
constexpr NativeDef kCompressNew = native<&compress_new>("compress($type, data, selectors)", "");

Result<Ref<>> compress_next(ThreadState& ts, Value self) {
  auto& compress = cast<Compress>(self);
  const Ref<> data = compress.data;
  const Ref<> selectors = compress.selectors;
  while (true) {
    TRY(Ref<> item, next(ts, data));
    if (item.value().is_absent()) {
      return item;
    }
    TRY(Ref<> selector, next(ts, selectors));
    if (selector.value().is_absent()) {
      return selector;
    }
    TRY(const bool wanted, truth(ts, selector));
    if (wanted) {
      return item;
    }
  }
}

// ---- islice

struct ISlice : Object {
  static constexpr CoreType kCoreType = CoreType::kISlice;
  Ref<> iterator;           ///< None when it is used up
  std::int64_t wanted = 0;  ///< index of the item that comes next
  std::int64_t stop = -1;   ///< −1: none
  std::int64_t step = 1;
  std::int64_t at = 0;  ///< items taken so far

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.iterator, "iterator");
  }
};

/// None, or a number: what a start, stop or step may be. Anything else counts as −1.
Result<std::int64_t> slice_number(ThreadState& ts, Value value, std::int64_t for_none) {
  if (value.is_absent() || value.is_none()) {
    return for_none;
  }
  Result<Ref<>> number = index(ts, value);
  if (number.failed()) {
    clear_exception(ts);
    return std::int64_t{-1};
  }
  return small_int_of(number.value()).value_or(-1);
}

Result<Ref<>> islice_make(ThreadState& ts, Type& type, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "islice() takes no keyword arguments");
  }
  const std::size_t given = arguments.positional;
  if (given < 2 || given > 4) {
    return raise(ts, Exc::kTypeError, "islice expected at {} arguments, got {}",
                 given < 2 ? "least 2" : "most 4", given);
  }
  const Value stop_value = arguments[given == 2 ? 1 : 2];
  TRY(const std::int64_t start, slice_number(ts, given == 2 ? Value::none() : arguments[1], 0));
  TRY(const std::int64_t stop, slice_number(ts, stop_value, -1));
  if (stop == -1 && !stop_value.is_none()) {
    return raise_text(
        ts, Exc::kValueError,
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  if (start < 0 || stop < -1) {
    return raise_text(ts, Exc::kValueError,
                      "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  TRY(const std::int64_t step, slice_number(ts, given < 4 ? Value::none() : arguments[3], 1));
  if (step < 1) {
    return raise_text(ts, Exc::kValueError,
                      "Step for islice() must be a positive integer or None.");
  }
  TRY(Ref<> iterator, iterate(ts, arguments[0]));
  Ref<ISlice> made = make_instance_of<ISlice>(ts, type);
  made->iterator = std::move(iterator);
  made->wanted = start;
  made->stop = stop;
  made->step = step;
  return Ref<>(std::move(made));
}

Result<Ref<>> islice_next(ThreadState& ts, Value self) {
  auto& slice = cast<ISlice>(self);
  const Ref<> iterator = slice.iterator;
  if (iterator.value().is_none()) {
    return exhausted();
  }
  const auto end = [&slice](Ref<> result) {
    slice.iterator = Ref<>::take(Value::none());
    return result;
  };
  const std::int64_t skip_to = slice.stop == -1 ? slice.wanted : std::min(slice.wanted, slice.stop);
  while (slice.at < skip_to) {
    TRY(Ref<> skipped, next(ts, iterator));
    if (skipped.value().is_absent()) {
      return end(exhausted());
    }
    ++slice.at;
  }
  if (slice.stop != -1 && slice.at >= slice.stop) {
    return end(exhausted());
  }
  TRY(Ref<> item, next(ts, iterator));
  if (item.value().is_absent()) {
    return end(exhausted());
  }
  ++slice.at;
  if (slice.wanted > INT64_MAX - slice.step) {
    slice.wanted = slice.stop == -1 ? INT64_MAX : slice.stop;
  } else {
    slice.wanted += slice.step;
    if (slice.stop != -1) {
      slice.wanted = std::min(slice.wanted, slice.stop);
    }
  }
  return item;
}

// ---- pairwise

struct Pairwise : Object {
  static constexpr CoreType kCoreType = CoreType::kPairwise;
  Ref<> iterator;  ///< None when it is used up
  Ref<> old;       ///< the item before, or nothing
  RecycledTuple result;
};

Result<Ref<>> pairwise_new(ThreadState& ts, Value type, Value iterable) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  Ref<Pairwise> made = make_instance_of<Pairwise>(ts, cast<Type>(type));
  made->iterator = std::move(iterator);
  return Ref<>(std::move(made));
}
constexpr NativeDef kPairwiseNew = native<&pairwise_new>("pairwise($type, iterable, /)", "");

Result<Ref<>> pairwise_next(ThreadState& ts, Value self) {
  auto& pairwise = cast<Pairwise>(self);
  const Ref<> iterator = pairwise.iterator;
  if (iterator.value().is_none()) {
    return exhausted();
  }
  if (!pairwise.old) {
    TRY(Ref<> first, next(ts, iterator));
    if (first.value().is_absent()) {
      pairwise.iterator = Ref<>::take(Value::none());
      return first;
    }
    pairwise.old = std::move(first);
  }
  Ref<> old = pairwise.old;
  TRY(Ref<> item, next(ts, iterator));
  if (item.value().is_absent()) {
    pairwise.iterator = Ref<>::take(Value::none());
    pairwise.old = Ref<>();
    return item;
  }
  pairwise.old = item;
  Ref<Tuple> pair = pairwise.result.take(ts, 2);
  RecycledTuple::fill(*pair, 0, std::move(old));
  RecycledTuple::fill(*pair, 1, std::move(item));
  return Ref<>(std::move(pair));
}

// ---- batched

struct Batched : Object {
  static constexpr CoreType kCoreType = CoreType::kBatched;
  Ref<> iterator;  ///< None when it is used up
  std::int64_t size = 0;
  bool strict = false;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.iterator, "iterator");
  }
};

Result<Ref<>> batched_new(ThreadState& ts, Value type, Value iterable, std::int64_t size,
                          bool strict) {
  if (size < 1) {
    return raise_text(ts, Exc::kValueError, "n must be at least one");
  }
  TRY(Ref<> iterator, iterate(ts, iterable));
  Ref<Batched> made = make_instance_of<Batched>(ts, cast<Type>(type));
  made->iterator = std::move(iterator);
  made->size = size;
  made->strict = strict;
  return Ref<>(std::move(made));
}
constexpr NativeDef kBatchedNew =
    native<&batched_new>("batched($type, iterable, n, *, strict=False)", "");

Result<Ref<>> batched_next(ThreadState& ts, Value self) {
  auto& batched = cast<Batched>(self);
  const Ref<> iterator = batched.iterator;
  if (iterator.value().is_none()) {
    return exhausted();
  }
  Ref<List> batch = make_list(ts);
  while (static_cast<std::int64_t>(batch->size) < batched.size) {
    Result<Ref<>> item = next(ts, iterator);
    if (item.failed()) {
      batched.iterator = Ref<>::take(Value::none());
      return Raised{};
    }
    if (item.value().value().is_absent()) {
      batched.iterator = Ref<>::take(Value::none());
      break;
    }
    batch->append_taking(item.take().give());
  }
  if (batch->size == 0) {
    return exhausted();
  }
  if (batched.strict && static_cast<std::int64_t>(batch->size) < batched.size) {
    return raise_text(ts, Exc::kValueError, "batched(): incomplete batch");
  }
  return Ref<>(make_tuple(ts, std::span<const Value>(batch->items())));
}

template <class T, UnarySlot kNext>
void fill_iterator(Slots& slots) {
  fill_lifetime<T>(slots);
  slots.iterate = &iterate_self;
  slots.next = kNext;
}
template <class T, UnarySlot kNext, const NativeDef& kNew>
void fill_made(Slots& slots) {
  fill_iterator<T, kNext>(slots);
  slots.make = &make_by<kNew>;
}
void fill_islice(Slots& slots) {
  fill_iterator<ISlice, &islice_next>(slots);
  slots.make = &islice_make;
}
void fill_pairwise(Slots& slots) {
  slots.destroy = &destroy_as<Pairwise>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const Pairwise&>(object);
    visitor.visit(self.iterator, Edge::of_field("iterator"));
    visitor.visit(self.old, Edge::of_field("old"));
    self.result.traverse(visitor);
  };
  slots.clear = [](Object& object) {
    auto& self = static_cast<Pairwise&>(object);
    self.iterator = Ref<>::take(Value::none());
    self.old = Ref<>();
    self.result.clear();
  };
  slots.iterate = &iterate_self;
  slots.next = &pairwise_next;
  slots.make = &make_by<kPairwiseNew>;
}

template <class T>
constexpr TypeSpec iterator_spec(void (*fill)(Slots&), const char* doc) {
  return TypeSpec{.core = T::kCoreType,
                  .base = CoreType::kObject,
                  .size = sizeof(T),
                  .flags = flags_of(TypeFlag::kCollectable),
                  .fill = fill,
                  .methods = {},
                  .getsets = {},
                  .doc = doc};
}

}  // namespace

const TypeSpec& accumulate_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<Accumulate>(&fill_made<Accumulate, &accumulate_next, kAccumulateNew>,
                                "Return series of accumulated sums (or other binary function "
                                "results).");
  return spec;
}
const TypeSpec& batched_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Batched>(
      &fill_made<Batched, &batched_next, kBatchedNew>, "Batch data into tuples of length n.");
  return spec;
}
const TypeSpec& compress_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<Compress>(&fill_made<Compress, &compress_next, kCompressNew>,
                              "Return data elements corresponding to true selector elements.");
  return spec;
}
const TypeSpec& drop_while_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<DropWhile>(&fill_made<DropWhile, &drop_while_next, kDropWhileNew>,
                               "Drop items from the iterable while predicate(item) is true.");
  return spec;
}
const TypeSpec& filter_false_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<FilterFalse>(&fill_made<FilterFalse, &filter_false_next, kFilterFalseNew>,
                                 "Return those items of iterable for which function(item) is "
                                 "false.");
  return spec;
}
const TypeSpec& islice_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<ISlice>(
      &fill_islice,
      "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice "
      "object");
  return spec;
}
const TypeSpec& pairwise_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Pairwise>(
      &fill_pairwise, "Return an iterator of overlapping pairs taken from the input iterator.");
  return spec;
}
const TypeSpec& star_map_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<StarMap>(&fill_made<StarMap, &star_map_next, kStarMapNew>,
                             "Return an iterator whose values are returned from the function "
                             "evaluated with an argument tuple taken from the given sequence.");
  return spec;
}
const TypeSpec& take_while_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<TakeWhile>(&fill_made<TakeWhile, &take_while_next, kTakeWhileNew>,
                               "Return successive entries from an iterable as long as the "
                               "predicate evaluates to true for each entry.");
  return spec;
}

}  // namespace minipy
