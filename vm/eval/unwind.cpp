// What happens when an instruction raised: the traceback grows by this frame, the exception table
// names the handler, or the frame is left and its caller is asked.
#include "vm/eval/frame_object.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/exception.h"
#include "vm/objects/traceback.h"
#include "vm/runtime/observer.h"

namespace minipy {

namespace {

/// Pops the operand stack down to `depth` values above the locals.
void pop_to(Frame& frame, Value* floor) {
  while (frame.sp > floor) {
    release(*--frame.sp);
  }
}

void add_traceback(ThreadState& ts, Frame& frame) {
  Exception* exception = as<Exception>(ts.exception());
  if (exception == nullptr) {
    return;
  }
  Ref<> pending = ts.take_exception();  // making the entry must not see it
  Ref<> frame_object = make_frame_object(ts, frame);
  exception->traceback =
      make_traceback(ts, exception->traceback, frame_object, code_of(frame), instruction_index(frame));
  static_cast<void>(ts.raise(std::move(pending)));
}

}  // namespace

Step unwind(ThreadState& ts) {
  while (true) {
    Frame& frame = *ts.frame;
    Code& code = code_of(frame);
    const std::size_t at = instruction_index(frame);
    // A handler that raises again is looked up from where it is; `lasti` stays where it all began.
    const std::int64_t reraised_at = std::exchange(ts.reraised_at, -1);
    const std::size_t raised_at = reraised_at >= 0 ? static_cast<std::size_t>(reraised_at) : at;
    if (!std::exchange(ts.is_reraising, false)) {
      add_traceback(ts, frame);
      if (ts.observer != nullptr) {
        ts.observer->on_raise(ts, frame, ts.exception());
      }
    }
    Value* operands = frame.locals + code.locals_count;
    if (const ExceptionEntry* entry = code.unit().exception_table.find(at)) {
      pop_to(frame, operands + entry->depth);
      if (entry->push_lasti) {
        *frame.sp++ = Value::small_int(static_cast<std::int64_t>(raised_at));
      }
      *frame.sp++ = ts.take_exception().give();
      frame.ip = code.units() + entry->target;
      return Step::kFrame;
    }
    pop_to(frame, operands);
    if (return_value(ts, Value()) == Step::kReturn) {
      return Step::kReturn;
    }
  }
}

}  // namespace minipy
