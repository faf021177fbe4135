// Instructions: CPython 3.13's canonical opcodes, then the forms that the VM puts in their place
// while it runs. One table (opcodes.def, fused.def) feeds the enum, the loop, the verifier, the
// disassembler and docs/opcodes.md.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace minipy {

enum class Op : std::uint16_t {
#define OP(name, ...) name,
#define FUSED(name, ...) name,
#include "bytecode/opcodes.def"
#include "bytecode/fused.def"
#undef OP
#undef FUSED
  kCount,
};
static_assert(static_cast<int>(Op::CACHE) == 0, "an empty inline cache is all zeros");
inline constexpr std::size_t kOpCount = static_cast<std::size_t>(Op::kCount);

/// What an instruction's argument means.
enum class ArgKind : std::uint8_t {
  kNone,           ///< unused
  kNumber,         ///< a count or an index shown as a number
  kConst,          ///< index of a constant
  kName,           ///< index of a name
  kNameShifted1,   ///< LOAD_GLOBAL, LOAD_ATTR: name index × 2 + flag
  kNameShifted2,   ///< LOAD_SUPER_ATTR: name index × 4 + flags
  kLocal,          ///< index of a local variable
  kLocalPair,      ///< two local indices of four bits each
  kFree,           ///< index of a cell or free variable among the locals
  kJumpForward,    ///< units forward from the end of the instruction
  kJumpBackward,
  kCompare,        ///< comparison × 32 + mask; bit 4: to bool
  kBinary,         ///< binary operator
  kContains,       ///< 1: not in
  kIs,             ///< 1: is not
  kConvert,        ///< 1 str, 2 repr, 3 ascii
  kFunctionAttribute,
  kCommonIntrinsic1,
  kCommonIntrinsic2,
};

/// Facts about an instruction.
struct OpInfo {
  std::string_view name;
  std::uint8_t number;       ///< CPython's opcode number
  ArgKind arg;
  std::uint8_t cache_units;  ///< code units of inline cache after it
  Op canonical;              ///< itself, or what a run-time form stands for
  std::string_view doc;      ///< one line for --dis=explain
};

namespace detail {
enum CacheUnits : std::uint8_t {
#define OP(name, number, arg, cache, ...) kCacheUnitsOf_##name = cache,
#include "bytecode/opcodes.def"
#undef OP
};
inline constexpr std::array<Op, kOpCount> kCanonical{
#define OP(name, number, arg, cache, pops, pushes, doc) Op::name,
#define FUSED(name, canonical) Op::canonical,
#include "bytecode/opcodes.def"
#include "bytecode/fused.def"
#undef OP
#undef FUSED
};
inline constexpr OpInfo kOpInfo[] = {
#define OP(name, number, arg, cache, pops, pushes, doc) \
  {#name, number, ArgKind::arg, cache, Op::name, doc},
#define FUSED(name, canonical) \
  {#name, 0, ArgKind::kNone, kCacheUnitsOf_##canonical, Op::canonical, ""},
#include "bytecode/opcodes.def"
#include "bytecode/fused.def"
#undef OP
#undef FUSED
};
}  // namespace detail

constexpr const OpInfo& info(Op op) { return detail::kOpInfo[static_cast<std::size_t>(op)]; }
/// The documented instruction that a run-time form stands for.
constexpr Op canonical(Op op) { return detail::kCanonical[static_cast<std::size_t>(op)]; }

constexpr bool is_backward_jump(Op op) { return info(op).arg == ArgKind::kJumpBackward; }
constexpr bool is_jump(Op op) {
  return info(op).arg == ArgKind::kJumpForward || info(op).arg == ArgKind::kJumpBackward;
}

/// BINARY_OP's argument without the mark of an in-place form (`+=` is 13 above `+`).
constexpr std::uint32_t binary_operator(std::uint32_t arg) { return arg >= 13 ? arg - 13 : arg; }

/// The text of BINARY_OP's argument: `+`, `-=`, …
std::string_view binary_op_text(std::uint32_t arg);
/// The text of a comparison: `<`, `<=`, `==`, `!=`, `>`, `>=`.
std::string_view comparison_text(std::uint32_t comparison);

/// Where a fused arithmetic or comparison instruction finds its operands: `left right`.
enum class Operands : std::uint8_t {
  kLocalLocal, kLocalConst, kConstLocal, kStackLocal, kStackConst, kStack,
};
/// Operators that fused arithmetic knows apart.
enum class FusedOperator : std::uint8_t {
  kAdd, kSubtract, kMultiply, kTrueDivide, kFloorDivide, kRemainder, kOther,
};
/// What a fused arithmetic instruction does with the result.
enum class Target : std::uint8_t { kPush, kStore, kStoreAttr, kReturn };

/// One code unit. Arguments over 255 have EXTENDED_ARG prefixes, as in CPython.
struct Instruction {
  std::uint16_t op = 0;
  std::uint16_t arg = 0;
};
static_assert(sizeof(Instruction) == 4);

}  // namespace minipy
