// The import statement's instructions. Finding and loading is vm/import's.
#include <string>

#include "vm/eval/eval_state.h"
#include "vm/eval/frame_functions.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/exception.h"
#include "vm/objects/module.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Result<Ref<>> import_module(ThreadState& ts, const Str& module_name, Value globals,
                            Value from_list, std::int64_t level) {
  const ImportStatement import = eval_state(ts).import_statement;
  if (import == nullptr) {  // an interpreter without an import system
    return raise(ts, Exc::kImportError, "No module named {}", quoted(to_utf8(module_name)));
  }
  return import(ts, module_name, globals, from_list, level);
}

/// What is told of a module that lacks the wanted name.
struct MissingName {
  std::string wanted;
  std::string module = {};
  std::string file = {};  ///< empty: unknown
  bool is_initializing = false;
};

std::string missing_name_text(const MissingName& missing) {
  const std::string name = quoted(missing.wanted);
  const std::string module = quoted(missing.module);
  if (!missing.is_initializing) {
    return fmt::format("cannot import name {} from {} ({})", name, module,
                       missing.file.empty() ? "unknown location" : missing.file);
  }
  return fmt::format(
      "cannot import name {} from partially initialized module {} (most likely due to a circular "
      "import){}",
      name, module, missing.file.empty() ? "" : " (" + missing.file + ")");
}

/// ImportError for `from module import wanted`.
Result<Ref<>> raise_missing_name(ThreadState& ts, Value module, Value module_name,
                                 const Str& wanted) {
  MissingName missing{.wanted = to_utf8(wanted)};
  missing.module =
      as<Str>(module_name) == nullptr ? "<unknown module name>" : to_utf8(cast<Str>(module_name));
  TRY(Ref<> file, find_attribute(ts, module, name(ts, Name::kFile)));
  if (const Str* path = as<Str>(file)) {
    missing.file = to_utf8(*path);
  }
  TRY(Ref<> spec, find_attribute(ts, module, name(ts, Name::kSpec)));
  if (!spec.value().is_absent() && !spec.value().is_none()) {
    TRY(missing.is_initializing, is_initializing(ts, spec));
  }
  static_cast<void>(raise_text(ts, Exc::kImportError, missing_name_text(missing)));
  set_import_error_details(ts, module_name.is_absent() ? Value::none() : module_name,
                           Value::object(&wanted));
  if (!missing.file.empty()) {
    cast<Exception>(ts.exception()).fields[field::kImportPath] = file;
  }
  return Raised{};
}

Result<Ref<>> name_from_module(ThreadState& ts, Value module, const Str& wanted) {
  TRY(Ref<> found, find_attribute(ts, module, wanted));
  if (!found.value().is_absent()) {
    return found;
  }
  // A submodule whose import has not come to its end is not bound in its package yet.
  TRY(Ref<> module_name, find_attribute(ts, module, name(ts, Name::kName)));
  if (const Str* text = as<Str>(module_name)) {
    const std::string full_name = to_utf8(*text) + "." + to_utf8(wanted);
    const Value known = eval_state(ts).modules->find_str(intern(ts, full_name));
    if (!known.is_nothing()) {
      return share(known);
    }
  }
  return raise_missing_name(ts, module, module_name, wanted);
}

}  // namespace

Result<Ref<>> builtin_import(ThreadState& ts, Value module_name, Value globals, Value,
                             Value from_list, std::optional<std::int64_t> level) {
  if (as<Str>(module_name) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "module name must be a string");
  }
  return import_module(ts, cast<Str>(module_name), globals.is_absent() ? Value() : globals,
                       from_list.is_absent() ? Value() : from_list, level.value_or(0));
}

Value import_name(ThreadState& ts, std::uint32_t index, Value from_list, Value level) {
  Frame& frame = *ts.frame;
  const Str& module_name = cast<Str>(code_of(frame).name_values[index]);
  const Value hook = builtins_of(frame).find_str(name(ts, Name::kImport));
  if (hook.is_nothing()) {
    static_cast<void>(raise_text(ts, Exc::kImportError, "__import__ not found"));
    return Value();
  }
  Result<Ref<>> module = [&]() -> Result<Ref<>> {
    const Value globals = Value::object(&globals_of(frame));
    if (hook == eval_state(ts).import_function.value()) {
      return import_module(ts, module_name, globals, from_list, level.as_int());
    }
    const Ref<> function = share(hook);
    const Value locals = frame.names.is_nothing() ? Value::none() : frame.names;
    const std::array<Value, 5> arguments{Value::object(&module_name), globals, locals, from_list,
                                         level};
    return call(ts, function, Arguments(arguments));
  }();
  return module.failed() ? Value() : module.take().give();
}

Value import_from(ThreadState& ts, std::uint32_t index, Value module) {
  const Str& wanted = cast<Str>(code_of(*ts.frame).name_values[index]);
  Result<Ref<>> found = name_from_module(ts, module, wanted);
  return found.failed() ? Value() : found.take().give();
}

}  // namespace minipy
