// Modules: a dict with attribute access.
#pragma once

#include <string_view>

#include "vm/objects/dict.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Module : Object {
  static constexpr CoreType kCoreType = CoreType::kModule;

  bool is_built_in = false;  ///< written in C++: repr() says so
  Ref<Dict> dict;
};

/// A module with `__name__`, `__doc__`, `__package__`, `__loader__`, `__spec__`.
Ref<Module> make_module(ThreadState& ts, std::string_view name, std::string_view doc = "");

/// Whether the module of this spec is being imported just now.
Result<bool> is_initializing(ThreadState& ts, Value spec);

const TypeSpec& module_type_spec();

}  // namespace minipy
