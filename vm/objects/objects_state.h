// What this room keeps for an interpreter: well-known names, interned strs, exception classes,
// parsed native signatures, and the cache of attribute lookups on types.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

#include "base/siphash.h"
#include "vm/objects/names.h"
#include "vm/objects/native.h"
#include "vm/objects/raise.h"
#include "vm/runtime/interpreter.h"
#include "vm/runtime/shape.h"

namespace minipy {

/// Remembers what a name means on a type, by the type's version (which is never used again).
struct LookupCache {
  struct Entry {
    std::uint32_t version = 0;
    Ref<Str> name;  ///< interned; held, so that its address means this name
    Value value;    ///< borrowed from a class on the MRO; nothing: there is none
  };
  static constexpr std::size_t kSize = 2048;
  std::array<Entry, kSize> entries;

  Entry& at(std::uint32_t version, const Str& name) {
    const std::uint64_t address = Value::object(&name).bits() >> 4;
    return entries[(address ^ version) & (kSize - 1)];
  }
};

/// The digit limit of conversions between int and decimal text.
inline constexpr std::size_t kDefaultDecimalDigits = 4300;

class ObjectsState final : public InterpreterExtension {
 public:
  std::array<Ref<Str>, kNameCount> names;
  std::array<Ref<Type>, static_cast<std::size_t>(Exc::kCount)> exceptions;
  /// str.cpp's table of interned strs (open addressing; null: free). Each is owned.
  std::vector<Str*> interned;
  std::size_t interned_count = 0;
  std::array<Ref<Str>, 256> latin1;  ///< strs of one character, made on demand
  Ref<> empty_str;
  Ref<> empty_bytes;
  Ref<> empty_tuple;
  Ref<> empty_frozenset;
  Ref<> zero;        ///< 0.0 and …
  Ref<> minus_zero;  ///< … −0.0 as results of arithmetic, which has them often; made on demand
  Ref<> no_default;  ///< typing.NoDefault, made on demand
  Ref<> codec_errors;                  ///< Dict of codecs.register_error(), or nothing
  Ref<> codec_searches;                ///< List of codecs.register(), or nothing
  Ref<> codec_cache;                   ///< Dict: what those found, by normalized name
  SipKey hash_key{};  ///< of the hashes of str and bytes
  std::deque<NativeCode> native_codes;  ///< of every built-in function and method
  /// Those that are asked for by definition; most are asked for once, by the type that they belong to.
  std::unordered_map<const NativeDef*, std::vector<const NativeCode*>> shared_native_codes;
  LookupCache lookups;
  std::size_t max_decimal_digits = kDefaultDecimalDigits;  ///< sys.set_int_max_str_digits(); 0: no limit

  /// How warn() reaches frames and sys.modules: vm/eval supplies it.
  Result<void> (*warn)(ThreadState&, Type& category, const std::string& text,
                       std::int64_t stack_level) = nullptr;
  /// The module of an absolute name: vm/import supplies it.
  Result<Ref<>> (*import_module)(ThreadState&, const std::string& name) = nullptr;

  /// Gives back the values that are only kept to be shared. Names and interned strs are
  /// names.cpp's.
  void forget_shared_values() {
    for (LookupCache::Entry& entry : lookups.entries) {
      entry = {};
    }
    latin1.fill(nullptr);
    empty_str = Ref<>();
    empty_bytes = Ref<>();
    empty_tuple = Ref<>();
    empty_frozenset = Ref<>();
    zero = Ref<>();
    minus_zero = Ref<>();
    no_default = Ref<>();
    codec_errors = Ref<>();
    codec_searches = Ref<>();
    codec_cache = Ref<>();
    shared_native_codes.clear();
    native_codes.clear();
  }

  void traverse(Visitor& visitor) const override;
};

inline ObjectsState& objects_state(ThreadState& ts) {
  return *static_cast<ObjectsState*>(ts.interpreter().extension(ExtensionSlot::kObjects));
}

}  // namespace minipy
