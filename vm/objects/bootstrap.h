// Making and unmaking the built-in types of an interpreter.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

/// Creates all core types from their specs, the exception classes and the well-known names. Called
/// once, before anything else makes an object.
void initialize_objects(ThreadState& ts);

/// Takes everything apart again that initialize_objects made. Afterwards an interpreter whose
/// program left nothing behind has an empty heap.
void finalize_objects(ThreadState& ts);

/// A TypeSpec of another room (frame, generator, modules' types): makes the type, without parents
/// first order trouble because its base exists already.
Ref<Type> make_core_type(ThreadState& ts, const TypeSpec& spec);

}  // namespace minipy
