// The heap check that ends every test run (MINIPY_HEAP_CHECK=1): when everything is taken apart, no
// object may be left. MINIPY_HEAP_CHECK=leak loses one object on purpose, to prove that it is
// found.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "vm/runtime/thread_state.h"

namespace minipy {

class HeapCheck {
 public:
  /// Exit status of a run whose heap was not empty at the end.
  static constexpr int kStatus = 70;

  /// Reads the environment.
  HeapCheck();
  bool is_wanted() const { return is_wanted_; }

  /// Before the built-in types go: remembers what each living object is, to name it later.
  void describe_objects(ThreadState& ts);
  /// After everything is gone: false, with a list on stderr, when an object is still alive.
  bool passes(ThreadState& ts) const;

 private:
  bool is_wanted_ = false;
  bool leaks_on_purpose_ = false;
  std::unordered_map<const Object*, std::string> descriptions_;
};

}  // namespace minipy
