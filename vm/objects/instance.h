// Instances of classes written in Python, and attributes that objects hold themselves.
//
//   header │ `__slots__` values … │ __dict__ word │ inline slot 0 │ inline slot 1 │ …
//
// While the `__dict__` word is empty, the header's shape says which attribute is in which inline
// slot. Asking for `__dict__`, or adding more attributes than there are slots, makes a real dict of
// them; from then on the shape is kDictShape. Instances with the layout of a built-in type only
// have the word. Inline slots reach to the end of the heap slot, so an object knows how many it
// has.
#pragma once

#include <cstddef>

#include "vm/objects/dict.h"
#include "vm/objects/protocol.h"
#include "vm/runtime/heap.h"
#include "vm/runtime/shape.h"

namespace minipy {

/// A value word of an object, `offset` bytes from its start.
inline Value& word_at(Object& object, std::size_t offset) {
  return static_cast<Value*>(static_cast<void*>(&object))[offset / sizeof(Value)];
}

/// Works out `type.plain_bytes` for make_instance().
void measure_instances(Type& type);
/// A new instance of a class whose C++ part is a bare header (layout kObject). It takes over a
/// reference to the class, which the caller holds.
[[gnu::always_inline]] inline Object* make_instance_of_held(ThreadState& ts, Type& type) {
  if (type.plain_bytes == 0) [[unlikely]] {
    measure_instances(type);
  }
  const std::size_t bytes = type.plain_bytes;
  void* const memory = ts.interpreter().heap().take_memory_of_held(type, bytes);
  Object* const object = ::new (memory) Object{};
  Value* const end = &word_at(*object, bytes);
  for (Value* word = &word_at(*object, sizeof(Object)); word != end; ++word) {
    ::new (word) Value();
  }
  object->shape = type.root_shape;
  object->type = &type;
  object->count_word = 1;
  return object;
}
inline Ref<Object> make_instance(ThreadState& ts, Type& type) {
  Ref<Object> object = Ref<Object>::take(make_instance_of_held(ts, type));  // first: it may throw
  if (type.has(TypeFlag::kHeapType)) {
    increment(type);
  }
  return object;
}

/// Bytes that an instance of a heap type needs behind its C++ struct of `struct_size` bytes and
/// `variable` bytes of items.
std::size_t extra_bytes(const Type& type, std::size_t struct_size, std::size_t variable = 0);
/// How a built-in type's `__new__` makes its object, which may be of a Python subclass: a T with
/// `variable` bytes of items behind it.
template <class T>
Ref<T> make_instance_of(ThreadState& ts, Type& type, std::size_t variable = 0);

/// Where the `__slots__` value number `index` of the class's instances lies: bytes from the start
/// of the instance, or from its end if its struct varies in size. What a member descriptor keeps.
std::size_t member_offset(const Type& type, std::size_t index);
Value& member_at(Object& object, std::size_t offset);
/// For a new object of variable size: nothing is in its `__slots__` yet.
void clear_new_members(Object& object);

/// The word that owns the object's `__dict__`, or null if its type has none.
Value* dict_word(Object& object);
/// First inline slot of a hidden-class instance, in bytes from its start.
inline std::size_t inline_offset(const Type& type) {
  return static_cast<std::size_t>(type.dict_offset) + sizeof(Value);
}
/// Whether the object keeps attributes in inline slots at present.
inline bool has_inline_attributes(const Object& object) {
  return object.type->has(TypeFlag::kHiddenClass) && object.shape >= kFirstShape;
}

/// Whether a shape may get a successor for `name`: a class whose instances each have other
/// attributes would fill the table with shapes, so after some they get dicts.
bool may_add_shape(const Shape& shape, const Str& name);
/// The object's own attribute, borrowed, or nothing. `name` is interned. Never raises.
Value find_own_attribute(ThreadState& ts, Value object, const Str& name);
/// Sets the object's own attribute. False: the type gives instances no attributes.
Result<bool> set_own_attribute(ThreadState& ts, Object& object, const Str& name, Value value);
/// Deletes it. False: there was none.
Result<bool> delete_own_attribute(ThreadState& ts, Object& object, const Str& name);
/// The object's `__dict__`, made on demand; null if its type has none.
Dict* materialize_dict(ThreadState& ts, Object& object);
/// Gives the object another `__dict__`.
void replace_dict(ThreadState& ts, Object& object, Dict& dict);
/// Number of attributes that the object holds itself.
std::size_t own_attribute_count(ThreadState& ts, Object& object);

/// Shows, clears what instances of heap types own beyond their C++ struct: `__slots__`
/// values, dict, inline slots. Slots of heap types call these around those of their layout.
void traverse_extra(const Object& object, Visitor& visitor);
void clear_extra(Object& object);

/// The three lifetime slots of every heap type.
void traverse_instance(const Object& object, Visitor& visitor);
void clear_instance(Object& object);
void destroy_instance(Object& object);
/// destroy_instance() of a hidden class: behind the header there are only values.
void destroy_plain_instance(Object& object);

template <class T>
Ref<T> make_instance_of(ThreadState& ts, Type& type, std::size_t variable) {
  Ref<T> object =
      ts.interpreter().heap().make_sized<T>(type, extra_bytes(type, sizeof(T), variable));
  if (type.dict_offset < 0) {
    *dict_word(*object) = Value();
  }
  return object;
}

}  // namespace minipy
