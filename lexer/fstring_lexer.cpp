// f-strings (PEP 701): an f-string is FSTRING_START, pieces of text as FSTRING_MIDDLE, the tokens
// of its replacement fields, FSTRING_END. The open ones form a stack:
//
//   f"a {x:>{w}} b"     in_text   expression_depth
//     a                  yes       -1
//     {x                 no         0
//     :>                 yes        0     (a format specification)
//     {w                 no         1
//     }                  yes        0
//     } b                yes       -1
//
// A doubled brace ends its piece after the first one; the second belongs to no token.
#include "lexer/lexer.h"

namespace minipy {
namespace {

constexpr int kMaxFieldNesting = 3;

}  // namespace

// At the opening quote, behind the prefix.
Token Lexer::start_fstring(bool raw) {
  FString opened;
  opened.start = static_cast<std::uint32_t>(start_);
  opened.line = line_;
  opened.quote = peek();
  opened.raw = raw;
  ++cursor_;
  if (peek() == opened.quote && at(cursor_ + 1) == opened.quote) {
    opened.quote_size = 3;
    cursor_ += 2;
  }
  if (fstrings_.size() + 1 >= kMaxFStrings) {
    return fail_here("too many nested f-strings");
  }
  fstrings_.push_back(opened);
  return make(TokenKind::kFStringStart);
}

Token Lexer::scan_fstring_text() {
  start_ = cursor_;
  if (peek() == '{' && at(cursor_ + 1) != '{') {
    if (const std::optional<Token> error = enter_fstring_field()) {
      return *error;
    }
    return scan_regular();
  }
  const std::string_view rest = text_.substr(cursor_);
  const std::string quotes(fstring().quote_size, fstring().quote);
  if (!rest.starts_with(quotes)) {
    return scan_fstring_middle();
  }
  cursor_ += quotes.size();
  fstrings_.pop_back();
  return make(TokenKind::kFStringEnd);
}

Token Lexer::scan_fstring_middle() {
  const FString& open = fstring();
  bool named_escape = false;
  int closing = 0;
  while (closing != open.quote_size) {
    const char c = peek();
    if (done() || (c == '\n' && open.quote_size == 1)) {
      if (open.in_specification && open.quote_size == 1 && at_newline()) {
        fstring().in_text = false;
        fstring().in_specification = false;
        return make(TokenKind::kFStringMiddle);
      }
      return unterminated_fstring();
    }
    if (c == open.quote) {
      ++cursor_;
      ++closing;
      continue;
    }
    closing = 0;
    if (c == '{' || c == '}') {
      if (const std::optional<Token> token = scan_fstring_brace(c, named_escape)) {
        return *token;
      }
    }
    ++cursor_;
    if (c == '\n') {
      ++line_;
      line_start_ = cursor_;
    } else if (c == '\\') {
      named_escape = skip_fstring_escape() || named_escape;
    }
  }
  cursor_ -= open.quote_size;
  return make(TokenKind::kFStringMiddle);
}

// At a brace in text: the end of the piece.
std::optional<Token> Lexer::scan_fstring_brace(char c, bool named_escape) {
  if (c == '}' && named_escape) {
    ++cursor_;
    return make(TokenKind::kFStringMiddle);
  }
  const bool doubled =
      at(cursor_ + 1) == c && !fstring().in_specification && (c == '{' || fstring().bracket_depth == 0);
  if (doubled) {
    cursor_ += 2;
    return make(TokenKind::kFStringMiddle, start_, cursor_ - 1);
  }
  if (c == '}') {
    fstring().in_text = false;
  } else if (const std::optional<Token> error = enter_fstring_field()) {
    return error;
  }
  return make(TokenKind::kFStringMiddle);
}

// At the '{' of a field; a token only if it is nested too deeply.
std::optional<Token> Lexer::enter_fstring_field() {
  ++fstring().expression_depth;
  if (fstring().expression_depth >= kMaxFieldNesting) {
    return fail_here("f-string: expressions nested too deeply");
  }
  fstring().in_text = false;
  return std::nullopt;
}

// Behind a backslash: passes the escaped character, unless it is a brace, which escapes nothing.
// True for `\N{`, whose '}' does not end the text.
bool Lexer::skip_fstring_escape() {
  const char c = peek();
  if (c == '{' || c == '}') {
    if (!fstring().raw) {
      warn(std::string("invalid escape sequence '\\") + c + "'");
    }
    return false;
  }
  if (done()) {
    return false;
  }
  ++cursor_;
  if (c == '\n') {
    ++line_;
    line_start_ = cursor_;
  }
  if (c == 'N' && !fstring().raw && peek() == '{') {
    ++cursor_;
    return true;
  }
  return false;
}

Token Lexer::unterminated_fstring() {
  const FString open = fstring();
  const std::uint32_t last_line = line_ < source_.line_count() ? line_ : source_.line_count();
  incomplete_ = open.quote_size == 3;
  std::string message = open.quote_size == 3 ? "unterminated triple-quoted f-string literal"
                                             : "unterminated f-string literal";
  message += " (detected at line " + std::to_string(last_line) + ")";
  return fail_at(std::move(message), open.start, open.line);
}

}  // namespace minipy
