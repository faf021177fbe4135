// Layout of the inline caches: the units after an instruction, seen as a struct. All fields are
// 32-bit words, because units are aligned to four bytes; a zeroed cache never matches.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#include "bytecode/opcode.h"
#include "bytecode/quicken.h"
#include "vm/runtime/object.h"

namespace minipy {

/// A borrowed object pointer stored in two words. It stays valid while the guard beside it holds.
struct CachedPointer {
  std::uint32_t words[2];
  Object* get() const {
    std::uint64_t bits = 0;
    std::memcpy(&bits, words, sizeof bits);
    return Value::from_bits(bits).as_object();
  }
  Value value() const {
    std::uint64_t bits = 0;
    std::memcpy(&bits, words, sizeof bits);
    return Value::from_bits(bits);
  }
  void set(Value value) {
    const std::uint64_t bits = value.bits();
    std::memcpy(words, &bits, sizeof bits);
  }
};

/// LOAD_GLOBAL (4 units).
struct GlobalCache {
  std::uint32_t globals_version;
  std::uint32_t builtins_version;
  std::uint32_t word;  ///< of the value, counted in words from the dict's first entry
  std::uint32_t misses;
};

/// LOAD_ATTR (6 units), STORE_ATTR (4 units: without the pointer).
struct AttributeCache {
  std::uint32_t shape;
  std::uint32_t slot;        ///< in words from the start of the object, or a dict entry's index
  union {
    std::uint32_t next_shape;  ///< STORE_ATTR: the shape afterwards, another one if it adds it
    std::uint32_t fused_shape;  ///< LOAD_ATTR: `shape` again if it has what the fused forms expect, one
                                ///< word or, for a call, a method of the class; else kNoShape
  };
  std::uint32_t misses;
  CachedPointer value;
};

/// CALL (3 units). What is called has `version` as its shape word.
struct CallCache {
  std::uint32_t version;  ///< of the class, or of the function's code
  CachedPointer target;   ///< the class's `__init__`, a Function, or that Code
};

static_assert(sizeof(CallCache) == 12);
static_assert(sizeof(GlobalCache) == 16 && sizeof(AttributeCache) == 24);

/// How often a site may miss before it stays generic.
inline constexpr std::uint32_t kMaxMisses = 64;

}  // namespace minipy
