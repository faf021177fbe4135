// Bound methods: a callable and the object that becomes its first argument.
#pragma once

#include "vm/objects/type_spec.h"

namespace minipy {

struct BoundMethod : Object {
  static constexpr CoreType kCoreType = CoreType::kMethod;

  Ref<> function;
  Ref<> self;
};

Ref<BoundMethod> make_bound_method(ThreadState& ts, Value function, Value self);

const TypeSpec& method_type_spec();

}  // namespace minipy
