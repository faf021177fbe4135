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
#include "vm/eval/fetch.h"
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

/// What is to be done after a run of the loop.
enum class AfterRun : std::uint8_t {
  kFinish,        ///< nothing: the frame that began it is left
  kChangeForm,    ///< go on in the instance that the observer, or its absence, asks for
  kObserveOne,    ///< one instruction in run<true>: its argument does not fit into a unit
};

/// How a run of the loop ended.
struct LoopExit {
  Value result;  ///< owned; nothing: it raised
  AfterRun next;
};

/// Runs from ts.frame until the frame with `ends_loop` is left or the form must change. `one`: execute
/// an instruction though there is no observer.
template <bool kObserved>
LoopExit run(ThreadState& ts, bool one = false);

#ifdef MINIPY_TABLE_LOOP

using Handler = Step (*)(Registers&, std::uint32_t);

template <bool kObserved>
LoopExit run(ThreadState& ts, bool one) {
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
    if constexpr (kObserved) {
      r.save();
      if (ts.observer == nullptr && !std::exchange(one, false)) {
        --r.frame->ip;
        return {Value(), AfterRun::kChangeForm};
      }
    }
    if (detail::is_extension(unit)) {
      --r.ip;
      unit = detail::extended(r.ip, arg);
      r.save();
    }
    if constexpr (kObserved) {
      if (ts.observer != nullptr) {
        detail::observe_before(ts, *r.frame, unit);
      }
    }
    switch (handlers[detail::opcode_of<kObserved>(unit)](r, arg)) {
      case Step::kNext:
      case Step::kNextElse:
      case Step::kNextRare:
        break;
      case Step::kFrame:
        r.load();
        break;
      case Step::kReturn:
        return {std::exchange(ts.loop_result, Value()), AfterRun::kFinish};
      case Step::kRaise:
        if (unwind(ts) == Step::kReturn) {
          return {Value(), AfterRun::kFinish};
        }
        r.load();
        break;
      case Step::kExtended:
        break;
    }
    if constexpr (!kObserved) {
      if (ts.observer != nullptr) [[unlikely]] {
        r.save();
        return {Value(), AfterRun::kChangeForm};
      }
    }
  }
}

#else

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"  // computed goto

template <bool kObserved>
LoopExit run(ThreadState& ts, bool one) {
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
  std::uint32_t arg = 0;  // of the instruction that is observed

#define MINIPY_DISPATCH()                  \
  do {                                     \
    if constexpr (kObserved) {             \
      goto observe;                        \
    }                                      \
    const std::uint64_t opcode = r.ip->op; \
    ++r.ip;                                \
    goto* labels[opcode];                  \
  } while (false)

  MINIPY_DISPATCH();

#define OP(name, ...)                    \
  L_##name : switch (op::name(r, detail::argument_of<kObserved>(r, arg))) { \
    case Step::kNext:                    \
      MINIPY_DISPATCH();                 \
    case Step::kNextElse:                \
      MINIPY_DISPATCH();                 \
    case Step::kNextRare:                \
      goto next;                         \
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

next:
  MINIPY_DISPATCH();

extend:
  --r.ip;
  r.save();
  return {Value(), AfterRun::kObserveOne};

observe:
  __attribute__((unused));
{
  Instruction unit = *r.ip;
  ++r.ip;
  arg = unit.arg;
  r.save();
  if (ts.observer == nullptr && !std::exchange(one, false)) {
    --r.frame->ip;
    return {Value(), AfterRun::kChangeForm};
  }
  if (detail::is_extension(unit)) {
    --r.ip;
    std::uint32_t whole = 0;  // not `arg`: its address would be known
    unit = detail::extended(r.ip, whole);
    arg = whole;
    r.save();
  }
  if (ts.observer != nullptr) {
    detail::observe_before(ts, *r.frame, unit);
  }
  goto* labels[detail::opcode_of<kObserved>(unit)];
}

raise:
  if (unwind(ts) == Step::kReturn) {
    return {Value(), AfterRun::kFinish};
  }
reload:
  if constexpr (!kObserved) {
    if (ts.observer != nullptr) [[unlikely]] {
      return {Value(), AfterRun::kChangeForm};
    }
  }
  r.load();
  MINIPY_DISPATCH();

finish:
  return {std::exchange(ts.loop_result, Value()), AfterRun::kFinish};
#undef MINIPY_DISPATCH
}

#pragma GCC diagnostic pop

#endif

}  // namespace minipy
