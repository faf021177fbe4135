// Classes that look as if they were written in Python but whose methods are C++: ModuleSpec, the
// finders and the loaders. Unlike core types they can be derived from and their instances have a
// `__dict__`, so that programs may extend them as they extend importlib's.
#pragma once

#include <span>

#include "vm/objects/type_spec.h"

namespace minipy {

struct NativeClassDef {
  const char* module;
  const char* name;
  std::span<const NativeDef> methods;
  std::span<const GetSetDef> properties;
};

Result<Ref<Type>> make_native_class(ThreadState& ts, const NativeClassDef& def);

}  // namespace minipy
