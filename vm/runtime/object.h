// The header of every counted object, and counting.
//
//   bits 0…31    count word: reference count; the sign bit says that an observer watches the object
//   bits 32…63   shape: for instances the hidden class, for dicts the version of the key set,
//                for types the version of everything an attribute lookup on them can see
//   bits 64…127  Type*
//
// A free slot has a count word of 0, so a walk over the pages knows it. Counts are plain integers:
// they are guarded by the lock of the interpreter that owns the object. The sign bit is where one
// conditional jump after the subtraction asks both "was it the last?" and "is it watched?".
#pragma once

#include <cstdint>

#include "vm/runtime/value.h"

namespace minipy {

struct Type;

/// Base of every heap object. Never constructed directly: see Heap::make.
struct Object {
  std::int32_t count_word = 0;
  std::uint32_t shape = 0;
  Type* type = nullptr;

  /// The true number of references.
  std::uint32_t count() const { return static_cast<std::uint32_t>(count_word) & ~kWatchedBit; }
  bool is_watched() const { return count_word < 0; }
  void set_watched(bool on) {
    count_word = static_cast<std::int32_t>(count() | (on ? kWatchedBit : 0));
  }

 private:
  static constexpr std::uint32_t kWatchedBit = 0x80000000;
};

static_assert(sizeof(Object) == 16);

namespace detail {
/// A watched object's count grew by one: tell the heap's log. (heap.cpp)
void log_increment(Object& object);
/// The count fell to zero, or the object is watched: log; finalise, destroy and free. (heap.cpp)
void finish_decrement(Object& object);
}  // namespace detail

[[gnu::always_inline]] inline void increment(Object& object) {
  if (++object.count_word < 0) [[unlikely]] {
    detail::log_increment(object);
  }
}

/// Takes one off the count; true when somebody must look: it was the last, or the object is watched.
[[gnu::always_inline]] inline bool decrement_ends(Object& object) {
#if defined(__x86_64__) && defined(__GNUC__) && !defined(MINIPY_CHECKED)
  bool ends = false;  // one instruction and a jump; compilers make four of the line below
  asm("subl $1, %0" : "+m"(object.count_word), "=@ccle"(ends));
  return ends;
#else
  return --object.count_word <= 0;
#endif
}

[[gnu::always_inline]] inline void decrement(Object& object) {
  if (decrement_ends(object)) [[unlikely]] {
    detail::finish_decrement(object);
  }
}

/// Counts one more reference if the value is an object.
[[gnu::always_inline]] inline void retain(Value value) {
  if (value.is_object()) {
    increment(*value.as_object());
  }
}

/// Gives one reference back if the value is an object; may run any Python code (`__del__`).
[[gnu::always_inline]] inline void release(Value value) {
  if (value.is_object()) {
    decrement(*value.as_object());
  }
}

}  // namespace minipy
