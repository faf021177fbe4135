// The modules that are part of minipy.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

/// Fills `builtins`, makes `sys`, and registers the loader of the others.
void install_modules(ThreadState& ts);

}  // namespace minipy
