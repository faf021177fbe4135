// posix: the process, its environment, and the module itself.
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "vm/modules/io.h"
#include "vm/modules/module_table.h"
#include "vm/modules/posix.h"
#include "vm/modules/struct_sequence.h"
#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/runtime/lock.h"

namespace minipy {

namespace {

template <auto kCall>
std::int64_t number_of(ThreadState&) {
  return static_cast<std::int64_t>(kCall());
}

Result<Ref<>> urandom(ThreadState& ts, std::int64_t size) {
  if (size < 0) {
    return raise_text(ts, Exc::kValueError, "negative argument not allowed");
  }
  std::string data(static_cast<std::size_t>(size), '\0');
  for (std::size_t have = 0; have < data.size();) {
    const ssize_t got = ::getrandom(data.data() + have, data.size() - have, 0);
    if (got < 0 && errno != EINTR) {
      return raise_errno(ts, errno, Value());
    }
    have += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
  }
  return Ref<>(make_bytes(ts, data));
}

Result<void> putenv_function(ThreadState& ts, Value name, Value value) {
  TRY(const std::string key, file_system_path(ts, name));
  TRY(const std::string text, file_system_path(ts, value));
  if (key.find('=') != std::string::npos) {
    return raise_text(ts, Exc::kValueError, "illegal environment variable name");
  }
  return check_call(ts, ::setenv(key.c_str(), text.c_str(), 1));
}
Result<void> unsetenv_function(ThreadState& ts, Value name) {
  TRY(const std::string key, file_system_path(ts, name));
  return check_call(ts, ::unsetenv(key.c_str()));
}

Result<std::int64_t> system_function(ThreadState& ts, Value command) {
  TRY(const std::string text, file_system_path(ts, command));
  const LockReleased released(ts);
  return static_cast<std::int64_t>(std::system(text.c_str()));
}
Result<void> exit_function(ThreadState&, std::int64_t status) { ::_exit(static_cast<int>(status)); }
Result<void> kill_function(ThreadState& ts, std::int64_t pid, std::int64_t signal) {
  return check_call(ts, ::kill(static_cast<pid_t>(pid), static_cast<int>(signal)));
}
Result<std::int64_t> fork_function(ThreadState& ts) {
  const pid_t pid = ::fork();
  TRY_VOID(check_call(ts, pid));
  return static_cast<std::int64_t>(pid);
}
Result<Ref<>> waitpid_function(ThreadState& ts, std::int64_t pid, std::int64_t options) {
  int status = 0;
  pid_t found = -1;
  {
    const LockReleased released(ts);
    found = ::waitpid(static_cast<pid_t>(pid), &status, static_cast<int>(options));
  }
  TRY_VOID(check_call(ts, found));
  return Ref<>(
      make_tuple(ts, std::array<Value, 2>{Value::small_int(found), Value::small_int(status)}));
}
Result<std::int64_t> exit_code_of(ThreadState& ts, std::int64_t status) {
  const int bits = static_cast<int>(status);
  if (WIFEXITED(bits)) {
    return std::int64_t{WEXITSTATUS(bits)};
  }
  if (WIFSIGNALED(bits)) {
    return -std::int64_t{WTERMSIG(bits)};
  }
  return raise(ts, Exc::kValueError, "invalid wait status: {}", status);
}
Result<void> execv_function(ThreadState& ts, Value path, Value arguments) {
  TRY(const std::string program, file_system_path(ts, path));
  TRY(Ref<List> list, list_from(ts, arguments));
  std::vector<std::string> texts;
  for (const Value argument : list->items()) {
    TRY(std::string text, file_system_path(ts, argument));
    texts.push_back(std::move(text));
  }
  if (texts.empty()) {
    return raise_text(ts, Exc::kValueError, "execv() arg 2 must not be empty");
  }
  std::vector<char*> pointers;
  for (std::string& text : texts) {
    pointers.push_back(text.data());
  }
  pointers.push_back(nullptr);
  ::execv(program.c_str(), pointers.data());
  return raise_errno(ts, errno, path);
}

Result<std::int64_t> umask_function(ThreadState&, std::int64_t mask) {
  return static_cast<std::int64_t>(::umask(static_cast<mode_t>(mask)));
}
std::string strerror_function(ThreadState&, std::int64_t code) {
  return std::strerror(static_cast<int>(code));
}
Result<Ref<>> cpu_count(ThreadState& ts) {
  const long count = ::sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? share(Value::none()) : make_int(ts, std::int64_t{count});
}
Result<Ref<>> getloadavg_function(ThreadState& ts) {
  std::array<double, 3> loads{};
  if (::getloadavg(loads.data(), 3) != 3) {
    return raise_text(ts, Exc::kOSError, "Load averages are unobtainable");
  }
  Ref<> a = make_float(ts, loads[0]);
  Ref<> b = make_float(ts, loads[1]);
  Ref<> c = make_float(ts, loads[2]);
  return Ref<>(make_tuple(ts, std::array<Value, 3>{a, b, c}));
}

constexpr auto kUnameFields = std::to_array<GetSetDef>({
    struct_field<0>("sysname"),
    struct_field<1>("nodename"),
    struct_field<2>("release"),
    struct_field<3>("version"),
    struct_field<4>("machine"),
});
constexpr StructSequenceDef kUname{"posix", "uname_result", kUnameFields, {}, true};
Result<Ref<>> uname_function(ThreadState& ts) {
  utsname names{};
  TRY_VOID(check_call(ts, ::uname(&names)));
  std::vector<Ref<>> values;
  for (const char* text :
       {names.sysname, names.nodename, names.release, names.version, names.machine}) {
    values.push_back(make_str(ts, text));
  }
  const std::vector<Value> items(values.begin(), values.end());
  return make_struct_sequence(ts, kUname, items);
}

constexpr auto kTimesFields = std::to_array<GetSetDef>({
    struct_field<0>("user"),
    struct_field<1>("system"),
    struct_field<2>("children_user"),
    struct_field<3>("children_system"),
    struct_field<4>("elapsed"),
});
constexpr StructSequenceDef kTimes{"posix", "times_result", kTimesFields, {}, true};
Result<Ref<>> times_function(ThreadState& ts) {
  tms used{};
  const clock_t elapsed = ::times(&used);
  const auto ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
  std::vector<Ref<>> values;
  for (const clock_t count :
       {used.tms_utime, used.tms_stime, used.tms_cutime, used.tms_cstime, elapsed}) {
    values.push_back(make_float(ts, static_cast<double>(count) / ticks));
  }
  const std::vector<Value> items(values.begin(), values.end());
  return make_struct_sequence(ts, kTimes, items);
}

constexpr auto kTerminalFields =
    std::to_array<GetSetDef>({struct_field<0>("columns"), struct_field<1>("lines")});
constexpr StructSequenceDef kTerminalSize{"os", "terminal_size", kTerminalFields, {}, true};
Result<Ref<>> get_terminal_size(ThreadState& ts, std::optional<std::int64_t> fd) {
  winsize size{};
  TRY_VOID(check_call(ts, ::ioctl(static_cast<int>(fd.value_or(1)), TIOCGWINSZ, &size)));
  const std::array<Value, 2> items{Value::small_int(size.ws_col), Value::small_int(size.ws_row)};
  return make_struct_sequence(ts, kTerminalSize, items);
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&number_of<&::getpid>>("getpid()", "Return the current process id."),
    native<&number_of<&::getppid>>("getppid()", "Return the parent's process id."),
    native<&number_of<&::getuid>>("getuid()", "Return the current process's user id."),
    native<&number_of<&::geteuid>>("geteuid()", "Return the current process's effective user id."),
    native<&number_of<&::getgid>>("getgid()", "Return the current process's group id."),
    native<&number_of<&::getegid>>("getegid()", "Return the current process's effective group id."),
    native<&urandom>(
        "urandom(size, /)",
        "Return a bytes object containing random bytes suitable for cryptographic use."),
    native<&putenv_function>("putenv(name, value, /)", "Change or add an environment variable."),
    native<&unsetenv_function>("unsetenv(name, /)", "Delete an environment variable."),
    native<&system_function>("system(command)", "Execute the command in a subshell."),
    native<&exit_function>(
        "_exit(status)",
        "Exit to the system with specified status, without normal exit processing."),
    native<&kill_function>("kill(pid, signal, /)", "Kill a process with a signal."),
    native<&fork_function>("fork()", "Fork a child process."),
    native<&waitpid_function>("waitpid(pid, options, /)",
                              "Wait for completion of a given child process."),
    native<&exit_code_of>("waitstatus_to_exitcode(status)",
                          "Convert a wait status to an exit code."),
    native<&execv_function>(
        "execv(path, argv, /)",
        "Execute an executable path with arguments, replacing current process."),
    native<&umask_function>("umask(mask, /)",
                            "Set the current numeric umask and return the previous umask."),
    native<&strerror_function>("strerror(code, /)", "Translate an error code to a message string."),
    native<&cpu_count>("cpu_count()", "Return the number of logical CPUs in the system."),
    native<&getloadavg_function>("getloadavg()", "Return average recent system load information."),
    native<&uname_function>("uname()",
                            "Return an object identifying the current operating system."),
    native<&times_function>("times()",
                            "Return a collection containing process timing information."),
    native<&get_terminal_size>("get_terminal_size(fd=1, /)",
                               "Return the size of the terminal window as (columns, lines)."),
});

struct Constant {
  const char* name;
  std::int64_t value;
};
constexpr auto kConstants = std::to_array<Constant>({
    {"F_OK", F_OK},
    {"R_OK", R_OK},
    {"W_OK", W_OK},
    {"X_OK", X_OK},
    {"O_RDONLY", O_RDONLY},
    {"O_WRONLY", O_WRONLY},
    {"O_RDWR", O_RDWR},
    {"O_APPEND", O_APPEND},
    {"O_CREAT", O_CREAT},
    {"O_EXCL", O_EXCL},
    {"O_TRUNC", O_TRUNC},
    {"O_NONBLOCK", O_NONBLOCK},
    {"O_SYNC", O_SYNC},
    {"O_CLOEXEC", O_CLOEXEC},
    {"O_DIRECTORY", O_DIRECTORY},
    {"O_NOFOLLOW", O_NOFOLLOW},
    {"WNOHANG", WNOHANG},
    {"WUNTRACED", WUNTRACED},
    {"EX_OK", 0},
    {"EX_USAGE", 64},
    {"EX_DATAERR", 65},
    {"EX_NOINPUT", 66},
    {"EX_SOFTWARE", 70},
    {"EX_OSERR", 71},
    {"EX_IOERR", 74},
    {"EX_CONFIG", 78},
});

Result<Ref<Dict>> environment(ThreadState& ts) {
  Ref<Dict> dict = make_dict(ts);
  for (char** entry = ::environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=', 1);
    if (equals != std::string_view::npos) {
      Ref<Bytes> key = make_bytes(ts, text.substr(0, equals));
      Ref<Bytes> value = make_bytes(ts, text.substr(equals + 1));
      TRY_VOID(dict->set(ts, key.value(), value.value()));
    }
  }
  return dict;
}

Result<void> fill(ThreadState& ts, Module& module) {
  for (const auto functions :
       {posix_file_functions(), posix_stat_functions(), std::span<const NativeDef>(kFunctions)}) {
    TRY_VOID(add_functions(ts, module, functions));
  }
  for (const Constant& constant : kConstants) {
    TRY_VOID(add_to_module(ts, module, constant.name, Value::small_int(constant.value)));
  }
  TRY(Ref<Dict> variables, environment(ts));
  TRY_VOID(add_to_module(ts, module, "environ", variables.value()));
  TRY_VOID(add_to_module(ts, module, "error", Value::object(&exception_type(ts, Exc::kOSError))));
  for (const auto& [name, def] :
       {std::pair("uname_result", &kUname), std::pair("times_result", &kTimes),
        std::pair("terminal_size", &kTerminalSize)}) {
    TRY(Ref<Type> type, struct_sequence_type(ts, *def));
    TRY_VOID(add_to_module(ts, module, name, type.value()));
  }
  return add_posix_stat(ts, module);
}

}  // namespace

const ModuleDef& posix_module_def() {
  static constexpr ModuleDef def{
      "posix", "This module provides access to operating system functionality.", {}, &fill};
  return def;
}

}  // namespace minipy
