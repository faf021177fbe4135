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
        auto* made = node<Attribute>({});
        made->value = value;
        made->attr = identifier(expect_identifier());
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
        expect(TokenKind::kRightBracket);
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
            refuse();
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
      refuse();
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
  if (!at(TokenKind::kNumber)) {
    refuse();
    return dummy();
  }
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
  const DepthGuard depth(*this, kBracketLevels);
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
    expect(TokenKind::kRightParen);
    return value;
  }
  Expr* first = star_named_expression();
  if (at_comprehension()) {
    return comprehension(Kind::kGeneratorExp, first, start, TokenKind::kRightParen);
  }
  if (!at(TokenKind::kComma)) {
    refuse_starred(first);
    expect(TokenKind::kRightParen);
    return first;
  }
  std::vector<Expr*> items{first};
  while (accept(TokenKind::kComma)) {
    if (at(TokenKind::kRightParen)) {
      break;
    }
    items.push_back(star_named_expression());
  }
  expect(TokenKind::kRightParen);
  return tuple(items, since(start));
}

/// The clauses and the closing bracket of a comprehension whose element has been read.
Comp* Parser::comprehension(Kind kind, Expr* element, std::uint32_t start, TokenKind close) {
  refuse_starred(element);
  auto* made = node<Comp>(kind, {});
  made->elt = element;
  made->generators = comprehension_clauses();
  expect(close);
  made->span = since(start);
  return made;
}

Expr* Parser::list_display() {
  const DepthGuard depth(*this, kBracketLevels);
  if (depth.exceeded()) {
    return dummy();
  }
  const std::uint32_t start = begin();
  take();
  std::vector<Expr*> items;
  while (!at(TokenKind::kRightBracket) && !failed()) {
    items.push_back(star_named_expression());
    if (items.size() == 1 && at_comprehension()) {
      return comprehension(Kind::kListComp, items.front(), start, TokenKind::kRightBracket);
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect(TokenKind::kRightBracket);
  auto* made = node<ListExpr>(since(start));
  made->elts = list(items);
  return made;
}

Expr* Parser::dict_or_set() {
  const DepthGuard depth(*this, kBracketLevels);
  if (depth.exceeded()) {
    return dummy();
  }
  const std::uint32_t start = begin();
  take();
  if (at(TokenKind::kRightBrace) || at(TokenKind::kDoubleStar)) {
    return dict_display(start, nullptr);
  }
  if (at(TokenKind::kStar)) {
    return set_display(start, star_expression());
  }
  const bool named = at_identifier() && next_is(TokenKind::kColonEqual);
  Expr* first = named ? nullptr : expression();
  if (!named && at(TokenKind::kColon)) {
    return dict_display(start, first);
  }
  return set_display(start, named ? named_expression() : first);
}

/// After the brace, or after the first key.
Expr* Parser::dict_display(std::uint32_t start, Expr* first_key) {
  std::vector<Expr*> keys;
  std::vector<Expr*> values;
  Expr* key = first_key;
  while (!at(TokenKind::kRightBrace) && !failed()) {
    if (key == nullptr && accept(TokenKind::kDoubleStar)) {
      keys.push_back(nullptr);
      values.push_back(bitwise_or());
    } else {
      keys.push_back(key != nullptr ? key : expression());
      expect(TokenKind::kColon);
      values.push_back(expression());
    }
    key = nullptr;
    if (keys.size() == 1 && keys.front() != nullptr && at_comprehension()) {
      auto* made = node<DictComp>({});
      made->key = keys.front();
      made->value = values.front();
      made->generators = comprehension_clauses();
      expect(TokenKind::kRightBrace);
      made->span = since(start);
      return made;
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect(TokenKind::kRightBrace);
  auto* made = node<ast::Dict>(since(start));
  made->keys = list(keys);
  made->values = list(values);
  return made;
}

/// After the first item.
Expr* Parser::set_display(std::uint32_t start, Expr* first) {
  if (at_comprehension()) {
    return comprehension(Kind::kSetComp, first, start, TokenKind::kRightBrace);
  }
  std::vector<Expr*> items{first};
  while (accept(TokenKind::kComma) && !at(TokenKind::kRightBrace)) {
    items.push_back(star_named_expression());
  }
  expect(TokenKind::kRightBrace);
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
    make_target(clause->target, Context::kStore);
    expect(Keyword::kIn);
    clause->iter = disjunction();
    std::vector<Expr*> conditions;
    while (accept(Keyword::kIf)) {
      conditions.push_back(disjunction());
    }
    clause->ifs = list(conditions);
    clauses.push_back(clause);
  }
  return list(clauses);
}

Expr* Parser::subscript_index() {
  const std::uint32_t start = begin();
  if (at(TokenKind::kRightBracket)) {
    refuse();
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
  if (lower != nullptr && as<NamedExpr>(lower) != nullptr && lower->span.begin == start) {
    refuse();
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
  CallArguments arguments = call_arguments();
  if (arguments.bare_generator != nullptr) {
    arguments.bare_generator->span = since(open);  // the call's brackets are the generator's
  }
  auto* made = node<Call>(since(start));
  made->func = function;
  made->args = list(arguments.positional);
  made->keywords = list(arguments.keywords);
  return made;
}

/// Arguments with their brackets, of a call or a class. One generator may stand without brackets of
/// its own, if it stands alone.
Parser::CallArguments Parser::call_arguments() {
  CallArguments out;
  take();
  while (!at(TokenKind::kRightParen) && !failed()) {
    const bool is_first = out.positional.empty() && out.keywords.empty();
    call_argument(out);
    if (at_comprehension() && is_first && !out.positional.empty()) {
      Expr* element = out.positional.back();
      out.bare_generator =
          comprehension(Kind::kGeneratorExp, element, element->span.begin, TokenKind::kRightParen);
      out.positional.back() = out.bare_generator;
      return out;
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect(TokenKind::kRightParen);
  return out;
}

void Parser::call_argument(CallArguments& out) {
  const std::uint32_t start = begin();
  const auto add_keyword = [&](Identifier word) {
    auto* keyword = arena_.make<ast::KeywordArg>();
    keyword->arg = word;
    keyword->is_double_star = word.empty();
    keyword->value = expression();
    keyword->span = since(start);
    out.keywords.push_back(keyword);
    out.has_double_star = out.has_double_star || word.empty();
  };
  if (accept(TokenKind::kDoubleStar)) {
    add_keyword({});
  } else if (at_identifier() && next_is(TokenKind::kEqual)) {
    const Identifier word = identifier(take());
    take();
    add_keyword(word);
  } else if (accept(TokenKind::kStar)) {
    if (out.has_double_star) {
      refuse();
    }
    auto* starred = node<Starred>({});
    starred->value = expression();
    starred->span = since(start);
    out.positional.push_back(starred);
  } else {
    if (!out.keywords.empty()) {
      refuse();
    }
    out.positional.push_back(named_expression());
  }
}

}  // namespace minipy
