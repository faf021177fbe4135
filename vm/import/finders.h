// Where a module is looked for. sys.meta_path lists whom to ask, in order:
//
//   BuiltinImporter    modules written in C++ that CPython has in its program too (sys, time, …)
//   FrozenImporter     files of the library that CPython has frozen (os, abc, io, …)
//   PathFinder         each entry of sys.path, or of the package's __path__:
//                        script folder │ PYTHONPATH … │ minipy's library
//
// In each folder: NAME/__init__.py, then NAME.py; a folder NAME without __init__.py is remembered
// as a portion of a namespace package. At the library's entry the C++ modules come first.
// docs/imports.md draws it.
#pragma once

#include <string>

#include "vm/objects/protocol.h"

namespace minipy {

/// The three finders. Each returns a spec, or None.
Result<Ref<>> find_builtin(ThreadState& ts, const std::string& name);
Result<Ref<>> find_frozen(ThreadState& ts, const std::string& name);
/// `path` is None for sys.path.
Result<Ref<>> find_on_path(ThreadState& ts, const std::string& name, Value path);

/// Asks everybody on sys.meta_path. `path` is the parent package's `__path__` or None, `target` a
/// module that is reloaded or None. The first spec, or None.
Result<Ref<>> find_spec(ThreadState& ts, const Str& name, Value path, Value target);

/// A spec for one source file, as spec_from_file_location() makes it.
Result<Ref<>> spec_of_file(ThreadState& ts, const std::string& name, const std::string& file,
                           bool is_package);

}  // namespace minipy
