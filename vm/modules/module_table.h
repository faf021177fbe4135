// How a built-in module is described: its functions as a table, everything else by a function.
#pragma once

#include <span>

#include "vm/objects/module.h"
#include "vm/objects/native.h"

namespace minipy {

struct ModuleDef {
  const char* name;
  const char* doc;
  std::span<const NativeDef> functions;
  /// Adds constants and objects. May be null.
  Result<void> (*fill)(ThreadState&, Module&);
};

/// The module of a table row, with its functions and what `fill` adds.
Result<Ref<Module>> make_module_of(ThreadState& ts, const ModuleDef& def);
/// Adds the functions of a table to a module.
Result<void> add_functions(ThreadState& ts, Module& module, std::span<const NativeDef> functions);
/// Adds `value` to a module under a name.
Result<void> add_to_module(ThreadState& ts, Module& module, std::string_view name, Value value);

const ModuleDef& builtins_module_def();
const ModuleDef& sys_module_def();
const ModuleDef& time_module_def();
const ModuleDef& math_module_def();
const ModuleDef& codecs_module_def();
const ModuleDef& collections_module_def();
const ModuleDef& bisect_module_def();
const ModuleDef& functools_module_def();
const ModuleDef& heapq_module_def();
const ModuleDef& operator_module_def();
const ModuleDef& random_module_def();
const ModuleDef& abc_module_def();
const ModuleDef& atexit_module_def();
const ModuleDef& weakref_module_def();
const ModuleDef& frozen_importlib_module_def();
const ModuleDef& frozen_importlib_external_module_def();
const ModuleDef& imp_module_def();
const ModuleDef& traceback_module_def();
const ModuleDef& io_module_def();
const ModuleDef& posix_module_def();
const ModuleDef& json_module_def();
const ModuleDef& gc_module_def();
const ModuleDef& typing_module_def();
const ModuleDef& unicodedata_module_def();
const ModuleDef& itertools_module_def();

}  // namespace minipy
