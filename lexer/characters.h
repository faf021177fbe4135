// Classes of characters that the lexer's files share. Bytes from 0x80 on count as identifier
// characters until the whole identifier is checked.
#pragma once

#include <array>
#include <cstdint>

#include "base/text_repr.h"

namespace minipy {

enum CharacterClass : std::uint8_t {
  kIdentifierStart = 1,
  kDigit = 2,
  kHexDigit = 4,
};

constexpr std::array<std::uint8_t, 256> make_character_classes() {
  std::array<std::uint8_t, 256> out{};
  for (unsigned c = 0; c < out.size(); ++c) {
    const bool digit = c >= '0' && c <= '9';
    const unsigned lower = c | 0x20U;
    if (digit) {
      out[c] = kDigit | kHexDigit;
    } else if (c >= 0x80 || c == '_') {
      out[c] = kIdentifierStart;
    } else if (lower >= 'a' && lower <= 'z') {
      out[c] = lower <= 'f' ? kIdentifierStart | kHexDigit : kIdentifierStart;
    }
  }
  return out;
}

inline constexpr std::array<std::uint8_t, 256> kCharacterClasses = make_character_classes();

constexpr bool has_class(char c, unsigned classes) {
  return (kCharacterClasses[static_cast<unsigned char>(c)] & classes) != 0;
}
constexpr bool is_identifier_start(char c) { return has_class(c, kIdentifierStart); }
constexpr bool is_identifier_part(char c) { return has_class(c, kIdentifierStart | kDigit); }
constexpr bool is_digit(char c) { return has_class(c, kDigit); }
constexpr bool is_hex_digit(char c) { return has_class(c, kHexDigit); }

}  // namespace minipy
