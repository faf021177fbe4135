// types.GenericAlias: `list[int]`.
#pragma once

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct GenericAlias : Object {
  static constexpr CoreType kCoreType = CoreType::kGenericAlias;

  Ref<> origin;
  Ref<> args;  ///< Tuple
};

/// `origin[item]`; a tuple gives several arguments. Used as `__class_getitem__` of built-in types.
Ref<> make_generic_alias(ThreadState& ts, Value origin, Value item);
/// `__class_getitem__($type, item, /)` of a built-in class.
Result<Ref<>> class_getitem(ThreadState& ts, Value cls, Value item);

const TypeSpec& generic_alias_type_spec();

}  // namespace minipy
