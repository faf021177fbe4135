// The first pass over expressions: the dispatch on the node's kind.
#include "bytecode/compiler/compile_error.h"
#include "bytecode/compiler/symbol_visitor.h"

namespace minipy::compiler {

void SymbolVisitor::visit(const ast::Expr* expression) {
  const DepthGuard guard(recursion_);
  using ast::Kind;
  switch (expression->kind) {
    case Kind::kNamedExpr:
      visit_named_expression(*ast::as<ast::NamedExpr>(expression));
      break;
    case Kind::kBoolOp:
      visit_all(ast::as<ast::BoolOp>(expression)->values);
      break;
    case Kind::kBinOp:
      visit(ast::as<ast::BinOp>(expression)->left);
      visit(ast::as<ast::BinOp>(expression)->right);
      break;
    case Kind::kUnaryOp:
      visit(ast::as<ast::UnaryOp>(expression)->operand);
      break;
    case Kind::kLambda:
      visit_lambda(*ast::as<ast::Lambda>(expression));
      break;
    case Kind::kIfExp: {
      const auto* node = ast::as<ast::IfExp>(expression);
      visit(node->test);
      visit(node->body);
      visit(node->orelse);
      break;
    }
    case Kind::kDict:
      visit_all(ast::as<ast::Dict>(expression)->keys);
      visit_all(ast::as<ast::Dict>(expression)->values);
      break;
    case Kind::kSet:
      visit_all(ast::as<ast::Set>(expression)->elts);
      break;
    case Kind::kListComp:
    case Kind::kSetComp:
    case Kind::kGeneratorExp: {
      const ast::Comp* node = ast::as_comp(expression);
      if (node->kind == Kind::kListComp) {
        visit_comprehension(*node, ComprehensionKind::kList, "listcomp", node->generators,
                            node->elt, nullptr);
      } else if (node->kind == Kind::kSetComp) {
        visit_comprehension(*node, ComprehensionKind::kSet, "setcomp", node->generators, node->elt,
                            nullptr);
      } else {
        visit_comprehension(*node, ComprehensionKind::kGenerator, "genexpr", node->generators,
                            node->elt, nullptr);
      }
      break;
    }
    case Kind::kDictComp: {
      const auto* node = ast::as<ast::DictComp>(expression);
      visit_comprehension(*node, ComprehensionKind::kDict, "dictcomp", node->generators, node->key,
                          node->value);
      break;
    }
    case Kind::kYield:
      visit_yield(*expression, ast::as<ast::Yield>(expression)->value);
      break;
    case Kind::kYieldFrom:
      visit_yield(*expression, ast::as<ast::YieldFrom>(expression)->value);
      break;
    case Kind::kAwait:
      refuse_in_annotation_scope(*expression, "await expression");
      visit(ast::as<ast::Await>(expression)->value);
      current().coroutine = true;
      break;
    case Kind::kCompare:
      visit(ast::as<ast::Compare>(expression)->left);
      visit_all(ast::as<ast::Compare>(expression)->comparators);
      break;
    case Kind::kCall: {
      const auto* node = ast::as<ast::Call>(expression);
      visit(node->func);
      visit_all(node->args);
      for (const ast::KeywordArg* keyword : node->keywords) {
        visit(keyword->value);
      }
      break;
    }
    case Kind::kFormattedValue: {
      const auto* node = ast::as<ast::FormattedValue>(expression);
      visit(node->value);
      if (node->format_spec != nullptr) {
        visit(node->format_spec);
      }
      break;
    }
    case Kind::kJoinedStr:
      visit_all(ast::as<ast::JoinedStr>(expression)->values);
      break;
    case Kind::kAttribute:
      visit(ast::as<ast::Attribute>(expression)->value);
      break;
    case Kind::kSubscript:
      visit(ast::as<ast::Subscript>(expression)->value);
      visit(ast::as<ast::Subscript>(expression)->slice);
      break;
    case Kind::kStarred:
      visit(ast::as<ast::Starred>(expression)->value);
      break;
    case Kind::kSlice: {
      const auto* node = ast::as<ast::Slice>(expression);
      for (const ast::Expr* part : {node->lower, node->upper, node->step}) {
        if (part != nullptr) {
          visit(part);
        }
      }
      break;
    }
    case Kind::kName:
      visit_name(*ast::as<ast::Name>(expression));
      break;
    case Kind::kList:
      visit_all(ast::as<ast::ListExpr>(expression)->elts);
      break;
    case Kind::kTuple:
      visit_all(ast::as<ast::Tuple>(expression)->elts);
      break;
    default:
      break;
  }
}

}  // namespace minipy::compiler
