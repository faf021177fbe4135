// open(): from a mode to the right stack of streams.
#include <array>
#include <cstdlib>
#include <string>
#include <unistd.h>
#include <utility>

#include "vm/eval/eval_state.h"
#include "vm/modules/io.h"
#include "vm/modules/module_table.h"
#include "vm/modules/native_type.h"
#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

struct Mode {
  bool text = false;
  bool binary = false;
  bool reading = false;
  bool writing = false;
  bool appending = false;
  bool creating = false;
  bool updating = false;
  std::string raw;  ///< for FileIO
};

Result<Mode> parse_mode(ThreadState& ts, const std::string& text) {
  Mode mode;
  const auto invalid = [&] {
    return raise(ts, Exc::kValueError, "invalid mode: {}", quoted(text));
  };
  std::string seen;
  for (const char c : text) {
    if (seen.find(c) != std::string::npos) {
      return invalid();
    }
    seen += c;
    switch (c) {
      case 'x':
        mode.creating = true;
        break;
      case 'r':
        mode.reading = true;
        break;
      case 'w':
        mode.writing = true;
        break;
      case 'a':
        mode.appending = true;
        break;
      case '+':
        mode.updating = true;
        break;
      case 't':
        mode.text = true;
        break;
      case 'b':
        mode.binary = true;
        break;
      default:
        return invalid();
    }
    if (c != 't' && c != 'b') {
      mode.raw += c;
    }
  }
  if (mode.text && mode.binary) {
    return raise_text(ts, Exc::kValueError, "can't have text and binary mode at once");
  }
  if (mode.raw.empty() || (mode.updating && mode.raw == "+")) {
    return raise_text(
        ts, Exc::kValueError,
        "Must have exactly one of create/read/write/append mode and at most one plus");
  }
  const int kinds =
      int{mode.creating} + int{mode.reading} + int{mode.writing} + int{mode.appending};
  if (kinds != 1) {
    return raise_text(ts, Exc::kValueError,
                      "must have exactly one of create/read/write/append mode");
  }
  return mode;
}

Result<std::string> text_argument(ThreadState& ts, Value value, const char* name,
                                  const char* standard) {
  if (value.is_absent()) {
    return std::string(standard);
  }
  if (as<Str>(value) == nullptr) {
    return raise(ts, Exc::kTypeError, "open() argument '{}' must be str, not {}", name,
                 value.is_none() ? "None" : type_name(ts, value));
  }
  return to_utf8(cast<Str>(value));
}

Result<void> check_binary(ThreadState& ts, const Mode& mode, Value encoding, Value errors,
                          Value newline) {
  if (!mode.binary) {
    return {};
  }
  const std::array<std::pair<Value, const char*>, 3> options{
      {{encoding, "an encoding"}, {errors, "an errors"}, {newline, "a newline"}}};
  for (const auto& [value, what] : options) {
    if (!value.is_absent() && !value.is_none()) {
      return raise(ts, Exc::kValueError, "binary mode doesn't take {} argument", what);
    }
  }
  return {};
}

Type& buffered_type(ThreadState& ts, const Mode& mode) {
  return ts.interpreter().type(mode.updating  ? CoreType::kBufferedRandom
                               : mode.reading ? CoreType::kBufferedReader
                                              : CoreType::kBufferedWriter);
}

/// A stream that cannot be completed is closed again.
template <class T>
Result<Ref<>> or_close(ThreadState& ts, const Ref<>& raw, Result<T> result) {
  if (!result.failed()) {
    return Ref<>(result.take());
  }
  Ref<> error = ts.take_exception();
  if (call_method(ts, raw, intern(ts, "close")).failed()) {
    clear_exception(ts);
  }
  return ts.raise(std::move(error));
}

}  // namespace

Result<Ref<>> builtin_open(ThreadState& ts, Value file, Value mode_value, Value buffering_value,
                           Value encoding, Value errors, Value newline, Value closefd,
                           Value opener) {
  make_io_types(ts);
  TRY(const std::string mode_text, text_argument(ts, mode_value, "mode", "r"));
  TRY(const Mode mode, parse_mode(ts, mode_text));
  TRY_VOID(check_binary(ts, mode, encoding, errors, newline));
  std::int64_t buffering = -1;
  if (!buffering_value.is_absent()) {
    TRY(Ref<> number, index(ts, buffering_value));
    TRY(buffering, index_saturated(ts, number));
  }
  bool closes = true;
  if (!closefd.is_absent()) {
    TRY(closes, truth(ts, closefd));
  }
  TRY(Ref<FileIO> made,
      open_file(ts, file, mode.raw, closes, opener.is_absent() ? Value::none() : opener));
  const bool is_terminal = ::isatty(made->descriptor) != 0;
  const Ref<> raw(std::move(made));
  const bool line_buffering = buffering == 1 || (buffering < 0 && is_terminal);
  if (buffering == 0) {
    if (!mode.binary) {
      return or_close(
          ts, raw,
          Result<Ref<>>(raise_text(ts, Exc::kValueError, "can't have unbuffered text I/O")));
    }
    return raw;
  }
  constexpr std::size_t kStandardSize = 8192;
  const std::size_t size = buffering > 1 ? static_cast<std::size_t>(buffering) : kStandardSize;
  Ref<> buffer(make_buffered(ts, buffered_type(ts, mode), raw, size));
  if (mode.binary) {
    return buffer;
  }
  Result<Ref<TextIO>> text = make_text_io(ts, ts.interpreter().type(CoreType::kTextStream), buffer,
                                          {.encoding = encoding,
                                           .errors = errors,
                                           .newline = newline,
                                           .line_buffering = line_buffering});
  if (!text.failed()) {
    text.value()->mode = Ref<>(make_str(ts, mode_text));
  }
  return or_close(ts, buffer, std::move(text));
}

namespace {

/// Whether the locale says nothing of the encoding, so that any bytes must pass through (PEP 538).
bool uses_plain_locale() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') {
      const std::string_view locale = value;
      return locale == "C" || locale == "POSIX" || locale == "C.UTF-8";
    }
  }
  return true;
}

}  // namespace

namespace {

/// PYTHONIOENCODING, `encoding:errors`; either may be empty.
std::pair<std::string, std::string> wanted_encoding(ThreadState& ts) {
  const char* wanted = ts.interpreter().runtime().options().ignore_environment
                           ? nullptr
                           : std::getenv("PYTHONIOENCODING");
  const std::string text = wanted == nullptr ? "" : wanted;
  const std::size_t colon = text.find(':');
  return {text.substr(0, colon), colon == std::string::npos ? "" : text.substr(colon + 1)};
}

}  // namespace

Result<Ref<>> make_standard_stream(ThreadState& ts, int descriptor, const char* name,
                                   bool unbuffered) {
  const bool writes = descriptor != 0;
  const Ref<> raw(make_file_io(ts, descriptor, name, writes));
  Type& type =
      ts.interpreter().type(writes ? CoreType::kBufferedWriter : CoreType::kBufferedReader);
  const Ref<> buffer = unbuffered && writes ? raw : Ref<>(make_buffered(ts, type, raw, 8192));
  const auto [wanted, wanted_errors] = wanted_encoding(ts);
  Ref<Str> encoding = make_str(ts, wanted.empty() ? "utf-8" : wanted);
  const std::string handler = !wanted_errors.empty()                    ? wanted_errors
                              : uses_plain_locale() && wanted.empty() ? "surrogateescape"
                                                                        : "strict";
  Ref<Str> errors = make_str(ts, descriptor == 2 ? "backslashreplace" : handler);
  TRY(Ref<TextIO> stream,
      make_text_io(ts, ts.interpreter().type(CoreType::kTextStream), buffer,
                   {.encoding = encoding.value(),
                    .errors = errors.value(),
                    .line_buffering = descriptor == 2 || ::isatty(descriptor) != 0,
                    .write_through = unbuffered && writes}));
  stream->mode = Ref<>(make_str(ts, writes ? "w" : "r"));
  return Ref<>(std::move(stream));
}

namespace {

Result<Ref<>> open_code(ThreadState& ts, Value path) {
  Ref<Str> mode = make_str(ts, "rb");
  const Value absent = Value::absent();
  return builtin_open(ts, path, mode.value(), absent, absent, absent, absent, absent, absent);
}
Result<Ref<>> text_encoding(ThreadState& ts, Value encoding, Value) {
  return encoding.is_none() ? Ref<>(make_str(ts, "locale")) : share(encoding);
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&open_code>("open_code(path)",
                       "Opens the provided file with the intent to import the contents."),
    native<&text_encoding>("text_encoding(encoding, stacklevel=2, /)",
                           "A helper function to choose the text encoding."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  make_io_types(ts);
  const auto& state = *static_cast<IoState*>(ts.interpreter().extension(ExtensionSlot::kIo));
  TRY_VOID(add_to_module(ts, module, "UnsupportedOperation", state.unsupported_operation.value()));
  TRY_VOID(add_to_module(ts, module, "BlockingIOError",
                         Value::object(&exception_type(ts, Exc::kBlockingIOError))));
  TRY_VOID(
      add_to_module(ts, module, "open", eval_state(ts).builtins->find_str(intern(ts, "open"))));
  TRY_VOID(add_to_module(ts, module, "DEFAULT_BUFFER_SIZE", Value::small_int(8192)));
  for (const TypeSpec* spec :
       {&io_base_type_spec(), &raw_io_base_type_spec(), &buffered_io_base_type_spec(),
        &text_io_base_type_spec(), &file_io_type_spec(), &buffered_reader_type_spec(),
        &buffered_writer_type_spec(), &buffered_random_type_spec(), &bytes_io_type_spec(),
        &bytes_io_buffer_type_spec(), &string_io_type_spec(), &text_io_type_spec()}) {
    TRY_VOID(add_type(ts, module, *spec));
  }
  return {};
}

}  // namespace

const ModuleDef& io_module_def() {
  static constexpr ModuleDef def{
      "_io", "The io module provides the Python interfaces to stream handling.", kFunctions, &fill};
  return def;
}

}  // namespace minipy
