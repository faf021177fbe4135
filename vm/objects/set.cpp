// The hash table of set and frozenset: short linear probes, then jumps.
#include "vm/objects/set.h"

#include <array>

#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/iterator_pickling.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/repr_scope.h"
#include "vm/objects/set_methods.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

constexpr std::uint64_t kLinearProbes = 9;
constexpr std::uint64_t kMinSize = 8;

std::uint64_t probes_at(std::uint64_t i, std::uint64_t mask) {
  return i + kLinearProbes <= mask ? kLinearProbes : 0;
}

}  // namespace

Set::~Set() {
  each([](Value key, std::int64_t) { release(key); });
}

Result<std::int64_t> Set::lookup(ThreadState& ts, Value key, std::int64_t key_hash) {
restart:
  if (table == nullptr) {
    return std::int64_t{-1};
  }
  auto perturb = static_cast<std::uint64_t>(key_hash);
  std::uint64_t i = perturb & mask;
  while (true) {
    std::uint64_t at = i;
    for (std::uint64_t left = probes_at(i, mask) + 1; left > 0; --left, ++at) {
      const SetEntry& entry = table[at];
      if (entry.key.is_nothing()) {
        return std::int64_t{-1};
      }
      if (entry.key.is_absent() || entry.hash != key_hash) {
        continue;
      }
      if (Value::is_identical(entry.key, key) || Value::same_int(entry.key, key)) {
        return static_cast<std::int64_t>(at);
      }
      if (is_exact_str(ts, key) && is_exact_str(ts, entry.key)) {
        if (str_equal(cast<Str>(key), cast<Str>(entry.key))) {
          return static_cast<std::int64_t>(at);
        }
        continue;
      }
      const std::uint32_t before = changes;
      Ref<> held = share(entry.key);
      TRY(const bool same, equals(ts, held, key));
      if (changes != before) {
        goto restart;  // `__eq__` changed the set
      }
      if (same) {
        return static_cast<std::int64_t>(at);
      }
    }
    perturb >>= 5;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

void Set::insert_clean(Value owned, std::int64_t key_hash) {
  auto perturb = static_cast<std::uint64_t>(key_hash);
  std::uint64_t i = perturb & mask;
  while (true) {
    std::uint64_t at = i;
    for (std::uint64_t left = probes_at(i, mask) + 1; left > 0; --left, ++at) {
      if (table[at].key.is_nothing()) {
        table[at] = {owned, key_hash};
        return;
      }
    }
    perturb >>= 5;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

void Set::resize(std::uint64_t wanted) {
  std::uint64_t size = kMinSize;
  while (size <= wanted) {
    size <<= 1;
  }
  const MemoryArray<SetEntry> old = std::exchange(table, take_array<SetEntry>(size, true));
  const std::uint64_t old_mask = std::exchange(mask, size - 1);
  fill = used;
  ++changes;
  for (std::uint64_t i = 0; old != nullptr && i <= old_mask; ++i) {
    if (!old[i].key.is_nothing() && !old[i].key.is_absent()) {
      insert_clean(old[i].key, old[i].hash);
    }
  }
}

Result<void> Set::add_hashed(ThreadState& ts, Value key, std::int64_t key_hash) {
  TRY(const std::int64_t found, lookup(ts, key, key_hash));
  if (found >= 0) {
    return {};
  }
  if (table == nullptr) {
    resize(0);
  }
  ++used;
  ++changes;
  if (fill >= used) {  // the last deleted slot on the way to a free one is taken
    SetEntry* deleted = nullptr;
    auto perturb = static_cast<std::uint64_t>(key_hash);
    for (std::uint64_t i = perturb & mask, at = i, left = probes_at(i, mask);; ++at) {
      if (table[at].key.is_nothing()) {
        break;
      }
      deleted = table[at].key.is_absent() ? &table[at] : deleted;
      if (left-- == 0) {
        perturb >>= 5;
        i = (i * 5 + 1 + perturb) & mask;
        left = probes_at(i, mask);
        at = i - 1;
      }
    }
    if (deleted != nullptr) {
      *deleted = {share(key).give(), key_hash};
      return {};
    }
  }
  insert_clean(share(key).give(), key_hash);
  ++fill;
  if (fill * 5 >= mask * 3) {
    resize(used > 50000 ? used * 2 : used * 4);
  }
  return {};
}

Result<void> Set::add(ThreadState& ts, Value key) {
  TRY(const std::int64_t key_hash, minipy::hash(ts, key));
  return add_hashed(ts, key, key_hash);
}

Result<bool> Set::contains_hashed(ThreadState& ts, Value key, std::int64_t key_hash) {
  TRY(const std::int64_t found, lookup(ts, key, key_hash));
  return found >= 0;
}

Result<std::int64_t> Set::find(ThreadState& ts, Value key) {
  Result<std::int64_t> key_hash = minipy::hash(ts, key);
  if (!key_hash.failed()) {
    return lookup(ts, key, key_hash.take());
  }
  if (as<Set>(key) == nullptr || !pending_is(ts, Exc::kTypeError)) {
    return Raised{};
  }
  clear_exception(ts);
  Ref<Set> frozen = make_frozenset(ts);
  TRY_VOID(set_update_from(ts, *frozen, key));
  return lookup(ts, frozen.value(), frozenset_hash(*frozen));
}

Result<bool> Set::contains(ThreadState& ts, Value key) {
  TRY(const std::int64_t found, find(ts, key));
  return found >= 0;
}

Result<bool> Set::discard(ThreadState& ts, Value key) {
  TRY(const std::int64_t found, find(ts, key));
  if (found < 0) {
    return false;
  }
  const Value old = std::exchange(table[static_cast<std::size_t>(found)].key, Value::absent());
  --used;
  ++changes;
  release(old);
  return true;
}

void Set::swap_entries(Set& other) {
  std::swap(table, other.table);
  std::swap(mask, other.mask);
  std::swap(used, other.used);
  std::swap(fill, other.fill);
  ++changes;
  ++other.changes;
}

void Set::drop_deleted() {
  if (fill - used > mask / 4) {
    resize(used > 50000 ? used * 2 : used * 4);
  }
}

void Set::clear_entries() {
  const MemoryArray<SetEntry> old = std::move(table);
  const std::uint64_t old_mask = mask;
  mask = 0;
  used = 0;
  fill = 0;
  ++changes;
  for (std::uint64_t i = 0; old != nullptr && i <= old_mask; ++i) {
    if (!old[i].key.is_absent()) {
      release(old[i].key);
    }
  }
}

Set* as_set(Value value) {
  if (!value.is_object()) {
    return nullptr;
  }
  const CoreType layout = value.as_object()->type->layout;
  return layout == CoreType::kSet || layout == CoreType::kFrozenSet
             ? static_cast<Set*>(value.as_object())
             : nullptr;
}

Ref<Set> make_set(ThreadState& ts) {
  return ts.interpreter().heap().make<Set>(ts.interpreter().type(CoreType::kSet));
}
Ref<Set> make_frozenset(ThreadState& ts) {
  return ts.interpreter().heap().make<Set>(ts.interpreter().type(CoreType::kFrozenSet));
}

namespace {

/// Room for `more` keys at once, where one after the other would have grown the table.
void make_room(Set& set, std::uint64_t more) {
  const std::uint64_t mask = set.table == nullptr ? kMinSize - 1 : set.mask;
  if ((set.fill + more) * 5 >= mask * 3) {
    set.resize_for_update(more);
  }
}

/// An empty set takes over the table of another of its size as it is: keys that collide keep their
/// order, which printing shows.
bool copied_table(Set& set, const Set& other) {
  const std::uint64_t mask = set.table == nullptr ? kMinSize - 1 : set.mask;
  if (set.fill != 0 || mask != other.mask || other.fill != other.used) {
    return false;
  }
  if (set.table == nullptr) {
    set.resize_for_update(0);
  }
  for (std::uint64_t i = 0; i <= mask; ++i) {
    if (!other.table[i].key.is_nothing()) {
      set.table[i] = {share(other.table[i].key).give(), other.table[i].hash};
    }
  }
  set.used = other.used;
  set.fill = other.fill;
  ++set.changes;
  return true;
}

}  // namespace

Result<void> set_update_from(ThreadState& ts, Set& set, Value iterable) {
  if (Set* other = as_set(iterable)) {
    if (other == &set || other->used == 0) {
      return {};
    }
    make_room(set, other->used);
    if (copied_table(set, *other)) {
      return {};
    }
    Ref<Set> held = Ref<Set>::share(*other);
    std::vector<Ref<>> keys;
    std::vector<std::int64_t> hashes;
    other->each([&](Value key, std::int64_t key_hash) {
      keys.push_back(share(key));
      hashes.push_back(key_hash);
    });
    for (std::size_t i = 0; i < keys.size(); ++i) {
      TRY_VOID(set.add_hashed(ts, keys[i], hashes[i]));
    }
    return {};
  }
  if (const Dict* dict = as<Dict>(iterable)) {
    Ref<> held = share(iterable);
    if (&type_of(ts, iterable) == &ts.interpreter().type(CoreType::kDict)) {
      make_room(set, dict->size());
    }
    for (std::uint32_t i = 0; i < dict->end; ++i) {
      if (!dict->entries[i].key.is_nothing()) {
        Ref<> key = share(dict->entries[i].key);
        TRY_VOID(set.add_hashed(ts, key, dict->entries[i].hash));
      }
    }
    return {};
  }
  TRY(Ref<> iterator, iterate(ts, iterable));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return {};
    }
    TRY_VOID(set.add(ts, item));
  }
}

void Set::resize_for_update(std::uint64_t more) { resize((used + more) * 2); }

std::int64_t frozenset_hash(Set& set) {
  if (set.hash != -1) {
    return set.hash;
  }
  std::uint64_t mixed = 0;
  set.each([&](Value, std::int64_t key_hash) {
    const auto h = static_cast<std::uint64_t>(key_hash);
    mixed ^= ((h ^ 89869747U) ^ (h << 16)) * 3644798167U;
  });
  mixed ^= (set.used + 1) * 1927868237U;
  mixed ^= (mixed >> 11) ^ (mixed >> 25);
  mixed = mixed * 69069U + 907133923U;
  set.hash = mixed == UINT64_MAX ? 590923713 : static_cast<std::int64_t>(mixed);
  return set.hash;
}

// ---- slots

namespace {

Set& set_of(Value self) { return *static_cast<Set*>(self.as_object()); }

Result<Ref<>> repr_set(ThreadState& ts, Value self) {
  Set& set = set_of(self);
  const Type& type = type_of(ts, self);
  if (set.used == 0) {
    return Ref<>(make_str(ts, type.name + "()"));
  }
  const bool plain = &type == &ts.interpreter().type(CoreType::kSet);
  ReprScope scope(ts, self);
  if (scope.is_recursive()) {
    return Ref<>(make_str(ts, type.name + "(...)"));
  }
  TRY(Ref<List> items, list_from(ts, self));  // a subclass may show other items than it has
  StrBuilder text;
  if (!plain) {
    text.add(type.name);
    text.add("(");
  }
  text.add("{");
  for (std::size_t i = 0; i < items->size; ++i) {
    if (i > 0) {
      text.add(", ");
    }
    TRY(Ref<Str> shown, repr(ts, items->storage[i]));
    text.add(*shown);
  }
  text.add(plain ? "}" : "})");
  return Ref<>(text.finish(ts));
}

Result<std::int64_t> length_set(ThreadState&, Value self) {
  return static_cast<std::int64_t>(set_of(self).used);
}
Result<bool> contains_slot(ThreadState& ts, Value self, Value item) {
  return set_of(self).contains(ts, item);
}
Result<std::int64_t> hash_slot(ThreadState&, Value self) { return frozenset_hash(set_of(self)); }

Result<Ref<>> compare_set(ThreadState& ts, Value self, Value other, Comparison how) {
  Set* right = as_set(other);
  if (right == nullptr) {
    return share(Value::not_implemented());
  }
  Set& left = set_of(self);
  bool answer = false;
  switch (how) {
    case Comparison::kEqual:
    case Comparison::kNotEqual:
      if (left.used == right->used) {
        TRY(answer, is_subset(ts, left, *right));
      }
      answer = answer == (how == Comparison::kEqual);
      break;
    case Comparison::kLess:
    case Comparison::kLessEqual:
      if (how == Comparison::kLess ? left.used < right->used : left.used <= right->used) {
        TRY(answer, is_subset(ts, left, *right));
      }
      break;
    case Comparison::kGreater:
    case Comparison::kGreaterEqual:
      if (how == Comparison::kGreater ? left.used > right->used : left.used >= right->used) {
        TRY(answer, is_subset(ts, *right, left));
      }
      break;
  }
  return share(Value::boolean(answer));
}

Result<Ref<>> iterate_set(ThreadState& ts, Value self) {
  Ref<SetIterator> iterator =
      ts.interpreter().heap().make<SetIterator>(ts.interpreter().type(CoreType::kSetIterator));
  iterator->set = Ref<Set>::share(set_of(self));
  iterator->expected = set_of(self).used;
  return Ref<>(std::move(iterator));
}

Result<Ref<>> next_set(ThreadState& ts, Value self) {
  auto& iterator = *static_cast<SetIterator*>(self.as_object());
  if (!iterator.set) {
    return share(Value::absent());
  }
  Set& set = *iterator.set;
  if (set.used != iterator.expected) {
    iterator.expected = UINT64_MAX;
    return raise_text(ts, Exc::kRuntimeError, "Set changed size during iteration");
  }
  while (set.table != nullptr && iterator.at <= set.mask) {
    const Value key = set.table[iterator.at++].key;
    if (!key.is_nothing() && !key.is_absent()) {
      return share(key);
    }
  }
  iterator.set = nullptr;
  return share(Value::absent());
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<Set>(ts, type));
}

Result<void> initialize_slot(ThreadState& ts, Value self, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "set() takes no keyword arguments");
  }
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "{} expected at most 1 argument, got {}", type_name(ts, self),
                 arguments.positional);
  }
  set_of(self).clear_entries();
  return arguments.positional == 0 ? Result<void>()
                                   : set_update_from(ts, set_of(self), arguments[0]);
}

Result<Ref<>> make_frozen_slot(ThreadState& ts, Type& type, Arguments arguments) {
  const Type& frozenset_type = ts.interpreter().type(CoreType::kFrozenSet);
  const bool exact = &type == &frozenset_type;
  if (type.slots.initialize == frozenset_type.slots.initialize && !arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "frozenset() takes no keyword arguments");
  }
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "{} expected at most 1 argument, got {}", type.name,
                 arguments.positional);
  }
  if (exact && arguments.positional == 1 &&
      type_of(ts, arguments[0]).layout == CoreType::kFrozenSet &&
      &type_of(ts, arguments[0]) == &type) {
    return share(arguments[0]);
  }
  Ref<Set> made = make_instance_of<Set>(ts, type);
  if (arguments.positional == 1) {
    TRY_VOID(set_update_from(ts, *made, arguments[0]));
  }
  return Ref<>(std::move(made));
}

void traverse_set(const Object& object, Visitor& visitor) {
  std::int64_t i = 0;
  static_cast<const Set&>(object).each(
      [&](Value key, std::int64_t) { visitor.visit(key, Edge::item(i++)); });
}
void clear_set(Object& object) { static_cast<Set&>(object).clear_entries(); }

void fill_common(Slots& slots) {
  slots.destroy = &destroy_as<Set>;
  slots.traverse = &traverse_set;
  slots.clear = &clear_set;
  slots.repr = &repr_set;
  slots.compare = &compare_set;
  slots.length = &length_set;
  slots.contains = &contains_slot;
  slots.iterate = &iterate_set;
  fill_set_operators(slots);
}

void fill_set(Slots& slots) {
  fill_common(slots);
  slots.make = &make_slot;
  slots.initialize = &initialize_slot;
  fill_set_in_place_operators(slots);
}

void fill_frozenset(Slots& slots) {
  fill_common(slots);
  slots.make = &make_frozen_slot;
  slots.hash = &hash_slot;
}

void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<SetIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const SetIterator&>(object).set.value(), Edge::of_field("set"));
  };
  slots.clear = [](Object& object) { static_cast<SetIterator&>(object).set = nullptr; };
  slots.iterate = &iterate_self;
  slots.next = &next_set;
}

}  // namespace

const TypeSpec& set_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kSet,
      .base = CoreType::kObject,
      .size = sizeof(Set),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill_set,
      .methods = {},
      .getsets = {},
      .doc = "Build an unordered collection of unique elements.",
      .more_methods = {&set_methods}};
  return spec;
}
const TypeSpec& frozenset_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kFrozenSet,
      .base = CoreType::kObject,
      .size = sizeof(Set),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill_frozenset,
      .methods = {},
      .getsets = {},
      .doc = "Build an immutable unordered collection of unique elements.",
      .more_methods = {&frozenset_methods}};
  return spec;
}
const TypeSpec& set_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kSetIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(SetIterator),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_iterator,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = "",
                                 .more_methods = {&set_iterator_pickling}};
  return spec;
}

}  // namespace minipy
