// types.SimpleNamespace: an object with a dict and a repr.
#pragma once

#include "vm/objects/dict.h"
#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct SimpleNamespace : Object {
  static constexpr CoreType kCoreType = CoreType::kSimpleNamespace;

  Ref<> dict;  ///< Dict
};

Ref<SimpleNamespace> make_simple_namespace(ThreadState& ts);

const TypeSpec& simple_namespace_type_spec();

}  // namespace minipy
