// Compound statements: those with blocks.
#include <deque>

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

/// A colon and its block: an indented one or the rest of the line.
List<Stmt> Parser::block() {
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return {};
  }
  Statements statements;
  expect(TokenKind::kColon);
  if (accept(TokenKind::kNewline)) {
    expect(TokenKind::kIndent);
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
  // A chain of elif is read in a loop; to CPython's parser it is nested.
  std::vector<If*> chain;
  std::deque<DepthGuard> levels;
  List<Stmt> last;
  while (true) {
    const std::uint32_t start = begin();
    take();
    auto* made = node<If>({});
    made->test = named_expression();
    made->body = block();
    made->span = since(start);
    chain.push_back(made);
    levels.emplace_back(*this);
    if (levels.back().exceeded() || !at(Keyword::kElif)) {
      break;
    }
  }
  if (accept(Keyword::kElse)) {
    last = block();
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
  take();
  auto* made = node<While>({});
  made->test = named_expression();
  made->body = block();
  if (accept(Keyword::kElse)) {
    made->orelse = block();
  }
  made->span = since(start);
  return made;
}

Stmt* Parser::for_statement(std::uint32_t start, bool is_async) {
  take();
  auto* made = node<For>(is_async ? Kind::kAsyncFor : Kind::kFor, {});
  made->target = star_targets();
  make_target(made->target, Context::kStore);
  expect(Keyword::kIn);
  made->iter = star_expressions();
  made->body = block();
  if (accept(Keyword::kElse)) {
    made->orelse = block();
  }
  made->span = since(start);
  return made;
}

WithItem* Parser::with_item() {
  auto* item = arena_.make<WithItem>();
  item->context_expr = expression();
  if (accept(Keyword::kAs)) {
    item->optional_vars = at(TokenKind::kStar) ? star_expression() : bitwise_or();
    make_target(item->optional_vars, Context::kStore);
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
  take();
  auto* made = node<With>(is_async ? Kind::kAsyncWith : Kind::kWith, {});
  std::vector<WithItem*> items;
  const bool parenthesized = at(TokenKind::kLeftParen) && parenthesized_with_items(items);
  if (!parenthesized) {
    items.clear();
    do {
      items.push_back(with_item());
    } while (accept(TokenKind::kComma));
  }
  made->items = list(items);
  made->body = block();
  made->span = since(start);
  return made;
}

Stmt* Parser::try_statement() {
  const std::uint32_t start = begin();
  take();
  auto* made = node<Try>(Kind::kTry, {});
  made->body = block();
  std::vector<ExceptHandler*> handlers;
  bool is_star = false;
  while (at(Keyword::kExcept)) {
    handlers.push_back(except_handler(is_star, handlers.empty()));
  }
  if (is_star) {
    made->kind = Kind::kTryStar;
  }
  made->handlers = list(handlers);
  if (!handlers.empty() && accept(Keyword::kElse)) {
    made->orelse = block();
  }
  if (accept(Keyword::kFinally)) {
    made->finalbody = block();
  } else if (handlers.empty()) {
    refuse();
  }
  made->span = since(start);
  return made;
}

ExceptHandler* Parser::except_handler(bool& is_star, bool first) {
  const std::uint32_t start = begin();
  take();
  auto* handler = arena_.make<ExceptHandler>();
  const bool star = accept(TokenKind::kStar);
  if (!first && star != is_star) {
    refuse();
  }
  is_star = star;
  if (star || !at(TokenKind::kColon)) {
    handler->type = expression();
    if (accept(Keyword::kAs)) {
      handler->name = identifier(expect_identifier());
    }
  }
  handler->body = block();
  handler->span = since(start);
  return handler;
}

Stmt* Parser::function_definition(std::uint32_t start, const std::vector<Expr*>& decorators, bool is_async) {
  take();
  auto* made = node<FunctionDef>(is_async ? Kind::kAsyncFunctionDef : Kind::kFunctionDef, {});
  const Token word = expect_identifier();
  made->name = identifier(word);
  made->name_span = word.span;
  made->type_params = type_params();
  expect(TokenKind::kLeftParen);
  made->args = parameters(TokenKind::kRightParen, false);
  expect(TokenKind::kRightParen);
  if (accept(TokenKind::kArrow)) {
    made->returns = expression();
  }
  made->body = block();
  made->decorator_list = list(decorators);
  made->span = since(start);
  return made;
}

Stmt* Parser::class_definition(std::uint32_t start, const std::vector<Expr*>& decorators) {
  take();
  auto* made = node<ClassDef>({});
  made->name = identifier(expect_identifier());
  made->type_params = type_params();
  if (at(TokenKind::kLeftParen)) {
    CallArguments arguments = call_arguments();
    if (arguments.bare_generator != nullptr) {
      refuse();
    }
    made->bases = list(arguments.positional);
    made->keywords = list(arguments.keywords);
  }
  made->body = block();
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
      refuse();
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
      refuse();
      return node<Pass>(since(start));
  }
}

List<TypeParam> Parser::type_params() {
  if (!at(TokenKind::kLeftBracket)) {
    return {};
  }
  take();
  std::vector<TypeParam*> params;
  do {
    params.push_back(type_param());
  } while (accept(TokenKind::kComma) && !at(TokenKind::kRightBracket));
  expect(TokenKind::kRightBracket);
  return list(params);
}

TypeParam* Parser::type_param() {
  const std::uint32_t start = begin();
  const bool star = accept(TokenKind::kStar);
  const bool double_star = !star && accept(TokenKind::kDoubleStar);
  const Identifier word = identifier(expect_identifier());
  Expr* bound = nullptr;
  if (!star && !double_star && accept(TokenKind::kColon)) {
    bound = expression();
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
