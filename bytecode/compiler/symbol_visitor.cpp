#include "bytecode/compiler/symbol_visitor.h"

#include <algorithm>

#include "bytecode/code_unit.h"
#include "bytecode/compiler/compile_error.h"

namespace minipy::compiler {

// ---- statements

void SymbolVisitor::visit_body(ast::List<ast::Stmt> body) {
  for (const ast::Stmt* statement : body) {
    visit(statement);
  }
}

void SymbolVisitor::visit_function(const ast::FunctionDef& function) {
  add(function.name, kDefLocal, function.span);
  visit_defaults(*function.args);
  visit_all(function.decorator_list);
  const bool generic = !function.type_params.empty();
  if (generic) {
    const auto& kw_defaults = function.args->kw_defaults;
    const bool has_kwdefaults = std::any_of(kw_defaults.begin(), kw_defaults.end(),
                                            [](const ast::Expr* e) { return e != nullptr; });
    // CPython always reserves the place of the defaults.
    enter_type_parameters(function.name, function, true, has_kwdefaults);
    for (const ast::TypeParam* parameter : function.type_params) {
      visit_type_parameter(parameter);
    }
  }
  visit_annotations(function);
  enter(function.name, BlockKind::kFunction, &function, BlockRole::kBody, function.span);
  current().coroutine = function.kind == ast::Kind::kAsyncFunctionDef;
  current().has_docstring = docstring_of(function.body) != nullptr;
  visit_parameters(*function.args);
  visit_body(function.body);
  exit();
  if (generic) {
    exit();
  }
}

void SymbolVisitor::visit_class(const ast::ClassDef& definition) {
  add(definition.name, kDefLocal, definition.span);
  visit_all(definition.decorator_list);
  const std::string outer_class = class_name_;
  const bool generic = !definition.type_params.empty();
  if (generic) {
    enter_type_parameters(definition.name, definition, false, false);
    class_name_ = definition.name;
    // Only the type parameters' own names are private to the class here.
    current().mangled_names.emplace();
    for (const ast::TypeParam* parameter : definition.type_params) {
      visit_type_parameter(parameter);
    }
  }
  visit_all(definition.bases);
  for (const ast::KeywordArg* keyword : definition.keywords) {
    visit(keyword->value);
  }
  enter(definition.name, BlockKind::kClass, &definition, BlockRole::kBody, definition.span);
  class_name_ = definition.name;
  if (generic) {
    add("__type_params__", kDefLocal, definition.span);
    add(".type_params", kUse, definition.span);
  }
  visit_body(definition.body);
  exit();
  if (generic) {
    exit();
  }
  class_name_ = outer_class;
}

void SymbolVisitor::visit_type_alias(const ast::TypeAlias& alias) {
  visit(alias.name);
  const auto* name = ast::as<ast::Name>(alias.name);
  const bool in_class = current().kind == BlockKind::kClass;
  const bool generic = !alias.type_params.empty();
  if (generic) {
    enter_type_parameters(name->id, alias, false, false);
    for (const ast::TypeParam* parameter : alias.type_params) {
      visit_type_parameter(parameter);
    }
  }
  enter(name->id, BlockKind::kTypeAlias, &alias, BlockRole::kBody, alias.span);
  current().can_see_class_scope = in_class;
  if (in_class) {
    add("__classdict__", kUse, alias.value->span);
  }
  visit(alias.value);
  exit();
  if (generic) {
    exit();
  }
}

void SymbolVisitor::visit_annotated(const ast::AnnAssign& assignment) {
  if (const auto* name = ast::as<ast::Name>(assignment.target)) {
    const std::uint32_t before = flags_of(current(), name->id);
    if ((before & (kDefGlobal | kDefNonlocal)) != 0 && &current() != table_.top() &&
        assignment.simple) {
      fail_at(source_, assignment.span,
              "annotated name '" + std::string(name->id) + "' can't be " +
                  ((before & kDefGlobal) != 0 ? "global" : "nonlocal"));
    }
    if (assignment.simple) {
      add(name->id, kDefAnnot | kDefLocal, name->span);
    } else if (assignment.value != nullptr) {
      add(name->id, kDefLocal, name->span);
    }
  } else {
    visit(assignment.target);
  }
  visit_annotation(assignment.annotation);
  if (assignment.value != nullptr) {
    visit(assignment.value);
  }
}

void SymbolVisitor::visit_import(ast::List<ast::Alias> names) {
  for (const ast::Alias* alias : names) {
    const std::string_view name = alias->asname.empty() ? alias->name : alias->asname;
    if (name == "*") {
      if (current().kind != BlockKind::kModule) {
        fail_at(source_, alias->span, "import * only allowed at module level");
      }
      continue;
    }
    add(name.substr(0, name.find('.')), kDefImport, alias->span);
  }
}

void SymbolVisitor::visit_try(const ast::Try& statement) {
  visit_body(statement.body);
  for (const ast::ExceptHandler* handler : statement.handlers) {
    if (handler->type != nullptr) {
      visit(handler->type);
    }
    if (!handler->name.empty()) {
      add(handler->name, kDefLocal, handler->span);
    }
    visit_body(handler->body);
  }
  visit_body(statement.orelse);
  visit_body(statement.finalbody);
}

void SymbolVisitor::visit_case(const ast::MatchCase& match_case) {
  visit(match_case.pattern);
  if (match_case.guard != nullptr) {
    visit(match_case.guard);
  }
  visit_body(match_case.body);
}

// ---- annotations, parameters

void SymbolVisitor::visit_annotation(const ast::Expr* annotation) {
  const bool as_text = (future_flags_ & kCodeFutureAnnotations) != 0;
  if (as_text) {
    enter("_annotation", BlockKind::kAnnotation, annotation, BlockRole::kAnnotation,
          annotation->span);
  }
  visit(annotation);
  if (as_text) {
    exit();
  }
}

void SymbolVisitor::visit_annotations(const ast::FunctionDef& function) {
  const bool as_text = (future_flags_ & kCodeFutureAnnotations) != 0;
  if (as_text) {
    enter("_annotation", BlockKind::kAnnotation, &function, BlockRole::kAnnotation, function.span);
  }
  const ast::Arguments& arguments = *function.args;
  const auto visit_one = [this](const ast::Arg* parameter) {
    if (parameter != nullptr && parameter->annotation != nullptr) {
      visit(parameter->annotation);
    }
  };
  std::for_each(arguments.posonlyargs.begin(), arguments.posonlyargs.end(), visit_one);
  std::for_each(arguments.args.begin(), arguments.args.end(), visit_one);
  visit_one(arguments.vararg);
  visit_one(arguments.kwarg);
  std::for_each(arguments.kwonlyargs.begin(), arguments.kwonlyargs.end(), visit_one);
  if (function.returns != nullptr) {
    visit(function.returns);
  }
  if (as_text) {
    exit();
  }
}

void SymbolVisitor::visit_defaults(const ast::Arguments& arguments) {
  visit_all(arguments.defaults);
  visit_all(arguments.kw_defaults);
}

void SymbolVisitor::visit_parameters(const ast::Arguments& arguments) {
  for (const ast::List<ast::Arg>& list :
       {arguments.posonlyargs, arguments.args, arguments.kwonlyargs}) {
    for (const ast::Arg* parameter : list) {
      add(parameter->arg, kDefParam, parameter->span);
    }
  }
  if (arguments.vararg != nullptr) {
    add(arguments.vararg->arg, kDefParam, arguments.vararg->span);
    current().varargs = true;
  }
  if (arguments.kwarg != nullptr) {
    add(arguments.kwarg->arg, kDefParam, arguments.kwarg->span);
    current().varkeywords = true;
  }
}

void SymbolVisitor::visit_type_expression(const ast::Expr* expression, std::string_view name,
                                          const void* node, BlockRole role, std::string info) {
  if (expression == nullptr) {
    return;
  }
  const bool in_class = current().can_see_class_scope;
  enter(name, BlockKind::kTypeVariable, node, role, expression->span);
  current().can_see_class_scope = in_class;
  if (in_class) {
    add("__classdict__", kUse, expression->span);
  }
  current().scope_info = std::move(info);
  visit(expression);
  exit();
}

void SymbolVisitor::visit_type_parameter(const ast::TypeParam* parameter) {
  constexpr std::uint32_t flags = kDefTypeParam | kDefLocal;
  if (const auto* variable = ast::as<ast::TypeVar>(parameter)) {
    add(variable->name, flags, variable->span);
    const bool constraints =
        variable->bound != nullptr && variable->bound->kind == ast::Kind::kTuple;
    visit_type_expression(variable->bound, variable->name, variable, BlockRole::kBody,
                          constraints ? "a TypeVar constraint" : "a TypeVar bound");
    visit_type_expression(variable->default_value, variable->name, variable, BlockRole::kDefault,
                          "a TypeVar default");
  } else if (const auto* tuple = ast::as<ast::TypeVarTuple>(parameter)) {
    add(tuple->name, flags, tuple->span);
    visit_type_expression(tuple->default_value, tuple->name, tuple, BlockRole::kDefault,
                          "a TypeVarTuple default");
  } else if (const auto* spec = ast::as<ast::ParamSpec>(parameter)) {
    add(spec->name, flags, spec->span);
    visit_type_expression(spec->default_value, spec->name, spec, BlockRole::kDefault,
                          "a ParamSpec default");
  }
}

void SymbolVisitor::visit_all(ast::List<ast::Expr> expressions) {
  for (const ast::Expr* expression : expressions) {
    if (expression != nullptr) {
      visit(expression);
    }
  }
}

void SymbolVisitor::visit(const ast::Stmt* statement) {
  const DepthGuard guard(recursion_);
  using ast::Kind;
  switch (statement->kind) {
    case Kind::kFunctionDef:
    case Kind::kAsyncFunctionDef:
      visit_function(*ast::as_function(statement));
      break;
    case Kind::kClassDef:
      visit_class(*ast::as<ast::ClassDef>(statement));
      break;
    case Kind::kTypeAlias:
      visit_type_alias(*ast::as<ast::TypeAlias>(statement));
      break;
    case Kind::kReturn: {
      const auto* node = ast::as<ast::Return>(statement);
      if (node->value != nullptr) {
        visit(node->value);
        current().returns_value = true;
      }
      break;
    }
    case Kind::kDelete:
      visit_all(ast::as<ast::Delete>(statement)->targets);
      break;
    case Kind::kAssign:
      visit_all(ast::as<ast::Assign>(statement)->targets);
      visit(ast::as<ast::Assign>(statement)->value);
      break;
    case Kind::kAugAssign:
      visit(ast::as<ast::AugAssign>(statement)->target);
      visit(ast::as<ast::AugAssign>(statement)->value);
      break;
    case Kind::kAnnAssign:
      visit_annotated(*ast::as<ast::AnnAssign>(statement));
      break;
    case Kind::kFor:
    case Kind::kAsyncFor: {
      const auto* node = static_cast<const ast::For*>(statement);
      visit(node->target);
      visit(node->iter);
      visit_body(node->body);
      visit_body(node->orelse);
      break;
    }
    case Kind::kWhile: {
      const auto* node = ast::as<ast::While>(statement);
      visit(node->test);
      visit_body(node->body);
      visit_body(node->orelse);
      break;
    }
    case Kind::kIf: {
      // `elif` chains are nested in the tree but need no depth of their own.
      const auto* node = ast::as<ast::If>(statement);
      while (true) {
        visit(node->test);
        visit_body(node->body);
        const auto* next = node->orelse.size() == 1 ? ast::as<ast::If>(node->orelse[0]) : nullptr;
        if (next == nullptr) {
          visit_body(node->orelse);
          break;
        }
        node = next;
      }
      break;
    }
    case Kind::kWith:
    case Kind::kAsyncWith: {
      const auto* node = static_cast<const ast::With*>(statement);
      for (const ast::WithItem* item : node->items) {
        visit(item->context_expr);
        if (item->optional_vars != nullptr) {
          visit(item->optional_vars);
        }
      }
      visit_body(node->body);
      break;
    }
    case Kind::kMatch: {
      const auto* node = ast::as<ast::Match>(statement);
      visit(node->subject);
      for (const ast::MatchCase* match_case : node->cases) {
        visit_case(*match_case);
      }
      break;
    }
    case Kind::kRaise: {
      const auto* node = ast::as<ast::Raise>(statement);
      if (node->exc != nullptr) {
        visit(node->exc);
      }
      if (node->cause != nullptr) {
        visit(node->cause);
      }
      break;
    }
    case Kind::kTry:
    case Kind::kTryStar:
      visit_try(*static_cast<const ast::Try*>(statement));
      break;
    case Kind::kAssert: {
      const auto* node = ast::as<ast::Assert>(statement);
      visit(node->test);
      if (node->msg != nullptr) {
        visit(node->msg);
      }
      break;
    }
    case Kind::kImport:
      visit_import(ast::as<ast::Import>(statement)->names);
      break;
    case Kind::kImportFrom:
      visit_import(ast::as<ast::ImportFrom>(statement)->names);
      break;
    case Kind::kGlobal:
      for (const ast::Identifier name : ast::as<ast::Global>(statement)->names) {
        declare(name, statement->span, kDefGlobal);
      }
      break;
    case Kind::kNonlocal:
      for (const ast::Identifier name : ast::as<ast::Nonlocal>(statement)->names) {
        declare(name, statement->span, kDefNonlocal);
      }
      break;
    case Kind::kExprStmt:
      visit(ast::as<ast::ExprStmt>(statement)->value);
      break;
    default:
      break;
  }
}

void SymbolVisitor::visit(const ast::Pattern* pattern) {
  const DepthGuard guard(recursion_);
  using ast::Kind;
  const auto visit_patterns = [this](ast::List<ast::Pattern> patterns) {
    for (const ast::Pattern* part : patterns) {
      visit(part);
    }
  };
  switch (pattern->kind) {
    case Kind::kMatchValue:
      visit(ast::as<ast::MatchValue>(pattern)->value);
      break;
    case Kind::kMatchSequence:
      visit_patterns(ast::as<ast::MatchSequence>(pattern)->patterns);
      break;
    case Kind::kMatchStar:
      if (const auto* star = ast::as<ast::MatchStar>(pattern); !star->name.empty()) {
        add(star->name, kDefLocal, star->span);
      }
      break;
    case Kind::kMatchMapping: {
      const auto* node = ast::as<ast::MatchMapping>(pattern);
      visit_all(node->keys);
      visit_patterns(node->patterns);
      if (!node->rest.empty()) {
        add(node->rest, kDefLocal, node->span);
      }
      break;
    }
    case Kind::kMatchClass: {
      const auto* node = ast::as<ast::MatchClass>(pattern);
      visit(node->cls);
      visit_patterns(node->patterns);
      visit_patterns(node->kwd_patterns);
      break;
    }
    case Kind::kMatchAs: {
      const auto* node = ast::as<ast::MatchAs>(pattern);
      if (node->pattern != nullptr) {
        visit(node->pattern);
      }
      if (!node->name.empty()) {
        add(node->name, kDefLocal, node->span);
      }
      break;
    }
    case Kind::kMatchOr:
      visit_patterns(ast::as<ast::MatchOr>(pattern)->patterns);
      break;
    default:
      break;
  }
}

}  // namespace minipy::compiler
