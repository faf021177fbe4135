#include "cli/watchdog.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace minipy {

namespace {

using Seconds = std::chrono::duration<double>;

/// Wakes a thread from a system call: ignored by default, and no program's own business.
constexpr int kWakingSignal = SIGURG;
constexpr Seconds kBetweenWakings{0.02};
constexpr int kWakings = 100;             ///< two seconds; then the process is ended from here
constexpr Seconds kLongestSleep{3600.0};  ///< longer ones are several

extern "C" void on_waking_signal(int) {}

/// The thread that begins inside this scope gets no signals: they are the main thread's.
class SignalsHeldBack {
 public:
  SignalsHeldBack() {
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsHeldBack() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeldBack(const SignalsHeldBack&) = delete;
  SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

Watchdog::Watchdog(Seconds time, std::string line, int status)
    : time_(time), line_(std::move(line)), status_(status) {
  struct sigaction action {};
  action.sa_handler = &on_waking_signal;
  sigemptyset(&action.sa_mask);
  ::sigaction(kWakingSignal, &action, nullptr);  // without SA_RESTART
  const SignalsHeldBack held_back;
  thread_ = std::thread([this] { watch(); });
}

Watchdog::~Watchdog() {
  {
    const MutexLock held(mutex_);
    has_ended_ = true;
    changed_.notify_all();
  }
  thread_.join();
}

void Watchdog::guard(ThreadState& ts, RunLimits& limits) {
  const MutexLock held(mutex_);
  guarded_ = &ts;
  limits_ = &limits;
  guarded_thread_ = ::pthread_self();
}

void Watchdog::unguard() {
  const MutexLock held(mutex_);
  guarded_ = nullptr;
}

bool Watchdog::sleep(Seconds time) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point begun = Clock::now();
  while (!has_ended_) {
    const Seconds left = time - (Clock::now() - begun);
    if (left.count() <= 0) {
      return true;
    }
    changed_.wait_for(mutex_, std::chrono::duration_cast<std::chrono::microseconds>(
                                  std::min(left, kLongestSleep)) +
                                  std::chrono::microseconds(1));
  }
  return false;
}

void Watchdog::watch() {
  const MutexLock held(mutex_);
  if (!sleep(time_)) {
    return;
  }
  if (guarded_ != nullptr) {
    limits_->time_is_over.store(true, std::memory_order_release);
    guarded_->breaker.set(Break::kStop);
    for (int i = 0; i < kWakings && guarded_ != nullptr; ++i) {
      ::pthread_kill(guarded_thread_, kWakingSignal);
      if (!sleep(kBetweenWakings)) {
        return;
      }
    }
  }
  end_process();
}

void Watchdog::end_process() const {
  static_cast<void>(!::write(STDERR_FILENO, line_.data(), line_.size()));
  ::_exit(status_);
}

}  // namespace minipy
