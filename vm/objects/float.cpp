// Arithmetic, comparison and text of float.
#include "vm/objects/float.h"

#include <array>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstdlib>

#include "base/number_repr.h"
#include "vm/objects/buffer.h"
#include "vm/objects/byte_array.h"
#include "vm/objects/complex.h"
#include "vm/objects/exception.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/number_format.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Ref<> not_implemented() { return share(Value::not_implemented()); }

/// Both operands of a float operation. Empty in `known`: not a real number.
struct Operands {
  double left = 0;
  double right = 0;
  bool known = false;
};

Result<bool> read_operand(ThreadState& ts, Value value, double& out) {
  if (const auto number = double_of(value)) {
    out = *number;
    return true;
  }
  if (!is_int_like(value)) {
    return false;
  }
  const auto number = int_to_double(value);
  if (!number) {
    return raise_text(ts, Exc::kOverflowError, "int too large to convert to float");
  }
  out = *number;
  return true;
}

Result<Operands> operands(ThreadState& ts, Value left, Value right) {
  Operands result;
  TRY(const bool left_known, read_operand(ts, left, result.left));
  if (!left_known) {
    return result;
  }
  TRY(result.known, read_operand(ts, right, result.right));
  return result;
}

template <class Operation>
Result<Ref<>> arithmetic(ThreadState& ts, Value left, Value right, Operation operation) {
  TRY(const Operands pair, operands(ts, left, right));
  if (!pair.known) {
    return not_implemented();
  }
  return operation(pair.left, pair.right);
}

Result<Ref<>> add(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](double a, double b) -> Result<Ref<>> { return make_float(ts, a + b); });
}
Result<Ref<>> subtract(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](double a, double b) -> Result<Ref<>> { return make_float(ts, a - b); });
}
Result<Ref<>> multiply(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](double a, double b) -> Result<Ref<>> { return make_float(ts, a * b); });
}
Result<Ref<>> divide(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](double a, double b) -> Result<Ref<>> {
    if (b == 0) {
      return raise_text(ts, Exc::kZeroDivisionError, "float division by zero");
    }
    return make_float(ts, a / b);
  });
}
Result<Ref<>> floor_divide(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](double a, double b) -> Result<Ref<>> {
    if (b == 0) {
      return raise_text(ts, Exc::kZeroDivisionError, "float floor division by zero");
    }
    return make_float(ts, double_floor_divide(a, b));
  });
}
Result<Ref<>> remainder(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](double a, double b) -> Result<Ref<>> {
    if (b == 0) {
      return raise_text(ts, Exc::kZeroDivisionError, "float modulo by zero");
    }
    return make_float(ts, double_remainder(a, b));
  });
}
Result<Ref<>> power_slot(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](double a, double b) { return float_power(ts, a, b); });
}

Result<Ref<>> compare_slot(ThreadState&, Value left, Value right, Comparison how) {
  const double a = *double_of(left);
  if (const auto b = double_of(right)) {
    const bool less = a < *b;
    const bool equal = a == *b;
    const bool unordered = std::isnan(a) || std::isnan(*b);
    if (unordered) {
      return share(Value::boolean(how == Comparison::kNotEqual));
    }
    return share(Value::boolean(holds(less ? -1 : equal ? 0 : 1, how)));
  }
  if (!is_int_like(right)) {
    return not_implemented();
  }
  if (std::isnan(a)) {
    return share(Value::boolean(how == Comparison::kNotEqual));
  }
  return share(Value::boolean(holds(-compare_int_double(right, a), how)));
}

Result<Ref<>> repr_float(ThreadState& ts, Value value) {
  return Ref<>(make_str(ts, double_repr(*double_of(value))));
}
Result<std::int64_t> hash_float(ThreadState&, Value value) {
  const double number = *double_of(value);
  if (std::isnan(number)) {
    return static_cast<std::int64_t>(value.bits() >> 4);  // by identity, as CPython since 3.10
  }
  return double_hash(number);
}
Result<bool> truth_float(ThreadState&, Value value) { return *double_of(value) != 0; }
Result<Ref<>> negate(ThreadState& ts, Value value) { return make_float(ts, -*double_of(value)); }
Result<Ref<>> plain(ThreadState& ts, Value value) {
  if (value.is_double() || value.as_object()->type == &ts.interpreter().type(CoreType::kFloat)) {
    return share(value);
  }
  return make_float(ts, *double_of(value));
}
Result<Ref<>> absolute(ThreadState& ts, Value value) {
  return make_float(ts, std::fabs(*double_of(value)));
}
Result<Ref<>> to_int(ThreadState& ts, Value value) { return int_from_double(ts, *double_of(value)); }

Result<double> double_from_argument(ThreadState& ts, std::string_view text, Value argument) {
  const std::optional<double> number = double_from_text(text);
  if (!number) {
    TRY(const std::string shown, repr_utf8(ts, argument));
    return raise(ts, Exc::kValueError, "could not convert string to float: {}", shown);
  }
  return *number;
}

/// A class's own methods come before what it derives from: a str with `__float__` is no text.
Result<double> argument_to_double(ThreadState& ts, Value argument) {
  const Type& type = type_of(ts, argument);
  const Slots& slots = type.slots;
  if (type.has(TypeFlag::kHeapType) && slots.to_float != nullptr) {
    TRY(Ref<> converted, slots.to_float(ts, argument));
    const auto number = double_of(converted);
    if (!number) {
      return raise(ts, Exc::kTypeError, "{}.__float__ returned non-float (type {})",
                   type_name(ts, argument), type_name(ts, converted));
    }
    return *number;
  }
  if (const auto number = double_of(argument)) {
    return *number;
  }
  if (slots.to_float != nullptr || slots.index != nullptr) {
    return to_double(ts, argument);
  }
  if (const Str* text = as<Str>(argument)) {
    return double_from_argument(ts, numeric_text(*text), argument);
  }
  if (const auto text = stored_bytes(argument)) {
    return double_from_argument(ts, *text, argument);
  }
  if (const std::optional<BytesLike> bytes = BytesLike::find(ts, argument)) {
    return double_from_argument(ts, bytes->view(), argument);
  }
  return raise(ts, Exc::kTypeError, "float() argument must be a string or a real number, not '{}'",
               type_name(ts, argument));
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  const Type& float_type = ts.interpreter().type(CoreType::kFloat);
  if (type.slots.initialize == float_type.slots.initialize && !arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "float() takes no keyword arguments");
  }
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "float expected at most 1 argument, got {}",
                 arguments.positional);
  }
  double number = 0;
  if (arguments.positional == 1) {
    if (&type == &ts.interpreter().type(CoreType::kFloat) && Value::object(&type_of(ts, arguments[0])) == Value::object(&type)) {
      return share(arguments[0]);
    }
    TRY(number, argument_to_double(ts, arguments[0]));
  }
  if (&type == &ts.interpreter().type(CoreType::kFloat)) {
    return make_float(ts, number);
  }
  Ref<Float> instance = make_instance_of<Float>(ts, type);
  instance->number = number;
  return Ref<>(std::move(instance));
}

Result<Ref<>> divmod_slot(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](double a, double b) -> Result<Ref<>> {
    if (b == 0) {
      return raise_text(ts, Exc::kZeroDivisionError, "float divmod()");
    }
    Ref<> quotient = make_float(ts, double_floor_divide(a, b));
    Ref<> rest = make_float(ts, double_remainder(a, b));
    const std::array<Value, 2> pair{quotient, rest};
    return Ref<>(make_tuple(ts, pair));
  });
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<Float>;
  slots.make = &make_slot;
  slots.repr = &repr_float;
  slots.hash = &hash_float;
  slots.compare = &compare_slot;
  const auto set = [&](Binary op, BinarySlot slot) { slots.binary[static_cast<std::size_t>(op)] = slot; };
  set(Binary::kAdd, &add);
  set(Binary::kSubtract, &subtract);
  set(Binary::kMultiply, &multiply);
  set(Binary::kTrueDivide, &divide);
  set(Binary::kFloorDivide, &floor_divide);
  set(Binary::kRemainder, &remainder);
  set(Binary::kPower, &power_slot);
  slots.divmod = &divmod_slot;
  slots.negative = &negate;
  slots.positive = &plain;
  slots.absolute = &absolute;
  slots.to_int = &to_int;
  slots.to_float = &plain;
  slots.truth = &truth_float;
}

bool is_integral(Value self) {
  const double number = *double_of(self);
  return std::isfinite(number) && std::floor(number) == number;
}

Result<Ref<>> is_integer(ThreadState&, Value self) { return share(Value::boolean(is_integral(self))); }
Result<Ref<>> conjugate(ThreadState& ts, Value self) { return plain(ts, self); }
Result<Ref<>> truncate(ThreadState& ts, Value self) { return to_int(ts, self); }
Result<Ref<>> floor_method(ThreadState& ts, Value self) {
  return int_from_double(ts, std::floor(*double_of(self)));
}
Result<Ref<>> ceil_method(ThreadState& ts, Value self) {
  return int_from_double(ts, std::ceil(*double_of(self)));
}

Result<Ref<>> round_method(ThreadState& ts, Value self, Value digits) {
  const double number = *double_of(self);
  if (digits.is_absent() || digits.is_none()) {
    return int_from_double(ts, std::isfinite(number) ? std::nearbyint(number) : number);
  }
  TRY(const std::int64_t count, index_saturated(ts, digits));
  return float_round(ts, number, count);
}

Result<Ref<>> as_integer_ratio(ThreadState& ts, Value self) {
  const double number = *double_of(self);
  if (std::isnan(number)) {
    return raise_text(ts, Exc::kValueError, "cannot convert NaN to integer ratio");
  }
  if (std::isinf(number)) {
    return raise_text(ts, Exc::kOverflowError, "cannot convert Infinity to integer ratio");
  }
  const mpq_class ratio(number);
  Ref<> numerator = make_int(ts, mpz_class(ratio.get_num()));
  Ref<> denominator = make_int(ts, mpz_class(ratio.get_den()));
  const std::array<Value, 2> pair{numerator, denominator};
  return Ref<>(make_tuple(ts, pair));
}

Result<Ref<>> hex(ThreadState& ts, Value self) {
  const double number = *double_of(self);
  if (!std::isfinite(number)) {
    return repr_float(ts, self);
  }
  const bool negative = std::signbit(number);
  if (number == 0) {
    return Ref<>(make_str(ts, negative ? "-0x0.0p+0" : "0x0.0p+0"));
  }
  int exponent = 0;
  const double mantissa = std::frexp(std::fabs(number), &exponent) * 2;  // 1 … 2
  --exponent;
  int shift = 0;
  if (exponent < -1022) {
    shift = -1022 - exponent;
    exponent = -1022;
  }
  const auto bits = static_cast<std::uint64_t>(std::ldexp(mantissa, 52 - shift));
  return Ref<>(make_str(ts, fmt::format("{}0x{}.{:013x}p{:+d}", negative ? "-" : "", bits >> 52,
                                        bits & ((std::uint64_t{1} << 52) - 1), exponent)));
}

Result<Ref<>> from_hex(ThreadState& ts, Value type, Value argument) {
  const Str* given = as<Str>(argument);
  if (given == nullptr) {
    return raise_text(ts, Exc::kTypeError, "bad argument type for built-in operation");
  }
  TRY(std::string text, encode_text(ts, *given, "utf-8", "strict"));
  const std::size_t first = text.find_first_not_of(" \t\n\r\f\v");
  const std::size_t last = text.find_last_not_of(" \t\n\r\f\v");
  text = first == std::string::npos ? "" : text.substr(first, last - first + 1);
  std::string body = text;
  const bool negative = !body.empty() && body[0] == '-';
  if (!body.empty() && (body[0] == '-' || body[0] == '+')) {
    body.erase(0, 1);
  }
  const bool special = !body.empty() && (body[0] == 'i' || body[0] == 'I' || body[0] == 'n' || body[0] == 'N');
  if (!special && !(body.size() > 1 && body[0] == '0' && (body[1] == 'x' || body[1] == 'X'))) {
    body = "0x" + body;
  }
  char* end = nullptr;
  const double number = std::strtod(body.c_str(), &end);
  if (text.empty() || end != body.c_str() + body.size()) {
    return raise_text(ts, Exc::kValueError, "invalid hexadecimal floating-point string");
  }
  if (std::isinf(number) && !special) {
    return raise_text(ts, Exc::kOverflowError, "hexadecimal value too large to represent as a float");
  }
  Ref<> result = make_float(ts, negative ? -number : number);
  if (type == Value::object(&ts.interpreter().type(CoreType::kFloat))) {
    return result;
  }
  return call(ts, type, result);
}

Result<Ref<>> getnewargs(ThreadState& ts, Value self) {
  return Ref<>(make_tuple(ts, std::array<Value, 1>{Ref<>(make_float(ts, *double_of(self))).value()}));
}

Result<Ref<>> format_method(ThreadState& ts, Value self, std::string spec) {
  return format_double_spec(ts, *double_of(self), spec, self);
}

Result<Ref<>> get_format(ThreadState& ts, Value, std::string kind) {
  if (kind != "double" && kind != "float") {
    return raise_text(ts, Exc::kValueError,
                      "__getformat__() argument 1 must be 'double' or 'float'");
  }
  constexpr bool kLittle = std::endian::native == std::endian::little;
  return Ref<>(make_str(ts, kLittle ? "IEEE, little-endian" : "IEEE, big-endian"));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&is_integer>("is_integer($self, /)", "Return True if the float is an integer."),
    native<&conjugate>("conjugate($self, /)", "Return self, the complex conjugate of any float."),
    native<&truncate>("__trunc__($self, /)", "Return the Integral closest to x between 0 and x."),
    native<&floor_method>("__floor__($self, /)", "Return the floor as an Integral."),
    native<&ceil_method>("__ceil__($self, /)", "Return the ceiling as an Integral."),
    native<&round_method>("__round__($self, ndigits=None, /)",
                          "Return the Integral closest to x, rounding half toward even."),
    native<&as_integer_ratio>("as_integer_ratio($self, /)",
                              "Return a pair of integers, whose ratio is exactly equal to the "
                              "original float."),
    native<&hex>("hex($self, /)",
                 "Return a hexadecimal representation of a floating-point number."),
    native<&from_hex>("fromhex($type, string, /)",
                      "Create a floating-point number from a hexadecimal string."),
    native<&get_format>("__getformat__($type, typestr, /)",
                        "You probably don't want to use this function."),
    native<&getnewargs>("__getnewargs__($self, /)", ""),
    native<&format_method>("__format__($self, format_spec, /)",
                           "Formats the float according to format_spec."),
});

Result<Ref<>> get_real(ThreadState& ts, Value self) { return plain(ts, self); }
Result<Ref<>> get_imag(ThreadState& ts, Value) { return make_float(ts, 0.0); }
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"real", get_real, nullptr, "the real part of a complex number"},
    {"imag", get_imag, nullptr, "the imaginary part of a complex number"},
});

}  // namespace

std::string double_repr(double number) { return double_literal(number); }

std::optional<double> double_from_text(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\r\f\v";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) {
    return std::nullopt;
  }
  text = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
  std::string plain_text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '_') {
      const bool between = i > 0 && i + 1 < text.size() && text[i - 1] >= '0' && text[i - 1] <= '9' &&
                           text[i + 1] >= '0' && text[i + 1] <= '9';
      if (!between) {
        return std::nullopt;
      }
      continue;
    }
    if (c == 'x' || c == 'X' || c == '(') {
      return std::nullopt;  // what strtod reads and Python does not
    }
    plain_text += c;
  }
  if (plain_text.empty() || kBlanks.find(plain_text[0]) != std::string_view::npos) {
    return std::nullopt;
  }
  char* end = nullptr;
  const double number = std::strtod(plain_text.c_str(), &end);
  if (end != plain_text.c_str() + plain_text.size()) {
    return std::nullopt;
  }
  return number;
}

std::int64_t double_hash(double number) {
  if (std::isinf(number)) {
    return number > 0 ? 314159 : -314159;
  }
  int exponent = 0;
  double mantissa = std::frexp(number, &exponent);
  const bool negative = mantissa < 0;
  mantissa = std::fabs(mantissa);
  constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61) - 1;
  std::uint64_t hash = 0;
  while (mantissa != 0) {
    hash = ((hash << 28) & kModulus) | (hash >> 33);
    mantissa *= 268435456.0;  // 2^28
    exponent -= 28;
    const auto part = static_cast<std::uint64_t>(mantissa);
    mantissa -= static_cast<double>(part);
    hash += part;
    if (hash >= kModulus) {
      hash -= kModulus;
    }
  }
  const int turn = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61);
  hash = ((hash << turn) & kModulus) | (hash >> (61 - turn));
  const std::int64_t result = negative ? -static_cast<std::int64_t>(hash) : static_cast<std::int64_t>(hash);
  return result == -1 ? -2 : result;
}

double double_remainder(double left, double right) {
  double rest = std::fmod(left, right);
  if (rest != 0) {
    if ((right < 0) != (rest < 0)) {
      rest += right;
    }
    return rest;
  }
  return std::copysign(0.0, right);
}

double double_floor_divide(double left, double right) {
  const double rest = std::fmod(left, right);
  double quotient = (left - rest) / right;
  if (rest != 0 && (right < 0) != (rest < 0)) {
    quotient -= 1.0;
  }
  if (quotient == 0) {
    return std::copysign(0.0, left / right);
  }
  double whole = std::floor(quotient);
  if (quotient - whole > 0.5) {
    whole += 1.0;
  }
  return whole;
}

Result<Ref<>> float_power(ThreadState& ts, double left, double right) {
  if (left == 0 && right < 0 && !std::isinf(right)) {
    return raise_text(ts, Exc::kZeroDivisionError, "0.0 cannot be raised to a negative power");
  }
  if (left < 0 && std::isfinite(left) && std::isfinite(right) && right != std::floor(right)) {
    return complex_power(ts, {left, 0.0}, {right, 0.0});
  }
  const double result = std::pow(left, right);
  if (std::isinf(result) && std::isfinite(left) && std::isfinite(right)) {
    TRY(Ref<> error, call(ts, Value::object(&exception_type(ts, Exc::kOverflowError)),
                          Value::small_int(ERANGE), Ref<>(make_str(ts, "Numerical result out of range")).value()));
    return raise_with_context(ts, std::move(error));
  }
  return make_float(ts, result);
}

Result<Ref<>> float_round(ThreadState& ts, double number, std::int64_t digits) {
  if (!std::isfinite(number) || digits > 323 || number == 0) {
    return make_float(ts, number);
  }
  if (digits < -308) {
    return make_float(ts, std::copysign(0.0, number));
  }
  double rounded = 0;
  if (digits >= 0) {
    rounded = std::strtod(fmt::format("{:.{}f}", number, digits).c_str(), nullptr);
  } else {
    // Exactly: the integral part in GMP, half to even by the remainder and the fraction.
    mpz_class unit;
    mpz_ui_pow_ui(unit.get_mpz_t(), 10, static_cast<unsigned long>(-digits));
    const double whole = std::trunc(number);
    mpz_class integral(whole);
    mpz_class quotient;
    mpz_class rest;
    mpz_tdiv_qr(quotient.get_mpz_t(), rest.get_mpz_t(), integral.get_mpz_t(), unit.get_mpz_t());
    const int half = cmp(abs(rest) * 2, unit);
    const bool fraction = whole != number;
    if (half > 0 || (half == 0 && (fraction || mpz_odd_p(quotient.get_mpz_t()) != 0))) {
      quotient += number < 0 ? -1 : 1;
    }
    Ref<> exact = make_int(ts, mpz_class(quotient * unit));
    rounded = std::copysign(int_to_double(exact).value_or(HUGE_VAL), number);
  }
  if (std::isinf(rounded)) {
    return raise_text(ts, Exc::kOverflowError, "rounded value too large to represent");
  }
  return make_float(ts, rounded);
}

const TypeSpec& float_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kFloat,
      .base = CoreType::kObject,
      .size = sizeof(Float),
      .flags = 0,
      .fill = &fill_slots,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = "Convert a string or number to a floating-point number, if possible."};
  return spec;
}

}  // namespace minipy
