// Calls and returns. A call of a plain Python function pushes a frame right here; everything else
// (methods, classes, natives, keywords, defaults) is arranged out of line, and Python functions
// found there push their frame too: the loop never recurses for Python calling Python.
#pragma once

#include "vm/eval/caches.h"
#include "vm/eval/construct.h"
#include "vm/eval/handlers/attributes.h"
#include "vm/eval/handlers/control.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/eval/registers.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/native_function.h"

namespace minipy::op {

/// Whether a small frame may be pushed right here: the recursion limit is not reached, and nothing
/// asks for attention (RESUME is skipped). While an observer is attached, something does.
[[gnu::always_inline]] inline bool may_enter(const Registers& r) {
  return r.frame + 1 < r.thread().breaker.frame_guard();
}

/// Enters a function whose parameters are just the arguments. Its call lies on the stack from
/// `base` up, its locals from `locals`; its result comes after the cache of `instruction`.
template <Op instruction = Op::CALL>
[[gnu::always_inline]] inline Step enter(Registers& r, Function& function, const Code& code,
                                         Value* base, Value* locals, FrameKind kind) {
  r.leave_frame();
  r.frame->resume_skip = info(instruction).cache_units;
  for (std::uint32_t blank = code.blank_locals; blank != 0; --blank) {
    r.push(Value());
  }
  Frame& callee = r.frame[1];
  begin_frame(callee, function, code, base, locals, kind,
              kind == FrameKind::kInit ? FrameExit::kInit : FrameExit::kCall);
  r.frame = &callee;
  r.ip = code.quick_entry;
  r.locals = locals;
  return Step::kNext;
}

/// Where a call with so many arguments begins: the callable, NULL or self, the arguments.
[[gnu::always_inline]] inline Value* callable_below(const Registers& r, std::uint32_t arguments) {
  std::ptrdiff_t below = -static_cast<std::ptrdiff_t>(arguments);
  asm("" : "+r"(below));  // negate once and add: the compiler would scale, subtract and copy
  return r.sp + below - 2;
}

/// Functions and methods written in C++, called with positional arguments.
[[gnu::always_inline]] inline bool is_native(Value callable) {
  if (!callable.is_counted()) {
    return false;
  }
  const CoreType layout = callable.as_object()->type->layout;
  return layout == CoreType::kNativeFunction || layout == CoreType::kMethodDescriptor;
}

[[gnu::always_inline]] inline Step call_native_here(Registers& r, Value* base) {
  r.save();
  const Value result = call_native_values(r.thread(), base);
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.ip += info(Op::CALL).cache_units;
  while (r.sp > base) {
    const Value value = r.pop();
    drop_old(r, value);  // the empty self slot is among them
  }
  r.push(result);
  return Step::kNext;
}

/// Makes this CALL expect the function's code from now on.
[[gnu::always_inline]] inline void expect_code(const Registers& r, Op form, const Code& code) {
  auto* const cache = r.cache<CallCache>();
  cache->version = code.version;
  cache->target.set(Value::object(&code));
  const_cast<Instruction&>(r.ip[-1]).op = static_cast<std::uint16_t>(form);
}

[[gnu::always_inline]] inline Step CALL(Registers& r, std::uint32_t arg) {
  Value* const base = callable_below(r, arg);
  if (base[0].is_counted() && is_exactly<Function>(*base[0].as_object())) [[likely]] {
    Function& function = cast<Function>(base[0]);
    const Code& code = *function.code;
    const bool has_self = !base[1].is_nothing();
    if (code.plain_argument_count == static_cast<std::int32_t>(arg + (has_self ? 1 : 0)) &&
        may_enter(r)) [[likely]] {
      expect_code(r, has_self ? Op::CALL_METHOD : Op::CALL_FUNCTION, code);
      return enter(r, function, code, base, has_self ? base + 1 : base + 2, FrameKind::kCall);
    }
  }
  if (is_native(base[0])) {
    return call_native_here(r, base);
  }
  r.save();
  r.frame->resume_skip = info(Op::CALL).cache_units;
  return call_values(r.thread(), arg, Value());
}

/// CALL of a function with the code that the site saw last, which takes just these arguments.
template <bool kHasSelf>
[[gnu::always_inline]] inline Step call_expected(Registers& r, std::uint32_t arg) {
  Value* const base = callable_below(r, arg);
  const auto* cache = r.cache<CallCache>();
  if (base[0].is_counted() && base[0].as_object()->shape == cache->version &&
      base[1].is_nothing() != kHasSelf) [[likely]] {
    const Code& code = *static_cast<const Code*>(cache->target.get());
    if (may_enter(r)) [[likely]] {
      return enter(r, cast<Function>(base[0]), code, base, kHasSelf ? base + 1 : base + 2,
                   FrameKind::kCall);
    }
  }
  return rarely(CALL(r, argument_again(r)));
}

[[gnu::always_inline]] inline Step CALL_FUNCTION(Registers& r, std::uint32_t arg) {
  return call_expected<false>(r, arg);
}
[[gnu::always_inline]] inline Step CALL_METHOD(Registers& r, std::uint32_t arg) {
  return call_expected<true>(r, arg);
}

/// Class(…) whose `__init__` was found before: the instance takes the place of the empty self slot.
[[gnu::always_inline]] inline Step CALL_CLASS(Registers& r, std::uint32_t arg) {
  Value* const base = callable_below(r, arg);
  const auto* cache = r.cache<CallCache>();
  if (base[0].is_counted() && base[0].as_object()->shape == cache->version && base[1].is_nothing())
      [[likely]] {
    Function& init = *static_cast<Function*>(cache->target.get());
    const Code& code = *init.code;
    if (code.plain_argument_count == static_cast<std::int32_t>(arg + 1) && may_enter(r))
        [[likely]] {
      r.save();
      r.frame[1].subject = begin_construction(r.thread(), init, base);
      return enter(r, init, code, base, base + 1, FrameKind::kInit);
    }
  }
  return rarely(CALL(r, argument_again(r)));
}

/// A property whose getter is a plain Python function: its call stands in the owner's place.
[[gnu::always_inline]] inline Step LOAD_ATTR_PROPERTY(Registers& r, std::uint32_t) {
  const Value owner = r.top();
  const auto* cache = r.cache<AttributeCache>();
  if (owner.is_counted() && owner.as_object()->shape == cache->shape) [[likely]] {
    const Value getter = static_cast<const Property*>(cache->value.get())->getter;
    if (getter.is_object() && is_exactly<Function>(*getter.as_object())) [[likely]] {
      Function& function = cast<Function>(getter);
      const Code& code = *function.code;
      if (code.plain_argument_count == 1 && may_enter(r)) [[likely]] {
        Value* const base = r.sp - 1;
        *base = shared(getter);
        r.push(owner);
        return enter<Op::LOAD_ATTR>(r, function, code, base, base + 1, FrameKind::kCall);
      }
    }
  }
  return rarely(LOAD_ATTR(r, argument_again(r)));
}

/// A function written in C++ of one Value, which gave its entry when it was first called.
[[gnu::always_inline]] inline Step CALL_UNARY(Registers& r, std::uint32_t) {
  Value* const base = r.sp - 3;
  const Value callable = base[0];
  const Value argument = base[2];
  if (!callable.is_counted() || !is_exactly<NativeFunction>(*callable.as_object()) ||
      cast<NativeFunction>(callable).unary == nullptr || !base[1].is_nothing()) [[unlikely]] {
    return rarely(CALL(r, argument_again(r)));
  }
  r.save();
  const Value result = cast<NativeFunction>(callable).unary(r.thread(), argument);
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.ip += info(Op::CALL).cache_units;
  r.sp = base;
  r.push(result);
  drop(r, argument);
  drop(r, callable);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step CALL_KW(Registers& r, std::uint32_t arg) {
  r.save();
  r.frame->resume_skip = info(Op::CALL_KW).cache_units;
  return call_values(r.thread(), arg, r.top());
}

[[gnu::always_inline]] inline Step CALL_FUNCTION_EX(Registers& r, std::uint32_t arg) {
  r.save();
  r.frame->resume_skip = info(Op::CALL_FUNCTION_EX).cache_units;
  return call_function_ex(r.thread(), (arg & 1) != 0);
}

[[gnu::always_inline]] inline Step CALL_INTRINSIC_1(Registers& r, std::uint32_t arg) {
  const Value argument = r.top();
  r.save();
  return finish_one(r, argument, call_intrinsic_1(r.thread(), arg, argument));
}

[[gnu::always_inline]] inline Step CALL_INTRINSIC_2(Registers& r, std::uint32_t arg) {
  const Value first = r.sp[-2];
  const Value second = r.sp[-1];
  r.save();
  return finish_two(r, first, second, call_intrinsic_2(r.thread(), arg, first, second));
}

/// Leaves a frame right here: gives the locals and the callable back and puts the result in its
/// place.
template <FrameExit exit>
[[gnu::always_inline]] inline Step leave_by(Registers& r, Value result) {
  Frame& frame = *r.frame;
  Value* const first = frame.return_to;
  for (Value* slot = r.locals; slot != r.sp; ++slot) {
    if (slot->is_object() && decrement_ends(*slot->as_object())) [[unlikely]] {
      r.save();
      give_back_rest(r.thread(), slot);
      break;
    }
  }
  if (decrement_ends(*first->as_object())) [[unlikely]] {
    r.save();
    give_back_callable(r.thread());
  }
  if constexpr (exit == FrameExit::kInit) {
    result = std::exchange(frame.subject, Value());
  }
  Frame* const caller = &frame - 1;
  r.frame = caller;
  r.ip = caller->ip + caller->resume_skip;
  r.locals = caller->locals;
  *first = result;
  r.sp = first + 1;
  return Step::kNext;
}

[[gnu::always_inline]] inline Step leave(Registers& r, Value result) {
  if (r.frame->exit == FrameExit::kCall) [[likely]] {
    return leave_by<FrameExit::kCall>(r, result);
  }
  if (r.frame->exit == FrameExit::kInit && result.is_none()) {
    return leave_by<FrameExit::kInit>(r, result);
  }
  r.save();
  return return_value(r.thread(), result);
}

[[gnu::always_inline]] inline Step RETURN_VALUE(Registers& r, std::uint32_t) {
  const Value result = r.pop();
  return leave(r, result);
}

[[gnu::always_inline]] inline Step RETURN_CONST(Registers& r, std::uint32_t arg) {
  return leave(r, shared(r.frame->constants[arg]));
}

[[gnu::always_inline]] inline Step RETURN_GENERATOR(Registers& r, std::uint32_t) {
  r.save();
  return return_generator(r.thread());
}

[[gnu::always_inline]] inline Step YIELD_VALUE(Registers& r, std::uint32_t) {
  if (can_suspend_quickly(r)) [[likely]] {
    r.push(suspend_quickly(r, true));
    return Step::kNext;
  }
  r.save();
  return yield_value(r.thread());
}

[[gnu::always_inline]] inline Step RESUME(Registers& r, std::uint32_t) {
  if (r.thread().breaker.is_set()) [[unlikely]] {
    r.save();
    return poll(r.thread());
  }
  return Step::kNext;
}

}  // namespace minipy::op
