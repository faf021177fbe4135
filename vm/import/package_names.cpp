#include "vm/import/package_names.h"

#include "vm/objects/dict.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Raised no_known_parent(ThreadState& ts) {
  return raise_text(ts, Exc::kImportError,
                    "attempted relative import with no known parent package");
}

/// The package from `__name__` and `__path__`, for globals that name none.
Result<std::string> package_from_name(ThreadState& ts, const Dict& globals) {
  const Value module_name = globals.find_str(name(ts, Name::kName));
  if (module_name.is_nothing()) {
    return raise_text(ts, Exc::kKeyError, "'__name__' not in globals");
  }
  const Str* text = as<Str>(module_name);
  if (text == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__name__ must be a string");
  }
  const std::string full = to_utf8(*text);
  if (!globals.find_str(name(ts, Name::kPath)).is_nothing()) {
    return full;
  }
  const std::size_t dot = full.rfind('.');
  return dot == std::string::npos ? std::string() : full.substr(0, dot);
}

/// The package of the module whose globals these are; empty: it is in none.
Result<std::string> package_of(ThreadState& ts, Value globals_value) {
  if (globals_value.is_nothing() || globals_value.is_absent()) {
    return raise_text(ts, Exc::kKeyError, "'__name__' not in globals");
  }
  const Dict* globals = as<Dict>(globals_value);
  if (globals == nullptr) {
    return raise_text(ts, Exc::kTypeError, "globals must be a dict");
  }
  const Value package = globals->find_str(name(ts, Name::kPackage));
  if (!package.is_nothing() && !package.is_none()) {
    const Str* text = as<Str>(package);
    if (text == nullptr) {
      return raise_text(ts, Exc::kTypeError, "package must be a string");
    }
    return to_utf8(*text);
  }
  const Value spec = globals->find_str(name(ts, Name::kSpec));
  if (spec.is_nothing() || spec.is_none()) {
    return package_from_name(ts, *globals);
  }
  TRY(Ref<> parent, get_attribute(ts, spec, name(ts, Name::kParent)));
  const Str* text = as<Str>(parent);
  if (text == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__spec__.parent must be a string");
  }
  return to_utf8(*text);
}

}  // namespace

Result<std::string> resolve_relative(ThreadState& ts, const std::string& module_name, Value globals,
                                     std::int64_t level) {
  TRY(std::string package, package_of(ts, globals));
  if (package.empty()) {
    return no_known_parent(ts);
  }
  for (std::int64_t up = 1; up < level; ++up) {
    const std::size_t dot = package.rfind('.');
    if (dot == std::string::npos) {
      return raise_text(ts, Exc::kImportError,
                        "attempted relative import beyond top-level package");
    }
    package.resize(dot);
  }
  return module_name.empty() ? package : package + "." + module_name;
}

}  // namespace minipy
