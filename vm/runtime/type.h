// A Python type: its C++ layout, and the slots through which everything else reaches its objects.
// A slot is a plain function pointer, null where the type lacks the operation. Types written in
// Python get slots that look up and call their special methods (vm/objects/slots.cpp).
//
// Conventions of all slots: values are borrowed, results owned; a result whose value is
// Value::absent() means "exhausted" (next) or "not here" (where documented).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "vm/runtime/arguments.h"
#include "vm/runtime/object.h"
#include "vm/runtime/ref.h"
#include "vm/runtime/result.h"
#include "vm/runtime/visitor.h"

namespace minipy {

class ShapeTable;
class ThreadState;
struct BufferView;

/// The core types, by enumerator (core_types.def).
enum class CoreType : std::uint8_t {
#define CORE_TYPE(enumerator, name) enumerator,
#include "vm/runtime/core_types.def"
#undef CORE_TYPE
  kCount,
};
inline constexpr std::size_t kCoreTypeCount = static_cast<std::size_t>(CoreType::kCount);

/// Python's six rich comparisons, in CPython's order.
enum class Comparison : std::uint8_t { kLess, kLessEqual, kEqual, kNotEqual, kGreater, kGreaterEqual };

/// Whether a three-way result (negative, zero, positive) satisfies the comparison.
constexpr bool holds(int order, Comparison how) {
  switch (how) {
    case Comparison::kLess:
      return order < 0;
    case Comparison::kLessEqual:
      return order <= 0;
    case Comparison::kEqual:
      return order == 0;
    case Comparison::kNotEqual:
      return order != 0;
    case Comparison::kGreater:
      return order > 0;
    case Comparison::kGreaterEqual:
      return order >= 0;
  }
  return false;
}

/// The binary operators without their in-place forms, in the order of BINARY_OP's argument.
/// BINARY_OP 13…25 are the in-place forms of 0…12.
enum class Binary : std::uint8_t {
  kAdd, kAnd, kFloorDivide, kLeftShift, kMatrixMultiply, kMultiply, kRemainder,
  kOr, kPower, kRightShift, kSubtract, kTrueDivide, kXor,
};
inline constexpr std::size_t kBinaryCount = 13;

using UnarySlot = Result<Ref<>> (*)(ThreadState&, Value);
using BinarySlot = Result<Ref<>> (*)(ThreadState&, Value left, Value right);

/// What an object can do. All null by default; a subtype inherits what it does not replace.
struct Slots {
  // ---- lifetime (never raise, never run Python code)
  void (*destroy)(Object&) = nullptr;                    ///< ends the C++ object; memory stays
  void (*traverse)(const Object&, Visitor&) = nullptr;   ///< shows every owned reference
  void (*clear)(Object&) = nullptr;                      ///< drops references that may form cycles
  Result<void> (*finalize)(ThreadState&, Object&) = nullptr;  ///< `__del__`, generator close

  // ---- general
  UnarySlot repr = nullptr;
  UnarySlot str = nullptr;
  Result<std::int64_t> (*hash)(ThreadState&, Value) = nullptr;  ///< null: unhashable
  /// NotImplemented if it does not know the other operand.
  Result<Ref<>> (*compare)(ThreadState&, Value, Value other, Comparison) = nullptr;
  Result<Ref<>> (*call)(ThreadState&, Value callee, Arguments) = nullptr;
  /// `name` is an interned str. Raises AttributeError when there is none.
  Result<Ref<>> (*get_attribute)(ThreadState&, Value, Value name) = nullptr;
  /// An absent value deletes.
  Result<void> (*set_attribute)(ThreadState&, Value, Value name, Value value) = nullptr;

  // ---- descriptors: `object` is nothing when read through the class
  Result<Ref<>> (*descriptor_get)(ThreadState&, Value self, Value object, Value type) = nullptr;
  Result<void> (*descriptor_set)(ThreadState&, Value self, Value object, Value value) = nullptr;

  // ---- construction
  Result<Ref<>> (*make)(ThreadState&, Type& type, Arguments) = nullptr;        ///< `__new__`
  Result<void> (*initialize)(ThreadState&, Value self, Arguments) = nullptr;   ///< `__init__`

  // ---- iteration
  UnarySlot iterate = nullptr;
  UnarySlot next = nullptr;  ///< Absent when exhausted (StopIteration need not be made)

  // ---- numbers: each returns NotImplemented for operands that it does not know. The same slot
  // is called for both operands' types, so it must look at both (as CPython's nb_* do).
  std::array<BinarySlot, kBinaryCount> binary{};
  std::array<BinarySlot, kBinaryCount> in_place{};
  BinarySlot divmod = nullptr;  ///< what `__divmod__` of a built-in type calls
  UnarySlot negative = nullptr;
  UnarySlot positive = nullptr;
  UnarySlot invert = nullptr;
  UnarySlot absolute = nullptr;
  UnarySlot to_int = nullptr;
  UnarySlot to_float = nullptr;
  UnarySlot index = nullptr;
  Result<bool> (*truth)(ThreadState&, Value) = nullptr;

  // ---- containers
  Result<std::int64_t> (*length)(ThreadState&, Value) = nullptr;
  BinarySlot get_item = nullptr;
  Result<void> (*set_item)(ThreadState&, Value, Value key, Value value) = nullptr;  ///< absent deletes
  Result<bool> (*contains)(ThreadState&, Value, Value item) = nullptr;
  BinarySlot concatenate = nullptr;                ///< sequences: + after the number slots
  BinarySlot repeat = nullptr;                     ///< sequences: * with an index
  BinarySlot in_place_concatenate = nullptr;
  BinarySlot in_place_repeat = nullptr;

  // ---- memory shown to others (PEP 3118; vm/objects/buffer.h)
  Result<void> (*get_buffer)(ThreadState&, Value, BufferView&, bool writable) = nullptr;
  void (*release_buffer)(ThreadState&, Value, BufferView&) = nullptr;
};

/// Properties of a type that are tested often.
enum class TypeFlag : std::uint32_t {
  kHeapType = 1U << 0,         ///< made by a class statement: attributes may be set
  kFinal = 1U << 1,            ///< may not be subclassed (bool, NoneType, …)
  kHasDict = 1U << 2,          ///< instances have attributes of their own
  kSequenceItems = 1U << 3,    ///< items in get_item are ints (used by iter() fall-back)
  kIterableUnpack = 1U << 4,
  kException = 1U << 5,        ///< derives from BaseException
  kInCaches = 1U << 6,         ///< some inline cache relies on its present attributes
  kCollectable = 1U << 7,      ///< instances may be part of a cycle (gc.is_tracked)
  kMethodDescriptor = 1U << 8, ///< functions: LOAD_ATTR may leave self beside them
  kDataDescriptor = 1U << 9,   ///< has descriptor_set
  kAbstract = 1U << 10,
  kMapping = 1U << 11,         ///< match statement: mapping pattern
  kSequence = 1U << 12,        ///< match statement: sequence pattern
  kVariableSize = 1U << 13,    ///< the C++ part's size differs by object (str, tuple, bytes)
  kWeakReferable = 1U << 14,   ///< weakref.ref(instance) is allowed
  kHiddenClass = 1U << 15,     ///< instances keep attributes in inline slots (shape.h)
  kValuesInCaches = 1U << 16,  ///< like kInCaches, for class attributes that are plain values
  kVolatileValues = 1U << 17,  ///< such values changed while cached: do not cache them again
};

/// A type object. `shape` of its header is its version: it changes whenever an attribute lookup on
/// the type or on its instances may answer differently (0: not yet given one).
struct Type : Object {
  static constexpr CoreType kCoreType = CoreType::kType;

  CoreType layout = CoreType::kObject;  ///< whose C++ struct the instances are
  CoreType exact = CoreType::kCount;    ///< a built-in type's own layout; kCount for its subclasses
  std::uint32_t flags = 0;
  std::uint32_t instance_size = 0;      ///< bytes of the C++ part and of `__slots__` (with header)
  std::int32_t dict_offset = 0;         ///< bytes to the instance's `__dict__` word (a Dict or
                                        ///< nothing); 0: has none, −1: the last word of its slot
  std::uint32_t inline_slots = 0;       ///< attribute slots that new instances get in place
  std::uint32_t plain_bytes = 0;        ///< of a new instance by make_instance, slots included; 0:
                                        ///< not worked out since those changed
  std::uint32_t root_shape = 0;         ///< shape of an instance without attributes
  std::uint32_t slot_members = 0;       ///< `__slots__` values of this type and its bases
  Type* layout_type = nullptr;          ///< the built-in type whose struct the instances begin with
  ShapeTable* shapes = nullptr;         ///< of the interpreter; set when the type has a root shape
  Slots slots;
  std::string name;                     ///< `__name__`
  Ref<> qualname;                       ///< str
  Ref<> dict;                           ///< Dict: the type's own attributes
  Ref<> bases;                          ///< Tuple of types
  Ref<> mro;                            ///< Tuple of types, itself first
  Type* base = nullptr;                 ///< the base with the layout; owned through `bases`
  std::vector<Type*> subclasses;        ///< direct ones, borrowed: each leaves when it dies
  std::vector<Ref<Object>> slot_names;  ///< of the `__slots__` words behind that struct
  Ref<> doc;

  bool has(TypeFlag flag) const { return (flags & static_cast<std::uint32_t>(flag)) != 0; }
  void set(TypeFlag flag) { flags |= static_cast<std::uint32_t>(flag); }
  void clear(TypeFlag flag) { flags &= ~static_cast<std::uint32_t>(flag); }
};

/// The value as a T (a core layout, subclasses included), or null.
template <class T>
T* as(Value value) {
  if (!value.is_object() || value.as_object()->type->layout != T::kCoreType) {
    return nullptr;
  }
  return static_cast<T*>(value.as_object());
}

/// An instance of the built-in type itself, not of a subclass: one comparison.
template <class T>
[[gnu::always_inline]] inline bool is_exactly(const Object& object) {
  return object.type->exact == T::kCoreType;
}

/// The value as a T that is known to be one.
template <class T>
T& cast(Value value) {
  return *static_cast<T*>(value.as_object());
}

}  // namespace minipy
