#include "bytecode/compiler/unparse.h"

#include <array>

#include "base/text_repr.h"
#include "bytecode/compiler/folded_constant.h"

namespace minipy::compiler {
namespace {

/// How tightly an operator binds; an operand that binds less gets brackets.
enum Level : int {
  kTuple, kTest, kOr, kAnd, kNot, kComparison, kBitOr, kBitXor, kBitAnd, kShift, kArithmetic, kTerm,
  kFactor, kPower, kAwait, kAtom,
};

struct BinaryOperator {
  std::string_view text;
  int level;
};

// In the order of ast::Operator.
constexpr std::array<BinaryOperator, 13> kBinary{{{" + ", kArithmetic},
                                                  {" & ", kBitAnd},
                                                  {" // ", kTerm},
                                                  {" << ", kShift},
                                                  {" @ ", kTerm},
                                                  {" * ", kTerm},
                                                  {" % ", kTerm},
                                                  {" | ", kBitOr},
                                                  {" ** ", kPower},
                                                  {" >> ", kShift},
                                                  {" - ", kArithmetic},
                                                  {" / ", kTerm},
                                                  {" ^ ", kBitXor}}};

constexpr std::array<std::string_view, 10> kCompare{" < ",  " <= ", " == ",     " != ", " > ",
                                                    " >= ", " is ", " is not ", " in ", " not in "};

class Unparser {
 public:
  void expression(const ast::Expr* node, int level);
  std::string take() { return std::move(out_); }

 private:
  void bracketed(bool brackets, auto&& body) {
    out_ += brackets ? "(" : "";
    body();
    out_ += brackets ? ")" : "";
  }
  void joined(ast::List<ast::Expr> nodes, std::string_view separator, int level) {
    bool first = true;
    for (const ast::Expr* node : nodes) {
      out_ += first ? "" : separator;
      first = false;
      expression(node, level);
    }
  }
  void operators(const ast::Expr& node, int level);
  void displays(const ast::Expr& node, int level);
  void constant(const ast::Constant& node);
  void bool_op(const ast::BoolOp& node, int level);
  void binary(const ast::BinOp& node, int level);
  void unary(const ast::UnaryOp& node, int level);
  void compare(const ast::Compare& node, int level);
  void lambda(const ast::Lambda& node, int level);
  void arguments(const ast::Arguments& arguments);
  void dict(const ast::Dict& node);
  void clauses(ast::List<ast::Comprehension> generators);
  void call(const ast::Call& node);
  void slice(const ast::Slice& node);
  void fstring(const ast::JoinedStr& node, bool in_spec);
  std::string fstring_piece(const ast::Expr& node, bool in_spec);

  std::string out_;
};

void Unparser::constant(const ast::Constant& node) {
  const Constant value = constant_value(node);
  if (value.get<ConstantEllipsis>() != nullptr) {
    out_ += "...";
    return;
  }
  if (node.type == ast::ConstantKind::kStr && node.unicode) {
    out_ += "u";
  }
  std::string text = constant_repr(value);
  const bool number = value.get<double>() != nullptr || value.get<ConstantComplex>() != nullptr;
  // There is no literal for infinity; this one overflows to it.
  const std::size_t infinity = number ? text.find("inf") : std::string::npos;
  if (infinity != std::string::npos) {
    text.replace(infinity, 3, "1e309");
  }
  out_ += text;
}

void Unparser::bool_op(const ast::BoolOp& node, int level) {
  const bool is_and = node.op == ast::BoolOperator::kAnd;
  const int own = is_and ? kAnd : kOr;
  bracketed(level > own, [&] { joined(node.values, is_and ? " and " : " or ", own + 1); });
}

void Unparser::binary(const ast::BinOp& node, int level) {
  const BinaryOperator& op = kBinary[static_cast<std::size_t>(node.op)];
  const int right_associative = node.op == ast::Operator::kPow ? 1 : 0;
  bracketed(level > op.level, [&] {
    expression(node.left, op.level + right_associative);
    out_ += op.text;
    expression(node.right, op.level + 1 - right_associative);
  });
}

void Unparser::unary(const ast::UnaryOp& node, int level) {
  const bool is_not = node.op == ast::UnaryOperator::kNot;
  const int own = is_not ? kNot : kFactor;
  bracketed(level > own, [&] {
    out_ += is_not                                          ? "not "
            : node.op == ast::UnaryOperator::kInvert ? "~"
            : node.op == ast::UnaryOperator::kUAdd   ? "+"
                                                     : "-";
    expression(node.operand, own);
  });
}

void Unparser::compare(const ast::Compare& node, int level) {
  bracketed(level > kComparison, [&] {
    expression(node.left, kComparison + 1);
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
      out_ += kCompare[static_cast<std::size_t>(node.ops[i])];
      expression(node.comparators[i], kComparison + 1);
    }
  });
}

void Unparser::arguments(const ast::Arguments& arguments) {
  bool first = true;
  const auto parameter = [&](std::string_view stars, const ast::Arg* arg, const ast::Expr* value) {
    out_ += first ? "" : ", ";
    first = false;
    out_ += stars;
    if (arg != nullptr) {
      out_ += arg->arg;
    }
    if (value != nullptr) {
      out_ += "=";
      expression(value, kTest);
    }
  };
  const std::size_t positional = arguments.posonlyargs.size() + arguments.args.size();
  for (std::size_t i = 0; i < positional; ++i) {
    const bool only = i < arguments.posonlyargs.size();
    const ast::Arg* arg =
        only ? arguments.posonlyargs[i] : arguments.args[i - arguments.posonlyargs.size()];
    const std::size_t required = positional - arguments.defaults.size();
    parameter("", arg, i >= required ? arguments.defaults[i - required] : nullptr);
    if (only && i + 1 == arguments.posonlyargs.size()) {
      parameter("/", nullptr, nullptr);
    }
  }
  if (arguments.vararg != nullptr || !arguments.kwonlyargs.empty()) {
    parameter("*", arguments.vararg, nullptr);
  }
  for (std::size_t i = 0; i < arguments.kwonlyargs.size(); ++i) {
    parameter("", arguments.kwonlyargs[i], arguments.kw_defaults[i]);
  }
  if (arguments.kwarg != nullptr) {
    parameter("**", arguments.kwarg, nullptr);
  }
}

void Unparser::lambda(const ast::Lambda& node, int level) {
  bracketed(level > kTest, [&] {
    const bool positional = !node.args->args.empty() || !node.args->posonlyargs.empty();
    out_ += positional ? "lambda " : "lambda";
    arguments(*node.args);
    out_ += ": ";
    expression(node.body, kTest);
  });
}

void Unparser::dict(const ast::Dict& node) {
  out_ += "{";
  for (std::size_t i = 0; i < node.values.size(); ++i) {
    out_ += i > 0 ? ", " : "";
    if (node.keys[i] != nullptr) {
      expression(node.keys[i], kTest);
      out_ += ": ";
      expression(node.values[i], kTest);
    } else {
      out_ += "**";
      expression(node.values[i], kBitOr);
    }
  }
  out_ += "}";
}

void Unparser::clauses(ast::List<ast::Comprehension> generators) {
  for (const ast::Comprehension* generator : generators) {
    out_ += generator->is_async ? " async for " : " for ";
    expression(generator->target, kTuple);
    out_ += " in ";
    expression(generator->iter, kTest + 1);
    for (const ast::Expr* condition : generator->ifs) {
      out_ += " if ";
      expression(condition, kTest + 1);
    }
  }
}

void Unparser::call(const ast::Call& node) {
  expression(node.func, kAtom);
  if (node.args.size() == 1 && node.keywords.empty() &&
      node.args[0]->kind == ast::Kind::kGeneratorExp) {
    expression(node.args[0], kTest);  // its brackets are the call's
    return;
  }
  out_ += "(";
  joined(node.args, ", ", kTest);
  bool first = node.args.empty();
  for (const ast::KeywordArg* keyword : node.keywords) {
    out_ += first ? "" : ", ";
    first = false;
    out_ += keyword->is_double_star ? "**" : std::string(keyword->arg) + "=";
    expression(keyword->value, kTest);
  }
  out_ += ")";
}

void Unparser::slice(const ast::Slice& node) {
  if (node.lower != nullptr) {
    expression(node.lower, kTest);
  }
  out_ += ":";
  if (node.upper != nullptr) {
    expression(node.upper, kTest);
  }
  if (node.step != nullptr) {
    out_ += ":";
    expression(node.step, kTest);
  }
}

std::string Unparser::fstring_piece(const ast::Expr& node, bool in_spec) {
  if (const auto* text = ast::as<ast::Constant>(&node)) {
    std::string escaped;
    for (const char c : text->text) {
      escaped.append(c == '{' || c == '}' ? 2 : 1, c);
    }
    return escaped;
  }
  Unparser inner;
  if (const auto* nested = ast::as<ast::JoinedStr>(&node)) {
    inner.fstring(*nested, in_spec);
    return inner.take();
  }
  const auto* field = ast::as<ast::FormattedValue>(&node);
  if (field == nullptr) {
    return {};
  }
  inner.expression(field->value, kTest + 1);
  const std::string value = inner.take();
  std::string piece = (value.starts_with("{") ? "{ " : "{") + value;
  if (field->conversion > 0) {
    piece += "!";
    piece += static_cast<char>(field->conversion);
  }
  if (field->format_spec != nullptr) {
    piece += ":" + fstring_piece(*field->format_spec, true);
  }
  return piece + "}";
}

void Unparser::fstring(const ast::JoinedStr& node, bool in_spec) {
  std::string body;
  for (const ast::Expr* value : node.values) {
    body += fstring_piece(*value, in_spec);
  }
  out_ += in_spec ? body : "f" + str_literal(body);
}

// Operators and everything that may need brackets.
void Unparser::operators(const ast::Expr& node, int level) {
  using ast::Kind;
  switch (node.kind) {
    case Kind::kBoolOp:
      return bool_op(*ast::as<ast::BoolOp>(&node), level);
    case Kind::kBinOp:
      return binary(*ast::as<ast::BinOp>(&node), level);
    case Kind::kUnaryOp:
      return unary(*ast::as<ast::UnaryOp>(&node), level);
    case Kind::kCompare:
      return compare(*ast::as<ast::Compare>(&node), level);
    case Kind::kLambda:
      return lambda(*ast::as<ast::Lambda>(&node), level);
    case Kind::kIfExp: {
      const auto* choice = ast::as<ast::IfExp>(&node);
      return bracketed(level > kTest, [&] {
        expression(choice->body, kTest + 1);
        out_ += " if ";
        expression(choice->test, kTest + 1);
        out_ += " else ";
        expression(choice->orelse, kTest);
      });
    }
    case Kind::kAwait:
      return bracketed(level > kAwait, [&] {
        out_ += "await ";
        expression(ast::as<ast::Await>(&node)->value, kAtom);
      });
    case Kind::kYield: {
      const ast::Expr* value = ast::as<ast::Yield>(&node)->value;
      return bracketed(true, [&] {
        out_ += value != nullptr ? "yield " : "yield";
        if (value != nullptr) {
          expression(value, kTest);
        }
      });
    }
    case Kind::kYieldFrom:
      return bracketed(true, [&] {
        out_ += "yield from ";
        expression(ast::as<ast::YieldFrom>(&node)->value, kTest);
      });
    case Kind::kNamedExpr: {
      const auto* named = ast::as<ast::NamedExpr>(&node);
      return bracketed(level > kTuple, [&] {
        expression(named->target, kAtom);
        out_ += " := ";
        expression(named->value, kAtom);
      });
    }
    default:
      return displays(node, level);
  }
}

void Unparser::displays(const ast::Expr& node, int level) {
  using ast::Kind;
  switch (node.kind) {
    case Kind::kDict:
      return dict(*ast::as<ast::Dict>(&node));
    case Kind::kSet:
      out_ += "{";
      joined(ast::as<ast::Set>(&node)->elts, ", ", kTest);
      out_ += "}";
      return;
    case Kind::kList:
      out_ += "[";
      joined(ast::as<ast::ListExpr>(&node)->elts, ", ", kTest);
      out_ += "]";
      return;
    case Kind::kTuple: {
      const auto* tuple = ast::as<ast::Tuple>(&node);
      return bracketed(level > kTuple || tuple->elts.empty(), [&] {
        joined(tuple->elts, ", ", kTest);
        out_ += tuple->elts.size() == 1 ? "," : "";
      });
    }
    case Kind::kListComp:
    case Kind::kSetComp:
    case Kind::kGeneratorExp: {
      const ast::Comp* comp = ast::as_comp(&node);
      const std::string_view brackets = node.kind == Kind::kListComp  ? "[]"
                                        : node.kind == Kind::kSetComp ? "{}"
                                                                      : "()";
      out_ += brackets[0];
      expression(comp->elt, kTest);
      clauses(comp->generators);
      out_ += brackets[1];
      return;
    }
    case Kind::kDictComp: {
      const auto* comp = ast::as<ast::DictComp>(&node);
      out_ += "{";
      expression(comp->key, kTest);
      out_ += ": ";
      expression(comp->value, kTest);
      clauses(comp->generators);
      out_ += "}";
      return;
    }
    default:
      return;
  }
}

void Unparser::expression(const ast::Expr* node, int level) {
  using ast::Kind;
  switch (node->kind) {
    case Kind::kConstant:
      return constant(*ast::as<ast::Constant>(node));
    case Kind::kJoinedStr:
      return fstring(*ast::as<ast::JoinedStr>(node), false);
    case Kind::kFormattedValue:
      out_ += fstring_piece(*node, false);
      return;
    case Kind::kName:
      out_ += ast::as<ast::Name>(node)->id;
      return;
    case Kind::kCall:
      return call(*ast::as<ast::Call>(node));
    case Kind::kAttribute: {
      const auto* attribute = ast::as<ast::Attribute>(node);
      expression(attribute->value, kAtom);
      const auto* base = ast::as<ast::Constant>(attribute->value);
      out_ += base != nullptr && base->type == ast::ConstantKind::kInt ? " ." : ".";
      out_ += attribute->attr;
      return;
    }
    case Kind::kSubscript: {
      const auto* subscript = ast::as<ast::Subscript>(node);
      expression(subscript->value, kAtom);
      out_ += "[";
      expression(subscript->slice, kTuple);
      out_ += "]";
      return;
    }
    case Kind::kStarred:
      out_ += "*";
      return expression(ast::as<ast::Starred>(node)->value, kBitOr);
    case Kind::kSlice:
      return slice(*ast::as<ast::Slice>(node));
    default:
      return operators(*node, level);
  }
}

}  // namespace

std::string unparse(const ast::Expr& expression) {
  Unparser unparser;
  unparser.expression(&expression, kTest);
  return unparser.take();
}

}  // namespace minipy::compiler
