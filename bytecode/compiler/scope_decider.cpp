#include "bytecode/compiler/scope_decider.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "base/arena.h"
#include "bytecode/compiler/compile_error.h"
#include "bytecode/compiler/future_features.h"
#include "bytecode/compiler/symbol_table.h"
#include "parser/parser.h"

namespace minipy {

namespace {

using namespace compiler;  // NOLINT(google-build-using-namespace): the room's own types

/// How code objects call the block.
std::string name_of_block(const Scope& scope) {
  if (scope.kind == BlockKind::kModule) {
    return "<module>";
  }
  if (scope.kind == BlockKind::kTypeParameters) {
    return fmt::format("<generic parameters of {}>", scope.name);
  }
  const bool is_nameless =
      scope.comprehension != ComprehensionKind::kNone || scope.name == "lambda";
  return is_nameless ? fmt::format("<{}>", scope.name) : scope.name;
}

bool is_own(const Symbol& symbol) {
  return symbol.scope == NameScope::kLocal || symbol.scope == NameScope::kCell;
}

class Decider {
 public:
  explicit Decider(const SourceText& source) : source_(source) {}

  ScopeDecisions decide(const Scope& module) {
    add(module, false);
    std::stable_sort(blocks_.begin() + 1, blocks_.end(),
                     [](const DecidedBlock& a, const DecidedBlock& b) {
                       return std::pair(a.place.begin.line, a.place.begin.column) <
                              std::pair(b.place.begin.line, b.place.begin.column);
                     });
    return std::move(blocks_);
  }

 private:
  void add(const Scope& scope, bool is_merged) {
    // What is inside a merged comprehension counts as inside the block around it as well.
    if (!seen_.insert(&scope).second) {
      return;
    }
    DecidedBlock block;
    block.kind = scope.kind == BlockKind::kModule  ? DecidedBlock::Kind::kModule
                 : scope.kind == BlockKind::kClass ? DecidedBlock::Kind::kClass
                                                   : DecidedBlock::Kind::kFunction;
    block.name = name_of_block(scope);
    for (const Scope* outer : around_) {
      block.path += outer->kind == BlockKind::kModule ? "" : name_of_block(*outer) + ".";
    }
    block.path += block.name;
    block.is_merged = is_merged;
    block.place = scope.kind == BlockKind::kModule
                      ? source_.range({0, static_cast<std::uint32_t>(source_.text().size())})
                      : source_.range(scope.span);
    block.outside = source_.range(scope.outside);
    for (const auto& [name, symbol] : scope.symbols) {
      // Neither names that are only handed on to inner blocks nor those of merged comprehensions.
      const bool is_mentioned = symbol.flags != 0 && !symbol.from_comprehension;
      if (is_mentioned && !name.starts_with('.')) {
        block.names.push_back(decision(scope, name, symbol));
      }
    }
    blocks_.push_back(std::move(block));
    around_.push_back(&scope);
    for (const Scope* comprehension : scope.merged) {
      add(*comprehension, true);
    }
    for (const Scope* child : scope.children) {
      add(*child, false);
    }
    around_.pop_back();
  }

  NameDecision decision(const Scope& scope, const std::string& name, const Symbol& symbol) {
    NameDecision made;
    made.name = name;
    if (symbol.binding != Span{}) {
      made.line = line_of(symbol.binding);
    }
    if ((symbol.flags & kDefNonlocal) != 0) {
      made.kind = NameDecision::Kind::kNonlocal;
    } else if ((symbol.flags & kDefGlobal) != 0) {
      made.kind = NameDecision::Kind::kGlobal;
    }
    const bool is_class = scope.kind == BlockKind::kClass;
    switch (symbol.scope) {
      case NameScope::kLocal:
      case NameScope::kCell:
        made.answer = is_class ? "C" : scope.kind == BlockKind::kModule ? "G" : "L";
        made.reason = binding_text(name, symbol);
        if (is_class) {
          made.reason += "; methods do not see it";
        } else if (const std::string user = user_of(scope, name); !user.empty()) {
          made.reason += fmt::format("; in a cell, because {} uses it", user);
        }
        break;
      case NameScope::kFree:
        made.answer = is_class ? "C?E" : "E";
        made.reason = owner_text(name);
        if (is_of_host(scope, name)) {
          made.answer = "L";
          made.reason += "; the comprehension is a part of it";
          break;
        }
        if (made.kind == NameDecision::Kind::kNonlocal) {
          made.answer = "E";
          made.reason = is_target(name, symbol)
                            ? fmt::format("{}; := binds it outside the comprehension", made.reason)
                            : fmt::format("nonlocal, line {}: {}", made.line, made.reason);
        }
        break;
      case NameScope::kGlobalExplicit:
        made.answer = "G";
        made.reason = is_target(name, symbol) ? ":= binds it outside the comprehension"
                      : made.line == 0        ? "declared global around it"
                                              : fmt::format("global, line {}", made.line);
        break;
      default:
        made.answer = is_class ? "C?G?B" : "G?B";
        made.reason = "assigned in no enclosing function" + unseen_class(name);
        break;
    }
    return made;
  }

  /// Whether a merged comprehension finds a name in the block that it became a part of.
  bool is_of_host(const Scope& scope, const std::string& name) const {
    const Scope* inner = &scope;
    for (auto place = around_.rbegin(); place != around_.rend() && inner->comprehension_inlined;
         ++place) {
      inner = *place;
      const Symbol* symbol = inner->symbols.find(name);
      if (symbol != nullptr && is_own(*symbol)) {
        return inner->is_function_like();
      }
    }
    return false;
  }

  std::uint32_t line_of(Span span) const { return source_.position(span.begin).line; }

  /// Whether what declares a name is the name itself: the target of `:=` in a comprehension.
  bool is_target(const std::string& name, const Symbol& symbol) const {
    return symbol.binding != Span{} && source_.slice(symbol.binding) == name;
  }

  /// `line 3 assigns it`
  std::string binding_text(const std::string& name, const Symbol& symbol) const {
    if (symbol.binding == Span{}) {
      return "made by the compiler";
    }
    const std::string_view text = source_.text().substr(symbol.binding.begin);
    const auto begins = [&](std::string_view word) {
      return text.starts_with(word) && !is_target(name, symbol);
    };
    const char* verb = (symbol.flags & kDefCompIter) != 0   ? "iterates with"
                       : begins("def ") || begins("async ") ? "defines"
                       : begins("class ")                   ? "defines"
                       : begins("except")                   ? "binds"
                       : (symbol.flags & kDefImport) != 0   ? "imports"
                                                            : "assigns";
    const std::uint32_t line = line_of(symbol.binding);
    return (symbol.flags & kDefParam) != 0 ? fmt::format("a parameter, line {}", line)
                                           : fmt::format("line {} {} it", line, verb);
  }

  /// The inner block for whose sake a name is in a cell.
  static std::string user_of(const Scope& scope, const std::string& name) {
    std::vector<const Scope*> inner(scope.merged.begin(), scope.merged.end());
    inner.insert(inner.end(), scope.children.begin(), scope.children.end());
    for (const Scope* child : inner) {
      const Symbol* symbol = child->symbols.find(name);
      if (symbol == nullptr || symbol->scope != NameScope::kFree) {
        continue;
      }
      if (symbol->flags != 0 && !child->comprehension_inlined) {
        return name_of_block(*child);
      }
      if (std::string deeper = user_of(*child, name); !deeper.empty()) {
        return deeper;
      }
    }
    return "";
  }

  /// `outer's, line 3`
  std::string owner_text(const std::string& name) const {
    for (auto place = around_.rbegin(); place != around_.rend(); ++place) {
      const Scope& scope = **place;
      if (scope.kind == BlockKind::kClass && (name == "__class__" || name == "__classdict__")) {
        return fmt::format("the cell of class {}, for super()", scope.name);
      }
      const Symbol* symbol = scope.symbols.find(name);
      if (symbol == nullptr || !scope.is_function_like() || !is_own(*symbol)) {
        continue;
      }
      return symbol->binding == Span{}
                 ? name_of_block(scope) + "'s"
                 : fmt::format("{}'s, line {}", name_of_block(scope), line_of(symbol->binding));
    }
    return "of an enclosing function";
  }

  /// What a reader may have thought of: the name of a class body around a function.
  std::string unseen_class(const std::string& name) const {
    for (auto place = around_.rbegin(); place != around_.rend(); ++place) {
      const Symbol* symbol =
          (*place)->kind == BlockKind::kClass ? (*place)->symbols.find(name) : nullptr;
      if (symbol != nullptr && is_own(*symbol) && symbol->binding != Span{}) {
        return fmt::format("; class {}'s, line {}, is not seen", (*place)->name,
                           line_of(symbol->binding));
      }
    }
    return "";
  }

  const SourceText& source_;
  std::vector<const Scope*> around_;
  std::set<const Scope*> seen_;
  ScopeDecisions blocks_;
};

}  // namespace

Expected<ScopeDecisions, Diagnostic> decide_scopes(const SourceText& source) {
  Arena arena;
  std::vector<Diagnostic> warnings;
  auto module = parse(source, arena, ParseMode::kFile, warnings);
  if (!module) {
    return Unexpected{std::move(module.error())};
  }
  try {
    const FutureFeatures future = find_future_features(**module, source);
    RecursionBudget recursion{source, safe_stack_end()};
    const SymbolTable table = build_symbol_table(**module, recursion, future.flags);
    return Decider(source).decide(*table.top());
  } catch (CompileError& error) {
    return Unexpected{std::move(error.diagnostic)};
  }
}

}  // namespace minipy
