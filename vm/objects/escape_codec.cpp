#include "vm/objects/escape_codec.h"

#include <optional>

#include "base/unicode_names.h"
#include "vm/objects/codec_errors.h"

namespace minipy {

namespace {

int hex_digit(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

Escape fault(std::string_view data, std::size_t size, const char* reason) {
  return {{}, size, reason, size == data.size()};
}

Escape read_hex(std::string_view data, std::size_t digits, const char* reason, EscapeForm form) {
  char32_t code = 0;
  for (std::size_t i = 2; i < 2 + digits; ++i) {
    const int digit = i < data.size() ? hex_digit(data[i]) : -1;
    if (digit < 0) {
      return fault(data, i, reason);
    }
    code = code * 16 + static_cast<char32_t>(digit);
  }
  if (code > 0x10FFFF) {
    return {{},
            2 + digits,
            form == EscapeForm::kRaw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character"};
  }
  return {std::u32string(1, code), 2 + digits};
}

Escape read_name(std::string_view data) {
  constexpr const char* kMalformed = "malformed \\N character escape";
  if (data.size() < 3 || data[2] != '{') {
    return fault(data, 2, kMalformed);
  }
  const std::size_t end = data.find('}');
  if (end == std::string_view::npos) {
    return fault(data, data.size(), kMalformed);
  }
  if (end == 3) {
    return {{}, 3, kMalformed};
  }
  const std::optional<char32_t> found = find_unicode_name(data.substr(3, end - 3));
  if (!found) {
    return {{}, end + 1, "unknown Unicode character name"};
  }
  return {std::u32string(1, *found), end + 1};
}

Escape read_octal(std::string_view data) {
  constexpr std::size_t kMostDigits = 3;
  char32_t code = 0;
  std::size_t at = 1;
  for (; at < data.size() && at <= kMostDigits && data[at] >= '0' && data[at] <= '7'; ++at) {
    code = code * 8 + static_cast<char32_t>(data[at] - '0');
  }
  return {std::u32string(1, code), at};
}

Escape read_full(std::string_view data) {
  constexpr std::string_view kLetters = "\\'\"bfntrva";
  constexpr std::u32string_view kMeanings = U"\\'\"\b\f\n\t\r\v\a";
  const char kind = data[1];
  const std::size_t letter = kLetters.find(kind);
  if (letter != std::string_view::npos) {
    return {std::u32string(1, kMeanings[letter]), 2};
  }
  switch (kind) {
    case '\n':
      return {{}, 2};
    case 'x':
      return read_hex(data, 2, "truncated \\xXX escape", EscapeForm::kFull);
    case 'u':
      return read_hex(data, 4, "truncated \\uXXXX escape", EscapeForm::kFull);
    case 'U':
      return read_hex(data, 8, "truncated \\UXXXXXXXX escape", EscapeForm::kFull);
    case 'N':
      return read_name(data);
    default:
      break;
  }
  if (kind >= '0' && kind <= '7') {
    return read_octal(data);
  }
  return {{U'\\', static_cast<unsigned char>(kind)}, 2};
}

}  // namespace

Escape read_escape(std::string_view data, EscapeForm form) {
  if (data.size() == 1) {
    return form == EscapeForm::kRaw ? Escape{U"\\", 1, nullptr, true}
                                    : fault(data, 1, "\\ at end of string");
  }
  if (form == EscapeForm::kFull) {
    return read_full(data);
  }
  switch (data[1]) {
    case 'u':
      return read_hex(data, 4, "truncated \\uXXXX escape", form);
    case 'U':
      return read_hex(data, 8, "truncated \\UXXXXXXXX escape", form);
    default:
      return {{U'\\', static_cast<unsigned char>(data[1])}, 2};
  }
}

std::string unicode_escaped(const Str& text) {
  std::string out;
  for (std::size_t i = 0; i < text.length; ++i) {
    const char32_t c = text.at(i);
    if (c == U'\\') {
      out += "\\\\";
    } else if (c == U'\n' || c == U'\r' || c == U'\t') {
      out += c == U'\n' ? "\\n" : c == U'\r' ? "\\r" : "\\t";
    } else if (c >= 0x20 && c < 0x7F) {
      out += static_cast<char>(c);
    } else {
      out += character_reference(c, ErrorHandler::kBackslashReplace);
    }
  }
  return out;
}

std::string raw_unicode_escaped(const Str& text) {
  std::string out;
  for (std::size_t i = 0; i < text.length; ++i) {
    const char32_t c = text.at(i);
    out += c < 0x100 ? std::string(1, static_cast<char>(c))
                     : character_reference(c, ErrorHandler::kBackslashReplace);
  }
  return out;
}

}  // namespace minipy
