// Ctrl-C: the signal handler's side and the interpreter's side.
#pragma once

#include <chrono>

#include "vm/objects/protocol.h"

namespace minipy {

/// Makes SIGINT set the eval breaker of `ts`, the main thread. One thread a process has it.
void install_interrupt_handler(ThreadState& ts);
void remove_interrupt_handler();

/// Waits without the interpreter's lock until `descriptor` (−1: none) can be read or `duration` is
/// over (less than 0: for ever). A signal that came before or comes meanwhile is delivered: it may
/// raise; if it does not, the wait goes on.
Result<void> wait_interruptibly(ThreadState& ts, int descriptor, std::chrono::nanoseconds duration);

}  // namespace minipy
