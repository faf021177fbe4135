// The import statement: sys.modules first, then the modules that are part of minipy. (Files on
// sys.path come with the import system.)
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
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// `parent` is nothing for the first part of a dotted name.
Result<Ref<>> find_or_load(ThreadState& ts, const Str& name, const Ref<>& parent) {
  EvalState& state = eval_state(ts);
  const Value known = state.modules->find_str(name);
  if (!known.is_nothing() && !known.is_none()) {
    return share(known);
  }
  if (state.load_builtin_module != nullptr && known.is_nothing()) {
    TRY(Ref<> module, state.load_builtin_module(ts, name));
    if (!module.value().is_absent()) {
      TRY_VOID(state.modules->set_str(ts, name, module));
      return module;
    }
  }
  const std::string full_name = to_utf8(name);
  std::string message = "No module named " + quoted(full_name);
  if (parent) {  // no built-in module is a package
    message +=
        fmt::format("; {} is not a package", quoted(full_name.substr(0, full_name.rfind('.'))));
  }
  static_cast<void>(raise_text(ts, Exc::kModuleNotFoundError, message));
  set_import_error_details(ts, Value::object(&name), Value::none());
  return Raised{};
}

/// `import a.b` binds a; `from a.b import c` wants a.b itself.
Result<Ref<>> import_module(ThreadState& ts, const Str& name, Value from_list) {
  const std::string dotted = to_utf8(name);
  Ref<> first;
  Ref<> last;
  for (std::size_t end = dotted.find('.');; end = dotted.find('.', end + 1)) {
    Ref<Str> part = intern_str(ts, *make_str(ts, dotted.substr(0, end)));
    TRY(last, find_or_load(ts, *part, last));
    if (!first) {
      first = last;
    }
    if (end == std::string::npos) {
      break;
    }
  }
  return from_list.is_none() ? first : last;
}

}  // namespace

Result<Ref<>> import_function(ThreadState& ts, Arguments arguments) {
  if (arguments.positional == 0 || as<Str>(arguments[0]) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__import__() argument 1 must be str");
  }
  Value from_list = arguments.positional > 3 ? arguments[3] : Value::none();
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    if (str_equal(cast<Str>(arguments.keywords[i]), "fromlist")) {
      from_list = arguments.keyword_value(i);
    }
  }
  if (const Tuple* names = as<Tuple>(from_list); names != nullptr && names->size == 0) {
    from_list = Value::none();
  }
  return import_module(ts, cast<Str>(arguments[0]), from_list);
}

Value import_name(ThreadState& ts, std::uint32_t index, Value from_list, Value level) {
  Frame& frame = *ts.frame;
  const Str& module_name = cast<Str>(code_of(frame).name_values[index]);
  const Value hook = builtins_of(frame).find_str(name(ts, Name::kImport));
  if (hook.is_nothing()) {
    static_cast<void>(raise_text(ts, Exc::kImportError, "__import__ not found"));
    return Value();
  }
  if (hook != eval_state(ts).import_function.value()) {
    const Value locals = frame.names.is_nothing() ? Value::none() : frame.names;
    const std::array<Value, 5> arguments{Value::object(&module_name), Value::object(&globals_of(frame)),
                                         locals, from_list, level};
    Result<Ref<>> module = call(ts, hook, Arguments(arguments));
    return module.failed() ? Value() : module.take().give();
  }
  Result<Ref<>> module = import_module(ts, module_name, from_list);
  return module.failed() ? Value() : module.take().give();
}

Value import_from(ThreadState& ts, std::uint32_t index, Value module) {
  const Str& wanted = cast<Str>(code_of(*ts.frame).name_values[index]);
  Result<Ref<>> found = find_attribute(ts, module, wanted);
  if (found.failed()) {
    return Value();
  }
  if (!found.value().value().is_absent()) {
    return found.take().give();
  }
  Result<Ref<>> module_name = find_attribute(ts, module, name(ts, Name::kName));
  const std::string shown = module_name.failed() || as<Str>(module_name.value()) == nullptr
                                ? "<unknown module name>"
                                : to_utf8(cast<Str>(module_name.value()));
  static_cast<void>(raise(ts, Exc::kImportError, "cannot import name {} from {} (unknown location)",
                          quoted(to_utf8(wanted)), quoted(shown)));
  set_import_error_details(ts, module_name.failed() ? Value::none() : module_name.value().value(),
                           Value::object(&wanted));
  return Value();
}

}  // namespace minipy
