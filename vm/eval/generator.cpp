#include "vm/eval/generator.h"

#include <array>

#include "vm/eval/eval.h"
#include "vm/eval/frame_object.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/exception.h"
#include "vm/objects/names.h"
#include "vm/objects/native.h"
#include "vm/objects/raise.h"
#include "vm/objects/traceback.h"
#include "vm/objects/type_object.h"

namespace minipy {

Generator::~Generator() {
  for (const Value value : values()) {
    release(value);
  }
  release(names);
  if (frame_object != nullptr) {
    static_cast<FrameObject*>(frame_object)->suspended = nullptr;
    decrement(*frame_object);
  }
}

namespace {

/// Argument of the instruction that the frame executes, with its EXTENDED_ARG prefixes: read where it
/// was written, for there caches are empty.
std::uint32_t running_argument(const Frame& frame) {
  const std::vector<Instruction>& written = code_of(frame).unit().instructions;
  std::size_t at = instruction_index(frame);
  std::uint32_t arg = written[at].arg;
  for (int shift = 8; at > 0 && static_cast<Op>(written[at - 1].op) == Op::EXTENDED_ARG; shift += 8) {
    --at;
    arg |= static_cast<std::uint32_t>(written[at].arg) << shift;
  }
  return arg;
}

/// Puts the generator's frame on the thread's stacks. False with an exception pending.
bool push_generator(ThreadState& ts, Generator& generator, Value sent) {
  Frame* caller = ts.frame;
  Value* base = caller == nullptr ? ts.stack_base : caller->sp;
  if (!room_for(ts, caller, base, *generator.function)) {
    static_cast<void>(raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded"));
    return false;
  }
  Value* sp = std::copy_n(generator.slots(), generator.value_count, base);
  generator.value_count = 0;
  Frame& frame =
      push_frame(ts, caller, *generator.function, base, base, base + generator.code->locals_count);
  frame.sp = sp;
  *frame.sp++ = sent.is_nothing() ? Value::none() : sent;  // the handlers' depth counts on it
  frame.ip = generator.ip;
  frame.kind = FrameKind::kGenerator;
  frame.subject = Value::object(&generator);
  frame.names = std::exchange(generator.names, Value());
  frame.frame_object = std::exchange(generator.frame_object, nullptr);
  if (frame.frame_object != nullptr) {
    resume_frame_object(*frame.frame_object, frame);
  }
  generator.state = GeneratorState::kRunning;
  generator.quick_skip = 0;
  const bool has_values_only = frame.names.is_nothing() && frame.frame_object == nullptr &&
                               !generator.handled && !ts.handled_exception;
  const bool is_small = generator.code->frame_words <= kSmallFrameWords;
  frame.exit = has_values_only && is_small ? FrameExit::kGenerator : FrameExit::kGeneral;
  if (generator.handled) {
    generator.outer_handled = std::exchange(ts.handled_exception, std::move(generator.handled));
  } else {
    generator.outer_handled = ts.handled_exception;
  }
  return true;
}

void restore_handled(ThreadState& ts, Generator& generator, bool keep_own) {
  if (keep_own && ts.handled_exception.value() != generator.outer_handled.value()) {
    generator.handled = std::move(ts.handled_exception);
  }
  ts.handled_exception = std::move(generator.outer_handled);
}

}  // namespace

bool is_generator(Value value) { return as<Generator>(value) != nullptr; }

Value delegate_of(const Generator& generator) {
  if (generator.state != GeneratorState::kSuspended || generator.value_count == 0) {
    return Value();
  }
  const Instruction next = *generator.ip;
  const bool delegating = canonical(static_cast<Op>(next.op)) == Op::RESUME && (next.arg & 3) >= 2;
  return delegating ? generator.values().back() : Value();
}

Step suspend_generator(ThreadState& ts, Frame& frame, Value value) {
  Generator& generator = cast<Generator>(frame.subject);
  generator.keep(frame.locals, frame.sp);
  generator.ip = frame.ip;
  generator.names = std::exchange(frame.names, Value());
  generator.frame_object = std::exchange(frame.frame_object, nullptr);
  if (generator.frame_object != nullptr) {
    suspend_frame_object(*generator.frame_object, generator);
  }
  frame.subject = Value();
  generator.state = GeneratorState::kSuspended;
  restore_handled(ts, generator, true);
  Frame* caller = caller_of(ts, frame);
  ts.frame = caller;
  if (frame.ends_loop) {
    ts.loop_result = value;
    return Step::kReturn;
  }
  *caller->sp++ = value;
  caller->ip += caller->resume_skip;
  return Step::kFrame;
}

Step finish_generator(ThreadState& ts, Frame& frame, Value result) {
  Generator& generator = cast<Generator>(frame.subject);
  for (Value* local = frame.locals; local < frame.sp; ++local) {
    release(std::exchange(*local, Value()));
  }
  detach_late_frame_object(ts, frame);
  release(std::exchange(frame.names, Value()));
  frame.subject = Value();
  generator.state = GeneratorState::kFinished;
  restore_handled(ts, generator, false);
  Frame* caller = caller_of(ts, frame);
  ts.frame = caller;
  Ref<Function> function = std::move(generator.function);
  if (frame.ends_loop) {
    ts.loop_result = result;
    return Step::kReturn;
  }
  if (result.is_nothing()) {
    return Step::kRaise;
  }
  const Instruction* unit = caller->ip - 1;
  const std::uint32_t arg = running_argument(*caller);
  caller->ip += caller->resume_skip + arg;
  if (canonical(static_cast<Op>(unit->op)) == Op::FOR_ITER) {
    caller->ip += 2;  // END_FOR and POP_TOP
    release(*--caller->sp);
    release(result);
  } else {  // SEND
    *caller->sp++ = result;
  }
  return Step::kFrame;
}

Resumed resume(ThreadState& ts, Generator& generator, Value sent, Value& result) {
  if (ts.native_stack_low()) {
    release(sent);
    static_cast<void>(raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded"));
    return Resumed::kRaised;
  }
  const bool throwing = sent.is_nothing();
  const bool handles = bool{generator.handled};
  Ref<> pending = ts.take_exception();
  if (!push_generator(ts, generator, sent)) {
    release(sent);
    return Resumed::kRaised;
  }
  make_entry(*ts.frame);
  bool ended = false;
  if (throwing) {
    if (Exception* thrown = as<Exception>(pending); thrown != nullptr && handles) {
      set_context(ts, *thrown);  // what the generator is handling; not what its caller is
    }
    static_cast<void>(ts.raise(std::move(pending)));
    ended = unwind(ts) == Step::kReturn;
  }
  result = ended ? std::exchange(ts.loop_result, Value()) : run_loop(ts);
  if (result.is_nothing()) {
    return Resumed::kRaised;
  }
  return generator.state == GeneratorState::kFinished ? Resumed::kReturned : Resumed::kYielded;
}

bool resume_in_loop(ThreadState& ts, Value value, Value sent) {
  Generator& generator = cast<Generator>(value);
  if (generator.state != GeneratorState::kSuspended &&
      generator.state != GeneratorState::kCreated) {
    return false;
  }
  if (ts.frame + 1 >= ts.frame_limit) {
    return false;  // the general way raises
  }
  return push_generator(ts, generator, sent);
}

Step yield_value(ThreadState& ts) {
  Frame& frame = *ts.frame;
  const Value value = *--frame.sp;
  return suspend_generator(ts, frame, value);
}

Step return_generator(ThreadState& ts) {
  Frame& frame = *ts.frame;
  Function& function = function_of(frame);
  const std::int32_t flags = function.code->unit().flags;
  const CoreType which = (flags & kCodeCoroutine) != 0        ? CoreType::kCoroutine
                         : (flags & kCodeAsyncGenerator) != 0 ? CoreType::kAsyncGenerator
                                                              : CoreType::kGenerator;
  const std::size_t kept_words = (std::size_t{function.code->frame_words} + 1) & ~std::size_t{1};
  Ref<Generator> generator = ts.interpreter().heap().make_sized<Generator>(
      ts.interpreter().type(which), kept_words * sizeof(Value));
  generator->function = Ref<Function>::share(function);
  generator->code = function.code;
  generator->name = function.name;
  generator->qualname = function.qualname;
  generator->keep(frame.locals, frame.sp);
  generator->ip = frame.ip;
  frame.sp = frame.locals;  // moved
  if (which == CoreType::kCoroutine && ts.coroutine_origin_depth > 0) {
    remember_origin(ts, *generator);
  }
  return return_value(ts, Value::object(generator.give()));
}

}  // namespace minipy
