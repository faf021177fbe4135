// Memory that an object shows to others without a copy (PEP 3118): bytes, bytearray, memoryview,
// and classes with `__buffer__` (PEP 688).
//
// An exporter fills a BufferView and keeps its memory in place until the view is released. Buffer
// releases by itself; BytesLike is a Buffer read as one run of bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vm/objects/protocol.h"

namespace minipy {

/// CPython's Py_buffer. Empty `shape` with `dimensions` 0 is a single item.
struct BufferView {
  Ref<> owner;   ///< whose slots.release_buffer ends the view
  Ref<> keeper;  ///< what a Python-level exporter needs for the release; or nothing
  char* data = nullptr;
  std::int64_t size = 0;  ///< bytes
  std::int64_t item_size = 1;
  bool is_readonly = true;
  std::string format = "B";
  std::vector<std::int64_t> shape;
  std::vector<std::int64_t> strides;

  /// One dimension of bytes.
  void set_bytes(Value exporter, char* first, std::int64_t count, bool readonly);
  bool is_c_contiguous() const;
  bool is_f_contiguous() const;
};

/// Whether the items lie one after the other, the last (C) or first (Fortran) index fastest.
bool is_contiguous(const std::vector<std::int64_t>& shape, const std::vector<std::int64_t>& strides,
                   std::int64_t item_size, bool c_order);
/// The items of a view of any layout in C order.
std::string contiguous_bytes(const BufferView& view);

/// A view that is released when this goes.
class Buffer {
 public:
  /// The view of an exporter; TypeError "a bytes-like object is required, not 'int'".
  static Result<Buffer> of(ThreadState& ts, Value exporter, bool writable = false);

  Buffer(Buffer&& other) noexcept;
  Buffer& operator=(Buffer&&) = delete;
  Buffer(const Buffer&) = delete;
  ~Buffer();

  const BufferView& view() const { return view_; }

 private:
  explicit Buffer(ThreadState& ts) : ts_(&ts) {}

  ThreadState* ts_;
  BufferView view_;
};

/// Whether Buffer::of() has a chance.
bool has_buffer(ThreadState& ts, Value value);
/// Ends a view: tells its exporter, keeps a pending exception.
void release_view(ThreadState& ts, BufferView& view);

/// The bytes of a bytes-like object, held for as long as this lives.
class BytesLike {
 public:
  /// TypeError as Buffer::of(); BufferError when the bytes do not lie in one run.
  static Result<BytesLike> of(ThreadState& ts, Value value);
  /// Those of any layout, put into one run: what bytes() and bytearray() take.
  static Result<BytesLike> copied(ThreadState& ts, Value value);
  /// Empty instead of an exception.
  static std::optional<BytesLike> find(ThreadState& ts, Value value);

  std::string_view view() const {
    return copy_ ? std::string_view(*copy_)
                 : std::string_view(buffer_.view().data,
                                    static_cast<std::size_t>(buffer_.view().size));
  }

 private:
  explicit BytesLike(Buffer buffer) : buffer_(std::move(buffer)) {}

  Buffer buffer_;
  std::optional<std::string> copy_;  ///< of what does not lie in one run
};

}  // namespace minipy
