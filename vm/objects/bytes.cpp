#include "vm/objects/bytes.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text_repr.h"
#include "base/utf8.h"
#include "vm/objects/buffer.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterator_pickling.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"

namespace minipy {

namespace {

/// Bytes whose contents are not written yet, but for the null byte behind them.
Ref<Bytes> allocate(ThreadState& ts, std::size_t size) {
  Type& type = ts.interpreter().type(CoreType::kBytes);
  void* const memory = ts.interpreter().heap().take_memory(type, sizeof(Bytes) + size + 1);
  Bytes* const bytes = ::new (memory) Bytes{};
  bytes->size = size;
  bytes->mutable_data()[size] = '\0';
  bytes->type = &type;
  bytes->count_word = 1;
  return Ref<Bytes>::take(bytes);
}

bool is_exact_bytes(ThreadState& ts, Value value) {
  return value.is_object() && value.as_object()->type == &ts.interpreter().type(CoreType::kBytes);
}

std::int64_t hash_data(ThreadState& ts, Bytes& bytes) {
  if (bytes.hash == 0) {
    bytes.hash = hash_of_text(ts, bytes.view());
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
    if (range.step == 1 && range.count == static_cast<std::int64_t>(data.size()) && is_exact_bytes(ts, self)) {
      return share(self);
    }
    std::string picked;
    for (std::int64_t i = 0; i < range.count; ++i) {
      picked += data[static_cast<std::size_t>(range.start + i * range.step)];
    }
    return Ref<>(make_bytes(ts, picked));
  }
  if (type_of(ts, key).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "byte indices must be integers or slices, not {}", type_name(ts, key));
  }
  TRY(std::int64_t at, subscript_index(ts, key));
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
  if (has_buffer(ts, item)) {
    TRY(const BytesLike part, BytesLike::of(ts, item));
    return data.find(part.view()) != std::string_view::npos;
  }
  if (type_of(ts, item).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'", type_name(ts, item));
  }
  Result<std::int64_t> number = index_saturated(ts, item);
  if (number.failed()) {
    if (pending_is(ts, Exc::kTypeError)) {
      return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                   type_name(ts, item));
    }
    return Raised{};
  }
  const std::int64_t byte = number.take();
  if (byte < 0 || byte > 255) {
    return raise_text(ts, Exc::kValueError, "byte must be in range(0, 256)");
  }
  return data.find(static_cast<char>(byte)) != std::string_view::npos;
}

Result<Ref<>> concatenate_bytes(ThreadState& ts, Value left, Value right) {
  const std::optional<BytesLike> other = BytesLike::find(ts, right);
  if (!other) {
    return raise(ts, Exc::kTypeError, "can't concat {} to {}", type_name(ts, right),
                 type_name(ts, left));
  }
  if (other->view().empty() && is_exact_bytes(ts, left)) {
    return share(left);
  }
  if (cast<Bytes>(left).size == 0 && is_exact_bytes(ts, right)) {
    return share(right);
  }
  const std::string_view first = cast<Bytes>(left).view();
  const std::string_view second = other->view();
  Ref<Bytes> joined = allocate(ts, first.size() + second.size());
  std::copy(first.begin(), first.end(), joined->mutable_data());
  std::copy(second.begin(), second.end(), joined->mutable_data() + first.size());
  return Ref<>(std::move(joined));
}

Result<Ref<>> repeat_bytes(ThreadState& ts, Value self, Value times) {
  TRY(const std::int64_t count, index_int64(ts, times, "cannot fit 'int' into an index-sized integer"));
  const std::string_view data = cast<Bytes>(self).view();
  if (count == 1 && is_exact_bytes(ts, self)) {
    return share(self);
  }
  if (!data.empty() && count > INT64_MAX / static_cast<std::int64_t>(data.size())) {
    return raise_text(ts, Exc::kOverflowError, "repeated bytes are too long");
  }
  if (!data.empty() && count > (std::int64_t{1} << 32) / static_cast<std::int64_t>(data.size())) {
    return raise_text(ts, Exc::kMemoryError, "");
  }
  std::string result;
  for (std::int64_t i = 0; i < count && !data.empty(); ++i) {
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

Result<Ref<>> make_of_type(ThreadState& ts, Type& type, std::string_view data) {
  if (&type == &ts.interpreter().type(CoreType::kBytes)) {
    return Ref<>(make_bytes(ts, data));
  }
  Ref<Bytes> made = make_instance_of<Bytes>(ts, type, (data.size() + 7) & ~std::size_t{7});
  made->size = data.size();
  std::memcpy(made->mutable_data(), data.data(), data.size());
  return Ref<>(std::move(made));
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  TRY(const BytesArguments given, bytes_arguments(ts, "bytes", arguments));
  const Value source = given.source;
  if (!source.is_nothing() && given.encoding.is_nothing() && given.errors.is_nothing()) {
    TRY(Ref<> hook, find_special(ts, source, name(ts, Name::kBytes)));
    if (!hook.value().is_absent()) {
      TRY(Ref<> made, call(ts, hook));
      const Bytes* bytes = as<Bytes>(made);
      if (bytes == nullptr) {
        return raise(ts, Exc::kTypeError, "__bytes__ returned non-bytes (type {})",
                     type_name(ts, made));
      }
      return &type == &ts.interpreter().type(CoreType::kBytes)
                 ? Result<Ref<>>(made)
                 : make_of_type(ts, type, bytes->view());
    }
  }
  TRY(const std::string data, bytes_from_arguments(ts, "bytes", given));
  return make_of_type(ts, type, data);
}

Result<Ref<>> remainder_bytes(ThreadState& ts, Value left, Value right) {
  if (as<Bytes>(left) == nullptr) {
    return share(Value::not_implemented());
  }
  TRY(const std::string text, bytes_percent_format(ts, cast<Bytes>(left).view(), right));
  return Ref<>(make_bytes(ts, text));
}

Result<void> get_buffer_bytes(ThreadState& ts, Value self, BufferView& view, bool writable) {
  if (writable) {
    return raise_text(ts, Exc::kBufferError, "Object is not writable.");
  }
  auto& bytes = cast<Bytes>(self);
  view.set_bytes(self, bytes.mutable_data(), static_cast<std::int64_t>(bytes.size), true);
  return {};
}

void fill_slots(Slots& slots) {
  slots.destroy = [](Object&) {};
  slots.make = &make_slot;
  slots.repr = &repr_bytes;
  slots.str = &repr_bytes;
  slots.hash = &hash_bytes;
  slots.compare = &compare_bytes;
  slots.length = &length_bytes;
  slots.get_item = &get_item_bytes;
  slots.contains = &contains_bytes;
  slots.concatenate = &concatenate_bytes;
  slots.repeat = &repeat_bytes;
  slots.iterate = &iterate_bytes;
  slots.binary[static_cast<std::size_t>(Binary::kRemainder)] = &remainder_bytes;
  slots.get_buffer = &get_buffer_bytes;
}

void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<BytesIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const BytesIterator&>(object).bytes.value(), Edge::of_field("bytes"));
  };
  slots.iterate = &iterate_self;
  slots.next = &next_byte;
}

}  // namespace

Ref<Bytes> make_bytes(ThreadState& ts, std::string_view data) {
  Ref<>& empty = objects_state(ts).empty_bytes;
  if (data.empty() && empty) {
    return Ref<Bytes>::share(cast<Bytes>(empty));
  }
  Ref<Bytes> bytes = allocate(ts, data.size());
  std::copy(data.begin(), data.end(), bytes->mutable_data());
  if (data.empty()) {
    empty = share(bytes.value());
  }
  return bytes;
}

Result<std::string> bytes_from(ThreadState& ts, Value source, const char* what) {
  if (has_buffer(ts, source)) {
    TRY(const BytesLike bytes, BytesLike::copied(ts, source));
    return std::string(bytes.view());
  }
  Result<Ref<>> begun = Raised{};
  if (as<Str>(source) == nullptr && is_iterable(type_of(ts, source))) {
    begun = iterate(ts, source);
  }
  if (begun.failed()) {
    if (ts.has_exception() && !pending_is(ts, Exc::kTypeError)) {
      return Raised{};
    }
    return raise(ts, Exc::kTypeError, "cannot convert '{}' object to {}", type_name(ts, source),
                 what);
  }
  std::string data;
  const Ref<> iterator = begun.take();
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return data;
    }
    TRY(const std::int64_t byte, index_saturated(ts, item));
    if (byte < 0 || byte > 255) {
      return raise(ts, Exc::kValueError, "{} must be in range(0, 256)",
                   std::string_view(what) == "bytes" ? "bytes" : "byte");
    }
    data += static_cast<char>(byte);
  }
}

Result<BytesArguments> bytes_arguments(ThreadState& ts, const char* what, Arguments arguments) {
  static constexpr std::array<std::string_view, 3> kNames{"source", "encoding", "errors"};
  std::array<Value, 3> found;
  if (arguments.total() > found.size()) {
    return raise(ts, Exc::kTypeError, "{}() takes at most 3 arguments ({} given)", what,
                 arguments.total());
  }
  std::copy_n(arguments.values, arguments.positional, found.begin());
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    const auto at = static_cast<std::size_t>(
        std::find(kNames.begin(), kNames.end(), word) - kNames.begin());
    if (at == kNames.size()) {
      return raise(ts, Exc::kTypeError, "{}() got an unexpected keyword argument '{}'", what, word);
    }
    if (!found[at].is_nothing()) {
      return raise(ts, Exc::kTypeError,
                   "argument for {}() given by name ('{}') and position ({})", what, word, at + 1);
    }
    found[at] = arguments.keyword_value(i);
  }
  for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
    if (!found[i].is_nothing() && as<Str>(found[i]) == nullptr) {
      return raise(ts, Exc::kTypeError, "{}() argument '{}' must be str, not {}", what, kNames[i],
                   found[i].is_none() ? "None" : type_name(ts, found[i]));
    }
  }
  return BytesArguments{found[0], found[1], found[2]};
}

Result<std::string> bytes_from_arguments(ThreadState& ts, const char* what,
                                         const BytesArguments& arguments) {
  const auto [source, encoding, errors] = arguments;
  const Str* text = as<Str>(source);
  if (text == nullptr && !encoding.is_nothing()) {
    return raise_text(ts, Exc::kTypeError, "encoding without a string argument");
  }
  if (text == nullptr && !errors.is_nothing()) {
    return raise_text(ts, Exc::kTypeError, "errors without a string argument");
  }
  if (source.is_nothing()) {
    return std::string();
  }
  if (text != nullptr) {
    if (encoding.is_nothing()) {
      return raise_text(ts, Exc::kTypeError, "string argument without an encoding");
    }
    return encode_text(ts, *text, to_utf8(cast<Str>(encoding)),
                       errors.is_nothing() ? "strict" : to_utf8(cast<Str>(errors)));
  }
  if (type_of(ts, source).slots.index != nullptr) {
    Result<std::int64_t> count =
        index_int64(ts, source, "cannot fit 'int' into an index-sized integer");
    if (!count.failed()) {
      if (count.value() < 0) {
        return raise_text(ts, Exc::kValueError, "negative count");
      }
      if (count.value() > std::int64_t{1} << 40) {
        return raise_text(ts, Exc::kMemoryError, "");
      }
      return std::string(static_cast<std::size_t>(count.value()), '\0');
    }
    if (!pending_is(ts, Exc::kTypeError)) {
      return Raised{};
    }
    clear_exception(ts);
  }
  return bytes_from(ts, source, what);
}

const TypeSpec& bytes_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kBytes,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Bytes),
                                 .flags = flags_of(TypeFlag::kVariableSize),
                                 .fill = &fill_slots,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = "bytes(iterable_of_ints) -> bytes",
                                 .more_methods = {&bytes_methods, &bytes_only_methods}};
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
                                 .doc = "",
                                 .more_methods = {&bytes_iterator_pickling}};
  return spec;
}

}  // namespace minipy
