#include "bytecode/compiler/code_generator.h"

#include <algorithm>

#include "bytecode/compiler/assembler.h"
#include "bytecode/compiler/compile_error.h"

namespace minipy::compiler {
namespace {

bool is_cell(const Symbol& symbol) {
  return symbol.scope == NameScope::kCell || (symbol.flags & kDefCompCell) != 0;
}

bool is_free(const Symbol& symbol) {
  return symbol.scope == NameScope::kFree || (symbol.flags & kDefFreeClass) != 0;
}

// Cells and free variables are numbered in the order of their names.
template <class Wanted>
void add_sorted(const Scope& scope, NameTable& table, Wanted wanted) {
  std::vector<std::string_view> names;
  for (const auto& [name, symbol] : scope.symbols) {
    if (wanted(symbol)) {
      names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  for (const std::string_view name : names) {
    table.index(name);
  }
}

}  // namespace

void CodeGenerator::enter_unit(std::string name, UnitKind kind, Scope* block, int first_line,
                               std::optional<std::string> class_name) {
  auto made = std::make_unique<Unit>();
  made->scope = block;
  made->kind = kind;
  made->name = std::move(name);
  made->first_line = first_line;
  if (class_name) {
    made->class_name = *class_name;
  } else if (!units_.empty()) {
    made->class_name = unit().class_name;
  }
  for (const std::string& parameter : block->parameters) {
    made->locals.index(parameter);
  }
  add_sorted(*block, made->cells, is_cell);
  if (block->needs_class_closure) {
    made->cells.index("__class__");
  }
  if (block->needs_class_dict) {
    made->cells.index("__classdict__");
  }
  made->free.set_offset(static_cast<int>(made->cells.size()));
  add_sorted(*block, made->free, is_free);
  made->qualname = kind == UnitKind::kModule ? made->name : qualified_name(*made);
  units_.push_back(std::move(made));
  Location start{first_line, first_line, 0, 0};
  if (kind == UnitKind::kModule) {
    start.line = 0;
  }
  add(Op::RESUME, 0, start);
}

// `outer.<locals>.inner`; a name declared global starts anew.
std::string CodeGenerator::qualified_name(const Unit& inner) const {
  if (units_.size() <= 1) {
    return inner.name;
  }
  const Unit* parent = units_.back().get();
  if (parent->kind == UnitKind::kAnnotations) {
    // A scope of type parameters is not part of the name.
    if (units_.size() == 2) {
      return inner.name;
    }
    parent = units_[units_.size() - 2].get();
    if (parent->kind == UnitKind::kModule) {
      return inner.name;
    }
  }
  const bool can_be_global = inner.kind == UnitKind::kFunction ||
                             inner.kind == UnitKind::kAsyncFunction ||
                             inner.kind == UnitKind::kClass;
  if (can_be_global) {
    const std::string mangled_name = mangle(parent->class_name, inner.name);
    if (parent->scope->scope_of(mangled_name) == NameScope::kGlobalExplicit) {
      return inner.name;
    }
  }
  const bool function = parent->kind == UnitKind::kFunction ||
                        parent->kind == UnitKind::kAsyncFunction ||
                        parent->kind == UnitKind::kLambda;
  return parent->qualname + (function ? ".<locals>." : ".") + inner.name;
}

std::uint32_t CodeGenerator::code_flags() {
  const Scope& block = scope();
  std::uint32_t flags = 0;
  if (block.is_function_like()) {
    flags |= kCodeNewLocals | kCodeOptimized;
    flags |= block.nested ? kCodeNested : 0;
    if (block.generator) {
      flags |= block.coroutine ? kCodeAsyncGenerator : kCodeGenerator;
    }
    flags |= block.varargs ? kCodeVarArgs : 0;
    flags |= block.varkeywords ? kCodeVarKeywords : 0;
  }
  if (block.coroutine && !block.generator) {
    flags |= kCodeCoroutine;
  }
  return flags | future_.flags;
}

CodeGenerator::UnitPtr CodeGenerator::finish_unit(bool add_none) {
  Unit& u = unit();
  if (add_none) {
    load_none(kNoLocation);
  }
  add(Op::RETURN_VALUE, kNoLocation);
  auto code = std::make_shared<CodeUnit>();
  code->flags = code_flags();
  code->name = u.name;
  code->qualname = u.qualname;
  code->filename = source_.name();
  code->first_line = static_cast<std::uint32_t>(u.first_line);
  code->argcount = static_cast<std::uint32_t>(u.argcount);
  code->posonlyargcount = static_cast<std::uint32_t>(u.posonlyargcount);
  code->kwonlyargcount = static_cast<std::uint32_t>(u.kwonlyargcount);
  UnitShape shape;
  shape.parameters = static_cast<int>(code->parameter_count());
  shape.first_line = u.first_line;
  shape.flags = code->flags;
  shape.locals = &u.locals;
  shape.cells = &u.cells;
  shape.free = &u.free;
  FlowGraph graph(u.code);
  graph.optimize(u.constants, shape);
  code->stack_size = static_cast<std::uint32_t>(std::max(1, graph.finish(shape)));
  assemble(graph, *code);
  code->constants = u.constants.items();
  code->names = u.names.names();
  for (const std::string& name : u.locals.names()) {
    std::uint8_t kind = kLocalPlain;
    kind = u.fast_hidden.contains(name) ? kind | kLocalHidden : kind;
    kind = u.cells.find(name) >= 0 ? kind | kLocalCell : kind;
    code->localsplus_names.push_back(name);
    code->localsplus_kinds.push_back(kind);
  }
  for (const std::string& name : u.cells.names()) {
    if (u.locals.find(name) < 0) {
      code->localsplus_names.push_back(name);
      code->localsplus_kinds.push_back(kLocalCell);
    }
  }
  for (const std::string& name : u.free.names()) {
    code->localsplus_names.push_back(name);
    code->localsplus_kinds.push_back(kLocalFree);
  }
  units_.pop_back();
  return code;
}

Location CodeGenerator::loc(Span span) const {
  if (span.begin == kNowhere.begin && span.end == kNowhere.end) {
    return kNoLocation;
  }
  const PositionRange range = source_.range(span);
  return {static_cast<int>(range.begin.line), static_cast<int>(range.end.line),
          static_cast<int>(range.begin.column), static_cast<int>(range.end.column)};
}

void CodeGenerator::load_constant(Constant constant, Location location) {
  add(Op::LOAD_CONST, unit().constants.index(std::move(constant)), location);
}

void CodeGenerator::load_int(long number, Location location) {
  load_constant(Constant{ConstantInt{std::to_string(number)}}, location);
}

void CodeGenerator::load_str(std::string_view text, Location location) {
  load_constant(Constant{ConstantStr{std::string(text)}}, location);
}

std::shared_ptr<const CodeUnit> CodeGenerator::compile_module(const ast::Module& module) {
  enter_unit("<module>", UnitKind::kModule, symbols_.top(), 1);
  bool add_none = true;
  if (module.kind == ast::ModuleKind::kExpression) {
    visit(module.expression);
    add_none = false;
  } else {
    interactive_ = module.kind == ast::ModuleKind::kInteractive;
    compile_body(module.body, Location{1, 1, 0, 0});
  }
  return finish_unit(add_none);
}

// ---- errors and warnings

namespace {

Diagnostic diagnostic_at(DiagnosticKind kind, const SourceText& source, Location location,
                         std::string message) {
  const auto offset = [&source](int line, int column) {
    return source.line_start(static_cast<std::uint32_t>(line)) +
           static_cast<std::uint32_t>(std::max(column, 0));
  };
  Span span{0, 0};
  if (location.line > 0) {
    span = {offset(location.line, location.column),
            offset(location.end_line, location.end_column)};
  }
  return make_diagnostic(kind, std::move(message), source, span, ColumnUnit::kBytes);
}

}  // namespace

void CodeGenerator::fail(Location location, std::string message) {
  throw CompileError{
      diagnostic_at(DiagnosticKind::kSyntaxError, source_, location, std::move(message))};
}

void CodeGenerator::warn(Location location, std::string message) {
  warnings_.push_back(
      diagnostic_at(DiagnosticKind::kSyntaxWarning, source_, location, std::move(message)));
}

bool CodeGenerator::is_async_unit() const {
  const UnitKind kind = units_.back()->kind;
  return kind == UnitKind::kAsyncFunction || kind == UnitKind::kComprehension;
}

bool CodeGenerator::top_level_await() {
  return options_.allow_top_level_await && unit().kind == UnitKind::kModule;
}

}  // namespace minipy::compiler
