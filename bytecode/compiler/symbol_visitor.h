// The first pass: walks the tree, makes a Scope for each block and notes what is done with names.
#pragma once

#include <string>
#include <vector>

#include "bytecode/compiler/recursion.h"
#include "bytecode/compiler/symbol_table.h"

namespace minipy::compiler {

class SymbolVisitor {
 public:
  SymbolVisitor(SymbolTable& table, RecursionBudget& recursion, std::uint32_t future_flags)
      : table_(table), source_(recursion.source), recursion_(recursion),
        future_flags_(future_flags) {}

  void visit_module(const ast::Module& module);

 private:
  // blocks
  void enter(std::string_view name, BlockKind kind, const void* node, BlockRole role, Span span);
  void exit();
  void enter_type_parameters(std::string_view name, const ast::Stmt& owner, bool has_defaults,
                             bool has_kwdefaults);
  Scope& current() { return *stack_.back(); }

  // names
  std::uint32_t flags_of(const Scope& scope, std::string_view name) const;
  void add(std::string_view name, std::uint32_t flag, Span span);
  void add_to(Scope& scope, std::string_view name, std::uint32_t flag, Span span);
  void add_directive(std::string_view name, Span span);
  void declare(std::string_view name, Span span, std::uint32_t flag);

  // statements
  void visit(const ast::Stmt* statement);
  void visit_body(ast::List<ast::Stmt> body);
  void visit_function(const ast::FunctionDef& function);
  void visit_class(const ast::ClassDef& definition);
  void visit_type_alias(const ast::TypeAlias& alias);
  void visit_annotated(const ast::AnnAssign& assignment);
  void visit_import(ast::List<ast::Alias> names);
  void visit_try(const ast::Try& statement);
  void visit_case(const ast::MatchCase& match_case);
  void visit_annotation(const ast::Expr* annotation);
  void visit_annotations(const ast::FunctionDef& function);
  void visit_parameters(const ast::Arguments& arguments);
  void visit_defaults(const ast::Arguments& arguments);
  void visit_type_parameter(const ast::TypeParam* parameter);
  void visit_type_expression(const ast::Expr* expression, std::string_view name, const void* node,
                             BlockRole role, std::string info);

  // expressions and patterns
  void visit(const ast::Expr* expression);
  void visit_all(ast::List<ast::Expr> expressions);
  void visit_name(const ast::Name& name);
  void visit_named_expression(const ast::NamedExpr& expression);
  void bind_outside_comprehension(const ast::Name& target);
  void visit_lambda(const ast::Lambda& lambda);
  void visit_yield(const ast::Expr& expression, const ast::Expr* value);
  void visit_comprehension(const ast::Expr& expression, ComprehensionKind kind,
                           std::string_view name, ast::List<ast::Comprehension> generators,
                           const ast::Expr* element, const ast::Expr* value);
  void visit(const ast::Pattern* pattern);
  void refuse_in_annotation_scope(const ast::Expr& expression, std::string_view what);

  SymbolTable& table_;
  const SourceText& source_;
  RecursionBudget& recursion_;
  std::uint32_t future_flags_;
  std::vector<Scope*> stack_;
  std::string class_name_;
};

}  // namespace minipy::compiler
