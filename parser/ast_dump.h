// The tree as text, in the two layouts that CPython 3.13 has for it.
#pragma once

#include <string>

#include "base/source_text.h"
#include "parser/ast.h"

namespace minipy {

/// As `python -m ast` prints it: `Module(body=[…])` with an indentation of three, ending in a
/// newline.
std::string dump_ast(const ast::Module& module);

/// As `ast.dump(tree, include_attributes=True, indent=2)` does: each node with its place in
/// `source`, the text that it was parsed from.
std::string dump_ast_with_places(const ast::Module& module, const SourceText& source);

}  // namespace minipy
