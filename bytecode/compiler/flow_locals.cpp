// Passes about data: which locals may be unbound, which constants are used, how deep the stack gets,
// where cells live among the locals.
#include <algorithm>
#include <map>

#include "bytecode/compiler/flow_graph.h"

namespace minipy::compiler {
namespace {

constexpr int kTrackedLocals = 64;

// The real instruction that these passes treat like a pseudo-instruction.
Op plain(Op op) {
  if (op == pseudo::STORE_FAST_MAYBE_NULL) {
    return Op::DELETE_FAST;
  }
  return op == pseudo::LOAD_CLOSURE ? Op::LOAD_DEREF : op;
}

void push_if_news(Block* block, std::uint64_t unsafe, std::vector<Block*>& todo) {
  const std::uint64_t both = block->unsafe_locals | unsafe;
  if (block->unsafe_locals == both) {
    return;
  }
  block->unsafe_locals = both;
  if (!block->visited) {
    block->visited = true;
    todo.push_back(block);
  }
}

// Goes through a block with the set of locals that may be unbound at its start.
void scan_block(Block& block, std::vector<Block*>& todo) {
  std::uint64_t unsafe = block.unsafe_locals;
  for (FlowInstruction& instruction : block.instructions) {
    if (instruction.handler != nullptr) {
      push_if_news(instruction.handler, unsafe, todo);
    }
    if (instruction.arg >= kTrackedLocals) {
      continue;
    }
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(instruction.arg);
    switch (plain(instruction.op)) {
      case Op::DELETE_FAST:
      case Op::LOAD_FAST_AND_CLEAR:
        unsafe |= bit;
        break;
      case Op::STORE_FAST:
      case Op::LOAD_FAST_CHECK:
        unsafe &= ~bit;
        break;
      case Op::LOAD_FAST:
        if ((unsafe & bit) != 0) {
          instruction.op = Op::LOAD_FAST_CHECK;
        }
        unsafe &= ~bit;
        break;
      default:
        break;
    }
  }
  if (block.next != nullptr && block.falls_through()) {
    push_if_news(block.next, unsafe, todo);
  }
  const FlowInstruction* last = block.last();
  if (last != nullptr && is_any_jump(last->op)) {
    push_if_news(last->target, unsafe, todo);
  }
}

bool is_generator(std::uint32_t flags) {
  return (flags & (kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator)) != 0;
}

}  // namespace

// Locals beyond the first 64 are looked at one block at a time, as CPython does.
void FlowGraph::scan_many_locals(int locals) {
  std::vector<int> bound_in(static_cast<std::size_t>(locals), 0);
  int number = 0;
  for (Block* block = entry_; block != nullptr; block = block->next) {
    ++number;
    for (FlowInstruction& instruction : block->instructions) {
      if (instruction.arg < kTrackedLocals || instruction.arg >= locals) {
        continue;
      }
      int& bound = bound_in[static_cast<std::size_t>(instruction.arg)];
      switch (plain(instruction.op)) {
        case Op::DELETE_FAST:
        case Op::LOAD_FAST_AND_CLEAR:
          bound = number - 1;
          break;
        case Op::STORE_FAST:
          bound = number;
          break;
        case Op::LOAD_FAST:
          if (bound != number) {
            instruction.op = Op::LOAD_FAST_CHECK;
          }
          bound = number;
          break;
        default:
          break;
      }
    }
  }
}

void FlowGraph::check_locals(int locals, int parameters) {
  if (locals == 0) {
    return;
  }
  if (locals > kTrackedLocals) {
    scan_many_locals(locals);
    locals = kTrackedLocals;
  }
  for (Block* block = entry_; block != nullptr; block = block->next) {
    block->visited = false;
  }
  std::uint64_t start = 0;
  for (int i = parameters; i < locals; ++i) {
    start |= std::uint64_t{1} << static_cast<unsigned>(i);
  }
  std::vector<Block*> todo;
  push_if_news(entry_, start, todo);
  for (Block* block = entry_; block != nullptr; block = block->next) {
    scan_block(*block, todo);
  }
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    block->visited = false;
    scan_block(*block, todo);
  }
}

// The first constant stays: it may be a docstring.
void FlowGraph::remove_unused_constants(ConstantTable& constants) {
  const std::size_t count = constants.items().size();
  if (count == 0) {
    return;
  }
  std::vector<bool> is_used(count, false);
  is_used[0] = true;
  for (Block* block = entry_; block != nullptr; block = block->next) {
    for (const FlowInstruction& instruction : block->instructions) {
      if (has_constant(instruction.op)) {
        is_used[static_cast<std::size_t>(instruction.arg)] = true;
      }
    }
  }
  std::vector<int> used;
  std::vector<int> new_index(count, -1);
  for (std::size_t i = 0; i < count; ++i) {
    if (is_used[i]) {
      new_index[i] = static_cast<int>(used.size());
      used.push_back(static_cast<int>(i));
    }
  }
  if (used.size() == count) {
    return;
  }
  constants.keep(used);
  for (Block* block = entry_; block != nullptr; block = block->next) {
    for (FlowInstruction& instruction : block->instructions) {
      if (has_constant(instruction.op)) {
        instruction.arg = new_index[static_cast<std::size_t>(instruction.arg)];
      }
    }
  }
}

int FlowGraph::stack_size() {
  for (Block* block = entry_; block != nullptr; block = block->next) {
    block->start_depth = -1;
  }
  std::vector<Block*> todo;
  const auto reach = [&todo](Block* block, int depth) {
    if (block->start_depth < 0) {
      block->start_depth = depth;
      todo.push_back(block);
    }
  };
  reach(entry_, 0);
  int deepest = 0;
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    int depth = block->start_depth;
    bool goes_on = true;
    for (const FlowInstruction& instruction : block->instructions) {
      const int after = depth + stack_effect(instruction.op, instruction.arg, false);
      deepest = std::max(deepest, after);
      if (has_target(instruction.op)) {
        const int at_target = depth + stack_effect(instruction.op, instruction.arg, true);
        deepest = std::max(deepest, at_target);
        reach(instruction.target, at_target);
      }
      depth = after;
      if (is_unconditional_jump(instruction.op) || is_scope_exit(instruction.op)) {
        goes_on = false;
        break;
      }
    }
    if (goes_on && block->next != nullptr) {
      reach(block->next, depth);
    }
  }
  return deepest;
}

// The generator's start, MAKE_CELL for each cell in the order of the locals, COPY_FREE_VARS; then
// cell indices become indices of locals: a parameter's cell takes the parameter's place.
void FlowGraph::insert_prefix(const UnitShape& shape) {
  const int locals = static_cast<int>(shape.locals->size());
  const int cells = static_cast<int>(shape.cells->size());
  const int free = static_cast<int>(shape.free->size());
  std::vector<int> place(static_cast<std::size_t>(cells + free));
  int moved = 0;
  std::map<int, int> cell_by_place;
  for (int i = 0; i < cells + free; ++i) {
    const int parameter =
        i < cells ? shape.locals->find(shape.cells->names()[static_cast<std::size_t>(i)]) : -1;
    if (i < cells) {
      cell_by_place[parameter >= 0 ? parameter : locals + i] = i;
    }
    moved += parameter >= 0 ? 1 : 0;
    place[static_cast<std::size_t>(i)] = parameter >= 0 ? parameter : locals + i - moved;
  }
  std::vector<FlowInstruction> prefix;
  if (free > 0) {
    prefix.push_back({Op::COPY_FREE_VARS, free, kNoLocation});
  }
  for (const auto& [where, cell] : cell_by_place) {
    prefix.push_back({Op::MAKE_CELL, cell, kNoLocation});
  }
  if (is_generator(shape.flags)) {
    const Location location{shape.first_line, shape.first_line, -1, -1};
    prefix.push_back({Op::RETURN_GENERATOR, 0, location});
    prefix.push_back({Op::POP_TOP, 0, location});
  }
  auto& code = entry_->instructions;
  code.insert(code.begin(), prefix.begin(), prefix.end());
  for (Block* block = entry_; block != nullptr; block = block->next) {
    for (FlowInstruction& instruction : block->instructions) {
      switch (plain(instruction.op)) {
        case Op::MAKE_CELL:
        case Op::LOAD_DEREF:
        case Op::STORE_DEREF:
        case Op::DELETE_DEREF:
        case Op::LOAD_FROM_DICT_OR_DEREF:
          instruction.arg = place[static_cast<std::size_t>(instruction.arg)];
          break;
        default:
          break;
      }
    }
  }
}

void FlowGraph::convert_pseudo_instructions() {
  for (Block* block = entry_; block != nullptr; block = block->next) {
    for (FlowInstruction& instruction : block->instructions) {
      if (is_block_push(instruction.op)) {
        instruction.set(Op::NOP);
      } else if (instruction.op == pseudo::LOAD_CLOSURE) {
        instruction.op = Op::LOAD_FAST;
      } else if (instruction.op == pseudo::STORE_FAST_MAYBE_NULL) {
        instruction.op = Op::STORE_FAST;
      }
    }
  }
  remove_nops_and_jumps();
}

}  // namespace minipy::compiler
