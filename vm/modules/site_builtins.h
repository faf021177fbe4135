// help, copyright, credits and license: the built-ins that CPython's site module adds.
#pragma once

#include "vm/objects/module.h"

namespace minipy {

/// `exit` and `quit` too, see quitter.h.
Result<void> add_site_builtins(ThreadState& ts, Module& module);

}  // namespace minipy
