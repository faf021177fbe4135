// The hooks of module sys: what is done with an uncaught exception, one that nobody can catch, a
// value at the prompt, and breakpoint().
#pragma once

#include <optional>
#include <string>

#include "vm/objects/module.h"
#include "vm/objects/native.h"

namespace minipy {

/// Adds excepthook(), unraisablehook(), displayhook(), breakpointhook() and the originals' names.
Result<void> add_sys_hooks(ThreadState& ts, Module& module);

/// Writes to sys.stderr: nowhere if that is None, to the process's own if it is not there or fails.
void write_to_stderr(ThreadState& ts, const std::string& text);

/// How many entries of a traceback are shown: sys.tracebacklimit.
std::optional<std::size_t> traceback_limit(ThreadState& ts);

/// The built-in function breakpoint().
Result<Ref<>> builtin_breakpoint(ThreadState& ts, VarArgs args, KwArgs keywords);

}  // namespace minipy
