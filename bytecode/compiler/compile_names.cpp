// Reading, binding and deleting names: which instruction a name's scope asks for.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/compile_error.h"

namespace minipy::compiler {
namespace {

Op choose(ast::Context context, Op load, Op store, Op del) {
  return context == ast::Context::kLoad ? load : context == ast::Context::kStore ? store : del;
}

}  // namespace

std::string CodeGenerator::mangled(std::string_view name) const {
  return mangle_in(units_.back()->scope, units_.back()->class_name, name);
}

void CodeGenerator::refuse_debug(std::string_view name, ast::Context context, Location location) {
  if (name == "__debug__" && context != ast::Context::kLoad) {
    fail(location, context == ast::Context::kStore ? "cannot assign to __debug__"
                                                   : "cannot delete __debug__");
  }
}

void CodeGenerator::add_name(Op op, std::string_view name, Location location, int shift,
                             int flags) {
  add(op, (unit().names.index(mangled(name)) << shift) | flags, location);
}

void CodeGenerator::load_class_dict(Location location) {
  Unit& u = unit();
  const int cell = u.cells.find("__classdict__");
  add(Op::LOAD_DEREF, cell >= 0 ? cell : u.free.index("__classdict__"), location);
}

void CodeGenerator::name_operation(std::string_view name, ast::Context context,
                                   Location location) {
  refuse_debug(name, context, location);
  Unit& u = unit();
  const std::string text = mangled(name);
  const NameScope where = scope().scope_of(text);
  const bool load = context == ast::Context::kLoad;
  const bool class_body = scope().kind == BlockKind::kClass;
  const bool function_like = scope().is_function_like();
  if (where == NameScope::kFree || where == NameScope::kCell) {
    const int index = where == NameScope::kFree ? u.free.index(text) : u.cells.index(text);
    Op op = choose(context, Op::LOAD_DEREF, Op::STORE_DEREF, Op::DELETE_DEREF);
    if (load && class_body && u.inlined_comprehensions == 0) {
      add(Op::LOAD_LOCALS, location);
      op = Op::LOAD_FROM_DICT_OR_DEREF;
    } else if (load && scope().can_see_class_scope) {
      load_class_dict(location);
      op = Op::LOAD_FROM_DICT_OR_DEREF;
    }
    add(op, index, location);
    return;
  }
  const auto hidden = u.fast_hidden.find(text);
  if (where == NameScope::kLocal &&
      (function_like || (hidden != u.fast_hidden.end() && hidden->second))) {
    add(choose(context, Op::LOAD_FAST, Op::STORE_FAST, Op::DELETE_FAST), u.locals.index(text),
        location);
    return;
  }
  const bool implicit = where == NameScope::kGlobalImplicit;
  if (where == NameScope::kGlobalExplicit || (implicit && function_like)) {
    if (load && implicit && scope().can_see_class_scope) {
      load_class_dict(location);
      add(Op::LOAD_FROM_DICT_OR_GLOBALS, u.names.index(text), location);
    } else if (load) {
      add(Op::LOAD_GLOBAL, u.names.index(text) << 1, location);
    } else {
      add(context == ast::Context::kStore ? Op::STORE_GLOBAL : Op::DELETE_GLOBAL,
          u.names.index(text), location);
    }
    return;
  }
  if (load && class_body && u.inlined_comprehensions > 0) {
    add(Op::LOAD_GLOBAL, u.names.index(text) << 1, location);
    return;
  }
  add(choose(context, Op::LOAD_NAME, Op::STORE_NAME, Op::DELETE_NAME), u.names.index(text),
      location);
}

}  // namespace minipy::compiler
