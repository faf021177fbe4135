#include "bytecode/compiler/flow_graph.h"

#include <algorithm>

namespace minipy::compiler {

bool Block::falls_through() const {
  if (instructions.empty()) {
    return true;
  }
  const Op op = instructions.back().op;
  return !is_scope_exit(op) && !is_unconditional_jump(op);
}

bool Block::exits_scope() const {
  return !instructions.empty() && is_scope_exit(instructions.back().op);
}

bool Block::has_no_line() const {
  return std::none_of(instructions.begin(), instructions.end(),
                      [](const FlowInstruction& i) { return i.location.line >= 0; });
}

Block* next_nonempty(Block* block) {
  while (block != nullptr && block->empty()) {
    block = block->next;
  }
  return block;
}

Block* FlowGraph::new_block() {
  blocks_.push_back(std::make_unique<Block>());
  return blocks_.back().get();
}

Block* FlowGraph::copy_block(const Block& block) {
  Block* copy = new_block();
  copy->instructions = block.instructions;
  return copy;
}

int FlowGraph::next_label() const {
  int label = -1;
  for (const Block* block = entry_; block != nullptr; block = block->next) {
    label = std::max(label, block->label);
  }
  return label + 1;
}

// A block begins at every target of a jump and after every instruction that ends one.
FlowGraph::FlowGraph(const InstructionList& list) {
  const auto& source = list.instructions();
  std::vector<bool> is_target(source.size() + 1, false);
  for (const CodeInstruction& instruction : source) {
    if (has_target(instruction.op)) {
      is_target[list.position(instruction.arg)] = true;
    }
  }
  std::vector<Block*> block_at(source.size() + 1, nullptr);
  entry_ = new_block();
  Block* current = entry_;
  const auto start_block = [&] {
    Block* block = new_block();
    current->next = block;
    current = block;
  };
  for (std::size_t i = 0; i <= source.size(); ++i) {
    if (is_target[i]) {
      if (!current->empty() || current->label >= 0) {
        start_block();
      }
      current->label = static_cast<int>(i);
      block_at[i] = current;
    } else if (!current->empty() && is_terminator(current->instructions.back().op)) {
      start_block();
    }
    if (i < source.size()) {
      current->instructions.push_back(
          {source[i].op, source[i].arg, source[i].location, nullptr, nullptr});
    }
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    for (FlowInstruction& instruction : block->instructions) {
      if (has_target(instruction.op)) {
        instruction.target = block_at[list.position(instruction.arg)];
      }
    }
  }
}

void FlowGraph::mark_handlers() {
  for (Block* block = entry_; block != nullptr; block = block->next) {
    for (const FlowInstruction& instruction : block->instructions) {
      if (is_block_push(instruction.op)) {
        instruction.target->is_handler = true;
      }
    }
  }
}

namespace {

using HandlerStack = std::vector<Block*>;

/// RESUME's bit: the yield before it is protected by one handler only, the generator's own.
constexpr int kResumeDepth1 = 4;

class HandlerAssigner {
 public:
  void run(Block* entry) {
    for (Block* block = entry; block != nullptr; block = block->next) {
      block->visited = false;
      block->handlers = nullptr;
    }
    push(entry, HandlerStack{});
    while (!todo_.empty()) {
      Block* block = todo_.back();
      todo_.pop_back();
      visit(*block);
    }
  }

 private:
  void push(Block* block, HandlerStack stack) {
    if (!block->visited) {
      block->visited = true;
      block->handlers = std::make_shared<const HandlerStack>(std::move(stack));
      todo_.push_back(block);
    }
  }

  void visit(Block& block) {
    HandlerStack stack = *block.handlers;
    block.handlers = nullptr;
    std::size_t yield_depth = 0;
    for (FlowInstruction& instruction : block.instructions) {
      Block* handler = stack.empty() ? nullptr : stack.back();
      if (is_block_push(instruction.op)) {
        push(instruction.target, stack);
        if (instruction.op != pseudo::SETUP_FINALLY) {
          instruction.target->preserve_lasti = true;
        }
        stack.push_back(instruction.target);
        continue;
      }
      if (instruction.op == pseudo::POP_BLOCK) {
        stack.pop_back();
        instruction.set(Op::NOP);
        continue;
      }
      instruction.handler = handler;
      if (is_any_jump(instruction.op)) {
        push(instruction.target, stack);
      } else if (instruction.op == Op::YIELD_VALUE) {
        yield_depth = stack.size();
      } else if (instruction.op == Op::RESUME && instruction.arg != 0) {
        if (yield_depth == 1) {
          instruction.arg |= kResumeDepth1;
        }
        yield_depth = 0;
      }
    }
    if (block.falls_through() && block.next != nullptr) {
      push(block.next, std::move(stack));
    }
  }

  std::vector<Block*> todo_;
};

}  // namespace

void FlowGraph::assign_handlers() { HandlerAssigner().run(entry_); }

void FlowGraph::remove_unreachable() {
  for (Block* block = entry_; block != nullptr; block = block->next) {
    block->predecessors = 0;
    block->visited = false;
  }
  std::vector<Block*> todo{entry_};
  entry_->predecessors = 1;
  entry_->visited = true;
  const auto reach = [&todo](Block* block) {
    if (!block->visited) {
      block->visited = true;
      todo.push_back(block);
    }
    ++block->predecessors;
  };
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    if (block->next != nullptr && block->falls_through()) {
      reach(block->next);
    }
    for (const FlowInstruction& instruction : block->instructions) {
      if (has_target(instruction.op)) {
        reach(instruction.target);
      }
    }
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    if (block->predecessors == 0) {
      block->instructions.clear();
      block->is_handler = false;
    }
  }
}

void FlowGraph::optimize(ConstantTable& constants, const UnitShape& shape) {
  mark_handlers();
  assign_handlers();
  inline_small_blocks();
  remove_unreachable();
  settle_lines();
  for (Block* block = entry_; block != nullptr; block = block->next) {
    optimize_constants(*block, constants);
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    optimize_block(*block, constants);
  }
  remove_nops_and_pairs();
  remove_unreachable();
  remove_nops_and_jumps();
  remove_unused_constants(constants);
  check_locals(static_cast<int>(shape.locals->size()), shape.parameters);
  insert_superinstructions();
  push_cold_blocks_last();
  settle_lines();
}

int FlowGraph::finish(const UnitShape& shape) {
  const int depth = stack_size();
  insert_prefix(shape);
  convert_pseudo_instructions();
  direct_jumps();
  return depth;
}

}  // namespace minipy::compiler
