// The instance of the loop that executes quickened code and knows nothing of observers.
#include "vm/eval/loop.h"

namespace minipy {

template LoopExit run<false>(ThreadState& ts, bool one);

}  // namespace minipy
