// Constants of the tree as values. Folding can make tuples, frozensets and complex numbers, for
// which the parser has no literal: such a node is a FoldedConstant, an ast::Constant whose value
// lives in the compilation's ConstantPool.
#pragma once

#include <deque>

#include "bytecode/constant.h"
#include "parser/ast.h"

namespace minipy::compiler {

/// `type` of a FoldedConstant; outside the parser's enumerators.
inline constexpr auto kFolded = static_cast<ast::ConstantKind>(0x40);

/// Span of a node that has no place in the source.
inline constexpr Span kNowhere{0xFFFFFFFF, 0xFFFFFFFF};

struct FoldedConstant : ast::Constant {
  const minipy::Constant* folded = nullptr;
};

/// Owns the values of folded nodes for as long as the tree is compiled.
using ConstantPool = std::deque<minipy::Constant>;

/// The value that a constant expression stands for.
minipy::Constant constant_value(const ast::Constant& node);

/// A frozenset constant; equal items are kept once.
minipy::Constant make_frozenset(std::vector<minipy::Constant> items);

}  // namespace minipy::compiler
