// Jumps, loops, iteration. Jump arguments count code units from the end of the instruction,
// caches included, as in CPython.
#pragma once

#include "bytecode/quicken.h"
#include "vm/eval/fast_containers.h"
#include "vm/eval/generator.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/eval/registers.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/range.h"
#include "vm/objects/tuple.h"

namespace minipy::op {

[[gnu::always_inline]] inline Step JUMP_FORWARD(Registers& r, std::uint32_t arg) {
  r.ip += arg;
  return Step::kNext;
}

[[gnu::always_inline]] inline Step JUMP_BACKWARD_NO_INTERRUPT(Registers& r, std::uint32_t arg) {
  r.ip -= arg;
  return Step::kNext;
}

/// Quickening has worked out the distance, with EXTENDED_ARGs.
[[gnu::always_inline]] inline Step JUMP_BACKWARD(Registers& r, std::uint32_t) {
  r.ip += backward_distance(r.ip);
  if (r.thread().breaker.is_set()) [[unlikely]] {
    r.save();
    return poll(r.thread());
  }
  return Step::kNext;
}

/// The compiler leaves only True and False to test (TO_BOOL, comparisons).
[[gnu::always_inline]] inline Step POP_JUMP_IF_FALSE(Registers& r, std::uint32_t arg) {
  r.ip += info(Op::POP_JUMP_IF_FALSE).cache_units;
  if (r.pop().is_false()) {
    r.ip += arg;
  }
  return Step::kNext;
}

[[gnu::always_inline]] inline Step POP_JUMP_IF_TRUE(Registers& r, std::uint32_t arg) {
  r.ip += info(Op::POP_JUMP_IF_TRUE).cache_units;
  if (r.pop().is_true()) {
    r.ip += arg;
  }
  return Step::kNext;
}

[[gnu::always_inline]] inline Step POP_JUMP_IF_NONE(Registers& r, std::uint32_t arg) {
  const Value value = r.pop();
  r.ip += info(Op::POP_JUMP_IF_NONE).cache_units;
  if (value.is_none()) {
    r.ip += arg;
  } else {
    drop(r, value);
  }
  return Step::kNext;
}

[[gnu::always_inline]] inline Step POP_JUMP_IF_NOT_NONE(Registers& r, std::uint32_t arg) {
  const Value value = r.pop();
  r.ip += info(Op::POP_JUMP_IF_NOT_NONE).cache_units;
  if (!value.is_none()) {
    r.ip += arg;
    drop(r, value);
  }
  return Step::kNext;
}

[[gnu::always_inline]] inline Step GET_ITER(Registers& r, std::uint32_t) {
  const Value iterable = r.top();
  r.save();
  return finish_one(r, iterable, get_iterator(r.thread(), iterable));
}

[[gnu::always_inline]] inline Step GET_YIELD_FROM_ITER(Registers& r, std::uint32_t) {
  const Value iterable = r.top();
  r.save();
  return finish_one(r, iterable, get_yield_from_iterator(r.thread(), iterable));
}

/// Leaves the loop: the iterator stays for END_FOR, which CPython 3.13 skips by jumping past it and
/// the POP_TOP after it.
[[gnu::always_inline]] inline Step end_loop(Registers& r, std::uint32_t arg) {
  const Value iterator = r.pop();
  r.ip += info(Op::FOR_ITER).cache_units + arg + 2;
  drop(r, iterator);
  return Step::kNext;
}

[[gnu::always_inline]] inline bool is_plain_generator(Value value) {
  return value.is_counted() && is_exactly<Generator>(*value.as_object());
}

/// Copies `count` values, and perhaps one word more: there is room for an even number on both sides.
/// Word by word: a processor that reads two words at once has to wait for what just wrote one.
[[gnu::always_inline]] inline void copy_in_pairs(const Value* from, std::uint32_t count, Value* to) {
  for (std::uint32_t i = 0; i < count; i += 2) {
    const Value first = from[i];
    const Value second = from[i + 1];
    to[i] = first;
    to[i + 1] = second;
  }
}

/// A generator waits at a yield or at its start, handles no exception, and nobody looks at its
/// frame; nothing asks for attention either (RESUME is skipped).
[[gnu::always_inline]] inline bool can_resume_quickly(const Registers& r,
                                                      const Generator& generator) {
  const ThreadState& ts = r.thread();
  return generator.state == GeneratorState::kSuspended && generator.quick_skip != 0 &&
         r.frame + 1 < ts.breaker.frame_guard() && !ts.handled_exception;
}

/// Puts the generator's values on the stack and enters its frame; None is what was sent.
[[gnu::always_inline]] inline Step resume_quickly(Registers& r, Generator& generator) {
  r.leave_frame();
  Value* const base = r.sp;
  const Value* const kept = generator.slots();
  copy_in_pairs(kept, generator.value_count, base);
  Frame& frame = r.frame[1];
  const Code& code = *generator.code;
  begin_frame(frame, *generator.function, code, base, base, FrameKind::kGenerator,
              FrameExit::kGenerator);
  frame.subject = Value::object(&generator);
  r.sp = base + generator.value_count;
  r.ip = generator.ip + generator.quick_skip;
  if (generator.quick_none) [[unlikely]] {
    r.push(Value::none());
  }
  r.locals = base;
  generator.value_count = 0;
  generator.state = GeneratorState::kRunning;
  r.frame = &frame;
  return Step::kNext;
}

/// The running frame is a generator's that a loop of this thread resumed, and it can leave as it
/// came: see can_resume_quickly.
[[gnu::always_inline]] inline bool can_suspend_quickly(const Registers& r) {
  return r.frame->exit == FrameExit::kGenerator && !r.thread().handled_exception;
}

/// Keeps the generator's values, the topmost apart, and goes back to its resumer, which gets that one:
/// it is returned. `wants_none`: the `yield` is no statement; what is sent is put on the stack.
[[gnu::always_inline]] inline Value suspend_quickly(Registers& r, bool wants_none) {
  Frame& frame = *r.frame;
  auto& generator = static_cast<Generator&>(*frame.subject.as_object());
  const Value value = r.pop();
  const auto count = static_cast<std::uint32_t>(r.sp - r.locals);
  copy_in_pairs(r.locals, count, generator.slots());
  generator.value_count = count;
  generator.ip = r.ip;
  generator.state = GeneratorState::kSuspended;
  generator.quick_none = wants_none;
  generator.quick_skip = wants_none ? 1 : 2;  // RESUME, and the POP_TOP of a statement
  frame.subject = Value();
  Frame* caller = &frame - 1;
  r.frame = caller;
  r.ip = caller->ip + caller->resume_skip;
  r.sp = caller->sp;
  r.locals = caller->locals;
  return value;
}

[[gnu::always_inline]] inline Step push_item(Registers& r, Value item) {
  r.push(item);
  r.ip += info(Op::FOR_ITER).cache_units;
  return Step::kNext;
}

/// FOR_ITER where fast_next() knows no answer.
[[gnu::always_inline]] inline Step for_other_iterator(Registers& r, std::uint32_t arg) {
  const Value iterator = r.top();
  if (is_plain_generator(iterator)) {
    r.frame->resume_skip = info(Op::FOR_ITER).cache_units;
    if (can_resume_quickly(r, cast<Generator>(iterator))) [[likely]] {
      return resume_quickly(r, cast<Generator>(iterator));
    }
    r.save();
    if (resume_in_loop(r.thread(), iterator, Value::none())) {
      return Step::kFrame;
    }
  }
  r.save();
  const Value item = next_item(r.thread(), iterator);
  if (item.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  return item.is_absent() ? end_loop(r, arg) : push_item(r, item);
}

[[gnu::always_inline]] inline Step FOR_ITER(Registers& r, std::uint32_t arg) {
  Value item;
  switch (fast_next(r.top(), item)) {
    case Next::kItem:
      return push_item(r, item);
    case Next::kEnd:
      return end_loop(r, arg);
    case Next::kOther:
      break;
  }
  return rarely(for_other_iterator(r, arg));
}

[[gnu::always_inline]] inline Step END_FOR(Registers& r, std::uint32_t) {
  drop(r, r.pop());
  return Step::kNext;
}

[[gnu::always_inline]] inline Step END_SEND(Registers& r, std::uint32_t) {
  const Value value = r.pop();
  const Value receiver = r.top();
  r.sp[-1] = value;
  drop(r, receiver);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step SEND(Registers& r, std::uint32_t arg) {
  r.save();
  return send_value(r.thread(), arg);
}

[[gnu::always_inline]] inline Step GET_AWAITABLE(Registers& r, std::uint32_t arg) {
  const Value value = r.top();
  r.save();
  return finish_one(r, value, get_awaitable(r.thread(), value, arg));
}

[[gnu::always_inline]] inline Step GET_AITER(Registers& r, std::uint32_t) {
  const Value value = r.top();
  r.save();
  return finish_one(r, value, get_async_iterator(r.thread(), value));
}

[[gnu::always_inline]] inline Step GET_ANEXT(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, get_async_next(r.thread(), r.top()));
}

[[gnu::always_inline]] inline Step END_ASYNC_FOR(Registers& r, std::uint32_t) {
  r.save();
  return end_async_for(r.thread());
}

}  // namespace minipy::op
