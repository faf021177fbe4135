// The parser's state and rules, shared by the files of this room.
//
// Failing. The first error is kept and the token stream is cut: from then on every token is
// ENDMARKER, so all rules run out quickly and return some node. Rules therefore never test for
// failure; whoever speculates (attempt()) restores the stream.
//
//   parser.cpp       driver, token stream, errors       statements.cpp   simple statements
//   expressions.cpp  operators                           compound.cpp     blocks
//   atoms.cpp        literals, displays, calls           parameters.cpp   def and lambda parameters
//   fstrings.cpp     strings                             patterns.cpp     match
//   targets.cpp      what may be assigned to
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexer/lexer.h"
#include "parser/parser.h"

namespace minipy {

class Parser {
 public:
  Parser(const SourceText& source, Arena& arena, std::vector<Diagnostic>& warnings)
      : source_(source), arena_(arena), warnings_(warnings), lexer_(source) {}

  Expected<const ast::Module*, Diagnostic> run(ParseMode mode);

 private:
  static constexpr int kMaxDepth = 4000;

  // ---- tokens (parser.cpp)
  const Token& peek(std::size_t ahead = 0);
  bool at(TokenKind kind) { return peek().is(kind); }
  bool at(Keyword word) { return peek().is(word); }
  bool next_is(TokenKind kind) { return peek(1).is(kind); }
  /// An identifier: a name that is no reserved word.
  bool at_identifier(std::size_t ahead = 0) {
    return peek(ahead).is(TokenKind::kName) && !is_reserved(peek(ahead).keyword);
  }
  Token take();
  bool accept(TokenKind kind);
  bool accept(Keyword word);
  void expect(TokenKind kind);
  void expect(Keyword word);
  /// The closing bracket, or "invalid syntax".
  void expect_close(TokenKind kind);
  std::string_view text(const Token& token) const { return source_.slice(token.span); }
  std::uint32_t begin() { return peek().span.begin; }
  /// From `start` to the end of the last token taken.
  Span since(std::uint32_t start) const { return {start, last_end_}; }
  std::uint32_t line_of(std::uint32_t offset) const { return source_.position(offset).line; }

  // ---- errors
  Diagnostic explained(ParseMode mode);
  bool failed() const { return error_.has_value(); }
  void fail(Span span, std::string message, DiagnosticKind kind = DiagnosticKind::kSyntaxError);
  /// An error that is no matter of grammar: a bad escape, say.
  void fail_finally(Diagnostic error) {
    if (!failed()) {
      error_ = std::move(error);
      error_is_final_ = true;
    }
  }
  /// "invalid syntax" at the current token, or whatever the lexer has to say.
  void fail_here();
  void fail_here(std::string message) { fail(peek().span, std::move(message)); }
  void fail_unclosed_or(Span span);
  bool peek_drained();
  void fail_indented_block(std::string what, std::uint32_t line);
  void legacy_statement(const Token& name);
  void fail_import_target();
  /// Goes back to the token that begins at an offset.
  void restore_to(std::uint32_t offset);
  bool comparison_operator_ahead();
  struct DepthGuard {
    explicit DepthGuard(Parser& parser) : parser_(parser) { ++parser_.depth_; }
    ~DepthGuard() { --parser_.depth_; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;
    /// True: too deep, and the parse has failed.
    bool exceeded() const {
      if (parser_.depth_ <= kMaxDepth) {
        return false;
      }
      parser_.fail(parser_.peek().span, "", DiagnosticKind::kMemoryError);
      return true;
    }
    Parser& parser_;
  };
  /// Runs a rule; if it fails (or answers false) everything is as before and the answer is false.
  template <class Rule>
  bool attempt(Rule rule) {
    const State before = state();
    if (rule() && !failed()) {
      return true;
    }
    restore(before);
    return false;
  }
  /// Whether the rule succeeds here; nothing is consumed.
  template <class Rule>
  bool would_parse(Rule rule) {
    const State before = state();
    rule();
    const bool succeeded = !failed();
    restore(before);
    return succeeded;
  }

  // ---- nodes
  template <class T>
  T* node(Span span) {
    T* made = arena_.make<T>();
    made->kind = T::kKind;
    made->span = span;
    return made;
  }
  template <class T>
  T* node(ast::Kind kind, Span span) {
    T* made = arena_.make<T>();
    made->kind = kind;
    made->span = span;
    return made;
  }
  template <class T>
  ast::List<T> list(const std::vector<T*>& items) {
    const std::span<T*> copied = arena_.copy(items);
    return ast::List<T>(copied.data(), copied.size());
  }
  ast::Identifier identifier(const Token& token);
  ast::Expr* dummy() { return constant(ast::ConstantKind::kNone, Span{}); }
  ast::Constant* constant(ast::ConstantKind type, Span span);
  ast::Name* name(ast::Identifier id, Span span, ast::Context ctx = ast::Context::kLoad);
  ast::Tuple* tuple(const std::vector<ast::Expr*>& items, Span span);

  // ---- statements.cpp
  using Statements = std::vector<ast::Stmt*>;
  void statement(Statements& out);
  void simple_statements(Statements& out);
  ast::Stmt* simple_statement();
  ast::Stmt* expression_statement();
  ast::Stmt* assignment(std::uint32_t start, ast::Expr* first);
  ast::Stmt* annotated_assignment(std::uint32_t start, ast::Expr* target, bool parenthesized);
  ast::Stmt* augmented_assignment(std::uint32_t start, ast::Expr* target, ast::Operator op);
  ast::Stmt* type_alias();
  ast::Stmt* return_statement();
  ast::Stmt* raise_statement();
  ast::Stmt* delete_statement();
  ast::Stmt* assert_statement();
  ast::Stmt* import_statement();
  ast::Stmt* from_import_statement();
  ast::Stmt* scope_statement(bool global);
  ast::Identifier dotted_name();
  ast::Expr* assigned_value();
  bool at_type_alias();

  // ---- compound.cpp
  ast::Stmt* compound_statement();
  ast::Stmt* if_statement();
  ast::Stmt* while_statement();
  ast::Stmt* for_statement(std::uint32_t start, bool is_async);
  ast::Stmt* with_statement(std::uint32_t start, bool is_async);
  ast::Stmt* try_statement();
  ast::Stmt* function_definition(std::uint32_t start, const std::vector<ast::Expr*>& decorators,
                                 bool is_async);
  ast::Stmt* class_definition(std::uint32_t start, const std::vector<ast::Expr*>& decorators);
  ast::Stmt* decorated();
  ast::Stmt* async_statement(std::uint32_t start, const std::vector<ast::Expr*>& decorators);
  ast::Stmt* match_statement();
  bool at_match_statement();
  ast::List<ast::Stmt> block(const std::string& owner, std::uint32_t line);
  void expect_colon();
  ast::WithItem* with_item();
  bool parenthesized_with_items(std::vector<ast::WithItem*>& items);
  ast::ExceptHandler* except_handler(bool& is_star, bool first);
  ast::List<ast::TypeParam> type_params();
  ast::TypeParam* type_param();

  // ---- expressions.cpp
  ast::Expr* expression();
  ast::Expr* named_expression();
  ast::Expr* star_expressions();
  ast::Expr* star_expression();
  ast::Expr* star_named_expression();
  ast::Expr* star_expressions_of_eval();
  ast::Expr* star_named_expressions();
  ast::Expr* yield_expression();
  ast::Expr* lambda();
  ast::Expr* disjunction();
  ast::Expr* conjunction();
  ast::Expr* inversion();
  ast::Expr* comparison();
  ast::Expr* binary(int lowest);
  ast::Expr* bitwise_or() { return binary(0); }
  ast::Expr* factor();
  ast::Expr* power();
  ast::Expr* await_primary();
  std::optional<ast::CompareOperator> comparison_operator();
  void check_missing_comma(ast::Expr* left);
  bool at_expression_start();

  // ---- atoms.cpp
  ast::Expr* primary();
  ast::Expr* atom();
  ast::Expr* number();
  ast::Expr* parenthesized();
  ast::Expr* list_display();
  ast::Expr* dict_or_set();
  ast::Expr* dict_display(std::uint32_t start);
  ast::Expr* set_display(std::uint32_t start);
  ast::Expr* subscript_index();
  ast::Expr* slice_or_expression();
  ast::Expr* call(ast::Expr* function, std::uint32_t start);
  void call_argument(std::vector<ast::Expr*>& args, std::vector<ast::KeywordArg*>& keywords, bool& seen_keyword,
                     bool& seen_double_star, std::uint32_t open);
  ast::List<ast::Comprehension> comprehension_clauses();
  bool at_comprehension() { return at(Keyword::kFor) || (at(Keyword::kAsync) && peek(1).is(Keyword::kFor)); }

  // ---- fstrings.cpp
  ast::Expr* strings();
  void fstring_parts(std::vector<ast::Expr*>& parts);
  void fstring_body(std::vector<ast::Expr*>& parts, bool raw, bool in_spec);
  ast::Expr* replacement_field(bool raw, std::vector<ast::Expr*>& parts);
  void add_text(std::vector<ast::Expr*>& parts, std::string_view decoded, Span span);

  // ---- parameters.cpp
  ast::Arguments* parameters(TokenKind end, bool lambda);
  ast::Arg* parameter(bool lambda, bool star = false);

  // ---- patterns.cpp
  ast::MatchCase* match_case();
  ast::Pattern* open_pattern();
  ast::Pattern* as_pattern();
  ast::Pattern* or_pattern();
  ast::Pattern* closed_pattern();
  ast::Pattern* maybe_star_pattern();
  ast::Pattern* literal_pattern();
  ast::Pattern* sequence_pattern(TokenKind close);
  ast::Pattern* mapping_pattern();
  ast::Pattern* name_or_class_pattern();
  ast::Expr* signed_number_or_complex();

  // ---- targets.cpp
  enum class TargetUse : std::uint8_t { kAssign, kFor, kDelete, kWith, kNamed };
  /// Gives the expression Store or Del context; fails if it cannot be a target.
  void make_target(ast::Expr* expr, TargetUse use);
  void set_context(ast::Expr* expr, ast::Context ctx);
  ast::Expr* find_invalid_target(ast::Expr* expr, TargetUse use);
  std::string describe(const ast::Expr* expr) const;
  bool comprehension_blocks_hint(const ast::Expr* expr) const;
  ast::Expr* star_targets();

  struct State {
    std::size_t position;
    std::uint32_t last_end;
    int brackets;
    std::optional<Diagnostic> error;
    bool error_is_final;
    std::size_t warnings;
  };
  State state() { return {position_, last_end_, brackets_, error_, error_is_final_, warnings_.size()}; }
  void restore(const State& before) {
    position_ = before.position;
    last_end_ = before.last_end;
    brackets_ = before.brackets;
    error_ = before.error;
    error_is_final_ = before.error_is_final;
    warnings_.resize(before.warnings);
  }

  const SourceText& source_;
  Arena& arena_;
  std::vector<Diagnostic>& warnings_;
  Lexer lexer_;
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
  std::uint32_t last_end_ = 0;
  Token end_token_;
  int depth_ = 0;
  int brackets_ = 0;   ///< brackets open around the current token
  bool quiet_ = false; ///< speculating about an error message: no further guesses
  const ast::Expr* bare_generator_ = nullptr;  ///< last generator written without its own brackets
  std::optional<Diagnostic> error_;
  bool error_is_final_ = false;
  std::size_t statement_start_ = 0;  ///< the token that begins the top-level statement in work
};

}  // namespace minipy
