// String literals: adjacent ones are one, and f-strings become JoinedStr nodes (PEP 701).
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "lexer/literals.h"
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

/// Adds literal text to the one before it, which stays a u'…' if it began as one. An empty literal
/// begins a constant of several, but is none by itself.
void Parser::add_text(StringPieces& pieces, std::string_view decoded, Span span, bool unicode) {
  if (!pieces.has_text) {
    pieces.has_text = true;
    pieces.unicode = unicode;
    pieces.span.begin = span.begin;
  }
  pieces.span.end = span.end;
  pieces.text += decoded;
}

/// Makes a part of the text that has been read since the last field.
void Parser::end_text(StringPieces& pieces) {
  pieces.has_text = false;
  if (pieces.text.empty()) {
    return;
  }
  auto* made = constant(ConstantKind::kStr, pieces.span);
  made->text = arena_.copy(pieces.text);
  made->unicode = pieces.unicode;
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
      add_text(pieces, decoded->value, token.span, decoded->unicode);
      unicode = unicode || (first && decoded->unicode);
    }
    first = false;
  }
  if (any_bytes && any_text && !at(TokenKind::kError)) {
    Diagnostic error = make_diagnostic(DiagnosticKind::kSyntaxError,
                                       "cannot mix bytes and nonbytes literals", source_,
                                       peek().span);
    if (source_.ends_open() && peek().span.begin == source_.text().size()) {
      --error.offset;
      error.end_offset = -1;
    } else {
      error.end_offset += at(TokenKind::kNewline) ? 1 : 0;
    }
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

/// One f-string token sequence. Its own text is checked at its end, after what lies in its fields.
void Parser::fstring_parts(StringPieces& pieces) {
  const Token opening = take();
  bool raw = false;
  for (const char c : text(opening)) {
    raw = raw || c == 'r' || c == 'R';
  }
  std::vector<Token> suspects;
  fstring_body(pieces, raw, &suspects);
  const Token closing = peek();
  expect(TokenKind::kFStringEnd);
  for (const Token& token : suspects) {
    auto decoded = decode_fstring_middle(source_, token.span, raw, warnings_, closing.span);
    if (!decoded) {
      fail_finally(std::move(decoded.error()));
    }
  }
}

/// Literal text and fields up to the end of the f-string, or of a format specification: then
/// `suspects` is null. Texts with a bad escape are added to it.
void Parser::fstring_body(StringPieces& pieces, bool raw, std::vector<Token>* suspects) {
  while (!failed()) {
    if (at(TokenKind::kFStringMiddle)) {
      const Token token = take();
      std::vector<Diagnostic> warnings;
      auto decoded = decode_fstring_middle(source_, token.span, raw,
                                           suspects != nullptr ? warnings : warnings_);
      if (suspects != nullptr && (!decoded || !warnings.empty())) {
        suspects->push_back(token);
      }
      if (!decoded) {
        if (suspects == nullptr) {
          fail_finally(std::move(decoded.error()));
        }
        continue;
      }
      if (decoded->empty()) {
        continue;
      }
      // A doubled brace is one character of the text, but both belong to its place. A format
      // specification has none: there `\N{…}}` ends a name and the field.
      Span place = token.span;
      const std::string_view text = source_.slice({place.begin, place.end + 1});
      if (suspects != nullptr && (text.ends_with("{{") || text.ends_with("}}"))) {
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
    // CPython 3.13 spells it so.
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

/// What `=` shows of a field, of which `first` is the first token and which ends where the next one
/// begins: its source without the comments, which lie between tokens.
std::string Parser::debug_text(std::size_t first, std::uint32_t begin) {
  std::string shown;
  for (std::size_t i = first; i <= position_; ++i) {
    const Span token = tokens_[i].span;
    for (std::string_view gap = source_.slice({begin, token.begin}); !gap.empty();) {
      const std::size_t comment = gap.find('#');
      shown += gap.substr(0, comment);
      gap.remove_prefix(std::min(gap.find('\n', std::min(comment, gap.size())), gap.size()));
    }
    if (i < position_) {
      shown += source_.slice(token);
    }
    begin = token.end;
  }
  return shown;
}

/// One field; `{x=}` adds its text first.
Expr* Parser::replacement_field(bool raw, StringPieces& pieces) {
  const std::uint32_t start = begin();
  take();
  const std::size_t first = position_;
  auto* made = node<FormattedValue>({});
  made->value = at(Keyword::kYield) ? yield_expression() : star_expressions();
  std::optional<std::string> debug;
  if (at(TokenKind::kEqual)) {
    take();
    peek();
    debug = debug_text(first, start + 1);
  }
  Span debug_span{start + 1, peek().span.begin};
  if (debug && !raw) {
    debug = decode_fstring_debug(source_, *debug, debug_span);
  }
  std::optional<Token> letter;
  if (at(TokenKind::kExclamation)) {
    letter = fstring_conversion();
  }
  if (at(TokenKind::kColon)) {
    const std::uint32_t colon = begin();
    take();
    StringPieces spec;
    fstring_body(spec, raw, nullptr);
    made->format_spec = joined(spec, since(colon));
  }
  expect(TokenKind::kRightBrace);
  made->span = since(start);
  if (letter && !failed()) {
    made->conversion = conversion_of(*letter);
  }
  if (debug) {
    add_text(pieces, *debug, debug_span);
    if (made->conversion == -1 && made->format_spec == nullptr) {
      made->conversion = 'r';
    }
  }
  return made;
}

}  // namespace minipy
