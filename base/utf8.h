// UTF-8 in and out. Lone surrogates are allowed where Python's str holds them (they encode as
// three bytes, "surrogatepass"); `is_valid_utf8` refuses them, as a source file must not have any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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

/// Bytes that are not well-formed, as CPython's decoder cuts and names them.
struct Utf8Fault {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string_view reason;
};
/// The first one; nothing if the text is well-formed.
std::optional<Utf8Fault> find_utf8_fault(std::string_view text);

/// CPython's message of it: "'utf-8' codec can't decode byte 0xe9 in position 3: …".
std::string utf8_fault_message(std::string_view text, const Utf8Fault& fault);

/// The text with U+FFFD for each fault.
std::string replace_utf8_faults(std::string_view text);

/// Number of code points of well-formed text.
std::size_t utf8_length(std::string_view text);

}  // namespace minipy
