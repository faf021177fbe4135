// What may stand on the left of `=`, after `for`, `del` and `as`.
#include "parser/parser_impl.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

/// CPython's word for an expression in "cannot assign to …".
std::string Parser::describe(const Expr* expr) const {
  switch (expr->kind) {
    case Kind::kAttribute:
      return "attribute";
    case Kind::kSubscript:
      return "subscript";
    case Kind::kStarred:
      return "starred";
    case Kind::kName:
      return "name";
    case Kind::kList:
      return "list";
    case Kind::kTuple:
      return "tuple";
    case Kind::kLambda:
      return "lambda";
    case Kind::kCall:
      return "function call";
    case Kind::kBoolOp:
    case Kind::kBinOp:
    case Kind::kUnaryOp:
      return "expression";
    case Kind::kGeneratorExp:
      return "generator expression";
    case Kind::kYield:
    case Kind::kYieldFrom:
      return "yield expression";
    case Kind::kAwait:
      return "await expression";
    case Kind::kListComp:
      return "list comprehension";
    case Kind::kSetComp:
      return "set comprehension";
    case Kind::kDictComp:
      return "dict comprehension";
    case Kind::kDict:
      return "dict literal";
    case Kind::kSet:
      return "set display";
    case Kind::kJoinedStr:
    case Kind::kFormattedValue:
      return "f-string expression";
    case Kind::kCompare:
      return "comparison";
    case Kind::kIfExp:
      return "conditional expression";
    case Kind::kNamedExpr:
      return "named expression";
    case Kind::kConstant:
      switch (as<Constant>(expr)->type) {
        case ConstantKind::kNone:
          return "None";
        case ConstantKind::kTrue:
          return "True";
        case ConstantKind::kFalse:
          return "False";
        case ConstantKind::kEllipsis:
          return "ellipsis";
        default:
          return "literal";
      }
    default:
      return "expression";
  }
}

/// The innermost part that cannot be a target, or null.
Expr* Parser::find_invalid_target(Expr* expr, TargetUse use) {
  const auto in_list = [&](List<Expr> items) -> Expr* {
    for (Expr* item : items) {
      if (Expr* bad = find_invalid_target(item, use)) {
        return bad;
      }
    }
    return nullptr;
  };
  switch (expr->kind) {
    case Kind::kList:
      return in_list(as<ListExpr>(expr)->elts);
    case Kind::kTuple:
      return in_list(as<ast::Tuple>(expr)->elts);
    case Kind::kStarred:
      return use == TargetUse::kDelete ? expr : find_invalid_target(as<Starred>(expr)->value, use);
    case Kind::kCompare:
      if (const auto* test = as<Compare>(expr);
          use == TargetUse::kFor && test->ops[0] == CompareOperator::kIn) {
        return find_invalid_target(test->left, use);
      }
      return expr;
    case Kind::kName:
    case Kind::kAttribute:
    case Kind::kSubscript:
      return nullptr;
    default:
      return expr;
  }
}

void Parser::make_target(Expr* expr, TargetUse use) {
  if (failed()) {
    return;
  }
  Expr* bad = find_invalid_target(expr, use);
  if (bad == nullptr) {
    set_context(expr, use == TargetUse::kDelete ? Context::kDel : Context::kStore);
    return;
  }
  if (use == TargetUse::kDelete) {
    fail(bad->span, "cannot delete " + describe(bad));
    return;
  }
  std::string message = "cannot assign to " + describe(bad);
  const bool whole = bad == expr && use == TargetUse::kAssign;
  const auto* constant = as<Constant>(bad);
  const bool singleton = constant != nullptr && (constant->type == ConstantKind::kTrue ||
                                                 constant->type == ConstantKind::kFalse ||
                                                 constant->type == ConstantKind::kNone);
  const bool comprehension = as_comp(bad) != nullptr || as<DictComp>(bad) != nullptr ||
                             as<Yield>(bad) != nullptr || as<YieldFrom>(bad) != nullptr;
  if (as<Yield>(bad) != nullptr || as<YieldFrom>(bad) != nullptr) {
    fail(bad->span, whole ? "assignment to yield expression not possible" : message);
    return;
  }
  if (whole && !singleton && as_comp(bad) == nullptr && !comprehension_blocks_hint(bad)) {
    message += " here. Maybe you meant '==' instead of '='?";
  }
  static_cast<void>(comprehension);
  fail(bad->span, std::move(message));
}

/// Expressions for which CPython gives no hint, because its expression rule does not reach them.
bool Parser::comprehension_blocks_hint(const Expr* expr) const {
  return as<Lambda>(expr) != nullptr || as<IfExp>(expr) != nullptr || as<BoolOp>(expr) != nullptr ||
         as<Compare>(expr) != nullptr ||
         (as<UnaryOp>(expr) != nullptr && as<UnaryOp>(expr)->op == UnaryOperator::kNot);
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
