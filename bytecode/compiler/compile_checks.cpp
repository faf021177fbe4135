// SyntaxWarnings about literals used where they cannot work: `1()`, `"x" is y`, `[1][1, 2]`.
#include "bytecode/compiler/code_generator.h"

namespace minipy::compiler {
namespace {

/// What the type of an expression's value is called, or empty if that is not known.
std::string_view type_name(const Constant& constant) {
  struct Name {
    std::string_view operator()(const ConstantNone&) const { return "NoneType"; }
    std::string_view operator()(bool) const { return "bool"; }
    std::string_view operator()(const ConstantInt&) const { return "int"; }
    std::string_view operator()(double) const { return "float"; }
    std::string_view operator()(const ConstantComplex&) const { return "complex"; }
    std::string_view operator()(const ConstantStr&) const { return "str"; }
    std::string_view operator()(const ConstantBytes&) const { return "bytes"; }
    std::string_view operator()(const ConstantEllipsis&) const { return "ellipsis"; }
    std::string_view operator()(const ConstantTuple&) const { return "tuple"; }
    std::string_view operator()(const ConstantFrozenSet&) const { return "frozenset"; }
    std::string_view operator()(const std::shared_ptr<const CodeUnit>&) const { return "code"; }
  };
  return std::visit(Name{}, constant.value);
}

std::string_view inferred_type(const ast::Expr& expression) {
  using ast::Kind;
  switch (expression.kind) {
    case Kind::kTuple:
      return "tuple";
    case Kind::kList:
    case Kind::kListComp:
      return "list";
    case Kind::kDict:
    case Kind::kDictComp:
      return "dict";
    case Kind::kSet:
    case Kind::kSetComp:
      return "set";
    case Kind::kGeneratorExp:
      return "generator";
    case Kind::kLambda:
      return "function";
    case Kind::kJoinedStr:
    case Kind::kFormattedValue:
      return "str";
    case Kind::kConstant:
      return type_name(constant_value(*ast::as<ast::Constant>(&expression)));
    default:
      return {};
  }
}

// Constants that `is` may be used with.
bool is_singleton(const Constant& constant) {
  return constant.get<ConstantNone>() != nullptr || constant.get<bool>() != nullptr ||
         constant.get<ConstantEllipsis>() != nullptr;
}

bool is_valid_operand(const ast::Expr& expression) {
  const auto* constant = ast::as<ast::Constant>(&expression);
  return constant == nullptr || is_singleton(constant_value(*constant));
}

}  // namespace

void CodeGenerator::check_compare(const ast::Compare& expression) {
  const ast::Expr* left = expression.left;
  bool left_valid = is_valid_operand(*left);
  for (std::size_t i = 0; i < expression.ops.size(); ++i) {
    const ast::Expr* right = expression.comparators[i];
    const bool right_valid = is_valid_operand(*right);
    const ast::CompareOperator op = expression.ops[i];
    const bool is_not = op == ast::CompareOperator::kIsNot;
    if ((op == ast::CompareOperator::kIs || is_not) && (!left_valid || !right_valid)) {
      const ast::Expr& literal = left_valid ? *right : *left;
      warn(loc(expression), std::string(is_not ? "\"is not\"" : "\"is\"") + " with '" +
                                std::string(inferred_type(literal)) +
                                "' literal. Did you mean \"" + (is_not ? "!=" : "==") + "\"?");
    }
    left_valid = right_valid;
    left = right;
  }
}

void CodeGenerator::check_caller(const ast::Expr& callee) {
  using ast::Kind;
  switch (callee.kind) {
    case Kind::kConstant:
    case Kind::kTuple:
    case Kind::kList:
    case Kind::kListComp:
    case Kind::kDict:
    case Kind::kDictComp:
    case Kind::kSet:
    case Kind::kSetComp:
    case Kind::kGeneratorExp:
    case Kind::kJoinedStr:
    case Kind::kFormattedValue:
      warn(loc(callee), "'" + std::string(inferred_type(callee)) +
                            "' object is not callable; perhaps you missed a comma?");
      break;
    default:
      break;
  }
}

void CodeGenerator::check_subscripter(const ast::Expr& value) {
  using ast::Kind;
  switch (value.kind) {
    case Kind::kConstant: {
      const Constant constant = constant_value(*ast::as<ast::Constant>(&value));
      const bool number = constant.get<ConstantInt>() != nullptr ||
                          constant.get<double>() != nullptr ||
                          constant.get<ConstantComplex>() != nullptr ||
                          constant.get<ConstantFrozenSet>() != nullptr;
      if (!number && !is_singleton(constant)) {
        return;
      }
      break;
    }
    case Kind::kSet:
    case Kind::kSetComp:
    case Kind::kGeneratorExp:
    case Kind::kLambda:
      break;
    default:
      return;
  }
  warn(loc(value), "'" + std::string(inferred_type(value)) +
                       "' object is not subscriptable; perhaps you missed a comma?");
}

void CodeGenerator::check_index(const ast::Expr& value, const ast::Expr& slice) {
  const std::string_view index_type = inferred_type(slice);
  if (index_type.empty() || index_type == "int" || index_type == "bool" ||
      slice.kind == ast::Kind::kSlice) {
    return;
  }
  using ast::Kind;
  switch (value.kind) {
    case Kind::kConstant: {
      const Constant constant = constant_value(*ast::as<ast::Constant>(&value));
      if (constant.get<ConstantStr>() == nullptr && constant.get<ConstantBytes>() == nullptr &&
          constant.get<ConstantTuple>() == nullptr) {
        return;
      }
      break;
    }
    case Kind::kTuple:
    case Kind::kList:
    case Kind::kListComp:
    case Kind::kJoinedStr:
    case Kind::kFormattedValue:
      break;
    default:
      return;
  }
  warn(loc(value), std::string(inferred_type(value)) +
                       " indices must be integers or slices, not " + std::string(index_type) +
                       "; perhaps you missed a comma?");
}

}  // namespace minipy::compiler
