// The match statement and its patterns (PEP 634).
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

namespace {

Identifier capture_name(std::string_view word) { return word == "_" ? Identifier() : word; }

}  // namespace

/// `match` is a statement if a subject, a colon and an indented `case` follow.
bool Parser::at_match_statement() {
  if (next_is(TokenKind::kColon) || next_is(TokenKind::kEqual) || next_is(TokenKind::kDot) ||
      next_is(TokenKind::kComma) || next_is(TokenKind::kNewline) || next_is(TokenKind::kRightParen)) {
    return false;
  }
  const State before = state();
  take();
  const bool one_starred = as<Starred>(star_named_expressions()) != nullptr;
  const bool header = !one_starred && accept(TokenKind::kColon) && accept(TokenKind::kNewline) && !failed();
  restore(before);
  return header;
}

Expr* Parser::star_named_expressions() {
  const std::uint32_t start = begin();
  Expr* first = star_named_expression();
  if (!at(TokenKind::kComma)) {
    return first;
  }
  std::vector<Expr*> items{first};
  while (accept(TokenKind::kComma)) {
    if (!at_expression_start() && !at(TokenKind::kStar)) {
      break;
    }
    items.push_back(star_named_expression());
  }
  return tuple(items, since(start));
}

Stmt* Parser::match_statement() {
  const std::uint32_t start = begin();
  take();
  auto* made = node<Match>({});
  made->subject = star_named_expressions();
  expect(TokenKind::kColon);
  expect(TokenKind::kNewline);
  expect(TokenKind::kIndent);
  std::vector<MatchCase*> cases;
  do {
    cases.push_back(match_case());
  } while (!at(TokenKind::kDedent) && !at(TokenKind::kEndMarker) && !failed());
  accept(TokenKind::kDedent);
  made->cases = list(cases);
  made->span = since(start);
  return made;
}

MatchCase* Parser::match_case() {
  expect(Keyword::kCase);
  auto* made = arena_.make<MatchCase>();
  made->pattern = open_pattern();
  if (accept(Keyword::kIf)) {
    made->guard = named_expression();
  }
  made->body = block();
  return made;
}

/// The outermost pattern, which may be a sequence without brackets.
Pattern* Parser::open_pattern() {
  const std::uint32_t start = begin();
  Pattern* first = maybe_star_pattern();
  if (!at(TokenKind::kComma)) {
    if (first->kind == Kind::kMatchStar) {
      refuse();
    }
    return first;
  }
  std::vector<Pattern*> items{first};
  while (accept(TokenKind::kComma)) {
    if (at(TokenKind::kColon) || at(Keyword::kIf)) {
      break;
    }
    items.push_back(maybe_star_pattern());
  }
  auto* made = node<MatchSequence>(since(start));
  made->patterns = list(items);
  return made;
}

Pattern* Parser::maybe_star_pattern() {
  if (!at(TokenKind::kStar)) {
    return as_pattern();
  }
  const std::uint32_t start = begin();
  take();
  auto* made = node<MatchStar>({});
  made->name = capture_name(identifier(expect_identifier()));
  made->span = since(start);
  return made;
}

Pattern* Parser::as_pattern() {
  const DepthGuard depth(*this);
  if (depth.exceeded()) {
    return node<MatchAs>({});
  }
  const std::uint32_t start = begin();
  Pattern* inner = or_pattern();
  if (!accept(Keyword::kAs)) {
    return inner;
  }
  const Token word = expect_identifier();
  if (text(word) == "_") {
    refuse();
  }
  auto* made = node<MatchAs>({});
  made->pattern = inner;
  made->name = identifier(word);
  made->span = since(start);
  return made;
}

Pattern* Parser::or_pattern() {
  const std::uint32_t start = begin();
  Pattern* first = closed_pattern();
  if (!at(TokenKind::kBar)) {
    return first;
  }
  std::vector<Pattern*> alternatives{first};
  while (accept(TokenKind::kBar)) {
    alternatives.push_back(closed_pattern());
  }
  auto* made = node<MatchOr>(since(start));
  made->patterns = list(alternatives);
  return made;
}

Pattern* Parser::closed_pattern() {
  const Token token = peek();
  switch (token.kind) {
    case TokenKind::kNumber:
    case TokenKind::kMinus:
    case TokenKind::kString:
    case TokenKind::kFStringStart:
      return literal_pattern();
    case TokenKind::kLeftParen: {
      const std::uint32_t start = begin();
      take();
      if (at(TokenKind::kRightParen)) {
        take();
        return node<MatchSequence>(since(start));
      }
      Pattern* first = maybe_star_pattern();
      if (!at(TokenKind::kComma)) {
        if (first->kind == Kind::kMatchStar) {
          refuse();
        }
        expect(TokenKind::kRightParen);
        return first;
      }
      std::vector<Pattern*> items{first};
      while (accept(TokenKind::kComma)) {
        if (at(TokenKind::kRightParen)) {
          break;
        }
        items.push_back(maybe_star_pattern());
      }
      expect(TokenKind::kRightParen);
      auto* made = node<MatchSequence>(since(start));
      made->patterns = list(items);
      return made;
    }
    case TokenKind::kLeftBracket:
      return sequence_pattern(TokenKind::kRightBracket);
    case TokenKind::kLeftBrace:
      return mapping_pattern();
    case TokenKind::kName: {
      const auto singleton = [&](ConstantKind type) {
        auto* made = node<MatchSingleton>(token.span);
        made->value = type;
        take();
        return made;
      };
      if (token.is(Keyword::kNone)) {
        return singleton(ConstantKind::kNone);
      }
      if (token.is(Keyword::kTrue)) {
        return singleton(ConstantKind::kTrue);
      }
      if (token.is(Keyword::kFalse)) {
        return singleton(ConstantKind::kFalse);
      }
      if (at_identifier()) {
        return name_or_class_pattern();
      }
      break;
    }
    default:
      break;
  }
  refuse();
  return node<MatchAs>(token.span);
}

/// The number of a complex literal's real part, without its sign.
Expr* Parser::real_part(Expr* part) {
  const auto* negative = as<UnaryOp>(part);
  return negative != nullptr ? negative->operand : part;
}

/// `word`: real or imaginary.
void Parser::check_complex_part(const Expr* part, ConstantKind wanted, const std::string& word) {
  const auto* value = as<Constant>(part);
  const bool is_imaginary = value != nullptr && value->type == ConstantKind::kImaginary;
  if (!failed() && is_imaginary != (wanted == ConstantKind::kImaginary)) {
    fail_finally(part->span, word + " number required in complex literal");
  }
}

/// -3, 1 + 2j, -1.5 - 2j.
Expr* Parser::signed_number_or_complex() {
  const std::uint32_t start = begin();
  const auto signed_number = [&]() -> Expr* {
    const std::uint32_t first = begin();
    if (!accept(TokenKind::kMinus)) {
      return number();
    }
    auto* made = node<UnaryOp>({});
    made->op = UnaryOperator::kUSub;
    made->operand = number();
    made->span = since(first);
    return made;
  };
  Expr* left = signed_number();
  if (!at(TokenKind::kPlus) && !at(TokenKind::kMinus)) {
    return left;
  }
  auto* made = node<BinOp>({});
  made->left = left;
  made->op = take().is(TokenKind::kPlus) ? Operator::kAdd : Operator::kSub;
  check_complex_part(real_part(left), ConstantKind::kFloat, "real");
  made->right = number();
  made->span = since(start);
  check_complex_part(made->right, ConstantKind::kImaginary, "imaginary");
  return made;
}

Pattern* Parser::literal_pattern() {
  const std::uint32_t start = begin();
  Expr* value = at(TokenKind::kString) || at(TokenKind::kFStringStart) ? strings() : signed_number_or_complex();
  auto* made = node<MatchValue>(since(start));
  made->value = value;
  return made;
}

Pattern* Parser::sequence_pattern(TokenKind close) {
  const std::uint32_t start = begin();
  take();
  std::vector<Pattern*> items;
  while (!at(close) && !failed()) {
    items.push_back(maybe_star_pattern());
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect(close);
  auto* made = node<MatchSequence>(since(start));
  made->patterns = list(items);
  return made;
}

Pattern* Parser::mapping_pattern() {
  const std::uint32_t start = begin();
  take();
  std::vector<Expr*> keys;
  std::vector<Pattern*> patterns;
  auto* made = node<MatchMapping>({});
  while (!at(TokenKind::kRightBrace) && !failed()) {
    if (accept(TokenKind::kDoubleStar)) {
      made->rest = identifier(expect_identifier());
      if (made->rest == "_") {
        refuse();
      }
      accept(TokenKind::kComma);
      break;
    }
    Expr* key = nullptr;
    const Token token = peek();
    if (token.is(TokenKind::kString) || token.is(TokenKind::kFStringStart)) {
      key = strings();
    } else if (token.is(Keyword::kNone) || token.is(Keyword::kTrue) || token.is(Keyword::kFalse)) {
      key = atom();
    } else if (at_identifier()) {
      key = name(identifier(token), take().span);
      while (accept(TokenKind::kDot)) {
        auto* attribute = node<Attribute>({});
        attribute->value = key;
        attribute->attr = identifier(expect_identifier());
        attribute->span = since(token.span.begin);
        key = attribute;
      }
      if (as<Name>(key) != nullptr) {
        refuse();
      }
    } else {
      key = signed_number_or_complex();
    }
    expect(TokenKind::kColon);
    keys.push_back(key);
    patterns.push_back(as_pattern());
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect(TokenKind::kRightBrace);
  made->keys = list(keys);
  made->patterns = list(patterns);
  made->span = since(start);
  return made;
}

/// A capture, a dotted value, or a class pattern.
Pattern* Parser::name_or_class_pattern() {
  const std::uint32_t start = begin();
  const Token word = take();
  if (text(word) == "_") {
    return node<MatchAs>(word.span);  // whatever follows: `_.b` and `_()` are no patterns
  }
  Expr* value = name(identifier(word), word.span);
  while (accept(TokenKind::kDot)) {
    auto* attribute = node<Attribute>({});
    attribute->value = value;
    attribute->attr = identifier(expect_identifier());
    attribute->span = since(start);
    value = attribute;
  }
  if (!at(TokenKind::kLeftParen)) {
    if (as<Name>(value) != nullptr) {
      auto* capture = node<MatchAs>(word.span);
      capture->name = capture_name(identifier(word));
      return capture;
    }
    auto* made = node<MatchValue>(since(start));
    made->value = value;
    return made;
  }
  take();
  auto* made = node<MatchClass>({});
  made->cls = value;
  std::vector<Pattern*> positional;
  std::vector<Identifier> names;
  std::vector<Pattern*> patterns;
  while (!at(TokenKind::kRightParen) && !failed()) {
    if (at_identifier() && next_is(TokenKind::kEqual)) {
      names.push_back(identifier(take()));
      take();
      patterns.push_back(as_pattern());
    } else {
      if (!names.empty()) {
        refuse();
      }
      positional.push_back(as_pattern());
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  expect(TokenKind::kRightParen);
  made->patterns = list(positional);
  made->kwd_attrs = arena_.copy(names);
  made->kwd_patterns = list(patterns);
  made->span = since(start);
  return made;
}

}  // namespace minipy
