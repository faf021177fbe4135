// Ends the repr() of containers that contain themselves: `[[...]]`.
#pragma once

#include <algorithm>

#include "vm/runtime/thread_state.h"

namespace minipy {

/// Marks an object as "being shown" while it lives.
class ReprScope {
 public:
  ReprScope(ThreadState& ts, Value object) : ts_(ts) {
    recursive_ = std::find(ts.repr_active.begin(), ts.repr_active.end(), object) != ts.repr_active.end();
    if (!recursive_) {
      ts.repr_active.push_back(object);
    }
  }
  ~ReprScope() {
    if (!recursive_) {
      ts_.repr_active.pop_back();
    }
  }
  ReprScope(const ReprScope&) = delete;
  ReprScope& operator=(const ReprScope&) = delete;
  /// The object is being shown already, further out.
  bool is_recursive() const { return recursive_; }

 private:
  ThreadState& ts_;
  bool recursive_ = false;
};

}  // namespace minipy
