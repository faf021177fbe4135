// What the literals of a refused text say: CPython's parser decodes a string and converts a number
// as soon as a rule has matched it, also while it looks for a mistake, and a bad one is the error.
#include <utility>

#include "lexer/literals.h"
#include "parser/explainer.h"

namespace minipy {

void Explainer::fail_of_literal(Diagnostic error) {
  if (!failed()) {
    error_ = std::move(error);
    finish_text();
  }
}

/// A number or a string that a rule has just taken.
void Explainer::check_literal(const Token& token) {
  if (token.is(TokenKind::kNumber)) {
    if (auto problem = check_number(source_, token.span)) {
      fail_of_literal(std::move(*problem));
    }
    return;
  }
  std::vector<Diagnostic> warnings;  // the parser's own pass has given them
  const auto decoded = decode_string(source_, token.span, warnings);
  if (!decoded) {
    fail_of_literal(decoded.error());
  }
}

/// An f-string from token `start` on, to which the last one belongs. Its text is decoded at its
/// end.
void Explainer::check_fstring(std::size_t start) {
  const std::string_view prefix = source_.slice(tokens_[start].span);
  const bool raw = prefix.find_first_of("rR") != prefix.npos;
  int depth = 0;
  for (std::size_t i = start; i < mark_ && !failed(); ++i) {
    depth += tokens_[i].is(TokenKind::kFStringStart) ? 1
             : tokens_[i].is(TokenKind::kFStringEnd) ? -1
                                                     : 0;
    if (depth != 1 || !tokens_[i].is(TokenKind::kFStringMiddle)) {
      continue;
    }
    std::vector<Diagnostic> warnings;
    const auto decoded =
        decode_fstring_middle(source_, tokens_[i].span, raw, warnings, tokens_[mark_ - 1].span);
    if (!decoded) {
      fail_of_literal(decoded.error());
    }
  }
}

/// Strings next to each other, from token `start` on.
void Explainer::check_strings(std::size_t start) {
  bool any_bytes = false;
  bool any_text = false;
  int depth = 0;
  for (std::size_t i = start; i < mark_; ++i) {
    if (tokens_[i].is(TokenKind::kFStringStart)) {
      any_text = true;
      ++depth;
    } else if (tokens_[i].is(TokenKind::kFStringEnd)) {
      --depth;
    } else if (depth == 0) {
      const bool is_bytes = split_string(source_.slice(tokens_[i].span)).bytes;
      any_bytes = any_bytes || is_bytes;
      any_text = any_text || !is_bytes;
    }
  }
  if (any_bytes && any_text) {
    raise_at_token(DiagnosticKind::kSyntaxError, "cannot mix bytes and nonbytes literals",
                   tokens_[fill_ - 1]);
  }
}

}  // namespace minipy
