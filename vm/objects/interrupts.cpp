#include "vm/objects/interrupts.h"

#include "vm/objects/raise.h"
#include "vm/runtime/interpreter.h"
#include "vm/runtime/run_limits.h"

namespace minipy {

Result<void> handle_turn(ThreadState& ts) {
  if (RunLimits* limits = run_limits(ts.interpreter())) {
    limits->count_step();
  }
  return handle_interrupts(ts);
}

Result<void> handle_interrupts(ThreadState& ts) {
  if (ts.breaker.has(Break::kStop)) {
    if (RunLimits* limits = run_limits(ts.interpreter())) {
      limits->stop();
    }
  }
  if (ts.breaker.has(Break::kLockRequested)) {
    ts.interpreter().lock().hand_over(ts);
  }
  if (ts.breaker.has(Break::kSignal) && ts.breaker.take(Break::kSignal)) {
    return raise_value(ts, Exc::kKeyboardInterrupt, Value());
  }
  return {};
}

}  // namespace minipy
