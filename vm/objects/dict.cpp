// The hash table of dict.
#include "vm/objects/dict.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

constexpr std::int32_t kFree = -1;
constexpr std::int32_t kDeleted = -2;
constexpr std::uint32_t kMinSlots = 8;
constexpr int kPerturbShift = 5;

template <class T>
T load(const std::byte* base, std::size_t i) {
  T value;
  std::memcpy(&value, base + i * sizeof(T), sizeof(T));
  return value;
}
template <class T>
void store(std::byte* base, std::size_t i, std::int32_t value) {
  const T narrow = static_cast<T>(value);
  std::memcpy(base + i * sizeof(T), &narrow, sizeof(T));
}

}  // namespace

Dict::~Dict() {
  for (std::uint32_t i = 0; i < end; ++i) {
    release(entries[i].key);
    release(entries[i].value);
  }
}

std::int32_t Dict::slot(std::size_t i) const {
  switch (slot_bytes(index_slots())) {
    case 1:
      return load<std::int8_t>(index.get(), i);
    case 2:
      return load<std::int16_t>(index.get(), i);
    default:
      return load<std::int32_t>(index.get(), i);
  }
}

void Dict::set_slot(std::size_t i, std::int32_t entry) {
  switch (slot_bytes(index_slots())) {
    case 1:
      store<std::int8_t>(index.get(), i, entry);
      break;
    case 2:
      store<std::int16_t>(index.get(), i, entry);
      break;
    default:
      store<std::int32_t>(index.get(), i, entry);
  }
}

/// Makes room for `wanted` live entries and closes the holes.
void Dict::resize(std::uint32_t wanted) {
  std::uint32_t slots = kMinSlots;
  while (slots * 2 / 3 < wanted) {
    slots *= 2;
  }
  const std::uint32_t room = slots * 2 / 3;
  const std::size_t bytes = slots * slot_bytes(slots);
  MemoryArray<DictEntry> fresh = take_array<DictEntry>(room);
  MemoryArray<std::byte> fresh_index = take_array<std::byte>(bytes);
  std::memset(fresh_index.get(), 0xFF, bytes);
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < end; ++i) {
    if (!entries[i].key.is_nothing()) {
      fresh[count++] = entries[i];
    }
  }
  mask_ = slots - 1;
  index = std::move(fresh_index);
  entries = std::move(fresh);
  live = count;
  end = count;
  for (std::uint32_t i = 0; i < count; ++i) {
    auto perturb = static_cast<std::uint64_t>(entries[i].hash);
    std::size_t at = perturb & mask_;
    while (slot(at) != kFree) {
      perturb >>= kPerturbShift;
      at = (at * 5 + perturb + 1) & mask_;
    }
    set_slot(at, static_cast<std::int32_t>(i));
  }
  shape = 0;
}

void Dict::append(Value owned_key, Value owned_value, std::int64_t hash) {
  if (end == capacity()) {
    resize(std::max<std::uint32_t>(live * 3, 5));
  }
  auto perturb = static_cast<std::uint64_t>(hash);
  std::size_t at = perturb & mask_;
  while (slot(at) >= 0) {
    perturb >>= kPerturbShift;
    at = (at * 5 + perturb + 1) & mask_;
  }
  set_slot(at, static_cast<std::int32_t>(end));
  entries[end] = {owned_key, owned_value, hash};
  ++end;
  ++live;
  shape = 0;
}

namespace {

/// Probes an index of T's for a str: the same object, or an equal text.
template <class T>
std::ptrdiff_t probe_for_str(const std::byte* index, std::size_t mask, const DictEntry* entries,
                             const Str& key, std::int64_t hash) {
  const Value wanted = Value::object(&key);
  auto perturb = static_cast<std::uint64_t>(hash);
  std::size_t at = perturb & mask;
  while (true) {
    const std::ptrdiff_t entry = load<T>(index, at);
    if (entry >= 0) {
      const DictEntry& candidate = entries[entry];
      if (candidate.key == wanted) {
        return entry;
      }
      if (candidate.hash == hash) {
        const Str* text = as<Str>(candidate.key);
        if (text != nullptr && str_equal(*text, key)) {
          return entry;
        }
      }
    } else if (entry == kFree) {
      return -1;
    }
    perturb >>= kPerturbShift;
    at = (at * 5 + perturb + 1) & mask;
  }
}

}  // namespace

std::ptrdiff_t Dict::find_identical_or_str(const Str& key, std::int64_t hash) const {
  if (mask_ == 0) {
    return -1;
  }
  switch (slot_bytes(index_slots())) {
    case 1:
      return probe_for_str<std::int8_t>(index.get(), mask_, entries.get(), key, hash);
    case 2:
      return probe_for_str<std::int16_t>(index.get(), mask_, entries.get(), key, hash);
    default:
      return probe_for_str<std::int32_t>(index.get(), mask_, entries.get(), key, hash);
  }
}

Result<void> Dict::set_str(ThreadState& ts, const Str& key, Value value) {
  const std::int64_t hash = str_hash(ts, const_cast<Str&>(key));
  const std::ptrdiff_t at = find_identical_or_str(key, hash);
  retain(value);
  if (at >= 0) {
    release(std::exchange(entries[static_cast<std::size_t>(at)].value, value));
    return {};
  }
  append(share(Value::object(&key)).give(), value, hash);
  return {};
}

bool Dict::remove_str(ThreadState& ts, const Str& key) {
  const std::ptrdiff_t at = find_identical_or_str(key, str_hash(ts, const_cast<Str&>(key)));
  if (at < 0) {
    return false;
  }
  remove_entry(static_cast<std::uint32_t>(at));
  return true;
}

Result<std::int64_t> Dict::lookup(ThreadState& ts, Value key, std::int64_t hash) {
  if (is_exact_str(ts, key)) {
    // A str key equals only strs, unless a key of another type says otherwise.
    const std::ptrdiff_t at = find_identical_or_str(cast<Str>(key), hash);
    if (at >= 0 || only_strs) {
      return static_cast<std::int64_t>(at);
    }
  }
restart:
  if (mask_ == 0) {
    return std::int64_t{-1};
  }
  auto perturb = static_cast<std::uint64_t>(hash);
  std::size_t at = perturb & mask_;
  while (true) {
    const std::int32_t entry = slot(at);
    if (entry == kFree) {
      return std::int64_t{-1};
    }
    if (entry >= 0) {
      const DictEntry& candidate = entries[static_cast<std::size_t>(entry)];
      if (Value::is_identical(candidate.key, key) || Value::same_int(candidate.key, key)) {
        return std::int64_t{entry};
      }
      if (candidate.hash == hash && !(is_exact_str(ts, key) && is_exact_str(ts, candidate.key))) {
        const DictEntry* const before = entries.get();
        const std::uint32_t end_before = end;
        Ref<> held = share(candidate.key);
        TRY(const bool same, equals(ts, held, key));
        if (entries.get() != before || end != end_before ||
            entries[static_cast<std::size_t>(entry)].key != held.value()) {
          goto restart;  // `__eq__` changed the dict
        }
        if (same) {
          return std::int64_t{entry};
        }
      }
    }
    perturb >>= kPerturbShift;
    at = (at * 5 + perturb + 1) & mask_;
  }
}

Result<Value> Dict::find(ThreadState& ts, Value key) {
  TRY(const std::int64_t key_hash, hash(ts, key));
  TRY(const std::int64_t at, lookup(ts, key, key_hash));
  return at < 0 ? Value() : entries[static_cast<std::size_t>(at)].value;
}

Result<void> Dict::set_hashed(ThreadState& ts, Value key, std::int64_t key_hash, Value value) {
  TRY(const std::int64_t at, lookup(ts, key, key_hash));
  retain(value);
  if (at >= 0) {
    release(std::exchange(entries[static_cast<std::size_t>(at)].value, value));
    return {};
  }
  only_strs = only_strs && is_exact_str(ts, key);
  append(share(key).give(), value, key_hash);
  return {};
}

Result<void> Dict::set(ThreadState& ts, Value key, Value value) {
  TRY(const std::int64_t key_hash, hash(ts, key));
  return set_hashed(ts, key, key_hash, value);
}

/// Takes an entry out; its value is the result.
Ref<> Dict::remove_entry(std::uint32_t at) {
  DictEntry& entry = entries[at];
  auto perturb = static_cast<std::uint64_t>(entry.hash);
  std::size_t i = perturb & mask_;
  while (slot(i) != static_cast<std::int32_t>(at)) {
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask_;
  }
  set_slot(i, kDeleted);
  --live;
  shape = 0;
  const Value key = std::exchange(entry.key, Value());
  Ref<> value = Ref<>::take(std::exchange(entry.value, Value()));
  release(key);
  return value;
}

Result<Ref<>> Dict::take(ThreadState& ts, Value key) {
  TRY(const std::int64_t key_hash, hash(ts, key));
  TRY(const std::int64_t at, lookup(ts, key, key_hash));
  if (at < 0) {
    return share(Value::absent());
  }
  return remove_entry(static_cast<std::uint32_t>(at));
}

void Dict::clear_entries() {
  const MemoryArray<DictEntry> old = std::move(entries);
  const std::uint32_t count = end;
  index.reset();
  live = 0;
  end = 0;
  only_strs = true;
  mask_ = 0;
  shape = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    release(old[i].key);
    release(old[i].value);
  }
}

Ref<Dict> make_dict(ThreadState& ts) {
  return ts.interpreter().heap().make<Dict>(ts.interpreter().type(CoreType::kDict));
}

Ref<Dict> copy_dict(ThreadState& ts, const Dict& dict) {
  Ref<Dict> copy = make_dict(ts);
  for (std::uint32_t i = 0; i < dict.end; ++i) {
    const DictEntry& entry = dict.entries[i];
    if (!entry.key.is_nothing()) {
      // The keys are known to differ: no comparison, no Python code.
      static_cast<void>(copy->set_hashed(ts, entry.key, entry.hash, entry.value));
    }
  }
  return copy;
}

namespace {

Result<void> update_from_dict(ThreadState& ts, Dict& target, Dict& source) {
  const std::uint32_t size = source.live;
  for (std::uint32_t i = 0; i < source.end; ++i) {
    if (source.entries[i].key.is_nothing()) {
      continue;
    }
    Ref<> key = share(source.entries[i].key);
    Ref<> value = share(source.entries[i].value);
    TRY_VOID(target.set_hashed(ts, key, source.entries[i].hash, value));
    if (source.live != size) {
      return raise_text(ts, Exc::kRuntimeError, "dict mutated during update");
    }
  }
  return {};
}

Result<void> update_from_pairs(ThreadState& ts, Dict& target, Value pairs) {
  TRY(Ref<> iterator, iterate(ts, pairs));
  for (std::int64_t number = 0;; ++number) {
    TRY(Ref<> pair, next(ts, iterator));
    if (pair.value().is_absent()) {
      return {};
    }
    Result<Ref<List>> listed = list_from(ts, pair);
    if (listed.failed()) {
      if (pending_is(ts, Exc::kTypeError)) {
        clear_exception(ts);
        return raise(ts, Exc::kTypeError, "cannot convert dictionary update sequence element #{} to a sequence",
                     number);
      }
      return Raised{};
    }
    Ref<List> items = listed.take();
    if (items->size != 2) {
      return raise(ts, Exc::kValueError,
                   "dictionary update sequence element #{} has length {}; 2 is required", number,
                   items->size);
    }
    TRY_VOID(target.set(ts, items->storage[0], items->storage[1]));
  }
}

}  // namespace

Result<void> dict_update_from(ThreadState& ts, Dict& target, Value mapping) {
  if (Dict* source = as<Dict>(mapping);
      source != nullptr && type_of(ts, mapping).slots.iterate == ts.interpreter().type(CoreType::kDict).slots.iterate) {
    Ref<Dict> held = Ref<Dict>::share(*source);
    return update_from_dict(ts, target, *source);
  }
  TRY(Ref<> keys, call_method(ts, mapping, name(ts, Name::kKeys)));
  Result<Ref<>> iterating = iterate(ts, keys);
  if (iterating.failed()) {
    if (pending_is(ts, Exc::kTypeError)) {
      clear_exception(ts);
      return raise(ts, Exc::kTypeError, "{}.keys() returned a non-iterable (type {})", type_name(ts, mapping),
                   type_name(ts, keys));
    }
    return Raised{};
  }
  Ref<> iterator = iterating.take();
  while (true) {
    TRY(Ref<> key, next(ts, iterator));
    if (key.value().is_absent()) {
      return {};
    }
    TRY(Ref<> value, get_item(ts, mapping, key));
    TRY_VOID(target.set(ts, key, value));
  }
}

Result<void> dict_merge_any(ThreadState& ts, Dict& target, Value source) {
  if (as<Dict>(source) != nullptr) {
    return dict_update_from(ts, target, source);
  }
  TRY(Ref<> keys, find_attribute(ts, source, name(ts, Name::kKeys)));
  return keys.value().is_absent() ? update_from_pairs(ts, target, source) : dict_update_from(ts, target, source);
}

}  // namespace minipy
