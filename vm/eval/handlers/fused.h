// Several instructions in one. Each form stands for its first instruction (bytecode/quicken.h) and
// reads the others where they lie: `r.ip` addresses the unit after the first. It only knows a fast
// path; where that ends, the canonical handler takes over with nothing done yet.
//
// Operands are borrowed here: a local that is used and left where it is needs no counting.
#pragma once

#include "vm/eval/handlers/arithmetic.h"
#include "vm/eval/handlers/attributes.h"
#include "vm/eval/handlers/calls.h"
#include "vm/eval/handlers/control.h"
#include "vm/eval/handlers/names.h"
#include "vm/eval/handlers/stack.h"
#include "vm/objects/float.h"

namespace minipy::op {

// ---- operands

/// Units from `r.ip` to the operator's own unit; −1: it is the first of the group.
template <Operands operands>
inline constexpr int kOperatorAt = operands == Operands::kStack        ? -1
                                   : operands == Operands::kLocalConst ? 1
                                   : operands == Operands::kConstLocal ? 1
                                                                       : 0;
/// Operands that lie on the stack.
template <Operands operands>
inline constexpr int kOnStack =
    operands == Operands::kStack                                             ? 2
    : operands == Operands::kStackLocal || operands == Operands::kStackConst ? 1
                                                                             : 0;

template <Operands operands>
[[gnu::always_inline]] inline Value left_operand(const Registers& r, std::uint32_t arg) {
  if constexpr (operands == Operands::kLocalLocal) {
    return r.locals[two_locals(r.ip - 1).first];
  } else if constexpr (operands == Operands::kLocalConst) {
    return r.locals[arg];
  } else if constexpr (operands == Operands::kConstLocal) {
    return r.frame->constants[arg];
  } else {
    return r.sp[-kOnStack<operands>];
  }
}

template <Operands operands>
[[gnu::always_inline]] inline Value right_operand(const Registers& r, std::uint32_t arg) {
  if constexpr (operands == Operands::kLocalLocal) {
    return r.locals[two_locals(r.ip - 1).second];
  } else if constexpr (operands == Operands::kLocalConst) {
    return r.frame->constants[r.ip[0].arg];
  } else if constexpr (operands == Operands::kConstLocal) {
    return r.locals[r.ip[0].arg];
  } else if constexpr (operands == Operands::kStackLocal) {
    return r.locals[arg];
  } else if constexpr (operands == Operands::kStackConst) {
    return r.frame->constants[arg];
  } else {
    return r.sp[-1];
  }
}

/// The group's first instruction alone.
template <Operands operands, Step (*Operator)(Registers&, std::uint32_t)>
[[gnu::always_inline]] inline Step first_alone(Registers& r, std::uint32_t arg) {
  if constexpr (operands == Operands::kLocalLocal) {
    return LOAD_FAST_LOAD_FAST(r, arg);
  } else if constexpr (operands == Operands::kStackConst || operands == Operands::kConstLocal) {
    return LOAD_CONST(r, arg);
  } else if constexpr (operands == Operands::kStack) {
    return Operator(r, arg);
  } else {
    return LOAD_FAST(r, arg);
  }
}

// ---- attributes

/// STORE_ATTR at `unit` of an owned value on a borrowed owner. False: nothing done.
[[gnu::always_inline]] inline bool store_attribute_of(const Instruction* unit, Value owner,
                                                      Value value, Value& old) {
  const auto* cache = static_cast<const AttributeCache*>(static_cast<const void*>(unit + 1));
  if (!owner.is_counted() || owner.as_object()->shape != cache->shape) [[unlikely]] {
    return false;
  }
  Object& object = *owner.as_object();
  old = std::exchange(word_of(object, cache->slot), value);  // nothing, if the attribute is new
  object.shape = cache->next_shape;
  return true;
}

/// SWAP and STORE_ATTR at `unit`, which end `owner.name += …`: `result` needs no counting, and the
/// owner lies below `operands` values. False: nothing done.
[[gnu::always_inline]] inline bool store_result_of(Registers& r, const Instruction* unit,
                                                   int operands, Value result) {
  const Value owner = r.sp[-operands - 1];
  Value old;
  if (!store_attribute_of(unit + 1, owner, result, old)) [[unlikely]] {
    return false;
  }
  r.sp -= operands + 1;
  r.ip = unit + 2 + info(Op::STORE_ATTR).cache_units;
  drop_old(r, old);
  drop(r, owner);
  return true;
}

// ---- arithmetic

template <FusedOperator operation>
inline constexpr Binary kBinary = operation == FusedOperator::kAdd           ? Binary::kAdd
                                  : operation == FusedOperator::kSubtract    ? Binary::kSubtract
                                  : operation == FusedOperator::kMultiply    ? Binary::kMultiply
                                  : operation == FusedOperator::kTrueDivide  ? Binary::kTrueDivide
                                  : operation == FusedOperator::kFloorDivide ? Binary::kFloorDivide
                                                                             : Binary::kRemainder;

/// `cache` is the BINARY_OP's.
template <FusedOperator operation>
[[gnu::always_inline]] inline bool compute(const Instruction* cache, std::uint32_t arg, Value left,
                                           Value right, Value& out) {
  if constexpr (operation == FusedOperator::kOther) {
    return other_number(binary_operator(arg), left, right, cache, out);
  } else {
    constexpr Binary op = kBinary<operation>;
    if (fast::both_int(left, right)) [[likely]] {
      return fast::binary_ints<op>(left, right, cache, out);
    }
    return fast::both_double(left, right) &&
           fast::binary_doubles<op>(left.as_double(), right.as_double(), out);
  }
}

/// Takes the operands that lie on the stack away, floats that are objects among them.
template <Operands operands>
[[gnu::always_inline]] inline void drop_operands(Registers& r) {
  for (int left = kOnStack<operands>; left > 0; --left) {
    const Value operand = r.pop();
    drop(r, operand);
  }
}

/// The end of a fused operator whose operands or result have no immediate form: 0.0, mostly.
template <Operands operands, FusedOperator operation, Target target>
[[gnu::always_inline]] inline Step fused_floats(Registers& r, std::uint32_t arg) {
  constexpr int end = kOperatorAt<operands> + 1 + info(Op::BINARY_OP).cache_units;
  const Value left = left_operand<operands>(r, arg);
  Value result;
  if (!left.is_counted() || is_exactly<Float>(*left.as_object())) {
    result = float_operation(r.thread(), kBinary<operation>, left,
                             right_operand<operands>(r, arg));
  }
  if (result.is_nothing()) {
    return rarely(first_alone<operands, BINARY_OP>(r, arg));
  }
  drop_operands<operands>(r);
  if constexpr (target == Target::kStore) {
    const Value old = std::exchange(r.locals[r.ip[end].arg], result);
    r.ip += end + 1;
    drop_old(r, old);
  } else {
    r.push(result);
    r.ip += end;
  }
  return Step::kNextRare;
}

template <Operands operands, FusedOperator operation, Target target>
[[gnu::always_inline]] inline Step fused_binary(Registers& r, std::uint32_t arg) {
  constexpr int at = kOperatorAt<operands>;
  constexpr int end = at + 1 + info(Op::BINARY_OP).cache_units;
  if constexpr (target == Target::kReturn) {
    if (r.frame->exit < FrameExit::kCall) [[unlikely]] {
      return rarely(first_alone<operands, BINARY_OP>(r, arg));
    }
  }
  Value result;
  const std::uint32_t which = operands == Operands::kStack ? arg : r.ip[at].arg;
  if (!compute<operation>(r.ip + at + 1, which, left_operand<operands>(r, arg),
                          right_operand<operands>(r, arg), result)) [[unlikely]] {
    if constexpr (target != Target::kReturn &&
                  (operation == FusedOperator::kAdd || operation == FusedOperator::kSubtract ||
                   operation == FusedOperator::kMultiply)) {
      return fused_floats<operands, operation, target>(r, arg);
    }
    return rarely(first_alone<operands, BINARY_OP>(r, arg));
  }
  if constexpr (target == Target::kStore) {
    Value& local = r.locals[r.ip[end].arg];
    const Value old = local;
    local = result;
    r.sp -= kOnStack<operands>;
    r.ip += end + 1;
    drop_old(r, old);
  } else if constexpr (target == Target::kStoreAttr) {
    if (!store_result_of(r, r.ip + end, kOnStack<operands>, result)) [[unlikely]] {
      return rarely(first_alone<operands, BINARY_OP>(r, arg));
    }
  } else if constexpr (target == Target::kReturn) {
    r.sp -= kOnStack<operands>;
    return leave(r, result);
  } else {
    r.sp += 1 - kOnStack<operands>;
    r.sp[-1] = result;
    r.ip += end;
  }
  return Step::kNext;
}

template <FusedOperator operation>
[[gnu::always_inline]] inline Step multiply_then_floats(Registers& r, std::uint32_t arg) {
  const auto [x, y] = two_locals(r.ip - 1);
  const Value left = r.top();
  const Value result =
      float_multiply_then(r.thread(), kBinary<operation>, left, r.locals[x], r.locals[y]);
  if (result.is_nothing()) {
    return rarely(LOAD_FAST_LOAD_FAST(r, arg));
  }
  r.sp[-1] = result;
  r.ip += 2 * (1 + info(Op::BINARY_OP).cache_units);
  drop(r, left);
  return Step::kNextRare;
}

/// `… + x * y` and `… − x * y`: the product never touches the stack. One of doubles does not even
/// become a word; it is rounded all the same.
template <FusedOperator operation, Target target>
[[gnu::always_inline]] inline Step multiply_then(Registers& r, std::uint32_t arg) {
  constexpr int size = 1 + info(Op::BINARY_OP).cache_units;
  const Value left = r.top();
  const auto [first, second] = two_locals(r.ip - 1);
  const Value x = r.locals[first];
  const Value y = r.locals[second];
  Value result;
  if (fast::both_double(x, y) && left.is_double()) [[likely]] {
    const double product = x.as_double() * y.as_double();
    const double sum =
        operation == FusedOperator::kAdd ? left.as_double() + product : left.as_double() - product;
    if (!fast::store_double(sum, result)) [[unlikely]] {
      return multiply_then_floats<operation>(r, arg);
    }
  } else {
    Value product;
    if (!fast::both_int(x, y) || !left.is_int() ||
        !fast::binary_ints<Binary::kMultiply>(x, y, r.ip + 1, product) ||
        !compute<operation>(r.ip + size + 1, 0, left, product, result)) [[unlikely]] {
      return multiply_then_floats<operation>(r, arg);
    }
  }
  if constexpr (target == Target::kStoreAttr) {
    if (!store_result_of(r, r.ip + 2 * size, 1, result)) [[unlikely]] {
      return rarely(LOAD_FAST_LOAD_FAST(r, arg));
    }
  } else {
    r.sp[-1] = result;
    r.ip += 2 * size;
  }
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOCAL_LOCAL_MULTIPLY_ADD(Registers& r, std::uint32_t arg) {
  return multiply_then<FusedOperator::kAdd, Target::kPush>(r, arg);
}

[[gnu::always_inline]] inline Step LOCAL_LOCAL_MULTIPLY_ADD_STORE_ATTR(Registers& r,
                                                                       std::uint32_t arg) {
  return multiply_then<FusedOperator::kAdd, Target::kStoreAttr>(r, arg);
}

[[gnu::always_inline]] inline Step LOCAL_LOCAL_MULTIPLY_SUBTRACT(Registers& r, std::uint32_t arg) {
  return multiply_then<FusedOperator::kSubtract, Target::kPush>(r, arg);
}

[[gnu::always_inline]] inline Step LOCAL_LOCAL_MULTIPLY_SUBTRACT_STORE_ATTR(Registers& r,
                                                                            std::uint32_t arg) {
  return multiply_then<FusedOperator::kSubtract, Target::kStoreAttr>(r, arg);
}

// ---- tests

/// The conditional jump at `r.ip`, taken on `kWhen`, and the jump back that ends a loop when it is
/// not taken.
template <bool kWhen>
[[gnu::always_inline]] inline Step jump_if(Registers& r, bool truth) {
  const Instruction jump = *r.ip;
  r.ip += 1 + info(Op::POP_JUMP_IF_FALSE).cache_units;
  if (truth == kWhen) {
    r.ip += jump.arg;
    return Step::kNext;
  }
  if (r.ip->op == static_cast<std::uint16_t>(Op::JUMP_BACKWARD)) {
    ++r.ip;
    return JUMP_BACKWARD(r, r.ip[-1].arg);
  }
  return Step::kNextElse;
}

template <Operands operands, Comparison how, bool kWhen>
[[gnu::always_inline]] inline Step fused_compare(Registers& r, std::uint32_t arg) {
  constexpr int jump = kOperatorAt<operands> + 1 + info(Op::COMPARE_OP).cache_units;
  const Value left = left_operand<operands>(r, arg);
  const Value right = right_operand<operands>(r, arg);
  if (fast::both_int(left, right)) [[likely]] {
    r.sp -= kOnStack<operands>;
    r.ip += jump;
    return jump_if<kWhen>(r, fast::compare_ints<how>(left, right));
  }
  if (fast::both_double(left, right)) [[likely]] {
    r.sp -= kOnStack<operands>;
    r.ip += jump;
    return jump_if<kWhen>(r, fast::holds<how>(left.as_double(), right.as_double()));
  }
  double x = 0;
  double y = 0;
  if (!float_operands(left, right, x, y)) [[unlikely]] {
    return rarely(first_alone<operands, COMPARE_OP>(r, arg));
  }
  drop_operands<operands>(r);
  r.ip += jump;
  return jump_if<kWhen>(r, fast::holds<how>(x, y));
}

template <bool kWhen>
[[gnu::always_inline]] inline Step to_bool_jump(Registers& r, std::uint32_t arg) {
  const Value value = r.top();
  bool truth = false;
  if (!fast_truth(value, truth)) [[unlikely]] {
    return rarely(TO_BOOL(r, arg));
  }
  r.sp -= 1;
  r.ip += info(Op::TO_BOOL).cache_units;
  drop(r, value);
  return jump_if<kWhen>(r, truth);
}

[[gnu::always_inline]] inline Step TO_BOOL_JUMP_IF_FALSE(Registers& r, std::uint32_t arg) {
  return to_bool_jump<false>(r, arg);
}
[[gnu::always_inline]] inline Step TO_BOOL_JUMP_IF_TRUE(Registers& r, std::uint32_t arg) {
  return to_bool_jump<true>(r, arg);
}

/// `if local`, `while not local`.
template <bool kWhen>
[[gnu::always_inline]] inline Step local_truth_jump(Registers& r, std::uint32_t arg) {
  bool truth = false;
  if (!fast_truth(r.locals[arg], truth)) [[unlikely]] {
    return rarely(LOAD_FAST(r, arg));
  }
  r.ip += 1 + info(Op::TO_BOOL).cache_units;
  return jump_if<kWhen>(r, truth);
}

[[gnu::always_inline]] inline Step LOCAL_JUMP_IF_FALSE(Registers& r, std::uint32_t arg) {
  return local_truth_jump<false>(r, arg);
}
[[gnu::always_inline]] inline Step LOCAL_JUMP_IF_TRUE(Registers& r, std::uint32_t arg) {
  return local_truth_jump<true>(r, arg);
}

/// `if local is None`, `if local is not None`.
[[gnu::always_inline]] inline Step LOCAL_JUMP_IF_NONE(Registers& r, std::uint32_t arg) {
  return jump_if<true>(r, r.locals[arg].is_none());
}
[[gnu::always_inline]] inline Step LOCAL_JUMP_IF_NOT_NONE(Registers& r, std::uint32_t arg) {
  return jump_if<false>(r, r.locals[arg].is_none());
}

template <bool kWhen>
[[gnu::always_inline]] inline Step contains_jump(Registers& r, std::uint32_t arg) {
  const Value container = r.sp[-1];
  const Value item = r.sp[-2];
  bool found = false;
  if (!fast_contains(container, item, found)) [[unlikely]] {
    return rarely(CONTAINS_OP(r, arg));
  }
  r.sp -= 2;
  r.ip += info(Op::CONTAINS_OP).cache_units;
  drop(r, container);
  drop(r, item);
  return jump_if<kWhen>(r, found != (arg != 0));
}

[[gnu::always_inline]] inline Step CONTAINS_OP_JUMP_IF_FALSE(Registers& r, std::uint32_t arg) {
  return contains_jump<false>(r, arg);
}
[[gnu::always_inline]] inline Step CONTAINS_OP_JUMP_IF_TRUE(Registers& r, std::uint32_t arg) {
  return contains_jump<true>(r, arg);
}

/// `if item in container` on locals.
[[gnu::always_inline]] inline Step LOCAL_LOCAL_CONTAINS_JUMP(Registers& r, std::uint32_t arg) {
  const auto [item, container] = two_locals(r.ip - 1);
  bool found = false;
  if (!fast_contains(r.locals[container], r.locals[item], found)) [[unlikely]] {
    return rarely(LOAD_FAST_LOAD_FAST(r, arg));
  }
  const bool inverted = r.ip->arg != 0;
  r.ip += 1 + info(Op::CONTAINS_OP).cache_units;
  return jump_if<false>(r, found != inverted);
}

// ---- calls that are known

/// A global called with a local, at its first execution: what it is will be seen there.
[[gnu::always_inline]] inline Step LOAD_GLOBAL_LOCAL_CALL(Registers& r, std::uint32_t arg) {
  return LOAD_GLOBAL(r, arg);
}

/// `len(local)`: neither the function nor its argument is put on the stack.
[[gnu::always_inline]] inline Step LEN_OF_LOCAL(Registers& r, std::uint32_t arg) {
  constexpr int load = info(Op::LOAD_GLOBAL).cache_units;
  const Value callable = cached_builtin(r);
  std::size_t length = 0;
  if (!callable.is_object() || !is_exactly<NativeFunction>(*callable.as_object()) ||
      cast<NativeFunction>(callable).inlined != Inlined::kLen ||
      !fast_length(r.locals[r.ip[load].arg], length)) [[unlikely]] {
    return rarely(LOAD_GLOBAL_BUILTIN_NULL(r, arg));
  }
  r.push(Value::small_int(static_cast<std::int64_t>(length), r.thread().next_identity()));
  r.ip += load + 2 + info(Op::CALL).cache_units;
  return Step::kNext;
}

// ---- attributes of locals

/// LOAD_ATTR of an inline slot at `unit` on a borrowed owner. False: nothing done.
[[gnu::always_inline]] inline bool load_slot_of(Registers& r, const Instruction* unit,
                                                Value owner) {
  const auto* cache = static_cast<const AttributeCache*>(static_cast<const void*>(unit + 1));
  if (!owner.is_counted() || owner.as_object()->shape != cache->fused_shape) [[unlikely]] {
    return false;
  }
  r.push(shared(word_of(*owner.as_object(), cache->slot)));
  return true;
}

[[gnu::always_inline]] inline Step LOAD_FAST_LOAD_ATTR(Registers& r, std::uint32_t arg) {
  if (!load_slot_of(r, r.ip, r.locals[arg])) [[unlikely]] {
    return rarely(LOAD_FAST(r, arg));
  }
  r.ip += 1 + info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

/// `local.method`, about to be called.
[[gnu::always_inline]] inline Step LOAD_FAST_LOAD_METHOD(Registers& r, std::uint32_t arg) {
  const Value owner = r.locals[arg];
  const auto* cache = static_cast<const AttributeCache*>(static_cast<const void*>(r.ip + 1));
  if (!owner.is_counted() || owner.as_object()->shape != cache->fused_shape) [[unlikely]] {
    return rarely(LOAD_FAST(r, arg));
  }
  const Value method = cache->value.value();
  increment(*method.as_object());
  increment(*owner.as_object());
  r.sp[0] = method;
  r.sp[1] = owner;
  r.sp += 2;
  r.ip += 1 + info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

/// `a.x += …`: the owner stays below its attribute.
[[gnu::always_inline]] inline Step LOAD_FAST_COPY_LOAD_ATTR(Registers& r, std::uint32_t arg) {
  const Value owner = r.locals[arg];
  r.push(owner);
  if (!load_slot_of(r, r.ip + 1, owner)) [[unlikely]] {
    r.sp -= 1;
    return rarely(LOAD_FAST(r, arg));
  }
  increment(*owner.as_object());
  r.ip += 2 + info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_FAST_STORE_ATTR(Registers& r, std::uint32_t arg) {
  Value old;
  if (!store_attribute_of(r.ip, r.locals[arg], r.top(), old)) [[unlikely]] {
    return rarely(LOAD_FAST(r, arg));
  }
  r.sp -= 1;
  r.ip += 1 + info(Op::STORE_ATTR).cache_units;
  drop_old(r, old);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_FAST_LOAD_FAST_STORE_ATTR(Registers& r, std::uint32_t arg) {
  const auto [stored, owner] = two_locals(r.ip - 1);
  const Value value = r.locals[stored];
  Value old;
  if (!store_attribute_of(r.ip, r.locals[owner], value, old)) [[unlikely]] {
    return rarely(LOAD_FAST_LOAD_FAST(r, arg));
  }
  retain(value);
  r.ip += 1 + info(Op::STORE_ATTR).cache_units;
  drop_old(r, old);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step SWAP_STORE_ATTR(Registers& r, std::uint32_t arg) {
  const Value owner = r.sp[-2];
  Value old;
  if (!store_attribute_of(r.ip, owner, r.sp[-1], old)) [[unlikely]] {
    return rarely(SWAP(r, arg));
  }
  r.sp -= 2;
  r.ip += 1 + info(Op::STORE_ATTR).cache_units;
  drop_old(r, old);
  drop(r, owner);
  return Step::kNext;
}

// ---- subscripts

[[gnu::always_inline]] inline Step LOAD_FAST_LOAD_FAST_BINARY_SUBSCR(Registers& r,
                                                                     std::uint32_t arg) {
  const auto [container, key] = two_locals(r.ip - 1);
  Value item;
  if (!fast_subscript(r.locals[container], r.locals[key], item)) [[unlikely]] {
    return rarely(LOAD_FAST_LOAD_FAST(r, arg));
  }
  r.push(item);
  r.ip += 1 + info(Op::BINARY_SUBSCR).cache_units;
  return Step::kNext;
}

/// The container is on the stack.
[[gnu::always_inline]] inline bool subscript_top(Registers& r, Value key) {
  const Value container = r.top();
  Value item;
  if (!fast_subscript(container, key, item)) [[unlikely]] {
    return false;
  }
  r.sp[-1] = item;
  r.ip += 1 + info(Op::BINARY_SUBSCR).cache_units;
  drop(r, container);
  return true;
}

[[gnu::always_inline]] inline Step LOAD_FAST_BINARY_SUBSCR(Registers& r, std::uint32_t arg) {
  return subscript_top(r, r.locals[arg]) ? Step::kNext : rarely(LOAD_FAST(r, arg));
}

[[gnu::always_inline]] inline Step LOAD_CONST_BINARY_SUBSCR(Registers& r, std::uint32_t arg) {
  return subscript_top(r, r.frame->constants[arg]) ? Step::kNext : rarely(LOAD_CONST(r, arg));
}

[[gnu::always_inline]] inline Step LOAD_FAST_LOAD_FAST_STORE_SUBSCR(Registers& r,
                                                                    std::uint32_t arg) {
  const auto [container, key] = two_locals(r.ip - 1);
  Value old;
  if (!fast_store_subscript(r.locals[container], r.locals[key], r.top(), old)) [[unlikely]] {
    return rarely(LOAD_FAST_LOAD_FAST(r, arg));
  }
  r.sp -= 1;
  r.ip += 1 + info(Op::STORE_SUBSCR).cache_units;
  drop_old(r, old);
  return Step::kNext;
}

/// `a[i] = constant` on locals.
[[gnu::always_inline]] inline Step LOAD_CONST_LOAD_FAST_LOAD_FAST_STORE_SUBSCR(Registers& r,
                                                                               std::uint32_t arg) {
  const auto [container, key] = two_locals(r.ip);
  const Value value = r.frame->constants[arg];
  Value old;
  if (!fast_store_subscript(r.locals[container], r.locals[key], value, old)) [[unlikely]] {
    return rarely(LOAD_CONST(r, arg));
  }
  retain(value);
  r.ip += 2 + info(Op::STORE_SUBSCR).cache_units;
  drop_old(r, old);
  return Step::kNext;
}

// ---- moves

/// What was loaded goes to the local that the STORE_FAST at `r.ip` names.
[[gnu::always_inline]] inline Step store_loaded(Registers& r, Value owned) {
  const Value old = std::exchange(r.locals[r.ip->arg], owned);
  ++r.ip;
  drop_old(r, old);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_FAST_STORE_FAST(Registers& r, std::uint32_t arg) {
  return store_loaded(r, shared(r.locals[arg]));
}

[[gnu::always_inline]] inline Step LOAD_CONST_STORE_FAST(Registers& r, std::uint32_t arg) {
  return store_loaded(r, shared(r.frame->constants[arg]));
}

// ---- loops, returns

/// FOR_ITER and the STORE_FAST behind it, `r.ip` between them. The argument is only read where the
/// loop ends.
[[gnu::always_inline]] inline Step next_into_local(Registers& r) {
  constexpr int store = info(Op::FOR_ITER).cache_units;
  Value item;
  switch (fast_next(r.top(), item)) {
    case Next::kItem: {
      const Value old = std::exchange(r.locals[r.ip[store].arg], item);
      r.ip += store + 1;
      drop_old(r, old);
      return Step::kNext;
    }
    case Next::kEnd:
      return rarely(end_loop(r, r.ip[-1].arg));
    case Next::kOther:
      break;
  }
  return rarely(for_other_iterator(r, r.ip[-1].arg));
}

[[gnu::always_inline]] inline Step FOR_ITER_STORE_FAST(Registers& r, std::uint32_t) {
  return next_into_local(r);
}

/// The jump back to the head of a `for` loop, and that head, a FOR_ITER_STORE_FAST.
[[gnu::always_inline]] inline Step JUMP_BACKWARD_FOR_ITER(Registers& r, std::uint32_t arg) {
  const Step step = JUMP_BACKWARD(r, arg);
  if (step != Step::kNext) [[unlikely]] {
    return step;
  }
  ++r.ip;
  return next_into_local(r);
}

/// RETURN_CONST, and the caller's POP_TOP: `f(…)` as a statement, whose None nobody wants.
[[gnu::always_inline]] inline Step RETURN_CONST_POP_TOP(Registers& r, std::uint32_t arg) {
  const Step step = RETURN_CONST(r, arg);
  if (step == Step::kNext && r.ip->op == static_cast<std::uint16_t>(Op::POP_TOP)) {
    ++r.ip;
    drop(r, r.pop());
  }
  return step;
}

/// `yield` as a statement, and the STORE_FAST of a `for` that resumed the generator.
[[gnu::always_inline]] inline Step YIELD_VALUE_POP_TOP(Registers& r, std::uint32_t arg) {
  if (!can_suspend_quickly(r)) [[unlikely]] {
    return rarely(YIELD_VALUE(r, arg));
  }
  const Value value = suspend_quickly(r, false);
  if (r.ip->op != static_cast<std::uint16_t>(Op::STORE_FAST)) {
    r.push(value);
    return Step::kNextRare;
  }
  return store_loaded(r, value);
}

/// A function's first two instructions. Whoever enters it asked whether anything wants attention,
/// or came here because something does: then RESUME sees to it.
[[gnu::always_inline]] inline Step COPY_FREE_VARS_RESUME(Registers& r, std::uint32_t arg) {
  r.ip += r.thread().breaker.is_set() ? 0 : 1;
  return COPY_FREE_VARS(r, arg);
}

[[gnu::always_inline]] inline Step LOAD_FAST_PUSH_NULL(Registers& r, std::uint32_t arg) {
  r.sp[1] = Value();
  r.sp[0] = shared(r.locals[arg]);
  r.sp += 2;
  ++r.ip;
  return Step::kNext;
}

/// The local's reference is the result's: nobody will look at it any more.
[[gnu::always_inline]] inline Step LOAD_FAST_RETURN_VALUE(Registers& r, std::uint32_t arg) {
  if (r.frame->exit < FrameExit::kCall) [[unlikely]] {
    return rarely(LOAD_FAST(r, arg));
  }
  return leave(r, std::exchange(r.locals[arg], Value()));
}

// ---- the forms of the tables
#define FUSED(...)
#define FUSED_BINARY(name, canonical, operands, operation, target)                             \
  [[gnu::always_inline]] inline Step name(Registers& r, std::uint32_t arg) {                   \
    return fused_binary<Operands::operands, FusedOperator::operation, Target::target>(r, arg); \
  }
#define FUSED_COMPARE(name, canonical, operands, comparison, when)                  \
  [[gnu::always_inline]] inline Step name(Registers& r, std::uint32_t arg) {        \
    return fused_compare<Operands::operands, Comparison::comparison, when>(r, arg); \
  }
#include "bytecode/fused.def"
#undef FUSED

}  // namespace minipy::op
