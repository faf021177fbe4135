// Subscripts, slices, and targets that take a sequence apart.
#include "bytecode/compiler/code_generator.h"

namespace minipy::compiler {
namespace {

constexpr std::size_t kMaxBeforeStar = 256;
constexpr std::size_t kMaxAfterStar = 0x7FFFFF;

}  // namespace

void CodeGenerator::compile_unpacking(ast::List<ast::Expr> targets, Location location) {
  const std::size_t count = targets.size();
  bool seen_star = false;
  for (std::size_t i = 0; i < count; ++i) {
    if (targets[i]->kind != ast::Kind::kStarred) {
      continue;
    }
    if (seen_star) {
      fail(location, "multiple starred expressions in assignment");
    }
    const std::size_t after = count - i - 1;
    if (i >= kMaxBeforeStar || after >= kMaxAfterStar) {
      fail(location, "too many expressions in star-unpacking assignment");
    }
    add(Op::UNPACK_EX, static_cast<int>(i + (after << 8)), location);
    seen_star = true;
  }
  if (!seen_star) {
    add(Op::UNPACK_SEQUENCE, static_cast<int>(count), location);
  }
  for (const ast::Expr* target : targets) {
    const auto* star = ast::as<ast::Starred>(target);
    visit(star != nullptr ? star->value : target);
  }
}

void CodeGenerator::compile_sequence(const ast::Expr& expression, ast::List<ast::Expr> elements,
                                     ast::Context context, bool is_tuple) {
  switch (context) {
    case ast::Context::kLoad:
      return unpack_display(elements, 0, is_tuple ? Display::kTuple : Display::kList,
                            loc(expression));
    case ast::Context::kStore:
      return compile_unpacking(elements, loc(expression));
    case ast::Context::kDel:
      return visit_all(elements);
  }
}

int CodeGenerator::compile_slice(const ast::Slice& slice) {
  const auto part = [&](const ast::Expr* bound) {
    if (bound != nullptr) {
      visit(bound);
    } else {
      load_none(loc(slice));
    }
  };
  part(slice.lower);
  part(slice.upper);
  if (slice.step != nullptr) {
    visit(slice.step);
    return 3;
  }
  return 2;
}

void CodeGenerator::compile_subscript(const ast::Subscript& expression) {
  const Location location = loc(expression);
  if (expression.ctx == ast::Context::kLoad) {
    check_subscripter(*expression.value);
    check_index(*expression.value, *expression.slice);
  }
  visit(expression.value);
  const auto* slice = ast::as<ast::Slice>(expression.slice);
  if (slice != nullptr && slice->step == nullptr && expression.ctx != ast::Context::kDel) {
    compile_slice(*slice);
    add(expression.ctx == ast::Context::kLoad ? Op::BINARY_SLICE : Op::STORE_SLICE, location);
    return;
  }
  visit(expression.slice);
  switch (expression.ctx) {
    case ast::Context::kLoad:
      return add(Op::BINARY_SUBSCR, location);
    case ast::Context::kStore:
      return add(Op::STORE_SUBSCR, location);
    case ast::Context::kDel:
      return add(Op::DELETE_SUBSCR, location);
  }
}

}  // namespace minipy::compiler
