// Class statements: the body is a function of no arguments whose namespace becomes the class's.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/intrinsics.h"

namespace minipy::compiler {

void CodeGenerator::note_static_attribute(const ast::Attribute& attribute) {
  const auto* base = ast::as<ast::Name>(attribute.value);
  if (base == nullptr || attribute.ctx != ast::Context::kStore || base->id != "self") {
    return;
  }
  for (std::size_t i = units_.size() - 1; i-- > 0;) {
    if (units_[i]->kind == UnitKind::kClass) {
      units_[i]->static_attributes.insert(std::string(attribute.attr));
      return;
    }
  }
}

void CodeGenerator::compile_class_body(const ast::ClassDef& definition, int first_line) {
  enter_unit(std::string(definition.name), UnitKind::kClass, symbols_.find(&definition), first_line,
             std::string(definition.name));
  const Location start{first_line, first_line, 0, 0};
  name_operation("__name__", ast::Context::kLoad, start);
  name_operation("__module__", ast::Context::kStore, start);
  load_str(unit().qualname, start);
  name_operation("__qualname__", ast::Context::kStore, start);
  load_int(first_line, start);
  name_operation("__firstlineno__", ast::Context::kStore, start);
  if (!definition.type_params.empty()) {
    name_operation(".type_params", ast::Context::kLoad, start);
    name_operation("__type_params__", ast::Context::kStore, start);
  }
  if (scope().needs_class_dict) {
    add(Op::LOAD_LOCALS, start);
    add(Op::STORE_DEREF, unit().cells.index("__classdict__"), start);
  }
  compile_body(definition.body, start);
  ConstantTuple attributes;
  for (const std::string& name : unit().static_attributes) {
    attributes.items.push_back(Constant{ConstantStr{name}});
  }
  load_constant(Constant{std::move(attributes)}, kNoLocation);
  name_operation("__static_attributes__", ast::Context::kStore, kNoLocation);
  if (scope().needs_class_dict) {
    add(pseudo::LOAD_CLOSURE, unit().cells.index("__classdict__"), kNoLocation);
    name_operation("__classdictcell__", ast::Context::kStore, kNoLocation);
  }
  if (scope().needs_class_closure) {
    add(pseudo::LOAD_CLOSURE, unit().cells.index("__class__"), kNoLocation);
    add(Op::COPY, 1, kNoLocation);
    name_operation("__classcell__", ast::Context::kStore, kNoLocation);
  } else {
    load_none(kNoLocation);
  }
  add(Op::RETURN_VALUE, kNoLocation);
  const UnitPtr code = finish_unit(true);
  const Location location = loc(definition);
  add(Op::LOAD_BUILD_CLASS, location);
  add(Op::PUSH_NULL, location);
  make_closure(code, 0, location);
  load_str(definition.name, location);
}

void CodeGenerator::compile_class(const ast::ClassDef& definition) {
  compile_decorators(definition.decorator_list);
  const int first_line = first_line_of(definition.decorator_list, definition);
  const Location location = loc(definition);
  const bool generic = !definition.type_params.empty();
  if (generic) {
    enter_unit("<generic parameters of " + std::string(definition.name) + ">",
               UnitKind::kAnnotations, symbols_.find(&definition, BlockRole::kTypeParameters),
               first_line, std::string(definition.name));
    compile_type_parameters(definition.type_params);
    name_operation(".type_params", ast::Context::kStore, location);
  }
  compile_class_body(definition, first_line);
  if (generic) {
    name_operation(".type_params", ast::Context::kLoad, location);
    add(Op::CALL_INTRINSIC_1, kIntrinsicSubscriptGeneric, location);
    name_operation(".generic_base", ast::Context::kStore, location);
    ast::Name generic_base;
    generic_base.kind = ast::Kind::kName;
    generic_base.span = definition.span;
    generic_base.id = ".generic_base";
    std::vector<ast::Expr*> bases(definition.bases.begin(), definition.bases.end());
    bases.push_back(&generic_base);
    compile_call_arguments(2, bases, definition.keywords, location);
    const UnitPtr type_scope = finish_unit(false);
    make_closure(type_scope, 0, location);
    add(Op::PUSH_NULL, location);
    add(Op::CALL, 0, location);
  } else {
    compile_call_arguments(2, definition.bases, definition.keywords, location);
  }
  apply_decorators(definition.decorator_list);
  name_operation(definition.name, ast::Context::kStore, location);
}

}  // namespace minipy::compiler
