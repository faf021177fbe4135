// The module type.
#include "vm/objects/module.h"

#include <array>
#include <string>

#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

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

/// `<module 'x' from '/path/x.py'>`, `<module 'sys' (built-in)>`.
Result<Ref<>> module_repr(ThreadState& ts, Value self) {
  const auto& module = cast<Module>(self);
  const std::string shown = quoted(shown_name(ts, module));
  const Value file = module.dict->find_str(name(ts, Name::kFile));
  if (const Str* path = as<Str>(file)) {
    return Ref<>(make_str(ts, fmt::format("<module {} from {}>", shown, quoted(to_utf8(*path)))));
  }
  return Ref<>(make_str(ts, fmt::format("<module {}{}>", shown, module.is_built_in ? " (built-in)" : "")));
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
  const std::string text = as<Str>(known) == nullptr
                               ? fmt::format("module has no attribute '{}'", to_utf8(key))
                               : fmt::format("module '{}' has no attribute '{}'",
                                             to_utf8(cast<Str>(known)), to_utf8(key));
  return raise_attribute_error(ts, self, attribute, text);
}

Result<Ref<>> get_dict(ThreadState&, Value self) {
  return Ref<>(Ref<Dict>(cast<Module>(self).dict));
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__dict__", get_dict, nullptr, ""},
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
