// io.IOBase and its three relatives: what every stream has, in terms of what it must have.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "vm/eval/eval_state.h"
#include "vm/modules/io.h"
#include "vm/modules/native_type.h"
#include "vm/objects/bytes.h"
#include "vm/objects/exception.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

Raised raise_unsupported(ThreadState& ts, const char* what) {
  const auto& state = *static_cast<IoState*>(ts.interpreter().extension(ExtensionSlot::kIo));
  Ref<Str> text = make_str(ts, what);
  TRY(Ref<> error, call(ts, state.unsupported_operation.value(), text.value()));
  return raise_with_context(ts, std::move(error));
}

Raised raise_closed(ThreadState& ts) {
  return raise_text(ts, Exc::kValueError, "I/O operation on closed file.");
}

Raised raise_errno(ThreadState& ts, int number, Value name) {
  Ref<Str> text = make_str(ts, std::strerror(number));
  const std::array<Value, 3> arguments{Value::small_int(number), text.value(), name};
  const std::size_t count = name.is_nothing() || name.is_none() ? 2 : 3;
  TRY(Ref<> error, call(ts, Value::object(&exception_type(ts, Exc::kOSError)),
                        Arguments(arguments.data(), count)));
  return raise_with_context(ts, std::move(error));
}

Result<std::string> file_system_path(ThreadState& ts, Value path) {
  Ref<> value = share(path);
  if (as<Str>(value) == nullptr && as<Bytes>(value) == nullptr) {
    TRY(Ref<> method, find_special(ts, path, intern(ts, "__fspath__")));
    if (method.value().is_absent() || method.value().is_none()) {
      return raise(ts, Exc::kTypeError, "expected str, bytes or os.PathLike object, not {}",
                   type_name(ts, path));
    }
    TRY(value, call(ts, method));
    if (as<Str>(value) == nullptr && as<Bytes>(value) == nullptr) {
      return raise(ts, Exc::kTypeError, "expected {}.__fspath__() to return str or bytes, not {}",
                   type_name(ts, path), type_name(ts, value));
    }
  }
  std::string result;
  if (const Bytes* bytes = as<Bytes>(value)) {
    result = std::string(bytes->view());
  } else {
    TRY(result, encode_text(ts, cast<Str>(value), "utf-8", "surrogateescape"));
  }
  if (result.find('\0') != std::string::npos) {
    return raise_text(ts, Exc::kValueError, "embedded null byte");
  }
  return result;
}

Result<PathOrDescriptor> path_or_descriptor(ThreadState& ts, Value value) {
  PathOrDescriptor result;
  if (is_int_like(value)) {
    TRY(const std::int64_t number,
        index_int64(ts, value, "Python int too large to convert to C int"));
    result.descriptor = static_cast<int>(std::clamp<std::int64_t>(number, -1, INT32_MAX));
    return result;
  }
  TRY(result.path, file_system_path(ts, value));
  return result;
}

Result<void> check_open(ThreadState& ts, Value stream) {
  TRY(Ref<> closed, get_attribute(ts, stream, "closed"));
  TRY(const bool is_closed, truth(ts, closed));
  return is_closed ? Result<void>(raise_closed(ts)) : Result<void>();
}

Result<bool> stream_flag(ThreadState& ts, Value stream, const char* method) {
  TRY(Ref<> answer, call_method(ts, stream, intern(ts, method)));
  return truth(ts, answer);
}

namespace {

IOBase& base_of(Value self) { return *static_cast<IOBase*>(self.as_object()); }

Result<Ref<>> base_make(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<IOBase>(ts, type));
}
Result<void> base_init(ThreadState&, Value, Arguments) { return {}; }

template <const char* kName>
Result<Ref<>> unsupported(ThreadState& ts, Value, VarArgs, KwArgs) {
  return raise_unsupported(ts, kName);
}
constexpr char kSeek[] = "seek";
constexpr char kTruncate[] = "truncate";
constexpr char kFileno[] = "fileno";
constexpr char kRead[] = "read";
constexpr char kRead1[] = "read1";
constexpr char kReadline[] = "readline";
constexpr char kWrite[] = "write";
constexpr char kDetach[] = "detach";

Result<Ref<>> base_tell(ThreadState& ts, Value self) {
  const std::array<Value, 2> arguments{Value::small_int(0), Value::small_int(1)};
  return call_method(ts, self, intern(ts, "seek"), Arguments(arguments));
}
Result<void> base_flush(ThreadState& ts, Value self) {
  TRY(Ref<> closed, get_attribute(ts, self, "closed"));
  TRY(const bool is_closed, truth(ts, closed));
  return is_closed ? Result<void>(raise_closed(ts)) : Result<void>();
}
Result<void> base_close(ThreadState& ts, Value self) {
  IOBase& base = base_of(self);
  if (base.closed) {
    return {};
  }
  const Result<Ref<>> flushed = call_method(ts, self, intern(ts, "flush"));
  base.closed = true;
  return flushed.failed() ? Result<void>(Raised{}) : Result<void>();
}
Result<bool> base_no(ThreadState& ts, Value self) {
  TRY_VOID(check_open(ts, self));
  return false;
}

Result<Ref<>> base_enter(ThreadState& ts, Value self) {
  TRY_VOID(check_open(ts, self));
  return share(self);
}
Result<Ref<>> base_exit(ThreadState& ts, Value self, VarArgs) {
  return call_method(ts, self, intern(ts, "close"));
}
Result<Ref<>> base_iterate(ThreadState& ts, Value self) {
  TRY_VOID(check_open(ts, self));
  return share(self);
}
Result<Ref<>> base_next(ThreadState& ts, Value self) {
  TRY(Ref<> line, call_method(ts, self, intern(ts, "readline")));
  TRY(const std::int64_t size, length(ts, line));
  return size == 0 ? share(Value::absent()) : line;
}

Result<Ref<>> base_readline(ThreadState& ts, Value self, Value size) {
  std::int64_t most = INT64_MAX;
  if (!size.is_absent() && !size.is_none()) {
    TRY(most, index_saturated(ts, size));
    most = most < 0 ? INT64_MAX : most;
  }
  std::string line;
  while (static_cast<std::int64_t>(line.size()) < most && !line.ends_with('\n')) {
    const Value one = Value::small_int(1);
    TRY(Ref<> byte, call_method(ts, self, intern(ts, "read"), Arguments(&one, 1)));
    if (as<Bytes>(byte) == nullptr) {
      return raise(ts, Exc::kOSError, "read() should have returned a bytes object, not '{}'",
                   type_name(ts, byte));
    }
    if (cast<Bytes>(byte).size == 0) {
      break;
    }
    line += cast<Bytes>(byte).view();
  }
  return Ref<>(make_bytes(ts, line));
}

Result<Ref<>> base_readlines(ThreadState& ts, Value self, Value hint) {
  std::int64_t most = INT64_MAX;
  if (!hint.is_absent() && !hint.is_none()) {
    TRY(most, index_saturated(ts, hint));
    most = most <= 0 ? INT64_MAX : most;
  }
  Ref<List> lines = make_list(ts);
  TRY(Ref<> iterator, iterate(ts, self));
  for (std::int64_t total = 0; total < most;) {
    TRY(Ref<> line, next(ts, iterator));
    if (line.value().is_absent()) {
      break;
    }
    TRY(const std::int64_t size, length(ts, line));
    total += size;
    lines->append_taking(line.give());
  }
  return Ref<>(std::move(lines));
}

Result<void> base_writelines(ThreadState& ts, Value self, Value lines) {
  TRY_VOID(check_open(ts, self));
  TRY(Ref<> iterator, iterate(ts, lines));
  while (true) {
    TRY(Ref<> line, next(ts, iterator));
    if (line.value().is_absent()) {
      return {};
    }
    const Value argument = line;
    TRY_VOID(call_method(ts, self, intern(ts, "write"), Arguments(&argument, 1)));
  }
}

template <const char* kMethod, const char* kText>
Result<bool> check_flag(ThreadState& ts, Value self, Value) {
  TRY(const bool yes, stream_flag(ts, self, kMethod));
  return yes ? Result<bool>(true) : Result<bool>(raise_unsupported(ts, kText));
}
constexpr char kReadableName[] = "readable";
constexpr char kNotReadable[] = "File or stream is not readable.";
constexpr char kWritableName[] = "writable";
constexpr char kNotWritable[] = "File or stream is not writable.";
constexpr char kSeekableName[] = "seekable";
constexpr char kNotSeekable[] = "File or stream is not seekable.";

Result<void> base_check_closed(ThreadState& ts, Value self, Value) { return check_open(ts, self); }

/// Closes a stream that dies open. What that raises is nobody's.
Result<void> base_finalize(ThreadState& ts, Object& object) {
  const Value self = Value::object(&object);
  Ref<> pending = ts.take_exception();
  Result<Ref<>> closed = get_attribute(ts, self, "closed");
  if (!closed.failed() && closed.value().value().is_false()) {
    static_cast<void>(call_method(ts, self, intern(ts, "close")));
  }
  if (ts.has_exception()) {
    clear_exception(ts);
  }
  if (pending) {
    static_cast<void>(ts.raise(std::move(pending)));
  }
  return {};
}

Result<Ref<>> get_closed(ThreadState&, Value self) {
  return share(Value::boolean(base_of(self).closed));
}

constexpr auto kBaseMethods = std::to_array<NativeDef>({
    native<&unsupported<kSeek>>("seek($self, /, *args, **kwargs)",
                                "Change the stream position to the given byte offset."),
    native<&base_tell>("tell($self, /)", "Return current stream position."),
    native<&unsupported<kTruncate>>("truncate($self, /, *args, **kwargs)",
                                    "Truncate file to size bytes."),
    native<&base_flush>("flush($self, /)", "Flush write buffers, if applicable."),
    native<&base_close>("close($self, /)", "Flush and close the IO object."),
    native<&base_no>("seekable($self, /)", "Return whether object supports random access."),
    native<&base_no>("readable($self, /)", "Return whether object was opened for reading."),
    native<&base_no>("writable($self, /)", "Return whether object was opened for writing."),
    native<&unsupported<kFileno>>("fileno($self, /, *args, **kwargs)",
                                  "Return underlying file descriptor if one exists."),
    native<&base_no>("isatty($self, /)", "Return whether this is an 'interactive' stream."),
    native<&base_check_closed>("_checkClosed($self, msg=None, /)", ""),
    native<&check_flag<kReadableName, kNotReadable>>("_checkReadable($self, msg=None, /)", ""),
    native<&check_flag<kWritableName, kNotWritable>>("_checkWritable($self, msg=None, /)", ""),
    native<&check_flag<kSeekableName, kNotSeekable>>("_checkSeekable($self, msg=None, /)", ""),
    native<&base_readline>("readline($self, size=-1, /)",
                           "Read and return a line from the stream."),
    native<&base_readlines>("readlines($self, hint=-1, /)",
                            "Return a list of lines from the stream."),
    native<&base_writelines>("writelines($self, lines, /)", "Write a list of lines to stream."),
    native<&base_enter>("__enter__($self, /)", ""),
    native<&base_exit>("__exit__($self, /, *args)", ""),
});
constexpr auto kBaseGetSets = std::to_array<GetSetDef>({
    {"closed", get_closed, nullptr, ""},
});

// ---- RawIOBase

Result<Ref<>> raw_readall(ThreadState& ts, Value self) {
  std::string all;
  while (true) {
    const Value size = Value::small_int(8192);
    TRY(Ref<> data, call_method(ts, self, intern(ts, "read"), Arguments(&size, 1)));
    if (data.value().is_none()) {
      return all.empty() ? data : Ref<>(make_bytes(ts, all));
    }
    if (as<Bytes>(data) == nullptr) {
      return raise_text(ts, Exc::kTypeError, "read() should return bytes");
    }
    if (cast<Bytes>(data).size == 0) {
      return Ref<>(make_bytes(ts, all));
    }
    all += cast<Bytes>(data).view();
  }
}
/// read() by readinto(), as a program's own raw stream may have only that.
Result<Ref<>> raw_read(ThreadState& ts, Value self, Value size) {
  std::int64_t wanted = -1;
  if (!size.is_absent() && !size.is_none()) {
    TRY(wanted, index_saturated(ts, size));
  }
  if (wanted < 0) {
    return call_method(ts, self, intern(ts, "readall"));
  }
  const Value bytearray = eval_state(ts).builtins->find_str(intern(ts, "bytearray"));
  if (bytearray.is_nothing()) {
    return raise_unsupported(ts, "read");
  }
  Ref<> number = make_int(ts, wanted);
  TRY(Ref<> room, call(ts, bytearray, number.value()));
  const Value argument = room;
  TRY(Ref<> count, call_method(ts, self, intern(ts, "readinto"), Arguments(&argument, 1)));
  if (count.value().is_none()) {
    return count;
  }
  TRY(const std::int64_t got, index_saturated(ts, count));
  TRY(const std::string data, bytes_from(ts, room));
  return Ref<>(make_bytes(ts, std::string_view(data).substr(
                                  0, static_cast<std::size_t>(std::max<std::int64_t>(got, 0)))));
}
Result<Ref<>> raw_not_implemented(ThreadState& ts, Value, Value) {
  return raise_text(ts, Exc::kNotImplementedError, "");
}
constexpr auto kRawMethods = std::to_array<NativeDef>({
    native<&raw_not_implemented>("write($self, b, /)", ""),
    native<&raw_not_implemented>("readinto($self, buffer, /)", ""),
    native<&raw_read>("read($self, size=-1, /)", ""),
    native<&raw_readall>("readall($self, /)", "Read until EOF, using multiple read() call."),
});

constexpr auto kBufferedMethods = std::to_array<NativeDef>({
    native<&unsupported<kDetach>>("detach($self, /, *args, **kwargs)", ""),
    native<&unsupported<kRead>>("read($self, /, *args, **kwargs)", ""),
    native<&unsupported<kRead1>>("read1($self, /, *args, **kwargs)", ""),
    native<&unsupported<kWrite>>("write($self, /, *args, **kwargs)", ""),
});
constexpr auto kTextMethods = std::to_array<NativeDef>({
    native<&unsupported<kDetach>>("detach($self, /, *args, **kwargs)", ""),
    native<&unsupported<kRead>>("read($self, /, *args, **kwargs)", ""),
    native<&unsupported<kReadline>>("readline($self, /, *args, **kwargs)", ""),
    native<&unsupported<kWrite>>("write($self, /, *args, **kwargs)", ""),
});
Result<Ref<>> get_none(ThreadState&, Value) { return share(Value::none()); }
constexpr auto kTextGetSets = std::to_array<GetSetDef>({
    {"encoding", get_none, nullptr, ""},
    {"newlines", get_none, nullptr, ""},
    {"errors", get_none, nullptr, ""},
});

void fill_base(Slots& slots) {
  slots.destroy = &destroy_as<IOBase>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const IOBase&>(object).dict, Edge::of_field("__dict__"));
  };
  slots.clear = [](Object& object) {
    const Ref<> dict = std::exchange(static_cast<IOBase&>(object).dict, Ref<>());
  };
  slots.finalize = &base_finalize;
  slots.make = &base_make;
  slots.initialize = &base_init;
  slots.iterate = &base_iterate;
  slots.next = &base_next;
}

constexpr TypeSpec base_spec(CoreType core, CoreType base, void (*fill)(Slots&),
                             std::span<const NativeDef> methods, std::span<const GetSetDef> getsets,
                             const char* doc) {
  return TypeSpec{
      .core = core,
      .base = base,
      .size = sizeof(IOBase),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable, TypeFlag::kHasDict),
      .fill = fill,
      .methods = methods,
      .getsets = getsets,
      .doc = doc,
      .dict_offset = offset_of_dict<IOBase>()};
}

Result<Ref<Type>> make_unsupported_operation(ThreadState& ts) {
  const std::array<Value, 2> bases{Value::object(&exception_type(ts, Exc::kOSError)),
                                   Value::object(&exception_type(ts, Exc::kValueError))};
  Ref<Tuple> base_tuple = make_tuple(ts, bases);
  Ref<Dict> names = make_dict(ts);
  Ref<Str> module = make_str(ts, "io");
  TRY_VOID(names->set_str(ts, name(ts, Name::kModule), module.value()));
  Ref<Str> text = make_str(ts, "UnsupportedOperation");
  const std::array<Value, 3> arguments{text.value(), base_tuple.value(), names.value()};
  TRY(Ref<> made, make_class(ts, ts.interpreter().type(CoreType::kType), Arguments(arguments)));
  return Ref<Type>::share(cast<Type>(made));
}

}  // namespace

Result<Buffer> buffer_to_fill(ThreadState& ts, Value target, const char* what) {
  Result<Buffer> buffer = Buffer::of(ts, target, true);
  if (buffer.failed() && (pending_is(ts, Exc::kTypeError) || pending_is(ts, Exc::kBufferError))) {
    clear_exception(ts);
    return raise(ts, Exc::kTypeError, "{} must be read-write bytes-like object, not {}", what,
                 type_name(ts, target));
  }
  return buffer;
}

const TypeSpec& io_base_type_spec() {
  static constexpr TypeSpec spec =
      base_spec(CoreType::kIOBase, CoreType::kObject, &fill_base, kBaseMethods, kBaseGetSets,
                "The abstract base class for all I/O classes.");
  return spec;
}
const TypeSpec& raw_io_base_type_spec() {
  static constexpr TypeSpec spec = base_spec(CoreType::kRawIOBase, CoreType::kIOBase, nullptr,
                                             kRawMethods, {}, "Base class for raw binary I/O.");
  return spec;
}
const TypeSpec& buffered_io_base_type_spec() {
  static constexpr TypeSpec spec =
      base_spec(CoreType::kBufferedIOBase, CoreType::kIOBase, nullptr, kBufferedMethods, {},
                "Base class for buffered IO objects.");
  return spec;
}
const TypeSpec& text_io_base_type_spec() {
  static constexpr TypeSpec spec =
      base_spec(CoreType::kTextIOBase, CoreType::kIOBase, nullptr, kTextMethods, kTextGetSets,
                "Base class for text I/O.");
  return spec;
}

void make_io_types(ThreadState& ts) {
  if (ts.interpreter().extension(ExtensionSlot::kIo) != nullptr) {
    return;
  }
  auto state = std::make_unique<IoState>();
  state->unsupported_operation = make_unsupported_operation(ts).take();
  ts.interpreter().set_extension(ExtensionSlot::kIo, std::move(state));
  for (const TypeSpec* spec : {&io_base_type_spec(), &raw_io_base_type_spec(),
                               &buffered_io_base_type_spec(), &text_io_base_type_spec()}) {
    module_type(ts, *spec).layout = CoreType::kIOBase;
  }
  module_type(ts, file_io_type_spec());
  for (const TypeSpec* spec :
       {&buffered_reader_type_spec(), &buffered_writer_type_spec(), &buffered_random_type_spec()}) {
    module_type(ts, *spec).layout = CoreType::kBufferedReader;
  }
  module_type(ts, text_io_type_spec());
}

}  // namespace minipy
