// Parts of class creation that other files of the room use.
#pragma once

#include <string>

#include "vm/objects/type_spec.h"

namespace minipy {

/// `__dict__` and `__weakref__` as they lie in the dict of the class that introduces them.
const GetSetDef& instance_dict_getset();
const GetSetDef& instance_weakref_getset();

/// `wanted` inline slots, and as many as fill up the heap slot.
std::uint32_t rounded_inline_slots(const Type& type, std::uint32_t wanted);

/// repr of a name while an exception is pending, which stays pending.
std::string repr_of_name(ThreadState& ts, Value key);

}  // namespace minipy
