// A node is first turned into a small tree of texts (Shown), then laid out: a node whose fields are
// all simple and at most three stays on one line.
#include "parser/ast_dump.h"

#include <vector>

#include "base/number_repr.h"
#include "base/text_repr.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

namespace {

constexpr std::size_t kMaxDepth = 2000;

/// A value as text, and whether it counts as simple.
struct Shown {
  std::string text;
  bool simple = true;
};

class Dumper {
 public:
  /// Without a source no places are shown.
  Dumper(const SourceText* source, std::size_t indentation)
      : source_(source), indentation_(indentation) {}

  Shown module(const Module& node) {
    switch (node.kind) {
      case ModuleKind::kModule:
        return named("Module", [&] { list("body", node.body); });
      case ModuleKind::kExpression:
        return named("Expression", [&] { field("body", expr(node.expression)); });
      case ModuleKind::kInteractive:
        return named("Interactive", [&] { list("body", node.body); });
    }
    return {};
  }

 private:
  std::string indent() const { return std::string(level_ * indentation_, ' '); }

  /// `Name(…)` of the fields that `add` puts in.
  template <class Add>
  Shown named(const char* name, Add add) {
    ++level_;
    std::vector<std::string> outer_fields = std::move(fields_);
    const bool outer_simple = std::exchange(all_simple_, true);
    fields_.clear();
    if (level_ < kMaxDepth) {
      add();
    }
    const std::vector<std::string> own = std::exchange(fields_, std::move(outer_fields));
    const bool simple = std::exchange(all_simple_, outer_simple);
    std::string text = std::string(name) + "(";
    const bool one_line = simple && own.size() <= 3;
    for (std::size_t i = 0; i < own.size(); ++i) {
      text += one_line ? (i > 0 ? ", " : "") : (i > 0 ? ",\n" : "\n") + indent();
      text += own[i];
    }
    --level_;
    return {text + ")", own.empty()};
  }

  /// The same with the place of the node as last four fields, if wanted.
  template <class Add>
  Shown named(const char* name, Span span, Add add) {
    return named(name, [&] {
      add();
      if (source_ != nullptr) {
        places(source_->range(span));
      }
    });
  }

  void places(const PositionRange& range) {
    number_field("lineno", range.begin.line);
    number_field("col_offset", range.begin.column);
    number_field("end_lineno", range.end.line);
    number_field("end_col_offset", range.end.column);
  }

  void field(const char* name, const Shown& shown) {
    fields_.push_back(std::string(name) + "=" + shown.text);
    all_simple_ = all_simple_ && shown.simple;
  }
  void text_field(const char* name, std::string_view text) {
    field(name, {str_literal(text), true});
  }
  void number_field(const char* name, std::uint32_t number) {
    field(name, {std::to_string(number), true});
  }
  void optional_text(const char* name, std::string_view text) {
    if (!text.empty()) {
      text_field(name, text);
    }
  }
  void optional(const char* name, const Expr* node) {
    if (node != nullptr) {
      field(name, expr(node));
    }
  }

  template <class Items, class Show>
  void list_of(const char* name, const Items& items, Show show) {
    if (items.empty()) {
      return;
    }
    ++level_;
    std::string text = "[";
    bool first = true;
    for (const auto& item : items) {
      text += (first ? "\n" : ",\n") + indent() + show(item).text;
      first = false;
    }
    --level_;
    field(name, {text + "]", false});
  }
  void list(const char* name, List<Expr> items) {
    list_of(name, items, [&](const Expr* e) {
      return e == nullptr ? Shown{"None", true} : expr(e);
    });
  }
  void list(const char* name, List<Stmt> items) {
    list_of(name, items, [&](const Stmt* s) { return stmt(s); });
  }
  void list(const char* name, List<Pattern> items) {
    list_of(name, items, [&](const Pattern* p) { return pattern(p); });
  }
  void names(const char* name, std::span<const Identifier> items) {
    list_of(name, items, [&](Identifier i) { return Shown{str_literal(i), true}; });
  }
  void type_params(List<TypeParam> items) {
    list_of("type_params", items, [&](const TypeParam* p) { return type_param(p); });
  }

  Shown arg(const Arg& node) {
    return named("arg", node.span, [&] {
      text_field("arg", node.arg);
      optional("annotation", node.annotation);
    });
  }
  Shown arguments(const Arguments& node) {
    return named("arguments", [&] {
      const auto args = [&](const char* name, List<Arg> items) {
        list_of(name, items, [&](const Arg* a) { return arg(*a); });
      };
      args("posonlyargs", node.posonlyargs);
      args("args", node.args);
      if (node.vararg != nullptr) {
        field("vararg", arg(*node.vararg));
      }
      args("kwonlyargs", node.kwonlyargs);
      list("kw_defaults", node.kw_defaults);
      if (node.kwarg != nullptr) {
        field("kwarg", arg(*node.kwarg));
      }
      list("defaults", node.defaults);
    });
  }
  Shown keyword(const KeywordArg& node) {
    return named("keyword", node.span, [&] {
      if (!node.is_double_star) {
        text_field("arg", node.arg);
      }
      field("value", expr(node.value));
    });
  }
  void keywords(List<KeywordArg> items) {
    list_of("keywords", items, [&](const KeywordArg* k) { return keyword(*k); });
  }
  void generators(List<Comprehension> items) {
    list_of("generators", items, [&](const Comprehension* c) {
      return named("comprehension", [&] {
        field("target", expr(c->target));
        field("iter", expr(c->iter));
        list("ifs", c->ifs);
        field("is_async", {c->is_async ? "1" : "0", true});
      });
    });
  }
  void aliases(List<Alias> items) {
    list_of("names", items, [&](const Alias* a) {
      return named("alias", a->span, [&] {
        text_field("name", a->name);
        optional_text("asname", a->asname);
      });
    });
  }
  void with_items(List<WithItem> items) {
    list_of("items", items, [&](const WithItem* w) {
      return named("withitem", [&] {
        field("context_expr", expr(w->context_expr));
        optional("optional_vars", w->optional_vars);
      });
    });
  }

  Shown type_param(const TypeParam* node) {
    if (const auto* variable = as<TypeVar>(node)) {
      return named("TypeVar", node->span, [&] {
        text_field("name", variable->name);
        optional("bound", variable->bound);
        optional("default_value", variable->default_value);
      });
    }
    const auto* spec = as<ParamSpec>(node);
    const auto* tuple = as<TypeVarTuple>(node);
    return named(spec != nullptr ? "ParamSpec" : "TypeVarTuple", node->span, [&] {
      text_field("name", spec != nullptr ? spec->name : tuple->name);
      optional("default_value", spec != nullptr ? spec->default_value : tuple->default_value);
    });
  }

  void function_fields(const FunctionDef& node) {
    text_field("name", node.name);
    field("args", arguments(*node.args));
    list("body", node.body);
    list("decorator_list", node.decorator_list);
    optional("returns", node.returns);
    type_params(node.type_params);
  }

  Shown stmt(const Stmt* node) {
    switch (node->kind) {
      case Kind::kFunctionDef:
        return named("FunctionDef", node->span, [&] { function_fields(*as_function(node)); });
      case Kind::kAsyncFunctionDef:
        return named("AsyncFunctionDef", node->span, [&] { function_fields(*as_function(node)); });
      case Kind::kClassDef:
        return named("ClassDef", node->span, [&] {
          const auto& n = *as<ClassDef>(node);
          text_field("name", n.name);
          list("bases", n.bases);
          keywords(n.keywords);
          list("body", n.body);
          list("decorator_list", n.decorator_list);
          type_params(n.type_params);
        });
      case Kind::kReturn:
        return named("Return", node->span, [&] { optional("value", as<Return>(node)->value); });
      case Kind::kDelete:
        return named("Delete", node->span, [&] { list("targets", as<Delete>(node)->targets); });
      case Kind::kAssign:
        return named("Assign", node->span, [&] {
          list("targets", as<Assign>(node)->targets);
          field("value", expr(as<Assign>(node)->value));
        });
      case Kind::kTypeAlias:
        return named("TypeAlias", node->span, [&] {
          field("name", expr(as<TypeAlias>(node)->name));
          type_params(as<TypeAlias>(node)->type_params);
          field("value", expr(as<TypeAlias>(node)->value));
        });
      case Kind::kAugAssign:
        return named("AugAssign", node->span, [&] {
          field("target", expr(as<AugAssign>(node)->target));
          field("op", operation(as<AugAssign>(node)->op));
          field("value", expr(as<AugAssign>(node)->value));
        });
      case Kind::kAnnAssign:
        return named("AnnAssign", node->span, [&] {
          const auto& n = *as<AnnAssign>(node);
          field("target", expr(n.target));
          field("annotation", expr(n.annotation));
          optional("value", n.value);
          field("simple", {n.simple ? "1" : "0", true});
        });
      case Kind::kFor:
      case Kind::kAsyncFor:
        return named(node->kind == Kind::kFor ? "For" : "AsyncFor", node->span, [&] {
          const auto& n = *static_cast<const For*>(node);
          field("target", expr(n.target));
          field("iter", expr(n.iter));
          list("body", n.body);
          list("orelse", n.orelse);
        });
      case Kind::kWhile:
        return named("While", node->span, [&] {
          field("test", expr(as<While>(node)->test));
          list("body", as<While>(node)->body);
          list("orelse", as<While>(node)->orelse);
        });
      case Kind::kIf:
        return named("If", node->span, [&] {
          field("test", expr(as<If>(node)->test));
          list("body", as<If>(node)->body);
          list("orelse", as<If>(node)->orelse);
        });
      case Kind::kWith:
      case Kind::kAsyncWith:
        return named(node->kind == Kind::kWith ? "With" : "AsyncWith", node->span, [&] {
          with_items(static_cast<const With*>(node)->items);
          list("body", static_cast<const With*>(node)->body);
        });
      case Kind::kMatch:
        return named("Match", node->span, [&] {
          field("subject", expr(as<Match>(node)->subject));
          list_of("cases", as<Match>(node)->cases, [&](const MatchCase* c) {
            return named("match_case", [&] {
              field("pattern", pattern(c->pattern));
              optional("guard", c->guard);
              list("body", c->body);
            });
          });
        });
      case Kind::kRaise:
        return named("Raise", node->span, [&] {
          optional("exc", as<Raise>(node)->exc);
          optional("cause", as<Raise>(node)->cause);
        });
      case Kind::kTry:
      case Kind::kTryStar:
        return named(node->kind == Kind::kTry ? "Try" : "TryStar", node->span, [&] {
          const auto& n = *static_cast<const Try*>(node);
          list("body", n.body);
          list_of("handlers", n.handlers, [&](const ExceptHandler* h) {
            return named("ExceptHandler", h->span, [&] {
              optional("type", h->type);
              optional_text("name", h->name);
              list("body", h->body);
            });
          });
          list("orelse", n.orelse);
          list("finalbody", n.finalbody);
        });
      case Kind::kAssert:
        return named("Assert", node->span, [&] {
          field("test", expr(as<Assert>(node)->test));
          optional("msg", as<Assert>(node)->msg);
        });
      case Kind::kImport:
        return named("Import", node->span, [&] { aliases(as<Import>(node)->names); });
      case Kind::kImportFrom:
        return named("ImportFrom", node->span, [&] {
          optional_text("module", as<ImportFrom>(node)->module);
          aliases(as<ImportFrom>(node)->names);
          field("level", {std::to_string(as<ImportFrom>(node)->level), true});
        });
      case Kind::kGlobal:
        return named("Global", node->span, [&] { names("names", as<Global>(node)->names); });
      case Kind::kNonlocal:
        return named("Nonlocal", node->span, [&] { names("names", as<Nonlocal>(node)->names); });
      case Kind::kExprStmt:
        return named("Expr", node->span, [&] { field("value", expr(as<ExprStmt>(node)->value)); });
      case Kind::kPass:
        return named("Pass", node->span, [] {});
      case Kind::kBreak:
        return named("Break", node->span, [] {});
      case Kind::kContinue:
        return named("Continue", node->span, [] {});
      default:
        return {};
    }
  }

  static Shown operation(Operator op) {
    static constexpr const char* kNames[] = {"Add",  "BitAnd", "FloorDiv", "LShift", "MatMult",
                                             "Mult", "Mod",    "BitOr",    "Pow",    "RShift",
                                             "Sub",  "Div",    "BitXor"};
    return {std::string(kNames[static_cast<std::size_t>(op)]) + "()", true};
  }
  static Shown context(Context ctx) {
    return {ctx == Context::kLoad ? "Load()" : ctx == Context::kStore ? "Store()" : "Del()", true};
  }

  static Shown constant(const Constant& node) {
    switch (node.type) {
      case ConstantKind::kNone:
        return {"None", true};
      case ConstantKind::kTrue:
        return {"True", true};
      case ConstantKind::kFalse:
        return {"False", true};
      case ConstantKind::kEllipsis:
        return {"Ellipsis", true};
      case ConstantKind::kInt:
        return {std::string(node.text), true};
      case ConstantKind::kFloat:
        return {double_literal(node.number), true};
      case ConstantKind::kImaginary:
        return {imaginary_literal(node.number), true};
      case ConstantKind::kStr:
        return {str_literal(node.text), true};
      case ConstantKind::kBytes:
        return {bytes_literal(node.text), true};
    }
    return {};
  }

  Shown expr(const Expr* node) {
    switch (node->kind) {
      case Kind::kBoolOp:
        return named("BoolOp", node->span, [&] {
          field("op", {as<BoolOp>(node)->op == BoolOperator::kAnd ? "And()" : "Or()", true});
          list("values", as<BoolOp>(node)->values);
        });
      case Kind::kNamedExpr:
        return named("NamedExpr", node->span, [&] {
          field("target", expr(as<NamedExpr>(node)->target));
          field("value", expr(as<NamedExpr>(node)->value));
        });
      case Kind::kBinOp:
        return named("BinOp", node->span, [&] {
          field("left", expr(as<BinOp>(node)->left));
          field("op", operation(as<BinOp>(node)->op));
          field("right", expr(as<BinOp>(node)->right));
        });
      case Kind::kUnaryOp:
        return named("UnaryOp", node->span, [&] {
          static constexpr const char* kNames[] = {"Invert()", "Not()", "UAdd()", "USub()"};
          field("op", {kNames[static_cast<std::size_t>(as<UnaryOp>(node)->op)], true});
          field("operand", expr(as<UnaryOp>(node)->operand));
        });
      case Kind::kLambda:
        return named("Lambda", node->span, [&] {
          field("args", arguments(*as<Lambda>(node)->args));
          field("body", expr(as<Lambda>(node)->body));
        });
      case Kind::kIfExp:
        return named("IfExp", node->span, [&] {
          field("test", expr(as<IfExp>(node)->test));
          field("body", expr(as<IfExp>(node)->body));
          field("orelse", expr(as<IfExp>(node)->orelse));
        });
      case Kind::kDict:
        return named("Dict", node->span, [&] {
          list("keys", as<Dict>(node)->keys);
          list("values", as<Dict>(node)->values);
        });
      case Kind::kSet:
        return named("Set", node->span, [&] { list("elts", as<Set>(node)->elts); });
      case Kind::kListComp:
      case Kind::kSetComp:
      case Kind::kGeneratorExp:
        return named(node->kind == Kind::kListComp  ? "ListComp"
                     : node->kind == Kind::kSetComp ? "SetComp"
                                                    : "GeneratorExp",
                     node->span, [&] {
                       field("elt", expr(as_comp(node)->elt));
                       generators(as_comp(node)->generators);
                     });
      case Kind::kDictComp:
        return named("DictComp", node->span, [&] {
          field("key", expr(as<DictComp>(node)->key));
          field("value", expr(as<DictComp>(node)->value));
          generators(as<DictComp>(node)->generators);
        });
      case Kind::kAwait:
        return named("Await", node->span, [&] { field("value", expr(as<Await>(node)->value)); });
      case Kind::kYield:
        return named("Yield", node->span, [&] { optional("value", as<Yield>(node)->value); });
      case Kind::kYieldFrom:
        return named("YieldFrom", node->span,
                     [&] { field("value", expr(as<YieldFrom>(node)->value)); });
      case Kind::kCompare:
        return named("Compare", node->span, [&] {
          static constexpr const char* kNames[] = {"Lt()", "LtE()",  "Eq()", "NotEq()",
                                                   "Gt()", "GtE()",  "Is()", "IsNot()",
                                                   "In()", "NotIn()"};
          field("left", expr(as<Compare>(node)->left));
          list_of("ops", as<Compare>(node)->ops, [&](CompareOperator op) {
            return Shown{kNames[static_cast<std::size_t>(op)], true};
          });
          list("comparators", as<Compare>(node)->comparators);
        });
      case Kind::kCall:
        return named("Call", node->span, [&] {
          field("func", expr(as<Call>(node)->func));
          list("args", as<Call>(node)->args);
          keywords(as<Call>(node)->keywords);
        });
      case Kind::kFormattedValue:
        return named("FormattedValue", node->span, [&] {
          field("value", expr(as<FormattedValue>(node)->value));
          field("conversion", {std::to_string(as<FormattedValue>(node)->conversion), true});
          optional("format_spec", as<FormattedValue>(node)->format_spec);
        });
      case Kind::kJoinedStr:
        return named("JoinedStr", node->span, [&] { list("values", as<JoinedStr>(node)->values); });
      case Kind::kConstant:
        return named("Constant", node->span, [&] {
          field("value", constant(*as<Constant>(node)));
          if (as<Constant>(node)->unicode) {
            field("kind", {"'u'", true});
          }
        });
      case Kind::kAttribute:
        return named("Attribute", node->span, [&] {
          field("value", expr(as<Attribute>(node)->value));
          text_field("attr", as<Attribute>(node)->attr);
          field("ctx", context(as<Attribute>(node)->ctx));
        });
      case Kind::kSubscript:
        return named("Subscript", node->span, [&] {
          field("value", expr(as<Subscript>(node)->value));
          field("slice", expr(as<Subscript>(node)->slice));
          field("ctx", context(as<Subscript>(node)->ctx));
        });
      case Kind::kStarred:
        return named("Starred", node->span, [&] {
          field("value", expr(as<Starred>(node)->value));
          field("ctx", context(as<Starred>(node)->ctx));
        });
      case Kind::kName:
        return named("Name", node->span, [&] {
          text_field("id", as<Name>(node)->id);
          field("ctx", context(as<Name>(node)->ctx));
        });
      case Kind::kList:
        return named("List", node->span, [&] {
          list("elts", as<ListExpr>(node)->elts);
          field("ctx", context(as<ListExpr>(node)->ctx));
        });
      case Kind::kTuple:
        return named("Tuple", node->span, [&] {
          list("elts", as<Tuple>(node)->elts);
          field("ctx", context(as<Tuple>(node)->ctx));
        });
      case Kind::kSlice:
        return named("Slice", node->span, [&] {
          optional("lower", as<Slice>(node)->lower);
          optional("upper", as<Slice>(node)->upper);
          optional("step", as<Slice>(node)->step);
        });
      default:
        return {};
    }
  }

  Shown pattern(const Pattern* node) {
    switch (node->kind) {
      case Kind::kMatchValue:
        return named("MatchValue", node->span,
                     [&] { field("value", expr(as<MatchValue>(node)->value)); });
      case Kind::kMatchSingleton: {
        const ConstantKind value = as<MatchSingleton>(node)->value;
        return named("MatchSingleton", node->span, [&] {
          field("value", {value == ConstantKind::kNone   ? "None"
                          : value == ConstantKind::kTrue ? "True"
                                                         : "False",
                          true});
        });
      }
      case Kind::kMatchSequence:
        return named("MatchSequence", node->span,
                     [&] { list("patterns", as<MatchSequence>(node)->patterns); });
      case Kind::kMatchMapping:
        return named("MatchMapping", node->span, [&] {
          list("keys", as<MatchMapping>(node)->keys);
          list("patterns", as<MatchMapping>(node)->patterns);
          optional_text("rest", as<MatchMapping>(node)->rest);
        });
      case Kind::kMatchClass:
        return named("MatchClass", node->span, [&] {
          const auto& n = *as<MatchClass>(node);
          field("cls", expr(n.cls));
          list("patterns", n.patterns);
          names("kwd_attrs", n.kwd_attrs);
          list("kwd_patterns", n.kwd_patterns);
        });
      case Kind::kMatchStar:
        return named("MatchStar", node->span,
                     [&] { optional_text("name", as<MatchStar>(node)->name); });
      case Kind::kMatchAs:
        return named("MatchAs", node->span, [&] {
          if (as<MatchAs>(node)->pattern != nullptr) {
            field("pattern", pattern(as<MatchAs>(node)->pattern));
          }
          optional_text("name", as<MatchAs>(node)->name);
        });
      case Kind::kMatchOr:
        return named("MatchOr", node->span, [&] { list("patterns", as<MatchOr>(node)->patterns); });
      default:
        return {};
    }
  }

  const SourceText* source_;
  std::size_t indentation_;
  std::size_t level_ = 0;
  std::vector<std::string> fields_;
  bool all_simple_ = true;
};

}  // namespace

std::string dump_ast(const Module& module) { return Dumper(nullptr, 3).module(module).text + "\n"; }

std::string dump_ast_with_places(const Module& module, const SourceText& source) {
  return Dumper(&source, 2).module(module).text + "\n";
}

}  // namespace minipy
