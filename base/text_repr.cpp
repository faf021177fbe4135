#include "base/text_repr.h"

#include <utf8proc.h>

#include <cstdio>

#include "base/utf8.h"

namespace minipy {

namespace {

char quote_for(std::string_view text) {
  const bool double_quotes =
      text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  return double_quotes ? '"' : '\'';
}

void append_hex(std::string& out, const char* format, char32_t c) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(c));
  out += buffer;
}

/// The escapes that str and bytes share. False: none applies.
bool append_short_escape(std::string& out, char32_t c, char quote) {
  switch (c) {
    case '\n':
      out += "\\n";
      return true;
    case '\r':
      out += "\\r";
      return true;
    case '\t':
      out += "\\t";
      return true;
    case '\\':
      out += "\\\\";
      return true;
    default:
      if (c == static_cast<unsigned char>(quote)) {
        out += '\\';
        out += quote;
        return true;
      }
      return false;
  }
}

}  // namespace

bool is_printable(char32_t c) {
  if (c < 0x7F) {
    return c >= 0x20;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_CN:
      // assigned in Unicode 15.1, which the library's tables may not have yet
      return (c >= 0x2EBF0 && c <= 0x2EE5D) || (c >= 0x2FFC && c <= 0x2FFF) || c == 0x31EF;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_ZS:
      return false;
    default:
      return true;
  }
}

std::string str_literal(std::string_view utf8) {
  const char quote = quote_for(utf8);
  std::string out(1, quote);
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t c = decode_utf8(utf8, at);
    if (append_short_escape(out, c, quote)) {
      continue;
    }
    if (is_printable(c)) {
      out += utf8.substr(begin, at - begin);
    } else {
      append_hex(out, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    }
  }
  out += quote;
  return out;
}

std::string bytes_literal(std::string_view bytes) {
  const char quote = quote_for(bytes);
  std::string out = std::string("b") + quote;
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    if (append_short_escape(out, c, quote)) {
      continue;
    }
    if (c >= 0x20 && c < 0x7F) {
      out += byte;
    } else {
      append_hex(out, "\\x%02x", c);
    }
  }
  out += quote;
  return out;
}

}  // namespace minipy
