// The specs of all types of this room, parents before children.
#pragma once

#include <span>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

using SpecFunction = const TypeSpec& (*)();
std::span<const SpecFunction> builtin_type_specs();

/// Makes all exception classes (exception.cpp's tables).
void initialize_exceptions(ThreadState& ts);
/// Interns the well-known names; gives all interned strs and cached values back.
void initialize_names(ThreadState& ts);
void finalize_names(ThreadState& ts);

}  // namespace minipy
