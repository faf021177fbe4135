// What bytearray has in common with list: append, insert, pop and their kin.
#include <algorithm>
#include <array>

#include "vm/objects/byte_array.h"
#include "vm/objects/bytes.h"
#include "vm/objects/instance.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Result<void> method_append(ThreadState& ts, ByteArray& self, Value item) {
  TRY(const char byte, byte_of(ts, item));
  return replace_bytes(ts, self, self.data.size(), 0, std::string_view(&byte, 1));
}

Result<void> method_extend(ThreadState& ts, ByteArray& self, Value items) {
  std::string data;
  if (has_buffer(ts, items)) {
    const std::optional<BytesLike> bytes = BytesLike::find(ts, items);
    if (!bytes) {
      return raise(ts, Exc::kTypeError, "can't set bytearray slice from {}", type_name(ts, items));
    }
    data = bytes->view();
  } else {
    if (!is_iterable(type_of(ts, items))) {
      return raise(ts, Exc::kTypeError, "can't extend bytearray with {}", type_name(ts, items));
    }
    TRY(Ref<> iterator, iterate(ts, items));
    while (true) {
      TRY(Ref<> item, next(ts, iterator));
      if (item.value().is_absent()) {
        break;
      }
      Result<char> byte = byte_of(ts, item);
      if (byte.failed()) {
        if (as<Str>(items) != nullptr && pending_is(ts, Exc::kTypeError)) {
          return raise(ts, Exc::kTypeError, "expected iterable of integers; got: '{}'",
                       type_name(ts, items));
        }
        return Raised{};
      }
      data += byte.take();
    }
  }
  return replace_bytes(ts, self, self.data.size(), 0, data);
}

Result<void> method_insert(ThreadState& ts, ByteArray& self, std::int64_t index, Value item) {
  TRY(const char byte, byte_of(ts, item));
  const auto size = static_cast<std::int64_t>(self.data.size());
  const std::int64_t at = std::clamp<std::int64_t>(index < 0 ? index + size : index, 0, size);
  return replace_bytes(ts, self, static_cast<std::size_t>(at), 0, std::string_view(&byte, 1));
}

Result<std::int64_t> method_pop(ThreadState& ts, ByteArray& self,
                                std::optional<std::int64_t> index) {
  const auto size = static_cast<std::int64_t>(self.data.size());
  if (size == 0) {
    return raise_text(ts, Exc::kIndexError, "pop from empty bytearray");
  }
  std::int64_t at = index.value_or(-1);
  at = at < 0 ? at + size : at;
  if (at < 0 || at >= size) {
    return raise_text(ts, Exc::kIndexError, "pop index out of range");
  }
  TRY_VOID(check_resizable(ts, self));
  const auto byte = static_cast<unsigned char>(self.data[static_cast<std::size_t>(at)]);
  TRY_VOID(replace_bytes(ts, self, static_cast<std::size_t>(at), 1, ""));
  return std::int64_t{byte};
}

Result<void> method_remove(ThreadState& ts, ByteArray& self, Value item) {
  TRY(const char byte, byte_of(ts, item));
  const std::size_t at = self.data.find(byte);
  if (at == std::string::npos) {
    return raise_text(ts, Exc::kValueError, "value not found in bytearray");
  }
  return replace_bytes(ts, self, at, 1, "");
}

void method_reverse(ThreadState&, ByteArray& self) {
  std::reverse(self.data.begin(), self.data.end());
}
Result<void> method_clear(ThreadState& ts, ByteArray& self) {
  return replace_bytes(ts, self, 0, self.data.size(), "");
}
Ref<> method_copy(ThreadState& ts, ByteArray& self) { return make_byte_array(ts, self.data); }
std::int64_t method_alloc(ThreadState&, ByteArray& self) { return self.allocated; }

/// `bytearray, (content,), state`: the content as Latin-1 text before protocol 3.
Result<Ref<>> reduce(ThreadState& ts, ByteArray& self, std::int64_t protocol) {
  TRY(Ref<> get_state, get_attribute(ts, Value::object(&self), "__getstate__"));
  TRY(Ref<> state, call(ts, get_state));
  Ref<> arguments;
  if (self.data.empty()) {
    arguments = minipy::make_tuple(ts, std::span<const Value>());
  } else if (protocol < 3) {
    std::u32string text;
    for (const char c : self.data) {
      text.push_back(static_cast<unsigned char>(c));
    }
    Ref<> shown = make_str_from_code_points(ts, text);
    Ref<> encoding = make_str(ts, "latin-1");
    arguments = minipy::make_tuple(ts, std::array<Value, 2>{shown, encoding});
  } else {
    Ref<> content = make_bytes(ts, self.data);
    arguments = minipy::make_tuple(ts, std::array<Value, 1>{content});
  }
  return Ref<>(
      minipy::make_tuple(ts, std::array<Value, 3>{Value::object(self.type), arguments, state}));
}
Result<Ref<>> method_reduce(ThreadState& ts, ByteArray& self) { return reduce(ts, self, 2); }
Result<Ref<>> method_reduce_ex(ThreadState& ts, ByteArray& self,
                               std::optional<std::int64_t> protocol) {
  return reduce(ts, self, protocol.value_or(0));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_alloc>("__alloc__($self, /)",
                          "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated."),
    native<&method_reduce>("__reduce__($self, /)", "Return state information for pickling."),
    native<&method_reduce_ex>("__reduce_ex__($self, proto=0, /)",
                              "Return state information for pickling."),
    native<&method_append>("append($self, item, /)",
                           "Append a single item to the end of the bytearray."),
    native<&method_clear>("clear($self, /)", "Remove all items from the bytearray."),
    native<&method_copy>("copy($self, /)", "Return a copy of B."),
    native<&method_extend>("extend($self, iterable_of_ints, /)",
                           "Append all the items from the iterator or sequence to the end of the "
                           "bytearray."),
    native<&method_insert>("insert($self, index, item, /)",
                           "Insert a single item into the bytearray before the given index."),
    native<&method_pop>("pop($self, index=-1, /)", "Remove and return a single item from B."),
    native<&method_remove>("remove($self, value, /)",
                           "Remove the first occurrence of a value in the bytearray."),
    native<&method_reverse>("reverse($self, /)", "Reverse the order of the values in B in place."),
});

}  // namespace

std::span<const NativeDef> byte_array_list_methods() { return kMethods; }

}  // namespace minipy
