// Small blocks of memory inside objects, such as a list's items: a free list for each size, filled
// from pages. Quicker than malloc, for a page knows whose it is and a block's owner knows its size.
// Guarded by the interpreter's lock.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "vm/runtime/memory.h"
#include "vm/runtime/poison.h"

namespace minipy {

class BlockPool {
 public:
  static constexpr std::size_t kStep = 16;      ///< block sizes: 16, 32, …
  static constexpr std::size_t kLargest = 128;  ///< … up to this

  /// Its pages come from `arenas`, which must live longer.
  explicit BlockPool(Arenas& arenas) : arenas_(&arenas) {}
  BlockPool(const BlockPool&) = delete;
  BlockPool& operator=(const BlockPool&) = delete;

  /// A block of at least so many bytes (1 … kLargest), not cleared. Throws std::bad_alloc.
  void* take(std::size_t bytes) {
    Block*& first = free_[(bytes - 1) / kStep];
    if (first == nullptr) [[unlikely]] {
      return carve(bytes);
    }
    Block* const block = first;
    first = block->next;
    unpoison(block, rounded(bytes));
    return block;
  }
  /// Gives back a block that take() handed out for so many bytes, to the pool that it came from.
  static void give(void* memory, std::size_t bytes) {
    const std::uintptr_t into_page = std::bit_cast<std::uintptr_t>(memory) & (kPageSize - 1);
    auto* const page =
        static_cast<Page*>(static_cast<void*>(static_cast<std::byte*>(memory) - into_page));
    Block*& first = page->pool->free_[(bytes - 1) / kStep];
    first = ::new (memory) Block{first};
    poison(memory, rounded(bytes));
  }

 private:
  static constexpr std::size_t rounded(std::size_t bytes) {
    return (bytes + kStep - 1) / kStep * kStep;
  }

  struct Block {
    Block* next;
  };
  /// Head of a page, which is aligned to its size.
  struct Page {
    BlockPool* pool;
  };

  void* carve(std::size_t bytes);

  std::array<Block*, kLargest / kStep> free_{};
  std::byte* untouched_ = nullptr;  ///< the rest of the newest page
  std::size_t left_ = 0;            ///< its bytes
  Arenas* arenas_;
};

}  // namespace minipy
