// What generators and coroutines answer: send(), throw(), close(), their attributes, and what
// happens to one that dies unfinished. (CPython: Objects/genobject.c)
#include <array>

#include "vm/eval/eval.h"
#include "vm/eval/frame_object.h"
#include "vm/eval/generator.h"
#include "vm/eval/push_frame.h"
#include "vm/eval/warnings.h"
#include "vm/objects/exception.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/names.h"
#include "vm/objects/native.h"
#include "vm/objects/raise.h"
#include "vm/objects/traceback.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

GeneratorKind kind_of(ThreadState& ts, const Generator& generator) {
  const Interpreter& interpreter = ts.interpreter();
  return generator.type == &interpreter.type(CoreType::kGenerator) ? GeneratorKind::kGenerator
         : generator.type == &interpreter.type(CoreType::kCoroutine)
             ? GeneratorKind::kCoroutine
             : GeneratorKind::kAsyncGenerator;
}

const char* kind_text(GeneratorKind kind) {
  return kind == GeneratorKind::kGenerator   ? "generator"
         : kind == GeneratorKind::kCoroutine ? "coroutine"
                                             : "async generator";
}

namespace {

Raised already_running(ThreadState& ts, const Generator& self) {
  return raise(ts, Exc::kValueError, "{} already executing", kind_text(kind_of(ts, self)));
}

Raised already_awaited(ThreadState& ts) {
  return raise_text(ts, Exc::kRuntimeError, "cannot reuse already awaited coroutine");
}

/// A generator returned: StopIteration, or StopAsyncIteration; Absent stands for that of None.
Result<Ref<>> ended_with(ThreadState& ts, const Generator& self, Ref<> value) {
  if (kind_of(ts, self) == GeneratorKind::kAsyncGenerator) {
    return raise_value(ts, Exc::kStopAsyncIteration, Value());
  }
  if (value.value().is_none()) {
    return Ref<>::take(Value::absent());
  }
  return raise_stop_iteration(ts, value);
}

Result<Ref<>> stop_if_absent(ThreadState& ts, Result<Ref<>> result) {
  if (!result.failed() && result.value().value().is_absent()) {
    return raise_stop_iteration(ts);
  }
  return result;
}

}  // namespace

Result<Ref<>> send_to(ThreadState& ts, Generator& self, Value sent) {
  if (self.state == GeneratorState::kCreated && !sent.is_none()) {
    return raise(ts, Exc::kTypeError, "can't send non-None value to a just-started {}",
                 kind_text(kind_of(ts, self)));
  }
  if (self.state == GeneratorState::kRunning) {
    return already_running(ts, self);
  }
  if (self.state == GeneratorState::kFinished) {
    return kind_of(ts, self) == GeneratorKind::kCoroutine
               ? Result<Ref<>>(already_awaited(ts))
               : ended_with(ts, self, share(Value::none()));
  }
  Value result;
  switch (resume(ts, self, share(sent).give(), result)) {
    case Resumed::kYielded:
      return Ref<>::take(result);
    case Resumed::kReturned:
      return ended_with(ts, self, Ref<>::take(result));
    case Resumed::kRaised:
      break;
  }
  return Raised{};
}

Result<Ref<>> generator_send(ThreadState& ts, Generator& self, Value value) {
  return stop_if_absent(ts, send_to(ts, self, value));
}

namespace {

Result<Ref<>> generator_next(ThreadState& ts, Value self) {
  return send_to(ts, cast<Generator>(self), Value::none());
}

/// Raises the pending exception inside the generator, at its yield.
Result<Ref<>> throw_pending(ThreadState& ts, Generator& self) {
  if (self.state == GeneratorState::kFinished) {
    if (kind_of(ts, self) == GeneratorKind::kCoroutine) {
      clear_exception(ts);
      return already_awaited(ts);
    }
    return Raised{};
  }
  if (self.state == GeneratorState::kRunning) {
    clear_exception(ts);
    return already_running(ts, self);
  }
  Value result;
  switch (resume(ts, self, Value(), result)) {
    case Resumed::kYielded:
      return Ref<>::take(result);
    case Resumed::kReturned:
      return stop_if_absent(ts, ended_with(ts, self, Ref<>::take(result)));
    case Resumed::kRaised:
      break;
  }
  return Raised{};
}

Result<Ref<>> throw_here(ThreadState& ts, Generator& self, const Thrown& thrown) {
  const bool has_traceback = as<Traceback>(thrown.traceback) != nullptr;
  if (!has_traceback && !thrown.traceback.is_absent() && !thrown.traceback.is_none()) {
    return raise_text(ts, Exc::kTypeError, "throw() third argument must be a traceback object");
  }
  TRY(Ref<> exception, make_exception_instance(ts, thrown.type, thrown.value));
  if (as<Exception>(exception) == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "exceptions must be classes or instances deriving from BaseException, not {}",
                 type_name(ts, exception));
  }
  if (has_traceback) {
    cast<Exception>(exception).traceback = share(thrown.traceback);
  }
  static_cast<void>(ts.raise(std::move(exception)));
  return throw_pending(ts, self);
}

bool is_generator_exit(ThreadState& ts, Value thrown) {
  const Type& exit = exception_type(ts, Exc::kGeneratorExit);
  const Type* as_class = as<Type>(thrown);
  return as_class != nullptr ? is_subtype(*as_class, exit) : is_instance(ts, thrown, exit);
}

/// While a delegate runs, its generator counts as running.
class Delegating {
 public:
  explicit Delegating(Generator& generator) : generator_(generator) {
    generator.state = GeneratorState::kRunning;
  }
  ~Delegating() { generator_.state = GeneratorState::kSuspended; }
  Delegating(const Delegating&) = delete;
  Delegating& operator=(const Delegating&) = delete;

 private:
  Generator& generator_;
};

/// delegate.throw(...), or Absent when it has none.
Result<Ref<>> throw_into_delegate(ThreadState& ts, Value delegate, const Thrown& thrown,
                                  DelegateExit on_exit) {
  if (Generator* inner = as<Generator>(delegate);
      inner != nullptr && kind_of(ts, *inner) != GeneratorKind::kAsyncGenerator) {
    return throw_into(ts, *inner, thrown, on_exit);
  }
  TRY(Ref<> method, find_attribute(ts, delegate, name(ts, Name::kThrow)));
  if (method.value().is_absent()) {
    return method;
  }
  const std::array<Value, 3> all{thrown.type, thrown.value, thrown.traceback};
  std::size_t count = 1;
  while (count < all.size() && !all[count].is_absent()) {
    ++count;
  }
  return call(ts, method, Arguments(all.data(), count));
}

}  // namespace

Result<Ref<>> throw_into(ThreadState& ts, Generator& self, const Thrown& thrown,
                         DelegateExit on_exit) {
  const Value delegate = delegate_of(self);
  if (delegate.is_nothing()) {
    return throw_here(ts, self, thrown);
  }
  Ref<> keep = share(delegate);
  if (on_exit == DelegateExit::kClose && is_generator_exit(ts, thrown.type)) {
    bool failed = false;
    {
      const Delegating now(self);
      failed = close_delegate(ts, delegate).failed();
    }
    return failed ? throw_pending(ts, self) : throw_here(ts, self, thrown);
  }
  Result<Ref<>> answer = [&] {
    const Delegating now(self);
    return throw_into_delegate(ts, delegate, thrown, on_exit);
  }();
  if (answer.failed()) {
    // Raised at the generator's yield; there CLEANUP_THROW makes a StopIteration the value of
    // `yield from`.
    return throw_pending(ts, self);
  }
  return answer.value().value().is_absent() ? throw_here(ts, self, thrown) : std::move(answer);
}

Result<void> close_delegate(ThreadState& ts, Value delegate) {
  if (Generator* inner = as<Generator>(delegate);
      inner != nullptr && kind_of(ts, *inner) != GeneratorKind::kAsyncGenerator) {
    TRY_VOID(generator_close(ts, *inner));
    return {};
  }
  Result<Ref<>> method = find_attribute(ts, delegate, name(ts, Name::kClose));
  if (method.failed()) {
    report_unraisable(ts, delegate);
    return {};
  }
  if (!method.value().value().is_absent()) {
    TRY_VOID(call(ts, method.value()));
  }
  return {};
}

Result<Ref<>> generator_close(ThreadState& ts, Generator& self) {
  if (self.state == GeneratorState::kRunning) {
    return already_running(ts, self);
  }
  if (self.state == GeneratorState::kCreated) {
    // Nothing ran: its arguments are let go of at once.
    Ref<Generator> keep = Ref<Generator>::share(self);
    self.type->slots.clear(self);
  }
  if (self.state == GeneratorState::kFinished) {
    return share(Value::none());
  }
  bool failed = false;
  const Value delegate = delegate_of(self);
  if (!delegate.is_nothing()) {
    Ref<> keep = share(delegate);
    const Delegating now(self);
    failed = close_delegate(ts, delegate).failed();
  }
  if (!failed) {
    static_cast<void>(raise_value(ts, Exc::kGeneratorExit, Value()));
  }
  Value result;
  switch (resume(ts, self, Value(), result)) {
    case Resumed::kYielded:
      release(result);
      return raise(ts, Exc::kRuntimeError, "{} ignored GeneratorExit",
                   kind_text(kind_of(ts, self)));
    case Resumed::kReturned:
      return Ref<>::take(result);
    case Resumed::kRaised:
      break;
  }
  if (pending_is(ts, Exc::kStopIteration)) {
    return take_stop_iteration_value(ts);
  }
  if (pending_is(ts, Exc::kGeneratorExit)) {
    clear_exception(ts);
    return share(Value::none());
  }
  return Raised{};
}

void remember_origin(ThreadState& ts, Generator& coroutine) {
  std::vector<Ref<>> frames;
  std::vector<Value> rows;
  Frame* frame = caller_of(ts, *ts.frame);
  for (std::int32_t i = 0; i < ts.coroutine_origin_depth && frame != nullptr; ++i) {
    const CodeUnit& unit = code_of(*frame).unit();
    const auto place = unit.line_table.find(instruction_index(*frame));
    Ref<> file = make_str(ts, unit.filename);
    Ref<> line = make_int(ts, std::int64_t{place ? place->begin.line : 0});
    Ref<> function = make_str(ts, unit.qualname);
    frames.push_back(minipy::make_tuple(ts, std::array<Value, 3>{file, line, function}));
    rows.push_back(frames.back());
    frame = caller_of(ts, *frame);
  }
  coroutine.origin_or_finalizer = minipy::make_tuple(ts, rows);
}

namespace {

void warn_never_awaited(ThreadState& ts, Generator& coroutine) {
  if (warn_unawaited_coroutine(ts, coroutine).failed()) {
    report_unraisable(ts, Value::object(&coroutine));
  }
}

/// A dying generator: closed if it waits at a yield; a coroutine that never began warns; an
/// asynchronous generator is handed to the thread's hook.
Result<void> finalize_generator(ThreadState& ts, Object& object) {
  Generator& self = static_cast<Generator&>(object);
  if (self.state == GeneratorState::kFinished || self.state == GeneratorState::kRunning) {
    return {};
  }
  const GeneratorKind kind = kind_of(ts, self);
  const bool has_hook =
      kind == GeneratorKind::kAsyncGenerator && self.origin_or_finalizer && !self.is_closed;
  if (self.state == GeneratorState::kCreated && kind != GeneratorKind::kCoroutine && !has_hook) {
    return {};
  }
  Ref<> pending = ts.take_exception();
  if (has_hook) {
    Ref<> hook = self.origin_or_finalizer;
    if (call(ts, hook, Value::object(&object)).failed()) {
      report_unraisable(ts, Value::object(&object));
    }
  } else if (self.state == GeneratorState::kCreated) {
    warn_never_awaited(ts, self);
  } else if (generator_close(ts, self).failed()) {
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
  visitor.visit(self.origin_or_finalizer, Edge::of_field("origin"));
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

Result<Ref<>> method_throw(ThreadState& ts, Generator& self, Value type, Value value,
                           Value traceback) {
  if (!value.is_absent()) {
    TRY_VOID(warn(ts, Exc::kDeprecationWarning,
                  "the (type, exc, tb) signature of throw() is deprecated, use the single-arg "
                  "signature instead."));
  }
  return throw_into(ts, self, {type, value, traceback});
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

}  // namespace

Result<Ref<>> generator_del(ThreadState& ts, Generator& self) {
  TRY_VOID(finalize_generator(ts, self));
  return share(Value::none());
}

Result<Ref<>> generator_get_running(ThreadState&, Value self) {
  return share(Value::boolean(cast<Generator>(self).state == GeneratorState::kRunning));
}
Result<Ref<>> generator_get_suspended(ThreadState&, Value self) {
  return share(Value::boolean(cast<Generator>(self).state == GeneratorState::kSuspended));
}
Result<Ref<>> generator_get_code(ThreadState&, Value self) {
  return share(cast<Generator>(self).code.value());
}
Result<Ref<>> generator_get_name(ThreadState&, Value self) {
  return share(cast<Generator>(self).name);
}
Result<Ref<>> generator_get_qualname(ThreadState&, Value self) {
  return share(cast<Generator>(self).qualname);
}
Result<void> generator_set_name(ThreadState& ts, Value self, Value value) {
  return set_text<&Generator::name>(ts, self, value);
}
Result<void> generator_set_qualname(ThreadState& ts, Value self, Value value) {
  return set_text<&Generator::qualname>(ts, self, value);
}
Result<Ref<>> generator_get_delegate(ThreadState&, Value self) {
  const Value delegate = delegate_of(cast<Generator>(self));
  return share(delegate.is_nothing() ? Value::none() : delegate);
}
Result<Ref<>> generator_get_frame(ThreadState& ts, Value self) {
  return generator_frame_object(ts, cast<Generator>(self));
}

namespace {

Result<Ref<>> get_origin(ThreadState&, Value self) {
  const Ref<>& origin = cast<Generator>(self).origin_or_finalizer;
  return origin ? origin : share(Value::none());
}

/// What `coroutine.__await__()` gives: an iterator that passes everything on.
struct CoroutineWrapper : Object {
  static constexpr CoreType kCoreType = CoreType::kCoroutineWrapper;
  Ref<Generator> coroutine;
};

Result<Ref<>> coroutine_await(ThreadState& ts, Generator& self) {
  Ref<CoroutineWrapper> wrapper = ts.interpreter().heap().make<CoroutineWrapper>(
      ts.interpreter().type(CoreType::kCoroutineWrapper));
  wrapper->coroutine = Ref<Generator>::share(self);
  return Ref<>(std::move(wrapper));
}
Result<Ref<>> wrapper_next(ThreadState& ts, Value self) {
  return send_to(ts, *cast<CoroutineWrapper>(self).coroutine, Value::none());
}
Result<Ref<>> wrapper_send(ThreadState& ts, CoroutineWrapper& self, Value value) {
  return generator_send(ts, *self.coroutine, value);
}
Result<Ref<>> wrapper_throw(ThreadState& ts, CoroutineWrapper& self, Value type, Value value,
                            Value traceback) {
  return method_throw(ts, *self.coroutine, type, value, traceback);
}
Result<Ref<>> wrapper_close(ThreadState& ts, CoroutineWrapper& self) {
  return generator_close(ts, *self.coroutine);
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&generator_send>("send($self, arg, /)",
                            "send(arg) -> send 'arg' into generator,\nreturn next yielded value or "
                            "raise StopIteration."),
    native<&method_throw>(
        "throw($self, typ, val=None, tb=None, /)",
        "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next "
        "yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, "
        "\nand may be removed in a future version of Python."),
    native<&generator_close>("close($self, /)", "close() -> raise GeneratorExit inside generator."),
    native<&generator_del>("__del__($self, /)", ""),
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});

constexpr auto kCoroutineMethods = std::to_array<NativeDef>({
    native<&generator_send>("send($self, arg, /)",
                            "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value "
                            "or raise StopIteration."),
    native<&method_throw>(
        "throw($self, typ, val=None, tb=None, /)",
        "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return "
        "next iterated value or raise\nStopIteration.\nthe (type, val, tb) signature is "
        "deprecated, \nand may be removed in a future version of Python."),
    native<&generator_close>("close($self, /)", "close() -> raise GeneratorExit inside coroutine."),
    native<&coroutine_await>("__await__($self, /)",
                             "Return an iterator to be used in await expression."),
    native<&generator_del>("__del__($self, /)", ""),
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});

constexpr auto kWrapperMethods = std::to_array<NativeDef>({
    native<&wrapper_send>("send($self, arg, /)",
                          "send(arg) -> send 'arg' into coroutine,\nreturn "
                          "next iterated value or raise StopIteration."),
    native<&wrapper_throw>("throw($self, typ, val=None, tb=None, /)",
                           "throw(value)\nthrow(type[,value[,traceback]])"),
    native<&wrapper_close>("close($self, /)", "close() -> raise GeneratorExit inside coroutine."),
});

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"gi_running", generator_get_running, nullptr, ""},
    {"gi_suspended", generator_get_suspended, nullptr, ""},
    {"gi_code", generator_get_code, nullptr, ""},
    {"gi_frame", generator_get_frame, nullptr, ""},
    {"gi_yieldfrom", generator_get_delegate, nullptr,
     "object being iterated by yield from, or None"},
    {"__name__", generator_get_name, generator_set_name, "name of the generator"},
    {"__qualname__", generator_get_qualname, generator_set_qualname,
     "qualified name of the generator"},
});

constexpr auto kCoroutineGetSets = std::to_array<GetSetDef>({
    {"cr_running", generator_get_running, nullptr, ""},
    {"cr_suspended", generator_get_suspended, nullptr, ""},
    {"cr_code", generator_get_code, nullptr, ""},
    {"cr_frame", generator_get_frame, nullptr, ""},
    {"cr_await", generator_get_delegate, nullptr, "object being awaited on, or None"},
    {"cr_origin", get_origin, nullptr, "", true},
    {"__name__", generator_get_name, generator_set_name, "name of the coroutine"},
    {"__qualname__", generator_get_qualname, generator_set_qualname,
     "qualified name of the coroutine"},
});

void fill_generator(Slots& slots) {
  fill_generator_slots(slots);
  slots.iterate = &iterate_self;
  slots.next = &generator_next;
}

void fill_wrapper(Slots& slots) {
  slots.destroy = &destroy_as<CoroutineWrapper>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const CoroutineWrapper&>(object).coroutine.value(),
                  Edge::of_field("coroutine"));
  };
  slots.iterate = &iterate_self;
  slots.next = &wrapper_next;
}

}  // namespace

void fill_generator_slots(Slots& slots) {
  slots.destroy = &destroy_as<Generator>;
  slots.traverse = &traverse_generator;
  slots.clear = &clear_generator;
  slots.finalize = &finalize_generator;
  slots.repr = &generator_repr;
}

const TypeSpec& generator_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kGenerator,
      .base = CoreType::kObject,
      .size = sizeof(Generator),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill_generator,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = ""};
  return spec;
}

const TypeSpec& coroutine_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kCoroutine,
      .base = CoreType::kObject,
      .size = sizeof(Generator),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill_generator_slots,
      .methods = kCoroutineMethods,
      .getsets = kCoroutineGetSets,
      .doc = ""};
  return spec;
}

const TypeSpec& coroutine_wrapper_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kCoroutineWrapper,
                                 .base = CoreType::kObject,
                                 .size = sizeof(CoroutineWrapper),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_wrapper,
                                 .methods = kWrapperMethods,
                                 .getsets = {},
                                 .doc = "A wrapper object implementing __await__ for coroutines."};
  return spec;
}

}  // namespace minipy
