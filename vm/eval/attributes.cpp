// Attribute instructions: the lookup, and what an inline cache may remember of it.
//
//   instance, own attribute in an inline slot      LOAD_ATTR_SLOT, STORE_ATTR_SLOT, STORE_ATTR_NEW
//   function of the class, about to be called      LOAD_ATTR_METHOD (nothing is bound)
//   method of a built-in type                      LOAD_ATTR_BUILTIN_METHOD
//   plain attribute of the class, or of a class    LOAD_ATTR_CONSTANT
//   property with a plain Python getter            LOAD_ATTR_PROPERTY
//   name of a module                               LOAD_ATTR_MODULE
//
// docs/attributes.md shows when a cache stops holding.
#include "vm/eval/push_frame.h"
#include "vm/eval/operations.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/instance.h"
#include "vm/objects/module.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"
#include "vm/runtime/shape.h"

namespace minipy {

namespace {

Value owned(Result<Ref<>> result) { return result.failed() ? Value() : result.take().give(); }

AttributeCache& cache_of(Instruction* unit) {
  return *static_cast<AttributeCache*>(static_cast<void*>(unit + 1));
}

const Str& name_at(ThreadState& ts, std::uint32_t index) {
  return cast<Str>(code_of(*ts.frame).name_values[index]);
}

/// Makes the instruction expect objects with this shape word. False: it has missed too often.
bool specialize(Instruction* unit, Op op, std::uint32_t guard, std::uint32_t slot) {
  AttributeCache& cache = cache_of(unit);
  if (cache.misses >= kMaxMisses) {
    return false;
  }
  ++cache.misses;
  cache.shape = guard;
  cache.slot = slot;
  unit->op = static_cast<std::uint16_t>(op);
  return true;
}

void specialize_load(Instruction* unit, Op op, std::uint32_t guard, std::uint32_t slot, Value value) {
  if (specialize(unit, op, guard, slot)) {
    AttributeCache& cache = cache_of(unit);
    cache.value.set(value);
    const bool is_call = (unit->arg & 1) != 0;
    cache.fused_shape = op == (is_call ? Op::LOAD_ATTR_METHOD : Op::LOAD_ATTR_SLOT) ? guard : kNoShape;
  }
}

void specialize_store(Instruction* unit, Op op, std::uint32_t guard, std::uint32_t slot,
                      std::uint32_t next_shape) {
  if (specialize(unit, op, guard, slot)) {
    cache_of(unit).next_shape = next_shape;
  }
}

bool has_generic_access(ThreadState& ts, const Type& type) {
  return type.slots.get_attribute == ts.interpreter().type(CoreType::kObject).slots.get_attribute;
}

bool is_data_descriptor(ThreadState& ts, Value attribute) {
  return attribute.is_object() && type_of(ts, attribute).slots.descriptor_set != nullptr;
}

bool is_plain_value(ThreadState& ts, Value attribute) {
  return type_of(ts, attribute).slots.descriptor_get == nullptr;
}

/// A property, no instance of a subclass, whose getter is a Python function of one parameter.
bool has_plain_getter(ThreadState& ts, Value attribute) {
  if (!attribute.is_object() ||
      attribute.as_object()->type != &ts.interpreter().type(CoreType::kProperty)) {
    return false;
  }
  const Function* getter = as<Function>(cast<Property>(attribute).getter);
  return getter != nullptr && getter->code->plain_argument_count == 1;
}

/// Word number of an inline slot in instances of the shape.
std::uint32_t word_of_slot(const Type& type, std::uint32_t slot) {
  return static_cast<std::uint32_t>(inline_offset(type) / sizeof(Value)) + slot;
}

/// An instance with hidden class, `found` being what its type has under the name. Nothing: general way.
Value load_from_instance(ThreadState& ts, Object& object, Value found, const Str& name, bool method,
                         bool& unbound, Instruction* unit) {
  Type& type = *object.type;
  if (has_plain_getter(ts, found) && !method) {
    type.set(TypeFlag::kInCaches);
    specialize_load(unit, Op::LOAD_ATTR_PROPERTY, object.shape, 0, found);
    return Value();
  }
  Shape& shape = ts.interpreter().shapes().at(object.shape);
  if (const std::uint32_t slot = shape.find(name); slot != Shape::kMissing) {
    if (!found.is_nothing() && is_data_descriptor(ts, found)) {
      return Value();
    }
    const std::uint32_t word = word_of_slot(type, slot);
    type.set(TypeFlag::kInCaches);
    specialize_load(unit, Op::LOAD_ATTR_SLOT, object.shape, word, Value());
    return share(word_at(object, word * sizeof(Value))).give();
  }
  if (found.is_nothing()) {
    return Value();
  }
  if (method && found.is_object() && found.as_object()->type->has(TypeFlag::kMethodDescriptor)) {
    type.set(TypeFlag::kInCaches);
    specialize_load(unit, Op::LOAD_ATTR_METHOD, object.shape, 0, found);
    unbound = true;
    return share(found).give();
  }
  if (is_plain_value(ts, found)) {
    if (!type.has(TypeFlag::kVolatileValues)) {
      type.set(TypeFlag::kInCaches);
      type.set(TypeFlag::kValuesInCaches);
      specialize_load(unit, Op::LOAD_ATTR_CONSTANT, object.shape, 0, found);
    }
    return share(found).give();
  }
  return Value();
}

/// `C.x`: a class whose metaclass is `type` itself.
Value load_from_class(ThreadState& ts, Type& owner, const Str& name, Instruction* unit) {
  Type& metatype = *owner.type;
  if (&metatype != &ts.interpreter().type(CoreType::kType) ||
      !lookup_in_mro(ts, metatype, name).is_nothing()) {
    return Value();
  }
  const Value found = lookup_in_mro(ts, owner, name);
  if (found.is_nothing() || !(is_plain_value(ts, found) || as<Function>(found) != nullptr)) {
    return Value();
  }
  if (!owner.has(TypeFlag::kVolatileValues)) {
    const std::uint32_t version = type_version(ts, owner);
    owner.set(TypeFlag::kInCaches);
    owner.set(TypeFlag::kValuesInCaches);
    if (owner.shape == version) {
      specialize_load(unit, Op::LOAD_ATTR_CONSTANT, version, 0, found);
    }
  }
  return share(found).give();
}

Value load_from_module(ThreadState& ts, Module& module, const Str& name, Instruction* unit) {
  const std::ptrdiff_t at = module.dict->index_of_str(name);
  if (at < 0) {
    return Value();
  }
  const std::uint32_t version = module.dict->ensure_version(ts.interpreter());
  specialize_load(unit, Op::LOAD_ATTR_MODULE, version, static_cast<std::uint32_t>(at), Value());
  return share(module.dict->entries[static_cast<std::size_t>(at)].value).give();
}

/// The cases that can be remembered or need no bound method. Nothing: general way.
Value load_quickly(ThreadState& ts, Value owner, const Str& name, bool method, bool& unbound, Instruction* unit) {
  Type& type = type_of(ts, owner);
  if (type.layout == CoreType::kModule && type.layout_type == &type) {
    return load_from_module(ts, cast<Module>(owner), name, unit);
  }
  if (Type* cls = as<Type>(owner)) {
    return load_from_class(ts, *cls, name, unit);
  }
  if (!has_generic_access(ts, type)) {
    return Value();
  }
  const Value found = lookup_in_mro(ts, type, name);
  if (owner.is_object() && has_inline_attributes(*owner.as_object())) {
    return load_from_instance(ts, *owner.as_object(), found, name, method, unbound, unit);
  }
  const bool is_method =
      method && found.is_object() && found.as_object()->type->has(TypeFlag::kMethodDescriptor);
  if (!is_method || !find_own_attribute(ts, owner, name).is_nothing()) {
    return Value();
  }
  if (owner.is_object() && type.dict_offset == 0 && !type.has(TypeFlag::kHeapType)) {
    const auto guard = static_cast<std::uint32_t>(Value::object(&type).bits());
    specialize_load(unit, Op::LOAD_ATTR_BUILTIN_METHOD, guard, 0, found);
  }
  unbound = true;
  return share(found).give();
}

}  // namespace

Value load_attribute(ThreadState& ts, Value owner, std::uint32_t index, bool method, bool& unbound,
                     Instruction* unit) {
  const Str& name = name_at(ts, index);
  const Value quick = load_quickly(ts, owner, name, method, unbound, unit);
  if (!quick.is_nothing()) {
    return quick;
  }
  return owned(get_attribute(ts, owner, name));
}

bool store_attribute(ThreadState& ts, Value owner, std::uint32_t index, Value value, Instruction* unit) {
  const Str& name = name_at(ts, index);
  Type& type = type_of(ts, owner);
  const bool generic =
      type.slots.set_attribute == ts.interpreter().type(CoreType::kObject).slots.set_attribute;
  if (!generic || !owner.is_object() || !has_inline_attributes(*owner.as_object()) ||
      is_data_descriptor(ts, lookup_in_mro(ts, type, name))) {
    return !set_attribute(ts, owner, name, value).failed();
  }
  Object& object = *owner.as_object();
  const std::uint32_t before = object.shape;
  Shape& shape = ts.interpreter().shapes().at(before);
  const std::uint32_t slot = shape.find(name);
  if (slot != Shape::kMissing) {
    type.set(TypeFlag::kInCaches);
    specialize_store(unit, Op::STORE_ATTR_SLOT, before, word_of_slot(type, slot), before);
  }
  const std::uint32_t count = shape.count;
  if (set_own_attribute(ts, object, name, value).failed()) {
    return false;
  }
  if (slot == Shape::kMissing && object.shape >= kFirstShape && object.shape != before) {
    Shape& after = ts.interpreter().shapes().at(object.shape);
    if (after.count == count + 1 && after.capacity == ts.interpreter().shapes().at(before).capacity) {
      type.set(TypeFlag::kInCaches);
      specialize_store(unit, Op::STORE_ATTR_NEW, before, word_of_slot(type, count), object.shape);
    }
  }
  return true;
}

bool delete_attribute(ThreadState& ts, Value owner, std::uint32_t index) {
  return !set_attribute(ts, owner, name_at(ts, index), Value::absent()).failed();
}

Value load_super_attribute(ThreadState& ts, std::uint32_t arg, Value super, Value type, Value self, bool& unbound) {
  const Str& name = name_at(ts, arg >> 2);
  const bool method = (arg & 1) != 0;
  Type* cls = as<Type>(type);
  if (super == Value::object(&ts.interpreter().type(CoreType::kSuper)) && cls != nullptr) {
    return owned(find_super_attribute(ts, *cls, self, name, method, unbound));
  }
  // Somebody put another `super` in its place: call it as the source says.
  const std::array<Value, 2> arguments{type, self};
  const bool explicit_arguments = (arg & 2) != 0;
  Result<Ref<>> made =
      call(ts, super, explicit_arguments ? Arguments(arguments) : Arguments());
  return made.failed() ? Value() : owned(get_attribute(ts, made.value(), name));
}

}  // namespace minipy
