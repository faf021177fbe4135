#include "cli/limits.h"

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

#include "cli/ending.h"
#include "cli/watchdog.h"
#include "vm/runtime/interpreter.h"

namespace minipy {

namespace {

constexpr const char* kOutOfMemory = "minipy: stopped: out of memory (--max-memory)\n";

/// Bytes of the process's data segment, as RLIMIT_DATA counts them; 0 where nobody tells.
std::uint64_t data_bytes() {
  std::ifstream file("/proc/self/statm");
  std::uint64_t pages = 0;
  for (int column = 0; column < 6; ++column) {
    file >> pages;
  }
  return file ? pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

/// Memory that objects own (lists' items, big numbers) comes from the system directly: there the
/// system refuses what is too much. It allows a little more than the heap does, whose way to end a
/// run is the orderly one.
void limit_data(std::uint64_t bytes) {
  constexpr std::uint64_t kSlack = std::uint64_t{16} << 20;
  rlimit limit{};
  if (::getrlimit(RLIMIT_DATA, &limit) == 0) {
    const std::uint64_t all = data_bytes() + bytes + bytes / 4 + kSlack;
    limit.rlim_cur = all < limit.rlim_max ? all : limit.rlim_max;
    ::setrlimit(RLIMIT_DATA, &limit);
  }
}

/// The end of the run needs memory too.
void lift_data_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_DATA, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_DATA, &limit);
  }
}

[[noreturn]] void leave_at_once(const std::string& line) {
  std::fflush(nullptr);
  std::fputs(line.c_str(), stderr);
  ::_exit(kLimitStatus);
}

/// Memory ended where C++ allows no failure.
[[noreturn]] void on_terminate() { leave_at_once(kOutOfMemory); }

}  // namespace

std::optional<std::uint64_t> parse_size(const std::string& text) {
  std::uint64_t number = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    number = number * 10 + static_cast<std::uint64_t>(text[at] - '0');
    if (number > (std::uint64_t{1} << 50)) {
      return std::nullopt;
    }
  }
  if (at == 0 || number == 0) {
    return std::nullopt;
  }
  std::string unit = text.substr(at);
  if (unit.size() == 2 && (unit[1] == 'B' || unit[1] == 'b')) {
    unit.pop_back();
  }
  if (unit.empty()) {
    return number;
  }
  const std::size_t power = std::string("KMGT").find(
      static_cast<char>(std::toupper(static_cast<unsigned char>(unit[0]))));
  if (unit.size() != 1 || power == std::string::npos) {
    return std::nullopt;
  }
  return number << (10 * (power + 1));
}

ProcessLimits::ProcessLimits(const LimitOptions& options) : options_(options) {
  if (options_.bytes) {
    limit_data(*options_.bytes);
    std::set_terminate(&on_terminate);
  }
  if (options_.time) {
    watchdog_ = std::make_unique<Watchdog>(
        *options_.time, "minipy: stopped " + why(Limit::kTime) + "\n", kLimitStatus);
  }
}

ProcessLimits::~ProcessLimits() = default;

void ProcessLimits::bind(ThreadState& ts) {
  thread_ = &ts;
  Interpreter& interpreter = ts.interpreter();
  if (!options_.steps && !options_.bytes && !options_.time) {
    return;
  }
  auto limits = std::make_unique<RunLimits>(*this);
  limits->counts_steps = options_.steps.has_value();
  limits->steps_left = options_.steps.value_or(0);
  limits->has_memory_limit = options_.bytes.has_value();
  interpreter.heap().limit_bytes = options_.bytes.value_or(0);
  interpreter.set_extension(ExtensionSlot::kLimits, std::move(limits));
  if (watchdog_ != nullptr) {
    watchdog_->guard(ts, *run_limits(interpreter));
  }
}

void ProcessLimits::unbind() {
  thread_ = nullptr;
  last_words_ = nullptr;
  if (watchdog_ != nullptr) {
    watchdog_->unguard();
  }
}

std::string ProcessLimits::why(Limit reached) const {
  switch (reached) {
    case Limit::kSteps:
      return fmt::format("after {} steps (--max-steps)", options_.steps.value_or(0));
    case Limit::kMemory: {
      std::uint64_t size = options_.bytes.value_or(0);
      std::size_t unit = 0;
      while (size % 1024 == 0 && unit < 4 && size != 0) {
        size /= 1024;
        ++unit;
      }
      return fmt::format("at {} of memory (--max-memory)",
                         unit == 0 ? fmt::format("{} bytes", size)
                                   : fmt::format("{} {}iB", size, "KMGT"[unit - 1]));
    }
    case Limit::kTime:
      return fmt::format("after {:g} s (--timeout)", options_.time ? options_.time->count() : 0);
  }
  return {};
}

void ProcessLimits::end_run(Limit reached) {
  const bool is_first = words_.empty();  // flushing may come here again
  if (is_first) {
    words_ = why(reached);
  }
  if (is_first && thread_ != nullptr) {
    lift_data_limit();
    try {
      thread_->observe(nullptr);
      thread_->breaker.set(Break::kStop);  // a stream of the program's own is not waited for
      if (last_words_) {
        last_words_(words_);
      }
      flush_quietly(*thread_);
    } catch (const std::exception&) {  // no memory even for that
    }
  }
  leave_at_once("minipy: stopped " + words_ + "\n");
}

}  // namespace minipy
