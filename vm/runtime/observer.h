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

  /// Before a canonical instruction executes; `frame.ip` is one unit behind it.
  virtual void on_instruction(ThreadState&, Frame&, Instruction) {}
  /// C++ code (a native function, a finalizer, the start of the program) begins to run Python code:
  /// its frame is in place. The instruction that was running goes on after the matching leave.
  virtual void on_loop_enter(ThreadState&) {}
  virtual void on_loop_leave(ThreadState&) {}
  virtual void on_raise(ThreadState&, Frame&, Value /*exception*/) {}
  /// A watched object's finalizer (`__del__`) is about to run.
  virtual void on_finalize(ThreadState&, Object&) {}
  /// The weak references to a watched object are about to be emptied.
  virtual void on_weak_references_cleared(ThreadState&, Object&, std::size_t /*how_many*/) {}
  /// A watched object is about to be destroyed: its count is zero.
  virtual void on_free(ThreadState&, Object&, bool /*by_collector*/) {}
  /// A collection found these unreachable; their counts are still real.
  virtual void on_collect(ThreadState&, std::span<Object* const> /*unreachable*/) {}
};

}  // namespace minipy
