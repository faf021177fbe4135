// _operator: the operators as functions. lib/operator.py gives them their dunder names.
#include <array>
#include <utility>

#include "vm/modules/native_type.h"
#include "vm/modules/operator_getters.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

template <Binary kOp>
Result<Ref<>> two(ThreadState& ts, Value a, Value b) {
  return binary(ts, kOp, a, b);
}
template <Binary kOp>
Result<Ref<>> into(ThreadState& ts, Value a, Value b) {
  return in_place(ts, kOp, a, b);
}
template <Comparison kHow>
Result<Ref<>> compared(ThreadState& ts, Value a, Value b) {
  return compare(ts, a, b, kHow);
}
template <Result<Ref<>> (*kFunction)(ThreadState&, Value)>
Result<Ref<>> one(ThreadState& ts, Value a) {
  return kFunction(ts, a);
}

Result<Ref<>> absolute(ThreadState& ts, Value a) {
  TRY(Ref<> result, call_special(ts, a, Name::kAbs, {}));
  if (result.value().is_absent()) {
    return raise(ts, Exc::kTypeError, "bad operand type for abs(): '{}'", type_name(ts, a));
  }
  return result;
}
Result<bool> not_function(ThreadState& ts, Value a) {
  TRY(const bool answer, truth(ts, a));
  return !answer;
}
Result<bool> truth_function(ThreadState& ts, Value a) { return truth(ts, a); }
bool is_function(ThreadState&, Value a, Value b) { return Value::is_identical(a, b); }
bool is_not_function(ThreadState&, Value a, Value b) { return !Value::is_identical(a, b); }
Result<bool> contains_function(ThreadState& ts, Value a, Value b) { return contains(ts, a, b); }
Result<Ref<>> getitem(ThreadState& ts, Value a, Value b) { return get_item(ts, a, b); }
Result<void> setitem(ThreadState& ts, Value a, Value b, Value c) { return set_item(ts, a, b, c); }
Result<void> delitem(ThreadState& ts, Value a, Value b) { return delete_item(ts, a, b); }

template <bool kInPlace>
Result<Ref<>> concat(ThreadState& ts, Value a, Value b) {
  const Type& type = type_of(ts, a);
  if (type.slots.concatenate == nullptr && !is_sequence(type)) {
    return raise(ts, Exc::kTypeError, "'{}' object can't be concatenated", type_name(ts, a));
  }
  return kInPlace ? in_place(ts, Binary::kAdd, a, b) : binary(ts, Binary::kAdd, a, b);
}

Result<std::int64_t> count_of(ThreadState& ts, Value iterable, Value wanted) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  for (std::int64_t count = 0;;) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return count;
    }
    TRY(const bool same, equals(ts, item, wanted));
    count += same ? 1 : 0;
  }
}
Result<std::int64_t> index_of(ThreadState& ts, Value iterable, Value wanted) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  for (std::int64_t at = 0;; ++at) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return raise_text(ts, Exc::kValueError, "sequence.index(x): x not in sequence");
    }
    TRY(const bool same, equals(ts, item, wanted));
    if (same) {
      return at;
    }
  }
}

Result<std::int64_t> hint(ThreadState& ts, Value object, Value fallback) {
  std::int64_t number = 0;
  if (!fallback.is_absent()) {
    if (!is_int_like(fallback)) {
      return raise(ts, Exc::kTypeError, "'{}' object cannot be interpreted as an integer",
                   type_name(ts, fallback));
    }
    TRY(number, index_int64(ts, fallback, "Python int too large to convert to C ssize_t"));
  }
  return length_hint(ts, object, number);
}

Result<Ref<>> call_object(ThreadState& ts, Value object, VarArgs args, KwArgs keywords) {
  std::vector<Value> values(args.values.begin(), args.values.end());
  values.insert(values.end(), keywords.values.begin(), keywords.values.end());
  return call(ts, object, Arguments(values.data(), args.values.size(), keywords.names));
}

/// Equal or not, in a time that does not tell where they differ.
Result<bool> compare_digest(ThreadState& ts, Value a, Value b) {
  const Str* left = as<Str>(a);
  const Str* right = as<Str>(b);
  if (left == nullptr || right == nullptr || !left->ascii || !right->ascii) {
    return raise_text(ts, Exc::kTypeError,
                      "comparing strings with non-ASCII characters is not supported");
  }
  unsigned difference = left->length == right->length ? 0U : 1U;
  for (std::size_t i = 0; i < right->length; ++i) {
    const char other = left->length == right->length ? left->data()[i] : right->data()[i];
    difference |= static_cast<unsigned>(other ^ right->data()[i]);
  }
  return difference == 0;
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&two<Binary::kAdd>>("add(a, b, /)", "Same as a + b."),
    native<&two<Binary::kAnd>>("and_(a, b, /)", "Same as a & b."),
    native<&two<Binary::kFloorDivide>>("floordiv(a, b, /)", "Same as a // b."),
    native<&two<Binary::kLeftShift>>("lshift(a, b, /)", "Same as a << b."),
    native<&two<Binary::kMatrixMultiply>>("matmul(a, b, /)", "Same as a @ b."),
    native<&two<Binary::kMultiply>>("mul(a, b, /)", "Same as a * b."),
    native<&two<Binary::kRemainder>>("mod(a, b, /)", "Same as a % b."),
    native<&two<Binary::kOr>>("or_(a, b, /)", "Same as a | b."),
    native<&two<Binary::kPower>>("pow(a, b, /)", "Same as a ** b."),
    native<&two<Binary::kRightShift>>("rshift(a, b, /)", "Same as a >> b."),
    native<&two<Binary::kSubtract>>("sub(a, b, /)", "Same as a - b."),
    native<&two<Binary::kTrueDivide>>("truediv(a, b, /)", "Same as a / b."),
    native<&two<Binary::kXor>>("xor(a, b, /)", "Same as a ^ b."),
    native<&into<Binary::kAdd>>("iadd(a, b, /)", "Same as a += b."),
    native<&into<Binary::kAnd>>("iand(a, b, /)", "Same as a &= b."),
    native<&into<Binary::kFloorDivide>>("ifloordiv(a, b, /)", "Same as a //= b."),
    native<&into<Binary::kLeftShift>>("ilshift(a, b, /)", "Same as a <<= b."),
    native<&into<Binary::kMatrixMultiply>>("imatmul(a, b, /)", "Same as a @= b."),
    native<&into<Binary::kMultiply>>("imul(a, b, /)", "Same as a *= b."),
    native<&into<Binary::kRemainder>>("imod(a, b, /)", "Same as a %= b."),
    native<&into<Binary::kOr>>("ior(a, b, /)", "Same as a |= b."),
    native<&into<Binary::kPower>>("ipow(a, b, /)", "Same as a **= b."),
    native<&into<Binary::kRightShift>>("irshift(a, b, /)", "Same as a >>= b."),
    native<&into<Binary::kSubtract>>("isub(a, b, /)", "Same as a -= b."),
    native<&into<Binary::kTrueDivide>>("itruediv(a, b, /)", "Same as a /= b."),
    native<&into<Binary::kXor>>("ixor(a, b, /)", "Same as a ^= b."),
    native<&compared<Comparison::kLess>>("lt(a, b, /)", "Same as a < b."),
    native<&compared<Comparison::kLessEqual>>("le(a, b, /)", "Same as a <= b."),
    native<&compared<Comparison::kEqual>>("eq(a, b, /)", "Same as a == b."),
    native<&compared<Comparison::kNotEqual>>("ne(a, b, /)", "Same as a != b."),
    native<&compared<Comparison::kGreater>>("gt(a, b, /)", "Same as a > b."),
    native<&compared<Comparison::kGreaterEqual>>("ge(a, b, /)", "Same as a >= b."),
    native<&one<&negative>>("neg(a, /)", "Same as -a."),
    native<&one<&positive>>("pos(a, /)", "Same as +a."),
    native<&one<&invert>>("inv(a, /)", "Same as ~a."),
    native<&one<&invert>>("invert(a, /)", "Same as ~a."),
    native<&one<&index>>("index(a, /)", "Same as a.__index__()"),
    native<&absolute>("abs(a, /)", "Same as abs(a)."),
    native<&not_function>("not_(a, /)", "Same as not a."),
    native<&truth_function>("truth(a, /)", "Return True if a is true, False otherwise."),
    native<&is_function>("is_(a, b, /)", "Same as a is b."),
    native<&is_not_function>("is_not(a, b, /)", "Same as a is not b."),
    native<&contains_function>("contains(a, b, /)", "Same as b in a (note reversed operands)."),
    native<&getitem>("getitem(a, b, /)", "Same as a[b]."),
    native<&setitem>("setitem(a, b, c, /)", "Same as a[b] = c."),
    native<&delitem>("delitem(a, b, /)", "Same as del a[b]."),
    native<&concat<false>>("concat(a, b, /)", "Same as a + b, for a and b sequences."),
    native<&concat<true>>("iconcat(a, b, /)", "Same as a += b, for a and b sequences."),
    native<&count_of>("countOf(a, b, /)",
                      "Return the number of items in a which are, or which equal, b."),
    native<&index_of>("indexOf(a, b, /)", "Return the first index of b in a."),
    native<&hint>("length_hint(obj, default=0, /)",
                  "Return an estimate of the number of items in obj."),
    native<&call_object>("call(obj, /, *args, **kwargs)", "Same as obj(*args, **kwargs)."),
    native<&compare_digest>("_compare_digest(a, b, /)", "Return 'a == b'."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  for (const TypeSpec* spec :
       {&item_getter_type_spec(), &attr_getter_type_spec(), &method_caller_type_spec()}) {
    TRY_VOID(add_type(ts, module, *spec));
  }
  return {};
}

}  // namespace

const ModuleDef& operator_module_def() {
  static constexpr ModuleDef def{"_operator", "Operator interface.", kFunctions, &fill};
  return def;
}

}  // namespace minipy
