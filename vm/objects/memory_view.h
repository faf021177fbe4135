// memoryview: another object's memory as a sequence of items, without a copy. All views of one
// exporter that were made from each other share a ManagedBuffer, which ends the exporter's view
// when the last of them is released. (CPython: Objects/memoryobject.c)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vm/objects/buffer.h"
#include "vm/objects/native.h"
#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct ManagedBuffer : Object {
  static constexpr CoreType kCoreType = CoreType::kManagedBuffer;
  BufferView view;  ///< as the exporter gave it
};

struct MemoryView : Object {
  static constexpr CoreType kCoreType = CoreType::kMemoryView;

  Ref<ManagedBuffer> managed;  ///< nothing: released
  char* data = nullptr;
  std::int64_t size = 0;
  std::int64_t item_size = 1;
  bool is_readonly = true;
  std::string format;
  std::vector<std::int64_t> shape;
  std::vector<std::int64_t> strides;
  std::int64_t exports = 0;          ///< views of this view
  std::optional<std::int64_t> hash;  ///< once worked out

  bool is_released() const { return !managed; }
  std::size_t dimensions() const { return shape.size(); }
};

Result<Ref<MemoryView>> make_memory_view(ThreadState& ts, Value exporter, bool writable = false);
/// A second view of the same memory.
Ref<MemoryView> share_memory_view(ThreadState& ts, const MemoryView& of);
/// ValueError "operation forbidden on released memoryview object".
Result<void> check_not_released(ThreadState& ts, const MemoryView& view);
/// BufferError while somebody looks at its memory.
Result<void> release_memory_view(ThreadState& ts, MemoryView& view);
/// The memory as a BufferView for C++ (nobody is told).
BufferView view_of(const MemoryView& view);

// ---- items (memory_format.cpp)
/// The one native format character of `B`, `@i`; 0: another format.
char native_format(const std::string& format);
/// Bytes of an item of a native format; 0: unknown.
std::int64_t native_size(char format);
/// NotImplementedError "memoryview: format … not supported".
Result<Ref<>> unpack_item(ThreadState& ts, const char* at, const std::string& format);
Result<void> pack_item(ThreadState& ts, char* at, const std::string& format, Value value);

std::span<const NativeDef> memory_view_methods();  // memory_view_methods.cpp

struct MemoryIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kMemoryIterator;
  Ref<MemoryView> view;
  std::int64_t at = 0;
};

const TypeSpec& managed_buffer_type_spec();
const TypeSpec& memory_view_type_spec();
const TypeSpec& memory_iterator_type_spec();

}  // namespace minipy
