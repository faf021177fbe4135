// classmethod, staticmethod, and the descriptors of `__slots__` and of computed attributes.
#include "vm/objects/descriptors.h"

#include <array>
#include <string>

#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/method.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_new.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

Result<Ref<>> text(ThreadState& ts, const std::string& utf8) { return Ref<>(make_str(ts, utf8)); }

// ---- classmethod and staticmethod share their fields

template <class D>
Result<Ref<>> wrapper_make(ThreadState& ts, Type& type, Arguments) {
  Ref<D> made = make_instance_of<D>(ts, type);
  made->function = share(Value::none());
  return Ref<>(std::move(made));
}

template <class D>
Result<void> wrapper_initialize(ThreadState& ts, Value self, Arguments arguments) {
  const std::string& type = ts.interpreter().type(D::kCoreType).name;
  if (!arguments.keywords.empty()) {
    return raise(ts, Exc::kTypeError, "{}() takes no keyword arguments", type);
  }
  if (arguments.positional != 1) {
    return raise(ts, Exc::kTypeError, "{} expected 1 argument, got {}", type, arguments.positional);
  }
  cast<D>(self).function = share(arguments[0]);
  return {};
}

template <class D>
Result<Ref<>> wrapper_repr(ThreadState& ts, Value self) {
  TRY(const std::string shown, repr_utf8(ts, cast<D>(self).function));
  return text(ts, fmt::format("<{}({})>", ts.interpreter().type(D::kCoreType).name, shown));
}

/// What functools.wraps would have copied: read from the function until somebody asks for the dict.
constexpr std::array<Name, 5> kWrapped{Name::kModule, Name::kName, Name::kQualname, Name::kDoc,
                                       Name::kAnnotations};

template <class D>
Result<Ref<>> wrapper_get_attribute(ThreadState& ts, Value self, Value attribute) {
  if (!cast<D>(self).dict) {
    for (const Name which : kWrapped) {
      if (&name(ts, which) == attribute.as_object()) {
        TRY(Ref<> found, find_attribute(ts, cast<D>(self).function, cast<Str>(attribute)));
        if (!found.value().is_absent()) {
          return found;
        }
      }
    }
  }
  return generic_get_attribute(ts, self, attribute);
}

template <class D>
Result<void> copy_wrapped(ThreadState& ts, D& self) {
  if (self.dict) {
    return {};
  }
  Ref<Dict> dict = make_dict(ts);
  for (const Name which : kWrapped) {
    TRY(Ref<> found, find_attribute(ts, self.function, name(ts, which)));
    if (!found.value().is_absent()) {
      TRY_VOID(dict->set_str(ts, name(ts, which), found));
    }
  }
  self.dict = std::move(dict);
  return {};
}

template <class D>
Result<void> wrapper_set_attribute(ThreadState& ts, Value self, Value attribute, Value value) {
  TRY_VOID(copy_wrapped(ts, cast<D>(self)));
  return generic_set_attribute(ts, self, attribute, value);
}

Result<void> set_instance_dict(ThreadState& ts, Value self, Value value);

template <class D>
Result<Ref<>> get_function(ThreadState&, Value self) {
  return cast<D>(self).function;
}
template <class D>
Result<Ref<>> get_dict(ThreadState& ts, Value self) {
  TRY_VOID(copy_wrapped(ts, cast<D>(self)));
  return cast<D>(self).dict;
}
template <class D>
Result<Ref<>> get_abstract(ThreadState& ts, Value self) {
  TRY(Ref<> found, find_attribute(ts, cast<D>(self).function, name(ts, Name::kIsAbstractMethod)));
  if (found.value().is_absent()) {
    return share(Value::boolean(false));
  }
  TRY(const bool abstract, truth(ts, found));
  return share(Value::boolean(abstract));
}

template <class D>
constexpr auto kWrapperGetSets = std::to_array<GetSetDef>({
    {"__func__", get_function<D>, nullptr, "", true},
    {"__wrapped__", get_function<D>, nullptr, "", true},
    {"__isabstractmethod__", get_abstract<D>, nullptr, ""},
    {"__dict__", get_dict<D>, set_instance_dict, ""},
});

template <class D>
void traverse_wrapper(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const D&>(object);
  visitor.visit(self.function, Edge::of_field("__func__"));
  visitor.visit(self.dict, Edge::of_field("__dict__"));
}
template <class D>
void clear_wrapper(Object& object) {
  auto& self = static_cast<D&>(object);
  const Ref<> function = std::exchange(self.function, share(Value::none()));
  const Ref<> dict = std::move(self.dict);
}

template <class D>
void fill_wrapper(Slots& slots) {
  slots.destroy = &destroy_as<D>;
  slots.traverse = &traverse_wrapper<D>;
  slots.clear = &clear_wrapper<D>;
  slots.repr = &wrapper_repr<D>;
  slots.get_attribute = &wrapper_get_attribute<D>;
  slots.set_attribute = &wrapper_set_attribute<D>;
  slots.make = &wrapper_make<D>;
  slots.initialize = &wrapper_initialize<D>;
}

Result<Ref<>> class_method_get(ThreadState& ts, Value self, Value object, Value type) {
  const Value cls = type.is_nothing() ? Value::object(&type_of(ts, object)) : type;
  return Ref<>(make_bound_method(ts, cast<ClassMethod>(self).function, cls));
}
void fill_class_method(Slots& slots) {
  fill_wrapper<ClassMethod>(slots);
  slots.descriptor_get = &class_method_get;
}

Result<Ref<>> static_method_get(ThreadState&, Value self, Value, Value) {
  return cast<StaticMethod>(self).function;
}
Result<Ref<>> static_method_call(ThreadState& ts, Value self, Arguments arguments) {
  return call(ts, cast<StaticMethod>(self).function, arguments);
}
void fill_static_method(Slots& slots) {
  fill_wrapper<StaticMethod>(slots);
  slots.descriptor_get = &static_method_get;
  slots.call = &static_method_call;
}

// ---- member and getset descriptors

template <class D>
std::string name_of(ThreadState&, const D& self) {
  if constexpr (std::is_same_v<D, GetSetDescriptor>) {
    return self.def->name;
  } else {
    return to_utf8(cast<Str>(self.name));
  }
}

template <class D>
Result<void> check_owner(ThreadState& ts, const D& self, Value object) {
  if (is_instance(ts, object, *self.owner)) {
    return {};
  }
  return raise(ts, Exc::kTypeError,
               "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", name_of(ts, self),
               self.owner->name, type_name(ts, object));
}

template <class D>
Result<Ref<>> descriptor_name(ThreadState& ts, Value self) {
  return text(ts, name_of(ts, cast<D>(self)));
}
template <class D>
Result<Ref<>> descriptor_qualname(ThreadState& ts, Value self) {
  const D& descriptor = cast<D>(self);
  return text(ts, short_type_name(*descriptor.owner) + "." + name_of(ts, descriptor));
}
template <class D>
Result<Ref<>> descriptor_owner(ThreadState&, Value self) {
  return share(Value::object(cast<D>(self).owner));
}
template <class D>
Result<Ref<>> descriptor_doc(ThreadState& ts, Value self) {
  if constexpr (std::is_same_v<D, GetSetDescriptor>) {
    const char* doc = cast<D>(self).def->doc;
    return doc == nullptr || *doc == '\0' ? share(Value::none()) : text(ts, doc);
  } else {
    const GetSetDef* def = cast<D>(self).def;
    return def == nullptr || *def->doc == '\0' ? share(Value::none()) : text(ts, def->doc);
  }
}

template <class D>
constexpr auto kDescriptorGetSets = std::to_array<GetSetDef>({
    {"__name__", descriptor_name<D>, nullptr, "", true},
    {"__qualname__", descriptor_qualname<D>, nullptr, ""},
    {"__objclass__", descriptor_owner<D>, nullptr, "", true},
    {"__doc__", descriptor_doc<D>, nullptr, ""},
});

Value& member_of(const MemberDescriptor& self, Value object) {
  return member_at(*object.as_object(), self.offset);
}

Result<Ref<>> member_get(ThreadState& ts, Value value, Value object, Value) {
  const auto& self = cast<MemberDescriptor>(value);
  if (object.is_nothing()) {
    return share(value);
  }
  TRY_VOID(check_owner(ts, self, object));
  if (self.def != nullptr) {
    return self.def->get(ts, object);
  }
  const Value content = member_of(self, object);
  if (content.is_nothing()) {
    const Type& type = type_of(ts, object);
    std::string home = full_type_name(ts, type);  // CPython's %T leaves out __main__
    constexpr std::string_view kMain = "__main__.";
    home.erase(0, home.starts_with(kMain) ? kMain.size() : 0);
    return raise_attribute_error(
        ts, object, self.name,
        fmt::format("'{}' object has no attribute '{}'", home, name_of(ts, self)));
  }
  return share(content);
}

Result<void> member_set(ThreadState& ts, Value value, Value object, Value content) {
  const auto& self = cast<MemberDescriptor>(value);
  TRY_VOID(check_owner(ts, self, object));
  if (self.def != nullptr) {
    if (self.def->set == nullptr) {
      return raise_attribute_error(ts, object, self.name, "readonly attribute");
    }
    return self.def->set(ts, object, content);
  }
  Value& member = member_of(self, object);
  if (content.is_absent()) {
    if (member.is_nothing()) {
      return raise_attribute_error(ts, object, self.name, name_of(ts, self));
    }
    release(std::exchange(member, Value()));
    return {};
  }
  release(std::exchange(member, share(content).give()));
  return {};
}

Result<Ref<>> member_repr(ThreadState& ts, Value value) {
  const auto& self = cast<MemberDescriptor>(value);
  return text(ts,
              fmt::format("<member '{}' of '{}' objects>", name_of(ts, self), self.owner->name));
}

void traverse_member(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const MemberDescriptor&>(object).name, Edge::of_field("__name__"));
}

void fill_member(Slots& slots) {
  slots.destroy = &destroy_as<MemberDescriptor>;
  slots.traverse = &traverse_member;
  slots.repr = &member_repr;
  slots.descriptor_get = &member_get;
  slots.descriptor_set = &member_set;
}

Result<Ref<>> getset_get(ThreadState& ts, Value value, Value object, Value) {
  const auto& self = cast<GetSetDescriptor>(value);
  if (object.is_nothing()) {
    return share(value);
  }
  TRY_VOID(check_owner(ts, self, object));
  return self.def->get(ts, object);
}

Result<void> getset_set(ThreadState& ts, Value value, Value object, Value content) {
  const auto& self = cast<GetSetDescriptor>(value);
  TRY_VOID(check_owner(ts, self, object));
  if (self.def->set == nullptr) {
    Ref<Str> attribute = make_str(ts, self.def->name);
    return raise_attribute_error(ts, object, attribute.value(),
                                 fmt::format("attribute '{}' of '{}' objects is not writable",
                                             self.def->name, self.owner->name));
  }
  return self.def->set(ts, object, content);
}

Result<Ref<>> getset_repr(ThreadState& ts, Value value) {
  const auto& self = cast<GetSetDescriptor>(value);
  return text(ts,
              fmt::format("<attribute '{}' of '{}' objects>", self.def->name, self.owner->name));
}

void fill_getset(Slots& slots) {
  slots.destroy = &destroy_as<GetSetDescriptor>;
  slots.repr = &getset_repr;
  slots.descriptor_get = &getset_get;
  slots.descriptor_set = &getset_set;
}

// ---- `__dict__` and `__weakref__` of classes

Result<Ref<>> instance_dict(ThreadState& ts, Value self) {
  Dict* dict = self.is_object() ? materialize_dict(ts, *self.as_object()) : nullptr;
  if (dict == nullptr) {
    return raise_no_attribute(ts, self, name(ts, Name::kDict));
  }
  return share(Value::object(dict));
}

Result<void> set_instance_dict(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    if (type_of(ts, self).layout_type->dict_offset != 0) {
      return raise_text(ts, Exc::kTypeError, "cannot delete __dict__");
    }
    replace_dict(ts, *self.as_object(), *make_dict(ts));
    return {};
  }
  Dict* dict = as<Dict>(value);
  if (dict == nullptr) {
    return raise(ts, Exc::kTypeError, "__dict__ must be set to a dictionary, not a '{}'",
                 type_name(ts, value));
  }
  replace_dict(ts, *self.as_object(), *dict);
  return {};
}

Result<Ref<>> instance_weakref(ThreadState& ts, Value self) {
  const std::vector<Object*>* references =
      ts.interpreter().heap().find_weak_references(*self.as_object());
  return share(references == nullptr || references->empty() ? Value::none()
                                                            : Value::object(references->front()));
}

constexpr GetSetDef kInstanceDict{"__dict__", instance_dict, set_instance_dict,
                                  "dictionary for instance variables"};
constexpr GetSetDef kInstanceWeakref{"__weakref__", instance_weakref, nullptr,
                                     "list of weak references to the object"};

}  // namespace

const GetSetDef& instance_dict_getset() { return kInstanceDict; }
const GetSetDef& instance_weakref_getset() { return kInstanceWeakref; }

Ref<> make_member_descriptor(ThreadState& ts, Type& owner, Value attribute, std::uint32_t offset) {
  Ref<MemberDescriptor> made = ts.interpreter().heap().make<MemberDescriptor>(
      ts.interpreter().type(CoreType::kMemberDescriptor));
  made->name = share(attribute);
  made->owner = &owner;
  made->offset = offset;
  return Ref<>(std::move(made));
}

Ref<> make_getset_descriptor(ThreadState& ts, const GetSetDef& def, Type& owner) {
  if (def.is_member) {
    Ref<Str> attribute = intern_str(ts, *make_str(ts, def.name));
    Ref<> member = make_member_descriptor(ts, owner, attribute.value(), 0);
    cast<MemberDescriptor>(member).def = &def;
    return member;
  }
  Ref<GetSetDescriptor> made = ts.interpreter().heap().make<GetSetDescriptor>(
      ts.interpreter().type(CoreType::kGetSetDescriptor));
  made->def = &def;
  made->owner = &owner;
  return Ref<>(std::move(made));
}

Ref<> make_static_method(ThreadState& ts, Value function) {
  Ref<StaticMethod> made =
      ts.interpreter().heap().make<StaticMethod>(ts.interpreter().type(CoreType::kStaticMethod));
  made->function = share(function);
  return Ref<>(std::move(made));
}

Ref<> make_class_method(ThreadState& ts, Value function) {
  Ref<ClassMethod> made =
      ts.interpreter().heap().make<ClassMethod>(ts.interpreter().type(CoreType::kClassMethod));
  made->function = share(function);
  return Ref<>(std::move(made));
}

const TypeSpec& class_method_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kClassMethod,
      .base = CoreType::kObject,
      .size = sizeof(ClassMethod),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kHasDict),
      .fill = &fill_class_method,
      .methods = {},
      .getsets = kWrapperGetSets<ClassMethod>,
      .doc = "classmethod(function) -> method\n\nConvert a function to be a class method.",
      .dict_offset = offset_of_dict<ClassMethod>()};
  return spec;
}

const TypeSpec& static_method_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kStaticMethod,
      .base = CoreType::kObject,
      .size = sizeof(StaticMethod),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kHasDict),
      .fill = &fill_static_method,
      .methods = {},
      .getsets = kWrapperGetSets<StaticMethod>,
      .doc = "staticmethod(function) -> method\n\nConvert a function to be a static method.",
      .dict_offset = offset_of_dict<StaticMethod>()};
  return spec;
}

const TypeSpec& member_descriptor_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kMemberDescriptor,
                                 .base = CoreType::kObject,
                                 .size = sizeof(MemberDescriptor),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kDataDescriptor),
                                 .fill = &fill_member,
                                 .methods = {},
                                 .getsets = kDescriptorGetSets<MemberDescriptor>,
                                 .doc = ""};
  return spec;
}

const TypeSpec& getset_descriptor_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kGetSetDescriptor,
                                 .base = CoreType::kObject,
                                 .size = sizeof(GetSetDescriptor),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kDataDescriptor),
                                 .fill = &fill_getset,
                                 .methods = {},
                                 .getsets = kDescriptorGetSets<GetSetDescriptor>,
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
