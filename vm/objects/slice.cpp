#include "vm/objects/slice.h"

#include <algorithm>
#include <array>

#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

Result<std::int64_t> required_slice_bound(ThreadState& ts, Value value) {
  if (type_of(ts, value).slots.index == nullptr) {
    return raise_text(ts, Exc::kTypeError,
                      "slice indices must be integers or have an __index__ method");
  }
  return index_saturated(ts, value);
}

Result<std::int64_t> slice_bound(ThreadState& ts, Value value) {
  if (value.is_int()) {
    return value.as_int();
  }
  if (type_of(ts, value).slots.index == nullptr) {
    return raise_text(ts, Exc::kTypeError,
                      "slice indices must be integers or None or have an __index__ method");
  }
  return index_saturated(ts, value);
}

namespace {

Result<Ref<>> repr_slice(ThreadState& ts, Value self) {
  const Slice& slice = cast<Slice>(self);
  TRY(const std::string start, repr_utf8(ts, slice.start));
  TRY(const std::string stop, repr_utf8(ts, slice.stop));
  TRY(const std::string step, repr_utf8(ts, slice.step));
  return Ref<>(make_str(ts, fmt::format("slice({}, {}, {})", start, stop, step)));
}

Ref<Tuple> parts(ThreadState& ts, const Slice& slice) {
  return make_tuple(ts, std::array<Value, 3>{slice.start, slice.stop, slice.step});
}

Result<Ref<>> compare_slice(ThreadState& ts, Value self, Value other, Comparison how) {
  if (as<Slice>(other) == nullptr) {
    return share(Value::not_implemented());
  }
  Ref<Tuple> left = parts(ts, cast<Slice>(self));
  Ref<Tuple> right = parts(ts, cast<Slice>(other));
  return compare(ts, left.value(), right.value(), how);
}

/// As a tuple's of the three parts, without the length mixed in.
Result<std::int64_t> hash_slice(ThreadState& ts, Value self) {
  constexpr std::uint64_t kPrime1 = 11400714785074694791U;
  constexpr std::uint64_t kPrime2 = 14029467366897019727U;
  constexpr std::uint64_t kPrime5 = 2870177450012600261U;
  std::uint64_t sum = kPrime5;
  Ref<Tuple> items = parts(ts, cast<Slice>(self));
  for (const Value item : items->items()) {
    TRY(const std::int64_t lane, hash(ts, item));
    sum += static_cast<std::uint64_t>(lane) * kPrime2;
    sum = ((sum << 31) | (sum >> 33)) * kPrime1;
  }
  return sum == UINT64_MAX ? std::int64_t{1546275796} : static_cast<std::int64_t>(sum);
}

Result<Ref<>> make_slot(ThreadState& ts, Type&, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "slice() takes no keyword arguments");
  }
  switch (arguments.positional) {
    case 0:
      return raise_text(ts, Exc::kTypeError, "slice expected at least 1 argument, got 0");
    case 1:
      return make_slice(ts, Value::none(), arguments[0], Value::none());
    case 2:
      return make_slice(ts, arguments[0], arguments[1], Value::none());
    case 3:
      return make_slice(ts, arguments[0], arguments[1], arguments[2]);
    default:
      return raise(ts, Exc::kTypeError, "slice expected at most 3 arguments, got {}",
                   arguments.positional);
  }
}

void traverse_slice(const Object& object, Visitor& visitor) {
  const auto& slice = static_cast<const Slice&>(object);
  visitor.visit(slice.start, Edge::of_field("start"));
  visitor.visit(slice.stop, Edge::of_field("stop"));
  visitor.visit(slice.step, Edge::of_field("step"));
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<Slice>;
  slots.traverse = &traverse_slice;
  slots.make = &make_slot;
  slots.repr = &repr_slice;
  slots.compare = &compare_slice;
  slots.hash = &hash_slice;
}

Result<Ref<>> method_indices(ThreadState& ts, Slice& self, Value length_value) {
  TRY(Ref<> length, index(ts, length_value));
  if (int_sign(length) < 0) {
    return raise_text(ts, Exc::kValueError, "length should not be negative");
  }
  TRY(const SliceIndices indices, slice_indices(ts, self, big_int_of(length)));
  Ref<> start = make_int(ts, mpz_class(indices.start));
  Ref<> stop = make_int(ts, mpz_class(indices.stop));
  Ref<> step = make_int(ts, mpz_class(indices.step));
  return Ref<>(make_tuple(ts, std::array<Value, 3>{start, stop, step}));
}

Result<Ref<>> method_reduce(ThreadState& ts, Slice& self) {
  Ref<Tuple> arguments = parts(ts, self);
  return Ref<>(
      make_tuple(ts, std::array<Value, 2>{Value::object(&ts.interpreter().type(CoreType::kSlice)),
                                          arguments.value()}));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_indices>(
        "indices($self, len, /)",
        "Assuming a sequence of length len, calculate the start and stop indices."),
    native<&method_reduce>("__reduce__($self, /)", "Return state information for pickling."),
});

Result<Ref<>> get_start(ThreadState&, Value self) { return share(cast<Slice>(self).start); }
Result<Ref<>> get_stop(ThreadState&, Value self) { return share(cast<Slice>(self).stop); }
Result<Ref<>> get_step(ThreadState&, Value self) { return share(cast<Slice>(self).step); }
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"start", get_start, nullptr, "", true},
    {"stop", get_stop, nullptr, "", true},
    {"step", get_step, nullptr, "", true},
});

}  // namespace

Ref<> make_slice(ThreadState& ts, Value start, Value stop, Value step) {
  Ref<Slice> slice = ts.interpreter().heap().make<Slice>(ts.interpreter().type(CoreType::kSlice));
  slice->start = share(start);
  slice->stop = share(stop);
  slice->step = share(step);
  return slice;
}

Result<SliceBounds> slice_bounds(ThreadState& ts, const Slice& slice) {
  SliceBounds bounds;
  if (!slice.step.value().is_none()) {
    TRY(bounds.step, slice_bound(ts, slice.step));
    if (bounds.step == 0) {
      return raise_text(ts, Exc::kValueError, "slice step cannot be zero");
    }
    bounds.step = std::max(bounds.step, -INT64_MAX);
  }
  if (!slice.start.value().is_none()) {
    TRY(bounds.start, slice_bound(ts, slice.start));
  }
  if (!slice.stop.value().is_none()) {
    TRY(bounds.stop, slice_bound(ts, slice.stop));
  }
  return bounds;
}

SliceRange SliceBounds::in(std::int64_t length) const {
  const bool backwards = step < 0;
  const std::int64_t lowest = backwards ? -1 : 0;
  const std::int64_t highest = backwards ? length - 1 : length;
  const auto adjust = [&](std::int64_t at) {
    if (at < 0) {
      at += length;
      return at < 0 ? lowest : at;
    }
    return std::min(at, highest);
  };
  SliceRange range;
  range.step = step;
  range.start = start ? adjust(*start) : backwards ? highest : 0;
  range.stop = stop ? adjust(*stop) : backwards ? -1 : length;
  if (backwards) {
    range.count = range.stop < range.start ? (range.start - range.stop - 1) / -range.step + 1 : 0;
  } else {
    range.count = range.start < range.stop ? (range.stop - range.start - 1) / range.step + 1 : 0;
  }
  return range;
}

Result<SliceRange> resolve_slice(ThreadState& ts, Slice& slice, std::int64_t length) {
  TRY(const SliceBounds bounds, slice_bounds(ts, slice));
  return bounds.in(length);
}

namespace {

/// A bound of a slice as a number of any size.
Result<mpz_class> big_bound(ThreadState& ts, Value value) {
  if (type_of(ts, value).slots.index == nullptr) {
    return raise_text(ts, Exc::kTypeError,
                      "slice indices must be integers or None or have an __index__ method");
  }
  TRY(Ref<> number, index(ts, value));
  return big_int_of(number);
}

/// A bound between the places before the first item and behind the last one.
Result<mpz_class> adjusted(ThreadState& ts, Value value, const mpz_class& length,
                           const mpz_class& lowest, const mpz_class& highest) {
  TRY(mpz_class at, big_bound(ts, value));
  if (sgn(at) < 0) {
    at += length;
    return at < lowest ? lowest : at;
  }
  return at > highest ? highest : at;
}

}  // namespace

Result<SliceIndices> slice_indices(ThreadState& ts, Slice& slice, const mpz_class& length) {
  SliceIndices indices{0, 0, 1};
  if (!slice.step.value().is_none()) {
    TRY(indices.step, big_bound(ts, slice.step));
    if (sgn(indices.step) == 0) {
      return raise_text(ts, Exc::kValueError, "slice step cannot be zero");
    }
  }
  const bool backwards = sgn(indices.step) < 0;
  const mpz_class lowest = backwards ? -1 : 0;
  const mpz_class highest = backwards ? mpz_class(length - 1) : length;
  indices.start = backwards ? highest : lowest;
  if (!slice.start.value().is_none()) {
    TRY(indices.start, adjusted(ts, slice.start, length, lowest, highest));
  }
  indices.stop = backwards ? lowest : highest;
  if (!slice.stop.value().is_none()) {
    TRY(indices.stop, adjusted(ts, slice.stop, length, lowest, highest));
  }
  return indices;
}

const TypeSpec& slice_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kSlice,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Slice),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_slots,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = "slice(stop)"};
  return spec;
}

}  // namespace minipy
