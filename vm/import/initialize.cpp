#include "vm/import/initialize.h"

#include <array>
#include <memory>

#include "vm/eval/eval_state.h"
#include "vm/import/finders.h"
#include "vm/import/import.h"
#include "vm/import/loaders.h"
#include "vm/import/module_spec.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/native_function.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

Result<void> make_classes(ThreadState& ts, ImportState& state) {
  struct Row {
    Ref<Type>* place;
    const NativeClassDef& def;
  };
  const std::array<Row, 7> rows{{{&state.spec, module_spec_class()},
                                 {&state.builtin_importer, builtin_importer_class()},
                                 {&state.frozen_importer, frozen_importer_class()},
                                 {&state.path_finder, path_finder_class()},
                                 {&state.source_loader, source_loader_class()},
                                 {&state.namespace_loader, namespace_loader_class()},
                                 {&state.namespace_path, namespace_path_class()}}};
  for (const Row& row : rows) {
    TRY(*row.place, make_native_class(ts, row.def));
  }
  return {};
}

/// Stands in sys.path_hooks for the search in folders, which PathFinder does itself.
Result<Ref<>> path_hook_for_FileFinder(ThreadState& ts, Value path) {
  TRY(Ref<> machinery, import_by_name(ts, "importlib.machinery"));
  TRY(Ref<> finder_class, get_attribute(ts, machinery, "FileFinder"));
  return call(ts, finder_class, path);
}
constexpr NativeDef kPathHook =
    native<&path_hook_for_FileFinder>("path_hook_for_FileFinder(path, /)", "");

/// Gives a module that the interpreter made at its start its spec.
Result<void> describe(ThreadState& ts, const char* module_name) {
  const Value known = eval_state(ts).modules->find_str(intern(ts, module_name));
  if (known.is_nothing()) {
    return {};
  }
  TRY(Ref<> spec, find_builtin(ts, module_name));
  return spec.value().is_none() ? Result<void>() : set_module_attributes(ts, spec, known, false);
}

}  // namespace

Result<void> initialize_import(ThreadState& ts, const NativeModules& native) {
  auto made = std::make_unique<ImportState>();
  ImportState& state = *made;
  ts.interpreter().set_extension(ExtensionSlot::kImport, std::move(made));
  state.native = native;
  state.library = ts.interpreter().runtime().options().library;
  objects_state(ts).import_module = &import_by_name;
  TRY_VOID(make_classes(ts, state));
  state.path_hook = make_native_function(ts, kPathHook, Value(), Value::none());
  const std::array<Value, 3> finders{state.builtin_importer.value(), state.frozen_importer.value(),
                                     state.path_finder.value()};
  Ref<List> meta_path = make_list(ts, finders);
  const Value hook = state.path_hook;
  Ref<List> path_hooks = make_list(ts, std::span<const Value>(&hook, 1));
  Ref<Dict> cache = make_dict(ts);
  const Value sys = eval_state(ts).modules->find_str(intern(ts, "sys"));
  Dict& names = *cast<Module>(sys).dict;
  TRY_VOID(names.set_str(ts, intern(ts, "meta_path"), meta_path.value()));
  TRY_VOID(names.set_str(ts, intern(ts, "path_hooks"), path_hooks.value()));
  TRY_VOID(names.set_str(ts, intern(ts, "path_importer_cache"), cache.value()));
  eval_state(ts).import_statement = &import_statement;
  TRY_VOID(describe(ts, "sys"));
  return describe(ts, "builtins");
}

Result<Ref<>> main_loader(ThreadState& ts, const std::string& file) {
  if (file.empty()) {
    return share(import_state(ts).builtin_importer.value());
  }
  Ref<Str> name = make_str(ts, "__main__");
  Ref<Str> path = make_str(ts, file);
  return make_source_loader(ts, name.value(), path.value());
}

}  // namespace minipy
