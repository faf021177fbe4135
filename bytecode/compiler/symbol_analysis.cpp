// The second pass over the blocks: each name becomes local, cell, free or global. A block is told
// which names enclosing functions bind and which are declared global, and answers with the names
// that its own blocks need from outside. List, set and dict comprehensions are merged into the block
// around them here (PEP 709).
#include "bytecode/compiler/compile_error.h"
#include "bytecode/compiler/symbol_table.h"

namespace minipy::compiler {
namespace {

using NameSet = std::set<std::string, std::less<>>;
using ScopeMap = std::unordered_map<std::string, NameScope>;

/// What a block sees of the blocks around it. A child works on its own copy.
struct Surroundings {
  NameSet bound;
  NameSet globals;
  NameSet type_parameters;
  bool has_bound = false;        ///< false for the module
  const Scope* class_scope = nullptr;  ///< of the class whose names annotation scopes may see
};

class Analyzer {
 public:
  explicit Analyzer(RecursionBudget& recursion)
      : source_(recursion.source), recursion_(recursion) {}

  void analyze(Scope& scope, Surroundings outer, NameSet& free);

 private:
  struct Block {
    Scope& scope;
    Surroundings& outer;
    NameSet& free;
    ScopeMap scopes{};
    NameSet local{};
    NameSet inlined_cells{};
  };

  void analyze_name(Block& block, const std::string& name, const Symbol& symbol);
  void analyze_nonlocal(Block& block, const std::string& name);
  void analyze_children(Block& block, const NameSet& bound, const NameSet& globals,
                        NameSet& new_free);
  void inline_comprehension(Block& block, Scope& comprehension, NameSet& comprehension_free);
  [[noreturn]] void fail_at_directive(const Scope& scope, const std::string& name,
                                      std::string message);

  const SourceText& source_;
  RecursionBudget& recursion_;
};

void Analyzer::fail_at_directive(const Scope& scope, const std::string& name,
                                 std::string message) {
  for (const ScopeDirective& directive : scope.directives) {
    if (directive.name == name) {
      fail_at(source_, directive.span, std::move(message));
    }
  }
  fail_at(source_, scope.span, std::move(message));
}

void Analyzer::analyze_nonlocal(Block& block, const std::string& name) {
  if (!block.outer.has_bound) {
    fail_at_directive(block.scope, name, "nonlocal declaration not allowed at module level");
  }
  if (!block.outer.bound.contains(name)) {
    fail_at_directive(block.scope, name, "no binding for nonlocal '" + name + "' found");
  }
  if (block.outer.type_parameters.contains(name)) {
    fail_at_directive(block.scope, name,
                      "nonlocal binding not allowed for type parameter '" + name + "'");
  }
  block.scopes[name] = NameScope::kFree;
  block.free.insert(name);
}

void Analyzer::analyze_name(Block& block, const std::string& name, const Symbol& symbol) {
  Surroundings& outer = block.outer;
  if ((symbol.flags & kDefGlobal) != 0) {
    if ((symbol.flags & kDefNonlocal) != 0) {
      fail_at_directive(block.scope, name, "name '" + name + "' is nonlocal and global");
    }
    block.scopes[name] = NameScope::kGlobalExplicit;
    outer.globals.insert(name);
    outer.bound.erase(name);
    return;
  }
  if ((symbol.flags & kDefNonlocal) != 0) {
    analyze_nonlocal(block, name);
    return;
  }
  if ((symbol.flags & kDefBound) != 0) {
    block.scopes[name] = NameScope::kLocal;
    block.local.insert(name);
    outer.globals.erase(name);
    if ((symbol.flags & kDefTypeParam) != 0) {
      outer.type_parameters.insert(name);
    } else {
      outer.type_parameters.erase(name);
    }
    return;
  }
  // An annotation scope directly in a class looks at the class's namespace, then at the globals.
  const Symbol* in_class =
      outer.class_scope != nullptr ? outer.class_scope->symbols.find(name) : nullptr;
  if (in_class != nullptr && (in_class->flags & kDefGlobal) != 0) {
    block.scopes[name] = NameScope::kGlobalExplicit;
    return;
  }
  if (in_class != nullptr && (in_class->flags & kDefBound) != 0 &&
      (in_class->flags & kDefNonlocal) == 0) {
    block.scopes[name] = NameScope::kGlobalImplicit;
    return;
  }
  if (outer.has_bound && outer.bound.contains(name)) {
    block.scopes[name] = NameScope::kFree;
    block.free.insert(name);
    return;
  }
  block.scopes[name] = NameScope::kGlobalImplicit;
}

bool is_free_in_a_child(const Scope& scope, const std::string& name) {
  for (const Scope* child : scope.children) {
    if (child->scope_of(name) == NameScope::kFree) {
      return true;
    }
  }
  return false;
}

void Analyzer::inline_comprehension(Block& block, Scope& comprehension,
                                    NameSet& comprehension_free) {
  bool drop_class_cell = false;
  for (const auto& [name, symbol] : comprehension.symbols) {
    if ((symbol.flags & kDefParam) != 0) {
      continue;
    }
    NameScope name_scope = symbol.scope;
    if (name_scope == NameScope::kCell || (symbol.flags & kDefCompCell) != 0) {
      block.inlined_cells.insert(name);
    }
    if (name_scope == NameScope::kFree && block.scope.kind == BlockKind::kClass &&
        name == "__class__") {
      name_scope = NameScope::kGlobalImplicit;
      comprehension_free.erase(name);
      drop_class_cell = true;
    }
    const Symbol* existing = block.scope.symbols.find(name);
    if (existing == nullptr) {
      Symbol& added = block.scope.symbols.at_or_insert(name);
      added.flags = symbol.flags;
      added.from_comprehension = true;
      block.scopes[name] = name_scope;
    } else if ((existing->flags & kDefBound) != 0 && block.scope.kind != BlockKind::kClass &&
               !is_free_in_a_child(comprehension, name)) {
      comprehension_free.erase(name);
    }
  }
  if (drop_class_cell) {
    comprehension.symbols.erase("__class__");
  }
}

void Analyzer::analyze_children(Block& block, const NameSet& bound, const NameSet& globals,
                                NameSet& new_free) {
  Scope& scope = block.scope;
  for (Scope* child : scope.children) {
    Surroundings inner{bound, globals, block.outer.type_parameters, true, nullptr};
    if (child->can_see_class_scope) {
      inner.class_scope = scope.kind == BlockKind::kClass ? &scope : block.outer.class_scope;
    }
    const bool merge = child->comprehension != ComprehensionKind::kNone && !child->generator &&
                       !scope.can_see_class_scope;
    NameSet child_free = new_free;
    analyze(*child, std::move(inner), child_free);
    if (merge) {
      inline_comprehension(block, *child, child_free);
      child->comprehension_inlined = true;
    }
    new_free.merge(child_free);
  }
  // The blocks inside a merged comprehension are now blocks of this one.
  std::vector<Scope*> children;
  for (Scope* child : scope.children) {
    if (child->comprehension_inlined) {
      scope.merged.push_back(child);
      children.insert(children.end(), child->children.begin(), child->children.end());
    } else {
      children.push_back(child);
    }
  }
  scope.children = std::move(children);
}

/// A local that an inner block needs becomes a cell and is no longer asked for outside.
void find_cells(ScopeMap& scopes, NameSet& free, const NameSet& inlined_cells) {
  for (auto& [name, name_scope] : scopes) {
    if (name_scope == NameScope::kLocal && (free.contains(name) || inlined_cells.contains(name))) {
      name_scope = NameScope::kCell;
      free.erase(name);
    }
  }
}

void record(Scope& scope, const ScopeMap& scopes, const Surroundings& outer, const NameSet& free,
            const NameSet& inlined_cells) {
  for (auto& [name, symbol] : scope.symbols) {
    if (inlined_cells.contains(name)) {
      symbol.flags |= kDefCompCell;
    }
    const auto found = scopes.find(name);
    if (found != scopes.end()) {
      symbol.scope = found->second;
    }
  }
  const bool class_like = scope.kind == BlockKind::kClass || scope.can_see_class_scope;
  for (const std::string& name : free) {
    if (Symbol* symbol = scope.symbols.find(name)) {
      if (class_like) {
        symbol->flags |= kDefFreeClass;
      }
      continue;
    }
    if (outer.has_bound && !outer.bound.contains(name)) {
      continue;
    }
    scope.symbols.at_or_insert(name).scope = NameScope::kFree;
  }
}

void Analyzer::analyze(Scope& scope, Surroundings outer, NameSet& free) {
  const DepthGuard guard(recursion_);
  Block block{scope, outer, free};
  NameSet new_bound;
  NameSet new_globals;
  NameSet new_free;
  // A class's own names are invisible in its methods, so what they see is fixed beforehand.
  if (scope.kind == BlockKind::kClass) {
    new_globals = outer.globals;
    new_bound = outer.bound;
  }
  for (const auto& [name, symbol] : scope.symbols) {
    analyze_name(block, name, symbol);
  }
  if (scope.kind == BlockKind::kClass) {
    new_bound.insert("__class__");
    new_bound.insert("__classdict__");
  } else {
    if (scope.is_function_like()) {
      new_bound = block.local;
    }
    new_bound.insert(outer.bound.begin(), outer.bound.end());
    new_globals = outer.globals;
  }
  analyze_children(block, new_bound, new_globals, new_free);
  if (scope.is_function_like()) {
    find_cells(block.scopes, new_free, block.inlined_cells);
  } else if (scope.kind == BlockKind::kClass) {
    scope.needs_class_closure = new_free.erase("__class__") != 0;
    scope.needs_class_dict = new_free.erase("__classdict__") != 0;
  }
  record(scope, block.scopes, outer, new_free, block.inlined_cells);
  free.merge(new_free);
}

}  // namespace

void analyze_symbols(SymbolTable& table, RecursionBudget& recursion) {
  NameSet free;
  Analyzer(recursion).analyze(*table.top(), Surroundings{}, free);
}

}  // namespace minipy::compiler
