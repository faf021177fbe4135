// UTF-8 in and out. Lone surrogates are allowed where Python's str holds them (they encode as
// three bytes, "surrogatepass"); `is_valid_utf8` refuses them, as a source file must not have any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace minipy {

/// Appends one code point.
void append_utf8(std::string& out, char32_t code_point);

/// Decodes the code point at `offset` and moves past it; an ill-formed byte gives U+FFFD and
/// moves by one.
char32_t decode_utf8(std::string_view text, std::size_t& offset);

/// Offset of the first byte that is not part of well-formed UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// Number of code points of well-formed text.
std::size_t utf8_length(std::string_view text);

}  // namespace minipy
