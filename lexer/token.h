// A token: what kind of thing stands at which place of the source. It holds no text; the text is
// `source.slice(token.span)`. Reserved words are kName tokens with a Keyword, as in CPython.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.h"

namespace minipy {

/// Token types, one for each row of lexer/tokens.def.
enum class TokenKind : std::uint8_t {
#define TOKEN(kind, name) kind,
#define OPERATOR(kind, name, text) kind,
#include "lexer/tokens.def"
};

/// Which reserved or soft keyword a kName token is.
enum class Keyword : std::uint8_t {
  kNotKeyword,
#define KEYWORD(name, text) name,
#define SOFT_KEYWORD(name, text) name,
#include "lexer/keywords.def"
};

/// True for `_`, `case`, `match` and `type`, which are identifiers too.
constexpr bool is_soft(Keyword keyword) { return keyword >= Keyword::kUnderscore; }

/// True for the words that can never be an identifier.
constexpr bool is_reserved(Keyword keyword) {
  return keyword != Keyword::kNotKeyword && !is_soft(keyword);
}

/// One token. The spans of NEWLINE, DEDENT and ENDMARKER are empty; an INDENT's is the white
/// space from the start of its line.
struct Token {
  TokenKind kind = TokenKind::kEndMarker;
  Keyword keyword = Keyword::kNotKeyword;  ///< only for kName
  Span span;

  bool is(TokenKind other) const { return kind == other; }
  bool is(Keyword word) const { return kind == TokenKind::kName && keyword == word; }

  friend bool operator==(const Token&, const Token&) = default;
};

/// CPython's name of a token type: "NAME", "LPAR", …
std::string_view name_of(TokenKind kind);

/// The fixed text of an operator, empty for the other types.
std::string_view text_of(TokenKind kind);

/// The text of a keyword; empty for kNotKeyword.
std::string_view text_of(Keyword keyword);

/// The keyword with this spelling, or kNotKeyword.
Keyword find_keyword(std::string_view text);

}  // namespace minipy
