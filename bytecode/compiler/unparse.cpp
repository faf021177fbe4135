#include "bytecode/compiler/unparse.h"

namespace minipy::compiler {

std::string unparse(const ast::Expr& expression, const SourceText& source) {
  return std::string(source.slice(expression.span));
}

}  // namespace minipy::compiler
