// In sanitizer builds the memory of a freed slot is poisoned, its first eight bytes apart: the
// count word must stay readable for walks over the page. Elsewhere these are empty.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SANITIZE_ADDRESS__)
#define MINIPY_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MINIPY_ASAN 1
#endif
#endif

#ifdef MINIPY_ASAN
#include <sanitizer/asan_interface.h>
#endif

namespace minipy {

inline constexpr std::size_t kReadableHead = 16;  ///< count word and free-list link

#ifdef MINIPY_ASAN
inline void poison(void* slot, std::size_t size) {
  if (size > kReadableHead) {
    __asan_poison_memory_region(static_cast<std::byte*>(slot) + kReadableHead,
                                size - kReadableHead);
  }
}
inline void unpoison(void* memory, std::size_t size) {
  __asan_unpoison_memory_region(memory, size);
}
#else
inline void poison(void*, std::size_t) {}
inline void unpoison(void*, std::size_t) {}
#endif

}  // namespace minipy
