// LOAD_ATTR and STORE_ATTR beyond their caches: the lookup, and what of it can be remembered.
//
// What each form of LOAD_ATTR relies on, besides the shape word it compares:
//   SLOT              the class has no data descriptor of that name      (kInCaches)
//   METHOD            … and its function of that name is still the same  (kInCaches)
//   CONSTANT          instance: the class's plain value is the same      (kValuesInCaches)
//                     class: nothing, its version changes with its attributes
//   BUILTIN_METHOD    nothing: built-in types do not change
//   MODULE            nothing: the version of the module's dict says where the value is
#include "vm/eval/caches.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/instance.h"
#include "vm/objects/module.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

const Str& name_at(ThreadState& ts, std::uint32_t index) {
  return cast<Str>(code_of(*ts.frame).name_values[index]);
}

AttributeCache* cache_of(Instruction* unit) {
  return static_cast<AttributeCache*>(static_cast<void*>(unit + 1));
}

/// Empties every attribute cache: a class that some of them rely on changed.
void forget_attribute_caches(Interpreter& interpreter) {
  interpreter.heap().each_object([](Object& object) {
    if (object.type->layout != CoreType::kCode) {
      return;
    }
    auto& code = static_cast<Code&>(object);
    for (std::size_t i = 0; i < code.unit_count();) {
      Instruction* unit = code.units() + i;
      const OpInfo& row = info(static_cast<Op>(unit->op));
      if (row.canonical == Op::LOAD_ATTR || row.canonical == Op::STORE_ATTR) {
        cache_of(unit)->shape = 0;
      }
      i += 1U + row.cache_units;
    }
  });
}

/// One attempt to rewrite an instruction; nothing happens once it has missed too often.
class Site {
 public:
  Site(ThreadState& ts, Instruction* unit) : ts_(ts), unit_(unit), cache_(cache_of(unit)) {}

  bool may_specialize() const { return cache_->misses < kMaxMisses; }

  void rewrite(Op form, std::uint32_t shape, std::uint32_t slot = 0, std::uint32_t next_shape = 0) {
    ++cache_->misses;
    cache_->shape = shape;
    cache_->slot = slot;
    cache_->next_shape = next_shape;
    unit_->op = static_cast<std::uint16_t>(form);
  }
  void rewrite_value(Op form, std::uint32_t guard, Value value) {
    rewrite(form, guard);
    cache_->value.set(value);
  }

  void rely_on(Type& type, TypeFlag flag) {
    type.set(flag);
    ts_.interpreter().invalidate_caches = &forget_attribute_caches;
  }

 private:
  ThreadState& ts_;
  Instruction* unit_;
  AttributeCache* cache_;
};

bool has_method_flag(ThreadState& ts, Value value) {
  return type_of(ts, value).has(TypeFlag::kMethodDescriptor);
}

std::uint32_t word_index(const Type& type, std::uint32_t slot) {
  return static_cast<std::uint32_t>(inline_offset(type) / sizeof(Value)) + slot;
}

/// An instance whose shape says everything: an ordinary class, attributes in place or none.
bool has_shape(const Object& object) {
  return object.shape >= kFirstShape && object.type->root_shape != 0;
}

void remember_class_attribute(ThreadState& ts, Site& site, Object& object, Value found,
                              bool method) {
  Type& type = *object.type;
  const Slots& slots = type_of(ts, found).slots;
  if (method && has_method_flag(ts, found)) {
    if (has_shape(object)) {
      site.rely_on(type, TypeFlag::kInCaches);
      site.rewrite_value(Op::LOAD_ATTR_METHOD, object.shape, found);
    } else if (!type.has(TypeFlag::kHeapType) && type.dict_offset == 0) {
      site.rewrite_value(Op::LOAD_ATTR_BUILTIN_METHOD,
                         static_cast<std::uint32_t>(Value::object(&type).bits()), found);
    }
    return;
  }
  if (slots.descriptor_get == nullptr && has_shape(object) &&
      !type.has(TypeFlag::kVolatileValues)) {
    site.rely_on(type, TypeFlag::kInCaches);
    site.rely_on(type, TypeFlag::kValuesInCaches);
    site.rewrite_value(Op::LOAD_ATTR_CONSTANT, object.shape, found);
  }
}

/// Attributes of an object with the ordinary rules. Absent when it has none of that name.
Result<Ref<>> load_generic(ThreadState& ts, Value owner, const Str& attribute, bool method,
                           bool& unbound, Site& site) {
  Type& type = type_of(ts, owner);
  const Value found = lookup_in_mro(ts, type, attribute);
  const Slots* slots = found.is_nothing() ? nullptr : &type_of(ts, found).slots;
  if (slots != nullptr && slots->descriptor_set != nullptr) {
    return find_generic_attribute(ts, owner, attribute);
  }
  const Value own = find_own_attribute(ts, owner, attribute);
  if (!own.is_nothing()) {
    Object& object = *owner.as_object();
    if (site.may_specialize() && has_inline_attributes(object)) {
      site.rely_on(type, TypeFlag::kInCaches);
      site.rewrite(Op::LOAD_ATTR_SLOT, object.shape,
                   word_index(type, type.shapes->at(object.shape).find(attribute)));
    }
    return share(own);
  }
  if (found.is_nothing()) {
    return Ref<>::take(Value::absent());
  }
  if (site.may_specialize() && owner.is_object()) {
    remember_class_attribute(ts, site, *owner.as_object(), found, method);
  }
  Ref<> keep = share(found);
  if (method && has_method_flag(ts, found)) {
    unbound = true;
    return keep;
  }
  return slots->descriptor_get == nullptr
             ? Result<Ref<>>(std::move(keep))
             : slots->descriptor_get(ts, found, owner, Value::object(&type));
}

/// A class as owner: what its version determines can be remembered.
void remember_type_attribute(ThreadState& ts, Type& type, const Str& attribute, Value result,
                             Site& site) {
  if (!lookup_in_mro(ts, *type.type, attribute).is_nothing()) {
    return;
  }
  const Value raw = lookup_in_mro(ts, type, attribute);
  const bool is_function = as<Function>(raw) != nullptr;
  const bool is_static = as<StaticMethod>(raw) != nullptr;
  if (raw.is_nothing() || (!is_function && !is_static && type_of(ts, raw).slots.descriptor_get)) {
    return;
  }
  site.rely_on(*type.type, TypeFlag::kInCaches);
  site.rewrite_value(Op::LOAD_ATTR_CONSTANT, type_version(ts, type), result);
}

bool is_type_getter(ThreadState& ts, const Type& type) {
  return type.slots.get_attribute == ts.interpreter().type(CoreType::kType).slots.get_attribute;
}

Result<Ref<>> load_from_module(ThreadState& ts, Value owner, const Str& attribute, Site& site) {
  Module& module = cast<Module>(owner);
  const Type& module_type = ts.interpreter().type(CoreType::kModule);
  if (module.type == &module_type && lookup_in_mro(ts, module_type, attribute).is_nothing()) {
    const std::ptrdiff_t at = module.dict->index_of_str(attribute);
    if (at >= 0) {
      if (site.may_specialize()) {
        site.rewrite(Op::LOAD_ATTR_MODULE, module.dict->ensure_version(ts.interpreter()),
                     static_cast<std::uint32_t>(at));
      }
      return share(module.dict->entries[static_cast<std::size_t>(at)].value);
    }
  }
  return get_attribute(ts, owner, attribute);
}

Result<Ref<>> load(ThreadState& ts, Value owner, const Str& attribute, bool method, bool& unbound,
                   Site& site) {
  Type& type = type_of(ts, owner);
  if (type.slots.get_attribute == &generic_get_attribute) {
    TRY(Ref<> found, load_generic(ts, owner, attribute, method, unbound, site));
    if (found.value().is_absent()) {
      return raise_no_attribute(ts, owner, attribute);
    }
    return found;
  }
  if (is_type_getter(ts, type)) {
    TRY(Ref<> found, get_attribute(ts, owner, attribute));
    if (site.may_specialize()) {
      remember_type_attribute(ts, cast<Type>(owner), attribute, found, site);
    }
    return found;
  }
  if (as<Module>(owner) != nullptr) {
    return load_from_module(ts, owner, attribute, site);
  }
  return get_attribute(ts, owner, attribute);
}

/// Remembers where an instance keeps, or will keep, an attribute.
void remember_store(ThreadState& ts, Object& object, const Str& attribute, Site& site) {
  Type& type = *object.type;
  const Value found = lookup_in_mro(ts, type, attribute);
  if (!found.is_nothing() && type_of(ts, found).slots.descriptor_set != nullptr) {
    return;
  }
  ShapeTable& shapes = ts.interpreter().shapes();
  Shape& shape = shapes.at(object.shape);
  const std::uint32_t slot = shape.find(attribute);
  if (slot != Shape::kMissing) {
    site.rely_on(type, TypeFlag::kInCaches);
    site.rewrite(Op::STORE_ATTR_SLOT, object.shape, word_index(type, slot));
  } else if (shape.count < shape.capacity && may_add_shape(shape, attribute)) {
    site.rely_on(type, TypeFlag::kInCaches);
    Shape& next = shapes.with(shape, const_cast<Str&>(attribute));
    site.rewrite(Op::STORE_ATTR_NEW, object.shape, word_index(type, shape.count), next.id);
  }
}

}  // namespace

Value load_attribute(ThreadState& ts, Value owner, std::uint32_t index, bool method, bool& unbound,
                     Instruction* unit) {
  unbound = false;
  Site site(ts, unit);
  Result<Ref<>> found = load(ts, owner, name_at(ts, index), method, unbound, site);
  return found.failed() ? Value() : found.take().give();
}

bool store_attribute(ThreadState& ts, Value owner, std::uint32_t index, Value value,
                     Instruction* unit) {
  const Str& attribute = name_at(ts, index);
  if (owner.is_object()) {
    Object& object = *owner.as_object();
    Site site(ts, unit);
    if (has_inline_attributes(object) && site.may_specialize() &&
        object.type->slots.set_attribute == &generic_set_attribute) {
      remember_store(ts, object, attribute, site);
    }
  }
  return !set_attribute(ts, owner, attribute, value).failed();
}

bool delete_attribute(ThreadState& ts, Value owner, std::uint32_t index) {
  return !set_attribute(ts, owner, name_at(ts, index), Value::absent()).failed();
}

Value load_super_attribute(ThreadState& ts, std::uint32_t arg, Value super, Value type, Value self,
                           bool& unbound) {
  unbound = false;
  const Str& attribute = name_at(ts, arg >> 2);
  const bool method = (arg & 1) != 0;
  Result<Ref<>> found = Raised{};
  if (super == Value::object(&ts.interpreter().type(CoreType::kSuper)) &&
      as<Type>(type) != nullptr) {
    found = find_super_attribute(ts, cast<Type>(type), self, attribute, method, unbound);
  } else {  // `super` was given another meaning
    Result<Ref<>> object = (arg & 2) != 0 ? call(ts, super, type, self) : call(ts, super);
    if (object.failed()) {
      return Value();
    }
    found = get_attribute(ts, object.value(), attribute);
  }
  return found.failed() ? Value() : found.take().give();
}

}  // namespace minipy
