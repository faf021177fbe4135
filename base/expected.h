// A value or an error, for the rooms that have no Python exceptions (front end, tools).
// The VM's own failure type is vm/runtime/result.h.
#pragma once

#include <utility>
#include <variant>

namespace minipy {

/// Wraps an error so that it converts to any Expected.
template <class E>
struct Unexpected {
  explicit Unexpected(E value) : error(std::move(value)) {}
  E error;
};

/// Either a T or an E; the caller must look (`std::expected` is C++23).
template <class T, class E>
class [[nodiscard]] Expected {
 public:
  Expected(T value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Expected(Unexpected<E> error) : state_(std::in_place_index<1>, std::move(error.error)) {}  // NOLINT

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  E& error() { return std::get<1>(state_); }
  const E& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, E> state_;
};

}  // namespace minipy
