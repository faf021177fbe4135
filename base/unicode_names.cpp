// Most names stand in base/unicode_names.def, sorted; those of Hangul syllables and unified
// ideographs follow from the code point (The Unicode Standard, 4.8), and only in capitals.
#include "base/unicode_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>
#include <string>

namespace minipy {
namespace {

struct NamedCharacter {
  /// From a literal, whose length need not be counted: a compiler has a limit of steps.
  template <std::size_t kSize>
  constexpr NamedCharacter(const char (&literal)[kSize], char32_t code, bool is_alias)
      : name(static_cast<const char*>(literal), kSize - 1), character(code), alias(is_alias) {}

  std::string_view name;
  char32_t character;
  bool alias;
};

constexpr NamedCharacter kNames[] = {
#define CHARACTER(code, name) {name, code, false},
#define ALIAS(code, name) {name, code, true},
#include "base/unicode_names.def"
};

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::string_view kIdeographPrefix = "CJK UNIFIED IDEOGRAPH-";
constexpr std::array<Range, 10> kIdeographs = {{
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0x20000, 0x2A6DF},
    {0x2A700, 0x2B739},
    {0x2B740, 0x2B81D},
    {0x2B820, 0x2CEA1},
    {0x2CEB0, 0x2EBE0},
    {0x2EBF0, 0x2EE5D},
    {0x30000, 0x3134A},
    {0x31350, 0x323AF},
}};

constexpr std::string_view kSyllablePrefix = "HANGUL SYLLABLE ";
constexpr char32_t kFirstSyllable = 0xAC00;
constexpr std::array<std::string_view, 19> kLeads = {"G", "GG", "N", "D",  "DD", "R", "M",
                                                     "B", "BB", "S", "SS", "",   "J", "JJ",
                                                     "C", "K",  "T", "P",  "H"};
constexpr std::array<std::string_view, 21> kVowels = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                                      "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                                      "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::array<std::string_view, 28> kTails = {
    "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

/// Takes the longest of `parts` off the front of `rest`; its index, or absent if none fits.
template <std::size_t kCount>
std::optional<std::size_t> take_longest(std::string_view& rest,
                                        const std::array<std::string_view, kCount>& parts) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < kCount; ++i) {
    if (rest.starts_with(parts[i]) && (!best || parts[i].size() > parts[*best].size())) {
      best = i;
    }
  }
  if (best) {
    rest.remove_prefix(parts[*best].size());
  }
  return best;
}

std::optional<char32_t> find_syllable(std::string_view jamo) {
  const auto lead = take_longest(jamo, kLeads);
  const auto vowel = take_longest(jamo, kVowels);
  const auto tail = take_longest(jamo, kTails);
  if (!lead || !vowel || !tail || !jamo.empty()) {
    return std::nullopt;
  }
  return kFirstSyllable +
         static_cast<char32_t>((*lead * kVowels.size() + *vowel) * kTails.size() + *tail);
}

std::optional<char32_t> find_ideograph(std::string_view digits) {
  if (digits.size() != 4 && digits.size() != 5) {
    return std::nullopt;
  }
  char32_t code = 0;
  for (const char c : digits) {
    const std::size_t digit = std::string_view("0123456789ABCDEF").find(c);
    if (digit == std::string_view::npos) {
      return std::nullopt;
    }
    code = code * 16 + static_cast<char32_t>(digit);
  }
  const bool known =
      std::any_of(kIdeographs.begin(), kIdeographs.end(),
                  [code](const Range& range) { return code >= range.first && code <= range.last; });
  return known ? std::optional(code) : std::nullopt;
}

}  // namespace

std::string unicode_name_of(char32_t character) {
  const auto code = static_cast<std::uint32_t>(character);
  const std::uint32_t syllable = code - kFirstSyllable;
  if (code >= kFirstSyllable && syllable < kLeads.size() * kVowels.size() * kTails.size()) {
    const std::size_t tail = syllable % kTails.size();
    const std::size_t vowel = syllable / kTails.size() % kVowels.size();
    const std::size_t lead = syllable / kTails.size() / kVowels.size();
    std::string name(kSyllablePrefix);
    return name.append(kLeads[lead]).append(kVowels[vowel]).append(kTails[tail]);
  }
  const bool ideograph =
      std::any_of(kIdeographs.begin(), kIdeographs.end(),
                  [code](const Range& range) { return code >= range.first && code <= range.last; });
  if (ideograph) {
    return fmt::format("{}{:X}", kIdeographPrefix, code);
  }
  // The table is sorted by name: a search by character looks at all of it, as rarely as it is
  // asked.
  for (const NamedCharacter& row : kNames) {
    if (row.character == character && !row.alias) {
      return std::string(row.name);
    }
  }
  return {};
}

std::optional<char32_t> find_unicode_name(std::string_view name) {
  if (name.starts_with(kSyllablePrefix)) {
    return find_syllable(name.substr(kSyllablePrefix.size()));
  }
  if (name.starts_with(kIdeographPrefix)) {
    return find_ideograph(name.substr(kIdeographPrefix.size()));
  }
  std::string wanted(name);
  for (char& c : wanted) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  const auto* const found = std::lower_bound(std::begin(kNames), std::end(kNames), wanted,
                                             [](const NamedCharacter& row, const std::string& key) {
                                               return row.name < std::string_view(key);
                                             });
  if (found == std::end(kNames) || found->name != wanted) {
    return std::nullopt;
  }
  return found->character;
}

}  // namespace minipy
