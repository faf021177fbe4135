// Expressions back to text, for annotations under `from __future__ import annotations`.
#pragma once

#include <string>

#include "base/source_text.h"
#include "parser/ast.h"

namespace minipy::compiler {

/// The text that CPython stores for an annotation.
std::string unparse(const ast::Expr& expression, const SourceText& source);

}  // namespace minipy::compiler
