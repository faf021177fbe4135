// property.
#include <array>
#include <string>

#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

Value or_none(const Ref<>& value) { return value ? Value(value) : Value::none(); }

Result<Ref<>> property_make(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<Property>(ts, type));
}

/// Without a doc of its own a property has its getter's. Instances of subclasses keep it among
/// their attributes, or the subclass's own doc would hide it.
Result<void> choose_doc(ThreadState& ts, Property& self) {
  self.doc_from_getter = false;
  Ref<> doc = std::move(self.doc);
  if (!doc && self.getter) {
    TRY(doc, find_attribute(ts, self.getter, name(ts, Name::kDoc)));
    if (doc.value().is_absent() || doc.value().is_none()) {
      doc = Ref<>();
    }
    self.doc_from_getter = static_cast<bool>(doc);
  }
  if (self.type == &ts.interpreter().type(CoreType::kProperty)) {
    self.doc = std::move(doc);
    return {};
  }
  const Value kept = doc ? doc.value() : Value::none();
  if (set_attribute(ts, Value::object(&self), name(ts, Name::kDoc), kept).failed()) {
    if (self.doc_from_getter || !pending_is(ts, Exc::kAttributeError)) {
      return Raised{};
    }
    clear_exception(ts);  // it has no place for one
  }
  return {};
}

Result<void> property_initialize(ThreadState& ts, Value value, Arguments arguments) {
  constexpr std::array<const char*, 4> kNames{"fget", "fset", "fdel", "doc"};
  std::array<Value, 4> given{Value::none(), Value::none(), Value::none(), Value::none()};
  if (arguments.total() > given.size()) {
    return raise(ts, Exc::kTypeError, "property() takes at most 4 arguments ({} given)",
                 arguments.total());
  }
  std::copy_n(arguments.values, arguments.positional, given.begin());
  for (std::size_t k = 0; k < arguments.keywords.size(); ++k) {
    const Str& keyword = cast<Str>(arguments.keywords[k]);
    std::size_t i = 0;
    while (i < kNames.size() && !str_equal(keyword, kNames[i])) {
      ++i;
    }
    if (i == kNames.size()) {
      return raise(ts, Exc::kTypeError, "property() got an unexpected keyword argument '{}'",
                   to_utf8(keyword));
    }
    if (i < arguments.positional) {
      return raise(ts, Exc::kTypeError,
                   "argument for property() given by name ('{}') and position ({})", kNames[i],
                   i + 1);
    }
    given[i] = arguments.keyword_value(k);
  }
  auto& self = cast<Property>(value);
  const auto field = [](Value argument) { return argument.is_none() ? Ref<>() : share(argument); };
  self.getter = field(given[0]);
  self.setter = field(given[1]);
  self.deleter = field(given[2]);
  self.doc = field(given[3]);
  return choose_doc(ts, self);
}

/// The name it was given in a class body, else its getter's; empty if there is none.
Result<Ref<>> name_of(ThreadState& ts, const Property& self) {
  if (self.name) {
    return self.name;
  }
  if (self.getter) {
    return find_attribute(ts, self.getter, name(ts, Name::kName));
  }
  return Ref<>::take(Value::absent());
}

Raised raise_missing(ThreadState& ts, const Property& self, Value object, const char* what) {
  Result<Ref<>> found = name_of(ts, self);
  if (found.failed()) {
    return Raised{};
  }
  Ref<> known = found.take();
  std::string shown;
  if (!known.value().is_absent() && !known.value().is_none()) {
    Result<std::string> text = repr_utf8(ts, known);
    if (text.failed()) {
      return Raised{};
    }
    shown = " " + text.take();
  }
  static_cast<void>(raise(ts, Exc::kAttributeError, "property{} of '{}' object has no {}", shown,
                          qualified_name(type_of(ts, object)), what));
  return Raised{};
}

Result<Ref<>> property_get(ThreadState& ts, Value value, Value object, Value) {
  const auto& self = cast<Property>(value);
  if (object.is_nothing()) {
    return share(value);
  }
  if (!self.getter) {
    return raise_missing(ts, self, object, "getter");
  }
  return call(ts, self.getter, object);
}

Result<void> property_set(ThreadState& ts, Value value, Value object, Value content) {
  const auto& self = cast<Property>(value);
  if (content.is_absent()) {
    if (!self.deleter) {
      return raise_missing(ts, self, object, "deleter");
    }
    TRY_VOID(call(ts, self.deleter, object));
    return {};
  }
  if (!self.setter) {
    return raise_missing(ts, self, object, "setter");
  }
  TRY_VOID(call(ts, self.setter, object, content));
  return {};
}

/// A copy with one function replaced: `@x.setter`.
Result<Ref<>> copy_with(ThreadState& ts, const Property& self, Value getter, Value setter,
                        Value deleter) {
  const Value doc = self.doc_from_getter && !getter.is_none() ? Value::none() : or_none(self.doc);
  const std::array<Value, 4> arguments{getter, setter, deleter, doc};
  TRY(Ref<> made, call(ts, Value::object(self.type), Arguments(arguments)));
  if (Property* copy = as<Property>(made)) {
    copy->name = self.name;
  }
  return made;
}

Result<Ref<>> property_getter(ThreadState& ts, Property& self, Value function) {
  return copy_with(ts, self, function, or_none(self.setter), or_none(self.deleter));
}
Result<Ref<>> property_setter(ThreadState& ts, Property& self, Value function) {
  return copy_with(ts, self, or_none(self.getter), function, or_none(self.deleter));
}
Result<Ref<>> property_deleter(ThreadState& ts, Property& self, Value function) {
  return copy_with(ts, self, or_none(self.getter), or_none(self.setter), function);
}
Result<void> property_set_name(ThreadState&, Property& self, Value, Value name) {
  self.name = share(name);
  return {};
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&property_getter>(
        "getter($self, fget, /)",
        "Descriptor to obtain a copy of the property with a different getter."),
    native<&property_setter>(
        "setter($self, fset, /)",
        "Descriptor to obtain a copy of the property with a different setter."),
    native<&property_deleter>(
        "deleter($self, fdel, /)",
        "Descriptor to obtain a copy of the property with a different deleter."),
    native<&property_set_name>("__set_name__($self, owner, name, /)",
                               "Method to set name of a property."),
});

template <Ref<> Property::*Field>
Result<Ref<>> get_field(ThreadState&, Value self) {
  return share(or_none(cast<Property>(self).*Field));
}
Result<void> set_doc(ThreadState&, Value self, Value value) {
  cast<Property>(self).doc = value.is_absent() ? Ref<>() : share(value);
  cast<Property>(self).doc_from_getter = false;
  return {};
}
Result<Ref<>> get_name(ThreadState& ts, Value self) {
  TRY(Ref<> found, name_of(ts, cast<Property>(self)));
  if (found.value().is_absent()) {
    return raise_no_attribute(ts, self, name(ts, Name::kName));
  }
  return found;
}
Result<void> set_name(ThreadState&, Value self, Value value) {
  cast<Property>(self).name = value.is_absent() ? Ref<>() : share(value);
  return {};
}
Result<Ref<>> get_abstract(ThreadState& ts, Value self) {
  const auto& property = cast<Property>(self);
  for (const Ref<>* function : {&property.getter, &property.setter, &property.deleter}) {
    if (!*function) {
      continue;
    }
    TRY(Ref<> found, find_attribute(ts, *function, name(ts, Name::kIsAbstractMethod)));
    if (found.value().is_absent()) {
      continue;
    }
    TRY(const bool abstract, truth(ts, found));
    if (abstract) {
      return share(Value::boolean(true));
    }
  }
  return share(Value::boolean(false));
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"fget", get_field<&Property::getter>, nullptr, "", true},
    {"fset", get_field<&Property::setter>, nullptr, "", true},
    {"fdel", get_field<&Property::deleter>, nullptr, "", true},
    {"__doc__", get_field<&Property::doc>, set_doc, ""},
    {"__name__", get_name, set_name, ""},
    {"__isabstractmethod__", get_abstract, nullptr, ""},
});

void traverse(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const Property&>(object);
  visitor.visit(self.getter, Edge::of_field("fget"));
  visitor.visit(self.setter, Edge::of_field("fset"));
  visitor.visit(self.deleter, Edge::of_field("fdel"));
  visitor.visit(self.doc, Edge::of_field("__doc__"));
  visitor.visit(self.name, Edge::of_field("__name__"));
}
void clear(Object& object) {
  auto& self = static_cast<Property&>(object);
  const Ref<> getter = std::move(self.getter);
  const Ref<> setter = std::move(self.setter);
  const Ref<> deleter = std::move(self.deleter);
  const Ref<> doc = std::move(self.doc);
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<Property>;
  slots.traverse = &traverse;
  slots.clear = &clear;
  slots.descriptor_get = &property_get;
  slots.descriptor_set = &property_set;
  slots.make = &property_make;
  slots.initialize = &property_initialize;
}

}  // namespace

const TypeSpec& property_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kProperty,
      .base = CoreType::kObject,
      .size = sizeof(Property),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kDataDescriptor),
      .fill = &fill,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = "Property attribute."};
  return spec;
}

}  // namespace minipy
