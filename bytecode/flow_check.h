// The verifier's second half: what holds along every path through the code. It relies on the first
// half: operands and jump targets are known to be inside their tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bytecode/code_unit.h"

namespace minipy {

/// An instruction with its EXTENDED_ARG prefixes.
struct PlacedInstruction {
  std::uint32_t start = 0;  ///< unit of the first prefix, or its own
  std::uint32_t unit = 0;
  std::uint32_t end = 0;  ///< behind its inline cache
  Op op = Op::NOP;        ///< canonical
  std::uint32_t argument = 0;
};

/// A whole code object's instructions, and where to find them.
struct PlacedCode {
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  const CodeUnit& code;
  std::vector<PlacedInstruction> instructions;

  /// The index of the instruction that starts at a unit, or kNowhere.
  std::size_t starting_at(std::uint64_t unit) const;
  /// Where a jump goes: a unit, maybe of no instruction.
  static std::uint64_t target_of(const PlacedInstruction& instruction);
};

/// A fault at an instruction; `text` empty: none.
struct Fault {
  std::size_t index = 0;
  std::string text;
};

/// One depth for each reached instruction, inside 0 … stack_size.
Fault check_depths(const PlacedCode& placed);
/// No LOAD_FAST of a local that may be unbound, no use of a cell that may not be there.
Fault check_bound_locals(const PlacedCode& placed);

}  // namespace minipy
