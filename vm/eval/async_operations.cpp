// await, async for: finding the awaitable or the asynchronous iterator (PEP 492, PEP 525).
#include "vm/eval/async_generator.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/exception.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

bool is_coroutine(ThreadState& ts, Value value) {
  return &type_of(ts, value) == &ts.interpreter().type(CoreType::kCoroutine);
}

bool is_coroutine_like(ThreadState& ts, Value value) {
  if (is_coroutine(ts, value)) {
    return true;
  }
  if (!is_generator(value)) {
    return false;
  }
  const Generator& generator = cast<Generator>(value);
  return (generator.code->unit().flags & (kCodeCoroutine | kCodeIterableCoroutine)) != 0;
}

/// The special method's result, or Absent when the type lacks the method.
Result<Ref<>> call_special(ThreadState& ts, Value object, const Str& special) {
  TRY(Ref<> method, find_special(ts, object, special));
  if (method.value().is_absent()) {
    return method;
  }
  return call(ts, method);
}

}  // namespace

Result<Ref<>> awaitable_iterator(ThreadState& ts, Value value, std::uint32_t where) {
  if (is_coroutine_like(ts, value)) {
    return share(value);
  }
  TRY(Ref<> iterator, call_special(ts, value, name(ts, Name::kAwait)));
  if (iterator.value().is_absent()) {
    if (where == 1 || where == 2) {
      return raise(ts, Exc::kTypeError,
                   "'async with' received an object from {} that does not implement __await__: {}",
                   where == 1 ? "__aenter__" : "__aexit__", type_name(ts, value));
    }
    return raise(ts, Exc::kTypeError, "object {} can't be used in 'await' expression",
                 type_name(ts, value));
  }
  if (is_coroutine_like(ts, iterator)) {
    return raise_text(ts, Exc::kTypeError, "__await__() returned a coroutine");
  }
  if (type_of(ts, iterator).slots.next == nullptr) {
    return raise(ts, Exc::kTypeError, "__await__() returned non-iterator of type '{}'",
                 type_name(ts, iterator));
  }
  return iterator;
}

namespace {

Result<Ref<>> async_iterator(ThreadState& ts, Value value) {
  TRY(Ref<> iterator, call_special(ts, value, name(ts, Name::kAiter)));
  if (iterator.value().is_absent()) {
    return raise(ts, Exc::kTypeError,
                 "'async for' requires an object with __aiter__ method, got {}",
                 type_name(ts, value));
  }
  TRY(Ref<> advance, find_special(ts, iterator, name(ts, Name::kAnext)));
  if (advance.value().is_absent()) {
    return raise(ts, Exc::kTypeError,
                 "'async for' received an object from __aiter__ that does not implement "
                 "__anext__: {}",
                 type_name(ts, iterator));
  }
  return iterator;
}

Result<Ref<>> async_next(ThreadState& ts, Value iterator) {
  TRY(Ref<> item, call_special(ts, iterator, name(ts, Name::kAnext)));
  if (item.value().is_absent()) {
    return raise(ts, Exc::kTypeError,
                 "'async for' requires an iterator with __anext__ method, got {}",
                 type_name(ts, iterator));
  }
  Result<Ref<>> awaitable = awaitable_iterator(ts, item, 0);
  if (awaitable.failed()) {
    Ref<> cause = ts.take_exception();
    static_cast<void>(raise(ts, Exc::kTypeError,
                            "'async for' received an invalid object from __anext__: {}",
                            type_name(ts, item)));
    Ref<> error = ts.take_exception();
    cast<Exception>(error).cause = cause;
    cast<Exception>(error).context = cause;
    cast<Exception>(error).suppress_context = true;
    return ts.raise(std::move(error));
  }
  return awaitable;
}

Value owned(Result<Ref<>> result) { return result.failed() ? Value() : result.take().give(); }

}  // namespace

Value get_awaitable(ThreadState& ts, Value value, std::uint32_t arg) {
  Result<Ref<>> iterator = awaitable_iterator(ts, value, arg);
  if (iterator.failed()) {
    return Value();
  }
  const Value found = iterator.value().value();
  if (is_coroutine(ts, found) &&
      !delegate_of(cast<Generator>(found)).is_nothing()) {
    static_cast<void>(
        raise_text(ts, Exc::kRuntimeError, "coroutine is being awaited already"));
    return Value();
  }
  return iterator.take().give();
}

Value get_async_iterator(ThreadState& ts, Value value) { return owned(async_iterator(ts, value)); }

Value get_async_next(ThreadState& ts, Value iterator) { return owned(async_next(ts, iterator)); }

/// Stack: iterator, exception. StopAsyncIteration ends the loop, anything else goes on.
Step end_async_for(ThreadState& ts) {
  Frame& frame = *ts.frame;
  const Value exception = *--frame.sp;
  if (is_instance(ts, exception, exception_type(ts, Exc::kStopAsyncIteration))) {
    release(exception);
    release(*--frame.sp);
    return Step::kFrame;
  }
  static_cast<void>(ts.raise(Ref<>::take(exception)));
  ts.is_reraising = true;
  return Step::kRaise;
}

}  // namespace minipy
