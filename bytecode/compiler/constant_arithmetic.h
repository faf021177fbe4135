// Operators on constants as CPython's optimiser applies them: nothing that raises is folded, nor what
// would make the code much bigger than its source.
#pragma once

#include <optional>

#include "bytecode/constant.h"
#include "parser/ast.h"

namespace minipy::compiler {

/// `op value`, or nothing if it is not folded.
std::optional<Constant> fold_unary_operation(ast::UnaryOperator op, const Constant& value);
/// `left op right`, or nothing.
std::optional<Constant> fold_binary_operation(ast::Operator op, const Constant& left,
                                              const Constant& right);
/// `value[index]`, or nothing.
std::optional<Constant> fold_index(const Constant& value, const Constant& index);

}  // namespace minipy::compiler
