// The abstract syntax tree of Python 3.13: one struct for each node class of the `ast` module, with
// its field names. Nodes live in an Arena and are plain data: a kind, a span, pointers, spans of
// pointers, string_views into the arena or the source. Optional children are null pointers.
//
// `as<Name>(node)` gives the struct if the node is one, else null.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "base/span.h"

namespace minipy::ast {

enum class Kind : std::uint8_t {
  // statements
  kFunctionDef, kAsyncFunctionDef, kClassDef, kReturn, kDelete, kAssign, kTypeAlias, kAugAssign,
  kAnnAssign, kFor, kAsyncFor, kWhile, kIf, kWith, kAsyncWith, kMatch, kRaise, kTry, kTryStar,
  kAssert, kImport, kImportFrom, kGlobal, kNonlocal, kExprStmt, kPass, kBreak, kContinue,
  // expressions
  kBoolOp, kNamedExpr, kBinOp, kUnaryOp, kLambda, kIfExp, kDict, kSet, kListComp, kSetComp,
  kDictComp, kGeneratorExp, kAwait, kYield, kYieldFrom, kCompare, kCall, kFormattedValue, kJoinedStr,
  kConstant, kAttribute, kSubscript, kStarred, kName, kList, kTuple, kSlice,
  // patterns
  kMatchValue, kMatchSingleton, kMatchSequence, kMatchMapping, kMatchClass, kMatchStar, kMatchAs,
  kMatchOr,
  // type parameters
  kTypeVar, kParamSpec, kTypeVarTuple,
};

struct Node {
  Kind kind;
  Span span;
};
struct Expr : Node {};
struct Stmt : Node {};
struct Pattern : Node {};
struct TypeParam : Node {};

template <class T>
using List = std::span<T* const>;
using Identifier = std::string_view;

/// The node as a T, or null when it is none or a null pointer.
template <class T, class N>
const T* as(const N* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}
template <class T, class N>
T* as(N* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}

enum class Context : std::uint8_t { kLoad, kStore, kDel };

enum class BoolOperator : std::uint8_t { kAnd, kOr };
/// In the order of BINARY_OP's argument.
enum class Operator : std::uint8_t {
  kAdd, kBitAnd, kFloorDiv, kLShift, kMatMult, kMult, kMod, kBitOr, kPow, kRShift, kSub, kDiv, kBitXor,
};
enum class UnaryOperator : std::uint8_t { kInvert, kNot, kUAdd, kUSub };
/// The first six in the order of COMPARE_OP's argument.
enum class CompareOperator : std::uint8_t { kLt, kLtE, kEq, kNotEq, kGt, kGtE, kIs, kIsNot, kIn, kNotIn };

// ---- parts that are not statements or expressions

struct KeywordArg {
  Identifier arg;  ///< empty: `**value`
  Expr* value = nullptr;
  Span span;
  bool is_double_star = false;
};

struct Arg {
  Identifier arg;
  Expr* annotation = nullptr;
  Span span;
  Span name_span;
};

struct Arguments {
  List<Arg> posonlyargs;
  List<Arg> args;
  Arg* vararg = nullptr;
  List<Arg> kwonlyargs;
  List<Expr> kw_defaults;  ///< one for each of kwonlyargs; null: required
  Arg* kwarg = nullptr;
  List<Expr> defaults;     ///< of the last of posonlyargs + args
};

struct Comprehension {
  Expr* target = nullptr;
  Expr* iter = nullptr;
  List<Expr> ifs;
  bool is_async = false;
};

struct Alias {
  Identifier name;    ///< dotted, or `*`
  Identifier asname;  ///< empty: none
  Span span;
};

struct WithItem {
  Expr* context_expr = nullptr;
  Expr* optional_vars = nullptr;
};

struct ExceptHandler {
  Expr* type = nullptr;
  Identifier name;
  List<Stmt> body;
  Span span;
};

struct MatchCase {
  Pattern* pattern = nullptr;
  Expr* guard = nullptr;
  List<Stmt> body;
};

// ---- statements

/// `def` and `async def` (the kind tells).
struct FunctionDef : Stmt {
  Identifier name;
  Arguments* args = nullptr;
  List<Stmt> body;
  List<Expr> decorator_list;
  Expr* returns = nullptr;
  List<TypeParam> type_params;
  Span name_span;
};
struct ClassDef : Stmt {
  static constexpr Kind kKind = Kind::kClassDef;
  Identifier name;
  List<Expr> bases;
  List<KeywordArg> keywords;
  List<Stmt> body;
  List<Expr> decorator_list;
  List<TypeParam> type_params;
};
struct Return : Stmt {
  static constexpr Kind kKind = Kind::kReturn;
  Expr* value = nullptr;
};
struct Delete : Stmt {
  static constexpr Kind kKind = Kind::kDelete;
  List<Expr> targets;
};
struct Assign : Stmt {
  static constexpr Kind kKind = Kind::kAssign;
  List<Expr> targets;
  Expr* value = nullptr;
};
struct TypeAlias : Stmt {
  static constexpr Kind kKind = Kind::kTypeAlias;
  Expr* name = nullptr;
  List<TypeParam> type_params;
  Expr* value = nullptr;
};
struct AugAssign : Stmt {
  static constexpr Kind kKind = Kind::kAugAssign;
  Expr* target = nullptr;
  Operator op{};
  Expr* value = nullptr;
};
struct AnnAssign : Stmt {
  static constexpr Kind kKind = Kind::kAnnAssign;
  Expr* target = nullptr;
  Expr* annotation = nullptr;
  Expr* value = nullptr;
  bool simple = false;
};
/// `for` and `async for`.
struct For : Stmt {
  Expr* target = nullptr;
  Expr* iter = nullptr;
  List<Stmt> body;
  List<Stmt> orelse;
};
struct While : Stmt {
  static constexpr Kind kKind = Kind::kWhile;
  Expr* test = nullptr;
  List<Stmt> body;
  List<Stmt> orelse;
};
struct If : Stmt {
  static constexpr Kind kKind = Kind::kIf;
  Expr* test = nullptr;
  List<Stmt> body;
  List<Stmt> orelse;
};
/// `with` and `async with`.
struct With : Stmt {
  List<WithItem> items;
  List<Stmt> body;
};
struct Match : Stmt {
  static constexpr Kind kKind = Kind::kMatch;
  Expr* subject = nullptr;
  List<MatchCase> cases;
};
struct Raise : Stmt {
  static constexpr Kind kKind = Kind::kRaise;
  Expr* exc = nullptr;
  Expr* cause = nullptr;
};
/// `try` with `except`, or with `except*` (kTryStar).
struct Try : Stmt {
  List<Stmt> body;
  List<ExceptHandler> handlers;
  List<Stmt> orelse;
  List<Stmt> finalbody;
};
struct Assert : Stmt {
  static constexpr Kind kKind = Kind::kAssert;
  Expr* test = nullptr;
  Expr* msg = nullptr;
};
struct Import : Stmt {
  static constexpr Kind kKind = Kind::kImport;
  List<Alias> names;
};
struct ImportFrom : Stmt {
  static constexpr Kind kKind = Kind::kImportFrom;
  Identifier module;  ///< may be empty: `from . import x`
  List<Alias> names;
  std::uint32_t level = 0;
};
struct Global : Stmt {
  static constexpr Kind kKind = Kind::kGlobal;
  std::span<const Identifier> names;
};
struct Nonlocal : Stmt {
  static constexpr Kind kKind = Kind::kNonlocal;
  std::span<const Identifier> names;
};
/// An expression as a statement (`ast.Expr`).
struct ExprStmt : Stmt {
  static constexpr Kind kKind = Kind::kExprStmt;
  Expr* value = nullptr;
};
struct Pass : Stmt {
  static constexpr Kind kKind = Kind::kPass;
};
struct Break : Stmt {
  static constexpr Kind kKind = Kind::kBreak;
};
struct Continue : Stmt {
  static constexpr Kind kKind = Kind::kContinue;
};

// ---- expressions

struct BoolOp : Expr {
  static constexpr Kind kKind = Kind::kBoolOp;
  BoolOperator op{};
  List<Expr> values;
};
struct NamedExpr : Expr {
  static constexpr Kind kKind = Kind::kNamedExpr;
  Expr* target = nullptr;
  Expr* value = nullptr;
};
struct BinOp : Expr {
  static constexpr Kind kKind = Kind::kBinOp;
  Expr* left = nullptr;
  Operator op{};
  Expr* right = nullptr;
};
struct UnaryOp : Expr {
  static constexpr Kind kKind = Kind::kUnaryOp;
  UnaryOperator op{};
  Expr* operand = nullptr;
};
struct Lambda : Expr {
  static constexpr Kind kKind = Kind::kLambda;
  Arguments* args = nullptr;
  Expr* body = nullptr;
};
struct IfExp : Expr {
  static constexpr Kind kKind = Kind::kIfExp;
  Expr* test = nullptr;
  Expr* body = nullptr;
  Expr* orelse = nullptr;
};
struct Dict : Expr {
  static constexpr Kind kKind = Kind::kDict;
  List<Expr> keys;  ///< null: `**value`
  List<Expr> values;
};
struct Set : Expr {
  static constexpr Kind kKind = Kind::kSet;
  List<Expr> elts;
};
/// List, set and generator comprehensions (the kind tells).
struct Comp : Expr {
  Expr* elt = nullptr;
  List<Comprehension> generators;
};
struct DictComp : Expr {
  static constexpr Kind kKind = Kind::kDictComp;
  Expr* key = nullptr;
  Expr* value = nullptr;
  List<Comprehension> generators;
};
struct Await : Expr {
  static constexpr Kind kKind = Kind::kAwait;
  Expr* value = nullptr;
};
struct Yield : Expr {
  static constexpr Kind kKind = Kind::kYield;
  Expr* value = nullptr;
};
struct YieldFrom : Expr {
  static constexpr Kind kKind = Kind::kYieldFrom;
  Expr* value = nullptr;
};
struct Compare : Expr {
  static constexpr Kind kKind = Kind::kCompare;
  Expr* left = nullptr;
  std::span<const CompareOperator> ops;
  List<Expr> comparators;
};
struct Call : Expr {
  static constexpr Kind kKind = Kind::kCall;
  Expr* func = nullptr;
  List<Expr> args;
  List<KeywordArg> keywords;
};
struct FormattedValue : Expr {
  static constexpr Kind kKind = Kind::kFormattedValue;
  Expr* value = nullptr;
  int conversion = -1;          ///< −1, 's', 'r', 'a'
  Expr* format_spec = nullptr;  ///< JoinedStr
};
struct JoinedStr : Expr {
  static constexpr Kind kKind = Kind::kJoinedStr;
  List<Expr> values;
};

enum class ConstantKind : std::uint8_t {
  kNone, kTrue, kFalse, kEllipsis, kInt, kFloat, kImaginary, kStr, kBytes,
};
struct Constant : Expr {
  static constexpr Kind kKind = Kind::kConstant;
  ConstantKind type{};
  std::string_view text;  ///< kInt: decimal digits; kStr: UTF-8; kBytes: the bytes
  double number = 0;      ///< kFloat, kImaginary
  bool unicode = false;   ///< u'…'
};
struct Attribute : Expr {
  static constexpr Kind kKind = Kind::kAttribute;
  Expr* value = nullptr;
  Identifier attr;
  Context ctx = Context::kLoad;
};
struct Subscript : Expr {
  static constexpr Kind kKind = Kind::kSubscript;
  Expr* value = nullptr;
  Expr* slice = nullptr;
  Context ctx = Context::kLoad;
};
struct Starred : Expr {
  static constexpr Kind kKind = Kind::kStarred;
  Expr* value = nullptr;
  Context ctx = Context::kLoad;
};
struct Name : Expr {
  static constexpr Kind kKind = Kind::kName;
  Identifier id;
  Context ctx = Context::kLoad;
};
/// List and tuple displays and targets.
struct ListExpr : Expr {
  static constexpr Kind kKind = Kind::kList;
  List<Expr> elts;
  Context ctx = Context::kLoad;
};
struct Tuple : Expr {
  static constexpr Kind kKind = Kind::kTuple;
  List<Expr> elts;
  Context ctx = Context::kLoad;
};
struct Slice : Expr {
  static constexpr Kind kKind = Kind::kSlice;
  Expr* lower = nullptr;
  Expr* upper = nullptr;
  Expr* step = nullptr;
};

// ---- patterns

struct MatchValue : Pattern {
  static constexpr Kind kKind = Kind::kMatchValue;
  Expr* value = nullptr;
};
struct MatchSingleton : Pattern {
  static constexpr Kind kKind = Kind::kMatchSingleton;
  ConstantKind value{};
};
struct MatchSequence : Pattern {
  static constexpr Kind kKind = Kind::kMatchSequence;
  List<Pattern> patterns;
};
struct MatchMapping : Pattern {
  static constexpr Kind kKind = Kind::kMatchMapping;
  List<Expr> keys;
  List<Pattern> patterns;
  Identifier rest;
};
struct MatchClass : Pattern {
  static constexpr Kind kKind = Kind::kMatchClass;
  Expr* cls = nullptr;
  List<Pattern> patterns;
  std::span<const Identifier> kwd_attrs;
  List<Pattern> kwd_patterns;
};
struct MatchStar : Pattern {
  static constexpr Kind kKind = Kind::kMatchStar;
  Identifier name;  ///< empty: `*_`
};
struct MatchAs : Pattern {
  static constexpr Kind kKind = Kind::kMatchAs;
  Pattern* pattern = nullptr;
  Identifier name;  ///< empty: `_`
};
struct MatchOr : Pattern {
  static constexpr Kind kKind = Kind::kMatchOr;
  List<Pattern> patterns;
};

// ---- type parameters

struct TypeVar : TypeParam {
  static constexpr Kind kKind = Kind::kTypeVar;
  Identifier name;
  Expr* bound = nullptr;
  Expr* default_value = nullptr;
};
struct ParamSpec : TypeParam {
  static constexpr Kind kKind = Kind::kParamSpec;
  Identifier name;
  Expr* default_value = nullptr;
};
struct TypeVarTuple : TypeParam {
  static constexpr Kind kKind = Kind::kTypeVarTuple;
  Identifier name;
  Expr* default_value = nullptr;
};

// ---- roots

enum class ModuleKind : std::uint8_t { kModule, kExpression, kInteractive };

struct Module {
  ModuleKind kind = ModuleKind::kModule;
  List<Stmt> body;
  Expr* expression = nullptr;  ///< kExpression
};

inline const FunctionDef* as_function(const Stmt* s) {
  return s->kind == Kind::kFunctionDef || s->kind == Kind::kAsyncFunctionDef
             ? static_cast<const FunctionDef*>(s)
             : nullptr;
}
inline const Comp* as_comp(const Expr* e) {
  return e->kind == Kind::kListComp || e->kind == Kind::kSetComp || e->kind == Kind::kGeneratorExp
             ? static_cast<const Comp*>(e)
             : nullptr;
}

}  // namespace minipy::ast
