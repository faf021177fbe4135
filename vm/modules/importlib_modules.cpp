// _frozen_importlib, _frozen_importlib_external and _imp: the import system (vm/import) as
// lib/importlib and programs see it.
#include <array>
#include <string>

#include "vm/eval/eval_state.h"
#include "vm/import/finders.h"
#include "vm/import/import.h"
#include "vm/import/import_state.h"
#include "vm/import/package_names.h"
#include "vm/modules/module_table.h"
#include "vm/objects/dict.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Result<Ref<>> gcd_import(ThreadState& ts, std::string name, Value package,
                         std::optional<std::int64_t> level) {
  if (level.value_or(0) > 0) {
    Ref<Dict> globals = make_dict(ts);
    TRY_VOID(globals->set_str(ts, minipy::name(ts, Name::kPackage), package));
    TRY(name, resolve_relative(ts, name, globals.value(), *level));
  } else if (name.empty()) {
    return raise_text(ts, Exc::kValueError, "Empty module name");
  }
  return import_by_name(ts, name);
}

Result<std::string> resolve_name(ThreadState& ts, std::string name, std::string package,
                                 std::int64_t level) {
  std::string base = package;
  for (std::int64_t up = 1; up < level; ++up) {
    const std::size_t dot = base.rfind('.');
    if (dot == std::string::npos) {
      return raise_text(ts, Exc::kImportError,
                        "attempted relative import beyond top-level package");
    }
    base.resize(dot);
  }
  return name.empty() ? base : base + "." + name;
}

Result<Ref<>> find_spec_function(ThreadState& ts, Value name, Value path, Value target) {
  if (as<Str>(name) == nullptr) {
    return raise(ts, Exc::kTypeError, "module name must be str, not {}", type_name(ts, name));
  }
  Ref<Str> interned = intern_str(ts, cast<Str>(name));
  return find_spec(ts, *interned, path, target.is_absent() ? Value::none() : target);
}

constexpr auto kBootstrapFunctions = std::to_array<NativeDef>({
    native<&gcd_import>("_gcd_import(name, package=None, level=0)", "Import a module by its name."),
    native<&resolve_name>("_resolve_name(name, package, level)",
                          "Resolve a relative module name to an absolute one."),
    native<&find_spec_function>("_find_spec(name, path, target=None)", "Find a module's spec."),
    native<&module_from_spec>("module_from_spec(spec)",
                              "Create a module based on the provided spec."),
    native<&load_spec>("_load(spec)", "Return a new module object, loaded by the spec's loader."),
    native<&execute_again>("_exec(spec, module)",
                           "Execute the spec's module in an existing module's namespace."),
});

Result<void> fill_bootstrap(ThreadState& ts, Module& module) {
  const ImportState& state = import_state(ts);
  TRY_VOID(add_to_module(ts, module, "__import__", eval_state(ts).import_function));
  TRY_VOID(add_to_module(ts, module, "ModuleSpec", state.spec.value()));
  TRY_VOID(add_to_module(ts, module, "BuiltinImporter", state.builtin_importer.value()));
  return add_to_module(ts, module, "FrozenImporter", state.frozen_importer.value());
}

Result<void> fill_external(ThreadState& ts, Module& module) {
  const ImportState& state = import_state(ts);
  TRY_VOID(add_to_module(ts, module, "PathFinder", state.path_finder.value()));
  TRY_VOID(add_to_module(ts, module, "SourceFileLoader", state.source_loader.value()));
  TRY_VOID(add_to_module(ts, module, "NamespaceLoader", state.namespace_loader.value()));
  return add_to_module(ts, module, "_NamespacePath", state.namespace_path.value());
}

bool is_builtin(ThreadState& ts, std::string name) {
  return import_state(ts).native.place(name) == NativePlace::kBuiltIn;
}
Result<bool> is_frozen(ThreadState& ts, std::string name) {
  TRY(Ref<> spec, find_frozen(ts, name));
  return !spec.value().is_none();
}
bool lock_held(ThreadState&) { return false; }
Result<void> no_lock(ThreadState&) { return {}; }

constexpr auto kImpFunctions = std::to_array<NativeDef>({
    native<&is_builtin>("is_builtin(name, /)",
                        "Whether a module is written in C++ and found before sys.path."),
    native<&is_frozen>("is_frozen(name, /)",
                       "Whether a file of the library is found before sys.path."),
    native<&lock_held>("lock_held()",
                       "Return True if the import lock is currently held, else False."),
    native<&no_lock>("acquire_lock()",
                     "There is no import lock: the interpreter's own lock is held."),
    native<&no_lock>("release_lock()",
                     "There is no import lock: the interpreter's own lock is held."),
});

}  // namespace

const ModuleDef& frozen_importlib_module_def() {
  static constexpr ModuleDef def{"_frozen_importlib", "Core of the import system.",
                                 kBootstrapFunctions, &fill_bootstrap};
  return def;
}
const ModuleDef& frozen_importlib_external_module_def() {
  static constexpr ModuleDef def{"_frozen_importlib_external",
                                 "The parts of the import system that know files.",
                                 {},
                                 &fill_external};
  return def;
}
const ModuleDef& imp_module_def() {
  static constexpr ModuleDef def{"_imp", "Low-level questions to the import system.", kImpFunctions,
                                 nullptr};
  return def;
}

}  // namespace minipy
