// Driver, token stream and errors of the parser.
#include "parser/parser.h"

#include "parser/explainer.h"
#include "parser/parser_impl.h"

namespace minipy {

using ast::Expr;

const Token& Parser::peek(std::size_t ahead) {
  if (failed()) {
    return end_token_;
  }
  while (tokens_.size() <= position_ + ahead) {
    if (!tokens_.empty() && (tokens_.back().is(TokenKind::kEndMarker) || tokens_.back().is(TokenKind::kError))) {
      return tokens_.back();
    }
    tokens_.push_back(lexer_.next());
  }
  return tokens_[position_ + ahead];
}

Token Parser::take() {
  const Token token = peek();
  if (failed() || token.is(TokenKind::kEndMarker) || token.is(TokenKind::kError)) {
    return token;
  }
  switch (token.kind) {
    case TokenKind::kLeftParen:
    case TokenKind::kLeftBracket:
    case TokenKind::kLeftBrace:
      ++brackets_;
      break;
    case TokenKind::kRightParen:
    case TokenKind::kRightBracket:
    case TokenKind::kRightBrace:
      --brackets_;
      break;
    default:
      break;
  }
  ++position_;
  if (!token.is(TokenKind::kNewline) && !token.is(TokenKind::kIndent) && !token.is(TokenKind::kDedent)) {
    last_end_ = token.span.end;
  }
  return token;
}

bool Parser::accept(TokenKind kind) {
  if (!at(kind)) {
    return false;
  }
  take();
  return true;
}

bool Parser::accept(Keyword word) {
  if (!at(word)) {
    return false;
  }
  take();
  return true;
}

void Parser::expect(TokenKind kind) {
  if (!accept(kind)) {
    fail_here();
  }
}

void Parser::expect(Keyword word) {
  if (!accept(word)) {
    fail_here();
  }
}

void Parser::expect_close(TokenKind kind) { expect(kind); }

void Parser::fail(Span span, std::string message, DiagnosticKind kind) {
  if (!failed()) {
    error_ = make_diagnostic(kind, std::move(message), source_, span);
  }
}

/// After "invalid syntax" CPython reads the rest of the text: an error of the tokenizer there, or a
/// bracket that stays open, is reported instead.
void Parser::fail_unclosed_or(Span span) {
  if (quiet_) {
    fail(span, "invalid syntax");
    return;
  }
  while (!peek_drained()) {
  }
  if (lexer_.has_error() && lexer_.raises_when_drained()) {
    error_ = lexer_.error();
    return;
  }
  if (!lexer_.open_brackets().empty()) {
    error_ = unclosed_bracket(source_, lexer_.open_brackets().back());
    return;
  }
  fail(span, "invalid syntax");
}

bool Parser::peek_drained() {
  if (!tokens_.empty() &&
      (tokens_.back().is(TokenKind::kEndMarker) || tokens_.back().is(TokenKind::kError))) {
    return true;
  }
  tokens_.push_back(lexer_.next());
  return false;
}

void Parser::fail_here() {
  if (failed()) {
    return;
  }
  const Token token = peek();
  if (token.is(TokenKind::kError)) {
    error_ = lexer_.error();
    return;
  }
  if (token.is(TokenKind::kIndent)) {
    fail(token.span, "unexpected indent", DiagnosticKind::kIndentationError);
    return;
  }
  fail_unclosed_or(token.span);
}

void Parser::fail_indented_block(std::string what, std::uint32_t line) {
  fail(peek().span, "expected an indented block after " + what + " on line " + std::to_string(line),
       DiagnosticKind::kIndentationError);
}

void Parser::restore_to(std::uint32_t offset) {
  if (failed()) {
    return;
  }
  while (position_ > 0 && tokens_[position_ - 1].span.begin >= offset) {
    --position_;
    const TokenKind kind = tokens_[position_].kind;
    if (kind == TokenKind::kLeftParen || kind == TokenKind::kLeftBracket || kind == TokenKind::kLeftBrace) {
      --brackets_;
    } else if (kind == TokenKind::kRightParen || kind == TokenKind::kRightBracket ||
               kind == TokenKind::kRightBrace) {
      ++brackets_;
    }
  }
  last_end_ = 0;
  for (std::size_t i = position_; i-- > 0;) {
    const TokenKind kind = tokens_[i].kind;
    if (kind != TokenKind::kNewline && kind != TokenKind::kIndent && kind != TokenKind::kDedent) {
      last_end_ = tokens_[i].span.end;
      break;
    }
  }
}

ast::Identifier Parser::identifier(const Token& token) {
  const std::string_view raw = text(token);
  for (const char c : raw) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      return arena_.copy(normalized_identifier(raw));
    }
  }
  return raw;
}

ast::Constant* Parser::constant(ast::ConstantKind type, Span span) {
  auto* made = node<ast::Constant>(span);
  made->type = type;
  return made;
}

ast::Name* Parser::name(ast::Identifier id, Span span, ast::Context ctx) {
  auto* made = node<ast::Name>(span);
  made->id = id;
  made->ctx = ctx;
  return made;
}

ast::Tuple* Parser::tuple(const std::vector<Expr*>& items, Span span) {
  auto* made = node<ast::Tuple>(span);
  made->elts = list(items);
  return made;
}

Expected<const ast::Module*, Diagnostic> Parser::run(ParseMode mode) {
  auto* module = arena_.make<ast::Module>();
  Statements statements;
  switch (mode) {
    case ParseMode::kFile:
      while (!at(TokenKind::kEndMarker) && !failed()) {
        statement_start_ = position_;
        statement(statements);
      }
      break;
    case ParseMode::kEval:
      module->kind = ast::ModuleKind::kExpression;
      module->expression = star_expressions_of_eval();
      break;
    case ParseMode::kSingle:
      module->kind = ast::ModuleKind::kInteractive;
      while (accept(TokenKind::kNewline)) {
      }
      statement(statements);
      while (accept(TokenKind::kNewline)) {
      }
      if (!failed() && !at(TokenKind::kEndMarker)) {
        fail_here("multiple statements found while compiling a single statement");
      }
      break;
  }
  if (failed()) {
    return Unexpected(explained(mode));
  }
  for (const Diagnostic& warning : lexer_.warnings()) {
    warnings_.push_back(warning);
  }
  module->body = list(statements);
  return static_cast<const ast::Module*>(module);
}

Diagnostic Parser::explained(ParseMode mode) {
  if (error_->kind == DiagnosticKind::kMemoryError || error_is_final_) {
    return std::move(*error_);
  }
  return Explainer(source_, lexer_, tokens_, statement_start_).explain(mode).value_or(*error_);
}

Expr* Parser::star_expressions_of_eval() {
  const std::uint32_t start = begin();
  Expr* first = expression();
  if (at(TokenKind::kComma)) {
    std::vector<Expr*> items{first};
    while (accept(TokenKind::kComma)) {
      if (!at_expression_start()) {
        break;
      }
      items.push_back(expression());
    }
    first = tuple(items, since(start));
  }
  while (accept(TokenKind::kNewline)) {
  }
  if (!failed() && !at(TokenKind::kEndMarker)) {
    fail_here();
  }
  return first;
}

Expected<const ast::Module*, Diagnostic> parse(const SourceText& source, Arena& arena, ParseMode mode,
                                               std::vector<Diagnostic>& warnings) {
  return Parser(source, arena, warnings).run(mode);
}

}  // namespace minipy
