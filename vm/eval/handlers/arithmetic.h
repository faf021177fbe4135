// Operators and comparisons. Small ints and doubles are decided here, the rest out of line.
#pragma once

#include "vm/eval/arithmetic.h"
#include "vm/eval/fast_containers.h"
#include "vm/eval/operations.h"
#include "vm/eval/registers.h"

namespace minipy::op {

/// Replaces the two operands on the stack by a result that needs no counting.
[[gnu::always_inline]] inline Step replace_two(Registers& r, Value left, Value right,
                                               Value result) {
  r.sp -= 1;
  r.sp[-1] = result;
  drop(r, right);
  drop(r, left);
  return Step::kNext;
}

/// Pushes what an out-of-line operation returned (nothing: it raised) in place of two operands.
[[gnu::always_inline]] inline Step finish_two(Registers& r, Value left, Value right, Value result) {
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  return replace_two(r, left, right, result);
}

[[gnu::always_inline]] inline Step finish_one(Registers& r, Value operand, Value result) {
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp[-1] = result;
  drop(r, operand);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step BINARY_OP(Registers& r, std::uint32_t arg) {
  const Value left = r.sp[-2];
  const Value right = r.sp[-1];
  Value out;
  bool done = false;
  switch (arg) {
    case 0:
    case 13:
      done = fast::binary<Binary::kAdd>(left, right, r.ip, out);
      break;
    case 10:
    case 23:
      done = fast::binary<Binary::kSubtract>(left, right, r.ip, out);
      break;
    case 5:
    case 18:
      done = fast::binary<Binary::kMultiply>(left, right, r.ip, out);
      break;
    default:
      break;
  }
  if (done) {
    r.sp -= 1;
    r.sp[-1] = out;
    r.ip += info(Op::BINARY_OP).cache_units;
    return Step::kNext;
  }
  r.save();
  const Value result = binary_operation(r.thread(), arg, left, right);
  // A str that grew in place took the left operand's reference: its place on the stack says so.
  const Step step = finish_two(r, r.sp[-2], right, result);
  if (step == Step::kNext) {
    r.ip += info(Op::BINARY_OP).cache_units;
  }
  return rarely(step);
}

[[gnu::always_inline]] inline Step BINARY_SUBSCR(Registers& r, std::uint32_t) {
  const Value container = r.sp[-2];
  const Value key = r.sp[-1];
  Value result;
  if (!fast_subscript(container, key, result)) [[unlikely]] {
    r.save();
    result = subscript(r.thread(), container, key);
  }
  const Step step = finish_two(r, container, key, result);
  if (step == Step::kNext) {
    r.ip += info(Op::BINARY_SUBSCR).cache_units;
  }
  return step;
}

[[gnu::always_inline]] inline Step STORE_SUBSCR(Registers& r, std::uint32_t) {
  const Value key = r.sp[-1];
  const Value container = r.sp[-2];
  const Value value = r.sp[-3];
  Value old;
  if (fast_store_subscript(container, key, value, old)) {
    r.sp -= 3;
    r.ip += info(Op::STORE_SUBSCR).cache_units;
    drop_old(r, old);
    drop(r, container);
    drop(r, key);
    return Step::kNext;
  }
  r.save();
  if (!store_subscript(r.thread(), container, key, value)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 3;
  drop(r, value);
  drop(r, container);
  drop(r, key);
  r.ip += info(Op::STORE_SUBSCR).cache_units;
  return Step::kNext;
}

[[gnu::always_inline]] inline Step DELETE_SUBSCR(Registers& r, std::uint32_t) {
  const Value key = r.sp[-1];
  const Value container = r.sp[-2];
  r.save();
  if (!delete_subscript(r.thread(), container, key)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 2;
  drop(r, container);
  drop(r, key);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step BINARY_SLICE(Registers& r, std::uint32_t) {
  const Value stop = r.sp[-1];
  const Value start = r.sp[-2];
  const Value container = r.sp[-3];
  r.save();
  const Value result = binary_slice(r.thread(), container, start, stop);
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 2;
  r.sp[-1] = result;
  drop(r, stop);
  drop(r, start);
  drop(r, container);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step STORE_SLICE(Registers& r, std::uint32_t) {
  const Value stop = r.sp[-1];
  const Value start = r.sp[-2];
  const Value container = r.sp[-3];
  const Value value = r.sp[-4];
  r.save();
  if (!store_slice(r.thread(), container, start, stop, value)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 4;
  drop(r, stop);
  drop(r, start);
  drop(r, container);
  drop(r, value);
  return Step::kNext;
}

template <Comparison how>
[[gnu::always_inline]] inline Step compare_as(Registers& r, std::uint32_t arg) {
  const Value left = r.sp[-2];
  const Value right = r.sp[-1];
  bool truth = false;
  if (fast::compare<how>(left, right, truth)) [[likely]] {
    r.sp -= 1;
    r.sp[-1] = Value::boolean(truth);
    r.ip += info(Op::COMPARE_OP).cache_units;
    return Step::kNext;
  }
  r.save();
  const Value result = compare_operation(r.thread(), arg, left, right);
  const Step step = finish_two(r, left, right, result);
  if (step == Step::kNext) {
    r.ip += info(Op::COMPARE_OP).cache_units;
  }
  return step;
}

[[gnu::always_inline]] inline Step COMPARE_OP(Registers& r, std::uint32_t arg) {
  switch (arg >> 5) {
    case 0:
      return compare_as<Comparison::kLess>(r, arg);
    case 1:
      return compare_as<Comparison::kLessEqual>(r, arg);
    case 2:
      return compare_as<Comparison::kEqual>(r, arg);
    case 3:
      return compare_as<Comparison::kNotEqual>(r, arg);
    case 4:
      return compare_as<Comparison::kGreater>(r, arg);
    default:
      return compare_as<Comparison::kGreaterEqual>(r, arg);
  }
}

[[gnu::always_inline]] inline Step IS_OP(Registers& r, std::uint32_t arg) {
  const Value right = r.pop();
  const Value left = r.top();
  r.sp[-1] = Value::boolean(Value::is_identical(left, right) != (arg != 0));
  drop(r, right);
  drop(r, left);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step CONTAINS_OP(Registers& r, std::uint32_t arg) {
  const Value container = r.sp[-1];
  const Value item = r.sp[-2];
  r.save();
  const Value result = contains_operation(r.thread(), container, item, arg != 0);
  const Step step = finish_two(r, item, container, result);
  if (step == Step::kNext) {
    r.ip += info(Op::CONTAINS_OP).cache_units;
  }
  return step;
}

[[gnu::always_inline]] inline Step UNARY_NEGATIVE(Registers& r, std::uint32_t) {
  const Value operand = r.top();
  std::int64_t number = 0;
  if (operand.is_double()) {
    r.sp[-1] = operand.negated_double();
    return Step::kNext;
  }
  if (operand.is_int() &&
      !__builtin_sub_overflow(std::int64_t{0}, fast::number_bits(operand), &number)) [[likely]] {
    r.sp[-1] = Value::small_int(number >> Value::kIntShift, r.thread().next_identity());
    return Step::kNext;
  }
  r.save();
  return finish_one(r, operand, unary_negative(r.thread(), operand));
}

[[gnu::always_inline]] inline Step UNARY_INVERT(Registers& r, std::uint32_t) {
  const Value operand = r.top();
  r.save();
  return finish_one(r, operand, unary_invert(r.thread(), operand));
}

[[gnu::always_inline]] inline Step UNARY_NOT(Registers& r, std::uint32_t) {
  r.sp[-1] = Value::boolean(r.top().is_false());  // the compiler put TO_BOOL before it
  return Step::kNext;
}

[[gnu::always_inline]] inline Step TO_BOOL(Registers& r, std::uint32_t) {
  const Value operand = r.top();
  if (!operand.is_bool()) {
    bool truth = false;
    if (operand.is_int()) {
      truth = operand.as_int() != 0;
    } else if (!operand.is_none()) {
      r.save();
      const int answer = truth_of(r.thread(), operand);
      if (answer < 0) [[unlikely]] {
        return Step::kRaise;
      }
      truth = answer != 0;
    }
    r.sp[-1] = Value::boolean(truth);
    drop(r, operand);
  }
  r.ip += info(Op::TO_BOOL).cache_units;
  return Step::kNext;
}

}  // namespace minipy::op
