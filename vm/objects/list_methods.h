// The methods of list, apart from its slots.
#pragma once

#include <span>

#include "vm/objects/native.h"

namespace minipy {

std::span<const NativeDef> list_methods();

}  // namespace minipy
