// format() of ints and floats.
#pragma once

#include <string>

#include "vm/objects/format_spec.h"
#include "vm/objects/int.h"

namespace minipy {

/// format(int, spec); float codes convert first.
Result<Ref<>> format_int_spec(ThreadState& ts, Value value, const std::string& spec);
Result<Ref<>> format_double_spec(ThreadState& ts, double number, const std::string& spec, Value object);
Result<Ref<>> format_complex_spec(ThreadState& ts, double real, double imaginary, const std::string& spec, Value object);
/// `%.*f`-like text of a double: types e E f F g G %, 'r' for repr; no padding. `alternate` keeps the point.
std::string double_digits(double number, char type, std::int64_t precision, bool alternate);

}  // namespace minipy
