// The walk behind constant_folding.h.
#pragma once

#include <optional>
#include <vector>

#include "base/arena.h"
#include "bytecode/compiler/folded_constant.h"
#include "bytecode/compiler/recursion.h"
#include "parser/ast.h"

namespace minipy::compiler {

class Folder {
 public:
  Folder(RecursionBudget& recursion, Arena& arena, ConstantPool& pool, int optimize,
         bool annotations_are_text)
      : recursion_(recursion), arena_(arena), pool_(pool), optimize_(optimize),
        annotations_are_text_(annotations_are_text) {}

  void fold_module(ast::Module& module);

 private:
  // constant_folding.cpp
  ast::Expr* make(Constant value, Span span);
  ast::Expr* make_if(std::optional<Constant> value, ast::Expr* otherwise);
  static std::optional<ConstantTuple> constant_tuple(ast::List<ast::Expr> elements);
  static bool has_starred(ast::List<ast::Expr> elements);
  void fold(ast::Expr*& expression);
  void fold_list(ast::List<ast::Expr>& list);
  ast::Expr* fold_unary(ast::UnaryOp& node);
  ast::Expr* fold_binary(ast::BinOp& node);
  ast::Expr* fold_subscript(ast::Subscript& node);
  void fold_iterable(ast::Expr*& iterable);
  void fold_compare(ast::Compare& node);
  void fold_generators(ast::List<ast::Comprehension> generators);
  ast::Expr* fold_name(ast::Name& node);

  // percent_format.cpp: "%s" % (x,) becomes an f-string
  ast::Expr* fold_percent_format(ast::BinOp& node, std::string_view format,
                                 ast::List<ast::Expr> values);
  ast::Expr* format_piece(std::string_view format, std::size_t& position, ast::Expr* value);

  // folder.cpp
  ast::Expr* folded(ast::Expr* expression);
  void fold_arguments(ast::Arguments& arguments);
  void fold_annotation(ast::Expr*& annotation);
  void fold_body(ast::List<ast::Stmt>& body);
  void fold_statements(ast::List<ast::Stmt> body);
  void fold_statement(ast::Stmt* statement);
  void fold_pattern(ast::Pattern* pattern);
  void fold_type_parameters(ast::List<ast::TypeParam> parameters);

  RecursionBudget& recursion_;
  Arena& arena_;
  ConstantPool& pool_;
  int optimize_;
  bool annotations_are_text_;
};

}  // namespace minipy::compiler
