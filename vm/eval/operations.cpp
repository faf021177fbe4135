// Operators beyond the fast paths, through the abstract operations of vm/objects.
#include "vm/eval/operations.h"

#include <cmath>
#include <optional>

#include "vm/eval/arithmetic.h"
#include "vm/objects/dict.h"
#include "vm/objects/float.h"
#include "vm/objects/list.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Value owned(Result<Ref<>> result) { return result.failed() ? Value() : result.take().give(); }
bool succeeded(const Result<void>& result) { return !result.failed(); }

/// Powers whose result has an immediate form: a positive finite double, a natural exponent.
bool power_of_numbers(Value base, Value exponent, const Instruction* cache, Value& out) {
  double x = 0;
  double y = 0;
  if (fast::as_doubles(base, exponent, x, y)) {
    return x > 0 && fast::store_double(std::pow(x, y), out);
  }
  if (!fast::both_int(base, exponent) || exponent.as_int() < 0) {
    return false;
  }
  out = Value::small_int(1);
  for (std::int64_t left = exponent.as_int(); left != 0; left >>= 1) {
    if ((left & 1) != 0 && !fast::binary_ints<Binary::kMultiply>(out, base, cache, out)) {
      return false;
    }
    if (left > 1 && !fast::binary_ints<Binary::kMultiply>(base, base, cache, base)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool other_number(std::uint32_t op, Value left, Value right, const Instruction* cache, Value& out) {
  switch (static_cast<Binary>(op)) {
    case Binary::kPower:
      return power_of_numbers(left, right, cache, out);
    case Binary::kFloorDivide:
      return fast::binary<Binary::kFloorDivide>(left, right, cache, out);
    case Binary::kRemainder:
      return fast::binary<Binary::kRemainder>(left, right, cache, out);
    case Binary::kTrueDivide:
      return fast::binary<Binary::kTrueDivide>(left, right, cache, out);
    case Binary::kAnd:
      return fast::binary<Binary::kAnd>(left, right, cache, out);
    case Binary::kOr:
      return fast::binary<Binary::kOr>(left, right, cache, out);
    case Binary::kXor:
      return fast::binary<Binary::kXor>(left, right, cache, out);
    case Binary::kLeftShift:
      return fast::binary<Binary::kLeftShift>(left, right, cache, out);
    case Binary::kRightShift:
      return fast::binary<Binary::kRightShift>(left, right, cache, out);
    default:
      return false;
  }
}

namespace {

/// The number of a float, or of an int beside one. False: it is neither, or no double holds it.
bool number_of(Value value, double& number) {
  if (value.is_double()) {
    number = value.as_double();
    return true;
  }
  if (value.is_int()) {
    number = static_cast<double>(value.as_int());
    return fast::exact_in_double(value.as_int());
  }
  if (!value.is_object() || !is_exactly<Float>(*value.as_object())) {
    return false;
  }
  number = cast<Float>(value).number;
  return true;
}

Value zero_with_sign_of(ThreadState& ts, double number) {
  ObjectsState& state = objects_state(ts);
  Ref<>& zero = std::signbit(number) ? state.minus_zero : state.zero;
  if (!zero) {
    zero = make_float(ts, number);
  }
  return share(zero.value()).give();
}

/// An owned float.
Value float_value(ThreadState& ts, double number) {
  return number == 0.0 ? zero_with_sign_of(ts, number) : make_float(ts, number).give();
}

}  // namespace

bool float_operands(Value left, Value right, double& x, double& y) {
  return number_of(left, x) && number_of(right, y) && !fast::both_int(left, right);
}

Value float_operation(ThreadState& ts, Binary op, Value left, Value right) {
  double x = 0;
  double y = 0;
  if (!float_operands(left, right, x, y)) {
    return Value();
  }
  switch (op) {
    case Binary::kAdd:
      return float_value(ts, x + y);
    case Binary::kSubtract:
      return float_value(ts, x - y);
    case Binary::kMultiply:
      return float_value(ts, x * y);
    default:
      return Value();
  }
}

Value float_multiply_then(ThreadState& ts, Binary op, Value left, Value x, Value y) {
  double sum = 0;
  double p = 0;
  double q = 0;
  if (!float_operands(x, y, p, q) || !number_of(left, sum)) {
    return Value();
  }
  const double product = p * q;
  return float_value(ts, op == Binary::kAdd ? sum + product : sum - product);
}

namespace {

/// `s += x` and `s = s + x` on a local: the local gives its reference up before the addition, so
/// that the only reference is the operand's and the text can grow in place (as CPython does).
bool is_last_use(ThreadState& ts, Value left) {
  Frame& frame = *ts.frame;
  const Instruction* next = frame.ip + info(Op::BINARY_OP).cache_units;
  if (canonical(static_cast<Op>(next->op)) != Op::STORE_FAST || frame.locals[next->arg] != left) {
    return false;
  }
  frame.locals[next->arg] = Value();
  decrement(*left.as_object());
  return true;
}

/// Adds two strs; grows the left one when nobody else holds it. The operand stack's reference to
/// `left` is replaced by None's when it was used up.
Value concatenate_strs(ThreadState& ts, Str& left, const Str& right) {
  if (left.count() == 2) {
    is_last_use(ts, Value::object(&left));
  }
  if (left.count() == 1) {
    Frame& frame = *ts.frame;
    frame.sp[-2] = Value::none();
    return Value::object(concat_in_place(ts, Ref<Str>::take(&left), right).give());
  }
  return Value::object(concat_in_place(ts, Ref<Str>::share(left), right).give());
}

}  // namespace

Value binary_operation(ThreadState& ts, std::uint32_t arg, Value left, Value right) {
  const bool in_place_form = arg >= kBinaryCount;
  const auto op = static_cast<Binary>(binary_operator(arg));
  if (op == Binary::kAdd && is_exact_str(ts, left) && is_exact_str(ts, right)) {
    return concatenate_strs(ts, cast<Str>(left), cast<Str>(right));
  }
  Value out;
  if (other_number(binary_operator(arg), left, right, ts.frame->ip, out)) {
    return out;
  }
  if (const Value number = float_operation(ts, op, left, right); !number.is_nothing()) {
    return number;
  }
  return owned(in_place_form ? in_place(ts, op, left, right) : binary(ts, op, left, right));
}

Value compare_operation(ThreadState& ts, std::uint32_t arg, Value left, Value right) {
  const auto how = static_cast<Comparison>(arg >> 5);
  Result<Ref<>> result = compare(ts, left, right, how);
  if (result.failed() || (arg & 16) == 0 || result.value().value().is_bool()) {
    return owned(std::move(result));
  }
  Ref<> value = result.take();
  const Result<bool> answer = truth(ts, value);
  return answer.failed() ? Value() : Value::boolean(Result<bool>(answer).take());
}

Value contains_operation(ThreadState& ts, Value container, Value item, bool invert) {
  Result<bool> found = contains(ts, container, item);
  return found.failed() ? Value() : Value::boolean(found.take() != invert);
}

Value unary_negative(ThreadState& ts, Value operand) {
  if (operand.is_int() && operand.as_int() != Value::kMinSmallInt) {
    return Value::small_int(-operand.as_int(), ts.next_identity());
  }
  if (operand.is_double()) {
    return Value::immediate_double(-operand.as_double());
  }
  return owned(negative(ts, operand));
}

Value unary_invert(ThreadState& ts, Value operand) { return owned(invert(ts, operand)); }

int truth_of(ThreadState& ts, Value operand) {
  Result<bool> answer = truth(ts, operand);
  return answer.failed() ? -1 : answer.take() ? 1 : 0;
}

Value subscript(ThreadState& ts, Value container, Value key) {
  return owned(get_item(ts, container, key));
}

bool store_subscript(ThreadState& ts, Value container, Value key, Value value) {
  if (is_exact_dict(ts, container) && is_exact_str(ts, key)) {
    return succeeded(cast<Dict>(container).set_str(ts, cast<Str>(key), value));
  }
  return succeeded(set_item(ts, container, key, value));
}

bool delete_subscript(ThreadState& ts, Value container, Value key) {
  if (is_exact_dict(ts, container) && is_exact_str(ts, key) &&
      cast<Dict>(container).remove_str(ts, cast<Str>(key))) {
    return true;
  }
  return succeeded(delete_item(ts, container, key));
}

Value build_slice(ThreadState& ts, Value start, Value stop, Value step) {
  return make_slice(ts, start, stop, step).give();
}

Value binary_slice(ThreadState& ts, Value container, Value start, Value stop) {
  Ref<> slice = make_slice(ts, start, stop, Value::none());
  return owned(get_item(ts, container, slice));
}

bool store_slice(ThreadState& ts, Value container, Value start, Value stop, Value value) {
  Ref<> slice = make_slice(ts, start, stop, Value::none());
  return succeeded(set_item(ts, container, slice, value));
}

}  // namespace minipy
