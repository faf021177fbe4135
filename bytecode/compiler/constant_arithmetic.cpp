#include "bytecode/compiler/constant_arithmetic.h"

#include <cmath>
#include <gmp.h>

#include "base/complex_number.h"
#include "base/utf8.h"

namespace minipy::compiler {
namespace {

constexpr std::size_t kMaxIntBits = 128;
constexpr std::size_t kMaxCollection = 256;
constexpr std::size_t kMaxStr = 4096;
constexpr long kMaxItems = 1024;

/// A big integer, released with its scope.
class Integer {
 public:
  explicit Integer(const std::string& digits) { mpz_init_set_str(value_, digits.c_str(), 10); }
  explicit Integer(long number) { mpz_init_set_si(value_, number); }
  Integer(const Integer& other) { mpz_init_set(value_, other.value_); }
  Integer& operator=(const Integer&) = delete;
  ~Integer() { mpz_clear(value_); }

  mpz_t& get() { return value_; }
  const mpz_t& get() const { return value_; }
  int sign() const { return mpz_sgn(value_); }
  std::size_t bits() const { return sign() == 0 ? 0 : mpz_sizeinbase(value_, 2); }
  bool fits_long() const { return mpz_fits_slong_p(value_) != 0; }
  long to_long() const { return mpz_get_si(value_); }
  std::string digits() const {
    std::string text(mpz_sizeinbase(value_, 10) + 2, '\0');
    mpz_get_str(text.data(), 10, value_);
    text.resize(text.find('\0'));
    return text;
  }

 private:
  mpz_t value_;
};

using Result = std::optional<Constant>;

Result int_result(const Integer& number) { return Constant{ConstantInt{number.digits()}}; }

// Ints and bools.
std::optional<Integer> as_integer(const Constant& constant) {
  if (const auto* number = constant.get<ConstantInt>()) {
    return Integer(number->digits);
  }
  if (const auto* truth = constant.get<bool>()) {
    return Integer(*truth ? 1L : 0L);
  }
  return std::nullopt;
}

// Correctly rounded, as int.__float__ is; nothing if it overflows.
std::optional<double> to_double(const Integer& number) {
  const double value = std::strtod(number.digits().c_str(), nullptr);
  return std::isinf(value) ? std::nullopt : std::optional<double>(value);
}

std::optional<double> as_double(const Constant& constant) {
  if (const auto* number = constant.get<double>()) {
    return *number;
  }
  const auto integer = as_integer(constant);
  return integer ? to_double(*integer) : std::nullopt;
}

std::optional<ComplexNumber> as_complex(const Constant& constant) {
  if (const auto* z = constant.get<ConstantComplex>()) {
    return ComplexNumber{z->real, z->imaginary};
  }
  const auto real = as_double(constant);
  return real ? std::optional(ComplexNumber{*real, 0}) : std::nullopt;
}

Result complex_result(ComplexNumber z) { return Constant{ConstantComplex{z.real, z.imaginary}}; }

// ---- int

Result divide_exactly_rounded(const Integer& a, const Integer& b) {
  if (b.sign() == 0) {
    return std::nullopt;
  }
  if (a.sign() == 0) {
    return Constant{b.sign() < 0 ? -0.0 : 0.0};
  }
  const auto x = to_double(a);
  const auto y = to_double(b);
  constexpr std::size_t kExactBits = 53;
  if (x && y && a.bits() <= kExactBits && b.bits() <= kExactBits) {
    return Constant{*x / *y};
  }
  // Scale so that the quotient has 66 bits or more, then round it once (to odd, then to nearest).
  constexpr long kQuotientBits = 66;
  const long shift = kQuotientBits - (static_cast<long>(a.bits()) - static_cast<long>(b.bits()));
  Integer numerator(a);
  Integer denominator(b);
  if (shift > 0) {
    mpz_mul_2exp(numerator.get(), numerator.get(), static_cast<mp_bitcnt_t>(shift));
  } else {
    mpz_mul_2exp(denominator.get(), denominator.get(), static_cast<mp_bitcnt_t>(-shift));
  }
  Integer quotient(0L);
  Integer remainder(0L);
  mpz_tdiv_qr(quotient.get(), remainder.get(), numerator.get(), denominator.get());
  if (remainder.sign() != 0) {
    mpz_setbit(quotient.get(), 0);
  }
  const auto rounded = to_double(quotient);
  const double value = rounded ? std::ldexp(*rounded, static_cast<int>(-shift)) : INFINITY;
  return std::isinf(value) ? std::nullopt : Result(Constant{value});
}

Result shift_left(const Integer& a, const Integer& b) {
  if (b.sign() < 0) {
    return std::nullopt;
  }
  if (a.sign() != 0 && b.sign() != 0 &&
      (!b.fits_long() || b.to_long() > static_cast<long>(kMaxIntBits) ||
       a.bits() > kMaxIntBits - static_cast<std::size_t>(b.to_long()))) {
    return std::nullopt;
  }
  Integer result(a);
  if (a.sign() != 0) {
    mpz_mul_2exp(result.get(), a.get(), static_cast<mp_bitcnt_t>(b.to_long()));
  }
  return int_result(result);
}

Result shift_right(const Integer& a, const Integer& b) {
  if (b.sign() < 0) {
    return std::nullopt;
  }
  if (!b.fits_long()) {
    return int_result(Integer(a.sign() < 0 ? -1L : 0L));
  }
  Integer result(a);
  mpz_fdiv_q_2exp(result.get(), a.get(), static_cast<mp_bitcnt_t>(b.to_long()));
  return int_result(result);
}

Result int_power(const Integer& a, const Integer& b) {
  if (b.sign() < 0) {
    if (a.sign() == 0) {
      return std::nullopt;
    }
    const auto x = to_double(a);
    const auto y = to_double(b);
    return x && y ? Result(Constant{std::pow(*x, *y)}) : std::nullopt;
  }
  if (a.sign() != 0 && b.sign() > 0 &&
      (!b.fits_long() || a.bits() > kMaxIntBits / static_cast<std::size_t>(b.to_long()))) {
    return std::nullopt;
  }
  Integer result(1L);
  if (b.sign() > 0) {
    mpz_set_si(result.get(), 0);
    if (a.sign() != 0) {
      mpz_pow_ui(result.get(), a.get(), static_cast<unsigned long>(b.to_long()));
    }
  }
  return int_result(result);
}

Result int_operation(ast::Operator op, const Integer& a, const Integer& b) {
  using ast::Operator;
  Integer result(0L);
  switch (op) {
    case Operator::kAdd:
      mpz_add(result.get(), a.get(), b.get());
      return int_result(result);
    case Operator::kSub:
      mpz_sub(result.get(), a.get(), b.get());
      return int_result(result);
    case Operator::kMult:
      if (a.sign() != 0 && b.sign() != 0 && a.bits() + b.bits() > kMaxIntBits) {
        return std::nullopt;
      }
      mpz_mul(result.get(), a.get(), b.get());
      return int_result(result);
    case Operator::kDiv:
      return divide_exactly_rounded(a, b);
    case Operator::kFloorDiv:
    case Operator::kMod:
      if (b.sign() == 0) {
        return std::nullopt;
      }
      if (op == Operator::kFloorDiv) {
        mpz_fdiv_q(result.get(), a.get(), b.get());
      } else {
        mpz_fdiv_r(result.get(), a.get(), b.get());
      }
      return int_result(result);
    case Operator::kPow:
      return int_power(a, b);
    case Operator::kLShift:
      return shift_left(a, b);
    case Operator::kRShift:
      return shift_right(a, b);
    case Operator::kBitAnd:
      mpz_and(result.get(), a.get(), b.get());
      return int_result(result);
    case Operator::kBitOr:
      mpz_ior(result.get(), a.get(), b.get());
      return int_result(result);
    case Operator::kBitXor:
      mpz_xor(result.get(), a.get(), b.get());
      return int_result(result);
    case Operator::kMatMult:
      return std::nullopt;
  }
  return std::nullopt;
}

// ---- float and complex

double float_mod(double a, double b) {
  double mod = std::fmod(a, b);
  if (mod == 0) {
    return std::copysign(0.0, b);
  }
  return (b < 0) != (mod < 0) ? mod + b : mod;
}

double float_floor_divide(double a, double b) {
  const double mod = std::fmod(a, b);
  double quotient = (a - mod) / b;
  if (mod != 0 && (b < 0) != (mod < 0)) {
    quotient -= 1.0;
  }
  if (quotient == 0) {
    return std::copysign(0.0, a / b);
  }
  const double floor = std::floor(quotient);
  return quotient - floor > 0.5 ? floor + 1.0 : floor;
}

/// Nothing where it raises: zero to a negative or complex power, and what gets too large.
Result complex_power(ComplexNumber a, ComplexNumber b) {
  const ComplexPower power = complex_to_power(a, b);
  return power.problem == PowerProblem::kNone ? complex_result(power.value) : std::nullopt;
}

Result float_power(double a, double b) {
  if (a == 0 && b < 0) {
    return std::nullopt;
  }
  if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
    return complex_power({a, 0}, {b, 0});
  }
  const double result = std::pow(a, b);
  if (std::isinf(result) && std::isfinite(a) && std::isfinite(b)) {
    return std::nullopt;
  }
  return Constant{result};
}

Result float_operation(ast::Operator op, double a, double b) {
  using ast::Operator;
  switch (op) {
    case Operator::kAdd:
      return Constant{a + b};
    case Operator::kSub:
      return Constant{a - b};
    case Operator::kMult:
      return Constant{a * b};
    case Operator::kDiv:
      return b == 0 ? std::nullopt : Result(Constant{a / b});
    case Operator::kFloorDiv:
      return b == 0 ? std::nullopt : Result(Constant{float_floor_divide(a, b)});
    case Operator::kMod:
      return b == 0 ? std::nullopt : Result(Constant{float_mod(a, b)});
    case Operator::kPow:
      return float_power(a, b);
    default:
      return std::nullopt;
  }
}

Result complex_operation(ast::Operator op, ComplexNumber a, ComplexNumber b) {
  using ast::Operator;
  switch (op) {
    case Operator::kAdd:
      return complex_result({a.real + b.real, a.imaginary + b.imaginary});
    case Operator::kSub:
      return complex_result({a.real - b.real, a.imaginary - b.imaginary});
    case Operator::kMult:
      return complex_result(complex_product(a, b));
    case Operator::kDiv:
      return b.is_zero() ? std::nullopt : complex_result(complex_quotient(a, b));
    case Operator::kPow:
      return complex_power(a, b);
    default:
      return std::nullopt;
  }
}

// ---- sequences

std::size_t character_count(const Constant& constant) {
  if (const auto* text = constant.get<ConstantStr>()) {
    return utf8_length(text->text);
  }
  if (const auto* bytes = constant.get<ConstantBytes>()) {
    return bytes->bytes.size();
  }
  return constant.get<ConstantTuple>()->items.size();
}

// What remains of `limit` after the items of nested collections; negative: too many.
long remaining_items(const Constant& constant, long limit) {
  const std::vector<Constant>* items = nullptr;
  if (const auto* tuple = constant.get<ConstantTuple>()) {
    items = &tuple->items;
  } else if (const auto* set = constant.get<ConstantFrozenSet>()) {
    items = &set->items;
  }
  if (items == nullptr) {
    return limit;
  }
  limit -= static_cast<long>(items->size());
  for (const Constant& item : *items) {
    if (limit < 0) {
      break;
    }
    limit = remaining_items(item, limit);
  }
  return limit;
}

Result repeat(const Constant& sequence, const Integer& times) {
  const bool is_tuple = sequence.get<ConstantTuple>() != nullptr;
  const std::size_t size = character_count(sequence);
  if (!times.fits_long()) {
    return std::nullopt;  // an error even for an empty sequence
  }
  long count = times.to_long();
  if (size > 0) {
    const std::size_t most = (is_tuple ? kMaxCollection : kMaxStr) / size;
    if (count < 0 || static_cast<std::size_t>(count) > most ||
        (is_tuple && count > 0 && remaining_items(sequence, kMaxItems / count) < 0)) {
      return std::nullopt;
    }
  } else {
    count = 0;
  }
  if (const auto* text = sequence.get<ConstantStr>()) {
    ConstantStr result;
    for (long i = 0; i < count; ++i) {
      result.text += text->text;
    }
    return Constant{std::move(result)};
  }
  if (const auto* bytes = sequence.get<ConstantBytes>()) {
    ConstantBytes result;
    for (long i = 0; i < count; ++i) {
      result.bytes += bytes->bytes;
    }
    return Constant{std::move(result)};
  }
  ConstantTuple result;
  const auto& items = sequence.get<ConstantTuple>()->items;
  for (long i = 0; i < count; ++i) {
    result.items.insert(result.items.end(), items.begin(), items.end());
  }
  return Constant{std::move(result)};
}

bool is_sequence(const Constant& constant) {
  return constant.get<ConstantStr>() != nullptr || constant.get<ConstantBytes>() != nullptr ||
         constant.get<ConstantTuple>() != nullptr;
}

Result concatenate(const Constant& left, const Constant& right) {
  const auto* text = left.get<ConstantStr>();
  const auto* more_text = right.get<ConstantStr>();
  if (text != nullptr && more_text != nullptr) {
    return Constant{ConstantStr{text->text + more_text->text}};
  }
  const auto* bytes = left.get<ConstantBytes>();
  const auto* more_bytes = right.get<ConstantBytes>();
  if (bytes != nullptr && more_bytes != nullptr) {
    return Constant{ConstantBytes{bytes->bytes + more_bytes->bytes}};
  }
  const auto* tuple = left.get<ConstantTuple>();
  const auto* more_items = right.get<ConstantTuple>();
  if (tuple != nullptr && more_items != nullptr) {
    ConstantTuple result = *tuple;
    result.items.insert(result.items.end(), more_items->items.begin(), more_items->items.end());
    return Constant{std::move(result)};
  }
  return std::nullopt;
}

Result sequence_operation(ast::Operator op, const Constant& left, const Constant& right) {
  if (op == ast::Operator::kAdd) {
    return concatenate(left, right);
  }
  if (op != ast::Operator::kMult) {
    return std::nullopt;
  }
  if (const auto times = as_integer(left); times && is_sequence(right)) {
    return repeat(right, *times);
  }
  if (const auto times = as_integer(right); times && is_sequence(left)) {
    return repeat(left, *times);
  }
  return std::nullopt;
}

// Bools keep their type under &, | and ^.
Result bool_operation(ast::Operator op, bool a, bool b) {
  switch (op) {
    case ast::Operator::kBitAnd:
      return Constant{a && b};
    case ast::Operator::kBitOr:
      return Constant{a || b};
    case ast::Operator::kBitXor:
      return Constant{a != b};
    default:
      return std::nullopt;
  }
}

bool constant_truth(const Constant& constant) {
  if (const auto integer = as_integer(constant)) {
    return integer->sign() != 0;
  }
  if (const auto* number = constant.get<double>()) {
    return *number != 0;
  }
  if (const auto* z = constant.get<ConstantComplex>()) {
    return z->real != 0 || z->imaginary != 0;
  }
  if (const auto* set = constant.get<ConstantFrozenSet>()) {
    return !set->items.empty();
  }
  if (is_sequence(constant)) {
    return character_count(constant) != 0;
  }
  return constant.get<ConstantNone>() == nullptr;
}

}  // namespace

std::optional<Constant> fold_unary_operation(ast::UnaryOperator op, const Constant& value) {
  if (op == ast::UnaryOperator::kNot) {
    return Constant{!constant_truth(value)};
  }
  if (auto integer = as_integer(value)) {
    if (op == ast::UnaryOperator::kInvert) {
      mpz_com(integer->get(), integer->get());
    } else if (op == ast::UnaryOperator::kUSub) {
      mpz_neg(integer->get(), integer->get());
    }
    return int_result(*integer);
  }
  if (op == ast::UnaryOperator::kInvert) {
    return std::nullopt;
  }
  const bool negate = op == ast::UnaryOperator::kUSub;
  if (const auto* number = value.get<double>()) {
    return Constant{negate ? -*number : *number};
  }
  if (const auto* z = value.get<ConstantComplex>()) {
    return negate ? Constant{ConstantComplex{-z->real, -z->imaginary}} : value;
  }
  return std::nullopt;
}

std::optional<Constant> fold_binary_operation(ast::Operator op, const Constant& left,
                                              const Constant& right) {
  const auto* left_bool = left.get<bool>();
  const auto* right_bool = right.get<bool>();
  if (left_bool != nullptr && right_bool != nullptr) {
    if (auto result = bool_operation(op, *left_bool, *right_bool)) {
      return result;
    }
  }
  const auto a = as_integer(left);
  const auto b = as_integer(right);
  if (a && b) {
    return int_operation(op, *a, *b);
  }
  if (is_sequence(left) || is_sequence(right)) {
    return sequence_operation(op, left, right);
  }
  const bool is_complex =
      left.get<ConstantComplex>() != nullptr || right.get<ConstantComplex>() != nullptr;
  if (is_complex) {
    const auto x = as_complex(left);
    const auto y = as_complex(right);
    return x && y ? complex_operation(op, *x, *y) : std::nullopt;
  }
  const auto x = as_double(left);
  const auto y = as_double(right);
  return x && y ? float_operation(op, *x, *y) : std::nullopt;
}

std::optional<Constant> fold_index(const Constant& value, const Constant& index) {
  const auto integer = as_integer(index);
  if (!integer || !is_sequence(value) || !integer->fits_long()) {
    return std::nullopt;
  }
  const long size = static_cast<long>(character_count(value));
  long position = integer->to_long();
  position += position < 0 ? size : 0;
  if (position < 0 || position >= size) {
    return std::nullopt;
  }
  const auto at = static_cast<std::size_t>(position);
  if (const auto* tuple = value.get<ConstantTuple>()) {
    return tuple->items[at];
  }
  if (const auto* bytes = value.get<ConstantBytes>()) {
    return Constant{ConstantInt{std::to_string(static_cast<unsigned char>(bytes->bytes[at]))}};
  }
  const std::string& text = value.get<ConstantStr>()->text;
  std::size_t offset = 0;
  char32_t character = 0;
  for (std::size_t i = 0; i <= at; ++i) {
    character = decode_utf8(text, offset);
  }
  ConstantStr result;
  append_utf8(result.text, character);
  return Constant{std::move(result)};
}

}  // namespace minipy::compiler
