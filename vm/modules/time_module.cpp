// time: clocks and sleep.
#include <time.h>

#include <array>
#include <cmath>

#include "vm/eval/signals.h"
#include "vm/modules/module_table.h"
#include "vm/modules/time_calendar.h"
#include "vm/objects/float.h"
#include "vm/objects/raise.h"

namespace minipy {

namespace {

constexpr std::int64_t kNanoseconds = 1000000000;

std::int64_t read_clock(clockid_t clock) {
  timespec now{};
  ::clock_gettime(clock, &now);
  return static_cast<std::int64_t>(now.tv_sec) * kNanoseconds + now.tv_nsec;
}
template <clockid_t kClock>
double seconds(ThreadState&) {
  return static_cast<double>(read_clock(kClock)) / 1e9;
}
template <clockid_t kClock>
std::int64_t nanoseconds(ThreadState&) {
  return read_clock(kClock);
}

Result<void> sleep(ThreadState& ts, Value duration) {
  TRY(Ref<> number, is_float(duration) ? Result<Ref<>>(share(duration)) : index(ts, duration));
  TRY(const double wanted, to_double(ts, number));
  if (std::isnan(wanted)) {
    return raise_text(ts, Exc::kValueError, "Invalid value NaN (not a number)");
  }
  if (wanted < 0) {
    return raise_text(ts, Exc::kValueError, "sleep length must be non-negative");
  }
  if (wanted * 1e9 >= 0x1p63) {
    return raise_text(ts, Exc::kOverflowError, "timestamp too large to convert to C PyTime_t");
  }
  constexpr int kNoDescriptor = -1;
  return wait_interruptibly(ts, kNoDescriptor,
                            std::chrono::nanoseconds(static_cast<std::int64_t>(wanted * 1e9)));
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&seconds<CLOCK_REALTIME>>("time()", "Return the current time in seconds since the Epoch."),
    native<&nanoseconds<CLOCK_REALTIME>>("time_ns()", "Return the current time in nanoseconds since the Epoch."),
    native<&seconds<CLOCK_MONOTONIC>>("perf_counter()", "Performance counter for benchmarking."),
    native<&nanoseconds<CLOCK_MONOTONIC>>("perf_counter_ns()", "Performance counter for benchmarking as nanoseconds."),
    native<&seconds<CLOCK_MONOTONIC>>("monotonic()", "Monotonic clock, cannot go backward."),
    native<&nanoseconds<CLOCK_MONOTONIC>>("monotonic_ns()", "Monotonic clock, cannot go backward, as nanoseconds."),
    native<&seconds<CLOCK_PROCESS_CPUTIME_ID>>("process_time()", "Process time for profiling: sum of the kernel and user-space CPU time."),
    native<&nanoseconds<CLOCK_PROCESS_CPUTIME_ID>>("process_time_ns()", "Process time for profiling as nanoseconds."),
    native<&seconds<CLOCK_THREAD_CPUTIME_ID>>("thread_time()", "Thread time for profiling."),
    native<&nanoseconds<CLOCK_THREAD_CPUTIME_ID>>("thread_time_ns()", "Thread time for profiling as nanoseconds."),
    native<&sleep>("sleep(object, /)", "Delay execution for a given number of seconds."),
});

}  // namespace

const ModuleDef& time_module_def() {
  static constexpr ModuleDef def{"time", "This module provides various functions to manipulate time values.", kFunctions, &add_calendar};
  return def;
}

}  // namespace minipy
