// Code units, names and the emitting helpers.
#include "bytecode/codegen/codegen.h"

#include <algorithm>

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

CodeGenerator::CodeGenerator(const SourceText& source, SymbolTable& symbols, const GenerationOptions& options,
                             std::vector<Diagnostic>& warnings)
    : source_(source), symbols_(symbols), options_(options), warnings_(warnings), folder_(options.optimize) {}

void CodeGenerator::fail(Span span, std::string message, DiagnosticKind kind) {
  if (!error_) {
    error_ = make_diagnostic(kind, std::move(message), source_, span);
  }
}

void CodeGenerator::warn(Span span, std::string message) {
  warnings_.push_back(make_diagnostic(DiagnosticKind::kSyntaxWarning, std::move(message), source_, span));
}

bool CodeGenerator::too_deep(Span span) {
  if (depth_ > kMaxDepth) {
    fail(span, "maximum recursion depth exceeded during compilation", DiagnosticKind::kRecursionError);
  }
  return failed();
}

Location CodeGenerator::at(Span span) const {
  const PositionRange range = source_.range(span);
  return {static_cast<int>(range.begin.line), static_cast<int>(range.end.line),
          static_cast<int>(range.begin.column), static_cast<int>(range.end.column)};
}

void CodeGenerator::enter(UnitKind kind, const std::string& name, const void* node, std::uint32_t line,
                          const std::string& private_class) {
  auto made = std::make_unique<Unit>();
  made->kind = kind;
  made->name = name;
  made->first_line = line;
  made->scope = symbols_.scope_of(node);
  made->private_class = private_class;
  const Scope& scope = *made->scope;
  for (const std::string& parameter : scope.parameters) {
    made->locals.index_of(parameter);
  }
  for (const auto& [key, symbol] : scope.symbols) {
    if (symbol.scope == NameScope::kCell || (symbol.flags & kDefCompCell) != 0) {
      made->cells.index_of(key);
    }
  }
  if (scope.needs_class_closure) {
    made->cells.index_of("__class__");
  }
  if (scope.needs_classdict) {
    made->cells.index_of("__classdict__");
  }
  for (const auto& [key, symbol] : scope.symbols) {
    if (symbol.scope == NameScope::kFree || (symbol.flags & kDefFreeClass) != 0) {
      made->frees.index_of(key);
    }
  }
  units_.push_back(std::move(made));
  set_qualname();
}

void CodeGenerator::set_qualname() {
  Unit& inner = unit();
  inner.qualname = inner.name;
  if (units_.size() < 2) {
    return;
  }
  Unit* outer = units_[units_.size() - 2].get();
  if (outer->kind == UnitKind::kTypeParams && units_.size() > 2) {
    outer = units_[units_.size() - 3].get();
  }
  if (outer->kind == UnitKind::kModule) {
    return;
  }
  if (inner.kind == UnitKind::kFunction || inner.kind == UnitKind::kAsyncFunction || inner.kind == UnitKind::kClass) {
    if (outer->scope->scope_of(mangle(outer->private_class, inner.name)) == NameScope::kGlobalExplicit) {
      return;  // `global f` before `def f`: as if defined at the top
    }
  }
  const bool in_function = outer->kind == UnitKind::kFunction || outer->kind == UnitKind::kAsyncFunction ||
                           outer->kind == UnitKind::kLambda;
  inner.qualname = outer->qualname + (in_function ? ".<locals>." : ".") + inner.name;
}

std::uint32_t CodeGenerator::code_flags() const {
  const Unit& current = *units_.back();
  const Scope& scope = *current.scope;
  std::uint32_t flags = 0;
  if (scope.is_function_like()) {
    flags |= kCodeNewLocals | kCodeOptimized;
    if (scope.nested) {
      flags |= kCodeNested;
    }
    if (scope.generator && !scope.coroutine) {
      flags |= kCodeGenerator;
    }
    if (!scope.generator && scope.coroutine) {
      flags |= kCodeCoroutine;
    }
    if (scope.generator && scope.coroutine) {
      flags |= kCodeAsyncGenerator;
    }
    if (scope.varargs) {
      flags |= kCodeVarArgs;
    }
    if (scope.varkeywords) {
      flags |= kCodeVarKeywords;
    }
  }
  if (options_.future_annotations) {
    flags |= kCodeFutureAnnotations;
  }
  return flags;
}

/// Ends the code unit: finishes its graph and assembles it.
std::shared_ptr<const CodeUnit> CodeGenerator::leave(bool add_return) {
  Unit& done = unit();
  if (add_return) {
    load_none(kNoLocation);
    emit(Op::RETURN_VALUE, kNoLocation);
  }
  auto made = std::make_shared<CodeUnit>();
  made->name = done.name;
  made->qualname = done.qualname;
  made->filename = options_.filename;
  made->first_line = done.first_line;
  made->argcount = done.argcount;
  made->posonlyargcount = done.posonlyargcount;
  made->kwonlyargcount = done.kwonlyargcount;
  made->flags = code_flags();
  if (!failed()) {
    FlowGraph::Facts facts;
    facts.constants = &done.constants;
    facts.local_count = done.locals.size();
    facts.parameter_count = done.scope->parameters.size();
    facts.cell_count = done.cells.size();
    facts.free_count = done.frees.size();
    facts.first_line = static_cast<int>(done.first_line);
    facts.generator_like = (made->flags & (kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator)) != 0;
    for (const std::string& cell : done.cells.names()) {
      const auto local = done.locals.find(cell);
      facts.cell_to_local.push_back(local ? static_cast<int>(*local) : -1);
    }
    done.graph.finish(facts);
    made->stack_size = done.graph.stack_size();
    assemble(done.graph, *made);
  }
  made->constants = std::move(done.constants.all());
  made->names = done.names.names();
  for (std::size_t i = 0; i < done.locals.size(); ++i) {
    const std::string& name = done.locals.names()[i];
    std::uint8_t kind = kLocalPlain;
    if (const auto hidden = done.fast_hidden.find(name); hidden != done.fast_hidden.end()) {
      kind |= kLocalHidden;
    }
    if (done.cells.find(name)) {
      kind |= kLocalCell;
    }
    made->localsplus_names.push_back(name);
    made->localsplus_kinds.push_back(kind);
  }
  for (const std::string& cell : done.cells.names()) {
    if (!done.locals.find(cell)) {
      made->localsplus_names.push_back(cell);
      made->localsplus_kinds.push_back(kLocalCell);
    }
  }
  for (const std::string& name : done.frees.names()) {
    made->localsplus_names.push_back(name);
    made->localsplus_kinds.push_back(kLocalFree);
  }
  units_.pop_back();
  return made;
}

std::shared_ptr<const CodeUnit> CodeGenerator::run(const Module& module) {
  enter(UnitKind::kModule, "<module>", &module, 1, "");
  emit(Op::RESUME, 0, {0, 1, 0, 0});
  switch (module.kind) {
    case ModuleKind::kExpression:
      visit(module.expression);
      emit(Op::RETURN_VALUE, at(module.expression));
      break;
    case ModuleKind::kModule:
      check_future(module);
      module_body(module.body);
      break;
    case ModuleKind::kInteractive:
      if (unit().scope->annotations) {
        emit(Op::SETUP_ANNOTATIONS, kNoLocation);
      }
      visit_body(module.body);
      break;
  }
  return leave(module.kind != ModuleKind::kExpression);
}

void CodeGenerator::wrap_in_stop_iteration_handler(Label handler) {
  load_none(kNoLocation);
  emit(Op::RETURN_VALUE, kNoLocation);
  use(handler);
  emit(Op::CALL_INTRINSIC_1, 3, kNoLocation);
  emit(Op::RERAISE, 1, kNoLocation);
}

void CodeGenerator::load_const(const minipy::Constant& constant, Location where) {
  emit(Op::LOAD_CONST, unit().constants.add(constant), where);
}

/// An instruction whose argument is an index of co_names, with the flag bits that it needs.
void CodeGenerator::emit_name(Op op, std::string_view name, Location where) {
  emit(op, unit().names.index_of(mangled(name)), where);
}

void CodeGenerator::name_operation(std::string_view raw, Context ctx, Location where) {
  Unit& current = unit();
  const std::string name = mangled(raw);
  if (ctx != Context::kLoad && raw == "__debug__") {
    fail(Span{}, ctx == Context::kStore ? "cannot assign to __debug__" : "cannot delete __debug__");
    return;
  }
  const Scope& scope = *current.scope;
  const bool in_class = scope.type == BlockType::kClass;
  const bool inlined = current.inlined_comprehensions > 0;
  const auto pick = [&](Op load, Op store, Op remove) {
    return ctx == Context::kLoad ? load : ctx == Context::kStore ? store : remove;
  };
  const auto deref = [&](std::uint32_t index) {
    if (ctx == Context::kLoad && in_class && !inlined) {
      emit(Op::LOAD_LOCALS, where);
      emit(Op::LOAD_FROM_DICT_OR_DEREF, index, where);
    } else if (ctx == Context::kLoad && scope.can_see_class_scope) {
      name_operation("__classdict__", Context::kLoad, where);
      emit(Op::LOAD_FROM_DICT_OR_DEREF, index, where);
    } else {
      emit(pick(Op::LOAD_DEREF, Op::STORE_DEREF, Op::DELETE_DEREF), index, where);
    }
  };
  const NameScope found = scope.scope_of(name);
  switch (found) {
    case NameScope::kFree:
      deref(static_cast<std::uint32_t>(current.cells.size()) + current.frees.index_of(name));
      return;
    case NameScope::kCell:
      deref(current.cells.index_of(name));
      return;
    case NameScope::kLocal:
      if (scope.is_function_like() || current.fast_hidden[name]) {
        emit(pick(Op::LOAD_FAST, Op::STORE_FAST, Op::DELETE_FAST), current.locals.index_of(name), where);
        return;
      }
      break;
    case NameScope::kGlobalImplicit:
    case NameScope::kGlobalExplicit:
      if (found == NameScope::kGlobalExplicit || scope.is_function_like()) {
        const std::uint32_t index = current.names.index_of(name);
        if (ctx == Context::kLoad && scope.can_see_class_scope && found == NameScope::kGlobalImplicit) {
          name_operation("__classdict__", Context::kLoad, where);
          emit(Op::LOAD_FROM_DICT_OR_GLOBALS, index, where);
        } else if (ctx == Context::kLoad) {
          emit(Op::LOAD_GLOBAL, index << 1, where);
        } else {
          emit(pick(Op::NOP, Op::STORE_GLOBAL, Op::DELETE_GLOBAL), index, where);
        }
        return;
      }
      break;
    case NameScope::kUnknown:
      break;
  }
  const std::uint32_t index = current.names.index_of(name);
  if (ctx == Context::kLoad && in_class && inlined) {
    emit(Op::LOAD_GLOBAL, index << 1, where);
    return;
  }
  emit(pick(Op::LOAD_NAME, Op::STORE_NAME, Op::DELETE_NAME), index, where);
}

void CodeGenerator::pop_except_and_reraise(Location where) {
  emit(Op::COPY, 3, where);
  emit(Op::POP_EXCEPT, where);
  emit(Op::RERAISE, 1, where);
}

void CodeGenerator::emit_yield(Location where) {
  if (unit().scope->generator && unit().scope->coroutine) {
    emit(Op::CALL_INTRINSIC_1, 4, where);
  }
  emit(Op::YIELD_VALUE, 0, where);
  emit(Op::RESUME, 1, where);
}

void CodeGenerator::emit_yield_from(Location where, bool await) {
  const Label send = label();
  const Label fail = label();
  const Label exit = label();
  use(send);
  jump(Op::SEND, exit, where);
  jump(pseudo::SETUP_FINALLY, fail, where);
  emit(Op::YIELD_VALUE, 1, where);
  emit(pseudo::POP_BLOCK, kNoLocation);
  emit(Op::RESUME, await ? 3 : 2, where);
  jump(pseudo::JUMP_NO_INTERRUPT, send, where);
  use(fail);
  emit(Op::CLEANUP_THROW, where);
  use(exit);
  emit(Op::END_SEND, where);
}

void CodeGenerator::make_closure(const std::shared_ptr<const CodeUnit>& code, std::uint32_t flags,
                                 Location where) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < code->localsplus_names.size(); ++i) {
    if ((code->localsplus_kinds[i] & kLocalFree) == 0) {
      continue;
    }
    const std::string& name = code->localsplus_names[i];
    Unit& current = unit();
    const bool cell = current.scope->scope_of(name) == NameScope::kCell ||
                      (current.kind == UnitKind::kClass && (name == "__class__" || name == "__classdict__") &&
                       current.cells.find(name));
    const std::uint32_t index =
        cell ? current.cells.index_of(name)
             : static_cast<std::uint32_t>(current.cells.size()) + current.frees.index_of(name);
    emit(pseudo::LOAD_CLOSURE, index, where);
    ++count;
  }
  if (count > 0) {
    flags |= 8;
    emit(Op::BUILD_TUPLE, count, where);
  }
  load_const(minipy::Constant{code}, where);
  emit(Op::MAKE_FUNCTION, where);
  for (const std::uint32_t flag : {8U, 4U, 2U, 1U}) {
    if ((flags & flag) != 0) {
      emit(Op::SET_FUNCTION_ATTRIBUTE, flag, where);
    }
  }
}

}  // namespace minipy
