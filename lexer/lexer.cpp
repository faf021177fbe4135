// The lexer's main path: lines and indentation, names, strings, operators and brackets, and how
// errors get their place. Numbers and f-strings have files of their own.
//
// A step leaves `cursor_` behind the token that it gives and `start_` at its first byte. The text
// may lack its last '\n': `newline_due_` then stands for it, so that every line ends alike, except
// in a string that ends open (SourceText::ends_open).
#include "lexer/lexer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "base/unicode.h"
#include "base/utf8.h"
#include "lexer/characters.h"

namespace minipy {
namespace {

constexpr std::uint32_t kTabSize = 8;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

}  // namespace

Lexer::Lexer(const SourceText& source, TokenView view)
    : source_(source), text_(source.text()), view_(view) {
  newline_due_ = !text_.empty() && text_.back() != '\n' && !source.ends_open();
  indents_.emplace_back();
}

Token Lexer::next() {
  if (!finished_) {
    last_ = scan();
    if (view_ == TokenView::kStatement) {
      end_statement();
    }
    finished_ = last_.kind == TokenKind::kEndMarker || last_.kind == TokenKind::kError;
  }
  return last_;
}

// The end of one interactive statement is a NEWLINE, and ends its blocks; only the next end, with
// nothing between the two, is that of the text.
void Lexer::end_statement() {
  if (!last_.is(TokenKind::kEndMarker) || !started_) {
    started_ = true;
    return;
  }
  started_ = false;
  last_.kind = TokenKind::kNewline;
  pending_ = -static_cast<int>(indent_level());
  indents_.resize(1);
}

Token Lexer::scan() {
  if (!fstrings_.empty() && fstring().in_text) {
    return scan_fstring_text();
  }
  return scan_regular();
}

// One turn for each line without tokens of its own: blank lines, lines inside brackets.
Token Lexer::scan_regular() {
  for (;;) {
    blank_line_ = false;
    if (at_line_start_ && !read_indentation()) {
      return failed();
    }
    start_ = cursor_;
    if (pending_ != 0) {
      return pending_indent();
    }
    for (;;) {
      while (is_blank(peek())) {
        ++cursor_;
      }
      start_ = cursor_;
      if (peek() != '\\') {
        break;
      }
      if (!skip_continuation(false)) {
        return failed();
      }
    }
    if (peek() == '#') {
      skip_comment();
      if (view_ == TokenView::kAll) {
        comment_line_ = blank_line_;
        return make(TokenKind::kComment);
      }
    }
    if (!at_newline()) {
      return scan_visible();
    }
    if (const std::optional<Token> token = scan_newline()) {
      return *token;
    }
  }
}

Token Lexer::scan_visible() {
  if (done()) {
    return scan_end();
  }
  const char c = peek();
  if (is_identifier_start(c)) {
    return scan_name_or_string();
  }
  if (is_digit(c) || (c == '.' && is_digit(at(cursor_ + 1)))) {
    return scan_number();
  }
  if (c == '"' || c == '\'') {
    return scan_string();
  }
  return scan_operator();
}

Token Lexer::scan_end() {
  if (!brackets_.empty()) {
    return fail_unclosed();
  }
  return make(TokenKind::kEndMarker, cursor_, cursor_);
}

// A NEWLINE, an NL for the full view, or nothing when the parser does not see this line end.
std::optional<Token> Lexer::scan_newline() {
  const std::size_t end = cursor_;
  pass_newline();
  held_start_ = line_start_;
  at_line_start_ = true;
  if (blank_line_ || !brackets_.empty() || comment_line_) {
    comment_line_ = false;
    if (view_ == TokenView::kAll) {
      return make(TokenKind::kNl, start_, end);
    }
    return std::nullopt;
  }
  // CPython's NEWLINE begins at the comment before it: "expected ':'" underlines the comment.
  return make(TokenKind::kNewline, start_, end);
}

void Lexer::pass_newline() {
  if (done()) {
    newline_due_ = false;
  } else {
    ++cursor_;
  }
  ++line_;
  line_start_ = cursor_;
}

void Lexer::skip_comment() {
  const std::size_t end = text_.find('\n', cursor_);
  cursor_ = end == std::string_view::npos ? text_.size() : end;
}

// Indentation ------------------------------------------------------------------------------------

bool Lexer::read_indentation() {
  at_line_start_ = false;
  std::uint32_t column = 0;
  std::uint32_t alternate = 0;
  // A backslash fixes the indentation of the line that it continues.
  std::uint32_t continued_column = 0;
  for (;; ++cursor_) {
    const char c = peek();
    if (c == ' ') {
      ++column;
      ++alternate;
    } else if (c == '\t') {
      column = (column / kTabSize + 1) * kTabSize;
      ++alternate;
    } else if (c == '\f') {
      column = 0;
      alternate = 0;
    } else if (c == '\\') {
      continued_column = continued_column != 0 ? continued_column : column;
      if (!skip_continuation(true)) {
        return false;
      }
      --cursor_;
    } else {
      break;
    }
  }
  blank_line_ = peek() == '#' || at_newline();
  if (blank_line_ || !brackets_.empty()) {
    return true;
  }
  if (continued_column != 0) {
    column = continued_column;
    alternate = continued_column;
  }
  return check_indentation(column, alternate);
}

bool Lexer::check_indentation(std::uint32_t column, std::uint32_t alternate) {
  const auto inconsistent = [this] {
    fail_in_line(DiagnosticKind::kTabError, "inconsistent use of tabs and spaces in indentation",
                 1);
    return false;
  };
  if (column > indents_.back().column) {
    if (indents_.size() >= kMaxIndents) {
      fail_in_line(DiagnosticKind::kIndentationError, "too many levels of indentation", 1);
      return false;
    }
    if (alternate <= indents_.back().alternate) {
      return inconsistent();
    }
    ++pending_;
    indents_.push_back({column, alternate});
    return true;
  }
  while (column < indents_.back().column) {
    --pending_;
    indents_.pop_back();
  }
  if (column != indents_.back().column) {
    fail_in_line(DiagnosticKind::kIndentationError,
                 "unindent does not match any outer indentation level",
                 static_cast<std::uint32_t>(utf8_length(source_.whole_line(line_))), -1);
    return false;
  }
  return alternate == indents_.back().alternate || inconsistent();
}

Token Lexer::pending_indent() {
  if (pending_ > 0) {
    --pending_;
    return make(TokenKind::kIndent, line_start_, cursor_);
  }
  ++pending_;
  return make(TokenKind::kDedent);
}

// At a backslash outside strings: it must end its line, and a line must follow.
bool Lexer::skip_continuation(bool in_indentation) {
  ++cursor_;
  if (!at_newline()) {
    fail_in_continuation();
    return false;
  }
  const std::size_t end = cursor_;
  pass_newline();
  held_start_ = in_indentation ? line_start_ : held_start_;
  if (!done()) {
    return true;
  }
  incomplete_ = true;
  if (!brackets_.empty()) {
    fail_unclosed();
  } else if (in_indentation && source_.origin() == SourceOrigin::kFile) {
    fail(DiagnosticKind::kSyntaxError, "unexpected EOF while parsing", line_ - 1, 0, 0);
  } else {
    fail_at("unexpected EOF while parsing", end, line_ - 1);
    error_->end_offset = -1;
    error_->text += '\n';
  }
  raised_ = false;
  return false;
}

// Counted from the start of what CPython's lexer holds; the line that is shown bounds it.
void Lexer::fail_in_continuation() {
  fail_in_line(DiagnosticKind::kSyntaxError,
               "unexpected character after line continuation character", 0);
  if (source_.origin() == SourceOrigin::kString) {
    error_->text = std::string(text_.substr(held_start_, line_start_ - held_start_)) + error_->text;
  }
  const std::string_view held = text_.substr(held_start_, cursor_ - held_start_ + (done() ? 0 : 1));
  error_->offset = static_cast<std::int32_t>(
      std::min(utf8_length(held), utf8_length(error_->text) + 1));
}

// Names and strings ------------------------------------------------------------------------------

Token Lexer::scan_name_or_string() {
  bool bytes = false;
  bool raw = false;
  bool unicode = false;
  bool formatted = false;
  for (;;) {
    const char c = static_cast<char>(peek() | 0x20);
    if (c == 'b' && !bytes && !unicode && !formatted) {
      bytes = true;
    } else if (c == 'u' && !bytes && !unicode && !raw && !formatted) {
      unicode = true;
    } else if (c == 'r' && !raw && !unicode) {
      raw = true;
    } else if (c == 'f' && !formatted && !bytes && !unicode) {
      formatted = true;
    } else {
      break;
    }
    ++cursor_;
    if (peek() == '"' || peek() == '\'') {
      return formatted ? start_fstring(raw) : scan_string();
    }
  }
  bool ascii = true;
  while (is_identifier_part(peek())) {
    ascii = ascii && static_cast<unsigned char>(peek()) < 0x80;
    ++cursor_;
  }
  if (!ascii && !verify_identifier()) {
    return failed();
  }
  Token token = make(TokenKind::kName);
  token.keyword = find_keyword(text_.substr(start_, cursor_ - start_));
  return token;
}

bool Lexer::verify_identifier() {
  if (source_.traits().has_faults) {
    const std::string_view name = text_.substr(start_, cursor_ - start_);
    if (const auto fault = find_utf8_fault(name)) {
      const std::string_view before =
          text_.substr(line_start_, start_ + fault->offset - line_start_);
      fail_in_line(DiagnosticKind::kSyntaxError,
                   "(unicode error) " + utf8_fault_message(name, *fault),
                   static_cast<std::uint32_t>(utf8_length(replace_utf8_faults(before))) + 1, -1);
      return false;
    }
  }
  std::size_t offset = start_;
  while (offset < cursor_) {
    const bool first = offset == start_;
    const char32_t c = decode_utf8(text_, offset);
    if (first ? !is_xid_start(c) : !is_xid_continue(c)) {
      cursor_ = offset;
      invalid_character(c);
      return false;
    }
  }
  return true;
}

Token Lexer::invalid_character(char32_t c) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  if (!is_printable(c)) {
    return fail_here(std::string("invalid non-printable character ") + code);
  }
  std::string message = "invalid character '";
  append_utf8(message, c);
  return fail_here(message + "' (" + code + ")");
}

// At the opening quote, behind the prefix.
Token Lexer::scan_string() {
  const char quote = peek();
  ++cursor_;
  std::uint8_t quote_size = 1;
  if (peek() == quote) {
    ++cursor_;
    if (peek() != quote) {
      return make(TokenKind::kString);
    }
    ++cursor_;
    quote_size = 3;
  }
  const std::size_t string_line_start = line_start_;
  const std::uint32_t string_line = line_;
  bool escaped_quote = false;
  int closing = 0;
  while (closing != quote_size) {
    const char c = peek();
    if (done() || (c == '\n' && quote_size == 1)) {
      line_start_ = string_line_start;
      const std::uint32_t last_line = std::min(line_, source_.line_count());
      line_ = string_line;
      return unterminated_string(quote, quote_size, escaped_quote, last_line);
    }
    ++cursor_;
    closing = c == quote ? closing + 1 : 0;
    if (c == '\\' && !done()) {
      escaped_quote = escaped_quote || peek() == quote;
      ++cursor_;
      if (text_[cursor_ - 1] == '\n') {
        ++line_;
        line_start_ = cursor_;
      }
    } else if (c == '\n') {
      ++line_;
      line_start_ = cursor_;
    }
  }
  return make(TokenKind::kString);
}

Token Lexer::unterminated_string(char quote, std::uint8_t quote_size, bool escaped_quote,
                                 std::uint32_t last_line) {
  const bool in_fstring = !fstrings_.empty();
  if (in_fstring && fstring().quote == quote && fstring().quote_size == quote_size) {
    return fail_at("f-string: expecting '}'", start_, line_);
  }
  incomplete_ = quote_size == 3;
  std::string message =
      quote_size == 3 ? "unterminated triple-quoted string literal" : "unterminated string literal";
  message += " (detected at line " + std::to_string(last_line) + ")";
  if (escaped_quote && quote_size == 1) {
    message += "; perhaps you escaped the end quote?";
  }
  return fail_at(std::move(message), start_, line_);
}

// Operators and brackets -------------------------------------------------------------------------

namespace {

struct Operator {
  TokenKind kind;
  std::size_t length;
};

// The operators of the table by first character, longest first. No character begins more than
// five, so that a match is a handful of comparisons.
struct OperatorTable {
  struct Row {
    std::array<TokenKind, 5> kinds{};
    std::size_t count = 0;
  };
  std::array<Row, 128> rows{};

  constexpr void add(TokenKind kind, std::string_view text, std::size_t wanted) {
    if (text.size() == wanted) {
      Row& row = rows[static_cast<unsigned char>(text[0])];
      row.kinds[row.count++] = kind;
    }
  }

  constexpr OperatorTable() {
    for (const std::size_t length : {3U, 2U, 1U}) {
#define OPERATOR(kind, name, text) add(TokenKind::kind, text, length);
#include "lexer/tokens.def"
    }
  }
};

constexpr OperatorTable kOperators;

Operator match_operator(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest[0]);
  if (first >= kOperators.rows.size()) {
    return {TokenKind::kOp, 0};
  }
  // The PEP 401 spelling of != is one operator, which the grammar then refuses as a whole.
  if (rest.starts_with("<>")) {
    return {TokenKind::kOp, 2};
  }
  const OperatorTable::Row& row = kOperators.rows[first];
  for (std::size_t i = 0; i < row.count; ++i) {
    const std::string_view text = text_of(row.kinds[i]);
    if (text.size() == 1 || rest.starts_with(text)) {
      return {row.kinds[i], text.size()};
    }
  }
  return {TokenKind::kOp, 0};
}

bool closes(char opening, char closing) {
  return (opening == '(' && closing == ')') || (opening == '[' && closing == ']') ||
         (opening == '{' && closing == '}');
}

std::string quoted(char c) { return std::string("'") + c + "'"; }

}  // namespace

Token Lexer::scan_operator() {
  const char c = peek();
  if (c == ':' && !fstrings_.empty() && fstring().expression_depth >= 0 &&
      fstring().bracket_depth - 1 == fstring().expression_depth) {
    ++cursor_;
    fstring().in_text = true;
    fstring().in_specification = true;
    return make(TokenKind::kColon);
  }
  const Operator found = match_operator(text_.substr(cursor_, 3));
  if (found.length == 0) {
    ++cursor_;
    if (c == '$' || c == '?' || c == '`') {
      return make(TokenKind::kOp);
    }
    return invalid_character(static_cast<unsigned char>(c));
  }
  cursor_ += found.length;
  if (((c == '(' || c == '[' || c == '{') && !open_bracket(c)) ||
      ((c == ')' || c == ']' || c == '}') && !close_bracket(c))) {
    return failed();
  }
  return make(found.kind);
}

bool Lexer::open_bracket(char c) {
  if (brackets_.size() >= kMaxBrackets) {
    fail_here("too many nested parentheses");
    return false;
  }
  brackets_.push_back({c, static_cast<std::uint32_t>(start_), line_});
  if (!fstrings_.empty()) {
    ++fstring().bracket_depth;
  }
  return true;
}

bool Lexer::close_bracket(char c) {
  const bool in_fstring = !fstrings_.empty();
  const bool checked = view_ != TokenView::kAll;
  if (in_fstring && fstring().bracket_depth == 0 && c == '}') {
    fail_here("f-string: single '}' is not allowed");
    return false;
  }
  if (brackets_.empty() && checked) {
    fail_here("unmatched " + quoted(c));
    return false;
  }
  if (!brackets_.empty()) {
    const OpenBracket opening = brackets_.back();
    brackets_.pop_back();
    if (checked && !closes(opening.character, c)) {
      if (in_fstring && opening.character == '{' &&
          fstring().bracket_depth - 1 == fstring().expression_depth) {
        fail_here("f-string: unmatched " + quoted(c));
        return false;
      }
      std::string message = "closing parenthesis " + quoted(c) +
                            " does not match opening parenthesis " + quoted(opening.character);
      if (opening.line != line_) {
        message += " on line " + std::to_string(opening.line);
      }
      fail_here(std::move(message));
      return false;
    }
  }
  return !in_fstring || close_in_fstring(c);
}

bool Lexer::close_in_fstring(char c) {
  --fstring().bracket_depth;
  if (fstring().bracket_depth < 0) {
    fail_here("f-string: unmatched " + quoted(c));
    return false;
  }
  if (c == '}' && fstring().bracket_depth == fstring().expression_depth) {
    --fstring().expression_depth;
    fstring().in_text = true;
    fstring().in_specification = false;
  }
  return true;
}

// Tokens and errors ------------------------------------------------------------------------------

Token Lexer::make(TokenKind kind) const { return make(kind, start_, cursor_); }

Token Lexer::make(TokenKind kind, std::size_t begin, std::size_t end) const {
  return {kind,
          Keyword::kNotKeyword,
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

Token Lexer::fail(DiagnosticKind kind, std::string message, std::uint32_t line,
                  std::uint32_t offset, std::int32_t end_offset) {
  Diagnostic error;
  error.kind = kind;
  error.message = std::move(message);
  error.filename = source_.name();
  error.line = line;
  error.offset = static_cast<std::int32_t>(offset);
  error.end_line = line;
  error.end_offset = end_offset;
  error.text = source_.traits().has_faults ? replace_utf8_faults(source_.line(line))
                                           : std::string(source_.line(line));
  error_ = std::move(error);
  return failed();
}

// The caret stands under the last character read.
Token Lexer::fail_here(std::string message) {
  const auto offset =
      static_cast<std::uint32_t>(utf8_length(text_.substr(line_start_, cursor_ - line_start_)));
  return fail(DiagnosticKind::kSyntaxError, std::move(message), line_, offset,
              static_cast<std::int32_t>(offset));
}

// The caret stands under the character at `offset`, which is in `line`.
Token Lexer::fail_at(std::string message, std::size_t offset, std::uint32_t line) {
  const std::size_t line_start = source_.line_start(line);
  const auto column =
      static_cast<std::uint32_t>(utf8_length(text_.substr(line_start, offset - line_start))) + 1;
  return fail(DiagnosticKind::kSyntaxError, std::move(message), line, column,
              static_cast<std::int32_t>(column));
}

// What CPython's parser raises for its lexer has no end, and the line with its end.
Token Lexer::fail_in_line(DiagnosticKind kind, std::string message, std::uint32_t offset,
                          std::int32_t end_offset) {
  raised_ = false;
  fail(kind, std::move(message), line_, offset, end_offset);
  error_->text = source_.whole_line(line_);
  return failed();
}

Token Lexer::fail_unclosed() {
  incomplete_ = true;
  raised_ = false;
  error_ = unclosed_bracket(source_, brackets_.back());
  return failed();
}

void Lexer::warn(std::string message) {
  Diagnostic warning =
      make_diagnostic(DiagnosticKind::kSyntaxWarning, std::move(message), source_,
                      {static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(cursor_)});
  warning.line = line_;
  warning.text = source_.line(line_);
  warnings_.push_back(std::move(warning));
}

Diagnostic unclosed_bracket(const SourceText& source, const OpenBracket& bracket) {
  Diagnostic out =
      make_diagnostic(DiagnosticKind::kSyntaxError, quoted(bracket.character) + " was never closed",
                      source, {bracket.offset, bracket.offset});
  out.end_offset = 0;
  // The lexer stands at the end of the text: only the line that it stands in is shown with its end.
  out.text = source.shown_line(bracket.line);
  if (source.line_start(bracket.line) + source.line(bracket.line).size() + 1 >=
      source.text().size()) {
    out.text = source.whole_line(bracket.line);
  }
  return out;
}

}  // namespace minipy
