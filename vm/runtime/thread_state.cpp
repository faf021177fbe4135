// Stacks of a thread: reserved address space that never moves, backed by the system when touched.
#include "vm/runtime/thread_state.h"

#include <sys/mman.h>
#include <sys/resource.h>

#include <algorithm>
#include <new>

#include "base/native_stack.h"
#include "vm/runtime/frame.h"
#include "vm/runtime/interpreter.h"

namespace minipy {

namespace {

constexpr std::size_t kMostFrames = 2'000'000;
constexpr std::size_t kFrameStackBytes = (kMostFrames + 64) * sizeof(Frame);
// What is asked for must end in the first part. The frames that are entered without asking, small ones,
// then have room in the second, however many they are.
constexpr std::size_t kAskedBytes = std::size_t{1} << 30;
constexpr std::size_t kValueStackBytes =
    kAskedBytes + kMostFrames * kSmallFrameWords * sizeof(Value);
// Both stacks begin at a page. If the first frames had the same place in their page as the first
// values, the processor would take reads of one for reads of what was just written to the other
// ("4K aliasing"): measured, method calls and closures took twice as long.
constexpr std::size_t kFrameStackOffset = 1088;
#if defined(__SANITIZE_ADDRESS__) || defined(MINIPY_CHECKED)
constexpr std::size_t kNativeReserve = std::size_t{1536} * 1024;
#else
constexpr std::size_t kNativeReserve = std::size_t{384} * 1024;
#endif

/// A limit on the process's data (--max-memory) is not about address space that is only reserved.
void except_from_limit(std::size_t bytes) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_DATA, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
    limit.rlim_cur += bytes;
    ::setrlimit(RLIMIT_DATA, &limit);
  }
}

void* reserve(std::size_t bytes) {
  except_from_limit(bytes);
  void* memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) {
    throw std::bad_alloc();
  }
  return memory;
}

}  // namespace

ThreadState::ThreadState(Interpreter& interpreter)
    : native_stack_end(minipy::native_stack_end(kNativeReserve)), interpreter_(interpreter) {
  stack_base = static_cast<Value*>(reserve(kValueStackBytes));
  stack_limit = stack_base + kAskedBytes / sizeof(Value);
  auto* frame_memory = static_cast<std::byte*>(reserve(kFrameStackBytes));
  frame_base = static_cast<Frame*>(static_cast<void*>(frame_memory + kFrameStackOffset));
  set_recursion_limit(recursion_limit);
  interpreter.threads.push_back(this);
}

ThreadState::~ThreadState() {
  std::erase(interpreter_.threads, this);
  ::munmap(stack_base, kValueStackBytes);
  ::munmap(static_cast<std::byte*>(static_cast<void*>(frame_base)) - kFrameStackOffset, kFrameStackBytes);
}

void ThreadState::set_recursion_limit(std::int32_t limit) {
  recursion_limit = limit;
  frame_limit = frame_base + std::min(limit, static_cast<std::int32_t>(kMostFrames));
  breaker.set_frame_limit(frame_limit);
}

std::int32_t ThreadState::depth() const {
  return frame == nullptr ? 0 : static_cast<std::int32_t>(frame - frame_base) + 1;
}

}  // namespace minipy
