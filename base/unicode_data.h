// What the unicodedata module tells of a character, and the normal forms of text. utf8proc knows
// most; base/unicode_data.def has the rest.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minipy {

/// "Lu", "Nd", …
const char* general_category(char32_t c);
/// "L", "AL", …; empty for unassigned characters.
const char* bidirectional_class(char32_t c);
int combining_class(char32_t c);
bool is_mirrored(char32_t c);
/// "W", "Na", …
const char* east_asian_width(char32_t c);
/// The mapping as the Unicode Character Database writes it, empty if there is none.
std::string_view decomposition(char32_t c);

struct UnicodeNumber {
  int digit;  ///< 0…9, or −1
  double value;
};
std::optional<UnicodeNumber> numeric_value(char32_t c);

enum class NormalForm : std::uint8_t {
  kComposed,
  kCompatiblyComposed,
  kDecomposed,
  kCompatiblyDecomposed
};
/// NFC, NFKC, NFD and NFKD. Lone surrogates stay as they are.
std::u32string normalized(std::u32string_view text, NormalForm form);

}  // namespace minipy
