#include "vm/runtime/memory.h"

#include <bit>
#include <cstdint>
#include <sys/mman.h>

namespace minipy {

namespace {

/// From so many bytes on: less would mean that much is fetched that is not used.
constexpr std::size_t kHugeFrom = std::size_t{4} * 1024 * 1024;
constexpr std::size_t kSystemPage = 4096;
/// What the interpreter itself takes of its first arena.
constexpr std::size_t kTakenAtStart = std::size_t{352} * 1024;

/// An advice: where it cannot be followed, nothing is lost.
void prefer_huge_pages(void* memory, std::size_t bytes) {
#ifdef MADV_HUGEPAGE
  const std::size_t before = -std::bit_cast<std::uintptr_t>(memory) % kSystemPage;
  static_cast<void>(::madvise(static_cast<std::byte*>(memory) + before,
                              (bytes - before) / kSystemPage * kSystemPage, MADV_HUGEPAGE));
#endif
}

void* checked(void* memory, std::size_t bytes) {
  if (memory == nullptr) {
    throw std::bad_alloc();
  }
  if (bytes >= kHugeFrom) {
    prefer_huge_pages(memory, bytes);
  }
  return memory;
}

}  // namespace

void* take_memory(std::size_t bytes) { return checked(std::malloc(bytes), bytes); }

void* take_cleared_memory(std::size_t bytes) { return checked(std::calloc(1, bytes), bytes); }

void* take_aligned_memory(std::size_t bytes, std::size_t alignment) {
  return checked(std::aligned_alloc(alignment, bytes), bytes);
}

void* resize_memory(void* memory, std::size_t bytes) {
  return checked(std::realloc(memory, bytes), bytes);
}

Arenas::~Arenas() {
  for (const auto& arena : arenas_) {
    unpoison(arena.get(), kArenaSize);
  }
}

/// The first arena is of ordinary pages, for a short program needs little of it; what any program
/// needs is fetched at once, which saves as many page faults.
void Arenas::add_arena() {
  std::unique_ptr<void, FreeMemory> arena(take_aligned_memory(kArenaSize, kArenaSize));
  if (!arenas_.empty()) {
    prefer_huge_pages(arena.get(), kArenaSize);
  } else {
#ifdef MADV_POPULATE_WRITE
    static_cast<void>(::madvise(arena.get(), kTakenAtStart, MADV_POPULATE_WRITE));
#endif
  }
  next_ = static_cast<std::byte*>(arena.get());
  end_ = next_ + kArenaSize;
  arenas_.push_back(std::move(arena));
}

}  // namespace minipy
