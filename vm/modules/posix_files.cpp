// posix: files, folders and descriptors.
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

#include "vm/modules/io.h"
#include "vm/modules/posix.h"
#include "vm/objects/bytes.h"
#include "vm/objects/exception.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/interrupts.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"
#include "vm/runtime/lock.h"

namespace minipy {

Result<void> check_call(ThreadState& ts, std::int64_t result, Value path) {
  return result < 0 ? Result<void>(raise_errno(ts, errno, path)) : Result<void>();
}

Ref<> system_text(ThreadState& ts, std::string_view bytes, bool as_bytes) {
  if (as_bytes) {
    return make_bytes(ts, bytes);
  }
  Result<Ref<Str>> text = decode_bytes(ts, bytes, "utf-8", "surrogateescape");
  return Ref<>(text.take());
}

namespace {

template <int (*kCall)(const char*)>
Result<void> on_path(ThreadState& ts, Value path) {
  TRY(const std::string name, file_system_path(ts, path));
  return check_call(ts, kCall(name.c_str()), path);
}

/// OSError that names both files.
Result<void> check_two(ThreadState& ts, int result, Value from, Value to) {
  if (result >= 0) {
    return {};
  }
  const int error = errno;
  Ref<Str> text = make_str(ts, std::strerror(error));
  const std::array<Value, 5> arguments{Value::small_int(error), text.value(), from, Value::none(),
                                       to};
  TRY(Ref<> exception,
      call(ts, Value::object(&exception_type(ts, Exc::kOSError)), Arguments(arguments)));
  return raise_with_context(ts, std::move(exception));
}
template <int (*kCall)(const char*, const char*)>
Result<void> on_two_paths(ThreadState& ts, Value from, Value to) {
  TRY(const std::string source, file_system_path(ts, from));
  TRY(const std::string target, file_system_path(ts, to));
  return check_two(ts, kCall(source.c_str(), target.c_str()), from, to);
}

Result<Ref<>> working_folder(ThreadState& ts, bool as_bytes) {
  std::string path(4096, '\0');
  if (::getcwd(path.data(), path.size()) == nullptr) {
    return raise_errno(ts, errno, Value());
  }
  return system_text(ts, path.c_str(), as_bytes);
}
Result<Ref<>> getcwd_function(ThreadState& ts) { return working_folder(ts, false); }
Result<Ref<>> getcwdb_function(ThreadState& ts) { return working_folder(ts, true); }

Result<void> mkdir_function(ThreadState& ts, Value path, std::optional<std::int64_t> mode) {
  TRY(const std::string name, file_system_path(ts, path));
  return check_call(ts, ::mkdir(name.c_str(), static_cast<mode_t>(mode.value_or(0777))), path);
}

Result<Ref<>> listdir(ThreadState& ts, Value path) {
  const Value given = path.is_absent() ? Value::none() : path;
  std::string name = ".";
  if (!given.is_none()) {
    TRY(name, file_system_path(ts, given));
  }
  DIR* folder = ::opendir(name.c_str());
  if (folder == nullptr) {
    return raise_errno(ts, errno, given);
  }
  Ref<List> names = make_list(ts);
  const bool as_bytes = as<Bytes>(given) != nullptr;
  while (const dirent* entry = ::readdir(folder)) {
    const std::string_view found = entry->d_name;
    if (found != "." && found != "..") {
      names->append_taking(system_text(ts, found, as_bytes).give());
    }
  }
  ::closedir(folder);
  return Ref<>(std::move(names));
}

Result<bool> access_function(ThreadState& ts, Value path, std::int64_t mode) {
  TRY(const std::string name, file_system_path(ts, path));
  return ::access(name.c_str(), static_cast<int>(mode)) == 0;
}
Result<void> chmod_function(ThreadState& ts, Value path, std::int64_t mode) {
  TRY(const std::string name, file_system_path(ts, path));
  return check_call(ts, ::chmod(name.c_str(), static_cast<mode_t>(mode)), path);
}
Result<Ref<>> readlink_function(ThreadState& ts, Value path) {
  TRY(const std::string name, file_system_path(ts, path));
  std::string target(4096, '\0');
  const ssize_t size = ::readlink(name.c_str(), target.data(), target.size());
  TRY_VOID(check_call(ts, size, path));
  return system_text(ts, std::string_view(target).substr(0, static_cast<std::size_t>(size)),
                     as<Bytes>(path) != nullptr);
}
Result<void> symlink_function(ThreadState& ts, Value source, Value target, Value) {
  return on_two_paths<&::symlink>(ts, source, target);
}
Result<void> truncate_function(ThreadState& ts, Value path, std::int64_t size) {
  TRY(const PathOrDescriptor place, path_or_descriptor(ts, path));
  const int result = place.descriptor >= 0 ? ::ftruncate(place.descriptor, size)
                                           : ::truncate(place.path.c_str(), size);
  return check_call(ts, result, path);
}

timespec time_of(double seconds) {
  const double whole = std::floor(seconds);
  return {static_cast<time_t>(whole), static_cast<long>((seconds - whole) * 1e9)};
}
/// utime(path, times=None, *, ns=None)
Result<void> utime_function(ThreadState& ts, Value path, Value times, Value ns) {
  TRY(const std::string name, file_system_path(ts, path));
  std::array<timespec, 2> values{timespec{0, UTIME_NOW}, timespec{0, UTIME_NOW}};
  const bool by_ns = !ns.is_absent() && !ns.is_none();
  const Value pair = by_ns ? ns : times;
  if (!pair.is_absent() && !pair.is_none()) {
    const Tuple* two = as<Tuple>(pair);
    if (two == nullptr || two->size != 2) {
      return raise_text(ts, Exc::kTypeError,
                        "utime: 'times' must be either a tuple of two ints or None");
    }
    for (std::size_t i = 0; i < 2; ++i) {
      if (by_ns) {
        TRY(const std::int64_t number, index_saturated(ts, two->data()[i]));
        values[i] = {number / 1000000000, number % 1000000000};
      } else {
        TRY(const double seconds, to_double(ts, two->data()[i]));
        values[i] = time_of(seconds);
      }
    }
  }
  return check_call(ts, ::utimensat(AT_FDCWD, name.c_str(), values.data(), 0), path);
}

// ---- descriptors

Result<std::int64_t> open_function(ThreadState& ts, Value path, std::int64_t flags,
                                   std::optional<std::int64_t> mode) {
  TRY(const std::string name, file_system_path(ts, path));
  const int descriptor = ::open(name.c_str(), static_cast<int>(flags) | O_CLOEXEC,
                                static_cast<mode_t>(mode.value_or(0777)));
  TRY_VOID(check_call(ts, descriptor, path));
  return std::int64_t{descriptor};
}
Result<void> close_function(ThreadState& ts, std::int64_t fd) {
  return check_call(ts, ::close(static_cast<int>(fd)));
}
Result<Ref<>> read_function(ThreadState& ts, std::int64_t fd, std::int64_t size) {
  if (size < 0) {
    errno = EINVAL;
    return raise_errno(ts, errno, Value());
  }
  std::string data(static_cast<std::size_t>(size), '\0');
  ssize_t got = -1;
  do {
    const LockReleased released(ts);
    got = ::read(static_cast<int>(fd), data.data(), data.size());
  } while (got < 0 && errno == EINTR && !check_interrupts(ts).failed());
  if (ts.has_exception()) {
    return Raised{};
  }
  TRY_VOID(check_call(ts, got));
  return Ref<>(make_bytes(ts, std::string_view(data).substr(0, static_cast<std::size_t>(got))));
}
Result<std::int64_t> write_function(ThreadState& ts, std::int64_t fd, Value data) {
  if (as<Str>(data) != nullptr || is_int_like(data)) {
    return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                 type_name(ts, data));
  }
  TRY(const std::string bytes, bytes_from(ts, data));
  ssize_t done = 0;
  {
    const LockReleased released(ts);
    done = ::write(static_cast<int>(fd), bytes.data(), bytes.size());
  }
  TRY_VOID(check_call(ts, done));
  return static_cast<std::int64_t>(done);
}
Result<std::int64_t> lseek_function(ThreadState& ts, std::int64_t fd, std::int64_t offset,
                                    std::int64_t whence) {
  const off_t at = ::lseek(static_cast<int>(fd), offset, static_cast<int>(whence));
  TRY_VOID(check_call(ts, at));
  return static_cast<std::int64_t>(at);
}
Result<void> fsync_function(ThreadState& ts, std::int64_t fd) {
  return check_call(ts, ::fsync(static_cast<int>(fd)));
}
bool isatty_function(ThreadState&, std::int64_t fd) { return ::isatty(static_cast<int>(fd)) != 0; }
Result<Ref<>> pipe_function(ThreadState& ts) {
  std::array<int, 2> ends{};
  TRY_VOID(check_call(ts, ::pipe2(ends.data(), O_CLOEXEC)));
  return Ref<>(
      make_tuple(ts, std::array<Value, 2>{Value::small_int(ends[0]), Value::small_int(ends[1])}));
}
Result<std::int64_t> dup_function(ThreadState& ts, std::int64_t fd) {
  const int copy = ::fcntl(static_cast<int>(fd), F_DUPFD_CLOEXEC, 0);
  TRY_VOID(check_call(ts, copy));
  return std::int64_t{copy};
}
Result<std::int64_t> dup2_function(ThreadState& ts, std::int64_t fd, std::int64_t fd2, Value) {
  TRY_VOID(check_call(ts, ::dup2(static_cast<int>(fd), static_cast<int>(fd2))));
  return fd2;
}

Result<Ref<>> fspath(ThreadState& ts, Value path) {
  if (as<Str>(path) != nullptr || as<Bytes>(path) != nullptr) {
    return share(path);
  }
  TRY_VOID(file_system_path(ts, path));
  TRY(Ref<> method, find_special(ts, path, intern(ts, "__fspath__")));
  return call(ts, method);
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&getcwd_function>("getcwd()",
                             "Return a unicode string representing the current working directory."),
    native<&getcwdb_function>("getcwdb()",
                              "Return a bytes string representing the current working directory."),
    native<&on_path<&::chdir>>("chdir(path)",
                               "Change the current working directory to the specified path."),
    native<&on_path<&::rmdir>>("rmdir(path)", "Remove a directory."),
    native<&on_path<&::unlink>>("remove(path)", "Remove a file (same as unlink())."),
    native<&on_path<&::unlink>>("unlink(path)", "Remove a file (same as remove())."),
    native<&mkdir_function>("mkdir(path, mode=511)", "Create a directory."),
    native<&on_two_paths<&::rename>>("rename(src, dst)", "Rename a file or directory."),
    native<&on_two_paths<&::rename>>("replace(src, dst)",
                                     "Rename a file or directory, overwriting the destination."),
    native<&on_two_paths<&::link>>("link(src, dst)", "Create a hard link to a file."),
    native<&symlink_function>("symlink(src, dst, target_is_directory=False)",
                              "Create a symbolic link pointing to src named dst."),
    native<&readlink_function>(
        "readlink(path)",
        "Return a string representing the path to which the symbolic link points."),
    native<&listdir>("listdir(path=None)",
                     "Return a list containing the names of the files in the directory."),
    native<&access_function>("access(path, mode)",
                             "Use the real uid/gid to test for access to a path."),
    native<&chmod_function>("chmod(path, mode)", "Change the access permissions of a file."),
    native<&truncate_function>("truncate(path, length)",
                               "Truncate a file, specified by path, to a specific length."),
    native<&truncate_function>(
        "ftruncate(fd, length, /)",
        "Truncate a file, specified by file descriptor, to a specific length."),
    native<&utime_function>("utime(path, times=None, *, ns=None)",
                            "Set the access and modified time of path."),
    native<&open_function>("open(path, flags, mode=511)",
                           "Open a file for low level IO.  Returns a file descriptor (integer)."),
    native<&close_function>("close(fd)", "Close a file descriptor."),
    native<&read_function>("read(fd, length, /)",
                           "Read from a file descriptor.  Returns a bytes object."),
    native<&write_function>("write(fd, data, /)", "Write a bytes object to a file descriptor."),
    native<&lseek_function>("lseek(fd, position, whence, /)",
                            "Set the position of a file descriptor.  Return the new position."),
    native<&fsync_function>("fsync(fd)", "Force write of fd to disk."),
    native<&isatty_function>("isatty(fd, /)", "Return True if the fd is connected to a terminal."),
    native<&pipe_function>("pipe()", "Create a pipe."),
    native<&dup_function>("dup(fd, /)", "Return a duplicate of a file descriptor."),
    native<&dup2_function>("dup2(fd, fd2, inheritable=True)", "Duplicate file descriptor."),
    native<&fspath>("fspath(path)", "Return the file system path representation of the object."),
});

}  // namespace

std::span<const NativeDef> posix_file_functions() { return kFunctions; }

}  // namespace minipy
