// types.GenericAlias (PEP 585): remembers origin and arguments, otherwise is its origin.
#include "vm/objects/generic_alias.h"

#include <algorithm>
#include <array>
#include <string>

#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/union_type.h"

namespace minipy {

Ref<> make_generic_alias(ThreadState& ts, Value origin, Value item) {
  Ref<GenericAlias> alias =
      ts.interpreter().heap().make<GenericAlias>(ts.interpreter().type(CoreType::kGenericAlias));
  alias->origin = share(origin);
  alias->args = as<Tuple>(item) != nullptr
                    ? share(item)
                    : Ref<>(minipy::make_tuple(ts, std::span<const Value>(&item, 1)));
  return Ref<>(std::move(alias));
}

Result<Ref<>> class_getitem(ThreadState& ts, Value cls, Value item) {
  return make_generic_alias(ts, cls, item);
}

namespace {

Result<std::string> shown(ThreadState& ts, Value value) {
  if (value.is_none() || value == Value::ellipsis()) {
    return std::string(value.is_none() ? "None" : "...");
  }
  if (const Type* type = as<Type>(value)) {
    return type == &ts.interpreter().type(CoreType::kNone) ? std::string("None")
                                                           : full_type_name(ts, *type);
  }
  return repr_utf8(ts, value);
}

Result<Ref<>> alias_repr(ThreadState& ts, Value self) {
  const auto& alias = cast<GenericAlias>(self);
  TRY(std::string text, shown(ts, alias.origin));
  text += "[";
  const auto items = cast<Tuple>(alias.args).items();
  for (std::size_t i = 0; i < items.size(); ++i) {
    TRY(const std::string part, shown(ts, items[i]));
    text += (i == 0 ? "" : ", ") + part;
  }
  return Ref<>(make_str(ts, text + (items.empty() ? "()]" : "]")));
}

Result<Ref<>> alias_call(ThreadState& ts, Value self, Arguments arguments) {
  return call(ts, cast<GenericAlias>(self).origin, arguments);
}

/// All but a few names are the origin's.
Result<Ref<>> alias_get_attribute(ThreadState& ts, Value self, Value attribute) {
  TRY(Ref<> own, find_generic_attribute(ts, self, cast<Str>(attribute)));
  const std::string text = to_utf8(cast<Str>(attribute));
  constexpr std::array<std::string_view, 10> kOwn{
      "__origin__", "__args__", "__parameters__", "__mro_entries__", "__class__",
      "__reduce__", "__copy__", "__deepcopy__",   "__unpacked__",    "__reduce_ex__"};
  const bool forwarded = std::find(kOwn.begin(), kOwn.end(), text) == kOwn.end();
  if (!forwarded && !own.value().is_absent()) {
    return own;
  }
  const bool dunder = text.starts_with("__") && text.ends_with("__");
  if (dunder && !own.value().is_absent() && text != "__name__" && text != "__qualname__" &&
      text != "__module__" && text != "__doc__") {
    return own;
  }
  return get_attribute(ts, cast<GenericAlias>(self).origin, cast<Str>(attribute));
}

Result<Ref<>> alias_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  const auto* a = as<GenericAlias>(left);
  const auto* b = as<GenericAlias>(right);
  if (a == nullptr || b == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  bool same = a->origin.value() == b->origin.value();
  if (same) {
    TRY(same, equals(ts, a->args, b->args));
  }
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

Result<std::int64_t> alias_hash(ThreadState& ts, Value self) {
  const auto& alias = cast<GenericAlias>(self);
  TRY(const std::int64_t origin, hash(ts, alias.origin));
  TRY(const std::int64_t args, hash(ts, alias.args));
  return (origin ^ args) == -1 ? -2 : origin ^ args;
}

Result<Ref<>> alias_or(ThreadState& ts, Value left, Value right) {
  return make_union(ts, left, right);
}

Result<Ref<>> alias_iterate(ThreadState& ts, Value self) {
  Ref<Tuple> tuple = minipy::make_tuple(ts, std::span<const Value>(&self, 1));
  return iterate(ts, tuple.value());
}

Result<Ref<>> alias_make(ThreadState& ts, Type&, Arguments arguments) {
  if (arguments.total() != 2) {
    return raise(ts, Exc::kTypeError, "GenericAlias expected 2 arguments, got {}",
                 arguments.total());
  }
  return make_generic_alias(ts, arguments[0], arguments[1]);
}

Result<Ref<>> mro_entries(ThreadState& ts, GenericAlias& self, Value) {
  const Value origin = self.origin;
  return Ref<>(minipy::make_tuple(ts, std::span<const Value>(&origin, 1)));
}
Result<Ref<>> refuse_isinstance(ThreadState& ts, Value, Value) {
  return raise_text(ts, Exc::kTypeError,
                    "isinstance() argument 2 cannot be a parameterized generic");
}
Result<Ref<>> refuse_issubclass(ThreadState& ts, Value, Value) {
  return raise_text(ts, Exc::kTypeError,
                    "issubclass() argument 2 cannot be a parameterized generic");
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&mro_entries>("__mro_entries__($self, bases, /)", ""),
    native<&refuse_isinstance>("__instancecheck__($self, instance, /)", ""),
    native<&refuse_issubclass>("__subclasscheck__($self, subclass, /)", ""),
});

Result<Ref<>> get_origin(ThreadState&, Value self) { return cast<GenericAlias>(self).origin; }
Result<Ref<>> get_args(ThreadState&, Value self) { return cast<GenericAlias>(self).args; }
Result<Ref<>> get_parameters(ThreadState& ts, Value) { return Ref<>(make_tuple_sized(ts, 0)); }

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__origin__", get_origin, nullptr, ""},
    {"__args__", get_args, nullptr, ""},
    {"__parameters__", get_parameters, nullptr, ""},
});

void traverse(const Object& object, Visitor& visitor) {
  const auto& alias = static_cast<const GenericAlias&>(object);
  visitor.visit(alias.origin, Edge::of_field("__origin__"));
  visitor.visit(alias.args, Edge::of_field("__args__"));
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<GenericAlias>;
  slots.traverse = &traverse;
  slots.repr = &alias_repr;
  slots.call = &alias_call;
  slots.get_attribute = &alias_get_attribute;
  slots.compare = &alias_compare;
  slots.hash = &alias_hash;
  slots.iterate = &alias_iterate;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &alias_or;
  slots.make = &alias_make;
}

}  // namespace

const TypeSpec& generic_alias_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kGenericAlias,
                                 .base = CoreType::kObject,
                                 .size = sizeof(GenericAlias),
                                 .flags = flags_of(TypeFlag::kCollectable),
                                 .fill = &fill,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc =
                                     "Represent a PEP 585 generic type\n\nE.g. for t = list[int], "
                                     "t.__origin__ is list and t.__args__ is (int,)."};
  return spec;
}

}  // namespace minipy
