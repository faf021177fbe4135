// One thread of one interpreter. Holding a ThreadState& means holding that interpreter's lock, so
// every function that touches objects takes one, first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "vm/runtime/eval_breaker.h"
#include "vm/runtime/ref.h"
#include "vm/runtime/result.h"

namespace minipy {

class Interpreter;
class Observer;
struct Frame;

/// Address space reserved for a stack of T's that never moves; the system backs what is touched.
template <class T>
class ReservedStack;

class ThreadState {
 public:
  explicit ThreadState(Interpreter& interpreter);
  ~ThreadState();
  ThreadState(const ThreadState&) = delete;
  ThreadState& operator=(const ThreadState&) = delete;

  Interpreter& interpreter() const { return interpreter_; }

  // ---- the pending exception
  bool has_exception() const { return static_cast<bool>(exception_); }
  Value exception() const { return exception_.value(); }
  /// Makes `exception` (an exception instance) pending, replacing any other.
  Raised raise(Ref<> exception) {
    exception_ = std::move(exception);
    return Raised{};
  }
  /// Takes the pending exception away.
  Ref<> take_exception() { return std::move(exception_); }

  /// The exception being handled (`sys.exception()`), innermost; nothing when none.
  Ref<> handled_exception;

  /// The pending exception is being raised again: its traceback already has this frame.
  bool is_reraising = false;
  /// Then: index of the instruction that raised it first, if that is known; else −1.
  std::int64_t reraised_at = -1;

  // ---- the value stack and the frames (vm/eval/frame.h)
  Value* stack_base = nullptr;
  Value* stack_limit = nullptr;   ///< values or a frame that would pass it raise RecursionError; a
                                  ///< frame of at most kSmallFrameWords may be entered without asking
  Frame* frame_base = nullptr;
  Frame* frame_limit = nullptr;   ///< a frame there raises RecursionError: the recursion limit, or
                                  ///< the end of the room for frames
  Frame* frame = nullptr;         ///< the running frame; null outside Python code

  // ---- asynchronous generators and coroutines (PEP 525; sys.set_asyncgen_hooks)
  Ref<> async_generator_first;      ///< told of each one that begins; or nothing
  Ref<> async_generator_finalizer;  ///< told of each that dies unfinished; or nothing
  std::int32_t coroutine_origin_depth = 0;  ///< frames that a new coroutine remembers

  Value loop_result;              ///< owned: what the entry frame returned, for the loop's caller

  // ---- recursion: of Python calls, of C++ routines (repr, compare …), and the C++ stack of this
  // OS thread. The limit of the second is CPython's; sys.setrecursionlimit() is about the first.
  static constexpr std::int32_t kNativeRecursionLimit = 10000;
  std::int32_t recursion_limit = 1000;  ///< as sys.getrecursionlimit() tells
  void set_recursion_limit(std::int32_t limit);
  /// Number of Python frames, the running one included.
  std::int32_t depth() const;
  std::int32_t native_depth = 0;
  const std::byte* native_stack_end = nullptr;  ///< lowest address C++ code may grow to
  /// Whether only few bytes of the OS thread's stack are left. Asked by every recursive routine.
  [[gnu::always_inline]] bool native_stack_low() const {
    return __builtin_frame_address(0) < static_cast<const void*>(native_stack_end);
  }

  EvalBreaker breaker;
  Observer* observer = nullptr;  ///< see observe()
  /// Attaches an observer, or none: every live frame changes over at its next look at the breaker.
  void observe(Observer* new_observer) {
    observer = new_observer;
    breaker.set(Break::kObserver);
  }

  /// Rolling number 0…7 for the identity of a new int (value.h).
  [[gnu::always_inline]] unsigned next_identity() { return ++identity_ & 7; }

  /// Objects whose repr is being made, so that `[[...]]` ends.
  std::vector<Value> repr_active;

 private:
  Interpreter& interpreter_;
  Ref<> exception_;
  unsigned identity_ = 0;
};

}  // namespace minipy
