// The only mutexes of the project: std::mutex and std::condition_variable with the annotations
// that clang's -Wthread-safety checks. A raw std::mutex elsewhere is refused by tools/check_layers.py.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

#if defined(__clang__)
#define MINIPY_THREAD_ATTRIBUTE(x) __attribute__((x))
#else
#define MINIPY_THREAD_ATTRIBUTE(x)
#endif
#define CAPABILITY(x) MINIPY_THREAD_ATTRIBUTE(capability(x))
#define SCOPED_CAPABILITY MINIPY_THREAD_ATTRIBUTE(scoped_lockable)
#define GUARDED_BY(x) MINIPY_THREAD_ATTRIBUTE(guarded_by(x))
#define REQUIRES(...) MINIPY_THREAD_ATTRIBUTE(requires_capability(__VA_ARGS__))
#define ACQUIRE(...) MINIPY_THREAD_ATTRIBUTE(acquire_capability(__VA_ARGS__))
#define RELEASE(...) MINIPY_THREAD_ATTRIBUTE(release_capability(__VA_ARGS__))
#define EXCLUDES(...) MINIPY_THREAD_ATTRIBUTE(locks_excluded(__VA_ARGS__))
#define NO_THREAD_SAFETY_ANALYSIS MINIPY_THREAD_ATTRIBUTE(no_thread_safety_analysis)

namespace minipy {

class ConditionVariable;

/// A plain mutex.
class CAPABILITY("mutex") Mutex {
 public:
  void lock() ACQUIRE() { mutex_.lock(); }
  void unlock() RELEASE() { mutex_.unlock(); }

 private:
  friend class ConditionVariable;
  std::mutex mutex_;
};

/// Holds a Mutex for a scope.
class SCOPED_CAPABILITY MutexLock {
 public:
  explicit MutexLock(Mutex& mutex) ACQUIRE(mutex) : mutex_(mutex) { mutex_.lock(); }
  ~MutexLock() RELEASE() { mutex_.unlock(); }
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;

 private:
  Mutex& mutex_;
};

/// Waits with a held Mutex.
class ConditionVariable {
 public:
  void wait(Mutex& mutex) REQUIRES(mutex) NO_THREAD_SAFETY_ANALYSIS {
    std::unique_lock<std::mutex> held(mutex.mutex_, std::adopt_lock);
    condition_.wait(held);
    held.release();
  }
  /// False when the time ran out.
  bool wait_for(Mutex& mutex, std::chrono::microseconds time) REQUIRES(mutex)
      NO_THREAD_SAFETY_ANALYSIS {
    std::unique_lock<std::mutex> held(mutex.mutex_, std::adopt_lock);
    const bool notified = condition_.wait_for(held, time) == std::cv_status::no_timeout;
    held.release();
    return notified;
  }
  void notify_one() { condition_.notify_one(); }
  void notify_all() { condition_.notify_all(); }

 private:
  std::condition_variable condition_;
};

}  // namespace minipy
