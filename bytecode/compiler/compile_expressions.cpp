// Expressions: the dispatch on the node's kind, operators, displays.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/compile_error.h"
#include "bytecode/compiler/intrinsics.h"

namespace minipy::compiler {

void CodeGenerator::visit_all(ast::List<ast::Expr> expressions) {
  for (const ast::Expr* expression : expressions) {
    visit(expression);
  }
}

void CodeGenerator::visit(const ast::Expr* expression) {
  const DepthGuard guard(recursion_);
  visit_kind(*expression);
}

void CodeGenerator::visit_kind(const ast::Expr& expression) {
  using ast::Kind;
  const Location location = loc(expression);
  switch (expression.kind) {
    case Kind::kNamedExpr: {
      const auto* node = ast::as<ast::NamedExpr>(&expression);
      visit(node->value);
      add(Op::COPY, 1, location);
      visit(node->target);
      return;
    }
    case Kind::kBoolOp:
      return compile_bool_op(*ast::as<ast::BoolOp>(&expression));
    case Kind::kBinOp: {
      const auto* node = ast::as<ast::BinOp>(&expression);
      visit(node->left);
      visit(node->right);
      add(Op::BINARY_OP, static_cast<int>(node->op), location);
      return;
    }
    case Kind::kUnaryOp:
      return compile_unary(*ast::as<ast::UnaryOp>(&expression));
    case Kind::kLambda:
      return compile_lambda(*ast::as<ast::Lambda>(&expression));
    case Kind::kIfExp:
      return compile_if_expression(*ast::as<ast::IfExp>(&expression));
    case Kind::kDict:
      return compile_dict(*ast::as<ast::Dict>(&expression));
    case Kind::kSet:
      return unpack_display(ast::as<ast::Set>(&expression)->elts, 0, Display::kSet, location);
    case Kind::kListComp:
    case Kind::kSetComp:
    case Kind::kGeneratorExp: {
      const ast::Comp* node = ast::as_comp(&expression);
      if (node->kind == Kind::kListComp) {
        return compile_comprehension(
            expression, {ComprehensionType::kList, node->generators, node->elt, nullptr},
            "<listcomp>");
      }
      if (node->kind == Kind::kSetComp) {
        return compile_comprehension(
            expression, {ComprehensionType::kSet, node->generators, node->elt, nullptr},
            "<setcomp>");
      }
      return compile_comprehension(
          expression, {ComprehensionType::kGenerator, node->generators, node->elt, nullptr},
          "<genexpr>");
    }
    case Kind::kDictComp: {
      const auto* node = ast::as<ast::DictComp>(&expression);
      return compile_comprehension(
          expression, {ComprehensionType::kDict, node->generators, node->key, node->value},
          "<dictcomp>");
    }
    case Kind::kYield:
      return compile_yield(*ast::as<ast::Yield>(&expression));
    case Kind::kYieldFrom:
      return compile_yield_from(*ast::as<ast::YieldFrom>(&expression));
    case Kind::kAwait:
      return compile_await(*ast::as<ast::Await>(&expression));
    case Kind::kCompare:
      return compile_compare(*ast::as<ast::Compare>(&expression));
    case Kind::kCall:
      return compile_call(*ast::as<ast::Call>(&expression));
    case Kind::kConstant:
      return load_constant(constant_value(*ast::as<ast::Constant>(&expression)), location);
    case Kind::kJoinedStr:
      return compile_joined_string(*ast::as<ast::JoinedStr>(&expression));
    case Kind::kFormattedValue:
      return compile_formatted_value(*ast::as<ast::FormattedValue>(&expression));
    case Kind::kAttribute:
      return compile_attribute(*ast::as<ast::Attribute>(&expression));
    case Kind::kSubscript:
      return compile_subscript(*ast::as<ast::Subscript>(&expression));
    case Kind::kStarred:
      fail(location, ast::as<ast::Starred>(&expression)->ctx == ast::Context::kStore
                         ? "starred assignment target must be in a list or tuple"
                         : "can't use starred expression here");
    case Kind::kSlice:
      add(Op::BUILD_SLICE, compile_slice(*ast::as<ast::Slice>(&expression)), location);
      return;
    case Kind::kName: {
      const auto* node = ast::as<ast::Name>(&expression);
      return name_operation(node->id, node->ctx, location);
    }
    case Kind::kList: {
      const auto* node = ast::as<ast::ListExpr>(&expression);
      return compile_sequence(expression, node->elts, node->ctx, false);
    }
    case Kind::kTuple: {
      const auto* node = ast::as<ast::Tuple>(&expression);
      return compile_sequence(expression, node->elts, node->ctx, true);
    }
    default:
      return;
  }
}

void CodeGenerator::compile_bool_op(const ast::BoolOp& expression) {
  const Location location = loc(expression);
  const Op jump = expression.op == ast::BoolOperator::kAnd ? Op::POP_JUMP_IF_FALSE
                                                           : Op::POP_JUMP_IF_TRUE;
  const Label end = new_label();
  const std::size_t last = expression.values.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    visit(expression.values[i]);
    add(Op::COPY, 1, location);
    add(Op::TO_BOOL, location);
    add_jump(jump, end, location);
    add(Op::POP_TOP, location);
  }
  visit(expression.values[last]);
  use(end);
}

void CodeGenerator::compile_unary(const ast::UnaryOp& expression) {
  const Location location = loc(expression);
  visit(expression.operand);
  switch (expression.op) {
    case ast::UnaryOperator::kInvert:
      return add(Op::UNARY_INVERT, location);
    case ast::UnaryOperator::kNot:
      add(Op::TO_BOOL, location);
      return add(Op::UNARY_NOT, location);
    case ast::UnaryOperator::kUAdd:
      return add(Op::CALL_INTRINSIC_1, kIntrinsicUnaryPositive, location);
    case ast::UnaryOperator::kUSub:
      return add(Op::UNARY_NEGATIVE, location);
  }
}

void CodeGenerator::compile_if_expression(const ast::IfExp& expression) {
  const Label end = new_label();
  const Label otherwise = new_label();
  jump_if(expression.test, otherwise, false);
  visit(expression.body);
  add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
  use(otherwise);
  visit(expression.orelse);
  use(end);
}

// ---- comparisons

void CodeGenerator::add_compare(ast::CompareOperator op, Location location) {
  // Bits: unordered 1, less 2, greater 4, equal 8.
  static constexpr int kMasks[] = {2, 2 | 8, 8, 1 | 2 | 4, 4, 4 | 8};
  switch (op) {
    case ast::CompareOperator::kIs:
      return add(Op::IS_OP, 0, location);
    case ast::CompareOperator::kIsNot:
      return add(Op::IS_OP, 1, location);
    case ast::CompareOperator::kIn:
      return add(Op::CONTAINS_OP, 0, location);
    case ast::CompareOperator::kNotIn:
      return add(Op::CONTAINS_OP, 1, location);
    default: {
      const int index = static_cast<int>(op);
      return add(Op::COMPARE_OP, (index << 5) | kMasks[index], location);
    }
  }
}

void CodeGenerator::compile_compare(const ast::Compare& expression) {
  const Location location = loc(expression);
  check_compare(expression);
  visit(expression.left);
  const std::size_t last = expression.ops.size() - 1;
  if (last == 0) {
    visit(expression.comparators[0]);
    add_compare(expression.ops[0], location);
    return;
  }
  const Label cleanup = new_label();
  const Label end = new_label();
  for (std::size_t i = 0; i < last; ++i) {
    visit(expression.comparators[i]);
    add(Op::SWAP, 2, location);
    add(Op::COPY, 2, location);
    add_compare(expression.ops[i], location);
    add(Op::COPY, 1, location);
    add(Op::TO_BOOL, location);
    add_jump(Op::POP_JUMP_IF_FALSE, cleanup, location);
    add(Op::POP_TOP, location);
  }
  visit(expression.comparators[last]);
  add_compare(expression.ops[last], location);
  add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
  use(cleanup);
  add(Op::SWAP, 2, location);
  add(Op::POP_TOP, location);
  use(end);
}

// ---- suspending expressions

void CodeGenerator::compile_yield(const ast::Yield& expression) {
  const Location location = loc(expression);
  if (!scope().is_function_like()) {
    fail(location, "'yield' outside function");
  }
  if (expression.value != nullptr) {
    visit(expression.value);
  } else {
    load_none(location);
  }
  add_yield(location);
}

void CodeGenerator::compile_yield_from(const ast::YieldFrom& expression) {
  const Location location = loc(expression);
  if (!scope().is_function_like()) {
    fail(location, "'yield from' outside function");
  }
  if (unit().kind == UnitKind::kAsyncFunction) {
    fail(location, "'yield from' inside async function");
  }
  visit(expression.value);
  add(Op::GET_YIELD_FROM_ITER, location);
  load_none(location);
  add_yield_from(location, false);
}

void CodeGenerator::compile_await(const ast::Await& expression) {
  const Location location = loc(expression);
  if (!top_level_await()) {
    if (!scope().is_function_like()) {
      fail(location, "'await' outside function");
    }
    if (!is_async_unit()) {
      fail(location, "'await' outside async function");
    }
  }
  visit(expression.value);
  add(Op::GET_AWAITABLE, 0, location);
  load_none(location);
  add_yield_from(location, true);
}

// ---- dicts

namespace {

bool all_constant(ast::List<ast::Expr> expressions) {
  for (const ast::Expr* expression : expressions) {
    if (expression == nullptr || expression->kind != ast::Kind::kConstant) {
      return false;
    }
  }
  return true;
}

ConstantTuple constants_of(ast::List<ast::Expr> expressions) {
  ConstantTuple tuple;
  for (const ast::Expr* expression : expressions) {
    tuple.items.push_back(constant_value(*ast::as<ast::Constant>(expression)));
  }
  return tuple;
}

}  // namespace

void CodeGenerator::compile_dict_part(const ast::Dict& expression, std::size_t begin,
                                      std::size_t end) {
  const Location location = loc(expression);
  const int count = static_cast<int>(end - begin);
  const bool big = count * 2 > kStackUseGuideline;
  if (count > 1 && !big && all_constant(expression.keys.subspan(begin, end - begin))) {
    visit_all(expression.values.subspan(begin, end - begin));
    load_constant(Constant{constants_of(expression.keys.subspan(begin, end - begin))}, location);
    add(Op::BUILD_CONST_KEY_MAP, count, location);
    return;
  }
  if (big) {
    add(Op::BUILD_MAP, 0, location);
  }
  for (std::size_t i = begin; i < end; ++i) {
    visit(expression.keys[i]);
    visit(expression.values[i]);
    if (big) {
      add(Op::MAP_ADD, 1, location);
    }
  }
  if (!big) {
    add(Op::BUILD_MAP, count, location);
  }
}

void CodeGenerator::compile_dict(const ast::Dict& expression) {
  const Location location = loc(expression);
  bool have_dict = false;
  std::size_t elements = 0;
  const auto flush = [&](std::size_t begin, std::size_t end) {
    compile_dict_part(expression, begin, end);
    if (have_dict) {
      add(Op::DICT_UPDATE, 1, location);
    }
    have_dict = true;
    elements = 0;
  };
  for (std::size_t i = 0; i < expression.values.size(); ++i) {
    if (expression.keys[i] == nullptr) {
      if (elements > 0) {
        flush(i - elements, i);
      }
      if (!have_dict) {
        add(Op::BUILD_MAP, 0, location);
        have_dict = true;
      }
      visit(expression.values[i]);
      add(Op::DICT_UPDATE, 1, location);
    } else if (elements * 2 > static_cast<std::size_t>(kStackUseGuideline)) {
      flush(i - elements, i + 1);
    } else {
      ++elements;
    }
  }
  if (elements > 0) {
    flush(expression.values.size() - elements, expression.values.size());
  }
  if (!have_dict) {
    add(Op::BUILD_MAP, 0, location);
  }
}

// ---- list, tuple and set displays

bool CodeGenerator::fold_display(ast::List<ast::Expr> elements, int pushed, Display display,
                                 Location location) {
  if (elements.size() <= 2 || !all_constant(elements)) {
    return false;
  }
  ConstantTuple folded = constants_of(elements);
  if (display == Display::kTuple && pushed == 0) {
    load_constant(Constant{std::move(folded)}, location);
    return true;
  }
  add(display == Display::kSet ? Op::BUILD_SET : Op::BUILD_LIST, pushed, location);
  if (display == Display::kSet) {
    load_constant(make_frozenset(std::move(folded.items)), location);
    add(Op::SET_UPDATE, 1, location);
    return true;
  }
  load_constant(Constant{std::move(folded)}, location);
  add(Op::LIST_EXTEND, 1, location);
  if (display == Display::kTuple) {
    add(Op::CALL_INTRINSIC_1, kIntrinsicListToTuple, location);
  }
  return true;
}

void CodeGenerator::unpack_display(ast::List<ast::Expr> elements, int pushed, Display display,
                                   Location location) {
  if (fold_display(elements, pushed, display, location)) {
    return;
  }
  const bool is_set = display == Display::kSet;
  const Op build = is_set ? Op::BUILD_SET : Op::BUILD_LIST;
  const int count = static_cast<int>(elements.size());
  const bool big = count + pushed > kStackUseGuideline;
  bool starred = false;
  for (const ast::Expr* element : elements) {
    starred = starred || element->kind == ast::Kind::kStarred;
  }
  if (!starred && !big) {
    visit_all(elements);
    add(display == Display::kTuple ? Op::BUILD_TUPLE : build, count + pushed, location);
    return;
  }
  bool built = big;
  if (big) {
    add(build, pushed, location);
  }
  for (int i = 0; i < count; ++i) {
    const ast::Expr* element = elements[static_cast<std::size_t>(i)];
    if (const auto* star = ast::as<ast::Starred>(element)) {
      if (!built) {
        add(build, i + pushed, location);
        built = true;
      }
      visit(star->value);
      add(is_set ? Op::SET_UPDATE : Op::LIST_EXTEND, 1, location);
    } else {
      visit(element);
      if (built) {
        add(is_set ? Op::SET_ADD : Op::LIST_APPEND, 1, location);
      }
    }
  }
  if (display == Display::kTuple) {
    add(Op::CALL_INTRINSIC_1, kIntrinsicListToTuple, location);
  }
}

}  // namespace minipy::compiler
