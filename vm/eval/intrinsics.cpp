// CALL_INTRINSIC_1 and _2: the rare helpers that CPython numbers instead of giving opcodes.
#include <string>

#include "vm/eval/async_generator.h"
#include "vm/eval/eval_state.h"
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
  const Module* sys = as<Module>(eval_state(ts).modules->find_str(intern(ts, "sys")));
  const Value borrowed =
      sys == nullptr ? Value() : sys->dict->find_str(intern(ts, "displayhook"));
  if (borrowed.is_nothing()) {
    return raise_text(ts, Exc::kRuntimeError, "lost sys.displayhook");
  }
  const Ref<> hook = share(borrowed);
  return call(ts, hook, value);
}

/// The names that `from module import *` binds: `__all__`, or a dict's keys without those that
/// begin with `_`.
class StarNames {
 public:
  StarNames(ThreadState& ts, Value module) : ts_(ts), module_(module) {}

  Result<void> bind_in(Value target) {
    TRY(names_, find_attribute(ts_, module_, name(ts_, Name::kAll)));
    if (names_.value().is_absent()) {
      TRY_VOID(take_all_keys());
    }
    for (std::int64_t i = 0;; ++i) {
      Result<Ref<>> item = get_item(ts_, names_, Value::small_int(i));
      if (item.failed()) {
        if (!pending_is(ts_, Exc::kIndexError)) {
          return Raised{};
        }
        clear_exception(ts_);
        return {};
      }
      TRY_VOID(bind(item.value(), target));
    }
  }

 private:
  Result<void> take_all_keys() {
    TRY(Ref<> dict, find_attribute(ts_, module_, name(ts_, Name::kDict)));
    if (dict.value().is_absent()) {
      return raise_text(ts_, Exc::kImportError,
                        "from-import-* object has no __dict__ and no __all__");
    }
    TRY(Ref<> keys, call_method(ts_, dict, name(ts_, Name::kKeys)));
    TRY(Ref<List> list, list_from(ts_, keys));
    names_ = Ref<>(std::move(list));
    skips_private_ = true;
    return {};
  }

  Result<void> bind(Value key, Value target) {
    if (as<Str>(key) == nullptr) {
      return refuse(key);
    }
    if (skips_private_ && cast<Str>(key).length > 0 && cast<Str>(key).at(0) == '_') {
      return {};
    }
    Ref<Str> interned = intern_str(ts_, cast<Str>(key));
    TRY(Ref<> value, get_attribute(ts_, module_, *interned));
    return set_item(ts_, target, interned.value(), value);
  }

  Raised refuse(Value key) {
    TRY(Ref<> module_name, get_attribute(ts_, module_, name(ts_, Name::kName)));
    if (as<Str>(module_name) == nullptr) {
      return raise(ts_, Exc::kTypeError, "module __name__ must be a string, not {}",
                   type_name(ts_, module_name));
    }
    return raise(ts_, Exc::kTypeError, "{} in {}.{} must be str, not {}",
                 skips_private_ ? "Key" : "Item", to_utf8(cast<Str>(module_name)),
                 skips_private_ ? "__dict__" : "__all__", type_name(ts_, key));
  }

  ThreadState& ts_;
  Value module_;
  Ref<> names_;
  bool skips_private_ = false;
};

Result<Ref<>> import_star(ThreadState& ts, Value from) {
  TRY_VOID(StarNames(ts, from).bind_in(ts.frame->names));
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
