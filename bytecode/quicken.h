// Quickening: the code that the plain loop executes. Where a group of instructions has a fused form
// (fused.def), the group's first opcode is overwritten by it; arguments and all other units stay.
//
//   LOAD_FAST a │ LOAD_CONST 1 │ BINARY_OP + │ cache │ STORE_FAST a
//   LOCAL_CONST_ADD_STORE a    (reads its operands from the units that follow, then skips them)
//
// A fused form only has a fast path: whatever it cannot do (other types, an overflow) it leaves to
// the canonical instruction that it replaced, and the group then runs one by one. So it never
// raises in the middle of a group, and a jump into the middle finds ordinary instructions: lines,
// jump targets and exception-table borders need no regard. Groups never hold an EXTENDED_ARG.
//
// A unit has room for 16 bits of argument where CPython's has 8: behind EXTENDED_ARG the whole
// argument is put into the instruction's own unit, its lowest byte being what was there. Only
// arguments above 65,535 are left to be put together at run time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "bytecode/code_unit.h"

namespace minipy {

/// What the number in a BINARY_OP's cache unit grows by with each int that it makes: its lower bits
/// are that int's identity (vm/runtime/value.h). Neighbours start one step apart.
inline constexpr std::uint16_t kIdentityStep = 4;

/// What the guards that fused forms compare hold until a LOAD_ATTR (third unit of its cache) or a
/// STORE_ATTR (first unit) has seen an object: no object's shape.
inline constexpr std::uint32_t kNoShape = 0xFFFFFFFF;

/// Whether the instruction's argument names two locals, in four bits each.
constexpr bool names_two_locals(Op canonical_op) {
  return canonical_op == Op::LOAD_FAST_LOAD_FAST || canonical_op == Op::STORE_FAST_LOAD_FAST ||
         canonical_op == Op::STORE_FAST_STORE_FAST;
}

/// Two locals that an instruction names: quickened code has a byte for each, which is read as it
/// is.
struct TwoLocals {
  std::size_t first;
  std::size_t second;
};
inline TwoLocals two_locals(const Instruction* unit) {
  const auto* bytes = static_cast<const unsigned char*>(static_cast<const void*>(unit));
  return {bytes[2], bytes[3]};
}

/// The lowest byte of the argument that canonical code has in place of this unit of quickened code.
inline std::uint32_t canonical_argument(Instruction unit) {
  if (!names_two_locals(canonical(static_cast<Op>(unit.op)))) {
    return unit.arg & 0xFFU;
  }
  const auto [first, second] = two_locals(&unit);
  return static_cast<std::uint32_t>(first << 4 | second);
}

/// The cache unit of a JUMP_BACKWARD, at which `ip` points: where to go from there, in units.
inline std::int32_t backward_distance(const Instruction* ip) {
  return std::bit_cast<std::int32_t>(*ip);
}

/// Overwrites the opcodes of `units`, a copy of a code unit's instructions.
void quicken(std::vector<Instruction>& units);

}  // namespace minipy
