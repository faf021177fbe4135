#include "vm/objects/complex.h"

#include <array>
#include <cmath>

#include "bytecode/constant.h"
#include "vm/objects/float.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/names.h"
#include "vm/objects/number_format.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

template <class Operation>
Result<Ref<>> arithmetic(ThreadState& ts, Value left, Value right, Operation operation) {
  const auto a = complex_of(left);
  const auto b = complex_of(right);
  if (!a || !b) {
    if ((!a && is_int_like(left)) || (!b && is_int_like(right))) {
      return raise_text(ts, Exc::kOverflowError, "int too large to convert to float");
    }
    return share(Value::not_implemented());
  }
  return operation(*a, *b);
}
Result<Ref<>> add(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](ComplexNumber a, ComplexNumber b) -> Result<Ref<>> {
    return make_complex(ts, {a.real + b.real, a.imaginary + b.imaginary});
  });
}
Result<Ref<>> subtract(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](ComplexNumber a, ComplexNumber b) -> Result<Ref<>> {
    return make_complex(ts, {a.real - b.real, a.imaginary - b.imaginary});
  });
}
Result<Ref<>> multiply(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](ComplexNumber a, ComplexNumber b) -> Result<Ref<>> {
    return make_complex(ts, complex_product(a, b));
  });
}
Result<Ref<>> divide(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right, [&](ComplexNumber a, ComplexNumber b) -> Result<Ref<>> {
    if (b.real == 0 && b.imaginary == 0) {
      return raise_text(ts, Exc::kZeroDivisionError, "complex division by zero");
    }
    return make_complex(ts, complex_quotient(a, b));
  });
}
Result<Ref<>> power_slot(ThreadState& ts, Value left, Value right) {
  return arithmetic(ts, left, right,
                    [&](ComplexNumber a, ComplexNumber b) { return complex_power(ts, a, b); });
}

Result<Ref<>> compare_slot(ThreadState&, Value self, Value other, Comparison how) {
  const auto right = complex_of(other);
  if (!right || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  const ComplexNumber left = cast<Complex>(self).number;
  const bool same = left.real == right->real && left.imaginary == right->imaginary;
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}
Result<std::int64_t> hash_slot(ThreadState&, Value self) {
  const ComplexNumber z = cast<Complex>(self).number;
  const auto part = [&](double number) {  // a nan counts by the identity of its object
    return std::isnan(number) ? self.bits() >> 4 : static_cast<std::uint64_t>(double_hash(number));
  };
  const std::uint64_t mixed = part(z.real) + 1000003U * part(z.imaginary);
  return mixed == UINT64_MAX ? std::int64_t{-2} : static_cast<std::int64_t>(mixed);
}
Result<Ref<>> repr_slot(ThreadState& ts, Value self) {
  const ComplexNumber z = cast<Complex>(self).number;
  return Ref<>(make_str(ts, constant_repr(Constant{ConstantComplex{z.real, z.imaginary}})));
}
Result<bool> truth_slot(ThreadState&, Value self) {
  const ComplexNumber z = cast<Complex>(self).number;
  return z.real != 0 || z.imaginary != 0;
}
Result<Ref<>> negate(ThreadState& ts, Value self) {
  const ComplexNumber z = cast<Complex>(self).number;
  return make_complex(ts, {-z.real, -z.imaginary});
}
Result<Ref<>> plain(ThreadState& ts, Value self) {
  return make_complex(ts, cast<Complex>(self).number);
}
Result<Ref<>> absolute(ThreadState& ts, Value self) {
  const ComplexNumber z = cast<Complex>(self).number;
  return make_float(ts, std::hypot(z.real, z.imaginary));
}

/// Whether an underscore stands elsewhere than between two digits.
bool misplaced_underscore(const std::string& text) {
  const auto is_digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  for (std::size_t i = text.find('_'); i != std::string::npos; i = text.find('_', i + 1)) {
    if (i == 0 || !is_digit(i - 1) || !is_digit(i + 1)) {
      return true;
    }
  }
  return false;
}

std::optional<ComplexNumber> parse(std::string text) {
  const std::size_t first = text.find_first_not_of(" \t\n\r\f\v");
  if (first == std::string::npos) {
    return std::nullopt;
  }
  text = text.substr(first, text.find_last_not_of(" \t\n\r\f\v") - first + 1);
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
    text = text.substr(1, text.size() - 2);
  }
  if (text.back() != 'j' && text.back() != 'J') {
    const auto real = double_from_text(text);
    return real ? std::optional(ComplexNumber{*real, 0}) : std::nullopt;
  }
  text.pop_back();
  std::size_t split = std::string::npos;
  for (std::size_t i = text.size(); i-- > 1;) {
    if ((text[i] == '+' || text[i] == '-') && text[i - 1] != 'e' && text[i - 1] != 'E') {
      split = i;
      break;
    }
  }
  const std::string imaginary_text = split == std::string::npos ? text : text.substr(split);
  const auto one = [](const std::string& s) -> std::optional<double> {
    if (s.empty() || s == "+") {
      return 1.0;
    }
    return s == "-" ? std::optional(-1.0) : double_from_text(s);
  };
  const auto imaginary = one(imaginary_text);
  const auto real =
      split == std::string::npos ? std::optional(0.0) : double_from_text(text.substr(0, split));
  return real && imaginary ? std::optional(ComplexNumber{*real, *imaginary}) : std::nullopt;
}

/// An argument of complex(): a number, or an object with `__complex__`, `__float__` or `__index__`.
Result<ComplexNumber> convert_argument(ThreadState& ts, Value argument, const char* requirement) {
  TRY(Ref<> converter, find_special(ts, argument, name(ts, Name::kComplex)));
  const Type& type = type_of(ts, argument);
  if (!converter.value().is_absent() && &type != &ts.interpreter().type(CoreType::kComplex)) {
    TRY(Ref<> made, call(ts, converter));
    const Complex* z = as<Complex>(made);
    if (z == nullptr) {
      return raise(ts, Exc::kTypeError, "__complex__ returned non-complex (type {})",
                   type_name(ts, made));
    }
    return z->number;
  }
  if (const Complex* z = as<Complex>(argument)) {
    return z->number;
  }
  const Slots& slots = type.slots;
  if (as<Str>(argument) != nullptr || (slots.to_float == nullptr && slots.index == nullptr)) {
    return raise(ts, Exc::kTypeError, "complex() {}, not '{}'", requirement,
                 type_name(ts, argument));
  }
  if (type.has(TypeFlag::kHeapType)) {  // float() asks a class's own `__float__`, and checks it
    TRY(Ref<> real, call(ts, Value::object(&ts.interpreter().type(CoreType::kFloat)), argument));
    return ComplexNumber{*double_of(real), 0};
  }
  TRY(const double real, to_double(ts, argument));
  return ComplexNumber{real, 0};
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  Value real = arguments.positional > 0 ? arguments[0] : Value();
  Value imaginary = arguments.positional > 1 ? arguments[1] : Value();
  if (arguments.positional > 2) {
    return raise(ts, Exc::kTypeError, "complex() takes at most 2 arguments ({} given)",
                 arguments.total());
  }
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    if (word != "real" && word != "imag") {
      return raise(ts, Exc::kTypeError, "complex() got an unexpected keyword argument '{}'", word);
    }
    (word == "real" ? real : imaginary) = arguments.keyword_value(i);
  }
  ComplexNumber z;
  if (const Str* text = as<Str>(real)) {
    if (!imaginary.is_nothing()) {
      return raise_text(ts, Exc::kTypeError,
                        "complex() can't take second arg if first is a string");
    }
    const std::string shown = numeric_text(*text);
    const auto parsed = parse(shown);
    if (!parsed) {
      if (misplaced_underscore(shown)) {
        TRY(const std::string whole, repr_utf8(ts, real));
        return raise(ts, Exc::kValueError, "could not convert string to complex: {}", whole);
      }
      return raise_text(ts, Exc::kValueError, "complex() arg is a malformed string");
    }
    z = *parsed;
  } else {
    if (as<Str>(imaginary) != nullptr) {
      return raise_text(ts, Exc::kTypeError, "complex() second arg can't be a string");
    }
    if (!real.is_nothing()) {
      TRY(z, convert_argument(ts, real, "first argument must be a string or a number"));
    }
    if (!imaginary.is_nothing()) {
      TRY(const ComplexNumber second,
          convert_argument(ts, imaginary, "second argument must be a number"));
      z.real -= second.imaginary;
      z.imaginary = as<Complex>(real) != nullptr ? z.imaginary + second.real : second.real;
    }
  }
  if (&type == &ts.interpreter().type(CoreType::kComplex)) {
    return make_complex(ts, z);
  }
  Ref<Complex> made = make_instance_of<Complex>(ts, type);
  made->number = z;
  return Ref<>(std::move(made));
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<Complex>;
  slots.make = &make_slot;
  slots.repr = &repr_slot;
  slots.hash = &hash_slot;
  slots.compare = &compare_slot;
  const auto set = [&](Binary op, BinarySlot slot) {
    slots.binary[static_cast<std::size_t>(op)] = slot;
  };
  set(Binary::kAdd, &add);
  set(Binary::kSubtract, &subtract);
  set(Binary::kMultiply, &multiply);
  set(Binary::kTrueDivide, &divide);
  set(Binary::kPower, &power_slot);
  slots.negative = &negate;
  slots.positive = &plain;
  slots.absolute = &absolute;
  slots.truth = &truth_slot;
}

Result<Ref<>> method_conjugate(ThreadState& ts, Complex& self) {
  return make_complex(ts, {self.number.real, -self.number.imaginary});
}
Result<Ref<>> method_complex(ThreadState& ts, Complex& self) {
  return make_complex(ts, self.number);
}
Result<Ref<>> method_format(ThreadState& ts, Complex& self, std::string spec) {
  return format_complex_spec(ts, self.number.real, self.number.imaginary, spec,
                             Value::object(&self));
}
Result<Ref<>> method_getnewargs(ThreadState& ts, Complex& self) {
  Ref<> real = make_float(ts, self.number.real);
  Ref<> imaginary = make_float(ts, self.number.imaginary);
  return Ref<>(make_tuple(ts, std::array<Value, 2>{real, imaginary}));
}
constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_complex>("__complex__($self, /)", "Convert this value to exact type complex."),
    native<&method_format>("__format__($self, format_spec, /)",
                           "Convert to a string according to format_spec."),
    native<&method_getnewargs>("__getnewargs__($self, /)", ""),
    native<&method_conjugate>("conjugate($self, /)",
                              "Return the complex conjugate of its argument."),
});
Result<Ref<>> get_real(ThreadState& ts, Value self) {
  return make_float(ts, cast<Complex>(self).number.real);
}
Result<Ref<>> get_imag(ThreadState& ts, Value self) {
  return make_float(ts, cast<Complex>(self).number.imaginary);
}
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"real", get_real, nullptr, "the real part of a complex number", true},
    {"imag", get_imag, nullptr, "the imaginary part of a complex number", true},
});

}  // namespace

Ref<> make_complex(ThreadState& ts, ComplexNumber number) {
  Ref<Complex> made =
      ts.interpreter().heap().make<Complex>(ts.interpreter().type(CoreType::kComplex));
  made->number = number;
  return made;
}

std::optional<ComplexNumber> complex_of(Value value) {
  if (const Complex* z = as<Complex>(value)) {
    return z->number;
  }
  if (const auto real = double_of(value)) {
    return ComplexNumber{*real, 0};
  }
  if (is_int_like(value)) {
    if (const auto real = int_to_double(value)) {
      return ComplexNumber{*real, 0};
    }
  }
  return std::nullopt;
}

Result<Ref<>> complex_power(ThreadState& ts, ComplexNumber base, ComplexNumber exponent) {
  const ComplexPower power = complex_to_power(base, exponent);
  switch (power.problem) {
    case PowerProblem::kNone:
      return make_complex(ts, power.value);
    case PowerProblem::kDomain:
      return raise_text(ts, Exc::kZeroDivisionError, "0.0 to a negative or complex power");
    case PowerProblem::kOverflow:
      break;
  }
  return raise_text(ts, Exc::kOverflowError, "complex exponentiation");
}

const TypeSpec& complex_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kComplex,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Complex),
                                 .flags = 0,
                                 .fill = &fill_slots,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = "Create a complex number from a string or numbers."};
  return spec;
}

}  // namespace minipy
