// Tuples whose items have names, as C structs look to Python: sys.version_info, sys.float_info.
#pragma once

#include <span>

#include "vm/objects/tuple.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct StructSequenceDef {
  const char* module;  ///< `builtins`: shown without one
  const char* name;
  std::span<const GetSetDef> fields;  ///< rows made by struct_field<0>, struct_field<1>, …
};

template <std::size_t kIndex>
Result<Ref<>> get_struct_item(ThreadState&, Value self) {
  return share(cast<Tuple>(self).items()[kIndex]);
}
template <std::size_t kIndex>
constexpr GetSetDef struct_field(const char* name) {
  return {name, &get_struct_item<kIndex>, nullptr, "", true};
}

/// A new class of this kind, and its one instance with the items in the order of the fields.
Result<Ref<>> make_struct_sequence(ThreadState& ts, const StructSequenceDef& def,
                                   std::span<const Value> items);

}  // namespace minipy
