#include "bytecode/compiler/constant_folding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/number_repr.h"
#include "bytecode/code_unit.h"
#include "bytecode/compiler/constant_arithmetic.h"
#include "bytecode/compiler/folder.h"
#include "bytecode/compiler/symbol_table.h"

namespace minipy::compiler {

Constant constant_value(const ast::Constant& node) {
  using ast::ConstantKind;
  if (node.type == kFolded) {
    return *static_cast<const FoldedConstant&>(node).folded;
  }
  switch (node.type) {
    case ConstantKind::kNone:
      return Constant{ConstantNone{}};
    case ConstantKind::kTrue:
      return Constant{true};
    case ConstantKind::kFalse:
      return Constant{false};
    case ConstantKind::kEllipsis:
      return Constant{ConstantEllipsis{}};
    case ConstantKind::kInt:
      return Constant{ConstantInt{std::string(node.text)}};
    case ConstantKind::kFloat:
      return Constant{node.number};
    case ConstantKind::kImaginary:
      return Constant{ConstantComplex{0, node.number}};
    case ConstantKind::kStr:
      return Constant{ConstantStr{std::string(node.text)}};
    case ConstantKind::kBytes:
      return Constant{ConstantBytes{std::string(node.text)}};
  }
  return Constant{ConstantNone{}};
}

namespace {

std::string equality_key(const Constant& constant);

std::string number_key(double number) {
  if (std::isfinite(number) && number == std::floor(number)) {
    return "number " + fmt::format("{:.0f}", number == 0 ? 0.0 : number);
  }
  return "number " + double_literal(number);
}

// Equal exactly for constants that Python's == calls equal: 1, 1.0 and True are.
std::string equality_key(const Constant& constant) {
  if (const auto* truth = constant.get<bool>()) {
    return number_key(*truth ? 1 : 0);
  }
  if (const auto* integer = constant.get<ConstantInt>()) {
    return "number " + integer->digits;
  }
  if (const auto* number = constant.get<double>()) {
    return number_key(*number);
  }
  if (const auto* z = constant.get<ConstantComplex>()) {
    return z->imaginary == 0 ? number_key(z->real)
                             : number_key(z->real) + " + " + number_key(z->imaginary);
  }
  if (const auto* tuple = constant.get<ConstantTuple>()) {
    std::string key = "tuple";
    for (const Constant& item : tuple->items) {
      const std::string part = equality_key(item);
      key += fmt::format(" {}:{}", part.size(), part);
    }
    return key;
  }
  return constant_key(constant);
}

}  // namespace

Constant make_frozenset(std::vector<Constant> items) {
  ConstantFrozenSet set;
  std::vector<std::string> keys;
  for (Constant& item : items) {
    std::string key = equality_key(item);
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      keys.push_back(std::move(key));
      set.items.push_back(std::move(item));
    }
  }
  return Constant{std::move(set)};
}

ast::Module fold_constants(const ast::Module& module, RecursionBudget& recursion, Arena& arena,
                           ConstantPool& pool, int optimize, std::uint32_t future_flags) {
  ast::Module folded = module;
  Folder folder(recursion, arena, pool, optimize, (future_flags & kCodeFutureAnnotations) != 0);
  folder.fold_module(folded);
  return folded;
}

// ---- helpers

ast::Expr* Folder::make(Constant value, Span span) {
  pool_.push_back(std::move(value));
  auto* node = arena_.make<FoldedConstant>();
  node->kind = ast::Kind::kConstant;
  node->span = span;
  node->type = kFolded;
  node->folded = &pool_.back();
  return node;
}

ast::Expr* Folder::make_if(std::optional<Constant> value, ast::Expr* otherwise) {
  return value ? make(std::move(*value), otherwise->span) : otherwise;
}

std::optional<ConstantTuple> Folder::constant_tuple(ast::List<ast::Expr> elements) {
  ConstantTuple tuple;
  for (const ast::Expr* element : elements) {
    const auto* constant = ast::as<ast::Constant>(element);
    if (constant == nullptr) {
      return std::nullopt;
    }
    tuple.items.push_back(constant_value(*constant));
  }
  return tuple;
}

bool Folder::has_starred(ast::List<ast::Expr> elements) {
  return std::any_of(elements.begin(), elements.end(), [](const ast::Expr* element) {
    return element->kind == ast::Kind::kStarred;
  });
}

void Folder::fold(ast::Expr*& expression) {
  if (expression != nullptr) {
    const DepthGuard guard(recursion_);
    expression = folded(expression);
  }
}

void Folder::fold_list(ast::List<ast::Expr>& list) {
  std::vector<ast::Expr*> items(list.begin(), list.end());
  bool changed = false;
  for (ast::Expr*& item : items) {
    ast::Expr* before = item;
    fold(item);
    changed = changed || item != before;
  }
  if (changed) {
    list = arena_.copy(items);
  }
}

// ---- operators

ast::Expr* Folder::fold_unary(ast::UnaryOp& node) {
  if (const auto* operand = ast::as<ast::Constant>(node.operand)) {
    return make_if(fold_unary_operation(node.op, constant_value(*operand)), &node);
  }
  auto* compare = ast::as<ast::Compare>(node.operand);
  if (node.op != ast::UnaryOperator::kNot || compare == nullptr || compare->ops.size() != 1) {
    return &node;
  }
  // `not a is b`: only operators that cannot be overridden separately may be turned round.
  using ast::CompareOperator;
  CompareOperator turned{};
  switch (compare->ops[0]) {
    case CompareOperator::kIs:
      turned = CompareOperator::kIsNot;
      break;
    case CompareOperator::kIsNot:
      turned = CompareOperator::kIs;
      break;
    case CompareOperator::kIn:
      turned = CompareOperator::kNotIn;
      break;
    case CompareOperator::kNotIn:
      turned = CompareOperator::kIn;
      break;
    default:
      return &node;
  }
  auto* result = arena_.make<ast::Compare>(*compare);
  result->ops = arena_.copy(std::vector<CompareOperator>{turned});
  return result;
}

ast::Expr* Folder::fold_binary(ast::BinOp& node) {
  const auto* left = ast::as<ast::Constant>(node.left);
  if (left == nullptr) {
    return &node;
  }
  const Constant value = constant_value(*left);
  const auto* tuple = ast::as<ast::Tuple>(node.right);
  const auto* format = value.get<ConstantStr>();
  if (node.op == ast::Operator::kMod && tuple != nullptr && format != nullptr &&
      !has_starred(tuple->elts)) {
    return fold_percent_format(node, format->text, tuple->elts);
  }
  const auto* right = ast::as<ast::Constant>(node.right);
  if (right == nullptr) {
    return &node;
  }
  return make_if(fold_binary_operation(node.op, value, constant_value(*right)), &node);
}

ast::Expr* Folder::fold_subscript(ast::Subscript& node) {
  const auto* value = ast::as<ast::Constant>(node.value);
  const auto* index = ast::as<ast::Constant>(node.slice);
  if (node.ctx != ast::Context::kLoad || value == nullptr || index == nullptr) {
    return &node;
  }
  return make_if(fold_index(constant_value(*value), constant_value(*index)), &node);
}

// Something only iterated over, or searched: a list display may as well be a tuple.
void Folder::fold_iterable(ast::Expr*& iterable) {
  if (auto* list = ast::as<ast::ListExpr>(iterable)) {
    if (has_starred(list->elts)) {
      return;
    }
    if (auto constants = constant_tuple(list->elts)) {
      iterable = make(Constant{std::move(*constants)}, list->span);
      return;
    }
    auto* tuple = arena_.make<ast::Tuple>();
    tuple->kind = ast::Kind::kTuple;
    tuple->span = list->span;
    tuple->elts = list->elts;
    tuple->ctx = list->ctx;
    iterable = tuple;
  } else if (auto* set = ast::as<ast::Set>(iterable)) {
    if (auto constants = constant_tuple(set->elts)) {
      iterable = make(make_frozenset(std::move(constants->items)), set->span);
    }
  }
}

void Folder::fold_compare(ast::Compare& node) {
  fold(node.left);
  fold_list(node.comparators);
  const ast::CompareOperator last = node.ops.back();
  if (last != ast::CompareOperator::kIn && last != ast::CompareOperator::kNotIn) {
    return;
  }
  ast::Expr* searched = node.comparators.back();
  ast::Expr* before = searched;
  fold_iterable(searched);
  if (searched != before) {
    std::vector<ast::Expr*> items(node.comparators.begin(), node.comparators.end());
    items.back() = searched;
    node.comparators = arena_.copy(items);
  }
}

void Folder::fold_generators(ast::List<ast::Comprehension> generators) {
  for (ast::Comprehension* generator : generators) {
    fold(generator->target);
    fold(generator->iter);
    fold_list(generator->ifs);
    fold_iterable(generator->iter);
  }
}

ast::Expr* Folder::fold_name(ast::Name& node) {
  if (node.ctx == ast::Context::kLoad && node.id == "__debug__") {
    return make(Constant{optimize_ == 0}, node.span);
  }
  return &node;
}

}  // namespace minipy::compiler
