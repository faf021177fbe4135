// How much of this thread's C++ stack is left: every recursive routine that a program can drive deep
// compares its own address with an end that leaves room for what it calls.
#pragma once

#include <cstddef>

namespace minipy {

/// The lowest address that this thread's stack may reach so that `reserve` bytes stay, or half of
/// the stack if it is that small. Null, which is never reached, where the system does not tell.
const std::byte* native_stack_end(std::size_t reserve);

/// Whether the caller stands below such an address.
[[gnu::always_inline]] inline bool is_below(const std::byte* stack_end) {
  return static_cast<const std::byte*>(__builtin_frame_address(0)) < stack_end;
}

}  // namespace minipy
