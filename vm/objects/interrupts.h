// What a long loop in C++ does so that Ctrl-C, a time limit and other threads reach it: it looks at
// the eval breaker once a step, as the loop of instructions does on back edges and calls. next()
// does so for every loop over an iterator; loops of another kind call check_interrupts().
#pragma once

#include "vm/runtime/result.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

/// Hands the lock over if another thread asks and raises what a signal means.
Result<void> handle_interrupts(ThreadState& ts);

inline Result<void> check_interrupts(ThreadState& ts) {
  if (ts.breaker.wants_native_code()) [[unlikely]] {
    return handle_interrupts(ts);
  }
  return {};
}

}  // namespace minipy
