// Raising and handling, `with`, and the instructions of module and class bodies.
#pragma once

#include "vm/eval/operations.h"
#include "vm/eval/registers.h"

namespace minipy::op {

[[gnu::always_inline]] inline Step RAISE_VARARGS(Registers& r, std::uint32_t arg) {
  r.save();
  return raise_varargs(r.thread(), arg);
}

[[gnu::always_inline]] inline Step RERAISE(Registers& r, std::uint32_t arg) {
  r.save();
  return reraise(r.thread(), arg);
}

/// exc → previous exc: the handled exception of the thread changes.
[[gnu::always_inline]] inline Step PUSH_EXC_INFO(Registers& r, std::uint32_t) {
  const Value exception = r.top();
  Ref<>& handled = r.thread().handled_exception;
  const Value previous = handled ? handled.give() : Value::none();
  r.sp[-1] = previous;
  r.push(exception);
  handled = share(exception);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step POP_EXCEPT(Registers& r, std::uint32_t) {
  const Value previous = r.pop();
  r.save();
  pop_exception_info(r.thread(), previous);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step CHECK_EXC_MATCH(Registers& r, std::uint32_t) {
  const Value type = r.sp[-1];
  r.save();
  const int matches = exception_matches(r.thread(), r.sp[-2], type);
  if (matches < 0) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp[-1] = Value::boolean(matches != 0);
  drop(r, type);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step CHECK_EG_MATCH(Registers& r, std::uint32_t) {
  const Value type = r.sp[-1];
  const Value exception = r.sp[-2];
  Value rest;
  Value match;
  r.save();
  if (!check_eg_match(r.thread(), exception, type, rest, match)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp[-2] = rest;
  r.sp[-1] = match;
  drop(r, type);
  drop(r, exception);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step CLEANUP_THROW(Registers& r, std::uint32_t) {
  r.save();
  return cleanup_throw(r.thread());
}

[[gnu::always_inline]] inline Step BEFORE_WITH(Registers& r, std::uint32_t) {
  Value exit;
  Value entered;
  r.save();
  if (!before_with(r.thread(), r.top(), exit, entered)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp[-1] = exit;
  r.push(entered);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step BEFORE_ASYNC_WITH(Registers& r, std::uint32_t) {
  const Value manager = r.top();
  Value exit;
  Value entered;
  r.save();
  if (!before_async_with(r.thread(), manager, exit, entered)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp[-1] = exit;
  r.push(entered);
  drop(r, manager);
  return Step::kNext;
}

/// Stack: exit, lasti, previous exception, exception.
[[gnu::always_inline]] inline Step WITH_EXCEPT_START(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, with_except_start(r.thread(), r.sp[-4], r.sp[-1]));
}

[[gnu::always_inline]] inline Step LOAD_ASSERTION_ERROR(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, load_assertion_error(r.thread()));
}

[[gnu::always_inline]] inline Step LOAD_BUILD_CLASS(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, load_build_class(r.thread()));
}

[[gnu::always_inline]] inline Step SETUP_ANNOTATIONS(Registers& r, std::uint32_t) {
  r.save();
  return setup_annotations(r.thread()) ? Step::kNext : Step::kRaise;
}

[[gnu::always_inline]] inline Step IMPORT_NAME(Registers& r, std::uint32_t arg) {
  const Value from_list = r.sp[-1];
  const Value level = r.sp[-2];
  r.save();
  return finish_two(r, level, from_list, import_name(r.thread(), arg, from_list, level));
}

[[gnu::always_inline]] inline Step IMPORT_FROM(Registers& r, std::uint32_t arg) {
  r.save();
  return pushed(r, import_from(r.thread(), arg, r.top()));
}

/// Never executed: the loop folds it into the next instruction's argument.
[[gnu::always_inline]] inline Step CACHE(Registers&, std::uint32_t) { return Step::kNext; }
[[gnu::always_inline]] inline Step EXIT_INIT_CHECK(Registers&, std::uint32_t) {
  return Step::kNext;
}

}  // namespace minipy::op
