#include "vm/import/run_module.h"

#include <utility>

#include "vm/eval/eval_state.h"
#include "vm/import/finders.h"
#include "vm/import/import.h"
#include "vm/import/import_state.h"
#include "vm/import/module_spec.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

/// importlib.util.find_spec(): the packages above are imported, the module itself is not. An
/// ImportError on the way becomes a text.
Result<Ref<>> find_with_parents(ThreadState& ts, const std::string& full_name, std::string& error) {
  const std::string parent = parent_of(full_name, false);
  Ref<> path = share(Value::none());
  if (!parent.empty()) {
    Result<Ref<>> package = import_by_name(ts, parent);
    if (package.failed()) {
      if (!pending_is(ts, Exc::kImportError)) {
        return Raised{};
      }
      const Ref<> exception = ts.take_exception();
      TRY(Ref<Str> text, to_str(ts, exception));
      error = fmt::format("Error while finding module specification for {} ({}: {})",
                          quoted(full_name), type_name(ts, exception), to_utf8(*text));
      return share(Value::none());
    }
    TRY(path, find_attribute(ts, package.value(), name(ts, Name::kPath)));
    if (path.value().is_absent()) {
      error = fmt::format(
          "Error while finding module specification for {} (ModuleNotFoundError: __path__ "
          "attribute not found on {} while trying to find {})",
          quoted(full_name), quoted(parent), quoted(full_name));
      if (full_name.ends_with(".py")) {
        error += fmt::format(". Try using '{}' instead of '{}' as the module name.",
                             full_name.substr(0, full_name.size() - 3), full_name);
      }
      return share(Value::none());
    }
  }
  return find_spec(ts, intern(ts, full_name), path, Value::none());
}

Result<Ref<>> find_program(ThreadState& ts, const std::string& full_name, std::string& error) {
  TRY(Ref<> spec, find_with_parents(ts, full_name, error));
  if (spec.value().is_none() && error.empty()) {
    error = "No module named " + full_name;
  }
  return spec;
}

}  // namespace

Result<MainModule> find_main_module(ThreadState& ts, const std::string& given) {
  MainModule found;
  std::string full_name = given;
  TRY(found.spec, find_program(ts, full_name, found.error));
  if (!found.error.empty()) {
    return found;
  }
  TRY(Ref<> locations, get_attribute(ts, found.spec, "submodule_search_locations"));
  if (!locations.value().is_none()) {
    full_name += ".__main__";
    TRY(found.spec, find_program(ts, full_name, found.error));
    if (!found.error.empty()) {
      found.error +=
          fmt::format("; {} is a package and cannot be directly executed", quoted(given));
      return found;
    }
  }
  TRY(Ref<> origin, get_attribute(ts, found.spec, "origin"));
  TRY(Ref<> has_location, get_attribute(ts, found.spec, "has_location"));
  if (const Str* file = as<Str>(origin); file != nullptr && has_location.value().is_true()) {
    found.file = to_utf8(*file);
    return found;
  }
  TRY(Ref<> loader, get_attribute(ts, found.spec, "loader"));
  if (loader.value() == import_state(ts).frozen_importer.value()) {
    found.file = import_state(ts).library + "/" + full_name + ".py";
  } else {
    found.error = "No code object available for " + full_name;
  }
  return found;
}

Result<MainModule> find_main_in_folder(ThreadState& ts, const std::string& folder) {
  MainModule found;
  found.file = folder + (folder.ends_with('/') ? "" : "/") + "__main__.py";
  TRY(found.spec, spec_of_file(ts, "__main__", found.file, false));
  return found;
}

}  // namespace minipy
