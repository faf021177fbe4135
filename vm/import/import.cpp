#include "vm/import/import.h"

#include <array>
#include <utility>

#include "vm/eval/eval_state.h"
#include "vm/import/finders.h"
#include "vm/import/import_state.h"
#include "vm/import/loaders.h"
#include "vm/import/module_spec.h"
#include "vm/import/package_names.h"
#include "vm/import/source_file.h"
#include "vm/objects/exception.h"
#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Dict& modules_of(ThreadState& ts) { return *eval_state(ts).modules; }

Value find_module(ThreadState& ts, const std::string& full_name) {
  return modules_of(ts).find_str(intern(ts, full_name));
}

Raised raise_import_error(ThreadState& ts, Exc which, const std::string& message,
                          const std::string& module_name) {
  static_cast<void>(raise_text(ts, which, message));
  Ref<Str> text = make_str(ts, module_name);
  set_import_error_details(ts, text.value(), Value::none());
  return Raised{};
}

Raised no_module(ThreadState& ts, const std::string& full_name, const std::string& why = "") {
  return raise_import_error(ts, Exc::kModuleNotFoundError,
                            "No module named " + quoted(full_name) + why, full_name);
}

/// Sets an attribute unless the module has one that is not None.
Result<void> set_missing(ThreadState& ts, Value module, const Str& attribute, Value value,
                         bool override) {
  if (!override) {
    TRY(Ref<> known, find_attribute(ts, module, attribute));
    if (!known.value().is_absent() && !known.value().is_none()) {
      return {};
    }
  }
  return set_attribute(ts, module, attribute, value);
}

/// Marks a spec as being loaded while it lives: that is how a circular import is known.
class Initializing {
 public:
  Initializing(ThreadState& ts, Value spec) : ts_(ts), spec_(share(spec)) {}
  ~Initializing() {
    Ref<> pending = ts_.take_exception();
    if (set(false).failed()) {
      clear_exception(ts_);
    }
    if (pending) {
      static_cast<void>(ts_.raise(std::move(pending)));
    }
  }
  Initializing(const Initializing&) = delete;
  Initializing& operator=(const Initializing&) = delete;
  Result<void> begin() { return set(true); }

 private:
  Result<void> set(bool on) {
    return set_attribute(ts_, spec_, name(ts_, Name::kInitializing), Value::boolean(on));
  }

  ThreadState& ts_;
  Ref<> spec_;
};

/// The name of a submodule is on its parent's list while it is being loaded.
class UninitializedSubmodule {
 public:
  UninitializedSubmodule(ThreadState& ts, Value parent, const std::string& child) {
    Result<Ref<>> spec = find_attribute(ts, parent, name(ts, Name::kSpec));
    if (!spec.failed() && !spec.value().value().is_absent()) {
      Result<Ref<>> list =
          find_attribute(ts, spec.value().value(), name(ts, Name::kUninitializedSubmodules));
      if (!list.failed() && as<List>(list.value()) != nullptr) {
        list_ = Ref<List>::share(cast<List>(list.value()));
        list_->append_taking(Ref<>(make_str(ts, child)).give());
      }
    }
    if (ts.has_exception()) {
      clear_exception(ts);
    }
  }
  ~UninitializedSubmodule() {
    if (list_ && list_->size > 0) {
      for (const Value taken : list_->take_range(list_->size - 1, 1)) {
        release(taken);
      }
    }
  }
  UninitializedSubmodule(const UninitializedSubmodule&) = delete;
  UninitializedSubmodule& operator=(const UninitializedSubmodule&) = delete;

 private:
  Ref<List> list_;
};

/// loader.create_module(spec), or None.
Result<Ref<>> create_module(ThreadState& ts, Value spec, Value loader) {
  if (loader == import_state(ts).builtin_importer.value()) {
    TRY(Ref<> module_name, get_attribute(ts, spec, "name"));
    return make_native_module_named(ts, module_name);
  }
  TRY(Ref<> create, find_attribute(ts, loader, intern(ts, "create_module")));
  if (!create.value().is_absent()) {
    return call(ts, create, spec);
  }
  TRY(Ref<> execute, find_attribute(ts, loader, intern(ts, "exec_module")));
  if (!execute.value().is_absent()) {
    return raise_text(ts, Exc::kImportError,
                      "loaders that define exec_module() must also define create_module()");
  }
  return share(Value::none());
}

/// Runs the module that a spec describes.
Result<void> execute(ThreadState& ts, Value spec, Value module) {
  TRY(Ref<> loader, get_attribute(ts, spec, name(ts, Name::kLoaderName)));
  if (loader.value() == import_state(ts).builtin_importer.value()) {
    return {};
  }
  if (loader.value().is_none()) {
    TRY(Ref<> locations, get_attribute(ts, spec, "submodule_search_locations"));
    if (!locations.value().is_none()) {
      return {};  // a namespace package has nothing to run
    }
    TRY(Ref<> module_name, get_attribute(ts, spec, "name"));
    static_cast<void>(raise_text(ts, Exc::kImportError, "missing loader"));
    set_import_error_details(ts, module_name, Value::none());
    return Raised{};
  }
  TRY_VOID(call_method(ts, loader, intern(ts, "exec_module"), Arguments(&module, 1)));
  return {};
}

/// Takes the module out of sys.modules and puts it back last: it may have replaced itself there.
Result<Ref<>> settle(ThreadState& ts, const Str& module_name) {
  const Value known = modules_of(ts).find_str(module_name);
  if (known.is_nothing()) {
    return raise_value(ts, Exc::kKeyError, Value::object(&module_name));
  }
  Ref<> module = share(known);
  modules_of(ts).remove_str(ts, module_name);
  TRY_VOID(modules_of(ts).set_str(ts, module_name, module));
  return module;
}

Result<Ref<Str>> spec_name(ThreadState& ts, Value spec) {
  TRY(Ref<> module_name, get_attribute(ts, spec, "name"));
  if (as<Str>(module_name) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "spec.name must be a string");
  }
  return intern_str(ts, cast<Str>(module_name));
}

/// The parent package of a module: imported, with the `__path__` to search.
struct ParentPackage {
  std::string name;
  Ref<> module;
  Ref<> path = share(Value::none());
};

Result<ParentPackage> import_parent(ThreadState& ts, const std::string& full_name) {
  ParentPackage parent{.name = parent_of(full_name, false), .module = {}};
  if (parent.name.empty()) {
    return parent;
  }
  if (find_module(ts, parent.name).is_nothing()) {
    TRY_VOID(import_by_name(ts, parent.name));
  }
  const Value known = find_module(ts, parent.name);
  if (known.is_nothing()) {
    Ref<Str> text = make_str(ts, parent.name);
    return raise_value(ts, Exc::kKeyError, text.value());
  }
  parent.module = share(known);
  if (!find_module(ts, full_name).is_nothing()) {
    return parent;  // the parent has imported it
  }
  TRY(parent.path, find_attribute(ts, parent.module, name(ts, Name::kPath)));
  if (parent.path.value().is_absent()) {
    return no_module(ts, full_name, fmt::format("; {} is not a package", quoted(parent.name)));
  }
  return parent;
}

/// Binds a submodule in its parent package.
Result<void> bind_in_parent(ThreadState& ts, const std::string& parent, const std::string& child,
                            Value module) {
  const Value known = find_module(ts, parent);
  if (known.is_nothing()) {
    Ref<Str> text = make_str(ts, parent);
    return raise_value(ts, Exc::kKeyError, text.value());
  }
  Ref<> package = share(known);
  if (set_attribute(ts, package, intern(ts, child), module).failed()) {
    if (!pending_is(ts, Exc::kAttributeError)) {
      return Raised{};
    }
    clear_exception(ts);
  }
  return {};
}

Result<Ref<>> find_and_load(ThreadState& ts, const std::string& full_name) {
  Ref<Str> key = Ref<Str>::share(intern(ts, full_name));
  TRY(const ParentPackage parent, import_parent(ts, full_name));
  if (const Value known = modules_of(ts).find_str(*key); !known.is_nothing()) {
    return share(known);
  }
  TRY(Ref<> spec, find_spec(ts, *key, parent.path, Value::none()));
  if (spec.value().is_none()) {
    return no_module(ts, full_name);
  }
  if (parent.name.empty()) {
    return load_spec(ts, spec);
  }
  const std::string child = full_name.substr(parent.name.size() + 1);
  Ref<> module;
  {
    UninitializedSubmodule mark(ts, parent.module, child);
    TRY(module, load_spec(ts, spec));
  }
  TRY_VOID(bind_in_parent(ts, parent.name, child, module));
  return module;
}

/// `from package import a, b`: names that the package lacks may be submodules.
Result<void> import_submodules(ThreadState& ts, Value module, Value names, bool from_all) {
  TRY(Ref<> iterator, iterate(ts, names));
  while (true) {
    TRY(Ref<> wanted, next(ts, iterator));
    if (wanted.value().is_absent()) {
      return {};
    }
    TRY(Ref<> module_name, get_attribute(ts, module, name(ts, Name::kName)));
    TRY(Ref<Str> shown, to_str(ts, module_name));
    Str* text = as<Str>(wanted);
    if (text == nullptr) {
      return raise(ts, Exc::kTypeError, "Item in {} must be str, not {}",
                   from_all ? to_utf8(*shown) + ".__all__" : "``from list''",
                   type_name(ts, wanted));
    }
    if (str_equal(*text, "*")) {
      TRY(Ref<> all, find_attribute(ts, module, name(ts, Name::kAll)));
      if (!from_all && !all.value().is_absent()) {
        TRY_VOID(import_submodules(ts, module, all, true));
      }
      continue;
    }
    Ref<Str> attribute = intern_str(ts, *text);
    TRY(Ref<> there, find_attribute(ts, module, *attribute));
    if (!there.value().is_absent()) {
      continue;
    }
    const std::string full_name = to_utf8(*shown) + "." + to_utf8(*attribute);
    Result<Ref<>> imported = import_by_name(ts, full_name);
    if (!imported.failed()) {
      continue;
    }
    // That there is no such submodule is said by IMPORT_FROM, in other words.
    if (!pending_is(ts, Exc::kModuleNotFoundError)) {
      return Raised{};
    }
    const Str* missing = as<Str>(cast<Exception>(ts.exception()).fields[field::kImportName]);
    const Value known = find_module(ts, full_name);
    if (missing == nullptr || to_utf8(*missing) != full_name || known.is_none()) {
      return Raised{};
    }
    clear_exception(ts);
  }
}

/// `import a.b.c` binds `a`; `import .b.c` as `__import__` may be asked binds the package's `b`.
Result<Ref<>> first_package(ThreadState& ts, const std::string& given, const std::string& absolute,
                            const Ref<>& module) {
  const std::size_t dot = given.find('.');
  if (dot == std::string::npos) {
    return module;
  }
  const std::string wanted = absolute.substr(0, absolute.size() - (given.size() - dot));
  const Value known = find_module(ts, wanted);
  if (!known.is_nothing()) {
    return share(known);
  }
  if (given == absolute) {
    return import_by_name(ts, wanted);
  }
  return raise(ts, Exc::kKeyError, "{} not in sys.modules as expected", quoted(wanted));
}

}  // namespace

Result<Ref<>> make_native_module(ThreadState& ts, const std::string& full_name) {
  const NativeModules& native = import_state(ts).native;
  if (native.place == nullptr || native.place(full_name) == NativePlace::kNowhere) {
    return raise_import_error(ts, Exc::kImportError,
                              fmt::format("{} is not a built-in module", quoted(full_name)),
                              full_name);
  }
  return Result<Ref<>>(native.make(ts, full_name));
}

Result<Ref<>> make_native_module_named(ThreadState& ts, Value module_name) {
  if (const Str* text = as<Str>(module_name)) {
    return make_native_module(ts, to_utf8(*text));
  }
  TRY(const std::string shown, repr_utf8(ts, module_name));
  static_cast<void>(raise(ts, Exc::kImportError, "{} is not a built-in module", shown));
  set_import_error_details(ts, module_name, Value::none());
  return Raised{};
}

Result<Ref<>> frozen_exec(ThreadState& ts, Module& module) {
  const Str* module_name = as<Str>(module.dict->find_str(name(ts, Name::kName)));
  if (module_name == nullptr) {
    return raise_text(ts, Exc::kTypeError, "module __name__ must be a string");
  }
  std::string path = to_utf8(*module_name);
  std::replace(path.begin(), path.end(), '.', '/');
  path = import_state(ts).library + "/" + path + ".py";
  Ref<Str> file = make_str(ts, path);
  TRY_VOID(module.dict->set_str(ts, name(ts, Name::kFile), file.value()));
  TRY(const std::shared_ptr<const CodeUnit> code, compile_source_file(ts, path));
  TRY_VOID(run_in_module(ts, code, module));
  return share(Value::none());
}

Result<void> set_module_attributes(ThreadState& ts, Value spec, Value module, bool override) {
  const auto of_spec = [&](const char* attribute) { return get_attribute(ts, spec, attribute); };
  TRY(Ref<> module_name, of_spec("name"));
  TRY(Ref<> loader, of_spec("loader"));
  TRY(Ref<> locations, of_spec("submodule_search_locations"));
  TRY(Ref<> parent, of_spec("parent"));
  TRY(Ref<> has_location, of_spec("has_location"));
  TRY_VOID(set_missing(ts, module, name(ts, Name::kName), module_name, override));
  if (loader.value().is_none() && !locations.value().is_none()) {
    loader = Ref<>(make_instance(ts, *import_state(ts).namespace_loader));
    TRY_VOID(set_attribute(ts, loader, intern(ts, "_path"), locations));
    TRY_VOID(set_attribute(ts, spec, name(ts, Name::kLoaderName), loader));
    TRY_VOID(set_attribute(ts, module, name(ts, Name::kFile), Value::none()));
  }
  TRY_VOID(set_missing(ts, module, name(ts, Name::kLoader), loader, override));
  TRY_VOID(set_missing(ts, module, name(ts, Name::kPackage), parent, override));
  TRY_VOID(set_attribute(ts, module, name(ts, Name::kSpec), spec));
  if (!locations.value().is_none()) {
    TRY_VOID(set_missing(ts, module, name(ts, Name::kPath), locations, override));
  }
  TRY(const bool is_file, truth(ts, has_location));
  if (is_file) {
    TRY(Ref<> origin, of_spec("origin"));
    TRY_VOID(set_missing(ts, module, name(ts, Name::kFile), origin, override));
    TRY(Ref<> cached, of_spec("cached"));
    if (!cached.value().is_none()) {
      TRY_VOID(set_missing(ts, module, intern(ts, "__cached__"), cached, override));
    }
  }
  return {};
}

Result<Ref<>> module_from_spec(ThreadState& ts, Value spec) {
  TRY(Ref<> loader, get_attribute(ts, spec, name(ts, Name::kLoaderName)));
  Ref<> module = share(Value::none());
  if (!loader.value().is_none()) {
    TRY(module, create_module(ts, spec, loader));
  }
  if (module.value().is_none()) {
    TRY(Ref<Str> module_name, spec_name(ts, spec));
    module = Ref<>(make_module(ts, to_utf8(*module_name)));
  }
  TRY_VOID(set_module_attributes(ts, spec, module, false));
  return module;
}

Result<Ref<>> load_spec(ThreadState& ts, Value spec) {
  TRY(Ref<> module, module_from_spec(ts, spec));
  TRY(Ref<Str> key, spec_name(ts, spec));
  Initializing initializing(ts, spec);
  TRY_VOID(initializing.begin());
  TRY_VOID(modules_of(ts).set_str(ts, *key, module));
  if (execute(ts, spec, module).failed()) {
    modules_of(ts).remove_str(ts, *key);
    return Raised{};
  }
  return settle(ts, *key);
}

Result<Ref<>> execute_again(ThreadState& ts, Value spec, Value module) {
  TRY(Ref<Str> key, spec_name(ts, spec));
  if (modules_of(ts).find_str(*key) != module) {
    const std::string full_name = to_utf8(*key);
    return raise_import_error(ts, Exc::kImportError,
                              fmt::format("module {} not in sys.modules", quoted(full_name)),
                              full_name);
  }
  TRY_VOID(set_module_attributes(ts, spec, module, true));
  const bool ran = !execute(ts, spec, module).failed();
  Ref<> pending = ts.take_exception();
  Result<Ref<>> settled = settle(ts, *key);
  if (ran) {
    return settled;
  }
  return ts.raise(std::move(pending));
}

Result<Ref<>> import_by_name(ThreadState& ts, const std::string& full_name) {
  const Value known = find_module(ts, full_name);
  if (known.is_none()) {
    return raise_import_error(ts, Exc::kModuleNotFoundError,
                              fmt::format("import of {} halted; None in sys.modules", full_name),
                              full_name);
  }
  return known.is_nothing() ? find_and_load(ts, full_name) : share(known);
}

Result<Ref<>> import_statement(ThreadState& ts, const Str& module_name, Value globals,
                               Value from_list, std::int64_t level) {
  if (level == 0 && from_list.is_none()) {  // `import x`, the second time
    const Value known = modules_of(ts).find_str(module_name);
    if (!known.is_nothing() && !known.is_none() && as<Module>(known) != nullptr &&
        module_name.ascii && module_name.ascii_view().find('.') == std::string_view::npos) {
      return share(known);
    }
  }
  const std::string given = to_utf8(module_name);
  if (level < 0) {
    return raise_text(ts, Exc::kValueError, "level must be >= 0");
  }
  if (level == 0 && given.empty()) {
    return raise_text(ts, Exc::kValueError, "Empty module name");
  }
  std::string absolute = given;
  if (level > 0) {
    TRY(absolute, resolve_relative(ts, given, globals, level));
  }
  TRY(Ref<> module, import_by_name(ts, absolute));
  bool has_names = !from_list.is_nothing() && !from_list.is_none();
  if (has_names) {
    TRY(has_names, truth(ts, from_list));
  }
  if (!has_names) {
    return first_package(ts, given, absolute, module);
  }
  TRY(Ref<> path, find_attribute(ts, module, name(ts, Name::kPath)));
  if (!path.value().is_absent()) {
    TRY_VOID(import_submodules(ts, module, from_list, false));
  }
  return module;
}

}  // namespace minipy
