// What the import system keeps for an interpreter.
#pragma once

#include <string>
#include <string_view>

#include "vm/objects/dict.h"
#include "vm/objects/module.h"
#include "vm/runtime/interpreter.h"

namespace minipy {

/// Where a module written in C++ is found.
enum class NativePlace : std::uint8_t {
  kNowhere,  ///< there is none of this name
  kBuiltIn,  ///< before sys.path: it is part of CPython's own program too
  kLibrary,  ///< at the library's place on sys.path, so that a script's folder can hide it
};

/// The modules written in C++, as vm/modules supplies them.
struct NativeModules {
  NativePlace (*place)(std::string_view name) = nullptr;
  /// A new module; only for names that have a place.
  Result<Ref<Module>> (*make)(ThreadState& ts, std::string_view name) = nullptr;
};

class ImportState final : public InterpreterExtension {
 public:
  NativeModules native;
  std::string library;  ///< folder of the library's Python files, absolute; empty: there is none
  Ref<Type> spec;       ///< ModuleSpec
  Ref<Type> builtin_importer;
  Ref<Type> frozen_importer;
  Ref<Type> path_finder;
  Ref<Type> source_loader;
  Ref<Type> namespace_loader;
  Ref<Type> namespace_path;
  Ref<> path_hook;  ///< what stands in sys.path_hooks for "a folder of source files"

  void traverse(Visitor& visitor) const override {
    for (const Ref<Type>* type : {&spec, &builtin_importer, &frozen_importer, &path_finder,
                                  &source_loader, &namespace_loader, &namespace_path}) {
      visitor.visit(type->value(), Edge::of_field("importlib"));
    }
    visitor.visit(path_hook, Edge::of_field("path_hook"));
  }
};

inline ImportState& import_state(ThreadState& ts) {
  return *static_cast<ImportState*>(ts.interpreter().extension(ExtensionSlot::kImport));
}

}  // namespace minipy
