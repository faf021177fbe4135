// Descriptors: property, classmethod, staticmethod, super, and those that built-in types use for
// their computed attributes and classes for their `__slots__`.
#pragma once

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Property : Object {
  static constexpr CoreType kCoreType = CoreType::kProperty;

  Ref<> getter;
  Ref<> setter;
  Ref<> deleter;
  Ref<> doc;
  Ref<> name;  ///< from __set_name__, or nothing
  bool doc_from_getter = false;
};

struct ClassMethod : Object {
  static constexpr CoreType kCoreType = CoreType::kClassMethod;

  Ref<> function;
  Ref<> dict;
};

struct StaticMethod : Object {
  static constexpr CoreType kCoreType = CoreType::kStaticMethod;

  Ref<> function;
  Ref<> dict;
};

/// `super(type, object)`.
struct Super : Object {
  static constexpr CoreType kCoreType = CoreType::kSuper;

  Ref<> start;   ///< Type whose MRO successor is searched
  Ref<> object;  ///< the instance or class, or nothing when unbound
  Ref<> object_type;
};

/// One name of `__slots__`, or a field of a built-in type's struct (then `def` reads it).
struct MemberDescriptor : Object {
  static constexpr CoreType kCoreType = CoreType::kMemberDescriptor;

  Ref<> name;
  Type* owner = nullptr;     ///< borrowed
  std::uint32_t offset = 0;  ///< member_offset() of the owner
  const GetSetDef* def = nullptr;
};

/// A computed attribute of a built-in type.
struct GetSetDescriptor : Object {
  static constexpr CoreType kCoreType = CoreType::kGetSetDescriptor;

  const GetSetDef* def = nullptr;
  Type* owner = nullptr;  ///< borrowed
};

Ref<> make_member_descriptor(ThreadState& ts, Type& owner, Value name, std::uint32_t offset);
Ref<> make_getset_descriptor(ThreadState& ts, const GetSetDef& def, Type& owner);
Ref<> make_static_method(ThreadState& ts, Value function);
Ref<> make_class_method(ThreadState& ts, Value function);

/// Makes a super object after the checks of `super(type, object)`; `object` may be nothing.
Result<Ref<>> make_super(ThreadState& ts, Type& type, Value object);
/// `super(type, object).name` without the super object. With `method`, a plain function is returned
/// as it is and `unbound` says so. Owned.
Result<Ref<>> find_super_attribute(ThreadState& ts, Type& type, Value object, const Str& name,
                                   bool method, bool& unbound);
const TypeSpec& property_type_spec();
const TypeSpec& class_method_type_spec();
const TypeSpec& static_method_type_spec();
const TypeSpec& super_type_spec();
const TypeSpec& member_descriptor_type_spec();
const TypeSpec& getset_descriptor_type_spec();

}  // namespace minipy
