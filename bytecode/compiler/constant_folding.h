// Constant folding on the tree, before names are looked at: what CPython 3.13's AST optimiser does.
// `1 + 2`, `(1, 2)[0]`, `not a in b`, `"%s" % (x,)`, `__debug__`, `for x in [1, 2]`.
#pragma once

#include "base/arena.h"
#include "bytecode/compiler/folded_constant.h"
#include "bytecode/compiler/recursion.h"
#include "parser/ast.h"

namespace minipy::compiler {

/// Folds the tree in place; the root is returned because the one given is const.
ast::Module fold_constants(const ast::Module& module, RecursionBudget& recursion, Arena& arena,
                           ConstantPool& pool, int optimize, std::uint32_t future_flags);

}  // namespace minipy::compiler
