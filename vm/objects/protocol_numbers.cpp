// The abstract operations on numbers: which operand is asked, in which order, and the messages when
// neither knows.
#include <array>
#include <string>

#include "vm/objects/complex.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/memory_error.h"
#include "vm/objects/names.h"
#include "vm/objects/native_function.h"
#include "vm/objects/protocol.h"
#include "vm/objects/raise.h"
#include "vm/objects/warnings.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

constexpr std::array<const char*, kBinaryCount> kSymbols{
    "+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^"};

std::string symbol_of(Binary op, bool in_place_form) {
  if (!in_place_form) {
    return kSymbols[static_cast<std::size_t>(op)];
  }
  return op == Binary::kPower ? "**=" : std::string(kSymbols[static_cast<std::size_t>(op)]) + "=";
}

Raised raise_unsupported(ThreadState& ts, Binary op, bool in_place_form, Value left, Value right) {
  const bool is_print = op == Binary::kRightShift && !in_place_form &&
                        as<NativeFunction>(left) != nullptr &&
                        cast<NativeFunction>(left).code != nullptr &&
                        cast<NativeFunction>(left).code->name == "print";
  return raise(ts, Exc::kTypeError, "unsupported operand type(s) for {}: '{}' and '{}'{}",
               symbol_of(op, in_place_form), type_name(ts, left), type_name(ts, right),
               is_print ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "");
}

/// The number slots of both types, the right one's first if it is the more derived.
Result<Ref<>> ask_both(ThreadState& ts, Binary op, Value left, Value right) {
  const auto index = static_cast<std::size_t>(op);
  const Type& left_type = type_of(ts, left);
  const Type& right_type = type_of(ts, right);
  const BinarySlot left_slot = left_type.slots.binary[index];
  BinarySlot right_slot = &left_type == &right_type ? nullptr : right_type.slots.binary[index];
  if (right_slot == left_slot) {
    right_slot = nullptr;
  }
  if (left_slot != nullptr) {
    if (right_slot != nullptr && is_subtype(right_type, left_type)) {
      TRY(Ref<> result, right_slot(ts, left, right));
      if (!result.value().is_not_implemented()) {
        return result;
      }
      right_slot = nullptr;
    }
    TRY(Ref<> result, left_slot(ts, left, right));
    if (!result.value().is_not_implemented()) {
      return result;
    }
  }
  return right_slot == nullptr ? share(Value::not_implemented()) : right_slot(ts, left, right);
}

/// `sequence * n`: the other operand must be an index.
Result<Ref<>> repeat(ThreadState& ts, BinarySlot slot, Value sequence, Value count) {
  if (!is_int_like(count) && type_of(ts, count).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "can't multiply sequence by non-int of type '{}'",
                 type_name(ts, count));
  }
  return catching_memory_error(ts, [&] { return slot(ts, sequence, count); });
}

/// What sequences answer when the number slots do not know.
Result<Ref<>> ask_sequences(ThreadState& ts, Binary op, Value left, Value right,
                            bool in_place_form) {
  const Slots& left_slots = type_of(ts, left).slots;
  const Slots& right_slots = type_of(ts, right).slots;
  if (op == Binary::kAdd) {
    if (in_place_form && left_slots.in_place_concatenate != nullptr) {
      return left_slots.in_place_concatenate(ts, left, right);
    }
    if (left_slots.concatenate != nullptr) {
      return left_slots.concatenate(ts, left, right);
    }
  }
  if (op == Binary::kMultiply) {
    if (in_place_form && left_slots.in_place_repeat != nullptr) {
      return repeat(ts, left_slots.in_place_repeat, left, right);
    }
    if (left_slots.repeat != nullptr) {
      return repeat(ts, left_slots.repeat, left, right);
    }
    const bool left_is_sequence = left_slots.contains != nullptr || left_slots.length != nullptr ||
                                  type_of(ts, left).has(TypeFlag::kHeapType);
    if (right_slots.repeat != nullptr && !(in_place_form && left_is_sequence)) {
      return repeat(ts, right_slots.repeat, right, left);
    }
  }
  return share(Value::not_implemented());
}

Result<Ref<>> ask_all(ThreadState& ts, Binary op, Value left, Value right, bool in_place_form) {
  TRY(Ref<> result, ask_both(ts, op, left, right));
  if (!result.value().is_not_implemented()) {
    return result;
  }
  TRY(Ref<> sequence, ask_sequences(ts, op, left, right, in_place_form));
  if (!sequence.value().is_not_implemented()) {
    return sequence;
  }
  return raise_unsupported(ts, op, in_place_form, left, right);
}

Raised raise_unary(ThreadState& ts, const char* symbol, Value value) {
  return raise(ts, Exc::kTypeError, "bad operand type for unary {}: '{}'", symbol,
               type_name(ts, value));
}

}  // namespace

Result<Ref<>> binary(ThreadState& ts, Binary op, Value left, Value right) {
  return ask_all(ts, op, left, right, false);
}

Result<Ref<>> in_place(ThreadState& ts, Binary op, Value left, Value right) {
  // A Python subclass of list has list's `+=` among its number slots: it comes before all `+`.
  const Type& type = type_of(ts, left);
  if (op == Binary::kAdd && type.has(TypeFlag::kHeapType) &&
      type.slots.in_place_concatenate != nullptr && type.slots.in_place[0] == nullptr) {
    return type.slots.in_place_concatenate(ts, left, right);
  }
  const BinarySlot slot = type_of(ts, left).slots.in_place[static_cast<std::size_t>(op)];
  if (slot != nullptr) {
    TRY(Ref<> result, slot(ts, left, right));
    if (!result.value().is_not_implemented()) {
      return result;
    }
  }
  return ask_all(ts, op, left, right, true);
}

Result<Ref<>> power(ThreadState& ts, Value base, Value exponent, Value modulus) {
  if (modulus.is_none() || modulus.is_absent()) {
    return binary(ts, Binary::kPower, base, exponent);
  }
  if (is_int_like(base) && is_int_like(exponent) && is_int_like(modulus) &&
      !type_of(ts, base).has(TypeFlag::kHeapType)) {
    return int_power(ts, base, exponent, modulus);
  }
  if (type_of(ts, base).has(TypeFlag::kHeapType)) {
    const std::array<Value, 2> arguments{exponent, modulus};
    TRY(Ref<> result, call_special(ts, base, Name::kPow, arguments));
    if (!result.value().is_absent() && !result.value().is_not_implemented()) {
      return result;
    }
  }
  const auto is_complex_like = [](Value value) { return complex_of(value) || is_int_like(value); };
  const bool both_numbers = is_complex_like(base) && is_complex_like(exponent);
  for (const Value operand : {base, exponent, modulus}) {
    if (double_of(operand)) {
      return raise_text(ts, Exc::kTypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (as<Complex>(operand) != nullptr && both_numbers) {
      return raise_text(ts, Exc::kValueError, "complex modulo");
    }
  }
  return raise(ts, Exc::kTypeError, "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
               type_name(ts, base), type_name(ts, exponent), type_name(ts, modulus));
}

Result<Ref<>> negative(ThreadState& ts, Value value) {
  const UnarySlot slot = type_of(ts, value).slots.negative;
  return slot == nullptr ? Result<Ref<>>(raise_unary(ts, "-", value)) : slot(ts, value);
}
Result<Ref<>> positive(ThreadState& ts, Value value) {
  const UnarySlot slot = type_of(ts, value).slots.positive;
  return slot == nullptr ? Result<Ref<>>(raise_unary(ts, "+", value)) : slot(ts, value);
}
Result<Ref<>> invert(ThreadState& ts, Value value) {
  const UnarySlot slot = type_of(ts, value).slots.invert;
  return slot == nullptr ? Result<Ref<>>(raise_unary(ts, "~", value)) : slot(ts, value);
}

Result<Ref<>> index(ThreadState& ts, Value value) {
  if (is_int_like(value)) {
    return is_exact_int(ts, value) ? share(value) : Result<Ref<>>(make_int(ts, big_int_of(value)));
  }
  const UnarySlot slot = type_of(ts, value).slots.index;
  if (slot == nullptr) {
    return raise(ts, Exc::kTypeError, "'{}' object cannot be interpreted as an integer",
                 type_name(ts, value));
  }
  TRY(Ref<> number, slot(ts, value));
  if (!is_int_like(number)) {
    return raise(ts, Exc::kTypeError, "__index__ returned non-int (type {})",
                 type_name(ts, number));
  }
  if (!is_exact_int(ts, number)) {
    TRY_VOID(warn(ts, Exc::kDeprecationWarning,
                  fmt::format("__index__ returned non-int (type {}).  The ability to return an "
                              "instance of a strict subclass of int is deprecated, and may be "
                              "removed in a future version of Python.",
                              type_name(ts, number))));
  }
  return is_exact_int(ts, number) ? std::move(number) : make_int(ts, big_int_of(number));
}

Result<std::int64_t> index_saturated(ThreadState& ts, Value value) {
  if (value.is_int()) [[likely]] {
    return value.as_int();
  }
  TRY(Ref<> number, index(ts, value));
  if (const auto small = small_int_of(number)) {
    return *small;
  }
  return int_sign(number) < 0 ? INT64_MIN : INT64_MAX;
}

Result<std::int64_t> index_int64(ThreadState& ts, Value value, const char* overflow_message) {
  if (value.is_int()) [[likely]] {
    return value.as_int();
  }
  TRY(Ref<> number, index(ts, value));
  if (const auto small = small_int_of(number)) {
    return *small;
  }
  // Callers write the usual type; CPython names that of the value which was asked for its index.
  constexpr std::string_view kUsualType = "'int'";
  std::string text = overflow_message;
  const std::size_t at = text.find(kUsualType);
  if (at != std::string::npos) {
    text.replace(at, kUsualType.size(), "'" + type_name(ts, value) + "'");
  }
  return raise_text(ts, Exc::kOverflowError, text);
}

Result<std::int64_t> subscript_index(ThreadState& ts, Value value) {
  if (value.is_int()) [[likely]] {
    return value.as_int();
  }
  TRY(Ref<> number, index(ts, value));
  if (const auto small = small_int_of(number)) {
    return *small;
  }
  return raise(ts, Exc::kIndexError, "cannot fit '{}' into an index-sized integer", type_name(ts, value));
}

Result<double> to_double(ThreadState& ts, Value value) {
  if (const auto number = double_of(value)) {
    return *number;
  }
  const Slots& slots = type_of(ts, value).slots;
  if (is_int_like(value) && slots.to_float == ts.interpreter().type(CoreType::kInt).slots.to_float) {
    if (const auto number = int_to_double(value)) {
      return *number;
    }
    return raise_text(ts, Exc::kOverflowError, "int too large to convert to float");
  }
  if (slots.to_float != nullptr) {
    TRY(Ref<> converted, slots.to_float(ts, value));
    if (const auto number = double_of(converted)) {
      return *number;
    }
    return raise(ts, Exc::kTypeError, "{}.__float__ returned non-float (type {})",
                 type_name(ts, value), type_name(ts, converted));
  }
  if (slots.index != nullptr) {
    TRY(Ref<> number, index(ts, value));
    return to_double(ts, number);
  }
  return raise(ts, Exc::kTypeError, "must be real number, not {}", type_name(ts, value));
}

}  // namespace minipy
