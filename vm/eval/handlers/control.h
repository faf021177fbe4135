// Jumps, loops, iteration. Jump arguments count code units from the end of the instruction,
// caches included, as in CPython.
#pragma once

#include "vm/eval/fast_containers.h"
#include "vm/eval/operations.h"
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

[[gnu::always_inline]] inline Step JUMP_BACKWARD(Registers& r, std::uint32_t arg) {
  r.ip += info(Op::JUMP_BACKWARD).cache_units;
  r.ip -= arg;
  if (r.ts->breaker.is_set()) [[unlikely]] {
    r.save();
    return poll(*r.ts);
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
  return finish_one(r, iterable, get_iterator(*r.ts, iterable));
}

[[gnu::always_inline]] inline Step GET_YIELD_FROM_ITER(Registers& r, std::uint32_t) {
  const Value iterable = r.top();
  r.save();
  return finish_one(r, iterable, get_yield_from_iterator(*r.ts, iterable));
}

/// Leaves the loop: the iterator stays for END_FOR, which CPython 3.13 skips by jumping past it and
/// the POP_TOP after it.
[[gnu::always_inline]] inline Step end_loop(Registers& r, std::uint32_t arg) {
  const Value iterator = r.pop();
  r.ip += info(Op::FOR_ITER).cache_units + arg + 2;
  drop(r, iterator);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step FOR_ITER(Registers& r, std::uint32_t arg) {
  const Value iterator = r.top();
  Value item = fast_next(*r.ts, iterator);
  if (item.is_nothing()) {
    r.save();
    if (is_generator(iterator)) {
      r.frame->resume_skip = info(Op::FOR_ITER).cache_units;
      if (resume_in_loop(*r.ts, iterator, Value::none())) {
        return Step::kFrame;
      }
    }
    item = next_item(*r.ts, iterator);
    if (item.is_nothing()) [[unlikely]] {
      return Step::kRaise;
    }
  }
  if (item.is_absent()) {
    return end_loop(r, arg);
  }
  r.push(item);
  r.ip += info(Op::FOR_ITER).cache_units;
  return Step::kNext;
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
  return send_value(*r.ts, arg);
}

[[gnu::always_inline]] inline Step GET_AWAITABLE(Registers& r, std::uint32_t arg) {
  const Value value = r.top();
  r.save();
  return finish_one(r, value, get_awaitable(*r.ts, value, arg));
}

[[gnu::always_inline]] inline Step GET_AITER(Registers& r, std::uint32_t) {
  const Value value = r.top();
  r.save();
  return finish_one(r, value, get_async_iterator(*r.ts, value));
}

[[gnu::always_inline]] inline Step GET_ANEXT(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, get_async_next(*r.ts, r.top()));
}

[[gnu::always_inline]] inline Step END_ASYNC_FOR(Registers& r, std::uint32_t) {
  r.save();
  return end_async_for(*r.ts);
}

}  // namespace minipy::op
