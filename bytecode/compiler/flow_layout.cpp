// Passes about order and lines: exception handlers go to the end, instructions that leave a frame get
// a line of their own, jumps get a direction.
#include "bytecode/compiler/flow_graph.h"

namespace minipy::compiler {
namespace {

// Blocks reachable from `todo` by falling through or jumping, in depth-first order.
template <class Visit>
void traverse(std::vector<Block*> todo, bool skip_warm, Visit visit) {
  const auto reach = [&](Block* block) {
    if (!block->visited && !(skip_warm && block->warm)) {
      block->visited = true;
      todo.push_back(block);
    }
  };
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    visit(*block);
    if (block->next != nullptr && block->falls_through()) {
      reach(block->next);
    }
    for (const FlowInstruction& instruction : block->instructions) {
      if (is_any_jump(instruction.op)) {
        reach(instruction.target);
      }
    }
  }
}

bool has_eval_break(const Block& block) {
  for (const FlowInstruction& instruction : block.instructions) {
    if (instruction.op == pseudo::JUMP) {
      return true;
    }
    switch (instruction.op) {
      case Op::JUMP_BACKWARD:
      case Op::RESUME:
      case Op::CALL:
      case Op::CALL_KW:
      case Op::CALL_FUNCTION_EX:
        return true;
      default:
        break;
    }
  }
  return false;
}

bool needs_own_line(const Block& block) {
  return (block.exits_scope() || has_eval_break(block)) && block.has_no_line();
}

}  // namespace

void FlowGraph::mark_cold() {
  const auto clear_visited = [this] {
    for (Block* block = entry_; block != nullptr; block = block->next) {
      block->visited = false;
    }
  };
  clear_visited();
  entry_->visited = true;
  traverse({entry_}, false, [](Block& block) { block.warm = true; });
  clear_visited();
  std::vector<Block*> handlers;
  for (Block* block = entry_; block != nullptr; block = block->next) {
    if (block->is_handler) {
      block->visited = true;
      handlers.push_back(block);
    }
  }
  traverse(std::move(handlers), true, [](Block& block) { block.cold = true; });
}

void FlowGraph::push_cold_blocks_last() {
  if (entry_->next == nullptr) {
    return;
  }
  mark_cold();
  int label = next_label();
  for (Block* block = entry_; block != nullptr; block = block->next) {
    if (block->cold && block->falls_through() && block->next != nullptr && block->next->warm) {
      Block* jump = new_block();
      if (block->next->label < 0) {
        block->next->label = label++;
      }
      jump->instructions.push_back({pseudo::JUMP_NO_INTERRUPT, 0, kNoLocation, block->next});
      jump->cold = true;
      jump->next = block->next;
      jump->predecessors = 1;
      block->next = jump;
    }
  }
  Block* cold_head = nullptr;
  Block* cold_tail = nullptr;
  Block* block = entry_;
  while (block->next != nullptr) {
    while (block->next != nullptr && !block->next->cold) {
      block = block->next;
    }
    if (block->next == nullptr) {
      break;
    }
    Block* streak_end = block->next;
    while (streak_end->next != nullptr && streak_end->next->cold) {
      streak_end = streak_end->next;
    }
    if (cold_head == nullptr) {
      cold_head = block->next;
    } else {
      cold_tail->next = block->next;
    }
    cold_tail = streak_end;
    block->next = streak_end->next;
    streak_end->next = nullptr;
  }
  block->next = cold_head;
  if (cold_head != nullptr) {
    remove_nops_and_jumps();
  }
}

// An exit without a line that several jumps share is copied, so that each copy takes the line of the
// only place it is reached from.
void FlowGraph::duplicate_exits_without_line() {
  int label = next_label();
  for (Block* block = entry_; block != nullptr; block = block->next) {
    FlowInstruction* last = block->last();
    if (last == nullptr || !is_any_jump(last->op)) {
      continue;
    }
    Block* target = next_nonempty(last->target);
    if (target != nullptr && needs_own_line(*target) && target->predecessors > 1) {
      Block* copy = copy_block(*target);
      copy->instructions[0].location = last->location;
      last->target = copy;
      --target->predecessors;
      copy->predecessors = 1;
      copy->next = target->next;
      copy->label = label++;
      target->next = copy;
    }
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    if (block->falls_through() && block->next != nullptr && !block->empty() &&
        !block->next->empty() && needs_own_line(*block->next)) {
      block->next->instructions[0].location = block->last()->location;
    }
  }
}

void FlowGraph::propagate_lines() {
  for (Block* block = entry_; block != nullptr; block = block->next) {
    if (block->empty()) {
      continue;
    }
    Location previous = kNoLocation;
    for (FlowInstruction& instruction : block->instructions) {
      if (instruction.location.line < 0) {
        instruction.location = previous;
      } else {
        previous = instruction.location;
      }
    }
    const auto hand_on = [&previous](Block* to) {
      if (to != nullptr && to->predecessors == 1 && !to->empty() &&
          to->instructions[0].location.line < 0) {
        to->instructions[0].location = previous;
      }
    };
    if (block->falls_through()) {
      hand_on(block->next);
    }
    if (is_any_jump(block->last()->op)) {
      hand_on(block->last()->target);
    }
  }
}

void FlowGraph::settle_lines() {
  duplicate_exits_without_line();
  propagate_lines();
}

namespace {

Op reversed(Op op) {
  switch (op) {
    case Op::POP_JUMP_IF_NOT_NONE:
      return Op::POP_JUMP_IF_NONE;
    case Op::POP_JUMP_IF_NONE:
      return Op::POP_JUMP_IF_NOT_NONE;
    case Op::POP_JUMP_IF_FALSE:
      return Op::POP_JUMP_IF_TRUE;
    case Op::POP_JUMP_IF_TRUE:
      return Op::POP_JUMP_IF_FALSE;
    default:
      return op;
  }
}

}  // namespace

// Conditional jumps only go forward: a backward one becomes the reversed jump over a plain jump.
void FlowGraph::direct_jumps() {
  for (Block* block = entry_; block != nullptr; block = block->next) {
    block->visited = false;
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    block->visited = true;
    FlowInstruction* last = block->last();
    if (last == nullptr || !is_any_jump(last->op) || is_unconditional_jump(last->op) ||
        !last->target->visited) {
      continue;
    }
    Block* backwards = new_block();
    backwards->instructions.push_back({pseudo::JUMP, 0, last->location, last->target});
    last->op = reversed(last->op);
    last->target = block->next;
    backwards->cold = block->cold;
    backwards->next = block->next;
    block->next = backwards;
  }
}

}  // namespace minipy::compiler
