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

#ifdef MINIPY_ASAN
// From malloc, for the leak sanitizer looks through what that gave.
Arenas::Arena Arenas::take_arena() {
  return Arena(static_cast<std::byte*>(take_aligned_memory(kArenaSize, kArenaSize)));
}

void Arenas::FreeArena::operator()(std::byte* arena) const noexcept {
  unpoison(arena, kArenaSize);
  std::free(arena);
}
#else
/// From the system, exactly as much as is used: malloc would reserve as much again for the
/// alignment, which a limit on memory counts. Where the place that the system chose is not aligned,
/// the surroundings of one that is are given back.
Arenas::Arena Arenas::take_arena() {
  const auto map = [](std::size_t bytes) {
    void* const memory =
        ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
      throw std::bad_alloc();
    }
    return static_cast<std::byte*>(memory);
  };
  const auto behind_aligned = [](const std::byte* at) {
    return std::bit_cast<std::uintptr_t>(at) % kArenaSize;
  };
  std::byte* memory = map(kArenaSize);
  if (behind_aligned(memory) == 0) {
    return Arena(memory);
  }
  ::munmap(memory, kArenaSize);
  memory = map(2 * kArenaSize);
  const std::size_t before = kArenaSize - behind_aligned(memory);
  ::munmap(memory, before);
  ::munmap(memory + before + kArenaSize, kArenaSize - before);
  return Arena(memory + before);
}

void Arenas::FreeArena::operator()(std::byte* arena) const noexcept { ::munmap(arena, kArenaSize); }
#endif

/// The first arena is of ordinary pages, for a short program needs little of it; what any program
/// needs is fetched at once, which saves as many page faults.
void Arenas::add_arena() {
  Arena arena = take_arena();
  if (!arenas_.empty()) {
    prefer_huge_pages(arena.get(), kArenaSize);
  } else {
#ifdef MADV_POPULATE_WRITE
    static_cast<void>(::madvise(arena.get(), kTakenAtStart, MADV_POPULATE_WRITE));
#endif
  }
  next_ = arena.get();
  end_ = next_ + kArenaSize;
  arenas_.push_back(std::move(arena));
}

}  // namespace minipy
