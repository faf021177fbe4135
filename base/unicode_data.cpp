#include "base/unicode_data.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utf8proc.h>

namespace minipy {

namespace {

struct WidthRange {
  char32_t first;
  char32_t last;
  const char* width;
};
struct NumberRow {
  char32_t character;
  int digit;
  double numerator;
  double denominator;
};
struct DecompositionRow {
  char32_t character;
  std::string_view mapping;
};

constexpr WidthRange kWidths[] = {
#define WIDTH(first, last, width) {first, last, width},
#define NUMBER(character, digit, numerator, denominator)
#define DECOMPOSITION(character, mapping)
#include "base/unicode_data.def"
};
constexpr NumberRow kNumbers[] = {
#define WIDTH(first, last, width)
#define NUMBER(character, digit, numerator, denominator) {character, digit, numerator, denominator},
#define DECOMPOSITION(character, mapping)
#include "base/unicode_data.def"
};
constexpr DecompositionRow kDecompositions[] = {
#define WIDTH(first, last, width)
#define NUMBER(character, digit, numerator, denominator)
#define DECOMPOSITION(character, mapping) {character, mapping},
#include "base/unicode_data.def"
};

const utf8proc_property_t& property_of(char32_t c) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

template <class Row, std::size_t kSize>
const Row* find_row(const Row (&rows)[kSize], char32_t c) {
  const Row* found =
      std::lower_bound(std::begin(rows), std::end(rows), c,
                       [](const Row& row, char32_t key) { return row.character < key; });
  return found != std::end(rows) && found->character == c ? found : nullptr;
}

bool is_compatible(NormalForm form) {
  return form == NormalForm::kCompatiblyComposed || form == NormalForm::kCompatiblyDecomposed;
}

std::u32string decomposed(std::u32string_view text, bool compatibly) {
  std::u32string out;
  const auto options = static_cast<utf8proc_option_t>(
      UTF8PROC_DECOMPOSE | (compatibly ? static_cast<int>(UTF8PROC_COMPAT) : 0));
  constexpr std::size_t kLongest = 32;
  std::array<utf8proc_int32_t, kLongest> parts{};
  for (const char32_t c : text) {
    int boundary = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(c), parts.data(), kLongest, options, &boundary);
    if (count < 1 || count > static_cast<utf8proc_ssize_t>(kLongest)) {
      out += c;
      continue;
    }
    out.append(parts.begin(), parts.begin() + count);
  }
  return out;
}

/// The canonical ordering: runs of marks by their combining class.
void order_marks(std::u32string& text) {
  for (std::size_t begin = 0; begin < text.size();) {
    if (combining_class(text[begin]) == 0) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && combining_class(text[end]) != 0) {
      ++end;
    }
    std::stable_sort(text.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.begin() + static_cast<std::ptrdiff_t>(end), [](char32_t a, char32_t b) {
                       return combining_class(a) < combining_class(b);
                     });
    begin = end;
  }
}

std::u32string composed(const std::u32string& text) {
  std::basic_string<utf8proc_int32_t> buffer(text.begin(), text.end());
  const utf8proc_ssize_t size =
      utf8proc_normalize_utf32(buffer.data(), static_cast<utf8proc_ssize_t>(buffer.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  return size < 0 ? text : std::u32string(buffer.begin(), buffer.begin() + size);
}

}  // namespace

const char* general_category(char32_t c) {
  return utf8proc_category_string(static_cast<utf8proc_int32_t>(c));
}

const char* bidirectional_class(char32_t c) {
  constexpr auto kNames = std::to_array<const char*>(
      {"",   "L",  "LRE", "LRO", "R", "AL", "RLE", "RLO", "PDF", "EN",  "ES",  "ET",
       "AN", "CS", "NSM", "BN",  "B", "S",  "WS",  "ON",  "LRI", "RLI", "FSI", "PDI"});
  const auto index = static_cast<std::size_t>(property_of(c).bidi_class);
  return index < kNames.size() ? kNames[index] : "";
}

int combining_class(char32_t c) { return property_of(c).combining_class; }
bool is_mirrored(char32_t c) { return property_of(c).bidi_mirrored != 0; }

const char* east_asian_width(char32_t c) {
  const WidthRange* found =
      std::upper_bound(std::begin(kWidths), std::end(kWidths), c,
                       [](char32_t key, const WidthRange& range) { return key < range.first; });
  return found != std::begin(kWidths) && c <= (found - 1)->last ? (found - 1)->width : "N";
}

std::string_view decomposition(char32_t c) {
  const DecompositionRow* found = find_row(kDecompositions, c);
  return found == nullptr ? std::string_view() : found->mapping;
}

std::optional<UnicodeNumber> numeric_value(char32_t c) {
  const NumberRow* found = find_row(kNumbers, c);
  return found == nullptr
             ? std::nullopt
             : std::optional(UnicodeNumber{found->digit, found->numerator / found->denominator});
}

std::u32string normalized(std::u32string_view text, NormalForm form) {
  std::u32string parts = decomposed(text, is_compatible(form));
  order_marks(parts);
  const bool composes = form == NormalForm::kComposed || form == NormalForm::kCompatiblyComposed;
  return composes ? composed(parts) : parts;
}

}  // namespace minipy
