// The symbol table as decisions with their reasons: which scope each name of a program has, and the
// line that makes it so.
#pragma once

#include "base/diagnostic.h"
#include "base/expected.h"
#include "base/source_text.h"
#include "bytecode/scope_decisions.h"

namespace minipy {

/// The decisions for a whole file, or why it is refused.
Expected<ScopeDecisions, Diagnostic> decide_scopes(const SourceText& source);

}  // namespace minipy
