// Which loads of a local may find it unbound, and the two-in-one instructions for locals.
#include "bytecode/codegen/flow_graph.h"

namespace minipy {

namespace {

constexpr std::uint32_t kMaskBits = 64;

/// Flow analysis over the first 64 locals: a set bit means "may be unbound".
class UnboundAnalysis {
 public:
  explicit UnboundAnalysis(Block* entry) : entry_(entry) {}

  void run(std::size_t locals, std::size_t parameters) {
    for (Block* block = entry_; block != nullptr; block = block->next) {
      block->unsafe_locals = 0;
      block->visited = false;
    }
    std::uint64_t start = 0;
    for (std::size_t i = parameters; i < locals && i < kMaskBits; ++i) {
      start |= std::uint64_t{1} << i;
    }
    push(entry_, start);
    for (Block* block = entry_; block != nullptr; block = block->next) {
      scan(*block);
    }
    while (!todo_.empty()) {
      Block* block = todo_.back();
      todo_.pop_back();
      block->visited = false;
      scan(*block);
    }
  }

 private:
  void push(Block* block, std::uint64_t unsafe) {
    const std::uint64_t both = block->unsafe_locals | unsafe;
    if (both == block->unsafe_locals) {
      return;
    }
    block->unsafe_locals = both;
    if (!block->visited) {
      block->visited = true;
      todo_.push_back(block);
    }
  }

  void scan(Block& block) {
    std::uint64_t unsafe = block.unsafe_locals;
    for (FlowInstruction& instruction : block.code) {
      if (instruction.except != nullptr) {
        push(instruction.except, unsafe);
      }
      if (instruction.arg >= kMaskBits) {
        continue;
      }
      const std::uint64_t bit = std::uint64_t{1} << instruction.arg;
      if (instruction.op == Op::DELETE_FAST || instruction.op == Op::LOAD_FAST_AND_CLEAR ||
          instruction.op == pseudo::STORE_FAST_MAYBE_NULL) {
        unsafe |= bit;
      } else if (instruction.op == Op::STORE_FAST || instruction.op == Op::LOAD_FAST_CHECK) {
        unsafe &= ~bit;
      } else if (instruction.op == Op::LOAD_FAST) {
        if ((unsafe & bit) != 0) {
          instruction.op = Op::LOAD_FAST_CHECK;
        }
        unsafe &= ~bit;
      }
    }
    if (block.next != nullptr && falls_through(block)) {
      push(block.next, unsafe);
    }
    if (const FlowInstruction* last = block.last(); last != nullptr && is_flow_jump(last->op)) {
      push(last->target, unsafe);
    }
  }

  Block* entry_;
  std::vector<Block*> todo_;
};

/// Locals beyond the mask: bound only if stored or checked earlier in the same block.
void scan_many_locals(Block* entry, std::size_t locals) {
  std::vector<std::size_t> bound_in(locals - kMaskBits, 0);
  std::size_t number = 0;
  for (Block* block = entry; block != nullptr; block = block->next) {
    ++number;
    for (FlowInstruction& instruction : block->code) {
      if (instruction.arg < kMaskBits || instruction.arg >= locals) {
        continue;
      }
      std::size_t& state = bound_in[instruction.arg - kMaskBits];
      if (instruction.op == Op::DELETE_FAST || instruction.op == Op::LOAD_FAST_AND_CLEAR ||
          instruction.op == pseudo::STORE_FAST_MAYBE_NULL) {
        state = number - 1;
      } else if (instruction.op == Op::STORE_FAST) {
        state = number;
      } else if (instruction.op == Op::LOAD_FAST) {
        if (state != number) {
          instruction.op = Op::LOAD_FAST_CHECK;
        }
        state = number;
      }
    }
  }
}

void make_pair(FlowInstruction& first, FlowInstruction& second, Op op) {
  const int line1 = first.location.line;
  const int line2 = second.location.line;
  if ((line1 >= 0 && line2 >= 0 && line1 != line2) || first.arg >= 16 || second.arg >= 16) {
    return;
  }
  first.op = op;
  first.arg = (first.arg << 4) | second.arg;
  second.op = Op::NOP;
  second.arg = 0;
}

}  // namespace

void check_uninitialized_locals(FlowGraph& graph, std::size_t locals, std::size_t parameters) {
  if (locals == 0) {
    return;
  }
  if (locals > kMaskBits) {
    scan_many_locals(graph.entry(), locals);
  }
  UnboundAnalysis(graph.entry()).run(locals, parameters);
}

void insert_superinstructions(FlowGraph& graph) {
  for (Block* block = graph.entry(); block != nullptr; block = block->next) {
    for (std::size_t i = 0; i + 1 < block->code.size(); ++i) {
      FlowInstruction& first = block->code[i];
      FlowInstruction& second = block->code[i + 1];
      if (first.op == Op::LOAD_FAST && second.op == Op::LOAD_FAST) {
        make_pair(first, second, Op::LOAD_FAST_LOAD_FAST);
      } else if (first.op == Op::STORE_FAST && second.op == Op::LOAD_FAST) {
        make_pair(first, second, Op::STORE_FAST_LOAD_FAST);
      } else if (first.op == Op::STORE_FAST && second.op == Op::STORE_FAST) {
        make_pair(first, second, Op::STORE_FAST_STORE_FAST);
      } else if (first.op == Op::LOAD_GLOBAL && second.op == Op::PUSH_NULL && (first.arg & 1) == 0) {
        first.arg |= 1;
        second.op = Op::NOP;
      }
    }
  }
  remove_redundant_nops(graph);
}

}  // namespace minipy
