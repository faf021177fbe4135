// The loop, generated from the instruction table. Two forms from the same handlers:
//
//   threaded  (release)            handlers inlined, computed goto (or a switch)
//   table     (MINIPY_TABLE_LOOP)  handlers as functions behind a table of pointers, for debug,
//                                  sanitizer and fuzz builds, where inlining them costs minutes
//
// and two instances of each: run<false> executes quickened code; run<true> executes canonical
// instructions only and tells the thread's observer about each. One translation unit an instance.
// docs/eval.md explains dispatch; the rules for handlers are in registers.h.
#pragma once

#include "bytecode/opcode.h"
#include "vm/eval/handlers/arithmetic.h"
#include "vm/eval/handlers/attributes.h"
#include "vm/eval/handlers/building.h"
#include "vm/eval/handlers/calls.h"
#include "vm/eval/handlers/control.h"
#include "vm/eval/handlers/exceptions.h"
#include "vm/eval/handlers/fused.h"
#include "vm/eval/handlers/names.h"
#include "vm/eval/handlers/stack.h"
#include "vm/runtime/observer.h"

namespace minipy {

/// How a run of the loop ended.
struct LoopExit {
  Value result;        ///< owned; nothing: it raised
  bool change_form;    ///< not ended: go on in the other instance
};

/// Runs from ts.frame until the frame with `ends_loop` is left or the form must change.
template <bool kObserved>
LoopExit run(ThreadState& ts);

namespace detail {

/// The instruction to execute for a unit: the observed instance never runs fused forms.
template <bool kObserved>
[[gnu::always_inline]] inline std::uint16_t opcode_of(Instruction unit) {
  if constexpr (kObserved) {
    return static_cast<std::uint16_t>(canonical(static_cast<Op>(unit.op)));
  } else {
    return unit.op;
  }
}

/// Folds EXTENDED_ARG prefixes, the first at `ip`: returns the unit that they belong to.
inline Instruction extended(const Instruction*& ip, std::uint32_t& arg) {
  arg = 0;
  Instruction unit{};
  do {
    unit = *ip++;
    arg = (arg << 8) | unit.arg;
  } while (static_cast<Op>(unit.op) == Op::EXTENDED_ARG);
  return unit;
}

/// The argument for one handler. The copy is opaque to the compiler: the loop's own variable then
/// lives from fetch to handler only and takes none of the registers that calls preserve.
[[gnu::always_inline]] inline std::uint32_t own_copy(std::uint64_t arg) {
  asm("" : "+r"(arg));
  if (arg > UINT32_MAX) {
    __builtin_unreachable();
  }
  return static_cast<std::uint32_t>(arg);
}

inline void observe_before(ThreadState& ts, Frame& frame, Instruction unit) {
  ts.observer->on_instruction(ts, frame, unit);
}

}  // namespace detail

#ifdef MINIPY_TABLE_LOOP

using Handler = Step (*)(Registers&, std::uint32_t);

template <bool kObserved>
LoopExit run(ThreadState& ts) {
  static constexpr Handler handlers[] = {
#define OP(name, ...) &op::name,
#define FUSED(name, ...) &op::name,
#include "bytecode/opcodes.def"
#include "bytecode/fused.def"
#undef OP
#undef FUSED
  };
  ThreadState* const volatile thread = &ts;
  Registers r{};
  r.thread_home = &thread;
  r.load();
  while (true) {
    Instruction unit = *r.ip++;
    std::uint32_t arg = unit.arg;
    if (static_cast<Op>(unit.op) == Op::EXTENDED_ARG) {
      --r.ip;
      unit = detail::extended(r.ip, arg);
    }
    if constexpr (kObserved) {
      r.save();
      if (ts.observer == nullptr) {
        --r.frame->ip;
        return {Value(), true};
      }
      detail::observe_before(ts, *r.frame, unit);
    }
    switch (handlers[detail::opcode_of<kObserved>(unit)](r, arg)) {
      case Step::kNext:
        break;
      case Step::kFrame:
        r.load();
        break;
      case Step::kReturn:
        return {std::exchange(ts.loop_result, Value()), false};
      case Step::kRaise:
        if (unwind(ts) == Step::kReturn) {
          return {Value(), false};
        }
        r.load();
        break;
      case Step::kExtended:
        break;
    }
    if constexpr (!kObserved) {
      if (ts.observer != nullptr) [[unlikely]] {
        r.save();
        return {Value(), true};
      }
    }
  }
}

#else

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"  // computed goto

template <bool kObserved>
LoopExit run(ThreadState& ts) {
  static constexpr const void* labels[] = {
#define OP(name, ...) &&L_##name,
#define FUSED(name, ...) &&L_##name,
#include "bytecode/opcodes.def"
#include "bytecode/fused.def"
#undef OP
#undef FUSED
  };
  ThreadState* const volatile thread = &ts;
  Registers r{};
  r.thread_home = &thread;
  r.load();
  std::uint64_t arg = 0;

#define MINIPY_DISPATCH()           \
  do {                              \
    if constexpr (kObserved) {      \
      goto observe;                 \
    }                               \
    const Instruction unit = *r.ip; \
    ++r.ip;                         \
    arg = unit.arg;                 \
    goto* labels[unit.op];          \
  } while (false)

  MINIPY_DISPATCH();

#define OP(name, ...)                    \
  L_##name : switch (op::name(r, detail::own_copy(arg))) { \
    case Step::kNext:                    \
      MINIPY_DISPATCH();                 \
    case Step::kFrame:                   \
      goto reload;                       \
    case Step::kRaise:                   \
      goto raise;                        \
    case Step::kReturn:                  \
      goto finish;                       \
    case Step::kExtended:                \
      goto extend;                       \
  }
#define FUSED(name, ...) OP(name)
#include "bytecode/opcodes.def"
#include "bytecode/fused.def"
#undef OP
#undef FUSED

extend : {
  --r.ip;
  std::uint32_t whole = 0;
  const Instruction unit = detail::extended(r.ip, whole);
  arg = whole;
  goto* labels[detail::opcode_of<kObserved>(unit)];
}

observe:
  __attribute__((unused));
{
  Instruction unit = *r.ip;
  ++r.ip;
  arg = unit.arg;
  r.save();
  if (ts.observer == nullptr) {
    --r.frame->ip;
    return {Value(), true};
  }
  if (static_cast<Op>(unit.op) == Op::EXTENDED_ARG) {
    --r.ip;
    std::uint32_t whole = 0;
    unit = detail::extended(r.ip, whole);
    arg = whole;
    r.save();
  }
  detail::observe_before(ts, *r.frame, unit);
  goto* labels[detail::opcode_of<kObserved>(unit)];
}

raise:
  if (unwind(ts) == Step::kReturn) {
    return {Value(), false};
  }
reload:
  if constexpr (!kObserved) {
    if (ts.observer != nullptr) [[unlikely]] {
      return {Value(), true};
    }
  }
  r.load();
  MINIPY_DISPATCH();

finish:
  return {std::exchange(ts.loop_result, Value()), false};
#undef MINIPY_DISPATCH
}

#pragma GCC diagnostic pop

#endif

}  // namespace minipy
