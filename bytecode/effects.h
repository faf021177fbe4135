// What an instruction does to the stack and to the flow of control, from the instruction table.
// The listings, the verifier and the tests read it here.
#pragma once

#include <cstdint>

#include "bytecode/opcode.h"

namespace minipy {

/// Operands that an instruction takes from the stack and leaves there: the same whether it goes on
/// or jumps.
struct StackEffect {
  std::int32_t pops = 0;
  std::int32_t pushes = 0;
};

/// The effect of a canonical instruction with its whole argument.
StackEffect effect_of(Op op, std::uint32_t argument);

/// Whether control never goes on to the instruction behind it.
bool ends_block(Op op);

/// Whether the listing shows an argument (dis.HAVE_ARGUMENT).
constexpr bool has_argument(Op op) { return info(op).number > 44; }

}  // namespace minipy
