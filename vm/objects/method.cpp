// Bound methods.
#include "vm/objects/method.h"

#include <algorithm>
#include <array>
#include <vector>

#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

Ref<BoundMethod> make_bound_method(ThreadState& ts, Value function, Value self) {
  Ref<BoundMethod> method =
      ts.interpreter().heap().make<BoundMethod>(ts.interpreter().type(CoreType::kMethod));
  method->function = share(function);
  method->self = share(self);
  return method;
}

namespace {

Result<Ref<>> method_call(ThreadState& ts, Value callee, Arguments arguments) {
  const auto& method = cast<BoundMethod>(callee);
  std::array<Value, 8> small;
  std::vector<Value> large;
  Value* values = small.data();
  if (arguments.total() + 1 > small.size()) {
    large.resize(arguments.total() + 1);
    values = large.data();
  }
  values[0] = method.self;
  std::copy_n(arguments.values, arguments.total(), values + 1);
  return call(ts, method.function, Arguments(values, arguments.positional + 1, arguments.keywords));
}

Result<Ref<>> method_make(ThreadState& ts, Type&, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "method() takes no keyword arguments");
  }
  if (arguments.positional != 2) {
    return raise(ts, Exc::kTypeError, "method expected 2 arguments, got {}", arguments.positional);
  }
  if (!is_callable(ts, arguments[0])) {
    return raise_text(ts, Exc::kTypeError, "first argument must be callable");
  }
  if (arguments[1].is_none()) {
    return raise_text(ts, Exc::kTypeError, "instance must not be None");
  }
  return Ref<>(make_bound_method(ts, arguments[0], arguments[1]));
}

/// Attributes that a method does not have itself are its function's.
Result<Ref<>> method_get_attribute(ThreadState& ts, Value self, Value attribute) {
  TRY(Ref<> found, find_generic_attribute(ts, self, cast<Str>(attribute)));
  if (!found.value().is_absent()) {
    return found;
  }
  return get_attribute(ts, cast<BoundMethod>(self).function, cast<Str>(attribute));
}

Result<Ref<>> method_repr(ThreadState& ts, Value self) {
  const auto& method = cast<BoundMethod>(self);
  std::string shown = "?";
  for (const Name which : {Name::kQualname, Name::kName}) {
    TRY(Ref<> found, find_attribute(ts, method.function, name(ts, which)));
    if (const Str* text = as<Str>(found)) {
      shown = to_utf8(*text);
      break;
    }
  }
  TRY(const std::string object, repr_utf8(ts, method.self));
  return Ref<>(make_str(ts, fmt::format("<bound method {} of {}>", shown, object)));
}

Result<Ref<>> method_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  const auto* a = as<BoundMethod>(left);
  const auto* b = as<BoundMethod>(right);
  if (a == nullptr || b == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  bool same = a->self.value() == b->self.value();
  if (same) {
    TRY(same, equals(ts, a->function, b->function));
  }
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

Result<std::int64_t> method_hash(ThreadState& ts, Value self) {
  const auto& method = cast<BoundMethod>(self);
  TRY(const std::int64_t function, hash(ts, method.function));
  const std::int64_t mixed = static_cast<std::int64_t>(method.self.value().bits() >> 4) ^ function;
  return mixed == -1 ? -2 : mixed;
}

Result<Ref<>> get_function(ThreadState&, Value self) { return cast<BoundMethod>(self).function; }
Result<Ref<>> get_self(ThreadState&, Value self) { return cast<BoundMethod>(self).self; }
Result<Ref<>> get_doc(ThreadState& ts, Value self) {
  return get_attribute(ts, cast<BoundMethod>(self).function, name(ts, Name::kDoc));
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__func__", get_function, nullptr, "the function (or other callable) implementing a method", true},
    {"__self__", get_self, nullptr, "the instance to which a method is bound", true},
    {"__doc__", get_doc, nullptr, ""},
});

void traverse(const Object& object, Visitor& visitor) {
  const auto& method = static_cast<const BoundMethod&>(object);
  visitor.visit(method.function, Edge::of_field("__func__"));
  visitor.visit(method.self, Edge::of_field("__self__"));
}

/// It is bound already.
Result<Ref<>> method_get(ThreadState&, Value self, Value, Value) { return share(self); }

void fill(Slots& slots) {
  slots.destroy = &destroy_as<BoundMethod>;
  slots.descriptor_get = &method_get;
  slots.traverse = &traverse;
  slots.repr = &method_repr;
  slots.call = &method_call;
  slots.compare = &method_compare;
  slots.hash = &method_hash;
  slots.get_attribute = &method_get_attribute;
  slots.make = &method_make;
}

}  // namespace

const TypeSpec& method_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kMethod,
      .base = CoreType::kObject,
      .size = sizeof(BoundMethod),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill,
      .methods = {},
      .getsets = kGetSets,
      .doc = "Create a bound instance method object."};
  return spec;
}

}  // namespace minipy
