// itertools: chain, count, cycle, repeat.
#include <array>
#include <utility>

#include "vm/modules/itertools.h"
#include "vm/modules/native_type.h"
#include "vm/objects/float.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Ref<> exhausted() { return share(Value::absent()); }

// ---- chain

struct Chain : Object {
  static constexpr CoreType kCoreType = CoreType::kChain;
  Ref<> source;  ///< iterator over the iterables; None when it is used up
  Ref<> active;  ///< iterator over the present one, or None

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.source, "source");
    visit(self.active, "active");
  }
};

Result<Ref<>> make_chain(ThreadState& ts, Type& type, Value iterables) {
  TRY(Ref<> source, iterate(ts, iterables));
  Ref<Chain> made = make_instance_of<Chain>(ts, type);
  made->source = std::move(source);
  made->active = Ref<>::take(Value::none());
  return Ref<>(std::move(made));
}

Result<Ref<>> chain_make(ThreadState& ts, Type& type, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "chain() takes no keyword arguments");
  }
  Ref<Tuple> iterables = make_tuple(ts, arguments.positionals());
  return make_chain(ts, type, iterables.value());
}

Result<Ref<>> chain_from_iterable(ThreadState& ts, Value type, Value iterable) {
  return make_chain(ts, cast<Type>(type), iterable);
}

Result<Ref<>> chain_next(ThreadState& ts, Value self) {
  auto& chain = cast<Chain>(self);
  while (!chain.source.value().is_none()) {
    if (chain.active.value().is_none()) {
      const Ref<> source = chain.source;
      Result<Ref<>> iterable = next(ts, source);
      if (iterable.failed() || iterable.value().value().is_absent()) {
        chain.source = Ref<>::take(Value::none());
        return iterable;
      }
      Result<Ref<>> active = iterate(ts, iterable.value());
      if (active.failed()) {
        chain.source = Ref<>::take(Value::none());
        return Raised{};
      }
      chain.active = active.take();
    }
    const Ref<> active = chain.active;
    TRY(Ref<> item, next(ts, active));
    if (!item.value().is_absent()) {
      return item;
    }
    chain.active = Ref<>::take(Value::none());
  }
  return exhausted();
}

constexpr auto kChainMethods = std::to_array<NativeDef>({
    native<&chain_from_iterable>("from_iterable($type, iterable, /)",
                                 "Alternative chain() constructor taking a single iterable "
                                 "argument that evaluates lazily."),
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});

void fill_chain(Slots& slots) {
  fill_lifetime<Chain>(slots);
  slots.make = &chain_make;
  slots.iterate = &iterate_self;
  slots.next = &chain_next;
}

// ---- count: a machine number while it steps by one, else any numbers

struct Counter : Object {
  static constexpr CoreType kCoreType = CoreType::kCounter;
  std::int64_t number = 0;  ///< when `step` is nothing
  Ref<> current;
  Ref<> step;  ///< nothing: counts by one in `number`

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.current, "current");
    visit(self.step, "step");
  }
};

bool is_number(ThreadState& ts, Value value) {
  const Slots& slots = type_of(ts, value).slots;
  return is_int_like(value) || is_float(value) || slots.to_float != nullptr ||
         slots.index != nullptr || slots.to_int != nullptr ||
         type_of(ts, value).layout == CoreType::kComplex;
}

Result<Ref<>> counter_new(ThreadState& ts, Value type, Value start, Value step) {
  const Value first = start.is_absent() ? Value::small_int(0) : start;
  const Value by = step.is_absent() ? Value::small_int(1) : step;
  if (!is_number(ts, first) || !is_number(ts, by)) {
    return raise_text(ts, Exc::kTypeError, "a number is required");
  }
  Ref<Counter> made = make_instance_of<Counter>(ts, cast<Type>(type));
  if (first.is_int() && by.is_int() && by.as_int() == 1) {
    made->number = first.as_int();
  } else {
    made->current = share(first);
    made->step = share(by);
  }
  return Ref<>(std::move(made));
}
constexpr NativeDef kCounterNew = native<&counter_new>("count($type, start=0, step=1)", "");

Result<Ref<>> counter_next(ThreadState& ts, Value self) {
  auto& counter = cast<Counter>(self);
  if (!counter.step) {
    if (counter.number < Value::kMaxSmallInt) [[likely]] {
      return make_int(ts, counter.number++);
    }
    counter.current = make_int(ts, counter.number);
    counter.step = Ref<>::take(Value::small_int(1));
  }
  const Ref<> current = counter.current;
  const Ref<> step = counter.step;
  TRY(counter.current, binary(ts, Binary::kAdd, current, step));
  return current;
}

Result<Ref<>> counter_repr(ThreadState& ts, Value self) {
  const auto& counter = cast<Counter>(self);
  if (!counter.step) {
    return Ref<>(make_str(ts, fmt::format("count({})", counter.number)));
  }
  const Ref<> current = counter.current;
  const Ref<> step = counter.step;
  TRY(const std::string shown, repr_utf8(ts, current));
  if (is_int_like(step) && small_int_of(step) == 1) {
    return Ref<>(make_str(ts, "count(" + shown + ")"));
  }
  TRY(const std::string shown_step, repr_utf8(ts, step));
  return Ref<>(make_str(ts, "count(" + shown + ", " + shown_step + ")"));
}

void fill_counter(Slots& slots) {
  fill_lifetime<Counter>(slots);
  slots.make = &make_by<kCounterNew>;
  slots.iterate = &iterate_self;
  slots.next = &counter_next;
  slots.repr = &counter_repr;
}

// ---- cycle

struct Cycle : Object {
  static constexpr CoreType kCoreType = CoreType::kCycle;
  Ref<> iterator;  ///< None when the first round is over
  Ref<> saved;     ///< List of what it gave
  std::size_t at = 0;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.iterator, "iterator");
    visit(self.saved, "saved");
  }
};

Result<Ref<>> cycle_new(ThreadState& ts, Value type, Value iterable) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  Ref<Cycle> made = make_instance_of<Cycle>(ts, cast<Type>(type));
  made->iterator = std::move(iterator);
  made->saved = Ref<>(make_list(ts));
  return Ref<>(std::move(made));
}
constexpr NativeDef kCycleNew = native<&cycle_new>("cycle($type, iterable, /)", "");

Result<Ref<>> cycle_next(ThreadState& ts, Value self) {
  auto& cycle = cast<Cycle>(self);
  if (!cycle.iterator.value().is_none()) {
    const Ref<> iterator = cycle.iterator;
    TRY(Ref<> item, next(ts, iterator));
    if (!item.value().is_absent()) {
      if (List* saved = as<List>(cycle.saved)) {
        saved->append(item);
      }
      return item;
    }
    cycle.iterator = Ref<>::take(Value::none());
  }
  const List* saved = as<List>(cycle.saved);
  if (saved == nullptr || saved->size == 0) {
    return exhausted();
  }
  if (cycle.at >= saved->size) {
    cycle.at = 0;
  }
  return share(saved->items()[cycle.at++]);
}

void fill_cycle(Slots& slots) {
  fill_lifetime<Cycle>(slots);
  slots.make = &make_by<kCycleNew>;
  slots.iterate = &iterate_self;
  slots.next = &cycle_next;
}

// ---- repeat

struct Repeat : Object {
  static constexpr CoreType kCoreType = CoreType::kRepeat;
  Ref<> object;
  std::int64_t left = -1;  ///< −1: for ever

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.object, "object");
  }
};

Result<Ref<>> repeat_new(ThreadState& ts, Value type, Value object,
                         std::optional<std::int64_t> times) {
  Ref<Repeat> made = make_instance_of<Repeat>(ts, cast<Type>(type));
  made->object = share(object);
  made->left = times ? std::max<std::int64_t>(*times, 0) : -1;
  return Ref<>(std::move(made));
}
constexpr NativeDef kRepeatNew = native<&repeat_new>("repeat($type, object, times=None)", "");

Result<Ref<>> repeat_next(ThreadState&, Value self) {
  auto& repeat = cast<Repeat>(self);
  if (repeat.left == 0) {
    return exhausted();
  }
  repeat.left -= repeat.left > 0 ? 1 : 0;
  return repeat.object;
}

Result<Ref<>> repeat_repr(ThreadState& ts, Value self) {
  const auto& repeat = cast<Repeat>(self);
  const std::int64_t left = repeat.left;
  TRY(const std::string shown, repr_utf8(ts, repeat.object));
  return Ref<>(make_str(
      ts, left < 0 ? "repeat(" + shown + ")" : fmt::format("repeat({}, {})", shown, left)));
}

Result<std::int64_t> repeat_hint(ThreadState& ts, Repeat& self) {
  if (self.left < 0) {
    return raise_text(ts, Exc::kTypeError, "len() of unsized object");
  }
  return self.left;
}

constexpr auto kRepeatMethods = std::to_array<NativeDef>({
    native<&repeat_hint>("__length_hint__($self, /)",
                         "Private method returning an estimate of len(list(it))."),
});

void fill_repeat(Slots& slots) {
  fill_lifetime<Repeat>(slots);
  slots.make = &make_by<kRepeatNew>;
  slots.iterate = &iterate_self;
  slots.next = &repeat_next;
  slots.repr = &repeat_repr;
}

template <class T>
constexpr TypeSpec iterator_spec(void (*fill)(Slots&), std::span<const NativeDef> methods,
                                 const char* doc) {
  return TypeSpec{.core = T::kCoreType,
                  .base = CoreType::kObject,
                  .size = sizeof(T),
                  .flags = flags_of(TypeFlag::kCollectable),
                  .fill = fill,
                  .methods = methods,
                  .getsets = {},
                  .doc = doc};
}

}  // namespace

const TypeSpec& chain_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Chain>(
      &fill_chain, kChainMethods,
      "Return a chain object whose .__next__() method returns elements from the first iterable "
      "until it is exhausted, then elements from the next iterable, until all of the iterables are "
      "exhausted.");
  return spec;
}
const TypeSpec& counter_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Counter>(
      &fill_counter, {},
      "Return a count object whose .__next__() method returns consecutive values.");
  return spec;
}
const TypeSpec& cycle_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Cycle>(
      &fill_cycle, {},
      "Return elements from the iterable until it is exhausted. Then repeat the sequence "
      "indefinitely.");
  return spec;
}
const TypeSpec& repeat_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Repeat>(
      &fill_repeat, kRepeatMethods,
      "Return the object for the specified number of times, or endlessly if none is given.");
  return spec;
}

}  // namespace minipy
