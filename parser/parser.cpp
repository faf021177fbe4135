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
  ++position_;
  if (!token.is(TokenKind::kNewline) && !token.is(TokenKind::kIndent) &&
      !token.is(TokenKind::kDedent)) {
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
    refuse();
  }
}

void Parser::expect(Keyword word) {
  if (!accept(word)) {
    refuse();
  }
}

Token Parser::expect_identifier() {
  if (!at_identifier()) {
    refuse();
  }
  return take();
}

void Parser::refuse() {
  if (!failed_) {
    refused_ = peek().span;
    failed_ = true;
  }
}

void Parser::fail_finally(Diagnostic error) {
  if (!failed_) {
    failed_ = true;
    if (error.line) {
      error.text = shown_text(source_, tokens_, *error.line);
    }
    error_ = std::move(error);
  }
}

void Parser::fail_finally(Span span, std::string message) {
  Diagnostic error =
      make_diagnostic(DiagnosticKind::kSyntaxError, std::move(message), source_, span);
  fail_finally(std::move(error));
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
      interactive_statement(statements);
      if (!failed() && has_another_statement()) {
        Diagnostic error = make_diagnostic(
            DiagnosticKind::kSyntaxError,
            "multiple statements found while compiling a single statement", source_,
            tokens_[position_ - 1].span);
        ++error.end_offset;  // a NEWLINE is one character wide
        error.text = shown_text(source_, tokens_, *error.line);
        return Unexpected(std::move(error));
      }
      break;
  }
  warnings_.insert(warnings_.end(), lexer_.warnings().begin(), lexer_.warnings().end());
  if (failed()) {
    return Unexpected(explained(mode));
  }
  module->body = list(statements);
  return static_cast<const ast::Module*>(module);
}

/// A compound statement needs a NEWLINE of its own, with which a person says that it is whole.
void Parser::interactive_statement(Statements& out) {
  if (at(TokenKind::kNewline)) {
    const std::uint32_t start = begin();
    take();
    out.push_back(node<ast::Pass>({start, start}));
  } else if (ast::Stmt* compound = compound_statement()) {
    out.push_back(compound);
    expect(TokenKind::kNewline);
  } else {
    simple_statements(out);
  }
}

/// Whether anything but blank lines and comments follows the last token taken.
bool Parser::has_another_statement() const {
  const std::string_view text = source_.text();
  std::size_t at = tokens_[position_ - 1].span.end;
  while (at < text.size()) {
    at = std::min(text.find_first_not_of(" \t\n\f", at), text.size());
    if (at == text.size()) {
      break;
    }
    if (text[at] != '#') {
      return true;
    }
    at = std::min(text.find('\n', at), text.size());
  }
  return false;
}

Diagnostic Parser::explained(ParseMode mode) {
  std::optional<Grammar> own;
  const Grammar& grammar = grammar_ != nullptr ? *grammar_ : own.emplace();
  Explainer explainer(source_, lexer_, grammar, tokens_, statement_start_, stack_end_);
  if (error_) {
    return error_->kind == DiagnosticKind::kSyntaxError ? explainer.confirm(std::move(*error_))
                                                        : std::move(*error_);
  }
  if (auto found = explainer.explain(mode, suspect_.value_or(statement_start_))) {
    return std::move(*found);
  }
  return make_diagnostic(DiagnosticKind::kSyntaxError, "invalid syntax", source_, refused_);
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
    refuse();
  }
  return first;
}

Expected<const ast::Module*, Diagnostic> parse(const SourceText& source, Arena& arena, ParseMode mode,
                                               std::vector<Diagnostic>& warnings,
                                               const ParseAids& aids) {
  return Parser(source, arena, warnings, mode, aids).run(mode);
}

}  // namespace minipy
