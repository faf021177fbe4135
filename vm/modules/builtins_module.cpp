// The module `builtins`: functions, types, exceptions, constants.
#include <array>

#include "vm/eval/async_generator.h"
#include "vm/eval/eval_state.h"
#include "vm/eval/frame_functions.h"
#include "vm/modules/builtins_functions.h"
#include "vm/modules/module_table.h"
#include "vm/modules/site_builtins.h"
#include "vm/objects/native_function.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

Result<void> fill(ThreadState& ts, Module& module) {
  // The frames of all code find their built-ins in this one dict.
  eval_state(ts).builtins = module.dict;
  Ref<> module_name = make_str(ts, "builtins");
  for (const auto functions : {builtin_functions(), frame_functions(), async_builtin_functions()}) {
    for (const NativeDef& function : functions) {
      Ref<> made = make_native_function(ts, function, Value(), module_name);
      TRY_VOID(add_to_module(ts, module, cast<NativeFunction>(made).code->name, made));
    }
  }
  eval_state(ts).import_function = share(module.dict->find_str(intern(ts, "__import__")));
  static constexpr std::array<CoreType, 26> kTypes{
      CoreType::kBool,      CoreType::kByteArray, CoreType::kMemoryView, CoreType::kBytes,     CoreType::kClassMethod,  CoreType::kComplex,
      CoreType::kDict,      CoreType::kEnumerate, CoreType::kFilter,       CoreType::kFloat,
      CoreType::kFrozenSet, CoreType::kInt,       CoreType::kList,         CoreType::kMap,
      CoreType::kObject,    CoreType::kProperty,  CoreType::kRange,        CoreType::kReversed,
      CoreType::kSet,       CoreType::kSlice,     CoreType::kStaticMethod, CoreType::kStr,
      CoreType::kSuper,     CoreType::kTuple,     CoreType::kType,         CoreType::kZip};
  for (const CoreType which : kTypes) {
    Type& type = ts.interpreter().type(which);
    TRY_VOID(add_to_module(ts, module, type.name, Value::object(&type)));
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(Exc::kCount); ++i) {
    Type& type = exception_type(ts, static_cast<Exc>(i));
    TRY_VOID(add_to_module(ts, module, type.name, Value::object(&type)));
  }
  for (const char* alias : {"EnvironmentError", "IOError"}) {
    TRY_VOID(add_to_module(ts, module, alias, Value::object(&exception_type(ts, Exc::kOSError))));
  }
  TRY_VOID(add_site_builtins(ts, module));
  TRY_VOID(add_to_module(ts, module, "Ellipsis", Value::ellipsis()));
  TRY_VOID(add_to_module(ts, module, "NotImplemented", Value::not_implemented()));
  TRY_VOID(add_to_module(ts, module, "None", Value::none()));
  TRY_VOID(add_to_module(ts, module, "True", Value::boolean(true)));
  TRY_VOID(add_to_module(ts, module, "False", Value::boolean(false)));
  const bool debug = ts.interpreter().runtime().options().optimize == 0;
  return add_to_module(ts, module, "__debug__", Value::boolean(debug));
}

}  // namespace

const ModuleDef& builtins_module_def() {
  static constexpr ModuleDef def{
      "builtins", "Built-in functions, types, exceptions, and other objects.", {}, &fill};
  return def;
}

}  // namespace minipy
