// int: small numbers live in the value word (value.h); everything else is an Int object around a
// GMP number. Instances of Python subclasses of int are Int objects whatever their size, so "an
// int" is always asked with is_int_like(), and the number is read with small_int_of()/big_int_of().
#pragma once

#include <cstdint>
#include <gmpxx.h>
#include <optional>
#include <string>
#include <string_view>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Int : Object {
  static constexpr CoreType kCoreType = CoreType::kInt;

  mpz_class number;
};

/// A new int outside −5 … 256 gets an identity of its own, as each result does in CPython.
inline Ref<> make_int(ThreadState& ts, std::int64_t number) {
  if (Value::fits_small_int(number)) [[likely]] {
    return Ref<>::take(Value::small_int(number, ts.next_identity()));
  }
  return Ref<>(ts.interpreter().heap().make<Int>(ts.interpreter().type(CoreType::kInt), Object{},
                                                 mpz_class(static_cast<long>(number))));
}
Ref<> make_int(ThreadState& ts, mpz_class number);
Ref<> make_int(ThreadState& ts, std::uint64_t number);

/// An int, a bool, or an instance of a subclass of int.
inline bool is_int_like(Value value) {
  return value.is_int() || value.is_bool() || as<Int>(value) != nullptr;
}
/// Type exactly int.
inline bool is_exact_int(ThreadState& ts, Value value) {
  return value.is_int() ||
         (value.is_object() && value.as_object()->type == &ts.interpreter().type(CoreType::kInt));
}

/// The number of an int-like value if it fits in 64 bits.
inline std::optional<std::int64_t> small_int_of(Value value) {
  if (value.is_int()) [[likely]] {
    return value.as_int();
  }
  if (value.is_bool()) {
    return value.is_true() ? 1 : 0;
  }
  if (const Int* big = as<Int>(value); big != nullptr && big->number.fits_slong_p()) {
    return big->number.get_si();
  }
  return std::nullopt;
}
/// The number of an int-like value.
mpz_class big_int_of(Value value);
/// −1, 0 or 1.
int int_sign(Value value);
/// Nearest double, ties to even; empty when it is too large.
std::optional<double> int_to_double(Value value);
/// A double's integral part. Raises for infinities and NaN.
Result<Ref<>> int_from_double(ThreadState& ts, double number);

/// Three-way comparison of two int-like values.
int compare_ints(Value left, Value right);
/// Exact comparison of an int-like value with a double that is not NaN.
int compare_int_double(Value left, double right);

/// CPython's hash: the number modulo 2^61 − 1, −2 for −1.
std::int64_t int_hash(Value value);

/// Decimal text; raises ValueError beyond sys.int_info's digit limit.
Result<std::string> int_to_decimal(ThreadState& ts, Value value);
/// Digits in a base from 2 to 36, lower case, with a sign and without a prefix.
std::string int_to_text(const mpz_class& number, int base);
/// int(text, base) with underscores, prefixes and blanks. `shown` is the repr for messages.
Result<Ref<>> int_from_text(ThreadState& ts, std::string_view text, int base, Value shown);
/// int(value): of a text, of bytes, of whatever has `__int__`, `__index__` or `__trunc__`.
Result<Ref<>> int_from_value(ThreadState& ts, Value value);
/// A literal that the compiler accepted: decimal digits, any length.
Ref<> int_from_digits(ThreadState& ts, const std::string& digits);

Result<Ref<>> int_power(ThreadState& ts, Value base, Value exponent, Value modulus);
/// Quotient and remainder, rounded to minus infinity.
Result<Ref<>> int_divmod(ThreadState& ts, Value left, Value right);
Result<Ref<>> int_floor_divide(ThreadState& ts, Value left, Value right);
Result<Ref<>> int_remainder(ThreadState& ts, Value left, Value right);

void fill_int_slots(Slots& slots);
/// `&`, `|`, `^` and `~`, which bool has under its own name too.
void fill_bit_slots(Slots& slots);
const TypeSpec& int_type_spec();

}  // namespace minipy
