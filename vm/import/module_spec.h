// importlib.machinery.ModuleSpec: what a finder found out about a module, before it is loaded.
// (Library reference: importlib.machinery; PEP 451.)
#pragma once

#include <string>

#include "vm/import/native_class.h"
#include "vm/objects/protocol.h"

namespace minipy {

/// What to put into a new spec. `origin` and `locations` may be None.
struct SpecParts {
  Value name;
  Value loader;
  Value origin = Value::none();
  Value locations = Value::none();  ///< submodule_search_locations
  bool has_location = false;        ///< the origin is a file
};
Result<Ref<>> make_spec(ThreadState& ts, const SpecParts& parts);

/// spec.parent: the package of the module, `''` for a top-level module.
std::string parent_of(const std::string& module_name, bool is_package);
/// Where CPython would keep the compiled form of a source file: `__cached__`.
std::string cached_path(const std::string& source_path);

const NativeClassDef& module_spec_class();

}  // namespace minipy
