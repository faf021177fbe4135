// Expressions whose value is known before the program runs: what CPython's AST optimizer folds.
#pragma once

#include <memory>
#include <unordered_map>

#include "bytecode/constant.h"
#include "parser/ast.h"

namespace minipy {

/// Answers are remembered, so asking at every level of a deep tree stays linear.
class Folder {
 public:
  explicit Folder(int optimize) : optimize_(optimize) {}

  /// The value of a constant expression, or null. Sizes are limited as in CPython.
  const Constant* fold(const ast::Expr* expr);
  /// A list or set of constants as the tuple or frozenset it becomes when only iterated.
  std::unique_ptr<Constant> fold_iterable(const ast::Expr* expr);
  /// The frozenset of these items, without repetitions.
  std::unique_ptr<Constant> fold_frozen_set(ConstantTuple items);
  static Constant of(const ast::Constant& node);

 private:
  std::unique_ptr<Constant> compute(const ast::Expr* expr);
  std::unique_ptr<Constant> fold_binary(const ast::BinOp& node);

  int optimize_;
  int depth_ = 0;
  std::unordered_map<const ast::Expr*, std::unique_ptr<Constant>> known_;
};

bool constant_truth(const Constant& constant);

}  // namespace minipy
