// The well-known names of an interpreter, interned once.
#pragma once

#include <cstddef>
#include <cstdint>

#include "vm/objects/str.h"

namespace minipy {

enum class Name : std::uint8_t {
#define NAME(enumerator, text) enumerator,
#include "vm/objects/names.def"
#undef NAME
  kCount,
};
inline constexpr std::size_t kNameCount = static_cast<std::size_t>(Name::kCount);

/// The interned str of a well-known name; lives as long as the interpreter.
Str& name(ThreadState& ts, Name which);

}  // namespace minipy
