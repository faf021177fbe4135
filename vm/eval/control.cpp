// Iteration, raising and handling, `with`, and the eval-breaker check.
#include "vm/eval/eval_state.h"
#include "vm/eval/generator.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/exception.h"
#include "vm/objects/interrupts.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Value owned(Result<Ref<>> result) { return result.failed() ? Value() : result.take().give(); }

}  // namespace

Value get_iterator(ThreadState& ts, Value iterable) {
  if (iterable.is_object()) {
    if (is_exactly<List>(*iterable.as_object())) {
      return make_index_iterator(ts, CoreType::kListIterator, iterable, 0).give();
    }
    if (is_exactly<Tuple>(*iterable.as_object())) {
      return make_index_iterator(ts, CoreType::kTupleIterator, iterable, 0).give();
    }
  }
  return owned(iterate(ts, iterable));
}

Value get_yield_from_iterator(ThreadState& ts, Value iterable) {
  if (is_generator(iterable)) {
    const bool is_coroutine = type_of(ts, iterable).slots.iterate == nullptr;
    if (is_coroutine &&
        (code_of(*ts.frame).unit().flags & (kCodeCoroutine | kCodeIterableCoroutine)) == 0) {
      static_cast<void>(
          raise_text(ts, Exc::kTypeError,
                     "cannot 'yield from' a coroutine object in a non-coroutine generator"));
      return Value();
    }
    return share(iterable).give();
  }
  return owned(iterate(ts, iterable));
}

Value next_item(ThreadState& ts, Value iterator) { return owned(next(ts, iterator)); }

/// Stack: receiver, value. Yielding puts the item on the value's place and goes on; the receiver's
/// end puts its return value there and jumps.
Step send_value(ThreadState& ts, std::uint32_t arg) {
  Frame& frame = *ts.frame;
  const Value receiver = frame.sp[-2];
  const Value sent = frame.sp[-1];
  frame.resume_skip = info(Op::SEND).cache_units;
  if (is_generator(receiver)) {
    --frame.sp;
    if (resume_in_loop(ts, receiver, sent)) {
      return Step::kFrame;
    }
    ++frame.sp;
  }
  Ref<> result;
  if (sent.is_none()) {
    const UnarySlot next_slot = type_of(ts, receiver).slots.next;
    if (next_slot != nullptr) {
      Result<Ref<>> item = next_slot(ts, receiver);
      result = item.failed() ? Ref<>() : item.take();
    } else {
      Result<Ref<>> item = call_method(ts, receiver, name(ts, Name::kSend), Arguments(&sent, 1));
      result = item.failed() ? Ref<>() : item.take();
    }
  } else {
    Result<Ref<>> item = call_method(ts, receiver, name(ts, Name::kSend), Arguments(&sent, 1));
    result = item.failed() ? Ref<>() : item.take();
  }
  bool ended = result && result.value().is_absent();
  if (ended) {
    result = share(Value::none());
  } else if (!result) {
    if (!pending_is(ts, Exc::kStopIteration)) {
      return Step::kRaise;
    }
    result = take_stop_iteration_value(ts);
    ended = true;
  }
  release(std::exchange(frame.sp[-1], result.give()));
  frame.ip += frame.resume_skip + (ended ? arg : 0);
  return Step::kFrame;
}

Step poll(ThreadState& ts) {
  EvalBreaker& breaker = ts.breaker;
  if (ts.observer == nullptr) {  // while one is attached the bit stays: calls take no short cut
    static_cast<void>(breaker.take(Break::kObserver));
  }
  if (breaker.take(Break::kCollect)) {
    static_cast<void>(ts.interpreter().heap().collect(ts));
  }
  return handle_interrupts(ts).failed() ? Step::kRaise : Step::kFrame;
}

namespace {

/// `raise` of something: an instance, or a class to be called.
Result<Ref<>> exception_from(ThreadState& ts, Value what) {
  if (as<Exception>(what) != nullptr) {
    return share(what);
  }
  if (const Type* type = as<Type>(what); type != nullptr && type->has(TypeFlag::kException)) {
    TRY(Ref<> made, call(ts, what));
    if (as<Exception>(made) == nullptr) {
      TRY(const std::string text, repr_utf8(ts, what));
      TRY(const std::string got, repr_utf8(ts, Value::object(&type_of(ts, made))));
      return raise(ts, Exc::kTypeError,
                   "calling {} should have returned an instance of BaseException, not {}", text,
                   got);
    }
    return made;
  }
  return raise_text(ts, Exc::kTypeError, "exceptions must derive from BaseException");
}

Result<void> set_cause(ThreadState& ts, Exception& exception, Value cause) {
  if (cause.is_none()) {
    exception.cause = Ref<>();
  } else if (as<Exception>(cause) != nullptr) {
    exception.cause = share(cause);
  } else if (const Type* type = as<Type>(cause);
             type != nullptr && type->has(TypeFlag::kException)) {
    TRY(exception.cause, call(ts, cause));
  } else {
    return raise_text(ts, Exc::kTypeError, "exception causes must derive from BaseException");
  }
  exception.suppress_context = true;
  return {};
}

}  // namespace

Step raise_varargs(ThreadState& ts, std::uint32_t arg) {
  Frame& frame = *ts.frame;
  if (arg == 0) {
    if (!ts.handled_exception || ts.handled_exception.value().is_none()) {
      static_cast<void>(raise_text(ts, Exc::kRuntimeError, "No active exception to reraise"));
      return Step::kRaise;
    }
    static_cast<void>(ts.raise(ts.handled_exception));
    ts.is_reraising = true;
    return Step::kRaise;
  }
  const Value what = frame.sp[-static_cast<std::ptrdiff_t>(arg)];
  Result<Ref<>> made = exception_from(ts, what);
  if (made.failed()) {
    return Step::kRaise;
  }
  Ref<> exception = made.take();
  if (arg == 2 && set_cause(ts, cast<Exception>(exception), frame.sp[-1]).failed()) {
    return Step::kRaise;
  }
  raise_with_context(ts, std::move(exception));
  return Step::kRaise;
}

/// RERAISE: exc is on top; with an argument, the lasti below it says where it was raised.
Step reraise(ThreadState& ts, std::uint32_t arg) {
  Frame& frame = *ts.frame;
  const Value exception = *--frame.sp;
  if (arg != 0) {
    const Value lasti = frame.sp[-static_cast<std::ptrdiff_t>(arg)];
    ts.reraised_at = lasti.as_int();
  }
  static_cast<void>(ts.raise(Ref<>::take(exception)));
  ts.is_reraising = true;
  return Step::kRaise;
}

void pop_exception_info(ThreadState& ts, Value previous) {
  Ref<> old = std::move(ts.handled_exception);
  ts.handled_exception = previous.is_none() ? Ref<>() : Ref<>::take(previous);
}

int exception_matches(ThreadState& ts, Value exception, Value type) {
  std::span<const Value> types(&type, 1);
  if (const Tuple* tuple = as<Tuple>(type)) {
    types = tuple->items();
  }
  for (const Value candidate : types) {
    const Type* candidate_type = as<Type>(candidate);
    if (candidate_type == nullptr || !candidate_type->has(TypeFlag::kException)) {
      static_cast<void>(
          raise_text(ts, Exc::kTypeError,
                     "catching classes that do not inherit from BaseException is not allowed"));
      return -1;
    }
  }
  for (const Value candidate : types) {
    if (is_instance(ts, exception, cast<Type>(candidate))) {
      return 1;
    }
  }
  return 0;
}

/// An exception thrown into a delegating generator arrived: a StopIteration is the delegate's
/// result, anything else goes on. Stack: receiver, last sent value, exception.
Step cleanup_throw(ThreadState& ts) {
  Frame& frame = *ts.frame;
  const Value exception = frame.sp[-1];
  if (!is_instance(ts, exception, exception_type(ts, Exc::kStopIteration))) {
    --frame.sp;
    static_cast<void>(ts.raise(Ref<>::take(exception)));
    ts.is_reraising = true;
    return Step::kRaise;
  }
  Ref<> value = stop_iteration_value(ts, exception);
  release(*--frame.sp);
  release(*--frame.sp);
  release(std::exchange(frame.sp[-1], Value::none()));
  *frame.sp++ = value.give();
  return Step::kFrame;
}

bool before_with(ThreadState& ts, Value manager, Value& exit, Value& entered) {
  Result<Ref<>> enter = find_special(ts, manager, name(ts, Name::kEnter));
  if (enter.failed()) {
    return false;
  }
  if (enter.value().value().is_absent()) {
    static_cast<void>(raise(ts, Exc::kTypeError,
                            "'{}' object does not support the context manager protocol",
                            type_name(ts, manager)));
    return false;
  }
  Result<Ref<>> leave = find_special(ts, manager, name(ts, Name::kExit));
  if (leave.failed()) {
    return false;
  }
  if (leave.value().value().is_absent()) {
    static_cast<void>(raise(ts, Exc::kTypeError,
                            "'{}' object does not support the context manager protocol (missed "
                            "__exit__ method)",
                            type_name(ts, manager)));
    return false;
  }
  // The two methods hold the manager now; CPython's counts have no third reference here.
  release(std::exchange(ts.frame->sp[-1], Value::none()));
  Result<Ref<>> result = call(ts, enter.value());
  if (result.failed()) {
    return false;
  }
  entered = result.take().give();
  exit = leave.take().give();
  return true;
}

bool before_async_with(ThreadState& ts, Value manager, Value& exit, Value& entered) {
  Result<Ref<>> enter = find_special(ts, manager, name(ts, Name::kAenter));
  Result<Ref<>> leave = Raised{};
  if (enter.failed()) {
    return false;
  }
  if (!enter.value().value().is_absent()) {
    leave = find_special(ts, manager, name(ts, Name::kAexit));
    if (leave.failed()) {
      return false;
    }
  }
  if (leave.failed() || leave.value().value().is_absent()) {
    static_cast<void>(
        raise(ts, Exc::kTypeError,
              "'{}' object does not support the asynchronous context manager protocol{}",
              type_name(ts, manager),
              enter.value().value().is_absent() ? "" : " (missed __aexit__ method)"));
    return false;
  }
  Result<Ref<>> result = call(ts, enter.value());
  if (result.failed()) {
    return false;
  }
  entered = result.take().give();
  exit = leave.take().give();
  return true;
}

Value with_except_start(ThreadState& ts, Value exit, Value value) {
  const Exception& exception = cast<Exception>(value);
  const Value traceback = exception.traceback ? exception.traceback.value() : Value::none();
  const std::array<Value, 3> arguments{Value::object(&type_of(ts, value)), value, traceback};
  return owned(call(ts, exit, Arguments(arguments)));
}

Value load_assertion_error(ThreadState& ts) {
  return share(Value::object(&exception_type(ts, Exc::kAssertionError))).give();
}

}  // namespace minipy
