// How a pass of the compiler gives up: one private exception type, caught in compiler.cpp only, so
// that the recursive passes read like the language's grammar.
#pragma once

#include <string>
#include <utility>

#include "base/diagnostic.h"

namespace minipy::compiler {

/// Carries the diagnostic out of a pass; never leaves the room.
struct CompileError {
  Diagnostic diagnostic;
};

[[noreturn]] inline void fail_at(const SourceText& source, Span span, std::string message) {
  throw CompileError{
      make_diagnostic(DiagnosticKind::kSyntaxError, std::move(message), source, span)};
}

/// Counts the depth of a recursive pass and refuses what would overflow the stack.
class DepthGuard {
 public:
  static constexpr int kLimit = 6000;

  DepthGuard(int& depth, const SourceText& source) : depth_(depth) {
    if (++depth_ > kLimit) {
      Diagnostic diagnostic;
      diagnostic.kind = DiagnosticKind::kRecursionError;
      diagnostic.message = "maximum recursion depth exceeded during compilation";
      diagnostic.filename = source.name();
      --depth_;
      throw CompileError{std::move(diagnostic)};
    }
  }
  ~DepthGuard() { --depth_; }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;

 private:
  int& depth_;
};

}  // namespace minipy::compiler
