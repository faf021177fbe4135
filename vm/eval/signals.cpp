#include "vm/eval/signals.h"

#include <atomic>
#include <csignal>

#include "vm/objects/raise.h"

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

Result<void> deliver_signals(ThreadState& ts) {
  return raise_value(ts, Exc::kKeyboardInterrupt, Value());
}

}  // namespace minipy
