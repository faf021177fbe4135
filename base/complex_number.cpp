#include "base/complex_number.h"

#include <cmath>
#include <cstdlib>

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

/// base ** exponent for a small whole exponent, by repeated squaring.
ComplexNumber whole_power(ComplexNumber base, int exponent) {
  ComplexNumber result{1, 0};
  for (int left = std::abs(exponent); left > 0; left >>= 1) {
    if ((left & 1) != 0) {
      result = complex_product(result, base);
    }
    base = complex_product(base, base);
  }
  return exponent < 0 ? complex_quotient({1, 0}, result) : result;
}

}  // namespace

ComplexNumber complex_to_power(ComplexNumber base, ComplexNumber exponent) {
  if (exponent.is_zero()) {
    return {1, 0};
  }
  if (base.is_zero()) {
    return {0, 0};
  }
  constexpr double kMostRepeated = 100;
  if (exponent.imaginary == 0 && std::floor(exponent.real) == exponent.real &&
      std::fabs(exponent.real) <= kMostRepeated) {
    return whole_power(base, static_cast<int>(exponent.real));
  }
  const double modulus = std::hypot(base.real, base.imaginary);
  double length = std::pow(modulus, exponent.real);
  const double angle = std::atan2(base.imaginary, base.real);
  double phase = angle * exponent.real;
  if (exponent.imaginary != 0) {
    length /= std::exp(angle * exponent.imaginary);  // as CPython divides
    phase += exponent.imaginary * std::log(modulus);
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

}  // namespace minipy
