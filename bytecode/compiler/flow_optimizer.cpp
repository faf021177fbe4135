// Passes that make code shorter: small exits copied to where they are jumped to, jumps to jumps
// followed, constant conditions decided, needless NOPs, jumps and loads dropped.
#include "bytecode/compiler/flow_graph.h"

namespace minipy::compiler {
namespace {

constexpr std::size_t kMaxCopiedBlock = 4;
constexpr int kCompareToBool = 16;

// Makes `jump`, the last of its block, go where `via` (what it jumps to) goes. False if that would
// change nothing.
bool thread_jump(Block& block, std::size_t at, const FlowInstruction& via, Op op) {
  FlowInstruction& jump = block.instructions[at];
  if (jump.target == via.target) {
    return false;
  }
  FlowInstruction threaded = via;
  threaded.op = op;
  threaded.handler = nullptr;
  jump.set(Op::NOP);
  block.instructions.push_back(threaded);
  return true;
}

bool is_jump_op(Op op) { return op == pseudo::JUMP; }

}  // namespace

// ---- inlining of small targets

bool FlowGraph::inline_small_target(Block& block) {
  FlowInstruction* last = block.last();
  if (last == nullptr || !is_unconditional_jump(last->op)) {
    return false;
  }
  Block* target = last->target;
  const bool small_exit =
      target->exits_scope() && target->instructions.size() <= kMaxCopiedBlock;
  const bool no_line = target->has_no_line() && !target->falls_through();
  if (!small_exit && !no_line) {
    return false;
  }
  const Op removed = last->op;
  last->set(Op::NOP);
  const std::vector<FlowInstruction> copied = target->instructions;
  block.instructions.insert(block.instructions.end(), copied.begin(), copied.end());
  if (no_line) {
    last = block.last();
    // A loop's jump back must stay one that looks at the eval breaker.
    if (is_unconditional_jump(last->op) && removed == pseudo::JUMP) {
      last->op = pseudo::JUMP;
    }
  }
  --target->predecessors;
  return true;
}

void FlowGraph::inline_small_blocks() {
  bool changed = true;
  while (changed) {
    changed = false;
    for (Block* block = entry_; block != nullptr; block = block->next) {
      changed = inline_small_target(*block) || changed;
    }
  }
}

// ---- constants

void FlowGraph::optimize_constants(Block& block, ConstantTable& constants) {
  auto& code = block.instructions;
  Op op = Op::NOP;
  int arg = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const bool copies_constant =
        op == Op::LOAD_CONST && code[i].op == Op::COPY && code[i].arg == 1;
    if (!copies_constant) {
      op = code[i].op;
      arg = code[i].arg;
    }
    if (op != Op::LOAD_CONST || i + 1 >= code.size()) {
      continue;
    }
    FlowInstruction& next = code[i + 1];
    switch (next.op) {
      case Op::POP_JUMP_IF_FALSE:
      case Op::POP_JUMP_IF_TRUE: {
        const bool jumps = is_true(constants.at(arg)) == (next.op == Op::POP_JUMP_IF_TRUE);
        code[i].set(Op::NOP);
        if (jumps) {
          next.op = pseudo::JUMP;
        } else {
          next.set(Op::NOP);
        }
        break;
      }
      case Op::IS_OP: {
        if (constants.at(arg).get<ConstantNone>() == nullptr || i + 2 >= code.size()) {
          break;
        }
        std::size_t jump = i + 2;
        if (code[jump].op == Op::TO_BOOL) {
          code[jump].set(Op::NOP);
          if (++jump >= code.size()) {
            break;
          }
        }
        bool invert = next.arg != 0;
        if (code[jump].op == Op::POP_JUMP_IF_FALSE) {
          invert = !invert;
        } else if (code[jump].op != Op::POP_JUMP_IF_TRUE) {
          break;
        }
        code[i].set(Op::NOP);
        next.set(Op::NOP);
        code[jump].op = invert ? Op::POP_JUMP_IF_NOT_NONE : Op::POP_JUMP_IF_NONE;
        break;
      }
      case Op::RETURN_VALUE:
        code[i].set(Op::NOP);
        next.set(Op::RETURN_CONST, arg);
        ++i;
        break;
      case Op::TO_BOOL: {
        const int truth = constants.index(Constant{is_true(constants.at(arg))});
        code[i].set(Op::NOP);
        next.set(Op::LOAD_CONST, truth);
        break;
      }
      default:
        break;
    }
  }
}

namespace {

// LOAD_CONST × n, BUILD_TUPLE n becomes one constant.
void fold_constant_tuple(Block& block, std::size_t at, ConstantTable& constants) {
  auto& code = block.instructions;
  const auto count = static_cast<std::size_t>(code[at].arg);
  if (at < count) {
    return;
  }
  ConstantTuple tuple;
  for (std::size_t i = at - count; i < at; ++i) {
    if (!has_constant(code[i].op)) {
      return;
    }
  }
  for (std::size_t i = at - count; i < at; ++i) {
    tuple.items.push_back(constants.at(code[i].arg));
    code[i].set(Op::NOP);
  }
  code[at].set(Op::LOAD_CONST, constants.index(Constant{std::move(tuple)}));
}

// A tuple built to be unpacked at once: true when it was replaced.
bool drop_tuple(Block& block, std::size_t at) {
  auto& code = block.instructions;
  if (at + 1 >= code.size() || code[at + 1].op != Op::UNPACK_SEQUENCE ||
      code[at + 1].arg != code[at].arg) {
    return false;
  }
  switch (code[at].arg) {
    case 1:
      code[at].set(Op::NOP);
      code[at + 1].set(Op::NOP);
      return true;
    case 2:
    case 3:
      code[at].set(Op::NOP);
      code[at + 1].op = Op::SWAP;
      return true;
    default:
      return false;
  }
}

}  // namespace

void FlowGraph::optimize_block(Block& block, ConstantTable& constants) {
  auto& code = block.instructions;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const Op op = code[i].op;
    const int arg = code[i].arg;
    const FlowInstruction* target = nullptr;
    if (has_target(op) && !code[i].target->empty()) {
      target = &code[i].target->instructions[0];
    }
    FlowInstruction* next = i + 1 < code.size() ? &code[i + 1] : nullptr;
    const Op next_op = next != nullptr ? next->op : Op::CACHE;
    if (op == pseudo::JUMP || op == pseudo::JUMP_NO_INTERRUPT) {
      if (target != nullptr && (is_jump_op(target->op) || target->op == pseudo::JUMP_NO_INTERRUPT)) {
        const FlowInstruction via = *target;
        if (thread_jump(block, i, via, is_jump_op(via.op) ? pseudo::JUMP : op)) {
          --i;
        }
      }
      continue;
    }
    switch (op) {
      case Op::BUILD_TUPLE:
        if (!drop_tuple(block, i)) {
          fold_constant_tuple(block, i, constants);
        }
        break;
      case Op::POP_JUMP_IF_NOT_NONE:
      case Op::POP_JUMP_IF_NONE:
      case Op::POP_JUMP_IF_FALSE:
      case Op::POP_JUMP_IF_TRUE:
        if (target != nullptr && is_jump_op(target->op)) {
          const FlowInstruction via = *target;
          if (thread_jump(block, i, via, op)) {
            --i;
          }
        }
        break;
      case Op::STORE_FAST:
        if (next_op == op && next->arg == arg && next->location.line == code[i].location.line) {
          code[i].set(Op::POP_TOP);
        }
        break;
      case Op::SWAP:
        if (arg == 1) {
          code[i].set(Op::NOP);
        }
        break;
      case Op::LOAD_GLOBAL:
        if (next_op == Op::PUSH_NULL && (arg & 1) == 0) {
          code[i].arg |= 1;
          next->set(Op::NOP);
        }
        break;
      case Op::COMPARE_OP:
        if (next_op == Op::TO_BOOL) {
          code[i].set(Op::NOP);
          next->set(Op::COMPARE_OP, arg | kCompareToBool);
        }
        break;
      case Op::CONTAINS_OP:
      case Op::IS_OP:
        if (next_op == Op::TO_BOOL) {
          code[i].set(Op::NOP);
          next->set(op, arg);
        }
        break;
      case Op::TO_BOOL:
        if (next_op == Op::TO_BOOL) {
          code[i].set(Op::NOP);
        }
        break;
      case Op::UNARY_NOT:
        if (next_op == Op::TO_BOOL) {
          code[i].set(Op::NOP);
          next->set(Op::UNARY_NOT);
        } else if (next_op == Op::UNARY_NOT) {
          code[i].set(Op::NOP);
          next->set(Op::NOP);
        }
        break;
      default:
        break;
    }
  }
  optimize_swaps(block);
}

// ---- needless instructions

int remove_nops_in(Block& block) {
  auto& code = block.instructions;
  std::size_t kept = 0;
  int previous_line = -1;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const int line = code[i].location.line;
    if (code[i].op == Op::NOP) {
      if (line < 0 || previous_line == line) {
        continue;
      }
      if (i + 1 < code.size()) {
        const int next_line = code[i + 1].location.line;
        if (next_line == line) {
          continue;
        }
        if (next_line < 0) {
          code[i + 1].location = code[i].location;
          continue;
        }
      } else if (const Block* next = next_nonempty(block.next)) {
        int next_line = -1;
        for (const FlowInstruction& instruction : next->instructions) {
          if (instruction.op != Op::NOP || instruction.location.line >= 0) {
            next_line = instruction.location.line;
            break;
          }
        }
        if (line == next_line) {
          continue;
        }
      }
    }
    if (kept != i) {
      code[kept] = code[i];
    }
    ++kept;
    previous_line = line;
  }
  const auto removed = static_cast<int>(code.size() - kept);
  code.resize(kept);
  return removed;
}

int FlowGraph::remove_nops() {
  int removed = 0;
  for (Block* block = entry_; block != nullptr; block = block->next) {
    removed += remove_nops_in(*block);
  }
  return removed;
}

// Drops loads whose value the next instruction throws away.
void FlowGraph::remove_nops_and_pairs() {
  bool done = false;
  while (!done) {
    done = true;
    FlowInstruction* instruction = nullptr;
    for (Block* block = entry_; block != nullptr; block = block->next) {
      remove_nops_in(*block);
      if (block->label >= 0) {
        instruction = nullptr;
      }
      for (FlowInstruction& current : block->instructions) {
        FlowInstruction* previous = instruction;
        instruction = &current;
        if (current.op == Op::POP_TOP && previous != nullptr &&
            (previous->op == Op::LOAD_CONST || (previous->op == Op::COPY && previous->arg == 1))) {
          previous->set(Op::NOP);
          current.set(Op::NOP);
          done = false;
        }
      }
      if ((instruction != nullptr && is_any_jump(instruction->op)) || !block->falls_through()) {
        instruction = nullptr;
      }
    }
  }
}

int FlowGraph::remove_redundant_jumps() {
  int removed = 0;
  for (Block* block = entry_; block != nullptr; block = block->next) {
    FlowInstruction* last = block->last();
    if (last != nullptr && is_unconditional_jump(last->op) &&
        next_nonempty(last->target) == next_nonempty(block->next)) {
      last->set(Op::NOP);
      ++removed;
    }
  }
  return removed;
}

void FlowGraph::remove_nops_and_jumps() {
  int removed = 1;
  while (removed > 0) {
    removed = remove_nops();
    removed += remove_redundant_jumps();
  }
}

void FlowGraph::insert_superinstructions() {
  const auto fuse = [](FlowInstruction& first, FlowInstruction& second, Op op) {
    const int line1 = first.location.line;
    const int line2 = second.location.line;
    if ((line1 >= 0 && line2 >= 0 && line1 != line2) || first.arg >= 16 || second.arg >= 16) {
      return;
    }
    first.set(op, (first.arg << 4) | second.arg);
    second.set(Op::NOP);
  };
  for (Block* block = entry_; block != nullptr; block = block->next) {
    auto& code = block->instructions;
    for (std::size_t i = 0; i + 1 < code.size(); ++i) {
      if (code[i].op == Op::LOAD_FAST && code[i + 1].op == Op::LOAD_FAST) {
        fuse(code[i], code[i + 1], Op::LOAD_FAST_LOAD_FAST);
      } else if (code[i].op == Op::STORE_FAST && code[i + 1].op == Op::LOAD_FAST) {
        fuse(code[i], code[i + 1], Op::STORE_FAST_LOAD_FAST);
      } else if (code[i].op == Op::STORE_FAST && code[i + 1].op == Op::STORE_FAST) {
        fuse(code[i], code[i + 1], Op::STORE_FAST_STORE_FAST);
      }
    }
  }
  remove_nops();
}

}  // namespace minipy::compiler
