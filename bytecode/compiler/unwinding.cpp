// Leaving blocks: `return`, `break` and `continue` run the code of every block between them and
// where they go, innermost first. Finally bodies are compiled again at each such place.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/intrinsics.h"

namespace minipy::compiler {
namespace {

constexpr std::size_t kMaxFrameBlocks = 21;

}  // namespace

void CodeGenerator::push_frame_block(FrameBlock block) {
  if (unit().frame_blocks.size() >= kMaxFrameBlocks) {
    fail(block.location, "too many statically nested blocks");
  }
  unit().frame_blocks.push_back(block);
}

void CodeGenerator::unwind_finally(Location& location, const FrameBlock& block,
                                   bool preserve_top) {
  add(pseudo::POP_BLOCK, location);
  if (preserve_top) {
    push_frame_block({FrameBlockKind::kPopValue, {}, {}, location, {}, {}});
  }
  visit_body(block.finally_body);
  if (preserve_top) {
    pop_frame_block();
  }
  location = kNoLocation;
}

void CodeGenerator::unwind_with(Location& location, const FrameBlock& block, bool preserve_top) {
  location = block.location;
  add(pseudo::POP_BLOCK, location);
  if (preserve_top) {
    add(Op::SWAP, 2, location);
  }
  call_exit_with_nones(location);
  if (block.kind == FrameBlockKind::kAsyncWith) {
    add(Op::GET_AWAITABLE, 2, location);
    load_none(location);
    add_yield_from(location, true);
  }
  add(Op::POP_TOP, location);
  location = kNoLocation;
}

void CodeGenerator::unwind(Location& location, const FrameBlock& block, bool preserve_top) {
  const auto keep_top = [&] {
    if (preserve_top) {
      add(Op::SWAP, 2, location);
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
    case FrameBlockKind::kPopValue:
      keep_top();
      add(Op::POP_TOP, location);
      return;
    case FrameBlockKind::kTryExcept:
      add(pseudo::POP_BLOCK, location);
      return;
    case FrameBlockKind::kFinallyTry:
      return unwind_finally(location, block, preserve_top);
    case FrameBlockKind::kFinallyEnd:
      keep_top();
      add(Op::POP_TOP, location);
      keep_top();
      add(pseudo::POP_BLOCK, location);
      add(Op::POP_EXCEPT, location);
      return;
    case FrameBlockKind::kWith:
    case FrameBlockKind::kAsyncWith:
      return unwind_with(location, block, preserve_top);
    case FrameBlockKind::kHandlerCleanup:
      if (!block.handler_name.empty()) {
        add(pseudo::POP_BLOCK, location);
      }
      keep_top();
      add(pseudo::POP_BLOCK, location);
      add(Op::POP_EXCEPT, location);
      if (!block.handler_name.empty()) {
        clear_handler_name(block.handler_name, location);
      }
      return;
  }
}

// Leaves all blocks, or those inside the innermost loop, which is returned. While a block's code is
// compiled again, the blocks inside it are not in force.
std::optional<FrameBlock> CodeGenerator::unwind_all(Location& location, bool preserve_top,
                                                    bool stop_at_loop) {
  std::vector<FrameBlock> left;
  std::optional<FrameBlock> loop;
  auto& blocks = unit().frame_blocks;
  while (!blocks.empty()) {
    const FrameBlock top = blocks.back();
    if (top.kind == FrameBlockKind::kExceptionGroupHandler) {
      fail(location, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
    if (stop_at_loop &&
        (top.kind == FrameBlockKind::kWhileLoop || top.kind == FrameBlockKind::kForLoop)) {
      loop = top;
      break;
    }
    blocks.pop_back();
    left.push_back(top);
    unwind(location, top, preserve_top);
  }
  blocks.insert(blocks.end(), left.rbegin(), left.rend());
  return loop;
}

void CodeGenerator::compile_break(const ast::Stmt& statement) {
  Location location = loc(statement);
  add(Op::NOP, location);
  const std::optional<FrameBlock> loop = unwind_all(location, false, true);
  if (!loop) {
    fail(loc(statement), "'break' outside loop");
  }
  unwind(location, *loop, false);
  add_jump(pseudo::JUMP, loop->exit, location);
}

void CodeGenerator::compile_continue(const ast::Stmt& statement) {
  Location location = loc(statement);
  add(Op::NOP, location);
  const std::optional<FrameBlock> loop = unwind_all(location, false, true);
  if (!loop) {
    fail(loc(statement), "'continue' not properly in loop");
  }
  add_jump(pseudo::JUMP, loop->start, location);
}

// ---- suspending

void CodeGenerator::add_yield(Location location) {
  if (scope().generator && scope().coroutine) {
    add(Op::CALL_INTRINSIC_1, kIntrinsicAsyncGeneratorWrap, location);
  }
  add(Op::YIELD_VALUE, 0, location);
  add(Op::RESUME, kResumeAfterYield, location);
}

// The loop that passes values between the caller and a delegate.
void CodeGenerator::add_yield_from(Location location, bool is_await) {
  const Label send = new_label();
  const Label fail_label = new_label();
  const Label exit = new_label();
  use(send);
  add_jump(Op::SEND, exit, location);
  add_jump(pseudo::SETUP_FINALLY, fail_label, location);
  add(Op::YIELD_VALUE, 1, location);
  add(pseudo::POP_BLOCK, kNoLocation);
  add(Op::RESUME, is_await ? kResumeAfterAwait : kResumeAfterYieldFrom, location);
  add_jump(pseudo::JUMP_NO_INTERRUPT, send, location);
  use(fail_label);
  add(Op::CLEANUP_THROW, location);
  use(exit);
  add(Op::END_SEND, location);
}

// A StopIteration that escapes a generator's body becomes a RuntimeError.
void CodeGenerator::wrap_in_stop_iteration_handler() {
  const Label handler = new_label();
  unit().code.insert_first(pseudo::SETUP_CLEANUP, handler.id, kNoLocation);
  load_none(kNoLocation);
  add(Op::RETURN_VALUE, kNoLocation);
  use(handler);
  add(Op::CALL_INTRINSIC_1, kIntrinsicStopIterationError, kNoLocation);
  add(Op::RERAISE, 1, kNoLocation);
}

}  // namespace minipy::compiler
