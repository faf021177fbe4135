// Warnings of the core (PEP 565, module warnings): raised by objects, shown by vm/eval.
#pragma once

#include <cstdint>
#include <string>

#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"

namespace minipy {

/// warnings.warn(text, category, stack_level): filtered, shown on sys.stderr; fails when a filter
/// makes it an exception. Level 1 is the running Python frame.
inline Result<void> warn(ThreadState& ts, Exc category, const std::string& text,
                         std::int64_t stack_level = 1) {
  return objects_state(ts).warn(ts, exception_type(ts, category), text, stack_level);
}

}  // namespace minipy
