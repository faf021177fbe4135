#include "vm/import/module_spec.h"

#include <array>

#include "vm/import/import_state.h"
#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

constexpr std::string_view kCacheTag = "minipy-313";

struct Attribute {
  const char* name;
  Value value;
};

Result<void> set_all(ThreadState& ts, Value self, std::span<const Attribute> attributes) {
  for (const Attribute& attribute : attributes) {
    TRY_VOID(set_attribute(ts, self, intern(ts, attribute.name), attribute.value));
  }
  return {};
}

Result<void> fill(ThreadState& ts, Value self, const SpecParts& parts, Value loader_state) {
  Ref<List> uninitialized = make_list(ts);
  const std::array<Attribute, 9> attributes{{{"name", parts.name},
                                             {"loader", parts.loader},
                                             {"origin", parts.origin},
                                             {"loader_state", loader_state},
                                             {"submodule_search_locations", parts.locations},
                                             {"_uninitialized_submodules", uninitialized.value()},
                                             {"_set_fileattr", Value::boolean(parts.has_location)},
                                             {"_cached", Value::none()},
                                             {"_initializing", Value::boolean(false)}}};
  return set_all(ts, self, attributes);
}

Value or_none(Value value) { return value.is_absent() ? Value::none() : value; }

Result<void> spec_init(ThreadState& ts, Value self, Value name, Value loader, Value origin,
                       Value loader_state, Value is_package) {
  SpecParts parts{.name = name, .loader = loader, .origin = or_none(origin)};
  Ref<List> locations;
  if (!or_none(is_package).is_none()) {
    TRY(const bool package, truth(ts, is_package));
    if (package) {
      locations = make_list(ts);
      parts.locations = locations.value();
    }
  }
  return fill(ts, self, parts, or_none(loader_state));
}

Result<Ref<>> spec_repr(ThreadState& ts, Value self) {
  std::string text = type_name(ts, self) + "(";
  const auto add = [&](const char* name, const char* attribute, bool optional) -> Result<void> {
    TRY(Ref<> value, get_attribute(ts, self, attribute));
    if (optional && value.value().is_none()) {
      return {};
    }
    TRY(const std::string shown, repr_utf8(ts, value));
    text += fmt::format("{}{}={}", text.ends_with('(') ? "" : ", ", name, shown);
    return {};
  };
  TRY_VOID(add("name", "name", false));
  TRY_VOID(add("loader", "loader", false));
  TRY_VOID(add("origin", "origin", true));
  TRY_VOID(add("submodule_search_locations", "submodule_search_locations", true));
  return Ref<>(make_str(ts, text + ")"));
}

Result<Ref<>> spec_equal(ThreadState& ts, Value self, Value other) {
  for (const char* attribute :
       {"name", "loader", "origin", "submodule_search_locations", "cached", "has_location"}) {
    TRY(Ref<> theirs, find_attribute(ts, other, intern(ts, attribute)));
    if (theirs.value().is_absent()) {
      return share(Value::not_implemented());
    }
    TRY(Ref<> ours, get_attribute(ts, self, attribute));
    TRY(const bool same, equals(ts, ours, theirs));
    if (!same) {
      return share(Value::boolean(false));
    }
  }
  return share(Value::boolean(true));
}

Result<Ref<>> get_parent(ThreadState& ts, Value self) {
  TRY(Ref<> module_name, get_attribute(ts, self, "name"));
  TRY(Ref<> locations, get_attribute(ts, self, "submodule_search_locations"));
  const Str* text = as<Str>(module_name);
  if (text == nullptr || !locations.value().is_none()) {
    return module_name;
  }
  return Ref<>(make_str(ts, parent_of(to_utf8(*text), false)));
}

Result<Ref<>> get_has_location(ThreadState& ts, Value self) {
  return get_attribute(ts, self, "_set_fileattr");
}
Result<void> set_has_location(ThreadState& ts, Value self, Value value) {
  TRY(const bool answer, truth(ts, value));
  return set_attribute(ts, self, intern(ts, "_set_fileattr"), Value::boolean(answer));
}

Result<Ref<>> get_cached(ThreadState& ts, Value self) {
  TRY(Ref<> known, get_attribute(ts, self, "_cached"));
  TRY(Ref<> origin, get_attribute(ts, self, "origin"));
  TRY(Ref<> is_file, get_attribute(ts, self, "_set_fileattr"));
  const Str* path = as<Str>(origin);
  if (!known.value().is_none() || path == nullptr || !is_file.value().is_true()) {
    return known;
  }
  const std::string source = to_utf8(*path);
  return source.ends_with(".py") ? Ref<>(make_str(ts, cached_path(source))) : known;
}
Result<void> set_cached(ThreadState& ts, Value self, Value value) {
  return set_attribute(ts, self, intern(ts, "_cached"), value);
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&spec_init>("__init__($self, name, loader, *, origin=None, loader_state=None, "
                       "is_package=None)",
                       ""),
    native<&spec_repr>("__repr__($self, /)", ""),
    native<&spec_equal>("__eq__($self, other, /)", ""),
});
constexpr auto kProperties = std::to_array<GetSetDef>({
    {"parent", get_parent, nullptr, "The name of the module's parent."},
    {"has_location", get_has_location, set_has_location, ""},
    {"cached", get_cached, set_cached, ""},
});

}  // namespace

std::string parent_of(const std::string& module_name, bool is_package) {
  const std::size_t dot = module_name.rfind('.');
  return is_package ? module_name : module_name.substr(0, dot == std::string::npos ? 0 : dot);
}

std::string cached_path(const std::string& source_path) {
  const std::size_t slash = source_path.rfind('/') + 1;  // none: 0
  const std::string file = source_path.substr(slash, source_path.size() - slash - 3);
  return fmt::format("{}__pycache__/{}.{}.pyc", source_path.substr(0, slash), file, kCacheTag);
}

Result<Ref<>> make_spec(ThreadState& ts, const SpecParts& parts) {
  Ref<Object> spec = make_instance(ts, *import_state(ts).spec);
  TRY_VOID(fill(ts, spec.value(), parts, Value::none()));
  return Ref<>(std::move(spec));
}

const NativeClassDef& module_spec_class() {
  static constexpr NativeClassDef def{"_frozen_importlib", "ModuleSpec", kMethods, kProperties};
  return def;
}

}  // namespace minipy
