// Compound statements: those with blocks.
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

Stmt* Parser::compound_statement() {
  if (at(TokenKind::kAt)) {
    return decorated();
  }
  const std::uint32_t start = begin();
  switch (peek().keyword) {
    case Keyword::kIf:
      return if_statement();
    case Keyword::kWhile:
      return while_statement();
    case Keyword::kFor:
      return for_statement(start, false);
    case Keyword::kTry:
      return try_statement();
    case Keyword::kWith:
      return with_statement(start, false);
    case Keyword::kDef:
      return function_definition(start, {}, false);
    case Keyword::kClass:
      return class_definition(start, {});
    case Keyword::kAsync:
      return async_statement(start, {});
    case Keyword::kMatch:
      return at_match_statement() ? match_statement() : nullptr;
    default:
      return nullptr;
  }
}

void Parser::expect_colon() {
  if (at(TokenKind::kColon)) {
    take();
    return;
  }
  if (failed()) {
    return;
  }
  if (at(TokenKind::kEqual) || at(TokenKind::kColonEqual) || peek().is(TokenKind::kError)) {
    fail_here();
    return;
  }
  fail_here("expected ':'");
}

/// The block after a colon: an indented one or the rest of the line.
List<Stmt> Parser::block(const std::string& owner, std::uint32_t line) {
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return {};
  }
  Statements statements;
  if (accept(TokenKind::kNewline)) {
    if (!at(TokenKind::kIndent)) {
      if (!at(TokenKind::kError)) {
        fail_indented_block(owner, line);
      }
      fail_here();
      return {};
    }
    take();
    while (!at(TokenKind::kDedent) && !at(TokenKind::kEndMarker) && !failed()) {
      statement(statements);
    }
    accept(TokenKind::kDedent);
  } else {
    simple_statements(statements);
  }
  return list(statements);
}

Stmt* Parser::if_statement() {
  // A chain of elif is read in a loop, so that its length is not nesting.
  std::vector<If*> chain;
  const char* word = "if";
  List<Stmt> last;
  while (true) {
    const std::uint32_t start = begin();
    const std::uint32_t line = line_of(start);
    take();
    auto* made = node<If>({});
    made->test = named_expression();
    expect_colon();
    made->body = block(std::string("'") + word + "' statement", line);
    made->span = since(start);
    chain.push_back(made);
    if (!at(Keyword::kElif)) {
      break;
    }
    word = "elif";
  }
  if (at(Keyword::kElse)) {
    const std::uint32_t line = line_of(begin());
    take();
    expect_colon();
    last = block("'else' statement", line);
    if (at(Keyword::kElif)) {
      fail_here("'elif' block follows an 'else' block");
    }
  }
  for (std::size_t i = chain.size(); i-- > 0;) {
    chain[i]->orelse = last;
    chain[i]->span.end = last_end_;
    if (i > 0) {
      last = list(std::vector<Stmt*>{chain[i]});
    }
  }
  return chain.front();
}

Stmt* Parser::while_statement() {
  const std::uint32_t start = begin();
  const std::uint32_t line = line_of(start);
  take();
  auto* made = node<While>({});
  made->test = named_expression();
  expect_colon();
  made->body = block("'while' statement", line);
  if (at(Keyword::kElse)) {
    const std::uint32_t else_line = line_of(begin());
    take();
    expect_colon();
    made->orelse = block("'else' statement", else_line);
  }
  made->span = since(start);
  return made;
}

Stmt* Parser::for_statement(std::uint32_t start, bool is_async) {
  const std::uint32_t line = line_of(begin());
  take();
  auto* made = node<For>(is_async ? Kind::kAsyncFor : Kind::kFor, {});
  made->target = star_targets();
  if (!failed() && !at(Keyword::kIn)) {
    fail_here();
  }
  make_target(made->target, TargetUse::kFor);
  take();
  made->iter = star_expressions();
  expect_colon();
  made->body = block("'for' statement", line);
  if (at(Keyword::kElse)) {
    const std::uint32_t else_line = line_of(begin());
    take();
    expect_colon();
    made->orelse = block("'else' statement", else_line);
  }
  made->span = since(start);
  return made;
}

WithItem* Parser::with_item() {
  auto* item = arena_.make<WithItem>();
  item->context_expr = expression();
  if (accept(Keyword::kAs)) {
    item->optional_vars = at(TokenKind::kStar) ? star_expression() : bitwise_or();
    make_target(item->optional_vars, TargetUse::kWith);
  }
  return item;
}

/// `with (a as b, c as d):`. The parentheses belong to the statement only if a colon follows.
bool Parser::parenthesized_with_items(std::vector<WithItem*>& items) {
  return attempt([&] {
    take();
    do {
      if (!items.empty() && at(TokenKind::kRightParen)) {
        break;
      }
      items.push_back(with_item());
    } while (!failed() && accept(TokenKind::kComma));
    return accept(TokenKind::kRightParen) && at(TokenKind::kColon);
  });
}

Stmt* Parser::with_statement(std::uint32_t start, bool is_async) {
  const std::uint32_t line = line_of(begin());
  take();
  auto* made = node<With>(is_async ? Kind::kAsyncWith : Kind::kWith, {});
  std::vector<WithItem*> items;
  const bool quiet = std::exchange(quiet_, true);
  const bool parenthesized = at(TokenKind::kLeftParen) && parenthesized_with_items(items);
  quiet_ = quiet;
  if (!parenthesized) {
    items.clear();
    do {
      items.push_back(with_item());
    } while (accept(TokenKind::kComma));
  }
  made->items = list(items);
  expect_colon();
  made->body = block("'with' statement", line);
  made->span = since(start);
  return made;
}

Stmt* Parser::try_statement() {
  const std::uint32_t start = begin();
  const std::uint32_t line = line_of(start);
  take();
  expect_colon();
  auto* made = node<Try>(Kind::kTry, {});
  made->body = block("'try' statement", line);
  std::vector<ExceptHandler*> handlers;
  bool is_star = false;
  while (at(Keyword::kExcept)) {
    handlers.push_back(except_handler(is_star, handlers.empty()));
  }
  if (is_star) {
    made->kind = Kind::kTryStar;
  }
  made->handlers = list(handlers);
  if (!handlers.empty() && at(Keyword::kElse)) {
    const std::uint32_t else_line = line_of(begin());
    take();
    expect_colon();
    made->orelse = block("'else' statement", else_line);
  }
  if (at(Keyword::kFinally)) {
    const std::uint32_t finally_line = line_of(begin());
    take();
    expect_colon();
    made->finalbody = block("'finally' statement", finally_line);
  } else if (handlers.empty()) {
    if (at(TokenKind::kError)) {
      fail_here();
    }
    fail_here("expected 'except' or 'finally' block");
  }
  made->span = since(start);
  return made;
}

ExceptHandler* Parser::except_handler(bool& is_star, bool first) {
  const std::uint32_t start = begin();
  const std::uint32_t line = line_of(start);
  take();
  auto* handler = arena_.make<ExceptHandler>();
  const bool star = at(TokenKind::kStar);
  if (!first && star != is_star) {
    fail(since(start), "cannot have both 'except' and 'except*' on the same 'try'");
  }
  is_star = star;
  if (star) {
    take();
    if (at(TokenKind::kColon)) {
      fail_here("expected one or more exception types");
    }
  }
  if (!at(TokenKind::kColon)) {
    handler->type = expression();
    if (at(TokenKind::kComma)) {
      const std::uint32_t types = handler->type->span.begin;
      if (would_parse([&] {
            while (accept(TokenKind::kComma)) {
              expression();
            }
            if (accept(Keyword::kAs)) {
              take();
            }
            expect(TokenKind::kColon);
          })) {
        while (accept(TokenKind::kComma)) {
          expression();
        }
        fail(since(types), "multiple exception types must be parenthesized");
      }
      fail_here();
    }
    if (accept(Keyword::kAs)) {
      if (!at_identifier()) {
        fail_here();
      }
      handler->name = identifier(take());
      if (!failed() && (at(TokenKind::kDot) || at(TokenKind::kLeftBracket))) {
        restore_to(tokens_[position_ - 1].span.begin);
        Expr* target = primary();
        fail(target->span, "cannot use except" + std::string(star ? "*" : "") + " statement with " + describe(target));
      }
    }
  }
  expect_colon();
  handler->body = block(star ? "'except*' statement" : "'except' statement", line);
  handler->span = since(start);
  return handler;
}

Stmt* Parser::function_definition(std::uint32_t start, const std::vector<Expr*>& decorators, bool is_async) {
  const std::uint32_t line = line_of(begin());
  take();
  auto* made = node<FunctionDef>(is_async ? Kind::kAsyncFunctionDef : Kind::kFunctionDef, {});
  if (!at_identifier()) {
    fail_here();
  }
  const Token word = take();
  made->name = identifier(word);
  made->name_span = word.span;
  made->type_params = type_params();
  if (!at(TokenKind::kLeftParen)) {
    fail_here("expected '('");
  }
  take();
  made->args = parameters(TokenKind::kRightParen, false);
  expect_close(TokenKind::kRightParen);
  if (accept(TokenKind::kArrow)) {
    made->returns = expression();
  }
  expect_colon();
  made->body = block("function definition", line);
  made->decorator_list = list(decorators);
  made->span = since(start);
  return made;
}

Stmt* Parser::class_definition(std::uint32_t start, const std::vector<Expr*>& decorators) {
  const std::uint32_t line = line_of(begin());
  take();
  auto* made = node<ClassDef>({});
  if (!at_identifier()) {
    fail_here();
  }
  made->name = identifier(take());
  made->type_params = type_params();
  if (at(TokenKind::kLeftParen)) {
    const std::uint32_t open = begin();
    take();
    std::vector<Expr*> bases;
    std::vector<ast::KeywordArg*> keywords;
    bool seen_keyword = false;
    bool seen_double_star = false;
    while (!at(TokenKind::kRightParen) && !failed()) {
      call_argument(bases, keywords, seen_keyword, seen_double_star, open);
      if (!accept(TokenKind::kComma)) {
        break;
      }
    }
    expect_close(TokenKind::kRightParen);
    made->bases = list(bases);
    made->keywords = list(keywords);
  }
  if (!at(TokenKind::kColon) && at(TokenKind::kNewline)) {
    fail_here("expected ':'");
  }
  expect_colon();
  made->body = block("class definition", line);
  made->decorator_list = list(decorators);
  made->span = since(start);
  return made;
}

Stmt* Parser::decorated() {
  std::vector<Expr*> decorators;
  while (accept(TokenKind::kAt)) {
    decorators.push_back(named_expression());
    expect(TokenKind::kNewline);
  }
  const std::uint32_t start = begin();
  switch (peek().keyword) {
    case Keyword::kDef:
      return function_definition(start, decorators, false);
    case Keyword::kClass:
      return class_definition(start, decorators);
    case Keyword::kAsync:
      if (peek(1).is(Keyword::kDef)) {
        return async_statement(start, decorators);
      }
      [[fallthrough]];
    default:
      fail_here();
      return node<Pass>(since(start));
  }
}

Stmt* Parser::async_statement(std::uint32_t start, const std::vector<Expr*>& decorators) {
  take();
  switch (peek().keyword) {
    case Keyword::kDef:
      return function_definition(start, decorators, true);
    case Keyword::kFor:
      return for_statement(start, true);
    case Keyword::kWith:
      return with_statement(start, true);
    default:
      fail_here();
      return node<Pass>(since(start));
  }
}

List<TypeParam> Parser::type_params() {
  if (!at(TokenKind::kLeftBracket)) {
    return {};
  }
  take();
  std::vector<TypeParam*> params;
  if (at(TokenKind::kRightBracket)) {
    fail_here("Type parameter list cannot be empty");
  }
  while (!at(TokenKind::kRightBracket) && !failed()) {
    params.push_back(type_param());
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect_close(TokenKind::kRightBracket);
  return list(params);
}

TypeParam* Parser::type_param() {
  const std::uint32_t start = begin();
  const bool star = accept(TokenKind::kStar);
  const bool double_star = !star && accept(TokenKind::kDoubleStar);
  if (!at_identifier()) {
    fail_here();
  }
  const Identifier word = identifier(take());
  Expr* bound = nullptr;
  if (at(TokenKind::kColon)) {
    take();
    bound = expression();
    if (star || double_star) {
      const bool constraints = as<ast::Tuple>(bound) != nullptr;
      fail(bound->span, std::string("cannot use ") + (constraints ? "constraints" : "bound") + " with " +
                            (star ? "TypeVarTuple" : "ParamSpec"));
    }
  }
  Expr* default_value = nullptr;
  if (accept(TokenKind::kEqual)) {
    default_value = star && at(TokenKind::kStar) ? star_expression() : expression();
  }
  const auto finish = [&](auto* made) -> TypeParam* {
    made->name = word;
    made->default_value = default_value;
    made->span = since(start);
    return made;
  };
  if (star) {
    return finish(node<TypeVarTuple>({}));
  }
  if (double_star) {
    return finish(node<ParamSpec>({}));
  }
  auto* made = node<TypeVar>({});
  made->bound = bound;
  return finish(made);
}

}  // namespace minipy
