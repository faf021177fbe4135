// The callables of operator that fetch something from their argument.
#pragma once

#include "vm/objects/type_spec.h"

namespace minipy {

const TypeSpec& item_getter_type_spec();
const TypeSpec& attr_getter_type_spec();
const TypeSpec& method_caller_type_spec();

}  // namespace minipy
