// How deep the compiler's passes may recurse. CPython allows 10,000 levels; here the native stack is
// watched as well, because a compilation may start deep inside a running program.
#pragma once

#include <cstddef>

#include "base/native_stack.h"
#include "base/source_text.h"

namespace minipy::compiler {

/// One for each compilation; the passes share it.
struct RecursionBudget {
  const SourceText& source;
  const std::byte* stack_end;  ///< the stack may not grow below this address
  int depth = 0;
};

/// Held while a recursive routine runs; throws CompileError (a RecursionError) when it is too deep.
class DepthGuard {
 public:
  explicit DepthGuard(RecursionBudget& budget) : budget_(budget) {
    if (budget.depth >= kMaxDepth || is_below(budget.stack_end)) {
      fail(budget);
    }
    ++budget_.depth;
  }
  ~DepthGuard() { --budget_.depth; }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;

 private:
  static constexpr int kMaxDepth = 9990;

  [[noreturn]] static void fail(const RecursionBudget& budget);

  RecursionBudget& budget_;
};

/// An address that this thread's stack can safely reach; null if it cannot be told.
const std::byte* safe_stack_end();

}  // namespace minipy::compiler
