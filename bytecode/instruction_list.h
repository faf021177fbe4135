// Code units decoded for reading: one entry for each instruction that a listing shows, with its
// whole argument, label, line and the depth of the stack before and after it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bytecode/code_unit.h"

namespace minipy {

struct DecodedInstruction {
  std::uint32_t unit = 0;  ///< index of its code unit
  Op op = Op::NOP;         ///< canonical
  bool has_argument = false;
  std::uint32_t argument = 0;                ///< with the bits of EXTENDED_ARG before it
  std::uint32_t label = 0;                   ///< 0: none, 1: L1, …
  std::optional<std::uint32_t> jump_target;  ///< a unit
  bool starts_line = false;                  ///< its line differs from the one before
  std::optional<std::uint32_t> line;         ///< nothing: artificial code
  std::optional<std::int32_t> depth_before;  ///< nothing: never reached
  std::int32_t depth_after = 0;
};

struct InstructionList {
  std::vector<DecodedInstruction> instructions;
  std::map<std::uint32_t, std::uint32_t> labels;  ///< unit to label number
};

InstructionList decode(const CodeUnit& code);

std::string argument_text(const CodeUnit& code, const InstructionList& list,
                          const DecodedInstruction& instruction);

/// The lines `  L1 to L2 -> L3 [1] lasti`, or nothing.
std::string exception_table_text(const CodeUnit& code, const InstructionList& list);

}  // namespace minipy
