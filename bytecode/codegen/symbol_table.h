// Scopes: which names a block binds and uses, and where each name lives when the program runs.
// Two passes, as in CPython's symtable: the builder collects what each block does with each name;
// the analysis walks down with the bound names of the enclosing blocks and decides local, cell, free
// or global. (Language reference: naming and binding; PEP 709 for inlined comprehensions.)
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_text.h"
#include "parser/ast.h"

namespace minipy {

/// What a block does with a name (bits of Symbol::flags).
enum SymbolFlag : std::uint32_t {
  kDefGlobal = 1,
  kDefLocal = 2,
  kDefParameter = 4,
  kDefNonlocal = 8,
  kUse = 16,
  kDefFreeClass = 64,   ///< free variable of a class body's method, bound in the class too
  kDefImport = 128,
  kDefAnnotation = 256,
  kDefCompIter = 512,   ///< iteration variable of a comprehension
  kDefTypeParam = 1024,
  kDefCompCell = 2048,  ///< cell because of an inlined comprehension
  kDefBound = kDefLocal | kDefParameter | kDefImport | kDefTypeParam,
};

/// Where a name is found.
enum class NameScope : std::uint8_t { kUnknown, kLocal, kGlobalExplicit, kGlobalImplicit, kFree, kCell };

struct Symbol {
  std::uint32_t flags = 0;
  NameScope scope = NameScope::kUnknown;
  std::uint32_t order = 0;  ///< of first appearance in its block
};

enum class BlockType : std::uint8_t { kModule, kClass, kFunction, kTypeParameters, kTypeAlias, kTypeVariable };
enum class ComprehensionType : std::uint8_t { kNone, kList, kDict, kSet, kGenerator };

/// One block of code with names of its own.
struct Scope {
  std::string name;
  BlockType type = BlockType::kModule;
  ComprehensionType comprehension = ComprehensionType::kNone;
  const void* node = nullptr;
  Scope* parent = nullptr;
  std::map<std::string, Symbol, std::less<>> symbols;
  std::vector<std::string> parameters;
  std::vector<std::unique_ptr<Scope>> owned;
  std::vector<Scope*> children;     ///< inlined comprehensions give theirs to their parent
  std::vector<std::pair<std::string, Span>> directives;  ///< global and nonlocal statements
  std::string private_class;        ///< for name mangling
  bool nested = false;
  bool generator = false;
  bool coroutine = false;
  bool annotations = false;         ///< has annotated assignments (SETUP_ANNOTATIONS)
  bool varargs = false;
  bool varkeywords = false;
  bool returns_value = false;
  bool needs_class_closure = false;
  bool needs_classdict = false;
  bool can_see_class_scope = false;
  bool inlined = false;
  bool comp_iter_target = false;
  Span span;

  bool is_function_like() const {
    return type == BlockType::kFunction || type == BlockType::kTypeParameters ||
           type == BlockType::kTypeAlias || type == BlockType::kTypeVariable;
  }
  NameScope scope_of(std::string_view mangled) const {
    const auto found = symbols.find(mangled);
    return found == symbols.end() ? NameScope::kUnknown : found->second.scope;
  }
  const Symbol* find(std::string_view mangled) const {
    const auto found = symbols.find(mangled);
    return found == symbols.end() ? nullptr : &found->second;
  }
  int comp_iter_expr = 0;
};

/// `__x` inside `class C` is `_C__x`.
std::string mangle(std::string_view class_name, std::string_view name);

class SymbolTable {
 public:
  const Scope& top() const { return *top_; }
  Scope* scope_of(const void* node) const {
    const auto found = by_node_.find(node);
    return found == by_node_.end() ? nullptr : found->second;
  }

 private:
  friend class SymbolBuilder;
  std::unique_ptr<Scope> top_;
  std::unordered_map<const void*, Scope*> by_node_;
};

/// Builds and analyses. `future_annotations`: annotations are not evaluated.
std::optional<Diagnostic> build_symbol_table(const ast::Module& module, const SourceText& source,
                                             bool future_annotations, SymbolTable& table);
/// Second pass; reports through the same kind of Diagnostic.
std::optional<Diagnostic> analyze_symbols(Scope& top, const SourceText& source);

}  // namespace minipy
