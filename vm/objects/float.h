// float: most doubles live in the value word (value.h); ±0.0, infinities, NaN, extreme exponents and
// instances of subclasses are Float objects.
#pragma once

#include <optional>
#include <string>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Float : Object {
  static constexpr CoreType kCoreType = CoreType::kFloat;

  double number = 0;
};

/// A float of any value.
inline Ref<> make_float(ThreadState& ts, double number) {
  if (Value::fits_double(number)) [[likely]] {
    return Ref<>::take(Value::immediate_double(number));
  }
  return Ref<>(
      ts.interpreter().heap().make<Float>(ts.interpreter().type(CoreType::kFloat), Object{}, number));
}

/// The number of a float (subclasses included), else empty.
inline std::optional<double> double_of(Value value) {
  if (value.is_double()) [[likely]] {
    return value.as_double();
  }
  if (const Float* boxed = as<Float>(value)) {
    return boxed->number;
  }
  return std::nullopt;
}
inline bool is_float(Value value) { return value.is_double() || as<Float>(value) != nullptr; }

/// The shortest decimal text that reads back as the same double, laid out as CPython's repr.
std::string double_repr(double number);
/// float(text): decimal notation with underscores, `inf`, `nan`, blanks around. Empty: malformed.
std::optional<double> double_from_text(std::string_view text);

std::int64_t double_hash(double number);
/// CPython's `%` and `//` for floats (divisor not zero).
double double_remainder(double left, double right);
double double_floor_divide(double left, double right);
/// `left ** right`; a negative base with a fraction gives a complex.
Result<Ref<>> float_power(ThreadState& ts, double left, double right);
/// round(number, digits), correctly rounded in decimal.
Result<Ref<>> float_round(ThreadState& ts, double number, std::int64_t digits);

const TypeSpec& float_type_spec();

}  // namespace minipy
