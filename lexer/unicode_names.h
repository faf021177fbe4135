// Names of characters for `\N{…}`: a selection, as utf8proc has none (docs/differences/).
#pragma once

#include <optional>
#include <string_view>

namespace minipy {

/// The character with this name, in any case of letters; absent if the name is not in the table.
std::optional<char32_t> find_unicode_name(std::string_view name);

}  // namespace minipy
