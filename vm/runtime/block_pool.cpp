#include "vm/runtime/block_pool.h"

#include <new>

namespace minipy {

void* BlockPool::carve(std::size_t bytes) {
  const std::size_t size = rounded(bytes);
  if (left_ < size) {
    std::unique_ptr<void, FreePage> page(std::aligned_alloc(kPage, kPage));
    if (page == nullptr) {
      throw std::bad_alloc();
    }
    ::new (page.get()) Page{this};
    untouched_ = static_cast<std::byte*>(page.get()) + kStep;
    left_ = kPage - kStep;
    pages_.push_back(std::move(page));
  }
  void* const block = untouched_;
  untouched_ += size;
  left_ -= size;
  return block;
}

}  // namespace minipy
