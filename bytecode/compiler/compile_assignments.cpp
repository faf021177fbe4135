// Assignments: plain, augmented, annotated.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/unparse.h"

namespace minipy::compiler {
namespace {

constexpr int kInPlace = 13;

bool is_two_part_slice(const ast::Expr* expression) {
  const auto* slice = ast::as<ast::Slice>(expression);
  return slice != nullptr && slice->step == nullptr;
}

}  // namespace

void CodeGenerator::compile_assign(const ast::Assign& statement) {
  visit(statement.value);
  for (std::size_t i = 0; i < statement.targets.size(); ++i) {
    if (i + 1 < statement.targets.size()) {
      add(Op::COPY, 1, loc(statement));
    }
    visit(statement.targets[i]);
  }
}

void CodeGenerator::compile_augmented(const ast::AugAssign& statement) {
  const ast::Expr* target = statement.target;
  Location location = loc(*target);
  const auto* attribute = ast::as<ast::Attribute>(target);
  const auto* subscript = ast::as<ast::Subscript>(target);
  const auto* name = ast::as<ast::Name>(target);
  const bool sliced = subscript != nullptr && is_two_part_slice(subscript->slice);
  if (attribute != nullptr) {
    visit(attribute->value);
    add(Op::COPY, 1, location);
    location = attribute_location(location, *attribute);
    add_name(Op::LOAD_ATTR, attribute->attr, location, 1);
  } else if (subscript != nullptr) {
    visit(subscript->value);
    if (sliced) {
      compile_slice(*ast::as<ast::Slice>(subscript->slice));
      add(Op::COPY, 3, location);
      add(Op::COPY, 3, location);
      add(Op::COPY, 3, location);
      add(Op::BINARY_SLICE, location);
    } else {
      visit(subscript->slice);
      add(Op::COPY, 2, location);
      add(Op::COPY, 2, location);
      add(Op::BINARY_SUBSCR, location);
    }
  } else if (name != nullptr) {
    name_operation(name->id, ast::Context::kLoad, location);
  }
  visit(statement.value);
  add(Op::BINARY_OP, static_cast<int>(statement.op) + kInPlace, loc(statement));
  location = loc(*target);
  if (attribute != nullptr) {
    location = attribute_location(location, *attribute);
    add(Op::SWAP, 2, location);
    add_name(Op::STORE_ATTR, attribute->attr, location);
  } else if (sliced) {
    add(Op::SWAP, 4, location);
    add(Op::SWAP, 3, location);
    add(Op::SWAP, 2, location);
    add(Op::STORE_SLICE, location);
  } else if (subscript != nullptr) {
    add(Op::SWAP, 3, location);
    add(Op::SWAP, 2, location);
    add(Op::STORE_SUBSCR, location);
  } else if (name != nullptr) {
    name_operation(name->id, ast::Context::kStore, location);
  }
}

void CodeGenerator::evaluate_and_drop(const ast::Expr* expression) {
  visit(expression);
  add(Op::POP_TOP, loc(*expression));
}

// The parts of a subscript of a bare annotation are still evaluated.
void CodeGenerator::evaluate_subscript_and_drop(const ast::Expr* expression) {
  if (const auto* slice = ast::as<ast::Slice>(expression)) {
    for (const ast::Expr* part : {slice->lower, slice->upper, slice->step}) {
      if (part != nullptr) {
        evaluate_and_drop(part);
      }
    }
    return;
  }
  if (const auto* tuple = ast::as<ast::Tuple>(expression)) {
    for (const ast::Expr* element : tuple->elts) {
      evaluate_subscript_and_drop(element);
    }
    return;
  }
  evaluate_and_drop(expression);
}

void CodeGenerator::compile_annotated(const ast::AnnAssign& statement) {
  const Location location = loc(statement);
  const bool as_text = (future_.flags & kCodeFutureAnnotations) != 0;
  const bool keeps_annotations =
      unit().kind == UnitKind::kModule || unit().kind == UnitKind::kClass;
  if (statement.value != nullptr) {
    visit(statement.value);
    visit(statement.target);
  }
  if (const auto* name = ast::as<ast::Name>(statement.target)) {
    refuse_debug(name->id, ast::Context::kStore, location);
    if (statement.simple && keeps_annotations) {
      if (as_text) {
        load_str(unparse(*statement.annotation), loc(*statement.annotation));
      } else {
        visit(statement.annotation);
      }
      add_name(Op::LOAD_NAME, "__annotations__", location);
      load_str(mangled(name->id), location);
      add(Op::STORE_SUBSCR, location);
    }
  } else if (const auto* attribute = ast::as<ast::Attribute>(statement.target)) {
    refuse_debug(attribute->attr, ast::Context::kStore, location);
    if (statement.value == nullptr) {
      evaluate_and_drop(attribute->value);
    }
  } else if (const auto* subscript = ast::as<ast::Subscript>(statement.target)) {
    if (statement.value == nullptr) {
      evaluate_and_drop(subscript->value);
      evaluate_subscript_and_drop(subscript->slice);
    }
  }
  if (!statement.simple && keeps_annotations && !as_text) {
    evaluate_and_drop(statement.annotation);
  }
}

}  // namespace minipy::compiler
