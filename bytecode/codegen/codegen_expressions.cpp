// Expressions other than calls and comprehensions.
#include <algorithm>

#include "bytecode/codegen/codegen.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

namespace {

/// COMPARE_OP's low bits: which outcomes of a three-way comparison answer True.
constexpr std::uint32_t kCompareMasks[] = {2, 2 | 8, 8, 1 | 2 | 4, 4, 4 | 8};

const char* type_word(const minipy::Constant& constant) {
  struct Words {
    const char* operator()(const ConstantNone&) const { return "NoneType"; }
    const char* operator()(bool) const { return "bool"; }
    const char* operator()(const ConstantInt&) const { return "int"; }
    const char* operator()(double) const { return "float"; }
    const char* operator()(const ConstantComplex&) const { return "complex"; }
    const char* operator()(const ConstantStr&) const { return "str"; }
    const char* operator()(const ConstantBytes&) const { return "bytes"; }
    const char* operator()(const ConstantEllipsis&) const { return "ellipsis"; }
    const char* operator()(const ConstantTuple&) const { return "tuple"; }
    const char* operator()(const ConstantFrozenSet&) const { return "frozenset"; }
    const char* operator()(const std::shared_ptr<const CodeUnit>&) const { return "code"; }
  };
  return std::visit(Words{}, constant.value);
}

}  // namespace

void CodeGenerator::visit_all(List<Expr> items) {
  for (const Expr* item : items) {
    visit(item);
  }
}

void CodeGenerator::visit(const Expr* expr) {
  if (too_deep(expr->span)) {
    return;
  }
  ++depth_;
  if (const minipy::Constant* constant = folder_.fold(expr)) {
    load_const(*constant, at(expr));
  } else {
    visit_unfolded(expr);
  }
  --depth_;
}

void CodeGenerator::visit_unfolded(const Expr* expr) {
  const Location where = at(expr);
  switch (expr->kind) {
    case Kind::kNamedExpr:
      visit(as<NamedExpr>(expr)->value);
      emit(Op::COPY, 1, where);
      visit(as<NamedExpr>(expr)->target);
      break;
    case Kind::kBoolOp:
      visit_bool(*as<BoolOp>(expr));
      break;
    case Kind::kBinOp:
      visit_binary(*as<BinOp>(expr));
      break;
    case Kind::kUnaryOp: {
      const auto& node = *as<UnaryOp>(expr);
      const auto* compare = as<Compare>(node.operand);
      if (node.op == UnaryOperator::kNot && compare != nullptr && compare->ops.size() == 1 &&
          compare->ops[0] >= CompareOperator::kIs) {
        // `not a in b` is `a not in b`
        static constexpr CompareOperator kOpposite[] = {CompareOperator::kIsNot, CompareOperator::kIs,
                                                        CompareOperator::kNotIn, CompareOperator::kIn};
        check_compare(*compare);
        visit(compare->left);
        compare_operand(*compare, 0);
        emit_comparison(kOpposite[static_cast<int>(compare->ops[0]) - static_cast<int>(CompareOperator::kIs)], where);
        break;
      }
      visit(node.operand);
      switch (node.op) {
        case UnaryOperator::kInvert:
          emit(Op::UNARY_INVERT, where);
          break;
        case UnaryOperator::kNot:
          emit(Op::TO_BOOL, where);
          emit(Op::UNARY_NOT, where);
          break;
        case UnaryOperator::kUAdd:
          emit(Op::CALL_INTRINSIC_1, 5, where);
          break;
        case UnaryOperator::kUSub:
          emit(Op::UNARY_NEGATIVE, where);
          break;
      }
      break;
    }
    case Kind::kLambda:
      visit_lambda(*as<Lambda>(expr));
      break;
    case Kind::kIfExp:
      visit_if_expression(*as<IfExp>(expr));
      break;
    case Kind::kDict:
      visit_dict(*as<ast::Dict>(expr));
      break;
    case Kind::kSet:
      star_unpack(as<ast::Set>(expr)->elts, where, 0, Op::BUILD_SET, Op::SET_ADD, Op::SET_UPDATE, false);
      break;
    case Kind::kGeneratorExp:
      visit_comprehension(expr, ComprehensionType::kGenerator, "<genexpr>", as_comp(expr)->elt, nullptr,
                          as_comp(expr)->generators);
      break;
    case Kind::kListComp:
      visit_comprehension(expr, ComprehensionType::kList, "<listcomp>", as_comp(expr)->elt, nullptr,
                          as_comp(expr)->generators);
      break;
    case Kind::kSetComp:
      visit_comprehension(expr, ComprehensionType::kSet, "<setcomp>", as_comp(expr)->elt, nullptr,
                          as_comp(expr)->generators);
      break;
    case Kind::kDictComp:
      visit_comprehension(expr, ComprehensionType::kDict, "<dictcomp>", as<DictComp>(expr)->key,
                          as<DictComp>(expr)->value, as<DictComp>(expr)->generators);
      break;
    case Kind::kYield:
    case Kind::kYieldFrom:
      visit_yield(*expr);
      break;
    case Kind::kAwait:
      visit_await(*as<Await>(expr));
      break;
    case Kind::kCompare:
      visit_compare(*as<Compare>(expr));
      break;
    case Kind::kCall:
      visit_call(*as<Call>(expr));
      break;
    case Kind::kJoinedStr:
      visit_joined_str(*as<JoinedStr>(expr));
      break;
    case Kind::kFormattedValue:
      visit_formatted_value(*as<FormattedValue>(expr));
      break;
    case Kind::kAttribute:
      visit_attribute(*as<Attribute>(expr));
      break;
    case Kind::kSubscript:
      visit_subscript(*as<Subscript>(expr));
      break;
    case Kind::kStarred:
      fail(expr->span, as<Starred>(expr)->ctx == Context::kStore
                           ? "starred assignment target must be in a list or tuple"
                           : "can't use starred expression here");
      break;
    case Kind::kSlice:
      visit_slice(*as<Slice>(expr));
      break;
    case Kind::kName:
      name_operation(as<Name>(expr)->id, as<Name>(expr)->ctx, where);
      break;
    case Kind::kList:
      visit_sequence(as<ListExpr>(expr)->elts, as<ListExpr>(expr)->ctx, where, false);
      break;
    case Kind::kTuple:
      visit_sequence(as<Tuple>(expr)->elts, as<Tuple>(expr)->ctx, where, true);
      break;
    default:
      break;
  }
}

/// a + b + c + … leans to the left: done without recursion.
void CodeGenerator::visit_binary(const BinOp& node) {
  std::vector<const BinOp*> chain;
  const Expr* left = &node;
  while (const auto* inner = as<BinOp>(left)) {
    if (!chain.empty() && folder_.fold(inner) != nullptr) {
      break;
    }
    chain.push_back(inner);
    left = inner->left;
  }
  if (const auto* bottom = chain.back(); percent_format(*bottom)) {
    chain.pop_back();
  } else {
    visit(left);
  }
  for (std::size_t i = chain.size(); i-- > 0;) {
    visit(chain[i]->right);
    emit(Op::BINARY_OP, static_cast<std::uint32_t>(chain[i]->op), at(chain[i]));
  }
}

/// '%s and %r' % (a, b) is compiled as an f-string when it has only simple conversions.
bool CodeGenerator::percent_format(const BinOp& node) {
  const auto* text = as<ast::Constant>(node.left);
  const auto* tuple = as<Tuple>(node.right);
  if (node.op != Operator::kMod || text == nullptr || text->type != ConstantKind::kStr || tuple == nullptr ||
      folder_.fold(tuple) != nullptr) {
    return false;
  }
  struct Piece {
    std::string literal;
    bool is_field = false;
    char conversion = 0;
    std::string spec;
  };
  std::vector<Piece> pieces;
  std::string literal;
  std::size_t fields = 0;
  const std::string_view format = text->text;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') {
      literal += format[i];
      continue;
    }
    ++i;
    if (i >= format.size()) {
      return false;
    }
    if (format[i] == '%') {
      literal += '%';
      continue;
    }
    bool left_align = false;
    while (i < format.size() && format[i] == '-') {
      left_align = true;
      ++i;
    }
    if (i < format.size() && (format[i] == '+' || format[i] == ' ' || format[i] == '#' || format[i] == '0')) {
      return false;
    }
    std::string width;
    while (i < format.size() && format[i] >= '0' && format[i] <= '9') {
      width += format[i++];
    }
    std::string precision;
    bool has_precision = false;
    if (i < format.size() && format[i] == '.') {
      has_precision = true;
      ++i;
      while (i < format.size() && format[i] >= '0' && format[i] <= '9') {
        precision += format[i++];
      }
      if (precision.empty()) {
        precision = "0";
      }
    }
    if (i >= format.size() || width.size() > 2 || precision.size() > 2 ||
        (format[i] != 's' && format[i] != 'r' && format[i] != 'a')) {
      return false;
    }
    if (!literal.empty()) {
      pieces.push_back({std::move(literal), false, 0, {}});
      literal.clear();
    }
    std::string spec;
    if (!width.empty()) {
      spec = (left_align ? "<" : ">") + width;
    }
    if (has_precision) {
      spec += "." + precision;
    }
    pieces.push_back({{}, true, format[i], spec});
    ++fields;
  }
  if (!literal.empty()) {
    pieces.push_back({std::move(literal), false, 0, {}});
  }
  if (fields != tuple->elts.size()) {
    return false;
  }
  for (const Expr* element : tuple->elts) {
    if (as<Starred>(element) != nullptr) {
      return false;
    }
  }
  std::size_t next = 0;
  for (const Piece& piece : pieces) {
    if (!piece.is_field) {
      load_str(piece.literal, at(node.left));
      continue;
    }
    const Expr* value = tuple->elts[next++];
    const Location where = at(value);
    visit(value);
    emit(Op::CONVERT_VALUE, piece.conversion == 's' ? 1 : piece.conversion == 'r' ? 2 : 3, where);
    if (piece.spec.empty()) {
      emit(Op::FORMAT_SIMPLE, where);
    } else {
      load_str(piece.spec, where);
      emit(Op::FORMAT_WITH_SPEC, where);
    }
  }
  if (pieces.size() != 1) {
    emit(Op::BUILD_STRING, pieces.size(), at(&node));
  }
  return true;
}

void CodeGenerator::visit_bool(const BoolOp& node) {
  const Location where = at(&node);
  const Label end = label();
  const Op op = node.op == BoolOperator::kAnd ? Op::POP_JUMP_IF_FALSE : Op::POP_JUMP_IF_TRUE;
  for (std::size_t i = 0; i + 1 < node.values.size(); ++i) {
    visit(node.values[i]);
    emit(Op::COPY, 1, where);
    emit(Op::TO_BOOL, where);
    jump(op, end, where);
    emit(Op::POP_TOP, where);
  }
  visit(node.values.back());
  use(end);
}

void CodeGenerator::check_compare(const Compare& node) {
  const auto plain = [&](const Expr* expr) -> const minipy::Constant* {
    const minipy::Constant* constant = folder_.fold(expr);
    if (constant == nullptr || constant->get<ConstantNone>() != nullptr || constant->get<bool>() != nullptr ||
        constant->get<ConstantEllipsis>() != nullptr) {
      return nullptr;
    }
    return constant;
  };
  const minipy::Constant* left = plain(node.left);
  for (std::size_t i = 0; i < node.ops.size(); ++i) {
    const minipy::Constant* right = plain(node.comparators[i]);
    const bool is = node.ops[i] == CompareOperator::kIs;
    if ((is || node.ops[i] == CompareOperator::kIsNot) && (left != nullptr || right != nullptr)) {
      const char* word = type_word(left != nullptr ? *left : *right);
      warn(node.span, is ? std::string("\"is\" with '") + word + "' literal. Did you mean \"==\"?"
                         : std::string("\"is not\" with '") + word + "' literal. Did you mean \"!=\"?");
      return;
    }
    left = right;
  }
}

void CodeGenerator::emit_comparison(CompareOperator op, Location where) {
  switch (op) {
    case CompareOperator::kIs:
      emit(Op::IS_OP, 0, where);
      return;
    case CompareOperator::kIsNot:
      emit(Op::IS_OP, 1, where);
      return;
    case CompareOperator::kIn:
      emit(Op::CONTAINS_OP, 0, where);
      return;
    case CompareOperator::kNotIn:
      emit(Op::CONTAINS_OP, 1, where);
      return;
    default: {
      const auto number = static_cast<std::uint32_t>(op);
      emit(Op::COMPARE_OP, (number << 5) | kCompareMasks[number], where);
    }
  }
}

/// The right operand; a list or set display after `in` need not be built anew each time.
void CodeGenerator::compare_operand(const Compare& node, std::size_t i) {
  const bool membership = node.ops[i] == CompareOperator::kIn || node.ops[i] == CompareOperator::kNotIn;
  if (membership && i + 1 == node.ops.size()) {
    iterable(node.comparators[i]);
  } else {
    visit(node.comparators[i]);
  }
}

/// What is only iterated or searched: a constant display becomes a tuple or frozenset constant, a
/// list display a tuple.
void CodeGenerator::iterable(const Expr* expr) {
  if (const std::unique_ptr<minipy::Constant> constant = folder_.fold_iterable(expr)) {
    load_const(*constant, at(expr));
    return;
  }
  if (const auto* list = as<ListExpr>(expr)) {
    const bool starred = std::any_of(list->elts.begin(), list->elts.end(),
                                     [](const Expr* e) { return as<Starred>(e) != nullptr; });
    if (!starred) {
      visit_sequence(list->elts, Context::kLoad, at(expr), true);
      return;
    }
  }
  visit(expr);
}

void CodeGenerator::visit_compare(const Compare& node) {
  check_compare(node);
  const Location where = at(&node);
  visit(node.left);
  const std::size_t last = node.ops.size() - 1;
  if (last == 0) {
    compare_operand(node, 0);
    emit_comparison(node.ops[0], where);
    return;
  }
  const Label cleanup = label();
  for (std::size_t i = 0; i < last; ++i) {
    compare_operand(node, i);
    emit(Op::SWAP, 2, where);
    emit(Op::COPY, 2, where);
    emit_comparison(node.ops[i], where);
    emit(Op::COPY, 1, where);
    emit(Op::TO_BOOL, where);
    jump(Op::POP_JUMP_IF_FALSE, cleanup, where);
    emit(Op::POP_TOP, where);
  }
  compare_operand(node, last);
  emit_comparison(node.ops[last], where);
  const Label end = label();
  jump(pseudo::JUMP, end, kNoLocation);
  use(cleanup);
  emit(Op::SWAP, 2, where);
  emit(Op::POP_TOP, where);
  use(end);
}

void CodeGenerator::visit_if_expression(const IfExp& node) {
  const Label end = label();
  const Label next = label();
  jump_if(node.test, next, false);
  visit(node.body);
  jump(pseudo::JUMP, end, kNoLocation);
  use(next);
  visit(node.orelse);
  use(end);
}

void CodeGenerator::sub_dict(const ast::Dict& node, std::size_t begin, std::size_t end) {
  const Location where = at(&node);
  const std::size_t count = end - begin;
  const bool big = count * 2 > kStackUseGuideline;
  if (count > 1 && !big) {
    ConstantTuple keys;
    for (std::size_t i = begin; i < end; ++i) {
      const minipy::Constant* key = folder_.fold(node.keys[i]);
      if (key == nullptr) {
        break;
      }
      keys.items.push_back(*key);
    }
    if (keys.items.size() == count) {
      for (std::size_t i = begin; i < end; ++i) {
        visit(node.values[i]);
      }
      load_const(minipy::Constant{std::move(keys)}, where);
      emit(Op::BUILD_CONST_KEY_MAP, count, where);
      return;
    }
  }
  if (big) {
    emit(Op::BUILD_MAP, 0, where);
  }
  for (std::size_t i = begin; i < end; ++i) {
    visit(node.keys[i]);
    visit(node.values[i]);
    if (big) {
      emit(Op::MAP_ADD, 1, where);
    }
  }
  if (!big) {
    emit(Op::BUILD_MAP, count, where);
  }
}

void CodeGenerator::visit_dict(const ast::Dict& node) {
  const Location where = at(&node);
  bool have_dict = false;
  std::size_t elements = 0;
  const auto flush = [&](std::size_t begin, std::size_t end) {
    sub_dict(node, begin, end);
    if (have_dict) {
      emit(Op::DICT_UPDATE, 1, where);
    }
    have_dict = true;
    elements = 0;
  };
  for (std::size_t i = 0; i < node.values.size(); ++i) {
    if (node.keys[i] == nullptr) {
      if (elements > 0) {
        flush(i - elements, i);
      }
      if (!have_dict) {
        emit(Op::BUILD_MAP, 0, where);
        have_dict = true;
      }
      visit(node.values[i]);
      emit(Op::DICT_UPDATE, 1, where);
    } else if (elements * 2 > kStackUseGuideline) {
      flush(i - elements, i + 1);
    } else {
      ++elements;
    }
  }
  if (elements > 0) {
    flush(node.values.size() - elements, node.values.size());
  }
  if (!have_dict) {
    emit(Op::BUILD_MAP, 0, where);
  }
}

/// A multi-line attribute is reported on the line of its name.
Location CodeGenerator::attribute_location(Location where, const Attribute& node) const {
  const Location whole = at(&node);
  if (where.line != whole.end_line) {
    where.line = whole.end_line;
    const auto length = static_cast<int>(node.attr.size());
    if (length <= whole.end_column) {
      where.column = whole.end_column - length;
      where.end_column = whole.end_column;
    } else {
      where.column = -1;
      where.end_column = -1;
    }
  }
  return where;
}

void CodeGenerator::visit_attribute(const Attribute& node) {
  Location where = at(&node);
  if (node.ctx == Context::kStore && as<Name>(node.value) != nullptr && as<Name>(node.value)->id == "self") {
    for (std::size_t i = units_.size(); i-- > 0;) {
      if (units_[i]->kind == UnitKind::kClass) {
        if (units_[i]->static_attributes.insert(std::string(node.attr)).second) {
          units_[i]->static_attribute_order.emplace_back(node.attr);
        }
        break;
      }
    }
  }
  if (node.ctx == Context::kLoad && can_load_super_attribute(node)) {
    const auto& super = *as<Call>(node.value);
    load_super_arguments(super);
    emit(Op::LOAD_SUPER_ATTR, (unit().names.index_of(mangled(node.attr)) << 2) | (super.args.empty() ? 0U : 2U), where);
    emit(Op::NOP, attribute_location(where, node));
    return;
  }
  visit(node.value);
  where = attribute_location(where, node);
  switch (node.ctx) {
    case Context::kLoad:
      emit(Op::LOAD_ATTR, unit().names.index_of(mangled(node.attr)) << 1, where);
      break;
    case Context::kStore:
      if (node.attr == "__debug__") {
        fail(node.span, "cannot assign to __debug__");
      }
      emit_name(Op::STORE_ATTR, node.attr, where);
      break;
    case Context::kDel:
      emit_name(Op::DELETE_ATTR, node.attr, where);
      break;
  }
}

void CodeGenerator::check_subscript(const Subscript& node) {
  const minipy::Constant* value = folder_.fold(node.value);
  const char* type = nullptr;
  if (value != nullptr) {
    if (value->get<ConstantStr>() == nullptr && value->get<ConstantBytes>() == nullptr &&
        value->get<ConstantTuple>() == nullptr) {
      type = type_word(*value);
    }
  } else if (as<ast::Set>(node.value) != nullptr || node.value->kind == Kind::kSetComp) {
    type = "set";
  } else if (node.value->kind == Kind::kGeneratorExp) {
    type = "generator";
  } else if (node.value->kind == Kind::kLambda) {
    type = "function";
  }
  if (type != nullptr) {
    warn(node.span, std::string("'") + type + "' object is not subscriptable; perhaps you missed a comma?");
    return;
  }
  const minipy::Constant* index = folder_.fold(node.slice);
  if (index == nullptr || index->get<ConstantInt>() != nullptr || index->get<bool>() != nullptr) {
    return;
  }
  const char* container = nullptr;
  if (value != nullptr) {
    container = type_word(*value);
  } else if (node.value->kind == Kind::kTuple) {
    container = "tuple";
  } else if (node.value->kind == Kind::kList || node.value->kind == Kind::kListComp) {
    container = "list";
  } else if (node.value->kind == Kind::kJoinedStr || node.value->kind == Kind::kFormattedValue) {
    container = "str";
  }
  if (container != nullptr) {
    warn(node.span, std::string(container) + " indices must be integers or slices, not " + type_word(*index) +
                        "; perhaps you missed a comma?");
  }
}

void CodeGenerator::visit_slice_bounds(const Slice& node) {
  const Location where = at(&node);
  if (node.lower != nullptr) {
    visit(node.lower);
  } else {
    load_none(where);
  }
  if (node.upper != nullptr) {
    visit(node.upper);
  } else {
    load_none(where);
  }
}

void CodeGenerator::visit_slice(const Slice& node) {
  visit_slice_bounds(node);
  std::size_t count = 2;
  if (node.step != nullptr) {
    visit(node.step);
    ++count;
  }
  emit(Op::BUILD_SLICE, count, at(&node));
}

void CodeGenerator::visit_subscript(const Subscript& node) {
  const Location where = at(&node);
  if (node.ctx == Context::kLoad) {
    check_subscript(node);
  }
  visit(node.value);
  const auto* slice = as<Slice>(node.slice);
  if (slice != nullptr && slice->step == nullptr && node.ctx != Context::kDel) {
    visit_slice_bounds(*slice);
    emit(node.ctx == Context::kLoad ? Op::BINARY_SLICE : Op::STORE_SLICE, where);
    return;
  }
  visit(node.slice);
  emit(node.ctx == Context::kLoad    ? Op::BINARY_SUBSCR
       : node.ctx == Context::kStore ? Op::STORE_SUBSCR
                                     : Op::DELETE_SUBSCR,
       where);
}

void CodeGenerator::unpack_targets(List<Expr> items, Location where) {
  bool starred = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (as<Starred>(items[i]) == nullptr) {
      continue;
    }
    if (starred) {
      fail(items[i]->span, "multiple starred expressions in assignment");
      return;
    }
    starred = true;
    const std::size_t after = items.size() - i - 1;
    if (i >= 256 || after >= (std::size_t{1} << 23)) {
      fail(items[i]->span, "too many expressions in star-unpacking assignment");
      return;
    }
    emit(Op::UNPACK_EX, i + (after << 8), where);
  }
  if (!starred) {
    emit(Op::UNPACK_SEQUENCE, items.size(), where);
  }
  for (const Expr* item : items) {
    const auto* star = as<Starred>(item);
    visit(star != nullptr ? star->value : item);
  }
}

void CodeGenerator::visit_sequence(List<Expr> items, Context ctx, Location where, bool tuple) {
  switch (ctx) {
    case Context::kStore:
      unpack_targets(items, where);
      break;
    case Context::kLoad:
      star_unpack(items, where, 0, Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND, tuple);
      break;
    case Context::kDel:
      visit_all(items);
      break;
  }
}

void CodeGenerator::star_unpack(List<Expr> items, Location where, std::size_t pushed, Op build, Op add,
                                Op extend, bool tuple) {
  const std::size_t count = items.size();
  if (count > 2) {
    ConstantTuple folded;
    for (const Expr* item : items) {
      const minipy::Constant* constant = folder_.fold(item);
      if (constant == nullptr) {
        break;
      }
      folded.items.push_back(*constant);
    }
    if (folded.items.size() == count) {
      if (tuple) {
        load_const(minipy::Constant{std::move(folded)}, where);
        return;
      }
      minipy::Constant whole{folded};
      if (add == Op::SET_ADD) {
        whole = *folder_.fold_frozen_set(std::move(folded));
      }
      emit(build, pushed, where);
      load_const(whole, where);
      emit(extend, 1, where);
      if (pushed != 0) {
        return;
      }
      return;
    }
  }
  const bool big = count + pushed > kStackUseGuideline;
  const bool starred =
      std::any_of(items.begin(), items.end(), [](const Expr* e) { return as<Starred>(e) != nullptr; });
  if (!starred && !big) {
    visit_all(items);
    emit(tuple ? Op::BUILD_TUPLE : build, count + pushed, where);
    return;
  }
  bool built = false;
  if (big) {
    emit(build, pushed, where);
    built = true;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (const auto* star = as<Starred>(items[i])) {
      if (!built) {
        emit(build, i + pushed, where);
        built = true;
      }
      visit(star->value);
      emit(extend, 1, where);
    } else {
      visit(items[i]);
      if (built) {
        emit(add, 1, where);
      }
    }
  }
  if (tuple) {
    emit(Op::CALL_INTRINSIC_1, 6, where);
  }
}

void CodeGenerator::visit_joined_str(const JoinedStr& node) {
  const Location where = at(&node);
  if (node.values.size() > kStackUseGuideline) {
    load_str("", where);
    emit(Op::LOAD_ATTR, (unit().names.index_of("join") << 1) | 1U, where);
    emit(Op::BUILD_LIST, 0, where);
    for (const Expr* value : node.values) {
      visit(value);
      emit(Op::LIST_APPEND, 1, where);
    }
    emit(Op::CALL, 1, where);
    return;
  }
  visit_all(node.values);
  if (node.values.size() != 1) {
    emit(Op::BUILD_STRING, node.values.size(), where);
  }
}

void CodeGenerator::visit_formatted_value(const FormattedValue& node) {
  const Location where = at(&node);
  visit(node.value);
  if (node.conversion != -1) {
    emit(Op::CONVERT_VALUE, node.conversion == 's' ? 1 : node.conversion == 'r' ? 2 : 3, where);
  }
  if (node.format_spec != nullptr) {
    visit(node.format_spec);
    emit(Op::FORMAT_WITH_SPEC, where);
  } else {
    emit(Op::FORMAT_SIMPLE, where);
  }
}

void CodeGenerator::visit_yield(const Expr& node) {
  const Location where = at(&node);
  if (!is_function_like()) {
    fail(node.span, node.kind == Kind::kYield ? "'yield' outside function" : "'yield from' outside function");
    return;
  }
  if (const auto* from = as<YieldFrom>(&node)) {
    if (unit().kind == UnitKind::kAsyncFunction) {
      fail(node.span, "'yield from' inside async function");
      return;
    }
    visit(from->value);
    emit(Op::GET_YIELD_FROM_ITER, where);
    load_none(where);
    emit_yield_from(where, false);
    return;
  }
  if (const Expr* value = as<Yield>(&node)->value) {
    visit(value);
  } else {
    load_none(where);
  }
  emit_yield(where);
}

void CodeGenerator::visit_await(const Await& node) {
  if (!is_function_like()) {
    fail(node.span, "'await' outside function");
    return;
  }
  if (unit().kind != UnitKind::kAsyncFunction && unit().kind != UnitKind::kComprehension) {
    fail(node.span, "'await' outside async function");
    return;
  }
  const Location where = at(&node);
  visit(node.value);
  emit(Op::GET_AWAITABLE, 0, where);
  load_none(where);
  emit_yield_from(where, true);
}

}  // namespace minipy
