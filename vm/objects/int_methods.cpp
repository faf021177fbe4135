// int and bool as classes: construction, text, methods.
#include <algorithm>
#include <array>
#include <bit>
#include <cctype>

#include "vm/objects/bool.h"
#include "vm/objects/buffer.h"
#include "vm/objects/byte_array.h"
#include "vm/objects/bytes.h"
#include "vm/objects/float.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/names.h"
#include "vm/objects/number_format.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/warnings.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

Result<std::string> int_to_decimal(ThreadState& ts, Value value) {
  if (value.is_int()) {
    return std::to_string(value.as_int());
  }
  const mpz_class number = big_int_of(value);
  const std::size_t limit = objects_state(ts).max_decimal_digits;
  const auto too_long = [&] {
    return raise(ts, Exc::kValueError,
                 "Exceeds the limit ({} digits) for integer string conversion; use "
                 "sys.set_int_max_str_digits() to increase the limit",
                 limit);
  };
  if (limit != 0 && mpz_sizeinbase(number.get_mpz_t(), 10) > limit + 1) {
    return too_long();
  }
  std::string text = number.get_str();
  if (limit != 0 && text.size() - (text[0] == '-' ? 1 : 0) > limit) {
    return too_long();
  }
  return text;
}

std::string int_to_text(const mpz_class& number, int base) { return number.get_str(base); }

Ref<> int_from_digits(ThreadState& ts, const std::string& digits) { return make_int(ts, mpz_class(digits)); }

Result<Ref<>> int_from_text(ThreadState& ts, std::string_view text, int base, Value shown) {
  const auto fail = [&]() -> Result<Ref<>> {
    TRY(const std::string repr_text, repr_utf8(ts, shown));
    return raise(ts, Exc::kValueError, "invalid literal for int() with base {}: {}", base, repr_text);
  };
  constexpr std::string_view kBlanks = " \t\n\r\f\v";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) {
    return fail();
  }
  std::string_view body = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
  bool negative = false;
  if (body[0] == '-' || body[0] == '+') {
    negative = body[0] == '-';
    body.remove_prefix(1);
  }
  int radix = base;
  if (body.size() >= 2 && body[0] == '0') {
    const auto letter = static_cast<char>(std::tolower(static_cast<unsigned char>(body[1])));
    const int prefixed = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (prefixed != 0 && (base == 0 || base == prefixed)) {
      radix = prefixed;
      body.remove_prefix(2);
      if (!body.empty() && body[0] == '_') {
        body.remove_prefix(1);
      }
    }
  }
  const bool strict_zero = radix == 0 && !body.empty() && body[0] == '0';
  if (radix == 0) {
    radix = 10;
  }
  std::string digits;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (c == '_') {
      if (i == 0 || i + 1 == body.size() || body[i - 1] == '_') {
        return fail();
      }
      continue;
    }
    const int digit = std::isdigit(static_cast<unsigned char>(c)) != 0   ? c - '0'
                      : std::isalpha(static_cast<unsigned char>(c)) != 0 ? std::tolower(static_cast<unsigned char>(c)) - 'a' + 10
                                                                         : 99;
    if (digit >= radix) {
      return fail();
    }
    digits += c;
  }
  if (digits.empty() || (strict_zero && digits.find_first_not_of('0') != std::string::npos)) {
    return fail();
  }
  const std::size_t limit = objects_state(ts).max_decimal_digits;
  if (limit != 0 && digits.size() > limit && !std::has_single_bit(static_cast<unsigned>(radix))) {
    return raise(ts, Exc::kValueError,
                 "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                 "sys.set_int_max_str_digits() to increase the limit",
                 limit, digits.size());
  }
  mpz_class number(digits, radix);
  return make_int(ts, negative ? mpz_class(-number) : number);
}

namespace {

/// int(b"12"). A message shows what was read as bytes.
Result<Ref<>> int_from_bytes_text(ThreadState& ts, std::string_view text, int radix = 10) {
  Ref<> shown = make_bytes(ts, text);
  return int_from_text(ts, text, radix, shown);
}

}  // namespace

Result<Ref<>> int_from_value(ThreadState& ts, Value value) {
  if (is_exact_int(ts, value)) {
    return share(value);
  }
  const Slots& slots = type_of(ts, value).slots;
  if (slots.to_int != nullptr) {
    TRY(Ref<> made, slots.to_int(ts, value));
    if (!is_int_like(made)) {
      return raise(ts, Exc::kTypeError, "__int__ returned non-int (type {})", type_name(ts, made));
    }
    if (!is_exact_int(ts, made)) {
      TRY_VOID(warn(ts, Exc::kDeprecationWarning,
                    fmt::format("__int__ returned non-int (type {}).  The ability to return an "
                                "instance of a strict subclass of int is deprecated, and may be "
                                "removed in a future version of Python.",
                                type_name(ts, made))));
    }
    return is_exact_int(ts, made) ? made : make_int(ts, big_int_of(made));
  }
  if (slots.index != nullptr) {
    return index(ts, value);
  }
  TRY(Ref<> truncate, find_special(ts, value, name(ts, Name::kTrunc)));
  if (!truncate.value().is_absent()) {
    TRY_VOID(warn(ts, Exc::kDeprecationWarning,
                  "The delegation of int() to __trunc__ is deprecated."));
    TRY(Ref<> made, call(ts, truncate));
    if (!is_int_like(made) && type_of(ts, made).slots.index == nullptr) {
      return raise(ts, Exc::kTypeError, "__trunc__ returned non-Integral (type {})",
                   type_name(ts, made));
    }
    return index(ts, made);
  }
  if (const Str* text = as<Str>(value)) {
    return int_from_text(ts, numeric_text(*text), 10, value);
  }
  if (const auto text = stored_bytes(value)) {
    return int_from_bytes_text(ts, *text);
  }
  if (const auto bytes = BytesLike::find(ts, value)) {
    return int_from_bytes_text(ts, bytes->view());
  }
  return raise(ts, Exc::kTypeError,
               "int() argument must be a string, a bytes-like object or a real number, not '{}'",
               type_name(ts, value));
}

namespace {

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  if (arguments.total() > 2) {
    // CPython calls the type itself another way than its subclasses.
    return arguments.keywords.empty() && &type == &ts.interpreter().type(CoreType::kInt)
               ? raise(ts, Exc::kTypeError, "int expected at most 2 arguments, got {}",
                       arguments.positional)
               : raise(ts, Exc::kTypeError, "int() takes at most 2 {}arguments ({} given)",
                       arguments.positional == 0 ? "keyword " : "", arguments.total());
  }
  Value base = arguments.positional == 2 ? arguments[1] : Value::absent();
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    if (word != "base") {
      return raise(ts, Exc::kTypeError, "int() got an unexpected keyword argument '{}'", word);
    }
    base = arguments.keyword_value(i);
  }
  Ref<> number = Ref<>::take(Value::small_int(0));
  if (arguments.positional == 0) {
    if (!base.is_absent()) {
      return raise_text(ts, Exc::kTypeError, "int() missing string argument");
    }
  } else if (base.is_absent()) {
    TRY(number, int_from_value(ts, arguments[0]));
  } else {
    TRY(const std::int64_t radix, index_saturated(ts, base));
    if (radix != 0 && (radix < 2 || radix > 36)) {
      return raise_text(ts, Exc::kValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    if (const Str* text = as<Str>(arguments[0])) {
      TRY(number, int_from_text(ts, numeric_text(*text), static_cast<int>(radix), arguments[0]));
    } else if (const auto bytes = stored_bytes(arguments[0])) {
      TRY(number, int_from_bytes_text(ts, *bytes, static_cast<int>(radix)));
    } else {
      return raise_text(ts, Exc::kTypeError, "int() can't convert non-string with explicit base");
    }
  }
  if (&type == &ts.interpreter().type(CoreType::kInt)) {
    return number;
  }
  Ref<Int> made = make_instance_of<Int>(ts, type);
  made->number = big_int_of(number);
  return Ref<>(std::move(made));
}

void fill_int(Slots& slots) {
  fill_int_slots(slots);
  slots.destroy = &destroy_as<Int>;
  slots.make = &make_slot;
}

std::int64_t bit_length(ThreadState&, Value self) {
  const mpz_class number = big_int_of(self);
  return sgn(number) == 0 ? 0 : static_cast<std::int64_t>(mpz_sizeinbase(number.get_mpz_t(), 2));
}
std::int64_t bit_count(ThreadState&, Value self) {
  const mpz_class number = abs(big_int_of(self));
  return static_cast<std::int64_t>(mpz_popcount(number.get_mpz_t()));
}
Result<Ref<>> conjugate(ThreadState& ts, Value self) { return positive(ts, self); }
Result<Ref<>> as_integer_ratio(ThreadState& ts, Value self) {
  TRY(Ref<> number, positive(ts, self));
  return Ref<>(make_tuple(ts, std::array<Value, 2>{number, Value::small_int(1)}));
}
bool is_integer(ThreadState&, Value) { return true; }

Result<Ref<>> round_method(ThreadState& ts, Value self, Value digits) {
  if (digits.is_absent()) {
    return positive(ts, self);
  }
  TRY(const std::int64_t count, index_saturated(ts, digits));
  if (count >= 0) {
    return positive(ts, self);
  }
  const mpz_class number = big_int_of(self);
  if (count < -static_cast<std::int64_t>(mpz_sizeinbase(number.get_mpz_t(), 10))) {
    return make_int(ts, std::int64_t{0});
  }
  mpz_class unit;
  mpz_ui_pow_ui(unit.get_mpz_t(), 10, static_cast<unsigned long>(-count));
  mpz_class quotient;
  mpz_class rest;
  mpz_fdiv_qr(quotient.get_mpz_t(), rest.get_mpz_t(), number.get_mpz_t(), unit.get_mpz_t());
  const int half = cmp(mpz_class(rest * 2), unit);
  if (half > 0 || (half == 0 && mpz_odd_p(quotient.get_mpz_t()) != 0)) {
    quotient += 1;
  }
  return make_int(ts, mpz_class(quotient * unit));
}

Result<Ref<>> format_method(ThreadState& ts, Value self, std::string spec) { return format_int_spec(ts, self, spec); }

Result<Ref<>> to_bytes(ThreadState& ts, Value self, std::optional<std::int64_t> length,
                       std::optional<std::string> order, bool is_signed) {
  const std::int64_t size = length.value_or(1);
  const std::string byte_order = order.value_or("big");
  if (byte_order != "big" && byte_order != "little") {
    return raise_text(ts, Exc::kValueError, "byteorder must be either 'little' or 'big'");
  }
  if (size < 0) {
    return raise_text(ts, Exc::kValueError, "length argument must be non-negative");
  }
  mpz_class number = big_int_of(self);
  if (sgn(number) < 0 && !is_signed) {
    return raise_text(ts, Exc::kOverflowError, "can't convert negative int to unsigned");
  }
  const bool negative = sgn(number) < 0;
  if (negative) {
    number = -number - 1;  // two's complement: the same bits, inverted
  }
  const std::size_t width = sgn(number) == 0 ? 0 : mpz_sizeinbase(number.get_mpz_t(), 2);
  const std::size_t sign_bits = is_signed && (width > 0 || negative) ? 1 : 0;
  if ((width + sign_bits + 7) / 8 > static_cast<std::size_t>(size)) {
    return raise_text(ts, Exc::kOverflowError, "int too big to convert");
  }
  std::string bytes(static_cast<std::size_t>(size), '\0');
  mpz_export(bytes.data(), nullptr, -1, 1, 0, 0, number.get_mpz_t());
  if (negative) {
    std::transform(bytes.begin(), bytes.end(), bytes.begin(), [](char c) { return static_cast<char>(~c); });
  }
  if (byte_order == "big") {
    std::reverse(bytes.begin(), bytes.end());
  }
  return Ref<>(make_bytes(ts, bytes));
}

Result<Ref<>> from_bytes(ThreadState& ts, Value type, Value source, std::optional<std::string> order, bool is_signed) {
  const std::string byte_order = order.value_or("big");
  if (byte_order != "big" && byte_order != "little") {
    return raise_text(ts, Exc::kValueError, "byteorder must be either 'little' or 'big'");
  }
  TRY(std::string bytes, bytes_from(ts, source, "bytes"));
  if (byte_order == "little") {
    std::reverse(bytes.begin(), bytes.end());
  }
  mpz_class number;
  mpz_import(number.get_mpz_t(), bytes.size(), 1, 1, 0, 0, bytes.data());
  if (is_signed && !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x80) != 0) {
    mpz_class modulus = 1;
    mpz_mul_2exp(modulus.get_mpz_t(), modulus.get_mpz_t(), bytes.size() * 8);
    number -= modulus;
  }
  Ref<> made = make_int(ts, std::move(number));
  return type == Value::object(&ts.interpreter().type(CoreType::kInt)) ? Result<Ref<>>(std::move(made))
                                                                        : call(ts, type, made);
}

Result<Ref<>> getnewargs(ThreadState& ts, Value self) {
  TRY(Ref<> number, positive(ts, self));
  return Ref<>(make_tuple(ts, std::array<Value, 1>{number}));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&bit_length>("bit_length($self, /)", "Number of bits necessary to represent self in binary."),
    native<&bit_count>("bit_count($self, /)",
                       "Number of ones in the binary representation of the absolute value of self."),
    native<&conjugate>("conjugate($self, /)", "Returns self, the complex conjugate of any int."),
    native<&as_integer_ratio>("as_integer_ratio($self, /)",
                              "Return a pair of integers, whose ratio is equal to the original int."),
    native<&is_integer>("is_integer($self, /)",
                        "Returns True. Exists for duck type compatibility with float.is_integer."),
    native<&conjugate>("__trunc__($self, /)", "Truncating an Integral returns itself."),
    native<&conjugate>("__floor__($self, /)", "Flooring an Integral returns itself."),
    native<&conjugate>("__ceil__($self, /)", "Ceiling of an Integral returns itself."),
    native<&round_method>("__round__($self, ndigits=None, /)",
                          "Rounding an Integral returns itself."),
    native<&format_method>("__format__($self, format_spec, /)", "Convert to a string according to format_spec."),
    native<&to_bytes>("to_bytes($self, /, length=1, byteorder='big', *, signed=False)",
                      "Return an array of bytes representing an integer."),
    native<&from_bytes>("from_bytes($type, /, bytes, byteorder='big', *, signed=False)",
                        "Return the integer represented by the given array of bytes."),
    native<&getnewargs>("__getnewargs__($self, /)", ""),
});

Result<Ref<>> get_self(ThreadState& ts, Value self) { return positive(ts, self); }
Result<Ref<>> get_zero(ThreadState&, Value) { return Ref<>::take(Value::small_int(0)); }
Result<Ref<>> get_one(ThreadState&, Value) { return Ref<>::take(Value::small_int(1)); }
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"real", get_self, nullptr, "the real part of a complex number"},
    {"imag", get_zero, nullptr, "the imaginary part of a complex number"},
    {"numerator", get_self, nullptr, "the numerator of a rational number in lowest terms"},
    {"denominator", get_one, nullptr, "the denominator of a rational number in lowest terms"},
});

// ---- bool

Result<Ref<>> repr_bool(ThreadState& ts, Value self) { return Ref<>(make_str(ts, self.is_true() ? "True" : "False")); }
Result<Ref<>> make_bool(ThreadState& ts, Type&, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "bool() takes no keyword arguments");
  }
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "bool expected at most 1 argument, got {}", arguments.positional);
  }
  if (arguments.positional == 0) {
    return share(Value::boolean(false));
  }
  TRY(const bool answer, truth(ts, arguments[0]));
  return share(Value::boolean(answer));
}
void fill_bool(Slots& slots) {
  slots.repr = &repr_bool;
  slots.make = &make_bool;
  fill_bit_slots(slots);
}

}  // namespace

const TypeSpec& int_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kInt,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Int),
                                 .flags = 0,
                                 .fill = &fill_int,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = "int([x]) -> integer"};
  return spec;
}

const TypeSpec& bool_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kBool,
                                 .base = CoreType::kInt,
                                 .size = sizeof(Int),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_bool,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = "Returns True when the argument is true, False otherwise."};
  return spec;
}

}  // namespace minipy
