// The finder and loader classes as programs see them (importlib.machinery), and the objects that
// the search makes of them.
#pragma once

#include <string>
#include <vector>

#include "vm/import/native_class.h"
#include "vm/objects/protocol.h"

namespace minipy {

/// sys.NAME, borrowed; nothing when there is none.
Value sys_attribute(ThreadState& ts, const char* name);

Result<Ref<>> make_source_loader(ThreadState& ts, Value module_name, Value path);
/// `__path__` of a package without `__init__.py`.
Result<Ref<>> make_namespace_path(ThreadState& ts, const std::string& name,
                                  const std::vector<std::string>& folders);

const NativeClassDef& builtin_importer_class();
const NativeClassDef& frozen_importer_class();
const NativeClassDef& path_finder_class();
const NativeClassDef& source_loader_class();
const NativeClassDef& namespace_loader_class();
const NativeClassDef& namespace_path_class();

}  // namespace minipy
