// Where objects keep their attributes. The rules for moving from inline slots to a dict are drawn
// in instance.h.
#include "vm/objects/instance.h"

#include <algorithm>
#include <array>
#include <utility>

#include "vm/objects/str.h"
#include "vm/objects/type_new.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

constexpr std::uint32_t kMaxInlineSlots = 40;
constexpr std::size_t kMaxTransitions = 64;
constexpr std::size_t kMaxRoom = 64;
constexpr std::size_t kSlotStep = 16;  // heap slots of small objects are multiples of it

Shape& shape_of(const Object& object) { return object.type->shapes->at(object.shape); }

Value& inline_slot(Object& object, std::size_t index) {
  return word_at(object, inline_offset(*object.type) + index * sizeof(Value));
}

/// Inline slots that the object has room for, used or not.
std::size_t inline_room(const Object& object) {
  return (Heap::slot_size_of(object) - inline_offset(*object.type)) / sizeof(Value);
}

/// The `__slots__` values of a str lie behind its characters.
bool has_members_at_end(const Type& type) {
  return type.has(TypeFlag::kVariableSize) && !type.slot_names.empty();
}

/// The class needs more slots than it thought: later instances get twice as many.
void grow_inline_slots(ThreadState& ts, Type& type) {
  if (type.inline_slots < kMaxInlineSlots) {
    const std::uint32_t wanted = std::min(type.inline_slots * 2 + 1, kMaxInlineSlots);
    ts.interpreter().shapes().new_root(type, rounded_inline_slots(type, wanted));
  }
}

}  // namespace

std::size_t member_offset(const Type& type, std::size_t index) {
  // Behind a struct of variable size nothing has a fixed place: counted from the end, where the
  // last word is that of `__dict__`.
  return type.has(TypeFlag::kVariableSize)
             ? (index + 2) * sizeof(Value)
             : type.layout_type->instance_size + index * sizeof(Value);
}

Value& member_at(Object& object, std::size_t offset) {
  const bool from_end = object.type->has(TypeFlag::kVariableSize);
  return word_at(object, from_end ? Heap::slot_size_of(object) - offset : offset);
}

void clear_new_members(Object& object) {
  for (std::size_t i = 0; i < object.type->slot_names.size(); ++i) {
    member_at(object, member_offset(*object.type, i)) = Value();
  }
}

std::size_t extra_bytes(const Type& type, std::size_t struct_size, std::size_t variable) {
  std::size_t end = std::max<std::size_t>(struct_size, type.instance_size);
  if (type.dict_offset > 0) {
    end = std::max(end, static_cast<std::size_t>(type.dict_offset) + sizeof(Value));
  }
  const bool keeps_dict_word = type.dict_offset < 0 || has_members_at_end(type);
  const std::size_t at_end = keeps_dict_word ? sizeof(Value) : 0;
  return end - struct_size + variable + at_end;
}

void measure_instances(Type& type) {
  std::size_t size = sizeof(Object) + extra_bytes(type, sizeof(Object));
  if (type.has(TypeFlag::kHiddenClass)) {
    size += type.inline_slots * sizeof(Value);
    size = (size + kSlotStep - 1) / kSlotStep * kSlotStep;
  }
  type.plain_bytes = static_cast<std::uint32_t>(size);
}

bool may_add_shape(const Shape& shape, const Str& name) {
  return shape.transitions.size() < kMaxTransitions ||
         std::any_of(shape.transitions.begin(), shape.transitions.end(),
                     [&](const Shape* next) { return next->key.get() == &name; });
}

Value* dict_word(Object& object) {
  const std::int32_t offset = object.type->dict_offset;
  if (offset > 0) {
    return &word_at(object, static_cast<std::size_t>(offset));
  }
  return offset == 0 ? nullptr : &word_at(object, Heap::slot_size_of(object) - sizeof(Value));
}

Value find_own_attribute(ThreadState&, Value value, const Str& name) {
  if (!value.is_object()) {
    return Value();
  }
  Object& object = *value.as_object();
  if (has_inline_attributes(object)) {
    const std::uint32_t slot = shape_of(object).find(name);
    return slot == Shape::kMissing ? Value() : inline_slot(object, slot);
  }
  const Value* dict = dict_word(object);
  return dict == nullptr || dict->is_nothing() ? Value() : cast<Dict>(*dict).find_str(name);
}

Result<bool> set_own_attribute(ThreadState& ts, Object& object, const Str& name, Value value) {
  if (has_inline_attributes(object)) {
    Shape& shape = shape_of(object);
    const std::uint32_t slot = shape.find(name);
    if (slot != Shape::kMissing) {
      release(std::exchange(inline_slot(object, slot), share(value).give()));
      return true;
    }
    if (shape.count < shape.capacity && may_add_shape(shape, name)) {
      inline_slot(object, shape.count) = share(value).give();
      object.shape = ts.interpreter().shapes().with(shape, const_cast<Str&>(name)).id;
      return true;
    }
    if (shape.count >= shape.capacity && shape.capacity == object.type->inline_slots) {
      grow_inline_slots(ts, *object.type);
    }
  }
  Dict* dict = materialize_dict(ts, object);
  if (dict == nullptr) {
    return false;
  }
  TRY_VOID(dict->set_str(ts, name, value));
  return true;
}

Result<bool> delete_own_attribute(ThreadState& ts, Object& object, const Str& name) {
  if (has_inline_attributes(object)) {
    Shape& shape = shape_of(object);
    if (shape.find(name) == Shape::kMissing) {
      return false;
    }
    if (shape.key.get() == &name) {  // the last one added: back to the shape before
      object.shape = shape.parent->id;
      release(std::exchange(inline_slot(object, shape.count - 1), Value()));
      return true;
    }
  }
  Value* word = dict_word(object);
  if (word == nullptr || (word->is_nothing() && !has_inline_attributes(object))) {
    return false;
  }
  return materialize_dict(ts, object)->remove_str(ts, name);
}

Dict* materialize_dict(ThreadState& ts, Object& object) {
  Value* word = dict_word(object);
  if (word == nullptr) {
    return nullptr;
  }
  if (!word->is_nothing()) {
    return &cast<Dict>(*word);
  }
  Ref<Dict> dict = make_dict(ts);
  if (has_inline_attributes(object)) {
    Shape& shape = shape_of(object);
    const auto& names = shape.all_keys();
    for (std::uint32_t i = 0; i < shape.count; ++i) {
      Ref<> value = Ref<>::take(std::exchange(inline_slot(object, i), Value()));
      static_cast<void>(dict->set_str(ts, *static_cast<const Str*>(names[i]), value));
    }
  }
  if (object.type->has(TypeFlag::kHiddenClass)) {
    object.shape = kDictShape;
  }
  *word = Ref<>(std::move(dict)).give();
  return &cast<Dict>(*word);
}

void replace_dict(ThreadState& ts, Object& object, Dict& dict) {
  materialize_dict(ts, object);
  release(std::exchange(*dict_word(object), share(Value::object(&dict)).give()));
}

std::size_t own_attribute_count(ThreadState&, Object& object) {
  if (has_inline_attributes(object)) {
    return shape_of(object).count;
  }
  const Value* dict = dict_word(object);
  return dict == nullptr || dict->is_nothing() ? 0 : cast<Dict>(*dict).size();
}

void traverse_extra(const Object& object, Visitor& visitor) {
  const Type& type = *object.type;
  auto& mutable_object = const_cast<Object&>(object);
  for (std::size_t i = 0; i < type.slot_names.size(); ++i) {
    visitor.visit(member_at(mutable_object, member_offset(type, i)),
                  Edge::attribute(type.slot_names[i].value()));
  }
  if (type.dict_offset == type.layout_type->dict_offset) {
    return;  // none, or the struct's own
  }
  visitor.visit(*dict_word(mutable_object), Edge::of_field("__dict__"));
  if (has_inline_attributes(object)) {
    Shape& shape = shape_of(object);
    const auto& names = shape.all_keys();
    for (std::uint32_t i = 0; i < shape.count; ++i) {
      visitor.visit(inline_slot(mutable_object, i), Edge::attribute(Value::object(names[i])));
    }
  }
}

void clear_extra(Object& object) {
  const Type& type = *object.type;
  for (std::size_t i = 0; i < type.slot_names.size(); ++i) {
    release(std::exchange(member_at(object, member_offset(type, i)), Value()));
  }
  if (type.dict_offset == type.layout_type->dict_offset) {
    return;
  }
  std::array<Value, kMaxRoom> values;  // moved out first: a release may run code that looks here
  std::size_t count = 0;
  if (has_inline_attributes(object)) {
    count = std::min(inline_room(object), kMaxRoom);
    for (std::size_t i = 0; i < count; ++i) {
      values[i] = std::exchange(inline_slot(object, i), Value());
    }
    object.shape = kDictShape;
  }
  release(std::exchange(*dict_word(object), Value()));
  for (std::size_t i = 0; i < count; ++i) {
    release(values[i]);
  }
}

void traverse_instance(const Object& object, Visitor& visitor) {
  const auto traverse = object.type->layout_type->slots.traverse;
  if (traverse != nullptr) {
    traverse(object, visitor);
  }
  traverse_extra(object, visitor);
}

void clear_instance(Object& object) {
  const auto clear = object.type->layout_type->slots.clear;
  clear_extra(object);
  if (clear != nullptr) {
    clear(object);
  }
}

namespace {

/// The object is dead: nobody sees it any more, so its values may go where they lie.
inline void destroy_values(Object& object) {
  const Type& type = *object.type;
  for (std::size_t i = 0; i < type.slot_names.size(); ++i) {
    release(member_at(object, member_offset(type, i)));
  }
  if (has_inline_attributes(object)) {  // then there is no dict
    const Value* const first = &inline_slot(object, 0);
    const Value* const end = first + shape_of(object).count;
    for (const Value* slot = first; slot != end; ++slot) {
      release(*slot);
    }
  } else if (type.dict_offset != type.layout_type->dict_offset) {
    release(*dict_word(object));
  }
}

}  // namespace

void destroy_instance(Object& object) {
  destroy_values(object);
  const auto destroy = object.type->layout_type->slots.destroy;
  if (destroy != nullptr) {
    destroy(object);
  }
}

void destroy_plain_instance(Object& object) {
  const std::size_t bytes = Heap::slot_size_of(object);
  if (bytes > Heap::kSmallLimit) [[unlikely]] {
    return destroy_values(object);  // beyond its last attribute such a slot was never written
  }
  const Value* const end = &word_at(object, bytes);
  for (const Value* word = &word_at(object, sizeof(Object)); word != end; ++word) {
    release(*word);
  }
}

}  // namespace minipy
