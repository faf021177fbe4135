// BaseExceptionGroup and ExceptionGroup (PEP 654): an exception around other exceptions, and how
// its tree is split in two.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "vm/objects/exception.h"

namespace minipy {

bool is_exception_group(ThreadState& ts, Value value);
/// The exceptions of a group.
std::span<const Value> group_members(Value group);

/// BaseExceptionGroup("", members): what except* makes without the program's doing.
Result<Ref<>> make_exception_group(ThreadState& ts, Value members);

/// Whether an exception of the tree, a group or a leaf, is wanted whole.
using ExceptionTest = std::function<Result<bool>(Value exception)>;

/// The part of a tree that a test accepts, and what is left; None where there is nothing.
struct ExceptionSplit {
  Ref<> match;
  Ref<> rest;
};
Result<ExceptionSplit> split_exceptions(ThreadState& ts, Value exception,
                                        const ExceptionTest& test);

/// Slots, methods and attributes that BaseExceptionGroup has of its own.
void fill_group_slots(Slots& slots);
std::span<const NativeDef> group_methods();
std::span<const GetSetDef> group_attributes();

}  // namespace minipy
