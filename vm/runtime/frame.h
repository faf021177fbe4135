// A running Python activation. Frames lie on a stack of their own beside the value stack, so the
// caller's frame is the one before. Values of a call, bottom to top:
//
//   return_to ─▶ callable │ NULL or self │ argument … │ other locals, cells │ operand stack …
//                           locals ─────▶ (at self, or at the first argument)      sp ─▶
//
// Arguments stay where the caller pushed them. On return everything from `return_to` up is given
// back and the result takes its place. What is above `sp` is dead.
#pragma once

#include <cstdint>

#include "bytecode/code_unit.h"
#include "vm/runtime/value.h"

namespace minipy {

/// How a frame came to be, which decides what its return does.
enum class FrameKind : std::uint8_t {
  kCall,       ///< the result goes on the stack of the frame below, or to C++ (ends_loop)
  kInit,       ///< `__init__` called for Class(…): the result must be None, the instance is pushed
  kGenerator,  ///< resumed generator or coroutine: values are copied back on suspension
};

/// How much leaving a frame has to see to; the loop does all but the first right where it is.
enum class FrameExit : std::uint8_t {
  kGeneral,    ///< anything: the frame ends a loop, has names, a frame object, …
  kGenerator,  ///< a yield has only values to keep (its return is kGeneral)
  kCall,       ///< a return has a result to hand over, and values to give back
  kInit,       ///< likewise, but the instance takes the place of the result, None
};

/// So many words of a frame, locals and operands, are small: see ThreadState::stack_limit.
inline constexpr std::uint32_t kSmallFrameWords = 64;

/// All words are borrowed from the value stack or the function unless they say otherwise. In a dead
/// frame, above the running one, `names`, `frame_object` and `subject` are empty: whoever leaves a
/// frame sees to that, and whoever enters one relies on it.
struct Frame {
  const Instruction* ip = nullptr;   ///< saved before anything that may run Python code or raise
  Value* sp = nullptr;               ///< likewise: one past the top of the operand stack
  Value* locals = nullptr;
  const Value* constants = nullptr;
  Value* return_to = nullptr;
  Object* function = nullptr;        ///< Function; its reference lies at return_to or in the generator
  // Eight bytes that entering a frame writes at once:
  FrameKind kind = FrameKind::kCall;
  bool ends_loop = false;            ///< returning from it returns to C++
  FrameExit exit = FrameExit::kGeneral;
  std::uint8_t resume_skip = 0;      ///< cache units to skip when the callee returns here
  std::uint32_t number = 0;          ///< activation number of this function, for traces
  Value names;                       ///< owned: namespace of module and class bodies, exec; else nothing
  Object* frame_object = nullptr;    ///< owned: made on demand by tracebacks and sys._getframe
  Value subject;                     ///< kInit: the instance (owned); kGenerator: the generator (borrowed)
};

}  // namespace minipy
