// io.FileIO: a file descriptor as a raw stream.
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "vm/eval/signals.h"
#include "vm/modules/io.h"
#include "vm/modules/native_type.h"
#include "vm/objects/bytes.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/interrupts.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/runtime/lock.h"

namespace minipy {

FileIO::~FileIO() {
  if (descriptor >= 0 && closes_descriptor && !closed) {
    ::close(descriptor);
  }
}

namespace {

Result<void> check_file(ThreadState& ts, const FileIO& self) {
  return self.closed || self.descriptor < 0
             ? Result<void>(raise_text(ts, Exc::kValueError, "I/O operation on closed file"))
             : Result<void>();
}
Result<void> check_reading(ThreadState& ts, const FileIO& self) {
  TRY_VOID(check_file(ts, self));
  return self.readable ? Result<void>()
                       : Result<void>(raise_unsupported(ts, "File not open for reading"));
}
Result<void> check_writing(ThreadState& ts, const FileIO& self) {
  TRY_VOID(check_file(ts, self));
  return self.writable ? Result<void>()
                       : Result<void>(raise_unsupported(ts, "File not open for writing"));
}

Raised bad_mode(ThreadState& ts) {
  return raise_text(ts, Exc::kValueError,
                    "Must have exactly one of create/read/write/append mode and at most one plus");
}

/// Flags of open(2) for a mode, and what the stream may do.
Result<int> read_mode(ThreadState& ts, FileIO& self, const std::string& mode) {
  int flags = 0;
  int kinds = 0;
  bool plus = false;
  for (const char c : mode) {
    switch (c) {
      case 'x':
        self.creating = true;
        self.writable = true;
        flags |= O_EXCL | O_CREAT;
        ++kinds;
        break;
      case 'r':
        self.readable = true;
        ++kinds;
        break;
      case 'w':
        self.writable = true;
        flags |= O_CREAT | O_TRUNC;
        ++kinds;
        break;
      case 'a':
        self.writable = true;
        self.appending = true;
        flags |= O_APPEND | O_CREAT;
        ++kinds;
        break;
      case 'b':
        break;
      case '+':
        if (plus) {
          return bad_mode(ts);
        }
        plus = true;
        break;
      default:
        return raise(ts, Exc::kValueError, "invalid mode: {}", mode);
    }
  }
  if (kinds != 1) {
    return bad_mode(ts);
  }
  if (plus) {
    self.readable = true;
    self.writable = true;
  }
  const int access = self.readable && self.writable ? O_RDWR : self.readable ? O_RDONLY : O_WRONLY;
  return flags | access | O_CLOEXEC;
}

Result<int> open_path(ThreadState& ts, const std::string& path, int flags, Value name) {
  while (true) {
    int descriptor = -1;
    {
      const LockReleased released(ts);
      descriptor = ::open(path.c_str(), flags, 0666);
    }
    if (descriptor >= 0) {
      return descriptor;
    }
    if (errno != EINTR) {
      return raise_errno(ts, errno, name);
    }
    TRY_VOID(check_interrupts(ts));
  }
}

Result<int> descriptor_from_opener(ThreadState& ts, Value opener, Value name, int flags) {
  TRY(Ref<> made, call(ts, opener, name, Value::small_int(flags)));
  if (!is_int_like(made)) {
    return raise_text(ts, Exc::kTypeError, "expected integer from opener");
  }
  TRY(const std::int64_t number, index_saturated(ts, made));
  if (number < 0) {
    return raise(ts, Exc::kValueError, "opener returned {}", number);
  }
  return static_cast<int>(number);
}

/// Opens; the stream is new.
Result<void> open_into(ThreadState& ts, FileIO& self, Value file, const std::string& mode,
                       bool closes, Value opener) {
  TRY(const int flags, read_mode(ts, self, mode));
  const bool has_opener = !opener.is_nothing() && !opener.is_none() && !opener.is_absent();
  TRY(const PathOrDescriptor place, path_or_descriptor(ts, file));
  const bool is_number = is_int_like(file);
  if (is_number && place.descriptor < 0) {
    return raise_text(ts, Exc::kValueError, "negative file descriptor");
  }
  if (!is_number && !closes) {
    return raise_text(ts, Exc::kValueError, "Cannot use closefd=False with file name");
  }
  if (is_number) {
    self.descriptor = place.descriptor;
  } else if (has_opener) {
    TRY(self.descriptor, descriptor_from_opener(ts, opener, file, flags));
  } else {
    TRY(self.descriptor, open_path(ts, place.path, flags, file));
  }
  self.closes_descriptor = closes;
  self.name = share(file);
  struct stat status {};
  if (::fstat(self.descriptor, &status) != 0) {
    const int error = errno;
    self.closes_descriptor = self.closes_descriptor && !is_number;
    return raise_errno(ts, error, file);
  }
  if (S_ISDIR(status.st_mode)) {
    self.closes_descriptor = self.closes_descriptor && !is_number;
    return raise_errno(ts, EISDIR, file);
  }
  self.is_regular = S_ISREG(status.st_mode);
  if (self.appending) {
    ::lseek(self.descriptor, 0, SEEK_END);
  }
  return {};
}

Result<Ref<>> file_make(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<FileIO>(ts, type));
}
Result<void> file_init(ThreadState& ts, FileIO& self, Value file, std::optional<std::string> mode,
                       std::optional<bool> closefd, Value opener) {
  return open_into(ts, self, file, mode.value_or("r"), closefd.value_or(true), opener);
}
constexpr NativeDef kInit =
    native<&file_init>("FileIO($self, file, mode='r', closefd=True, opener=None)", "");

Result<std::string> read_all(ThreadState& ts, FileIO& self) {
  std::string data;
  std::string chunk(65536, '\0');
  struct stat status {};
  if (self.is_regular && ::fstat(self.descriptor, &status) == 0) {
    const off_t at = ::lseek(self.descriptor, 0, SEEK_CUR);
    data.reserve(static_cast<std::size_t>(std::max<off_t>(status.st_size - at, 0)));
  }
  while (true) {
    TRY(const std::size_t got, read_file_io(ts, self, chunk.data(), chunk.size()));
    if (got == 0) {
      return data;
    }
    data.append(chunk.data(), got);
  }
}

Result<Ref<>> file_read(ThreadState& ts, FileIO& self, Value size) {
  TRY_VOID(check_reading(ts, self));
  std::int64_t wanted = -1;
  if (!size.is_absent() && !size.is_none()) {
    TRY(wanted, index_saturated(ts, size));
  }
  if (wanted < 0) {
    TRY(const std::string data, read_all(ts, self));
    return Ref<>(make_bytes(ts, data));
  }
  std::string data(static_cast<std::size_t>(std::min<std::int64_t>(wanted, INT32_MAX)), '\0');
  TRY(const std::size_t got, read_file_io(ts, self, data.data(), data.size()));
  return Ref<>(make_bytes(ts, std::string_view(data).substr(0, got)));
}
Result<Ref<>> file_readinto(ThreadState& ts, FileIO& self, Value target) {
  TRY_VOID(check_reading(ts, self));
  TRY(const Buffer room, buffer_to_fill(ts, target, "readinto() argument 1"));
  TRY(const std::size_t got,
      read_file_io(ts, self, room.view().data, static_cast<std::size_t>(room.view().size)));
  return make_int(ts, static_cast<std::int64_t>(got));
}
Result<Ref<>> file_readall(ThreadState& ts, FileIO& self) {
  return file_read(ts, self, Value::none());
}

Result<std::int64_t> file_write(ThreadState& ts, FileIO& self, Value data) {
  TRY_VOID(check_writing(ts, self));
  TRY(const std::string bytes, bytes_from(ts, data));
  TRY_VOID(write_file_io(ts, self, bytes));
  return static_cast<std::int64_t>(bytes.size());
}

Result<std::int64_t> file_seek(ThreadState& ts, FileIO& self, std::int64_t offset,
                               std::optional<std::int64_t> whence) {
  TRY_VOID(check_file(ts, self));
  const off_t at = ::lseek(self.descriptor, offset, static_cast<int>(whence.value_or(0)));
  if (at < 0) {
    return raise_errno(ts, errno, Value());
  }
  return static_cast<std::int64_t>(at);
}
Result<std::int64_t> file_tell(ThreadState& ts, FileIO& self) {
  return file_seek(ts, self, 0, SEEK_CUR);
}
Result<Ref<>> file_truncate(ThreadState& ts, FileIO& self, Value size) {
  TRY_VOID(check_writing(ts, self));
  Ref<> wanted = share(size);
  if (size.is_absent() || size.is_none()) {
    TRY(const std::int64_t at, file_tell(ts, self));
    wanted = make_int(ts, at);
  }
  TRY(const std::int64_t number, index_saturated(ts, wanted));
  if (::ftruncate(self.descriptor, number) != 0) {
    return raise_errno(ts, errno, Value());
  }
  return wanted;
}

Result<void> file_close(ThreadState& ts, FileIO& self) {
  if (self.closed) {
    return {};
  }
  self.closed = true;
  const int descriptor = std::exchange(self.descriptor, -1);
  if (descriptor >= 0 && self.closes_descriptor && ::close(descriptor) != 0) {
    return raise_errno(ts, errno, Value());
  }
  return {};
}

Result<bool> file_readable(ThreadState& ts, FileIO& self) {
  TRY_VOID(check_file(ts, self));
  return self.readable;
}
Result<bool> file_writable(ThreadState& ts, FileIO& self) {
  TRY_VOID(check_file(ts, self));
  return self.writable;
}
Result<bool> file_seekable(ThreadState& ts, FileIO& self) {
  TRY_VOID(check_file(ts, self));
  return ::lseek(self.descriptor, 0, SEEK_CUR) >= 0;
}
Result<std::int64_t> file_fileno(ThreadState& ts, FileIO& self) {
  TRY_VOID(check_file(ts, self));
  return std::int64_t{self.descriptor};
}
Result<bool> file_isatty(ThreadState& ts, FileIO& self) {
  TRY_VOID(check_file(ts, self));
  return ::isatty(self.descriptor) != 0;
}

std::string mode_of(const FileIO& self) {
  if (self.creating) {
    return self.readable ? "xb+" : "xb";
  }
  if (self.appending) {
    return self.readable ? "ab+" : "ab";
  }
  return self.readable ? (self.writable ? "rb+" : "rb") : "wb";
}

Result<Ref<>> file_repr(ThreadState& ts, Value self) {
  const auto& file = cast<FileIO>(self);
  if (file.closed || file.descriptor < 0) {
    return Ref<>(make_str(ts, "<_io.FileIO [closed]>"));
  }
  TRY(const std::string name, repr_utf8(ts, file.name));
  return Ref<>(make_str(ts, fmt::format("<_io.FileIO name={} mode='{}' closefd={}>", name,
                                        mode_of(file), file.closes_descriptor ? "True" : "False")));
}

Result<Ref<>> get_name(ThreadState& ts, Value self) {
  const Ref<> name = cast<FileIO>(self).name;
  return name ? Result<Ref<>>(name) : raise_text(ts, Exc::kAttributeError, "name");
}
Result<void> set_name(ThreadState&, Value self, Value name) {
  cast<FileIO>(self).name = name.is_absent() ? Ref<>() : share(name);
  return {};
}
Result<Ref<>> get_mode(ThreadState& ts, Value self) {
  return Ref<>(make_str(ts, mode_of(cast<FileIO>(self))));
}
Result<Ref<>> get_closefd(ThreadState&, Value self) {
  return share(Value::boolean(cast<FileIO>(self).closes_descriptor));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&file_read>("read($self, size=-1, /)", "Read at most size bytes, returned as bytes."),
    native<&file_readinto>("readinto($self, buffer, /)", "Same as RawIOBase.readinto()."),
    native<&file_readall>("readall($self, /)", "Read all data from the file, returned as bytes."),
    native<&file_write>("write($self, b, /)",
                        "Write buffer b to file, return number of bytes written."),
    native<&file_seek>("seek($self, pos, whence=0, /)",
                       "Move to new file position and return the file position."),
    native<&file_tell>("tell($self, /)", "Current file position."),
    native<&file_truncate>("truncate($self, size=None, /)",
                           "Truncate the file to at most size bytes."),
    native<&file_close>("close($self, /)", "Close the file."),
    native<&file_readable>("readable($self, /)", "True if file was opened in a read mode."),
    native<&file_writable>("writable($self, /)", "True if file was opened in a write mode."),
    native<&file_seekable>("seekable($self, /)", "True if file supports random-access."),
    native<&file_fileno>("fileno($self, /)", "Return the underlying file descriptor (an integer)."),
    native<&file_isatty>("isatty($self, /)", "True if the file is connected to a TTY device."),
});
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"name", get_name, set_name, ""},
    {"mode", get_mode, nullptr, "String giving the file mode"},
    {"closefd", get_closefd, nullptr, "True if the file descriptor will be closed by close()."},
});

void fill_file(Slots& slots) {
  slots.destroy = &destroy_as<FileIO>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const FileIO&>(object);
    visitor.visit(self.dict, Edge::of_field("__dict__"));
    visitor.visit(self.name, Edge::of_field("name"));
  };
  slots.clear = [](Object& object) {
    auto& self = static_cast<FileIO&>(object);
    const Ref<> dict = std::exchange(self.dict, Ref<>());
    const Ref<> name = std::exchange(self.name, Ref<>());
  };
  slots.make = &file_make;
  slots.initialize = &initialize_by<kInit>;
  slots.repr = &file_repr;
}

}  // namespace

Result<std::size_t> read_file_io(ThreadState& ts, FileIO& file, char* to, std::size_t size) {
  constexpr std::chrono::nanoseconds kEndless{-1};
  constexpr int kMostSelectable = 1023;
  while (true) {
    if (!file.is_regular && file.descriptor <= kMostSelectable) {
      TRY_VOID(wait_interruptibly(ts, file.descriptor, kEndless));
    }
    const ssize_t got = ::read(file.descriptor, to, size);
    if (got >= 0) {
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) {
      return raise_errno(ts, errno, Value());
    }
    TRY_VOID(check_interrupts(ts));
  }
}

Result<void> write_file_io(ThreadState& ts, FileIO& file, std::string_view data) {
  return write_rest(ts, file, data);
}

Result<void> write_rest(ThreadState& ts, FileIO& file, std::string_view& data) {
  while (!data.empty()) {
    ssize_t done = 0;
    if (file.is_regular) {
      done = ::write(file.descriptor, data.data(), data.size());
    } else {
      const LockReleased released(ts);
      done = ::write(file.descriptor, data.data(), data.size());
    }
    if (done >= 0) {
      data.remove_prefix(static_cast<std::size_t>(done));
    } else if (errno != EINTR) {
      return raise_errno(ts, errno, Value());
    } else {
      TRY_VOID(check_interrupts(ts));
    }
  }
  return {};
}

Result<Ref<FileIO>> open_file(ThreadState& ts, Value file, const std::string& mode,
                              bool closes_descriptor, Value opener) {
  Ref<FileIO> made = make_instance_of<FileIO>(ts, ts.interpreter().type(CoreType::kFileIO));
  TRY_VOID(open_into(ts, *made, file, mode, closes_descriptor, opener));
  return made;
}

Ref<FileIO> make_file_io(ThreadState& ts, int descriptor, const char* name, bool writable) {
  Ref<FileIO> made = make_instance_of<FileIO>(ts, ts.interpreter().type(CoreType::kFileIO));
  made->descriptor = descriptor;
  made->writable = writable;
  made->readable = !writable;
  made->closes_descriptor = false;
  made->name = Ref<>(make_str(ts, name));
  struct stat status {};
  made->is_regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  return made;
}

const TypeSpec& file_io_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kFileIO,
      .base = CoreType::kRawIOBase,
      .size = sizeof(FileIO),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable, TypeFlag::kHasDict),
      .fill = &fill_file,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = "Open a file.",
      .dict_offset = offset_of_dict<FileIO>()};
  return spec;
}

}  // namespace minipy
