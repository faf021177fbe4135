// The names of CPython's standard library (stdlib_names.def).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace minipy {

inline constexpr auto kStdlibNames = std::to_array<std::string_view>({
#define MODULE(name) name,
#include "vm/objects/stdlib_names.def"
#undef MODULE
});
static_assert(std::is_sorted(kStdlibNames.begin(), kStdlibNames.end()));

inline bool is_stdlib_module(std::string_view name) {
  return std::binary_search(kStdlibNames.begin(), kStdlibNames.end(), name);
}

}  // namespace minipy
