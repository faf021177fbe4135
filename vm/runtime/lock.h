// The interpreter's lock: who may touch the heap. A real mutex and condition variables over real
// threads, handed over as CPython's GIL is since 3.2: a waiting thread asks after the switch
// interval by setting a bit in the holder's eval breaker; the holder sees it at the next check,
// drops the lock, and waits until somebody else has taken it, so that the asker is certain to run.
#pragma once

#include <chrono>
#include <cstdint>

#include "base/mutex.h"

namespace minipy {

class ThreadState;

/// One per interpreter.
class CAPABILITY("interpreter lock") InterpreterLock {
 public:
  /// Waits for the lock; after each switch interval asks the holder for it.
  void acquire(ThreadState& ts) ACQUIRE();
  /// Gives the lock up; the caller must hold it.
  void release(ThreadState& ts) RELEASE();
  /// At an eval-breaker check: drop the lock if somebody asked, and take it again after them.
  void hand_over(ThreadState& ts);

  ThreadState* holder() const { return holder_; }
  std::chrono::microseconds switch_interval{5000};

 private:
  Mutex mutex_;
  ConditionVariable free_;
  ConditionVariable taken_;
  ThreadState* holder_ = nullptr;
  std::uint64_t switches_ = 0;
  std::uint32_t waiting_ = 0;
};

/// Runs a scope without the lock: blocking system calls.
class LockReleased {
 public:
  explicit LockReleased(ThreadState& ts);
  ~LockReleased();
  LockReleased(const LockReleased&) = delete;
  LockReleased& operator=(const LockReleased&) = delete;

 private:
  ThreadState& ts_;
};

}  // namespace minipy
