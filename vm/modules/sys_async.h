// The part of sys that asynchronous code asks for.
#pragma once

#include "vm/modules/module_table.h"

namespace minipy {

/// Adds get_asyncgen_hooks() and its kin to module sys.
Result<void> add_async_functions(ThreadState& ts, Module& module);

}  // namespace minipy
