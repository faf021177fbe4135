// The header of every counted object, and counting.
//
//   bits 0…31    count word: reference count × 2, plus 1 when an observer watches the object
//   bits 32…63   shape: for instances the hidden class, for dicts the version of the key set,
//                for types the version of everything an attribute lookup on them can see
//   bits 64…127  Type*
//
// A free slot has a count word of 0, so a walk over the pages knows it. Counts are plain integers:
// they are guarded by the lock of the interpreter that owns the object.
#pragma once

#include <cstdint>

#include "vm/runtime/value.h"

namespace minipy {

struct Type;

/// Base of every heap object. Never constructed directly: see Heap::make.
struct Object {
  std::uint32_t count_word = 0;
  std::uint32_t shape = 0;
  Type* type = nullptr;

  /// The true number of references.
  std::uint32_t count() const { return count_word >> 1; }
  bool is_watched() const { return (count_word & 1) != 0; }
};

static_assert(sizeof(Object) == 16);

namespace detail {
/// The count fell to zero: finalise, destroy and free. (heap.cpp)
void drop_object(Object& object);
/// A watched object's count changed by one: tell the heap's log. (heap.cpp)
void log_increment(Object& object);
void log_decrement(Object& object);
}  // namespace detail

inline void increment(Object& object) {
  const std::uint32_t word = object.count_word + 2;
  object.count_word = word;
  if ((word & 1) != 0) [[unlikely]] {
    detail::log_increment(object);
  }
}

inline void decrement(Object& object) {
  const std::uint32_t word = object.count_word - 2;
  object.count_word = word;
  if ((word & 1) != 0) [[unlikely]] {
    detail::log_decrement(object);
  } else if (word == 0) {
    detail::drop_object(object);
  }
}

/// Counts one more reference if the value is an object.
inline void retain(Value value) {
  if (value.is_object()) {
    increment(*value.as_object());
  }
}

/// Gives one reference back if the value is an object; may run any Python code (`__del__`).
inline void release(Value value) {
  if (value.is_object()) {
    decrement(*value.as_object());
  }
}

}  // namespace minipy
