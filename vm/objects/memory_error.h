// The one border between C++'s way of running out of memory and Python's.
#pragma once

#include <new>
#include <stdexcept>

#include "vm/objects/raise.h"

namespace minipy {

/// Runs an operation whose result may be of any size. What C++'s library throws when memory ends,
/// or a text would be longer than any can be, becomes a MemoryError: C++ code owns its values, so
/// unwinding it leaks nothing. Costs nothing when nothing is thrown.
template <class Operation>
auto catching_memory_error(ThreadState& ts, Operation operation) -> decltype(operation()) {
  try {
    return operation();
  } catch (const std::bad_alloc&) {
    return raise_text(ts, Exc::kMemoryError, "");
  } catch (const std::length_error&) {
    return raise_text(ts, Exc::kMemoryError, "");
  }
}

}  // namespace minipy
