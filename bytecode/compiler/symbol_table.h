// Which scope every name of a module belongs to. One Scope for each block (module, function, class,
// lambda, comprehension, type-parameter list, …); a first pass over the tree collects what each
// block does with a name, a second (symbol_analysis.cpp) decides: local, cell, free, global.
//
//   tree --SymbolVisitor--> Scope{Symbol{flags}} --analyze--> Symbol{scope}, free variables
//
// Names are mangled already (`__x` in class C is `_C__x`). Symbols keep the order of first mention.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/source_text.h"
#include "bytecode/compiler/recursion.h"
#include "parser/ast.h"

namespace minipy::compiler {

enum class BlockKind : std::uint8_t {
  kFunction, kClass, kModule, kAnnotation, kTypeVariable, kTypeAlias, kTypeParameters,
};

enum class ComprehensionKind : std::uint8_t { kNone, kList, kDict, kSet, kGenerator };

/// What a block does with a name.
enum SymbolFlag : std::uint32_t {
  kDefGlobal = 1,
  kDefLocal = 1 << 1,
  kDefParam = 1 << 2,
  kDefNonlocal = 1 << 3,
  kUse = 1 << 4,
  kDefFreeClass = 1 << 6,  ///< free in a class body that binds it as well
  kDefImport = 1 << 7,
  kDefAnnot = 1 << 8,
  kDefCompIter = 1 << 9,
  kDefTypeParam = 1 << 10,
  kDefCompCell = 1 << 11,  ///< cell of an inlined comprehension
  kDefBound = kDefLocal | kDefParam | kDefImport | kDefTypeParam,
};

enum class NameScope : std::uint8_t {
  kUnknown, kLocal, kGlobalExplicit, kGlobalImplicit, kFree, kCell,
};

struct Symbol {
  std::uint32_t flags = 0;
  NameScope scope = NameScope::kUnknown;
  std::uint32_t order = 0;  ///< of first appearance in its block
  Span binding;             ///< what binds it first, or declares it global or nonlocal; else empty
  bool from_comprehension = false;  ///< only a comprehension that became part of the block has it
};

/// A map from name to Symbol that remembers insertion order.
class SymbolMap {
 public:
  using Entry = std::pair<std::string, Symbol>;

  Symbol* find(std::string_view name);
  const Symbol* find(std::string_view name) const;
  /// The symbol, made empty if it was absent.
  Symbol& at_or_insert(std::string_view name);
  void erase(std::string_view name);

  auto begin() { return entries_.begin(); }
  auto end() { return entries_.end(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  std::deque<Entry> entries_;
  std::unordered_map<std::string, std::size_t> index_;
};

/// A `global` or `nonlocal` statement's name, for error places.
struct ScopeDirective {
  std::string name;
  Span span;
};

struct Scope {
  BlockKind kind = BlockKind::kModule;
  ComprehensionKind comprehension = ComprehensionKind::kNone;
  std::string name;
  Span span;
  SymbolMap symbols;
  std::vector<std::string> parameters;
  std::vector<Scope*> children;
  std::vector<Scope*> merged;        ///< comprehensions that became part of this block
  Span outside;                      ///< comprehensions: the iterable that the block around evaluates
  std::vector<ScopeDirective> directives;
  std::optional<std::set<std::string, std::less<>>> mangled_names;  ///< if set, only these mangle
  std::string scope_info;            ///< what errors about yield in annotation scopes call it

  bool nested = false;
  bool generator = false;
  bool coroutine = false;
  bool varargs = false;
  bool varkeywords = false;
  bool returns_value = false;
  bool needs_class_closure = false;  ///< a method uses `__class__` or super()
  bool needs_class_dict = false;
  bool comprehension_inlined = false;
  bool comprehension_target = false; ///< visiting a comprehension's target
  bool can_see_class_scope = false;
  bool has_docstring = false;
  bool is_method = false;
  int comprehension_iterable_depth = 0;  ///< > 0 inside a comprehension's iterable

  bool is_function_like() const {
    return kind != BlockKind::kClass && kind != BlockKind::kModule;
  }
  /// The scope decided for a mangled name; kUnknown if the block does not mention it.
  NameScope scope_of(std::string_view mangled) const;
};

/// Which of a node's blocks is meant.
enum class BlockRole : std::uint8_t { kBody, kTypeParameters, kDefault, kAnnotation };

/// `__name` inside class `class_name` becomes `_Class__name`; an empty class name means no class.
std::string mangle(std::string_view class_name, std::string_view name);
/// The same, unless `scope` restricts mangling to some names.
std::string mangle_in(const Scope* scope, std::string_view class_name, std::string_view name);

class SymbolTable {
 public:
  SymbolTable() = default;
  SymbolTable(SymbolTable&&) = default;
  SymbolTable& operator=(SymbolTable&&) = default;

  /// The block of a node, or null.
  Scope* find(const void* node, BlockRole role = BlockRole::kBody) const;
  Scope* top() const { return top_; }

  /// Makes a block; used by the visitor.
  Scope& add(const void* node, BlockRole role);
  void set_top(Scope& scope) { top_ = &scope; }

 private:
  std::vector<std::unique_ptr<Scope>> scopes_;
  std::map<std::pair<const void*, BlockRole>, Scope*> blocks_;
  Scope* top_ = nullptr;
};

/// Both passes; throws CompileError. `future_flags` are co_flags bits.
SymbolTable build_symbol_table(const ast::Module& module, RecursionBudget& recursion,
                               std::uint32_t future_flags);

/// The second pass alone.
void analyze_symbols(SymbolTable& table, RecursionBudget& recursion);

/// The docstring's expression of a body, or null.
const ast::Constant* docstring_of(ast::List<ast::Stmt> body);

}  // namespace minipy::compiler
