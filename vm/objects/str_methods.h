// The methods of str, and its two formatting languages.
#pragma once

#include <span>

#include "vm/objects/native.h"
#include "vm/objects/str.h"

namespace minipy {

std::span<const NativeDef> str_methods();
/// upper(), islower() and their kin. (str_case.cpp)
std::span<const NativeDef> str_case_methods();
/// `text % values`. (str_format.cpp)
Result<Ref<>> percent_format(ThreadState& ts, const Str& text, Value values);
/// text.format(*args, **kwargs). (str_brace_format.cpp)
Result<Ref<Str>> brace_format(ThreadState& ts, const Str& text, std::span<const Value> positional, Value keywords);
/// text.format_map(mapping): words only. (str_brace_format.cpp)
Result<Ref<Str>> brace_format_map(ThreadState& ts, const Str& text, Value mapping);

}  // namespace minipy
