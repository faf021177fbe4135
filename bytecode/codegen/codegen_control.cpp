// Loops, branches, try and with.
#include "bytecode/codegen/codegen.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

void CodeGenerator::push_block(FrameBlockKind kind, Label start, Label exit, Location where,
                               List<Stmt> final_body, std::string_view handler_name) {
  if (unit().blocks.size() >= 20 && !failed()) {
    fail(Span{}, "too many statically nested blocks");
  }
  unit().blocks.push_back({kind, start, exit, where, final_body, handler_name});
}

void CodeGenerator::call_exit_with_nones(Location where) {
  load_none(where);
  load_none(where);
  load_none(where);
  emit(Op::CALL, 2, where);
}

void CodeGenerator::unwind_block(Location& where, const FrameBlock& block, bool preserve_top) {
  const auto swap = [&] {
    if (preserve_top) {
      emit(Op::SWAP, 2, where);
    }
  };
  switch (block.kind) {
    case FrameBlockKind::kWhileLoop:
    case FrameBlockKind::kExceptionHandler:
    case FrameBlockKind::kExceptionGroupHandler:
    case FrameBlockKind::kAsyncComprehension:
    case FrameBlockKind::kStopIteration:
      return;
    case FrameBlockKind::kForLoop:
      swap();
      emit(Op::POP_TOP, where);
      return;
    case FrameBlockKind::kTryExcept:
      emit(pseudo::POP_BLOCK, where);
      return;
    case FrameBlockKind::kFinallyTry:
      emit(pseudo::POP_BLOCK, where);
      if (preserve_top) {
        push_block(FrameBlockKind::kPopValue, -1, -1, where);
      }
      visit_body(block.final_body);
      if (preserve_top) {
        pop_block();
      }
      where = kNoLocation;
      return;
    case FrameBlockKind::kFinallyEnd:
      swap();
      emit(Op::POP_TOP, where);
      swap();
      emit(pseudo::POP_BLOCK, where);
      emit(Op::POP_EXCEPT, where);
      return;
    case FrameBlockKind::kWith:
    case FrameBlockKind::kAsyncWith:
      where = block.location;
      emit(pseudo::POP_BLOCK, where);
      swap();
      call_exit_with_nones(where);
      if (block.kind == FrameBlockKind::kAsyncWith) {
        emit(Op::GET_AWAITABLE, 2, where);
        load_none(where);
        emit_yield_from(where, true);
      }
      emit(Op::POP_TOP, where);
      where = kNoLocation;
      return;
    case FrameBlockKind::kHandlerCleanup:
      if (!block.handler_name.empty()) {
        emit(pseudo::POP_BLOCK, where);
      }
      swap();
      emit(pseudo::POP_BLOCK, where);
      emit(Op::POP_EXCEPT, where);
      if (!block.handler_name.empty()) {
        load_none(where);
        name_operation(block.handler_name, Context::kStore, where);
        name_operation(block.handler_name, Context::kDel, where);
      }
      return;
    case FrameBlockKind::kPopValue:
      swap();
      emit(Op::POP_TOP, where);
      return;
  }
}

bool CodeGenerator::unwind_blocks(Location& where, bool preserve_top, bool until_loop, FrameBlock* loop) {
  if (unit().blocks.empty()) {
    return false;
  }
  const FrameBlock top = unit().blocks.back();
  if (top.kind == FrameBlockKind::kExceptionGroupHandler) {
    fail(Span{}, "'break', 'continue' and 'return' cannot appear in an except* block");
    return false;
  }
  if (until_loop && (top.kind == FrameBlockKind::kWhileLoop || top.kind == FrameBlockKind::kForLoop)) {
    *loop = top;
    return true;
  }
  unit().blocks.pop_back();
  unwind_block(where, top, preserve_top);
  const bool found = unwind_blocks(where, preserve_top, until_loop, loop);
  unit().blocks.push_back(top);
  return found;
}

void CodeGenerator::jump_if(const Expr* test, Label next, bool condition) {
  if (too_deep(test->span)) {
    return;
  }
  ++depth_;
  if (const auto* unary = as<UnaryOp>(test);
      unary != nullptr && unary->op == UnaryOperator::kNot && folder_.fold(test) == nullptr) {
    const auto* inner = as<Compare>(unary->operand);
    static_cast<void>(inner);
    jump_if(unary->operand, next, !condition);
    --depth_;
    return;
  }
  if (const auto* node = as<BoolOp>(test)) {
    const bool stop = node->op == BoolOperator::kOr;
    Label next2 = next;
    if (stop != condition) {
      next2 = label();
    }
    for (std::size_t i = 0; i + 1 < node->values.size(); ++i) {
      jump_if(node->values[i], next2, stop);
    }
    jump_if(node->values.back(), next, condition);
    if (next2 != next) {
      use(next2);
    }
    --depth_;
    return;
  }
  if (const auto* node = as<IfExp>(test)) {
    const Label end = label();
    const Label orelse = label();
    jump_if(node->test, orelse, false);
    jump_if(node->body, next, condition);
    jump(pseudo::JUMP, end, kNoLocation);
    use(orelse);
    jump_if(node->orelse, next, condition);
    use(end);
    --depth_;
    return;
  }
  if (const auto* node = as<Compare>(test); node != nullptr && node->ops.size() > 1) {
    check_compare(*node);
    const Location where = at(node);
    const Label cleanup = label();
    visit(node->left);
    const std::size_t last = node->ops.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
      compare_operand(*node, i);
      emit(Op::SWAP, 2, where);
      emit(Op::COPY, 2, where);
      emit_comparison(node->ops[i], where);
      emit(Op::TO_BOOL, where);
      jump(Op::POP_JUMP_IF_FALSE, cleanup, where);
    }
    compare_operand(*node, last);
    emit_comparison(node->ops[last], where);
    emit(Op::TO_BOOL, where);
    jump(condition ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE, next, where);
    const Label end = label();
    jump(pseudo::JUMP, end, kNoLocation);
    use(cleanup);
    emit(Op::POP_TOP, where);
    if (!condition) {
      jump(pseudo::JUMP, next, kNoLocation);
    }
    use(end);
    --depth_;
    return;
  }
  visit(test);
  emit(Op::TO_BOOL, at(test));
  jump(condition ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE, next, at(test));
  --depth_;
}

void CodeGenerator::visit_if(const If& first) {
  // A chain of elif is walked here; the ends are placed afterwards, innermost first.
  std::vector<Label> ends;
  const If* node = &first;
  while (true) {
    const Label end = label();
    const Label next = node->orelse.empty() ? end : label();
    jump_if(node->test, next, false);
    visit_body(node->body);
    ends.push_back(end);
    if (node->orelse.empty()) {
      break;
    }
    jump(pseudo::JUMP, end, kNoLocation);
    use(next);
    const auto* chained = node->orelse.size() == 1 ? as<If>(node->orelse[0]) : nullptr;
    if (chained == nullptr) {
      visit_body(node->orelse);
      break;
    }
    node = chained;
    if (failed()) {
      return;
    }
  }
  while (!ends.empty()) {
    use(ends.back());
    ends.pop_back();
  }
}

void CodeGenerator::visit_while(const While& node) {
  const Label loop = label();
  const Label end = label();
  const Label anchor = label();
  const Label body = label();
  use(loop);
  push_block(FrameBlockKind::kWhileLoop, loop, end, at(&node));
  jump_if(node.test, anchor, false);
  use(body);
  visit_body(node.body);
  jump_if(node.test, body, true);  // the test stands at the bottom once more
  pop_block();
  use(anchor);
  visit_body(node.orelse);
  use(end);
}

void CodeGenerator::visit_for(const For& node) {
  const Label start = label();
  const Label cleanup = label();
  const Label end = label();
  push_block(FrameBlockKind::kForLoop, start, end, at(&node));
  iterable(node.iter);
  const Location where = at(node.iter);
  emit(Op::GET_ITER, where);
  use(start);
  jump(Op::FOR_ITER, cleanup, where);
  emit(Op::NOP, at(node.target));
  visit(node.target);
  visit_body(node.body);
  jump(pseudo::JUMP, start, kNoLocation);
  use(cleanup);
  emit(Op::END_FOR, kNoLocation);
  emit(Op::POP_TOP, kNoLocation);
  pop_block();
  visit_body(node.orelse);
  use(end);
}

void CodeGenerator::visit_async_for(const For& node) {
  if (unit().kind != UnitKind::kAsyncFunction) {
    fail(node.span, "'async for' outside async function");
    return;
  }
  const Label start = label();
  const Label except = label();
  const Label end = label();
  visit(node.iter);
  Location where = at(node.iter);
  emit(Op::GET_AITER, where);
  use(start);
  push_block(FrameBlockKind::kForLoop, start, end, where);
  jump(pseudo::SETUP_FINALLY, except, where);
  emit(Op::GET_ANEXT, where);
  load_none(where);
  emit_yield_from(where, true);
  emit(pseudo::POP_BLOCK, where);
  visit(node.target);
  visit_body(node.body);
  jump(pseudo::JUMP, start, kNoLocation);
  pop_block();
  use(except);
  emit(Op::END_ASYNC_FOR, at(node.iter));
  visit_body(node.orelse);
  use(end);
}

void CodeGenerator::visit_break(const Stmt& node) {
  Location where = at(&node);
  emit(Op::NOP, where);
  FrameBlock loop;
  const Location original = where;
  if (!unwind_blocks(where, false, true, &loop)) {
    fail(node.span, "'break' outside loop");
    return;
  }
  static_cast<void>(original);
  unwind_block(where, loop, false);
  jump(pseudo::JUMP, loop.exit, where);
}

void CodeGenerator::visit_continue(const Stmt& node) {
  Location where = at(&node);
  emit(Op::NOP, where);
  FrameBlock loop;
  if (!unwind_blocks(where, false, true, &loop)) {
    fail(node.span, "'continue' not properly in loop");
    return;
  }
  jump(pseudo::JUMP, loop.start, where);
}

void CodeGenerator::visit_try(const Try& node) {
  if (!node.finalbody.empty()) {
    visit_try_finally(node);
  } else if (node.kind == Kind::kTryStar) {
    visit_try_star(node);
  } else {
    visit_try_except(node);
  }
}

void CodeGenerator::visit_try_finally(const Try& node) {
  const Location where = at(&node);
  const Label body = label();
  const Label end = label();
  const Label exit = label();
  const Label cleanup = label();
  jump(pseudo::SETUP_FINALLY, end, where);
  use(body);
  push_block(FrameBlockKind::kFinallyTry, body, end, where, node.finalbody);
  if (node.handlers.empty()) {
    visit_body(node.body);
  } else if (node.kind == Kind::kTryStar) {
    visit_try_star(node);
  } else {
    visit_try_except(node);
  }
  emit(pseudo::POP_BLOCK, kNoLocation);
  pop_block();
  visit_body(node.finalbody);
  jump(pseudo::JUMP, exit, kNoLocation);
  use(end);
  push_block(FrameBlockKind::kFinallyEnd, end, -1, kNoLocation);
  jump(pseudo::SETUP_CLEANUP, cleanup, kNoLocation);
  emit(Op::PUSH_EXC_INFO, kNoLocation);
  visit_body(node.finalbody);
  emit(Op::RERAISE, 0, kNoLocation);
  pop_block();
  use(cleanup);
  pop_except_and_reraise(kNoLocation);
  use(exit);
}

void CodeGenerator::visit_try_except(const Try& node) {
  const Location whole = at(&node);
  const Label body = label();
  Label except = label();
  const Label end = label();
  const Label cleanup = label();
  jump(pseudo::SETUP_FINALLY, except, whole);
  use(body);
  push_block(FrameBlockKind::kTryExcept, body, -1, whole);
  visit_body(node.body);
  pop_block();
  emit(pseudo::POP_BLOCK, kNoLocation);
  visit_body(node.orelse);
  jump(pseudo::JUMP, end, kNoLocation);
  use(except);
  jump(pseudo::SETUP_CLEANUP, cleanup, kNoLocation);
  emit(Op::PUSH_EXC_INFO, kNoLocation);
  push_block(FrameBlockKind::kExceptionHandler, -1, -1, whole);
  for (std::size_t i = 0; i < node.handlers.size(); ++i) {
    const ExceptHandler& handler = *node.handlers[i];
    const Location where = at(handler.span);
    if (handler.type == nullptr && i + 1 < node.handlers.size()) {
      fail(handler.span, "default 'except:' must be last");
    }
    except = label();
    if (handler.type != nullptr) {
      visit(handler.type);
      emit(Op::CHECK_EXC_MATCH, where);
      jump(Op::POP_JUMP_IF_FALSE, except, where);
    }
    const Label cleanup_body = label();
    if (!handler.name.empty()) {
      const Label cleanup_end = label();
      name_operation(handler.name, Context::kStore, where);
      jump(pseudo::SETUP_CLEANUP, cleanup_end, where);
      use(cleanup_body);
      push_block(FrameBlockKind::kHandlerCleanup, cleanup_body, -1, kNoLocation, {}, handler.name);
      visit_body(handler.body);
      pop_block();
      emit(pseudo::POP_BLOCK, kNoLocation);
      emit(pseudo::POP_BLOCK, kNoLocation);
      emit(Op::POP_EXCEPT, kNoLocation);
      load_none(kNoLocation);
      name_operation(handler.name, Context::kStore, kNoLocation);
      name_operation(handler.name, Context::kDel, kNoLocation);
      jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
      use(cleanup_end);
      load_none(kNoLocation);
      name_operation(handler.name, Context::kStore, kNoLocation);
      name_operation(handler.name, Context::kDel, kNoLocation);
      emit(Op::RERAISE, 1, kNoLocation);
    } else {
      emit(Op::POP_TOP, where);
      use(cleanup_body);
      push_block(FrameBlockKind::kHandlerCleanup, cleanup_body, -1, kNoLocation);
      visit_body(handler.body);
      pop_block();
      emit(pseudo::POP_BLOCK, kNoLocation);
      emit(Op::POP_EXCEPT, kNoLocation);
      jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
    }
    use(except);
  }
  emit(Op::RERAISE, 0, kNoLocation);
  pop_block();
  use(cleanup);
  pop_except_and_reraise(kNoLocation);
  use(end);
}

/// except*: each handler gets the part of the group that it matches (PEP 654).
void CodeGenerator::visit_try_star(const Try& node) {
  const Location whole = at(&node);
  const Label body = label();
  Label except = label();
  const Label orelse = label();
  const Label end = label();
  const Label cleanup = label();
  const Label reraise_star = label();
  const Label reraise = label();
  jump(pseudo::SETUP_FINALLY, except, whole);
  use(body);
  push_block(FrameBlockKind::kTryExcept, body, -1, whole);
  visit_body(node.body);
  pop_block();
  emit(pseudo::POP_BLOCK, kNoLocation);
  jump(pseudo::JUMP, orelse, kNoLocation);
  use(except);
  jump(pseudo::SETUP_CLEANUP, cleanup, kNoLocation);
  emit(Op::PUSH_EXC_INFO, kNoLocation);
  push_block(FrameBlockKind::kExceptionGroupHandler, -1, -1, whole);
  for (std::size_t i = 0; i < node.handlers.size(); ++i) {
    const ExceptHandler& handler = *node.handlers[i];
    const Location where = at(handler.span);
    const Label next_except = label();
    except = next_except;
    const Label except_with_error = label();
    const Label no_match = label();
    if (i == 0) {
      emit(Op::BUILD_LIST, 0, where);
      emit(Op::COPY, 2, where);
    }
    visit(handler.type);
    emit(Op::CHECK_EG_MATCH, where);
    emit(Op::COPY, 1, where);
    jump(Op::POP_JUMP_IF_NONE, no_match, where);
    const Label cleanup_end = label();
    const Label cleanup_body = label();
    if (!handler.name.empty()) {
      name_operation(handler.name, Context::kStore, where);
    } else {
      emit(Op::POP_TOP, where);
    }
    jump(pseudo::SETUP_CLEANUP, cleanup_end, where);
    use(cleanup_body);
    push_block(FrameBlockKind::kHandlerCleanup, cleanup_body, -1, kNoLocation, {}, handler.name);
    visit_body(handler.body);
    pop_block();
    emit(pseudo::POP_BLOCK, kNoLocation);
    if (!handler.name.empty()) {
      load_none(kNoLocation);
      name_operation(handler.name, Context::kStore, kNoLocation);
      name_operation(handler.name, Context::kDel, kNoLocation);
    }
    jump(pseudo::JUMP, except, kNoLocation);
    use(cleanup_end);
    if (!handler.name.empty()) {
      load_none(kNoLocation);
      name_operation(handler.name, Context::kStore, kNoLocation);
      name_operation(handler.name, Context::kDel, kNoLocation);
    }
    emit(Op::LIST_APPEND, 3, kNoLocation);
    emit(Op::POP_TOP, kNoLocation);
    jump(pseudo::JUMP, except_with_error, kNoLocation);
    use(except);
    emit(Op::NOP, kNoLocation);
    jump(pseudo::JUMP, except_with_error, kNoLocation);
    use(no_match);
    emit(Op::POP_TOP, where);
    use(except_with_error);
    if (i + 1 == node.handlers.size()) {
      emit(Op::LIST_APPEND, 1, kNoLocation);
      jump(pseudo::JUMP, reraise_star, kNoLocation);
    }
  }
  pop_block();
  use(reraise_star);
  emit(Op::CALL_INTRINSIC_2, 1, kNoLocation);
  emit(Op::COPY, 1, kNoLocation);
  jump(Op::POP_JUMP_IF_NOT_NONE, reraise, kNoLocation);
  emit(Op::POP_TOP, kNoLocation);
  emit(pseudo::POP_BLOCK, kNoLocation);
  emit(Op::POP_EXCEPT, kNoLocation);
  jump(pseudo::JUMP_NO_INTERRUPT, end, kNoLocation);
  use(reraise);
  emit(pseudo::POP_BLOCK, kNoLocation);
  emit(Op::SWAP, 2, kNoLocation);
  emit(Op::POP_EXCEPT, kNoLocation);
  emit(Op::RERAISE, 0, kNoLocation);
  use(cleanup);
  pop_except_and_reraise(kNoLocation);
  use(orelse);
  visit_body(node.orelse);
  use(end);
}

void CodeGenerator::with_except_finish(Label cleanup) {
  const Label suppress = label();
  emit(Op::TO_BOOL, kNoLocation);
  jump(Op::POP_JUMP_IF_TRUE, suppress, kNoLocation);
  emit(Op::RERAISE, 2, kNoLocation);
  use(suppress);
  emit(Op::POP_TOP, kNoLocation);
  emit(pseudo::POP_BLOCK, kNoLocation);
  emit(Op::POP_EXCEPT, kNoLocation);
  emit(Op::POP_TOP, kNoLocation);
  emit(Op::POP_TOP, kNoLocation);
  const Label exit = label();
  jump(pseudo::JUMP_NO_INTERRUPT, exit, kNoLocation);
  use(cleanup);
  pop_except_and_reraise(kNoLocation);
  use(exit);
}

void CodeGenerator::visit_with(const With& node, std::size_t index) {
  const WithItem& item = *node.items[index];
  const Label block = label();
  const Label final = label();
  const Label exit = label();
  const Label cleanup = label();
  visit(item.context_expr);
  const Location where = at(item.context_expr);
  emit(Op::BEFORE_WITH, where);
  jump(pseudo::SETUP_WITH, final, where);
  use(block);
  push_block(FrameBlockKind::kWith, block, final, where);
  if (item.optional_vars != nullptr) {
    visit(item.optional_vars);
  } else {
    emit(Op::POP_TOP, where);
  }
  if (index + 1 == node.items.size()) {
    visit_body(node.body);
  } else {
    visit_with(node, index + 1);
  }
  emit(pseudo::POP_BLOCK, kNoLocation);
  pop_block();
  call_exit_with_nones(where);
  emit(Op::POP_TOP, where);
  jump(pseudo::JUMP, exit, where);
  use(final);
  jump(pseudo::SETUP_CLEANUP, cleanup, where);
  emit(Op::PUSH_EXC_INFO, where);
  emit(Op::WITH_EXCEPT_START, where);
  with_except_finish(cleanup);
  use(exit);
}

void CodeGenerator::visit_async_with(const With& node, std::size_t index) {
  if (unit().kind != UnitKind::kAsyncFunction) {
    fail(node.span, "'async with' outside async function");
    return;
  }
  const WithItem& item = *node.items[index];
  const Label block = label();
  const Label final = label();
  const Label exit = label();
  const Label cleanup = label();
  visit(item.context_expr);
  const Location where = at(item.context_expr);
  emit(Op::BEFORE_ASYNC_WITH, where);
  emit(Op::GET_AWAITABLE, 1, where);
  load_none(where);
  emit_yield_from(where, true);
  jump(pseudo::SETUP_WITH, final, where);
  use(block);
  push_block(FrameBlockKind::kAsyncWith, block, final, where);
  if (item.optional_vars != nullptr) {
    visit(item.optional_vars);
  } else {
    emit(Op::POP_TOP, where);
  }
  if (index + 1 == node.items.size()) {
    visit_body(node.body);
  } else {
    visit_async_with(node, index + 1);
  }
  pop_block();
  emit(pseudo::POP_BLOCK, where);
  call_exit_with_nones(where);
  emit(Op::GET_AWAITABLE, 2, where);
  load_none(where);
  emit_yield_from(where, true);
  emit(Op::POP_TOP, where);
  jump(pseudo::JUMP, exit, where);
  use(final);
  jump(pseudo::SETUP_CLEANUP, cleanup, where);
  emit(Op::PUSH_EXC_INFO, where);
  emit(Op::WITH_EXCEPT_START, where);
  emit(Op::GET_AWAITABLE, 2, where);
  load_none(where);
  emit_yield_from(where, true);
  with_except_finish(cleanup);
  use(exit);
}

}  // namespace minipy
