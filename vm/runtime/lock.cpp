// The hand-over protocol. See lock.h.
#include "vm/runtime/lock.h"

#include "vm/runtime/interpreter.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

void InterpreterLock::acquire(ThreadState& ts) NO_THREAD_SAFETY_ANALYSIS {
  MutexLock guard(mutex_);
  ++waiting_;
  while (holder_ != nullptr) {
    const std::uint64_t seen = switches_;
    const bool notified = free_.wait_for(mutex_, switch_interval);
    if (!notified && holder_ != nullptr && switches_ == seen) {
      holder_->breaker.set(Break::kLockRequested);
    }
  }
  --waiting_;
  holder_ = &ts;
  ++switches_;
  ts.interpreter().heap().holder = &ts;
  taken_.notify_all();
}

void InterpreterLock::release(ThreadState& ts) NO_THREAD_SAFETY_ANALYSIS {
  MutexLock guard(mutex_);
  ts.breaker.take(Break::kLockRequested);
  ts.interpreter().heap().holder = nullptr;
  holder_ = nullptr;
  free_.notify_one();
}

void InterpreterLock::hand_over(ThreadState& ts) NO_THREAD_SAFETY_ANALYSIS {
  {
    MutexLock guard(mutex_);
    ts.breaker.take(Break::kLockRequested);
    if (waiting_ == 0) {
      return;
    }
    ts.interpreter().heap().holder = nullptr;
    holder_ = nullptr;
    const std::uint64_t before = switches_;
    free_.notify_one();
    while (switches_ == before) {  // the asker is certain to get it
      taken_.wait(mutex_);
    }
  }
  acquire(ts);
}

LockReleased::LockReleased(ThreadState& ts) : ts_(ts) { ts.interpreter().lock().release(ts); }
LockReleased::~LockReleased() { ts_.interpreter().lock().acquire(ts_); }

}  // namespace minipy
