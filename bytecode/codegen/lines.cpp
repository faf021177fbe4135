// Source lines of artificial instructions, and where the rarely executed blocks go.
#include "bytecode/codegen/flow_graph.h"

namespace minipy {

namespace {

bool without_line_and_exit(Block& block) {
  if (block.last() == nullptr || !is_scope_exit(block.last()->op)) {
    return false;
  }
  for (const FlowInstruction& instruction : block.code) {
    if (instruction.location.line >= 0) {
      return false;
    }
  }
  return true;
}

Block* next_nonempty(Block* block) {
  while (block != nullptr && block->code.empty()) {
    block = block->next;
  }
  return block;
}

void propagate_lines(Block* entry) {
  for (Block* block = entry; block != nullptr; block = block->next) {
    if (block->code.empty()) {
      continue;
    }
    Location previous = kNoLocation;
    for (FlowInstruction& instruction : block->code) {
      if (instruction.location.line < 0) {
        instruction.location = previous;
      } else {
        previous = instruction.location;
      }
    }
    Block* next = block->next;
    if (falls_through(*block) && next != nullptr && next->predecessors == 1 && !next->code.empty() &&
        next->code[0].location.line < 0) {
      next->code[0].location = previous;
    }
    const FlowInstruction& last = *block->last();
    if (is_flow_jump(last.op)) {
      Block* target = last.target;
      if (target->predecessors == 1 && !target->code.empty() && target->code[0].location.line < 0) {
        target->code[0].location = previous;
      }
    }
  }
}

}  // namespace

/// An exit without a line (the end of a function) is copied for each jump to it, so that each copy
/// gets the line that it came from.
void FlowGraph::duplicate_exits_without_line() {
  for (Block* block = entry_; block != nullptr; block = block->next) {
    FlowInstruction* last = block->last();
    if (last == nullptr || !is_flow_jump(last->op)) {
      continue;
    }
    Block* target = next_nonempty(last->target);
    if (target == nullptr || !without_line_and_exit(*target) || target->predecessors <= 1) {
      continue;
    }
    Block* copy = new_block();
    copy->code = target->code;
    copy->except_handler = target->except_handler;
    copy->preserve_lasti = target->preserve_lasti;
    copy->code[0].location = last->location;
    last->target = copy;
    copy->next = target->next;
    target->next = copy;
    copy->predecessors = 1;
    copy->labeled = true;
    --target->predecessors;
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    if (!falls_through(*block) || block->next == nullptr || block->code.empty()) {
      continue;
    }
    if (without_line_and_exit(*block->next)) {
      block->next->code[0].location = block->code.back().location;
    }
  }
}

void FlowGraph::resolve_lines() {
  duplicate_exits_without_line();
  propagate_lines(entry_);
}

void resolve_line_numbers(FlowGraph& graph) {
  graph.resolve_lines();
}

// ---- cold blocks

namespace {

void mark_warm(Block* entry) {
  for (Block* block = entry; block != nullptr; block = block->next) {
    block->visited = false;
    block->warm = false;
  }
  std::vector<Block*> todo{entry};
  entry->visited = true;
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    block->warm = true;
    Block* next = block->next;
    if (next != nullptr && falls_through(*block) && !next->visited) {
      next->visited = true;
      todo.push_back(next);
    }
    for (const FlowInstruction& instruction : block->code) {
      if (is_flow_jump(instruction.op) && !instruction.target->visited) {
        instruction.target->visited = true;
        todo.push_back(instruction.target);
      }
    }
  }
}

void mark_cold(Block* entry) {
  for (Block* block = entry; block != nullptr; block = block->next) {
    block->visited = false;
    block->cold = false;
  }
  mark_warm(entry);
  std::vector<Block*> todo;
  for (Block* block = entry; block != nullptr; block = block->next) {
    block->visited = false;
  }
  for (Block* block = entry; block != nullptr; block = block->next) {
    if (block->except_handler) {
      todo.push_back(block);
      block->visited = true;
    }
  }
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    block->cold = true;
    Block* next = block->next;
    if (next != nullptr && falls_through(*block) && !next->warm && !next->visited) {
      next->visited = true;
      todo.push_back(next);
    }
    for (const FlowInstruction& instruction : block->code) {
      if (is_flow_jump(instruction.op) && !instruction.target->warm && !instruction.target->visited) {
        instruction.target->visited = true;
        todo.push_back(instruction.target);
      }
    }
  }
}

}  // namespace

void FlowGraph::move_cold_blocks() {
  if (entry_->next == nullptr) {
    return;
  }
  mark_cold(entry_);
  // A cold block that falls through into a warm one needs a jump when it moves away.
  for (Block* block = entry_; block != nullptr; block = block->next) {
    if (block->cold && falls_through(*block) && block->next != nullptr && block->next->warm) {
      Block* jump = new_block();
      jump->code.push_back({pseudo::JUMP_NO_INTERRUPT, 0, kNoLocation, block->next, nullptr});
      jump->cold = true;
      jump->predecessors = 1;
      block->next->labeled = true;
      jump->next = block->next;
      block->next = jump;
    }
  }
  Block* cold_first = nullptr;
  Block* cold_last = nullptr;
  Block* block = entry_;
  while (block->next != nullptr) {
    while (block->next != nullptr && !block->next->cold) {
      block = block->next;
    }
    if (block->next == nullptr) {
      break;
    }
    Block* end = block->next;
    while (end->next != nullptr && end->next->cold) {
      end = end->next;
    }
    if (cold_first == nullptr) {
      cold_first = block->next;
    } else {
      cold_last->next = block->next;
    }
    cold_last = end;
    block->next = end->next;
    end->next = nullptr;
  }
  block->next = cold_first;
  if (cold_first != nullptr) {
    remove_redundant_jumps_and_nops();
  }
}

void FlowGraph::remove_redundant_jumps_and_nops() {
  int removed = 0;
  do {
    removed = remove_redundant_jumps(*this);
    removed += remove_redundant_nops(*this);
  } while (removed > 0);
}

void push_cold_blocks_to_end(FlowGraph& graph) { graph.move_cold_blocks(); }

}  // namespace minipy
