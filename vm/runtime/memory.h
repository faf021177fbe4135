// Memory from the system, for everything that is not a small object: pages for the heap and its
// block pool, the storage of long lists, dicts and sets, large objects.
//
// Large pieces ask for huge pages. Without them a program that fills much memory spends a third of
// its time on page faults and misses of the address cache.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

#include "vm/runtime/poison.h"

namespace minipy {

inline constexpr std::size_t kPageSize = std::size_t{16} * 1024;
inline constexpr std::size_t kArenaSize = std::size_t{2} * 1024 * 1024;  ///< a huge page, mostly

/// Uninitialised memory, to be freed by std::free. Throws std::bad_alloc.
void* take_memory(std::size_t bytes);
/// The same, its bytes zero.
void* take_cleared_memory(std::size_t bytes);
/// The same, its address a multiple of `alignment`.
void* take_aligned_memory(std::size_t bytes, std::size_t alignment);
/// Makes a piece larger or smaller; it may move. When this throws std::bad_alloc, it is as it was.
void* resize_memory(void* memory, std::size_t bytes);

struct FreeMemory {
  void operator()(void* memory) const noexcept { std::free(memory); }
};
/// An array of trivial items. `cleared`: their bytes are zero; else they are uninitialised.
template <class T>
using MemoryArray = std::unique_ptr<T[], FreeMemory>;
template <class T>
MemoryArray<T> take_array(std::size_t count, bool cleared = false) {
  if (count > SIZE_MAX / sizeof(T)) {
    throw std::bad_alloc();
  }
  const std::size_t bytes = count * sizeof(T);
  return MemoryArray<T>(static_cast<T*>(cleared ? take_cleared_memory(bytes) : take_memory(bytes)));
}

/// Pages, cut from arenas; they are never given back.
class Arenas {
 public:
  Arenas() = default;
  Arenas(const Arenas&) = delete;
  Arenas& operator=(const Arenas&) = delete;

  /// kPageSize bytes, aligned to that, not cleared. Throws std::bad_alloc.
  void* take_page() {
    if (next_ == end_) {
      add_arena();
    }
    void* const page = next_;
    next_ += kPageSize;
    return page;
  }
  std::size_t count() const { return arenas_.size(); }
  std::size_t bytes() const { return arenas_.size() * kArenaSize; }

 private:
  struct FreeArena {
    void operator()(std::byte* arena) const noexcept;
  };
  using Arena = std::unique_ptr<std::byte, FreeArena>;

  static Arena take_arena();
  void add_arena();

  std::vector<Arena> arenas_;
  std::byte* next_ = nullptr;  ///< the rest of the newest arena
  std::byte* end_ = nullptr;
};

}  // namespace minipy
