// The methods of str, and its two formatting languages.
#pragma once

#include <span>

#include "vm/objects/native.h"
#include "vm/objects/str.h"

namespace minipy {

std::span<const NativeDef> str_methods();
/// `text % values`. (str_format.cpp)
Result<Ref<>> percent_format(ThreadState& ts, const Str& text, Value values);
/// text.format(*args, **kwargs). (str_format.cpp)
Result<Ref<>> brace_format(ThreadState& ts, const Str& text, std::span<const Value> positional, Value keywords);

}  // namespace minipy
