#include "vm/modules/text_stream.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "vm/eval/signals.h"
#include "vm/objects/bytes.h"
#include "vm/objects/interrupts.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

constexpr std::size_t kBufferSize = 8192;

Raised raise_os_error(ThreadState& ts, int number) {
  Ref<> text = make_str(ts, std::strerror(number));
  TRY(Ref<> error, call(ts, Value::object(&exception_type(ts, Exc::kOSError)), Value::small_int(number), text));
  return ts.raise(std::move(error));
}

/// Fills the buffer with more input. False at the end.
Result<bool> fill(ThreadState& ts, TextStream& stream) {
  std::array<char, kBufferSize> chunk{};
  constexpr std::chrono::nanoseconds kEndless{-1};
  while (!stream.at_end) {
    TRY_VOID(wait_interruptibly(ts, stream.descriptor, kEndless));
    const ssize_t size = ::read(stream.descriptor, chunk.data(), chunk.size());
    if (size > 0) {
      stream.buffer.append(chunk.data(), static_cast<std::size_t>(size));
      return true;
    }
    if (size == 0) {
      stream.at_end = true;
    } else if (errno != EINTR) {
      return raise_os_error(ts, errno);
    }
  }
  stream.at_end = false;
  return false;
}

Result<std::int64_t> method_write(ThreadState& ts, TextStream& self, Value text) {
  const Str* str = as<Str>(text);
  if (str == nullptr) {
    return raise(ts, Exc::kTypeError, "write() argument must be str, not {}", type_name(ts, text));
  }
  if (!self.writable) {
    return raise_text(ts, Exc::kValueError, "not writable");
  }
  if (str->ascii) {
    TRY_VOID(write_text(ts, self, str->ascii_view()));
  } else {
    TRY(const std::string bytes, encode_text(ts, *str, "utf-8", self.descriptor == 2 ? "backslashreplace" : "strict"));
    TRY_VOID(write_text(ts, self, bytes));
  }
  return std::int64_t{str->length};
}

Result<void> method_writelines(ThreadState& ts, TextStream& self, Value lines) {
  TRY(Ref<List> list, list_from(ts, lines));
  for (std::size_t i = 0; i < list->size; ++i) {
    TRY_VOID(method_write(ts, self, list->storage[i]));
  }
  return {};
}

Result<void> method_flush(ThreadState& ts, TextStream& self) { return flush_stream(ts, self); }
std::int64_t method_fileno(ThreadState&, TextStream& self) { return self.descriptor; }
bool method_isatty(ThreadState&, TextStream& self) { return ::isatty(self.descriptor) != 0; }
bool method_readable(ThreadState&, TextStream& self) { return !self.writable; }
bool method_writable(ThreadState&, TextStream& self) { return self.writable; }
Result<std::string> method_readline(ThreadState& ts, TextStream& self) { return read_line(ts, self); }
Result<std::string> method_read(ThreadState& ts, TextStream& self) {
  while (true) {
    TRY(const bool more, fill(ts, self));
    if (!more) {
      return std::exchange(self.buffer, std::string());
    }
  }
}
Result<Ref<>> method_readlines(ThreadState& ts, TextStream& self) { return Result<Ref<>>(list_from(ts, Value::object(&self))); }
Result<Ref<>> method_enter(ThreadState&, Value self) { return share(self); }
Result<void> method_exit(ThreadState& ts, TextStream& self, VarArgs) { return flush_stream(ts, self); }

Result<Ref<>> next_line(ThreadState& ts, Value self) {
  TRY(const std::string line, read_line(ts, cast<TextStream>(self)));
  return line.empty() ? share(Value::absent()) : Ref<>(make_str(ts, line));
}

Result<Ref<>> repr_stream(ThreadState& ts, Value self) {
  const auto& stream = cast<TextStream>(self);
  return Ref<>(make_str(ts, fmt::format("<_io.TextIOWrapper name='{}' mode='{}' encoding='utf-8'>", stream.name,
                                        stream.writable ? "w" : "r")));
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<TextStream>;
  slots.repr = &repr_stream;
  slots.iterate = &iterate_self;
  slots.next = &next_line;
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_write>("write($self, text, /)", "Write string s to stream."),
    native<&method_writelines>("writelines($self, lines, /)", "Write a list of lines to stream."),
    native<&method_flush>("flush($self, /)", "Flush write buffers."),
    native<&method_fileno>("fileno($self, /)", "Return underlying file descriptor."),
    native<&method_isatty>("isatty($self, /)", "Return whether this is an 'interactive' stream."),
    native<&method_readable>("readable($self, /)", ""),
    native<&method_writable>("writable($self, /)", ""),
    native<&method_readline>("readline($self, /)", "Read until newline or EOF."),
    native<&method_readlines>("readlines($self, /)", "Return a list of lines from the stream."),
    native<&method_read>("read($self, /)", "Read until EOF."),
    native<&method_enter>("__enter__($self, /)", ""),
    native<&method_exit>("__exit__($self, /, *args)", ""),
});

Result<Ref<>> get_name(ThreadState& ts, Value self) { return Ref<>(make_str(ts, cast<TextStream>(self).name)); }
Result<Ref<>> get_encoding(ThreadState& ts, Value) { return Ref<>(make_str(ts, "utf-8")); }
Result<Ref<>> get_errors(ThreadState& ts, Value self) {
  return Ref<>(make_str(ts, cast<TextStream>(self).descriptor == 2 ? "backslashreplace" : "strict"));
}
Result<Ref<>> get_closed(ThreadState&, Value) { return share(Value::boolean(false)); }
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"name", get_name, nullptr, ""},
    {"encoding", get_encoding, nullptr, ""},
    {"errors", get_errors, nullptr, ""},
    {"closed", get_closed, nullptr, ""},
});

}  // namespace

Ref<TextStream> make_text_stream(ThreadState& ts, int descriptor, const char* name, bool writable) {
  Ref<TextStream> stream = ts.interpreter().heap().make<TextStream>(ts.interpreter().type(CoreType::kTextStream));
  stream->descriptor = descriptor;
  stream->writable = writable;
  stream->name = name;
  stream->line_buffered = descriptor == 2 || ::isatty(descriptor) != 0;
  return stream;
}

Result<void> write_text(ThreadState& ts, TextStream& stream, std::string_view utf8) {
  stream.buffer += utf8;
  const bool line_done = stream.line_buffered && utf8.find('\n') != std::string_view::npos;
  if (stream.write_through || line_done || stream.buffer.size() >= kBufferSize) {
    return flush_stream(ts, stream);
  }
  return {};
}

Result<void> flush_stream(ThreadState& ts, TextStream& stream) {
  if (!stream.writable) {
    return {};
  }
  std::size_t done = 0;
  while (done < stream.buffer.size()) {
    const ssize_t size = ::write(stream.descriptor, stream.buffer.data() + done, stream.buffer.size() - done);
    if (size >= 0) {
      done += static_cast<std::size_t>(size);
    } else if (errno == EINTR) {
      stream.buffer.erase(0, done);
      done = 0;
      TRY_VOID(check_interrupts(ts));
    } else {
      const int number = errno;
      stream.buffer.clear();
      return raise_os_error(ts, number);
    }
  }
  stream.buffer.clear();
  return {};
}

Result<std::string> read_line(ThreadState& ts, TextStream& stream) {
  std::size_t searched = 0;
  while (true) {
    const std::size_t newline = stream.buffer.find('\n', searched);
    if (newline != std::string::npos) {
      std::string line = stream.buffer.substr(0, newline + 1);
      stream.buffer.erase(0, newline + 1);
      return line;
    }
    searched = stream.buffer.size();
    TRY(const bool more, fill(ts, stream));
    if (!more) {
      return std::exchange(stream.buffer, std::string());
    }
  }
}

const TypeSpec& text_stream_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kTextStream,
                                 .base = CoreType::kObject,
                                 .size = sizeof(TextStream),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_slots,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = "Character and line based layer over a file descriptor."};
  return spec;
}

}  // namespace minipy
