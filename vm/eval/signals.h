// Ctrl-C: the signal handler's side and the interpreter's side.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

/// Makes SIGINT set the eval breaker of `ts`, the main thread. One thread a process has it.
void install_interrupt_handler(ThreadState& ts);
void remove_interrupt_handler();

/// At a check after a signal arrived: raises KeyboardInterrupt.
Result<void> deliver_signals(ThreadState& ts);

}  // namespace minipy
