#include "vm/modules/module_table.h"

#include <array>

#include "vm/eval/eval_state.h"
#include "vm/import/initialize.h"
#include "vm/modules/modules.h"
#include "vm/modules/quitter.h"
#include "vm/modules/io.h"
#include "vm/objects/bootstrap.h"
#include "vm/objects/native_function.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

Result<void> add_to_module(ThreadState& ts, Module& module, std::string_view name, Value value) {
  return module.dict->set_str(ts, intern(ts, name), value);
}

Result<void> add_functions(ThreadState& ts, Module& module, std::span<const NativeDef> functions) {
  Ref<> module_name = share(module.dict->find_str(intern(ts, "__name__")));
  for (const NativeDef& function : functions) {
    Ref<> made = make_native_function(ts, function, Value(), module_name);
    TRY_VOID(add_to_module(ts, module, cast<NativeFunction>(made).code->name, made));
  }
  return {};
}

Result<Ref<Module>> make_module_of(ThreadState& ts, const ModuleDef& def) {
  Ref<Module> module = make_module(ts, def.name, def.doc);
  module->is_built_in = true;
  TRY_VOID(add_functions(ts, *module, def.functions));
  if (def.fill != nullptr) {
    TRY_VOID(def.fill(ts, *module));
  }
  return module;
}

namespace {

/// A module written in C++, and whether CPython has it in its program, so that no file of a script
/// can take its place.
struct ModuleRow {
  std::string_view name;
  const ModuleDef& (*def)();
  NativePlace place;
};

constexpr auto kModules = std::to_array<ModuleRow>({
    {"_abc", &abc_module_def, NativePlace::kBuiltIn},
    {"_bisect", &bisect_module_def, NativePlace::kLibrary},
    {"_codecs", &codecs_module_def, NativePlace::kBuiltIn},
    {"_collections", &collections_module_def, NativePlace::kBuiltIn},
    {"_frozen_importlib", &frozen_importlib_module_def, NativePlace::kBuiltIn},
    {"_frozen_importlib_external", &frozen_importlib_external_module_def, NativePlace::kBuiltIn},
    {"_functools", &functools_module_def, NativePlace::kBuiltIn},
    {"_heapq", &heapq_module_def, NativePlace::kLibrary},
    {"_imp", &imp_module_def, NativePlace::kBuiltIn},
    {"_io", &io_module_def, NativePlace::kBuiltIn},
    {"_json", &json_module_def, NativePlace::kLibrary},
    {"_operator", &operator_module_def, NativePlace::kBuiltIn},
    {"_random", &random_module_def, NativePlace::kLibrary},
    {"_traceback", &traceback_module_def, NativePlace::kBuiltIn},
    {"_typing", &typing_module_def, NativePlace::kBuiltIn},
    {"_weakref", &weakref_module_def, NativePlace::kBuiltIn},
    {"atexit", &atexit_module_def, NativePlace::kBuiltIn},
    {"builtins", &builtins_module_def, NativePlace::kBuiltIn},
    {"gc", &gc_module_def, NativePlace::kBuiltIn},
    {"itertools", &itertools_module_def, NativePlace::kBuiltIn},
    {"math", &math_module_def, NativePlace::kLibrary},
    {"posix", &posix_module_def, NativePlace::kBuiltIn},
    {"sys", &sys_module_def, NativePlace::kBuiltIn},
    {"time", &time_module_def, NativePlace::kBuiltIn},
    {"unicodedata", &unicodedata_module_def, NativePlace::kLibrary},
});

const ModuleRow* row_of(std::string_view name) {
  for (const ModuleRow& row : kModules) {
    if (row.name == name) {
      return &row;
    }
  }
  return nullptr;
}

NativePlace place_of(std::string_view name) {
  const ModuleRow* row = row_of(name);
  return row == nullptr ? NativePlace::kNowhere : row->place;
}

Result<Ref<Module>> make_named(ThreadState& ts, std::string_view name) {
  return make_module_of(ts, row_of(name)->def());
}

/// sys.builtin_module_names
Result<void> add_builtin_names(ThreadState& ts, Module& sys) {
  std::vector<Value> names;
  for (const ModuleRow& row : kModules) {
    if (row.place == NativePlace::kBuiltIn) {
      names.push_back(Value::object(&intern(ts, row.name)));
    }
  }
  Ref<Tuple> tuple = make_tuple(ts, names);
  return add_to_module(ts, sys, "builtin_module_names", tuple.value());
}

void install(ThreadState& ts, const ModuleDef& def) {
  Result<Ref<Module>> module = make_module_of(ts, def);
  static_cast<void>(eval_state(ts).modules->set_str(ts, intern(ts, def.name), module.value().value()));
}

}  // namespace

void install_modules(ThreadState& ts) {
  make_io_types(ts);
  add_core_type(ts, quitter_type_spec());
  install(ts, builtins_module_def());
  install(ts, sys_module_def());
  const Value sys = eval_state(ts).modules->find_str(intern(ts, "sys"));
  static_cast<void>(add_builtin_names(ts, cast<Module>(sys)));
  static_cast<void>(initialize_import(ts, {.place = &place_of, .make = &make_named}));
}

}  // namespace minipy
