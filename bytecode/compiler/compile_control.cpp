// Branches and loops, and the conditional jump that an expression compiles to.
#include "bytecode/compiler/code_generator.h"

namespace minipy::compiler {

void CodeGenerator::jump_if_bool_op(const ast::BoolOp& test, Label target, bool condition) {
  const bool is_or = test.op == ast::BoolOperator::kOr;
  const Label next = is_or != condition ? new_label() : target;
  const std::size_t last = test.values.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    jump_if(test.values[i], next, is_or);
  }
  jump_if(test.values[last], target, condition);
  if (!(next == target)) {
    use(next);
  }
}

// A chain `a < b < c`; false for a single comparison, which needs nothing special.
bool CodeGenerator::jump_if_compare(const ast::Compare& test, Label target, bool condition) {
  const std::size_t last = test.ops.size() - 1;
  if (last == 0) {
    return false;
  }
  const Location location = loc(test);
  check_compare(test);
  const Label cleanup = new_label();
  visit(test.left);
  for (std::size_t i = 0; i < last; ++i) {
    visit(test.comparators[i]);
    add(Op::SWAP, 2, location);
    add(Op::COPY, 2, location);
    add_compare(test.ops[i], location);
    add(Op::TO_BOOL, location);
    add_jump(Op::POP_JUMP_IF_FALSE, cleanup, location);
  }
  visit(test.comparators[last]);
  add_compare(test.ops[last], location);
  add(Op::TO_BOOL, location);
  add_jump(condition ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE, target, location);
  const Label end = new_label();
  add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
  use(cleanup);
  add(Op::POP_TOP, location);
  if (!condition) {
    add_jump(pseudo::JUMP_NO_INTERRUPT, target, kNoLocation);
  }
  use(end);
  return true;
}

void CodeGenerator::jump_if(const ast::Expr* test, Label target, bool condition) {
  if (const auto* unary = ast::as<ast::UnaryOp>(test);
      unary != nullptr && unary->op == ast::UnaryOperator::kNot) {
    return jump_if(unary->operand, target, !condition);
  }
  if (const auto* bool_op = ast::as<ast::BoolOp>(test)) {
    return jump_if_bool_op(*bool_op, target, condition);
  }
  if (const auto* choice = ast::as<ast::IfExp>(test)) {
    const Label end = new_label();
    const Label otherwise = new_label();
    jump_if(choice->test, otherwise, false);
    jump_if(choice->body, target, condition);
    add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
    use(otherwise);
    jump_if(choice->orelse, target, condition);
    use(end);
    return;
  }
  if (const auto* compare = ast::as<ast::Compare>(test);
      compare != nullptr && jump_if_compare(*compare, target, condition)) {
    return;
  }
  visit(test);
  add(Op::TO_BOOL, loc(*test));
  add_jump(condition ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE, target, loc(*test));
}

// `elif` chains are a loop here, so that a long one costs no C++ stack.
void CodeGenerator::compile_if(const ast::If& statement) {
  std::vector<Label> ends;
  const ast::If* branch = &statement;
  while (true) {
    const Label end = new_label();
    ends.push_back(end);
    const Label otherwise = branch->orelse.empty() ? end : new_label();
    jump_if(branch->test, otherwise, false);
    visit_body(branch->body);
    if (branch->orelse.empty()) {
      break;
    }
    add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
    use(otherwise);
    const auto* next =
        branch->orelse.size() == 1 ? ast::as<ast::If>(branch->orelse[0]) : nullptr;
    if (next == nullptr) {
      visit_body(branch->orelse);
      break;
    }
    branch = next;
  }
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    use(*end);
  }
}

void CodeGenerator::compile_while(const ast::While& statement) {
  const Label loop = new_label();
  const Label body = new_label();
  const Label end = new_label();
  const Label anchor = new_label();
  use(loop);
  push_frame_block({FrameBlockKind::kWhileLoop, loop, end, loc(statement), {}, {}});
  jump_if(statement.test, anchor, false);
  use(body);
  visit_body(statement.body);
  // The test is compiled twice: once to enter the loop, once to stay in it.
  jump_if(statement.test, body, true);
  pop_frame_block();
  use(anchor);
  visit_body(statement.orelse);
  use(end);
}

void CodeGenerator::compile_for(const ast::For& statement) {
  const Label start = new_label();
  const Label body = new_label();
  const Label cleanup = new_label();
  const Label end = new_label();
  push_frame_block({FrameBlockKind::kForLoop, start, end, loc(statement), {}, {}});
  visit(statement.iter);
  const Location location = loc(*statement.iter);
  add(Op::GET_ITER, location);
  use(start);
  add_jump(Op::FOR_ITER, cleanup, location);
  // Tracing must see the line of the target once a round.
  add(Op::NOP, loc(*statement.target));
  use(body);
  visit(statement.target);
  visit_body(statement.body);
  add_jump(pseudo::JUMP, start, kNoLocation);
  use(cleanup);
  add(Op::END_FOR, kNoLocation);
  add(Op::POP_TOP, kNoLocation);
  pop_frame_block();
  visit_body(statement.orelse);
  use(end);
}

void CodeGenerator::compile_async_for(const ast::For& statement) {
  const Location location = loc(statement);
  if (!top_level_await() && unit().kind != UnitKind::kAsyncFunction) {
    fail(location, "'async for' outside async function");
  }
  const Label start = new_label();
  const Label except = new_label();
  const Label end = new_label();
  visit(statement.iter);
  add(Op::GET_AITER, loc(*statement.iter));
  use(start);
  push_frame_block({FrameBlockKind::kForLoop, start, end, location, {}, {}});
  add_jump(pseudo::SETUP_FINALLY, except, location);
  add(Op::GET_ANEXT, location);
  load_none(location);
  add_yield_from(location, true);
  add(pseudo::POP_BLOCK, location);
  visit(statement.target);
  visit_body(statement.body);
  add_jump(pseudo::JUMP, start, kNoLocation);
  pop_frame_block();
  use(except);
  add(Op::END_ASYNC_FOR, loc(*statement.iter));
  visit_body(statement.orelse);
  use(end);
}

}  // namespace minipy::compiler
