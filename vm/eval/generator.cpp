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

/// Argument of the instruction at `unit`, with its EXTENDED_ARG prefixes.
std::uint32_t full_argument(const Instruction* unit) {
  std::uint32_t arg = unit->arg & 0xFF;
  for (int shift = 8; canonical(static_cast<Op>(unit[-1].op)) == Op::EXTENDED_ARG; shift += 8) {
    --unit;
    arg |= static_cast<std::uint32_t>(unit->arg) << shift;
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
  const std::uint32_t arg = full_argument(unit);
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
  Ref<> pending = ts.take_exception();
  if (!push_generator(ts, generator, sent)) {
    release(sent);
    return Resumed::kRaised;
  }
  make_entry(*ts.frame);
  bool ended = false;
  if (throwing) {
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
  return return_value(ts, Value::object(generator.give()));
}

namespace {

Result<Ref<>> already_running(ThreadState& ts) {
  return raise_text(ts, Exc::kValueError, "generator already executing");
}

/// The common part of __next__ and send(): Absent when it ends with None.
Result<Ref<>> send_to(ThreadState& ts, Generator& self, Value sent) {
  if (self.state == GeneratorState::kRunning) {
    return already_running(ts);
  }
  if (self.state == GeneratorState::kFinished) {
    if (self.type == &ts.interpreter().type(CoreType::kCoroutine)) {
      return raise_text(ts, Exc::kRuntimeError, "cannot reuse already awaited coroutine");
    }
    return Ref<>::take(Value::absent());
  }
  if (self.state == GeneratorState::kCreated && !sent.is_none()) {
    return raise_text(ts, Exc::kTypeError, "can't send non-None value to a just-started generator");
  }
  Value result;
  switch (resume(ts, self, share(sent).give(), result)) {
    case Resumed::kYielded:
      return Ref<>::take(result);
    case Resumed::kReturned: {
      Ref<> value = Ref<>::take(result);
      if (value.value().is_none()) {
        return Ref<>::take(Value::absent());
      }
      return raise_value(ts, Exc::kStopIteration, value);
    }
    case Resumed::kRaised:
      break;
  }
  return Raised{};
}

Result<Ref<>> stop_if_absent(ThreadState& ts, Result<Ref<>> result) {
  if (!result.failed() && result.value().value().is_absent()) {
    return raise_stop_iteration(ts);
  }
  return result;
}

Result<Ref<>> generator_send(ThreadState& ts, Generator& self, Value value) {
  return stop_if_absent(ts, send_to(ts, self, value));
}

Result<Ref<>> generator_next(ThreadState& ts, Value self) {
  return send_to(ts, cast<Generator>(self), Value::none());
}

Result<Ref<>> generator_self(ThreadState&, Value self) { return share(self); }

/// Raises the pending exception inside the generator, at its yield.
Result<Ref<>> throw_pending(ThreadState& ts, Generator& self) {
  if (self.state == GeneratorState::kFinished) {
    return Raised{};
  }
  Value result;
  switch (resume(ts, self, Value(), result)) {
    case Resumed::kYielded:
      return Ref<>::take(result);
    case Resumed::kReturned: {
      Ref<> value = Ref<>::take(result);
      return value.value().is_none() ? raise_stop_iteration(ts)
                                     : raise_value(ts, Exc::kStopIteration, value);
    }
    case Resumed::kRaised:
      break;
  }
  return Raised{};
}

/// A delegate answered what was thrown into it. When it ended or failed, its exception is raised at
/// the generator's yield; there CLEANUP_THROW makes a StopIteration the value of `yield from`.
Result<Ref<>> continue_after_delegate(ThreadState& ts, Generator& self, Result<Ref<>> result) {
  return result.failed() ? throw_pending(ts, self) : std::move(result);
}

Result<Ref<>> throw_into(ThreadState& ts, Generator& self, Ref<> exception) {
  if (self.state == GeneratorState::kRunning) {
    return already_running(ts);
  }
  const Value delegate = delegate_of(self);
  if (!delegate.is_nothing()) {
    Ref<> keep = share(delegate);
    if (Generator* inner = as<Generator>(delegate)) {
      self.state = GeneratorState::kRunning;
      Result<Ref<>> result = throw_into(ts, *inner, exception);
      self.state = GeneratorState::kSuspended;
      return continue_after_delegate(ts, self, std::move(result));
    }
    TRY(Ref<> method, find_attribute(ts, delegate, name(ts, Name::kThrow)));
    if (!method.value().is_absent()) {
      self.state = GeneratorState::kRunning;
      Result<Ref<>> result = call(ts, method, exception);
      self.state = GeneratorState::kSuspended;
      return continue_after_delegate(ts, self, std::move(result));
    }
  }
  static_cast<void>(ts.raise(std::move(exception)));
  return throw_pending(ts, self);
}

Result<Ref<>> generator_throw(ThreadState& ts, Generator& self, Value type, Value value,
                              Value traceback) {
  const bool has_traceback = as<Traceback>(traceback) != nullptr;
  if (!has_traceback && !traceback.is_absent() && !traceback.is_none()) {
    return raise_text(ts, Exc::kTypeError, "throw() third argument must be a traceback object");
  }
  TRY(Ref<> exception, make_exception_instance(ts, type, value));
  if (has_traceback) {
    cast<Exception>(exception).traceback = share(traceback);
  }
  return throw_into(ts, self, std::move(exception));
}

Result<Ref<>> generator_close(ThreadState& ts, Generator& self) {
  if (self.state == GeneratorState::kRunning) {
    return already_running(ts);
  }
  if (self.state == GeneratorState::kCreated) {
    self.state = GeneratorState::kFinished;
    self.function = nullptr;
  }
  if (self.state == GeneratorState::kFinished) {
    return share(Value::none());
  }
  static_cast<void>(raise_value(ts, Exc::kGeneratorExit, Value()));
  Ref<> exit = ts.take_exception();
  const Value delegate = delegate_of(self);
  if (!delegate.is_nothing()) {
    Ref<> keep = share(delegate);
    TRY(Ref<> method, find_attribute(ts, delegate, name(ts, Name::kClose)));
    if (!method.value().is_absent()) {
      self.state = GeneratorState::kRunning;
      Result<Ref<>> closed = call(ts, method);
      self.state = GeneratorState::kSuspended;
      if (closed.failed()) {
        exit = ts.take_exception();
      }
    }
  }
  static_cast<void>(ts.raise(std::move(exit)));
  Value result;
  switch (resume(ts, self, Value(), result)) {
    case Resumed::kYielded:
      release(result);
      return raise_text(ts, Exc::kRuntimeError, "generator ignored GeneratorExit");
    case Resumed::kReturned:
      return Ref<>::take(result);
    case Resumed::kRaised:
      break;
  }
  if (pending_is(ts, Exc::kStopIteration) || pending_is(ts, Exc::kGeneratorExit)) {
    clear_exception(ts);
    return share(Value::none());
  }
  return Raised{};
}

Result<void> finalize_generator(ThreadState& ts, Object& object) {
  Generator& self = static_cast<Generator&>(object);
  if (self.state != GeneratorState::kSuspended) {
    return {};
  }
  Ref<> pending = ts.take_exception();
  Result<Ref<>> closed = generator_close(ts, self);
  if (closed.failed()) {
    report_unraisable(ts, Value::object(&object));
  }
  if (pending) {
    static_cast<void>(ts.raise(std::move(pending)));
  }
  return {};
}

Result<Ref<>> generator_repr(ThreadState& ts, Value self) {
  const Generator& generator = cast<Generator>(self);
  return Ref<>(
      make_str(ts, fmt::format("<{} object {} at {}>", type_name(ts, self),
                               to_utf8(cast<Str>(generator.qualname)), address_text(self))));
}

void traverse_generator(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const Generator&>(object);
  visitor.visit(self.function.value(), Edge::of_field("function"));
  visitor.visit(self.code.value(), Edge::of_field("gi_code"));
  visitor.visit(self.name, Edge::of_field("__name__"));
  visitor.visit(self.qualname, Edge::of_field("__qualname__"));
  const std::span<const Value> values = self.values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool is_local = i < self.code->local_names.size();
    visitor.visit(values[i], is_local ? Edge{Edge::Kind::kLocal, "", 0, self.code->local_names[i]}
                                      : Edge::of_field("operand stack"));
  }
  visitor.visit(self.names, Edge::of_field("f_locals"));
  visitor.visit(Value::object(self.frame_object), Edge::of_field("gi_frame"));
  visitor.visit(self.handled, Edge::of_field("handled exception"));
  visitor.visit(self.outer_handled, Edge::of_field("handled exception"));
}

void clear_generator(Object& object) {
  auto& self = static_cast<Generator&>(object);
  if (self.state == GeneratorState::kRunning) {
    return;
  }
  self.state = GeneratorState::kFinished;
  while (self.value_count != 0) {
    --self.value_count;
    release(self.slots()[self.value_count]);
  }
  release(std::exchange(self.names, Value()));
  self.handled = Ref<>();
  self.function = nullptr;
}

Result<Ref<>> get_running(ThreadState&, Value self) {
  return share(Value::boolean(cast<Generator>(self).state == GeneratorState::kRunning));
}
Result<Ref<>> get_suspended(ThreadState&, Value self) {
  return share(Value::boolean(cast<Generator>(self).state == GeneratorState::kSuspended));
}
Result<Ref<>> get_code(ThreadState&, Value self) {
  return share(cast<Generator>(self).code.value());
}
Result<Ref<>> get_name(ThreadState&, Value self) { return share(cast<Generator>(self).name); }
Result<Ref<>> get_qualname(ThreadState&, Value self) {
  return share(cast<Generator>(self).qualname);
}
template <Ref<> Generator::*kField>
Result<void> set_text(ThreadState& ts, Value self, Value value) {
  if (as<Str>(value) == nullptr) {
    const bool is_name = kField == &Generator::name;
    return raise(ts, Exc::kTypeError, "{} must be set to a string object",
                 is_name ? "__name__" : "__qualname__");
  }
  cast<Generator>(self).*kField = share(value);
  return {};
}
Result<Ref<>> get_delegate(ThreadState&, Value self) {
  const Value delegate = delegate_of(cast<Generator>(self));
  return share(delegate.is_nothing() ? Value::none() : delegate);
}
Result<Ref<>> get_frame(ThreadState& ts, Value self) {
  return generator_frame_object(ts, cast<Generator>(self));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&generator_send>(
        "send($self, value, /)",
        "send(value) -> send 'value' into generator,\nreturn next yielded value "
        "or raise StopIteration."),
    native<&generator_throw>("throw($self, typ, val=None, tb=None, /)",
                             "Raise exception in generator, return next yielded value or raise\n"
                             "StopIteration."),
    native<&generator_close>("close($self, /)", "close() -> raise GeneratorExit inside generator."),
});

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"gi_running", get_running, nullptr, ""},
    {"gi_suspended", get_suspended, nullptr, ""},
    {"gi_code", get_code, nullptr, ""},
    {"gi_frame", get_frame, nullptr, ""},
    {"gi_yieldfrom", get_delegate, nullptr, "object being iterated by yield from, or None"},
    {"__name__", get_name, set_text<&Generator::name>, "name of the generator"},
    {"__qualname__", get_qualname, set_text<&Generator::qualname>,
     "qualified name of the generator"},
});

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<Generator>;
  slots.traverse = &traverse_generator;
  slots.clear = &clear_generator;
  slots.finalize = &finalize_generator;
  slots.repr = &generator_repr;
}

void fill_generator(Slots& slots) {
  fill_slots(slots);
  slots.iterate = &generator_self;
  slots.next = &generator_next;
}

}  // namespace

const TypeSpec& generator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kGenerator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Generator),
                                 .flags = static_cast<std::uint32_t>(TypeFlag::kFinal) |
                                          static_cast<std::uint32_t>(TypeFlag::kCollectable),
                                 .fill = &fill_generator,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = ""};
  return spec;
}

const TypeSpec& coroutine_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kCoroutine,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Generator),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_slots,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = ""};
  return spec;
}

const TypeSpec& async_generator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kAsyncGenerator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Generator),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_slots,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
