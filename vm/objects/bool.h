// bool: the two specials True and False; a subclass of int.
#pragma once

#include "vm/objects/type_spec.h"

namespace minipy {

const TypeSpec& bool_type_spec();

}  // namespace minipy
