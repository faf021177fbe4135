// io.BufferedReader, BufferedWriter and BufferedRandom: one struct, which may read, write, or both.
// At most one of `input` and `output` holds something.
#include <algorithm>
#include <array>
#include <unistd.h>
#include <utility>

#include "vm/modules/io.h"
#include "vm/modules/native_type.h"
#include "vm/objects/bytes.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

FileIO* own_file(ThreadState& ts, const Buffered& self) {
  FileIO* file = as<FileIO>(self.raw);
  return file != nullptr && file->type == &ts.interpreter().type(CoreType::kFileIO) ? file
                                                                                    : nullptr;
}

Result<void> check_usable(ThreadState& ts, Buffered& self) {
  if (self.raw.value().is_none()) {
    return raise_text(ts, Exc::kValueError, "raw stream has been detached");
  }
  if (const FileIO* file = own_file(ts, self)) {
    return file->closed ? Result<void>(raise_closed(ts)) : Result<void>();
  }
  return check_open(ts, self.raw);
}
Result<void> check_reading(ThreadState& ts, Buffered& self, const char* what) {
  if (!self.can_read) {
    return raise_unsupported(ts, what);
  }
  return check_usable(ts, self);
}

Result<std::string> read_raw(ThreadState& ts, Buffered& self, std::size_t size) {
  if (FileIO* file = own_file(ts, self)) {
    std::string data(size, '\0');
    const Ref<> kept = self.raw;
    TRY(const std::size_t got, read_file_io(ts, *file, data.data(), data.size()));
    data.resize(got);
    return data;
  }
  const Ref<> raw = self.raw;
  Ref<> number = make_int(ts, static_cast<std::int64_t>(size));
  const Value argument = number;
  TRY(Ref<> data, call_method(ts, raw, intern(ts, "read"), Arguments(&argument, 1)));
  if (data.value().is_none()) {
    return std::string();
  }
  return bytes_from(ts, data);
}

/// Puts the raw stream where the reader is, before something is written.
Result<void> forget_input(ThreadState& ts, Buffered& self) {
  const auto ahead = static_cast<std::int64_t>(self.ahead());
  self.input.clear();
  self.taken = 0;
  if (ahead == 0) {
    return {};
  }
  const Ref<> raw = self.raw;
  const std::array<Value, 2> arguments{Value::small_int(-ahead), Value::small_int(1)};
  TRY_VOID(call_method(ts, raw, intern(ts, "seek"), Arguments(arguments)));
  return {};
}

/// Reads on; false at the end.
Result<bool> fill_input(ThreadState& ts, Buffered& self) {
  if (self.taken > 0) {
    self.input.erase(0, self.taken);
    self.taken = 0;
  }
  TRY(const std::string data, read_raw(ts, self, self.buffer_size));
  self.input += data;
  return !data.empty();
}

std::string take(Buffered& self, std::size_t count) {
  std::string data = self.input.substr(self.taken, count);
  self.taken += data.size();
  if (self.taken == self.input.size()) {
    self.input.clear();
    self.taken = 0;
  }
  return data;
}

Result<std::optional<std::size_t>> size_argument(ThreadState& ts, Value size) {
  if (size.is_absent() || size.is_none()) {
    return std::optional<std::size_t>();
  }
  TRY(const std::int64_t number, index_saturated(ts, size));
  return number < 0 ? std::optional<std::size_t>()
                    : std::optional(static_cast<std::size_t>(number));
}

// ---- reading

Result<Ref<>> buffered_read(ThreadState& ts, Buffered& self, Value size) {
  TRY_VOID(check_reading(ts, self, "read"));
  if (is_int_like(size)) {
    TRY(const std::int64_t number, index_saturated(ts, size));
    if (number < -1) {
      return raise_text(ts, Exc::kValueError, "read length must be non-negative or -1");
    }
  }
  TRY(const std::optional<std::size_t> wanted, size_argument(ts, size));
  TRY_VOID(flush_buffered(ts, self));
  std::string data = take(self, wanted.value_or(self.input.size()));
  if (!wanted) {
    const Ref<> raw = self.raw;
    TRY(Ref<> rest, call_method(ts, raw, intern(ts, "readall")));
    if (const Bytes* bytes = as<Bytes>(rest)) {
      data += bytes->view();
    } else if (!rest.value().is_none()) {
      return raise_text(ts, Exc::kTypeError, "readall() should return bytes");
    } else if (data.empty()) {
      return rest;  // nothing yet from a file that does not block
    }
    return Ref<>(make_bytes(ts, data));
  }
  while (data.size() < *wanted) {
    const std::size_t missing = *wanted - data.size();
    if (missing >= self.buffer_size) {  // no use in copying twice
      TRY(const std::string more, read_raw(ts, self, std::min<std::size_t>(missing, 1 << 30)));
      if (more.empty()) {
        break;
      }
      data += more;
      continue;
    }
    TRY(const bool got, fill_input(ts, self));
    if (!got) {
      break;
    }
    data += take(self, missing);
  }
  return Ref<>(make_bytes(ts, data));
}

Result<Ref<>> buffered_read1(ThreadState& ts, Buffered& self, Value size) {
  TRY_VOID(check_reading(ts, self, "read1"));
  TRY(const std::optional<std::size_t> wanted, size_argument(ts, size));
  if (wanted && *wanted == 0) {
    return Ref<>(make_bytes(ts, ""));
  }
  TRY(const std::string data, read_some(ts, self, wanted.value_or(self.buffer_size)));
  return Ref<>(make_bytes(ts, data));
}

Result<Ref<>> buffered_peek(ThreadState& ts, Buffered& self, Value) {
  TRY_VOID(check_reading(ts, self, "peek"));
  TRY_VOID(flush_buffered(ts, self));
  if (self.ahead() == 0) {
    TRY_VOID(fill_input(ts, self));
  }
  return Ref<>(make_bytes(ts, std::string_view(self.input).substr(self.taken)));
}

Result<std::string> read_line(ThreadState& ts, Buffered& self, std::optional<std::size_t> most) {
  TRY_VOID(flush_buffered(ts, self));
  std::size_t searched = 0;
  while (true) {
    const std::size_t newline = self.input.find('\n', self.taken + searched);
    const std::size_t limit = most.value_or(std::string::npos);
    if (newline != std::string::npos) {
      return take(self, std::min(newline + 1 - self.taken, limit));
    }
    searched = self.ahead();
    if (searched >= limit) {
      return take(self, limit);
    }
    TRY(const bool got, fill_input(ts, self));
    if (!got) {
      return take(self, self.ahead());
    }
  }
}
Result<Ref<>> buffered_readline(ThreadState& ts, Buffered& self, Value size) {
  TRY_VOID(check_reading(ts, self, "readline"));
  TRY(const std::optional<std::size_t> most, size_argument(ts, size));
  TRY(const std::string line, read_line(ts, self, most));
  return Ref<>(make_bytes(ts, line));
}
Result<Ref<>> buffered_next(ThreadState& ts, Value self) {
  auto& buffered = cast<Buffered>(self);
  TRY_VOID(check_reading(ts, buffered, "readline"));
  TRY(const std::string line, read_line(ts, buffered, std::nullopt));
  return line.empty() ? share(Value::absent()) : Ref<>(make_bytes(ts, line));
}

Result<std::int64_t> buffered_readinto(ThreadState& ts, Buffered& self, Value target) {
  TRY(const Buffer room, buffer_to_fill(ts, target));
  Ref<> size = make_int(ts, room.view().size);
  TRY(Ref<> data, buffered_read(ts, self, size));
  const std::string_view bytes = cast<Bytes>(data).view();
  std::copy(bytes.begin(), bytes.end(), room.view().data);
  return static_cast<std::int64_t>(bytes.size());
}

// ---- writing

Result<std::int64_t> buffered_write(ThreadState& ts, Buffered& self, Value data) {
  if (!self.can_write) {
    return raise_unsupported(ts, "write");
  }
  if (as<Str>(data) != nullptr) {
    return raise_text(ts, Exc::kTypeError, "a bytes-like object is required, not 'str'");
  }
  TRY_VOID(check_usable(ts, self));
  if (const Bytes* bytes = as<Bytes>(data)) {
    TRY_VOID(write_buffered(ts, self, bytes->view()));
    return static_cast<std::int64_t>(bytes->size);
  }
  if (is_int_like(data) || as<List>(data) != nullptr) {
    return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                 type_name(ts, data));
  }
  TRY(const std::string bytes, bytes_from(ts, data));
  TRY_VOID(write_buffered(ts, self, bytes));
  return static_cast<std::int64_t>(bytes.size());
}

Result<void> buffered_flush(ThreadState& ts, Buffered& self) {
  TRY_VOID(check_usable(ts, self));
  TRY_VOID(flush_buffered(ts, self));
  const Ref<> raw = self.raw;
  if (own_file(ts, self) == nullptr) {
    TRY_VOID(call_method(ts, raw, intern(ts, "flush")));
  }
  return {};
}

Result<Ref<>> buffered_seek(ThreadState& ts, Buffered& self, Value target,
                            std::optional<std::int64_t> whence) {
  TRY_VOID(check_usable(ts, self));
  const std::int64_t how = whence.value_or(0);
  if (how < 0 || how > 2) {
    return raise(ts, Exc::kValueError, "whence value {} unsupported", how);
  }
  TRY_VOID(flush_buffered(ts, self));
  TRY(std::int64_t offset,
      index_int64(ts, target, "cannot fit 'int' into an offset-sized integer"));
  if (how == 1) {
    offset -= static_cast<std::int64_t>(self.ahead());
  }
  self.input.clear();
  self.taken = 0;
  const Ref<> raw = self.raw;
  Ref<> number = make_int(ts, offset);
  const std::array<Value, 2> arguments{number, Value::small_int(how)};
  return call_method(ts, raw, intern(ts, "seek"), Arguments(arguments));
}
Result<Ref<>> buffered_tell(ThreadState& ts, Buffered& self) {
  TRY_VOID(check_usable(ts, self));
  const Ref<> raw = self.raw;
  TRY(Ref<> at, call_method(ts, raw, intern(ts, "tell")));
  TRY(const std::int64_t number, index_saturated(ts, at));
  return make_int(ts, number - static_cast<std::int64_t>(self.ahead()) +
                          static_cast<std::int64_t>(self.output.size()));
}
Result<Ref<>> buffered_truncate(ThreadState& ts, Buffered& self, Value size) {
  if (!self.can_write) {
    return raise_unsupported(ts, "truncate");
  }
  TRY_VOID(check_usable(ts, self));
  TRY_VOID(flush_buffered(ts, self));
  Ref<> wanted = share(size);
  if (size.is_absent() || size.is_none()) {
    TRY(wanted, buffered_tell(ts, self));
  }
  const Ref<> raw = self.raw;
  const Value argument = wanted;
  return call_method(ts, raw, intern(ts, "truncate"), Arguments(&argument, 1));
}

// ---- the rest is the raw stream's

Result<Ref<>> forward(ThreadState& ts, Buffered& self, const char* method) {
  if (self.raw.value().is_none()) {
    return raise_text(ts, Exc::kValueError, "raw stream has been detached");
  }
  const Ref<> raw = self.raw;
  return call_method(ts, raw, intern(ts, method));
}
Result<Ref<>> buffered_fileno(ThreadState& ts, Buffered& self) {
  return forward(ts, self, "fileno");
}
Result<Ref<>> buffered_isatty(ThreadState& ts, Buffered& self) {
  return forward(ts, self, "isatty");
}
Result<Ref<>> buffered_seekable(ThreadState& ts, Buffered& self) {
  return forward(ts, self, "seekable");
}
Result<bool> buffered_readable(ThreadState& ts, Buffered& self) {
  TRY_VOID(check_usable(ts, self));
  return self.can_read;
}
Result<bool> buffered_writable(ThreadState& ts, Buffered& self) {
  TRY_VOID(check_usable(ts, self));
  return self.can_write;
}

Result<Ref<>> buffered_close(ThreadState& ts, Buffered& self) {
  if (self.raw.value().is_none()) {
    return share(Value::none());
  }
  const Ref<> raw = self.raw;
  TRY(Ref<> closed, get_attribute(ts, raw, "closed"));
  TRY(const bool is_closed, truth(ts, closed));
  if (is_closed) {
    return share(Value::none());
  }
  const bool flushed = !flush_buffered(ts, self).failed();
  Ref<> error = ts.take_exception();
  self.output.clear();
  Result<Ref<>> done = call_method(ts, raw, intern(ts, "close"));
  if (!flushed) {
    if (ts.has_exception()) {
      clear_exception(ts);
    }
    return ts.raise(std::move(error));
  }
  return done;
}

Result<Ref<>> buffered_detach(ThreadState& ts, Buffered& self) {
  TRY_VOID(buffered_flush(ts, self));
  return std::exchange(self.raw, Ref<>::take(Value::none()));
}

Result<Ref<>> get_raw(ThreadState&, Value self) { return cast<Buffered>(self).raw; }
Result<Ref<>> get_closed(ThreadState& ts, Value self) {
  const Ref<> raw = cast<Buffered>(self).raw;
  if (raw.value().is_none()) {
    return raise_text(ts, Exc::kValueError, "raw stream has been detached");
  }
  return get_attribute(ts, raw, "closed");
}
Result<Ref<>> get_name(ThreadState& ts, Value self) {
  const Ref<> raw = cast<Buffered>(self).raw;
  return get_attribute(ts, raw, "name");
}
Result<Ref<>> get_mode(ThreadState& ts, Value self) {
  const Ref<> raw = cast<Buffered>(self).raw;
  return get_attribute(ts, raw, "mode");
}

Result<Ref<>> buffered_repr(ThreadState& ts, Value self) {
  const std::string& type = type_name(ts, self);
  const std::string shown = type.starts_with("_io.") ? type : "_io." + type;
  const Ref<> raw = cast<Buffered>(self).raw;
  TRY(Ref<> name, find_attribute(ts, raw, intern(ts, "name")));
  if (name.value().is_absent()) {
    return Ref<>(make_str(ts, "<" + shown + ">"));
  }
  TRY(const std::string text, repr_utf8(ts, name));
  return Ref<>(make_str(ts, fmt::format("<{} name={}>", shown, text)));
}

// ---- construction

template <bool kReads, bool kWrites>
Result<void> buffered_init(ThreadState& ts, Buffered& self, Value raw,
                           std::optional<std::int64_t> size) {
  if (size.value_or(8192) <= 0) {
    return raise_text(ts, Exc::kValueError, "buffer size must be strictly positive");
  }
  if (kReads) {
    TRY(const bool readable, stream_flag(ts, raw, "readable"));
    if (!readable) {
      return raise_unsupported(ts, "File or stream is not readable.");
    }
  }
  if (kWrites) {
    TRY(const bool writable, stream_flag(ts, raw, "writable"));
    if (!writable) {
      return raise_unsupported(ts, "File or stream is not writable.");
    }
  }
  self.raw = share(raw);
  self.buffer_size = static_cast<std::size_t>(size.value_or(8192));
  self.can_read = kReads;
  self.can_write = kWrites;
  return {};
}
constexpr NativeDef kReaderInit =
    native<&buffered_init<true, false>>("BufferedReader($self, raw, buffer_size=8192)", "");
constexpr NativeDef kWriterInit =
    native<&buffered_init<false, true>>("BufferedWriter($self, raw, buffer_size=8192)", "");
constexpr NativeDef kRandomInit =
    native<&buffered_init<true, true>>("BufferedRandom($self, raw, buffer_size=8192)", "");

Result<Ref<>> buffered_make(ThreadState& ts, Type& type, Arguments) {
  Ref<Buffered> made = make_instance_of<Buffered>(ts, type);
  made->raw = Ref<>::take(Value::none());
  return Ref<>(std::move(made));
}

constexpr auto kCommonMethods = std::to_array<NativeDef>({
    native<&buffered_flush>("flush($self, /)", ""),
    native<&buffered_seek>("seek($self, target, whence=0, /)", ""),
    native<&buffered_tell>("tell($self, /)", ""),
    native<&buffered_truncate>("truncate($self, pos=None, /)", ""),
    native<&buffered_fileno>("fileno($self, /)", ""),
    native<&buffered_isatty>("isatty($self, /)", ""),
    native<&buffered_seekable>("seekable($self, /)", ""),
    native<&buffered_readable>("readable($self, /)", ""),
    native<&buffered_writable>("writable($self, /)", ""),
    native<&buffered_close>("close($self, /)", ""),
    native<&buffered_detach>("detach($self, /)", ""),
});
constexpr auto kReaderMethods = std::to_array<NativeDef>({
    native<&buffered_read>("read($self, size=-1, /)", ""),
    native<&buffered_read1>("read1($self, size=-1, /)", ""),
    native<&buffered_peek>("peek($self, size=0, /)", ""),
    native<&buffered_readline>("readline($self, size=-1, /)", ""),
    native<&buffered_readinto>("readinto($self, buffer, /)", ""),
    native<&buffered_readinto>("readinto1($self, buffer, /)", ""),
});
constexpr auto kWriterMethods = std::to_array<NativeDef>({
    native<&buffered_write>("write($self, buffer, /)", "Write buffer b to the IO stream."),
});
std::span<const NativeDef> common_methods() { return kCommonMethods; }
std::span<const NativeDef> writer_methods() { return kWriterMethods; }

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"raw", get_raw, nullptr, "", true},
    {"closed", get_closed, nullptr, ""},
    {"name", get_name, nullptr, ""},
    {"mode", get_mode, nullptr, ""},
});

template <const NativeDef& kInit, bool kReads>
void fill_buffered(Slots& slots) {
  slots.destroy = &destroy_as<Buffered>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const Buffered&>(object);
    visitor.visit(self.dict, Edge::of_field("__dict__"));
    visitor.visit(self.raw, Edge::of_field("raw"));
  };
  slots.clear = [](Object& object) {
    auto& self = static_cast<Buffered&>(object);
    const Ref<> dict = std::exchange(self.dict, Ref<>());
    const Ref<> raw = std::exchange(self.raw, Ref<>::take(Value::none()));
  };
  slots.make = &buffered_make;
  slots.initialize = &initialize_by<kInit>;
  slots.repr = &buffered_repr;
  if (kReads) {
    slots.next = &buffered_next;
  }
}

constexpr TypeSpec buffered_spec(CoreType core, void (*fill)(Slots&),
                                 std::span<const NativeDef> methods,
                                 std::array<MethodTable, 2> more, const char* doc) {
  return TypeSpec{
      .core = core,
      .base = CoreType::kBufferedIOBase,
      .size = sizeof(Buffered),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable, TypeFlag::kHasDict),
      .fill = fill,
      .methods = methods,
      .getsets = kGetSets,
      .doc = doc,
      .dict_offset = offset_of_dict<Buffered>(),
      .more_methods = more};
}

}  // namespace

Ref<Buffered> make_buffered(ThreadState& ts, Type& type, Value raw, std::size_t size) {
  Ref<Buffered> made = make_instance_of<Buffered>(ts, type);
  made->raw = share(raw);
  made->buffer_size = size;
  made->can_read = &type != &ts.interpreter().type(CoreType::kBufferedWriter);
  made->can_write = &type != &ts.interpreter().type(CoreType::kBufferedReader);
  return made;
}

Result<void> flush_buffered(ThreadState& ts, Buffered& self) {
  if (self.output.empty()) {
    return {};
  }
  const Ref<> raw = self.raw;
  if (FileIO* file = own_file(ts, self)) {
    const std::string data = std::exchange(self.output, {});
    std::string_view left = data;
    if (write_rest(ts, *file, left).failed()) {
      self.output.insert(0, left);  // another flush tries again
      return Raised{};
    }
    return {};
  }
  while (!self.output.empty()) {
    Ref<Bytes> data = make_bytes(ts, self.output);
    const Value argument = data.value();
    TRY(Ref<> written, call_method(ts, raw, intern(ts, "write"), Arguments(&argument, 1)));
    TRY(const std::int64_t count, index_saturated(ts, written));
    if (count < 0 || count > static_cast<std::int64_t>(self.output.size())) {
      return raise(ts, Exc::kOSError,
                   "raw write() returned invalid length {} (should have been between 0 and {})",
                   count, self.output.size());
    }
    self.output.erase(0, static_cast<std::size_t>(count));
  }
  return {};
}

Result<void> write_buffered(ThreadState& ts, Buffered& self, std::string_view data) {
  if (!self.input.empty()) {
    TRY_VOID(forget_input(ts, self));
  }
  if (self.output.size() + data.size() <= self.buffer_size) {
    self.output += data;
    return {};
  }
  TRY_VOID(flush_buffered(ts, self));
  if (data.size() < self.buffer_size) {
    self.output = data;
    return {};
  }
  if (FileIO* file = own_file(ts, self)) {
    const Ref<> kept = self.raw;
    return write_file_io(ts, *file, data);
  }
  self.output = data;
  return flush_buffered(ts, self);
}

Result<std::string> read_some(ThreadState& ts, Buffered& self, std::size_t most) {
  TRY_VOID(check_reading(ts, self, "read"));
  TRY_VOID(flush_buffered(ts, self));
  if (self.ahead() == 0) {
    if (most >= self.buffer_size) {
      return read_raw(ts, self, most);
    }
    TRY_VOID(fill_input(ts, self));
  }
  return take(self, most);
}

const TypeSpec& buffered_reader_type_spec() {
  static constexpr TypeSpec spec = buffered_spec(
      CoreType::kBufferedReader, &fill_buffered<kReaderInit, true>, kReaderMethods,
      {&common_methods}, "Create a new buffered reader using the given readable raw IO object.");
  return spec;
}
const TypeSpec& buffered_writer_type_spec() {
  static constexpr TypeSpec spec =
      buffered_spec(CoreType::kBufferedWriter, &fill_buffered<kWriterInit, false>, kWriterMethods,
                    {&common_methods}, "A buffer for a writeable sequential RawIO object.");
  return spec;
}
const TypeSpec& buffered_random_type_spec() {
  static constexpr TypeSpec spec = buffered_spec(
      CoreType::kBufferedRandom, &fill_buffered<kRandomInit, true>, kReaderMethods,
      {&common_methods, &writer_methods}, "A buffered interface to random access streams.");
  return spec;
}

}  // namespace minipy
