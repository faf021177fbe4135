// String literals: adjacent ones are one, and f-strings become JoinedStr nodes (PEP 701).
#include "lexer/literals.h"
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

/// Adds literal text, joined to a constant before it.
void Parser::add_text(std::vector<Expr*>& parts, std::string_view decoded, Span span) {
  if (decoded.empty()) {
    return;
  }
  if (!parts.empty()) {
    if (auto* last = as<Constant>(parts.back())) {
      last->text = arena_.copy(std::string(last->text) + std::string(decoded));
      last->span.end = span.end;
      return;
    }
  }
  auto* made = constant(ConstantKind::kStr, span);
  made->text = arena_.copy(decoded);
  parts.push_back(made);
}

Expr* Parser::strings() {
  const std::uint32_t start = begin();
  std::vector<Expr*> parts;
  std::string bytes;
  bool any_bytes = false;
  bool any_text = false;
  bool any_fstring = false;
  bool unicode = false;
  bool first = true;
  std::string plain;
  while ((at(TokenKind::kString) || at(TokenKind::kFStringStart)) && !failed()) {
    if (at(TokenKind::kFStringStart)) {
      any_text = true;
      any_fstring = true;
      fstring_parts(parts);
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
      plain += decoded->value;
      add_text(parts, decoded->value, token.span);
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
    auto* made = node<JoinedStr>(since(start));
    made->values = list(parts);
    return made;
  }
  auto* made = constant(any_bytes ? ConstantKind::kBytes : ConstantKind::kStr, since(start));
  made->text = arena_.copy(any_bytes ? bytes : plain);
  made->unicode = unicode;
  return made;
}

/// One f-string token sequence.
void Parser::fstring_parts(std::vector<Expr*>& parts) {
  const Token opening = take();
  bool raw = false;
  for (const char c : text(opening)) {
    raw = raw || c == 'r' || c == 'R';
  }
  fstring_body(parts, raw);
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
void Parser::fstring_body(std::vector<Expr*>& parts, bool raw) {
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
      add_text(parts, *decoded, place);
    } else if (at(TokenKind::kLeftBrace)) {
      const DepthGuard depth(*this);
      if (depth.exceeded()) {
        return;
      }
      Expr* field = replacement_field(raw, parts);
      parts.push_back(field);
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

Expr* Parser::replacement_field(bool raw, std::vector<Expr*>& parts) {
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
    std::vector<Expr*> spec_parts;
    fstring_body(spec_parts, raw);
    auto* spec = node<JoinedStr>(since(colon));
    spec->values = list(spec_parts);
    made->format_spec = spec;
  }
  expect(TokenKind::kRightBrace);
  made->span = since(start);
  if (letter && !failed()) {
    made->conversion = conversion_of(*letter);
  }
  if (debug && !failed()) {
    add_text(parts, text_without_comments({start + 1, text_end}, first), debug_span);
    if (made->conversion == -1 && made->format_spec == nullptr) {
      made->conversion = 'r';
    }
  }
  return made;
}

}  // namespace minipy
