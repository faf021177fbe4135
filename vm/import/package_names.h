// Names of modules: what `from ..x import y` means in the module that says it.
#pragma once

#include <string>

#include "vm/objects/protocol.h"

namespace minipy {

/// The absolute name of `level` dots and `name` in a module with these globals (a dict, or None or
/// nothing when there are none). ImportError with CPython's texts when there is no such package.
/// (Language reference: package relative imports.)
Result<std::string> resolve_relative(ThreadState& ts, const std::string& name, Value globals,
                                     std::int64_t level);

}  // namespace minipy
