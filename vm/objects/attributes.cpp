// Attribute access as `object` defines it (data model: "invoking descriptors"), and its errors.
#include <string>

#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/instance.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

Raised raise_attribute_error(ThreadState& ts, Value object, Value attribute,
                             const std::string& text) {
  static_cast<void>(raise_text(ts, Exc::kAttributeError, text));
  set_attribute_error_details(ts, object, attribute);
  return Raised{};
}

Raised raise_no_attribute(ThreadState& ts, Value object, const Str& attribute) {
  return raise_attribute_error(
      ts, object, Value::object(&attribute),
      fmt::format("'{}' object has no attribute '{}'", type_name(ts, object), to_utf8(attribute)));
}

Result<Ref<>> find_generic_attribute(ThreadState& ts, Value object, const Str& attribute) {
  Type& type = type_of(ts, object);
  const Value found = lookup_in_mro(ts, type, attribute);
  Slots* slots = nullptr;
  if (!found.is_nothing()) {
    Type& kind = type_of(ts, found);
    slots = &kind.slots;
    if (slots->descriptor_set != nullptr && slots->descriptor_get != nullptr) {
      Ref<> keep = share(found);
      return slots->descriptor_get(ts, found, object, Value::object(&type));
    }
  }
  const Type* const cls = as<Type>(object);
  const Value own = cls != nullptr ? cast<Dict>(cls->dict).find_str(attribute)
                                   : find_own_attribute(ts, object, attribute);
  if (!own.is_nothing()) {
    return share(own);
  }
  if (found.is_nothing()) {
    return Ref<>::take(Value::absent());
  }
  if (slots->descriptor_get != nullptr) {
    Ref<> keep = share(found);
    return slots->descriptor_get(ts, found, object, Value::object(&type));
  }
  return share(found);
}

Result<Ref<>> generic_get_attribute(ThreadState& ts, Value object, Value attribute) {
  TRY(Ref<> found, find_generic_attribute(ts, object, cast<Str>(attribute)));
  if (found.value().is_absent()) [[unlikely]] {
    return raise_no_attribute(ts, object, cast<Str>(attribute));
  }
  return found;
}

namespace {

Raised raise_cannot_set(ThreadState& ts, Value object, Value attribute, bool has_class_attribute) {
  const std::string shown = to_utf8(cast<Str>(attribute));
  Type& type = type_of(ts, object);
  if (has_class_attribute) {
    return raise_attribute_error(
        ts, object, attribute,
        fmt::format("'{}' object attribute '{}' is read-only", type.name, shown));
  }
  const bool plain = type.slots.set_attribute == &generic_set_attribute;
  return raise_attribute_error(
      ts, object, attribute,
      fmt::format("'{}' object has no attribute '{}'{}", type.name, shown,
                  plain ? " and no __dict__ for setting new attributes" : ""));
}

}  // namespace

Result<void> generic_set_attribute(ThreadState& ts, Value object, Value attribute, Value value) {
  Type& type = type_of(ts, object);
  const Str& key = cast<Str>(attribute);
  const Value found = lookup_in_mro(ts, type, key);
  if (!found.is_nothing()) {
    const auto set = type_of(ts, found).slots.descriptor_set;
    if (set != nullptr) {
      Ref<> keep = share(found);
      return set(ts, found, object, value);
    }
  }
  if (!object.is_object() || type.dict_offset == 0) {
    return raise_cannot_set(ts, object, attribute, !found.is_nothing());
  }
  if (!value.is_absent()) {
    TRY_VOID(set_own_attribute(ts, *object.as_object(), key, value));
    return {};
  }
  TRY(const bool deleted, delete_own_attribute(ts, *object.as_object(), key));
  return deleted ? Result<void>() : Result<void>(raise_no_attribute(ts, object, key));
}

Result<void> set_class(ThreadState& ts, Value object, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "can't delete __class__ attribute");
  }
  Type* wanted = as<Type>(value);
  if (wanted == nullptr) {
    return raise(ts, Exc::kTypeError, "__class__ must be set to a class, not '{}' object",
                 type_name(ts, value));
  }
  Type& current = type_of(ts, object);
  const bool module = current.layout == CoreType::kModule && wanted->layout == CoreType::kModule;
  if (!module && (!current.has(TypeFlag::kHeapType) || !wanted->has(TypeFlag::kHeapType))) {
    return raise_text(
        ts, Exc::kTypeError,
        "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  if (&current == wanted) {
    return {};
  }
  const bool same_slots =
      current.slot_names.size() == wanted->slot_names.size() &&
      std::equal(current.slot_names.begin(), current.slot_names.end(), wanted->slot_names.begin(),
                 [](const Ref<Object>& a, const Ref<Object>& b) { return a.get() == b.get(); });
  if (current.layout != wanted->layout || current.dict_offset != wanted->dict_offset ||
      !same_slots ||
      current.has(TypeFlag::kWeakReferable) != wanted->has(TypeFlag::kWeakReferable) ||
      current.has(TypeFlag::kHiddenClass) != wanted->has(TypeFlag::kHiddenClass)) {
    return raise(ts, Exc::kTypeError, "__class__ assignment: '{}' object layout differs from '{}'",
                 wanted->name, current.name);
  }
  Object& target = *object.as_object();
  if (current.has(TypeFlag::kHiddenClass)) {
    materialize_dict(ts, target);  // its shape belonged to the old class
  }
  target.type = wanted;
  if (!current.has(TypeFlag::kHiddenClass) && target.shape == current.root_shape) {
    target.shape = wanted->root_shape;
  }
  if (wanted->has(TypeFlag::kHeapType)) {
    increment(*wanted);
  }
  if (current.has(TypeFlag::kHeapType)) {
    decrement(current);
  }
  return {};
}

}  // namespace minipy
