// Several instructions in one. Each form stands for its first instruction; a guard that fails goes
// to the canonical handler with nothing done yet.
#pragma once

#include "vm/eval/handlers/arithmetic.h"
#include "vm/eval/handlers/control.h"
#include "vm/eval/handlers/stack.h"

namespace minipy::op {}  // namespace minipy::op
