// Docstrings: finding one, and removing its indentation as the 3.13 compiler does
// (inspect.cleandoc without the blank lines).
#pragma once

#include <string>
#include <string_view>

#include "parser/ast.h"

namespace minipy {

/// The first statement's string, or null.
const ast::Constant* find_docstring(ast::List<ast::Stmt> body);
std::string clean_docstring(std::string_view text);

}  // namespace minipy
