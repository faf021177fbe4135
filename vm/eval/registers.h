// The machine's registers while the loop runs, and how a handler touches values.
//
// Rules (docs/eval.md):
//   * every value on the stack is owned or an immediate
//   * `save()` before anything that may run Python code, raise, or look at frames
//   * the register struct is never passed to an out-of-line function (its address would escape and
//     the compiler would keep ip and sp in memory: +50 % time). Out-of-line code gets the
//     ThreadState.
//   * no C++ destructor is alive in a handler
#pragma once

#include <cstdint>

#include "vm/objects/protocol.h"
#include "vm/runtime/frame.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

/// What the loop does after a handler.
enum class Step : std::uint8_t {
  kNext,      ///< the next instruction
  kNextElse,  ///< the same on the other of two usual ways: each gets a dispatch of its own
  kNextRare,  ///< the same from where a handler seldom gets: see rarely()
  kRaise,     ///< an exception is pending: unwind
  kFrame,     ///< ts.frame or its saved registers changed: load them
  kReturn,    ///< the entry frame is gone; the result is ThreadState::loop_result
  kExtended,  ///< EXTENDED_ARG: the next instruction's argument is longer than a unit holds
};

/// For what a handler falls back to. All such ends share one dispatch; a handler's own is then only
/// reached by its usual path, and the compiler folds the moves of `ip` on it.
[[gnu::always_inline]] constexpr Step rarely(Step step) {
  return step == Step::kNext ? Step::kNextRare : step;
}

struct Registers {
  const Instruction* ip;  ///< the unit after the current instruction's
  Value* sp;              ///< one past the top
  Value* locals;
  Frame* frame;
  /// Where the loop keeps its thread: in memory, for the processor has few registers and what most
  /// instructions use shall have them (volatile, or the compiler decides otherwise).
  ThreadState* const volatile* thread_home;

  [[gnu::always_inline]] ThreadState& thread() const { return **thread_home; }

  /// Writes the registers into the frame, to be taken up from there.
  [[gnu::always_inline]] void leave_frame() const {
    frame->ip = ip;
    frame->sp = sp;
  }
  /// Also tells code outside the loop which frame runs: until then `ThreadState::frame` may be another.
  [[gnu::always_inline]] void save() const {
    leave_frame();
    thread().frame = frame;
  }
  /// Takes the registers of the running frame.
  [[gnu::always_inline]] void load() {
    frame = thread().frame;
    ip = frame->ip;
    sp = frame->sp;
    locals = frame->locals;
  }
  [[gnu::always_inline]] void push(Value owned) {
    *sp = owned;  // before sp moves: no copy of it is needed
    ++sp;
  }
  [[gnu::always_inline]] Value pop() {
    const Value value = sp[-1];
    --sp;
    return value;
  }
  [[gnu::always_inline]] Value top() const { return sp[-1]; }

  /// The inline cache of the current instruction as a T.
  template <class T>
  [[gnu::always_inline]] T* cache() const {
    return static_cast<T*>(static_cast<void*>(const_cast<Instruction*>(ip)));
  }
};

/// The argument of the fused form that runs, for the instruction that it falls back to: what is read
/// again where it is needed takes no register on the usual way. `r.ip` must not have moved yet.
[[gnu::always_inline]] inline std::uint32_t argument_again(const Registers& r) {
  return r.ip[-1].arg;
}

/// Gives back a reference that is no longer on the stack. Death may run Python code, hence the
/// save.
[[gnu::always_inline]] inline void drop(const Registers& r, Value value) {
  if (value.is_counted() && decrement_ends(*value.as_object())) [[unlikely]] {
    r.save();
    detail::finish_decrement(*value.as_object());
  }
}

/// The same for what may be nothing: the old content of a local, a cell, a slot.
[[gnu::always_inline]] inline void drop_old(const Registers& r, Value value) {
  if (value.is_counted() && !value.is_nothing() && decrement_ends(*value.as_object())) [[unlikely]] {
    r.save();
    detail::finish_decrement(*value.as_object());
  }
}

/// The reading of a value (not nothing) that stays where it is.
[[gnu::always_inline]] inline Value shared(Value value) {
  if (value.is_counted()) {
    increment(*value.as_object());
  }
  return value;
}

}  // namespace minipy
