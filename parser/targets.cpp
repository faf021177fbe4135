// What may stand on the left of `=`, after `for`, `del` and `as`.
#include <algorithm>

#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

/// Whether an expression may stand left of `:` and `+=`.
bool Parser::is_single_target(const Expr* expr) {
  return as<Name>(expr) != nullptr || as<Attribute>(expr) != nullptr ||
         as<Subscript>(expr) != nullptr;
}

bool Parser::is_target(const Expr* expr, Context use) {
  const auto all = [&](List<Expr> items) {
    return std::all_of(items.begin(), items.end(),
                       [&](const Expr* item) { return is_target(item, use); });
  };
  switch (expr->kind) {
    case Kind::kList:
      return all(as<ListExpr>(expr)->elts);
    case Kind::kTuple:
      return all(as<ast::Tuple>(expr)->elts);
    case Kind::kStarred:
      return use == Context::kStore && is_target(as<Starred>(expr)->value, use);
    default:
      return is_single_target(expr);
  }
}

void Parser::make_target(Expr* expr, Context use) {
  if (!is_target(expr, use)) {
    refuse();
    return;
  }
  set_context(expr, use);
}

void Parser::set_context(Expr* expr, Context ctx) {
  switch (expr->kind) {
    case Kind::kName:
      as<Name>(expr)->ctx = ctx;
      break;
    case Kind::kAttribute:
      as<Attribute>(expr)->ctx = ctx;
      break;
    case Kind::kSubscript:
      as<Subscript>(expr)->ctx = ctx;
      break;
    case Kind::kStarred:
      as<Starred>(expr)->ctx = ctx;
      set_context(as<Starred>(expr)->value, ctx);
      break;
    case Kind::kList:
      as<ListExpr>(expr)->ctx = ctx;
      for (Expr* item : as<ListExpr>(expr)->elts) {
        set_context(item, ctx);
      }
      break;
    case Kind::kTuple:
      as<ast::Tuple>(expr)->ctx = ctx;
      for (Expr* item : as<ast::Tuple>(expr)->elts) {
        set_context(item, ctx);
      }
      break;
    default:
      break;
  }
}

}  // namespace minipy
