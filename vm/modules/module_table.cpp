#include "vm/modules/module_table.h"

#include <array>

#include "vm/eval/eval_state.h"
#include "vm/modules/modules.h"
#include "vm/modules/quitter.h"
#include "vm/modules/text_stream.h"
#include "vm/objects/bootstrap.h"
#include "vm/objects/native_function.h"
#include "vm/objects/str.h"

namespace minipy {

Result<void> add_to_module(ThreadState& ts, Module& module, std::string_view name, Value value) {
  return module.dict->set_str(ts, intern(ts, name), value);
}

Result<Ref<Module>> make_module_of(ThreadState& ts, const ModuleDef& def) {
  Ref<Module> module = make_module(ts, def.name, def.doc);
  module->is_built_in = true;
  Ref<> module_name = make_str(ts, def.name);
  for (const NativeDef& function : def.functions) {
    Ref<> made = make_native_function(ts, function, Value(), module_name);
    TRY_VOID(add_to_module(ts, *module, cast<NativeFunction>(made).code->name, made));
  }
  if (def.fill != nullptr) {
    TRY_VOID(def.fill(ts, *module));
  }
  return module;
}

namespace {

/// Loads the modules that are only made when a program imports them.
Result<Ref<>> load_builtin_module(ThreadState& ts, const Str& name) {
  using DefFunction = const ModuleDef& (*)();
  static constexpr std::array<DefFunction, 4> kModules{&time_module_def, &math_module_def, &gc_module_def,
                                                       &typing_module_def};
  const std::string wanted = to_utf8(name);
  for (const DefFunction def : kModules) {
    if (wanted == def().name) {
      return Result<Ref<>>(make_module_of(ts, def()));
    }
  }
  return share(Value::absent());
}

void install(ThreadState& ts, const ModuleDef& def) {
  Result<Ref<Module>> module = make_module_of(ts, def);
  static_cast<void>(eval_state(ts).modules->set_str(ts, intern(ts, def.name), module.value().value()));
}

}  // namespace

void install_modules(ThreadState& ts) {
  add_core_type(ts, text_stream_type_spec());
  add_core_type(ts, quitter_type_spec());
  install(ts, builtins_module_def());
  install(ts, sys_module_def());
  eval_state(ts).load_builtin_module = &load_builtin_module;
}

}  // namespace minipy
