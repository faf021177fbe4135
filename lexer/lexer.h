// Splits a SourceText into tokens, one `next()` at a time, as CPython's C tokenizer does: brackets
// and f-strings are tracked here, indentation becomes INDENT and DEDENT. The parser pulls, so that
// a lexical error is only raised when the parser gets there: it is a kError token, and `error()`
// then holds what to raise. Time is linear in the text, nesting is bounded, nothing recurses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_text.h"
#include "lexer/token.h"

namespace minipy {

/// Which tokens a Lexer gives.
enum class TokenView : std::uint8_t {
  kParser,     ///< those of the grammar
  kStatement,  ///< the same, for one interactive statement: the end of the text ends it
  kAll,        ///< COMMENT and NL too, and brackets need not match: `--tokens`
};

/// A bracket that is open.
struct OpenBracket {
  char character = '(';
  std::uint32_t offset = 0;  ///< where it stands
  std::uint32_t line = 1;
};

/// The pull lexer. `source` must outlive it.
class Lexer {
 public:
  static constexpr std::size_t kMaxIndents = 100;
  static constexpr std::size_t kMaxBrackets = 200;
  static constexpr std::size_t kMaxFStrings = 150;

  explicit Lexer(const SourceText& source, TokenView view = TokenView::kParser);

  /// The next token. After ENDMARKER or an error, that token again.
  Token next();

  /// What to raise for the kError token; only there. An unclosed bracket or a continuation line
  /// at the end of the text is such an error too.
  const Diagnostic& error() const { return *error_; }
  bool has_error() const { return error_.has_value(); }

  /// True when the error is that the text ended too early: more lines could make it right (an
  /// open bracket, a triple-quoted string, a backslash at the end).
  bool is_incomplete() const { return incomplete_; }

  /// True when CPython's tokenizer raises the error by itself. The others (indentation, the end
  /// of the text, continuation lines) are raised by its parser, and only at that token: they do
  /// not take the place of an "invalid syntax" that came before.
  bool raises_when_drained() const { return raised_; }

  /// The brackets that are open after the last token, outermost first. A parser that failed with
  /// "invalid syntax" drains the lexer, then reports the innermost one as "'(' was never closed".
  const std::vector<OpenBracket>& open_brackets() const { return brackets_; }

  /// Whether the last token lies in an f-string.
  bool in_fstring() const { return !fstrings_.empty(); }

  /// Number of indentation levels that are open.
  std::size_t indent_level() const { return indents_.size() - 1; }

  /// SyntaxWarnings met so far ("invalid decimal literal" for `1or x`, and the like).
  const std::vector<Diagnostic>& warnings() const { return warnings_; }

  const SourceText& source() const { return source_; }

 private:
  struct Indent {
    std::uint32_t column = 0;     // tabs to multiples of eight
    std::uint32_t alternate = 0;  // tabs count one: both orders must agree
  };
  // An f-string that is open. As in CPython 3.13.0, what follows a field inside a format
  // specification no longer counts as one: `{{` there is a brace.
  struct FString {
    std::uint32_t start = 0;
    std::uint32_t line = 1;
    char quote = '"';
    std::uint8_t quote_size = 1;
    bool raw = false;
    bool in_text = true;        // in literal text rather than in an expression
    bool in_specification = false;
    int bracket_depth = 0;      // brackets open in its expressions, the fields' own included
    int expression_depth = -1;  // nesting of the fields: -1 outside
  };

  void end_statement();
  Token scan();
  Token scan_regular();
  Token scan_visible();
  std::optional<Token> scan_newline();
  Token scan_end();
  bool read_indentation();
  bool check_indentation(std::uint32_t column, std::uint32_t alternate);
  Token pending_indent();
  bool skip_continuation(bool in_indentation);
  void fail_in_continuation();
  void skip_comment();

  Token scan_name_or_string();
  bool verify_identifier();
  Token invalid_character(char32_t c);
  Token scan_string();
  Token unterminated_string(char quote, std::uint8_t quote_size, bool escaped_quote,
                            std::uint32_t last_line);

  Token scan_number();
  Token scan_radix(int radix, std::string_view name);
  Token scan_zero();
  Token scan_fraction();
  Token scan_exponent();
  Token scan_imaginary();
  bool scan_decimal_tail();
  Token finish_number(std::string_view name);
  bool verify_end_of_number(std::string_view name);

  Token start_fstring(bool raw);
  Token scan_fstring_text();
  Token scan_fstring_middle();
  std::optional<Token> scan_fstring_brace(char c, bool named_escape);
  std::optional<Token> enter_fstring_field();
  bool skip_fstring_escape();
  Token unterminated_fstring();

  Token scan_operator();
  bool open_bracket(char c);
  bool close_bracket(char c);
  bool close_in_fstring(char c);

  Token make(TokenKind kind) const;
  Token make(TokenKind kind, std::size_t begin, std::size_t end) const;
  Token fail(DiagnosticKind kind, std::string message, std::uint32_t line, std::uint32_t offset,
             std::int32_t end_offset);
  Token fail_here(std::string message);
  Token fail_at(std::string message, std::size_t offset, std::uint32_t line);
  Token fail_in_line(DiagnosticKind kind, std::string message, std::uint32_t offset,
                     std::int32_t end_offset = 0);
  Token fail_unclosed();
  void warn(std::string message);
  Token failed() const { return make(TokenKind::kError); }

  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  char peek() const { return at(cursor_); }
  bool done() const { return cursor_ >= text_.size(); }
  bool at_newline() const { return done() ? newline_due_ : text_[cursor_] == '\n'; }
  void pass_newline();
  FString& fstring() { return fstrings_.back(); }

  const SourceText& source_;
  std::string_view text_;
  TokenView view_;
  std::size_t cursor_ = 0;      // next byte to read
  std::size_t start_ = 0;       // first byte of the token in work
  std::uint32_t line_ = 1;      // line of cursor_
  std::size_t line_start_ = 0;  // offset of that line
  std::size_t held_start_ = 0;  // of the first one since the last that began a token
  bool at_line_start_ = true;
  bool blank_line_ = false;    // nothing but white space or a comment so far
  bool comment_line_ = false;  // kAll: the line held only a comment
  bool newline_due_ = false;   // the text lacks its last '\n', not yet made up for
  bool raised_ = true;         // see raises_when_drained()
  int pending_ = 0;            // INDENTs (> 0) or DEDENTs (< 0) still to give
  std::vector<Indent> indents_;
  std::vector<OpenBracket> brackets_;
  std::vector<FString> fstrings_;
  Token last_;
  bool started_ = false;  // kStatement: a token came since the end of a statement
  bool finished_ = false;
  bool incomplete_ = false;
  std::optional<Diagnostic> error_;
  std::vector<Diagnostic> warnings_;
};

/// NFKC form of an identifier, under which it is interned; ASCII comes back unchanged.
std::string normalized_identifier(std::string_view text);

/// Message and place of "'(' was never closed" for a bracket of `source`.
Diagnostic unclosed_bracket(const SourceText& source, const OpenBracket& bracket);

}  // namespace minipy
