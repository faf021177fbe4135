// One run of a program, from compiled text to exit status: makes the interpreter, runs `__main__`,
// reports what it could not handle, and takes everything apart in CPython's order.
#pragma once

#include "cli/options.h"

namespace minipy {

/// Does what the command line asks for. The result is the process's exit status.
int run_command(const Options& options);

}  // namespace minipy
