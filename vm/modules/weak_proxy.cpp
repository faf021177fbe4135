#include "vm/modules/weak_proxy.h"

#include <array>
#include <utility>

#include "vm/modules/native_type.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"
#include "vm/objects/weak_ref.h"

namespace minipy {

namespace {

/// In memory a weak reference, so that the heap's table empties it like the others.
struct WeakProxy : WeakRef {
  static constexpr CoreType kCoreType = CoreType::kWeakProxy;
};

bool is_proxy(ThreadState& ts, Value value) {
  if (!value.is_object()) {
    return false;
  }
  const Type* type = value.as_object()->type;
  const Interpreter& interpreter = ts.interpreter();
  return type == &interpreter.type(CoreType::kWeakProxy) ||
         type == &interpreter.type(CoreType::kWeakCallableProxy);
}

/// What a proxy stands for; any other value is itself.
Result<Ref<>> unwrap(ThreadState& ts, Value value) {
  if (!is_proxy(ts, value)) {
    return share(value);
  }
  Object* referent = static_cast<WeakProxy*>(value.as_object())->referent;
  if (referent == nullptr) {
    return raise_text(ts, Exc::kReferenceError, "weakly-referenced object no longer exists");
  }
  return share(Value::object(referent));
}

Result<Ref<>> proxy_repr(ThreadState& ts, Value self) {
  const Object* referent = static_cast<WeakProxy*>(self.as_object())->referent;
  if (referent == nullptr) {
    return Ref<>(make_str(ts, fmt::format("<weakproxy at {}; dead>", address_text(self))));
  }
  return Ref<>(make_str(
      ts, fmt::format("<weakproxy at {}; to '{}' at {}>", address_text(self),
                      full_type_name(ts, *referent->type), address_text(Value::object(referent)))));
}
Result<Ref<>> proxy_str(ThreadState& ts, Value self) {
  TRY(Ref<> object, unwrap(ts, self));
  return Result<Ref<>>(to_str(ts, object));
}
Result<Ref<>> proxy_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  TRY(Ref<> a, unwrap(ts, left));
  TRY(Ref<> b, unwrap(ts, right));
  return compare(ts, a, b, how);
}
Result<Ref<>> proxy_call(ThreadState& ts, Value self, Arguments arguments) {
  TRY(Ref<> object, unwrap(ts, self));
  return call(ts, object, arguments);
}
Result<Ref<>> proxy_get_attribute(ThreadState& ts, Value self, Value name) {
  TRY(Ref<> object, unwrap(ts, self));
  return get_attribute(ts, object, cast<Str>(name));
}
Result<void> proxy_set_attribute(ThreadState& ts, Value self, Value name, Value value) {
  TRY(Ref<> object, unwrap(ts, self));
  return set_attribute(ts, object, cast<Str>(name), value);
}
Result<Ref<>> proxy_iterate(ThreadState& ts, Value self) {
  TRY(Ref<> object, unwrap(ts, self));
  return iterate(ts, object);
}
Result<Ref<>> proxy_next(ThreadState& ts, Value self) {
  TRY(Ref<> object, unwrap(ts, self));
  if (type_of(ts, object).slots.next == nullptr) {
    return raise(ts, Exc::kTypeError, "Weakref proxy referenced a non-iterator '{}' object",
                 type_name(ts, object));
  }
  return next(ts, object);
}
template <Binary kOp>
Result<Ref<>> proxy_binary(ThreadState& ts, Value left, Value right) {
  TRY(Ref<> a, unwrap(ts, left));
  TRY(Ref<> b, unwrap(ts, right));
  return binary(ts, kOp, a, b);
}
template <Binary kOp>
Result<Ref<>> proxy_in_place(ThreadState& ts, Value left, Value right) {
  TRY(Ref<> a, unwrap(ts, left));
  TRY(Ref<> b, unwrap(ts, right));
  return in_place(ts, kOp, a, b);
}
template <Result<Ref<>> (*kFunction)(ThreadState&, Value)>
Result<Ref<>> proxy_unary(ThreadState& ts, Value self) {
  TRY(Ref<> object, unwrap(ts, self));
  return kFunction(ts, object);
}
Result<Ref<>> absolute(ThreadState& ts, Value value) {
  TRY(Ref<> result, call_special(ts, value, Name::kAbs, {}));
  if (result.value().is_absent()) {
    return raise(ts, Exc::kTypeError, "bad operand type for abs(): '{}'", type_name(ts, value));
  }
  return result;
}
Result<Ref<>> float_of(ThreadState& ts, Value value) {
  TRY(const double number, to_double(ts, value));
  return make_float(ts, number);
}
Result<bool> proxy_truth(ThreadState& ts, Value self) {
  TRY(Ref<> object, unwrap(ts, self));
  return truth(ts, object);
}
Result<std::int64_t> proxy_length(ThreadState& ts, Value self) {
  TRY(Ref<> object, unwrap(ts, self));
  return length(ts, object);
}
Result<Ref<>> proxy_get_item(ThreadState& ts, Value self, Value key) {
  TRY(Ref<> object, unwrap(ts, self));
  return get_item(ts, object, key);
}
Result<void> proxy_set_item(ThreadState& ts, Value self, Value key, Value value) {
  TRY(Ref<> object, unwrap(ts, self));
  return value.is_absent() ? delete_item(ts, object, key) : set_item(ts, object, key, value);
}
Result<bool> proxy_contains(ThreadState& ts, Value self, Value item) {
  TRY(Ref<> object, unwrap(ts, self));
  return contains(ts, object, item);
}

template <std::size_t... I>
void fill_binary(Slots& slots, std::index_sequence<I...>) {
  ((slots.binary[I] = &proxy_binary<static_cast<Binary>(I)>), ...);
  ((slots.in_place[I] = &proxy_in_place<static_cast<Binary>(I)>), ...);
}

void fill_proxy(Slots& slots) {
  slots.destroy = &destroy_as<WeakProxy>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const WeakProxy&>(object).callback, Edge::of_field("__callback__"));
  };
  slots.clear = [](Object& object) {
    const Ref<> callback = std::move(static_cast<WeakProxy&>(object).callback);
  };
  slots.repr = &proxy_repr;
  slots.str = &proxy_str;
  slots.compare = &proxy_compare;
  slots.get_attribute = &proxy_get_attribute;
  slots.set_attribute = &proxy_set_attribute;
  slots.iterate = &proxy_iterate;
  slots.next = &proxy_next;
  slots.negative = &proxy_unary<&negative>;
  slots.positive = &proxy_unary<&positive>;
  slots.invert = &proxy_unary<&invert>;
  slots.absolute = &proxy_unary<&absolute>;
  slots.to_int = &proxy_unary<&int_from_value>;
  slots.to_float = &proxy_unary<&float_of>;
  slots.index = &proxy_unary<&index>;
  slots.truth = &proxy_truth;
  slots.length = &proxy_length;
  slots.get_item = &proxy_get_item;
  slots.set_item = &proxy_set_item;
  slots.contains = &proxy_contains;
  fill_binary(slots, std::make_index_sequence<kBinaryCount>());
}
void fill_callable_proxy(Slots& slots) {
  fill_proxy(slots);
  slots.call = &proxy_call;
}

constexpr TypeSpec proxy_spec(CoreType core, void (*fill)(Slots&)) {
  return TypeSpec{.core = core,
                  .base = CoreType::kObject,
                  .size = sizeof(WeakProxy),
                  .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kFinal),
                  .fill = fill,
                  .methods = {},
                  .getsets = {},
                  .doc = ""};
}

}  // namespace

Result<Ref<>> make_weak_proxy(ThreadState& ts, Value object, Value callback) {
  if (!object.is_object() || !object.as_object()->type->has(TypeFlag::kWeakReferable)) {
    return raise(ts, Exc::kTypeError, "cannot create weak reference to '{}' object",
                 type_name(ts, object));
  }
  Object& referent = *object.as_object();
  Type& type = ts.interpreter().type(is_callable(ts, object) ? CoreType::kWeakCallableProxy
                                                             : CoreType::kWeakProxy);
  const bool plain = callback.is_absent() || callback.is_none();
  auto& references = ts.interpreter().heap().weak_references(referent);
  for (Object* known : references) {
    if (plain && known->type == &type && !static_cast<WeakProxy*>(known)->callback) {
      return share(Value::object(known));
    }
  }
  Ref<WeakProxy> made = ts.interpreter().heap().make<WeakProxy>(type);
  made->referent = &referent;
  made->callback = plain ? Ref<>() : share(callback);
  references.push_back(made.get());
  return Ref<>(std::move(made));
}

const TypeSpec& weak_proxy_type_spec() {
  static constexpr TypeSpec spec = proxy_spec(CoreType::kWeakProxy, &fill_proxy);
  return spec;
}
const TypeSpec& weak_callable_proxy_type_spec() {
  static constexpr TypeSpec spec = proxy_spec(CoreType::kWeakCallableProxy, &fill_callable_proxy);
  return spec;
}

}  // namespace minipy
