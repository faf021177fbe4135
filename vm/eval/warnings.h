// Warnings that the core gives: filters, the registry of what was shown, and the text on
// sys.stderr. Module `warnings`, when it is loaded, decides instead. (CPython: Python/_warnings.c)
#pragma once

#include "vm/eval/generator.h"
#include "vm/objects/warnings.h"

namespace minipy {

/// Lets warn() find frames and modules. Called once for an interpreter.
void install_warnings(ThreadState& ts);

/// "coroutine 'f' was never awaited", with the place that made it if the coroutine remembers it.
Result<void> warn_unawaited_coroutine(ThreadState& ts, Generator& coroutine);

}  // namespace minipy
