#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utf8proc.h>

namespace minipy {

namespace {

utf8proc_int32_t code(char32_t c) { return static_cast<utf8proc_int32_t>(c); }
utf8proc_category_t category(char32_t c) { return utf8proc_category(code(c)); }
bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

enum class Property : std::uint8_t { kLower, kUpper, kDigit, kNumeric };

struct CharacterRange {
  Property property;
  char32_t first;
  char32_t last;
};

/// Ordered by property, then by character.
constexpr auto kRanges = std::to_array<CharacterRange>({
#define CHARACTER_RANGE(property, first, last) {Property::property, first, last},
#include "base/character_ranges.def"
#undef CHARACTER_RANGE
});

bool has_property(char32_t c, Property property) {
  const auto after = std::upper_bound(
      kRanges.begin(), kRanges.end(), c, [&](char32_t wanted, const CharacterRange& range) {
        return range.property > property || (range.property == property && wanted < range.first);
      });
  if (after == kRanges.begin()) {
    return false;
  }
  const CharacterRange& range = *(after - 1);
  return range.property == property && c <= range.last;
}

struct SpecialCasing {
  char32_t character;
  std::u32string_view lower;
  std::u32string_view title;
  std::u32string_view upper;
};

/// Ordered by character.
constexpr auto kSpecialCasing = std::to_array<SpecialCasing>({
#define SPECIAL_CASING(character, lower, title, upper) {character, lower, title, upper},
#include "base/special_casing.def"
#undef SPECIAL_CASING
});

const SpecialCasing* special_casing(char32_t c) {
  if (c < kSpecialCasing.front().character) {
    return nullptr;
  }
  const auto found = std::lower_bound(
      kSpecialCasing.begin(), kSpecialCasing.end(), c,
      [](const SpecialCasing& row, char32_t wanted) { return row.character < wanted; });
  return found != kSpecialCasing.end() && found->character == c ? &*found : nullptr;
}

// Letters whose NFKC form does not begin (or go on) as an identifier.
bool breaks_under_nfkc(char32_t c) {
  return c == 0x037A || between(c, 0xFC5E, 0xFC63) || c == 0xFDFA || c == 0xFDFB ||
         (between(c, 0xFE70, 0xFE7E) && c % 2 == 0) || c == 0x2E2F;
}

bool is_id_start(char32_t c) {
  return is_alpha(c) || category(c) == UTF8PROC_CATEGORY_NL ||
         one_of(c, U"\u1885\u1886\u2118\u212E");
}

}  // namespace

bool is_space(char32_t c) {
  return between(c, 0x09, 0x0D) || between(c, 0x1C, 0x20) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || between(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool is_upper(char32_t c) {
  return category(c) == UTF8PROC_CATEGORY_LU || has_property(c, Property::kUpper);
}
bool is_lower(char32_t c) {
  return category(c) == UTF8PROC_CATEGORY_LL || has_property(c, Property::kLower);
}
bool is_title(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LT; }

bool is_case_ignorable(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
      return true;
    default:
      return one_of(
          c,
          U"'.:"
          U"\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A");
  }
}

bool is_alpha(char32_t c) {
  const auto of = category(c);
  return (of >= UTF8PROC_CATEGORY_LU && of <= UTF8PROC_CATEGORY_LO) ||
         between(c, 0x2EBF0, 0x2EE5D);  // new in Unicode 15.1, whose data CPython 3.13 has
}
bool is_decimal(char32_t c) { return category(c) == UTF8PROC_CATEGORY_ND; }
bool is_digit(char32_t c) { return is_decimal(c) || has_property(c, Property::kDigit); }
bool is_numeric(char32_t c) {
  const auto of = category(c);
  return (of >= UTF8PROC_CATEGORY_ND && of <= UTF8PROC_CATEGORY_NO) ||
         has_property(c, Property::kNumeric);
}

bool is_line_break(char32_t c) {
  return between(c, 0x0A, 0x0D) || between(c, 0x1C, 0x1E) || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

bool is_xid_start(char32_t c) {
  return c == '_' ||
         (is_id_start(c) && !breaks_under_nfkc(c) && !one_of(c, U"\u0E33\u0EB3\uFF9E\uFF9F"));
}

bool is_xid_continue(char32_t c) {
  if (breaks_under_nfkc(c)) {
    return false;
  }
  if (is_id_start(c)) {
    return true;
  }
  switch (category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return one_of(c, U"\u00B7\u0387\u19DA\u30FB\uFF65\u200C\u200D") || between(c, 0x1369, 0x1371);
  }
}

std::optional<int> decimal_value(char32_t c) {
  if (between(c, U'0', U'9')) {
    return static_cast<int>(c - U'0');
  }
  if (c < 0x80 || !is_decimal(c)) {
    return std::nullopt;
  }
  constexpr char32_t kMathematicalDigits = 0x1D7CE;  // five alphabets of ten, one after the other
  if (between(c, kMathematicalDigits, kMathematicalDigits + 49)) {
    return static_cast<int>((c - kMathematicalDigits) % 10);
  }
  // Every other script's digits begin at …0 or at …6.
  const auto low = static_cast<int>(c & 0xF);
  return is_decimal(c - static_cast<char32_t>(low)) ? low : low - 6;
}

void append_lower(std::u32string& out, char32_t c) {
  if (const SpecialCasing* special = special_casing(c)) {
    out += special->lower;
  } else {
    out.push_back(static_cast<char32_t>(utf8proc_tolower(code(c))));
  }
}

void append_upper(std::u32string& out, char32_t c) {
  if (const SpecialCasing* special = special_casing(c)) {
    out += special->upper;
  } else {
    out.push_back(static_cast<char32_t>(utf8proc_toupper(code(c))));
  }
}

void append_title(std::u32string& out, char32_t c) {
  if (const SpecialCasing* special = special_casing(c)) {
    out += special->title;
  } else {
    out.push_back(static_cast<char32_t>(utf8proc_totitle(code(c))));
  }
}

void append_folded(std::u32string& out, char32_t c) {
  std::array<utf8proc_int32_t, 4> folded{};
  const auto count =
      utf8proc_decompose_char(code(c), folded.data(), folded.size(), UTF8PROC_CASEFOLD, nullptr);
  if (count <= 0) {  // a surrogate
    out.push_back(c);
    return;
  }
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    out.push_back(static_cast<char32_t>(folded[static_cast<std::size_t>(i)]));
  }
}

}  // namespace minipy
