// The instance of the loop that executes canonical instructions and reports each to the observer,
// and the choice between the two.
#include <cstdlib>

#include "vm/eval/eval.h"
#include "vm/eval/loop.h"

namespace minipy {

#ifdef MINIPY_NO_OBSERVED_LOOP
template <>
LoopExit run<true>(ThreadState&) {
  std::abort();
}
#else
template LoopExit run<true>(ThreadState& ts);
#endif
extern template LoopExit run<false>(ThreadState& ts);

Value run_loop(ThreadState& ts) {
  if (ts.observer != nullptr) [[unlikely]] {
    ts.observer->on_loop_enter(ts);
  }
  while (true) {
    const LoopExit exit = ts.observer != nullptr ? run<true>(ts) : run<false>(ts);
    if (!exit.change_form) {
      if (ts.observer != nullptr) [[unlikely]] {
        ts.observer->on_loop_leave(ts);
      }
      return exit.result;
    }
  }
}

}  // namespace minipy
