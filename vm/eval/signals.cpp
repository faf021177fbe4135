#include "vm/eval/signals.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/select.h>

#include "vm/objects/interrupts.h"

namespace minipy {

namespace {

/// The only mutable global of the project: a signal handler has no other way to find its thread.
std::atomic<EvalBreaker*> interrupt_target{nullptr};
static_assert(std::atomic<EvalBreaker*>::is_always_lock_free);

extern "C" void on_interrupt(int) {
  if (EvalBreaker* breaker = interrupt_target.load(std::memory_order_acquire)) {
    breaker->set(Break::kSignal);
  }
}

}  // namespace

void install_interrupt_handler(ThreadState& ts) {
  interrupt_target.store(&ts.breaker, std::memory_order_release);
  struct sigaction action {};
  action.sa_handler = &on_interrupt;
  sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, nullptr);  // without SA_RESTART: blocking calls return EINTR
  std::signal(SIGPIPE, SIG_IGN);
}

void remove_interrupt_handler() {
  interrupt_target.store(nullptr, std::memory_order_release);
  std::signal(SIGINT, SIG_DFL);
}

namespace {

/// Keeps SIGINT from arriving between the look at the eval breaker and the system call that it is
/// to end, which lets it in again.
class InterruptHeldBack {
 public:
  InterruptHeldBack() {
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &interrupt, &before_);
  }
  ~InterruptHeldBack() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  InterruptHeldBack(const InterruptHeldBack&) = delete;
  InterruptHeldBack& operator=(const InterruptHeldBack&) = delete;
  const sigset_t& before() const { return before_; }

 private:
  sigset_t before_{};
};

/// One system call; true when what it waited for has come, false when a signal ended it.
bool wait_once(ThreadState& ts, int descriptor, const timespec* duration, const sigset_t& mask) {
  fd_set readable;
  FD_ZERO(&readable);
  if (descriptor >= 0) {
    FD_SET(descriptor, &readable);
  }
  const LockReleased released(ts);
  return ::pselect(descriptor + 1, &readable, nullptr, nullptr, duration, &mask) >= 0 ||
         errno != EINTR;
}

}  // namespace

Result<void> wait_interruptibly(ThreadState& ts, int descriptor,
                                std::chrono::nanoseconds duration) {
  using std::chrono::seconds;
  using Clock = std::chrono::steady_clock;
  const bool is_endless = duration.count() < 0;
  constexpr std::chrono::hours kCentury{24 * 365 * 100};  // more would overflow the clock
  const Clock::time_point end = Clock::now() + std::min<std::chrono::nanoseconds>(
                                                   is_endless ? seconds(0) : duration, kCentury);
  const auto wait = [&]() -> Result<bool> {
    const InterruptHeldBack held_back;
    TRY_VOID(check_interrupts(ts));
    const auto left = std::max<std::chrono::nanoseconds>(end - Clock::now(), seconds(0));
    const auto whole = std::chrono::duration_cast<seconds>(left);
    const timespec rest{whole.count(), (left - whole).count()};
    return wait_once(ts, descriptor, is_endless ? nullptr : &rest, held_back.before());
  };
  while (true) {
    TRY(const bool has_come, wait());
    TRY_VOID(check_interrupts(ts));  // a signal that came together with what was waited for
    if (has_come) {
      return {};
    }
  }
}

}  // namespace minipy
