// The Python object for a frame (tracebacks, sys._getframe). While the frame runs, the object looks
// at it; when the frame ends and somebody still holds the object, it takes the locals over: that is
// how a traceback keeps the locals of finished functions alive.
#pragma once

#include <vector>

#include "vm/objects/function.h"
#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"
#include "vm/runtime/frame.h"

namespace minipy {

struct Generator;

struct FrameObject : Object {
  static constexpr CoreType kCoreType = CoreType::kFrame;

  Frame* frame = nullptr;        ///< null while suspended and once the frame has ended
  Generator* suspended = nullptr;  ///< borrowed: whose frame it is, while that waits
  Ref<Function> function;
  std::vector<Value> locals;     ///< owned, after the end
  Ref<> names;                   ///< the namespace of a class or module body, after the end
  Ref<> back;                    ///< the caller's frame object, after the end; or nothing
  std::size_t last_instruction = 0;  ///< unit index, after the end
  Ref<> extra_locals;  ///< Dict of names written through f_locals that are no locals; or nothing
  Ref<> trace;         ///< f_trace, or nothing
  bool trace_lines = true;
  bool trace_opcodes = false;

  ~FrameObject();
};

/// The object of a running frame, made on the first call.
Ref<> make_frame_object(ThreadState& ts, Frame& frame);
/// The frame is about to end: its object lets go of it, or takes its locals over if it is held.
void detach_frame_object(ThreadState& ts, Frame& frame);
/// The same after the frame's values were given back: a finalizer may have asked for its object.
inline void detach_late_frame_object(ThreadState& ts, Frame& frame) {
  if (frame.frame_object != nullptr) {
    detach_frame_object(ts, frame);
  }
}
/// A generator's frame left the stack, to come back later; it came back.
void suspend_frame_object(Object& frame_object, Generator& generator);
void resume_frame_object(Object& frame_object, Frame& frame);
/// `gi_frame`: None once finished.
Result<Ref<>> generator_frame_object(ThreadState& ts, Generator& generator);

/// A local by index, of a cell its content; borrowed, nothing when unbound.
Value local_value(const FrameObject& frame, std::size_t index);
/// Writes it. False: the frame keeps no locals any more.
bool set_local_value(FrameObject& frame, std::size_t index, Value value);
/// The names of a class or module body, or a new dict of a function's locals.
Result<Ref<>> frame_locals(ThreadState& ts, const FrameObject& frame);

const TypeSpec& frame_type_spec();

}  // namespace minipy
