// try, except, except*, finally, with.
//
//   try … finally …:   SETUP_FINALLY end | body | POP_BLOCK | finally body | JUMP exit
//                      end: SETUP_CLEANUP | PUSH_EXC_INFO | finally body | RERAISE | exit:
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/intrinsics.h"

namespace minipy::compiler {

void CodeGenerator::restore_and_reraise(Location location) {
  add(Op::COPY, 3, location);
  add(Op::POP_EXCEPT, location);
  add(Op::RERAISE, 1, location);
}

// The name of an except clause does not outlive it.
void CodeGenerator::clear_handler_name(ast::Identifier name, Location location) {
  load_none(location);
  name_operation(name, ast::Context::kStore, location);
  name_operation(name, ast::Context::kDel, location);
}

void CodeGenerator::compile_try(const ast::Try& statement) {
  if (!statement.finalbody.empty()) {
    compile_try_finally(statement);
  } else if (statement.kind == ast::Kind::kTryStar) {
    compile_try_star(statement);
  } else {
    compile_try_except(statement);
  }
}

void CodeGenerator::compile_try_finally(const ast::Try& statement) {
  const Location location = loc(statement);
  const Label body = new_label();
  const Label end = new_label();
  const Label exit = new_label();
  const Label cleanup = new_label();
  add_jump(pseudo::SETUP_FINALLY, end, location);
  use(body);
  push_frame_block({FrameBlockKind::kFinallyTry, body, end, location, statement.finalbody, {}});
  if (statement.handlers.empty()) {
    visit_body(statement.body);
  } else if (statement.kind == ast::Kind::kTryStar) {
    compile_try_star(statement);
  } else {
    compile_try_except(statement);
  }
  add(pseudo::POP_BLOCK, kNoLocation);
  pop_frame_block();
  visit_body(statement.finalbody);
  add_jump(pseudo::JUMP_NO_INTERRUPT, exit, kNoLocation);

  use(end);
  push_frame_block({FrameBlockKind::kFinallyEnd, end, {}, kNoLocation, {}, {}});
  add_jump(pseudo::SETUP_CLEANUP, cleanup, kNoLocation);
  add(Op::PUSH_EXC_INFO, kNoLocation);
  visit_body(statement.finalbody);
  pop_frame_block();
  add(Op::RERAISE, 0, kNoLocation);
  use(cleanup);
  restore_and_reraise(kNoLocation);
  use(exit);
}

void CodeGenerator::compile_handler(const ast::ExceptHandler& handler, Label next, Label end) {
  const Location location = loc(handler.span);
  if (handler.type != nullptr) {
    visit(handler.type);
    add(Op::CHECK_EXC_MATCH, location);
    add_jump(Op::POP_JUMP_IF_FALSE, next, location);
  }
  if (handler.name.empty()) {
    const Label body = new_label();
    add(Op::POP_TOP, location);
    use(body);
    push_frame_block({FrameBlockKind::kHandlerCleanup, body, {}, location, {}, {}});
    visit_body(handler.body);
    pop_frame_block();
    add(pseudo::POP_BLOCK, kNoLocation);
    add(Op::POP_EXCEPT, kNoLocation);
    add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
    return;
  }
  const Label cleanup = new_label();
  const Label body = new_label();
  name_operation(handler.name, ast::Context::kStore, location);
  add_jump(pseudo::SETUP_CLEANUP, cleanup, location);
  use(body);
  push_frame_block({FrameBlockKind::kHandlerCleanup, body, {}, location, {}, handler.name});
  visit_body(handler.body);
  pop_frame_block();
  add(pseudo::POP_BLOCK, kNoLocation);
  add(pseudo::POP_BLOCK, kNoLocation);
  add(Op::POP_EXCEPT, kNoLocation);
  clear_handler_name(handler.name, kNoLocation);
  add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
  use(cleanup);
  clear_handler_name(handler.name, kNoLocation);
  add(Op::RERAISE, 1, kNoLocation);
}

void CodeGenerator::compile_try_except(const ast::Try& statement) {
  const Location location = loc(statement);
  const Label body = new_label();
  Label except = new_label();
  const Label end = new_label();
  const Label cleanup = new_label();
  add_jump(pseudo::SETUP_FINALLY, except, location);
  use(body);
  push_frame_block({FrameBlockKind::kTryExcept, body, {}, location, {}, {}});
  visit_body(statement.body);
  pop_frame_block();
  add(pseudo::POP_BLOCK, kNoLocation);
  visit_body(statement.orelse);
  add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);

  use(except);
  add_jump(pseudo::SETUP_CLEANUP, cleanup, kNoLocation);
  add(Op::PUSH_EXC_INFO, kNoLocation);
  push_frame_block({FrameBlockKind::kExceptionHandler, {}, {}, location, {}, {}});
  for (std::size_t i = 0; i < statement.handlers.size(); ++i) {
    const ast::ExceptHandler& handler = *statement.handlers[i];
    if (handler.type == nullptr && i + 1 < statement.handlers.size()) {
      fail(loc(handler.span), "default 'except:' must be last");
    }
    except = new_label();
    compile_handler(handler, except, end);
    use(except);
  }
  add(Op::RERAISE, 0, kNoLocation);
  pop_frame_block();
  use(cleanup);
  restore_and_reraise(kNoLocation);
  use(end);
}

// ---- except*

// Stack: original group, list of what was raised, rest of the group.
void CodeGenerator::compile_star_handler(const ast::ExceptHandler& handler, bool first,
                                         Label with_error) {
  const Location location = loc(handler.span);
  const Label next = new_label();
  const Label no_match = new_label();
  const Label cleanup = new_label();
  const Label body = new_label();
  if (first) {
    add(Op::BUILD_LIST, 0, location);
    add(Op::COPY, 2, location);
  }
  if (handler.type != nullptr) {
    visit(handler.type);
    add(Op::CHECK_EG_MATCH, location);
    add(Op::COPY, 1, location);
    add_jump(Op::POP_JUMP_IF_NONE, no_match, location);
  }
  if (!handler.name.empty()) {
    name_operation(handler.name, ast::Context::kStore, location);
  } else {
    add(Op::POP_TOP, location);
  }
  add_jump(pseudo::SETUP_CLEANUP, cleanup, location);
  use(body);
  push_frame_block({FrameBlockKind::kHandlerCleanup, body, {}, location, {}, handler.name});
  visit_body(handler.body);
  pop_frame_block();
  add(pseudo::POP_BLOCK, kNoLocation);
  if (!handler.name.empty()) {
    clear_handler_name(handler.name, kNoLocation);
  }
  add_jump(pseudo::JUMP_NO_INTERRUPT, next, kNoLocation);
  use(cleanup);
  if (!handler.name.empty()) {
    clear_handler_name(handler.name, kNoLocation);
  }
  add(Op::LIST_APPEND, 3, kNoLocation);
  add(Op::POP_TOP, kNoLocation);
  add_jump(pseudo::JUMP_NO_INTERRUPT, with_error, kNoLocation);
  use(next);
  add(Op::NOP, kNoLocation);
  add_jump(pseudo::JUMP_NO_INTERRUPT, with_error, kNoLocation);
  use(no_match);
  add(Op::POP_TOP, location);
}

void CodeGenerator::compile_try_star(const ast::Try& statement) {
  const Location location = loc(statement);
  const Label body = new_label();
  const Label except = new_label();
  const Label orelse = new_label();
  const Label end = new_label();
  const Label cleanup = new_label();
  const Label reraise_star = new_label();
  const Label reraise = new_label();
  add_jump(pseudo::SETUP_FINALLY, except, location);
  use(body);
  push_frame_block({FrameBlockKind::kTryExcept, body, {}, location, {}, {}});
  visit_body(statement.body);
  pop_frame_block();
  add(pseudo::POP_BLOCK, kNoLocation);
  add_jump(pseudo::JUMP_NO_INTERRUPT, orelse, kNoLocation);

  use(except);
  add_jump(pseudo::SETUP_CLEANUP, cleanup, kNoLocation);
  add(Op::PUSH_EXC_INFO, kNoLocation);
  push_frame_block({FrameBlockKind::kExceptionGroupHandler, {}, {}, location, {}, {}});
  for (std::size_t i = 0; i < statement.handlers.size(); ++i) {
    const Label with_error = new_label();
    compile_star_handler(*statement.handlers[i], i == 0, with_error);
    use(with_error);
    if (i + 1 == statement.handlers.size()) {
      add(Op::LIST_APPEND, 1, kNoLocation);
      add_jump(pseudo::JUMP_NO_INTERRUPT, reraise_star, kNoLocation);
    }
  }
  pop_frame_block();
  use(reraise_star);
  add(Op::CALL_INTRINSIC_2, kIntrinsicPrepareReraiseStar, kNoLocation);
  add(Op::COPY, 1, kNoLocation);
  add_jump(Op::POP_JUMP_IF_NOT_NONE, reraise, kNoLocation);
  add(Op::POP_TOP, kNoLocation);
  add(pseudo::POP_BLOCK, kNoLocation);
  add(Op::POP_EXCEPT, kNoLocation);
  add_jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
  use(reraise);
  add(pseudo::POP_BLOCK, kNoLocation);
  add(Op::SWAP, 2, kNoLocation);
  add(Op::POP_EXCEPT, kNoLocation);
  add(Op::RERAISE, 0, kNoLocation);
  use(cleanup);
  restore_and_reraise(kNoLocation);
  use(orelse);
  visit_body(statement.orelse);
  use(end);
}

// ---- with

void CodeGenerator::call_exit_with_nones(Location location) {
  load_none(location);
  load_none(location);
  load_none(location);
  add(Op::CALL, 2, location);
}

void CodeGenerator::finish_with_handler(Label cleanup) {
  const Label suppress = new_label();
  const Label exit = new_label();
  add(Op::TO_BOOL, kNoLocation);
  add_jump(Op::POP_JUMP_IF_TRUE, suppress, kNoLocation);
  add(Op::RERAISE, 2, kNoLocation);
  use(suppress);
  add(Op::POP_TOP, kNoLocation);
  add(pseudo::POP_BLOCK, kNoLocation);
  add(Op::POP_EXCEPT, kNoLocation);
  add(Op::POP_TOP, kNoLocation);
  add(Op::POP_TOP, kNoLocation);
  add_jump(pseudo::JUMP_NO_INTERRUPT, exit, kNoLocation);
  use(cleanup);
  restore_and_reraise(kNoLocation);
  use(exit);
}

void CodeGenerator::compile_with(const ast::With& statement, std::size_t position) {
  const ast::WithItem& item = *statement.items[position];
  const Location location = loc(*item.context_expr);
  const Label block = new_label();
  const Label final_label = new_label();
  const Label exit = new_label();
  const Label cleanup = new_label();
  visit(item.context_expr);
  add(Op::BEFORE_WITH, location);
  add_jump(pseudo::SETUP_WITH, final_label, location);
  use(block);
  push_frame_block({FrameBlockKind::kWith, block, final_label, location, {}, {}});
  if (item.optional_vars != nullptr) {
    visit(item.optional_vars);
  } else {
    add(Op::POP_TOP, location);
  }
  if (position + 1 == statement.items.size()) {
    visit_body(statement.body);
  } else {
    compile_with(statement, position + 1);
  }
  add(pseudo::POP_BLOCK, kNoLocation);
  pop_frame_block();
  call_exit_with_nones(location);
  add(Op::POP_TOP, location);
  add_jump(pseudo::JUMP, exit, location);
  use(final_label);
  add_jump(pseudo::SETUP_CLEANUP, cleanup, location);
  add(Op::PUSH_EXC_INFO, location);
  add(Op::WITH_EXCEPT_START, location);
  finish_with_handler(cleanup);
  use(exit);
}

void CodeGenerator::compile_async_with(const ast::With& statement, std::size_t position) {
  if (!top_level_await() && unit().kind != UnitKind::kAsyncFunction) {
    fail(loc(statement), "'async with' outside async function");
  }
  const ast::WithItem& item = *statement.items[position];
  const Location location = loc(*item.context_expr);
  const Label block = new_label();
  const Label final_label = new_label();
  const Label exit = new_label();
  const Label cleanup = new_label();
  const auto await = [&](int kind) {
    add(Op::GET_AWAITABLE, kind, location);
    load_none(location);
    add_yield_from(location, true);
  };
  visit(item.context_expr);
  add(Op::BEFORE_ASYNC_WITH, location);
  await(1);
  add_jump(pseudo::SETUP_WITH, final_label, location);
  use(block);
  push_frame_block({FrameBlockKind::kAsyncWith, block, final_label, location, {}, {}});
  if (item.optional_vars != nullptr) {
    visit(item.optional_vars);
  } else {
    add(Op::POP_TOP, location);
  }
  if (position + 1 == statement.items.size()) {
    visit_body(statement.body);
  } else {
    compile_async_with(statement, position + 1);
  }
  pop_frame_block();
  add(pseudo::POP_BLOCK, location);
  call_exit_with_nones(location);
  await(2);
  add(Op::POP_TOP, location);
  add_jump(pseudo::JUMP, exit, location);
  use(final_label);
  add_jump(pseudo::SETUP_CLEANUP, cleanup, location);
  add(Op::PUSH_EXC_INFO, location);
  add(Op::WITH_EXCEPT_START, location);
  await(2);
  finish_with_handler(cleanup);
  use(exit);
}

}  // namespace minipy::compiler
