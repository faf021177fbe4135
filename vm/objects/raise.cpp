#include "vm/objects/raise.h"

#include "vm/objects/exception.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/runtime/run_limits.h"

namespace minipy {

Type& exception_type(ThreadState& ts, Exc which) {
  return *objects_state(ts).exceptions[static_cast<std::size_t>(which)];
}

namespace {

/// An instance without running `__init__`: for the classes that the VM raises it would do no more.
Ref<Exception> make_plain(ThreadState& ts, Exc which, Value argument) {
  Ref<Exception> exception = ts.interpreter().heap().make<Exception>(exception_type(ts, which));
  exception->args =
      make_tuple(ts, std::span<const Value>(&argument, argument.is_nothing() ? 0 : 1));
  if (which == Exc::kStopIteration || which == Exc::kSystemExit) {
    static_assert(std::size_t{field::kValue} == field::kCode);
    exception->fields[field::kValue] = share(argument.is_nothing() ? Value::none() : argument);
  }
  if (which == Exc::kImportError || which == Exc::kModuleNotFoundError ||
      which == Exc::kSyntaxError) {
    static_assert(std::size_t{field::kImportMessage} == field::kSyntaxMessage);
    exception->fields[field::kImportMessage] = share(argument);
  }
  return exception;
}

}  // namespace

Raised raise_text(ThreadState& ts, Exc which, std::string message) {
  if (message.empty() && which == Exc::kMemoryError) {
    if (RunLimits* limits = run_limits(ts.interpreter());
        limits != nullptr && limits->has_memory_limit) {
      limits->reach(Limit::kMemory);
    }
    return raise_with_context(ts, make_plain(ts, which, Value()));
  }
  Ref<> text = make_str(ts, message);
  return raise_with_context(ts, make_plain(ts, which, text));
}

Raised raise_value(ThreadState& ts, Exc which, Value argument) {
  return raise_with_context(ts, make_plain(ts, which, argument));
}

bool pending_is(ThreadState& ts, Exc which) {
  return ts.has_exception() && is_instance(ts, ts.exception(), exception_type(ts, which));
}

}  // namespace minipy
