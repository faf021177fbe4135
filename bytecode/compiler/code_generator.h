// Code generation: walks a folded tree and writes instructions, one Unit (code object in the making)
// for each block of the symbol table. Statements and expressions leave the operand stack as CPython's
// compiler does, instruction by instruction; the optimiser relies on that.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bytecode/compiler/code_builder.h"
#include "bytecode/compiler/compiler.h"
#include "bytecode/compiler/folded_constant.h"
#include "bytecode/compiler/future_features.h"
#include "bytecode/compiler/recursion.h"
#include "bytecode/compiler/symbol_table.h"

namespace minipy::compiler {

enum class UnitKind : std::uint8_t {
  kModule, kClass, kFunction, kAsyncFunction, kLambda, kComprehension, kAnnotations,
};

/// What a `break`, `continue` or `return` has to leave.
enum class FrameBlockKind : std::uint8_t {
  kWhileLoop, kForLoop, kTryExcept, kFinallyTry, kFinallyEnd, kWith, kAsyncWith, kHandlerCleanup,
  kPopValue, kExceptionHandler, kExceptionGroupHandler, kAsyncComprehension, kStopIteration,
};

struct FrameBlock {
  FrameBlockKind kind{};
  Label start;
  Label exit;
  Location location;
  ast::List<ast::Stmt> finally_body;  ///< kFinallyTry
  ast::Identifier handler_name;       ///< kHandlerCleanup
};

struct Unit {
  Scope* scope = nullptr;
  UnitKind kind = UnitKind::kModule;
  std::string name;
  std::string qualname;
  std::string class_name;  ///< for mangling; empty outside classes
  int first_line = 1;
  int argcount = 0;
  int posonlyargcount = 0;
  int kwonlyargcount = 0;
  InstructionList code;
  ConstantTable constants;
  NameTable names;
  NameTable locals;
  NameTable cells;
  NameTable free;
  std::map<std::string, bool> fast_hidden;  ///< comprehension locals of a module or class
  std::vector<FrameBlock> frame_blocks;
  int inlined_comprehensions = 0;
  std::set<std::string> static_attributes;
};

enum class ComprehensionType : std::uint8_t { kGenerator, kList, kSet, kDict };

/// One comprehension's parts, whatever its node.
struct ComprehensionParts {
  ComprehensionType type{};
  ast::List<ast::Comprehension> generators;
  const ast::Expr* element = nullptr;
  const ast::Expr* value = nullptr;
};

/// What must be put back after a comprehension compiled in place.
struct InlinedState {
  std::vector<std::string> pushed_locals;
  std::vector<std::string> newly_hidden;
  std::vector<std::pair<std::string, Symbol>> outer_symbols;
  Label cleanup;
  Label end;
};

/// Bindings collected while a pattern is compiled.
struct PatternContext {
  std::vector<std::string> stores;
  bool allow_irrefutable = false;
  std::vector<Label> fail_pops;
  int on_top = 0;
};

class CodeGenerator {
 public:
  CodeGenerator(SymbolTable& symbols, RecursionBudget& recursion, const CompileOptions& options,
                const FutureFeatures& future, std::vector<Diagnostic>& warnings)
      : symbols_(symbols), source_(recursion.source), recursion_(recursion), options_(options),
        future_(future), warnings_(warnings) {}

  std::shared_ptr<const CodeUnit> compile_module(const ast::Module& module);

 private:
  using UnitPtr = std::shared_ptr<const CodeUnit>;

  // ---- units and instructions: compile_names.cpp, code_generator.cpp
  Unit& unit() { return *units_.back(); }
  Scope& scope() { return *unit().scope; }
  void enter_unit(std::string name, UnitKind kind, Scope* block, int first_line,
                  std::optional<std::string> class_name = std::nullopt);
  std::string qualified_name(const Unit& inner) const;
  UnitPtr finish_unit(bool add_none);
  std::uint32_t code_flags();
  Location loc(Span span) const;
  Location loc(const ast::Node& node) const { return loc(node.span); }
  void add(Op op, Location location) { unit().code.add(op, 0, location); }
  void add(Op op, int arg, Location location) { unit().code.add(op, arg, location); }
  void add_jump(Op op, Label target, Location location) {
    unit().code.add(op, target.id, location);
  }
  Label new_label() { return unit().code.new_label(); }
  void use(Label label) { unit().code.use(label); }
  void load_constant(Constant constant, Location location);
  void load_none(Location location) { load_constant(Constant{ConstantNone{}}, location); }
  void load_int(long number, Location location);
  void load_str(std::string_view text, Location location);
  void add_name(Op op, std::string_view name, Location location, int shift = 0, int flags = 0);
  void name_operation(std::string_view name, ast::Context context, Location location);
  void load_class_dict(Location location);
  std::string mangled(std::string_view name) const;
  void refuse_debug(std::string_view name, ast::Context context, Location location);
  [[noreturn]] void fail(Location location, std::string message);
  void warn(Location location, std::string message);
  bool is_async_unit() const;
  bool top_level_await();

  // ---- statements: compile_statements.cpp, compile_assignments.cpp
  void visit(const ast::Stmt* statement);
  void visit_body(ast::List<ast::Stmt> body);
  void compile_body(ast::List<ast::Stmt> body, Location location);
  void compile_expression_statement(const ast::ExprStmt& statement);
  void compile_return(const ast::Return& statement);
  void compile_assert(const ast::Assert& statement);
  void compile_import(const ast::Import& statement);
  void compile_import_as(const ast::Alias& alias, Location location);
  void compile_import_from(const ast::ImportFrom& statement);
  void compile_raise(const ast::Raise& statement);
  void compile_assign(const ast::Assign& statement);
  void compile_augmented(const ast::AugAssign& statement);
  void compile_annotated(const ast::AnnAssign& statement);
  void evaluate_and_drop(const ast::Expr* expression);
  void evaluate_subscript_and_drop(const ast::Expr* slice);
  void compile_unpacking(ast::List<ast::Expr> targets, Location location);

  // ---- control flow: compile_control.cpp, compile_exceptions.cpp, unwinding.cpp
  void jump_if(const ast::Expr* test, Label target, bool condition);
  bool jump_if_compare(const ast::Compare& test, Label target, bool condition);
  void jump_if_bool_op(const ast::BoolOp& test, Label target, bool condition);
  void compile_if(const ast::If& statement);
  void compile_while(const ast::While& statement);
  void compile_for(const ast::For& statement);
  void compile_async_for(const ast::For& statement);
  void compile_break(const ast::Stmt& statement);
  void compile_continue(const ast::Stmt& statement);
  void compile_with(const ast::With& statement, std::size_t position);
  void compile_async_with(const ast::With& statement, std::size_t position);
  void finish_with_handler(Label cleanup);
  void call_exit_with_nones(Location location);
  void compile_try(const ast::Try& statement);
  void compile_try_finally(const ast::Try& statement);
  void compile_try_except(const ast::Try& statement);
  void compile_handler(const ast::ExceptHandler& handler, Label next, Label end);
  void compile_try_star(const ast::Try& statement);
  void compile_star_handler(const ast::ExceptHandler& handler, bool first, Label next_error);
  void clear_handler_name(ast::Identifier name, Location location);
  void restore_and_reraise(Location location);
  void push_frame_block(FrameBlock block);
  void pop_frame_block() { unit().frame_blocks.pop_back(); }
  void unwind(Location& location, const FrameBlock& block, bool preserve_top);
  void unwind_finally(Location& location, const FrameBlock& block, bool preserve_top);
  void unwind_with(Location& location, const FrameBlock& block, bool preserve_top);
  std::optional<FrameBlock> unwind_all(Location& location, bool preserve_top, bool stop_at_loop);
  void add_yield_from(Location location, bool is_await);
  void add_yield(Location location);
  void wrap_in_stop_iteration_handler();

  // ---- definitions: compile_functions.cpp, compile_classes.cpp, compile_type_params.cpp
  void compile_function(const ast::FunctionDef& function);
  UnitPtr compile_function_body(const ast::FunctionDef& function, int first_line);
  void compile_lambda(const ast::Lambda& lambda);
  int compile_defaults(const ast::Arguments& arguments, Location location);
  bool compile_keyword_defaults(const ast::Arguments& arguments, Location location);
  bool compile_annotations(const ast::Arguments& arguments, const ast::Expr* returns,
                           Location location);
  void compile_annotation(const ast::Expr& annotation, Location location);
  void check_parameters(const ast::Arguments& arguments);
  void set_argument_counts(const ast::Arguments& arguments);
  void make_closure(const UnitPtr& code, int flags, Location location);
  void compile_decorators(ast::List<ast::Expr> decorators);
  void apply_decorators(ast::List<ast::Expr> decorators);
  int first_line_of(ast::List<ast::Expr> decorators, const ast::Stmt& definition) const;
  void compile_class(const ast::ClassDef& definition);
  void compile_class_body(const ast::ClassDef& definition, int first_line);
  void compile_type_parameters(ast::List<ast::TypeParam> parameters);
  void compile_type_parameter(const ast::TypeParam& parameter, bool& seen_default);
  void compile_type_expression(const ast::Expr& expression, std::string_view name,
                               const void* node, BlockRole role, bool allow_starred);
  void compile_type_alias(const ast::TypeAlias& alias);

  // ---- expressions: compile_expressions.cpp, compile_targets.cpp, compile_strings.cpp
  void visit(const ast::Expr* expression);
  void visit_kind(const ast::Expr& expression);
  void visit_all(ast::List<ast::Expr> expressions);
  void compile_bool_op(const ast::BoolOp& expression);
  void compile_unary(const ast::UnaryOp& expression);
  void compile_if_expression(const ast::IfExp& expression);
  void compile_dict(const ast::Dict& expression);
  void compile_dict_part(const ast::Dict& expression, std::size_t begin, std::size_t end);
  void compile_compare(const ast::Compare& expression);
  void add_compare(ast::CompareOperator op, Location location);
  void compile_yield(const ast::Yield& expression);
  void compile_yield_from(const ast::YieldFrom& expression);
  void compile_await(const ast::Await& expression);
  void compile_sequence(const ast::Expr& expression, ast::List<ast::Expr> elements,
                        ast::Context context, bool is_tuple);
  enum class Display : std::uint8_t { kList, kTuple, kSet };
  void unpack_display(ast::List<ast::Expr> elements, int pushed, Display display,
                      Location location);
  bool fold_display(ast::List<ast::Expr> elements, int pushed, Display display, Location location);
  void compile_attribute(const ast::Attribute& expression);
  void compile_subscript(const ast::Subscript& expression);
  int compile_slice(const ast::Slice& slice);
  void compile_joined_string(const ast::JoinedStr& expression);
  void compile_formatted_value(const ast::FormattedValue& expression);
  Location attribute_location(Location location, const ast::Attribute& attribute) const;
  void note_static_attribute(const ast::Attribute& attribute);

  // ---- warnings about literals: compile_checks.cpp
  void check_compare(const ast::Compare& expression);
  void check_caller(const ast::Expr& callee);
  void check_subscripter(const ast::Expr& value);
  void check_index(const ast::Expr& value, const ast::Expr& slice);

  // ---- calls: compile_calls.cpp
  void compile_call(const ast::Call& call);
  bool compile_method_call(const ast::Call& call);
  bool is_super_attribute(const ast::Attribute& attribute);
  void load_super_arguments(const ast::Call& super_call);
  void compile_call_arguments(int pushed, ast::List<ast::Expr> arguments,
                              ast::List<ast::KeywordArg> keywords, Location location);
  void compile_unpacked_call(int pushed, ast::List<ast::Expr> arguments,
                             ast::List<ast::KeywordArg> keywords, Location location);
  void compile_keyword_part(ast::List<ast::KeywordArg> keywords, Location location);
  void load_keyword_names(ast::List<ast::KeywordArg> keywords, Location location);
  void check_keywords(ast::List<ast::KeywordArg> keywords);

  // ---- comprehensions: compile_comprehensions.cpp
  void compile_comprehension(const ast::Expr& node, const ComprehensionParts& parts,
                             std::string_view name);
  void compile_iterable(const ast::Comprehension& generator);
  void compile_generators(const ComprehensionParts& parts, std::size_t index, int depth,
                          bool iterator_on_stack, Location location);
  void compile_generator(const ComprehensionParts& parts, std::size_t index, int depth,
                         bool iterator_on_stack, Location location);
  void compile_async_generator(const ComprehensionParts& parts, std::size_t index, int depth,
                               bool iterator_on_stack, Location location);
  Location add_element(const ComprehensionParts& parts, int depth);
  Location element_location(const ComprehensionParts& parts) const;
  void push_inlined(const Scope& comprehension, InlinedState& state, Location location);
  void pop_inlined(InlinedState& state, Location location);
  void restore_inlined_locals(const InlinedState& state, Location location);

  // ---- match: compile_match.cpp, compile_patterns.cpp
  void compile_match(const ast::Match& statement);
  void compile_pattern(const ast::Pattern& pattern, PatternContext& context);
  void compile_subpattern(const ast::Pattern& pattern, PatternContext& context);
  void compile_pattern_value(const ast::MatchValue& pattern, PatternContext& context);
  void compile_pattern_as(const ast::MatchAs& pattern, PatternContext& context);
  void compile_pattern_or(const ast::MatchOr& pattern, PatternContext& context);
  void compile_pattern_class(const ast::MatchClass& pattern, PatternContext& context);
  void check_pattern_keywords(const ast::MatchClass& pattern);
  void compile_pattern_mapping(const ast::MatchMapping& pattern, PatternContext& context);
  void compile_pattern_mapping_keys(const ast::MatchMapping& pattern, PatternContext& context);
  void compile_pattern_sequence(const ast::MatchSequence& pattern, PatternContext& context);
  void unpack_pattern_sequence(const ast::MatchSequence& pattern, PatternContext& context);
  void subscript_pattern_sequence(const ast::MatchSequence& pattern, std::size_t star,
                                  PatternContext& context);
  void store_pattern_name(ast::Identifier name, PatternContext& context, Location location);
  void reorder_captures(std::vector<std::string>& stores, const std::vector<std::string>& control,
                        const ast::MatchOr& pattern, Location location);
  void rotate_down(int count, Location location);
  void ensure_fail_pops(PatternContext& context, std::size_t count);
  void jump_to_fail_pop(PatternContext& context, Op op, Location location);
  void emit_fail_pops(PatternContext& context, Location location);

  SymbolTable& symbols_;
  const SourceText& source_;
  RecursionBudget& recursion_;
  const CompileOptions& options_;
  FutureFeatures future_;
  std::vector<Diagnostic>& warnings_;
  std::vector<std::unique_ptr<Unit>> units_;
  bool interactive_ = false;
};

}  // namespace minipy::compiler
