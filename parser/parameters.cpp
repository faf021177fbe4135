// Parameters of def and lambda.
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

Arg* Parser::parameter(bool lambda, bool star) {
  const std::uint32_t start = begin();
  auto* made = arena_.make<Arg>();
  if (!at_identifier()) {
    if (at(TokenKind::kLeftParen) && !failed()) {
      const Token open = peek();
      if (would_parse([&] {
            take();
            while (at_identifier()) {
              take();
              if (!accept(TokenKind::kComma)) {
                break;
              }
            }
            expect(TokenKind::kRightParen);
          })) {
        int nesting = 0;
        Token token{};
        do {
          token = take();
          nesting += token.is(TokenKind::kLeftParen) ? 1 : token.is(TokenKind::kRightParen) ? -1 : 0;
        } while (nesting > 0);
        fail(since(open.span.begin), lambda ? "Lambda expression parameters cannot be parenthesized"
                                            : "Function parameters cannot be parenthesized");
      }
    }
    fail_here();
    return made;
  }
  const Token word = take();
  made->arg = identifier(word);
  made->name_span = word.span;
  if (!lambda && accept(TokenKind::kColon)) {
    made->annotation = star && at(TokenKind::kStar) ? star_expression() : expression();
  }
  made->span = since(start);
  return made;
}

Arguments* Parser::parameters(TokenKind end, bool lambda) {
  auto* made = arena_.make<Arguments>();
  std::vector<Arg*> positional_only;
  std::vector<Arg*> plain;
  std::vector<Arg*> keyword_only;
  std::vector<Expr*> defaults;
  std::vector<Expr*> keyword_defaults;
  bool after_star = false;
  bool bare_star = false;
  bool seen_slash = false;
  Token star_token{};
  while (!at(end) && !failed()) {
    if (made->kwarg != nullptr) {
      fail(peek().span, "arguments cannot follow var-keyword argument");
      break;
    }
    if (at(TokenKind::kSlash)) {
      const Token slash = take();
      if (seen_slash) {
        fail(slash.span, "/ may appear only once");
      } else if (after_star) {
        fail(slash.span, "/ must be ahead of *");
      } else if (plain.empty()) {
        fail(slash.span, "at least one argument must precede /");
      }
      seen_slash = true;
      positional_only = std::move(plain);
      plain.clear();
    } else if (at(TokenKind::kStar)) {
      const Token star = take();
      if (after_star) {
        fail(star.span, "* argument may appear only once");
      }
      after_star = true;
      star_token = star;
      if (at(TokenKind::kComma)) {
        bare_star = true;
      } else if (at(end)) {
        fail(star.span, "named arguments must follow bare *");
      } else {
        made->vararg = parameter(lambda, true);
        if (at(TokenKind::kEqual)) {
          fail(peek().span, "var-positional argument cannot have default value");
        }
      }
    } else if (at(TokenKind::kDoubleStar)) {
      take();
      if (bare_star && keyword_only.empty()) {
        fail(star_token.span, "named arguments must follow bare *");
      }
      made->kwarg = parameter(lambda);
      if (at(TokenKind::kEqual)) {
        fail(peek().span, "var-keyword argument cannot have default value");
      }
    } else {
      Arg* arg = parameter(lambda);
      Expr* value = nullptr;
      if (at(TokenKind::kEqual)) {
        const Token equal = take();
        if (at(end) || at(TokenKind::kComma)) {
          fail(equal.span, "expected default value expression");
        }
        value = expression();
      }
      if (after_star) {
        keyword_only.push_back(arg);
        keyword_defaults.push_back(value);
      } else {
        plain.push_back(arg);
        if (value != nullptr) {
          defaults.push_back(value);
        } else if (!defaults.empty()) {
          fail(arg->span, "parameter without a default follows parameter with a default");
        }
      }
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
    if (at(end) && bare_star && keyword_only.empty() && made->kwarg == nullptr) {
      fail(star_token.span, "named arguments must follow bare *");
    }
  }
  if (!failed() && !at(end)) {
    fail_here();
  }
  made->posonlyargs = list(positional_only);
  made->args = list(plain);
  made->kwonlyargs = list(keyword_only);
  made->kw_defaults = list(keyword_defaults);
  made->defaults = list(defaults);
  return made;
}

}  // namespace minipy
