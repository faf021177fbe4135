#include "vm/import/loaders.h"

#include <array>

#include "vm/eval/eval_state.h"
#include "vm/eval/frame_functions.h"
#include "vm/import/finders.h"
#include "vm/import/import.h"
#include "vm/import/import_state.h"
#include "vm/import/source_file.h"
#include "vm/objects/bytes.h"
#include "vm/objects/code_object.h"
#include "vm/objects/exception.h"
#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

Result<Ref<>> nothing(ThreadState&) { return share(Value::none()); }

// ---- BuiltinImporter, FrozenImporter, PathFinder: classes that are never instantiated

template <Result<Ref<>> (*kFind)(ThreadState&, const std::string&)>
Result<Ref<>> find_by_name(ThreadState& ts, Value, std::string name, Value, Value) {
  return kFind(ts, name);
}

Result<Ref<>> create_builtin(ThreadState& ts, Value, Value spec) {
  TRY(Ref<> module_name, get_attribute(ts, spec, "name"));
  return make_native_module_named(ts, module_name);
}
Result<Ref<>> exec_builtin(ThreadState& ts, Value, Value) { return nothing(ts); }
Result<bool> is_not_package(ThreadState&, Value, Value) { return false; }

Result<Ref<>> no_module(ThreadState& ts, Value, Value) { return nothing(ts); }

Result<Ref<>> exec_frozen(ThreadState& ts, Value, Value module) {
  Module* of = as<Module>(module);
  if (of == nullptr) {
    return raise_text(ts, Exc::kTypeError, "exec_module() argument must be a module");
  }
  return frozen_exec(ts, *of);
}

Result<Ref<>> find_path_spec(ThreadState& ts, Value, std::string name, Value path, Value) {
  return find_on_path(ts, name, path.is_absent() ? Value::none() : path);
}
Result<Ref<>> invalidate_caches(ThreadState& ts, Value) { return nothing(ts); }

constexpr auto kBuiltinMethods = std::to_array<NativeDef>({
    native<&find_by_name<&find_builtin>>("find_spec($type, fullname, path=None, target=None)", ""),
    native<&create_builtin>("create_module($type, spec, /)", "Create a built-in module."),
    native<&exec_builtin>("exec_module($type, module, /)", "Exec a built-in module."),
    native<&no_module>("get_code($type, fullname, /)", "Built-in modules have no code object."),
    native<&no_module>("get_source($type, fullname, /)", "Built-in modules have no source."),
    native<&is_not_package>("is_package($type, fullname, /)", "No built-in module is a package."),
});
constexpr auto kFrozenMethods = std::to_array<NativeDef>({
    native<&find_by_name<&find_frozen>>("find_spec($type, fullname, path=None, target=None)", ""),
    native<&no_module>("create_module($type, spec, /)", "Use default semantics."),
    native<&exec_frozen>("exec_module($type, module, /)", "Runs the library's file."),
    native<&is_not_package>("is_package($type, fullname, /)", ""),
});
constexpr auto kPathFinderMethods = std::to_array<NativeDef>({
    native<&find_path_spec>("find_spec($type, fullname, path=None, target=None)",
                            "Try to find a spec for 'fullname' on sys.path or 'path'."),
    native<&invalidate_caches>("invalidate_caches($type, /)", ""),
});

// ---- SourceFileLoader

Result<std::string> text_of(ThreadState& ts, Value self, const char* attribute) {
  TRY(Ref<> value, get_attribute(ts, self, attribute));
  if (as<Str>(value) == nullptr) {
    return raise(ts, Exc::kTypeError, "{} must be a string", attribute);
  }
  return to_utf8(cast<Str>(value));
}

Result<void> loader_init(ThreadState& ts, Value self, Value name, Value path) {
  TRY_VOID(set_attribute(ts, self, intern(ts, "name"), name));
  return set_attribute(ts, self, intern(ts, "path"), path);
}

/// ImportError when the loader is asked for another module than its own.
Result<void> check_name(ThreadState& ts, Value self, Value asked) {
  if (asked.is_absent() || asked.is_none()) {
    return {};
  }
  TRY(Ref<> own, get_attribute(ts, self, "name"));
  TRY(const bool same, equals(ts, own, asked));
  if (!same) {
    TRY(Ref<Str> ours_text, to_str(ts, own));
    TRY(Ref<Str> theirs_text, to_str(ts, asked));
    const std::string ours = to_utf8(*ours_text);
    const std::string theirs = to_utf8(*theirs_text);
    static_cast<void>(raise(ts, Exc::kImportError, "loader for {} cannot handle {}", ours, theirs));
    set_import_error_details(ts, asked, Value::none());
    return Raised{};
  }
  return {};
}

Result<Ref<>> loader_get_filename(ThreadState& ts, Value self, Value name) {
  TRY_VOID(check_name(ts, self, name));
  return get_attribute(ts, self, "path");
}

Result<Ref<>> loader_get_data(ThreadState& ts, Value, std::string path) {
  TRY(const std::string bytes, read_file(ts, path));
  return Ref<>(make_bytes(ts, bytes));
}

Result<Ref<>> loader_get_source(ThreadState& ts, Value self, Value name) {
  TRY(Ref<> path, call_method(ts, self, intern(ts, "get_filename"), Arguments(&name, 1)));
  const Value argument = path;
  TRY(Ref<> data, call_method(ts, self, intern(ts, "get_data"), Arguments(&argument, 1)));
  TRY(const std::string bytes, bytes_from(ts, data));
  return Ref<>(make_str(ts, ts.interpreter().runtime().compiler().decode(bytes)));
}

Result<Ref<>> loader_source_to_code(ThreadState& ts, Value, Value data, Value path, Value) {
  if (as<Str>(path) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "path must be a string");
  }
  std::string text;
  if (const Str* str = as<Str>(data)) {
    text = to_utf8(*str);
  } else {
    TRY(text, bytes_from(ts, data));
  }
  TRY(const std::shared_ptr<const CodeUnit> unit,
      compile_module(ts, to_utf8(cast<Str>(path)), text));
  return Ref<>(make_code(ts, unit));
}

Result<Ref<>> loader_get_code(ThreadState& ts, Value self, Value name) {
  TRY(Ref<> path, call_method(ts, self, intern(ts, "get_filename"), Arguments(&name, 1)));
  const Value path_value = path;
  TRY(Ref<> data, call_method(ts, self, intern(ts, "get_data"), Arguments(&path_value, 1)));
  const std::array<Value, 2> arguments{data, path};
  return call_method(ts, self, intern(ts, "source_to_code"), Arguments(arguments));
}

/// The loader as it is reads and compiles at once; one that a program derived from it is asked for
/// the code, since it may get that elsewhere.
Result<Ref<>> loader_exec(ThreadState& ts, Value self, Value module_value) {
  Module* module = as<Module>(module_value);
  if (module == nullptr) {
    return raise_text(ts, Exc::kTypeError, "exec_module() argument must be a module");
  }
  if (self.as_object()->type == import_state(ts).source_loader.get()) {
    TRY(const std::string path, text_of(ts, self, "path"));
    TRY(const std::shared_ptr<const CodeUnit> unit, compile_source_file(ts, path));
    TRY_VOID(run_in_module(ts, unit, *module));
    return share(Value::none());
  }
  TRY(Ref<> module_name, get_attribute(ts, module_value, name(ts, Name::kName)));
  const Value argument = module_name;
  TRY(Ref<> code, call_method(ts, self, intern(ts, "get_code"), Arguments(&argument, 1)));
  if (as<Code>(code) == nullptr) {
    if (!code.value().is_none()) {
      return raise_text(ts, Exc::kTypeError, "exec() arg 1 must be a string, bytes or code object");
    }
    TRY(const std::string shown, repr_utf8(ts, module_name));
    return raise(ts, Exc::kImportError, "cannot load module {} when get_code() returns None",
                 shown);
  }
  TRY_VOID(run_in_module(ts, cast<Code>(code).shared_unit(), *module));
  return share(Value::none());
}

Result<bool> loader_is_package(ThreadState& ts, Value self, Value) {
  TRY(const std::string path, text_of(ts, self, "path"));
  return path.ends_with("/__init__.py");
}

Result<Ref<>> loader_equal(ThreadState& ts, Value self, Value other) {
  if (&type_of(ts, self) != &type_of(ts, other)) {
    return share(Value::boolean(false));
  }
  TRY(Ref<> ours, get_attribute(ts, self, name(ts, Name::kDict)));
  TRY(Ref<> theirs, get_attribute(ts, other, name(ts, Name::kDict)));
  return compare(ts, ours, theirs, Comparison::kEqual);
}
Result<std::int64_t> loader_hash(ThreadState& ts, Value self) {
  TRY(Ref<> module_name, get_attribute(ts, self, "name"));
  TRY(Ref<> path, get_attribute(ts, self, "path"));
  TRY(const std::int64_t first, hash(ts, module_name));
  TRY(const std::int64_t second, hash(ts, path));
  return first ^ second;
}

constexpr auto kSourceLoaderMethods = std::to_array<NativeDef>({
    native<&loader_init>("__init__($self, fullname, path)", ""),
    native<&no_module>("create_module($self, spec, /)", "Use default semantics."),
    native<&loader_exec>("exec_module($self, module, /)", "Execute the module."),
    native<&loader_get_filename>("get_filename($self, name=None, /)",
                                 "Return the path to the source file as found by the finder."),
    native<&loader_get_data>("get_data($self, path, /)", "Return the data from path as raw bytes."),
    native<&loader_get_source>("get_source($self, fullname=None, /)", "The source as text."),
    native<&loader_source_to_code>("source_to_code($self, data, path, *, _optimization=-1)",
                                   "Return the code object compiled from source."),
    native<&loader_get_code>("get_code($self, fullname=None, /)", "The module's code object."),
    native<&loader_is_package>("is_package($self, fullname=None, /)", ""),
    native<&loader_equal>("__eq__($self, other, /)", ""),
    native<&loader_hash>("__hash__($self, /)", ""),
});

// ---- namespace packages

Result<void> namespace_loader_init(ThreadState& ts, Value self, Value, Value path, Value) {
  return set_attribute(ts, self, intern(ts, "_path"), path);
}
Result<bool> is_package(ThreadState&, Value, Value) { return true; }
Ref<> empty_source(ThreadState& ts, Value, Value) { return make_str(ts, ""); }

constexpr auto kNamespaceLoaderMethods = std::to_array<NativeDef>({
    native<&namespace_loader_init>("__init__($self, name=None, path=None, path_finder=None)", ""),
    native<&no_module>("create_module($self, spec, /)", "Use default semantics."),
    native<&no_module>("exec_module($self, module, /)", ""),
    native<&is_package>("is_package($self, fullname, /)", ""),
    native<&empty_source>("get_source($self, fullname, /)", ""),
});

Result<Ref<>> folders_of(ThreadState& ts, Value self) { return get_attribute(ts, self, "_path"); }

Result<Ref<>> namespace_iterate(ThreadState& ts, Value self) {
  TRY(Ref<> folders, folders_of(ts, self));
  return iterate(ts, folders);
}
Result<std::int64_t> namespace_length(ThreadState& ts, Value self) {
  TRY(Ref<> folders, folders_of(ts, self));
  return length(ts, folders);
}
Result<Ref<>> namespace_item(ThreadState& ts, Value self, Value index) {
  TRY(Ref<> folders, folders_of(ts, self));
  return get_item(ts, folders, index);
}
Result<void> namespace_set_item(ThreadState& ts, Value self, Value index, Value folder) {
  TRY(Ref<> folders, folders_of(ts, self));
  return set_item(ts, folders, index, folder);
}
Result<bool> namespace_contains(ThreadState& ts, Value self, Value folder) {
  TRY(Ref<> folders, folders_of(ts, self));
  return contains(ts, folders, folder);
}
Result<Ref<>> namespace_append(ThreadState& ts, Value self, Value folder) {
  TRY(Ref<> folders, folders_of(ts, self));
  return call_method(ts, folders, intern(ts, "append"), Arguments(&folder, 1));
}
Result<std::string> namespace_repr(ThreadState& ts, Value self) {
  TRY(Ref<> folders, folders_of(ts, self));
  TRY(const std::string shown, repr_utf8(ts, folders));
  return "_NamespacePath(" + shown + ")";
}

constexpr auto kNamespacePathMethods = std::to_array<NativeDef>({
    native<&namespace_iterate>("__iter__($self, /)", ""),
    native<&namespace_length>("__len__($self, /)", ""),
    native<&namespace_item>("__getitem__($self, index, /)", ""),
    native<&namespace_set_item>("__setitem__($self, index, path, /)", ""),
    native<&namespace_contains>("__contains__($self, item, /)", ""),
    native<&namespace_append>("append($self, item, /)", ""),
    native<&namespace_repr>("__repr__($self, /)", ""),
});

}  // namespace

Value sys_attribute(ThreadState& ts, const char* attribute) {
  const Module* sys = as<Module>(eval_state(ts).modules->find_str(intern(ts, "sys")));
  return sys == nullptr ? Value() : sys->dict->find_str(intern(ts, attribute));
}

Result<Ref<>> make_source_loader(ThreadState& ts, Value module_name, Value path) {
  Ref<Object> loader = make_instance(ts, *import_state(ts).source_loader);
  TRY_VOID(loader_init(ts, loader.value(), module_name, path));
  return Ref<>(std::move(loader));
}

Result<Ref<>> make_namespace_path(ThreadState& ts, const std::string& package,
                                  const std::vector<std::string>& folders) {
  Ref<Object> made = make_instance(ts, *import_state(ts).namespace_path);
  Ref<List> list = make_list(ts);
  for (const std::string& folder : folders) {
    list->append_taking(Ref<>(make_str(ts, folder)).give());
  }
  Ref<Str> text = make_str(ts, package);
  TRY_VOID(set_attribute(ts, made.value(), intern(ts, "_name"), text.value()));
  TRY_VOID(set_attribute(ts, made.value(), intern(ts, "_path"), list.value()));
  return Ref<>(std::move(made));
}

const NativeClassDef& builtin_importer_class() {
  static constexpr NativeClassDef def{"_frozen_importlib", "BuiltinImporter", kBuiltinMethods, {}};
  return def;
}
const NativeClassDef& frozen_importer_class() {
  static constexpr NativeClassDef def{"_frozen_importlib", "FrozenImporter", kFrozenMethods, {}};
  return def;
}
const NativeClassDef& path_finder_class() {
  static constexpr NativeClassDef def{
      "_frozen_importlib_external", "PathFinder", kPathFinderMethods, {}};
  return def;
}
const NativeClassDef& source_loader_class() {
  static constexpr NativeClassDef def{
      "_frozen_importlib_external", "SourceFileLoader", kSourceLoaderMethods, {}};
  return def;
}
const NativeClassDef& namespace_loader_class() {
  static constexpr NativeClassDef def{
      "_frozen_importlib_external", "NamespaceLoader", kNamespaceLoaderMethods, {}};
  return def;
}
const NativeClassDef& namespace_path_class() {
  static constexpr NativeClassDef def{
      "_frozen_importlib_external", "_NamespacePath", kNamespacePathMethods, {}};
  return def;
}

}  // namespace minipy
