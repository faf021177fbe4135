// Second pass: decides where every name lives, and folds list, dict and set comprehensions into the
// block around them (PEP 709).
#include "bytecode/codegen/symbol_table.h"

namespace minipy {

namespace {

using Names = std::set<std::string, std::less<>>;
using Scopes = std::map<std::string, NameScope, std::less<>>;

class Analysis {
 public:
  explicit Analysis(const SourceText& source) : source_(source) {}

  std::optional<Diagnostic> run(Scope& top) {
    Names free;
    Names global;
    Names type_params;
    analyze(top, nullptr, free, global, type_params, nullptr);
    return std::move(error_);
  }

 private:
  void fail(const Scope& scope, const std::string& name, std::string message) {
    if (error_) {
      return;
    }
    Span span = scope.span;
    for (const auto& [directive, where] : scope.directives) {
      if (directive == name) {
        span = where;
        break;
      }
    }
    error_ = make_diagnostic(DiagnosticKind::kSyntaxError, std::move(message), source_, span);
  }

  struct Sets {
    Names* bound;
    Names local;
    Names& free;
    Names& global;
    Names& type_params;
    const Scope* class_entry;
  };

  NameScope decide(const Scope& scope, const std::string& name, std::uint32_t flags, Sets& sets) {
    if ((flags & kDefGlobal) != 0) {
      if ((flags & kDefNonlocal) != 0) {
        fail(scope, name, "name '" + name + "' is nonlocal and global");
      }
      sets.global.insert(name);
      if (sets.bound != nullptr) {
        sets.bound->erase(name);
      }
      return NameScope::kGlobalExplicit;
    }
    if ((flags & kDefNonlocal) != 0) {
      if (sets.bound == nullptr) {
        fail(scope, name, "nonlocal declaration not allowed at module level");
      } else if (!sets.bound->contains(name)) {
        fail(scope, name, "no binding for nonlocal '" + name + "' found");
      } else if (sets.type_params.contains(name)) {
        fail(scope, name, "nonlocal binding not allowed for type parameter '" + name + "'");
      }
      sets.free.insert(name);
      return NameScope::kFree;
    }
    if ((flags & kDefBound) != 0) {
      sets.local.insert(name);
      sets.global.erase(name);
      if ((flags & kDefTypeParam) != 0) {
        sets.type_params.insert(name);
      } else {
        sets.type_params.erase(name);
      }
      return NameScope::kLocal;
    }
    if (sets.class_entry != nullptr) {
      const Symbol* in_class = sets.class_entry->find(name);
      const std::uint32_t class_flags = in_class == nullptr ? 0 : in_class->flags;
      if ((class_flags & kDefGlobal) != 0) {
        return NameScope::kGlobalExplicit;
      }
      if ((class_flags & kDefBound) != 0 && (class_flags & kDefNonlocal) == 0) {
        return NameScope::kGlobalImplicit;
      }
    }
    if (sets.bound != nullptr && sets.bound->contains(name)) {
      sets.free.insert(name);
      return NameScope::kFree;
    }
    return NameScope::kGlobalImplicit;
  }

  static bool free_in_any_child(const Scope& scope, const std::string& name) {
    for (const Scope* child : scope.children) {
      if (child->scope_of(name) == NameScope::kFree) {
        return true;
      }
    }
    return false;
  }

  /// Moves a comprehension's names into the block that it becomes part of.
  static void inline_comprehension(Scope& scope, Scope& inner, Scopes& scopes, Names& inner_free,
                                   Names& inlined_cells) {
    bool drop_class = false;
    for (const auto& [name, symbol] : inner.symbols) {
      if ((symbol.flags & kDefParameter) != 0) {
        continue;
      }
      NameScope where = symbol.scope;
      if (where == NameScope::kCell || (symbol.flags & kDefCompCell) != 0) {
        inlined_cells.insert(name);
      }
      const auto existing = scope.symbols.find(name);
      if (existing == scope.symbols.end()) {
        if (where == NameScope::kFree && scope.type == BlockType::kClass && name == "__class__") {
          where = NameScope::kGlobalImplicit;
          inner_free.erase(name);
          drop_class = true;
        }
        const auto order = static_cast<std::uint32_t>(scope.symbols.size()) + symbol.order;
        scope.symbols[name] = Symbol{symbol.flags, where, order};
        scopes[name] = where;
      } else if ((existing->second.flags & kDefBound) != 0 && scope.type != BlockType::kClass &&
                 !free_in_any_child(inner, name)) {
        inner_free.erase(name);
      }
    }
    inner.inlined = true;
    if (drop_class) {
      inner.symbols.erase("__class__");
    }
  }

  void analyze(Scope& scope, Names* bound, Names& free, Names& global, Names& type_params,
               const Scope* class_entry) {
    const bool is_class = scope.type == BlockType::kClass;
    Names new_global;
    Names new_bound;
    if (is_class) {
      new_global = global;
      if (bound != nullptr) {
        new_bound = *bound;
      }
    }
    Scopes scopes;
    Names new_free;
    Sets own{bound, {}, new_free, global, type_params, class_entry};
    for (const auto& [name, symbol] : scope.symbols) {
      scopes[name] = decide(scope, name, symbol.flags, own);
    }
    if (is_class) {
      new_bound.insert("__class__");
      new_bound.insert("__classdict__");
    } else {
      if (scope.is_function_like()) {
        new_bound.insert(own.local.begin(), own.local.end());
      }
      if (bound != nullptr) {
        new_bound.insert(bound->begin(), bound->end());
      }
      new_global.insert(global.begin(), global.end());
    }
    Names inlined_cells;
    for (Scope* child : scope.children) {
      const Scope* child_class = !child->can_see_class_scope ? nullptr : is_class ? &scope : class_entry;
      const bool inlines = child->comprehension != ComprehensionType::kNone && !child->generator &&
                           !scope.can_see_class_scope;
      Names child_bound = new_bound;
      Names child_free;
      Names child_global = new_global;
      Names child_type_params = type_params;
      analyze(*child, &child_bound, child_free, child_global, child_type_params, child_class);
      if (inlines) {
        inline_comprehension(scope, *child, scopes, child_free, inlined_cells);
      }
      new_free.insert(child_free.begin(), child_free.end());
    }
    splice_children(scope);
    if (scope.is_function_like()) {
      for (auto& [name, where] : scopes) {
        if (where == NameScope::kLocal && (new_free.contains(name) || inlined_cells.contains(name))) {
          where = NameScope::kCell;
          new_free.erase(name);
        }
      }
    } else if (is_class) {
      scope.needs_class_closure = new_free.erase("__class__") != 0;
      scope.needs_classdict = new_free.erase("__classdict__") != 0;
    }
    update(scope, scopes, bound, new_free, inlined_cells, is_class);
    free.insert(new_free.begin(), new_free.end());
  }

  static void splice_children(Scope& scope) {
    std::vector<Scope*> children;
    for (Scope* child : scope.children) {
      if (child->inlined) {
        children.insert(children.end(), child->children.begin(), child->children.end());
      } else {
        children.push_back(child);
      }
    }
    scope.children = std::move(children);
  }

  static void update(Scope& scope, const Scopes& scopes, const Names* bound, const Names& free,
                     const Names& inlined_cells, bool is_class) {
    for (auto& [name, symbol] : scope.symbols) {
      const auto decided = scopes.find(name);
      if (decided != scopes.end()) {
        symbol.scope = decided->second;
      }
      if (inlined_cells.contains(name)) {
        symbol.flags |= kDefCompCell;
      }
    }
    for (const std::string& name : free) {
      const auto known = scope.symbols.find(name);
      if (known != scope.symbols.end()) {
        if (is_class && (known->second.flags & (kDefBound | kDefGlobal)) != 0) {
          known->second.flags |= kDefFreeClass;
        }
        continue;
      }
      if (bound != nullptr && !bound->contains(name)) {
        continue;
      }
      scope.symbols[name] = Symbol{0, NameScope::kFree, 0xFFFFFFFF};
    }
  }

  const SourceText& source_;
  std::optional<Diagnostic> error_;
};

}  // namespace

std::optional<Diagnostic> analyze_symbols(Scope& top, const SourceText& source) {
  return Analysis(source).run(top);
}

}  // namespace minipy
