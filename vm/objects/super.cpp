// super: attribute lookup that starts after a class in another class's MRO.
#include <algorithm>
#include <string>

#include "vm/objects/cell.h"
#include "vm/objects/code_object.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/frame_access.h"
#include "vm/objects/instance.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/runtime/frame.h"

namespace minipy {

namespace {

/// The class whose MRO is searched for `super(type, object)`, borrowed from the object.
Result<Type*> type_for(ThreadState& ts, const Type& type, Value object) {
  Type* as_type = as<Type>(object);
  if (as_type != nullptr && is_subtype(*as_type, type)) {
    return as_type;
  }
  Type& own = type_of(ts, object);
  if (is_subtype(own, type)) {
    return &own;
  }
  TRY(Ref<> cls, find_attribute(ts, object, name(ts, Name::kClass)));
  Type* claimed = as<Type>(cls);
  if (claimed != nullptr && claimed != &own && is_subtype(*claimed, type)) {
    return claimed;
  }
  return raise(ts, Exc::kTypeError,
               "super(type, obj): obj ({} {}) is not an instance or subtype of type ({}).",
               as_type != nullptr ? "type" : "instance of",
               as_type != nullptr ? as_type->name : own.name, type.name);
}

/// The attribute as it lies in the first class after `type` that has it, borrowed, or nothing.
Value find_after(const Type& searched, const Type& type, const Str& attribute) {
  if (!searched.mro) {
    return Value();
  }
  const std::span<const Value> order = cast<Tuple>(searched.mro).items();
  auto at = std::find(order.begin(), order.end(), Value::object(&type));
  if (at == order.end()) {
    return Value();
  }
  for (++at; at != order.end(); ++at) {
    const Value found = cast<Dict>(cast<Type>(*at).dict).find_str(attribute);
    if (!found.is_nothing()) {
      return found;
    }
  }
  return Value();
}

Result<Ref<>> bind_found(ThreadState& ts, Value found, Value object, Type& object_type) {
  Ref<> keep = share(found);
  const auto get = type_of(ts, found).slots.descriptor_get;
  if (get == nullptr) {
    return keep;
  }
  const Value through = object == Value::object(&object_type) ? Value() : object;
  return get(ts, found, through, Value::object(&object_type));
}

}  // namespace

Result<Ref<>> find_super_attribute(ThreadState& ts, Type& type, Value object, const Str& attribute,
                                   bool method, bool& unbound) {
  unbound = false;
  TRY(Type* const object_type, type_for(ts, type, object));
  if (&attribute != &name(ts, Name::kClass)) {
    const Value found = find_after(*object_type, type, attribute);
    if (!found.is_nothing()) {
      if (method && type_of(ts, found).has(TypeFlag::kMethodDescriptor) &&
          object != Value::object(object_type)) {
        unbound = true;
        return share(found);
      }
      return bind_found(ts, found, object, *object_type);
    }
  }
  TRY(Ref<> self, make_super(ts, type, object));
  return generic_get_attribute(ts, self, Value::object(&attribute));
}

Result<Ref<>> make_super(ThreadState& ts, Type& type, Value object) {
  Type* object_type = nullptr;
  if (!object.is_nothing()) {
    TRY(object_type, type_for(ts, type, object));
  }
  Ref<Super> made = ts.interpreter().heap().make<Super>(ts.interpreter().type(CoreType::kSuper));
  made->start = share(Value::object(&type));
  made->object = share(object);
  made->object_type = share(Value::object(object_type));
  return Ref<>(std::move(made));
}

namespace {

/// super() without arguments: `__class__` and the first parameter of the running function.
Result<void> arguments_of_frame(ThreadState& ts, Value& type, Value& object) {
  const Frame* frame = ts.frame;
  if (frame == nullptr) {
    return raise_text(ts, Exc::kRuntimeError, "super(): no current frame");
  }
  const Code& code = code_of(*frame);
  if (code.unit().argcount == 0) {
    return raise_text(ts, Exc::kRuntimeError, "super(): no arguments");
  }
  object = frame->locals[0];
  if (const Cell* cell = as<Cell>(object); cell != nullptr && code.is_cell_or_free(0)) {
    object = cell->content;
  }
  if (object.is_nothing()) {
    return raise_text(ts, Exc::kRuntimeError, "super(): arg[0] deleted");
  }
  const Value wanted = Value::object(&name(ts, Name::kClass));
  for (std::size_t i = 0; i < code.local_names.size(); ++i) {
    if (!code.is_free(i) || code.local_names[i] != wanted) {
      continue;
    }
    const Cell* cell = as<Cell>(frame->locals[i]);
    if (cell == nullptr) {
      return raise_text(ts, Exc::kRuntimeError, "super(): bad __class__ cell");
    }
    if (cell->content.is_nothing()) {
      return raise_text(ts, Exc::kRuntimeError, "super(): empty __class__ cell");
    }
    type = cell->content;
    if (as<Type>(type) == nullptr) {
      return raise(ts, Exc::kRuntimeError, "super(): __class__ is not a type ({})",
                   type_name(ts, type));
    }
    return {};
  }
  return raise_text(ts, Exc::kRuntimeError, "super(): __class__ cell not found");
}

Result<Ref<>> super_make(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<Super>(ts, type));
}

Result<void> super_initialize(ThreadState& ts, Value value, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "super() takes no keyword arguments");
  }
  if (arguments.positional > 2) {
    return raise(ts, Exc::kTypeError, "super() expected at most 2 arguments, got {}",
                 arguments.positional);
  }
  Value type = arguments.positional > 0 ? arguments[0] : Value();
  Value object = arguments.positional > 1 ? arguments[1] : Value();
  if (arguments.positional == 0) {
    TRY_VOID(arguments_of_frame(ts, type, object));
  } else if (as<Type>(type) == nullptr) {
    return raise(ts, Exc::kTypeError, "super() argument 1 must be a type, not {}",
                 type_name(ts, type));
  }
  if (object.is_none()) {
    object = Value();
  }
  Type* object_type = nullptr;
  if (!object.is_nothing()) {
    TRY(object_type, type_for(ts, cast<Type>(type), object));
  }
  auto& self = cast<Super>(value);
  self.start = share(type);
  self.object = share(object);
  self.object_type = share(Value::object(object_type));
  return {};
}

Result<Ref<>> super_get_attribute(ThreadState& ts, Value value, Value attribute) {
  const auto& self = cast<Super>(value);
  const Str& key = cast<Str>(attribute);
  if (self.object_type && &key != &name(ts, Name::kClass)) {
    const Ref<> object_type = self.object_type;  // the getter may call super.__init__ on this one
    const Ref<> object = self.object;
    const Value found = find_after(cast<Type>(object_type), cast<Type>(self.start), key);
    if (!found.is_nothing()) {
      return bind_found(ts, found, object, cast<Type>(object_type));
    }
  }
  return generic_get_attribute(ts, value, attribute);
}

Result<Ref<>> super_get(ThreadState& ts, Value value, Value object, Value) {
  const auto& self = cast<Super>(value);
  if (object.is_nothing() || object.is_none() || self.object || !self.start) {
    return share(value);  // bound already, or made by `super.__new__` alone
  }
  return make_super(ts, cast<Type>(self.start), object);
}

Result<Ref<>> super_repr(ThreadState& ts, Value value) {
  const auto& self = cast<Super>(value);
  const std::string type = self.start ? cast<Type>(self.start).name : "NULL";
  if (!self.object_type) {
    return Ref<>(make_str(ts, fmt::format("<super: <class '{}'>, NULL>", type)));
  }
  return Ref<>(make_str(ts, fmt::format("<super: <class '{}'>, <{} object>>", type,
                                        cast<Type>(self.object_type).name)));
}

template <Ref<> Super::*Field>
Result<Ref<>> get_field(ThreadState&, Value self) {
  const Ref<>& value = cast<Super>(self).*Field;
  return value ? value : share(Value::none());
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__thisclass__", get_field<&Super::start>, nullptr, "the class invoking super()", true},
    {"__self__", get_field<&Super::object>, nullptr, "the instance invoking super(); may be None",
     true},
    {"__self_class__", get_field<&Super::object_type>, nullptr,
     "the type of the instance invoking super(); may be None", true},
});

void traverse(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const Super&>(object);
  visitor.visit(self.start, Edge::of_field("__thisclass__"));
  visitor.visit(self.object, Edge::of_field("__self__"));
  visitor.visit(self.object_type, Edge::of_field("__self_class__"));
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<Super>;
  slots.traverse = &traverse;
  slots.repr = &super_repr;
  slots.get_attribute = &super_get_attribute;
  slots.descriptor_get = &super_get;
  slots.make = &super_make;
  slots.initialize = &super_initialize;
}

}  // namespace

const TypeSpec& super_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kSuper,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Super),
                                 .flags = flags_of(TypeFlag::kCollectable),
                                 .fill = &fill,
                                 .methods = {},
                                 .getsets = kGetSets,
                                 .doc = "super() -> same as super(__class__, <first argument>)"};
  return spec;
}

}  // namespace minipy
