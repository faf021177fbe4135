// Arguments to parameters (language reference: calls).
#pragma once

#include <cstddef>
#include <span>

#include "vm/objects/function.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

/// Arranges the arguments of a call as the locals of `function`, in place. On entry `args` holds
/// `positional` owned values and then one for each keyword name; afterwards it holds one owned
/// value (or nothing) for each parameter. False with a TypeError pending: then `args` is unchanged.
bool bind_arguments(ThreadState& ts, const Function& function, Value* args, std::size_t positional,
                    std::span<const Value> keywords);

}  // namespace minipy
