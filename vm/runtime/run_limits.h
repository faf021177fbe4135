// Limits of a run: --max-steps, --max-memory, --timeout. Reaching one ends the run at once. It is not
// an exception: no `except`, `finally` or `__del__` of the program gets to see it.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>

#include "vm/runtime/interpreter.h"

namespace minipy {

/// What there was too much of.
enum class Limit : std::uint8_t { kSteps, kMemory, kTime };

/// Ends the run. Supplied by whoever sets a limit.
class LimitHandler {
 public:
  virtual ~LimitHandler() = default;
  /// Does not come back.
  virtual void end_run(Limit reached) = 0;
};

/// The limits of one interpreter.
class RunLimits final : public InterpreterExtension {
 public:
  explicit RunLimits(LimitHandler& handler) : handler_(handler) {}

  bool counts_steps = false;
  std::uint64_t steps_left = 0;   ///< counted by StepCounter and by loops in C++
  bool has_memory_limit = false;  ///< a request for memory that fails was one for too much
  std::atomic<bool> time_is_over{false};  ///< set before Break::kStop by the thread that watches

  [[noreturn]] void reach(Limit limit) {
    handler_.end_run(limit);
    std::terminate();
  }
  /// What Break::kStop stands for.
  [[noreturn]] void stop() {
    reach(time_is_over.load(std::memory_order_acquire) ? Limit::kTime : Limit::kMemory);
  }
  void count_step() {
    if (counts_steps) {
      if (steps_left == 0) {
        reach(Limit::kSteps);
      }
      --steps_left;
    }
  }

 private:
  LimitHandler& handler_;
};

/// Null when the run has no limits.
inline RunLimits* run_limits(const Interpreter& interpreter) {
  return static_cast<RunLimits*>(interpreter.extension(ExtensionSlot::kLimits));
}

}  // namespace minipy
