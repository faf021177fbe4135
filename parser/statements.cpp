// Simple statements: one line, or several with semicolons.
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

namespace {

std::optional<Operator> operator_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::kPlusEqual:
      return Operator::kAdd;
    case TokenKind::kMinusEqual:
      return Operator::kSub;
    case TokenKind::kStarEqual:
      return Operator::kMult;
    case TokenKind::kSlashEqual:
      return Operator::kDiv;
    case TokenKind::kPercentEqual:
      return Operator::kMod;
    case TokenKind::kAmpersandEqual:
      return Operator::kBitAnd;
    case TokenKind::kBarEqual:
      return Operator::kBitOr;
    case TokenKind::kCaretEqual:
      return Operator::kBitXor;
    case TokenKind::kLeftShiftEqual:
      return Operator::kLShift;
    case TokenKind::kRightShiftEqual:
      return Operator::kRShift;
    case TokenKind::kDoubleStarEqual:
      return Operator::kPow;
    case TokenKind::kDoubleSlashEqual:
      return Operator::kFloorDiv;
    case TokenKind::kAtEqual:
      return Operator::kMatMult;
    default:
      return std::nullopt;
  }
}

}  // namespace

void Parser::statement(Statements& out) {
  if (Stmt* compound = compound_statement()) {
    out.push_back(compound);
    return;
  }
  simple_statements(out);
}

void Parser::simple_statements(Statements& out) {
  while (true) {
    out.push_back(simple_statement());
    if (!accept(TokenKind::kSemicolon)) {
      break;
    }
    if (at(TokenKind::kNewline)) {
      break;
    }
  }
  expect(TokenKind::kNewline);
}

Stmt* Parser::simple_statement() {
  const std::uint32_t start = begin();
  const auto keyword_only = [&](auto* made) {
    take();
    made->span = since(start);
    return made;
  };
  switch (peek().keyword) {
    case Keyword::kReturn:
      return return_statement();
    case Keyword::kImport:
      return import_statement();
    case Keyword::kFrom:
      return from_import_statement();
    case Keyword::kRaise:
      return raise_statement();
    case Keyword::kPass:
      return keyword_only(node<Pass>({}));
    case Keyword::kBreak:
      return keyword_only(node<Break>({}));
    case Keyword::kContinue:
      return keyword_only(node<Continue>({}));
    case Keyword::kDel:
      return delete_statement();
    case Keyword::kAssert:
      return assert_statement();
    case Keyword::kGlobal:
      return scope_statement(true);
    case Keyword::kNonlocal:
      return scope_statement(false);
    case Keyword::kType:
      if (at_type_alias()) {
        return type_alias();
      }
      return expression_statement();
    default:
      return expression_statement();
  }
}

bool Parser::at_type_alias() {
  return at_identifier(1) && (peek(2).is(TokenKind::kEqual) || peek(2).is(TokenKind::kLeftBracket));
}

Stmt* Parser::expression_statement() {
  const std::uint32_t start = begin();
  const bool parenthesized = at(TokenKind::kLeftParen);
  Expr* first = at(Keyword::kYield) ? yield_expression() : star_expressions();
  if (at(TokenKind::kEqual)) {
    return assignment(start, first);
  }
  if (at(TokenKind::kColon)) {
    return annotated_assignment(start, first, parenthesized);
  }
  if (const auto op = operator_of(peek().kind)) {
    return augmented_assignment(start, first, *op);
  }
  auto* made = node<ExprStmt>(since(start));
  made->value = first;
  return made;
}

Expr* Parser::assigned_value() {
  return at(Keyword::kYield) ? yield_expression() : star_expressions();
}

Stmt* Parser::assignment(std::uint32_t start, Expr* first) {
  std::vector<Expr*> targets;
  Expr* value = first;
  while (accept(TokenKind::kEqual)) {
    make_target(value, Context::kStore);
    targets.push_back(value);
    value = assigned_value();
  }
  auto* made = node<Assign>(since(start));
  made->targets = list(targets);
  made->value = value;
  return made;
}

/// `(x).y: int` is refused: once CPython's parser has read `(x)` as a whole target, it expects ':'.
bool Parser::begins_with_group(Expr* target, std::uint32_t start) {
  Expr* inner = target;
  while (inner->span.begin == start) {
    if (auto* attribute = as<Attribute>(inner)) {
      inner = attribute->value;
    } else if (auto* subscript = as<Subscript>(inner)) {
      inner = subscript->value;
    } else if (auto* call = as<Call>(inner)) {
      inner = call->func;
    } else {
      return false;
    }
  }
  return inner != target && is_single_target(inner);
}

Stmt* Parser::annotated_assignment(std::uint32_t start, Expr* target, bool parenthesized) {
  const bool is_name = as<Name>(target) != nullptr;
  if (!is_single_target(target) || begins_with_group(target, start)) {
    refuse();
  }
  take();
  auto* made = node<AnnAssign>({});
  made->target = target;
  made->simple = is_name && !parenthesized;
  set_context(target, Context::kStore);
  made->annotation = expression();
  if (accept(TokenKind::kEqual)) {
    made->value = assigned_value();
  }
  made->span = since(start);
  return made;
}

Stmt* Parser::augmented_assignment(std::uint32_t start, Expr* target, Operator op) {
  if (!is_single_target(target)) {
    refuse();
  }
  set_context(target, Context::kStore);
  take();
  auto* made = node<AugAssign>({});
  made->target = target;
  made->op = op;
  made->value = assigned_value();
  made->span = since(start);
  return made;
}

Stmt* Parser::type_alias() {
  const std::uint32_t start = begin();
  take();
  const Token word = take();
  auto* made = node<TypeAlias>({});
  made->name = name(identifier(word), word.span, Context::kStore);
  const std::size_t first = position_;
  made->type_params = type_params();
  for (std::size_t i = first; i < position_; ++i) {
    if (tokens_[i].is(TokenKind::kEqual)) {
      suspect_ = suspect_.value_or(statement_start_);
    }
  }
  expect(TokenKind::kEqual);
  made->value = expression();
  made->span = since(start);
  return made;
}

Stmt* Parser::return_statement() {
  const std::uint32_t start = begin();
  take();
  auto* made = node<Return>({});
  if (at_expression_start() || at(TokenKind::kStar)) {
    made->value = star_expressions();
  }
  made->span = since(start);
  return made;
}

Stmt* Parser::raise_statement() {
  const std::uint32_t start = begin();
  take();
  auto* made = node<Raise>({});
  if (at_expression_start()) {
    made->exc = expression();
    if (accept(Keyword::kFrom)) {
      made->cause = expression();
    }
  }
  made->span = since(start);
  return made;
}

Stmt* Parser::delete_statement() {
  const std::uint32_t start = begin();
  take();
  std::vector<Expr*> targets;
  do {
    if (!targets.empty() && (at(TokenKind::kNewline) || at(TokenKind::kSemicolon))) {
      break;
    }
    Expr* target = bitwise_or();
    make_target(target, Context::kDel);
    targets.push_back(target);
  } while (accept(TokenKind::kComma));
  auto* made = node<Delete>(since(start));
  made->targets = list(targets);
  return made;
}

Stmt* Parser::assert_statement() {
  const std::uint32_t start = begin();
  take();
  auto* made = node<Assert>({});
  made->test = expression();
  if (accept(TokenKind::kComma)) {
    made->msg = expression();
  }
  made->span = since(start);
  return made;
}

Identifier Parser::dotted_name() {
  const std::uint32_t start = begin();
  std::string joined(identifier(expect_identifier()));
  bool plain = true;
  while (accept(TokenKind::kDot)) {
    plain = plain && peek().span.begin == last_end_;
    joined += '.';
    joined += identifier(expect_identifier());
  }
  const std::string_view raw = source_.slice(since(start));
  return raw == joined ? raw : arena_.copy(joined);
}

Stmt* Parser::import_statement() {
  const std::uint32_t start = begin();
  take();
  std::vector<Alias*> names;
  do {
    const std::uint32_t first = begin();
    auto* alias = arena_.make<Alias>();
    alias->name = dotted_name();
    if (accept(Keyword::kAs)) {
      alias->asname = identifier(expect_identifier());
    }
    alias->span = since(first);
    names.push_back(alias);
  } while (accept(TokenKind::kComma));
  auto* made = node<Import>(since(start));
  made->names = list(names);
  return made;
}

Stmt* Parser::from_import_statement() {
  const std::uint32_t start = begin();
  take();
  auto* made = node<ImportFrom>({});
  while (at(TokenKind::kDot) || at(TokenKind::kEllipsis)) {
    made->level += take().is(TokenKind::kDot) ? 1 : 3;
  }
  if (made->level == 0 || !at(Keyword::kImport)) {
    made->module = dotted_name();
  }
  expect(Keyword::kImport);
  std::vector<Alias*> names;
  const bool parenthesized = at(TokenKind::kLeftParen);
  if (at(TokenKind::kStar)) {
    auto* alias = arena_.make<Alias>();
    alias->span = take().span;
    alias->name = "*";
    names.push_back(alias);
  } else {
    if (parenthesized) {
      take();
    }
    do {
      if (!names.empty() && parenthesized && at(TokenKind::kRightParen)) {
        break;
      }
      const std::uint32_t first = begin();
      auto* alias = arena_.make<Alias>();
      alias->name = identifier(expect_identifier());
      if (accept(Keyword::kAs)) {
        alias->asname = identifier(expect_identifier());
      }
      alias->span = since(first);
      names.push_back(alias);
    } while (accept(TokenKind::kComma));
    if (parenthesized) {
      expect(TokenKind::kRightParen);
    }
  }
  made->names = list(names);
  made->span = since(start);
  return made;
}

Stmt* Parser::scope_statement(bool global) {
  const std::uint32_t start = begin();
  take();
  std::vector<Identifier> names;
  do {
    names.push_back(identifier(expect_identifier()));
  } while (accept(TokenKind::kComma));
  const std::span<Identifier> copied = arena_.copy(names);
  if (global) {
    auto* made = node<Global>(since(start));
    made->names = copied;
    return made;
  }
  auto* made = node<Nonlocal>(since(start));
  made->names = copied;
  return made;
}

}  // namespace minipy
