#include "vm/import/finders.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include "vm/eval/eval_state.h"
#include "vm/import/import_state.h"
#include "vm/import/loaders.h"
#include "vm/import/module_spec.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

/// Files of the library that win over the script's folder, because CPython has them frozen.
constexpr auto kFrozen = std::to_array<std::string_view>({
    "_collections_abc",
    "_sitebuiltins",
    "abc",
    "codecs",
    "genericpath",
    "importlib.machinery",
    "importlib.util",
    "io",
    "ntpath",
    "os",
    "posixpath",
    "runpy",
    "site",
    "stat",
    "zipimport",
});
static_assert(std::is_sorted(kFrozen.begin(), kFrozen.end()));

enum class FileKind : std::uint8_t { kNone, kFile, kFolder };

FileKind kind_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    return FileKind::kNone;
  }
  return S_ISDIR(status.st_mode)   ? FileKind::kFolder
         : S_ISREG(status.st_mode) ? FileKind::kFile
                                   : FileKind::kNone;
}

std::string current_folder() {
  std::string path(4096, '\0');
  return ::getcwd(path.data(), path.size()) == nullptr ? std::string() : std::string(path.c_str());
}

/// An entry of sys.path as the folder it means, without a slash at its end.
std::string folder_of_entry(const std::string& entry) {
  if (entry.empty() || entry == ".") {
    return current_folder();
  }
  std::string folder = entry.front() == '/' ? entry : current_folder() + "/" + entry;
  while (folder.size() > 1 && folder.back() == '/') {
    folder.pop_back();
  }
  return folder;
}

std::string path_of(const std::string& library, std::string name) {
  std::replace(name.begin(), name.end(), '.', '/');
  return library + "/" + name + ".py";
}

Result<Ref<>> native_spec(ThreadState& ts, const std::string& name) {
  Ref<Str> module_name = make_str(ts, name);
  Ref<Str> origin = make_str(ts, "built-in");
  return make_spec(ts, {.name = module_name.value(),
                        .loader = import_state(ts).builtin_importer.value(),
                        .origin = origin.value()});
}

/// One folder of a path, asked for the last part of a module's name.
class FolderSearch {
 public:
  FolderSearch(ThreadState& ts, const std::string& name)
      : ts_(ts), name_(name), tail_(name.substr(name.rfind('.') + 1)) {}

  /// A spec; Absent: it has none. Portions of a namespace package are collected.
  Result<Ref<>> ask(const std::string& entry) {
    const std::string folder = folder_of_entry(entry);
    const ImportState& state = import_state(ts_);
    if (folder == state.library && state.native.place != nullptr &&
        state.native.place(name_) == NativePlace::kLibrary) {
      return native_spec(ts_, name_);
    }
    const std::string base = folder + "/" + tail_;
    const FileKind kind = kind_of(base);
    const std::string init = base + "/__init__.py";
    if (kind == FileKind::kFolder && kind_of(init) == FileKind::kFile) {
      return spec_of_file(ts_, name_, init, true);
    }
    const std::string file = base + ".py";
    if (kind_of(file) == FileKind::kFile) {
      return spec_of_file(ts_, name_, file, false);
    }
    if (kind == FileKind::kFolder) {
      portions_.push_back(base);
    }
    return share(Value::absent());
  }

  void add_portion(const std::string& folder) { portions_.push_back(folder); }
  const std::vector<std::string>& portions() const { return portions_; }

 private:
  ThreadState& ts_;
  const std::string& name_;
  std::string tail_;
  std::vector<std::string> portions_;
};

/// A finder for an entry that a hook of the program's own takes care of; None: nobody does.
Result<Ref<>> finder_from_hooks(ThreadState& ts, Value entry) {
  const Ref<> hooks = share(sys_attribute(ts, "path_hooks"));  // a hook may set others
  const Ref<> cache = share(sys_attribute(ts, "path_importer_cache"));
  const List* list = as<List>(hooks);
  const bool only_ours =
      list != nullptr && list->size == 1 && list->items()[0] == import_state(ts).path_hook.value();
  if (list == nullptr || only_ours) {
    return share(Value::none());
  }
  if (Dict* known = as<Dict>(cache)) {
    TRY(const Value finder, known->find(ts, entry));
    if (!finder.is_nothing()) {
      return share(finder);
    }
  }
  Ref<> finder = share(Value::none());
  for (std::size_t i = 0; i < list->size; ++i) {
    Ref<> hook = share(list->items()[i]);
    if (hook.value() == import_state(ts).path_hook.value()) {
      if (kind_of(folder_of_entry(to_utf8(cast<Str>(entry)))) == FileKind::kFolder) {
        return share(Value::none());
      }
      continue;
    }
    Result<Ref<>> made = call(ts, hook, entry);
    if (!made.failed()) {
      finder = made.take();
      break;
    }
    if (!pending_is(ts, Exc::kImportError)) {
      return Raised{};
    }
    clear_exception(ts);
  }
  if (Dict* known = as<Dict>(cache)) {
    TRY_VOID(known->set(ts, entry, finder));
  }
  return finder;
}

/// What a program's own path entry finder says: a spec, or Absent.
Result<Ref<>> ask_entry_finder(ThreadState& ts, Value finder, FolderSearch& search,
                               const std::string& module_name) {
  Ref<Str> text = make_str(ts, module_name);
  TRY(Ref<> method, get_attribute(ts, finder, "find_spec"));
  TRY(Ref<> spec, call(ts, method, text.value()));
  if (spec.value().is_none()) {
    return share(Value::absent());
  }
  TRY(Ref<> loader, get_attribute(ts, spec, name(ts, Name::kLoaderName)));
  if (!loader.value().is_none()) {
    return spec;
  }
  TRY(Ref<> locations, get_attribute(ts, spec, "submodule_search_locations"));
  if (locations.value().is_none()) {
    return raise_text(ts, Exc::kImportError, "spec missing loader");
  }
  TRY(Ref<List> portions, list_from(ts, locations));
  for (const Value portion : portions->items()) {
    if (const Str* folder = as<Str>(portion)) {
      search.add_portion(to_utf8(*folder));
    }
  }
  return share(Value::absent());
}

/// Asks one member of sys.meta_path: a spec or None. Every place that a search looks at passes
/// through here or through FolderSearch::ask: this is where a view of imports would listen.
Result<Ref<>> ask_finder(ThreadState& ts, Value finder, const Str& module_name, Value path,
                         Value target) {
  const ImportState& state = import_state(ts);
  if (finder == state.builtin_importer.value()) {
    return find_builtin(ts, to_utf8(module_name));
  }
  if (finder == state.frozen_importer.value()) {
    return find_frozen(ts, to_utf8(module_name));
  }
  if (finder == state.path_finder.value()) {
    return find_on_path(ts, to_utf8(module_name), path);
  }
  TRY(Ref<> method, find_attribute(ts, finder, intern(ts, "find_spec")));
  if (method.value().is_absent()) {
    return share(Value::none());
  }
  const std::array<Value, 3> arguments{Value::object(&module_name), path, target};
  return call(ts, method, Arguments(arguments));
}

}  // namespace

Result<Ref<>> find_builtin(ThreadState& ts, const std::string& name) {
  const NativeModules& native = import_state(ts).native;
  if (native.place == nullptr || native.place(name) != NativePlace::kBuiltIn) {
    return share(Value::none());
  }
  return native_spec(ts, name);
}

Result<Ref<>> find_frozen(ThreadState& ts, const std::string& name) {
  const ImportState& state = import_state(ts);
  if (state.library.empty() || !std::binary_search(kFrozen.begin(), kFrozen.end(), name) ||
      kind_of(path_of(state.library, name)) != FileKind::kFile) {
    return share(Value::none());
  }
  Ref<Str> module_name = make_str(ts, name);
  Ref<Str> origin = make_str(ts, "frozen");
  return make_spec(ts, {.name = module_name.value(),
                        .loader = state.frozen_importer.value(),
                        .origin = origin.value()});
}

Result<Ref<>> find_on_path(ThreadState& ts, const std::string& name, Value path) {
  Ref<> entries = share(path);
  if (path.is_none()) {
    const Value sys_path = sys_attribute(ts, "path");
    if (sys_path.is_nothing()) {
      return share(Value::none());
    }
    entries = share(sys_path);
  }
  FolderSearch search(ts, name);
  TRY(Ref<> iterator, iterate(ts, entries));
  while (true) {
    TRY(Ref<> entry, next(ts, iterator));
    if (entry.value().is_absent()) {
      break;
    }
    if (as<Str>(entry) == nullptr) {
      continue;
    }
    TRY(Ref<> finder, finder_from_hooks(ts, entry));
    TRY(Ref<> spec, finder.value().is_none() ? search.ask(to_utf8(cast<Str>(entry)))
                                             : ask_entry_finder(ts, finder, search, name));
    if (!spec.value().is_absent()) {
      return spec;
    }
  }
  if (search.portions().empty()) {
    return share(Value::none());
  }
  Ref<Str> module_name = make_str(ts, name);
  TRY(Ref<> locations, make_namespace_path(ts, name, search.portions()));
  return make_spec(ts,
                   {.name = module_name.value(), .loader = Value::none(), .locations = locations});
}

Result<Ref<>> spec_of_file(ThreadState& ts, const std::string& name, const std::string& file,
                           bool is_package) {
  Ref<Str> module_name = make_str(ts, name);
  Ref<Str> origin = make_str(ts, file);
  TRY(Ref<> loader, make_source_loader(ts, module_name.value(), origin.value()));
  Ref<List> locations;
  if (is_package) {
    Ref<Str> folder = make_str(ts, file.substr(0, file.rfind('/')));
    const Value value = folder.value();
    locations = make_list(ts, std::span<const Value>(&value, 1));
  }
  return make_spec(ts, {.name = module_name.value(),
                        .loader = loader,
                        .origin = origin.value(),
                        .locations = is_package ? locations.value() : Value::none(),
                        .has_location = true});
}

Result<Ref<>> find_spec(ThreadState& ts, const Str& module_name, Value path, Value target) {
  const Value meta_path = sys_attribute(ts, "meta_path");
  if (meta_path.is_nothing() || meta_path.is_none()) {
    return raise_text(ts, Exc::kImportError,
                      "sys.meta_path is None, Python is likely shutting down");
  }
  const Dict& modules = *eval_state(ts).modules;
  const bool is_reload = !modules.find_str(module_name).is_nothing();
  TRY(Ref<> finders, iterate(ts, meta_path));
  while (true) {
    TRY(Ref<> finder, next(ts, finders));
    if (finder.value().is_absent()) {
      return share(Value::none());
    }
    TRY(Ref<> spec, ask_finder(ts, finder, module_name, path, target));
    if (spec.value().is_none()) {
      continue;
    }
    // The finder may have imported the module itself.
    const Value known = is_reload ? Value() : modules.find_str(module_name);
    if (!known.is_nothing()) {
      Ref<> module = share(known);
      TRY(Ref<> own, find_attribute(ts, module, name(ts, Name::kSpec)));
      if (!own.value().is_absent() && !own.value().is_none()) {
        return own;
      }
    }
    return spec;
  }
}

}  // namespace minipy
