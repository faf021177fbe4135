// time: broken-down times, and their texts.
#include "vm/modules/time_calendar.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <string>
#include <time.h>

#include "vm/eval/eval_state.h"
#include "vm/modules/io.h"
#include "vm/modules/module_table.h"
#include "vm/modules/struct_sequence.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/namespace.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

constexpr auto kTimeFields = std::to_array<GetSetDef>({
    struct_field<0>("tm_year"),
    struct_field<1>("tm_mon"),
    struct_field<2>("tm_mday"),
    struct_field<3>("tm_hour"),
    struct_field<4>("tm_min"),
    struct_field<5>("tm_sec"),
    struct_field<6>("tm_wday"),
    struct_field<7>("tm_yday"),
    struct_field<8>("tm_isdst"),
});
constexpr std::array<const char*, 2> kTimeHidden{"tm_zone", "tm_gmtoff"};
constexpr StructSequenceDef kStructTime{"time", "struct_time", kTimeFields, kTimeHidden, true};

Result<Ref<>> make_struct_time(ThreadState& ts, const tm& parts) {
  Ref<Str> zone = make_str(ts, parts.tm_zone == nullptr ? "" : parts.tm_zone);
  const auto number = [](std::int64_t n) { return Value::small_int(n); };
  const std::array<Value, 11> values{number(parts.tm_year + 1900),
                                     number(parts.tm_mon + 1),
                                     number(parts.tm_mday),
                                     number(parts.tm_hour),
                                     number(parts.tm_min),
                                     number(parts.tm_sec),
                                     number((parts.tm_wday + 6) % 7),
                                     number(parts.tm_yday + 1),
                                     number(parts.tm_isdst),
                                     zone.value(),
                                     number(parts.tm_gmtoff)};
  return make_struct_sequence(ts, kStructTime, values);
}

Result<time_t> seconds_argument(ThreadState& ts, Value seconds) {
  if (seconds.is_absent() || seconds.is_none()) {
    return ::time(nullptr);
  }
  if (!is_float(seconds)) {
    return Result<time_t>(index_int64(ts, seconds, "timestamp out of range for platform time_t"));
  }
  TRY(const double number, to_double(ts, seconds));
  if (std::isnan(number)) {
    return raise_text(ts, Exc::kValueError, "Invalid value NaN (not a number)");
  }
  if (std::fabs(number) > 9.2e18) {
    return raise_text(ts, Exc::kOverflowError, "timestamp out of range for platform time_t");
  }
  return static_cast<time_t>(std::floor(number));
}

template <tm* (*kConvert)(const time_t*, tm*)>
Result<Ref<>> broken_down(ThreadState& ts, Value seconds) {
  TRY(const time_t at, seconds_argument(ts, seconds));
  tm parts{};
  errno = 0;
  if (kConvert(&at, &parts) == nullptr) {
    return raise_errno(ts, errno == 0 ? EOVERFLOW : errno, Value());
  }
  return make_struct_time(ts, parts);
}

/// A time tuple as the C library has it. With `checked`, its fields must be in their ranges.
Result<tm> parts_of(ThreadState& ts, Value value, const char* function, bool checked) {
  const Tuple* tuple = as<Tuple>(value);
  if (tuple == nullptr) {
    return raise_text(ts, Exc::kTypeError, "Tuple or struct_time argument required");
  }
  if (tuple->size != 9) {
    return raise(ts, Exc::kTypeError, "{}(): illegal time tuple argument", function);
  }
  std::array<int, 9> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    TRY(const std::int64_t number,
        index_int64(ts, tuple->data()[i], "Python int too large to convert to C long"));
    numbers[i] = static_cast<int>(std::clamp<std::int64_t>(number, INT32_MIN, INT32_MAX));
  }
  tm parts{};
  parts.tm_year = numbers[0] - 1900;
  parts.tm_mon = numbers[1] - 1;
  parts.tm_mday = numbers[2];
  parts.tm_hour = numbers[3];
  parts.tm_min = numbers[4];
  parts.tm_sec = numbers[5];
  parts.tm_wday = (numbers[6] + 1) % 7;
  parts.tm_yday = numbers[7] - 1;
  parts.tm_isdst = numbers[8];
  if (!checked) {
    return parts;
  }
  // Zero is accepted where ones begin: it means the first.
  parts.tm_mon += parts.tm_mon == -1 ? 1 : 0;
  parts.tm_mday += parts.tm_mday == 0 ? 1 : 0;
  parts.tm_yday += parts.tm_yday == -1 ? 1 : 0;
  struct Range {
    int value;
    int least;
    int most;
    const char* what;
  };
  const std::array<Range, 7> ranges{{{parts.tm_mon, 0, 11, "month"},
                                     {parts.tm_mday, 1, 31, "day of month"},
                                     {parts.tm_hour, 0, 23, "hour"},
                                     {parts.tm_min, 0, 59, "minute"},
                                     {parts.tm_sec, 0, 61, "seconds"},
                                     {parts.tm_wday, 0, 6, "day of week"},
                                     {parts.tm_yday, 0, 365, "day of year"}}};
  for (const Range& range : ranges) {
    if (range.value < range.least || range.value > range.most) {
      return raise(ts, Exc::kValueError, "{} out of range", range.what);
    }
  }
  return parts;
}

/// The time that a text is wanted of: now, if none is given.
Result<tm> parts_or_now(ThreadState& ts, Value value, const char* function) {
  if (value.is_absent()) {
    const time_t now = ::time(nullptr);
    tm parts{};
    ::localtime_r(&now, &parts);
    return parts;
  }
  return parts_of(ts, value, function, true);
}

Result<Ref<>> strftime_function(ThreadState& ts, std::string format, Value value) {
  TRY(tm parts, parts_or_now(ts, value, "strftime"));
  parts.tm_isdst = std::clamp(parts.tm_isdst, -1, 1);
  Ref<> zone;
  if (!value.is_absent()) {
    TRY(zone, find_attribute(ts, value, intern(ts, "tm_zone")));
  }
  std::string zone_text;
  if (const Str* text = zone ? as<Str>(zone) : nullptr) {
    zone_text = to_utf8(*text);
    parts.tm_zone = zone_text.c_str();
    TRY(Ref<> offset, get_attribute(ts, value, "tm_gmtoff"));
    parts.tm_gmtoff = offset.value().is_int() ? offset.value().as_int() : 0;
  } else if (!value.is_absent()) {
    tm normalized = parts;
    ::mktime(&normalized);
    parts.tm_zone = normalized.tm_zone;
    parts.tm_gmtoff = normalized.tm_gmtoff;
  }
  if (format.empty()) {
    return Ref<>(make_str(ts, ""));
  }
  std::string text(256 + format.size() * 4, '\0');
  for (int attempt = 0; attempt < 8; ++attempt) {
    const std::size_t size = ::strftime(text.data(), text.size(), format.c_str(), &parts);
    if (size > 0) {
      return Ref<>(make_str(ts, std::string_view(text).substr(0, size)));
    }
    text.resize(text.size() * 2);
  }
  return Ref<>(make_str(ts, ""));  // "%p" may be empty
}

Ref<> ascii_time(ThreadState& ts, const tm& parts) {
  constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return make_str(ts, fmt::format("{} {}{:3d} {:02d}:{:02d}:{:02d} {}",
                                  kDays[static_cast<std::size_t>(parts.tm_wday)],
                                  kMonths[static_cast<std::size_t>(parts.tm_mon)], parts.tm_mday,
                                  parts.tm_hour, parts.tm_min, parts.tm_sec, parts.tm_year + 1900));
}
Result<Ref<>> asctime_function(ThreadState& ts, Value value) {
  TRY(const tm parts, parts_or_now(ts, value, "asctime"));
  return ascii_time(ts, parts);
}
Result<Ref<>> ctime_function(ThreadState& ts, Value seconds) {
  TRY(const time_t at, seconds_argument(ts, seconds));
  tm parts{};
  if (::localtime_r(&at, &parts) == nullptr) {
    return raise_errno(ts, errno, Value());
  }
  return ascii_time(ts, parts);
}

Result<double> mktime_function(ThreadState& ts, Value value) {
  TRY(tm parts, parts_of(ts, value, "mktime", false));
  parts.tm_wday = -1;  // mktime() sets it, unless it fails
  const time_t at = ::mktime(&parts);
  if (at == -1 && parts.tm_wday == -1) {
    return raise_text(ts, Exc::kOverflowError, "mktime argument out of range");
  }
  return static_cast<double>(at);
}

Result<Ref<>> strptime_function(ThreadState& ts, Value text, Value format) {
  const Value module_name = Value::object(&intern(ts, "_strptime"));
  TRY(Ref<> module, call(ts, eval_state(ts).import_function, module_name));
  Ref<Str> standard = make_str(ts, "%a %b %d %H:%M:%S %Y");
  const std::array<Value, 2> arguments{text, format.is_absent() ? standard.value() : format};
  return call_method(ts, module, intern(ts, "_strptime_time"), Arguments(arguments));
}

// ---- clocks

Result<std::int64_t> clock_nanoseconds(ThreadState& ts, std::int64_t clock,
                                       int (*read)(clockid_t, timespec*)) {
  timespec time{};
  if (read(static_cast<clockid_t>(clock), &time) != 0) {
    return raise_errno(ts, errno, Value());
  }
  return static_cast<std::int64_t>(time.tv_sec) * 1000000000 + time.tv_nsec;
}
Result<double> clock_gettime_function(ThreadState& ts, std::int64_t clock) {
  TRY(const std::int64_t time, clock_nanoseconds(ts, clock, &::clock_gettime));
  return static_cast<double>(time) / 1e9;
}
Result<std::int64_t> clock_gettime_ns(ThreadState& ts, std::int64_t clock) {
  return clock_nanoseconds(ts, clock, &::clock_gettime);
}
Result<double> clock_getres_function(ThreadState& ts, std::int64_t clock) {
  TRY(const std::int64_t time, clock_nanoseconds(ts, clock, &::clock_getres));
  return static_cast<double>(time) / 1e9;
}

Result<Ref<>> get_clock_info(ThreadState& ts, std::string name) {
  struct Clock {
    const char* name;
    clockid_t id;
    const char* implementation;
    bool monotonic;
    bool adjustable;
  };
  constexpr std::array<Clock, 5> kClocks{
      {{"time", CLOCK_REALTIME, "clock_gettime(CLOCK_REALTIME)", false, true},
       {"monotonic", CLOCK_MONOTONIC, "clock_gettime(CLOCK_MONOTONIC)", true, false},
       {"perf_counter", CLOCK_MONOTONIC, "clock_gettime(CLOCK_MONOTONIC)", true, false},
       {"process_time", CLOCK_PROCESS_CPUTIME_ID, "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true,
        false},
       {"thread_time", CLOCK_THREAD_CPUTIME_ID, "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true,
        false}}};
  for (const Clock& clock : kClocks) {
    if (name != clock.name) {
      continue;
    }
    TRY(const double resolution, clock_getres_function(ts, clock.id));
    Ref<SimpleNamespace> info = make_simple_namespace(ts);
    Ref<Str> implementation = make_str(ts, clock.implementation);
    Ref<> step = make_float(ts, resolution);
    const std::array<std::pair<const char*, Value>, 4> fields{
        {{"implementation", implementation.value()},
         {"monotonic", Value::boolean(clock.monotonic)},
         {"adjustable", Value::boolean(clock.adjustable)},
         {"resolution", step}}};
    for (const auto& [field, value] : fields) {
      TRY_VOID(set_attribute(ts, info.value(), intern(ts, field), value));
    }
    return Ref<>(std::move(info));
  }
  return raise_text(ts, Exc::kValueError, "unknown clock");
}

/// timezone, altzone, daylight, tzname: of this year's January and July.
Result<void> add_zone(ThreadState& ts, Module& module) {
  constexpr time_t kYear = (365 * 24 + 6) * 3600;
  const time_t now = ::time(nullptr);
  const time_t january = (now / kYear) * kYear;
  const time_t july = january + kYear / 2;
  tm winter{};
  tm summer{};
  ::localtime_r(&january, &winter);
  ::localtime_r(&july, &summer);
  const bool is_south = winter.tm_gmtoff > summer.tm_gmtoff;
  const tm& standard = is_south ? summer : winter;
  const tm& other = is_south ? winter : summer;
  TRY_VOID(add_to_module(ts, module, "timezone", Value::small_int(-standard.tm_gmtoff)));
  TRY_VOID(add_to_module(ts, module, "altzone", Value::small_int(-other.tm_gmtoff)));
  TRY_VOID(add_to_module(ts, module, "daylight",
                         Value::small_int(winter.tm_gmtoff != summer.tm_gmtoff)));
  Ref<Str> first = make_str(ts, standard.tm_zone);
  Ref<Str> second = make_str(ts, other.tm_zone);
  Ref<Tuple> names = make_tuple(ts, std::array<Value, 2>{first.value(), second.value()});
  return add_to_module(ts, module, "tzname", names.value());
}

Result<void> tzset_function(ThreadState& ts) {
  ::tzset();
  Module* module = as<Module>(eval_state(ts).modules->find_str(intern(ts, "time")));
  return module == nullptr ? Result<void>() : add_zone(ts, *module);
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&broken_down<&::gmtime_r>>(
        "gmtime(seconds=None, /)",
        "Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT)."),
    native<&broken_down<&::localtime_r>>(
        "localtime(seconds=None, /)",
        "Convert seconds since the Epoch to a time tuple expressing local time."),
    native<&strftime_function>(
        "strftime(format, tuple=None, /)",
        "Convert a time tuple to a string according to a format specification."),
    native<&strptime_function>(
        "strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
        "Parse a string to a time tuple according to a format specification."),
    native<&asctime_function>("asctime(tuple=None, /)",
                              "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."),
    native<&ctime_function>("ctime(seconds=None, /)",
                            "Convert a time in seconds since the Epoch to a string in local time."),
    native<&mktime_function>("mktime(tuple, /)",
                             "Convert a time tuple in local time to seconds since the Epoch."),
    native<&clock_gettime_function>("clock_gettime(clk_id, /)",
                                    "Return the time of the specified clock clk_id as a float."),
    native<&clock_gettime_ns>(
        "clock_gettime_ns(clk_id, /)",
        "Return the time of the specified clock clk_id as nanoseconds (int)."),
    native<&clock_getres_function>(
        "clock_getres(clk_id, /)",
        "Return the resolution (precision) of the specified clock clk_id."),
    native<&get_clock_info>("get_clock_info(name, /)", "Get information of the specified clock."),
    native<&tzset_function>(
        "tzset()",
        "Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ']."),
});

}  // namespace

Result<void> add_calendar(ThreadState& ts, Module& module) {
  TRY_VOID(add_functions(ts, module, kFunctions));
  TRY(Ref<Type> type, struct_sequence_type(ts, kStructTime));
  TRY_VOID(add_to_module(ts, module, "struct_time", type.value()));
  constexpr std::array<std::pair<const char*, clockid_t>, 7> kClocks{
      {{"CLOCK_REALTIME", CLOCK_REALTIME},
       {"CLOCK_MONOTONIC", CLOCK_MONOTONIC},
       {"CLOCK_MONOTONIC_RAW", CLOCK_MONOTONIC_RAW},
       {"CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID},
       {"CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID},
       {"CLOCK_BOOTTIME", CLOCK_BOOTTIME},
       {"CLOCK_TAI", CLOCK_TAI}}};
  for (const auto& [name, id] : kClocks) {
    TRY_VOID(add_to_module(ts, module, name, Value::small_int(id)));
  }
  return add_zone(ts, module);
}

}  // namespace minipy
