#include "vm/objects/bytes.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text_repr.h"
#include "base/utf8.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

std::string normalized(const std::string& encoding) {
  std::string result;
  for (const char c : encoding) {
    if (c != '-' && c != '_' && c != ' ') {
      result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return result;
}

Raised raise_unicode_error(ThreadState& ts, Exc which, const char* codec, Value object, std::int64_t start,
                           std::int64_t end, const char* reason) {
  Ref<> codec_text = make_str(ts, codec);
  Ref<> reason_text = make_str(ts, reason);
  const std::array<Value, 5> arguments{codec_text, object, Value::small_int(start), Value::small_int(end), reason_text};
  TRY(Ref<> error, call(ts, Value::object(&exception_type(ts, which)), Arguments(arguments)));
  return ts.raise(std::move(error));
}

Raised raise_unknown_encoding(ThreadState& ts, const std::string& encoding) {
  return raise(ts, Exc::kLookupError, "unknown encoding: {}", encoding);
}

std::int64_t hash_data(ThreadState& ts, Bytes& bytes) {
  if (bytes.hash == 0) {
    std::u32string text;
    for (const char c : bytes.view()) {
      text.push_back(static_cast<unsigned char>(c));
    }
    Ref<Str> same = make_str_from_code_points(ts, text);
    bytes.hash = str_hash(ts, *same);
  }
  return bytes.hash;
}

Result<Ref<>> repr_bytes(ThreadState& ts, Value self) { return Ref<>(make_str(ts, bytes_literal(cast<Bytes>(self).view()))); }
Result<std::int64_t> hash_bytes(ThreadState& ts, Value self) { return hash_data(ts, cast<Bytes>(self)); }
Result<std::int64_t> length_bytes(ThreadState&, Value self) { return static_cast<std::int64_t>(cast<Bytes>(self).size); }

Result<Ref<>> compare_bytes(ThreadState&, Value self, Value other, Comparison how) {
  const Bytes* right = as<Bytes>(other);
  if (right == nullptr) {
    return share(Value::not_implemented());
  }
  return share(Value::boolean(holds(cast<Bytes>(self).view().compare(right->view()), how)));
}

Result<Ref<>> get_item_bytes(ThreadState& ts, Value self, Value key) {
  const std::string_view data = cast<Bytes>(self).view();
  if (Slice* slice = as<Slice>(key)) {
    TRY(const SliceRange range, resolve_slice(ts, *slice, static_cast<std::int64_t>(data.size())));
    std::string picked;
    for (std::int64_t i = 0; i < range.count; ++i) {
      picked += data[static_cast<std::size_t>(range.start + i * range.step)];
    }
    return Ref<>(make_bytes(ts, picked));
  }
  if (type_of(ts, key).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "byte indices must be integers or slices, not {}", type_name(ts, key));
  }
  TRY(std::int64_t at, index_int64(ts, key, "cannot fit 'int' into an index-sized integer"));
  if (at < 0) {
    at += static_cast<std::int64_t>(data.size());
  }
  if (at < 0 || at >= static_cast<std::int64_t>(data.size())) {
    return raise_text(ts, Exc::kIndexError, "index out of range");
  }
  return Ref<>::take(Value::small_int(static_cast<unsigned char>(data[static_cast<std::size_t>(at)])));
}

Result<bool> contains_bytes(ThreadState& ts, Value self, Value item) {
  const std::string_view data = cast<Bytes>(self).view();
  if (const Bytes* part = as<Bytes>(item)) {
    return data.find(part->view()) != std::string_view::npos;
  }
  TRY(const std::int64_t byte, index_int64(ts, item, "byte must be in range(0, 256)"));
  if (byte < 0 || byte > 255) {
    return raise_text(ts, Exc::kValueError, "byte must be in range(0, 256)");
  }
  return data.find(static_cast<char>(byte)) != std::string_view::npos;
}

Result<Ref<>> concatenate_bytes(ThreadState& ts, Value left, Value right) {
  const Bytes* other = as<Bytes>(right);
  if (other == nullptr) {
    return raise(ts, Exc::kTypeError, "can't concat {} to bytes", type_name(ts, right));
  }
  return Ref<>(make_bytes(ts, std::string(cast<Bytes>(left).view()) + std::string(other->view())));
}

Result<Ref<>> repeat_bytes(ThreadState& ts, Value self, Value times) {
  TRY(const std::int64_t count, index_int64(ts, times, "cannot fit 'int' into an index-sized integer"));
  const std::string_view data = cast<Bytes>(self).view();
  if (count > 0 && data.size() * static_cast<std::size_t>(count) > (std::size_t{1} << 32)) {
    return raise_text(ts, Exc::kMemoryError, "");
  }
  std::string result;
  for (std::int64_t i = 0; i < count; ++i) {
    result += data;
  }
  return Ref<>(make_bytes(ts, result));
}

Result<Ref<>> iterate_bytes(ThreadState& ts, Value self) {
  Ref<BytesIterator> iterator =
      ts.interpreter().heap().make<BytesIterator>(ts.interpreter().type(CoreType::kBytesIterator));
  iterator->bytes = Ref<Bytes>::share(cast<Bytes>(self));
  return Ref<>(std::move(iterator));
}

Result<Ref<>> next_byte(ThreadState&, Value self) {
  auto& iterator = cast<BytesIterator>(self);
  if (!iterator.bytes || iterator.at >= iterator.bytes->size) {
    iterator.bytes = nullptr;
    return share(Value::absent());
  }
  return Ref<>::take(Value::small_int(static_cast<unsigned char>(iterator.bytes->view()[iterator.at++])));
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  std::string data;
  Value source = arguments.positional > 0 ? arguments[0] : Value();
  Value encoding = arguments.positional > 1 ? arguments[1] : Value();
  Value errors = arguments.positional > 2 ? arguments[2] : Value();
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    (word == "source" ? source : word == "encoding" ? encoding : errors) = arguments.keyword_value(i);
  }
  if (const Str* text = as<Str>(source)) {
    const Str* codec = as<Str>(encoding);
    if (codec == nullptr) {
      return raise_text(ts, Exc::kTypeError, "string argument without an encoding");
    }
    const Str* how = as<Str>(errors);
    TRY(data, encode_text(ts, *text, to_utf8(*codec), how == nullptr ? "strict" : to_utf8(*how)));
  } else if (!source.is_nothing()) {
    if (!encoding.is_nothing()) {
      return raise_text(ts, Exc::kTypeError, "encoding without a string argument");
    }
    if (is_int_like(source)) {
      TRY(const std::int64_t count, index_int64(ts, source, "cannot fit 'int' into an index-sized integer"));
      if (count < 0) {
        return raise_text(ts, Exc::kValueError, "negative count");
      }
      data.assign(static_cast<std::size_t>(count), '\0');
    } else {
      TRY(data, bytes_from(ts, source));
    }
  }
  if (&type == &ts.interpreter().type(CoreType::kBytes)) {
    return Ref<>(make_bytes(ts, data));
  }
  Ref<Bytes> made = make_instance_of<Bytes>(ts, type, (data.size() + 7) & ~std::size_t{7});
  made->size = data.size();
  std::memcpy(made->mutable_data(), data.data(), data.size());
  return Ref<>(std::move(made));
}

void fill_slots(Slots& slots) {
  slots.destroy = [](Object&) {};
  slots.make = &make_slot;
  slots.repr = &repr_bytes;
  slots.hash = &hash_bytes;
  slots.compare = &compare_bytes;
  slots.length = &length_bytes;
  slots.get_item = &get_item_bytes;
  slots.contains = &contains_bytes;
  slots.concatenate = &concatenate_bytes;
  slots.repeat = &repeat_bytes;
  slots.iterate = &iterate_bytes;
}

void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<BytesIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const BytesIterator&>(object).bytes.value(), Edge::of_field("bytes"));
  };
  slots.iterate = &iterate_self;
  slots.next = &next_byte;
}

Result<Ref<>> method_decode(ThreadState& ts, Bytes& self, std::optional<std::string> encoding,
                            std::optional<std::string> errors) {
  return Result<Ref<>>(decode_bytes(ts, self.view(), encoding.value_or("utf-8"), errors.value_or("strict")));
}
std::string method_hex(ThreadState&, Bytes& self) {
  std::string text;
  for (const char c : self.view()) {
    text += fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  return text;
}
Result<Ref<>> method_fromhex(ThreadState& ts, Value, std::string text) {
  std::string data;
  std::string digits;
  for (const char c : text) {
    if (c == ' ') {
      continue;
    }
    if (std::isxdigit(static_cast<unsigned char>(c)) == 0) {
      return raise(ts, Exc::kValueError, "non-hexadecimal number found in fromhex() arg at position {}",
                   text.find(c));
    }
    digits += c;
  }
  if (digits.size() % 2 != 0) {
    return raise(ts, Exc::kValueError, "non-hexadecimal number found in fromhex() arg at position {}", text.size());
  }
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    data += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  }
  return Ref<>(make_bytes(ts, data));
}
bool method_startswith(ThreadState&, Bytes& self, Bytes& prefix) { return self.view().starts_with(prefix.view()); }
bool method_endswith(ThreadState&, Bytes& self, Bytes& suffix) { return self.view().ends_with(suffix.view()); }
Result<Ref<>> method_join(ThreadState& ts, Bytes& self, Value iterable) {
  TRY(Ref<List> items, list_from(ts, iterable));
  std::string result;
  for (std::size_t i = 0; i < items->size; ++i) {
    const Bytes* part = as<Bytes>(items->storage[i]);
    if (part == nullptr) {
      return raise(ts, Exc::kTypeError, "sequence item {}: expected a bytes-like object, {} found", i,
                   type_name(ts, items->storage[i]));
    }
    if (i > 0) {
      result += self.view();
    }
    result += part->view();
  }
  return Ref<>(make_bytes(ts, result));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_decode>("decode($self, /, encoding='utf-8', errors='strict')",
                           "Decode the bytes using the codec registered for encoding."),
    native<&method_hex>("hex($self, /)", "Create a string of hexadecimal numbers from a bytes object."),
    native<&method_fromhex>("fromhex($type, string, /)", "Create a bytes object from a string of hexadecimal numbers."),
    native<&method_startswith>("startswith($self, prefix, /)", ""),
    native<&method_endswith>("endswith($self, suffix, /)", ""),
    native<&method_join>("join($self, iterable_of_bytes, /)", "Concatenate any number of bytes objects."),
});

}  // namespace

Ref<Bytes> make_bytes(ThreadState& ts, std::string_view data) {
  Ref<>& empty = objects_state(ts).empty_bytes;
  if (data.empty() && empty) {
    return Ref<Bytes>::share(cast<Bytes>(empty));
  }
  Ref<Bytes> bytes = ts.interpreter().heap().make_sized<Bytes>(ts.interpreter().type(CoreType::kBytes), data.size() + 1);
  bytes->size = data.size();
  std::memcpy(bytes->mutable_data(), data.data(), data.size());
  if (data.empty()) {
    empty = share(bytes.value());
  }
  return bytes;
}

Result<std::string> bytes_from(ThreadState& ts, Value source) {
  if (const Bytes* bytes = as<Bytes>(source)) {
    return std::string(bytes->view());
  }
  if (as<Str>(source) != nullptr || type_of(ts, source).slots.iterate == nullptr) {
    return raise(ts, Exc::kTypeError, "cannot convert '{}' object to bytes", type_name(ts, source));
  }
  std::string data;
  TRY(Ref<> iterator, iterate(ts, source));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return data;
    }
    TRY(const std::int64_t byte, index_int64(ts, item, "bytes must be in range(0, 256)"));
    if (byte < 0 || byte > 255) {
      return raise_text(ts, Exc::kValueError, "bytes must be in range(0, 256)");
    }
    data += static_cast<char>(byte);
  }
}

Result<std::string> encode_text(ThreadState& ts, const Str& text, const std::string& encoding, const std::string& errors) {
  const std::string codec = normalized(encoding);
  const bool utf8 = codec == "utf8" || codec == "u8";
  const char32_t limit = codec == "ascii" || codec == "usascii" ? 0x80 : codec == "latin1" || codec == "iso88591" || codec == "latin" ? 0x100 : 0;
  if (!utf8 && limit == 0) {
    return raise_unknown_encoding(ts, encoding);
  }
  std::string result;
  for (std::size_t i = 0; i < text.length; ++i) {
    const char32_t c = text.at(i);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    if (utf8 ? !surrogate : c < limit) {
      if (utf8) {
        append_utf8(result, c);
      } else {
        result += static_cast<char>(c);
      }
    } else if (errors == "ignore") {
      continue;
    } else if (errors == "replace") {
      result += '?';
    } else if (errors == "backslashreplace") {
      result += c < 0x100 ? fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c))
                : c < 0x10000 ? fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c))
                              : fmt::format("\\U{:08x}", static_cast<std::uint32_t>(c));
    } else if (errors == "surrogateescape" && c >= 0xDC80 && c <= 0xDCFF) {
      result += static_cast<char>(c - 0xDC00);
    } else if (errors == "surrogatepass" && utf8) {
      append_utf8(result, c);
    } else if (errors == "xmlcharrefreplace") {
      result += fmt::format("&#{};", static_cast<std::uint32_t>(c));
    } else {
      return raise_unicode_error(ts, Exc::kUnicodeEncodeError, utf8 ? "utf-8" : limit == 0x80 ? "ascii" : "latin-1",
                                 Value::object(&text), static_cast<std::int64_t>(i), static_cast<std::int64_t>(i) + 1,
                                 utf8             ? "surrogates not allowed"
                                 : limit == 0x80 ? "ordinal not in range(128)"
                                                 : "ordinal not in range(256)");
    }
  }
  return result;
}

Result<Ref<Str>> decode_bytes(ThreadState& ts, std::string_view data, const std::string& encoding, const std::string& errors) {
  const std::string codec = normalized(encoding);
  std::u32string text;
  const auto bad = [&](std::size_t at, const char* name, const char* reason) -> Result<void> {
    if (errors == "ignore") {
      return {};
    }
    if (errors == "replace") {
      text.push_back(0xFFFD);
      return {};
    }
    if (errors == "backslashreplace") {
      for (const char c : fmt::format("\\x{:02x}", static_cast<unsigned char>(data[at]))) {
        text.push_back(static_cast<unsigned char>(c));
      }
      return {};
    }
    if (errors == "surrogateescape") {
      text.push_back(0xDC00 + static_cast<unsigned char>(data[at]));
      return {};
    }
    Ref<> object = make_bytes(ts, data);
    return raise_unicode_error(ts, Exc::kUnicodeDecodeError, name, object, static_cast<std::int64_t>(at),
                               static_cast<std::int64_t>(at) + 1, reason);
  };
  if (codec == "latin1" || codec == "iso88591" || codec == "latin") {
    for (const char c : data) {
      text.push_back(static_cast<unsigned char>(c));
    }
  } else if (codec == "ascii" || codec == "usascii") {
    for (std::size_t i = 0; i < data.size(); ++i) {
      if (static_cast<unsigned char>(data[i]) >= 0x80) {
        TRY_VOID(bad(i, "ascii", "ordinal not in range(128)"));
      } else {
        text.push_back(static_cast<unsigned char>(data[i]));
      }
    }
  } else if (codec == "utf8" || codec == "u8") {
    std::size_t at = 0;
    while (at < data.size()) {
      const std::size_t invalid = find_invalid_utf8(data.substr(at));
      const std::size_t stop = invalid == std::string_view::npos ? data.size() : at + invalid;
      while (at < stop) {
        text.push_back(decode_utf8(data, at));
      }
      if (stop < data.size()) {
        const auto byte = static_cast<unsigned char>(data[stop]);
        const bool start = byte >= 0xC2 && byte <= 0xF4;
        const bool truncated = start && stop + 1 >= data.size();
        TRY_VOID(bad(stop, "utf-8", truncated ? "unexpected end of data" : start ? "invalid continuation byte" : "invalid start byte"));
        at = stop + 1;
      }
    }
  } else {
    return raise_unknown_encoding(ts, encoding);
  }
  return make_str_from_code_points(ts, text);
}

const TypeSpec& bytes_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kBytes,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Bytes),
                                 .flags = flags_of(TypeFlag::kVariableSize),
                                 .fill = &fill_slots,
                                 .methods = kMethods,
                                 .getsets = {},
                                 .doc = "bytes(iterable_of_ints) -> bytes"};
  return spec;
}
const TypeSpec& bytes_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kBytesIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(BytesIterator),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_iterator,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
