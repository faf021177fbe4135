// The C++ types of functools: partial objects and the least-recently-used cache.
#pragma once

#include "vm/objects/type_spec.h"

namespace minipy {

const TypeSpec& partial_type_spec();
const TypeSpec& lru_cache_type_spec();

}  // namespace minipy
