// SWAPs of one block: a run of them becomes the shortest run with the same effect, and a SWAP in
// front of plain stores vanishes by exchanging the stores.
#include <algorithm>

#include "bytecode/compiler/flow_graph.h"

namespace minipy::compiler {
namespace {

constexpr int kVisited = -1;

bool is_swappable(Op op) {
  return op == Op::STORE_FAST || op == pseudo::STORE_FAST_MAYBE_NULL || op == Op::POP_TOP;
}

int stored_local(const FlowInstruction& instruction) {
  return instruction.op == Op::STORE_FAST || instruction.op == pseudo::STORE_FAST_MAYBE_NULL
             ? instruction.arg
             : -1;
}

// Rewrites the run that starts at `at`; returns the index of its last instruction.
std::size_t shorten_run(Block& block, std::size_t at) {
  auto& code = block.instructions;
  int depth = code[at].arg;
  std::size_t end = at + 1;
  bool more = false;
  for (; end < code.size(); ++end) {
    if (code[end].op == Op::SWAP) {
      depth = std::max(depth, code[end].arg);
      more = true;
    } else if (code[end].op != Op::NOP) {
      break;
    }
  }
  if (!more) {
    return at;
  }
  std::vector<int> stack(static_cast<std::size_t>(depth));
  for (std::size_t i = 0; i < stack.size(); ++i) {
    stack[i] = static_cast<int>(i);
  }
  for (std::size_t i = at; i < end; ++i) {
    if (code[i].op == Op::SWAP) {
      std::swap(stack[0], stack[static_cast<std::size_t>(code[i].arg) - 1]);
    }
  }
  // Each cycle of the permutation is undone from its end; one more swap enters a cycle that does
  // not hold the top.
  std::size_t current = end;
  for (std::size_t i = 0; i < stack.size(); ++i) {
    if (stack[i] == kVisited || stack[i] == static_cast<int>(i)) {
      continue;
    }
    std::size_t j = i;
    while (true) {
      if (j != 0) {
        code[--current].set(Op::SWAP, static_cast<int>(j) + 1);
      }
      if (stack[j] == kVisited) {
        break;
      }
      const auto next = static_cast<std::size_t>(stack[j]);
      stack[j] = kVisited;
      j = next;
    }
  }
  while (current > at) {
    code[--current].set(Op::NOP);
  }
  return end - 1;
}

// Index of the next store or pop after `at` on `line` (any line if -1), or npos.
std::size_t next_swappable(const Block& block, std::size_t at, int line) {
  const auto& code = block.instructions;
  for (std::size_t i = at + 1; i < code.size(); ++i) {
    if (line >= 0 && code[i].location.line != line) {
      break;
    }
    if (code[i].op == Op::NOP) {
      continue;
    }
    if (is_swappable(code[i].op)) {
      return i;
    }
    break;
  }
  return std::string::npos;
}

// Whether the two stores may be exchanged, given what lies between them.
bool independent(const Block& block, std::size_t first, std::size_t second) {
  const auto& code = block.instructions;
  const int store_first = stored_local(code[first]);
  const int store_second = stored_local(code[second]);
  if (store_first < 0 && store_second < 0) {
    return true;
  }
  if (store_first == store_second) {
    return false;
  }
  for (std::size_t i = first + 1; i < second; ++i) {
    const int between = stored_local(code[i]);
    if (between >= 0 && (between == store_first || between == store_second)) {
      return false;
    }
  }
  return true;
}

void apply_swaps(Block& block, std::size_t at) {
  auto& code = block.instructions;
  for (std::size_t i = at + 1; i-- > 0;) {
    if (code[i].op != Op::SWAP) {
      if (code[i].op == Op::NOP || is_swappable(code[i].op)) {
        continue;
      }
      return;
    }
    const std::size_t first = next_swappable(block, i, -1);
    if (first == std::string::npos) {
      return;
    }
    std::size_t second = first;
    const int line = code[first].location.line;
    for (int count = code[i].arg - 1; count > 0; --count) {
      second = next_swappable(block, second, line);
      if (second == std::string::npos) {
        return;
      }
    }
    if (!independent(block, first, second)) {
      return;
    }
    code[i].set(Op::NOP);
    std::swap(code[first], code[second]);
  }
}

}  // namespace

void optimize_swaps(Block& block) {
  for (std::size_t i = 0; i < block.instructions.size(); ++i) {
    if (block.instructions[i].op == Op::SWAP) {
      i = shorten_run(block, i);
      apply_swaps(block, i);
    }
  }
}

}  // namespace minipy::compiler
