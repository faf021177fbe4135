// bytes: immutable, behind the struct.
#pragma once

#include <string>
#include <string_view>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Bytes : Object {
  static constexpr CoreType kCoreType = CoreType::kBytes;

  std::uint64_t size = 0;
  std::int64_t hash = 0;  ///< 0: not computed

  std::string_view view() const {
    return {static_cast<const char*>(static_cast<const void*>(this + 1)), size};
  }
  char* mutable_data() { return static_cast<char*>(static_cast<void*>(this + 1)); }
};

Ref<Bytes> make_bytes(ThreadState& ts, std::string_view data);
/// The bytes of a bytes-like object or an iterable of ints; `what` is the type to be made.
Result<std::string> bytes_from(ThreadState& ts, Value source, const char* what = "bytes");
std::span<const NativeDef> bytes_methods();       // bytes_methods.cpp
std::span<const NativeDef> bytes_only_methods();  // bytes_methods.cpp
/// `format % values` of bytes and bytearray. (bytes_format.cpp)
Result<std::string> bytes_percent_format(ThreadState& ts, std::string_view format, Value values);
/// What bytes() and bytearray() are made from; `what` is the name of the one that asks.
struct BytesArguments {
  Value source;
  Value encoding;
  Value errors;
};
Result<BytesArguments> bytes_arguments(ThreadState& ts, const char* what, Arguments arguments);
Result<std::string> bytes_from_arguments(ThreadState& ts, const char* what,
                                         const BytesArguments& arguments);

struct BytesIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kBytesIterator;
  Ref<Bytes> bytes;
  std::uint64_t at = 0;
};

const TypeSpec& bytes_type_spec();
const TypeSpec& bytes_iterator_type_spec();

}  // namespace minipy
