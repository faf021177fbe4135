// The encodings unicode_escape and raw_unicode_escape: text as it stands in a literal's quotes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vm/objects/str.h"

namespace minipy {

enum class EscapeForm : std::uint8_t { kFull, kRaw };

std::string unicode_escaped(const Str& text);
std::string raw_unicode_escaped(const Str& text);

/// What a backslash and the bytes behind it mean.
struct Escape {
  std::u32string text;
  std::size_t size;             ///< bytes that it takes, or that are at fault
  const char* fault = nullptr;  ///< the reason, if it means nothing
  bool cut = false;             ///< more bytes might mend that
};
/// `data` begins with a backslash.
Escape read_escape(std::string_view data, EscapeForm form);

}  // namespace minipy
