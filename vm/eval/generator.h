// Generators (and coroutines): a frame that can be left and entered again. A suspended one owns
// copies of its few locals and operands; resuming copies them onto the running thread's stack, so
// that a generator costs no stack of its own and `for` resumes it without C++ recursion.
#pragma once

#include <algorithm>
#include <span>

#include "vm/eval/registers.h"
#include "vm/objects/function.h"
#include "vm/objects/protocol.h"
#include "vm/objects/str.h"
#include "vm/objects/type_spec.h"
#include "vm/runtime/frame.h"

namespace minipy {

/// What a generator is doing.
enum class GeneratorState : std::uint8_t { kCreated, kSuspended, kRunning, kFinished };

struct Generator : Object {
  static constexpr CoreType kCoreType = CoreType::kGenerator;

  Ref<Function> function;  ///< empty once finished
  Ref<Code> code;
  Ref<> name;
  Ref<> qualname;
  std::uint32_t value_count = 0;  ///< owned locals and operands behind the struct, if not running
  const Instruction* ip = nullptr;
  Value names;                     ///< owned, as Frame::names
  Object* frame_object = nullptr;  ///< owned: the frame's, while suspended
  Ref<> handled;                   ///< the exception its body is handling
  Ref<> outer_handled;             ///< while running: the resumer's
  Ref<> origin_or_finalizer;       ///< a coroutine's cr_origin, an async generator's hook; or nothing
  GeneratorState state = GeneratorState::kCreated;
  /// Units from `ip` to where it goes on, if it waits at a yield without names, frame_object and
  /// handled; 0: it must be resumed with care.
  std::uint8_t quick_skip = 0;
  bool quick_none = false;  ///< … and there it wants to find the None that was sent
  bool hooks_done = false;     ///< async generators: the thread's hooks were told
  bool is_closed = false;      ///< async generators: aclose() began, or it ended
  bool running_async = false;  ///< async generators: an asend() or athrow() is being awaited

  ~Generator();

  Value* slots() { return static_cast<Value*>(static_cast<void*>(this + 1)); }
  const Value* slots() const {
    return static_cast<const Value*>(static_cast<const void*>(this + 1));
  }
  std::span<const Value> values() const { return {slots(), value_count}; }
  /// Takes the values over.
  void keep(const Value* first, const Value* end) {
    value_count = static_cast<std::uint32_t>(end - first);
    std::copy(first, end, slots());
  }
};

/// A generator, coroutine or asynchronous generator.
bool is_generator(Value value);

/// How a resumption ended.
enum class Resumed : std::uint8_t { kYielded, kReturned, kRaised };

/// Resumes with an owned value to send, or with the pending exception when `sent` is nothing.
/// `result` is the owned yielded or returned value.
Resumed resume(ThreadState& ts, Generator& generator, Value sent, Value& result);

/// The running frame of a generator yields `value` (owned).
Step suspend_generator(ThreadState& ts, Frame& frame, Value value);
/// The running frame of a generator is left for good; `result` as in return_value.
Step finish_generator(ThreadState& ts, Frame& frame, Value result);
/// The object that a suspended generator delegates to (`yield from`, `await`), or nothing.
Value delegate_of(const Generator& generator);

/// What a generator-like object is called in messages.
enum class GeneratorKind : std::uint8_t { kGenerator, kCoroutine, kAsyncGenerator };
GeneratorKind kind_of(ThreadState& ts, const Generator& generator);
const char* kind_text(GeneratorKind kind);

// ---- send, throw, close as the methods do them (generator_methods.cpp)
/// Absent when it returned None; another returned value is a StopIteration, the end of an async
/// generator a StopAsyncIteration.
Result<Ref<>> send_to(ThreadState& ts, Generator& generator, Value sent);
/// The same, but None returned raises StopIteration.
Result<Ref<>> generator_send(ThreadState& ts, Generator& generator, Value value);
/// throw() with one to three arguments; absent: not given.
struct Thrown {
  Value type;
  Value value;
  Value traceback;
};
/// What a GeneratorExit does to an object that the generator delegates to.
enum class DelegateExit : std::uint8_t { kClose, kThrow };
Result<Ref<>> throw_into(ThreadState& ts, Generator& generator, const Thrown& thrown,
                         DelegateExit on_exit = DelegateExit::kClose);
Result<Ref<>> generator_close(ThreadState& ts, Generator& generator);
/// close() of whatever is delegated to. Fails with its exception pending.
Result<void> close_delegate(ThreadState& ts, Value delegate);

/// A thread's coroutine that just began remembers who made it, if that is asked for.
void remember_origin(ThreadState& ts, Generator& coroutine);

/// `__del__` as a method.
Result<Ref<>> generator_del(ThreadState& ts, Generator& generator);
/// traverse, clear, destroy, repr of all three.
void fill_generator_slots(Slots& slots);
Result<Ref<>> generator_get_name(ThreadState& ts, Value self);
Result<void> generator_set_name(ThreadState& ts, Value self, Value value);
Result<Ref<>> generator_get_qualname(ThreadState& ts, Value self);
Result<void> generator_set_qualname(ThreadState& ts, Value self, Value value);
Result<Ref<>> generator_get_running(ThreadState& ts, Value self);
Result<Ref<>> generator_get_suspended(ThreadState& ts, Value self);
Result<Ref<>> generator_get_code(ThreadState& ts, Value self);
Result<Ref<>> generator_get_frame(ThreadState& ts, Value self);
Result<Ref<>> generator_get_delegate(ThreadState& ts, Value self);

const TypeSpec& generator_type_spec();
const TypeSpec& coroutine_type_spec();
const TypeSpec& coroutine_wrapper_type_spec();

}  // namespace minipy
