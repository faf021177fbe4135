// How the loop gets an instruction and its argument (loop.h).
#pragma once

#include <cstdint>

#include "bytecode/opcode.h"
#include "vm/eval/registers.h"
#include "vm/runtime/observer.h"

namespace minipy::detail {

/// The instruction to execute for a unit: the observed instance never runs fused forms.
template <bool kObserved>
[[gnu::always_inline]] inline std::uint16_t opcode_of(Instruction unit) {
  if constexpr (kObserved) {
    return static_cast<std::uint16_t>(canonical(static_cast<Op>(unit.op)));
  } else {
    return unit.op;
  }
}

inline bool is_extension(Instruction unit) {
  return canonical(static_cast<Op>(unit.op)) == Op::EXTENDED_ARG;
}

/// Folds EXTENDED_ARG prefixes, the first at `ip`: returns the unit that they belong to.
inline Instruction extended(const Instruction*& ip, std::uint32_t& arg) {
  arg = 0;
  Instruction unit{};
  do {
    unit = *ip++;
    arg = (arg << 8) | (unit.arg & 0xFF);
  } while (is_extension(unit));
  return unit;
}

/// The argument for a handler. The plain loop reads it where it lies, after the dispatch: a
/// variable that every dispatch sets would cost a register and a move in each handler. It reads it
/// once, at the beginning, which the opaque copy makes sure of.
template <bool kObserved>
[[gnu::always_inline]] inline std::uint32_t argument_of(const Registers& r, std::uint32_t fetched) {
  if constexpr (kObserved) {
    return fetched;
  } else {
    std::uint64_t arg = r.ip[-1].arg;
    asm("" : "+r"(arg));
    if (arg > UINT32_MAX) {
      __builtin_unreachable();
    }
    return static_cast<std::uint32_t>(arg);
  }
}

inline void observe_before(ThreadState& ts, Frame& frame, Instruction unit) {
  ts.observer->on_instruction(ts, frame, unit);
}

}  // namespace minipy::detail
