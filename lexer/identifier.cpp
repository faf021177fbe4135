// Identifiers beyond ASCII (PEP 3131): their characters, and the NFKC form that names them.
// utf8proc has general categories only, so the few characters that the Unicode standard lists
// beside them are listed here too.
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <utf8proc.h>

#include "lexer/characters.h"
#include "lexer/lexer.h"

namespace minipy {
namespace {

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Letters whose NFKC form does not begin (or go on) as an identifier.
bool breaks_under_nfkc(char32_t c) {
  return c == 0x037A || between(c, 0xFC5E, 0xFC63) || c == 0xFDFA || c == 0xFDFB ||
         (between(c, 0xFE70, 0xFE7E) && c % 2 == 0) || c == 0x2E2F;
}

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool is_id_start(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return true;
    default:
      return one_of(c, U"\u1885\u1886\u2118\u212E") || between(c, 0x2EBF0, 0x2EE5D);
  }
}

}  // namespace

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

std::string normalized_identifier(std::string_view text) {
  if (std::all_of(text.begin(), text.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return std::string(text);
  }
  const std::string input(text);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> out(
      utf8proc_NFKC(static_cast<const utf8proc_uint8_t*>(static_cast<const void*>(input.c_str()))),
      &std::free);
  if (!out) {
    return input;
  }
  return static_cast<const char*>(static_cast<const void*>(out.get()));
}

}  // namespace minipy
