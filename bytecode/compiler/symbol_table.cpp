#include "bytecode/compiler/symbol_table.h"

#include "bytecode/code_unit.h"
#include "bytecode/compiler/compile_error.h"
#include "bytecode/compiler/symbol_visitor.h"

namespace minipy::compiler {

SymbolTable build_symbol_table(const ast::Module& module, RecursionBudget& recursion,
                               std::uint32_t future_flags) {
  SymbolTable table;
  SymbolVisitor(table, recursion, future_flags).visit_module(module);
  analyze_symbols(table, recursion);
  return table;
}

void SymbolVisitor::visit_module(const ast::Module& module) {
  enter("top", BlockKind::kModule, &module, BlockRole::kBody, Span{});
  table_.set_top(current());
  if (module.kind == ast::ModuleKind::kExpression) {
    visit(module.expression);
  } else {
    visit_body(module.body);
  }
  exit();
}

// ---- blocks

void SymbolVisitor::enter(std::string_view name, BlockKind kind, const void* node, BlockRole role,
                          Span span) {
  Scope& scope = table_.add(node, role);
  scope.kind = kind;
  scope.name = name;
  scope.span = span;
  if (!stack_.empty()) {
    Scope& parent = current();
    scope.nested = parent.nested || parent.is_function_like();
    scope.comprehension_iterable_depth = parent.comprehension_iterable_depth;
    if (kind != BlockKind::kClass) {
      scope.mangled_names = parent.mangled_names;
    }
    // Under `from __future__ import annotations` annotations become text: no names are looked up.
    if (kind != BlockKind::kAnnotation) {
      parent.children.push_back(&scope);
    }
    scope.is_method = parent.kind == BlockKind::kClass ||
                      (parent.kind == BlockKind::kTypeParameters && parent.can_see_class_scope);
  }
  stack_.push_back(&scope);
}

void SymbolVisitor::exit() { stack_.pop_back(); }

void SymbolVisitor::enter_type_parameters(std::string_view name, const ast::Stmt& owner,
                                          bool has_defaults, bool has_kwdefaults) {
  const bool in_class = current().kind == BlockKind::kClass;
  enter(name, BlockKind::kTypeParameters, &owner, BlockRole::kTypeParameters, owner.span);
  if (in_class) {
    current().can_see_class_scope = true;
    add("__classdict__", kUse, owner.span);
  }
  if (owner.kind == ast::Kind::kClassDef) {
    for (const std::string_view hidden : {".type_params", ".generic_base"}) {
      add(hidden, kDefLocal, owner.span);
      add(hidden, kUse, owner.span);
    }
  }
  if (has_defaults) {
    add(".defaults", kDefParam, owner.span);
  }
  if (has_kwdefaults) {
    add(".kwdefaults", kDefParam, owner.span);
  }
}

// ---- names

std::uint32_t SymbolVisitor::flags_of(const Scope& scope, std::string_view name) const {
  const Symbol* symbol = scope.symbols.find(mangle_in(&scope, class_name_, name));
  return symbol != nullptr ? symbol->flags : 0;
}

void SymbolVisitor::add(std::string_view name, std::uint32_t flag, Span span) {
  if ((flag & kDefTypeParam) != 0 && current().mangled_names) {
    current().mangled_names->insert(std::string(name));
  }
  add_to(current(), name, flag, span);
}

void SymbolVisitor::add_to(Scope& scope, std::string_view name, std::uint32_t flag, Span span) {
  const std::string mangled = mangle_in(&current(), class_name_, name);
  Symbol& symbol = scope.symbols.at_or_insert(mangled);
  if ((flag & symbol.flags & kDefParam) != 0) {
    fail_at(source_, span,
            "duplicate argument '" + std::string(name) + "' in function definition");
  }
  if ((flag & symbol.flags & kDefTypeParam) != 0) {
    fail_at(source_, span, "duplicate type parameter '" + std::string(name) + "'");
  }
  symbol.flags |= flag;
  if (symbol.binding == Span{} && (flag & (kDefBound | kDefGlobal | kDefNonlocal)) != 0) {
    symbol.binding = span;
  }
  if (scope.comprehension_target) {
    if ((symbol.flags & (kDefGlobal | kDefNonlocal)) != 0) {
      fail_at(source_, span,
              "comprehension inner loop cannot rebind assignment expression target '" +
                  std::string(name) + "'");
    }
    symbol.flags |= kDefCompIter;
  }
  if ((flag & kDefParam) != 0) {
    scope.parameters.push_back(mangled);
  } else if ((flag & kDefGlobal) != 0) {
    table_.top()->symbols.at_or_insert(mangled).flags |= flag;
  }
}

void SymbolVisitor::add_directive(std::string_view name, Span span) {
  current().directives.push_back({mangle_in(&current(), class_name_, name), span});
}

// One name of a `global` or `nonlocal` statement.
void SymbolVisitor::declare(std::string_view name, Span span, std::uint32_t flag) {
  const std::string keyword = flag == kDefGlobal ? "global" : "nonlocal";
  const std::uint32_t before = flags_of(current(), name);
  const std::string quoted = "name '" + std::string(name) + "' is ";
  if ((before & kDefParam) != 0) {
    fail_at(source_, span, quoted + "parameter and " + keyword);
  }
  if ((before & kUse) != 0) {
    fail_at(source_, span, quoted + "used prior to " + keyword + " declaration");
  }
  if ((before & kDefAnnot) != 0) {
    fail_at(source_, span, "annotated name '" + std::string(name) + "' can't be " + keyword);
  }
  if ((before & kDefLocal) != 0) {
    fail_at(source_, span, quoted + "assigned to before " + keyword + " declaration");
  }
  add(name, flag, span);
  add_directive(name, span);
}

// ---- expressions

void SymbolVisitor::visit_name(const ast::Name& name) {
  const bool load = name.ctx == ast::Context::kLoad;
  add(name.id, load ? kUse : kDefLocal, name.span);
  // super() without arguments needs the cell of the class.
  if (load && current().is_function_like() && name.id == "super") {
    add("__class__", kUse, name.span);
  }
}

void SymbolVisitor::bind_outside_comprehension(const ast::Name& target) {
  for (auto place = stack_.rbegin(); place != stack_.rend(); ++place) {
    Scope& scope = **place;
    if (scope.comprehension != ComprehensionKind::kNone) {
      const std::uint32_t flags = flags_of(scope, target.id);
      if ((flags & kDefCompIter) != 0 && (flags & kDefLocal) != 0) {
        fail_at(source_, target.span,
                "assignment expression cannot rebind comprehension iteration variable '" +
                    std::string(target.id) + "'");
      }
      continue;
    }
    const std::string in_a_comprehension =
        "assignment expression within a comprehension cannot be used ";
    switch (scope.kind) {
      case BlockKind::kFunction:
        add(target.id, (flags_of(scope, target.id) & kDefGlobal) != 0 ? kDefGlobal : kDefNonlocal,
            target.span);
        add_directive(target.id, target.span);
        add_to(scope, target.id, kDefLocal, target.span);
        return;
      case BlockKind::kModule:
        add(target.id, kDefGlobal, target.span);
        add_directive(target.id, target.span);
        add_to(scope, target.id, kDefGlobal, target.span);
        return;
      case BlockKind::kClass:
        fail_at(source_, target.span, in_a_comprehension + "in a class body");
      case BlockKind::kTypeParameters:
        fail_at(source_, target.span, in_a_comprehension + "within the definition of a generic");
      case BlockKind::kTypeAlias:
        fail_at(source_, target.span, in_a_comprehension + "in a type alias");
      case BlockKind::kTypeVariable:
        fail_at(source_, target.span, in_a_comprehension + "in a TypeVar bound");
      case BlockKind::kAnnotation:
        break;
    }
  }
}

void SymbolVisitor::visit_named_expression(const ast::NamedExpr& expression) {
  refuse_in_annotation_scope(expression, "named expression");
  if (current().comprehension_iterable_depth > 0) {
    fail_at(source_, expression.span,
            "assignment expression cannot be used in a comprehension iterable expression");
  }
  const auto* target = ast::as<ast::Name>(expression.target);
  if (target != nullptr && current().comprehension != ComprehensionKind::kNone) {
    bind_outside_comprehension(*target);
  }
  visit(expression.value);
  visit(expression.target);
}

void SymbolVisitor::visit_lambda(const ast::Lambda& lambda) {
  visit_defaults(*lambda.args);
  enter("lambda", BlockKind::kFunction, &lambda, BlockRole::kBody, lambda.span);
  visit_parameters(*lambda.args);
  visit(lambda.body);
  exit();
}

void SymbolVisitor::refuse_in_annotation_scope(const ast::Expr& expression, std::string_view what) {
  std::string message = std::string(what) + " cannot be used within ";
  switch (current().kind) {
    case BlockKind::kAnnotation:
      message += "an annotation";
      break;
    case BlockKind::kTypeVariable:
      message += current().scope_info;
      break;
    case BlockKind::kTypeAlias:
      message += "a type alias";
      break;
    case BlockKind::kTypeParameters:
      message += "the definition of a generic";
      break;
    default:
      return;
  }
  fail_at(source_, expression.span, message);
}

void SymbolVisitor::visit_yield(const ast::Expr& expression, const ast::Expr* value) {
  refuse_in_annotation_scope(expression, "yield expression");
  if (value != nullptr) {
    visit(value);
  }
  current().generator = true;
  switch (current().comprehension) {
    case ComprehensionKind::kNone:
      return;
    case ComprehensionKind::kList:
      fail_at(source_, expression.span, "'yield' inside list comprehension");
    case ComprehensionKind::kSet:
      fail_at(source_, expression.span, "'yield' inside set comprehension");
    case ComprehensionKind::kDict:
      fail_at(source_, expression.span, "'yield' inside dict comprehension");
    case ComprehensionKind::kGenerator:
      fail_at(source_, expression.span, "'yield' inside generator expression");
  }
}

void SymbolVisitor::visit_comprehension(const ast::Expr& expression, ComprehensionKind kind,
                                        std::string_view name,
                                        ast::List<ast::Comprehension> generators,
                                        const ast::Expr* element, const ast::Expr* value) {
  const ast::Comprehension& outermost = *generators[0];
  // The outermost iterable is evaluated in the surrounding block and passed in.
  ++current().comprehension_iterable_depth;
  visit(outermost.iter);
  --current().comprehension_iterable_depth;
  enter(name, BlockKind::kFunction, &expression, BlockRole::kBody, expression.span);
  Scope& scope = current();
  scope.comprehension = kind;
  scope.coroutine = outermost.is_async;
  scope.outside = outermost.iter->span;
  add(".0", kDefParam, expression.span);
  scope.comprehension_target = true;
  visit(outermost.target);
  scope.comprehension_target = false;
  visit_all(outermost.ifs);
  for (const ast::Comprehension* generator : generators.subspan(1)) {
    scope.comprehension_target = true;
    visit(generator->target);
    scope.comprehension_target = false;
    ++scope.comprehension_iterable_depth;
    visit(generator->iter);
    --scope.comprehension_iterable_depth;
    visit_all(generator->ifs);
    scope.coroutine = scope.coroutine || generator->is_async;
  }
  if (value != nullptr) {
    visit(value);
  }
  visit(element);
  scope.generator = kind == ComprehensionKind::kGenerator;
  const bool is_async = scope.coroutine && !scope.generator;
  exit();
  if (is_async) {
    current().coroutine = true;
  }
}

}  // namespace minipy::compiler
