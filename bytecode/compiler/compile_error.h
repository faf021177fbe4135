// How a pass of the compiler gives up: one private exception type, caught at the room's two doors
// (compiler.cpp, symbol_listing.cpp), so that the recursive passes read like the language's grammar.
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
  throw CompileError{make_diagnostic(DiagnosticKind::kSyntaxError, std::move(message), source, span,
                                     ColumnUnit::kBytes)};
}

}  // namespace minipy::compiler
