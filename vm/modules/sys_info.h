// What sys says of how the interpreter was started and built, and its hooks.
#pragma once

#include "vm/objects/module.h"

namespace minipy {

/// Adds flags, prefixes, options, thread_info, excepthook() and their kin.
Result<void> add_sys_info(ThreadState& ts, Module& module);

}  // namespace minipy
