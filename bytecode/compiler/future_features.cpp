#include "bytecode/compiler/future_features.h"

#include <algorithm>
#include <array>

#include "bytecode/code_unit.h"
#include "bytecode/compiler/compile_error.h"

namespace minipy::compiler {
namespace {

// Features that are the language today: asking for them changes nothing.
constexpr std::array<std::string_view, 8> kMandatory{
    "nested_scopes",  "generators",     "division",         "absolute_import",
    "with_statement", "print_function", "unicode_literals", "generator_stop"};

/// An error at the start of the import, which has no end.
[[noreturn]] void refuse(const ast::ImportFrom& import, const SourceText& source,
                         std::string message) {
  const Span start{import.span.begin, import.span.begin};
  CompileError error{make_diagnostic(DiagnosticKind::kSyntaxError, std::move(message), source,
                                     start, ColumnUnit::kBytes)};
  error.diagnostic.end_offset = 0;
  throw error;
}

std::uint32_t feature_flag(const ast::Alias& alias, const ast::ImportFrom& import,
                           const SourceText& source) {
  if (alias.name == "annotations") {
    return kCodeFutureAnnotations;
  }
  if (alias.name == "barry_as_FLUFL") {
    return kCodeFutureBarry;
  }
  if (std::find(kMandatory.begin(), kMandatory.end(), alias.name) != kMandatory.end()) {
    return 0;
  }
  if (alias.name == "braces") {
    refuse(import, source, "not a chance");
  }
  refuse(import, source, "future feature " + std::string(alias.name) + " is not defined");
}

bool is_docstring(const ast::Stmt* statement) {
  const auto* expression = ast::as<ast::ExprStmt>(statement);
  const auto* constant =
      expression != nullptr ? ast::as<ast::Constant>(expression->value) : nullptr;
  return constant != nullptr && constant->type == ast::ConstantKind::kStr;
}

}  // namespace

FutureFeatures find_future_features(const ast::Module& module, const SourceText& source) {
  FutureFeatures found;
  if (module.kind == ast::ModuleKind::kExpression || module.body.empty()) {
    return found;
  }
  for (std::size_t i = is_docstring(module.body[0]) ? 1 : 0; i < module.body.size(); ++i) {
    const auto* import = ast::as<ast::ImportFrom>(module.body[i]);
    if (import == nullptr || import->module != "__future__") {
      break;
    }
    for (const ast::Alias* alias : import->names) {
      found.flags |= feature_flag(*alias, *import, source);
    }
    found.last_import = import->span;
    found.has_import = true;
  }
  return found;
}

}  // namespace minipy::compiler
