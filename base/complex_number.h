// Complex arithmetic as CPython does it, to the last bit: the compiler folds with it what the
// objects compute. (std::complex recovers infinities and scales differently.)
#pragma once

namespace minipy {

struct ComplexNumber {
  double real = 0;
  double imaginary = 0;

  bool is_zero() const { return real == 0 && imaginary == 0; }
};

ComplexNumber complex_product(ComplexNumber a, ComplexNumber b);
/// a / b, b not zero.
ComplexNumber complex_quotient(ComplexNumber a, ComplexNumber b);

enum class PowerProblem {
  kNone,
  kDomain,    ///< zero to a negative or complex power, or an angle without end
  kOverflow,  ///< a part of the result is infinite
};
struct ComplexPower {
  ComplexNumber value;
  PowerProblem problem = PowerProblem::kNone;
};
/// base ** exponent.
ComplexPower complex_to_power(ComplexNumber base, ComplexNumber exponent);

}  // namespace minipy
