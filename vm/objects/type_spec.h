// How a built-in type is described: one table a type, in the file that implements it.
// bootstrap.cpp turns the tables into Type objects, parents first.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "vm/objects/native.h"
#include "vm/runtime/heap.h"
#include "vm/runtime/interpreter.h"
#include "vm/runtime/type.h"

namespace minipy {

/// An attribute computed by C++ functions.
struct GetSetDef {
  const char* name;
  Result<Ref<>> (*get)(ThreadState&, Value self);
  /// Null: read-only. An absent value deletes.
  Result<void> (*set)(ThreadState&, Value self, Value value);
  const char* doc;
  bool is_member = false;  ///< CPython keeps it as a field of the C struct: another text when it is read-only
};

/// A table of methods that another file holds.
using MethodTable = std::span<const NativeDef> (*)();

/// What a built-in type is made from.
struct TypeSpec {
  CoreType core;
  CoreType base;
  std::uint32_t size;    ///< sizeof the C++ struct
  std::uint32_t flags;   ///< TypeFlag bits
  void (*fill)(Slots&);  ///< sets the slots that the type has of its own
  std::span<const NativeDef> methods;
  std::span<const GetSetDef> getsets;
  const char* doc;
  std::int32_t dict_offset =
      0;  ///< where the struct keeps a `Ref<> dict` for `__dict__`; 0: nowhere
  std::array<MethodTable, 2> more_methods{};  ///< those of other files, or null
};

constexpr std::uint32_t flags_of() { return 0; }
template <class... Rest>
constexpr std::uint32_t flags_of(TypeFlag first, Rest... rest) {
  return static_cast<std::uint32_t>(first) | flags_of(rest...);
}

/// Where T keeps its `Ref<> dict`. (offsetof is well defined here: single, non-virtual
/// inheritance.)
template <class T>
constexpr std::int32_t offset_of_dict() {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
  return static_cast<std::int32_t>(offsetof(T, dict));
#pragma GCC diagnostic pop
}

/// slots.destroy of a type whose C++ struct is T.
template <class T>
void destroy_as(Object& object) {
  static_cast<T&>(object).~T();
}

}  // namespace minipy
