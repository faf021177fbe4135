// Tables of sources with what CPython 3.13 prints for them, and the check that minipy agrees.
#pragma once

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/lexer.h"
#include "lexer/literals.h"

namespace minipy {

struct Case {
  std::string_view source;
  std::string_view expected;
};

// The warnings and the first error of a source, strings decoded as their tokens come.
inline std::string complaints(std::string_view text) {
  const SourceText source("t.py", std::string(text));
  Lexer lexer(source);
  std::vector<Diagnostic> decoding;
  std::string out;
  std::size_t shown = 0;
  for (;;) {
    const Token token = lexer.next();
    for (; shown < lexer.warnings().size(); ++shown) {
      out += render(lexer.warnings()[shown]);
    }
    if (token.is(TokenKind::kEndMarker)) {
      return out;
    }
    if (token.is(TokenKind::kError)) {
      return out + render(lexer.error());
    }
    decoding.clear();
    if (token.is(TokenKind::kString)) {
      const auto decoded = decode_string(source, token.span, decoding);
      if (!decoded) {
        return out + render(decoded.error());
      }
    } else if (token.is(TokenKind::kFStringMiddle)) {
      const auto decoded = decode_fstring_middle(source, token.span, false, decoding);
      if (!decoded) {
        return out + render(decoded.error());
      }
    }
    for (const Diagnostic& warning : decoding) {
      out += render(warning);
    }
  }
}

inline void expect_all(const std::vector<Case>& cases) {
  for (const Case& row : cases) {
    EXPECT_EQ(complaints(row.source), row.expected) << row.source;
  }
}

}  // namespace minipy
