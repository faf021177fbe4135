// math: functions of the C library with Python's errors, and exact integer functions with GMP.
#include <array>
#include <cmath>
#include <numbers>

#include "vm/modules/module_table.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// A result that is NaN or infinite though the arguments were not is an error.
Result<double> checked(ThreadState& ts, double result, bool finite_input, bool overflow_possible) {
  if (std::isnan(result) && finite_input) {
    return raise_text(ts, Exc::kValueError, "math domain error");
  }
  if (std::isinf(result) && finite_input) {
    return overflow_possible ? Result<double>(raise_text(ts, Exc::kOverflowError, "math range error"))
                             : Result<double>(raise_text(ts, Exc::kValueError, "math domain error"));
  }
  return result;
}

template <double (*kFunction)(double), bool kOverflows>
Result<double> unary(ThreadState& ts, double x) {
  return checked(ts, kFunction(x), std::isfinite(x) || (std::isinf(x) && std::isnan(kFunction(x))), kOverflows);
}
/// gamma() and lgamma() have poles at zero and the negative integers.
template <double (*kFunction)(double)>
Result<double> gamma_like(ThreadState& ts, double x) {
  if (x <= 0 && std::floor(x) == x && std::isfinite(x)) {
    return raise_text(ts, Exc::kValueError, "math domain error");
  }
  return unary<kFunction, true>(ts, x);
}
template <double (*kFunction)(double, double)>
Result<double> binary_function(ThreadState& ts, double x, double y) {
  const double result = kFunction(x, y);
  if (std::isnan(result) && !std::isnan(x) && !std::isnan(y)) {
    return raise_text(ts, Exc::kValueError, "math domain error");
  }
  return checked(ts, result, std::isfinite(x) && std::isfinite(y), true);
}

Result<Ref<>> logarithm(ThreadState& ts, Value x, double (*function)(double)) {
  if (is_int_like(x)) {
    if (int_sign(x) <= 0) {
      return raise_text(ts, Exc::kValueError, "math domain error");
    }
    if (const auto number = int_to_double(x)) {
      return make_float(ts, function(*number));
    }
    const mpz_class number = big_int_of(x);
    long exponent = 0;
    const double mantissa = mpz_get_d_2exp(&exponent, number.get_mpz_t());
    return make_float(ts, function(mantissa) + function(2.0) * static_cast<double>(exponent));
  }
  TRY(const double number, to_double(ts, x));
  if (std::isnan(number) || number == HUGE_VAL) {
    return make_float(ts, number);
  }
  if (number <= 0) {
    return raise_text(ts, Exc::kValueError, "math domain error");
  }
  return make_float(ts, function(number));
}
Result<Ref<>> log(ThreadState& ts, Value x, Value base) {
  TRY(Ref<> numerator, logarithm(ts, x, &std::log));
  if (base.is_absent()) {
    return numerator;
  }
  TRY(Ref<> denominator, logarithm(ts, base, &std::log));
  return binary(ts, Binary::kTrueDivide, numerator, denominator);
}
Result<Ref<>> log2(ThreadState& ts, Value x) { return logarithm(ts, x, &std::log2); }
Result<Ref<>> log10(ThreadState& ts, Value x) { return logarithm(ts, x, &std::log10); }

Result<Ref<>> to_integral(ThreadState& ts, Value x, const char* special, double (*function)(double)) {
  if (const auto number = double_of(x); number && x.is_double()) {
    return int_from_double(ts, function(*number));
  }
  TRY(Ref<> method, find_special(ts, x, intern(ts, special)));
  if (!method.value().is_absent()) {
    return call(ts, method);
  }
  TRY(const double number, to_double(ts, x));
  return int_from_double(ts, function(number));
}
Result<Ref<>> floor(ThreadState& ts, Value x) { return to_integral(ts, x, "__floor__", &std::floor); }
Result<Ref<>> ceil(ThreadState& ts, Value x) { return to_integral(ts, x, "__ceil__", &std::ceil); }
Result<Ref<>> trunc(ThreadState& ts, Value x) {
  TRY(Ref<> method, find_special(ts, x, intern(ts, "__trunc__")));
  if (method.value().is_absent()) {
    return raise(ts, Exc::kTypeError, "type {} doesn't define __trunc__ method", type_name(ts, x));
  }
  return call(ts, method);
}

bool isnan_function(ThreadState&, double x) { return std::isnan(x); }
bool isinf_function(ThreadState&, double x) { return std::isinf(x); }
bool isfinite_function(ThreadState&, double x) { return std::isfinite(x); }
double fabs_function(ThreadState&, double x) { return std::fabs(x); }
double copysign_function(ThreadState&, double x, double y) { return std::copysign(x, y); }
double degrees(ThreadState&, double x) { return x * (180.0 / std::numbers::pi); }
double radians(ThreadState&, double x) { return x * (std::numbers::pi / 180.0); }
double ulp(ThreadState&, double x) {
  x = std::fabs(x);
  if (!std::isfinite(x)) {
    return x;
  }
  const double above = std::nextafter(x, HUGE_VAL);
  return std::isinf(above) ? x - std::nextafter(x, 0.0) : above - x;
}
Result<double> fma_function(ThreadState& ts, double x, double y, double z) {
  const double result = std::fma(x, y, z);
  if (std::isnan(result) && !std::isnan(x) && !std::isnan(y) && !std::isnan(z)) {
    return raise_text(ts, Exc::kValueError, "invalid operation in fma");
  }
  if (std::isinf(result) && std::isfinite(x) && std::isfinite(y) && std::isfinite(z)) {
    return raise_text(ts, Exc::kOverflowError, "overflow in fma");
  }
  return result;
}
double nextafter_function(ThreadState&, double x, double y) { return std::nextafter(x, y); }

Result<double> power(ThreadState& ts, double x, double y) {
  const double result = std::pow(x, y);
  const bool finite = std::isfinite(x) && std::isfinite(y);
  return checked(ts, result, finite, !(x == 0 && y < 0));
}

Result<Ref<>> frexp_function(ThreadState& ts, double x) {
  int exponent = 0;
  Ref<> mantissa = make_float(ts, std::isfinite(x) ? std::frexp(x, &exponent) : x);
  return Ref<>(make_tuple(ts, std::array<Value, 2>{mantissa, Value::small_int(exponent)}));
}
Result<Ref<>> modf_function(ThreadState& ts, double x) {
  double whole = 0;
  Ref<> fraction = make_float(ts, std::modf(x, &whole));
  Ref<> integral = make_float(ts, whole);
  return Ref<>(make_tuple(ts, std::array<Value, 2>{fraction, integral}));
}
Result<double> ldexp_function(ThreadState& ts, double x, Value exponent_value) {
  if (!is_int_like(exponent_value)) {
    return raise_text(ts, Exc::kTypeError, "Expected an int as second argument to ldexp.");
  }
  TRY(const std::int64_t exponent, index_saturated(ts, exponent_value));
  const double result = std::ldexp(x, static_cast<int>(std::clamp<std::int64_t>(exponent, -5000, 5000)));
  return checked(ts, result, std::isfinite(x), true);
}

Result<Ref<>> factorial(ThreadState& ts, Value x) {
  if (!is_int_like(x)) {
    return raise(ts, Exc::kTypeError, "'{}' object cannot be interpreted as an integer", type_name(ts, x));
  }
  if (int_sign(x) < 0) {
    return raise_text(ts, Exc::kValueError, "factorial() not defined for negative values");
  }
  const auto n = small_int_of(x);
  if (!n || *n > 10000000) {
    return raise_text(ts, Exc::kOverflowError, "factorial() argument should not exceed 9223372036854775807");
  }
  mpz_class result;
  mpz_fac_ui(result.get_mpz_t(), static_cast<unsigned long>(*n));
  return make_int(ts, std::move(result));
}
Result<Ref<>> gcd(ThreadState& ts, VarArgs args) {
  mpz_class result = 0;
  for (const Value arg : args.values) {
    TRY(Ref<> number, index(ts, arg));
    result = ::gcd(result, big_int_of(number));
  }
  return make_int(ts, std::move(result));
}
Result<Ref<>> lcm(ThreadState& ts, VarArgs args) {
  mpz_class result = 1;
  for (const Value arg : args.values) {
    TRY(Ref<> number, index(ts, arg));
    result = ::lcm(result, big_int_of(number));
  }
  return make_int(ts, std::move(result));
}
Result<Ref<>> isqrt(ThreadState& ts, Value x) {
  TRY(Ref<> number, index(ts, x));
  if (int_sign(number) < 0) {
    return raise_text(ts, Exc::kValueError, "isqrt() argument must be nonnegative");
  }
  return make_int(ts, mpz_class(::sqrt(big_int_of(number))));
}
Result<Ref<>> comb(ThreadState& ts, Value n, Value k) {
  TRY(Ref<> total, index(ts, n));
  TRY(Ref<> chosen, index(ts, k));
  if (int_sign(total) < 0 || int_sign(chosen) < 0) {
    return raise(ts, Exc::kValueError, "{} must be a non-negative integer", int_sign(total) < 0 ? "n" : "k");
  }
  if (compare_ints(chosen, total) > 0) {
    return make_int(ts, std::int64_t{0});
  }
  const mpz_class other = big_int_of(total) - big_int_of(chosen);
  const mpz_class least = std::min(big_int_of(chosen), other);
  if (!least.fits_slong_p()) {
    return raise_text(ts, Exc::kOverflowError, "min(n - k, k) must not exceed 9223372036854775807");
  }
  mpz_class result;
  mpz_bin_ui(result.get_mpz_t(), big_int_of(total).get_mpz_t(), least.get_ui());
  return make_int(ts, std::move(result));
}
Result<Ref<>> perm(ThreadState& ts, Value n, Value k) {
  if (k.is_absent() || k.is_none()) {
    return factorial(ts, n);
  }
  TRY(Ref<> total, index(ts, n));
  TRY(Ref<> chosen, index(ts, k));
  if (int_sign(total) < 0 || int_sign(chosen) < 0) {
    return raise(ts, Exc::kValueError, "{} must be a non-negative integer", int_sign(total) < 0 ? "n" : "k");
  }
  mpz_class result = 1;
  const mpz_class from = big_int_of(total);
  for (mpz_class i = 0; i < big_int_of(chosen); ++i) {
    result *= from - i;
  }
  return make_int(ts, std::move(result));
}

Result<Ref<>> hypot_function(ThreadState& ts, VarArgs args) {
  double sum = 0;
  for (const Value arg : args.values) {
    TRY(const double x, to_double(ts, arg));
    sum = std::hypot(sum, x);
  }
  return make_float(ts, sum);
}
Result<Ref<>> dist(ThreadState& ts, Value p, Value q) {
  TRY(Ref<List> a, list_from(ts, p));
  TRY(Ref<List> b, list_from(ts, q));
  if (a->size != b->size) {
    return raise_text(ts, Exc::kValueError, "both points must have the same number of dimensions");
  }
  double sum = 0;
  for (std::size_t i = 0; i < a->size; ++i) {
    TRY(const double x, to_double(ts, a->storage[i]));
    TRY(const double y, to_double(ts, b->storage[i]));
    sum = std::hypot(sum, x - y);
  }
  return make_float(ts, sum);
}

/// The sum of partials that do not overlap, rounded once: half to even needs a look at the first one left out.
double rounded_sum(const std::vector<double>& partials) {
  std::size_t left = partials.size();
  double high = 0;
  double low = 0;
  while (left > 0 && low == 0) {
    const double before = high;
    const double next = partials[--left];
    high = before + next;
    low = next - (high - before);
  }
  if (left > 0 && ((low < 0 && partials[left - 1] < 0) || (low > 0 && partials[left - 1] > 0))) {
    const double doubled = low * 2;
    const double other = high + doubled;
    if (doubled == other - high) {
      return other;
    }
  }
  return high;
}

/// Exact summation with partial sums (Shewchuk).
Result<Ref<>> fsum(ThreadState& ts, Value iterable) {
  std::vector<double> partials;
  double special = 0;  // the sum of infinities and NaNs
  bool is_special = false;
  TRY(Ref<> iterator, iterate(ts, iterable));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      break;
    }
    TRY(double x, to_double(ts, item));
    if (!std::isfinite(x)) {
      special += x;
      is_special = true;
      continue;
    }
    std::size_t used = 0;
    for (double y : partials) {
      if (std::fabs(x) < std::fabs(y)) {
        std::swap(x, y);
      }
      const double high = x + y;
      const double low = y - (high - x);
      if (low != 0) {
        partials[used++] = low;
      }
      x = high;
    }
    if (std::isinf(x)) {
      return raise_text(ts, Exc::kOverflowError, "intermediate overflow in fsum");
    }
    partials.resize(used);
    partials.push_back(x);
  }
  if (is_special) {
    return std::isnan(special) ? Result<Ref<>>(raise_text(ts, Exc::kValueError, "-inf + inf in fsum"))
                               : Result<Ref<>>(make_float(ts, special));
  }
  return make_float(ts, rounded_sum(partials));
}
Result<Ref<>> sumprod(ThreadState& ts, Value p, Value q) {
  TRY(Ref<Tuple> left, tuple_from(ts, p));
  TRY(Ref<Tuple> right, tuple_from(ts, q));
  if (left->size != right->size) {
    return raise_text(ts, Exc::kValueError, "Inputs are not the same length");
  }
  Ref<> total = Ref<>::take(Value::small_int(0));
  for (std::size_t i = 0; i < left->size; ++i) {
    TRY(Ref<> product, binary(ts, Binary::kMultiply, left->data()[i], right->data()[i]));
    TRY(total, binary(ts, Binary::kAdd, total, product));
  }
  return total;
}
Result<Ref<>> prod(ThreadState& ts, Value iterable, Value start) {
  Ref<> result = start.is_absent() ? Ref<>::take(Value::small_int(1)) : share(start);
  TRY(Ref<> iterator, iterate(ts, iterable));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return result;
    }
    TRY(result, binary(ts, Binary::kMultiply, result, item));
  }
}
Result<bool> isclose(ThreadState& ts, double a, double b, std::optional<double> rel_tol, std::optional<double> abs_tol) {
  const double relative = rel_tol.value_or(1e-09);
  const double absolute = abs_tol.value_or(0.0);
  if (relative < 0 || absolute < 0) {
    return raise_text(ts, Exc::kValueError, "tolerances must be non-negative");
  }
  if (a == b) {
    return true;
  }
  if (std::isinf(a) || std::isinf(b)) {
    return false;
  }
  const double difference = std::fabs(b - a);
  return difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a) || difference <= absolute;
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&unary<&std::sqrt, false>>("sqrt(x, /)", "Return the square root of x."),
    native<&unary<&std::cbrt, false>>("cbrt(x, /)", "Return the cube root of x."),
    native<&unary<&std::exp, true>>("exp(x, /)", "Return e raised to the power of x."),
    native<&unary<&std::exp2, true>>("exp2(x, /)", "Return 2 raised to the power of x."),
    native<&unary<&std::expm1, true>>("expm1(x, /)", "Return exp(x)-1."),
    native<&unary<&std::log1p, false>>("log1p(x, /)", "Return the natural logarithm of 1+x (base e)."),
    native<&unary<&std::sin, false>>("sin(x, /)", "Return the sine of x (measured in radians)."),
    native<&unary<&std::cos, false>>("cos(x, /)", "Return the cosine of x (measured in radians)."),
    native<&unary<&std::tan, false>>("tan(x, /)", "Return the tangent of x (measured in radians)."),
    native<&unary<&std::asin, false>>("asin(x, /)", "Return the arc sine (measured in radians) of x."),
    native<&unary<&std::acos, false>>("acos(x, /)", "Return the arc cosine (measured in radians) of x."),
    native<&unary<&std::atan, false>>("atan(x, /)", "Return the arc tangent (measured in radians) of x."),
    native<&unary<&std::sinh, true>>("sinh(x, /)", "Return the hyperbolic sine of x."),
    native<&unary<&std::cosh, true>>("cosh(x, /)", "Return the hyperbolic cosine of x."),
    native<&unary<&std::tanh, false>>("tanh(x, /)", "Return the hyperbolic tangent of x."),
    native<&unary<&std::asinh, false>>("asinh(x, /)", "Return the inverse hyperbolic sine of x."),
    native<&unary<&std::acosh, false>>("acosh(x, /)", "Return the inverse hyperbolic cosine of x."),
    native<&unary<&std::atanh, false>>("atanh(x, /)", "Return the inverse hyperbolic tangent of x."),
    native<&unary<&std::erf, false>>("erf(x, /)", "Error function at x."),
    native<&unary<&std::erfc, false>>("erfc(x, /)", "Complementary error function at x."),
    native<&gamma_like<&std::tgamma>>("gamma(x, /)", "Gamma function at x."),
    native<&gamma_like<&std::lgamma>>("lgamma(x, /)", "Natural logarithm of absolute value of Gamma function at x."),
    native<&binary_function<&std::atan2>>("atan2(y, x, /)", "Return the arc tangent (measured in radians) of y/x."),
    native<&binary_function<&std::fmod>>("fmod(x, y, /)", "Return fmod(x, y), according to platform C."),
    native<&binary_function<&std::remainder>>("remainder(x, y, /)", "Difference between x and the closest integer multiple of y."),
    native<&power>("pow(x, y, /)", "Return x**y (x to the power of y)."),
    native<&log>("log(x, base=<unrepresentable>, /)", "Return the logarithm of x to the given base."),
    native<&log2>("log2(x, /)", "Return the base 2 logarithm of x."),
    native<&log10>("log10(x, /)", "Return the base 10 logarithm of x."),
    native<&floor>("floor(x, /)", "Return the floor of x as an Integral."),
    native<&ceil>("ceil(x, /)", "Return the ceiling of x as an Integral."),
    native<&trunc>("trunc(x, /)", "Truncates the Real x to the nearest Integral toward 0."),
    native<&isnan_function>("isnan(x, /)", "Return True if x is a NaN (not a number), and False otherwise."),
    native<&isinf_function>("isinf(x, /)", "Return True if x is a positive or negative infinity, and False otherwise."),
    native<&isfinite_function>("isfinite(x, /)", "Return True if x is neither an infinity nor a NaN, and False otherwise."),
    native<&fabs_function>("fabs(x, /)", "Return the absolute value of the float x."),
    native<&copysign_function>("copysign(x, y, /)", "Return a float with the magnitude of x but the sign of y."),
    native<&degrees>("degrees(x, /)", "Convert angle x from radians to degrees."),
    native<&radians>("radians(x, /)", "Convert angle x from degrees to radians."),
    native<&nextafter_function>("nextafter(x, y, /)", "Return the floating-point value after x towards y."),
    native<&ulp>("ulp(x, /)", "Return the value of the least significant bit of the float x."),
    native<&fma_function>("fma(x, y, z, /)", "Fused multiply-add operation."),
    native<&sumprod>("sumprod(p, q, /)", "Return the sum of products of values from two iterables p and q."),
    native<&frexp_function>("frexp(x, /)", "Return the mantissa and exponent of x, as pair (m, e)."),
    native<&modf_function>("modf(x, /)", "Return the fractional and integer parts of x."),
    native<&ldexp_function>("ldexp(x, i, /)", "Return x * (2**i)."),
    native<&factorial>("factorial(n, /)", "Find n!."),
    native<&gcd>("gcd(*integers)", "Greatest Common Divisor."),
    native<&lcm>("lcm(*integers)", "Least Common Multiple."),
    native<&isqrt>("isqrt(n, /)", "Return the integer part of the square root of the input."),
    native<&comb>("comb(n, k, /)", "Number of ways to choose k items from n items without repetition and without order."),
    native<&perm>("perm(n, k=None, /)", "Number of ways to choose k items from n items without repetition and with order."),
    native<&hypot_function>("hypot(*coordinates)", "Multidimensional Euclidean distance from the origin to a point."),
    native<&dist>("dist(p, q, /)", "Return the Euclidean distance between two points p and q."),
    native<&fsum>("fsum(seq, /)", "Return an accurate floating-point sum of values in the iterable seq."),
    native<&prod>("prod(iterable, /, *, start=1)", "Calculate the product of all the elements in the input iterable."),
    native<&isclose>("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Determine whether two floating-point numbers are close in value."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  const std::array<std::pair<const char*, double>, 5> constants{
      {{"pi", std::numbers::pi}, {"e", std::numbers::e}, {"tau", 2 * std::numbers::pi}, {"inf", HUGE_VAL}, {"nan", NAN}}};
  for (const auto& [name, number] : constants) {
    Ref<> value = make_float(ts, number);
    TRY_VOID(add_to_module(ts, module, name, value));
  }
  return {};
}

}  // namespace

const ModuleDef& math_module_def() {
  static constexpr ModuleDef def{"math", "This module provides access to the mathematical functions defined by the C standard.", kFunctions, &fill};
  return def;
}

}  // namespace minipy
