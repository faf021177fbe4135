// The module type.
#include "vm/objects/module.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/stdlib_names.h"
#include "vm/objects/str.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

Result<void> set_standard_names(ThreadState& ts, Dict& dict, Value module_name, Value doc) {
  TRY_VOID(dict.set_str(ts, name(ts, Name::kName), module_name));
  TRY_VOID(dict.set_str(ts, name(ts, Name::kDoc), doc));
  TRY_VOID(dict.set_str(ts, name(ts, Name::kPackage), Value::none()));
  TRY_VOID(dict.set_str(ts, name(ts, Name::kLoader), Value::none()));
  return dict.set_str(ts, name(ts, Name::kSpec), Value::none());
}

Result<Ref<>> module_make(ThreadState& ts, Type& type, Arguments) {
  Ref<Module> module = make_instance_of<Module>(ts, type);
  module->dict = make_dict(ts);
  return Ref<>(std::move(module));
}

Result<void> module_initialize(ThreadState& ts, Value self, Arguments arguments) {
  Value module_name = arguments.positional > 0 ? arguments[0] : Value::absent();
  Value doc = arguments.positional > 1 ? arguments[1] : Value::none();
  for (std::size_t k = 0; k < arguments.keywords.size(); ++k) {
    const Str& keyword = cast<Str>(arguments.keywords[k]);
    if (str_equal(keyword, "name")) {
      module_name = arguments.keyword_value(k);
    } else if (str_equal(keyword, "doc")) {
      doc = arguments.keyword_value(k);
    } else {
      return raise(ts, Exc::kTypeError, "module() got an unexpected keyword argument '{}'",
                   to_utf8(keyword));
    }
  }
  if (module_name.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "module() missing required argument 'name' (pos 1)");
  }
  if (as<Str>(module_name) == nullptr) {
    return raise(ts, Exc::kTypeError, "module() argument 'name' must be str, not {}",
                 type_name(ts, module_name));
  }
  return set_standard_names(ts, *cast<Module>(self).dict, module_name, doc);
}

std::string shown_name(ThreadState& ts, const Module& module) {
  const Str* text = as<Str>(module.dict->find_str(name(ts, Name::kName)));
  return text == nullptr ? "?" : to_utf8(*text);
}

/// The middle of a repr, from the spec: `'x' from '/path/x.py'`, `'sys' (built-in)`.
Result<std::string> described_by_spec(ThreadState& ts, Value spec) {
  TRY(Ref<> module_name, get_attribute(ts, spec, "name"));
  TRY(Ref<> origin, get_attribute(ts, spec, "origin"));
  std::string shown = "'?'";
  if (!module_name.value().is_none()) {
    TRY(shown, repr_utf8(ts, module_name));
  }
  if (origin.value().is_none()) {
    TRY(Ref<> loader, get_attribute(ts, spec, "loader"));
    if (loader.value().is_none()) {
      return shown;
    }
    if (type_name(ts, loader) == "NamespaceLoader") {
      TRY(Ref<> path, get_attribute(ts, loader, "_path"));
      TRY(Ref<List> folders, list_from(ts, path));
      TRY(const std::string text, repr_utf8(ts, folders.value()));
      return shown + " (namespace) from " + text;
    }
    TRY(const std::string text, repr_utf8(ts, loader));
    return shown + " (" + text + ")";
  }
  TRY(Ref<> has_location, get_attribute(ts, spec, name(ts, Name::kHasLocation)));
  TRY(const bool is_file, truth(ts, has_location));
  if (is_file) {
    TRY(const std::string text, repr_utf8(ts, origin));
    return shown + " from " + text;
  }
  TRY(Ref<Str> text, to_str(ts, origin));
  return shown + " (" + to_utf8(*text) + ")";
}

/// `<module 'x' from '/path/x.py'>`, `<module 'sys' (built-in)>`.
Result<Ref<>> module_repr(ThreadState& ts, Value self) {
  const auto& module = cast<Module>(self);
  const Value spec = module.dict->find_str(name(ts, Name::kSpec));
  if (!spec.is_nothing() && !spec.is_none()) {
    Ref<> kept = share(spec);
    TRY(const std::string text, described_by_spec(ts, kept));
    return Ref<>(make_str(ts, "<module " + text + ">"));
  }
  const std::string shown = quoted(shown_name(ts, module));
  const Value file = module.dict->find_str(name(ts, Name::kFile));
  if (!file.is_nothing()) {
    Ref<> kept = share(file);
    TRY(const std::string path, repr_utf8(ts, kept));
    return Ref<>(make_str(ts, fmt::format("<module {} from {}>", shown, path)));
  }
  const Value loader = module.dict->find_str(name(ts, Name::kLoader));
  if (!loader.is_nothing() && !loader.is_none()) {
    Ref<> kept = share(loader);
    TRY(const std::string text, repr_utf8(ts, kept));
    return Ref<>(make_str(ts, fmt::format("<module {} ({})>", shown, text)));
  }
  return Ref<>(make_str(
      ts, fmt::format("<module {}{}>", shown, module.is_built_in ? " (built-in)" : "")));
}

/// The file that a spec names, or nothing.
Result<Ref<>> file_of_spec(ThreadState& ts, Value spec) {
  TRY(Ref<> has_location, find_attribute(ts, spec, name(ts, Name::kHasLocation)));
  if (!has_location.value().is_true()) {
    return share(Value::none());
  }
  TRY(Ref<> origin, find_attribute(ts, spec, name(ts, Name::kOrigin)));
  return as<Str>(origin) == nullptr ? share(Value::none()) : origin;
}

/// Whether a file lies in the script's folder, where it may hide a module of the same name.
bool is_possibly_shadowing(ThreadState& ts, std::string file) {
  const std::optional<std::string>& script_folder =
      ts.interpreter().runtime().options().script_folder;
  if (!script_folder) {
    return false;
  }
  constexpr std::string_view kInit = "/__init__.py";
  if (file.ends_with(kInit)) {
    file.resize(file.size() - kInit.size());
  }
  const std::size_t slash = file.rfind('/');
  if (slash == std::string::npos) {
    return false;
  }
  std::error_code ignored;
  const std::string folder = script_folder->empty()
                                 ? std::filesystem::current_path(ignored).string()
                                 : *script_folder;
  return file.substr(0, slash) == folder;
}

/// Whether a submodule of this name is being imported.
Result<bool> is_uninitialized_submodule(ThreadState& ts, Value spec, Value attribute) {
  TRY(Ref<> names, find_attribute(ts, spec, name(ts, Name::kUninitializedSubmodules)));
  if (names.value().is_absent()) {
    return false;
  }
  return contains(ts, names, attribute);
}

/// Why a module lacks an attribute: a circular import, or a script's file in its place.
Result<std::string> missing_attribute_text(ThreadState& ts, Value spec, const std::string& module,
                                           Value attribute) {
  const std::string wanted = to_utf8(cast<Str>(attribute));
  std::string text = fmt::format("module '{}' has no attribute '{}'", module, wanted);
  TRY(Ref<> file_value, file_of_spec(ts, spec));
  const std::string file =
      as<Str>(file_value) == nullptr ? "" : to_utf8(cast<Str>(file_value));
  const bool shadows = !file.empty() && is_possibly_shadowing(ts, file);
  if (shadows && is_stdlib_module(module)) {
    return text + fmt::format(
                      " (consider renaming '{}' since it has the same name as the standard library "
                      "module named '{}' and the import system gives it precedence)",
                      file, module);
  }
  TRY(const bool initializing, is_initializing(ts, spec));
  if (!initializing) {
    TRY(const bool submodule, is_uninitialized_submodule(ts, spec, attribute));
    if (submodule) {
      return fmt::format(
          "cannot access submodule '{}' of module '{}' (most likely due to a circular import)",
          wanted, module);
    }
    return text;
  }
  if (shadows) {
    return text + fmt::format(
                      " (consider renaming '{}' if it has the same name as a third-party module you "
                      "intended to import)",
                      file);
  }
  return fmt::format(
      "partially initialized module '{}' {}has no attribute '{}' (most likely due to a circular "
      "import)",
      module, file.empty() ? "" : fmt::format("from '{}' ", file), wanted);
}

Result<Ref<>> module_get_attribute(ThreadState& ts, Value self, Value attribute) {
  const auto& module = cast<Module>(self);
  const Str& key = cast<Str>(attribute);
  TRY(Ref<> found, find_generic_attribute(ts, self, key));
  if (!found.value().is_absent()) {
    return found;
  }
  const Value hook = module.dict->find_str(name(ts, Name::kGetattr));
  if (!hook.is_nothing()) {
    return call(ts, hook, attribute);
  }
  const Value known = module.dict->find_str(name(ts, Name::kName));
  if (as<Str>(known) == nullptr) {
    return raise_attribute_error(ts, self, attribute,
                                 fmt::format("module has no attribute '{}'", to_utf8(key)));
  }
  const std::string module_name = to_utf8(cast<Str>(known));
  const Value spec = module.dict->find_str(name(ts, Name::kSpec));
  if (spec.is_nothing() || spec.is_none()) {
    return raise_attribute_error(
        ts, self, attribute,
        fmt::format("module '{}' has no attribute '{}'", module_name, to_utf8(key)));
  }
  Ref<> kept = share(spec);
  TRY(const std::string text, missing_attribute_text(ts, kept, module_name, attribute));
  return raise_attribute_error(ts, self, attribute, text);
}

Result<Ref<>> get_dict(ThreadState&, Value self) {
  return Ref<>(Ref<Dict>(cast<Module>(self).dict));
}

Result<Ref<>> get_annotations(ThreadState& ts, Value self) {
  Dict& dict = *cast<Module>(self).dict;
  const Str& key = name(ts, Name::kAnnotations);
  Ref<> known = share(dict.find_str(key));
  if (!known) {
    known = make_dict(ts);
    TRY_VOID(dict.set_str(ts, key, known));
  }
  return known;
}
Result<void> set_annotations(ThreadState& ts, Value self, Value value) {
  Dict& dict = *cast<Module>(self).dict;
  const Str& key = name(ts, Name::kAnnotations);
  if (!value.is_absent()) {
    return dict.set_str(ts, key, value);
  }
  if (!dict.remove_str(ts, key)) {
    return raise_attribute_error(ts, self, Value::object(&key), "__annotations__");
  }
  return {};
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__dict__", get_dict, nullptr, "", true},
    {"__annotations__", get_annotations, set_annotations, ""},
});

Result<Ref<>> module_dir(ThreadState& ts, Module& self) {
  const Value hook = self.dict->find_str(name(ts, Name::kDir));
  if (!hook.is_nothing()) {
    return call(ts, hook);
  }
  TRY(Ref<List> names, list_from(ts, self.dict.value()));
  return Ref<>(std::move(names));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&module_dir>("__dir__($self, /)", "__dir__() -> list\nspecialized dir() implementation"),
});

void traverse(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const Module&>(object).dict.value(), Edge::of_field("__dict__"));
}
void clear(Object& object) {
  static_cast<Module&>(object).dict->type->slots.clear(*static_cast<Module&>(object).dict);
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<Module>;
  slots.traverse = &traverse;
  slots.clear = &clear;
  slots.repr = &module_repr;
  slots.get_attribute = &module_get_attribute;
  slots.make = &module_make;
  slots.initialize = &module_initialize;
}

}  // namespace

Result<bool> is_initializing(ThreadState& ts, Value spec) {
  TRY(Ref<> answer, find_attribute(ts, spec, name(ts, Name::kInitializing)));
  return answer.value().is_absent() ? Result<bool>(false) : truth(ts, answer);
}

Ref<Module> make_module(ThreadState& ts, std::string_view module_name, std::string_view doc) {
  Ref<Module> module =
      ts.interpreter().heap().make<Module>(ts.interpreter().type(CoreType::kModule));
  module->dict = make_dict(ts);
  Ref<> text = share(Value::object(&intern(ts, module_name)));
  Ref<> doc_text = doc.empty() ? share(Value::none()) : Ref<>(make_str(ts, doc));
  static_cast<void>(set_standard_names(ts, *module->dict, text, doc_text));
  return module;
}

const TypeSpec& module_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kModule,
      .base = CoreType::kObject,
      .size = sizeof(Module),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable, TypeFlag::kHasDict),
      .fill = &fill,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc =
          "Create a module object.\n\nThe name must be a string; the optional docstring argument "
          "can have any type.",
      .dict_offset = offset_of_dict<Module>()};
  return spec;
}

}  // namespace minipy
