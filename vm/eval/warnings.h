// Warnings that the core gives: filters, the registry of what was shown, and the text on
// sys.stderr. Module `warnings`, when it is loaded, decides instead. (CPython: Python/_warnings.c)
#pragma once

#include "vm/eval/generator.h"
#include "vm/objects/warnings.h"

namespace minipy {

/// Lets warn() find frames and modules. Called once for an interpreter.
void install_warnings(ThreadState& ts);

/// A warning about a place in a source text, in no registry.
Result<void> warn_explicit(ThreadState& ts, Exc category, const std::string& text,
                           const std::string& filename, std::int64_t line);

/// "coroutine 'f' was never awaited", with the place that made it if the coroutine remembers it.
Result<void> warn_unawaited_coroutine(ThreadState& ts, Generator& coroutine);

}  // namespace minipy
