#include "vm/modules/sys_hooks.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include "vm/eval/eval_state.h"
#include "vm/eval/frame_object.h"
#include "vm/eval/push_frame.h"
#include "vm/import/import.h"
#include "vm/import/loaders.h"
#include "vm/modules/module_table.h"
#include "vm/modules/struct_sequence.h"
#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/traceback.h"
#include "vm/objects/traceback_text.h"
#include "vm/objects/type_object.h"
#include "vm/objects/unraisable.h"
#include "vm/objects/warnings.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

Result<void> write_text(ThreadState& ts, Value stream, const Ref<>& text) {
  const Value value = text;
  TRY_VOID(call_method(ts, stream, name(ts, Name::kWrite), Arguments(&value, 1)));
  return {};
}

// ---- sys.excepthook

/// Prints an exception as the end of a program does.
Result<void> excepthook(ThreadState& ts, Value, Value exception, Value) {
  if (as<Exception>(exception) == nullptr) {
    return raise(ts, Exc::kTypeError, "print_exception(): Exception expected for value, {} found",
                 type_name(ts, exception));
  }
  write_to_stderr(ts, traceback_text(ts, exception, traceback_limit(ts)));
  return {};
}

// ---- sys.unraisablehook

constexpr auto kUnraisableFields = std::to_array<GetSetDef>({
    struct_field<0>("exc_type"),
    struct_field<1>("exc_value"),
    struct_field<2>("exc_traceback"),
    struct_field<3>("err_msg"),
    struct_field<4>("object"),
});
constexpr StructSequenceDef kUnraisableHookArgs{
    "builtins", "UnraisableHookArgs", kUnraisableFields, {}, true};

/// The text for what a hook was given.
Result<std::string> text_for(ThreadState& ts, const Tuple& arguments) {
  const Ref<> exception = share(arguments.items()[1]);
  const Ref<> message = share(arguments.items()[3]);
  const Ref<> where = share(arguments.items()[4]);
  std::string said;
  if (as<Str>(message) != nullptr) {
    said = to_utf8(cast<Str>(message));
  }
  std::string text;
  if (!where.value().is_none()) {
    const std::string place = unraisable_head(ts, where, nullptr);
    constexpr std::string_view kUsual = "Exception ignored in: ";
    text = said.empty() ? place : said + ": " + place.substr(kUsual.size());
  } else if (!said.empty()) {
    text = said + ":\n";
  }
  if (as<Exception>(exception) != nullptr) {
    return text + unraisable_text(ts, exception, arguments.items()[2], traceback_limit(ts));
  }
  const Type* type = as<Type>(arguments.items()[0]);
  return type == nullptr ? text : text + full_type_name(ts, *type) + "\n";
}

Result<void> unraisablehook(ThreadState& ts, Value unraisable) {
  TRY(Ref<Type> type, struct_sequence_type(ts, kUnraisableHookArgs));
  if (&type_of(ts, unraisable) != type.get()) {
    return raise_text(ts, Exc::kTypeError,
                      "sys.unraisablehook argument type must be UnraisableHookArgs");
  }
  TRY(const std::string text, text_for(ts, cast<Tuple>(unraisable)));
  write_to_stderr(ts, text);
  return {};
}

/// Where the running code is: an exception that C++ raised and nobody passed on has no traceback.
Ref<> traceback_from_here(ThreadState& ts) {
  if (ts.frame == nullptr) {
    return share(Value::none());
  }
  Frame& frame = *ts.frame;
  const Ref<> frame_object = make_frame_object(ts, frame);
  return make_traceback(ts, Value(), frame_object, code_of(frame), instruction_index(frame));
}

Result<Ref<>> hook_arguments(ThreadState& ts, const Ref<>& exception, Value where,
                             const char* what) {
  Ref<> traceback = cast<Exception>(exception).traceback;
  if (!traceback || traceback.value().is_none()) {
    traceback = traceback_from_here(ts);
    cast<Exception>(exception).traceback = traceback.value().is_none() ? Ref<>() : traceback;
  }
  Ref<> message = share(Value::none());
  Value place = where.is_nothing() ? Value::none() : where;
  if (what != nullptr) {
    std::string head = unraisable_head(ts, where, what);
    constexpr std::size_t kColonAndLineEnd = 2;
    message = make_str(ts, std::string_view(head).substr(0, head.size() - kColonAndLineEnd));
    place = Value::none();
  }
  const std::array<Value, 5> values{Value::object(&type_of(ts, exception)), exception, traceback,
                                    message, place};
  return make_struct_sequence(ts, kUnraisableHookArgs, values);
}

/// Calls sys.unraisablehook with what CPython gives it.
class HookCaller final : public UnraisableHandler {
 public:
  void handle(ThreadState& ts, Ref<> exception, Value where, const char* what) override {
    const Value borrowed = sys_attribute(ts, "unraisablehook");
    if (borrowed.is_nothing()) {
      write_to_stderr(ts, unraisable_head(ts, where, what) + shown(ts, exception));
      return;
    }
    const Ref<> hook = share(borrowed);
    Result<Ref<>> arguments = hook_arguments(ts, exception, where, what);
    if (arguments.failed() || call(ts, hook, arguments.value()).failed()) {
      const Ref<> failure = ts.take_exception();
      constexpr const char* kInHook = "Exception ignored in sys.unraisablehook";
      write_to_stderr(ts, unraisable_head(ts, hook, kInHook, HeadStyle::kObject) +
                              shown(ts, failure));
    }
  }

 private:
  static std::string shown(ThreadState& ts, const Ref<>& exception) {
    const Ref<> traceback = cast<Exception>(exception).traceback;
    return unraisable_text(ts, exception, traceback ? traceback.value() : Value::none(),
                           traceback_limit(ts));
  }
};

// ---- sys.displayhook

/// Text that stdout's encoding cannot hold is shown with escapes.
Result<void> write_escaped(ThreadState& ts, Value out, const Ref<>& text) {
  TRY(Ref<> encoding, get_attribute(ts, out, "encoding"));
  Ref<Str> errors = make_str(ts, "backslashreplace");
  const std::array<Value, 2> how{encoding, errors.value()};
  TRY(Ref<> bytes, call_method(ts, text, intern(ts, "encode"), Arguments(how)));
  Ref<Str> strict = make_str(ts, "strict");
  const std::array<Value, 2> back{encoding, strict.value()};
  TRY(Ref<> shown, call_method(ts, bytes, intern(ts, "decode"), Arguments(back)));
  return write_text(ts, out, shown);
}

Result<void> displayhook(ThreadState& ts, Value value) {
  if (value.is_none()) {
    return {};
  }
  Dict& builtins = *eval_state(ts).builtins;
  TRY_VOID(builtins.set_str(ts, intern(ts, "_"), Value::none()));
  const Value borrowed = sys_attribute(ts, "stdout");
  if (borrowed.is_nothing() || borrowed.is_none()) {
    return raise_text(ts, Exc::kRuntimeError, "lost sys.stdout");
  }
  const Ref<> out = share(borrowed);
  TRY(Ref<Str> made, repr(ts, value));
  const Ref<> text = std::move(made);
  if (write_text(ts, out, text).failed()) {
    if (!pending_is(ts, Exc::kUnicodeEncodeError)) {
      return Raised{};
    }
    clear_exception(ts);
    TRY_VOID(write_escaped(ts, out, text));
  }
  TRY_VOID(write_text(ts, out, Ref<>(make_str(ts, "\n"))));
  return builtins.set_str(ts, intern(ts, "_"), value);
}

// ---- sys.breakpointhook

Result<Ref<>> call_with(ThreadState& ts, Value function, const VarArgs& args,
                        const KwArgs& keywords) {
  std::vector<Value> values(args.values.begin(), args.values.end());
  values.insert(values.end(), keywords.values.begin(), keywords.values.end());
  return call(ts, function, Arguments(values.data(), args.values.size(), keywords.names));
}

/// The function that PYTHONBREAKPOINT names; absent when there is none of that name.
Result<Ref<>> find_debugger(ThreadState& ts, const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == 0 || dot + 1 == path.size()) {
    return Ref<>::take(Value::absent());
  }
  Result<Ref<>> module =
      import_by_name(ts, dot == std::string::npos ? "builtins" : path.substr(0, dot));
  if (module.failed()) {
    if (!pending_is(ts, Exc::kImportError)) {
      return Raised{};
    }
    clear_exception(ts);
    return Ref<>::take(Value::absent());
  }
  Ref<Str> attribute = make_str(ts, dot == std::string::npos ? path : path.substr(dot + 1));
  return find_attribute(ts, module.value(), *intern_str(ts, *attribute));
}

Result<Ref<>> breakpointhook(ThreadState& ts, VarArgs args, KwArgs keywords) {
  const char* wanted = ts.interpreter().runtime().options().ignore_environment
                           ? nullptr
                           : std::getenv("PYTHONBREAKPOINT");
  std::string path = wanted == nullptr ? "" : wanted;
  if (path == "0") {
    return share(Value::none());
  }
  if (path.empty()) {
    path = "pdb.set_trace";
  }
  TRY(Ref<> function, find_debugger(ts, path));
  if (!function.value().is_absent()) {
    return call_with(ts, function, args, keywords);
  }
  TRY_VOID(warn(ts, Exc::kRuntimeWarning,
                fmt::format("Ignoring unimportable $PYTHONBREAKPOINT: \"{}\"", path)));
  return share(Value::none());
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&excepthook>("excepthook(exctype, value, traceback, /)",
                        "Handle an exception by displaying it with a traceback on sys.stderr."),
    native<&unraisablehook>("unraisablehook(unraisable, /)",
                            "Handle an unraisable exception.\n\n"
                            "The unraisable argument has the following attributes:\n\n"
                            "* exc_type: Exception type.\n"
                            "* exc_value: Exception value, can be None.\n"
                            "* exc_traceback: Exception traceback, can be None.\n"
                            "* err_msg: Error message, can be None.\n"
                            "* object: Object causing the exception, can be None."),
    native<&displayhook>("displayhook(object, /)",
                         "Print an object to sys.stdout and also save it in builtins._"),
    native<&breakpointhook>("breakpointhook(*args, **kws)",
                            "This hook function is called by built-in breakpoint().\n"),
});

}  // namespace

void write_to_stderr(ThreadState& ts, const std::string& text) {
  const Value borrowed = sys_attribute(ts, "stderr");
  if (borrowed.is_none()) {
    return;
  }
  if (!borrowed.is_nothing()) {
    const Ref<> stream = share(borrowed);
    if (!write_text(ts, stream, Ref<>(make_str(ts, text))).failed()) {
      if (call_method(ts, stream, name(ts, Name::kFlush)).failed()) {
        clear_exception(ts);
      }
      return;
    }
    clear_exception(ts);
  }
  std::fputs(text.c_str(), stderr);
}

std::optional<std::size_t> traceback_limit(ThreadState& ts) {
  const Value limit = sys_attribute(ts, "tracebacklimit");
  if (limit.is_nothing() || !is_int_like(limit)) {
    return std::nullopt;
  }
  const std::int64_t number =
      small_int_of(limit).value_or(int_sign(limit) < 0 ? 0 : std::int64_t{1} << 40);
  return static_cast<std::size_t>(std::max<std::int64_t>(number, 0));
}

Result<Ref<>> builtin_breakpoint(ThreadState& ts, VarArgs args, KwArgs keywords) {
  const Value borrowed = sys_attribute(ts, "breakpointhook");
  if (borrowed.is_nothing()) {
    return raise_text(ts, Exc::kRuntimeError, "lost sys.breakpointhook");
  }
  const Ref<> hook = share(borrowed);
  return call_with(ts, hook, args, keywords);
}

Result<void> add_sys_hooks(ThreadState& ts, Module& module) {
  TRY_VOID(add_functions(ts, module, kFunctions));
  for (const char* hook : {"excepthook", "unraisablehook", "displayhook", "breakpointhook"}) {
    TRY_VOID(add_to_module(ts, module, fmt::format("__{}__", hook),
                           module.dict->find_str(intern(ts, hook))));
  }
  ts.interpreter().set_extension(ExtensionSlot::kSys, std::make_unique<HookCaller>());
  return {};
}

}  // namespace minipy
