#include "vm/objects/byte_array.h"

#include <algorithm>
#include <array>

#include "base/text_repr.h"
#include "vm/objects/bytes.h"
#include "vm/objects/complex.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterator_state.h"
#include "vm/objects/iterators.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

std::optional<std::string_view> stored_bytes(Value value) {
  if (const Bytes* bytes = as<Bytes>(value)) {
    return bytes->view();
  }
  if (const ByteArray* array = as<ByteArray>(value)) {
    return array->view();
  }
  return std::nullopt;
}

Ref<ByteArray> make_byte_array(ThreadState& ts, std::string_view data) {
  Ref<ByteArray> made =
      ts.interpreter().heap().make<ByteArray>(ts.interpreter().type(CoreType::kByteArray));
  made->data = data;
  made->allocated = data.empty() ? 0 : static_cast<std::int64_t>(data.size()) + 1;
  return made;
}

Result<void> check_resizable(ThreadState& ts, const ByteArray& array) {
  if (array.exports > 0) {
    return raise_text(ts, Exc::kBufferError, "Existing exports of data: object cannot be re-sized");
  }
  return {};
}

namespace {

/// What CPython allocates when the size becomes `size`.
void resize_allocation(ByteArray& array, std::int64_t size) {
  std::int64_t& allocated = array.allocated;
  if (size + 1 <= allocated) {
    if (size < allocated / 2) {
      allocated = size + 1;
    }
  } else if (static_cast<double>(size) <= static_cast<double>(allocated) * 1.125) {
    allocated = size + (size >> 3) + (size < 9 ? 3 : 6);
  } else {
    allocated = size + 1;
  }
}

}  // namespace

Result<void> replace_bytes(ThreadState& ts, ByteArray& array, std::size_t at, std::size_t count,
                           std::string_view with) {
  if (count != with.size()) {
    TRY_VOID(check_resizable(ts, array));
    resize_allocation(array, static_cast<std::int64_t>(array.data.size() - count + with.size()));
  }
  array.data.replace(at, count, with);
  return {};
}

Result<char> byte_of(ThreadState& ts, Value value) {
  TRY(const std::int64_t byte, index_saturated(ts, value));
  if (byte < 0 || byte > 255) {
    return raise_text(ts, Exc::kValueError, "byte must be in range(0, 256)");
  }
  return static_cast<char>(byte);
}

namespace {

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<ByteArray>(ts, type));
}

Result<void> initialize_slot(ThreadState& ts, Value self, Arguments arguments) {
  auto& array = cast<ByteArray>(self);
  TRY(const BytesArguments given, bytes_arguments(ts, "bytearray", arguments));
  if (!array.data.empty()) {
    TRY_VOID(replace_bytes(ts, array, 0, array.data.size(), ""));
  }
  TRY(const std::string data, bytes_from_arguments(ts, "bytearray", given));
  return replace_bytes(ts, array, 0, array.data.size(), data);
}

/// Unlike bytes, an apostrophe is always escaped.
std::string literal_of(std::string_view data) {
  const std::string text = bytes_literal(data);
  if (text[1] == '\'') {
    return text;
  }
  std::string escaped;
  for (const char c : text) {
    escaped += c == '\'' ? "\\'" : std::string(1, c);
  }
  return escaped;
}

Result<Ref<>> repr_slot(ThreadState& ts, Value self) {
  return Ref<>(
      make_str(ts, type_name(ts, self) + "(" + literal_of(cast<ByteArray>(self).data) + ")"));
}

Result<std::int64_t> length_slot(ThreadState&, Value self) {
  return static_cast<std::int64_t>(cast<ByteArray>(self).data.size());
}

Result<Ref<>> compare_slot(ThreadState& ts, Value self, Value other, Comparison how) {
  if (!has_buffer(ts, other)) {
    return share(Value::not_implemented());
  }
  const std::optional<BytesLike> right = BytesLike::find(ts, other);
  if (!right) {
    return share(Value::not_implemented());
  }
  return share(Value::boolean(holds(cast<ByteArray>(self).view().compare(right->view()), how)));
}

/// Where an index points; `message` when it is outside.
Result<std::size_t> item_index(ThreadState& ts, ByteArray& self, Value key) {
  TRY(std::int64_t at, subscript_index(ts, key));
  const auto size = static_cast<std::int64_t>(self.data.size());
  at = at < 0 ? at + size : at;
  if (at < 0 || at >= size) {
    return raise_text(ts, Exc::kIndexError, "bytearray index out of range");
  }
  return static_cast<std::size_t>(at);
}

Raised bad_index(ThreadState& ts, Value key) {
  return raise(ts, Exc::kTypeError, "bytearray indices must be integers or slices, not {}",
               type_name(ts, key));
}

std::string picked(std::string_view data, const SliceRange& range) {
  if (range.step == 1) {
    return std::string(
        data.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.count)));
  }
  std::string result;
  for (std::int64_t i = 0; i < range.count; ++i) {
    result += data[static_cast<std::size_t>(range.start + i * range.step)];
  }
  return result;
}

Result<Ref<>> get_item_slot(ThreadState& ts, Value self, Value key) {
  auto& array = cast<ByteArray>(self);
  if (Slice* slice = as<Slice>(key)) {
    TRY(const SliceBounds bounds, slice_bounds(ts, *slice));
    const SliceRange range = bounds.in(static_cast<std::int64_t>(array.data.size()));
    return Ref<>(make_byte_array(ts, range.count == 0 ? "" : picked(array.data, range)));
  }
  if (type_of(ts, key).slots.index == nullptr) {
    return bad_index(ts, key);
  }
  TRY(const std::size_t at, item_index(ts, array, key));
  return Ref<>::take(Value::small_int(static_cast<unsigned char>(array.data[at])));
}

/// What a slice is set to: bytes-like, or an iterable of bytes.
Result<std::string> slice_values(ThreadState& ts, Value value) {
  if (value.is_absent()) {
    return std::string();
  }
  const Slots& slots = type_of(ts, value).slots;
  const bool is_number = slots.index != nullptr || slots.to_int != nullptr ||
                         slots.to_float != nullptr || as<Complex>(value) != nullptr;
  if (as<ByteArray>(value) == nullptr && (is_number || as<Str>(value) != nullptr)) {
    return raise_text(ts, Exc::kTypeError,
                      "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  return bytes_from(ts, value, "bytearray");
}

Result<void> set_slice(ThreadState& ts, ByteArray& self, Slice& slice, Value value) {
  TRY_VOID(resolve_slice(ts, slice, 0));  // bad bounds are complained about first
  TRY(const std::string values, slice_values(ts, value));
  TRY(const SliceBounds bounds, slice_bounds(ts, slice));
  const SliceRange range = bounds.in(static_cast<std::int64_t>(self.data.size()));
  if (range.step == 1) {
    return replace_bytes(ts, self, static_cast<std::size_t>(range.start),
                         static_cast<std::size_t>(range.count), values);
  }
  if (values.empty()) {  // nothing stored is removal, whatever the step
    if (range.count == 0) {
      return {};
    }
    TRY_VOID(check_resizable(ts, self));
    const std::int64_t step = range.step < 0 ? -range.step : range.step;
    const std::int64_t first =
        range.step < 0 ? range.start + (range.count - 1) * range.step : range.start;
    std::string kept;
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(self.data.size()); ++i) {
      const std::int64_t offset = i - first;
      if (offset < 0 || offset % step != 0 || offset / step >= range.count) {
        kept += self.data[static_cast<std::size_t>(i)];
      }
    }
    return replace_bytes(ts, self, 0, self.data.size(), kept);
  }
  if (static_cast<std::int64_t>(values.size()) != range.count) {
    return raise(ts, Exc::kValueError,
                 "attempt to assign bytes of size {} to extended slice of size {}", values.size(),
                 range.count);
  }
  for (std::int64_t i = 0; i < range.count; ++i) {
    self.data[static_cast<std::size_t>(range.start + i * range.step)] =
        values[static_cast<std::size_t>(i)];
  }
  return {};
}

Result<void> set_item_slot(ThreadState& ts, Value self, Value key, Value value) {
  auto& array = cast<ByteArray>(self);
  if (Slice* slice = as<Slice>(key)) {
    return set_slice(ts, array, *slice, value);
  }
  if (type_of(ts, key).slots.index == nullptr) {
    return bad_index(ts, key);
  }
  if (value.is_absent()) {
    TRY(const std::size_t at, item_index(ts, array, key));
    return replace_bytes(ts, array, at, 1, "");
  }
  TRY_VOID(subscript_index(ts, key));
  TRY(const char byte, byte_of(ts, value));  // before the bounds; its __index__ may cut the array
  TRY(const std::size_t at, item_index(ts, array, key));
  array.data[at] = byte;
  return {};
}

Result<bool> contains_slot(ThreadState& ts, Value self, Value item) {
  auto& array = cast<ByteArray>(self);
  if (has_buffer(ts, item)) {
    TRY(const BytesLike part, BytesLike::of(ts, item));
    return array.view().find(part.view()) != std::string_view::npos;
  }
  if (type_of(ts, item).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                 type_name(ts, item));
  }
  TRY(const char byte, byte_of(ts, item));
  return array.view().find(byte) != std::string_view::npos;
}

Raised no_concatenation(ThreadState& ts, Value left, Value right) {
  return raise(ts, Exc::kTypeError, "can't concat {} to {}", type_name(ts, right),
               type_name(ts, left));
}

Result<Ref<>> concatenate_slot(ThreadState& ts, Value left, Value right) {
  const std::optional<BytesLike> other = BytesLike::find(ts, right);
  if (!other) {
    return no_concatenation(ts, left, right);
  }
  std::string joined = cast<ByteArray>(left).data;
  joined += other->view();
  return Ref<>(make_byte_array(ts, joined));
}

Result<Ref<>> in_place_concatenate_slot(ThreadState& ts, Value left, Value right) {
  const std::optional<BytesLike> other = BytesLike::find(ts, right);
  if (!other) {
    return no_concatenation(ts, left, right);
  }
  auto& array = cast<ByteArray>(left);
  TRY_VOID(replace_bytes(ts, array, array.data.size(), 0, other->view()));
  return share(left);
}

/// The array's data so many times; MemoryError when that is more than there can be. What `times` is
/// asked for its number may change the array.
Result<std::string> repeated(ThreadState& ts, const ByteArray& array, Value times) {
  TRY(const std::int64_t given,
      index_int64(ts, times, "cannot fit 'int' into an index-sized integer"));
  const std::int64_t count = std::max<std::int64_t>(given, 0);
  const std::string_view data = array.data;
  if (!data.empty() && count > (std::int64_t{1} << 40) / static_cast<std::int64_t>(data.size())) {
    return raise_text(ts, Exc::kMemoryError, "");
  }
  std::string result;
  result.reserve(data.size() * static_cast<std::size_t>(count));
  for (std::int64_t i = 0; i < count && !data.empty(); ++i) {
    result += data;
  }
  return result;
}

Result<Ref<>> repeat_slot(ThreadState& ts, Value self, Value times) {
  TRY(const std::string data, repeated(ts, cast<ByteArray>(self), times));
  return Ref<>(make_byte_array(ts, data));
}
Result<Ref<>> in_place_repeat_slot(ThreadState& ts, Value self, Value times) {
  auto& array = cast<ByteArray>(self);
  TRY(const std::string data, repeated(ts, array, times));
  TRY_VOID(replace_bytes(ts, array, 0, array.data.size(), data));
  return share(self);
}

Result<Ref<>> remainder_slot(ThreadState& ts, Value left, Value right) {
  if (as<ByteArray>(left) == nullptr) {
    return share(Value::not_implemented());
  }
  const std::string format = cast<ByteArray>(left).data;
  TRY(const std::string text, bytes_percent_format(ts, format, right));
  return Ref<>(make_byte_array(ts, text));
}

Result<Ref<>> iterate_slot(ThreadState& ts, Value self) {
  Ref<ByteArrayIterator> iterator = ts.interpreter().heap().make<ByteArrayIterator>(
      ts.interpreter().type(CoreType::kByteArrayIterator));
  iterator->array = Ref<ByteArray>::share(cast<ByteArray>(self));
  return Ref<>(std::move(iterator));
}

Result<void> get_buffer_slot(ThreadState&, Value self, BufferView& view, bool) {
  auto& array = cast<ByteArray>(self);
  view.set_bytes(self, array.data.data(), static_cast<std::int64_t>(array.data.size()), false);
  ++array.exports;
  return {};
}
void release_buffer_slot(ThreadState&, Value self, BufferView&) { --cast<ByteArray>(self).exports; }

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<ByteArray>;
  slots.make = &make_slot;
  slots.initialize = &initialize_slot;
  slots.repr = &repr_slot;
  slots.str = &repr_slot;
  slots.length = &length_slot;
  slots.compare = &compare_slot;
  slots.get_item = &get_item_slot;
  slots.set_item = &set_item_slot;
  slots.contains = &contains_slot;
  slots.concatenate = &concatenate_slot;
  slots.in_place_concatenate = &in_place_concatenate_slot;
  slots.repeat = &repeat_slot;
  slots.in_place_repeat = &in_place_repeat_slot;
  slots.binary[static_cast<std::size_t>(Binary::kRemainder)] = &remainder_slot;
  slots.iterate = &iterate_slot;
  slots.get_buffer = &get_buffer_slot;
  slots.release_buffer = &release_buffer_slot;
}

// ---- its iterator

Result<Ref<>> next_slot(ThreadState&, Value self) {
  auto& iterator = cast<ByteArrayIterator>(self);
  if (!iterator.array || iterator.at >= static_cast<std::int64_t>(iterator.array->data.size())) {
    iterator.array = nullptr;
    return share(Value::absent());
  }
  const char byte = iterator.array->data[static_cast<std::size_t>(iterator.at++)];
  return Ref<>::take(Value::small_int(static_cast<unsigned char>(byte)));
}
std::int64_t iterator_length_hint(ThreadState&, ByteArrayIterator& self) {
  if (!self.array) {
    return 0;
  }
  return std::max<std::int64_t>(static_cast<std::int64_t>(self.array->data.size()) - self.at, 0);
}
Result<Ref<>> iterator_reduce(ThreadState& ts, ByteArrayIterator& self) {
  Ref<> empty = minipy::make_tuple(ts, std::span<const Value>());
  return reduce_iterator(ts, self.array.value(), self.at, empty);
}
Result<void> iterator_set_state(ThreadState& ts, ByteArrayIterator& self, Value state) {
  TRY(const std::int64_t at, iterator_state(ts, state));
  if (self.array) {
    self.at = std::clamp<std::int64_t>(at, 0, static_cast<std::int64_t>(self.array->data.size()));
  }
  return {};
}

constexpr auto kIteratorMethods = std::to_array<NativeDef>({
    native<&iterator_length_hint>("__length_hint__($self, /)",
                                  "Private method returning an estimate of len(list(it))."),
    native<&iterator_reduce>("__reduce__($self, /)", "Return state information for pickling."),
    native<&iterator_set_state>("__setstate__($self, state, /)",
                                "Set state information for unpickling."),
});

void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<ByteArrayIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const ByteArrayIterator&>(object).array.value(),
                  Edge::of_field("bytearray"));
  };
  slots.iterate = &iterate_self;
  slots.next = &next_slot;
}

}  // namespace

const TypeSpec& byte_array_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kByteArray,
      .base = CoreType::kObject,
      .size = sizeof(ByteArray),
      .flags = 0,
      .fill = &fill_slots,
      .methods = {},
      .getsets = {},
      .doc =
          "bytearray(iterable_of_ints) -> bytearray\n"
          "bytearray(string, encoding[, errors]) -> bytearray\n"
          "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
          "bytearray(int) -> bytes array of size given by the parameter initialized with null "
          "bytes\n"
          "bytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n"
          "  - an iterable yielding integers in range(256)\n"
          "  - a text string encoded using the specified encoding\n"
          "  - a bytes or a buffer object\n"
          "  - any object implementing the buffer API.\n"
          "  - an integer",
      .more_methods = {&byte_array_text_methods, &byte_array_list_methods}};
  return spec;
}

const TypeSpec& byte_array_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kByteArrayIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(ByteArrayIterator),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_iterator,
                                 .methods = kIteratorMethods,
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
