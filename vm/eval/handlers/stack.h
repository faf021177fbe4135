// Moves: constants, locals, and the stack itself. Nothing here runs Python code, except through
// the death of a value that is overwritten.
#pragma once

#include "bytecode/quicken.h"
#include "vm/eval/operations.h"
#include "vm/eval/registers.h"

namespace minipy::op {

[[gnu::always_inline]] inline Step NOP(Registers&, std::uint32_t) { return Step::kNext; }

/// The loop reads the instruction that the prefix belongs to.
[[gnu::always_inline]] inline Step EXTENDED_ARG(Registers&, std::uint32_t) {
  return Step::kExtended;
}

/// The next unit holds the whole argument.
[[gnu::always_inline]] inline Step EXTENDED_ARG_FOLDED(Registers&, std::uint32_t) {
  return Step::kNext;
}

[[gnu::always_inline]] inline Step POP_TOP(Registers& r, std::uint32_t) {
  drop(r, r.pop());
  return Step::kNext;
}

[[gnu::always_inline]] inline Step PUSH_NULL(Registers& r, std::uint32_t) {
  r.push(Value());
  return Step::kNext;
}

[[gnu::always_inline]] inline Step COPY(Registers& r, std::uint32_t arg) {
  r.push(shared(r.sp[-static_cast<std::ptrdiff_t>(arg)]));
  return Step::kNext;
}

[[gnu::always_inline]] inline Step SWAP(Registers& r, std::uint32_t arg) {
  std::swap(r.sp[-1], r.sp[-static_cast<std::ptrdiff_t>(arg)]);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_CONST(Registers& r, std::uint32_t arg) {
  r.push(shared(r.frame->constants[arg]));
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_FAST(Registers& r, std::uint32_t arg) {
  r.push(shared(r.locals[arg]));
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_FAST_LOAD_FAST(Registers& r, std::uint32_t) {
  const auto [first, second] = two_locals(r.ip - 1);
  r.push(shared(r.locals[first]));
  r.push(shared(r.locals[second]));
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_FAST_CHECK(Registers& r, std::uint32_t arg) {
  const Value value = r.locals[arg];
  if (value.is_nothing()) [[unlikely]] {
    r.save();
    return raise_unbound_local(r.thread(), arg);
  }
  r.push(shared(value));
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_FAST_AND_CLEAR(Registers& r, std::uint32_t arg) {
  r.push(r.locals[arg]);
  r.locals[arg] = Value();
  return Step::kNext;
}

[[gnu::always_inline]] inline Step STORE_FAST(Registers& r, std::uint32_t arg) {
  const Value old = r.locals[arg];
  r.locals[arg] = r.pop();
  drop_old(r, old);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step STORE_FAST_STORE_FAST(Registers& r, std::uint32_t) {
  const auto [first, second] = two_locals(r.ip - 1);
  STORE_FAST(r, static_cast<std::uint32_t>(first));
  return STORE_FAST(r, static_cast<std::uint32_t>(second));
}

[[gnu::always_inline]] inline Step STORE_FAST_LOAD_FAST(Registers& r, std::uint32_t) {
  const auto [first, second] = two_locals(r.ip - 1);
  STORE_FAST(r, static_cast<std::uint32_t>(first));
  return LOAD_FAST(r, static_cast<std::uint32_t>(second));
}

[[gnu::always_inline]] inline Step DELETE_FAST(Registers& r, std::uint32_t arg) {
  const Value old = r.locals[arg];
  if (old.is_nothing()) [[unlikely]] {
    r.save();
    return raise_unbound_local(r.thread(), arg);
  }
  r.locals[arg] = Value();
  drop_old(r, old);
  return Step::kNext;
}

}  // namespace minipy::op
