#include "bytecode/quicken.h"

#include <array>
#include <bit>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace minipy {

namespace {

struct FusedBinary {
  Operands operands;
  FusedOperator operation;
  Target target;
  Op op;
};
struct FusedCompare {
  Operands operands;
  std::uint32_t comparison;
  bool when;  ///< what the jump is taken on
  Op op;
};

enum Comparisons : std::uint32_t { kLess, kLessEqual, kEqual, kNotEqual, kGreater, kGreaterEqual };

constexpr FusedBinary kFusedBinaries[] = {
#define FUSED(...)
#define FUSED_BINARY(name, canonical, operands, operation, target) \
  {Operands::operands, FusedOperator::operation, Target::target, Op::name},
#define FUSED_COMPARE(...)
#include "bytecode/fused.def"
#undef FUSED
};

constexpr FusedCompare kFusedCompares[] = {
#define FUSED(...)
#define FUSED_BINARY(...)
#define FUSED_COMPARE(name, canonical, operands, comparison, when) \
  {Operands::operands, comparison, when, Op::name},
#include "bytecode/fused.def"
#undef FUSED
};

FusedOperator operator_of(std::uint32_t arg) {
  switch (binary_operator(arg)) {
    case 0:
      return FusedOperator::kAdd;
    case 5:
      return FusedOperator::kMultiply;
    case 10:
      return FusedOperator::kSubtract;
    case 11:
      return FusedOperator::kTrueDivide;
    case 2:
      return FusedOperator::kFloorDivide;
    case 6:
      return FusedOperator::kRemainder;
    default:
      return FusedOperator::kOther;
  }
}

/// The instructions from one on, seen without their caches. Ends at an EXTENDED_ARG.
class Window {
 public:
  explicit Window(std::span<const Instruction> rest) : rest_(rest) {}

  /// Whether the next instruction is `op`; then moves past it.
  bool take(Op op) {
    if (rest_.empty() || static_cast<Op>(rest_.front().op) != op) {
      return false;
    }
    argument = rest_.front().arg;
    rest_ = rest_.subspan(std::size_t{1} + info(op).cache_units);
    return true;
  }

  std::uint32_t argument = 0;  ///< of the instruction just taken

 private:
  std::span<const Instruction> rest_;
};

/// The loads at the window's start that feed an operator right behind them.
std::optional<Operands> take_operands(Window& window, Op operation) {
  Window all = window;
  if (all.take(Op::LOAD_FAST) && all.take(Op::LOAD_CONST) && all.take(operation)) {
    window = all;
    return Operands::kLocalConst;
  }
  all = window;
  if (all.take(Op::LOAD_CONST) && all.take(Op::LOAD_FAST) && all.take(operation)) {
    window = all;
    return Operands::kConstLocal;
  }
  static constexpr std::pair<Op, Operands> kOneLoad[] = {
      {Op::LOAD_FAST_LOAD_FAST, Operands::kLocalLocal},
      {Op::LOAD_FAST, Operands::kStackLocal},
      {Op::LOAD_CONST, Operands::kStackConst},
  };
  for (const auto& [load, operands] : kOneLoad) {
    all = window;
    if (all.take(load) && all.take(operation)) {
      window = all;
      return operands;
    }
  }
  return window.take(operation) ? std::optional(Operands::kStack) : std::nullopt;
}

/// The end of `owner.name += …`.
bool take_attribute_store(Window& window) {
  return window.take(Op::SWAP) && window.argument == 2 && window.take(Op::STORE_ATTR);
}

std::optional<Op> fused_binary(Window window) {
  const std::optional<Operands> operands = take_operands(window, Op::BINARY_OP);
  if (!operands) {
    return std::nullopt;
  }
  const FusedOperator operation = operator_of(window.argument);
  const auto form = [&](Target target) -> std::optional<Op> {
    for (const FusedBinary& row : kFusedBinaries) {
      if (row.operands == *operands && row.operation == operation && row.target == target) {
        return row.op;
      }
    }
    return std::nullopt;
  };
  if (window.take(Op::STORE_FAST)) {
    return form(Target::kStore);
  }
  const std::optional<Op> longer = window.take(Op::RETURN_VALUE)  ? form(Target::kReturn)
                                   : take_attribute_store(window) ? form(Target::kStoreAttr)
                                                                  : std::nullopt;
  return longer ? longer : form(Target::kPush);
}

std::optional<Op> fused_compare(Window window) {
  const std::optional<Operands> operands = take_operands(window, Op::COMPARE_OP);
  const std::uint32_t comparison = window.argument >> 5;
  if (!operands) {
    return std::nullopt;
  }
  const bool when = window.take(Op::POP_JUMP_IF_TRUE);
  if (!when && !window.take(Op::POP_JUMP_IF_FALSE)) {
    return std::nullopt;
  }
  for (const FusedCompare& row : kFusedCompares) {
    if (row.operands == *operands && row.comparison == comparison && row.when == when) {
      return row.op;
    }
  }
  return std::nullopt;
}

/// Groups that are told by their instructions alone: the longest first.
struct Group {
  Op fused;
  std::array<Op, 3> members;
  std::size_t size;
};

constexpr Group kGroups[] = {
    {Op::LOAD_FAST_COPY_LOAD_ATTR, {Op::LOAD_FAST, Op::COPY, Op::LOAD_ATTR}, 3},
    {Op::LOCAL_LOCAL_CONTAINS_JUMP,
     {Op::LOAD_FAST_LOAD_FAST, Op::CONTAINS_OP, Op::POP_JUMP_IF_FALSE},
     3},
    {Op::LOAD_CONST_LOAD_FAST_LOAD_FAST_STORE_SUBSCR,
     {Op::LOAD_CONST, Op::LOAD_FAST_LOAD_FAST, Op::STORE_SUBSCR},
     3},
    {Op::LOAD_GLOBAL_LOCAL_CALL, {Op::LOAD_GLOBAL, Op::LOAD_FAST, Op::CALL}, 3},
    {Op::LOCAL_JUMP_IF_FALSE, {Op::LOAD_FAST, Op::TO_BOOL, Op::POP_JUMP_IF_FALSE}, 3},
    {Op::LOCAL_JUMP_IF_TRUE, {Op::LOAD_FAST, Op::TO_BOOL, Op::POP_JUMP_IF_TRUE}, 3},
    {Op::YIELD_VALUE_POP_TOP, {Op::YIELD_VALUE, Op::RESUME, Op::POP_TOP}, 3},
    {Op::LOAD_FAST_LOAD_FAST_STORE_ATTR, {Op::LOAD_FAST_LOAD_FAST, Op::STORE_ATTR}, 2},
    {Op::LOAD_FAST_LOAD_FAST_BINARY_SUBSCR, {Op::LOAD_FAST_LOAD_FAST, Op::BINARY_SUBSCR}, 2},
    {Op::LOAD_FAST_LOAD_FAST_STORE_SUBSCR, {Op::LOAD_FAST_LOAD_FAST, Op::STORE_SUBSCR}, 2},
    {Op::LOAD_FAST_STORE_ATTR, {Op::LOAD_FAST, Op::STORE_ATTR}, 2},
    {Op::LOAD_FAST_BINARY_SUBSCR, {Op::LOAD_FAST, Op::BINARY_SUBSCR}, 2},
    {Op::LOAD_CONST_BINARY_SUBSCR, {Op::LOAD_CONST, Op::BINARY_SUBSCR}, 2},
    {Op::LOAD_FAST_STORE_FAST, {Op::LOAD_FAST, Op::STORE_FAST}, 2},
    {Op::LOAD_CONST_STORE_FAST, {Op::LOAD_CONST, Op::STORE_FAST}, 2},
    {Op::LOAD_FAST_PUSH_NULL, {Op::LOAD_FAST, Op::PUSH_NULL}, 2},
    {Op::COPY_FREE_VARS_RESUME, {Op::COPY_FREE_VARS, Op::RESUME}, 2},
    {Op::RETURN_CONST_POP_TOP, {Op::RETURN_CONST}, 1},
    {Op::LOAD_FAST_RETURN_VALUE, {Op::LOAD_FAST, Op::RETURN_VALUE}, 2},
    {Op::SWAP_STORE_ATTR, {Op::SWAP, Op::STORE_ATTR}, 2},
    {Op::FOR_ITER_STORE_FAST, {Op::FOR_ITER, Op::STORE_FAST}, 2},
    {Op::TO_BOOL_JUMP_IF_FALSE, {Op::TO_BOOL, Op::POP_JUMP_IF_FALSE}, 2},
    {Op::TO_BOOL_JUMP_IF_TRUE, {Op::TO_BOOL, Op::POP_JUMP_IF_TRUE}, 2},
    {Op::LOCAL_JUMP_IF_NONE, {Op::LOAD_FAST, Op::POP_JUMP_IF_NONE}, 2},
    {Op::LOCAL_JUMP_IF_NOT_NONE, {Op::LOAD_FAST, Op::POP_JUMP_IF_NOT_NONE}, 2},
    {Op::CONTAINS_OP_JUMP_IF_FALSE, {Op::CONTAINS_OP, Op::POP_JUMP_IF_FALSE}, 2},
    {Op::CONTAINS_OP_JUMP_IF_TRUE, {Op::CONTAINS_OP, Op::POP_JUMP_IF_TRUE}, 2},
};

/// The argument that a group's member must have; 0: any.
constexpr std::uint32_t wanted_argument(Op member) {
  switch (member) {
    case Op::SWAP:
      return 2;
    case Op::COPY:
    case Op::CALL:
      return 1;
    default:
      return 0;
  }
}

bool matches(const Group& group, Window window) {
  for (std::size_t i = 0; i < group.size; ++i) {
    if (!window.take(group.members[i])) {
      return false;
    }
    const std::uint32_t wanted = wanted_argument(group.members[i]);
    if (wanted != 0 && window.argument != wanted) {
      return false;
    }
  }
  return true;
}

/// `… + x * y`, `… - x * y` with the left operand on the stack.
std::optional<Op> multiply_then(Window window) {
  if (window.take(Op::LOAD_FAST_LOAD_FAST) && window.take(Op::BINARY_OP) &&
      operator_of(window.argument) == FusedOperator::kMultiply && window.take(Op::BINARY_OP)) {
    const FusedOperator operation = operator_of(window.argument);
    const bool stores = take_attribute_store(window);
    switch (operation) {
      case FusedOperator::kAdd:
        return stores ? Op::LOCAL_LOCAL_MULTIPLY_ADD_STORE_ATTR : Op::LOCAL_LOCAL_MULTIPLY_ADD;
      case FusedOperator::kSubtract:
        return stores ? Op::LOCAL_LOCAL_MULTIPLY_SUBTRACT_STORE_ATTR
                      : Op::LOCAL_LOCAL_MULTIPLY_SUBTRACT;
      default:
        break;
    }
  }
  return std::nullopt;
}

/// `local.name`, apart for a call.
std::optional<Op> attribute_of_local(Window window) {
  if (!window.take(Op::LOAD_FAST) || !window.take(Op::LOAD_ATTR)) {
    return std::nullopt;
  }
  return (window.argument & 1) != 0 ? Op::LOAD_FAST_LOAD_METHOD : Op::LOAD_FAST_LOAD_ATTR;
}

std::optional<Op> fused_form(const Window& window) {
  if (const std::optional<Op> op = multiply_then(window)) {
    return op;
  }
  if (const std::optional<Op> op = attribute_of_local(window)) {
    return op;
  }
  if (const std::optional<Op> op = fused_binary(window)) {
    return op;
  }
  if (const std::optional<Op> op = fused_compare(window)) {
    return op;
  }
  for (const Group& group : kGroups) {
    if (matches(group, window)) {
      return group.fused;
    }
  }
  return std::nullopt;
}

/// A jump back to the head of a `for` loop over one local.
bool jumps_to_for(const std::vector<Instruction>& units, std::size_t at) {
  const std::size_t end = at + 1 + info(Op::JUMP_BACKWARD).cache_units;
  const std::size_t back = units[at].arg;
  return back <= end && static_cast<Op>(units[end - back].op) == Op::FOR_ITER_STORE_FAST;
}

/// The unit with a byte for each of the two locals that it names.
Instruction with_two_locals(Instruction unit) {
  auto bytes = std::bit_cast<std::array<std::uint8_t, sizeof(Instruction)>>(unit);
  bytes[2] = static_cast<std::uint8_t>(unit.arg >> 4);
  bytes[3] = static_cast<std::uint8_t>(unit.arg & 15);
  return std::bit_cast<Instruction>(bytes);
}

}  // namespace

void quicken(std::vector<Instruction>& units) {
  std::size_t prefixes = 0;  // EXTENDED_ARGs before the instruction
  std::uint32_t prefix = 0;  // what they add to its argument
  std::uint16_t identity = 0;
  for (std::size_t at = 0; at < units.size();) {
    const Op op = static_cast<Op>(units[at].op);
    const std::size_t size = 1 + info(op).cache_units;
    if (op == Op::EXTENDED_ARG) {
      ++prefixes;
      prefix = (prefix | units[at].arg) << 8;
      ++at;
      continue;
    }
    if (op == Op::JUMP_BACKWARD) {
      const auto argument = static_cast<std::int32_t>(prefix | units[at].arg);
      units[at + 1] = std::bit_cast<Instruction>(static_cast<std::int32_t>(size) - 1 - argument);
    }
    if (prefixes != 0 && prefix <= UINT16_MAX) {
      units[at].arg = static_cast<std::uint16_t>(prefix | units[at].arg);
      for (std::size_t before = 1; before <= prefixes; ++before) {
        units[at - before].op = static_cast<std::uint16_t>(Op::EXTENDED_ARG_FOLDED);
      }
    }
    prefix = 0;
    if (op == Op::BINARY_OP) {
      identity = static_cast<std::uint16_t>(identity + kIdentityStep);
      units[at + 1].op = identity;
    }
    if (op == Op::LOAD_ATTR || op == Op::STORE_ATTR) {
      units[at + (op == Op::LOAD_ATTR ? 3 : 1)] = {kNoShape & 0xFFFF, kNoShape >> 16};
    }
    if (std::exchange(prefixes, 0) == 0) {
      if (const std::optional<Op> fused = fused_form(Window(std::span(units).subspan(at)))) {
        units[at].op = static_cast<std::uint16_t>(*fused);
      } else if (op == Op::JUMP_BACKWARD && jumps_to_for(units, at)) {
        units[at].op = static_cast<std::uint16_t>(Op::JUMP_BACKWARD_FOR_ITER);
      }
    }
    at += size;
  }
  for (std::size_t at = 0; at < units.size();) {  // now that no group is to be found any more
    const Op op = canonical(static_cast<Op>(units[at].op));
    if (names_two_locals(op)) {
      units[at] = with_two_locals(units[at]);
    }
    at += 1 + info(op).cache_units;
  }
}

}  // namespace minipy
