// dict: entries in insertion order and a compact index into them.
//
//   entries  │ key value hash │ key value hash │ … (deleted: key is nothing)
//   index    int8, int16 or int32 slots: entry number, −1 free, −2 deleted
//
// The header's shape word is the version of the key set: 0 until somebody asks for one
// (ensure_version), and 0 again after any insertion, deletion, clear or resize. While a version
// stands, an entry's number does not change: that is what inline caches of globals rely on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "vm/objects/protocol.h"
#include "vm/objects/recycled_tuple.h"
#include "vm/objects/str.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct DictEntry {
  Value key;    ///< owned; nothing: deleted
  Value value;  ///< owned
  std::int64_t hash = 0;
};

/// Where an entry's value lies, in words from the first entry.
constexpr std::uint32_t value_word_of_entry(std::uint32_t entry) {
  return static_cast<std::uint32_t>((entry * sizeof(DictEntry) + offsetof(DictEntry, value)) /
                                    sizeof(Value));
}

struct Dict : Object {
  static constexpr CoreType kCoreType = CoreType::kDict;

  MemoryArray<DictEntry> entries;
  MemoryArray<std::byte> index;
  std::uint32_t live = 0;        ///< entries that are not deleted
  std::uint32_t end = 0;         ///< entries in use, deleted ones included
  bool only_strs = true;         ///< no key was ever of another type: a str that is not found is
                                 ///< equal to none of them

  ~Dict();

  std::size_t size() const { return live; }
  /// The value that lies so many words from the first entry.
  [[gnu::always_inline]] Value value_at_word(std::uint32_t word) const {
    return static_cast<const Value*>(static_cast<const void*>(entries.get()))[word];
  }
  /// Entries that the dict has room for.
  std::uint32_t capacity() const { return mask_ == 0 ? 0 : (mask_ + 1) * 2 / 3; }
  /// Slots of the index, and its bytes; 0: there is none yet.
  std::size_t index_slots() const { return mask_ == 0 ? 0 : std::size_t{mask_} + 1; }
  std::size_t index_bytes() const { return index_slots() * slot_bytes(index_slots()); }

  // ---- keys that are strs: never raise (a str's hash and comparison run no Python code)
  /// Its entry, or null.
  [[gnu::always_inline]] DictEntry* entry_of_str(const Str& key) const {
    if (mask_ - 1 < kByteSlots - 1) [[likely]] {  // slots of one byte; in most dicts the first one hits
      const auto number = static_cast<std::int8_t>(index[static_cast<std::size_t>(key.hash) & mask_]);
      if (number >= 0) [[likely]] {
        DictEntry* const entry = entries.get() + number;
        if (entry->key == Value::object(&key)) [[likely]] {
          return entry;
        }
      }
    }
    const std::ptrdiff_t at = find_identical_or_str(key, key.hash);
    return at < 0 ? nullptr : entries.get() + at;
  }
  /// Number of the entry, or −1.
  std::ptrdiff_t index_of_str(const Str& key) const {
    const DictEntry* const entry = entry_of_str(key);
    return entry == nullptr ? -1 : entry - entries.get();
  }
  /// Borrowed, or nothing.
  Value find_str(const Str& key) const {
    const DictEntry* const entry = entry_of_str(key);
    return entry == nullptr ? Value() : entry->value;
  }
  Result<void> set_str(ThreadState& ts, const Str& key, Value value);
  /// Puts an owned value in the place of the one that the key has; false: it has none.
  bool exchange_str(const Str& key, Value value, Value& old) {
    DictEntry* const entry = key.hash == 0 ? nullptr : entry_of_str(key);
    if (entry == nullptr) {
      return false;
    }
    old = std::exchange(entry->value, value);
    return true;
  }
  /// Whether there was one.
  bool remove_str(ThreadState& ts, const Str& key);

  // ---- any keys
  /// Borrowed, or nothing.
  Result<Value> find(ThreadState& ts, Value key);
  Result<void> set(ThreadState& ts, Value key, Value value);
  /// The value taken out (owned), or Absent when there is none.
  Result<Ref<>> take(ThreadState& ts, Value key);
  void clear_entries();

  /// Number of the entry of a key with this hash, or −1. May run `__eq__`.
  Result<std::int64_t> lookup(ThreadState& ts, Value key, std::int64_t hash);
  Result<void> set_hashed(ThreadState& ts, Value key, std::int64_t hash, Value value);
  Ref<> remove_entry(std::uint32_t at);
  /// Closes the gaps that deleted entries left.
  void compact() { resize(live); }

  /// Version of the key set for inline caches; never 0.
  std::uint32_t ensure_version(Interpreter& interpreter) {
    if (shape == 0) {
      shape = interpreter.next_version();
    }
    return shape;
  }

  /// Calls `visit(key, value)` for each entry; it must not change the dict.
  template <class Visit>
  void each(Visit visit) const {
    for (std::uint32_t i = 0; i < end; ++i) {
      if (!entries[i].key.is_nothing()) {
        visit(entries[i].key, entries[i].value);
      }
    }
  }

 private:
  /// Bytes of one of so many slots.
  static constexpr std::size_t slot_bytes(std::size_t slots) {
    return slots <= kByteSlots ? 1 : slots <= kShortSlots ? 2 : 4;
  }
  std::int32_t slot(std::size_t i) const;
  void set_slot(std::size_t i, std::int32_t entry);
  void append(Value owned_key, Value owned_value, std::int64_t hash);
  void resize(std::uint32_t wanted);
  std::ptrdiff_t find_identical_or_str(const Str& key, std::int64_t hash) const;

  static constexpr std::uint32_t kByteSlots = 128;     ///< so many slots take one byte each
  static constexpr std::uint32_t kShortSlots = 32768;  ///< … two bytes
  std::uint32_t mask_ = 0;  ///< slots of the index − 1; 0: no index yet
};

inline bool is_exact_dict(ThreadState& ts, Value value) {
  return value.is_object() && value.as_object()->type == &ts.interpreter().type(CoreType::kDict);
}

Ref<Dict> make_dict(ThreadState& ts);
Ref<Dict> copy_dict(ThreadState& ts, const Dict& dict);
/// dict.update(other): a mapping with keys(). AttributeError `keys` when it is none.
Result<void> dict_update_from(ThreadState& ts, Dict& dict, Value mapping);
/// dict.update() of pairs, or of a mapping.
Result<void> dict_merge_any(ThreadState& ts, Dict& dict, Value source);

/// keys(), values(), items(): views with the same layout.
struct DictView : Object {
  static constexpr CoreType kCoreType = CoreType::kDictKeys;
  Ref<Dict> dict;
};
/// Iterators over keys, values, items, forwards or backwards.
struct DictIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kDictKeyIterator;
  Ref<Dict> dict;            ///< empty when exhausted
  RecycledTuple pair;        ///< of items()
  std::uint32_t at = 0;
  std::uint32_t expected = 0;  ///< size at the start
  std::uint32_t left = 0;      ///< entries that were there at the start and are not yet shown
};
/// The view of a value, or null.
DictView* as_dict_view(Value value);
Ref<> make_dict_view(ThreadState& ts, Dict& dict, CoreType which);
Result<Ref<>> next_dict_key(ThreadState& ts, DictIterator& iterator);

const TypeSpec& dict_type_spec();
const TypeSpec& dict_keys_type_spec();
const TypeSpec& dict_values_type_spec();
const TypeSpec& dict_items_type_spec();
const TypeSpec& dict_key_iterator_type_spec();
const TypeSpec& dict_value_iterator_type_spec();
const TypeSpec& dict_item_iterator_type_spec();
const TypeSpec& dict_reverse_key_iterator_type_spec();
const TypeSpec& dict_reverse_value_iterator_type_spec();
const TypeSpec& dict_reverse_item_iterator_type_spec();

}  // namespace minipy
