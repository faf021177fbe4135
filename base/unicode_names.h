// Names of characters for `\N{…}`: those of Unicode 15.1 with their aliases, as CPython 3.13 has
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace minipy {

/// The character with this name, in any case of letters; absent if there is none.
std::optional<char32_t> find_unicode_name(std::string_view name);
/// The name of a character, no alias; empty if it has none.
std::string unicode_name_of(char32_t character);

}  // namespace minipy
