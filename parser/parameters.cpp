// Parameters of def and lambda.
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

Arg* Parser::parameter(bool lambda, bool star) {
  const std::uint32_t start = begin();
  auto* made = arena_.make<Arg>();
  const Token word = expect_identifier();
  made->arg = identifier(word);
  made->name_span = word.span;
  if (!lambda && accept(TokenKind::kColon)) {
    made->annotation = star && at(TokenKind::kStar) ? star_expression() : expression();
  }
  made->span = since(start);
  return made;
}

/// In order: plain ones, `/`, more plain ones, `*` or `*args`, keyword-only ones, `**kwargs`.
Arguments* Parser::parameters(TokenKind end, bool lambda) {
  auto* made = arena_.make<Arguments>();
  std::vector<Arg*> positional_only;
  std::vector<Arg*> plain;
  std::vector<Arg*> keyword_only;
  std::vector<Expr*> defaults;
  std::vector<Expr*> keyword_defaults;
  bool seen_slash = false;
  bool seen_star = false;
  while (!at(end) && !failed()) {
    if (accept(TokenKind::kDoubleStar)) {
      made->kwarg = parameter(lambda);
      accept(TokenKind::kComma);
      break;
    }
    if (accept(TokenKind::kSlash)) {
      if (seen_slash || seen_star || plain.empty()) {
        refuse();
      }
      seen_slash = true;
      positional_only = std::move(plain);
      plain.clear();
    } else if (accept(TokenKind::kStar)) {
      if (seen_star) {
        refuse();
      }
      seen_star = true;
      if (!at(TokenKind::kComma)) {
        made->vararg = parameter(lambda, true);
      }
    } else {
      Arg* arg = parameter(lambda);
      Expr* value = accept(TokenKind::kEqual) ? expression() : nullptr;
      if (seen_star) {
        keyword_only.push_back(arg);
        keyword_defaults.push_back(value);
      } else {
        plain.push_back(arg);
        if (value != nullptr) {
          defaults.push_back(value);
        } else if (!defaults.empty()) {
          refuse();
        }
      }
    }
    if (!accept(TokenKind::kComma)) {
      break;
    }
  }
  const bool is_bare_star = seen_star && made->vararg == nullptr;
  if (!at(end) || (is_bare_star && keyword_only.empty())) {
    refuse();
  }
  made->posonlyargs = list(positional_only);
  made->args = list(plain);
  made->kwonlyargs = list(keyword_only);
  made->kw_defaults = list(keyword_defaults);
  made->defaults = list(defaults);
  return made;
}

}  // namespace minipy
