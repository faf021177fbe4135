// Adds the import system to an interpreter.
#pragma once

#include "vm/import/import_state.h"

namespace minipy {

/// Makes the classes of importlib, fills sys.meta_path and its kin, and gives the modules that are
/// there already (sys, builtins) their specs. After install_modules(), whose `sys` it needs.
Result<void> initialize_import(ThreadState& ts, const NativeModules& native);

/// `__loader__` of a script's `__main__`; None without a library of classes.
Result<Ref<>> main_loader(ThreadState& ts, const std::string& file);

}  // namespace minipy
