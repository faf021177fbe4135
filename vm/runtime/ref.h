// Ownership in the type. Four spellings, and no comment has to say who owns:
//
//   Ref<T>      owns one reference              Ref<> owns any value, immediates included
//   T&, Value   borrow                          valid while somebody else owns it
//   T*          borrows and may be absent
//   Ref<T>&&    takes over
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include "vm/runtime/object.h"

namespace minipy {

template <class T = Value>
class Ref;

/// Owns one reference to a T (a class derived from Object), or nothing.
template <class T>
class Ref {
 public:
  Ref() = default;
  Ref(std::nullptr_t) {}  // NOLINT(google-explicit-constructor)
  Ref(const Ref& other) : pointer_(other.pointer_) {
    if (pointer_ != nullptr) {
      increment(*pointer_);
    }
  }
  Ref(Ref&& other) noexcept : pointer_(std::exchange(other.pointer_, nullptr)) {}
  template <class U>
    requires std::is_convertible_v<U*, T*>
  Ref(Ref<U>&& other) noexcept : pointer_(other.give()) {}  // NOLINT(google-explicit-constructor)
  Ref& operator=(Ref other) noexcept {
    std::swap(pointer_, other.pointer_);
    return *this;
  }
  ~Ref() {
    if (pointer_ != nullptr) {
      decrement(*pointer_);
    }
  }

  /// A new reference to a borrowed object.
  static Ref share(T& object) {
    increment(object);
    return Ref(&object);
  }
  static Ref share(T* object) { return object == nullptr ? Ref() : share(*object); }
  /// Takes over a reference that a raw pointer owned.
  static Ref take(T* object) { return Ref(object); }
  /// Gives the reference away: the caller owns it now.
  [[nodiscard]] T* give() { return std::exchange(pointer_, nullptr); }

  T* get() const { return pointer_; }
  T& operator*() const { return *pointer_; }
  T* operator->() const { return pointer_; }
  explicit operator bool() const { return pointer_ != nullptr; }
  /// Borrowed, as a Value (nothing when empty).
  Value value() const { return Value::object(pointer_); }

 private:
  explicit Ref(T* object) : pointer_(object) {}

  T* pointer_ = nullptr;
};

/// Owns any value: a reference if it is an object, else just the word.
template <>
class Ref<Value> {
 public:
  constexpr Ref() = default;
  Ref(const Ref& other) : value_(other.value_) { retain(value_); }
  Ref(Ref&& other) noexcept : value_(std::exchange(other.value_, Value())) {}
  template <class T>
  Ref(Ref<T>&& other) noexcept : value_(Value::object(other.give())) {}  // NOLINT
  Ref& operator=(Ref other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Ref() { release(value_); }

  static Ref share(Value value) {
    retain(value);
    return Ref(value);
  }
  /// Takes over the reference that the raw word owned (an immediate owns none).
  static Ref take(Value value) { return Ref(value); }
  [[nodiscard]] Value give() { return std::exchange(value_, Value()); }

  Value value() const { return value_; }
  operator Value() const& { return value_; }  // NOLINT(google-explicit-constructor): borrowing
  operator Value() && = delete;               // a borrow of a temporary would dangle
  explicit operator bool() const { return !value_.is_nothing(); }

 private:
  explicit Ref(Value value) : value_(value) {}

  Value value_;
};

/// A new Ref<> to a borrowed object or value.
inline Ref<> share(Value value) { return Ref<>::share(value); }

}  // namespace minipy
