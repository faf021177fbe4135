// Callables written in C++: built-in functions and bound built-in methods
// (`builtin_function_or_method`), and the unbound ones found on types (`method_descriptor`).
#pragma once

#include "vm/objects/native.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// `len`, `[].append`.
struct NativeFunction : Object {
  static constexpr CoreType kCoreType = CoreType::kNativeFunction;

  const NativeCode* code = nullptr;
  Ref<> self;      ///< bound object, or nothing
  Ref<> module;    ///< `__module__`, a str or None
  Ref<> new_type;  ///< for `__new__`: the type that it makes instances of
  UnaryNativeEntry unary = nullptr;  ///< a function of one Value, once it was called (CALL_UNARY)
  Inlined inlined = Inlined::kNothing;
};

/// `list.append`, `dict.fromkeys` as they lie in the type's `__dict__`.
struct MethodDescriptor : Object {
  static constexpr CoreType kCoreType = CoreType::kMethodDescriptor;

  const NativeCode* code = nullptr;
  Type* owner = nullptr;  ///< borrowed: the type holds the descriptor
};

struct ClassMethodDescriptor : Object {
  static constexpr CoreType kCoreType = CoreType::kClassMethodDescriptor;

  const NativeCode* code = nullptr;
  Type* owner = nullptr;
};

Ref<> make_native_function(ThreadState& ts, const NativeDef& def, Value self, Value module);
Ref<> make_method_descriptor(ThreadState& ts, const NativeDef& def, Type& owner);
/// `T.__new__` of a built-in type.
Ref<> make_new_function(ThreadState& ts, Type& owner);

/// A method of a built-in type, self first.
Result<Ref<>> call_method_descriptor(ThreadState& ts, const MethodDescriptor& method,
                                     const Arguments& arguments);
Result<Ref<>> call_native(ThreadState& ts, const NativeFunction& function,
                          const Arguments& arguments);

const TypeSpec& native_function_type_spec();
const TypeSpec& method_descriptor_type_spec();
const TypeSpec& class_method_descriptor_type_spec();

}  // namespace minipy
