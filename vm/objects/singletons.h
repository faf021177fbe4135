// The types of None, NotImplemented and Ellipsis.
#pragma once

#include "vm/objects/type_spec.h"

namespace minipy {

const TypeSpec& none_type_spec();
const TypeSpec& not_implemented_type_spec();
const TypeSpec& ellipsis_type_spec();

}  // namespace minipy
