// `object`, and the attribute access that all types without one of their own inherit from it.
#pragma once

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// object.__getattribute__: data descriptors, the object's own attributes, other class attributes.
Result<Ref<>> generic_get_attribute(ThreadState& ts, Value object, Value name);
/// The same; Absent when there is none.
Result<Ref<>> find_generic_attribute(ThreadState& ts, Value object, const Str& name);
/// object.__setattr__ and __delattr__ (absent value).
Result<void> generic_set_attribute(ThreadState& ts, Value object, Value name, Value value);

/// object's comparison: by identity. None has it under its own name too.
Result<Ref<>> object_compare(ThreadState& ts, Value self, Value other, Comparison how);

/// AttributeError "'C' object has no attribute 'x'", with `name` and `obj`.
Raised raise_no_attribute(ThreadState& ts, Value object, const Str& name);
/// AttributeError with any text, with `name` and `obj`.
Raised raise_attribute_error(ThreadState& ts, Value object, Value name, const std::string& text);

/// `obj.__class__ = type`.
Result<void> set_class(ThreadState& ts, Value object, Value type);

const TypeSpec& object_type_spec();

}  // namespace minipy
