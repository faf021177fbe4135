// The one word that running code looks at on back edges and calls. Zero means: go on.
#pragma once

#include <atomic>
#include <cstdint>

namespace minipy {

/// Why a thread should stop at its next check.
enum class Break : std::uint32_t {
  kLockRequested = 1U << 0,   ///< another thread's switch interval ran out
  kSignal = 1U << 1,          ///< a signal arrived (Ctrl-C)
  kCollect = 1U << 2,         ///< the allocation threshold was crossed
  kObserver = 1U << 3,        ///< an observer was attached or detached: change the loop's form
  kPendingCall = 1U << 4,     ///< another thread left work
  kStop = 1U << 5,            ///< a limit was reached (--timeout, --max-memory, --max-steps)
};

class EvalBreaker {
 public:
  /// The address that a new frame must stay below (ThreadState::frame_limit), or null while something
  /// is set: a call asks both questions with one comparison.
  [[gnu::always_inline]] const void* frame_guard() const {
    return frame_guard_.load(std::memory_order_relaxed);
  }
  void set_frame_limit(const void* limit) {
    frame_limit_ = limit;
    raise_guard();
  }

  [[gnu::always_inline]] bool is_set() const { return word_.load(std::memory_order_relaxed) != 0; }
  bool has(Break reason) const {
    return (word_.load(std::memory_order_relaxed) & static_cast<std::uint32_t>(reason)) != 0;
  }
  void set(Break reason) {
    word_.fetch_or(static_cast<std::uint32_t>(reason));
    frame_guard_.store(nullptr);
  }
  /// Clears the reason; true if it was set.
  bool take(Break reason) {
    const auto bit = static_cast<std::uint32_t>(reason);
    const bool was_set = (word_.fetch_and(~bit) & bit) != 0;
    raise_guard();
    return was_set;
  }

 private:
  /// Another thread may set a reason in between: it lowers the guard after it set its bit, so either
  /// that comes last or the bit is seen here.
  void raise_guard() {
    if (word_.load() == 0) {
      frame_guard_.store(frame_limit_);
      if (word_.load() != 0) {
        frame_guard_.store(nullptr);
      }
    }
  }

  std::atomic<std::uint32_t> word_{0};
  std::atomic<const void*> frame_guard_{nullptr};
  const void* frame_limit_ = nullptr;  ///< touched by the owning thread only
};

}  // namespace minipy
