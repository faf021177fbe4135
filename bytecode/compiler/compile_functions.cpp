// Functions and lambdas: parameters, defaults, annotations, body, closure.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/docstring.h"
#include "bytecode/compiler/intrinsics.h"
#include "bytecode/compiler/unparse.h"

namespace minipy::compiler {

void CodeGenerator::compile_decorators(ast::List<ast::Expr> decorators) { visit_all(decorators); }

void CodeGenerator::apply_decorators(ast::List<ast::Expr> decorators) {
  for (std::size_t i = decorators.size(); i-- > 0;) {
    add(Op::CALL, 0, loc(*decorators[i]));
  }
}

int CodeGenerator::first_line_of(ast::List<ast::Expr> decorators,
                                 const ast::Stmt& definition) const {
  return decorators.empty() ? loc(definition).line : loc(*decorators[0]).line;
}

void CodeGenerator::check_parameters(const ast::Arguments& arguments) {
  const auto check = [this](const ast::Arg* parameter) {
    if (parameter != nullptr) {
      refuse_debug(parameter->arg, ast::Context::kStore, loc(parameter->span));
    }
  };
  for (const auto& list : {arguments.posonlyargs, arguments.args}) {
    for (const ast::Arg* parameter : list) {
      check(parameter);
    }
  }
  check(arguments.vararg);
  for (const ast::Arg* parameter : arguments.kwonlyargs) {
    check(parameter);
  }
  check(arguments.kwarg);
}

void CodeGenerator::set_argument_counts(const ast::Arguments& arguments) {
  Unit& u = unit();
  u.argcount = static_cast<int>(arguments.posonlyargs.size() + arguments.args.size());
  u.posonlyargcount = static_cast<int>(arguments.posonlyargs.size());
  u.kwonlyargcount = static_cast<int>(arguments.kwonlyargs.size());
}

bool CodeGenerator::compile_keyword_defaults(const ast::Arguments& arguments, Location location) {
  ConstantTuple names;
  for (std::size_t i = 0; i < arguments.kwonlyargs.size(); ++i) {
    if (arguments.kw_defaults[i] != nullptr) {
      names.items.push_back(Constant{ConstantStr{mangled(arguments.kwonlyargs[i]->arg)}});
      visit(arguments.kw_defaults[i]);
    }
  }
  const int count = static_cast<int>(names.items.size());
  if (count == 0) {
    return false;
  }
  load_constant(Constant{std::move(names)}, location);
  add(Op::BUILD_CONST_KEY_MAP, count, location);
  return true;
}

int CodeGenerator::compile_defaults(const ast::Arguments& arguments, Location location) {
  int flags = 0;
  if (!arguments.defaults.empty()) {
    flags |= kFunctionDefaults;
    visit_all(arguments.defaults);
    add(Op::BUILD_TUPLE, static_cast<int>(arguments.defaults.size()), location);
  }
  if (compile_keyword_defaults(arguments, location)) {
    flags |= kFunctionKeywordDefaults;
  }
  return flags;
}

void CodeGenerator::compile_annotation(const ast::Expr& annotation, Location location) {
  if ((future_.flags & kCodeFutureAnnotations) != 0) {
    load_str(unparse(annotation), loc(annotation));
  } else if (const auto* starred = ast::as<ast::Starred>(&annotation)) {
    // `*args: *Ts` stores the one type that unpacking Ts gives.
    visit(starred->value);
    add(Op::UNPACK_SEQUENCE, 1, location);
  } else {
    visit(&annotation);
  }
}

bool CodeGenerator::compile_annotations(const ast::Arguments& arguments, const ast::Expr* returns,
                                        Location location) {
  int count = 0;
  const auto annotate = [&](std::string_view name, const ast::Expr* annotation) {
    if (annotation != nullptr) {
      load_str(mangled(name), location);
      compile_annotation(*annotation, location);
      count += 2;
    }
  };
  for (const auto& list : {arguments.args, arguments.posonlyargs}) {
    for (const ast::Arg* parameter : list) {
      annotate(parameter->arg, parameter->annotation);
    }
  }
  if (arguments.vararg != nullptr) {
    annotate(arguments.vararg->arg, arguments.vararg->annotation);
  }
  for (const ast::Arg* parameter : arguments.kwonlyargs) {
    annotate(parameter->arg, parameter->annotation);
  }
  if (arguments.kwarg != nullptr) {
    annotate(arguments.kwarg->arg, arguments.kwarg->annotation);
  }
  annotate("return", returns);
  if (count > 0) {
    add(Op::BUILD_TUPLE, count, location);
  }
  return count > 0;
}

// Puts a function of `code` on the stack; what `flags` name lies there already.
void CodeGenerator::make_closure(const UnitPtr& code, int flags, Location location) {
  int free_count = 0;
  for (std::size_t i = 0; i < code->localsplus_names.size(); ++i) {
    if ((code->localsplus_kinds[i] & kLocalFree) == 0) {
      continue;
    }
    const std::string& name = code->localsplus_names[i];
    const bool class_cell =
        unit().kind == UnitKind::kClass && (name == "__class__" || name == "__classdict__");
    const bool is_cell = class_cell || scope().scope_of(name) == NameScope::kCell;
    add(pseudo::LOAD_CLOSURE, is_cell ? unit().cells.index(name) : unit().free.index(name),
        location);
    ++free_count;
  }
  if (free_count > 0) {
    flags |= kFunctionClosure;
    add(Op::BUILD_TUPLE, free_count, location);
  }
  load_constant(Constant{code}, location);
  add(Op::MAKE_FUNCTION, location);
  for (const int flag : {kFunctionClosure, kFunctionAnnotations, kFunctionKeywordDefaults,
                         kFunctionDefaults}) {
    if ((flags & flag) != 0) {
      add(Op::SET_FUNCTION_ATTRIBUTE, flag, location);
    }
  }
}

CodeGenerator::UnitPtr CodeGenerator::compile_function_body(const ast::FunctionDef& function,
                                                            int first_line) {
  const UnitKind kind = function.kind == ast::Kind::kAsyncFunctionDef ? UnitKind::kAsyncFunction
                                                                      : UnitKind::kFunction;
  enter_unit(std::string(function.name), kind, symbols_.find(&function), first_line);
  const ast::Constant* docstring = docstring_of(function.body);
  Constant first{ConstantNone{}};
  if (docstring != nullptr && options_.optimize < 2) {
    first = Constant{ConstantStr{clean_docstring(docstring->text)}};
  }
  unit().constants.index(std::move(first));
  set_argument_counts(*function.args);
  const Label start = new_label();
  use(start);
  const bool suspends = scope().coroutine || scope().generator;
  if (suspends) {
    push_frame_block({FrameBlockKind::kStopIteration, start, {}, kNoLocation, {}, {}});
  }
  visit_body(docstring != nullptr ? function.body.subspan(1) : function.body);
  if (suspends) {
    wrap_in_stop_iteration_handler();
    pop_frame_block();
  }
  return finish_unit(true);
}

void CodeGenerator::compile_function(const ast::FunctionDef& function) {
  check_parameters(*function.args);
  compile_decorators(function.decorator_list);
  const int first_line = first_line_of(function.decorator_list, function);
  const Location location = loc(function);
  int flags = compile_defaults(*function.args, location);
  const bool generic = !function.type_params.empty();
  int carried = 0;
  if (generic) {
    carried = ((flags & kFunctionDefaults) != 0 ? 1 : 0) +
              ((flags & kFunctionKeywordDefaults) != 0 ? 1 : 0);
    if (carried == 2) {
      add(Op::SWAP, 2, location);
    }
    enter_unit("<generic parameters of " + std::string(function.name) + ">",
               UnitKind::kAnnotations, symbols_.find(&function, BlockRole::kTypeParameters),
               first_line);
    unit().argcount = carried;
    compile_type_parameters(function.type_params);
    for (int i = 0; i < carried; ++i) {
      add(Op::LOAD_FAST, i, location);
    }
  }
  if (compile_annotations(*function.args, function.returns, location)) {
    flags |= kFunctionAnnotations;
  }
  make_closure(compile_function_body(function, first_line), flags, location);
  if (generic) {
    add(Op::SWAP, 2, location);
    add(Op::CALL_INTRINSIC_2, kIntrinsicSetFunctionTypeParams, location);
    const UnitPtr type_scope = finish_unit(false);
    make_closure(type_scope, 0, location);
    if (carried > 0) {
      add(Op::SWAP, carried + 1, location);
      add(Op::CALL, carried - 1, location);
    } else {
      add(Op::PUSH_NULL, location);
      add(Op::CALL, 0, location);
    }
  }
  apply_decorators(function.decorator_list);
  name_operation(function.name, ast::Context::kStore, location);
}

void CodeGenerator::compile_lambda(const ast::Lambda& lambda) {
  check_parameters(*lambda.args);
  const Location location = loc(lambda);
  const int flags = compile_defaults(*lambda.args, location);
  enter_unit("<lambda>", UnitKind::kLambda, symbols_.find(&lambda), location.line);
  // The first constant would be taken for a docstring.
  unit().constants.index(Constant{ConstantNone{}});
  set_argument_counts(*lambda.args);
  visit(lambda.body);
  UnitPtr code;
  if (scope().generator) {
    code = finish_unit(false);
  } else {
    add(Op::RETURN_VALUE, loc(*lambda.body));
    code = finish_unit(true);
  }
  make_closure(code, flags, location);
}

}  // namespace minipy::compiler
