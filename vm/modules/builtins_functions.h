// Built-in functions that need no frame.
#pragma once

#include <span>

#include "vm/objects/native.h"

namespace minipy {

std::span<const NativeDef> builtin_functions();

}  // namespace minipy
