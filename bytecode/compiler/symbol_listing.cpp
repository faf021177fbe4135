#include "bytecode/compiler/symbol_listing.h"

#include <array>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "base/arena.h"
#include "base/text_repr.h"
#include "bytecode/compiler/compile_error.h"
#include "bytecode/compiler/future_features.h"
#include "bytecode/compiler/symbol_table.h"
#include "parser/parser.h"

namespace minipy {

namespace {

using namespace compiler;  // NOLINT(google-build-using-namespace): the room's own types

/// Those that the symtable module names, each shown when all its bits are set; the others are the
/// compiler's own notes.
constexpr std::array<std::pair<std::uint32_t, const char*>, 8> kNamedFlags = {{
    {kUse, "use"},
    {kDefGlobal, "def_global"},
    {kDefNonlocal, "def_nonlocal"},
    {kDefLocal, "def_local"},
    {kDefParam, "def_param"},
    {kDefImport, "def_import"},
    {kDefLocal | kDefParam | kDefImport, "def_bound"},
    {kDefAnnot, "def_annot"},
}};

const char* name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kFunction:
      return "function";
    case BlockKind::kClass:
      return "class";
    case BlockKind::kModule:
      return "module";
    case BlockKind::kAnnotation:
      return "annotation";
    case BlockKind::kTypeVariable:
      return "type variable";
    case BlockKind::kTypeAlias:
      return "type alias";
    case BlockKind::kTypeParameters:
      return "type parameters";
  }
  return "";
}

const char* name_of(NameScope scope) {
  switch (scope) {
    case NameScope::kUnknown:
      break;
    case NameScope::kLocal:
      return "local";
    case NameScope::kGlobalExplicit:
      return "global_explicit";
    case NameScope::kGlobalImplicit:
      return "global_implicit";
    case NameScope::kFree:
      return "free";
    case NameScope::kCell:
      return "cell";
  }
  return "unknown";
}

std::string names_of_flags(std::uint32_t flags) {
  std::string text;
  for (const auto& [flag, name] : kNamedFlags) {
    if ((flags & flag) == flag) {
      text += text.empty() ? name : fmt::format(", {}", name);
    }
  }
  return text;
}

class Listing {
 public:
  explicit Listing(const SourceText& source) : source_(source) {}

  void add(const Scope& scope, std::size_t level) {
    const std::string indent(level * 4, ' ');
    const bool is_module = scope.kind == BlockKind::kModule;
    append("{}symbol table for {}{} {}{}:\n", indent, scope.nested ? "nested " : "",
           name_of(scope.kind), is_module ? "from file " : "",
           str_literal(is_module ? source_.name() : scope.name));
    for (const auto& [name, symbol] : scope.symbols) {
      append("    {}{} symbol {}: {}\n", indent, name_of(symbol.scope), str_literal(name),
             names_of_flags(symbol.flags));
    }
    text_ += '\n';
    for (const Scope* child : scope.children) {
      add(*child, level + 1);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  template <class... Parts>
  void append(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Parts>(parts)...);
  }

  const SourceText& source_;
  std::string text_;
};

}  // namespace

Expected<std::string, Diagnostic> list_symbols(const SourceText& source,
                                               std::vector<Diagnostic>& warnings) {
  Arena arena;
  auto module = parse(source, arena, ParseMode::kFile, warnings);
  if (!module) {
    return Unexpected{std::move(module.error())};
  }
  try {
    const FutureFeatures future = find_future_features(**module, source);
    RecursionBudget recursion{source, safe_stack_end()};
    const SymbolTable table = build_symbol_table(**module, recursion, future.flags);
    Listing listing(source);
    listing.add(*table.top(), 0);
    return listing.take();
  } catch (CompileError& error) {
    return Unexpected{std::move(error.diagnostic)};
  }
}

}  // namespace minipy
