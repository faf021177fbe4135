#include "vm/modules/deque.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "vm/modules/native_type.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/memory_error.h"
#include "vm/objects/raise.h"
#include "vm/objects/repr_scope.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

Deque::~Deque() {
  for (std::size_t i = 0; i < size; ++i) {
    release(at(i));
  }
}

void Deque::make_room() {
  constexpr std::size_t kFirst = 8;
  const std::size_t wanted = capacity == 0 ? kFirst : capacity * 2;
  ValueMemory larger(page_of(*this).heap->blocks(), wanted);
  for (std::size_t i = 0; i < size; ++i) {
    larger[i] = at(i);
  }
  ring = std::move(larger);
  capacity = wanted;
  head = 0;
}

void Deque::push_back(Value owned) {
  if (size == capacity) {
    make_room();
  }
  ring[(head + size++) & (capacity - 1)] = owned;
  ++changes;
}

void Deque::push_front(Value owned) {
  if (size == capacity) {
    make_room();
  }
  head = (head + capacity - 1) & (capacity - 1);
  ring[head] = owned;
  ++size;
  ++changes;
}

Value Deque::pop_back() {
  ++changes;
  return at(--size);
}

Value Deque::pop_front() {
  ++changes;
  const Value value = at(0);
  head = (head + 1) & (capacity - 1);
  --size;
  return value;
}

namespace {

// ---- adding and taking

void append(Deque& self, Value item) {
  self.push_back(share(item).give());
  if (self.max_length >= 0 && static_cast<std::int64_t>(self.size) > self.max_length) {
    release(self.pop_front());
  }
}
void append_left(Deque& self, Value item) {
  self.push_front(share(item).give());
  if (self.max_length >= 0 && static_cast<std::int64_t>(self.size) > self.max_length) {
    release(self.pop_back());
  }
}

Result<void> deque_append(ThreadState&, Deque& self, Value item) {
  append(self, item);
  return {};
}
Result<void> deque_append_left(ThreadState&, Deque& self, Value item) {
  append_left(self, item);
  return {};
}

Raised raise_empty(ThreadState& ts) {
  return raise_text(ts, Exc::kIndexError, "pop from an empty deque");
}
Result<Ref<>> deque_pop(ThreadState& ts, Deque& self) {
  return self.size == 0 ? Result<Ref<>>(raise_empty(ts)) : Ref<>::take(self.pop_back());
}
Result<Ref<>> deque_pop_left(ThreadState& ts, Deque& self) {
  return self.size == 0 ? Result<Ref<>>(raise_empty(ts)) : Ref<>::take(self.pop_front());
}

void clear_items(Deque& self) {
  std::vector<Value> old;
  old.reserve(self.size);
  for (std::size_t i = 0; i < self.size; ++i) {
    old.push_back(self.at(i));
  }
  self.size = 0;
  self.head = 0;
  ++self.changes;
  for (const Value value : old) {
    release(value);
  }
}
Result<void> deque_clear(ThreadState&, Deque& self) {
  clear_items(self);
  return {};
}

template <void (*kAdd)(Deque&, Value)>
Result<void> extend(ThreadState& ts, Deque& self, Value iterable) {
  Ref<> source = share(iterable);
  if (iterable == Value::object(&self)) {
    TRY(Ref<List> copy, list_from(ts, iterable));
    source = Ref<>(std::move(copy));
  }
  TRY(Ref<> iterator, iterate(ts, source));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return {};
    }
    kAdd(self, item);
  }
}

// ---- construction

Result<Ref<>> deque_make(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<Deque>(ts, type));
}

Result<void> deque_init(ThreadState& ts, Deque& self, Value iterable, Value max_length) {
  std::int64_t most = -1;
  if (!max_length.is_absent() && !max_length.is_none()) {
    if (!is_int_like(max_length)) {
      return raise_text(ts, Exc::kTypeError, "an integer is required");
    }
    TRY(most, index_int64(ts, max_length, "Python int too large to convert to C ssize_t"));
    if (most < 0) {
      return raise_text(ts, Exc::kValueError, "maxlen must be non-negative");
    }
  }
  self.max_length = most;
  if (self.size > 0) {
    clear_items(self);
  }
  return iterable.is_absent() ? Result<void>() : extend<&append>(ts, self, iterable);
}
constexpr NativeDef kInit = native<&deque_init>("deque($self, iterable=(), maxlen=None)", "");

/// A deque with the same items and the same bound, of the same class.
Result<Ref<>> deque_copy(ThreadState& ts, Deque& self) {
  const Value value = Value::object(&self);
  Type& type = *self.type;
  if (&type == &ts.interpreter().type(CoreType::kDeque)) {
    Ref<Deque> copy = make_instance_of<Deque>(ts, type);
    copy->max_length = self.max_length;
    for (std::size_t i = 0; i < self.size; ++i) {
      copy->push_back(share(self.at(i)).give());
    }
    return Ref<>(std::move(copy));
  }
  if (self.max_length < 0) {
    return call(ts, Value::object(&type), value);
  }
  return call(ts, Value::object(&type), value, Value::small_int(self.max_length));
}

// ---- searching

Raised raise_mutated(ThreadState& ts) {
  return raise_text(ts, Exc::kRuntimeError, "deque mutated during iteration");
}

/// Index of the first equal item in [start, stop), or −1.
Result<std::int64_t> find(ThreadState& ts, Deque& self, Value wanted, std::size_t start,
                          std::size_t stop) {
  const std::uint64_t changes = self.changes;
  for (std::size_t i = start; i < stop; ++i) {
    const Ref<> item = share(self.at(i));
    TRY(const bool same, equals(ts, item, wanted));
    if (changes != self.changes) {
      return raise_mutated(ts);
    }
    if (same) {
      return static_cast<std::int64_t>(i);
    }
  }
  return std::int64_t{-1};
}

Result<bool> deque_contains(ThreadState& ts, Value self_value, Value wanted) {
  auto& self = cast<Deque>(self_value);
  TRY(const std::int64_t at, find(ts, self, wanted, 0, self.size));
  return at >= 0;
}

Result<std::int64_t> deque_count(ThreadState& ts, Deque& self, Value wanted) {
  const std::uint64_t changes = self.changes;
  std::int64_t count = 0;
  for (std::size_t i = 0; i < self.size; ++i) {
    const Ref<> item = share(self.at(i));
    TRY(const bool same, equals(ts, item, wanted));
    if (changes != self.changes) {
      return raise_mutated(ts);
    }
    count += same ? 1 : 0;
  }
  return count;
}

std::size_t bound(std::int64_t index, std::size_t size) {
  const auto length = static_cast<std::int64_t>(size);
  index += index < 0 ? length : 0;
  return static_cast<std::size_t>(std::clamp<std::int64_t>(index, 0, length));
}

Result<std::int64_t> deque_index(ThreadState& ts, Deque& self, Value wanted, Value start,
                                 Value stop) {
  std::int64_t first = 0;
  std::int64_t last = INT64_MAX;
  if (!start.is_absent()) {
    TRY(first, index_saturated(ts, start));
  }
  if (!stop.is_absent()) {
    TRY(last, index_saturated(ts, stop));
  }
  const std::size_t end = bound(last, self.size);
  TRY(const std::int64_t at, find(ts, self, wanted, bound(first, self.size), end));
  if (at < 0) {
    TRY(const std::string shown, repr_utf8(ts, wanted));
    return raise(ts, Exc::kValueError, "{} is not in deque", shown);
  }
  return at;
}

/// Takes item `at` out by moving the shorter side.
Value take_at(Deque& self, std::size_t at) {
  const Value value = self.at(at);
  if (at < self.size / 2) {
    for (std::size_t i = at; i > 0; --i) {
      self.at(i) = self.at(i - 1);
    }
    static_cast<void>(self.pop_front());
  } else {
    for (std::size_t i = at; i + 1 < self.size; ++i) {
      self.at(i) = self.at(i + 1);
    }
    static_cast<void>(self.pop_back());
  }
  return value;
}

Result<void> deque_remove(ThreadState& ts, Deque& self, Value wanted) {
  const std::uint64_t changes = self.changes;
  for (std::size_t i = 0; i < self.size; ++i) {
    const Ref<> item = share(self.at(i));
    TRY(const bool same, equals(ts, item, wanted));
    if (changes != self.changes) {
      return raise_text(ts, Exc::kIndexError, "deque mutated during iteration");
    }
    if (same) {
      release(take_at(self, i));
      return {};
    }
  }
  TRY(const std::string shown, repr_utf8(ts, wanted));
  return raise(ts, Exc::kValueError, "{} is not in deque", shown);
}

// ---- items

Result<std::size_t> item_index(ThreadState& ts, const Deque& self, Value key) {
  if (!key.is_int() && type_of(ts, key).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "sequence index must be integer, not '{}'",
                 type_name(ts, key));
  }
  TRY(std::int64_t index, subscript_index(ts, key));
  index += index < 0 ? static_cast<std::int64_t>(self.size) : 0;
  if (index < 0 || index >= static_cast<std::int64_t>(self.size)) {
    return raise_text(ts, Exc::kIndexError, "deque index out of range");
  }
  return static_cast<std::size_t>(index);
}

Result<Ref<>> deque_get_item(ThreadState& ts, Value self, Value key) {
  auto& deque = cast<Deque>(self);
  TRY(const std::size_t at, item_index(ts, deque, key));
  return share(deque.at(at));
}

Result<void> deque_set_item(ThreadState& ts, Value self, Value key, Value value) {
  auto& deque = cast<Deque>(self);
  TRY(const std::size_t at, item_index(ts, deque, key));
  if (value.is_absent()) {
    release(take_at(deque, at));
  } else {
    release(std::exchange(deque.at(at), share(value).give()));
  }
  return {};
}

Result<void> deque_insert(ThreadState& ts, Deque& self, std::int64_t index, Value item) {
  if (self.is_full()) {
    return raise_text(ts, Exc::kIndexError, "deque already at its maximum size");
  }
  const std::size_t at = bound(index, self.size);
  if (at < self.size / 2) {
    self.push_front(Value::none());
    for (std::size_t i = 0; i < at; ++i) {
      self.at(i) = self.at(i + 1);
    }
  } else {
    self.push_back(Value::none());
    for (std::size_t i = self.size - 1; i > at; --i) {
      self.at(i) = self.at(i - 1);
    }
  }
  self.at(at) = share(item).give();
  return {};
}

Result<void> deque_reverse(ThreadState&, Deque& self) {
  for (std::size_t i = 0, j = self.size; i + 1 < j; ++i) {
    std::swap(self.at(i), self.at(--j));
  }
  return {};
}

Result<void> deque_rotate(ThreadState&, Deque& self, std::optional<std::int64_t> steps) {
  if (self.size < 2) {
    return {};
  }
  const auto size = static_cast<std::int64_t>(self.size);
  std::int64_t turn = steps.value_or(1) % size;
  turn += turn > size / 2 ? -size : turn < -(size / 2) ? size : 0;
  for (; turn > 0; --turn) {
    self.push_front(self.pop_back());
  }
  for (; turn < 0; ++turn) {
    self.push_back(self.pop_front());
  }
  return {};
}

// ---- operators

Result<std::int64_t> deque_length(ThreadState&, Value self) {
  return static_cast<std::int64_t>(cast<Deque>(self).size);
}

Result<Ref<>> deque_concatenate(ThreadState& ts, Value left, Value right) {
  if (as<Deque>(right) == nullptr) {
    return raise(ts, Exc::kTypeError, "can only concatenate deque (not \"{}\") to deque",
                 type_name(ts, right));
  }
  TRY(Ref<> copy, deque_copy(ts, cast<Deque>(left)));
  TRY_VOID(extend<&append>(ts, cast<Deque>(copy), right));
  return copy;
}
Result<Ref<>> deque_concatenate_in_place(ThreadState& ts, Value left, Value right) {
  TRY_VOID(extend<&append>(ts, cast<Deque>(left), right));
  return share(left);
}

Result<Ref<>> deque_repeat_in_place(ThreadState& ts, Value self, Value times) {
  TRY(const std::int64_t count,
      index_int64(ts, times, "cannot fit 'int' into an index-sized integer"));
  auto& deque = cast<Deque>(self);
  if (count <= 0) {
    clear_items(deque);
    return share(self);
  }
  const std::size_t size = deque.size;
  if (size != 0 && deque.max_length < 0 &&
      static_cast<std::size_t>(count) > (std::size_t{1} << 36) / size) {
    return raise_text(ts, Exc::kMemoryError, "");
  }
  std::vector<Ref<>> items;
  for (std::size_t i = 0; i < size; ++i) {
    items.push_back(share(deque.at(i)));
  }
  std::int64_t rounds = count - 1;
  if (deque.max_length >= 0 && size != 0) {  // what falls out at the front need not be added
    rounds = std::min(rounds, deque.max_length / static_cast<std::int64_t>(size) + 1);
  }
  for (; rounds > 0; --rounds) {
    for (const Ref<>& item : items) {
      append(deque, item);
    }
  }
  return share(self);
}
Result<Ref<>> deque_repeat(ThreadState& ts, Value self, Value times) {
  // What is asked for its number may change the deque.
  TRY(const std::int64_t count,
      index_int64(ts, times, "cannot fit 'int' into an index-sized integer"));
  TRY(Ref<> copy, deque_copy(ts, cast<Deque>(self)));
  Ref<> number = make_int(ts, count);
  return deque_repeat_in_place(ts, copy, number);
}

Result<Ref<>> deque_compare(ThreadState& ts, Value self, Value other, Comparison how) {
  if (as<Deque>(other) == nullptr) {
    return share(Value::not_implemented());
  }
  auto& left = cast<Deque>(self);
  auto& right = cast<Deque>(other);
  if (left.size != right.size && (how == Comparison::kEqual || how == Comparison::kNotEqual)) {
    return share(Value::boolean(how == Comparison::kNotEqual));
  }
  const std::uint64_t left_changes = left.changes;
  const std::uint64_t right_changes = right.changes;
  for (std::size_t i = 0; i < left.size && i < right.size; ++i) {
    const Ref<> a = share(left.at(i));
    const Ref<> b = share(right.at(i));
    TRY(const bool same, equals(ts, a, b));
    if (same && (left_changes != left.changes || right_changes != right.changes)) {
      return raise_mutated(ts);
    }
    if (!same) {
      if (how == Comparison::kEqual || how == Comparison::kNotEqual) {
        return share(Value::boolean(how == Comparison::kNotEqual));
      }
      return compare(ts, a, b, how);
    }
  }
  const int order = left.size < right.size ? -1 : left.size > right.size ? 1 : 0;
  return share(Value::boolean(holds(order, how)));
}

Result<Ref<>> deque_repr(ThreadState& ts, Value self) {
  const ReprScope scope(ts, self);
  if (scope.is_recursive()) {
    return Ref<>(make_str(ts, "[...]"));
  }
  TRY(Ref<List> items, list_from(ts, self));
  TRY(const std::string shown, repr_utf8(ts, items.value()));
  const std::int64_t most = cast<Deque>(self).max_length;
  const std::string name =
      type_of(ts, self).has(TypeFlag::kHeapType) ? type_name(ts, self) : "deque";
  return Ref<>(make_str(ts, most < 0 ? fmt::format("{}({})", name, shown)
                                     : fmt::format("{}({}, maxlen={})", name, shown, most)));
}

Result<Ref<>> deque_reduce(ThreadState& ts, Deque& self) {
  const Value value = Value::object(&self);
  TRY(Ref<> iterator, iterate(ts, value));
  Ref<Tuple> nothing = make_tuple(ts, std::span<const Value>());
  Ref<Tuple> arguments = nothing;
  if (self.max_length >= 0) {
    arguments =
        make_tuple(ts, std::array<Value, 2>{nothing.value(), Value::small_int(self.max_length)});
  }
  Ref<> state = share(Value::none());
  if (Dict* dict = materialize_dict(ts, self)) {
    state = share(Value::object(dict));
  }
  const std::array<Value, 4> parts{Value::object(self.type), arguments.value(), state, iterator};
  return Ref<>(make_tuple(ts, parts));
}

std::int64_t deque_sizeof(ThreadState&, Deque& self) {
  return static_cast<std::int64_t>(sizeof(Deque) + self.capacity * sizeof(Value));
}

// ---- iterators

template <CoreType kWhich>
Result<Ref<>> make_iterator(ThreadState& ts, Value self) {
  Ref<DequeIterator> made =
      ts.interpreter().heap().make<DequeIterator>(ts.interpreter().type(kWhich));
  made->deque = share(self);
  made->changes = cast<Deque>(self).changes;
  return Ref<>(std::move(made));
}
Result<Ref<>> deque_iterate(ThreadState& ts, Value self) {
  return make_iterator<CoreType::kDequeIterator>(ts, self);
}
Result<Ref<>> deque_reversed(ThreadState& ts, Deque& self) {
  return make_iterator<CoreType::kDequeReverseIterator>(ts, Value::object(&self));
}

template <bool kBackwards>
Result<Ref<>> iterator_next(ThreadState& ts, Value self) {
  auto& iterator = *static_cast<DequeIterator*>(self.as_object());
  Deque* deque = as<Deque>(iterator.deque);
  if (deque == nullptr) {
    return share(Value::absent());
  }
  if (iterator.changes != deque->changes) {
    iterator.deque = Ref<>::take(Value::none());
    return raise_mutated(ts);
  }
  if (iterator.next >= deque->size) {
    iterator.deque = Ref<>::take(Value::none());
    return share(Value::absent());
  }
  const std::size_t at = iterator.next++;
  return share(deque->at(kBackwards ? deque->size - 1 - at : at));
}

std::int64_t iterator_hint(ThreadState&, Value self) {
  const auto& iterator = *static_cast<DequeIterator*>(self.as_object());
  const Deque* deque = as<Deque>(iterator.deque);
  return deque == nullptr || iterator.next > deque->size
             ? 0
             : static_cast<std::int64_t>(deque->size - iterator.next);
}
constexpr auto kIteratorMethods = std::to_array<NativeDef>({
    native<&iterator_hint>("__length_hint__($self, /)",
                           "Private method returning an estimate of len(list(it))."),
});

template <CoreType kWhich>
Result<Ref<>> iterator_new(ThreadState& ts, Value, Value deque, std::optional<std::int64_t> index) {
  if (as<Deque>(deque) == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "_deque_iterator() argument 1 must be collections.deque, not {}",
                 type_name(ts, deque));
  }
  TRY(Ref<> made, make_iterator<kWhich>(ts, deque));
  static_cast<DequeIterator*>(made.value().as_object())->next =
      static_cast<std::size_t>(std::max<std::int64_t>(index.value_or(0), 0));
  return made;
}
constexpr NativeDef kIteratorNew = native<&iterator_new<CoreType::kDequeIterator>>(
    "_deque_iterator($type, iterable, index=0, /)", "");
constexpr NativeDef kReverseIteratorNew = native<&iterator_new<CoreType::kDequeReverseIterator>>(
    "_deque_reverse_iterator($type, iterable, index=0, /)", "");

template <bool kBackwards>
void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<DequeIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const DequeIterator&>(object).deque, Edge::of_field("deque"));
  };
  slots.clear = [](Object& object) {
    static_cast<DequeIterator&>(object).deque = Ref<>::take(Value::none());
  };
  slots.iterate = &iterate_self;
  slots.next = &iterator_next<kBackwards>;
  slots.make = kBackwards ? &make_by<kReverseIteratorNew> : &make_by<kIteratorNew>;
}

void traverse_deque(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const Deque&>(object);
  for (std::size_t i = 0; i < self.size; ++i) {
    visitor.visit(self.at(i), Edge::item(static_cast<std::int64_t>(i)));
  }
}

void fill_deque(Slots& slots) {
  slots.destroy = &destroy_as<Deque>;
  slots.traverse = &traverse_deque;
  slots.clear = [](Object& object) { clear_items(static_cast<Deque&>(object)); };
  slots.make = &deque_make;
  slots.initialize = &initialize_by<kInit>;
  slots.repr = &deque_repr;
  slots.compare = &deque_compare;
  slots.iterate = &deque_iterate;
  slots.length = &deque_length;
  slots.get_item = &deque_get_item;
  slots.set_item = &deque_set_item;
  slots.contains = &deque_contains;
  slots.concatenate = &deque_concatenate;
  slots.in_place_concatenate = &deque_concatenate_in_place;
  slots.repeat = &deque_repeat;
  slots.in_place_repeat = &deque_repeat_in_place;
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&deque_append>("append($self, item, /)",
                          "Add an element to the right side of the deque."),
    native<&deque_append_left>("appendleft($self, item, /)",
                               "Add an element to the left side of the deque."),
    native<&deque_clear>("clear($self, /)", "Remove all elements from the deque."),
    native<&deque_copy>("copy($self, /)", "Return a shallow copy of a deque."),
    native<&deque_copy>("__copy__($self, /)", "Return a shallow copy of a deque."),
    native<&deque_count>("count($self, value, /)", "Return number of occurrences of value."),
    native<&extend<&append>>("extend($self, iterable, /)",
                             "Extend the right side of the deque with elements from the iterable."),
    native<&extend<&append_left>>(
        "extendleft($self, iterable, /)",
        "Extend the left side of the deque with elements from the iterable."),
    native<&deque_index>("index($self, value, start=0, stop=9223372036854775807, /)",
                         "Return first index of value.\n\nRaises ValueError if the value is not "
                         "present."),
    native<&deque_insert>("insert($self, index, value, /)", "Insert value before index."),
    native<&deque_pop>("pop($self, /)", "Remove and return the rightmost element."),
    native<&deque_pop_left>("popleft($self, /)", "Remove and return the leftmost element."),
    native<&deque_remove>("remove($self, value, /)", "Remove first occurrence of value."),
    native<&deque_reverse>("reverse($self, /)", "Reverse *IN PLACE*."),
    native<&deque_rotate>(
        "rotate($self, n=1, /)",
        "Rotate the deque n steps to the right.  If n is negative, rotates left."),
    native<&deque_reversed>("__reversed__($self, /)", "Return a reverse iterator over the deque."),
    native<&deque_reduce>("__reduce__($self, /)", "Return state information for pickling."),
    native<&deque_sizeof>("__sizeof__($self, /)",
                          "Return the size of the deque in memory, in bytes."),
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});

Result<Ref<>> get_max_length(ThreadState& ts, Value self) {
  const std::int64_t most = cast<Deque>(self).max_length;
  return most < 0 ? share(Value::none()) : make_int(ts, most);
}
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"maxlen", get_max_length, nullptr, "maximum size of a deque or None if unbounded"},
});

}  // namespace

const TypeSpec& deque_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kDeque,
      .base = CoreType::kObject,
      .size = sizeof(Deque),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable, TypeFlag::kSequence),
      .fill = &fill_deque,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = "A list-like sequence optimized for data accesses near its endpoints."};
  return spec;
}
const TypeSpec& deque_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kDequeIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(DequeIterator),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kFinal),
                                 .fill = &fill_iterator<false>,
                                 .methods = kIteratorMethods,
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}
const TypeSpec& deque_reverse_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kDequeReverseIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(DequeIterator),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kFinal),
                                 .fill = &fill_iterator<true>,
                                 .methods = kIteratorMethods,
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
