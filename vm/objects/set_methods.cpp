#include "vm/objects/set_methods.h"

#include <array>
#include <vector>

#include "vm/objects/dict.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Set& set_of(Value self) { return *static_cast<Set*>(self.as_object()); }

struct Keys {
  std::vector<Ref<>> keys;
  std::vector<std::int64_t> hashes;
};

/// The keys at this moment, safe from changes by `__eq__`.
Keys snapshot(const Set& set) {
  Keys result;
  set.each([&](Value key, std::int64_t hash) {
    result.keys.push_back(share(key));
    result.hashes.push_back(hash);
  });
  return result;
}

/// A new set of the same kind (set or frozenset) as `self`.
Ref<Set> make_like(ThreadState& ts, Value self) {
  return type_of(ts, self).layout == CoreType::kFrozenSet ? make_frozenset(ts) : make_set(ts);
}

Result<Ref<Set>> copy_of(ThreadState& ts, Value self) {
  Ref<Set> copy = make_like(ts, self);
  TRY_VOID(set_update_from(ts, *copy, self));
  return copy;
}

/// Any iterable as a set.
Result<Ref<Set>> as_temporary(ThreadState& ts, Value iterable) {
  if (Set* set = as_set(iterable)) {
    return Ref<Set>::share(*set);
  }
  Ref<Set> made = make_set(ts);
  TRY_VOID(set_update_from(ts, *made, iterable));
  return made;
}

/// Calls `visit(item)` for the items of any iterable until it answers false; whether it always said true.
template <class Visit>
Result<bool> all_items(ThreadState& ts, Value iterable, Visit visit) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return true;
    }
    TRY(const bool wants_more, visit(item.value()));
    if (!wants_more) {
      return false;
    }
  }
}

/// The items of an iterable that `self` has too; stops when it has found all of them.
Result<Ref<Set>> common_items(ThreadState& ts, Value self, Value iterable) {
  Ref<Set> result = make_like(ts, self);
  const auto keep = [&](Value item) -> Result<bool> {
    TRY(const std::int64_t item_hash, hash(ts, item));
    TRY(const bool found, set_of(self).contains_hashed(ts, item, item_hash));
    if (found) {
      TRY_VOID(result->add_hashed(ts, item, item_hash));
    }
    return result->used < set_of(self).used || !found;
  };
  TRY_VOID(all_items(ts, iterable, keep));
  return result;
}

/// What stands in one set is removed from another, or what an iterable gives.
Result<void> remove_all(ThreadState& ts, Set& self, Value other) {
  if (Set* right = as_set(other)) {
    if (right == &self) {
      self.clear_entries();
      return {};
    }
    for (const Ref<>& key : snapshot(*right).keys) {
      TRY_VOID(self.discard(ts, key));
    }
  } else {
    const auto remove = [&](Value item) -> Result<bool> {
      if (as_set(item) != nullptr) {  // not looked up as a frozenset here
        TRY_VOID(hash(ts, item));
      }
      TRY_VOID(self.discard(ts, item));
      return true;
    };
    TRY_VOID(all_items(ts, other, remove));
  }
  self.drop_deleted();
  return {};
}

Result<Ref<Set>> intersection_of(ThreadState& ts, Value self, Value other) {
  Set* right = as_set(other);
  if (right == &set_of(self)) {
    return copy_of(ts, self);
  }
  if (right == nullptr) {
    return common_items(ts, self, other);
  }
  Ref<Set> result = make_like(ts, self);
  const bool swap = right->used > set_of(self).used;
  const Keys keys = snapshot(swap ? set_of(self) : *right);
  Set& searched = swap ? *right : set_of(self);
  for (std::size_t i = 0; i < keys.keys.size(); ++i) {
    TRY(const bool found, searched.contains_hashed(ts, keys.keys[i], keys.hashes[i]));
    if (found) {
      TRY_VOID(result->add_hashed(ts, keys.keys[i], keys.hashes[i]));
    }
  }
  return result;
}

/// As CPython, whose result's order shows the way: a copy without the other's items when the other
/// is no set or dict, or far smaller; else the items that the other has not.
Result<Ref<Set>> difference_of(ThreadState& ts, Value self, Value other) {
  Set* right = as_set(other);
  const bool is_dict = &type_of(ts, other) == &ts.interpreter().type(CoreType::kDict);
  const std::size_t size = right != nullptr ? right->used : is_dict ? cast<Dict>(other).size() : 0;
  if ((right == nullptr && !is_dict) || set_of(self).used / 4 > size) {
    TRY(Ref<Set> result, copy_of(ts, self));
    TRY_VOID(remove_all(ts, *result, other));
    return result;
  }
  Ref<Set> result = make_like(ts, self);
  const Keys keys = snapshot(set_of(self));
  for (std::size_t i = 0; i < keys.keys.size(); ++i) {
    bool found = false;
    if (right != nullptr) {
      TRY(found, right->contains_hashed(ts, keys.keys[i], keys.hashes[i]));
    } else {
      TRY(found, contains(ts, other, keys.keys[i]));
    }
    if (!found) {
      TRY_VOID(result->add_hashed(ts, keys.keys[i], keys.hashes[i]));
    }
  }
  return result;
}

Result<void> toggle_all(ThreadState& ts, Set& target, const Set& other) {
  const Keys keys = snapshot(other);
  for (std::size_t i = 0; i < keys.keys.size(); ++i) {
    TRY(const bool removed, target.discard(ts, keys.keys[i]));
    if (!removed) {
      TRY_VOID(target.add_hashed(ts, keys.keys[i], keys.hashes[i]));
    }
  }
  return {};
}

Result<Ref<Set>> symmetric_difference_of(ThreadState& ts, Value self, Value other) {
  // CPython begins with the other's items: the order of the result shows it.
  Ref<Set> result = make_like(ts, self);
  TRY_VOID(set_update_from(ts, *result, other));
  TRY_VOID(toggle_all(ts, *result, set_of(self)));
  return result;
}

// ---- operators: only between sets

bool both_sets(Value left, Value right) { return as_set(left) != nullptr && as_set(right) != nullptr; }

Result<Ref<>> operator_and(ThreadState& ts, Value left, Value right) {
  if (!both_sets(left, right)) {
    return share(Value::not_implemented());
  }
  return Result<Ref<>>(intersection_of(ts, left, right));
}
Result<Ref<>> operator_or(ThreadState& ts, Value left, Value right) {
  if (!both_sets(left, right)) {
    return share(Value::not_implemented());
  }
  TRY(Ref<Set> result, copy_of(ts, left));
  TRY_VOID(set_update_from(ts, *result, right));
  return Ref<>(std::move(result));
}
Result<Ref<>> operator_subtract(ThreadState& ts, Value left, Value right) {
  if (!both_sets(left, right)) {
    return share(Value::not_implemented());
  }
  return Result<Ref<>>(difference_of(ts, left, right));
}
Result<Ref<>> operator_xor(ThreadState& ts, Value left, Value right) {
  if (!both_sets(left, right)) {
    return share(Value::not_implemented());
  }
  return Result<Ref<>>(symmetric_difference_of(ts, left, right));
}

Result<Ref<>> in_place_and(ThreadState& ts, Value left, Value right) {
  if (as_set(right) == nullptr) {
    return share(Value::not_implemented());
  }
  TRY(Ref<Set> result, intersection_of(ts, left, right));
  set_of(left).swap_entries(*result);
  return share(left);
}
Result<Ref<>> in_place_or(ThreadState& ts, Value left, Value right) {
  if (as_set(right) == nullptr) {
    return share(Value::not_implemented());
  }
  TRY_VOID(set_update_from(ts, set_of(left), right));
  return share(left);
}
Result<Ref<>> in_place_subtract(ThreadState& ts, Value left, Value right) {
  if (as_set(right) == nullptr) {
    return share(Value::not_implemented());
  }
  TRY_VOID(remove_all(ts, set_of(left), right));
  return share(left);
}
Result<Ref<>> in_place_xor(ThreadState& ts, Value left, Value right) {
  Set* other = as_set(right);
  if (other == nullptr) {
    return share(Value::not_implemented());
  }
  if (left == right) {
    set_of(left).clear_entries();
  } else {
    TRY_VOID(toggle_all(ts, set_of(left), *other));
  }
  return share(left);
}

// ---- methods: any iterables

Result<Ref<>> method_union(ThreadState& ts, Value self, VarArgs others) {
  TRY(Ref<Set> result, copy_of(ts, self));
  for (const Value other : others.values) {
    TRY_VOID(set_update_from(ts, *result, other));
  }
  return Ref<>(std::move(result));
}
Result<Ref<>> method_intersection(ThreadState& ts, Value self, VarArgs others) {
  if (others.values.empty()) {
    return Result<Ref<>>(copy_of(ts, self));
  }
  TRY(Ref<Set> result, intersection_of(ts, self, others.values[0]));
  for (const Value other : others.values.subspan(1)) {
    TRY(result, intersection_of(ts, result.value(), other));
  }
  return Ref<>(std::move(result));
}
Result<Ref<>> method_difference(ThreadState& ts, Value self, VarArgs others) {
  if (others.values.empty()) {
    return Result<Ref<>>(copy_of(ts, self));
  }
  TRY(Ref<Set> result, difference_of(ts, self, others.values[0]));
  for (const Value other : others.values.subspan(1)) {
    TRY_VOID(remove_all(ts, *result, other));
  }
  return Ref<>(std::move(result));
}
Result<Ref<>> method_symmetric_difference(ThreadState& ts, Value self, Value other) {
  return Result<Ref<>>(symmetric_difference_of(ts, self, other));
}
Result<bool> method_issubset(ThreadState& ts, Value self, Value other) {
  if (Set* right = as_set(other)) {
    return is_subset(ts, set_of(self), *right);
  }
  TRY(Ref<Set> common, common_items(ts, self, other));
  return common->used == set_of(self).used;
}
/// Unlike `in`, a set as item is refused: it has no hash.
Result<bool> has_item(ThreadState& ts, Value self, Value item) {
  TRY(const std::int64_t item_hash, hash(ts, item));
  return set_of(self).contains_hashed(ts, item, item_hash);
}
Result<bool> method_issuperset(ThreadState& ts, Value self, Value other) {
  if (Set* right = as_set(other)) {
    return is_subset(ts, *right, set_of(self));
  }
  return all_items(ts, other, [&](Value item) { return has_item(ts, self, item); });
}
Result<bool> method_isdisjoint(ThreadState& ts, Value self, Value other) {
  if (as_set(other) != nullptr) {
    TRY(Ref<Set> common, intersection_of(ts, self, other));
    return common->used == 0;
  }
  return all_items(ts, other, [&](Value item) -> Result<bool> {
    TRY(const bool found, has_item(ts, self, item));
    return !found;
  });
}
Result<Ref<>> method_copy(ThreadState& ts, Value self) {
  if (&type_of(ts, self) == &ts.interpreter().type(CoreType::kFrozenSet)) {
    return share(self);
  }
  return Result<Ref<>>(copy_of(ts, self));
}
Result<bool> method_contains(ThreadState& ts, Value self, Value item) {
  return set_of(self).contains(ts, item);
}
Result<void> method_add(ThreadState& ts, Set& self, Value item) { return self.add(ts, item); }
Result<void> method_discard(ThreadState& ts, Set& self, Value item) {
  TRY_VOID(self.discard(ts, item));
  return {};
}
Result<void> method_remove(ThreadState& ts, Set& self, Value item) {
  TRY(const bool removed, self.discard(ts, item));
  if (!removed) {
    return raise_value(ts, Exc::kKeyError, item);
  }
  return {};
}
Result<Ref<>> method_pop(ThreadState& ts, Set& self) {
  for (std::uint64_t left = self.used == 0 ? 0 : self.mask + 1, i = self.finger; left > 0;
       --left, ++i) {
    SetEntry& entry = self.table[i & self.mask];
    if (!entry.key.is_nothing() && !entry.key.is_absent()) {
      self.finger = (i & self.mask) + 1;
      --self.used;
      ++self.changes;
      return Ref<>::take(std::exchange(entry.key, Value::absent()));
    }
  }
  Ref<> text = make_str(ts, "pop from an empty set");
  return raise_value(ts, Exc::kKeyError, text);
}
Result<void> method_clear(ThreadState&, Set& self) {
  self.clear_entries();
  return {};
}
Result<void> method_update(ThreadState& ts, Set& self, VarArgs others) {
  for (const Value other : others.values) {
    TRY_VOID(set_update_from(ts, self, other));
  }
  return {};
}
Result<void> method_intersection_update(ThreadState& ts, Value self, VarArgs others) {
  TRY(Ref<> result, method_intersection(ts, self, others));
  set_of(self).swap_entries(set_of(result));
  return {};
}
Result<void> method_difference_update(ThreadState& ts, Set& self, VarArgs others) {
  for (const Value other : others.values) {
    TRY_VOID(remove_all(ts, self, other));
  }
  return {};
}
Result<void> method_symmetric_difference_update(ThreadState& ts, Set& self, Value other) {
  TRY(Ref<Set> right, as_temporary(ts, other));
  if (right.get() == &self) {
    self.clear_entries();
    return {};
  }
  return toggle_all(ts, self, *right);
}

/// `set, ([keys],), __dict__ or None`.
Result<Ref<>> method_reduce(ThreadState& ts, Value self) {
  Ref<List> keys = make_list(ts);
  set_of(self).each([&](Value key, std::int64_t) { keys->append(key); });
  TRY(Ref<> get_state, get_attribute(ts, self, "__getstate__"));
  TRY(Ref<> state, call(ts, get_state));
  Ref<Tuple> arguments = make_tuple(ts, std::array<Value, 1>{keys.value()});
  Ref<Tuple> parts = make_tuple(
      ts, std::array<Value, 3>{Value::object(self.as_object()->type), arguments.value(), state});
  return Ref<>(std::move(parts));
}

constexpr auto kFrozenMethods = std::to_array<NativeDef>({
    native<&method_contains>("__contains__($self, object, /)", "x.__contains__(y) <==> y in x."),
    native<&method_union>("union($self, /, *others)", "Return a new set with elements from the set and all others."),
    native<&method_intersection>("intersection($self, /, *others)",
                                 "Return a new set with elements common to the set and all others."),
    native<&method_difference>("difference($self, /, *others)",
                               "Return a new set with elements in the set that are not in the others."),
    native<&method_symmetric_difference>("symmetric_difference($self, other, /)",
                                         "Return a new set with elements in either the set or other but not both."),
    native<&method_issubset>("issubset($self, other, /)", "Report whether another set contains this set."),
    native<&method_issuperset>("issuperset($self, other, /)", "Report whether this set contains another set."),
    native<&method_isdisjoint>("isdisjoint($self, other, /)",
                               "Return True if two sets have a null intersection."),
    native<&method_copy>("copy($self, /)", "Return a shallow copy of a set."),
    native<&method_reduce>("__reduce__($self, /)", "Return state information for pickling."),
});

constexpr auto kSetMethods = std::to_array<NativeDef>({
    kFrozenMethods[0],
    kFrozenMethods[1],
    kFrozenMethods[2],
    kFrozenMethods[3],
    kFrozenMethods[4],
    kFrozenMethods[5],
    kFrozenMethods[6],
    kFrozenMethods[7],
    kFrozenMethods[8],
    kFrozenMethods[9],
    native<&method_add>("add($self, object, /)", "Add an element to a set."),
    native<&method_discard>("discard($self, object, /)", "Remove an element from a set if it is a member."),
    native<&method_remove>("remove($self, object, /)", "Remove an element from a set; it must be a member."),
    native<&method_pop>("pop($self, /)", "Remove and return an arbitrary set element."),
    native<&method_clear>("clear($self, /)", "Remove all elements from this set."),
    native<&method_update>("update($self, /, *others)", "Update the set, adding elements from all others."),
    native<&method_intersection_update>("intersection_update($self, /, *others)",
                                        "Update the set, keeping only elements found in it and all others."),
    native<&method_difference_update>("difference_update($self, /, *others)",
                                      "Update the set, removing elements found in others."),
    native<&method_symmetric_difference_update>(
        "symmetric_difference_update($self, other, /)",
        "Update the set, keeping only elements found in either set, but not in both."),
});

void set_binary(std::array<BinarySlot, kBinaryCount>& slots, Binary op, BinarySlot slot) {
  slots[static_cast<std::size_t>(op)] = slot;
}

}  // namespace

Result<bool> is_subset(ThreadState& ts, Set& left, Set& right) {
  if (left.used > right.used) {
    return false;
  }
  const Keys keys = snapshot(left);
  for (std::size_t i = 0; i < keys.keys.size(); ++i) {
    TRY(const bool found, right.contains_hashed(ts, keys.keys[i], keys.hashes[i]));
    if (!found) {
      return false;
    }
  }
  return true;
}

void fill_set_operators(Slots& slots) {
  set_binary(slots.binary, Binary::kAnd, &operator_and);
  set_binary(slots.binary, Binary::kOr, &operator_or);
  set_binary(slots.binary, Binary::kSubtract, &operator_subtract);
  set_binary(slots.binary, Binary::kXor, &operator_xor);
}

void fill_set_in_place_operators(Slots& slots) {
  set_binary(slots.in_place, Binary::kAnd, &in_place_and);
  set_binary(slots.in_place, Binary::kOr, &in_place_or);
  set_binary(slots.in_place, Binary::kSubtract, &in_place_subtract);
  set_binary(slots.in_place, Binary::kXor, &in_place_xor);
}

std::span<const NativeDef> set_methods() { return kSetMethods; }
std::span<const NativeDef> frozenset_methods() { return kFrozenMethods; }

}  // namespace minipy
