#include "vm/objects/buffer.h"

#include <functional>

#include "vm/objects/raise.h"

namespace minipy {

void BufferView::set_bytes(Value exporter, char* first, std::int64_t count, bool readonly) {
  owner = share(exporter);
  data = first;
  size = count;
  item_size = 1;
  is_readonly = readonly;
  format = "B";
  shape = {count};
  strides = {1};
}

bool is_contiguous(const std::vector<std::int64_t>& shape, const std::vector<std::int64_t>& strides,
                   std::int64_t item_size, bool c_order) {
  if (shape.size() == 1 && shape[0] == 0) {  // of one dimension CPython asks the stride even so
    return strides[0] == item_size;
  }
  std::int64_t expected = item_size;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const std::size_t dimension = c_order ? shape.size() - 1 - i : i;
    if (shape[dimension] == 0) {
      return true;
    }
    if (shape[dimension] > 1 && strides[dimension] != expected) {
      return false;
    }
    expected *= shape[dimension];
  }
  return true;
}

bool BufferView::is_c_contiguous() const { return is_contiguous(shape, strides, item_size, true); }
bool BufferView::is_f_contiguous() const { return is_contiguous(shape, strides, item_size, false); }

std::string contiguous_bytes(const BufferView& view) {
  std::string result;
  const std::function<void(std::size_t, const char*)> copy = [&](std::size_t dimension,
                                                                 const char* at) {
    if (dimension == view.shape.size()) {
      result.append(at, static_cast<std::size_t>(view.item_size));
      return;
    }
    for (std::int64_t i = 0; i < view.shape[dimension]; ++i) {
      copy(dimension + 1, at + i * view.strides[dimension]);
    }
  };
  copy(0, view.data);
  return result;
}

Result<Buffer> Buffer::of(ThreadState& ts, Value exporter, bool writable) {
  const auto get = type_of(ts, exporter).slots.get_buffer;
  if (get == nullptr) {
    return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                 type_name(ts, exporter));
  }
  Buffer made(ts);
  TRY_VOID(get(ts, exporter, made.view_, writable));
  return made;
}

Buffer::Buffer(Buffer&& other) noexcept : ts_(other.ts_), view_(std::move(other.view_)) {}

Buffer::~Buffer() { release_view(*ts_, view_); }

bool has_buffer(ThreadState& ts, Value value) {
  return type_of(ts, value).slots.get_buffer != nullptr;
}

void release_view(ThreadState& ts, BufferView& view) {
  if (!view.owner) {
    return;
  }
  const Ref<> owner = std::move(view.owner);
  if (const auto release_it = type_of(ts, owner).slots.release_buffer) {
    Ref<> pending = ts.take_exception();
    release_it(ts, owner, view);
    if (pending) {
      static_cast<void>(ts.raise(std::move(pending)));
    }
  }
  view.keeper = Ref<>();
}

Result<BytesLike> BytesLike::of(ThreadState& ts, Value value) {
  TRY(Buffer buffer, Buffer::of(ts, value));
  if (!buffer.view().is_c_contiguous()) {
    return raise_text(ts, Exc::kBufferError, "memoryview: underlying buffer is not C-contiguous");
  }
  return BytesLike(std::move(buffer));
}

std::optional<BytesLike> BytesLike::find(ThreadState& ts, Value value) {
  Result<BytesLike> found = of(ts, value);
  if (found.failed()) {
    clear_exception(ts);
    return std::nullopt;
  }
  return found.take();
}

Result<BytesLike> BytesLike::copied(ThreadState& ts, Value value) {
  TRY(Buffer buffer, Buffer::of(ts, value));
  BytesLike made(std::move(buffer));
  if (!made.buffer_.view().is_c_contiguous()) {
    made.copy_ = contiguous_bytes(made.buffer_.view());
  }
  return made;
}

}  // namespace minipy
