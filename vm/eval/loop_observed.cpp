// The instance of the loop that executes canonical instructions and reports each to the observer,
// and the choice between the two.
#include <cstdlib>

#include "vm/eval/eval.h"
#include "vm/eval/loop.h"

namespace minipy {

#ifdef MINIPY_NO_OBSERVED_LOOP
template <>
LoopExit run<true>(ThreadState&, bool) {
  std::abort();
}
#else
template LoopExit run<true>(ThreadState& ts, bool one);
#endif
extern template LoopExit run<false>(ThreadState& ts, bool one);

Value run_loop(ThreadState& ts) {
  if (ts.observer != nullptr) [[unlikely]] {
    ts.observer->on_loop_enter(ts);
  }
  AfterRun next = AfterRun::kChangeForm;
  while (true) {
    const bool one = next == AfterRun::kObserveOne;
    const LoopExit exit = ts.observer != nullptr || one ? run<true>(ts, one) : run<false>(ts);
    next = exit.next;
    if (next == AfterRun::kFinish) {
      if (ts.observer != nullptr) [[unlikely]] {
        ts.observer->on_loop_leave(ts);
      }
      return exit.result;
    }
  }
}

}  // namespace minipy
