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
  GeneratorState state = GeneratorState::kCreated;
  /// Units from `ip` to where it goes on, if it waits at a yield without names, frame_object and
  /// handled; 0: it must be resumed with care.
  std::uint8_t quick_skip = 0;
  bool quick_none = false;  ///< … and there it wants to find the None that was sent

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

const TypeSpec& generator_type_spec();
const TypeSpec& coroutine_type_spec();
/// Made and destroyed like a coroutine; nothing iterates one yet.
const TypeSpec& async_generator_type_spec();

}  // namespace minipy
