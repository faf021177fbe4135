// From the tree to basic blocks. The visit functions follow CPython 3.13's compile.c step by step,
// because the instruction sequence must be the same; each file has the constructs of its name.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_text.h"
#include "bytecode/code_unit.h"
#include "bytecode/codegen/constant_folding.h"
#include "bytecode/codegen/flow_graph.h"
#include "bytecode/codegen/symbol_table.h"
#include "parser/ast.h"

namespace minipy {

/// Names in the order of first use.
class NameTable {
 public:
  std::uint32_t index_of(const std::string& name) {
    const auto [found, added] = index_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (added) {
      names_.push_back(name);
    }
    return found->second;
  }
  std::optional<std::uint32_t> find(const std::string& name) const {
    const auto found = index_.find(name);
    return found == index_.end() ? std::nullopt : std::optional(found->second);
  }
  const std::vector<std::string>& names() const { return names_; }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::uint32_t> index_;
};

/// What a `break`, `return` … must undo on its way out.
enum class FrameBlockKind : std::uint8_t {
  kWhileLoop, kForLoop, kTryExcept, kFinallyTry, kFinallyEnd, kWith, kAsyncWith, kHandlerCleanup,
  kPopValue, kExceptionHandler, kExceptionGroupHandler, kAsyncComprehension, kStopIteration,
};

struct FrameBlock {
  FrameBlockKind kind{};
  Label start = -1;
  Label exit = -1;
  Location location;
  ast::List<ast::Stmt> final_body;
  std::string_view handler_name;
};

enum class UnitKind : std::uint8_t { kModule, kClass, kFunction, kAsyncFunction, kLambda, kComprehension, kTypeParams };

/// One code unit being compiled.
struct Unit {
  UnitKind kind{};
  Scope* scope = nullptr;
  std::string name;
  std::string qualname;
  std::string private_class;
  FlowGraph graph;
  ConstantTable constants;
  NameTable names;
  NameTable locals;
  NameTable cells;
  NameTable frees;
  std::map<std::string, bool> fast_hidden;
  std::vector<FrameBlock> blocks;
  std::set<std::string> static_attributes;
  std::vector<std::string> static_attribute_order;
  std::uint32_t argcount = 0;
  std::uint32_t posonlyargcount = 0;
  std::uint32_t kwonlyargcount = 0;
  std::uint32_t first_line = 1;
  int inlined_comprehensions = 0;
  bool has_docstring = false;
};

struct GenerationOptions {
  std::string filename;
  int optimize = 0;
  bool interactive = false;
  bool future_annotations = false;
};

class CodeGenerator {
 public:
  CodeGenerator(const SourceText& source, SymbolTable& symbols, const GenerationOptions& options,
                std::vector<Diagnostic>& warnings);

  std::shared_ptr<const CodeUnit> run(const ast::Module& module);
  std::optional<Diagnostic> take_error() { return std::move(error_); }

 private:
  using Expr = ast::Expr;
  using Stmt = ast::Stmt;
  static constexpr int kMaxDepth = 2500;
  static constexpr std::size_t kStackUseGuideline = 30;

  // ---- units (codegen.cpp)
  void enter(UnitKind kind, const std::string& name, const void* node, std::uint32_t line,
             const std::string& private_class);
  std::shared_ptr<const CodeUnit> leave(bool add_return);
  void set_qualname();
  Unit& unit() { return *units_.back(); }
  FlowGraph& graph() { return units_.back()->graph; }
  std::uint32_t code_flags() const;
  void wrap_in_stop_iteration_handler(Label handler);
  bool failed() const { return error_.has_value(); }
  void fail(Span span, std::string message, DiagnosticKind kind = DiagnosticKind::kSyntaxError);
  void warn(Span span, std::string message);
  bool too_deep(Span span);

  // ---- emitting (codegen.cpp)
  Location at(Span span) const;
  Location at(const ast::Node* node) const { return at(node->span); }
  void emit(Op op, Location where) { graph().emit(op, 0, where); }
  void emit(Op op, std::size_t arg, Location where) {
    graph().emit(op, static_cast<std::uint32_t>(arg), where);
  }
  void jump(Op op, Label target, Location where) { graph().emit_jump(op, target, where); }
  Label label() { return graph().new_label(); }
  void use(Label target) { graph().use_label(target); }
  void load_const(const Constant& constant, Location where);
  void load_none(Location where) { load_const(Constant{ConstantNone{}}, where); }
  void load_str(const std::string& text, Location where) { load_const(Constant{ConstantStr{text}}, where); }
  void emit_name(Op op, std::string_view name, Location where);
  std::string mangled(std::string_view name) { return mangle(unit().private_class, name); }
  void name_operation(std::string_view name, ast::Context ctx, Location where);
  void pop_except_and_reraise(Location where);
  void emit_yield(Location where);
  void emit_yield_from(Location where, bool await);
  void make_closure(const std::shared_ptr<const CodeUnit>& code, std::uint32_t flags, Location where);
  bool is_function_like() { return unit().scope->is_function_like(); }

  // ---- statements (codegen_statements.cpp)
  void visit_body(ast::List<Stmt> body);
  void module_body(ast::List<Stmt> body);
  void visit(const Stmt* statement);
  void visit_expression_statement(const ast::ExprStmt& node);
  void visit_assign(const ast::Assign& node);
  void visit_aug_assign(const ast::AugAssign& node);
  void visit_ann_assign(const ast::AnnAssign& node);
  void visit_delete(const ast::Delete& node);
  void visit_return(const ast::Return& node);
  void visit_raise(const ast::Raise& node);
  void visit_assert(const ast::Assert& node);
  void visit_import(const ast::Import& node);
  void visit_import_from(const ast::ImportFrom& node);
  void import_as(std::string_view name, std::string_view asname, Location where);
  void check_future(const ast::Module& module);

  // ---- control flow (codegen_control.cpp)
  void visit_if(const ast::If& node);
  void visit_while(const ast::While& node);
  void visit_for(const ast::For& node);
  void visit_async_for(const ast::For& node);
  void visit_break(const Stmt& node);
  void visit_continue(const Stmt& node);
  void visit_try(const ast::Try& node);
  void visit_try_except(const ast::Try& node);
  void visit_try_finally(const ast::Try& node);
  void visit_try_star(const ast::Try& node);
  void visit_with(const ast::With& node, std::size_t item);
  void visit_async_with(const ast::With& node, std::size_t item);
  void with_except_finish(Label cleanup);
  void call_exit_with_nones(Location where);
  void push_block(FrameBlockKind kind, Label start, Label exit, Location where,
                  ast::List<Stmt> final_body = {}, std::string_view handler_name = {});
  void pop_block() { unit().blocks.pop_back(); }
  void unwind_block(Location& where, const FrameBlock& block, bool preserve_top);
  /// Undoes all open blocks up to the innermost loop (when `loop` is wanted) or all of them.
  bool unwind_blocks(Location& where, bool preserve_top, bool until_loop, FrameBlock* loop);
  void jump_if(const Expr* test, Label next, bool condition);

  // ---- functions and classes (codegen_definitions.cpp)
  void visit_function(const ast::FunctionDef& node);
  std::shared_ptr<const CodeUnit> function_body(const ast::FunctionDef& node, std::uint32_t line);
  void visit_class(const ast::ClassDef& node);
  std::shared_ptr<const CodeUnit> class_body(const ast::ClassDef& node, std::uint32_t line);
  void visit_lambda(const ast::Lambda& node);
  std::uint32_t default_arguments(const ast::Arguments& args, Location where);
  bool annotations(const ast::FunctionDef& node, Location where);
  void annotation(const Expr* expr);
  void set_parameters(const ast::Arguments& args);
  void decorators(ast::List<Expr> list);
  void apply_decorators(ast::List<Expr> list);

  // ---- expressions (codegen_expressions.cpp)
  void visit(const Expr* expr);
  void visit_unfolded(const Expr* expr);
  void visit_all(ast::List<Expr> items);
  void visit_binary(const ast::BinOp& node);
  bool percent_format(const ast::BinOp& node);
  void visit_bool(const ast::BoolOp& node);
  void visit_compare(const ast::Compare& node);
  void emit_comparison(ast::CompareOperator op, Location where);
  void compare_operand(const ast::Compare& node, std::size_t i);
  void check_compare(const ast::Compare& node);
  void visit_if_expression(const ast::IfExp& node);
  void visit_dict(const ast::Dict& node);
  void sub_dict(const ast::Dict& node, std::size_t begin, std::size_t end);
  void visit_attribute(const ast::Attribute& node);
  void visit_subscript(const ast::Subscript& node);
  void visit_slice_bounds(const ast::Slice& node);
  void visit_slice(const ast::Slice& node);
  void visit_sequence(ast::List<Expr> items, ast::Context ctx, Location where, bool tuple);
  void unpack_targets(ast::List<Expr> items, Location where);
  void star_unpack(ast::List<Expr> items, Location where, std::size_t pushed, Op build, Op add, Op extend, bool tuple);
  void visit_joined_str(const ast::JoinedStr& node);
  void visit_formatted_value(const ast::FormattedValue& node);
  void visit_yield(const Expr& node);
  void visit_await(const ast::Await& node);
  void iterable(const Expr* expr);
  Location attribute_location(Location where, const ast::Attribute& node) const;
  void check_subscript(const ast::Subscript& node);
  void check_caller(const Expr* function);

  // ---- calls (codegen_calls.cpp)
  void visit_call(const ast::Call& node);
  bool method_call(const ast::Call& node);
  bool can_load_super_attribute(const ast::Attribute& node);
  void load_super_arguments(const ast::Call& node);
  void call_arguments(Location where, std::size_t pushed, ast::List<Expr> args,
                      ast::List<ast::KeywordArg> keywords);
  void keyword_names(ast::List<ast::KeywordArg> keywords, Location where);
  void sub_keywords(ast::List<ast::KeywordArg> keywords, std::size_t begin, std::size_t end, Location where);
  void validate_keywords(ast::List<ast::KeywordArg> keywords);

  // ---- comprehensions (codegen_comprehensions.cpp)
  struct Inlined {
    std::vector<std::string> pushed;
    std::vector<std::pair<std::string, std::optional<Symbol>>> saved;
    std::vector<std::string> hidden;
    Label cleanup = -1;
    Location location;
  };
  void visit_comprehension(const Expr* node, ComprehensionType type, const char* name, const Expr* element,
                           const Expr* value, ast::List<ast::Comprehension> generators);
  void comprehension_generator(Location where, ast::List<ast::Comprehension> generators, std::size_t index,
                               int depth, const Expr* element, const Expr* value, ComprehensionType type,
                               bool on_stack);
  void comprehension_element(const Expr* element, const Expr* value, ComprehensionType type, int depth);
  void push_inlined(const Scope& inner, Location where, Inlined& state);
  void pop_inlined(Inlined& state);
  void restore_inlined_locals(const Inlined& state);

  // ---- match (codegen_match.cpp)
  struct PatternContext {
    std::vector<std::string> stores;
    bool allow_irrefutable = false;
    std::vector<Label> fail_pop;
    std::size_t on_top = 0;
  };
  void visit_match(const ast::Match& node);
  void pattern(const ast::Pattern* node, PatternContext& pc);
  void pattern_subpattern(const ast::Pattern* node, PatternContext& pc);
  void pattern_as(const ast::MatchAs& node, PatternContext& pc);
  void pattern_class(const ast::MatchClass& node, PatternContext& pc);
  void pattern_mapping(const ast::MatchMapping& node, PatternContext& pc);
  void pattern_or(const ast::MatchOr& node, PatternContext& pc);
  void pattern_sequence(const ast::MatchSequence& node, PatternContext& pc);
  void pattern_store_name(Location where, std::string_view name, PatternContext& pc, Span span);
  void pattern_unpack(Location where, ast::List<ast::Pattern> patterns);
  void pattern_value(const ast::MatchValue& node, PatternContext& pc);
  void jump_to_fail_pop(Location where, PatternContext& pc, Op op);
  void ensure_fail_pop(PatternContext& pc, std::size_t n);
  void emit_and_reset_fail_pop(Location where, PatternContext& pc);
  void rotate(Location where, std::size_t count);

  const SourceText& source_;
  SymbolTable& symbols_;
  const GenerationOptions& options_;
  std::vector<Diagnostic>& warnings_;
  Folder folder_;
  std::vector<std::unique_ptr<Unit>> units_;
  std::optional<Diagnostic> error_;
  int depth_ = 0;
  bool iterating_ = false;
};

}  // namespace minipy
