// Single-byte encodings of source files, beside latin-1 and ascii.
#pragma once

#include <string_view>

namespace minipy {

/// One encoding. Bytes below 0x80 are ASCII in all of them.
struct CodePage {
  static constexpr char16_t kUndefined = 0xFFFD;

  std::string_view keys;           ///< its names as find_code_page() takes them, between blanks
  std::u16string_view upper_half;  ///< what the bytes from 0x80 on stand for; kUndefined: nothing
};

/// The encoding with this name in small letters, without '-' and '_'; null if there is none.
const CodePage* find_code_page(std::string_view key);

}  // namespace minipy
