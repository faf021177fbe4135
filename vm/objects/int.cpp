// Arithmetic of int. Two small operands are computed in machine words; the others with GMP.
#include "vm/objects/int.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "vm/objects/float.h"
#include "vm/objects/interrupts.h"
#include "vm/objects/raise.h"
#include "vm/objects/warnings.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

constexpr std::int64_t kHashModulus = (std::int64_t{1} << 61) - 1;
/// Beyond this many bits a shift or power is refused rather than let the machine run out of memory.
constexpr std::uint64_t kMaxBits = std::uint64_t{1} << 34;

Ref<> not_implemented() { return share(Value::not_implemented()); }

struct SmallPair {
  std::int64_t left;
  std::int64_t right;
};

/// Both operands as machine numbers, when they are.
std::optional<SmallPair> small_pair(Value left, Value right) {
  const auto a = small_int_of(left);
  const auto b = small_int_of(right);
  if (a && b) {
    return SmallPair{*a, *b};
  }
  return std::nullopt;
}

bool both_ints(Value left, Value right) { return is_int_like(left) && is_int_like(right); }

/// An int-like value as GMP reads numbers: an Int's own number, or a small one's in place. The value
/// must live as long.
class Operand {
 public:
  explicit Operand(Value value) {
    if (const Int* big = as<Int>(value)) {
      number_ = big->number.get_mpz_t();
      return;
    }
    const std::int64_t small = value.is_int() ? value.as_int() : value.is_true() ? 1 : 0;
    limb_ = static_cast<mp_limb_t>(small < 0 ? -small : small);
    number_ = mpz_roinit_n(in_place_, &limb_, small < 0 ? -1 : small > 0 ? 1 : 0);
  }
  Operand(const Operand&) = delete;
  Operand& operator=(const Operand&) = delete;

  mpz_srcptr number() const { return number_; }

 private:
  mp_limb_t limb_ = 0;
  mpz_t in_place_;
  mpz_srcptr number_;
};

using BigOperation = void (*)(mpz_ptr, mpz_srcptr, mpz_srcptr);

template <BigOperation operation>
Ref<> big_result(ThreadState& ts, Value left, Value right) {
  const Operand a(left);
  const Operand b(right);
  mpz_class result;
  operation(result.get_mpz_t(), a.number(), b.number());
  return make_int(ts, std::move(result));
}

Result<Ref<>> add(ThreadState& ts, Value left, Value right) {
  if (!both_ints(left, right)) {
    return not_implemented();
  }
  std::int64_t sum = 0;
  if (const auto small = small_pair(left, right);
      small && !__builtin_add_overflow(small->left, small->right, &sum)) {
    return make_int(ts, sum);
  }
  return big_result<&mpz_add>(ts, left, right);
}

Result<Ref<>> subtract(ThreadState& ts, Value left, Value right) {
  if (!both_ints(left, right)) {
    return not_implemented();
  }
  std::int64_t difference = 0;
  if (const auto small = small_pair(left, right);
      small && !__builtin_sub_overflow(small->left, small->right, &difference)) {
    return make_int(ts, difference);
  }
  return big_result<&mpz_sub>(ts, left, right);
}

Result<Ref<>> multiply(ThreadState& ts, Value left, Value right) {
  if (!both_ints(left, right)) {
    return not_implemented();
  }
  std::int64_t product = 0;
  if (const auto small = small_pair(left, right);
      small && !__builtin_mul_overflow(small->left, small->right, &product)) {
    return make_int(ts, product);
  }
  return big_result<&mpz_mul>(ts, left, right);
}

Result<Ref<>> floor_divide(ThreadState& ts, Value left, Value right) {
  return both_ints(left, right) ? int_floor_divide(ts, left, right) : Result<Ref<>>(not_implemented());
}

Result<Ref<>> remainder(ThreadState& ts, Value left, Value right) {
  return both_ints(left, right) ? int_remainder(ts, left, right) : Result<Ref<>>(not_implemented());
}

/// Correctly rounded quotient of two big numbers: 55 significant bits and a sticky bit, then one
/// rounding by the conversion to double.
std::optional<double> divide_exactly(mpz_class left, mpz_class right) {
  const bool negative = (sgn(left) < 0) != (sgn(right) < 0);
  left = abs(left);
  right = abs(right);
  if (sgn(left) == 0) {
    return negative ? -0.0 : 0.0;
  }
  const auto left_bits = static_cast<std::int64_t>(mpz_sizeinbase(left.get_mpz_t(), 2));
  const auto right_bits = static_cast<std::int64_t>(mpz_sizeinbase(right.get_mpz_t(), 2));
  std::int64_t exponent = left_bits - right_bits;  // the quotient is in 2^(exponent−1) … 2^(exponent+1)
  if (exponent > 1025) {
    return std::nullopt;
  }
  if (exponent < -1080) {
    return negative ? -0.0 : 0.0;
  }
  // Keep 66 bits, fewer for subnormal results so that the only rounding is ldexp's … none then.
  std::int64_t keep = 55;
  if (exponent < -1020) {
    keep = std::max<std::int64_t>(exponent + 1074 + 2, 0);
  }
  const std::int64_t shift = keep - exponent;
  if (shift >= 0) {
    mpz_mul_2exp(left.get_mpz_t(), left.get_mpz_t(), static_cast<mp_bitcnt_t>(shift));
  } else {
    mpz_mul_2exp(right.get_mpz_t(), right.get_mpz_t(), static_cast<mp_bitcnt_t>(-shift));
  }
  mpz_class quotient;
  mpz_class rest;
  mpz_fdiv_qr(quotient.get_mpz_t(), rest.get_mpz_t(), left.get_mpz_t(), right.get_mpz_t());
  std::uint64_t bits = mpz_get_ui(quotient.get_mpz_t());
  // Round to 53 bits (or to what a subnormal holds) by hand: half to even with the rest as sticky.
  const auto width = static_cast<int>(std::bit_width(bits));
  const std::int64_t lowest = std::max<std::int64_t>(width - 53, -1074 + shift);
  if (lowest > 0) {
    const std::uint64_t unit = std::uint64_t{1} << lowest;
    const std::uint64_t low = bits & (unit - 1);
    const std::uint64_t half = unit >> 1;
    bits &= ~(unit - 1);
    if (low > half || (low == half && (sgn(rest) != 0 || (bits & unit) != 0))) {
      bits += unit;
    }
  }
  const double result = std::ldexp(static_cast<double>(bits), static_cast<int>(-shift));
  if (std::isinf(result)) {
    return std::nullopt;
  }
  return negative ? -result : result;
}

Result<Ref<>> true_divide(ThreadState& ts, Value left, Value right) {
  if (!both_ints(left, right)) {
    return not_implemented();
  }
  if (int_sign(right) == 0) {
    return raise_text(ts, Exc::kZeroDivisionError, "division by zero");
  }
  if (int_sign(left) == 0) {
    return make_float(ts, int_sign(right) < 0 ? -0.0 : 0.0);
  }
  constexpr std::int64_t kExact = std::int64_t{1} << 53;
  if (const auto small = small_pair(left, right);
      small && small->left <= kExact && small->left >= -kExact && small->right <= kExact &&
      small->right >= -kExact) {
    return make_float(ts, static_cast<double>(small->left) / static_cast<double>(small->right));
  }
  const std::optional<double> result = divide_exactly(big_int_of(left), big_int_of(right));
  if (!result) {
    return raise_text(ts, Exc::kOverflowError, "integer division result too large for a float");
  }
  return make_float(ts, *result);
}

/// number · 2^bits. The zeros are written block by block with a look at the eval breaker in between: the
/// system may take a second to find so much memory.
Result<mpz_class> shifted_left(ThreadState& ts, const mpz_class& number, mp_bitcnt_t bits) {
  constexpr std::size_t kBlock = std::size_t{1} << 17;  // limbs: a MiB
  const std::size_t size = mpz_size(number.get_mpz_t());
  const std::size_t zeros = bits / GMP_NUMB_BITS;
  const auto rest = static_cast<unsigned>(bits % GMP_NUMB_BITS);
  mpz_class result;
  if (size == 0 || zeros < kBlock) {
    mpz_mul_2exp(result.get_mpz_t(), number.get_mpz_t(), bits);
    return result;
  }
  mp_limb_t* const limbs = mpz_limbs_write(result.get_mpz_t(), static_cast<mp_size_t>(zeros + size + 1));
  for (std::size_t at = 0; at < zeros; at += kBlock) {
    TRY_VOID(check_interrupts(ts));
    std::fill_n(limbs + at, std::min(kBlock, zeros - at), mp_limb_t{0});
  }
  std::copy_n(mpz_limbs_read(number.get_mpz_t()), size, limbs + zeros);
  limbs[zeros + size] = rest == 0 ? 0 : mpn_lshift(limbs + zeros, limbs + zeros, static_cast<mp_size_t>(size), rest);
  const auto all = static_cast<mp_size_t>(zeros + size + 1);
  mpz_limbs_finish(result.get_mpz_t(), sgn(number) < 0 ? -all : all);
  return result;
}

Result<Ref<>> left_shift(ThreadState& ts, Value left, Value right) {
  if (!both_ints(left, right)) {
    return not_implemented();
  }
  if (int_sign(right) < 0) {
    return raise_text(ts, Exc::kValueError, "negative shift count");
  }
  if (int_sign(left) == 0) {
    return make_int(ts, std::int64_t{0});
  }
  const auto count = small_int_of(right);
  if (!count || static_cast<std::uint64_t>(*count) > kMaxBits) {
    return count ? raise_text(ts, Exc::kMemoryError, "")
                 : raise_text(ts, Exc::kOverflowError, "too many digits in integer");
  }
  if (const auto small = small_int_of(left); small && *count < 63) {
    const std::int64_t shifted = *small << *count;
    if (shifted >> *count == *small) {
      return make_int(ts, shifted);
    }
  }
  TRY(mpz_class result, shifted_left(ts, big_int_of(left), static_cast<mp_bitcnt_t>(*count)));
  return make_int(ts, std::move(result));
}

Result<Ref<>> right_shift(ThreadState& ts, Value left, Value right) {
  if (!both_ints(left, right)) {
    return not_implemented();
  }
  if (int_sign(right) < 0) {
    return raise_text(ts, Exc::kValueError, "negative shift count");
  }
  const auto count = small_int_of(right);
  if (!count) {
    return make_int(ts, std::int64_t{int_sign(left) < 0 ? -1 : 0});
  }
  if (const auto small = small_int_of(left)) {
    return make_int(ts, *count > 63 ? (*small < 0 ? std::int64_t{-1} : std::int64_t{0}) : *small >> *count);
  }
  mpz_class result;
  mpz_fdiv_q_2exp(result.get_mpz_t(), Operand(left).number(), static_cast<mp_bitcnt_t>(*count));
  return make_int(ts, std::move(result));
}

/// &, |, ^: two bools give a bool.
template <BigOperation operation, class Small>
Result<Ref<>> bitwise(ThreadState& ts, Value left, Value right, Small small_op) {
  if (left.is_bool() && right.is_bool()) {
    return share(Value::boolean(small_op(left.is_true(), right.is_true()) != 0));
  }
  if (!both_ints(left, right)) {
    return not_implemented();
  }
  if (const auto small = small_pair(left, right)) {
    return make_int(ts, static_cast<std::int64_t>(small_op(small->left, small->right)));
  }
  return big_result<operation>(ts, left, right);
}

Result<Ref<>> bit_and(ThreadState& ts, Value left, Value right) {
  return bitwise<&mpz_and>(ts, left, right, [](auto a, auto b) { return a & b; });
}
Result<Ref<>> bit_or(ThreadState& ts, Value left, Value right) {
  return bitwise<&mpz_ior>(ts, left, right, [](auto a, auto b) { return a | b; });
}
Result<Ref<>> bit_xor(ThreadState& ts, Value left, Value right) {
  return bitwise<&mpz_xor>(ts, left, right, [](auto a, auto b) { return a ^ b; });
}

Result<Ref<>> divmod_slot(ThreadState& ts, Value left, Value right) {
  return both_ints(left, right) ? int_divmod(ts, left, right) : Result<Ref<>>(not_implemented());
}

Result<Ref<>> power_slot(ThreadState& ts, Value left, Value right) {
  return both_ints(left, right) ? int_power(ts, left, right, Value::none())
                                : Result<Ref<>>(not_implemented());
}

Result<Ref<>> negate(ThreadState& ts, Value value) {
  if (value.is_int()) {
    return make_int(ts, -value.as_int());
  }
  return make_int(ts, mpz_class(-big_int_of(value)));
}
/// int(x) of an exact int is x itself; of a bool or subclass instance the plain number.
Result<Ref<>> plain(ThreadState& ts, Value value) {
  if (is_exact_int(ts, value)) {
    return share(value);
  }
  return make_int(ts, big_int_of(value));
}
Result<Ref<>> absolute(ThreadState& ts, Value value) {
  return int_sign(value) < 0 ? negate(ts, value) : plain(ts, value);
}
Result<Ref<>> invert_bits(ThreadState& ts, Value value) {
  if (value.is_bool()) {
    TRY_VOID(warn(ts, Exc::kDeprecationWarning,
                  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. "
                  "This returns the bitwise inversion of the underlying int object and is usually "
                  "not what you expect from the negation of a bool object. Use the 'not' operator "
                  "for boolean negation or ~int(x) for the bitwise inversion of the underlying "
                  "int."));
  }
  return make_int(ts, mpz_class(~big_int_of(value)));
}
Result<Ref<>> to_float(ThreadState& ts, Value value) {
  const std::optional<double> number = int_to_double(value);
  if (!number) {
    return raise_text(ts, Exc::kOverflowError, "int too large to convert to float");
  }
  return make_float(ts, *number);
}

Result<Ref<>> repr_int(ThreadState& ts, Value value) {
  TRY(const std::string text, int_to_decimal(ts, value));
  return Ref<>(make_str(ts, text));
}

Result<std::int64_t> hash_int(ThreadState&, Value value) { return int_hash(value); }
Result<bool> truth_int(ThreadState&, Value value) { return int_sign(value) != 0; }

Result<Ref<>> compare_slot(ThreadState&, Value left, Value right, Comparison how) {
  if (!both_ints(left, right)) {
    return not_implemented();
  }
  return share(Value::boolean(holds(compare_ints(left, right), how)));
}

}  // namespace

Ref<> make_int(ThreadState& ts, mpz_class number) {
  if (number.fits_slong_p() && Value::fits_small_int(number.get_si())) {
    return Ref<>::take(Value::small_int(number.get_si(), ts.next_identity()));
  }
  return Ref<>(ts.interpreter().heap().make<Int>(ts.interpreter().type(CoreType::kInt), Object{},
                                                 std::move(number)));
}

Ref<> make_int(ThreadState& ts, std::uint64_t number) {
  return make_int(ts, mpz_class(static_cast<unsigned long>(number)));
}

mpz_class big_int_of(Value value) {
  if (value.is_int()) {
    return mpz_class(static_cast<long>(value.as_int()));
  }
  if (value.is_bool()) {
    return mpz_class(value.is_true() ? 1 : 0);
  }
  return cast<Int>(value).number;
}

int int_sign(Value value) {
  if (value.is_int()) {
    return value.as_int() < 0 ? -1 : value.as_int() > 0 ? 1 : 0;
  }
  return value.is_bool() ? (value.is_true() ? 1 : 0) : sgn(cast<Int>(value).number);
}

std::optional<double> int_to_double(Value value) {
  if (const auto small = small_int_of(value)) {
    return static_cast<double>(*small);
  }
  return divide_exactly(cast<Int>(value).number, 1);
}

Result<Ref<>> int_from_double(ThreadState& ts, double number) {
  if (std::isnan(number)) {
    return raise_text(ts, Exc::kValueError, "cannot convert float NaN to integer");
  }
  if (std::isinf(number)) {
    return raise_text(ts, Exc::kOverflowError, "cannot convert float infinity to integer");
  }
  number = std::trunc(number);
  if (std::fabs(number) < 4e18) {
    return make_int(ts, static_cast<std::int64_t>(number));
  }
  return make_int(ts, mpz_class(number));
}

int compare_ints(Value left, Value right) {
  if (const auto small = small_pair(left, right)) {
    return small->left < small->right ? -1 : small->left > small->right ? 1 : 0;
  }
  return mpz_cmp(Operand(left).number(), Operand(right).number());
}

int compare_int_double(Value left, double right) {
  if (std::isinf(right)) {
    return right > 0 ? -1 : 1;
  }
  constexpr std::int64_t kExact = std::int64_t{1} << 53;
  if (const auto small = small_int_of(left); small && *small <= kExact && *small >= -kExact) {
    const auto number = static_cast<double>(*small);
    return number < right ? -1 : number > right ? 1 : 0;
  }
  return mpz_cmp_d(Operand(left).number(), right);
}

std::int64_t int_hash(Value value) {
  std::int64_t hash = 0;
  if (const auto small = small_int_of(value)) {
    hash = *small % kHashModulus;
  } else {
    const mpz_class& number = cast<Int>(value).number;
    const mpz_class rest = abs(number) % mpz_class(static_cast<long>(kHashModulus));
    hash = sgn(number) < 0 ? -rest.get_si() : rest.get_si();
  }
  return hash == -1 ? -2 : hash;
}

Result<Ref<>> int_floor_divide(ThreadState& ts, Value left, Value right) {
  if (int_sign(right) == 0) {
    return raise_text(ts, Exc::kZeroDivisionError, "integer division or modulo by zero");
  }
  if (const auto small = small_pair(left, right);
      small && !(small->left == INT64_MIN && small->right == -1)) {
    std::int64_t quotient = small->left / small->right;
    if (small->left % small->right != 0 && (small->left < 0) != (small->right < 0)) {
      --quotient;
    }
    return make_int(ts, quotient);
  }
  return big_result<&mpz_fdiv_q>(ts, left, right);
}

Result<Ref<>> int_remainder(ThreadState& ts, Value left, Value right) {
  if (int_sign(right) == 0) {
    return raise_text(ts, Exc::kZeroDivisionError, "integer modulo by zero");
  }
  if (const auto small = small_pair(left, right)) {
    std::int64_t rest = small->right == -1 ? 0 : small->left % small->right;
    if (rest != 0 && (rest < 0) != (small->right < 0)) {
      rest += small->right;
    }
    return make_int(ts, rest);
  }
  return big_result<&mpz_fdiv_r>(ts, left, right);
}

Result<Ref<>> int_divmod(ThreadState& ts, Value left, Value right) {
  TRY(Ref<> quotient, int_floor_divide(ts, left, right));
  TRY(Ref<> rest, int_remainder(ts, left, right));
  const std::array<Value, 2> pair{quotient, rest};
  return Ref<>(make_tuple(ts, pair));
}

namespace {

Result<Ref<>> modular_power(ThreadState& ts, Value base, Value exponent, Value modulus) {
  if (int_sign(modulus) == 0) {
    return raise_text(ts, Exc::kValueError, "pow() 3rd argument cannot be 0");
  }
  const mpz_class divisor = big_int_of(modulus);
  mpz_class number = big_int_of(base);
  mpz_class times = big_int_of(exponent);
  if (sgn(times) < 0) {
    if (abs(divisor) == 1) {
      return make_int(ts, std::int64_t{0});
    }
    if (mpz_invert(number.get_mpz_t(), number.get_mpz_t(), divisor.get_mpz_t()) == 0) {
      return raise_text(ts, Exc::kValueError, "base is not invertible for the given modulus");
    }
    times = -times;
  }
  mpz_class result;
  mpz_powm(result.get_mpz_t(), number.get_mpz_t(), times.get_mpz_t(), divisor.get_mpz_t());
  mpz_fdiv_r(result.get_mpz_t(), result.get_mpz_t(), divisor.get_mpz_t());
  return make_int(ts, std::move(result));
}

/// By squaring, looking at the eval breaker in between: a power may take minutes.
Result<Ref<>> whole_power(ThreadState& ts, const mpz_class& base, std::uint64_t times) {
  constexpr std::uint64_t kQuickBits = 1U << 16;
  mpz_class result = 1;
  if (times < kQuickBits / mpz_sizeinbase(base.get_mpz_t(), 2)) {
    mpz_pow_ui(result.get_mpz_t(), base.get_mpz_t(), times);
    return make_int(ts, std::move(result));
  }
  // The twos in the base are a shift of the result: 2 ** 10 ** 9 is no work.
  const mp_bitcnt_t twos = mpz_scan1(base.get_mpz_t(), 0);
  const mpz_class number = base >> twos;
  for (int bit = static_cast<int>(std::bit_width(times)) - 1; bit >= 0; --bit) {
    TRY_VOID(check_interrupts(ts));
    result *= result;
    if ((times >> bit & 1) != 0) {
      result *= number;
    }
  }
  TRY(mpz_class shifted, shifted_left(ts, result, twos * times));
  return make_int(ts, std::move(shifted));
}

}  // namespace

Result<Ref<>> int_power(ThreadState& ts, Value base, Value exponent, Value modulus) {
  if (!modulus.is_none()) {
    return modular_power(ts, base, exponent, modulus);
  }
  if (int_sign(exponent) < 0) {
    TRY(Ref<> left, to_float(ts, base));
    TRY(Ref<> right, to_float(ts, exponent));
    return float_power(ts, *double_of(left), *double_of(right));
  }
  const mpz_class number = big_int_of(base);
  if (abs(number) <= 1) {
    const bool odd = mpz_odd_p(big_int_of(exponent).get_mpz_t()) != 0;
    return make_int(ts, int_sign(exponent) == 0 ? mpz_class(1)
                        : sgn(number) < 0 && !odd ? mpz_class(1)
                                                  : number);
  }
  const auto times = small_int_of(exponent);
  if (!times || static_cast<std::uint64_t>(*times) >
                    kMaxBits / mpz_sizeinbase(number.get_mpz_t(), 2)) {
    return raise_text(ts, Exc::kMemoryError, "");
  }
  return whole_power(ts, number, static_cast<std::uint64_t>(*times));
}

void fill_bit_slots(Slots& slots) {
  const auto set = [&](Binary op, BinarySlot slot) { slots.binary[static_cast<std::size_t>(op)] = slot; };
  set(Binary::kAnd, &bit_and);
  set(Binary::kOr, &bit_or);
  set(Binary::kXor, &bit_xor);
  slots.invert = &invert_bits;
}

void fill_int_slots(Slots& slots) {
  fill_bit_slots(slots);
  slots.repr = &repr_int;
  slots.hash = &hash_int;
  slots.compare = &compare_slot;
  const auto set = [&](Binary op, BinarySlot slot) { slots.binary[static_cast<std::size_t>(op)] = slot; };
  set(Binary::kAdd, &add);
  set(Binary::kSubtract, &subtract);
  set(Binary::kMultiply, &multiply);
  set(Binary::kFloorDivide, &floor_divide);
  set(Binary::kRemainder, &remainder);
  set(Binary::kTrueDivide, &true_divide);
  set(Binary::kPower, &power_slot);
  set(Binary::kLeftShift, &left_shift);
  set(Binary::kRightShift, &right_shift);
  slots.negative = &negate;
  slots.positive = &plain;
  slots.divmod = &divmod_slot;
  slots.absolute = &absolute;
  slots.to_int = &plain;
  slots.index = &plain;
  slots.to_float = &to_float;
  slots.truth = &truth_int;
}

}  // namespace minipy
