#include "base/complex_number.h"

#include <cmath>
#include <cstdlib>
#include <optional>

namespace minipy {

ComplexNumber complex_product(ComplexNumber a, ComplexNumber b) {
  return {a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real};
}

// Smith's method: scaled by the divisor's larger part.
ComplexNumber complex_quotient(ComplexNumber a, ComplexNumber b) {
  if (std::fabs(b.real) >= std::fabs(b.imaginary)) {
    const double ratio = b.imaginary / b.real;
    const double divisor = b.real + b.imaginary * ratio;
    return {(a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor};
  }
  const double ratio = b.real / b.imaginary;
  const double divisor = b.real * ratio + b.imaginary;
  return {(a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor};
}

namespace {

/// Nothing stands for a domain error here and below: the C library's EDOM, as CPython sees it.
using Power = std::optional<ComplexNumber>;

/// base ** exponent for a small whole exponent, by repeated squaring.
Power whole_power(ComplexNumber base, int exponent) {
  ComplexNumber result{1, 0};
  for (int left = std::abs(exponent); left > 0; left >>= 1) {
    if ((left & 1) != 0) {
      result = complex_product(result, base);
    }
    base = complex_product(base, base);
  }
  if (exponent > 0) {
    return result;
  }
  return result.is_zero() ? std::nullopt : Power(complex_quotient({1, 0}, result));
}

Power polar_power(ComplexNumber base, ComplexNumber exponent) {
  if (base.is_zero()) {
    return exponent.real < 0 || exponent.imaginary != 0 ? std::nullopt : Power(ComplexNumber{});
  }
  const double modulus = std::hypot(base.real, base.imaginary);
  double length = std::pow(modulus, exponent.real);
  const double angle = std::atan2(base.imaginary, base.real);
  double phase = angle * exponent.real;
  if (exponent.imaginary != 0) {
    length /= std::exp(angle * exponent.imaginary);  // as CPython divides
    phase += exponent.imaginary * std::log(modulus);
  }
  return std::isinf(phase)
             ? std::nullopt
             : Power(ComplexNumber{length * std::cos(phase), length * std::sin(phase)});
}

}  // namespace

ComplexPower complex_to_power(ComplexNumber base, ComplexNumber exponent) {
  constexpr double kMostRepeated = 100;
  const bool whole = exponent.imaginary == 0 && std::floor(exponent.real) == exponent.real &&
                     std::fabs(exponent.real) <= kMostRepeated;
  const Power power =
      whole ? whole_power(base, static_cast<int>(exponent.real)) : polar_power(base, exponent);
  if (!power) {
    return {{}, PowerProblem::kDomain};
  }
  const bool infinite = std::isinf(power->real) || std::isinf(power->imaginary);
  return {*power, infinite ? PowerProblem::kOverflow : PowerProblem::kNone};
}

}  // namespace minipy
