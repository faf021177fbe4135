// See slots.h. References: CPython's slots borrow their operands from the caller, so nothing here
// holds a counted copy of self while Python code runs, and sys.getrefcount shows CPython's numbers.
#include "vm/objects/slot_functions.h"

#include <algorithm>
#include <array>
#include <vector>

#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// Calls `function`, found on the type of `self`, as its method.
Result<Ref<>> call_as_method(ThreadState& ts, Value function, Value self, Arguments arguments) {
  Type& type = type_of(ts, function);
  if (type.has(TypeFlag::kMethodDescriptor)) {
    Ref<> keep = share(function);  // the call may replace it on the type
    std::array<Value, 8> small;
    std::vector<Value> large;
    Value* values = small.data();
    if (arguments.total() + 1 > small.size()) {
      large.resize(arguments.total() + 1);
      values = large.data();
    }
    values[0] = self;
    std::copy_n(arguments.values, arguments.total(), values + 1);
    return type.slots.call(ts, function,
                           Arguments(values, arguments.positional + 1, arguments.keywords));
  }
  if (type.slots.descriptor_get == nullptr) {
    Ref<> keep = share(function);
    return call(ts, function, arguments);
  }
  TRY(Ref<> bound,
      type.slots.descriptor_get(ts, function, self, Value::object(&type_of(ts, self))));
  return call(ts, bound, arguments);
}

Value find(ThreadState& ts, Value self, Name which) {
  return lookup_in_mro(ts, type_of(ts, self), name(ts, which));
}

constexpr std::array<Name, 6> kComparisonNames{Name::kLt, Name::kLe, Name::kEq,
                                               Name::kNe, Name::kGt, Name::kGe};

/// The other operand's reflected method comes first if its type derives from ours and replaces it.
bool overloads(ThreadState& ts, Value left, Value right, Name reverse) {
  const Value theirs = find(ts, right, reverse);
  return !theirs.is_nothing() && theirs != find(ts, left, reverse);
}

}  // namespace

Result<Ref<>> call_special(ThreadState& ts, Value self, Name which,
                           std::span<const Value> arguments) {
  const Value function = find(ts, self, which);
  if (function.is_nothing()) {
    return Ref<>::take(Value::absent());
  }
  return call_as_method(ts, function, self, Arguments(arguments));
}

Result<Ref<>> call_required(ThreadState& ts, Value self, Name which,
                            std::span<const Value> arguments) {
  TRY(Ref<> result, call_special(ts, self, which, arguments));
  if (result.value().is_absent()) {
    return raise(ts, Exc::kAttributeError, "'{}' object has no attribute '{}'", type_name(ts, self),
                 to_utf8(name(ts, which)));
  }
  return result;
}

Result<Ref<>> binary_special(ThreadState& ts, Value left, Value right, BinarySlot slot, Binary op,
                             Name forward, Name reverse) {
  Type& left_type = type_of(ts, left);
  Type& right_type = type_of(ts, right);
  const auto index = static_cast<std::size_t>(op);
  bool try_right = &left_type != &right_type && right_type.slots.binary[index] == slot;
  if (left_type.slots.binary[index] == slot) {
    if (try_right && is_subtype(right_type, left_type)) {
      if (overloads(ts, left, right, reverse)) {
        TRY(Ref<> result, call_special(ts, right, reverse, std::span<const Value>(&left, 1)));
        if (!result.value().is_absent() && !result.value().is_not_implemented()) {
          return result;
        }
        try_right = false;
      }
    }
    TRY(Ref<> result, call_special(ts, left, forward, std::span<const Value>(&right, 1)));
    if (!result.value().is_absent() && !result.value().is_not_implemented()) {
      return result;
    }
  }
  if (try_right) {
    TRY(Ref<> result, call_special(ts, right, reverse, std::span<const Value>(&left, 1)));
    if (!result.value().is_absent()) {
      return result;
    }
  }
  return share(Value::not_implemented());
}

Result<std::int64_t> slot_hash(ThreadState& ts, Value self) {
  const Value function = find(ts, self, Name::kHash);
  if (function.is_nothing() || function.is_none()) {
    return raise(ts, Exc::kTypeError, "unhashable type: '{}'", type_name(ts, self));
  }
  TRY(Ref<> result, call_as_method(ts, function, self, {}));
  if (!is_int_like(result)) {
    return raise_text(ts, Exc::kTypeError, "__hash__ method should return an integer");
  }
  if (const auto small = small_int_of(result)) {
    return *small == -1 ? -2 : *small;
  }
  return int_hash(result);
}

Result<Ref<>> slot_compare(ThreadState& ts, Value self, Value other, Comparison how) {
  TRY(Ref<> result, call_special(ts, self, kComparisonNames[static_cast<std::size_t>(how)],
                                 std::span<const Value>(&other, 1)));
  return result.value().is_absent() ? share(Value::not_implemented()) : std::move(result);
}

Result<Ref<>> slot_call(ThreadState& ts, Value self, Arguments arguments) {
  const Value function = find(ts, self, Name::kCall);
  if (function.is_nothing()) {
    return raise(ts, Exc::kTypeError, "'{}' object is not callable", type_name(ts, self));
  }
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(""));
  return call_as_method(ts, function, self, arguments);
}

Result<Ref<>> find_attribute_by_hooks(ThreadState& ts, Value self, Value attribute) {
  const Value getter = find(ts, self, Name::kGetattribute);
  if (const SlotWrapper* wrapper = as<SlotWrapper>(getter)) {
    const auto get = wrapper->owner->slots.get_attribute;
    Result<Ref<>> found = get == &generic_get_attribute
                              ? find_generic_attribute(ts, self, cast<Str>(attribute))
                              : get(ts, self, attribute);
    const bool has_hook = !find(ts, self, Name::kGetattr).is_nothing();
    if (found.failed() ? !has_hook || !pending_is(ts, Exc::kAttributeError)
                       : !found.value().value().is_absent()) {
      return found;
    }
    if (found.failed()) {
      clear_exception(ts);
    }
  } else {
    Result<Ref<>> found =
        call_as_method(ts, getter, self, Arguments(std::span<const Value>(&attribute, 1)));
    if (!found.failed() || !pending_is(ts, Exc::kAttributeError)) {
      return found;
    }
    if (find(ts, self, Name::kGetattr).is_nothing()) {
      return Raised{};
    }
    clear_exception(ts);
  }
  return call_special(ts, self, Name::kGetattr, std::span<const Value>(&attribute, 1));
}

Result<Ref<>> slot_get_attribute(ThreadState& ts, Value self, Value attribute) {
  TRY(Ref<> found, find_attribute_by_hooks(ts, self, attribute));
  if (found.value().is_absent()) {
    return raise_no_attribute(ts, self, cast<Str>(attribute));
  }
  return found;
}

Result<void> slot_set_attribute(ThreadState& ts, Value self, Value attribute, Value value) {
  if (value.is_absent()) {
    TRY_VOID(call_required(ts, self, Name::kDelattr, std::span<const Value>(&attribute, 1)));
    return {};
  }
  const std::array<Value, 2> arguments{attribute, value};
  TRY_VOID(call_required(ts, self, Name::kSetattr, arguments));
  return {};
}

Result<Ref<>> slot_descriptor_get(ThreadState& ts, Value self, Value object, Value type) {
  const std::array<Value, 2> arguments{object.is_nothing() ? Value::none() : object,
                                       type.is_nothing() ? Value::none() : type};
  TRY(Ref<> result, call_special(ts, self, Name::kDescriptorGet, arguments));
  return result.value().is_absent() ? share(self) : std::move(result);
}

Result<void> slot_descriptor_set(ThreadState& ts, Value self, Value object, Value value) {
  if (value.is_absent()) {
    TRY(Ref<> result, call_special(ts, self, Name::kDelete, std::span<const Value>(&object, 1)));
    return result.value().is_absent()
               ? Result<void>(raise_text(ts, Exc::kAttributeError, "__delete__"))
               : Result<void>();
  }
  const std::array<Value, 2> arguments{object, value};
  TRY(Ref<> result, call_special(ts, self, Name::kDescriptorSet, arguments));
  return result.value().is_absent() ? Result<void>(raise_text(ts, Exc::kAttributeError, "__set__"))
                                    : Result<void>();
}

Result<Ref<>> slot_make(ThreadState& ts, Type& type, Arguments arguments) {
  TRY(Ref<> function, get_attribute(ts, Value::object(&type), name(ts, Name::kNew)));
  std::vector<Value> values{Value::object(&type)};
  values.insert(values.end(), arguments.values, arguments.values + arguments.total());
  return call(ts, function, Arguments(values.data(), arguments.positional + 1, arguments.keywords));
}

Result<void> slot_initialize(ThreadState& ts, Value self, Arguments arguments) {
  const Value function = find(ts, self, Name::kInit);
  if (function.is_nothing()) {
    return {};
  }
  TRY(Ref<> result, call_as_method(ts, function, self, arguments));
  if (!result.value().is_none()) {
    return raise(ts, Exc::kTypeError, "__init__() should return None, not '{}'",
                 type_name(ts, result));
  }
  return {};
}

Result<void> slot_finalize(ThreadState& ts, Object& object) {
  const Value self = Value::object(&object);
  const Value function = find(ts, self, Name::kDel);
  if (function.is_nothing()) {
    return {};
  }
  Ref<> pending = ts.take_exception();
  Ref<> keep = share(function);
  if (call_as_method(ts, function, self, {}).failed()) {
    report_unraisable(ts, keep);
  }
  if (pending) {
    static_cast<void>(ts.raise(std::move(pending)));
  }
  return {};
}

Result<Ref<>> slot_iterate(ThreadState& ts, Value self) {
  const Value function = find(ts, self, Name::kIter);
  if (function.is_nothing() || function.is_none()) {
    return raise(ts, Exc::kTypeError, "'{}' object is not iterable", type_name(ts, self));
  }
  return call_as_method(ts, function, self, {});
}

Result<bool> slot_truth(ThreadState& ts, Value self) {
  TRY(Ref<> result, call_required(ts, self, Name::kBool, {}));
  if (!result.value().is_bool()) {
    return raise(ts, Exc::kTypeError, "__bool__ should return bool, returned {}",
                 type_name(ts, result));
  }
  return result.value().is_true();
}

Result<std::int64_t> slot_length(ThreadState& ts, Value self) {
  TRY(Ref<> result, call_required(ts, self, Name::kLen, {}));
  TRY(Ref<> number, index(ts, result));
  if (int_sign(number) < 0) {
    return raise_text(ts, Exc::kValueError, "__len__() should return >= 0");
  }
  const auto small = small_int_of(number);
  if (!small) {
    return raise(ts, Exc::kOverflowError, "cannot fit '{}' into an index-sized integer",
                 type_name(ts, result));
  }
  return *small;
}

Result<void> slot_set_item(ThreadState& ts, Value self, Value key, Value value) {
  if (value.is_absent()) {
    TRY(Ref<> result, call_special(ts, self, Name::kDelitem, std::span<const Value>(&key, 1)));
    return result.value().is_absent() ? Result<void>(raise(ts, Exc::kAttributeError, "__delitem__"))
                                      : Result<void>();
  }
  const std::array<Value, 2> arguments{key, value};
  TRY(Ref<> result, call_special(ts, self, Name::kSetitem, arguments));
  return result.value().is_absent() ? Result<void>(raise(ts, Exc::kAttributeError, "__setitem__"))
                                    : Result<void>();
}

Result<bool> slot_contains(ThreadState& ts, Value self, Value item) {
  const Value function = find(ts, self, Name::kContains);
  if (function.is_none()) {
    return raise(ts, Exc::kTypeError, "'{}' object is not a container", type_name(ts, self));
  }
  TRY(Ref<> result, call_required(ts, self, Name::kContains, std::span<const Value>(&item, 1)));
  return truth(ts, result);
}

}  // namespace minipy
