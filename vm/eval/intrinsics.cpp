// CALL_INTRINSIC_1 and _2: the rare helpers that CPython numbers instead of giving opcodes.
#include <string>

#include "vm/eval/async_generator.h"
#include "vm/eval/generator.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/function.h"
#include "vm/objects/list.h"
#include "vm/objects/module.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_params.h"

namespace minipy {

namespace {

/// Numbers of CALL_INTRINSIC_1.
enum class Intrinsic1 : std::uint8_t {
  kPrint = 1,
  kImportStar = 2,
  kStopIterationError = 3,
  kAsyncGeneratorWrap = 4,
  kUnaryPositive = 5,
  kListToTuple = 6,
  kTypeVar = 7,
  kParamSpec = 8,
  kTypeVarTuple = 9,
  kSubscriptGeneric = 10,
  kTypeAlias = 11,
};

/// Numbers of CALL_INTRINSIC_2.
enum class Intrinsic2 : std::uint8_t {
  kPrepReraiseStar = 1,
  kTypeVarWithBound = 2,
  kTypeVarWithConstraints = 3,
  kSetFunctionTypeParams = 4,
  kSetTypeParamDefault = 5,
};

Value owned(Result<Ref<>> result) { return result.failed() ? Value() : result.take().give(); }

/// The value of an expression typed at a prompt goes to sys.displayhook.
Result<Ref<>> display(ThreadState& ts, Value value) {
  const Value sys = builtins_of(*ts.frame).find_str(name(ts, Name::kSysHook));
  if (sys.is_nothing()) {
    return raise_text(ts, Exc::kRuntimeError, "lost sys.displayhook");
  }
  return call(ts, sys, value);
}

/// Names that `from module import *` binds: `__all__`, else all that do not begin with `_`.
Result<Ref<List>> public_names(ThreadState& ts, Value module, const Dict& dict) {
  TRY(Ref<> all, find_attribute(ts, module, name(ts, Name::kAll)));
  if (!all.value().is_absent()) {
    return list_from(ts, all);
  }
  Ref<List> names = make_list(ts);
  dict.each([&](Value key, Value) {
    if (const Str* text = as<Str>(key); text != nullptr && !to_utf8(*text).starts_with('_')) {
      names->append_taking(share(key).give());
    }
  });
  return names;
}

Result<Ref<>> import_star(ThreadState& ts, Value from) {
  Module* module = as<Module>(from);
  if (module == nullptr) {
    return raise_text(ts, Exc::kImportError, "from-import-* object has no __dict__ and no __all__");
  }
  TRY(Ref<List> names, public_names(ts, from, *module->dict));
  const Value target = ts.frame->names;
  for (std::size_t i = 0; i < names->items().size(); ++i) {
    Ref<> key = share(names->items()[i]);
    if (as<Str>(key) == nullptr) {
      return raise(ts, Exc::kTypeError, "Item in {}.__all__ must be str, not {}", "module",
                   type_name(ts, key));
    }
    Ref<Str> interned = intern_str(ts, cast<Str>(key));
    TRY(Ref<> value, get_attribute(ts, from, *interned));
    TRY_VOID(set_item(ts, target, interned.value(), value));
  }
  return share(Value::none());
}

/// PEP 479: a StopIteration that would leave a generator becomes a RuntimeError.
Result<Ref<>> stop_iteration_error(ThreadState& ts, Value exception) {
  const std::uint32_t flags = code_of(*ts.frame).unit().flags;
  const bool is_async = (flags & kCodeAsyncGenerator) != 0;
  const char* what = nullptr;
  if (is_instance(ts, exception, exception_type(ts, Exc::kStopIteration))) {
    what = is_async                          ? "async generator raised StopIteration"
           : (flags & kCodeCoroutine) != 0 ? "coroutine raised StopIteration"
                                           : "generator raised StopIteration";
  } else if (is_async && is_instance(ts, exception, exception_type(ts, Exc::kStopAsyncIteration))) {
    what = "async generator raised StopAsyncIteration";
  }
  if (what == nullptr) {
    return share(exception);
  }
  static_cast<void>(raise_text(ts, Exc::kRuntimeError, what));
  Ref<> error = ts.take_exception();
  cast<Exception>(error).cause = share(exception);
  cast<Exception>(error).context = share(exception);
  cast<Exception>(error).suppress_context = true;
  return error;
}

}  // namespace

Value call_intrinsic_1(ThreadState& ts, std::uint32_t which, Value argument) {
  switch (static_cast<Intrinsic1>(which)) {
    case Intrinsic1::kPrint:
      return owned(display(ts, argument));
    case Intrinsic1::kImportStar:
      return owned(import_star(ts, argument));
    case Intrinsic1::kStopIterationError:
      return owned(stop_iteration_error(ts, argument));
    case Intrinsic1::kUnaryPositive:
      return owned(positive(ts, argument));
    case Intrinsic1::kListToTuple:
      return Value::object(make_tuple(ts, std::span<const Value>(cast<List>(argument).items())).give());
    case Intrinsic1::kAsyncGeneratorWrap:
      return wrap_async_value(ts, argument).give();
    case Intrinsic1::kTypeVar:
      return make_type_var(ts, argument, Value(), Value()).give();
    case Intrinsic1::kParamSpec:
      return make_param_spec(ts, argument).give();
    case Intrinsic1::kTypeVarTuple:
      return make_type_var_tuple(ts, argument).give();
    case Intrinsic1::kSubscriptGeneric:
      return owned(subscript_generic(ts, argument));
    case Intrinsic1::kTypeAlias: {
      const auto parts = cast<Tuple>(argument).items();
      return make_type_alias(ts, parts[0], parts[1], parts[2]).give();
    }
  }
  static_cast<void>(
      raise(ts, Exc::kNotImplementedError, "intrinsic {} is not part of this version", which));
  return Value();
}

Value call_intrinsic_2(ThreadState& ts, std::uint32_t which, Value first, Value second) {
  switch (static_cast<Intrinsic2>(which)) {
    case Intrinsic2::kSetFunctionTypeParams: {
      Result<void> stored =
          set_attribute(ts, first, name(ts, Name::kTypeParams), second);
      return stored.failed() ? Value() : share(first).give();
    }
    case Intrinsic2::kTypeVarWithBound:
      return make_type_var(ts, first, second, Value()).give();
    case Intrinsic2::kTypeVarWithConstraints:
      return make_type_var(ts, first, Value(), second).give();
    case Intrinsic2::kSetTypeParamDefault:
      set_type_param_default(first, second);
      return share(first).give();
    case Intrinsic2::kPrepReraiseStar:
      return prepare_reraise_star(ts, first, second);
  }
  static_cast<void>(
      raise(ts, Exc::kNotImplementedError, "intrinsic {} is not part of this version", which));
  return Value();
}

}  // namespace minipy
