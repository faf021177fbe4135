// --max-steps: counts the instructions that run, and ends the run when there were too many. A step
// is a canonical instruction or a turn of a loop in C++, so that the count depends on the program
// alone.
#pragma once

#include "vm/runtime/observer.h"

namespace minipy {

/// Stands before another observer, if there is one, and passes everything on.
class StepCounter final : public Observer {
 public:
  explicit StepCounter(Observer* next) : next_(next) {}
  void set_next(Observer* next) { next_ = next; }

  void on_instruction(ThreadState& ts, Frame& frame, Instruction unit) override;
  void on_loop_enter(ThreadState& ts) override;
  void on_loop_leave(ThreadState& ts) override;
  void on_raise(ThreadState& ts, Frame& frame, Value exception) override;
  void on_finalize(ThreadState& ts, Object& object) override;
  void on_weak_references_cleared(ThreadState& ts, Object& object, std::size_t how_many) override;
  void on_free(ThreadState& ts, Object& object, bool by_collector) override;
  void on_collect(ThreadState& ts, std::span<Object* const> unreachable) override;

 private:
  Observer* next_;
};

}  // namespace minipy
