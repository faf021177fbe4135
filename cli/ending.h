// How a run ends: uncaught exceptions and SystemExit become text and a status, modules are cleared,
// standard streams flushed. The order is that of CPython's finalization.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

inline constexpr int kUncaughtStatus = 1;
inline constexpr int kInterruptStatus = 0x100;  ///< no status: the process dies by SIGINT
inline constexpr int kLostOutputStatus = 120;   ///< stdout could not be flushed

/// Ends the process as Ctrl-C does when nobody handles it, so that a shell sees why (and says 130).
[[noreturn]] void die_of_interrupt();

/// The status for the outcome of `__main__`. An uncaught exception is printed, exit functions run.
int finish(ThreadState& ts, Result<Ref<>> outcome);

/// Empties sys.modules and the modules that outlive it, with a collection between.
void clear_modules(ThreadState& ts);

/// Flushes the streams the program prints to, the original ones first, and then its own.
void flush_quietly(ThreadState& ts);

/// Flushes sys.stdout and sys.stderr; false when stdout's text could not be written.
bool flush_standard_streams(ThreadState& ts);

}  // namespace minipy
