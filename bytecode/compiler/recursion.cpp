#include "bytecode/compiler/recursion.h"

#include <pthread.h>

#include <utility>

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

const std::byte* safe_stack_end() {
  const std::byte* end = nullptr;
#if defined(__linux__)
  pthread_attr_t attributes;
  if (::pthread_getattr_np(::pthread_self(), &attributes) == 0) {
    void* lowest = nullptr;
    std::size_t size = 0;
    if (::pthread_attr_getstack(&attributes, &lowest, &size) == 0 && size > 2 * kReserve) {
      end = static_cast<const std::byte*>(lowest) + kReserve;
    }
    ::pthread_attr_destroy(&attributes);
  }
#endif
  return end;
}

}  // namespace minipy::compiler
