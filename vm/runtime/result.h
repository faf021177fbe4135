// Failure is a value. A function that can raise returns Result<T>; on failure the exception waits
// in the ThreadState and the Result says only *that* it failed. For references it is one word: the
// zero word is failure. Compare CPython's NULL return, but the compiler refuses to forget it.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include "vm/runtime/ref.h"

namespace minipy {

/// Marker: an exception is pending on the ThreadState. Converts to any failed Result.
struct Raised {};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Raised) {}                              // NOLINT(google-explicit-constructor)
  bool failed() const { return !value_.has_value(); }
  T& value() { return *value_; }
  T take() { return std::move(*value_); }

 private:
  std::optional<T> value_;
};

template <class T>
class [[nodiscard]] Result<Ref<T>> {
 public:
  Result(Ref<T> value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  template <class U>
    requires(!std::is_same_v<U, T> && std::is_convertible_v<Ref<U> &&, Ref<T>>)
  Result(Ref<U>&& value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  template <class U>
    requires(!std::is_same_v<U, T> && std::is_convertible_v<Ref<U> &&, Ref<T>>)
  Result(Result<Ref<U>>&& other) : value_(other.take()) {}  // NOLINT(google-explicit-constructor)
  Result(Raised) {}                                         // NOLINT(google-explicit-constructor)
  bool failed() const { return !value_; }
  Ref<T>& value() { return value_; }
  Ref<T> take() { return std::move(value_); }

 private:
  Ref<T> value_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Raised) : failed_(true) {}  // NOLINT(google-explicit-constructor)
  bool failed() const { return failed_; }
  void take() const {}

 private:
  bool failed_ = false;
};

static_assert(sizeof(Result<Ref<>>) == sizeof(void*));

}  // namespace minipy

// TRY(declaration, expression…): evaluates the expression, returns Raised{} from the enclosing
// function if it failed, else initialises the declaration with its value. Several statements: use
// it inside braces. TRY_VOID(expression…) is the form without a value.
#define MINIPY_JOIN_(a, b) a##b
#define MINIPY_JOIN(a, b) MINIPY_JOIN_(a, b)
#define MINIPY_TRY_(result, declaration, ...) \
  auto result = (__VA_ARGS__);                \
  if (result.failed()) [[unlikely]] {         \
    return ::minipy::Raised{};                \
  }                                           \
  declaration = result.take()
#define TRY(declaration, ...) \
  MINIPY_TRY_(MINIPY_JOIN(try_result_, __COUNTER__), declaration, __VA_ARGS__)
#define TRY_VOID(...)                          \
  do {                                         \
    auto try_void_result = (__VA_ARGS__);      \
    if (try_void_result.failed()) [[unlikely]] \
      return ::minipy::Raised{};               \
  } while (false)
