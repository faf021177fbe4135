// Type parameters and `type X = …` (PEP 695, PEP 696): bounds, defaults and values are functions that
// are called when they are first asked for.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/intrinsics.h"

namespace minipy::compiler {

void CodeGenerator::compile_type_expression(const ast::Expr& expression, std::string_view name,
                                            const void* node, BlockRole role,
                                            bool allow_starred) {
  const Location location = loc(expression);
  enter_unit(std::string(name), UnitKind::kAnnotations, symbols_.find(node, role), location.line);
  const auto* starred = ast::as<ast::Starred>(&expression);
  if (allow_starred && starred != nullptr) {
    visit(starred->value);
    add(Op::UNPACK_SEQUENCE, 1, location);
  } else {
    visit(&expression);
  }
  add(Op::RETURN_VALUE, location);
  const UnitPtr code = finish_unit(true);
  make_closure(code, 0, location);
}

namespace {

/// The parts that the three kinds of type parameter have in common.
struct TypeParameterParts {
  std::string_view name;
  const ast::Expr* bound = nullptr;
  const ast::Expr* default_value = nullptr;
  int intrinsic = kIntrinsicTypeVar;
};

TypeParameterParts parts_of(const ast::TypeParam& parameter) {
  if (const auto* variable = ast::as<ast::TypeVar>(&parameter)) {
    return {variable->name, variable->bound, variable->default_value, kIntrinsicTypeVar};
  }
  if (const auto* tuple = ast::as<ast::TypeVarTuple>(&parameter)) {
    return {tuple->name, nullptr, tuple->default_value, kIntrinsicTypeVarTuple};
  }
  const auto* spec = ast::as<ast::ParamSpec>(&parameter);
  return {spec->name, nullptr, spec->default_value, kIntrinsicParamSpec};
}

}  // namespace

void CodeGenerator::compile_type_parameter(const ast::TypeParam& parameter, bool& seen_default) {
  const Location location = loc(parameter);
  const TypeParameterParts parts = parts_of(parameter);
  load_str(parts.name, location);
  if (parts.bound != nullptr) {
    compile_type_expression(*parts.bound, parts.name, &parameter, BlockRole::kBody, false);
    const bool constraints = parts.bound->kind == ast::Kind::kTuple;
    add(Op::CALL_INTRINSIC_2,
        constraints ? kIntrinsicTypeVarWithConstraints : kIntrinsicTypeVarWithBound, location);
  } else {
    add(Op::CALL_INTRINSIC_1, parts.intrinsic, location);
  }
  if (parts.default_value != nullptr) {
    seen_default = true;
    compile_type_expression(*parts.default_value, parts.name, &parameter, BlockRole::kDefault,
                            parts.intrinsic == kIntrinsicTypeVarTuple);
    add(Op::CALL_INTRINSIC_2, kIntrinsicSetTypeParamDefault, location);
  } else if (seen_default) {
    fail(location, "non-default type parameter '" + std::string(parts.name) +
                       "' follows default type parameter");
  }
  add(Op::COPY, 1, location);
  name_operation(parts.name, ast::Context::kStore, location);
}

void CodeGenerator::compile_type_parameters(ast::List<ast::TypeParam> parameters) {
  bool seen_default = false;
  for (const ast::TypeParam* parameter : parameters) {
    compile_type_parameter(*parameter, seen_default);
  }
  add(Op::BUILD_TUPLE, static_cast<int>(parameters.size()), loc(*parameters[0]));
}

void CodeGenerator::compile_type_alias(const ast::TypeAlias& alias) {
  const Location location = loc(alias);
  const std::string name(ast::as<ast::Name>(alias.name)->id);
  const bool generic = !alias.type_params.empty();
  if (generic) {
    enter_unit("<generic parameters of " + name + ">", UnitKind::kAnnotations,
               symbols_.find(&alias, BlockRole::kTypeParameters), location.line);
    load_str(name, location);
    compile_type_parameters(alias.type_params);
  } else {
    load_str(name, location);
    load_none(location);
  }
  enter_unit(name, UnitKind::kFunction, symbols_.find(&alias), location.line);
  unit().constants.index(Constant{ConstantNone{}});
  visit(alias.value);
  add(Op::RETURN_VALUE, location);
  const UnitPtr value = finish_unit(false);
  make_closure(value, 0, location);
  add(Op::BUILD_TUPLE, 3, location);
  add(Op::CALL_INTRINSIC_1, kIntrinsicTypeAlias, location);
  if (generic) {
    const UnitPtr type_scope = finish_unit(false);
    make_closure(type_scope, 0, location);
    add(Op::PUSH_NULL, location);
    add(Op::CALL, 0, location);
  }
  name_operation(name, ast::Context::kStore, location);
}

}  // namespace minipy::compiler
