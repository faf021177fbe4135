// What sys says of how the interpreter was started and built.
#pragma once

#include "vm/objects/module.h"

namespace minipy {

/// Adds flags, prefixes, options, thread_info and their kin.
Result<void> add_sys_info(ThreadState& ts, Module& module);

}  // namespace minipy
