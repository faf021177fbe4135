#include "vm/objects/range.h"

#include <array>

#include "vm/objects/int.h"
#include "vm/objects/iterator_pickling.h"
#include "vm/objects/iterators.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// Number of items of a range, in GMP.
mpz_class item_count(const mpz_class& start, const mpz_class& stop, const mpz_class& step) {
  const mpz_class& low = sgn(step) > 0 ? start : stop;
  const mpz_class& high = sgn(step) > 0 ? stop : start;
  if (low >= high) {
    return 0;
  }
  return (high - low - 1) / abs(step) + 1;
}

Result<Ref<>> make_range(ThreadState& ts, Value start, Value stop, Value step) {
  if (int_sign(step) == 0) {
    return raise_text(ts, Exc::kValueError, "range() arg 3 must not be zero");
  }
  Ref<Range> range = ts.interpreter().heap().make<Range>(ts.interpreter().type(CoreType::kRange));
  range->start = share(start);
  range->stop = share(stop);
  range->step = share(step);
  if (start.is_int() && stop.is_int() && step.is_int()) {
    const std::int64_t a = start.as_int();
    const std::int64_t b = stop.as_int();
    const std::int64_t s = step.as_int();
    const std::int64_t low = s > 0 ? a : b;
    const std::int64_t high = s > 0 ? b : a;
    range->length = make_int(ts, low >= high ? std::int64_t{0} : (high - low - 1) / (s > 0 ? s : -s) + 1);
  } else {
    range->length = make_int(ts, item_count(big_int_of(start), big_int_of(stop), big_int_of(step)));
  }
  return Ref<>(std::move(range));
}

Result<Ref<>> make_slot(ThreadState& ts, Type&, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "range() takes no keyword arguments");
  }
  if (arguments.positional == 0) {
    return raise_text(ts, Exc::kTypeError, "range expected at least 1 argument, got 0");
  }
  if (arguments.positional > 3) {
    return raise(ts, Exc::kTypeError, "range expected at most 3 arguments, got {}", arguments.positional);
  }
  std::array<Ref<>, 3> bounds{Ref<>::take(Value::small_int(0)), Ref<>(), Ref<>::take(Value::small_int(1))};
  if (arguments.positional == 1) {
    TRY(bounds[1], index(ts, arguments[0]));
  } else {
    for (std::size_t i = 0; i < arguments.positional; ++i) {
      TRY(bounds[i], index(ts, arguments[i]));
    }
  }
  return make_range(ts, bounds[0], bounds[1], bounds[2]);
}

Result<Ref<>> repr_range(ThreadState& ts, Value self) {
  const Range& range = cast<Range>(self);
  TRY(const std::string start, repr_utf8(ts, range.start));
  TRY(const std::string stop, repr_utf8(ts, range.stop));
  if (small_int_of(range.step) == 1) {
    return Ref<>(make_str(ts, fmt::format("range({}, {})", start, stop)));
  }
  TRY(const std::string step, repr_utf8(ts, range.step));
  return Ref<>(make_str(ts, fmt::format("range({}, {}, {})", start, stop, step)));
}

Result<std::int64_t> length_range(ThreadState& ts, Value self) {
  const auto length = small_int_of(cast<Range>(self).length);
  if (!length) {
    return raise_text(ts, Exc::kOverflowError, "Python int too large to convert to C ssize_t");
  }
  return *length;
}

Result<bool> truth_range(ThreadState&, Value self) { return int_sign(cast<Range>(self).length) != 0; }

/// start + index × step.
Ref<> item_at(ThreadState& ts, const Range& range, const mpz_class& at) {
  return make_int(ts, mpz_class(big_int_of(range.start) + at * big_int_of(range.step)));
}

Result<Ref<>> slice_of(ThreadState& ts, const Range& range, Slice& slice) {
  TRY(const SliceIndices selected, slice_indices(ts, slice, big_int_of(range.length)));
  Ref<> start = item_at(ts, range, selected.start);
  Ref<> stop = item_at(ts, range, selected.stop);
  Ref<> step = make_int(ts, mpz_class(big_int_of(range.step) * selected.step));
  return make_range(ts, start, stop, step);
}

Result<Ref<>> get_item_range(ThreadState& ts, Value self, Value key) {
  const Range& range = cast<Range>(self);
  if (Slice* slice = as<Slice>(key)) {
    return slice_of(ts, range, *slice);
  }
  if (type_of(ts, key).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "range indices must be integers or slices, not {}", type_name(ts, key));
  }
  TRY(Ref<> number, index(ts, key));
  mpz_class at = big_int_of(number);
  const mpz_class length = big_int_of(range.length);
  if (sgn(at) < 0) {
    at += length;
  }
  if (sgn(at) < 0 || at >= length) {
    return raise_text(ts, Exc::kIndexError, "range object index out of range");
  }
  return item_at(ts, range, at);
}

/// Position of an int in the range, or −1.
mpz_class position(const Range& range, Value item) {
  const mpz_class offset = big_int_of(item) - big_int_of(range.start);
  const mpz_class step = big_int_of(range.step);
  if (mpz_divisible_p(offset.get_mpz_t(), step.get_mpz_t()) == 0) {
    return -1;
  }
  const mpz_class at = offset / step;
  return sgn(at) >= 0 && at < big_int_of(range.length) ? at : mpz_class(-1);
}

Result<bool> contains_range(ThreadState& ts, Value self, Value item) {
  const Range& range = cast<Range>(self);
  if (is_exact_int(ts, item) || item.is_bool()) {
    return sgn(position(range, item)) >= 0;
  }
  TRY(Ref<> iterator, iterate(ts, self));
  while (true) {
    TRY(Ref<> candidate, next(ts, iterator));
    if (candidate.value().is_absent()) {
      return false;
    }
    TRY(const bool same, equals(ts, candidate, item));
    if (same) {
      return true;
    }
  }
}

Result<Ref<>> compare_range(ThreadState&, Value self, Value other, Comparison how) {
  const Range* right = as<Range>(other);
  if (right == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  const Range& left = cast<Range>(self);
  bool same = compare_ints(left.length, right->length) == 0;
  if (same && int_sign(left.length) != 0) {
    same = compare_ints(left.start, right->start) == 0;
    if (same && small_int_of(left.length) != 1) {
      same = compare_ints(left.step, right->step) == 0;
    }
  }
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

Result<std::int64_t> hash_range(ThreadState& ts, Value self) {
  const Range& range = cast<Range>(self);
  std::array<Value, 3> key{range.length, Value::none(), Value::none()};
  if (int_sign(range.length) != 0) {
    key[1] = range.start;
    if (small_int_of(range.length) != 1) {
      key[2] = range.step;
    }
  }
  Ref<Tuple> tuple = make_tuple(ts, key);
  return hash(ts, tuple.value());
}

Ref<> make_range_iterator(ThreadState& ts, Value start, Value step, Value length) {
  const auto first = small_int_of(start);
  const auto by = small_int_of(step);
  const auto count = small_int_of(length);
  std::int64_t last = 0;
  if (first && by && count && !__builtin_mul_overflow(*count, *by, &last) &&
      !__builtin_add_overflow(last, *first, &last)) {
    Ref<RangeIterator> iterator =
        ts.interpreter().heap().make<RangeIterator>(ts.interpreter().type(CoreType::kRangeIterator));
    const std::int64_t span = last - *first;
    constexpr std::int64_t kWidest = std::int64_t{1} << (62 - Value::kIntShift);
    if (Value::fits_small_int(*first) && -kWidest < span && span < kWidest &&
        Value::fits_small_int(last)) {
      // One identity (value.h) for the items of one iterator: other iterators' items are others.
      iterator->next = Value::small_int(*first, ts.next_identity()).bits();
      iterator->step = static_cast<std::uint64_t>(*by) << Value::kIntShift;
      iterator->end = iterator->next + (static_cast<std::uint64_t>(span) << Value::kIntShift);
    } else {
      iterator->next = iterator->end = static_cast<std::uint64_t>(*first);
      iterator->step = static_cast<std::uint64_t>(*by);
      iterator->numbers_left = *count;
      iterator->holds_numbers = true;
    }
    return iterator;
  }
  Ref<LongRangeIterator> iterator =
      ts.interpreter().heap().make<LongRangeIterator>(ts.interpreter().type(CoreType::kLongRangeIterator));
  iterator->next = share(start);
  iterator->step = share(step);
  iterator->left = share(length);
  return iterator;
}

Result<Ref<>> iterate_range(ThreadState& ts, Value self) {
  const Range& range = cast<Range>(self);
  return make_range_iterator(ts, range.start, range.step, range.length);
}

void traverse_range(const Object& object, Visitor& visitor) {
  const auto& range = static_cast<const Range&>(object);
  visitor.visit(range.start, Edge::of_field("start"));
  visitor.visit(range.stop, Edge::of_field("stop"));
  visitor.visit(range.step, Edge::of_field("step"));
  visitor.visit(range.length, Edge::of_field("length"));
}

void fill_range(Slots& slots) {
  slots.destroy = &destroy_as<Range>;
  slots.traverse = &traverse_range;
  slots.make = &make_slot;
  slots.repr = &repr_range;
  slots.length = &length_range;
  slots.truth = &truth_range;
  slots.get_item = &get_item_range;
  slots.contains = &contains_range;
  slots.compare = &compare_range;
  slots.hash = &hash_range;
  slots.iterate = &iterate_range;
}

Result<Ref<>> method_reversed(ThreadState& ts, Range& self) {
  Ref<> last = item_at(ts, self, mpz_class(big_int_of(self.length) - 1));
  Ref<> step = make_int(ts, mpz_class(-big_int_of(self.step)));
  return make_range_iterator(ts, last, step, self.length);
}

/// Numbers other than ints are looked for one by one.
Result<Ref<>> search(ThreadState& ts, Range& self, Value value) {
  TRY(Ref<> iterator, iterate(ts, Value::object(&self)));
  for (std::int64_t at = 0;; ++at) {
    TRY(Ref<> candidate, next(ts, iterator));
    if (candidate.value().is_absent()) {
      return raise_text(ts, Exc::kValueError, "sequence.index(x): x not in sequence");
    }
    TRY(const bool same, equals(ts, candidate, value));
    if (same) {
      return make_int(ts, at);
    }
  }
}

Result<Ref<>> method_index(ThreadState& ts, Range& self, Value value) {
  if (!is_exact_int(ts, value) && !value.is_bool()) {
    return search(ts, self, value);
  }
  mpz_class at = position(self, value);
  if (sgn(at) >= 0) {
    return make_int(ts, std::move(at));
  }
  TRY(const std::string shown, repr_utf8(ts, value));
  return raise(ts, Exc::kValueError, "{} is not in range", shown);
}

Result<Ref<>> method_reduce(ThreadState& ts, Range& self) {
  Ref<Tuple> arguments = make_tuple(ts, std::array<Value, 3>{self.start, self.stop, self.step});
  return Ref<>(make_tuple(
      ts, std::array<Value, 2>{Value::object(&ts.interpreter().type(CoreType::kRange)), arguments.value()}));
}

Result<std::int64_t> method_count(ThreadState& ts, Value self, Value value) {
  if (is_exact_int(ts, value) || value.is_bool()) {
    return std::int64_t{sgn(position(cast<Range>(self), value)) >= 0 ? 1 : 0};
  }
  std::int64_t count = 0;
  TRY(Ref<> iterator, iterate(ts, self));
  while (true) {
    TRY(Ref<> candidate, next(ts, iterator));
    if (candidate.value().is_absent()) {
      return count;
    }
    TRY(const bool same, equals(ts, candidate, value));
    count += same ? 1 : 0;
  }
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_reversed>("__reversed__($self, /)", "Return a reverse iterator."),
    native<&method_index>("index($self, value, /)", "rangeobject.index(value) -> integer -- return index of value."),
    native<&method_count>("count($self, value, /)", "rangeobject.count(value) -> integer -- return number of occurrences of value"),
    native<&method_reduce>("__reduce__($self, /)", ""),
});

Result<Ref<>> get_start(ThreadState&, Value self) { return share(cast<Range>(self).start); }
Result<Ref<>> get_stop(ThreadState&, Value self) { return share(cast<Range>(self).stop); }
Result<Ref<>> get_step(ThreadState&, Value self) { return share(cast<Range>(self).step); }
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"start", get_start, nullptr, "", true},
    {"stop", get_stop, nullptr, "", true},
    {"step", get_step, nullptr, "", true},
});

// ---- iterators

Result<Ref<>> next_small(ThreadState& ts, Value self) {
  auto& iterator = cast<RangeIterator>(self);
  if (iterator.has_small()) {
    return share(iterator.take_small());
  }
  if (iterator.numbers_left == 0) {
    return share(Value::absent());
  }
  --iterator.numbers_left;
  const auto number = static_cast<std::int64_t>(iterator.next);
  iterator.end = iterator.next += iterator.step;
  return make_int(ts, number);
}

Result<Ref<>> next_long(ThreadState& ts, Value self) {
  auto& iterator = cast<LongRangeIterator>(self);
  if (int_sign(iterator.left) <= 0) {
    return share(Value::absent());
  }
  Ref<> number = iterator.next;
  iterator.left = make_int(ts, mpz_class(big_int_of(iterator.left) - 1));
  iterator.next = make_int(ts, mpz_class(big_int_of(number) + big_int_of(iterator.step)));
  return number;
}

void fill_small(Slots& slots) {
  slots.destroy = &destroy_as<RangeIterator>;
  slots.iterate = &iterate_self;
  slots.next = &next_small;
}

void traverse_long(const Object& object, Visitor& visitor) {
  const auto& iterator = static_cast<const LongRangeIterator&>(object);
  visitor.visit(iterator.next, Edge::of_field("start"));
  visitor.visit(iterator.step, Edge::of_field("step"));
  visitor.visit(iterator.left, Edge::of_field("len"));
}

void fill_long(Slots& slots) {
  slots.destroy = &destroy_as<LongRangeIterator>;
  slots.traverse = &traverse_long;
  slots.iterate = &iterate_self;
  slots.next = &next_long;
}

std::int64_t hint_small(ThreadState&, RangeIterator& self) { return self.items_left(); }
Result<Ref<>> hint_long(ThreadState&, LongRangeIterator& self) { return self.left; }
constexpr auto kSmallMethods = std::to_array<NativeDef>({
    native<&hint_small>("__length_hint__($self, /)", ""),
});
constexpr auto kLongMethods = std::to_array<NativeDef>({
    native<&hint_long>("__length_hint__($self, /)", ""),
});

}  // namespace

const TypeSpec& range_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kRange,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Range),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kSequence),
                                 .fill = &fill_range,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = "range(stop) -> range object"};
  return spec;
}
const TypeSpec& range_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kRangeIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(RangeIterator),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_small,
                                 .methods = kSmallMethods,
                                 .getsets = {},
                                 .doc = "",
                                 .more_methods = {&range_iterator_pickling}};
  return spec;
}
const TypeSpec& long_range_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kLongRangeIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(LongRangeIterator),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_long,
                                 .methods = kLongMethods,
                                 .getsets = {},
                                 .doc = "",
                                 .more_methods = {&long_range_iterator_pickling}};
  return spec;
}

}  // namespace minipy
