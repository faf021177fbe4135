// The clock of --timeout: a thread that, when time is over, tells the main thread to end the run,
// and ends the process itself if that does not happen soon.
#pragma once

#include <chrono>
#include <pthread.h>
#include <string>
#include <thread>

#include "base/mutex.h"
#include "vm/runtime/run_limits.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

class Watchdog {
 public:
  /// Begins to wait. `line` and `status`: how the process ends when nobody else ends it.
  Watchdog(std::chrono::duration<double> time, std::string line, int status);
  ~Watchdog();
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;

  /// From now on it is this thread, the caller's own, that is told.
  void guard(ThreadState& ts, RunLimits& limits);
  /// There is nobody to tell any more.
  void unguard();

 private:
  void watch();
  /// False when the program ended meanwhile.
  bool sleep(std::chrono::duration<double> time) REQUIRES(mutex_);
  [[noreturn]] void end_process() const;

  const std::chrono::duration<double> time_;
  const std::string line_;
  const int status_;
  Mutex mutex_;
  ConditionVariable changed_;
  bool has_ended_ GUARDED_BY(mutex_) = false;
  ThreadState* guarded_ GUARDED_BY(mutex_) = nullptr;
  RunLimits* limits_ GUARDED_BY(mutex_) = nullptr;
  pthread_t guarded_thread_ GUARDED_BY(mutex_){};
  std::thread thread_;  ///< last: it uses the others
};

}  // namespace minipy
