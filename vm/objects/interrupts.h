// What a long loop in C++ does so that Ctrl-C, a time limit and other threads reach it: it looks at
// the eval breaker once a step, as the loop of instructions does on back edges and calls. next()
// does so for every loop over an iterator; loops of another kind call check_interrupts().
#pragma once

#include <cstddef>

#include "vm/runtime/result.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

/// Hands the lock over if another thread asks, ends the run if a limit is reached, and raises what
/// a signal means.
Result<void> handle_interrupts(ThreadState& ts);

/// The same at a turn of a loop in C++, which counts as a step (--max-steps).
Result<void> handle_turn(ThreadState& ts);

/// Turns of a loop that does little in each, between two looks at the eval breaker.
inline constexpr std::size_t kTurnsBetweenChecks = 1024;

inline Result<void> check_interrupts(ThreadState& ts) {
  if (ts.breaker.is_set()) [[unlikely]] {
    return handle_turn(ts);
  }
  return {};
}

}  // namespace minipy
