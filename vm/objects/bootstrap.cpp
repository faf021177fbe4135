// From tables to types. The first types are made before there are dicts, tuples or strs, so it goes
// in two rounds: bare types with their slots, then what they hold.
#include "vm/objects/bootstrap.h"

#include <array>
#include <cstdlib>
#include <gmp.h>
#include <memory>
#include <new>
#include <vector>

#include "vm/objects/builtin_types.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/names.h"
#include "vm/objects/native_function.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/weak_ref.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

Slots own_slots(const TypeSpec& spec) {
  Slots own;
  if (spec.fill != nullptr) {
    spec.fill(own);
  }
  return own;
}

/// First round: a type that can make objects but holds none.
void prepare(Type& type, const std::string& name, const TypeSpec& spec, Type* base) {
  constexpr std::uint32_t kInherited = flags_of(
      TypeFlag::kException, TypeFlag::kCollectable, TypeFlag::kHasDict, TypeFlag::kSequence,
      TypeFlag::kMapping, TypeFlag::kVariableSize, TypeFlag::kWeakReferable);
  type.name = name;
  type.layout = spec.core;
  type.exact = spec.core;
  type.layout_type = &type;
  type.instance_size = spec.size;
  type.dict_offset = spec.dict_offset;
  type.flags = spec.flags;
  type.base = base;
  const Slots own = own_slots(spec);
  if (base != nullptr) {
    type.flags |= base->flags & kInherited;
    type.slots = base->slots;
    if (base->layout == CoreType::kObject) {
      type.slots.make = nullptr;  // object's makes bare instances only
    }
    if (type.dict_offset == 0) {
      type.dict_offset = base->dict_offset;
    }
  }
  overlay_slots(type.slots, own);
  if (type.slots.descriptor_set != nullptr) {
    type.set(TypeFlag::kDataDescriptor);
  }
}

void add_to_dict(ThreadState& ts, Type& type, std::string_view attribute, const Ref<>& value) {
  static_cast<void>(cast<Dict>(type.dict).set_str(ts, intern(ts, attribute), value));
}

/// Containers whose class may be subscripted: `list[int]` (PEP 585).
bool is_generic(CoreType core) {
  switch (core) {
    case CoreType::kTuple:
    case CoreType::kList:
    case CoreType::kDict:
    case CoreType::kSet:
    case CoreType::kFrozenSet:
    case CoreType::kEnumerate:
      return true;
    default:
      return false;
  }
}
constexpr NativeDef kClassGetItem =
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585");

void add_methods(ThreadState& ts, Type& type, std::span<const NativeDef> methods) {
  for (const NativeDef& def : methods) {
    Ref<> method = make_method_descriptor(ts, def, type);
    add_to_dict(ts, type, name_of(def), method);
  }
}

/// Second round: dict, bases, MRO.
void complete(ThreadState& ts, Type& type, const TypeSpec& spec) {
  type.dict = make_dict(ts);
  std::vector<Value> order;
  for (Type* current = &type; current != nullptr; current = current->base) {
    order.push_back(Value::object(current));
  }
  type.mro = minipy::make_tuple(ts, order);
  const Value base = Value::object(type.base);
  type.bases = minipy::make_tuple(ts, std::span<const Value>(&base, type.base == nullptr ? 0 : 1));
  if (type.base != nullptr) {
    type.base->subclasses.push_back(&type);
  }
  add_methods(ts, type, spec.methods);
  for (const MethodTable table : spec.more_methods) {
    if (table != nullptr) {
      add_methods(ts, type, table());
    }
  }
  for (const GetSetDef& def : spec.getsets) {
    add_to_dict(ts, type, def.name, make_getset_descriptor(ts, def, type));
  }
  const bool has_module = !cast<Dict>(type.dict).find_str(name(ts, Name::kModule)).is_nothing();
  if (type.name.starts_with("typing.") && !has_module) {  // their instances show it too
    add_to_dict(ts, type, "__module__", make_str(ts, "typing"));
  }
  if (is_generic(spec.core) && type.base->base == nullptr) {
    add_to_dict(ts, type, "__class_getitem__", make_method_descriptor(ts, kClassGetItem, type));
  }
  add_slot_wrappers(ts, type, own_slots(spec));
  const bool documented = spec.doc != nullptr && *spec.doc != '\0';
  type.doc = documented ? Ref<>(make_str(ts, spec.doc)) : share(Value::none());
  if (cast<Dict>(type.dict).find_str(name(ts, Name::kDoc)).is_nothing()) {
    add_to_dict(ts, type, "__doc__", type.doc);
  }
}

const char* core_name(CoreType which) {
  constexpr std::array<const char*, kCoreTypeCount> kNames{
#define CORE_TYPE(enumerator, name) name,
#include "vm/runtime/core_types.def"
#undef CORE_TYPE
  };
  return kNames[static_cast<std::size_t>(which)];
}

Type* base_of(Interpreter& interpreter, const TypeSpec& spec) {
  return spec.core == CoreType::kObject ? nullptr : &interpreter.type(spec.base);
}

/// `type` is an instance of itself, so it is made as an instance of a passing stand-in.
void make_type_of_types(ThreadState& ts) {
  Type stand_in;
  Ref<Type> type = ts.interpreter().heap().make<Type>(stand_in);
  type->type = type.get();
  ts.interpreter().set_type(CoreType::kType, std::move(type));
}

}  // namespace

namespace {

/// What GMP asks for memory with: its own functions end the process when there is none.
void* allocate_for_gmp(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) {
    throw std::bad_alloc();
  }
  return memory;
}
void* reallocate_for_gmp(void* old, std::size_t, std::size_t size) {
  void* const memory = std::realloc(old, size);
  if (memory == nullptr) {
    throw std::bad_alloc();
  }
  return memory;
}
void free_for_gmp(void* memory, std::size_t) { std::free(memory); }

}  // namespace

void initialize_objects(ThreadState& ts) {
  ::mp_set_memory_functions(&allocate_for_gmp, &reallocate_for_gmp, &free_for_gmp);
  Interpreter& interpreter = ts.interpreter();
  interpreter.set_extension(ExtensionSlot::kObjects, std::make_unique<ObjectsState>());
  const std::optional<std::uint32_t> seed = interpreter.runtime().options().hash_seed;
  objects_state(ts).hash_key = seed ? sip_key_of_seed(*seed) : random_sip_key();
  make_type_of_types(ts);
  Type& type_type = interpreter.type(CoreType::kType);
  const std::span<const SpecFunction> specs = builtin_type_specs();
  for (const SpecFunction spec : specs) {
    if (spec().core != CoreType::kType) {
      interpreter.set_type(spec().core, interpreter.heap().make<Type>(type_type));
    }
  }
  for (const SpecFunction function : specs) {
    const TypeSpec& spec = function();
    prepare(interpreter.type(spec.core), core_name(spec.core), spec, base_of(interpreter, spec));
  }
  // The same C++ struct under another name.
  interpreter.type(CoreType::kStrAsciiIterator).layout = CoreType::kStrIterator;
  initialize_names(ts);
  for (const SpecFunction function : specs) {
    complete(ts, interpreter.type(function().core), function());
  }
  initialize_exceptions(ts);
  install_weak_references(ts);
}

void add_core_type(ThreadState& ts, const TypeSpec& spec) {
  Interpreter& interpreter = ts.interpreter();
  Ref<Type> type = interpreter.heap().make<Type>(interpreter.type(CoreType::kType));
  prepare(*type, core_name(spec.core), spec, base_of(interpreter, spec));
  complete(ts, *type, spec);
  interpreter.set_type(spec.core, std::move(type));
}

Ref<Type> make_builtin_type(ThreadState& ts, const std::string& name, Type& base,
                            const TypeSpec& spec) {
  Ref<Type> type = ts.interpreter().heap().make<Type>(ts.interpreter().type(CoreType::kType));
  prepare(*type, name, spec, &base);
  complete(ts, *type, spec);
  return type;
}

void add_base(ThreadState& ts, Type& type, Type& base) {
  const std::array<Value, 2> bases{cast<Tuple>(type.bases).items()[0], Value::object(&base)};
  type.bases = minipy::make_tuple(ts, bases);
  base.subclasses.push_back(&type);
  type.mro = linearize(ts, type).take();
}

void finalize_objects(ThreadState& ts) {
  Interpreter& interpreter = ts.interpreter();
  ObjectsState& state = objects_state(ts);
  std::vector<Ref<Type>> types;
  for (std::size_t i = 0; i < kCoreTypeCount; ++i) {
    if (interpreter.has_type(static_cast<CoreType>(i))) {
      types.push_back(Ref<Type>::share(interpreter.type(static_cast<CoreType>(i))));
    }
  }
  for (Ref<Type>& type : state.exceptions) {
    if (type) {
      types.push_back(std::move(type));
    }
  }
  std::vector<Ref<>> contents;  // let go of while all types are still whole
  for (const Ref<Type>& type : types) {
    for (Ref<>* field : {&type->dict, &type->bases, &type->mro, &type->doc, &type->qualname}) {
      contents.push_back(std::move(*field));
    }
  }
  contents.clear();
  state.forget_shared_values();
  finalize_names(ts);
  for (std::size_t i = 0; i < kCoreTypeCount; ++i) {
    interpreter.set_type(static_cast<CoreType>(i), nullptr);
  }
  while (!types.empty()) {  // `type` itself must be the last
    const std::size_t last = types.size() - 1;
    if (types.size() > 1 && types[last]->type == types[last].get()) {
      std::swap(types[last], types[0]);
    }
    types.pop_back();
  }
}

void ObjectsState::traverse(Visitor& visitor) const {
  for (const Ref<Type>& type : exceptions) {
    visitor.visit(type.value(), Edge::of_field("exception class"));
  }
  const auto visit_strs = [&visitor](const auto& strs, const char* field) {
    for (const auto& str : strs) {
      visitor.visit(str.value(), Edge::of_field(field));
    }
  };
  visit_strs(names, "well-known names");
  visit_strs(latin1, "strs of one character");
  for (Str* str : interned) {
    visitor.visit(Value::object(str), Edge::of_field("interned strs"));
  }
  for (const Ref<>* shared : {&empty_str, &empty_bytes, &empty_tuple, &empty_frozenset, &no_default,
                              &zero, &minus_zero, &codec_errors, &codec_searches, &codec_cache}) {
    visitor.visit(*shared, Edge::of_field("empty values"));
  }
  for (const NativeCode& code : native_codes) {
    for (const Ref<>& parameter : code.parameters) {
      visitor.visit(parameter, Edge::of_field("native signatures"));
    }
  }
  for (const LookupCache::Entry& entry : lookups.entries) {
    visitor.visit(entry.name.value(), Edge::of_field("lookup cache"));
  }
}

}  // namespace minipy
