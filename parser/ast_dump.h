// The tree as text, in the layout of `python3.13 -m ast`.
#pragma once

#include <string>

#include "parser/ast.h"

namespace minipy {

/// `Module(body=[…])` with an indentation of three, ending in a newline.
std::string dump_ast(const ast::Module& module);

}  // namespace minipy
