#include "bytecode/compiler/recursion.h"

#include <utility>

#include "base/native_stack.h"
#include "bytecode/compiler/compile_error.h"

namespace minipy::compiler {
namespace {

/// Left for what the deepest routine calls.
constexpr std::size_t kReserve = std::size_t{256} * 1024;

}  // namespace

void DepthGuard::fail(const RecursionBudget& budget) {
  Diagnostic diagnostic;
  diagnostic.kind = DiagnosticKind::kRecursionError;
  diagnostic.message = "maximum recursion depth exceeded during compilation";
  diagnostic.filename = budget.source.name();
  throw CompileError{std::move(diagnostic)};
}

const std::byte* safe_stack_end() { return native_stack_end(kReserve); }

}  // namespace minipy::compiler
