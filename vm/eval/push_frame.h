// Entering a Python function. The caller has put `callable, NULL or self, arguments…` on the value
// stack; the callee's locals begin where the arguments are, so nothing is copied.
#pragma once

#include <algorithm>
#include <cstddef>

#include "vm/objects/code_object.h"
#include "vm/objects/dict.h"
#include "vm/objects/frame_access.h"
#include "vm/objects/function.h"
#include "vm/runtime/frame.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

/// Whether the stacks have room for a frame above `caller` (or for the first) and the recursion
/// limit is not reached.
[[gnu::always_inline]] inline bool room_for(const ThreadState& ts, const Frame* caller,
                                            const Value* sp, const Function& function) {
  const Frame* next = caller == nullptr ? ts.frame_base : caller + 1;
  return next < ts.frame_limit && sp + function.code->frame_words < ts.stack_limit;
}

/// Fills the record of a frame that begins; where it runs and its stack's top are the caller's.
[[gnu::always_inline]] inline void begin_frame(Frame& frame, Function& function, const Code& code,
                                               Value* return_to, Value* locals, FrameKind kind,
                                               FrameExit exit) {
  frame.locals = locals;
  frame.constants = code.constant_values;
  frame.return_to = return_to;
  frame.function = &function;
  frame.kind = kind;
  frame.ends_loop = false;
  frame.exit = exit;
  frame.resume_skip = 0;
  frame.number = 0;
}

/// Pushes a plain frame above `caller` (or the thread's first) and makes it the running one. Locals
/// beyond the arguments are emptied. `locals` and `return_to` lie on the value stack below `sp`.
[[gnu::always_inline]] inline Frame& push_frame(ThreadState& ts, Frame* caller, Function& function,
                                                Value* return_to, Value* locals, Value* sp) {
  Frame& frame = caller == nullptr ? *ts.frame_base : caller[1];
  Code& code = *function.code;
  Value* end = locals + code.locals_count;
  for (Value* local = sp; local < end; ++local) {
    *local = Value();
  }
  frame.ip = code.entry;
  frame.sp = end;
  begin_frame(frame, function, code, return_to, locals, FrameKind::kCall, FrameExit::kCall);
  ts.frame = &frame;
  return frame;
}

/// The frame ends a run of the loop: its result goes to C++.
inline void make_entry(Frame& frame) {
  frame.ends_loop = true;
  frame.exit = FrameExit::kGeneral;
}

/// The frame that called this one, or null for the thread's first.
inline Frame* caller_of(ThreadState& ts, Frame& frame) {
  return &frame == ts.frame_base ? nullptr : &frame - 1;
}

/// Index of the running instruction in its code (`f_lasti / 2`).
inline std::size_t instruction_index(const Frame& frame) {
  return static_cast<std::size_t>(frame.ip - code_of(frame).units()) - 1;
}

}  // namespace minipy
