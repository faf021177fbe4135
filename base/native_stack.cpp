#include "base/native_stack.h"

#include <pthread.h>

#include <algorithm>

namespace minipy {

const std::byte* native_stack_end(std::size_t reserve) {
  const std::byte* end = nullptr;
#if defined(__linux__)
  pthread_attr_t attributes;
  if (::pthread_getattr_np(::pthread_self(), &attributes) == 0) {
    void* lowest = nullptr;
    std::size_t size = 0;
    if (::pthread_attr_getstack(&attributes, &lowest, &size) == 0) {
      end = static_cast<const std::byte*>(lowest) + std::min(reserve, size / 2);
    }
    ::pthread_attr_destroy(&attributes);
  }
#endif
  return end;
}

}  // namespace minipy
