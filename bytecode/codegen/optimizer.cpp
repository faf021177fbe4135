// Peephole and control-flow optimisations, in the order of CPython 3.13's flowgraph.
#include <algorithm>

#include "bytecode/codegen/constant_folding.h"
#include "bytecode/codegen/flow_graph.h"

namespace minipy {

namespace {

constexpr std::size_t kMaxCopySize = 4;

void set_nop(FlowInstruction& instruction) {
  instruction.op = Op::NOP;
  instruction.arg = 0;
  instruction.target = nullptr;
}

Block* next_nonempty(Block* block) {
  while (block != nullptr && block->code.empty()) {
    block = block->next;
  }
  return block;
}

bool exits_scope(Block& block) { return block.last() != nullptr && is_scope_exit(block.last()->op); }

bool has_no_lines(const Block& block) {
  return std::all_of(block.code.begin(), block.code.end(),
                     [](const FlowInstruction& i) { return i.location.line < 0; });
}

// ---- inlining of small exits

bool inline_target(Block& block) {
  FlowInstruction* last = block.last();
  if (last == nullptr || !is_unconditional_jump(last->op)) {
    return false;
  }
  Block& target = *last->target;
  const bool small_exit = exits_scope(target) && target.code.size() <= kMaxCopySize;
  const bool no_lines = has_no_lines(target) && !falls_through(target);
  if (!small_exit && !no_lines) {
    return false;
  }
  const Op removed = last->op;
  set_nop(*last);
  const std::vector<FlowInstruction> copied = target.code;  // the target may be the block itself
  block.code.insert(block.code.end(), copied.begin(), copied.end());
  if (no_lines) {
    last = block.last();
    if (is_unconditional_jump(last->op) && removed == pseudo::JUMP) {
      last->op = pseudo::JUMP;
    }
  }
  --target.predecessors;
  return true;
}

void inline_small_blocks(Block* entry) {
  bool changed = true;
  while (changed) {
    changed = false;
    for (Block* block = entry; block != nullptr; block = block->next) {
      changed = inline_target(*block) || changed;
    }
  }
}

// ---- NOPs

int remove_block_nops(Block& block) {
  std::vector<FlowInstruction> kept;
  kept.reserve(block.code.size());
  int previous_line = -1;
  for (std::size_t i = 0; i < block.code.size(); ++i) {
    const int line = block.code[i].location.line;
    if (block.code[i].op == Op::NOP) {
      if (line < 0 || previous_line == line) {
        continue;
      }
      if (i + 1 < block.code.size()) {
        const int next_line = block.code[i + 1].location.line;
        if (next_line == line) {
          continue;
        }
        if (next_line < 0) {
          block.code[i + 1].location = block.code[i].location;
          continue;
        }
      } else if (Block* next = next_nonempty(block.next)) {
        Location next_location = kNoLocation;
        for (const FlowInstruction& instruction : next->code) {
          if (instruction.op == Op::NOP && instruction.location.line < 0) {
            continue;
          }
          next_location = instruction.location;
          break;
        }
        if (line == next_location.line) {
          continue;
        }
      }
    }
    kept.push_back(block.code[i]);
    previous_line = line;
  }
  const int removed = static_cast<int>(block.code.size() - kept.size());
  block.code = std::move(kept);
  return removed;
}

void remove_nops_and_pairs(Block* entry) {
  bool done = false;
  while (!done) {
    done = true;
    FlowInstruction* previous = nullptr;
    FlowInstruction* current = nullptr;
    for (Block* block = entry; block != nullptr; block = block->next) {
      remove_block_nops(*block);
      if (block->labeled) {
        current = nullptr;
      }
      for (FlowInstruction& instruction : block->code) {
        previous = current;
        current = &instruction;
        const bool redundant = instruction.op == Op::POP_TOP && previous != nullptr &&
                               (previous->op == Op::LOAD_CONST || (previous->op == Op::COPY && previous->arg == 1));
        if (redundant) {
          set_nop(*previous);
          set_nop(*current);
          done = false;
        }
      }
      if ((current != nullptr && is_flow_jump(current->op)) || !falls_through(*block)) {
        current = nullptr;
      }
    }
  }
}

// ---- swaps

bool is_swappable(Op op) {
  return op == Op::STORE_FAST || op == pseudo::STORE_FAST_MAYBE_NULL || op == Op::POP_TOP;
}

std::int64_t stores_to(const FlowInstruction& instruction) {
  return instruction.op == Op::STORE_FAST || instruction.op == pseudo::STORE_FAST_MAYBE_NULL
             ? static_cast<std::int64_t>(instruction.arg)
             : -1;
}

/// Index of the next instruction that may change places, or −1.
std::ptrdiff_t next_swappable(const Block& block, std::ptrdiff_t i, int line) {
  while (++i < static_cast<std::ptrdiff_t>(block.code.size())) {
    const FlowInstruction& instruction = block.code[static_cast<std::size_t>(i)];
    if (line >= 0 && instruction.location.line != line) {
      return -1;
    }
    if (instruction.op == Op::NOP) {
      continue;
    }
    return is_swappable(instruction.op) ? i : -1;
  }
  return -1;
}

/// Does SWAPs before stores by exchanging the stores.
void apply_static_swaps(Block& block, std::ptrdiff_t i) {
  for (; i >= 0; --i) {
    FlowInstruction& swap = block.code[static_cast<std::size_t>(i)];
    if (swap.op != Op::SWAP) {
      if (swap.op == Op::NOP || is_swappable(swap.op)) {
        continue;
      }
      return;
    }
    const std::ptrdiff_t j = next_swappable(block, i, -1);
    if (j < 0) {
      return;
    }
    std::ptrdiff_t k = j;
    const int line = block.code[static_cast<std::size_t>(j)].location.line;
    for (std::uint32_t count = swap.arg - 1; count > 0; --count) {
      k = next_swappable(block, k, line);
      if (k < 0) {
        return;
      }
    }
    const std::int64_t store_j = stores_to(block.code[static_cast<std::size_t>(j)]);
    const std::int64_t store_k = stores_to(block.code[static_cast<std::size_t>(k)]);
    if (store_j >= 0 || store_k >= 0) {
      if (store_j == store_k) {
        return;
      }
      for (std::ptrdiff_t at = j + 1; at < k; ++at) {
        const std::int64_t store = stores_to(block.code[static_cast<std::size_t>(at)]);
        if (store >= 0 && (store == store_j || store == store_k)) {
          return;
        }
      }
    }
    set_nop(swap);
    std::swap(block.code[static_cast<std::size_t>(j)], block.code[static_cast<std::size_t>(k)]);
  }
}

/// Replaces a run of SWAPs by the fewest that give the same permutation.
void shorten_swaps(Block& block, std::size_t& at) {
  std::uint32_t depth = block.code[at].arg;
  std::size_t length = 0;
  bool more = false;
  while (at + ++length < block.code.size()) {
    const FlowInstruction& instruction = block.code[at + length];
    if (instruction.op == Op::SWAP) {
      depth = std::max(depth, instruction.arg);
      more = true;
    } else if (instruction.op != Op::NOP) {
      break;
    }
  }
  if (!more) {
    return;
  }
  std::vector<int> stack(depth);
  for (std::uint32_t i = 0; i < depth; ++i) {
    stack[i] = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < length; ++i) {
    if (block.code[at + i].op == Op::SWAP) {
      std::swap(stack[0], stack[block.code[at + i].arg - 1]);
    }
  }
  constexpr int kVisited = -1;
  auto current = static_cast<std::ptrdiff_t>(length) - 1;
  for (std::uint32_t i = 0; i < depth; ++i) {
    if (stack[i] == kVisited || stack[i] == static_cast<int>(i)) {
      continue;
    }
    int j = static_cast<int>(i);
    while (true) {
      if (j != 0) {
        FlowInstruction& instruction = block.code[at + static_cast<std::size_t>(current--)];
        instruction.op = Op::SWAP;
        instruction.arg = static_cast<std::uint32_t>(j) + 1;
      }
      if (stack[static_cast<std::size_t>(j)] == kVisited) {
        break;
      }
      const int next = stack[static_cast<std::size_t>(j)];
      stack[static_cast<std::size_t>(j)] = kVisited;
      j = next;
    }
  }
  while (current >= 0) {
    set_nop(block.code[at + static_cast<std::size_t>(current--)]);
  }
  at += length - 1;
}

// ---- constants and jumps

class Peephole {
 public:
  explicit Peephole(const FlowGraph::Facts& facts) : constants_(*facts.constants) {}

  void load_const_pass(Block& block) {
    Op op = Op::NOP;
    std::uint32_t arg = 0;
    for (std::size_t i = 0; i < block.code.size(); ++i) {
      FlowInstruction& instruction = block.code[i];
      const bool copy = op == Op::LOAD_CONST && instruction.op == Op::COPY && instruction.arg == 1;
      if (!copy) {
        op = instruction.op;
        arg = instruction.arg;
      }
      if (op != Op::LOAD_CONST || i + 1 >= block.code.size()) {
        continue;
      }
      FlowInstruction& next = block.code[i + 1];
      const Constant& constant = constants_.at(arg);
      switch (next.op) {
        case Op::POP_JUMP_IF_FALSE:
        case Op::POP_JUMP_IF_TRUE: {
          const bool jumps = constant_truth(constant) == (next.op == Op::POP_JUMP_IF_TRUE);
          set_nop(instruction);
          if (jumps) {
            next.op = pseudo::JUMP;
          } else {
            set_nop(next);
          }
          break;
        }
        case Op::IS_OP:
          fold_none_test(block, i, constant);
          break;
        case Op::RETURN_VALUE:
          set_nop(instruction);
          next.op = Op::RETURN_CONST;
          next.arg = arg;
          ++i;
          break;
        case Op::TO_BOOL: {
          const std::uint32_t truth = constants_.add(Constant{constant_truth(constant)});
          set_nop(instruction);
          next.op = Op::LOAD_CONST;
          next.arg = truth;
          break;
        }
        default:
          break;
      }
    }
  }

  void block_pass(Block& block) {
    for (std::size_t i = 0; i < block.code.size(); ++i) {
      FlowInstruction& instruction = block.code[i];
      const Op next = i + 1 < block.code.size() ? block.code[i + 1].op : Op::NOP;
      FlowInstruction* target = nullptr;
      if (has_target(instruction.op)) {
        while (instruction.target->code.empty() && instruction.target->next != nullptr) {
          instruction.target = instruction.target->next;
        }
        target = instruction.target->code.empty() ? nullptr : &instruction.target->code.front();
      }
      switch (instruction.op) {
        case Op::BUILD_TUPLE:
          if (next == Op::UNPACK_SEQUENCE && instruction.arg == block.code[i + 1].arg) {
            if (instruction.arg == 1) {
              set_nop(instruction);
              set_nop(block.code[i + 1]);
              continue;
            }
            if (instruction.arg == 2 || instruction.arg == 3) {
              const std::uint32_t count = instruction.arg;
              set_nop(instruction);
              block.code[i + 1].op = Op::SWAP;
              block.code[i + 1].arg = count;
              continue;
            }
          }
          fold_tuple(block, i);
          break;
        case Op::POP_JUMP_IF_NOT_NONE:
        case Op::POP_JUMP_IF_NONE:
        case Op::POP_JUMP_IF_FALSE:
        case Op::POP_JUMP_IF_TRUE:
          if (target != nullptr && target->op == pseudo::JUMP && thread_jump(block, instruction, *target, instruction.op)) {
            --i;
          }
          break;
        case Op::COMPARE_OP:
          if (next == Op::TO_BOOL) {
            fuse_with_next(block, i, instruction.arg | 16U);
            continue;
          }
          break;
        case Op::CONTAINS_OP:
        case Op::IS_OP:
          if (next == Op::TO_BOOL) {
            fuse_with_next(block, i, instruction.arg);
            continue;
          }
          if (next == Op::UNARY_NOT) {
            fuse_with_next(block, i, instruction.arg ^ 1U);
            continue;
          }
          break;
        case Op::TO_BOOL:
          if (next == Op::TO_BOOL) {
            set_nop(instruction);
            continue;
          }
          break;
        case Op::UNARY_NOT:
          if (next == Op::TO_BOOL) {
            set_nop(instruction);
            block.code[i + 1].op = Op::UNARY_NOT;
            continue;
          }
          if (next == Op::UNARY_NOT) {
            set_nop(instruction);
            set_nop(block.code[i + 1]);
            continue;
          }
          break;
        case Op::STORE_FAST:
          if (next == Op::STORE_FAST && instruction.arg == block.code[i + 1].arg &&
              instruction.location.line == block.code[i + 1].location.line) {
            instruction.op = Op::POP_TOP;
            instruction.arg = 0;
          }
          break;
        case Op::SWAP:
          if (instruction.arg == 1) {
            set_nop(instruction);
          }
          break;
        default:
          if ((instruction.op == pseudo::JUMP || instruction.op == pseudo::JUMP_NO_INTERRUPT) && target != nullptr) {
            if (target->op == pseudo::JUMP && thread_jump(block, instruction, *target, pseudo::JUMP)) {
              --i;
            } else if (target->op == pseudo::JUMP_NO_INTERRUPT &&
                       thread_jump(block, block.code[i], *target, block.code[i].op)) {
              --i;
            }
          }
          break;
      }
    }
    for (std::size_t i = 0; i < block.code.size(); ++i) {
      if (block.code[i].op == Op::SWAP) {
        shorten_swaps(block, i);
        apply_static_swaps(block, static_cast<std::ptrdiff_t>(i));
      }
    }
  }

 private:
  /// The instruction disappears into the next one, which takes its operation.
  static void fuse_with_next(Block& block, std::size_t i, std::uint32_t arg) {
    block.code[i + 1].op = block.code[i].op;
    block.code[i + 1].arg = arg;
    set_nop(block.code[i]);
  }

  /// `x is None` before a jump becomes a jump on None.
  void fold_none_test(Block& block, std::size_t i, const Constant& constant) {
    if (constant.get<ConstantNone>() == nullptr) {
      return;
    }
    std::size_t at = i + 2;
    if (at < block.code.size() && block.code[at].op == Op::TO_BOOL) {
      set_nop(block.code[at]);
      ++at;
    }
    if (at >= block.code.size()) {
      return;
    }
    const Op jump = block.code[at].op;
    if (jump != Op::POP_JUMP_IF_FALSE && jump != Op::POP_JUMP_IF_TRUE) {
      return;
    }
    const bool inverted = block.code[i + 1].arg == 1;
    set_nop(block.code[i]);
    set_nop(block.code[i + 1]);
    block.code[at].op = inverted != (jump == Op::POP_JUMP_IF_FALSE) ? Op::POP_JUMP_IF_NOT_NONE : Op::POP_JUMP_IF_NONE;
  }

  /// A jump to a jump goes where that one goes. True if it changed.
  static bool thread_jump(Block& block, FlowInstruction& instruction, const FlowInstruction& target, Op op) {
    if (instruction.target == target.target) {
      return false;
    }
    Block* destination = target.target;
    const Location where = target.location;
    set_nop(instruction);
    block.code.push_back({op, 0, where, destination, nullptr});
    return true;
  }

  void fold_tuple(Block& block, std::size_t i) {
    const std::size_t count = block.code[i].arg;
    if (count > i) {
      return;
    }
    ConstantTuple tuple;
    for (std::size_t k = i - count; k < i; ++k) {
      if (block.code[k].op != Op::LOAD_CONST) {
        return;
      }
      tuple.items.push_back(constants_.at(block.code[k].arg));
    }
    for (std::size_t k = i - count; k < i; ++k) {
      set_nop(block.code[k]);
    }
    block.code[i].op = Op::LOAD_CONST;
    block.code[i].arg = constants_.add(Constant{std::move(tuple)});
  }


  ConstantTable& constants_;
};

/// Drops constants that no instruction uses; the first may be a docstring and stays.
void remove_unused_constants(Block* entry, ConstantTable& table) {
  std::vector<Constant>& constants = table.all();
  std::vector<bool> used(constants.size(), false);
  if (!used.empty()) {
    used[0] = true;
  }
  const auto loads = [](Op op) { return op == Op::LOAD_CONST || op == Op::RETURN_CONST; };
  for (Block* block = entry; block != nullptr; block = block->next) {
    for (const FlowInstruction& instruction : block->code) {
      if (loads(instruction.op)) {
        used[instruction.arg] = true;
      }
    }
  }
  std::vector<std::uint32_t> moved(constants.size(), 0);
  std::vector<Constant> kept;
  for (std::size_t i = 0; i < constants.size(); ++i) {
    if (used[i]) {
      moved[i] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(constants[i]));
    }
  }
  constants = std::move(kept);
  for (Block* block = entry; block != nullptr; block = block->next) {
    for (FlowInstruction& instruction : block->code) {
      if (loads(instruction.op)) {
        instruction.arg = moved[instruction.arg];
      }
    }
  }
}

}  // namespace

int remove_redundant_nops(FlowGraph& graph) {
  int removed = 0;
  for (Block* block = graph.entry(); block != nullptr; block = block->next) {
    removed += remove_block_nops(*block);
  }
  return removed;
}

int remove_redundant_jumps(FlowGraph& graph) {
  int changes = 0;
  for (Block* block = graph.entry(); block != nullptr; block = block->next) {
    FlowInstruction* last = block->last();
    if (last == nullptr || !is_unconditional_jump(last->op)) {
      continue;
    }
    if (next_nonempty(last->target) == next_nonempty(block->next)) {
      ++changes;
      set_nop(*last);
    }
  }
  return changes;
}

void remove_unreachable(FlowGraph& graph) {
  for (Block* block = graph.entry(); block != nullptr; block = block->next) {
    block->visited = false;
    block->predecessors = 0;
  }
  std::vector<Block*> todo{graph.entry()};
  graph.entry()->predecessors = 1;
  graph.entry()->visited = true;
  const auto reach = [&](Block* block) {
    if (!block->visited) {
      block->visited = true;
      todo.push_back(block);
    }
    ++block->predecessors;
  };
  while (!todo.empty()) {
    Block* block = todo.back();
    todo.pop_back();
    if (block->next != nullptr && falls_through(*block)) {
      reach(block->next);
    }
    for (const FlowInstruction& instruction : block->code) {
      if (has_target(instruction.op)) {
        reach(instruction.target);
      }
    }
  }
  for (Block* block = graph.entry(); block != nullptr; block = block->next) {
    if (block->predecessors == 0) {
      block->code.clear();
      block->except_handler = false;
    }
  }
}

void optimize(FlowGraph& graph, const FlowGraph::Facts& facts) {
  Block* entry = graph.entry();
  inline_small_blocks(entry);
  remove_unreachable(graph);
  resolve_line_numbers(graph);
  Peephole peephole(facts);
  for (Block* block = entry; block != nullptr; block = block->next) {
    peephole.load_const_pass(*block);
  }
  for (Block* block = entry; block != nullptr; block = block->next) {
    peephole.block_pass(*block);
  }
  remove_nops_and_pairs(entry);
  remove_unreachable(graph);
  int removed = 0;
  do {
    removed = remove_redundant_jumps(graph);
    removed += remove_redundant_nops(graph);
  } while (removed > 0);
  remove_unused_constants(entry, *facts.constants);
}

}  // namespace minipy
