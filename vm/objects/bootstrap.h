// Making and unmaking the built-in types of an interpreter.
#pragma once

#include <string>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// Creates all core types of this room from their specs, the exception classes and the well-known
/// names. Called once, before anything else makes an object.
void initialize_objects(ThreadState& ts);

/// Takes everything apart again that initialize_objects made. Afterwards an interpreter whose
/// program left nothing behind has an empty heap.
void finalize_objects(ThreadState& ts);

/// Makes a core type of another room (frame, generator) whose base exists already, and registers
/// it.
void add_core_type(ThreadState& ts, const TypeSpec& spec);

/// A built-in class that is not a core type (exceptions, modules' types): `name` may be dotted. The
/// spec's core says whose C++ layout the instances have; `fill`, methods and getsets are its own.
Ref<Type> make_builtin_type(ThreadState& ts, const std::string& name, Type& base,
                            const TypeSpec& spec);
/// Gives a built-in class one more base, which must share its layout and bring no slots.
void add_base(ThreadState& ts, Type& type, Type& base);

}  // namespace minipy
