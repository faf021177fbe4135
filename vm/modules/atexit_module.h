// The functions registered with atexit.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

/// Calls and forgets them, the last one first. What they raise is reported.
void run_exit_functions(ThreadState& ts);

}  // namespace minipy
