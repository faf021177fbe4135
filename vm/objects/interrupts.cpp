#include "vm/objects/interrupts.h"

#include "vm/objects/raise.h"
#include "vm/runtime/interpreter.h"

namespace minipy {

Result<void> handle_interrupts(ThreadState& ts) {
  if (ts.breaker.has(Break::kLockRequested)) {
    ts.interpreter().lock().hand_over(ts);
  }
  if (ts.breaker.take(Break::kSignal)) {
    return raise_value(ts, Exc::kKeyboardInterrupt, Value());
  }
  return {};
}

}  // namespace minipy
