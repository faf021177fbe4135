// String literals: adjacent ones are one, and f-strings become JoinedStr nodes (PEP 701).
#include "lexer/literals.h"
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

void Parser::add_text(StringPieces& pieces, std::string_view decoded, Span span) {
  if (decoded.empty()) {
    return;
  }
  if (pieces.text.empty()) {
    pieces.span.begin = span.begin;
  }
  pieces.span.end = span.end;
  pieces.text += decoded;
}

/// Makes a part of the text that has been read since the last field.
void Parser::end_text(StringPieces& pieces) {
  if (pieces.text.empty()) {
    return;
  }
  auto* made = constant(ConstantKind::kStr, pieces.span);
  made->text = arena_.copy(pieces.text);
  pieces.parts.push_back(made);
  pieces.text.clear();
}

JoinedStr* Parser::joined(StringPieces& pieces, Span span) {
  end_text(pieces);
  auto* made = node<JoinedStr>(span);
  made->values = list(pieces.parts);
  return made;
}

Expr* Parser::strings() {
  const std::uint32_t start = begin();
  StringPieces pieces;
  std::string bytes;
  bool any_bytes = false;
  bool any_text = false;
  bool any_fstring = false;
  bool unicode = false;
  bool first = true;
  while ((at(TokenKind::kString) || at(TokenKind::kFStringStart)) && !failed()) {
    if (at(TokenKind::kFStringStart)) {
      any_text = true;
      any_fstring = true;
      fstring_parts(pieces);
      first = false;
      continue;
    }
    const Token token = take();
    auto decoded = decode_string(source_, token.span, warnings_);
    if (!decoded) {
      fail_finally(std::move(decoded.error()));
      return dummy();
    }
    if (decoded->bytes) {
      any_bytes = true;
      bytes += decoded->value;
    } else {
      any_text = true;
      add_text(pieces, decoded->value, token.span);
      unicode = unicode || (first && decoded->unicode);
    }
    first = false;
  }
  if (any_bytes && any_text) {
    Diagnostic error = make_diagnostic(DiagnosticKind::kSyntaxError,
                                       "cannot mix bytes and nonbytes literals", source_,
                                       peek().span);
    error.end_offset += at(TokenKind::kNewline) ? 1 : 0;
    fail_finally(std::move(error));
    return dummy();
  }
  if (any_fstring) {
    return joined(pieces, since(start));
  }
  auto* made = constant(any_bytes ? ConstantKind::kBytes : ConstantKind::kStr, since(start));
  made->text = arena_.copy(any_bytes ? bytes : pieces.text);
  made->unicode = unicode;
  return made;
}

/// One f-string token sequence.
void Parser::fstring_parts(StringPieces& pieces) {
  const Token opening = take();
  bool raw = false;
  for (const char c : text(opening)) {
    raw = raw || c == 'r' || c == 'R';
  }
  fstring_body(pieces, raw);
  expect(TokenKind::kFStringEnd);
}

/// The end of the f-string in work, where CPython places its bad escapes.
Span Parser::fstring_end() {
  std::size_t ahead = 0;
  for (int open = 1; open > 0; ++ahead) {
    const TokenKind kind = peek(ahead).kind;
    if (kind == TokenKind::kEndMarker || kind == TokenKind::kError) {
      break;
    }
    open += kind == TokenKind::kFStringStart ? 1 : kind == TokenKind::kFStringEnd ? -1 : 0;
  }
  return peek(ahead == 0 ? 0 : ahead - 1).span;
}

/// Literal text and fields up to the end of the f-string or of a format specification.
void Parser::fstring_body(StringPieces& pieces, bool raw) {
  while (!failed()) {
    if (at(TokenKind::kFStringMiddle)) {
      const Token token = take();
      auto decoded = decode_fstring_middle(source_, token.span, raw, warnings_);
      if (!decoded) {
        decoded = decode_fstring_middle(source_, token.span, raw, warnings_, fstring_end());
        fail_finally(std::move(decoded.error()));
        return;
      }
      // A doubled brace is one character of the text, but both belong to its place.
      Span place = token.span;
      const std::string_view text = source_.slice({place.begin, place.end + 1});
      if (text.ends_with("{{") || text.ends_with("}}")) {
        ++place.end;
      }
      add_text(pieces, *decoded, place);
    } else if (at(TokenKind::kLeftBrace)) {
      const DepthGuard depth(*this);
      if (depth.exceeded()) {
        return;
      }
      Expr* field = replacement_field(raw, pieces);
      end_text(pieces);
      pieces.parts.push_back(field);
    } else {
      return;
    }
  }
}

/// `!r`: the letter.
Token Parser::fstring_conversion() {
  const Token mark = take();
  const Token letter = expect_identifier();
  if (!failed() && letter.span.begin != mark.span.end) {
    // CPython 3.13's spelling.
    fail_finally({mark.span.begin, letter.span.end},
                 "f-string: conversion type must come right after the exclamanation mark");
  }
  return letter;
}

/// The meaning of the letter after `!`.
int Parser::conversion_of(const Token& letter) {
  const std::string shown(text(letter));
  if (shown != "s" && shown != "r" && shown != "a") {
    fail_finally(letter.span, "f-string: invalid conversion character '" + shown +
                                  "': expected 's', 'r', or 'a'");
  }
  return shown[0];
}

/// The text of a span as written, without comments. `first` is a token at or before its start.
std::string Parser::text_without_comments(Span span, std::size_t first) const {
  std::string out;
  std::uint32_t at = span.begin;
  const auto copy_gap = [&](std::uint32_t end) {
    for (; at < end; ++at) {
      if (source_.text()[at] == '#') {
        at = source_.line_start(source_.position(at).line + 1) - 1;
      }
      out += source_.text()[at];
    }
  };
  for (std::size_t i = first; i < tokens_.size() && tokens_[i].span.begin < span.end; ++i) {
    copy_gap(tokens_[i].span.begin);
    const std::uint32_t end = std::max(at, std::min(tokens_[i].span.end, span.end));
    out += source_.slice({at, end});
    at = end;
  }
  copy_gap(span.end);
  return out;
}

/// One field; `{x=}` adds its text first.
Expr* Parser::replacement_field(bool raw, StringPieces& pieces) {
  const std::uint32_t start = begin();
  const std::size_t first = position_;
  take();
  auto* made = node<FormattedValue>({});
  made->value = at(Keyword::kYield) ? yield_expression() : star_expressions();
  bool debug = false;
  std::uint32_t text_end = last_end_;
  if (at(TokenKind::kEqual)) {
    take();
    debug = true;
    text_end = peek().span.begin;
  }
  Span debug_span{start + 1, peek().span.begin};
  std::optional<Token> letter;
  if (at(TokenKind::kExclamation)) {
    letter = fstring_conversion();
  }
  if (at(TokenKind::kColon)) {
    const std::uint32_t colon = begin();
    take();
    StringPieces spec;
    fstring_body(spec, raw);
    made->format_spec = joined(spec, since(colon));
  }
  expect(TokenKind::kRightBrace);
  made->span = since(start);
  if (letter && !failed()) {
    made->conversion = conversion_of(*letter);
  }
  if (debug && !failed()) {
    add_text(pieces, text_without_comments({start + 1, text_end}, first), debug_span);
    if (made->conversion == -1 && made->format_spec == nullptr) {
      made->conversion = 'r';
    }
  }
  return made;
}

}  // namespace minipy
