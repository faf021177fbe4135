// mappingproxy: everything goes to the mapping, nothing changes it.
#include "vm/objects/mapping_proxy.h"

#include "vm/objects/dict.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

Ref<> make_mapping_proxy(ThreadState& ts, Value mapping) {
  Ref<MappingProxy> proxy =
      ts.interpreter().heap().make<MappingProxy>(ts.interpreter().type(CoreType::kMappingProxy));
  proxy->mapping = share(mapping);
  return Ref<>(std::move(proxy));
}

namespace {

Value mapping_of(Value self) {
  const MappingProxy* proxy = as<MappingProxy>(self);
  return proxy == nullptr ? self : Value(proxy->mapping);
}

Result<Ref<>> proxy_repr(ThreadState& ts, Value self) {
  TRY(const std::string shown, repr_utf8(ts, mapping_of(self)));
  return Ref<>(make_str(ts, "mappingproxy(" + shown + ")"));
}
Result<Ref<>> proxy_str(ThreadState& ts, Value self) {
  TRY(Ref<Str> text, to_str(ts, mapping_of(self)));
  return Ref<>(std::move(text));
}
Result<std::int64_t> proxy_hash(ThreadState& ts, Value self) { return hash(ts, mapping_of(self)); }
Result<Ref<>> proxy_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  return compare(ts, mapping_of(left), mapping_of(right), how);
}
Result<std::int64_t> proxy_length(ThreadState& ts, Value self) {
  return length(ts, mapping_of(self));
}
Result<Ref<>> proxy_get_item(ThreadState& ts, Value self, Value key) {
  return get_item(ts, mapping_of(self), key);
}
Result<bool> proxy_contains(ThreadState& ts, Value self, Value item) {
  return contains(ts, mapping_of(self), item);
}
Result<Ref<>> proxy_iterate(ThreadState& ts, Value self) { return iterate(ts, mapping_of(self)); }
Result<Ref<>> proxy_or(ThreadState& ts, Value left, Value right) {
  return binary(ts, Binary::kOr, mapping_of(left), mapping_of(right));
}

Result<Ref<>> proxy_in_place_or(ThreadState& ts, Value self, Value) {
  return raise(ts, Exc::kTypeError, "'|=' is not supported by {}; use '|' instead",
               type_name(ts, self));
}

Result<Ref<>> proxy_make(ThreadState& ts, Type&, Arguments arguments) {
  if (arguments.total() != 1) {
    return raise_text(ts, Exc::kTypeError,
                      "mappingproxy() missing required argument 'mapping' (pos 1)");
  }
  const Type& type = type_of(ts, arguments[0]);
  if (type.slots.get_item == nullptr || type.has(TypeFlag::kSequence) ||
      type.layout == CoreType::kStr || type.layout == CoreType::kBytes) {
    return raise(ts, Exc::kTypeError, "mappingproxy() argument must be a mapping, not {}",
                 type.name);
  }
  return make_mapping_proxy(ts, arguments[0]);
}

Result<Ref<>> forward(ThreadState& ts, Value self, const char* method, VarArgs args) {
  TRY(Ref<> bound, get_attribute(ts, mapping_of(self), method));
  return call(ts, bound, Arguments(args.values));
}
Result<Ref<>> proxy_get(ThreadState& ts, MappingProxy& self, Value key, Value otherwise) {
  const std::array<Value, 2> args{key, otherwise.is_absent() ? Value::none() : otherwise};
  return forward(ts, Value::object(&self), "get", VarArgs{args});
}
Result<Ref<>> proxy_keys(ThreadState& ts, MappingProxy& self) {
  return forward(ts, Value::object(&self), "keys", {});
}
Result<Ref<>> proxy_values(ThreadState& ts, MappingProxy& self) {
  return forward(ts, Value::object(&self), "values", {});
}
Result<Ref<>> proxy_items(ThreadState& ts, MappingProxy& self) {
  return forward(ts, Value::object(&self), "items", {});
}
Result<Ref<>> proxy_copy(ThreadState& ts, MappingProxy& self) {
  return forward(ts, Value::object(&self), "copy", {});
}
Result<Ref<>> proxy_reversed(ThreadState& ts, MappingProxy& self) {
  return forward(ts, Value::object(&self), "__reversed__", {});
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&proxy_get>("get($self, key, default=None, /)",
                       "Return the value for key if key is in the mapping, else default."),
    native<&proxy_keys>("keys($self, /)", "a set-like object providing a view on D's keys"),
    native<&proxy_values>("values($self, /)", "an object providing a view on D's values"),
    native<&proxy_items>("items($self, /)", "a set-like object providing a view on D's items"),
    native<&proxy_copy>("copy($self, /)", "a shallow copy of D"),
    native<&proxy_reversed>("__reversed__($self, /)", "D.__reversed__() -> reverse iterator"),
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});

void traverse(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const MappingProxy&>(object).mapping, Edge::of_field("mapping"));
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<MappingProxy>;
  slots.traverse = &traverse;
  slots.repr = &proxy_repr;
  slots.str = &proxy_str;
  slots.hash = &proxy_hash;
  slots.compare = &proxy_compare;
  slots.length = &proxy_length;
  slots.get_item = &proxy_get_item;
  slots.contains = &proxy_contains;
  slots.iterate = &proxy_iterate;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &proxy_or;
  slots.in_place[static_cast<std::size_t>(Binary::kOr)] = &proxy_in_place_or;
  slots.make = &proxy_make;
}

}  // namespace

const TypeSpec& mapping_proxy_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kMappingProxy,
      .base = CoreType::kObject,
      .size = sizeof(MappingProxy),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kMapping),
      .fill = &fill,
      .methods = kMethods,
      .getsets = {},
      .doc = "Read-only proxy of a mapping."};
  return spec;
}

}  // namespace minipy
