// Functions, lambdas and classes.
#include "bytecode/codegen/codegen.h"
#include "bytecode/codegen/docstring.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

void CodeGenerator::decorators(List<Expr> list) {
  for (const Expr* decorator : list) {
    visit(decorator);
  }
}

void CodeGenerator::apply_decorators(List<Expr> list) {
  for (std::size_t i = list.size(); i-- > 0;) {
    emit(Op::CALL, 0, at(list[i]));
  }
}

void CodeGenerator::set_parameters(const Arguments& args) {
  unit().argcount = static_cast<std::uint32_t>(args.posonlyargs.size() + args.args.size());
  unit().posonlyargcount = static_cast<std::uint32_t>(args.posonlyargs.size());
  unit().kwonlyargcount = static_cast<std::uint32_t>(args.kwonlyargs.size());
}

std::uint32_t CodeGenerator::default_arguments(const Arguments& args, Location where) {
  std::uint32_t flags = 0;
  if (!args.defaults.empty()) {
    flags |= 1;
    visit_all(args.defaults);
    emit(Op::BUILD_TUPLE, args.defaults.size(), where);
  }
  ConstantTuple keys;
  for (std::size_t i = 0; i < args.kwonlyargs.size(); ++i) {
    if (args.kw_defaults[i] != nullptr) {
      keys.items.push_back(minipy::Constant{ConstantStr{mangled(args.kwonlyargs[i]->arg)}});
      visit(args.kw_defaults[i]);
    }
  }
  if (!keys.items.empty()) {
    flags |= 2;
    const std::size_t count = keys.items.size();
    load_const(minipy::Constant{std::move(keys)}, where);
    emit(Op::BUILD_CONST_KEY_MAP, count, where);
  }
  return flags;
}

/// Pushes the value of an annotation, or its text under `from __future__ import annotations`.
void CodeGenerator::annotation(const Expr* expr) {
  if (options_.future_annotations) {
    load_str(std::string(source_.slice(expr->span)), at(expr));
  } else if (const auto* starred = as<Starred>(expr)) {
    visit(starred->value);
    emit(Op::UNPACK_SEQUENCE, 1, at(expr));
  } else {
    visit(expr);
  }
}

bool CodeGenerator::annotations(const FunctionDef& node, Location where) {
  std::size_t count = 0;
  const auto one = [&](std::string_view name, const Expr* expr) {
    if (expr != nullptr) {
      load_str(mangled(name), where);
      annotation(expr);
      ++count;
    }
  };
  const Arguments& args = *node.args;
  for (const Arg* arg : args.args) {
    one(arg->arg, arg->annotation);
  }
  for (const Arg* arg : args.posonlyargs) {
    one(arg->arg, arg->annotation);
  }
  if (args.vararg != nullptr) {
    one(args.vararg->arg, args.vararg->annotation);
  }
  for (const Arg* arg : args.kwonlyargs) {
    one(arg->arg, arg->annotation);
  }
  if (args.kwarg != nullptr) {
    one(args.kwarg->arg, args.kwarg->annotation);
  }
  one("return", node.returns);
  if (count > 0) {
    emit(Op::BUILD_TUPLE, count * 2, where);
  }
  return count > 0;
}

void CodeGenerator::visit_function(const FunctionDef& node) {
  if (!node.type_params.empty()) {
    fail(node.span, "type parameters are not supported by this version");
    return;
  }
  decorators(node.decorator_list);
  const Location where = at(&node);
  const auto line = static_cast<std::uint32_t>(
      node.decorator_list.empty() ? where.line : at(node.decorator_list[0]).line);
  std::uint32_t flags = default_arguments(*node.args, where);
  if (annotations(node, where)) {
    flags |= 4;
  }
  const std::shared_ptr<const CodeUnit> code = function_body(node, line);
  make_closure(code, flags, where);
  apply_decorators(node.decorator_list);
  name_operation(node.name, Context::kStore, where);
}

std::shared_ptr<const CodeUnit> CodeGenerator::function_body(const FunctionDef& node, std::uint32_t line) {
  const std::string private_class = unit().private_class;
  enter(node.kind == Kind::kAsyncFunctionDef ? UnitKind::kAsyncFunction : UnitKind::kFunction,
        std::string(node.name), &node, line, private_class);
  List<Stmt> body = node.body;
  minipy::Constant first{ConstantNone{}};
  if (const ast::Constant* docstring = find_docstring(body)) {
    body = body.subspan(1);
    if (options_.optimize < 2) {
      first = minipy::Constant{ConstantStr{clean_docstring(docstring->text)}};
      unit().has_docstring = true;
    }
  }
  unit().constants.add(first);
  set_parameters(*node.args);
  const bool wrapped = unit().scope->generator || unit().scope->coroutine;
  const Label handler = label();
  if (wrapped) {
    jump(pseudo::SETUP_CLEANUP, handler, kNoLocation);
  }
  emit(Op::RESUME, 0, {static_cast<int>(line), static_cast<int>(line), 0, 0});
  if (wrapped) {
    push_block(FrameBlockKind::kStopIteration, -1, -1, kNoLocation);
  }
  visit_body(body);
  if (wrapped) {
    wrap_in_stop_iteration_handler(handler);
    pop_block();
  }
  return leave(!wrapped);
}

void CodeGenerator::visit_lambda(const Lambda& node) {
  const Location where = at(&node);
  const std::uint32_t flags = default_arguments(*node.args, where);
  const auto line = static_cast<std::uint32_t>(where.line);
  const std::string private_class = unit().private_class;
  enter(UnitKind::kLambda, "<lambda>", &node, line, private_class);
  unit().constants.add(minipy::Constant{ConstantNone{}});
  set_parameters(*node.args);
  const bool wrapped = unit().scope->generator;
  const Label handler = label();
  if (wrapped) {
    jump(pseudo::SETUP_CLEANUP, handler, kNoLocation);
  }
  emit(Op::RESUME, 0, {where.line, where.line, 0, 0});
  visit(node.body);
  if (wrapped) {
    emit(Op::POP_TOP, at(node.body));
    wrap_in_stop_iteration_handler(handler);
  } else {
    emit(Op::RETURN_VALUE, at(node.body));
  }
  const std::shared_ptr<const CodeUnit> code = leave(false);
  make_closure(code, flags, where);
}

std::shared_ptr<const CodeUnit> CodeGenerator::class_body(const ClassDef& node, std::uint32_t line) {
  enter(UnitKind::kClass, std::string(node.name), &node, line, std::string(node.name));
  const Location where{static_cast<int>(line), static_cast<int>(line), 0, 0};
  emit(Op::RESUME, 0, where);
  name_operation("__name__", Context::kLoad, where);
  name_operation("__module__", Context::kStore, where);
  load_str(unit().qualname, where);
  name_operation("__qualname__", Context::kStore, where);
  load_const(minipy::Constant{ConstantInt{std::to_string(line)}}, where);
  name_operation("__firstlineno__", Context::kStore, where);
  const auto cell_index = [&](const char* name) { return *unit().cells.find(name); };
  if (unit().scope->needs_classdict) {
    emit(Op::LOAD_LOCALS, where);
    emit(Op::STORE_DEREF, cell_index("__classdict__"), where);
  }
  module_body(node.body);
  ConstantTuple attributes;
  for (const std::string& name : unit().static_attribute_order) {
    attributes.items.push_back(minipy::Constant{ConstantStr{name}});
  }
  load_const(minipy::Constant{attributes}, kNoLocation);
  name_operation("__static_attributes__", Context::kStore, kNoLocation);
  if (unit().scope->needs_classdict) {
    emit(pseudo::LOAD_CLOSURE, cell_index("__classdict__"), kNoLocation);
    name_operation("__classdictcell__", Context::kStore, kNoLocation);
  }
  if (unit().scope->needs_class_closure) {
    emit(pseudo::LOAD_CLOSURE, cell_index("__class__"), kNoLocation);
    emit(Op::COPY, 1, kNoLocation);
    name_operation("__classcell__", Context::kStore, kNoLocation);
  } else {
    load_none(kNoLocation);
  }
  emit(Op::RETURN_VALUE, kNoLocation);
  return leave(false);
}

void CodeGenerator::visit_class(const ClassDef& node) {
  if (!node.type_params.empty()) {
    fail(node.span, "type parameters are not supported by this version");
    return;
  }
  decorators(node.decorator_list);
  const Location where = at(&node);
  const auto line = static_cast<std::uint32_t>(
      node.decorator_list.empty() ? where.line : at(node.decorator_list[0]).line);
  const std::shared_ptr<const CodeUnit> code = class_body(node, line);
  emit(Op::LOAD_BUILD_CLASS, where);
  emit(Op::PUSH_NULL, where);
  make_closure(code, 0, where);
  load_str(std::string(node.name), where);
  call_arguments(where, 2, node.bases, node.keywords);
  apply_decorators(node.decorator_list);
  name_operation(node.name, Context::kStore, where);
}

}  // namespace minipy
