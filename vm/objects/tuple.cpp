#include "vm/objects/tuple.h"

#include <array>

#include "vm/objects/instance.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/sequence_tools.h"
#include "vm/objects/slice.h"

namespace minipy {

namespace {

std::span<const Value> items_of(Value self) { return cast<Tuple>(self).items(); }

Ref<Tuple> allocate(ThreadState& ts, std::size_t count) {
  Ref<Tuple> tuple = ts.interpreter().heap().make_sized<Tuple>(ts.interpreter().type(CoreType::kTuple),
                                                               count * sizeof(Value));
  tuple->size = count;
  return tuple;
}

Ref<Tuple> empty(ThreadState& ts) {
  Ref<>& shared = objects_state(ts).empty_tuple;
  if (!shared) {
    shared = allocate(ts, 0);
  }
  return Ref<Tuple>::share(cast<Tuple>(shared));
}

Result<Ref<>> repr_tuple(ThreadState& ts, Value self) {
  return repr_sequence(ts, &items_of, self, "(", ")", true);
}

/// xxHash-like mixing, as CPython's since 3.8.
Result<std::int64_t> hash_tuple(ThreadState& ts, Value self) {
  constexpr std::uint64_t kPrime1 = 11400714785074694791U;
  constexpr std::uint64_t kPrime2 = 14029467366897019727U;
  constexpr std::uint64_t kPrime5 = 2870177450012600261U;
  std::uint64_t sum = kPrime5;
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(""));
  for (const Value item : items_of(self)) {
    TRY(const std::int64_t lane, hash(ts, item));
    sum += static_cast<std::uint64_t>(lane) * kPrime2;
    sum = (sum << 31) | (sum >> 33);
    sum *= kPrime1;
  }
  sum += items_of(self).size() ^ (kPrime5 ^ 3527539U);
  return sum == UINT64_MAX ? std::int64_t{1546275796} : static_cast<std::int64_t>(sum);
}

Result<Ref<>> compare_tuple(ThreadState& ts, Value self, Value other, Comparison how) {
  if (as<Tuple>(other) == nullptr) {
    return share(Value::not_implemented());
  }
  return compare_sequences(ts, &items_of, self, other, how);
}

Result<std::int64_t> length_tuple(ThreadState&, Value self) {
  return static_cast<std::int64_t>(items_of(self).size());
}

Result<Ref<>> get_item_tuple(ThreadState& ts, Value self, Value key) {
  Tuple& tuple = cast<Tuple>(self);
  if (Slice* slice = as<Slice>(key)) {
    TRY(const SliceRange range, resolve_slice(ts, *slice, static_cast<std::int64_t>(tuple.size)));
    if (range.step == 1 && range.count == static_cast<std::int64_t>(tuple.size) &&
        tuple.type == &ts.interpreter().type(CoreType::kTuple)) {
      return share(self);
    }
    Ref<Tuple> result = make_tuple_sized(ts, static_cast<std::size_t>(range.count));
    for (std::int64_t i = 0; i < range.count; ++i) {
      result->data()[i] = share(tuple.data()[range.start + i * range.step]).give();
    }
    return Ref<>(std::move(result));
  }
  if (!key.is_int() && type_of(ts, key).slots.index == nullptr) {
    return raise_bad_index(ts, "tuple", key);
  }
  TRY(const std::size_t at, resolve_index(ts, key, tuple.size, "tuple index out of range"));
  return share(tuple.data()[at]);
}

Result<bool> contains_tuple(ThreadState& ts, Value self, Value item) {
  TRY(const std::int64_t at, find_in_sequence(ts, &items_of, self, item, 0, INT64_MAX));
  return at >= 0;
}

Result<Ref<>> concatenate_tuple(ThreadState& ts, Value left, Value right) {
  if (as<Tuple>(right) == nullptr) {
    return raise(ts, Exc::kTypeError, "can only concatenate tuple (not \"{}\") to tuple", type_name(ts, right));
  }
  const Tuple& a = cast<Tuple>(left);
  const Tuple& b = cast<Tuple>(right);
  if (b.size == 0 && a.type == &ts.interpreter().type(CoreType::kTuple)) {
    return share(left);
  }
  if (a.size == 0 && b.type == &ts.interpreter().type(CoreType::kTuple)) {
    return share(right);
  }
  Ref<Tuple> result = make_tuple_sized(ts, a.size + b.size);
  for (std::size_t i = 0; i < a.size; ++i) {
    result->data()[i] = share(a.data()[i]).give();
  }
  for (std::size_t i = 0; i < b.size; ++i) {
    result->data()[a.size + i] = share(b.data()[i]).give();
  }
  return Ref<>(std::move(result));
}

Result<Ref<>> repeat_tuple(ThreadState& ts, Value self, Value times) {
  TRY(const std::int64_t count, index_int64(ts, times, "cannot fit 'int' into an index-sized integer"));
  const Tuple& tuple = cast<Tuple>(self);
  const std::size_t repeat = count > 0 ? static_cast<std::size_t>(count) : 0;
  if (tuple.size != 0 && repeat > (std::size_t{1} << 36) / tuple.size) {
    return raise_text(ts, Exc::kMemoryError, "");
  }
  if (repeat == 1 && tuple.type == &ts.interpreter().type(CoreType::kTuple)) {
    return share(self);
  }
  Ref<Tuple> result = make_tuple_sized(ts, tuple.size * repeat);
  for (std::size_t i = 0; i < result->size; ++i) {
    result->data()[i] = share(tuple.data()[i % tuple.size]).give();
  }
  return Ref<>(std::move(result));
}

Result<Ref<>> iterate_tuple(ThreadState& ts, Value self) {
  return make_index_iterator(ts, CoreType::kTupleIterator, self, 0);
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  const Type& tuple_type = ts.interpreter().type(CoreType::kTuple);
  const bool exact = &type == &tuple_type;
  if (type.slots.initialize == tuple_type.slots.initialize && !arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "tuple() takes no keyword arguments");
  }
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "tuple expected at most 1 argument, got {}", arguments.positional);
  }
  Ref<Tuple> items;
  if (arguments.positional == 0) {
    items = empty(ts);
  } else {
    TRY(items, tuple_from(ts, arguments[0]));
  }
  if (exact) {
    return Ref<>(std::move(items));
  }
  Ref<Tuple> made = make_instance_of<Tuple>(ts, type, items->size * sizeof(Value));
  made->size = items->size;
  for (std::size_t i = 0; i < items->size; ++i) {
    made->data()[i] = share(items->data()[i]).give();
  }
  return Ref<>(std::move(made));
}

void traverse_tuple(const Object& object, Visitor& visitor) {
  std::int64_t i = 0;
  for (const Value item : static_cast<const Tuple&>(object).items()) {
    visitor.visit(item, Edge::item(i++));
  }
}

/// The last item first, as CPython does.
void destroy_tuple(Object& object) {
  const std::span<Value> items = static_cast<Tuple&>(object).items();
  for (std::size_t i = items.size(); i-- > 0;) {
    release(items[i]);
  }
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_tuple;
  slots.traverse = &traverse_tuple;
  slots.make = &make_slot;
  slots.repr = &repr_tuple;
  slots.hash = &hash_tuple;
  slots.compare = &compare_tuple;
  slots.length = &length_tuple;
  slots.get_item = &get_item_tuple;
  slots.contains = &contains_tuple;
  slots.concatenate = &concatenate_tuple;
  slots.repeat = &repeat_tuple;
  slots.iterate = &iterate_tuple;
}

Result<std::int64_t> method_index(ThreadState& ts, Value self, Value value, Value start, Value stop) {
  std::int64_t from = 0;
  std::int64_t to = INT64_MAX;
  if (!start.is_absent()) {
    TRY(from, required_slice_bound(ts, start));
  }
  if (!stop.is_absent()) {
    TRY(to, required_slice_bound(ts, stop));
  }
  TRY(const std::int64_t at, find_in_sequence(ts, &items_of, self, value, from, to));
  if (at < 0) {
    return raise_text(ts, Exc::kValueError, "tuple.index(x): x not in tuple");
  }
  return at;
}

Result<std::int64_t> method_count(ThreadState& ts, Value self, Value value) {
  return count_in_sequence(ts, &items_of, self, value);
}

Result<Ref<>> method_getnewargs(ThreadState& ts, Tuple& self) {
  Ref<Tuple> copy = make_tuple(ts, std::span<const Value>(self.items()));
  const std::array<Value, 1> one{copy.value()};
  return Ref<>(make_tuple(ts, one));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_index>("index($self, value, start=0, stop=sys.maxsize, /)", "Return first index of value."),
    native<&method_count>("count($self, value, /)", "Return number of occurrences of value."),
    native<&method_getnewargs>("__getnewargs__($self, /)", ""),
});

}  // namespace

Ref<Tuple> make_tuple_sized(ThreadState& ts, std::size_t count) {
  return count == 0 ? empty(ts) : allocate(ts, count);
}

Ref<Tuple> make_tuple(ThreadState& ts, std::span<const Value> values) {
  Ref<Tuple> tuple = make_tuple_sized(ts, values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    tuple->data()[i] = share(values[i]).give();
  }
  return tuple;
}

Ref<Tuple> make_tuple_taking(ThreadState& ts, Value* first, std::size_t count) {
  Ref<Tuple> tuple = make_tuple_sized(ts, count);
  std::copy(first, first + count, tuple->data());
  return tuple;
}

Result<Ref<Tuple>> tuple_from(ThreadState& ts, Value iterable) {
  if (Tuple* tuple = as<Tuple>(iterable);
      tuple != nullptr && tuple->type == &ts.interpreter().type(CoreType::kTuple)) {
    return Ref<Tuple>::share(*tuple);
  }
  TRY(Ref<List> list, list_from(ts, iterable));
  return make_tuple(ts, std::span<const Value>(list->items()));
}

const TypeSpec& tuple_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kTuple,
      .base = CoreType::kObject,
      .size = sizeof(Tuple),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kSequence, TypeFlag::kVariableSize),
      .fill = &fill_slots,
      .methods = kMethods,
      .getsets = {},
      .doc = "Built-in immutable sequence."};
  return spec;
}

}  // namespace minipy
