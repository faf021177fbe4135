// --max-steps, --max-memory, --timeout: how a run that went too far ends. What it printed is
// written out, a trace keeps what it has, one line on stderr says why, and the status is 124, as
// that of `timeout`. No code of the program runs any more.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "vm/runtime/run_limits.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

class Watchdog;

inline constexpr int kLimitStatus = 124;

/// What the command line allows.
struct LimitOptions {
  std::optional<std::uint64_t> steps;
  std::optional<std::uint64_t> bytes;
  std::optional<std::chrono::duration<double>> time;
};

/// Reads `512`, `64K`, `100M`, `2G` (with or without a B); nothing when it is none of these.
std::optional<std::uint64_t> parse_size(const std::string& text);

/// The limits of the process, from before it reads its program until its end.
class ProcessLimits final : public LimitHandler {
 public:
  /// From here on time runs and memory is counted.
  explicit ProcessLimits(const LimitOptions& options);
  ~ProcessLimits() override;
  ProcessLimits(const ProcessLimits&) = delete;
  ProcessLimits& operator=(const ProcessLimits&) = delete;

  /// Makes them hold in the interpreter of the main thread, until it is taken apart.
  void bind(ThreadState& ts);
  void unbind();
  bool counts_steps() const { return options_.steps.has_value(); }
  bool limits_memory() const { return options_.bytes.has_value(); }
  /// Called, with the words that say why, before the line on stderr.
  void set_last_words(std::function<void(const std::string& why)> last_words) {
    last_words_ = std::move(last_words);
  }

  void end_run(Limit reached) override;

 private:
  std::string why(Limit reached) const;

  LimitOptions options_;
  ThreadState* thread_ = nullptr;
  std::function<void(const std::string&)> last_words_;
  std::string words_;  ///< why the run ends; empty until it does
  std::unique_ptr<Watchdog> watchdog_;
};

}  // namespace minipy
