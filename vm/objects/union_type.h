// types.UnionType: `int | str`.
#pragma once

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct UnionType : Object {
  static constexpr CoreType kCoreType = CoreType::kUnionType;

  Ref<> args;  ///< Tuple of the alternatives, flat and without repetition
};

/// `left | right` of types; NotImplemented when one of them cannot be part of a union.
Result<Ref<>> make_union(ThreadState& ts, Value left, Value right);

const TypeSpec& union_type_spec();

}  // namespace minipy
