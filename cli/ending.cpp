#include "cli/ending.h"

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "vm/eval/eval_state.h"
#include "vm/modules/sys_hooks.h"
#include "vm/objects/codec_registry.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/module.h"
#include "vm/objects/raise.h"
#include "vm/objects/stdlib_names.h"
#include "vm/objects/str.h"
#include "vm/objects/traceback_text.h"

namespace minipy {

namespace {

/// What sys.NAME is now, borrowed; nothing when it is not there.
Value sys_value(ThreadState& ts, const char* name) {
  const Value sys = eval_state(ts).modules->find_str(intern(ts, "sys"));
  if (!sys.is_object() || sys.as_object()->type != &ts.interpreter().type(CoreType::kModule)) {
    return Value();
  }
  return cast<Module>(sys).dict->find_str(intern(ts, name));
}

/// Calls stream.flush(); false when it raised (which is forgotten).
bool flush(ThreadState& ts, const char* stream_name) {
  const Value borrowed = sys_value(ts, stream_name);
  if (borrowed.is_nothing() || borrowed.is_none()) {
    return true;
  }
  const Ref<> stream = share(borrowed);
  if (call_method(ts, stream.value(), intern(ts, "flush")).failed()) {
    clear_exception(ts);
    return false;
  }
  return true;
}

/// SystemExit's code as `python` maps it: none is 0, an int is itself, anything else is printed.
int status_of_exit(ThreadState& ts, Value exception) {
  Result<Ref<>> code = get_attribute(ts, exception, "code");
  if (code.failed()) {
    clear_exception(ts);
    return kUncaughtStatus;
  }
  const Ref<> value = code.take();
  if (value.value().is_none()) {
    return 0;
  }
  if (is_instance(ts, value.value(), ts.interpreter().type(CoreType::kInt))) {
    Result<std::int64_t> number = index_saturated(ts, value.value());
    return number.failed() ? kUncaughtStatus : static_cast<int>(number.take() & 0xFF);
  }
  Result<Ref<Str>> text = to_str(ts, value.value());
  if (text.failed()) {
    clear_exception(ts);
  } else {
    write_to_stderr(ts, to_utf8(*text.take()) + "\n");
  }
  return kUncaughtStatus;
}

/// Calls a sys.excepthook that is the program's own. The status: it ended the run by SystemExit, or
/// has shown the exception; nothing: there is none, or it raised (which is said).
std::optional<int> status_of_hook(ThreadState& ts, Value exception) {
  const Value hook = sys_value(ts, "excepthook");
  if (hook.is_nothing()) {
    write_to_stderr(ts, "sys.excepthook is missing\n");
    return std::nullopt;
  }
  if (hook == sys_value(ts, "__excepthook__")) {
    return std::nullopt;
  }
  const Ref<> function = share(hook);
  const Ref<> traceback = cast<Exception>(exception).traceback;
  const std::array<Value, 3> arguments{Value::object(&type_of(ts, exception)), exception,
                                       traceback ? traceback.value() : Value::none()};
  if (!call(ts, function, Arguments(arguments)).failed()) {
    return kUncaughtStatus;
  }
  const Ref<> error = ts.take_exception();
  if (is_instance(ts, error.value(), exception_type(ts, Exc::kSystemExit))) {
    return status_of_exit(ts, error.value());
  }
  write_to_stderr(ts, "Error in sys.excepthook:\n" +
                          traceback_text(ts, error, traceback_limit(ts)) +
                          "\nOriginal exception was:\n");
  return std::nullopt;
}

/// What helps somebody whose program wants a module that is not there.
std::string note_of_missing_module(ThreadState& ts, Value error) {
  if (!is_instance(ts, error, exception_type(ts, Exc::kModuleNotFoundError))) {
    return {};
  }
  const Str* wanted = as<Str>(cast<Exception>(error).fields[field::kImportName]);
  if (wanted == nullptr) {
    return {};
  }
  const std::string full = to_utf8(*wanted);
  if (full.find('.') != std::string::npos) {
    return {};  // its package is there
  }
  return is_stdlib_module(full)
             ? "note: --stdlib DIR uses an installed CPython's library\n"
             : "note: minipy runs pure-Python modules only; what it has: docs/library.md\n";
}

int report_uncaught(ThreadState& ts, Ref<> exception) {
  const bool interrupted =
      is_instance(ts, exception.value(), exception_type(ts, Exc::kKeyboardInterrupt));
  static_cast<void>(flush(ts, "stdout"));
  const std::optional<int> status = status_of_hook(ts, exception);
  if (!status) {
    write_to_stderr(ts, traceback_text(ts, exception.value(), traceback_limit(ts)) +
                            note_of_missing_module(ts, exception));
  }
  return interrupted ? kInterruptStatus : status.value_or(kUncaughtStatus);
}

/// The modules that nothing but a cycle or the program's own objects keep alive.
std::vector<Ref<Module>> living_modules(ThreadState& ts) {
  std::vector<Ref<Module>> modules;
  const Type* module_type = &ts.interpreter().type(CoreType::kModule);
  ts.interpreter().heap().each_object([&](Object& object) {
    if (object.type == module_type) {
      modules.push_back(Ref<Module>::share(static_cast<Module&>(object)));
    }
  });
  return modules;
}

/// Sets the dict's values to None: names with one underscore first, then all but `__builtins__`.
void clear_names(ThreadState& ts, Dict& names) {
  for (const bool private_names : {true, false}) {
    std::vector<Ref<>> keys;
    names.each([&](Value key, Value value) {
      if (!is_exact_str(ts, key) || value.is_none()) {
        return;
      }
      const std::string text = to_utf8(cast<Str>(key));
      const bool is_private = text.starts_with('_') && !text.starts_with("__");
      if (private_names ? is_private : text != "__builtins__") {
        keys.push_back(share(key));
      }
    });
    for (const Ref<>& key : keys) {
      if (names.set(ts, key.value(), Value::none()).failed()) {
        clear_exception(ts);
      }
    }
  }
}

}  // namespace

void die_of_interrupt() {
  std::signal(SIGINT, SIG_DFL);
  std::raise(SIGINT);
  std::_Exit(128 + SIGINT);
}

int finish(ThreadState& ts, Result<Ref<>> outcome) {
  if (!outcome.failed()) {
    static_cast<void>(outcome.take());
    return 0;
  }
  Ref<> exception = ts.take_exception();
  if (is_instance(ts, exception.value(), exception_type(ts, Exc::kSystemExit))) {
    return status_of_exit(ts, exception.value());
  }
  return report_uncaught(ts, std::move(exception));
}

void flush_quietly(ThreadState& ts) {
  for (const char* stream : {"__stdout__", "__stderr__", "stdout", "stderr"}) {
    static_cast<void>(flush(ts, stream));
  }
}

bool flush_standard_streams(ThreadState& ts) {
  const Value borrowed = sys_value(ts, "stdout");
  bool is_written = true;
  if (!borrowed.is_nothing() && !borrowed.is_none()) {
    const Ref<> stream = share(borrowed);
    if (call_method(ts, stream.value(), intern(ts, "flush")).failed()) {
      is_written = false;
      report_unraisable(ts, Value(), "Exception ignored on flushing sys.stdout");
    }
  }
  static_cast<void>(flush(ts, "stderr"));
  return is_written;
}

void clear_modules(ThreadState& ts) {
  EvalState& state = eval_state(ts);
  state.modules->remove_str(ts, intern(ts, "__main__"));
  forget_codecs(ts);
  ts.interpreter().heap().collect(ts);
  // What a reference from outside still holds: its names go one by one, as in CPython.
  const Value builtins = state.modules->find_str(intern(ts, "builtins"));
  const Value sys = state.modules->find_str(intern(ts, "sys"));
  for (const Ref<Module>& module : living_modules(ts)) {
    if (module.value() != builtins && module.value() != sys) {
      clear_names(ts, *module->dict);
    }
  }
  ts.async_generator_first = Ref<>();
  ts.async_generator_finalizer = Ref<>();
  ts.interpreter().heap().collect(ts);
}

}  // namespace minipy
