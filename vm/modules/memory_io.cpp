// io.BytesIO and io.StringIO: streams over memory.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "vm/modules/io.h"
#include "vm/modules/native_type.h"
#include "vm/objects/buffer.h"
#include "vm/objects/bytes.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/memory_view.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// What both are: items (bytes or characters) and a place among them, which may lie behind the end.
template <CoreType kCore, class Text>
struct Memory : IOBase {
  static constexpr CoreType kCoreType = kCore;
  Text items;
  /// StringIO: what was written behind the items, a byte for each character, until somebody looks at
  /// the items.
  std::string narrow;
  std::size_t at = 0;
  std::string newline;      ///< StringIO: what '\n' becomes
  bool translates = false;  ///< StringIO: "\r\n" and "\r" become '\n' as they come in
  bool universal = false;
  std::int64_t exports = 0;  ///< BytesIO: views of its memory, which must then stay in its place

  /// Puts what is in `narrow` where it belongs.
  void settle() {
    for (const char c : narrow) {
      items.push_back(static_cast<unsigned char>(c));
    }
    narrow.clear();
  }
  void put(const Text& data) {
    if (data.empty()) {
      return;
    }
    if (at > items.size()) {
      items.resize(at);  // filled with zeros
    }
    const std::size_t over = std::min(data.size(), items.size() - at);
    items.replace(at, over, data);
    at += data.size();
  }
  Text take(std::size_t count) {
    if (at >= items.size()) {
      return {};
    }
    Text data = items.substr(at, count);
    at += data.size();
    return data;
  }
};
using BytesIO = Memory<CoreType::kBytesIO, std::string>;
using StringIO = Memory<CoreType::kStringIO, std::u32string>;

template <class T>
Result<void> check_exports(ThreadState& ts, const T& self) {
  if (self.exports == 0) {
    return {};
  }
  return raise_text(ts, Exc::kBufferError, "Existing exports of data: object cannot be re-sized");
}

template <class T>
Result<void> check_open(ThreadState& ts, const T& self) {
  if (!self.closed) {
    return {};
  }
  return raise_text(ts, Exc::kValueError,
                    std::is_same_v<T, StringIO> ? "I/O operation on closed file"
                                                : "I/O operation on closed file.");
}

/// Before the items are looked at.
template <class T>
Result<void> check_memory(ThreadState& ts, T& self) {
  TRY_VOID(check_open(ts, self));
  if constexpr (std::is_same_v<T, StringIO>) {
    self.settle();
  }
  return {};
}

Result<std::size_t> size_or_all(ThreadState& ts, Value size) {
  if (size.is_absent() || size.is_none()) {
    return std::string::npos;
  }
  TRY(Ref<> number, index(ts, size));
  TRY(const std::int64_t wanted, index_saturated(ts, number));
  return wanted < 0 ? std::string::npos : static_cast<std::size_t>(wanted);
}

Ref<> made_of(ThreadState& ts, const std::string& data) { return make_bytes(ts, data); }
Ref<> made_of(ThreadState& ts, const std::u32string& text) {
  return make_str_from_code_points(ts, text);
}
Ref<Str> make_str_latin_1(ThreadState& ts, std::string_view text) {
  const bool is_ascii = std::all_of(text.begin(), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  Ref<Str> str = make_str_sized(ts, text.size(), is_ascii ? 0x7F : 0xFF);
  std::copy(text.begin(), text.end(), str->mutable_data());
  return str;
}

template <class T>
Result<Ref<>> memory_read(ThreadState& ts, T& self, Value size) {
  TRY_VOID(check_memory(ts, self));
  TRY(const std::size_t wanted, size_or_all(ts, size));
  return made_of(ts, self.take(wanted));
}

/// Items up to the next line end.
template <class T>
std::size_t line_size(const T& self) {
  if (self.at >= self.items.size()) {
    return 0;
  }
  std::size_t end = self.items.find('\n', self.at);
  if (self.universal) {
    for (std::size_t i = self.at; i < std::min(end, self.items.size()); ++i) {
      if (self.items[i] == '\r') {
        end = i + 1 < self.items.size() && self.items[i + 1] == '\n' ? i + 1 : i;
        break;
      }
    }
  } else if (self.newline == "\r") {
    end = self.items.find('\r', self.at);
  }
  return end == T{}.items.npos ? self.items.size() - self.at : end + 1 - self.at;
}
template <class T>
Result<Ref<>> memory_readline(ThreadState& ts, T& self, Value size) {
  TRY_VOID(check_memory(ts, self));
  TRY(const std::size_t most, size_or_all(ts, size));
  return made_of(ts, self.take(std::min(line_size(self), most)));
}
template <class T>
Result<Ref<>> memory_next(ThreadState& ts, Value self) {
  auto& memory = cast<T>(self);
  TRY_VOID(check_memory(ts, memory));
  const std::size_t size = line_size(memory);
  return size == 0 ? share(Value::absent()) : made_of(ts, memory.take(size));
}

template <class T>
Result<Ref<>> memory_getvalue(ThreadState& ts, T& self) {
  if constexpr (std::is_same_v<T, StringIO>) {
    if (self.items.empty()) {
      TRY_VOID(check_open(ts, self));
      return Ref<>(make_str_latin_1(ts, self.narrow));
    }
  }
  TRY_VOID(check_memory(ts, self));
  return made_of(ts, self.items);
}

template <class T>
Result<std::int64_t> memory_tell(ThreadState& ts, T& self) {
  TRY_VOID(check_open(ts, self));
  return static_cast<std::int64_t>(self.at);
}

Result<std::int64_t> bytes_seek(ThreadState& ts, BytesIO& self, std::int64_t offset,
                                std::optional<std::int64_t> whence) {
  TRY_VOID(check_memory(ts, self));
  const std::int64_t how = whence.value_or(0);
  if (how == 0 && offset < 0) {
    return raise(ts, Exc::kValueError, "negative seek value {}", offset);
  }
  if (how < 0 || how > 2) {
    return raise(ts, Exc::kValueError, "invalid whence ({}, should be 0, 1 or 2)", how);
  }
  const std::int64_t from =
      how == 0 ? 0 : static_cast<std::int64_t>(how == 1 ? self.at : self.items.size());
  self.at = static_cast<std::size_t>(std::max<std::int64_t>(from + offset, 0));
  return static_cast<std::int64_t>(self.at);
}
Result<std::int64_t> string_seek(ThreadState& ts, StringIO& self, std::int64_t offset,
                                 std::optional<std::int64_t> whence) {
  TRY_VOID(check_memory(ts, self));
  const std::int64_t how = whence.value_or(0);
  if (how < 0 || how > 2) {
    return raise(ts, Exc::kValueError, "Invalid whence ({}, should be 0, 1 or 2)", how);
  }
  if (how == 0 && offset < 0) {
    return raise(ts, Exc::kValueError, "Negative seek position {}", offset);
  }
  if (how != 0 && offset != 0) {
    return raise_text(ts, Exc::kOSError, "Can't do nonzero cur-relative seeks");
  }
  self.at = how == 0 ? static_cast<std::size_t>(offset) : how == 1 ? self.at : self.items.size();
  return static_cast<std::int64_t>(self.at);
}

template <class T>
Result<std::int64_t> memory_truncate(ThreadState& ts, T& self, Value size) {
  TRY_VOID(check_memory(ts, self));
  TRY_VOID(check_exports(ts, self));
  std::int64_t wanted = static_cast<std::int64_t>(self.at);
  if (!size.is_absent() && !size.is_none()) {
    TRY(Ref<> number, index(ts, size));
    TRY(wanted, index_saturated(ts, number));
    if (wanted < 0) {
      return raise(ts, Exc::kValueError, "{}egative size value {}",
                   std::is_same_v<T, BytesIO> ? "n" : "N", wanted);
    }
  }
  if (static_cast<std::size_t>(wanted) < self.items.size()) {
    self.items.resize(static_cast<std::size_t>(wanted));
  }
  return wanted;
}

template <class T>
Result<void> memory_close(ThreadState& ts, T& self) {
  TRY_VOID(check_exports(ts, self));
  self.closed = true;
  self.items.clear();
  self.narrow.clear();
  return {};
}
template <class T>
Result<bool> memory_yes(ThreadState& ts, T& self) {
  TRY_VOID(check_open(ts, self));
  return true;
}
template <class T>
Result<bool> memory_no(ThreadState& ts, T& self) {
  TRY_VOID(check_open(ts, self));
  return false;
}
template <class T>
Result<void> memory_flush(ThreadState& ts, T& self) {
  return check_open(ts, self);
}

// ---- BytesIO

Result<std::int64_t> bytes_write(ThreadState& ts, BytesIO& self, Value data) {
  TRY_VOID(check_memory(ts, self));
  TRY_VOID(check_exports(ts, self));
  if (as<Str>(data) != nullptr || is_int_like(data)) {
    return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                 type_name(ts, data));
  }
  TRY(const std::string bytes, bytes_from(ts, data));
  self.put(bytes);
  return static_cast<std::int64_t>(bytes.size());
}
Result<std::int64_t> bytes_readinto(ThreadState& ts, BytesIO& self, Value target) {
  TRY_VOID(check_memory(ts, self));
  TRY(const Buffer room, buffer_to_fill(ts, target));
  const std::string data = self.take(static_cast<std::size_t>(room.view().size));
  std::copy(data.begin(), data.end(), room.view().data);
  return static_cast<std::int64_t>(data.size());
}

/// What getbuffer()'s view looks at: keeps the stream, and holds its memory in its place.
struct BytesIOBuffer : Object {
  static constexpr CoreType kCoreType = CoreType::kBytesIOBuffer;
  Ref<> source;
};

Result<Ref<>> bytes_getbuffer(ThreadState& ts, BytesIO& self) {
  TRY_VOID(check_memory(ts, self));
  Ref<BytesIOBuffer> exporter =
      ts.interpreter().heap().make<BytesIOBuffer>(ts.interpreter().type(CoreType::kBytesIOBuffer));
  exporter->source = share(Value::object(&self));
  return Result<Ref<>>(make_memory_view(ts, exporter.value(), true));
}

Result<void> get_buffer_slot(ThreadState&, Value self, BufferView& view, bool) {
  auto& stream = cast<BytesIO>(cast<BytesIOBuffer>(self).source);
  view.set_bytes(self, stream.items.data(), static_cast<std::int64_t>(stream.items.size()), false);
  ++stream.exports;
  return {};
}
void release_buffer_slot(ThreadState&, Value self, BufferView&) {
  --cast<BytesIO>(cast<BytesIOBuffer>(self).source).exports;
}

void fill_buffer(Slots& slots) {
  slots.destroy = &destroy_as<BytesIOBuffer>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const BytesIOBuffer&>(object).source, Edge::of_field("source"));
  };
  slots.get_buffer = &get_buffer_slot;
  slots.release_buffer = &release_buffer_slot;
}

Result<Ref<>> bytes_make(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<BytesIO>(ts, type));
}
Result<void> bytes_init(ThreadState& ts, BytesIO& self, Value initial) {
  TRY_VOID(check_exports(ts, self));
  self.items.clear();
  self.at = 0;
  if (!initial.is_absent() && !initial.is_none()) {
    if (as<Str>(initial) != nullptr || is_int_like(initial)) {
      return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                   type_name(ts, initial));
    }
    TRY(self.items, bytes_from(ts, initial));
  }
  return {};
}
constexpr NativeDef kBytesInit = native<&bytes_init>("BytesIO($self, initial_bytes=b'')", "");

// ---- StringIO

std::u32string translated(const StringIO& self, const std::u32string& text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == '\r' && self.translates) {
      i += i + 1 < text.size() && text[i + 1] == '\n' ? 1 : 0;
      result += U'\n';
    } else if (c == '\n' && !self.newline.empty()) {
      result.append(self.newline.begin(), self.newline.end());
    } else {
      result += c;
    }
  }
  return result;
}

Result<std::int64_t> string_write(ThreadState& ts, StringIO& self, Value text) {
  const Str* str = as<Str>(text);
  if (str == nullptr) {
    return raise(ts, Exc::kTypeError, "string argument expected, got '{}'", type_name(ts, text));
  }
  TRY_VOID(check_open(ts, self));
  if (self.at == self.items.size() + self.narrow.size() && str->kind == 1 && !self.translates &&
      self.newline.empty()) {
    self.narrow.append(str->data(), str->length);
    self.at += str->length;
    return std::int64_t{str->length};
  }
  self.settle();
  const std::u32string added = to_code_points(*str);
  self.put(self.translates || !self.newline.empty() ? translated(self, added) : added);
  return std::int64_t{str->length};
}

Result<Ref<>> string_make(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<StringIO>(ts, type));
}
Result<void> string_init(ThreadState& ts, StringIO& self, Value initial, Value newline) {
  self.items.clear();
  self.narrow.clear();
  self.at = 0;
  std::string text = "\n";
  if (newline.is_none()) {
    self.translates = true;
    self.universal = true;
  } else if (!newline.is_absent()) {
    if (as<Str>(newline) == nullptr) {
      return raise(ts, Exc::kTypeError, "newline must be str or None, not {}",
                   type_name(ts, newline));
    }
    text = to_utf8(cast<Str>(newline));
    if (!text.empty() && text != "\n" && text != "\r" && text != "\r\n") {
      TRY(const std::string shown, repr_utf8(ts, newline));
      return raise(ts, Exc::kValueError, "illegal newline value: {}", shown);
    }
    self.universal = text.empty();
  }
  self.newline = text == "\n" ? "" : text;
  if (initial.is_absent() || initial.is_none()) {
    return {};
  }
  if (as<Str>(initial) == nullptr) {
    return raise(ts, Exc::kTypeError, "initial_value must be str or None, not {}",
                 type_name(ts, initial));
  }
  TRY_VOID(string_write(ts, self, initial));
  self.at = 0;
  return {};
}
constexpr NativeDef kStringInit =
    native<&string_init>("StringIO($self, initial_value='', newline='\\n')", "");

Result<Ref<>> get_newlines(ThreadState&, Value) { return share(Value::none()); }
Result<Ref<>> get_line_buffering(ThreadState&, Value) { return share(Value::boolean(false)); }

template <class T>
constexpr auto kCommonMethods = std::to_array<NativeDef>({
    native<&memory_read<T>>("read($self, size=-1, /)",
                            "Read at most size items; all that are left without it."),
    native<&memory_readline<T>>("readline($self, size=-1, /)", "Read until newline or EOF."),
    native<&memory_getvalue<T>>("getvalue($self, /)", "Retrieve the entire contents."),
    native<&memory_tell<T>>("tell($self, /)", "Tell the current position."),
    native<&memory_truncate<T>>("truncate($self, pos=None, /)", "Truncate to size."),
    native<&memory_close<T>>("close($self, /)", "Close the IO object."),
    native<&memory_yes<T>>("readable($self, /)", "Returns True if the IO object can be read."),
    native<&memory_yes<T>>("writable($self, /)", "Returns True if the IO object can be written."),
    native<&memory_yes<T>>("seekable($self, /)", "Returns True if the IO object can be seeked."),
    native<&memory_no<T>>("isatty($self, /)", "Always returns False."),
    native<&memory_flush<T>>("flush($self, /)", "Does nothing."),
});
template <class T>
std::span<const NativeDef> common_methods() {
  return kCommonMethods<T>;
}
constexpr auto kBytesMethods = std::to_array<NativeDef>({
    native<&bytes_write>("write($self, b, /)", "Write bytes to file."),
    native<&bytes_seek>("seek($self, pos, whence=0, /)", "Change stream position."),
    native<&memory_read<BytesIO>>("read1($self, size=-1, /)",
                                  "Read at most size bytes, returned as a bytes object."),
    native<&bytes_getbuffer>("getbuffer($self, /)",
                             "Get a read-write view over the contents of the BytesIO object."),
    native<&bytes_readinto>("readinto($self, buffer, /)", "Read bytes into buffer."),
    native<&bytes_readinto>("readinto1($self, buffer, /)", "Read bytes into buffer."),
});
constexpr auto kStringMethods = std::to_array<NativeDef>({
    native<&string_write>("write($self, s, /)", "Write string to file."),
    native<&string_seek>("seek($self, pos, whence=0, /)", "Change stream position."),
});
constexpr auto kStringGetSets = std::to_array<GetSetDef>({
    {"newlines", get_newlines, nullptr, ""},
    {"line_buffering", get_line_buffering, nullptr, ""},
});

template <class T>
void fill_memory(Slots& slots) {
  slots.destroy = &destroy_as<T>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const T&>(object).dict, Edge::of_field("__dict__"));
  };
  slots.clear = [](Object& object) {
    const Ref<> dict = std::exchange(static_cast<T&>(object).dict, Ref<>());
  };
  slots.next = &memory_next<T>;
}
void fill_bytes(Slots& slots) {
  fill_memory<BytesIO>(slots);
  slots.make = &bytes_make;
  slots.initialize = &initialize_by<kBytesInit>;
}
void fill_string(Slots& slots) {
  fill_memory<StringIO>(slots);
  slots.make = &string_make;
  slots.initialize = &initialize_by<kStringInit>;
}

template <class T>
constexpr TypeSpec memory_spec(CoreType base, void (*fill)(Slots&),
                               std::span<const NativeDef> methods,
                               std::span<const GetSetDef> getsets, const char* doc) {
  return TypeSpec{
      .core = T::kCoreType,
      .base = base,
      .size = sizeof(T),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable, TypeFlag::kHasDict),
      .fill = fill,
      .methods = methods,
      .getsets = getsets,
      .doc = doc,
      .dict_offset = offset_of_dict<T>(),
      .more_methods = {&common_methods<T>}};
}

}  // namespace

const TypeSpec& bytes_io_type_spec() {
  static constexpr TypeSpec spec =
      memory_spec<BytesIO>(CoreType::kBufferedIOBase, &fill_bytes, kBytesMethods, {},
                           "Buffered I/O implementation using an in-memory bytes buffer.");
  return spec;
}
const TypeSpec& bytes_io_buffer_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kBytesIOBuffer,
                                 .base = CoreType::kObject,
                                 .size = sizeof(BytesIOBuffer),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kFinal),
                                 .fill = &fill_buffer,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = nullptr};
  return spec;
}
const TypeSpec& string_io_type_spec() {
  static constexpr TypeSpec spec =
      memory_spec<StringIO>(CoreType::kTextIOBase, &fill_string, kStringMethods, kStringGetSets,
                            "Text I/O implementation using an in-memory buffer.");
  return spec;
}

}  // namespace minipy
