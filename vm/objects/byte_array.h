// bytearray: bytes that change in place. While somebody looks at its memory (memoryview), its size
// may not change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "vm/objects/buffer.h"
#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct ByteArray : Object {
  static constexpr CoreType kCoreType = CoreType::kByteArray;

  std::string data;
  std::int64_t allocated = 0;  ///< `__alloc__()`: what CPython would have allocated
  std::int64_t exports = 0;    ///< views of its memory

  std::string_view view() const { return data; }
};

/// What a bytes or bytearray holds, whatever `__buffer__` its class defines; empty for others. Valid
/// until Python code runs.
std::optional<std::string_view> stored_bytes(Value value);
Ref<ByteArray> make_byte_array(ThreadState& ts, std::string_view data);
/// BufferError "Existing exports of data: object cannot be re-sized" while there are views.
Result<void> check_resizable(ThreadState& ts, const ByteArray& array);
/// `count` bytes from `at` give way to `with`.
Result<void> replace_bytes(ThreadState& ts, ByteArray& array, std::size_t at, std::size_t count,
                           std::string_view with);
/// A byte from a Python value: "byte must be in range(0, 256)".
Result<char> byte_of(ThreadState& ts, Value value);

std::span<const NativeDef> byte_array_text_methods();  // bytes_methods.cpp
std::span<const NativeDef> byte_array_list_methods();  // byte_array_methods.cpp

struct ByteArrayIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kByteArrayIterator;
  Ref<ByteArray> array;
  std::int64_t at = 0;
};

const TypeSpec& byte_array_type_spec();
const TypeSpec& byte_array_iterator_type_spec();

}  // namespace minipy
