#include "vm/runtime/block_pool.h"

#include <new>

namespace minipy {

void* BlockPool::carve(std::size_t bytes) {
  const std::size_t size = rounded(bytes);
  if (left_ < size) {
    void* const page = arenas_->take_page();
    ::new (page) Page{this};
    untouched_ = static_cast<std::byte*>(page) + kStep;
    left_ = kPageSize - kStep;
  }
  void* const block = untouched_;
  untouched_ += size;
  left_ -= size;
  return block;
}

}  // namespace minipy
