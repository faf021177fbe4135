// Tuples whose items have names, as C structs look to Python: sys.version_info, time.struct_time,
// os.stat_result. Some have more attributes than items.
#pragma once

#include <map>
#include <span>

#include "vm/objects/tuple.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct StructSequenceDef {
  const char* module;  ///< `builtins`: shown without one
  const char* name;
  std::span<const GetSetDef> fields;  ///< rows made by struct_field<0>, struct_field<1>, …
  /// Attributes beyond the items.
  std::span<const char* const> hidden = {};
  bool can_be_called = false;  ///< the class makes instances of sequences
};

/// The item behind a field; None when the class was given to a shorter tuple.
Ref<> struct_item(const Tuple& self, std::size_t index);
template <std::size_t kIndex>
Result<Ref<>> get_struct_item(ThreadState&, Value self) {
  return struct_item(cast<Tuple>(self), kIndex);
}
template <std::size_t kIndex>
constexpr GetSetDef struct_field(const char* name) {
  return {name, &get_struct_item<kIndex>, nullptr, "", true};
}

/// The class of a definition: made once for an interpreter.
Result<Ref<Type>> struct_sequence_type(ThreadState& ts, const StructSequenceDef& def);
/// An instance with the values in the order of the fields, hidden ones last.
Result<Ref<>> make_struct_sequence(ThreadState& ts, const StructSequenceDef& def,
                                   std::span<const Value> values);

/// What modules keep for an interpreter.
class ModulesState final : public InterpreterExtension {
 public:
  std::map<const StructSequenceDef*, Ref<Type>> struct_types;
  void traverse(Visitor& visitor) const override {
    for (const auto& [def, type] : struct_types) {
      visitor.visit(type.value(), Edge::of_field("struct sequence"));
    }
  }
};
ModulesState& modules_state(ThreadState& ts);

}  // namespace minipy
