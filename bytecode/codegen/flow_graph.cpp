// Building blocks from the emitted instructions, stack depth, exception targets, and the order of
// the passes.
#include "bytecode/codegen/flow_graph.h"

#include <algorithm>

namespace minipy {

bool is_unconditional_jump(Op op) {
  return op == pseudo::JUMP || op == pseudo::JUMP_NO_INTERRUPT || op == Op::JUMP_FORWARD ||
         op == Op::JUMP_BACKWARD || op == Op::JUMP_BACKWARD_NO_INTERRUPT;
}

bool is_scope_exit(Op op) {
  return op == Op::RETURN_VALUE || op == Op::RETURN_CONST || op == Op::RAISE_VARARGS || op == Op::RERAISE;
}

bool is_block_push(Op op) {
  return op == pseudo::SETUP_FINALLY || op == pseudo::SETUP_CLEANUP || op == pseudo::SETUP_WITH;
}

bool is_flow_jump(Op op) {
  switch (op) {
    case Op::FOR_ITER:
    case Op::SEND:
    case Op::POP_JUMP_IF_FALSE:
    case Op::POP_JUMP_IF_TRUE:
    case Op::POP_JUMP_IF_NONE:
    case Op::POP_JUMP_IF_NOT_NONE:
      return true;
    default:
      return is_unconditional_jump(op);
  }
}

bool has_target(Op op) { return is_flow_jump(op) || is_block_push(op); }

bool falls_through(Block& block) {
  const FlowInstruction* last = block.last();
  return last == nullptr || (!is_scope_exit(last->op) && !is_unconditional_jump(last->op));
}

std::uint32_t ConstantTable::add(const Constant& constant) {
  const auto [found, added] =
      index_.try_emplace(constant_key(constant), static_cast<std::uint32_t>(constants_.size()));
  if (added) {
    constants_.push_back(constant);
  }
  return found->second;
}

FlowGraph::FlowGraph() { entry_ = current_ = new_block(); }

Block* FlowGraph::new_block() {
  blocks_.push_back(std::make_unique<Block>());
  return blocks_.back().get();
}

Label FlowGraph::new_label() {
  labels_.push_back(nullptr);
  return static_cast<Label>(labels_.size()) - 1;
}

/// Labels at one place share a block; it begins with the next instruction.
void FlowGraph::use_label(Label label) { pending_labels_.push_back(label); }

void FlowGraph::start_block_if_needed() {
  const FlowInstruction* last = current_->last();
  const bool terminated = last != nullptr && (is_flow_jump(last->op) || is_scope_exit(last->op));
  if (pending_labels_.empty() && !terminated) {
    return;
  }
  if (pending_labels_.empty() || !current_->code.empty() || current_->labeled || current_ == entry_) {
    if (!(current_->code.empty() && !current_->labeled)) {
      Block* block = new_block();
      current_->next = block;
      current_ = block;
    }
  }
  for (const Label label : pending_labels_) {
    labels_[static_cast<std::size_t>(label)] = current_;
    current_->labeled = true;
  }
  pending_labels_.clear();
}

void FlowGraph::emit(Op op, std::uint32_t arg, Location location) {
  start_block_if_needed();
  current_->code.push_back({op, arg, location, nullptr, nullptr});
}

void FlowGraph::emit_jump(Op op, Label target, Location location) {
  emit(op, static_cast<std::uint32_t>(target), location);
}

void FlowGraph::resolve_labels() {
  if (!pending_labels_.empty()) {
    start_block_if_needed();
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    for (FlowInstruction& instruction : block->code) {
      if (has_target(instruction.op)) {
        instruction.target = labels_[instruction.arg];
        instruction.arg = 0;
      }
    }
  }
}

int stack_effect(Op op, std::uint32_t operand, bool jump) {
  if (op == pseudo::SETUP_FINALLY) {
    return jump ? 1 : 0;
  }
  if (op == pseudo::SETUP_CLEANUP) {
    return jump ? 2 : 0;
  }
  if (op == pseudo::SETUP_WITH) {
    return jump ? 1 : 0;
  }
  if (op == pseudo::POP_BLOCK || op == pseudo::JUMP || op == pseudo::JUMP_NO_INTERRUPT) {
    return 0;
  }
  if (op == pseudo::LOAD_CLOSURE) {
    return 1;
  }
  if (op == pseudo::STORE_FAST_MAYBE_NULL) {
    return -1;
  }
  const int arg = static_cast<int>(operand);
  switch (op) {
#define OP(name, number, kind, cache, pops, pushes, doc) \
  case Op::name:                                         \
    return static_cast<int>(pushes) - static_cast<int>(pops);
#include "bytecode/opcodes.def"
#undef OP
    default:
      return 0;
  }
}

void label_exception_targets(Block* entry) {
  for (Block* block = entry; block != nullptr; block = block->next) {
    block->visited = false;
    block->except_stack.clear();
    for (const FlowInstruction& instruction : block->code) {
      if (is_block_push(instruction.op)) {
        instruction.target->except_handler = true;
      }
    }
  }
  std::vector<Block*> todo{entry};
  entry->visited = true;
  std::size_t yield_depth = 0;
  const auto reach = [&](Block* target, const std::vector<Block*>& stack) {
    if (!target->visited) {
      target->visited = true;
      target->except_stack = stack;
      todo.push_back(target);
    }
  };
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    std::vector<Block*> stack = std::move(block->except_stack);
    block->except_stack.clear();
    Block* handler = stack.empty() ? nullptr : stack.back();
    for (FlowInstruction& instruction : block->code) {
      if (is_block_push(instruction.op)) {
        reach(instruction.target, stack);
        if (instruction.op != pseudo::SETUP_FINALLY) {
          instruction.target->preserve_lasti = true;
        }
        stack.push_back(instruction.target);
        handler = instruction.target;
      } else if (instruction.op == pseudo::POP_BLOCK) {
        stack.pop_back();
        handler = stack.empty() ? nullptr : stack.back();
      } else if (is_flow_jump(instruction.op)) {
        instruction.except = handler;
        reach(instruction.target, stack);
      } else {
        if (instruction.op == Op::YIELD_VALUE) {
          yield_depth = stack.size();
        } else if (instruction.op == Op::RESUME && instruction.arg != 0 && yield_depth == 1) {
          instruction.arg |= 4;
        }
        instruction.except = handler;
      }
    }
    if (falls_through(*block) && block->next != nullptr) {
      reach(block->next, stack);
    }
  }
}

namespace {

/// Turns the pseudo instructions that have done their work into real ones or NOPs.
void convert_pseudo_instructions(Block* entry) {
  for (Block* block = entry; block != nullptr; block = block->next) {
    for (FlowInstruction& instruction : block->code) {
      if (is_block_push(instruction.op)) {
        instruction.op = Op::NOP;
        instruction.target = nullptr;
      } else if (instruction.op == pseudo::POP_BLOCK) {
        instruction.op = Op::NOP;
      } else if (instruction.op == pseudo::LOAD_CLOSURE) {
        instruction.op = Op::LOAD_FAST;
      } else if (instruction.op == pseudo::STORE_FAST_MAYBE_NULL) {
        instruction.op = Op::STORE_FAST;
      }
    }
  }
}

/// Cells follow the plain locals, free variables the cells; a parameter that is a cell keeps its place.
void fix_cell_indices(Block* entry, const FlowGraph::Facts& facts) {
  std::vector<std::uint32_t> place;
  auto next = static_cast<std::uint32_t>(facts.local_count);
  for (std::size_t i = 0; i < facts.cell_count; ++i) {
    place.push_back(facts.cell_to_local[i] >= 0 ? static_cast<std::uint32_t>(facts.cell_to_local[i]) : next++);
  }
  for (std::size_t i = 0; i < facts.free_count; ++i) {
    place.push_back(next++);
  }
  for (Block* block = entry; block != nullptr; block = block->next) {
    for (FlowInstruction& instruction : block->code) {
      const bool cell = instruction.op == pseudo::LOAD_CLOSURE ||
                        (static_cast<std::size_t>(instruction.op) < kOpCount &&
                         info(instruction.op).arg == ArgKind::kFree);
      if (cell) {
        instruction.arg = place[instruction.arg];
      }
    }
  }
  // The prologue: free variables, new cells in the order of their places, generator start.
  std::vector<FlowInstruction> prologue;
  if (facts.free_count > 0) {
    prologue.push_back({Op::COPY_FREE_VARS, static_cast<std::uint32_t>(facts.free_count), kNoLocation, nullptr, nullptr});
  }
  std::vector<std::uint32_t> cells(place.begin(), place.begin() + static_cast<std::ptrdiff_t>(facts.cell_count));
  std::sort(cells.begin(), cells.end());
  for (const std::uint32_t cell : cells) {
    prologue.push_back({Op::MAKE_CELL, cell, kNoLocation, nullptr, nullptr});
  }
  if (facts.generator_like) {
    const Location where{facts.first_line, facts.first_line, -1, -1};
    prologue.push_back({Op::RETURN_GENERATOR, 0, where, nullptr, nullptr});
    prologue.push_back({Op::POP_TOP, 0, where, nullptr, nullptr});
  }
  entry->code.insert(entry->code.begin(), prologue.begin(), prologue.end());
}

std::uint32_t compute_stack_size(Block* entry) {
  for (Block* block = entry; block != nullptr; block = block->next) {
    block->start_depth = -1;
  }
  int deepest = 0;
  std::vector<Block*> todo;
  const auto reach = [&](Block* block, int depth) {
    if (block->start_depth < depth && block->start_depth < 0) {
      block->start_depth = depth;
      todo.push_back(block);
    }
  };
  reach(entry, 0);
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    int depth = block->start_depth;
    bool dead = false;
    for (const FlowInstruction& instruction : block->code) {
      const int after = depth + stack_effect(instruction.op, instruction.arg, false);
      deepest = std::max(deepest, after);
      if (has_target(instruction.op)) {
        const int at_target = depth + stack_effect(instruction.op, instruction.arg, true);
        deepest = std::max(deepest, at_target);
        reach(instruction.target, at_target);
      }
      depth = after;
      if (is_unconditional_jump(instruction.op) || is_scope_exit(instruction.op)) {
        dead = true;
        break;
      }
    }
    if (!dead && block->next != nullptr) {
      reach(block->next, depth);
    }
  }
  return static_cast<std::uint32_t>(deepest);
}

/// Whether a block comes before another in the final order.
void normalize_jumps(Block* entry) {
  for (Block* block = entry; block != nullptr; block = block->next) {
    block->visited = false;
  }
  for (Block* block = entry; block != nullptr; block = block->next) {
    block->visited = true;
    FlowInstruction* last = block->last();
    if (last == nullptr || !is_flow_jump(last->op)) {
      continue;
    }
    const bool forward = !last->target->visited;
    if (last->op == pseudo::JUMP) {
      last->op = forward ? Op::JUMP_FORWARD : Op::JUMP_BACKWARD;
    } else if (last->op == pseudo::JUMP_NO_INTERRUPT) {
      last->op = forward ? Op::JUMP_FORWARD : Op::JUMP_BACKWARD_NO_INTERRUPT;
    }
  }
}

}  // namespace

/// Conditional jumps only go forward: one that goes back becomes its opposite over a plain jump.
void FlowGraph::split_backward_conditionals() {
  for (Block* block = entry_; block != nullptr; block = block->next) {
    block->visited = false;
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    block->visited = true;
    FlowInstruction* last = block->last();
    if (last == nullptr || !is_flow_jump(last->op) || is_unconditional_jump(last->op) ||
        last->op == Op::FOR_ITER || last->op == Op::SEND || !last->target->visited) {
      continue;
    }
    switch (last->op) {
      case Op::POP_JUMP_IF_FALSE:
        last->op = Op::POP_JUMP_IF_TRUE;
        break;
      case Op::POP_JUMP_IF_TRUE:
        last->op = Op::POP_JUMP_IF_FALSE;
        break;
      case Op::POP_JUMP_IF_NONE:
        last->op = Op::POP_JUMP_IF_NOT_NONE;
        break;
      default:
        last->op = Op::POP_JUMP_IF_NONE;
        break;
    }
    Block* target = last->target;
    Block* jump = new_block();
    jump->code.push_back({pseudo::JUMP, 0, last->location, target, nullptr});
    jump->except_stack = block->except_stack;
    jump->visited = true;
    jump->cold = block->cold;
    last->target = block->next;
    jump->next = block->next;
    block->next = jump;
    block = jump;
  }
}

void FlowGraph::finish(const Facts& facts) {
  resolve_labels();
  label_exception_targets(entry_);
  optimize(*this, facts);
  check_uninitialized_locals(*this, facts.local_count, facts.parameter_count);
  insert_superinstructions(*this);
  push_cold_blocks_to_end(*this);
  resolve_line_numbers(*this);
  fix_cell_indices(entry_, facts);
  stack_size_ = compute_stack_size(entry_);
  convert_pseudo_instructions(entry_);
  remove_redundant_nops(*this);
  split_backward_conditionals();
  normalize_jumps(entry_);
}

}  // namespace minipy
