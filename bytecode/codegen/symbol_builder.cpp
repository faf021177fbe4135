// First pass: collects the uses and bindings of every block.
#include "bytecode/codegen/symbol_table.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

std::string mangle(std::string_view class_name, std::string_view name) {
  if (class_name.empty() || !name.starts_with("__") || name.ends_with("__") ||
      name.find('.') != std::string_view::npos) {
    return std::string(name);
  }
  const std::size_t first = class_name.find_first_not_of('_');
  if (first == std::string_view::npos) {
    return std::string(name);
  }
  return "_" + std::string(class_name.substr(first)) + std::string(name);
}

class SymbolBuilder {
 public:
  SymbolBuilder(SymbolTable& table, const SourceText& source, bool future_annotations)
      : table_(table), source_(source), future_annotations_(future_annotations) {}

  std::optional<Diagnostic> run(const Module& module) {
    table_.top_ = std::make_unique<Scope>();
    current_ = table_.top_.get();
    current_->name = "top";
    current_->node = &module;
    table_.by_node_[&module] = current_;
    if (module.kind == ModuleKind::kExpression) {
      visit(module.expression);
    } else {
      visit_body(module.body);
    }
    if (!error_) {
      error_ = analyze_symbols(*table_.top_, source_);
    }
    return std::move(error_);
  }

 private:
  static constexpr int kMaxDepth = 2500;

  struct Depth {
    explicit Depth(SymbolBuilder& builder) : builder_(builder) { ++builder_.depth_; }
    ~Depth() { --builder_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    SymbolBuilder& builder_;
  };

  void fail(Span span, std::string message, DiagnosticKind kind = DiagnosticKind::kSyntaxError) {
    if (!error_) {
      error_ = make_diagnostic(kind, std::move(message), source_, span);
    }
  }
  bool too_deep(Span span) {
    if (depth_ > kMaxDepth) {
      fail(span, "maximum recursion depth exceeded during compilation", DiagnosticKind::kRecursionError);
    }
    return error_.has_value();
  }

  std::string mangled(std::string_view name) const { return mangle(private_class_, name); }

  // ---- blocks
  void enter(std::string name, BlockType type, const void* node, Span span) {
    auto scope = std::make_unique<Scope>();
    scope->name = std::move(name);
    scope->type = type;
    scope->node = node;
    scope->parent = current_;
    scope->private_class = private_class_;
    scope->span = span;
    scope->nested = current_->nested || current_->is_function_like();
    table_.by_node_[node] = scope.get();
    current_->children.push_back(scope.get());
    current_->owned.push_back(std::move(scope));
    current_ = current_->children.back();
  }
  void leave() { current_ = current_->parent; }

  // ---- names
  void add_to(Scope& scope, std::string_view name, std::uint32_t flag, Span span) {
    const std::string key = mangled(name);
    const auto [entry, added] = scope.symbols.try_emplace(key);
    Symbol& symbol = entry->second;
    if (added) {
      symbol.order = static_cast<std::uint32_t>(scope.symbols.size());
    }
    if ((flag & kDefParameter) != 0 && (symbol.flags & kDefParameter) != 0) {
      fail(span, "duplicate argument '" + std::string(name) + "' in function definition");
      return;
    }
    if ((flag & kDefTypeParam) != 0 && (symbol.flags & kDefTypeParam) != 0) {
      fail(span, "duplicate type parameter '" + std::string(name) + "'");
      return;
    }
    symbol.flags |= flag;
    if (scope.comp_iter_target) {
      if ((symbol.flags & (kDefGlobal | kDefNonlocal)) != 0) {
        fail(span, "comprehension inner loop cannot rebind assignment expression target '" +
                       std::string(name) + "'");
        return;
      }
      symbol.flags |= kDefCompIter;
    }
    if ((flag & kDefParameter) != 0) {
      scope.parameters.push_back(key);
    } else if ((flag & kDefGlobal) != 0) {
      table_.top_->symbols[key].flags |= flag;
    }
  }
  void add(std::string_view name, std::uint32_t flag, Span span) { add_to(*current_, name, flag, span); }

  // ---- statements
  void visit_body(List<Stmt> body) {
    for (const Stmt* statement : body) {
      if (error_) {
        return;
      }
      visit(statement);
    }
  }
  void visit_all(List<Expr> items) {
    for (const Expr* item : items) {
      visit(item);
    }
  }

  void visit_function(const FunctionDef& function) {
    add(function.name, kDefLocal, function.span);
    visit_defaults(*function.args);
    visit_all(function.decorator_list);
    if (!function.type_params.empty()) {
      enter_type_params(std::string(function.name), &function.type_params, function.type_params,
                        !function.args->defaults.empty(), has_keyword_defaults(*function.args), function.span);
    }
    visit_annotations(function);
    enter(std::string(function.name), BlockType::kFunction, &function, function.span);
    current_->coroutine = function.kind == Kind::kAsyncFunctionDef;
    visit_parameters(*function.args);
    visit_body(function.body);
    leave();
    if (!function.type_params.empty()) {
      leave();
    }
  }

  static bool has_keyword_defaults(const Arguments& args) {
    for (const Expr* value : args.kw_defaults) {
      if (value != nullptr) {
        return true;
      }
    }
    return false;
  }

  void visit_defaults(const Arguments& args) {
    visit_all(args.defaults);
    for (const Expr* value : args.kw_defaults) {
      visit(value);
    }
  }

  void visit_annotation(const Expr* annotation) {
    if (annotation != nullptr && !future_annotations_) {
      visit(annotation);
    }
  }

  void visit_annotations(const FunctionDef& function) {
    const Arguments& args = *function.args;
    for (const Arg* arg : args.posonlyargs) {
      visit_annotation(arg->annotation);
    }
    for (const Arg* arg : args.args) {
      visit_annotation(arg->annotation);
    }
    if (args.vararg != nullptr) {
      visit_annotation(args.vararg->annotation);
    }
    if (args.kwarg != nullptr) {
      visit_annotation(args.kwarg->annotation);
    }
    for (const Arg* arg : args.kwonlyargs) {
      visit_annotation(arg->annotation);
    }
    visit_annotation(function.returns);
  }

  void visit_parameters(const Arguments& args) {
    for (const Arg* arg : args.posonlyargs) {
      add(arg->arg, kDefParameter, arg->span);
    }
    for (const Arg* arg : args.args) {
      add(arg->arg, kDefParameter, arg->span);
    }
    for (const Arg* arg : args.kwonlyargs) {
      add(arg->arg, kDefParameter, arg->span);
    }
    if (args.vararg != nullptr) {
      add(args.vararg->arg, kDefParameter, args.vararg->span);
      current_->varargs = true;
    }
    if (args.kwarg != nullptr) {
      add(args.kwarg->arg, kDefParameter, args.kwarg->span);
      current_->varkeywords = true;
    }
  }

  /// The hidden function that holds the type parameters of a generic class, function or alias.
  void enter_type_params(const std::string& name, const void* node, List<TypeParam> params,
                         bool has_defaults, bool has_keyword_defaults, Span span) {
    const bool in_class = current_->type == BlockType::kClass;
    enter(name, BlockType::kTypeParameters, node, span);
    if (in_class) {
      current_->can_see_class_scope = true;
      add("__classdict__", kUse, span);
    }
    if (has_defaults) {
      add(".defaults", kDefParameter, span);
    }
    if (has_keyword_defaults) {
      add(".kwdefaults", kDefParameter, span);
    }
    for (const TypeParam* param : params) {
      visit_type_param(param);
    }
  }

  void visit_type_scope(const Expr* expr, std::string_view name, const void* key) {
    if (expr == nullptr) {
      return;
    }
    const bool in_class = current_->can_see_class_scope;
    enter(std::string(name), BlockType::kTypeVariable, key, expr->span);
    current_->can_see_class_scope = in_class;
    if (in_class) {
      add("__classdict__", kUse, expr->span);
    }
    visit(expr);
    leave();
  }

  void visit_type_param(const TypeParam* param) {
    if (const auto* variable = as<TypeVar>(param)) {
      add(variable->name, kDefTypeParam | kDefLocal, param->span);
      visit_type_scope(variable->bound, variable->name, variable->bound);
      visit_type_scope(variable->default_value, variable->name, variable->default_value);
    } else if (const auto* spec = as<ParamSpec>(param)) {
      add(spec->name, kDefTypeParam | kDefLocal, param->span);
      visit_type_scope(spec->default_value, spec->name, spec->default_value);
    } else if (const auto* tuple = as<TypeVarTuple>(param)) {
      add(tuple->name, kDefTypeParam | kDefLocal, param->span);
      visit_type_scope(tuple->default_value, tuple->name, tuple->default_value);
    }
  }

  void visit_class(const ClassDef& node) {
    add(node.name, kDefLocal, node.span);
    visit_all(node.decorator_list);
    const std::string outer_private = private_class_;
    if (!node.type_params.empty()) {
      enter_type_params(std::string(node.name), &node.type_params, node.type_params, false, false, node.span);
      private_class_ = node.name;
      current_->private_class = private_class_;
      add(".type_params", kDefLocal, node.span);
      add(".type_params", kUse, node.span);
      add(".generic_base", kDefLocal, node.span);
      add(".generic_base", kUse, node.span);
    }
    visit_all(node.bases);
    for (const KeywordArg* keyword : node.keywords) {
      visit(keyword->value);
    }
    enter(std::string(node.name), BlockType::kClass, &node, node.span);
    private_class_ = node.name;
    current_->private_class = private_class_;
    if (!node.type_params.empty()) {
      add("__type_params__", kDefLocal, node.span);
      add_type_params_use(node.span);
    }
    visit_body(node.body);
    leave();
    if (!node.type_params.empty()) {
      leave();
    }
    private_class_ = outer_private;
  }
  void add_type_params_use(Span span) { add(".type_params", kUse, span); }

  void visit_type_alias(const TypeAlias& alias) {
    visit(alias.name);
    const bool in_class = current_->type == BlockType::kClass;
    const bool generic = !alias.type_params.empty();
    const auto* name = as<Name>(alias.name);
    if (generic) {
      enter_type_params(std::string(name->id), &alias.type_params, alias.type_params, false, false, alias.span);
    }
    enter(std::string(name->id), BlockType::kTypeAlias, &alias, alias.span);
    current_->can_see_class_scope = in_class;
    if (in_class) {
      add("__classdict__", kUse, alias.span);
    }
    visit(alias.value);
    leave();
    if (generic) {
      leave();
    }
  }

  void visit_directive(std::span<const Identifier> names, bool global, Span span) {
    for (const Identifier name : names) {
      const Symbol* known = current_->find(mangled(name));
      const std::uint32_t flags = known == nullptr ? 0 : known->flags;
      if ((flags & (kDefParameter | kDefLocal | kUse | kDefAnnotation)) != 0) {
        const std::string shown(name);
        const std::string word = global ? "global" : "nonlocal";
        if ((flags & kDefParameter) != 0) {
          fail(span, "name '" + shown + "' is parameter and " + word);
        } else if ((flags & kUse) != 0) {
          fail(span, "name '" + shown + "' is used prior to " + word + " declaration");
        } else if ((flags & kDefAnnotation) != 0) {
          fail(span, "annotated name '" + shown + "' can't be " + word);
        } else {
          fail(span, "name '" + shown + "' is assigned to before " + word + " declaration");
        }
        return;
      }
      add(name, global ? kDefGlobal : kDefNonlocal, span);
      current_->directives.emplace_back(mangled(name), span);
    }
  }

  void visit_annotated(const AnnAssign& node) {
    if (const auto* name = as<Name>(node.target)) {
      const Symbol* known = current_->find(mangled(name->id));
      const std::uint32_t flags = known == nullptr ? 0 : known->flags;
      if ((flags & (kDefGlobal | kDefNonlocal)) != 0 && current_ != table_.top_.get() && node.simple) {
        fail(node.span, "annotated name '" + std::string(name->id) + "' can't be " +
                            ((flags & kDefGlobal) != 0 ? "global" : "nonlocal"));
        return;
      }
      if (node.simple) {
        add(name->id, kDefAnnotation | kDefLocal, node.target->span);
      } else if (node.value != nullptr) {
        add(name->id, kDefLocal, node.target->span);
      }
    } else {
      visit(node.target);
    }
    current_->annotations = current_->annotations || node.simple;
    visit_annotation(node.annotation);
    visit(node.value);
  }

  void visit_import(List<Alias> names, Span span) {
    for (const Alias* alias : names) {
      std::string_view bound = alias->asname.empty() ? alias->name : alias->asname;
      if (bound == "*") {
        if (current_->type != BlockType::kModule) {
          fail(span, "import * only allowed at module level");
        }
        continue;
      }
      if (alias->asname.empty()) {
        bound = bound.substr(0, bound.find('.'));
      }
      add(bound, kDefImport, alias->span);
    }
  }

  void visit_try(const Try& node) {
    visit_body(node.body);
    for (const ExceptHandler* handler : node.handlers) {
      visit(handler->type);
      if (!handler->name.empty()) {
        add(handler->name, kDefLocal, handler->span);
      }
      visit_body(handler->body);
    }
    visit_body(node.orelse);
    visit_body(node.finalbody);
  }

  void visit(const Stmt* statement) {
    const Depth depth(*this);
    if (too_deep(statement->span)) {
      return;
    }
    switch (statement->kind) {
      case Kind::kFunctionDef:
      case Kind::kAsyncFunctionDef:
        visit_function(*as_function(statement));
        break;
      case Kind::kClassDef:
        visit_class(*as<ClassDef>(statement));
        break;
      case Kind::kTypeAlias:
        visit_type_alias(*as<TypeAlias>(statement));
        break;
      case Kind::kReturn: {
        const auto* node = as<Return>(statement);
        if (node->value != nullptr) {
          visit(node->value);
          current_->returns_value = true;
        }
        break;
      }
      case Kind::kDelete:
        visit_all(as<Delete>(statement)->targets);
        break;
      case Kind::kAssign:
        visit_all(as<Assign>(statement)->targets);
        visit(as<Assign>(statement)->value);
        break;
      case Kind::kAnnAssign:
        visit_annotated(*as<AnnAssign>(statement));
        break;
      case Kind::kAugAssign:
        visit(as<AugAssign>(statement)->target);
        visit(as<AugAssign>(statement)->value);
        break;
      case Kind::kFor:
      case Kind::kAsyncFor: {
        const auto& node = *static_cast<const For*>(statement);
        visit(node.target);
        visit(node.iter);
        visit_body(node.body);
        visit_body(node.orelse);
        break;
      }
      case Kind::kWhile:
        visit(as<While>(statement)->test);
        visit_body(as<While>(statement)->body);
        visit_body(as<While>(statement)->orelse);
        break;
      case Kind::kIf:
        visit_if(as<If>(statement));
        break;
      case Kind::kMatch:
        visit(as<Match>(statement)->subject);
        for (const MatchCase* match_case : as<Match>(statement)->cases) {
          visit(match_case->pattern);
          visit(match_case->guard);
          visit_body(match_case->body);
        }
        break;
      case Kind::kRaise:
        visit(as<Raise>(statement)->exc);
        visit(as<Raise>(statement)->cause);
        break;
      case Kind::kTry:
      case Kind::kTryStar:
        visit_try(*static_cast<const Try*>(statement));
        break;
      case Kind::kAssert:
        visit(as<Assert>(statement)->test);
        visit(as<Assert>(statement)->msg);
        break;
      case Kind::kImport:
        visit_import(as<Import>(statement)->names, statement->span);
        break;
      case Kind::kImportFrom:
        visit_import(as<ImportFrom>(statement)->names, statement->span);
        break;
      case Kind::kGlobal:
        visit_directive(as<Global>(statement)->names, true, statement->span);
        break;
      case Kind::kNonlocal:
        if (current_->type == BlockType::kModule) {
          fail(statement->span, "nonlocal declaration not allowed at module level");
          break;
        }
        visit_directive(as<Nonlocal>(statement)->names, false, statement->span);
        break;
      case Kind::kExprStmt:
        visit(as<ExprStmt>(statement)->value);
        break;
      case Kind::kWith:
      case Kind::kAsyncWith: {
        const auto& node = *static_cast<const With*>(statement);
        for (const WithItem* item : node.items) {
          visit(item->context_expr);
          visit(item->optional_vars);
        }
        visit_body(node.body);
        break;
      }
      default:
        break;
    }
  }

  /// A chain of elif is a loop here, not nesting.
  void visit_if(const If* node) {
    while (true) {
      visit(node->test);
      visit_body(node->body);
      const auto* next = node->orelse.size() == 1 ? as<If>(node->orelse[0]) : nullptr;
      if (next == nullptr) {
        visit_body(node->orelse);
        return;
      }
      node = next;
    }
  }

  // ---- expressions
  void visit_lambda(const Lambda& node) {
    visit_defaults(*node.args);
    enter("<lambda>", BlockType::kFunction, &node, node.span);
    visit_parameters(*node.args);
    visit(node.body);
    leave();
  }

  void visit_comprehension(const Expr* node, const char* name, ComprehensionType type, const Expr* first,
                           const Expr* second, List<Comprehension> generators) {
    const Comprehension& outermost = *generators[0];
    ++current_->comp_iter_expr;
    visit(outermost.iter);
    --current_->comp_iter_expr;
    enter(name, BlockType::kFunction, node, node->span);
    current_->coroutine = outermost.is_async;
    current_->comprehension = type;
    add(".0", kDefParameter, node->span);
    current_->comp_iter_target = true;
    visit(outermost.target);
    current_->comp_iter_target = false;
    visit_all(outermost.ifs);
    for (std::size_t i = 1; i < generators.size(); ++i) {
      const Comprehension& clause = *generators[i];
      current_->comp_iter_target = true;
      visit(clause.target);
      current_->comp_iter_target = false;
      ++current_->comp_iter_expr;
      visit(clause.iter);
      --current_->comp_iter_expr;
      visit_all(clause.ifs);
      current_->coroutine = current_->coroutine || clause.is_async;
    }
    if (second != nullptr) {
      visit(second);  // as CPython 3.13: the value before the key
    }
    visit(first);
    current_->generator = type == ComprehensionType::kGenerator;
    const bool is_async = current_->coroutine && type != ComprehensionType::kGenerator;
    leave();
    if (is_async) {
      current_->coroutine = true;
    }
  }

  /// `(x := …)` inside comprehensions binds in the block around them.
  void extend_named_expression(const NamedExpr& node) {
    const auto* target = as<Name>(node.target);
    const std::string key = mangled(target->id);
    for (Scope* scope = current_; scope != nullptr; scope = scope->parent) {
      if (scope->comprehension != ComprehensionType::kNone) {
        const Symbol* known = scope->find(key);
        if (known != nullptr && (known->flags & kDefCompIter) != 0) {
          fail(node.span, "assignment expression cannot rebind comprehension iteration variable '" +
                              std::string(target->id) + "'");
          return;
        }
        continue;
      }
      if (scope->is_function_like() && scope->type == BlockType::kFunction) {
        const Symbol* known = scope->find(key);
        const bool global = known != nullptr && (known->flags & kDefGlobal) != 0;
        add(target->id, global ? kDefGlobal : kDefNonlocal, target->span);
        current_->directives.emplace_back(key, target->span);
        add_to(*scope, target->id, kDefLocal, target->span);
        return;
      }
      if (scope->type == BlockType::kModule) {
        add(target->id, kDefGlobal, target->span);
        current_->directives.emplace_back(key, target->span);
        add_to(*scope, target->id, kDefGlobal, target->span);
        return;
      }
      if (scope->type == BlockType::kClass) {
        fail(node.span, "assignment expression within a comprehension cannot be used in a class body");
        return;
      }
      fail(node.span, "assignment expression within a comprehension cannot be used within the definition of a generic");
      return;
    }
  }

  void visit_named(const NamedExpr& node) {
    if (current_->comp_iter_expr > 0) {
      fail(node.span, "assignment expression cannot be used in a comprehension iterable expression");
      return;
    }
    if (current_->comprehension != ComprehensionType::kNone) {
      extend_named_expression(node);
    }
    visit(node.value);
    visit(node.target);
  }

  void refuse_yield(const Expr* node, const char* what) {
    if (current_->comprehension != ComprehensionType::kNone) {
      static constexpr const char* kNames[] = {"", "list comprehension", "dict comprehension",
                                               "set comprehension", "generator expression"};
      fail(node->span, std::string("'") + what + "' inside " +
                           kNames[static_cast<std::size_t>(current_->comprehension)]);
    }
    current_->generator = true;
  }

  void visit_name(const Name& node) {
    add(node.id, node.ctx == Context::kLoad ? kUse : kDefLocal, node.span);
    if (node.ctx == Context::kLoad && node.id == "super" && current_->type == BlockType::kFunction) {
      add("__class__", kUse, node.span);
    }
  }

  /// a + b + c + … is a chain to the left: walked without recursion.
  void visit_binary(const BinOp* node) {
    std::vector<const Expr*> right;
    const Expr* left = node;
    while (const auto* inner = as<BinOp>(left)) {
      right.push_back(inner->right);
      left = inner->left;
    }
    visit(left);
    for (std::size_t i = right.size(); i-- > 0;) {
      visit(right[i]);
    }
  }

  void visit(const Expr* expr) {
    if (expr == nullptr) {
      return;
    }
    const Depth depth(*this);
    if (too_deep(expr->span)) {
      return;
    }
    switch (expr->kind) {
      case Kind::kBoolOp:
        visit_all(as<BoolOp>(expr)->values);
        break;
      case Kind::kNamedExpr:
        visit_named(*as<NamedExpr>(expr));
        break;
      case Kind::kBinOp:
        visit_binary(as<BinOp>(expr));
        break;
      case Kind::kUnaryOp:
        visit(as<UnaryOp>(expr)->operand);
        break;
      case Kind::kLambda:
        visit_lambda(*as<Lambda>(expr));
        break;
      case Kind::kIfExp:
        visit(as<IfExp>(expr)->test);
        visit(as<IfExp>(expr)->body);
        visit(as<IfExp>(expr)->orelse);
        break;
      case Kind::kDict:
        visit_all(as<Dict>(expr)->keys);
        visit_all(as<Dict>(expr)->values);
        break;
      case Kind::kSet:
        visit_all(as<Set>(expr)->elts);
        break;
      case Kind::kListComp:
        visit_comprehension(expr, "<listcomp>", ComprehensionType::kList, as_comp(expr)->elt, nullptr,
                            as_comp(expr)->generators);
        break;
      case Kind::kSetComp:
        visit_comprehension(expr, "<setcomp>", ComprehensionType::kSet, as_comp(expr)->elt, nullptr,
                            as_comp(expr)->generators);
        break;
      case Kind::kGeneratorExp:
        visit_comprehension(expr, "<genexpr>", ComprehensionType::kGenerator, as_comp(expr)->elt, nullptr,
                            as_comp(expr)->generators);
        break;
      case Kind::kDictComp:
        visit_comprehension(expr, "<dictcomp>", ComprehensionType::kDict, as<DictComp>(expr)->key,
                            as<DictComp>(expr)->value, as<DictComp>(expr)->generators);
        break;
      case Kind::kYield:
        visit(as<Yield>(expr)->value);
        refuse_yield(expr, "yield");
        break;
      case Kind::kYieldFrom:
        visit(as<YieldFrom>(expr)->value);
        refuse_yield(expr, "yield from");
        break;
      case Kind::kAwait:
        visit(as<Await>(expr)->value);
        current_->coroutine = true;
        break;
      case Kind::kCompare:
        visit(as<Compare>(expr)->left);
        visit_all(as<Compare>(expr)->comparators);
        break;
      case Kind::kCall:
        visit(as<Call>(expr)->func);
        visit_all(as<Call>(expr)->args);
        for (const KeywordArg* keyword : as<Call>(expr)->keywords) {
          visit(keyword->value);
        }
        break;
      case Kind::kFormattedValue:
        visit(as<FormattedValue>(expr)->value);
        visit(as<FormattedValue>(expr)->format_spec);
        break;
      case Kind::kJoinedStr:
        visit_all(as<JoinedStr>(expr)->values);
        break;
      case Kind::kAttribute:
        visit(as<Attribute>(expr)->value);
        break;
      case Kind::kSubscript:
        visit(as<Subscript>(expr)->value);
        visit(as<Subscript>(expr)->slice);
        break;
      case Kind::kStarred:
        visit(as<Starred>(expr)->value);
        break;
      case Kind::kSlice:
        visit(as<Slice>(expr)->lower);
        visit(as<Slice>(expr)->upper);
        visit(as<Slice>(expr)->step);
        break;
      case Kind::kName:
        visit_name(*as<Name>(expr));
        break;
      case Kind::kList:
        visit_all(as<ListExpr>(expr)->elts);
        break;
      case Kind::kTuple:
        visit_all(as<Tuple>(expr)->elts);
        break;
      default:
        break;
    }
  }

  // ---- patterns
  void visit_patterns(List<Pattern> patterns) {
    for (const Pattern* pattern : patterns) {
      visit(pattern);
    }
  }

  void visit(const Pattern* pattern) {
    if (pattern == nullptr) {
      return;
    }
    const Depth depth(*this);
    if (too_deep(pattern->span)) {
      return;
    }
    if (const auto* value = as<MatchValue>(pattern)) {
      visit(value->value);
    } else if (const auto* sequence = as<MatchSequence>(pattern)) {
      visit_patterns(sequence->patterns);
    } else if (const auto* mapping = as<MatchMapping>(pattern)) {
      visit_all(mapping->keys);
      visit_patterns(mapping->patterns);
      if (!mapping->rest.empty()) {
        add(mapping->rest, kDefLocal, pattern->span);
      }
    } else if (const auto* of_class = as<MatchClass>(pattern)) {
      visit(of_class->cls);
      visit_patterns(of_class->patterns);
      visit_patterns(of_class->kwd_patterns);
    } else if (const auto* star = as<MatchStar>(pattern)) {
      if (!star->name.empty()) {
        add(star->name, kDefLocal, pattern->span);
      }
    } else if (const auto* capture = as<MatchAs>(pattern)) {
      visit(capture->pattern);
      if (!capture->name.empty()) {
        add(capture->name, kDefLocal, pattern->span);
      }
    } else if (const auto* alternatives = as<MatchOr>(pattern)) {
      visit_patterns(alternatives->patterns);
    }
  }

  SymbolTable& table_;
  const SourceText& source_;
  bool future_annotations_;
  Scope* current_ = nullptr;
  std::string private_class_;
  int depth_ = 0;
  std::optional<Diagnostic> error_;
};

std::optional<Diagnostic> build_symbol_table(const Module& module, const SourceText& source,
                                             bool future_annotations, SymbolTable& table) {
  return SymbolBuilder(table, source, future_annotations).run(module);
}

}  // namespace minipy
