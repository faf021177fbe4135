// set and frozenset: open addressing with the probe order of CPython's sets, so that small sets of
// small ints print in the same order.
#pragma once

#include <memory>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct SetEntry {
  Value key;  ///< owned; nothing: free; Absent: deleted
  std::int64_t hash = 0;
};

struct Set : Object {
  static constexpr CoreType kCoreType = CoreType::kSet;

  MemoryArray<SetEntry> table;
  std::uint64_t mask = 0;     ///< slots − 1
  std::uint64_t used = 0;     ///< keys
  std::uint64_t fill = 0;     ///< keys and deleted slots
  std::int64_t hash = -1;     ///< frozenset: cached
  std::uint32_t changes = 0;  ///< counts structural changes
  std::uint64_t finger = 0;   ///< where pop() looks next

  ~Set();
  std::size_t size() const { return used; }

  Result<void> add(ThreadState& ts, Value key);
  Result<void> add_hashed(ThreadState& ts, Value key, std::int64_t hash);
  Result<bool> contains(ThreadState& ts, Value key);
  Result<bool> contains_hashed(ThreadState& ts, Value key, std::int64_t hash);
  /// Whether it was there.
  /// The key's place in the table, or −1. A set is looked up as the frozenset of its items.
  Result<std::int64_t> find(ThreadState& ts, Value key);
  Result<bool> discard(ThreadState& ts, Value key);
  void clear_entries();
  /// The two tables change places.
  void swap_entries(Set& other);
  /// Makes room before many keys are added.
  void resize_for_update(std::uint64_t more);
  /// After many were removed: deleted slots go when they are more than a quarter.
  void drop_deleted();

  template <class Visit>
  void each(Visit visit) const {
    for (std::uint64_t i = 0; table != nullptr && i <= mask; ++i) {
      if (!table[i].key.is_nothing() && !table[i].key.is_absent()) {
        visit(table[i].key, table[i].hash);
      }
    }
  }

 private:
  Result<std::int64_t> lookup(ThreadState& ts, Value key, std::int64_t hash);
  void insert_clean(Value owned, std::int64_t hash);
  void resize(std::uint64_t wanted);
};

/// The set or frozenset, or null.
Set* as_set(Value value);
Ref<Set> make_set(ThreadState& ts);
Ref<Set> make_frozenset(ThreadState& ts);
Result<void> set_update_from(ThreadState& ts, Set& set, Value iterable);
std::int64_t frozenset_hash(Set& set);

struct SetIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kSetIterator;
  Ref<Set> set;  ///< empty when exhausted
  std::uint64_t at = 0;
  std::uint64_t expected = 0;
};

const TypeSpec& set_type_spec();
const TypeSpec& frozenset_type_spec();
const TypeSpec& set_iterator_type_spec();

}  // namespace minipy
