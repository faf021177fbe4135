// mappingproxy: a read-only view of a mapping, `type.__dict__`.
#pragma once

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct MappingProxy : Object {
  static constexpr CoreType kCoreType = CoreType::kMappingProxy;

  Ref<> mapping;
};

Ref<> make_mapping_proxy(ThreadState& ts, Value mapping);

const TypeSpec& mapping_proxy_type_spec();

}  // namespace minipy
