// _typing: the part of module typing that is not Python. Generic's two hooks call typing's
// functions.
#include <array>

#include "vm/eval/eval_state.h"
#include "vm/modules/module_table.h"
#include "vm/objects/native_function.h"
#include "vm/objects/str.h"
#include "vm/objects/type_params.h"

namespace minipy {

namespace {

Result<Ref<>> idfunc(ThreadState&, Value x) { return share(x); }

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&idfunc>("_idfunc(x, /)", ""),
});

Result<void> fill(ThreadState& ts, Module& module) {
  for (const CoreType which :
       {CoreType::kTypeVar, CoreType::kParamSpec, CoreType::kTypeVarTuple, CoreType::kParamSpecArgs,
        CoreType::kParamSpecKwargs, CoreType::kTypeAlias}) {
    Type& type = ts.interpreter().type(which);
    const std::string name = type.name.substr(type.name.rfind('.') + 1);
    TRY_VOID(add_to_module(ts, module, name, Value::object(&type)));
  }
  TRY(Ref<> generic, generic_class(ts));
  TRY_VOID(add_to_module(ts, module, "Generic", generic));
  Ref<> none = no_default(ts);
  return add_to_module(ts, module, "NoDefault", none);
}

}  // namespace

const ModuleDef& typing_module_def() {
  static constexpr ModuleDef def{"_typing", "Primitives and accelerators for the typing module.\n",
                                 kFunctions, &fill};
  return def;
}

}  // namespace minipy
