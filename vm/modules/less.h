// a < b as heaps and bisection ask it: often, and mostly of two numbers.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

inline Result<bool> less(ThreadState& ts, Value left, Value right) {
  if (left.is_int() && right.is_int()) {
    return left.as_int() < right.as_int();
  }
  if (left.is_double() && right.is_double()) {
    return left.as_double() < right.as_double();
  }
  return compare_truth(ts, left, right, Comparison::kLess);
}

}  // namespace minipy
