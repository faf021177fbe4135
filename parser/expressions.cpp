// Expressions from the loosest operator to the tightest.
#include <array>

#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

namespace {

struct BinaryLevel {
  int level;  ///< 0: `|` … 5: `*`
  Operator op;
};

std::optional<BinaryLevel> binary_operator(TokenKind kind) {
  switch (kind) {
    case TokenKind::kBar:
      return BinaryLevel{0, Operator::kBitOr};
    case TokenKind::kCaret:
      return BinaryLevel{1, Operator::kBitXor};
    case TokenKind::kAmpersand:
      return BinaryLevel{2, Operator::kBitAnd};
    case TokenKind::kLeftShift:
      return BinaryLevel{3, Operator::kLShift};
    case TokenKind::kRightShift:
      return BinaryLevel{3, Operator::kRShift};
    case TokenKind::kPlus:
      return BinaryLevel{4, Operator::kAdd};
    case TokenKind::kMinus:
      return BinaryLevel{4, Operator::kSub};
    case TokenKind::kStar:
      return BinaryLevel{5, Operator::kMult};
    case TokenKind::kSlash:
      return BinaryLevel{5, Operator::kDiv};
    case TokenKind::kDoubleSlash:
      return BinaryLevel{5, Operator::kFloorDiv};
    case TokenKind::kPercent:
      return BinaryLevel{5, Operator::kMod};
    case TokenKind::kAt:
      return BinaryLevel{5, Operator::kMatMult};
    default:
      return std::nullopt;
  }
}

}  // namespace

/// Whether the current token can begin an expression.
bool Parser::at_expression_start() {
  const Token& token = peek();
  switch (token.kind) {
    case TokenKind::kName:
      switch (token.keyword) {
        case Keyword::kFalse:
        case Keyword::kTrue:
        case Keyword::kNone:
        case Keyword::kNot:
        case Keyword::kLambda:
        case Keyword::kAwait:
          return true;
        default:
          return !is_reserved(token.keyword);
      }
    case TokenKind::kNumber:
    case TokenKind::kString:
    case TokenKind::kFStringStart:
    case TokenKind::kLeftParen:
    case TokenKind::kLeftBracket:
    case TokenKind::kLeftBrace:
    case TokenKind::kMinus:
    case TokenKind::kPlus:
    case TokenKind::kTilde:
    case TokenKind::kEllipsis:
      return true;
    default:
      return false;
  }
}

Expr* Parser::expression() {
  const DepthGuard depth(*this, at(Keyword::kLambda) ? 2 : 1);
  if (depth.exceeded()) {
    return dummy();
  }
  if (at(Keyword::kLambda)) {
    return lambda();
  }
  const std::uint32_t start = begin();
  Expr* body = disjunction();
  if (!accept(Keyword::kIf)) {
    return body;
  }
  Expr* test = disjunction();
  expect(Keyword::kElse);
  Expr* orelse = expression();
  auto* made = node<IfExp>(since(start));
  made->test = test;
  made->body = body;
  made->orelse = orelse;
  return made;
}

Expr* Parser::named_expression() {
  if (at_identifier() && next_is(TokenKind::kColonEqual)) {
    const std::uint32_t start = begin();
    const Token word = take();
    take();
    auto* made = node<NamedExpr>({});
    made->target = name(identifier(word), word.span, Context::kStore);
    made->value = expression();
    made->span = since(start);
    return made;
  }
  Expr* value = expression();
  if (at(TokenKind::kColonEqual)) {
    refuse();
  }
  return value;
}

Expr* Parser::star_expression() {
  if (!at(TokenKind::kStar)) {
    return expression();
  }
  const std::uint32_t start = begin();
  take();
  auto* made = node<Starred>({});
  made->value = bitwise_or();
  made->span = since(start);
  return made;
}

Expr* Parser::star_named_expression() {
  return at(TokenKind::kStar) ? star_expression() : named_expression();
}

/// One expression, or several with commas: a tuple.
Expr* Parser::star_expressions() {
  const std::uint32_t start = begin();
  Expr* first = star_expression();
  if (!at(TokenKind::kComma)) {
    return first;
  }
  std::vector<Expr*> items{first};
  while (accept(TokenKind::kComma)) {
    if (!at_expression_start() && !at(TokenKind::kStar)) {
      break;
    }
    items.push_back(star_expression());
  }
  return tuple(items, since(start));
}

/// The targets of `for`: operands that do not swallow `in`.
Expr* Parser::star_targets() {
  const std::uint32_t start = begin();
  const auto target = [&]() -> Expr* { return at(TokenKind::kStar) ? star_expression() : bitwise_or(); };
  Expr* first = target();
  if (!at(TokenKind::kComma)) {
    return first;
  }
  std::vector<Expr*> items{first};
  while (accept(TokenKind::kComma)) {
    if (at(Keyword::kIn)) {
      break;
    }
    items.push_back(target());
  }
  return tuple(items, since(start));
}

Expr* Parser::yield_expression() {
  const std::uint32_t start = begin();
  take();
  if (accept(Keyword::kFrom)) {
    auto* made = node<YieldFrom>({});
    made->value = expression();
    made->span = since(start);
    return made;
  }
  auto* made = node<Yield>({});
  if (at_expression_start() || at(TokenKind::kStar)) {
    made->value = star_expressions();
  }
  made->span = since(start);
  return made;
}

Expr* Parser::lambda() {
  const std::uint32_t start = begin();
  take();
  auto* made = node<Lambda>({});
  made->args = parameters(TokenKind::kColon, true);
  expect(TokenKind::kColon);
  made->body = expression();
  made->span = since(start);
  return made;
}

Expr* Parser::disjunction() {
  const std::uint32_t start = begin();
  Expr* first = conjunction();
  if (!at(Keyword::kOr)) {
    return first;
  }
  std::vector<Expr*> values{first};
  while (accept(Keyword::kOr)) {
    values.push_back(conjunction());
  }
  auto* made = node<BoolOp>(since(start));
  made->op = BoolOperator::kOr;
  made->values = list(values);
  return made;
}

Expr* Parser::conjunction() {
  const std::uint32_t start = begin();
  Expr* first = inversion();
  if (!at(Keyword::kAnd)) {
    return first;
  }
  std::vector<Expr*> values{first};
  while (accept(Keyword::kAnd)) {
    values.push_back(inversion());
  }
  auto* made = node<BoolOp>(since(start));
  made->op = BoolOperator::kAnd;
  made->values = list(values);
  return made;
}

Expr* Parser::inversion() {
  if (!at(Keyword::kNot)) {
    return comparison();
  }
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return dummy();
  }
  const std::uint32_t start = begin();
  take();
  auto* made = node<UnaryOp>({});
  made->op = UnaryOperator::kNot;
  made->operand = inversion();
  made->span = since(start);
  return made;
}

/// Takes a comparison operator if there is one.
std::optional<CompareOperator> Parser::comparison_operator() {
  switch (peek().kind) {
    case TokenKind::kLess:
      return take(), CompareOperator::kLt;
    case TokenKind::kLessEqual:
      return take(), CompareOperator::kLtE;
    case TokenKind::kEqualEqual:
      return take(), CompareOperator::kEq;
    case TokenKind::kNotEqual:
      return take(), CompareOperator::kNotEq;
    case TokenKind::kGreater:
      return take(), CompareOperator::kGt;
    case TokenKind::kGreaterEqual:
      return take(), CompareOperator::kGtE;
    default:
      break;
  }
  if (at(Keyword::kIn)) {
    return take(), CompareOperator::kIn;
  }
  if (at(Keyword::kNot) && peek(1).is(Keyword::kIn)) {
    take();
    return take(), CompareOperator::kNotIn;
  }
  if (at(Keyword::kIs)) {
    take();
    return accept(Keyword::kNot) ? CompareOperator::kIsNot : CompareOperator::kIs;
  }
  return std::nullopt;
}

Expr* Parser::comparison() {
  const std::uint32_t start = begin();
  Expr* left = bitwise_or();
  std::vector<CompareOperator> ops;
  std::vector<Expr*> comparators;
  while (const auto op = comparison_operator()) {
    ops.push_back(*op);
    comparators.push_back(bitwise_or());
  }
  if (ops.empty()) {
    return left;
  }
  auto* made = node<Compare>(since(start));
  made->left = left;
  made->ops = arena_.copy(ops);
  made->comparators = list(comparators);
  return made;
}

/// Precedence climbing over the left-associative operators.
Expr* Parser::binary(int lowest) {
  const std::uint32_t start = begin();
  Expr* left = factor();
  while (true) {
    const auto op = binary_operator(peek().kind);
    if (!op || op->level < lowest) {
      return left;
    }
    take();
    Expr* right = op->level == 5 ? factor() : binary(op->level + 1);
    auto* made = node<BinOp>(since(start));
    made->left = left;
    made->op = op->op;
    made->right = right;
    left = made;
  }
}

Expr* Parser::factor() {
  UnaryOperator op{};
  switch (peek().kind) {
    case TokenKind::kMinus:
      op = UnaryOperator::kUSub;
      break;
    case TokenKind::kPlus:
      op = UnaryOperator::kUAdd;
      break;
    case TokenKind::kTilde:
      op = UnaryOperator::kInvert;
      break;
    default:
      return power();
  }
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return dummy();
  }
  const std::uint32_t start = begin();
  take();
  auto* made = node<UnaryOp>({});
  made->op = op;
  made->operand = factor();
  made->span = since(start);
  return made;
}

Expr* Parser::power() {
  const std::uint32_t start = begin();
  Expr* base = await_primary();
  if (!at(TokenKind::kDoubleStar)) {
    return base;
  }
  const DepthGuard depth(*this, 2);
  if (depth.exceeded()) {
    return dummy();
  }
  take();
  auto* made = node<BinOp>({});
  made->left = base;
  made->op = Operator::kPow;
  made->right = factor();
  made->span = since(start);
  return made;
}

Expr* Parser::await_primary() {
  if (!at(Keyword::kAwait)) {
    return primary();
  }
  const std::uint32_t start = begin();
  take();
  auto* made = node<Await>({});
  made->value = primary();
  made->span = since(start);
  return made;
}

}  // namespace minipy
