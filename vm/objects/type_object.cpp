// The type `type`: calling classes, their attributes, and what they show of themselves.
#include "vm/objects/type_object.h"

#include <algorithm>
#include <string>
#include <vector>

#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/function.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/mapping_proxy.h"
#include "vm/objects/memory_error.h"
#include "vm/objects/method.h"
#include "vm/objects/names.h"
#include "vm/objects/native_function.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/shown_signatures.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_new.h"
#include "vm/objects/union_type.h"

namespace minipy {

namespace {

Result<Ref<>> type_call(ThreadState& ts, Value callee, Arguments arguments) {
  Type& type = cast<Type>(callee);
  if (&type == &ts.interpreter().type(CoreType::kType)) {
    if (arguments.positional == 1 && arguments.keywords.empty()) {
      return share(Value::object(&type_of(ts, arguments[0])));
    }
    if (arguments.positional == 1 && !arguments.keywords.empty()) {
      return raise_text(ts, Exc::kTypeError, "type() takes no keyword arguments");
    }
    if (arguments.positional != 3) {
      return raise_text(ts, Exc::kTypeError, "type() takes 1 or 3 arguments");
    }
  }
  if (type.slots.make == nullptr) {
    return raise(ts, Exc::kTypeError, "cannot create '{}' instances", full_type_name(ts, type));
  }
  return catching_memory_error(ts, [&]() -> Result<Ref<>> {
    TRY(Ref<> made, type.slots.make(ts, type, arguments));
    Type& kind = type_of(ts, made);
    if ((&kind == &type || is_subtype(kind, type)) && kind.slots.initialize != nullptr) {
      TRY_VOID(kind.slots.initialize(ts, made, arguments));
    }
    return made;
  });
}

Result<Ref<>> type_make(ThreadState& ts, Type& type, Arguments arguments) {
  return make_class(ts, type, arguments);
}

Result<void> type_initialize(ThreadState& ts, Value, Arguments arguments) {
  if (arguments.positional != 1 && arguments.positional != 3) {
    return raise_text(ts, Exc::kTypeError, "type.__init__() takes 1 or 3 arguments");
  }
  return {};
}

Result<Ref<>> type_get_attribute(ThreadState& ts, Value self, Value attribute) {
  Type& type = cast<Type>(self);
  TRY(Ref<> found, find_type_attribute(ts, type, cast<Str>(attribute)));
  if (found.value().is_absent()) {
    return raise_attribute_error(ts, self, attribute,
                                 fmt::format("type object '{}' has no attribute '{}'", type.name,
                                             to_utf8(cast<Str>(attribute))));
  }
  return found;
}

Result<void> type_set_attribute(ThreadState& ts, Value self, Value attribute, Value value) {
  return set_type_attribute(ts, cast<Type>(self), cast<Str>(attribute), value);
}

Result<Ref<>> type_repr(ThreadState& ts, Value self) {
  return Ref<>(make_str(ts, fmt::format("<class '{}'>", full_type_name(ts, cast<Type>(self)))));
}

void leave_bases(Type& type) {
  if (!type.bases) {
    return;
  }
  for (const Value base : cast<Tuple>(type.bases).items()) {
    std::erase(cast<Type>(base).subclasses, &type);
  }
}

void destroy_type(Object& object) {
  Type& type = static_cast<Type&>(object);
  leave_bases(type);
  if (type.shapes != nullptr) {
    type.shapes->forget_type(type);
  }
  type.~Type();
}

void traverse_type(const Object& object, Visitor& visitor) {
  const auto& type = static_cast<const Type&>(object);
  visitor.visit(type.dict, Edge::of_field("__dict__"));
  visitor.visit(type.bases, Edge::of_field("__bases__"));
  visitor.visit(type.mro, Edge::of_field("__mro__"));
  visitor.visit(type.qualname, Edge::of_field("__qualname__"));
  visitor.visit(type.doc, Edge::of_field("__doc__"));
  for (const Ref<Object>& name : type.slot_names) {
    visitor.visit(name.value(), Edge::of_field("__slots__"));
  }
}

/// What is left can still end instances that outlive the class's usefulness.
void clear_type(Object& object) {
  auto& type = static_cast<Type&>(object);
  if (!type.has(TypeFlag::kHeapType)) {
    return;
  }
  const Ref<> dict = type.dict;
  if (Dict* names = as<Dict>(dict)) {
    Ref<> keep = share(Value::object(names));
    names->type->slots.clear(*names);
  }
  leave_bases(type);
  type.mro = Ref<>();
  type.shape = 0;
}

Result<Ref<>> type_or(ThreadState& ts, Value left, Value right) {
  return make_union(ts, left, right);
}

// ---- attributes

Result<Ref<>> text(ThreadState& ts, const std::string& utf8) { return Ref<>(make_str(ts, utf8)); }

Type& self_of(Value self) { return cast<Type>(self); }

Result<void> check_mutable(ThreadState& ts, Type& type, const char* attribute, Value value) {
  if (!type.has(TypeFlag::kHeapType) || type.has(TypeFlag::kFinal)) {
    return raise(ts, Exc::kTypeError, "cannot set '{}' attribute of immutable type '{}'", attribute,
                 full_type_name(ts, type));
  }
  if (value.is_absent()) {
    return raise(ts, Exc::kTypeError, "cannot delete '{}' attribute of immutable type '{}'",
                 attribute, type.name);
  }
  return {};
}

Result<Ref<>> get_name(ThreadState& ts, Value self) {
  return text(ts, short_type_name(self_of(self)));
}
Result<void> set_name(ThreadState& ts, Value self, Value value) {
  TRY_VOID(check_mutable(ts, self_of(self), "__name__", value));
  if (as<Str>(value) == nullptr) {
    return raise(ts, Exc::kTypeError, "can only assign string to {}.__name__, not '{}'",
                 self_of(self).name, type_name(ts, value));
  }
  TRY(std::string given, encode_text(ts, cast<Str>(value), "utf-8", "strict"));
  if (std::find(given.begin(), given.end(), '\0') != given.end()) {
    return raise_text(ts, Exc::kValueError, "type name must not contain null characters");
  }
  self_of(self).name = std::move(given);
  return {};
}

Result<Ref<>> get_qualname(ThreadState& ts, Value self) {
  return self_of(self).qualname ? Result<Ref<>>(self_of(self).qualname)
                                : text(ts, short_type_name(self_of(self)));
}
Result<void> set_qualname(ThreadState& ts, Value self, Value value) {
  TRY_VOID(check_mutable(ts, self_of(self), "__qualname__", value));
  if (as<Str>(value) == nullptr) {
    return raise(ts, Exc::kTypeError, "can only assign string to {}.__qualname__, not '{}'",
                 self_of(self).name, type_name(ts, value));
  }
  self_of(self).qualname = share(value);
  return {};
}

Result<Ref<>> from_dict(ThreadState& ts, Value self, Name which, Value otherwise) {
  const Value found = cast<Dict>(self_of(self).dict).find_str(name(ts, which));
  return share(found.is_nothing() ? otherwise : found);
}
Result<void> into_dict(ThreadState& ts, Value self, Name which, Value value) {
  Type& type = self_of(self);
  if (value.is_absent()) {
    cast<Dict>(type.dict).remove_str(ts, name(ts, which));
  } else {
    TRY_VOID(cast<Dict>(type.dict).set_str(ts, name(ts, which), value));
  }
  type_modified(ts, type);
  return {};
}

Result<Ref<>> get_module(ThreadState& ts, Value self) {
  const Type& type = self_of(self);
  if (!type.has(TypeFlag::kHeapType)) {
    const std::size_t dot = type.name.rfind('.');
    return text(ts, dot == std::string::npos ? "builtins" : type.name.substr(0, dot));
  }
  const Value found = cast<Dict>(type.dict).find_str(name(ts, Name::kModule));
  if (found.is_nothing()) {
    return text(ts, "builtins");
  }
  return share(found);
}
Result<void> set_module(ThreadState& ts, Value self, Value value) {
  TRY_VOID(check_mutable(ts, self_of(self), "__module__", value));
  return into_dict(ts, self, Name::kModule, value);
}

Result<Ref<>> get_bases(ThreadState&, Value self) { return self_of(self).bases; }
Result<Ref<>> get_mro(ThreadState&, Value self) {
  return self_of(self).mro ? self_of(self).mro : share(Value::none());
}
Result<Ref<>> get_base(ThreadState&, Value self) {
  Type* base = self_of(self).base;
  return share(base == nullptr ? Value::none() : Value::object(base));
}
Result<Ref<>> get_dict(ThreadState& ts, Value self) {
  return make_mapping_proxy(ts, self_of(self).dict);
}

Result<Ref<>> get_doc(ThreadState& ts, Value self) {
  Type& type = self_of(self);
  if (!type.has(TypeFlag::kHeapType)) {
    return type.doc ? type.doc : share(Value::none());
  }
  const Value found = lookup_in_mro(ts, type, name(ts, Name::kDoc));
  if (found.is_nothing()) {
    return share(Value::none());
  }
  const auto get = type_of(ts, found).slots.descriptor_get;
  return get == nullptr ? share(found) : get(ts, found, Value(), self);
}
Result<void> set_doc(ThreadState& ts, Value self, Value value) {
  TRY_VOID(check_mutable(ts, self_of(self), "__doc__", value));
  return into_dict(ts, self, Name::kDoc, value);
}

/// In type's own dict lie the descriptors for all classes, which say nothing about it.
bool is_type_itself(ThreadState& ts, Value self) {
  return self == Value::object(&ts.interpreter().type(CoreType::kType));
}

Result<Ref<>> get_abstract_methods(ThreadState& ts, Value self) {
  const Value found = cast<Dict>(self_of(self).dict).find_str(name(ts, Name::kAbstractMethods));
  if (found.is_nothing() || is_type_itself(ts, self)) {
    return raise_attribute_error(ts, self, Value::object(&name(ts, Name::kAbstractMethods)),
                                 "__abstractmethods__");
  }
  return share(found);
}
Result<void> set_abstract_methods(ThreadState& ts, Value self, Value value) {
  bool abstract = false;
  if (!value.is_absent()) {
    TRY(abstract, truth(ts, value));
  }
  TRY_VOID(into_dict(ts, self, Name::kAbstractMethods, value));
  Type& type = self_of(self);
  if (abstract) {
    type.set(TypeFlag::kAbstract);
  } else {
    type.clear(TypeFlag::kAbstract);
  }
  return {};
}

Result<Ref<>> get_annotations(ThreadState& ts, Value self) {
  Type& type = self_of(self);
  if (!type.has(TypeFlag::kHeapType)) {
    return raise_attribute_error(
        ts, self, Value::object(&name(ts, Name::kAnnotations)),
        fmt::format("type object '{}' has no attribute '__annotations__'", type.name));
  }
  TRY(Ref<> found, from_dict(ts, self, Name::kAnnotations, Value::absent()));
  if (found.value().is_absent()) {
    found = make_dict(ts);
    TRY_VOID(into_dict(ts, self, Name::kAnnotations, found));
  }
  return found;
}
Result<void> set_annotations(ThreadState& ts, Value self, Value value) {
  if (!self_of(self).has(TypeFlag::kHeapType)) {
    return check_mutable(ts, self_of(self), "__annotations__", value);
  }
  const Str& key = name(ts, Name::kAnnotations);
  if (value.is_absent() && cast<Dict>(self_of(self).dict).find_str(key).is_nothing()) {
    return raise_attribute_error(ts, self, Value::object(&key), "__annotations__");
  }
  return into_dict(ts, self, Name::kAnnotations, value);
}

Result<Ref<>> get_type_params(ThreadState& ts, Value self) {
  Ref<Tuple> empty = make_tuple_sized(ts, 0);
  if (is_type_itself(ts, self)) {
    return Ref<>(std::move(empty));
  }
  return from_dict(ts, self, Name::kTypeParams, empty.value());
}
Result<void> set_type_params(ThreadState& ts, Value self, Value value) {
  TRY_VOID(check_mutable(ts, self_of(self), "__type_params__", value));
  return into_dict(ts, self, Name::kTypeParams, value);
}

Result<void> set_bases(ThreadState& ts, Value self, Value value) {
  Type& type = self_of(self);
  TRY_VOID(check_mutable(ts, type, "__bases__", value));
  const Tuple* bases = as<Tuple>(value);
  if (bases == nullptr) {
    return raise(ts, Exc::kTypeError, "can only assign tuple to {}.__bases__, not {}", type.name,
                 type_name(ts, value));
  }
  if (bases->items().empty()) {
    return raise(ts, Exc::kTypeError, "can only assign non-empty tuple to {}.__bases__, not ()",
                 type.name);
  }
  const auto differs = [&](const Type& base) -> Result<void> {
    return raise(ts, Exc::kTypeError, "__bases__ assignment: '{}' object layout differs from '{}'",
                 base.name, type.base->name);
  };
  bool one_fits = false;
  for (const Value base : bases->items()) {
    const Type* cls = as<Type>(base);
    if (cls == nullptr) {
      return raise(ts, Exc::kTypeError, "{}.__bases__ must be tuple of classes, not '{}'",
                   type.name, type_name(ts, base));
    }
    if (is_subtype(*cls, type)) {
      return raise_text(ts, Exc::kTypeError, "a __bases__ item causes an inheritance cycle");
    }
    // One of them lays out the instances; the others may be there if they add nothing.
    const bool fits =
        cls->layout == type.layout && cls->slot_names.size() <= type.slot_names.size();
    const bool is_plain = cls->layout == CoreType::kObject && cls->slot_names.empty();
    if (!fits && !is_plain) {
      return differs(*cls);
    }
    one_fits = one_fits || fits;
  }
  if (!one_fits) {
    return differs(cast<Type>(bases->items()[0]));
  }
  const Type& first = cast<Type>(bases->items()[0]);
  if (first.has(TypeFlag::kHeapType) != type.base->has(TypeFlag::kHeapType)) {
    return raise(ts, Exc::kTypeError, "__bases__ assignment: '{}' deallocator differs from '{}'",
                 first.name, type.base->name);
  }
  return replace_bases(ts, type, value);
}

Result<Ref<>> get_flags(ThreadState& ts, Value self) {
  const Type& type = self_of(self);
  std::int64_t flags = 1 << 12;
  flags |= type.has(TypeFlag::kHeapType) ? 1 << 9 : 1 << 8;
  flags |= type.has(TypeFlag::kFinal) ? 0 : 1 << 10;
  flags |= type.has(TypeFlag::kAbstract) ? 1 << 20 : 0;
  flags |= type.has(TypeFlag::kCollectable) ? 1 << 14 : 0;
  return make_int(ts, flags);
}
Result<Ref<>> get_basic_size(ThreadState& ts, Value self) {
  return make_int(ts, static_cast<std::int64_t>(self_of(self).instance_size));
}

Result<Ref<>> get_item_size(ThreadState& ts, Value self) {
  return make_int(ts, item_size_of(self_of(self)));
}
/// CPython finds the dict and the weak references of a class's instance before the instance.
constexpr std::int64_t kManagedDict = -1;
constexpr std::int64_t kManagedWeakReferences = -32;
Result<Ref<>> get_dict_offset(ThreadState& ts, Value self) {
  const Type& type = self_of(self);
  const bool managed = type.dict_offset != type.layout_type->dict_offset;
  return make_int(ts, managed ? kManagedDict : std::int64_t{type.dict_offset});
}
Result<Ref<>> get_weakref_offset(ThreadState& ts, Value self) {
  const Type& type = self_of(self);
  if (!type.has(TypeFlag::kWeakReferable)) {
    return make_int(ts, std::int64_t{0});
  }
  return make_int(ts, type.layout_type->has(TypeFlag::kWeakReferable)
                          ? std::int64_t{type.layout_type->instance_size}
                          : kManagedWeakReferences);
}

/// None for classes of programs: their signature is their metaclass's, `__init__`'s or `__new__`'s.
Result<Ref<>> get_text_signature(ThreadState& ts, Value self) {
  const Type& type = self_of(self);
  return type.has(TypeFlag::kHeapType) ? share(Value::none()) : shown_signature(ts, type.name, "");
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__name__", get_name, set_name, ""},
    {"__qualname__", get_qualname, set_qualname, ""},
    {"__bases__", get_bases, set_bases, ""},
    {"__mro__", get_mro, nullptr, ""},
    {"__base__", get_base, nullptr, "", true},
    {"__module__", get_module, set_module, ""},
    {"__abstractmethods__", get_abstract_methods, set_abstract_methods, ""},
    {"__dict__", get_dict, nullptr, ""},
    {"__doc__", get_doc, set_doc, ""},
    {"__annotations__", get_annotations, set_annotations, ""},
    {"__type_params__", get_type_params, set_type_params, ""},
    {"__flags__", get_flags, nullptr, "", true},
    {"__basicsize__", get_basic_size, nullptr, "", true},
    {"__itemsize__", get_item_size, nullptr, "", true},
    {"__dictoffset__", get_dict_offset, nullptr, "", true},
    {"__weakrefoffset__", get_weakref_offset, nullptr, "", true},
    {"__text_signature__", get_text_signature, nullptr, ""},
});

// ---- methods

Result<Ref<>> type_mro(ThreadState& ts, Type& self) {
  TRY(Ref<Tuple> order, linearize(ts, self));
  TRY(Ref<List> list, list_from(ts, order.value()));
  return Ref<>(std::move(list));
}

Result<Ref<>> type_subclasses(ThreadState& ts, Type& self) {
  std::vector<Value> values;
  for (Type* subclass : self.subclasses) {
    values.push_back(Value::object(subclass));
  }
  Ref<Tuple> tuple = minipy::make_tuple(ts, values);
  TRY(Ref<List> list, list_from(ts, tuple.value()));
  return Ref<>(std::move(list));
}

Result<Ref<>> type_prepare(ThreadState& ts, Value, VarArgs, KwArgs) { return Ref<>(make_dict(ts)); }

Result<Ref<>> type_instancecheck(ThreadState& ts, Type& self, Value instance) {
  if (is_instance(ts, instance, self)) {
    return share(Value::boolean(true));
  }
  TRY(Ref<> cls, find_attribute(ts, instance, name(ts, Name::kClass)));
  const Type* type = as<Type>(cls);
  return share(Value::boolean(type != nullptr && is_subtype(*type, self)));
}

Result<Ref<>> type_subclasscheck(ThreadState& ts, Type& self, Value subclass) {
  const Type* type = as<Type>(subclass);
  if (type == nullptr) {
    return raise_text(ts, Exc::kTypeError, "issubclass() arg 1 must be a class");
  }
  return share(Value::boolean(is_subtype(*type, self)));
}

/// Adds the names of a class, then those of its bases, as its attributes tell them: a metaclass may
/// answer otherwise than the class is made.
Result<void> add_names_of_class(ThreadState& ts, Dict& names, Value cls) {
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(""));
  TRY(Ref<> own, find_attribute(ts, cls, name(ts, Name::kDict)));
  if (!own.value().is_absent()) {
    const Value argument = own;
    TRY_VOID(call_method(ts, Value::object(&names), intern(ts, "update"), Arguments(&argument, 1)));
  }
  TRY(Ref<> bases, find_attribute(ts, cls, name(ts, Name::kBases)));
  if (bases.value().is_absent()) {
    return {};
  }
  TRY(Ref<List> each, list_from(ts, bases));
  for (std::size_t i = 0; i < each->size; ++i) {
    const Ref<> base = share(each->items()[i]);
    TRY_VOID(add_names_of_class(ts, names, base));
  }
  return {};
}

Result<Ref<>> type_dir(ThreadState& ts, Type& self) {
  Ref<Dict> names = make_dict(ts);
  TRY_VOID(add_names_of_class(ts, *names, Value::object(&self)));
  TRY(Ref<List> list, list_from(ts, names.value()));
  return Ref<>(std::move(list));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&type_mro>("mro($self, /)", "Return a type's method resolution order."),
    native<&type_subclasses>("__subclasses__($self, /)", "Return a list of immediate subclasses."),
    native<&type_prepare>("__prepare__($type, *args, **kwargs)",
                          "Create the namespace for the class statement"),
    native<&type_instancecheck>("__instancecheck__($self, instance, /)",
                                "Check if an object is an instance."),
    native<&type_subclasscheck>("__subclasscheck__($self, subclass, /)",
                                "Check if a class is a subclass."),
    native<&type_dir>("__dir__($self, /)", "Specialized __dir__ implementation for types."),
});

void fill(Slots& slots) {
  slots.destroy = &destroy_type;
  slots.traverse = &traverse_type;
  slots.clear = &clear_type;
  slots.repr = &type_repr;
  slots.call = &type_call;
  slots.make = &type_make;
  slots.initialize = &type_initialize;
  slots.get_attribute = &type_get_attribute;
  slots.set_attribute = &type_set_attribute;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &type_or;
}

}  // namespace

Result<void> replace_bases(ThreadState& ts, Type& type, Value bases) {
  leave_bases(type);
  Ref<> old_bases = std::exchange(type.bases, share(bases));
  Ref<> old_mro = type.mro;
  Result<Ref<Tuple>> order = linearize(ts, type);
  const bool failed = order.failed();
  if (failed) {
    type.bases = std::move(old_bases);
  } else {
    type.mro = order.take();
    type.base = &cast<Type>(cast<Tuple>(bases).items()[0]);
  }
  for (const Value base : cast<Tuple>(type.bases).items()) {
    cast<Type>(base).subclasses.push_back(&type);
  }
  if (failed) {
    return Raised{};
  }
  type_modified(ts, type);
  update_all_slots(ts, type);
  for (Type* subclass : type.subclasses) {
    TRY(Ref<Tuple> sub_order, linearize(ts, *subclass));
    subclass->mro = std::move(sub_order);
    update_all_slots(ts, *subclass);
  }
  return {};
}

std::string qualified_name(const Type& type) {
  return type.qualname ? to_utf8(cast<Str>(type.qualname)) : short_type_name(type);
}

std::string full_type_name(ThreadState& ts, const Type& type) {
  if (!type.has(TypeFlag::kHeapType)) {
    return type.name;
  }
  const Value module = cast<Dict>(type.dict).find_str(name(ts, Name::kModule));
  const Str* module_name = as<Str>(module);
  if (module_name == nullptr || str_equal(*module_name, "builtins")) {
    return qualified_name(type);
  }
  return to_utf8(*module_name) + "." + qualified_name(type);
}

std::string address_text(Value value) { return fmt::format("{:#x}", value.bits()); }

std::string callable_description(ThreadState& ts, Value callee) {
  if (const BoundMethod* method = as<BoundMethod>(callee)) {
    return callable_description(ts, method->function);
  }
  Result<Ref<>> qualname = find_attribute(ts, callee, name(ts, Name::kQualname));
  if (qualname.failed() || as<Str>(qualname.value()) == nullptr) {
    clear_exception(ts);
    Result<Ref<Str>> shown = to_str(ts, callee);
    return shown.failed() ? "?" : to_utf8(*shown.value());
  }
  std::string prefix;
  Result<Ref<>> module = find_attribute(ts, callee, name(ts, Name::kModule));
  if (!module.failed() && as<Str>(module.value()) != nullptr) {
    prefix = to_utf8(cast<Str>(module.value()));
    prefix = prefix == "builtins" ? "" : prefix + ".";
  } else if (module.failed()) {
    clear_exception(ts);
  }
  return prefix + to_utf8(cast<Str>(qualname.value())) + "()";
}

std::string short_type_name(const Type& type) {
  return type.has(TypeFlag::kHeapType) ? type.name : type.name.substr(type.name.rfind('.') + 1);
}

std::int64_t item_size_of(const Type& type) {
  switch (type.layout) {
    case CoreType::kType:
      return 40;
    case CoreType::kTuple:
    case CoreType::kMemoryView:
    case CoreType::kGenerator:
    case CoreType::kCoroutine:
    case CoreType::kAsyncGenerator:
    case CoreType::kFrame:
      return 8;
    case CoreType::kInt:
    case CoreType::kBool:
      return 4;
    case CoreType::kCode:
      return 2;
    case CoreType::kBytes:
      return 1;
    default:
      return 0;
  }
}

const TypeSpec& type_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kType,
      .base = CoreType::kObject,
      .size = sizeof(Type),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc =
          "type(object) -> the object's type\n"
          "type(name, bases, dict, **kwds) -> a new type"};
  return spec;
}

}  // namespace minipy
