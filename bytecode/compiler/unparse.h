// Expressions back to text, for annotations under `from __future__ import annotations`. The layout is
// that of CPython's compiler (Python/ast_unparse), not that of `ast.unparse`.
#pragma once

#include <string>

#include "parser/ast.h"

namespace minipy::compiler {

/// The text that CPython stores for an annotation.
std::string unparse(const ast::Expr& expression);

}  // namespace minipy::compiler
