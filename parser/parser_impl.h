// The parser's state and rules, shared by the files of this room.
//
// Failing. A text that is no program is refused, without a reason: Explainer finds that. From then on
// the token stream is cut: every token is ENDMARKER, so all rules run out quickly and return some
// node. Rules therefore never test for failure; whoever speculates (attempt()) restores the stream.
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

#include "base/native_stack.h"
#include "lexer/lexer.h"
#include "parser/parser.h"
#include "parser/shown_text.h"

namespace minipy {

class Parser {
 public:
  Parser(const SourceText& source, Arena& arena, std::vector<Diagnostic>& warnings,
         ParseMode mode, const ParseAids& aids)
      : source_(source),
        arena_(arena),
        warnings_(warnings),
        lexer_(source, mode == ParseMode::kSingle ? TokenView::kStatement : TokenView::kParser),
        stack_end_(aids.stack_end != nullptr ? aids.stack_end : native_stack_end(kStackReserve)),
        grammar_(aids.grammar) {}

  Expected<const ast::Module*, Diagnostic> run(ParseMode mode);

 private:
  /// CPython's 6000 levels, less those that lead to any expression.
  static constexpr int kMaxDepth = 5970;
  /// About what a pair of brackets takes of them.
  static constexpr int kBracketLevels = 20;
  static constexpr std::size_t kStackReserve = std::size_t{128} * 1024;

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
  Token expect_identifier();
  std::string_view text(const Token& token) const { return source_.slice(token.span); }
  std::uint32_t begin() { return peek().span.begin; }
  /// From `start` to the end of the last token taken.
  Span since(std::uint32_t start) const { return {start, last_end_}; }

  // ---- errors
  bool failed() const { return failed_; }
  /// The text is no program.
  void refuse();
  /// An error that is no matter of grammar: a bad escape, say.
  void fail_finally(Diagnostic error);
  void fail_finally(Span span, std::string message);
  void interactive_statement(std::vector<ast::Stmt*>& out);
  bool has_another_statement() const;
  /// Why the text was refused.
  Diagnostic explained(ParseMode mode);
  struct DepthGuard {
    /// `levels` is how many rules CPython's parser enters there.
    explicit DepthGuard(Parser& parser, int levels = 1) : parser_(parser), levels_(levels) {
      parser_.depth_ += levels_;
    }
    ~DepthGuard() { parser_.depth_ -= levels_; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;
    /// True: too deep, and the parse has failed.
    bool exceeded() const {
      if (parser_.depth_ <= kMaxDepth && !is_below(parser_.stack_end_)) {
        return false;
      }
      parser_.fail_finally(too_complex());
      return true;
    }
    Parser& parser_;
    int levels_;
  };
  /// Runs a rule; if it fails (or answers false) everything is as before and the answer is false.
  template <class Rule>
  bool attempt(Rule rule) {
    if (failed()) {
      return false;
    }
    const State before = state();
    if (rule() && !failed()) {
      return true;
    }
    restore(before);
    return false;
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
  static bool begins_with_group(ast::Expr* target, std::uint32_t start);
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
  ast::List<ast::Stmt> block();
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
  bool at_expression_start();

  // ---- atoms.cpp
  ast::Expr* primary();
  ast::Expr* atom();
  ast::Expr* number();
  ast::Expr* parenthesized();
  ast::Expr* list_display();
  ast::Expr* dict_or_set();
  ast::Expr* dict_display(std::uint32_t start, ast::Expr* first_key);
  ast::Expr* set_display(std::uint32_t start, ast::Expr* first);
  ast::Comp* comprehension(ast::Kind kind, ast::Expr* element, std::uint32_t start, TokenKind close);
  void refuse_starred(const ast::Expr* expr) {
    if (ast::as<ast::Starred>(expr) != nullptr) {
      refuse();
    }
  }
  ast::Expr* subscript_index();
  ast::Expr* slice_or_expression();
  struct CallArguments {
    std::vector<ast::Expr*> positional;
    std::vector<ast::KeywordArg*> keywords;
    ast::Comp* bare_generator = nullptr;  ///< the only argument, without brackets of its own
    bool has_double_star = false;
  };
  ast::Expr* call(ast::Expr* function, std::uint32_t start);
  CallArguments call_arguments();
  void call_argument(CallArguments& out);
  ast::List<ast::Comprehension> comprehension_clauses();
  bool at_comprehension() { return at(Keyword::kFor) || (at(Keyword::kAsync) && peek(1).is(Keyword::kFor)); }

  // ---- fstrings.cpp
  /// What adjacent strings consist of: neighbouring texts are one part.
  struct StringPieces {
    std::vector<ast::Expr*> parts;
    std::string text;  ///< read, and no part yet
    Span span;         ///< of the text
    bool has_text = false;  ///< a literal was read, maybe an empty one
    bool unicode = false;   ///< the text began as u'…'
  };
  ast::Expr* strings();
  void fstring_parts(StringPieces& pieces);
  void fstring_body(StringPieces& pieces, bool raw, std::vector<Token>* suspects);
  Token fstring_conversion();
  int conversion_of(const Token& letter);
  std::string debug_text(std::size_t first, std::uint32_t begin);
  ast::Expr* replacement_field(bool raw, StringPieces& pieces);
  void add_text(StringPieces& pieces, std::string_view decoded, Span span, bool unicode = false);
  void end_text(StringPieces& pieces);
  ast::JoinedStr* joined(StringPieces& pieces, Span span);

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
  ast::Expr* real_part(ast::Expr* part);
  void check_complex_part(const ast::Expr* part, ast::ConstantKind wanted, const std::string& word);

  // ---- targets.cpp
  /// Gives the expression Store or Del context; refuses what cannot be a target.
  void make_target(ast::Expr* expr, ast::Context use);
  void set_context(ast::Expr* expr, ast::Context ctx);
  static bool is_single_target(const ast::Expr* expr);
  static bool is_target(const ast::Expr* expr, ast::Context use);
  ast::Expr* star_targets();

  struct State {
    std::size_t position;
    std::uint32_t last_end;
    std::size_t warnings;
  };
  State state() const { return {position_, last_end_, warnings_.size()}; }
  /// Only from a state in which nothing had failed.
  void restore(const State& before) {
    position_ = before.position;
    last_end_ = before.last_end;
    warnings_.resize(before.warnings);
    failed_ = false;
    error_.reset();
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
  const std::byte* stack_end_;
  const Grammar* grammar_;  ///< null: read when it is needed
  std::size_t statement_start_ = 0;  ///< the token that begins the top-level statement in work
  /// The first statement that CPython finds a mistake in, but only when it looks for one: it reads
  /// `type X[T = int] = T` as something else then.
  std::optional<std::size_t> suspect_;
  bool failed_ = false;
  Span refused_;                      ///< where
  std::optional<Diagnostic> error_;   ///< of fail_finally()
};

}  // namespace minipy
