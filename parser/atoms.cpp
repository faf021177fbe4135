// Atoms and what may follow them: attributes, calls, subscripts; displays and comprehensions.
#include "parser/parser_impl.h"

#include <gmp.h>

#include "lexer/literals.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

Expr* Parser::primary() {
  const std::uint32_t start = begin();
  Expr* value = atom();
  while (true) {
    switch (peek().kind) {
      case TokenKind::kDot: {
        take();
        if (!at_identifier()) {
          fail_here();
          return value;
        }
        auto* made = node<Attribute>({});
        made->value = value;
        made->attr = identifier(take());
        made->span = since(start);
        value = made;
        break;
      }
      case TokenKind::kLeftParen:
        value = call(value, start);
        break;
      case TokenKind::kLeftBracket: {
        take();
        auto* made = node<Subscript>({});
        made->value = value;
        made->slice = subscript_index();
        expect_close(TokenKind::kRightBracket);
        made->span = since(start);
        value = made;
        break;
      }
      default:
        return value;
    }
  }
}

Expr* Parser::atom() {
  const Token token = peek();
  switch (token.kind) {
    case TokenKind::kName:
      switch (token.keyword) {
        case Keyword::kTrue:
          return take(), constant(ConstantKind::kTrue, token.span);
        case Keyword::kFalse:
          return take(), constant(ConstantKind::kFalse, token.span);
        case Keyword::kNone:
          return take(), constant(ConstantKind::kNone, token.span);
        default:
          if (is_reserved(token.keyword)) {
            fail_here();
            return dummy();
          }
          take();
          return name(identifier(token), token.span);
      }
    case TokenKind::kNumber:
      return number();
    case TokenKind::kString:
    case TokenKind::kFStringStart:
      return strings();
    case TokenKind::kLeftParen:
      return parenthesized();
    case TokenKind::kLeftBracket:
      return list_display();
    case TokenKind::kLeftBrace:
      return dict_or_set();
    case TokenKind::kEllipsis:
      return take(), constant(ConstantKind::kEllipsis, token.span);
    default:
      fail_here();
      return dummy();
  }
}

namespace {

/// Decimal digits of a literal in base 2, 8, 10 or 16.
std::string decimal_digits(const BigIntegerLiteral& literal) {
  if (literal.base == 10) {
    return literal.digits;
  }
  mpz_t number;
  mpz_init_set_str(number, literal.digits.c_str(), literal.base);
  std::string digits(mpz_sizeinbase(number, 10) + 2, '\0');
  mpz_get_str(digits.data(), 10, number);
  mpz_clear(number);
  digits.resize(digits.find('\0'));
  return digits;
}

}  // namespace

Expr* Parser::number() {
  const Token token = take();
  if (const auto problem = check_number(source_, token.span); problem) {
    fail_finally(*problem);
    return dummy();
  }
  auto* made = constant(ConstantKind::kInt, token.span);
  const NumberLiteral value = decode_number(text(token));
  if (const auto* small = std::get_if<std::int64_t>(&value)) {
    made->text = arena_.copy(std::to_string(*small));
  } else if (const auto* big = std::get_if<BigIntegerLiteral>(&value)) {
    made->text = arena_.copy(decimal_digits(*big));
  } else if (const auto* real = std::get_if<double>(&value)) {
    made->type = ConstantKind::kFloat;
    made->number = *real;
  } else {
    made->type = ConstantKind::kImaginary;
    made->number = std::get<ImaginaryLiteral>(value).value;
  }
  return made;
}

/// A group, a tuple, a generator expression, or a parenthesized yield.
Expr* Parser::parenthesized() {
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return dummy();
  }
  const std::uint32_t start = begin();
  take();
  if (accept(TokenKind::kRightParen)) {
    return tuple({}, since(start));
  }
  if (at(Keyword::kYield)) {
    Expr* value = yield_expression();
    expect_close(TokenKind::kRightParen);
    return value;
  }
  Expr* first = star_named_expression();
  if (at_comprehension()) {
    if (as<Starred>(first) != nullptr) {
      fail(first->span, "iterable unpacking cannot be used in comprehension");
    }
    auto* made = node<Comp>(Kind::kGeneratorExp, {});
    made->elt = first;
    made->generators = comprehension_clauses();
    expect_close(TokenKind::kRightParen);
    made->span = since(start);
    return made;
  }
  if (!at(TokenKind::kComma)) {
    if (as<Starred>(first) != nullptr && at(TokenKind::kRightParen)) {
      fail(first->span, "cannot use starred expression here");
    }
    expect_close(TokenKind::kRightParen);
    return first;
  }
  std::vector<Expr*> items{first};
  while (accept(TokenKind::kComma)) {
    if (at(TokenKind::kRightParen)) {
      break;
    }
    items.push_back(star_named_expression());
  }
  if (at_comprehension()) {
    fail(join(items.front()->span, items.back()->span),
         "did you forget parentheses around the comprehension target?");
  }
  expect_close(TokenKind::kRightParen);
  return tuple(items, since(start));
}

Expr* Parser::list_display() {
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return dummy();
  }
  const std::uint32_t start = begin();
  take();
  std::vector<Expr*> items;
  while (!at(TokenKind::kRightBracket) && !failed()) {
    items.push_back(star_named_expression());
    if (at_comprehension()) {
      if (as<Starred>(items.back()) != nullptr) {
        fail(items.back()->span, "iterable unpacking cannot be used in comprehension");
      }
      if (items.size() > 1) {
        fail(join(items.front()->span, items.back()->span),
             "did you forget parentheses around the comprehension target?");
      }
      auto* made = node<Comp>(Kind::kListComp, {});
      made->elt = items.front();
      made->generators = comprehension_clauses();
      expect_close(TokenKind::kRightBracket);
      made->span = since(start);
      return made;
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect_close(TokenKind::kRightBracket);
  auto* made = node<ListExpr>(since(start));
  made->elts = list(items);
  return made;
}

Expr* Parser::dict_or_set() {
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return dummy();
  }
  const std::uint32_t start = begin();
  take();
  if (at(TokenKind::kRightBrace) || at(TokenKind::kDoubleStar)) {
    return dict_display(start);
  }
  if (at(TokenKind::kStar)) {
    return set_display(start);
  }
  const State before = state();
  const bool quiet = std::exchange(quiet_, true);
  const bool named = at_identifier() && next_is(TokenKind::kColonEqual);
  if (!named) {
    expression();
  }
  const bool is_dict = !named && at(TokenKind::kColon) && !failed();
  quiet_ = quiet;
  restore(before);
  return is_dict ? dict_display(start) : set_display(start);
}

Expr* Parser::dict_display(std::uint32_t start) {
  std::vector<Expr*> keys;
  std::vector<Expr*> values;
  while (!at(TokenKind::kRightBrace) && !failed()) {
    Token star{};
    if (at(TokenKind::kDoubleStar)) {
      star = take();
      keys.push_back(nullptr);
      values.push_back(bitwise_or());
    } else {
      keys.push_back(expression());
      if (!at(TokenKind::kColon)) {
        if (at(TokenKind::kRightBrace) || at(TokenKind::kComma)) {
          fail(tokens_[position_ - 1].span, "':' expected after dictionary key");
        }
        fail_here();
        break;
      }
      const Token colon = take();
      if (at(TokenKind::kRightBrace) || at(TokenKind::kComma)) {
        fail(colon.span, "expression expected after dictionary key and ':'");
      }
      if (at(TokenKind::kStar)) {
        fail_here("cannot use a starred expression in a dictionary value");
      }
      values.push_back(expression());
    }
    if (at_comprehension()) {
      if (keys.back() == nullptr) {
        fail(star.span, "dict unpacking cannot be used in dict comprehension");
      } else if (keys.size() > 1) {
        fail_here();
      }
      auto* made = node<DictComp>({});
      made->key = keys.front();
      made->value = values.front();
      made->generators = comprehension_clauses();
      expect_close(TokenKind::kRightBrace);
      made->span = since(start);
      return made;
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect_close(TokenKind::kRightBrace);
  auto* made = node<ast::Dict>(since(start));
  made->keys = list(keys);
  made->values = list(values);
  return made;
}

Expr* Parser::set_display(std::uint32_t start) {
  std::vector<Expr*> items;
  while (!at(TokenKind::kRightBrace) && !failed()) {
    items.push_back(star_named_expression());
    if (at_comprehension()) {
      if (as<Starred>(items.back()) != nullptr) {
        fail(items.back()->span, "iterable unpacking cannot be used in comprehension");
      }
      if (items.size() > 1) {
        fail(join(items.front()->span, items.back()->span),
             "did you forget parentheses around the comprehension target?");
      }
      auto* made = node<Comp>(Kind::kSetComp, {});
      made->elt = items.front();
      made->generators = comprehension_clauses();
      expect_close(TokenKind::kRightBrace);
      made->span = since(start);
      return made;
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect_close(TokenKind::kRightBrace);
  auto* made = node<ast::Set>(since(start));
  made->elts = list(items);
  return made;
}

List<Comprehension> Parser::comprehension_clauses() {
  std::vector<Comprehension*> clauses;
  while (at_comprehension() && !failed()) {
    auto* clause = arena_.make<Comprehension>();
    clause->is_async = accept(Keyword::kAsync);
    take();
    clause->target = star_targets();
    if (!failed() && !at(Keyword::kIn)) {
      if (as<Name>(clause->target) != nullptr || as<ast::Tuple>(clause->target) != nullptr) {
        if (!at(TokenKind::kError)) {
          fail_here("'in' expected after for-loop variables");
        }
      }
      fail_here();
    }
    make_target(clause->target, TargetUse::kFor);
    take();
    clause->iter = disjunction();
    check_missing_comma(clause->iter);
    std::vector<Expr*> conditions;
    while (accept(Keyword::kIf)) {
      Expr* condition = at_identifier() && next_is(TokenKind::kColonEqual) ? named_expression() : disjunction();
      conditions.push_back(condition);
    }
    clause->ifs = list(conditions);
    clauses.push_back(clause);
  }
  return list(clauses);
}

Expr* Parser::subscript_index() {
  const std::uint32_t start = begin();
  if (at(TokenKind::kRightBracket)) {
    fail_here();
    return dummy();
  }
  Expr* first = slice_or_expression();
  if (!at(TokenKind::kComma)) {
    if (as<Starred>(first) != nullptr) {
      return tuple({first}, since(start));
    }
    return first;
  }
  std::vector<Expr*> items{first};
  while (accept(TokenKind::kComma)) {
    if (at(TokenKind::kRightBracket)) {
      break;
    }
    items.push_back(slice_or_expression());
  }
  return tuple(items, since(start));
}

Expr* Parser::slice_or_expression() {
  if (at(TokenKind::kStar)) {
    return star_expression();
  }
  const std::uint32_t start = begin();
  const auto at_end = [&] {
    return at(TokenKind::kColon) || at(TokenKind::kComma) || at(TokenKind::kRightBracket);
  };
  Expr* lower = at(TokenKind::kColon) ? nullptr : named_expression();
  if (!at(TokenKind::kColon)) {
    return lower;
  }
  take();
  auto* made = node<Slice>({});
  made->lower = lower;
  if (!at_end()) {
    made->upper = expression();
  }
  if (accept(TokenKind::kColon) && !at_end()) {
    made->step = expression();
  }
  made->span = since(start);
  return made;
}

Expr* Parser::call(Expr* function, std::uint32_t start) {
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return function;
  }
  const std::uint32_t open = begin();
  take();
  std::vector<Expr*> args;
  std::vector<ast::KeywordArg*> keywords;
  bool seen_keyword = false;
  bool seen_double_star = false;
  while (!at(TokenKind::kRightParen) && !failed()) {
    call_argument(args, keywords, seen_keyword, seen_double_star, open);
    if (!at(TokenKind::kComma)) {
      break;
    }
    take();
    if (!args.empty() && args.back() == bare_generator_ && !at(TokenKind::kRightParen)) {
      fail(args.back()->span, "Generator expression must be parenthesized");
    }
  }
  expect_close(TokenKind::kRightParen);
  if (args.size() == 1 && keywords.empty() && bare_generator_ == args[0]) {
    args[0]->span = since(open);  // f(x for x in y): the call's brackets are the generator's
  }
  auto* made = node<Call>(since(start));
  made->func = function;
  made->args = list(args);
  made->keywords = list(keywords);
  return made;
}

void Parser::call_argument(std::vector<Expr*>& args, std::vector<ast::KeywordArg*>& keywords, bool& seen_keyword,
                           bool& seen_double_star, std::uint32_t) {
  const std::uint32_t start = begin();
  if (at(TokenKind::kStar)) {
    take();
    auto* starred = node<Starred>({});
    starred->value = expression();
    starred->span = since(start);
    if (seen_double_star) {
      fail(starred->span, "iterable argument unpacking follows keyword argument unpacking");
    }
    args.push_back(starred);
    return;
  }
  if (at(TokenKind::kDoubleStar)) {
    take();
    auto* keyword = arena_.make<ast::KeywordArg>();
    keyword->is_double_star = true;
    keyword->value = expression();
    keyword->span = since(start);
    keywords.push_back(keyword);
    seen_double_star = true;
    return;
  }
  const bool constant_name = at(Keyword::kTrue) || at(Keyword::kFalse) || at(Keyword::kNone);
  if ((at_identifier() || constant_name) && next_is(TokenKind::kEqual)) {
    const Token word = take();
    const Token equal = take();
    if (constant_name) {
      fail(since(start), "cannot assign to " + std::string(text(word)));
    }
    if (at(TokenKind::kComma) || at(TokenKind::kRightParen)) {
      fail(since(start), "expected argument value expression");
    }
    static_cast<void>(equal);
    auto* keyword = arena_.make<ast::KeywordArg>();
    keyword->arg = identifier(word);
    keyword->value = expression();
    keyword->span = since(start);
    if (at_comprehension()) {
      fail({word.span.begin, equal.span.end}, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    keywords.push_back(keyword);
    seen_keyword = true;
    return;
  }
  Expr* value = nullptr;
  if (at_identifier() && next_is(TokenKind::kColonEqual)) {
    value = named_expression();
  } else {
    value = expression();
  }
  if (at(TokenKind::kEqual) && !failed()) {
    fail({value->span.begin, peek().span.end}, "expression cannot contain assignment, perhaps you meant \"==\"?");
  }
  if (at_comprehension()) {
    auto* made = node<Comp>(Kind::kGeneratorExp, {});
    made->elt = value;
    made->generators = comprehension_clauses();
    made->span = since(start);
    value = made;
    bare_generator_ = made;
    if (!failed() && (!args.empty() || !keywords.empty())) {
      fail(made->span, "Generator expression must be parenthesized");
    }
  }
  if (!failed() && (seen_keyword || seen_double_star)) {
    const bool more = at(TokenKind::kComma) || at(TokenKind::kRightParen);
    if (more) {
      fail(peek().span, seen_double_star ? "positional argument follows keyword argument unpacking"
                                     : "positional argument follows keyword argument");
    }
  }
  args.push_back(value);
}

}  // namespace minipy
