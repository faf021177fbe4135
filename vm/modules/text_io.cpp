// io.TextIOWrapper: text over a binary stream. What is read ahead is kept as UTF-8.
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "vm/modules/io.h"
#include "vm/modules/native_type.h"
#include "vm/objects/bytes.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

constexpr std::size_t kChunk = 8192;

Buffered* own_buffer(const TextIO& self) { return as<Buffered>(self.buffer); }

Result<void> check_usable(ThreadState& ts, TextIO& self) {
  if (self.buffer.value().is_none()) {
    return raise_text(ts, Exc::kValueError, "underlying buffer has been detached");
  }
  const Buffered* buffer = own_buffer(self);
  const FileIO* file = buffer != nullptr ? as<FileIO>(buffer->raw) : as<FileIO>(self.buffer);
  if (file != nullptr) {
    return file->closed ? Result<void>(raise_closed(ts)) : Result<void>();
  }
  const Ref<> kept = self.buffer;
  return check_open(ts, kept);
}

// ---- writing

/// Gives what is encoded to the buffer.
Result<void> push_output(ThreadState& ts, TextIO& self) {
  if (self.output.empty()) {
    return {};
  }
  const std::string data = std::exchange(self.output, {});
  const Ref<> kept = self.buffer;
  if (Buffered* buffer = own_buffer(self)) {
    return write_buffered(ts, *buffer, data);
  }
  if (FileIO* file = as<FileIO>(kept)) {
    return write_file_io(ts, *file, data);
  }
  Ref<Bytes> bytes = make_bytes(ts, data);
  const Value argument = bytes.value();
  TRY_VOID(call_method(ts, kept, intern(ts, "write"), Arguments(&argument, 1)));
  return {};
}

/// After something was added to `output`.
Result<void> after_write(ThreadState& ts, TextIO& self, bool has_line_end) {
  if (!self.text.empty()) {
    self.text.clear();
    self.taken = 0;
    self.chunk.clear();
  }
  if (self.line_buffering && has_line_end) {
    return flush_text(ts, self);
  }
  if (self.write_through || self.output.size() >= kChunk) {
    return push_output(ts, self);
  }
  return {};
}

std::string with_newlines(std::string_view text, const std::string& newline) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += newline;
    } else {
      result += c;
    }
  }
  return result;
}

Result<std::int64_t> text_write(ThreadState& ts, TextIO& self, Value text) {
  Str* str = as<Str>(text);
  if (str == nullptr) {
    return raise(ts, Exc::kTypeError, "write() argument must be str, not {}", type_name(ts, text));
  }
  if (!self.can_write) {
    return raise_unsupported(ts, "not writable");
  }
  if (str->ascii && self.is_ascii_safe) {
    TRY_VOID(write_ascii(ts, self, str->ascii_view()));
    return std::int64_t{str->length};
  }
  TRY_VOID(check_usable(ts, self));
  const std::string plain = to_utf8(*str);
  const bool has_line_end = plain.find_first_of("\r\n") != std::string::npos;
  Ref<Str> translated = Ref<Str>::share(*str);
  if (has_line_end && !self.newline.empty()) {
    translated = make_str(ts, with_newlines(plain, self.newline));
  }
  TRY(const std::string data, encode_text(ts, *translated, self.write_encoding, self.errors));
  if (self.write_encoding == "utf-8" && self.encoding == "utf-8-sig") {
    self.output += "\xEF\xBB\xBF";
    self.encoding = "utf-8";
  }
  self.output += data;
  if (self.write_encoding == "utf-16" || self.write_encoding == "utf-32") {
    self.write_encoding += "-le";  // the mark has been written
  }
  TRY_VOID(after_write(ts, self, has_line_end));
  return std::int64_t{str->length};
}

// ---- reading

Result<void> check_reading(ThreadState& ts, TextIO& self) {
  TRY_VOID(check_usable(ts, self));
  if (!self.can_read) {
    return raise_unsupported(ts, "not readable");
  }
  return self.output.empty() ? Result<void>() : push_output(ts, self);
}

Result<std::string> bytes_of_read(ThreadState& ts, Value data, const char* method) {
  if (as<Bytes>(data) == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "underlying {}() should have returned a bytes-like object, not '{}'", method,
                 type_name(ts, data));
  }
  return std::string(cast<Bytes>(data).view());
}

/// Reads and decodes one more chunk; false at the end.
Result<bool> fill_text(ThreadState& ts, TextIO& self) {
  std::string data;
  const Ref<> kept = self.buffer;
  if (Buffered* buffer = own_buffer(self)) {
    TRY(data, read_some(ts, *buffer, kChunk));
  } else {
    TRY(Ref<> method, find_attribute(ts, kept, intern(ts, "read1")));
    if (method.value().is_absent()) {
      TRY(method, get_attribute(ts, kept, "read"));
    }
    TRY(Ref<> read, call(ts, method, Value::small_int(kChunk)));
    TRY(data, bytes_of_read(ts, read, "read1"));
  }
  const bool at_end = data.empty();
  TRY(const std::string more, self.decoder.decode(ts, data, at_end));
  if (self.taken > 0) {
    self.text.erase(0, self.taken);
    self.taken = 0;
  }
  if (self.text.empty()) {
    self.chunk.clear();
  }
  self.text += more;
  self.chunk += data;
  return !at_end;
}

std::string take(TextIO& self, std::size_t bytes) {
  std::string text = self.text.substr(self.taken, bytes);
  self.taken += text.size();
  if (self.taken == self.text.size()) {
    self.text.clear();
    self.taken = 0;
    self.chunk.clear();
  }
  return text;
}

/// Bytes of the next `characters` characters; fewer when there are not so many.
std::size_t bytes_of(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  while (at < text.size() && characters > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
      ++at;
    }
    --characters;
  }
  return at;
}
std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

Result<Ref<>> text_read(ThreadState& ts, TextIO& self, Value size) {
  TRY_VOID(check_reading(ts, self));
  std::int64_t wanted = -1;
  if (!size.is_absent() && !size.is_none()) {
    TRY(Ref<> number, index(ts, size));
    TRY(wanted, index_saturated(ts, number));
  }
  if (wanted < 0) {
    const Ref<> kept = self.buffer;
    TRY(Ref<> rest, call_method(ts, kept, intern(ts, "read")));
    TRY(const std::string data, bytes_of_read(ts, rest, "read"));
    TRY(const std::string decoded, self.decoder.decode(ts, data, true));
    std::string all = take(self, std::string::npos);
    all += decoded;
    return Ref<>(make_str(ts, all));
  }
  while (characters_in(std::string_view(self.text).substr(self.taken)) <
         static_cast<std::size_t>(wanted)) {
    TRY(const bool more, fill_text(ts, self));
    if (!more) {
      break;
    }
  }
  const std::size_t count =
      bytes_of(std::string_view(self.text).substr(self.taken), static_cast<std::size_t>(wanted));
  return Ref<>(make_str(ts, take(self, count)));
}

/// Where the first line ends, behind its line end; npos: not seen yet.
std::size_t line_end(const TextIO& self, std::size_t from) {
  const std::string& text = self.text;
  if (self.translates) {
    const std::size_t at = text.find('\n', from);
    return at == std::string::npos ? at : at + 1;
  }
  if (self.universal) {
    const std::size_t at = text.find_first_of("\r\n", from);
    if (at == std::string::npos) {
      return at;
    }
    return at + (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1);
  }
  const std::size_t at = text.find(self.read_newline, from);
  return at == std::string::npos ? at : at + self.read_newline.size();
}

Result<Ref<>> text_readline(ThreadState& ts, TextIO& self, Value size) {
  TRY_VOID(check_reading(ts, self));
  std::int64_t most = -1;
  if (!size.is_absent() && !size.is_none()) {
    TRY(most, index_saturated(ts, size));
  }
  if (most < 0) {
    TRY(const std::string line, read_text_line(ts, self));
    return Ref<>(make_str(ts, line));
  }
  while (true) {
    const std::size_t end = line_end(self, self.taken);
    const std::size_t limit =
        bytes_of(std::string_view(self.text).substr(self.taken), static_cast<std::size_t>(most));
    if (end != std::string::npos) {
      return Ref<>(make_str(ts, take(self, std::min(end - self.taken, limit))));
    }
    if (characters_in(std::string_view(self.text).substr(self.taken)) >=
        static_cast<std::size_t>(most)) {
      return Ref<>(make_str(ts, take(self, limit)));
    }
    TRY(const bool more, fill_text(ts, self));
    if (!more) {
      const std::size_t last =
          bytes_of(std::string_view(self.text).substr(self.taken), static_cast<std::size_t>(most));
      return Ref<>(make_str(ts, take(self, last)));
    }
  }
}

Result<Ref<>> text_next(ThreadState& ts, Value self) {
  auto& stream = cast<TextIO>(self);
  TRY_VOID(check_reading(ts, stream));
  stream.is_iterating = true;
  TRY(const std::string line, read_text_line(ts, stream));
  if (line.empty()) {
    stream.is_iterating = false;
    return share(Value::absent());
  }
  return Ref<>(make_str(ts, line));
}

// ---- the position. A cookie is a byte position; what is decoded but not read is taken off.

Result<Ref<>> seek_buffer(ThreadState& ts, TextIO& self, Value offset, std::int64_t whence) {
  const Ref<> kept = self.buffer;
  const std::array<Value, 2> arguments{offset, Value::small_int(whence)};
  return call_method(ts, kept, intern(ts, "seek"), Arguments(arguments));
}

void forget_text(TextIO& self) {
  self.text.clear();
  self.taken = 0;
  self.chunk.clear();
  self.decoder.reset();
  self.is_iterating = false;
}

/// Bytes of the chunk that the text read so far came from.
Result<std::int64_t> consumed_bytes(ThreadState& ts, TextIO& self) {
  const std::size_t left = self.text.size() - self.taken;
  const std::string rest_of_text = self.text.substr(self.taken);
  TextDecoder whole(self.encoding, self.errors, self.universal, self.translates);
  for (std::size_t size = 0; size <= self.chunk.size(); ++size) {
    TextDecoder rest = whole;
    TRY(const std::string text, rest.decode(ts, std::string_view(self.chunk).substr(size), false));
    if (text.size() == left && text == rest_of_text) {
      return static_cast<std::int64_t>(size);
    }
  }
  return static_cast<std::int64_t>(self.chunk.size());
}

Result<Ref<>> text_tell(ThreadState& ts, TextIO& self) {
  TRY_VOID(check_usable(ts, self));
  if (self.is_iterating) {
    return raise_text(ts, Exc::kOSError, "telling position disabled by next() call");
  }
  TRY_VOID(flush_text(ts, self));
  const Ref<> kept = self.buffer;
  TRY(Ref<> at, call_method(ts, kept, intern(ts, "tell")));
  TRY(std::int64_t position, index_saturated(ts, at));
  position -= static_cast<std::int64_t>(self.decoder.pending());
  if (self.taken < self.text.size()) {
    const std::size_t left = self.text.size() - self.taken;
    const bool is_plain = self.encoding == "utf-8" && self.chunk.find('\r') == std::string::npos &&
                          self.errors == "strict";
    if (is_plain) {
      position -= static_cast<std::int64_t>(left);
    } else {
      TRY(const std::int64_t consumed, consumed_bytes(ts, self));
      position -= static_cast<std::int64_t>(self.chunk.size()) - consumed;
    }
  }
  return make_int(ts, position);
}

Result<Ref<>> text_seek(ThreadState& ts, TextIO& self, Value cookie,
                        std::optional<std::int64_t> whence) {
  TRY_VOID(check_usable(ts, self));
  const std::int64_t how = whence.value_or(0);
  TRY(const bool nonzero, truth(ts, cookie));
  if (how == 1) {
    if (nonzero) {
      return raise_unsupported(ts, "can't do nonzero cur-relative seeks");
    }
    self.is_iterating = false;
    TRY(Ref<> at, text_tell(ts, self));
    return text_seek(ts, self, at, 0);
  }
  if (how == 2) {
    if (nonzero) {
      return raise_unsupported(ts, "can't do nonzero end-relative seeks");
    }
  } else if (how != 0) {
    return raise(ts, Exc::kValueError, "invalid whence ({}, should be 0, 1 or 2)", how);
  } else {
    TRY(const bool negative, compare_truth(ts, cookie, Value::small_int(0), Comparison::kLess));
    if (negative) {
      TRY(const std::string shown, repr_utf8(ts, cookie));
      return raise(ts, Exc::kValueError, "negative seek position {}", shown);
    }
  }
  TRY_VOID(flush_text(ts, self));
  forget_text(self);
  return seek_buffer(ts, self, cookie, how);
}

Result<Ref<>> text_truncate(ThreadState& ts, TextIO& self, Value size) {
  TRY_VOID(check_usable(ts, self));
  TRY_VOID(flush_text(ts, self));
  const Ref<> kept = self.buffer;
  const Value argument = size.is_absent() ? Value::none() : size;
  return call_method(ts, kept, intern(ts, "truncate"), Arguments(&argument, 1));
}

// ---- the rest

Result<Ref<>> forward(ThreadState& ts, TextIO& self, const char* method) {
  TRY_VOID(check_usable(ts, self));
  const Ref<> kept = self.buffer;
  return call_method(ts, kept, intern(ts, method));
}
Result<Ref<>> text_fileno(ThreadState& ts, TextIO& self) { return forward(ts, self, "fileno"); }
Result<Ref<>> text_isatty(ThreadState& ts, TextIO& self) { return forward(ts, self, "isatty"); }
Result<Ref<>> text_seekable(ThreadState& ts, TextIO& self) { return forward(ts, self, "seekable"); }
Result<Ref<>> text_readable(ThreadState& ts, TextIO& self) { return forward(ts, self, "readable"); }
Result<Ref<>> text_writable(ThreadState& ts, TextIO& self) { return forward(ts, self, "writable"); }
Result<void> text_flush(ThreadState& ts, TextIO& self) {
  TRY_VOID(check_usable(ts, self));
  return flush_text(ts, self);
}

Result<Ref<>> text_close(ThreadState& ts, TextIO& self) {
  if (self.buffer.value().is_none()) {
    return raise_text(ts, Exc::kValueError, "underlying buffer has been detached");
  }
  const Ref<> kept = self.buffer;
  TRY(Ref<> closed, get_attribute(ts, kept, "closed"));
  TRY(const bool is_closed, truth(ts, closed));
  if (is_closed) {
    return share(Value::none());
  }
  const bool flushed = !flush_text(ts, self).failed();
  Ref<> error = ts.take_exception();
  Result<Ref<>> done = call_method(ts, kept, intern(ts, "close"));
  if (!flushed) {
    if (ts.has_exception()) {
      clear_exception(ts);
    }
    return ts.raise(std::move(error));
  }
  return done;
}

Result<Ref<>> text_detach(ThreadState& ts, TextIO& self) {
  TRY_VOID(text_flush(ts, self));
  return std::exchange(self.buffer, Ref<>::take(Value::none()));
}

/// The name of an encoding as decode and encode know it; LookupError if they do not.
Result<std::string> checked_encoding(ThreadState& ts, const std::string& name) {
  if (name == "locale") {
    return std::string("utf-8");
  }
  std::string lower;
  for (const char c : name) {
    lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  if (lower == "utf-8" || lower == "utf8") {
    return std::string("utf-8");
  }
  if (lower != "utf-8-sig") {
    TRY_VOID(encode_text(ts, *make_str(ts, ""), name, "strict"));
  }
  return lower;
}

Result<void> set_newline(ThreadState& ts, TextIO& self, Value newline) {
  std::string text;
  const bool is_none = newline.is_absent() || newline.is_none();
  if (!is_none) {
    if (as<Str>(newline) == nullptr) {
      return raise(ts, Exc::kTypeError, "illegal newline type: {}", type_name(ts, newline));
    }
    text = to_utf8(cast<Str>(newline));
    if (!text.empty() && text != "\n" && text != "\r" && text != "\r\n") {
      return raise(ts, Exc::kValueError, "illegal newline value: {}", text);
    }
  }
  self.newline_is_none = is_none;
  self.universal = is_none || text.empty();
  self.translates = is_none;
  self.read_newline = text;
  self.newline = text == "\n" ? "" : text;
  return {};
}

Result<std::string> text_option(ThreadState& ts, Value value, const char* name,
                                const char* standard) {
  if (value.is_absent() || value.is_none()) {
    return std::string(standard);
  }
  if (as<Str>(value) == nullptr) {
    return raise(ts, Exc::kTypeError, "TextIOWrapper() argument '{}' must be str or None, not {}",
                 name, type_name(ts, value));
  }
  return to_utf8(cast<Str>(value));
}

Result<void> set_up(ThreadState& ts, TextIO& self, Value buffer, const TextOptions& options) {
  TRY(self.shown_encoding, text_option(ts, options.encoding, "encoding", "UTF-8"));
  if (self.shown_encoding == "locale") {
    self.shown_encoding = "UTF-8";
  }
  TRY(self.encoding, checked_encoding(ts, self.shown_encoding));
  TRY(self.errors, text_option(ts, options.errors, "errors", "strict"));
  TRY_VOID(set_newline(ts, self, options.newline));
  self.is_ascii_safe =
      !self.encoding.starts_with("utf-16") && !self.encoding.starts_with("utf-32") &&
      !self.encoding.starts_with("utf_16") && !self.encoding.starts_with("utf_32") &&
      !self.encoding.starts_with("utf16") && !self.encoding.starts_with("utf32") &&
      !self.encoding.starts_with("utf-8-");
  self.write_encoding = self.encoding == "utf-8-sig" ? "utf-8" : self.encoding;
  self.line_buffering = options.line_buffering;
  self.write_through = options.write_through;
  self.decoder = TextDecoder(self.encoding, self.errors, self.universal, self.translates);
  TRY(self.can_read, stream_flag(ts, buffer, "readable"));
  TRY(self.can_write, stream_flag(ts, buffer, "writable"));
  self.buffer = share(buffer);
  return {};
}

Result<Ref<>> text_make(ThreadState& ts, Type& type, Arguments) {
  Ref<TextIO> made = make_instance_of<TextIO>(ts, type);
  made->buffer = Ref<>::take(Value::none());
  return Ref<>(std::move(made));
}
Result<void> text_init(ThreadState& ts, TextIO& self, Value buffer, Value encoding, Value errors,
                       Value newline, bool line_buffering, bool write_through) {
  return set_up(ts, self, buffer,
                {.encoding = encoding,
                 .errors = errors,
                 .newline = newline,
                 .line_buffering = line_buffering,
                 .write_through = write_through});
}
constexpr NativeDef kInit = native<&text_init>(
    "TextIOWrapper($self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, "
    "write_through=False)",
    "");

Result<void> text_reconfigure(ThreadState& ts, TextIO& self, Value encoding, Value errors,
                              Value newline, Value line_buffering, Value write_through) {
  const auto given = [](Value value) { return !value.is_absent() && !value.is_none(); };
  if ((given(encoding) || given(errors) || !newline.is_absent()) && !self.text.empty()) {
    return raise_unsupported(
        ts, "It is not possible to set the encoding or newline of stream after the first read");
  }
  TRY_VOID(flush_text(ts, self));
  if (given(encoding)) {
    TRY(self.shown_encoding, text_option(ts, encoding, "encoding", ""));
    TRY(self.encoding, checked_encoding(ts, self.shown_encoding));
    self.errors = "strict";
  }
  if (given(errors)) {
    TRY(self.errors, text_option(ts, errors, "errors", ""));
  }
  if (!newline.is_absent()) {
    TRY_VOID(set_newline(ts, self, newline));
  }
  if (given(line_buffering)) {
    TRY(self.line_buffering, truth(ts, line_buffering));
  }
  if (given(write_through)) {
    TRY(self.write_through, truth(ts, write_through));
  }
  self.write_encoding = self.encoding == "utf-8-sig" ? "utf-8" : self.encoding;
  self.decoder = TextDecoder(self.encoding, self.errors, self.universal, self.translates);
  return {};
}

Result<Ref<>> text_repr(ThreadState& ts, Value self) {
  const auto& stream = cast<TextIO>(self);
  std::string text = "<_io.TextIOWrapper";
  for (const char* attribute : {"name", "mode"}) {
    Result<Ref<>> value = find_attribute(ts, self, intern(ts, attribute));
    if (value.failed()) {
      clear_exception(ts);
      continue;
    }
    if (!value.value().value().is_absent()) {
      TRY(const std::string shown, repr_utf8(ts, value.value()));
      text += fmt::format(" {}={}", attribute, shown);
    }
  }
  return Ref<>(make_str(ts, text + " encoding=" + quoted(stream.shown_encoding) + ">"));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&text_write>("write($self, text, /)", "Write string s to stream."),
    native<&text_read>("read($self, size=-1, /)", "Read and return at most size characters."),
    native<&text_readline>("readline($self, size=-1, /)", "Read until newline or EOF."),
    native<&text_flush>("flush($self, /)", "Flush write buffers."),
    native<&text_seek>("seek($self, cookie, whence=0, /)",
                       "Set the stream position, and return the new position."),
    native<&text_tell>("tell($self, /)", "Return the stream position as an opaque number."),
    native<&text_truncate>("truncate($self, pos=None, /)", ""),
    native<&text_fileno>("fileno($self, /)", ""),
    native<&text_isatty>("isatty($self, /)", ""),
    native<&text_seekable>("seekable($self, /)", ""),
    native<&text_readable>("readable($self, /)", ""),
    native<&text_writable>("writable($self, /)", ""),
    native<&text_close>("close($self, /)", ""),
    native<&text_detach>("detach($self, /)", ""),
    native<&text_reconfigure>("reconfigure($self, *, encoding=None, errors=None, newline=None, "
                              "line_buffering=None, write_through=None)",
                              "Reconfigure the text stream with new parameters."),
});

Result<Ref<>> get_buffer(ThreadState&, Value self) { return cast<TextIO>(self).buffer; }
Result<Ref<>> get_encoding(ThreadState& ts, Value self) {
  return Ref<>(make_str(ts, cast<TextIO>(self).shown_encoding));
}
Result<Ref<>> get_errors(ThreadState& ts, Value self) {
  return Ref<>(make_str(ts, cast<TextIO>(self).errors));
}
Result<Ref<>> get_line_buffering(ThreadState&, Value self) {
  return share(Value::boolean(cast<TextIO>(self).line_buffering));
}
Result<Ref<>> get_write_through(ThreadState&, Value self) {
  return share(Value::boolean(cast<TextIO>(self).write_through));
}
Result<Ref<>> get_closed(ThreadState& ts, Value self) {
  const Ref<> buffer = cast<TextIO>(self).buffer;
  if (buffer.value().is_none()) {
    return raise_text(ts, Exc::kValueError, "underlying buffer has been detached");
  }
  return get_attribute(ts, buffer, "closed");
}
Result<Ref<>> get_name(ThreadState& ts, Value self) {
  const Ref<> buffer = cast<TextIO>(self).buffer;
  return get_attribute(ts, buffer, "name");
}
Result<Ref<>> get_mode(ThreadState& ts, Value self) {
  const Ref<> mode = cast<TextIO>(self).mode;
  if (mode) {
    return mode;
  }
  return raise_attribute_error(ts, self, Value::object(&intern(ts, "mode")),
                               "'_io.TextIOWrapper' object has no attribute 'mode'");
}
Result<void> set_mode(ThreadState&, Value self, Value mode) {
  cast<TextIO>(self).mode = mode.is_absent() ? Ref<>() : share(mode);
  return {};
}
Result<Ref<>> get_newlines(ThreadState& ts, Value self) {
  const unsigned seen = cast<TextIO>(self).decoder.seen_newlines();
  std::vector<Ref<>> found;
  constexpr std::array<std::pair<unsigned, const char*>, 3> kKinds{
      {{TextDecoder::kReturn, "\r"}, {TextDecoder::kLineFeed, "\n"}, {TextDecoder::kBoth, "\r\n"}}};
  for (const auto& [bit, text] : kKinds) {
    if ((seen & bit) != 0) {
      found.push_back(make_str(ts, text));
    }
  }
  if (found.size() < 2) {
    return found.empty() ? share(Value::none()) : found[0];
  }
  const std::vector<Value> values(found.begin(), found.end());
  return Ref<>(minipy::make_tuple(ts, values));
}
Result<Ref<>> get_chunk_size(ThreadState&, Value) { return Ref<>::take(Value::small_int(kChunk)); }

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"buffer", get_buffer, nullptr, "", true},
    {"encoding", get_encoding, nullptr, "", true},
    {"errors", get_errors, nullptr, ""},
    {"line_buffering", get_line_buffering, nullptr, "", true},
    {"write_through", get_write_through, nullptr, "", true},
    {"closed", get_closed, nullptr, ""},
    {"name", get_name, nullptr, ""},
    {"mode", get_mode, set_mode, ""},
    {"newlines", get_newlines, nullptr, ""},
    {"_CHUNK_SIZE", get_chunk_size, nullptr, ""},
});

void fill_text_io(Slots& slots) {
  slots.destroy = &destroy_as<TextIO>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const TextIO&>(object);
    visitor.visit(self.dict, Edge::of_field("__dict__"));
    visitor.visit(self.buffer, Edge::of_field("buffer"));
    visitor.visit(self.mode, Edge::of_field("mode"));
  };
  slots.clear = [](Object& object) {
    auto& self = static_cast<TextIO&>(object);
    const Ref<> dict = std::exchange(self.dict, Ref<>());
    const Ref<> buffer = std::exchange(self.buffer, Ref<>::take(Value::none()));
    const Ref<> mode = std::exchange(self.mode, Ref<>());
  };
  slots.make = &text_make;
  slots.initialize = &initialize_by<kInit>;
  slots.repr = &text_repr;
  slots.next = &text_next;
}

}  // namespace

Result<Ref<TextIO>> make_text_io(ThreadState& ts, Type& type, Value buffer,
                                 const TextOptions& options) {
  Ref<TextIO> made = make_instance_of<TextIO>(ts, type);
  made->buffer = Ref<>::take(Value::none());
  TRY_VOID(set_up(ts, *made, buffer, options));
  return made;
}

Result<void> write_ascii(ThreadState& ts, TextIO& stream, std::string_view text) {
  TRY_VOID(check_usable(ts, stream));
  if (!stream.can_write) {
    return raise_unsupported(ts, "not writable");
  }
  const bool has_line_end = (stream.line_buffering || !stream.newline.empty()) &&
                            text.find_first_of("\r\n") != std::string_view::npos;
  if (has_line_end && !stream.newline.empty()) {
    stream.output += with_newlines(text, stream.newline);
  } else {
    stream.output += text;
  }
  return after_write(ts, stream, has_line_end);
}

Result<void> flush_text(ThreadState& ts, TextIO& stream) {
  TRY_VOID(push_output(ts, stream));
  const Ref<> kept = stream.buffer;
  if (Buffered* buffer = own_buffer(stream)) {
    return flush_buffered(ts, *buffer);
  }
  if (as<FileIO>(kept) != nullptr) {
    return {};
  }
  TRY_VOID(call_method(ts, kept, intern(ts, "flush")));
  return {};
}

Result<std::string> read_text_line(ThreadState& ts, TextIO& stream) {
  std::size_t searched = stream.taken;
  while (true) {
    const std::size_t end = line_end(stream, searched);
    if (end != std::string::npos) {
      return take(stream, end - stream.taken);
    }
    const std::size_t left = stream.text.size() - stream.taken;
    TRY(const bool more, fill_text(ts, stream));
    if (!more) {
      const std::size_t last = line_end(stream, stream.taken);
      return take(stream, last == std::string::npos ? last : last - stream.taken);
    }
    searched = stream.taken + (left > 0 ? left - 1 : 0);  // "\r\n" may have been cut
  }
}

const TypeSpec& text_io_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kTextStream,
      .base = CoreType::kTextIOBase,
      .size = sizeof(TextIO),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable, TypeFlag::kHasDict),
      .fill = &fill_text_io,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = "Character and line based layer over a BufferedIOBase object, buffer.",
      .dict_offset = offset_of_dict<TextIO>()};
  return spec;
}

}  // namespace minipy
