// Importing: from a name to a module that has run.
//
//   sys.modules has it ──▶ done
//   else: import the parent package, find a spec (finders.h), make a module of it, put it into
//   sys.modules, run it, bind it in the parent. A module that raises leaves sys.modules again.
//
// What CPython does in importlib._bootstrap is C++ here, so no frame of it is in any traceback.
// docs/imports.md draws it.
#pragma once

#include <string>

#include "vm/objects/module.h"
#include "vm/objects/protocol.h"

namespace minipy {

/// `importlib.import_module` of an absolute name: the module itself.
Result<Ref<>> import_by_name(ThreadState& ts, const std::string& name);

/// `__import__`: what the import statement binds or takes names from.
/// `globals` may be nothing, `from_list` None or nothing.
Result<Ref<>> import_statement(ThreadState& ts, const Str& name, Value globals, Value from_list,
                               std::int64_t level);

/// importlib.util.module_from_spec().
Result<Ref<>> module_from_spec(ThreadState& ts, Value spec);
/// Gives a module the attributes that its spec says; those that it has stay unless `override`.
Result<void> set_module_attributes(ThreadState& ts, Value spec, Value module, bool override);
/// Makes and runs the module of a spec.
Result<Ref<>> load_spec(ThreadState& ts, Value spec);
/// Runs a module again by a new spec, in the namespace that it has.
Result<Ref<>> execute_again(ThreadState& ts, Value spec, Value module);

/// A new module written in C++. ImportError if there is none.
Result<Ref<>> make_native_module(ThreadState& ts, const std::string& name);
/// The same for the `name` of a spec, which a program may have set to anything.
Result<Ref<>> make_native_module_named(ThreadState& ts, Value module_name);
/// Runs a frozen file of the library in its module.
Result<Ref<>> frozen_exec(ThreadState& ts, Module& module);

}  // namespace minipy
