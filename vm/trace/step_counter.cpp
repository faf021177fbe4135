#include "vm/trace/step_counter.h"

#include "vm/runtime/run_limits.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

void StepCounter::on_instruction(ThreadState& ts, Frame& frame, Instruction unit) {
  if (RunLimits* limits = run_limits(ts.interpreter())) {
    limits->count_step();
  }
  if (next_ != nullptr) {
    next_->on_instruction(ts, frame, unit);
  }
}

void StepCounter::on_loop_enter(ThreadState& ts) {
  if (next_ != nullptr) {
    next_->on_loop_enter(ts);
  }
}

void StepCounter::on_loop_leave(ThreadState& ts) {
  if (next_ != nullptr) {
    next_->on_loop_leave(ts);
  }
}

void StepCounter::on_raise(ThreadState& ts, Frame& frame, Value exception) {
  if (next_ != nullptr) {
    next_->on_raise(ts, frame, exception);
  }
}

void StepCounter::on_finalize(ThreadState& ts, Object& object) {
  if (next_ != nullptr) {
    next_->on_finalize(ts, object);
  }
}

void StepCounter::on_weak_references_cleared(ThreadState& ts, Object& object,
                                             std::size_t how_many) {
  if (next_ != nullptr) {
    next_->on_weak_references_cleared(ts, object, how_many);
  }
}

void StepCounter::on_free(ThreadState& ts, Object& object, bool by_collector) {
  if (next_ != nullptr) {
    next_->on_free(ts, object, by_collector);
  }
}

void StepCounter::on_collect(ThreadState& ts, std::span<Object* const> unreachable) {
  if (next_ != nullptr) {
    next_->on_collect(ts, unreachable);
  }
}

}  // namespace minipy
