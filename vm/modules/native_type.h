// What types of modules share: constructors bound by a signature text, and the lifetime slots of
// structs that list their references once.
#pragma once

#include "vm/modules/module_table.h"
#include "vm/objects/native_function.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// Binds the arguments of `T(…)` by a row whose first parameter is `$type` or `$self`.
Result<Ref<>> call_bound(ThreadState& ts, const NativeDef& def, Value first,
                         const Arguments& arguments);

/// slots.make by a typed function: `f(ThreadState&, Value type, …)`, "T($type, a, b=None)".
template <const NativeDef& kDef>
Result<Ref<>> make_by(ThreadState& ts, Type& type, Arguments arguments) {
  return call_bound(ts, kDef, Value::object(&type), arguments);
}
/// slots.initialize by a typed function: `f(ThreadState&, Value self, …)`, "T($self, a, b=None)".
template <const NativeDef& kDef>
Result<void> initialize_by(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(call_bound(ts, kDef, self, arguments));
  return {};
}

/// Shows each reference of a struct with `template <class S, class F> static void fields(S&, F)`.
template <class T>
void traverse_fields(const Object& object, Visitor& visitor) {
  T::fields(static_cast<const T&>(object), [&visitor](const Ref<>& field, const char* name) {
    visitor.visit(field, Edge::of_field(name));
  });
}
/// Lets go of them. None takes their place, so that no code meets a missing value.
template <class T>
void clear_fields(Object& object) {
  T::fields(static_cast<T&>(object), [](Ref<>& field, const char*) {
    if (field) {
      const Ref<> old = std::exchange(field, Ref<>::take(Value::none()));
    }
  });
}
/// The three lifetime slots of such a struct.
template <class T>
void fill_lifetime(Slots& slots) {
  slots.destroy = &destroy_as<T>;
  slots.traverse = &traverse_fields<T>;
  slots.clear = &clear_fields<T>;
}

/// The core type of a module: made at its first import.
Type& module_type(ThreadState& ts, const TypeSpec& spec);
/// The same, and bound in the module under its short name.
Result<void> add_type(ThreadState& ts, Module& module, const TypeSpec& spec);

}  // namespace minipy
