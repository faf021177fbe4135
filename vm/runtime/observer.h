// What a view of a run may see. The VM calls an attached Observer; --trace-refs and its kin, and
// sys.settrace, implement it. Observers get read-only views and must not run Python code (settrace,
// which must, lives in vm/modules and uses the rare events only). Attaching sets Break::kObserver;
// each live frame changes to the observed form of the loop at its next check.
#pragma once

#include <cstdint>
#include <span>

#include "bytecode/code_unit.h"
#include "vm/runtime/object.h"

namespace minipy {

class ThreadState;
struct Frame;

/// All events do nothing by default; an implementation overrides what it wants.
class Observer {
 public:
  virtual ~Observer() = default;

  /// Before a canonical instruction executes; `frame.ip` addresses it.
  virtual void on_instruction(ThreadState&, Frame&, Instruction) {}
  /// After it, if the frame is still the running one (calls: when the callee has returned).
  virtual void on_instruction_end(ThreadState&, Frame&, Instruction) {}
  /// A Python frame was entered; arguments are in place.
  virtual void on_enter(ThreadState&, Frame& /*callee*/) {}
  /// A Python frame is about to leave, its locals still there. `result` is nothing when it raises.
  virtual void on_leave(ThreadState&, Frame& /*callee*/, Value /*result*/) {}
  virtual void on_raise(ThreadState&, Frame&, Value /*exception*/) {}
  /// A watched object is about to be destroyed (its count is zero, or the collector breaks it).
  virtual void on_free(ThreadState&, Object&, bool /*by_collector*/) {}
  /// A collection found these unreachable; their counts are still real.
  virtual void on_collect(ThreadState&, std::span<Object* const> /*unreachable*/) {}
  /// A new object of a type that can be watched.
  virtual void on_new_object(ThreadState&, Object&) {}
};

}  // namespace minipy
