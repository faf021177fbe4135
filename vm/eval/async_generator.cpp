#include "vm/eval/async_generator.h"

#include <array>

#include "vm/eval/warnings.h"
#include "vm/objects/exception.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/iterators.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

/// How far an awaitable of this file is.
enum class AwaitState : std::uint8_t { kBegin, kIterating, kClosed };

struct AsyncValue : Object {
  static constexpr CoreType kCoreType = CoreType::kAsyncGeneratorValue;
  Ref<> value;
};

/// `agen.asend(value)` and `agen.__anext__()`.
struct AsyncSend : Object {
  static constexpr CoreType kCoreType = CoreType::kAsyncGeneratorSend;
  Ref<Generator> generator;
  Ref<> sent;
  AwaitState state = AwaitState::kBegin;
};

/// `agen.athrow(…)`, and `agen.aclose()` when no type is given.
struct AsyncThrow : Object {
  static constexpr CoreType kCoreType = CoreType::kAsyncGeneratorThrow;
  Ref<Generator> generator;
  Ref<> thrown_type;
  Ref<> value;
  Ref<> traceback;
  AwaitState state = AwaitState::kBegin;

  bool is_close() const { return !thrown_type; }
};

/// `anext(iterator, default)`.
struct AnextAwaitable : Object {
  static constexpr CoreType kCoreType = CoreType::kAnextAwaitable;
  Ref<> wrapped;
  Ref<> fallback;
};

constexpr const char* kReusedSend = "cannot reuse already awaited __anext__()/asend()";
constexpr const char* kReusedThrow = "cannot reuse already awaited aclose()/athrow()";
constexpr const char* kIgnoredExit = "async generator ignored GeneratorExit";

bool pending_is_end(ThreadState& ts) {
  return pending_is(ts, Exc::kStopAsyncIteration) || pending_is(ts, Exc::kGeneratorExit);
}

/// What the body did: a wrapped value ends the await (StopIteration), anything else was awaited
/// inside and goes to the driver.
Result<Ref<>> unwrap(ThreadState& ts, Generator& generator, Result<Ref<>> result) {
  if (result.failed()) {
    generator.is_closed = generator.is_closed || pending_is_end(ts);
    generator.running_async = false;
    return Raised{};
  }
  if (const AsyncValue* yielded = as<AsyncValue>(result.value())) {
    generator.running_async = false;
    return raise_stop_iteration(ts, yielded->value);
  }
  return result;
}

Result<void> begin(ThreadState& ts, Generator& generator, AwaitState& state, const char* what) {
  if (generator.running_async) {
    state = AwaitState::kClosed;
    return raise(ts, Exc::kRuntimeError, "{}: asynchronous generator is already running", what);
  }
  state = AwaitState::kIterating;
  return {};
}

const char* throw_text(const AsyncThrow& self) { return self.is_close() ? "aclose()" : "athrow()"; }

// ---- asend

Result<Ref<>> send_send(ThreadState& ts, AsyncSend& self, Value argument) {
  if (self.state == AwaitState::kClosed) {
    return raise_text(ts, Exc::kRuntimeError, kReusedSend);
  }
  if (self.state == AwaitState::kBegin) {
    TRY_VOID(begin(ts, *self.generator, self.state, "anext()"));
    if (argument.is_none() && self.sent) {
      argument = self.sent;
    }
  }
  self.generator->running_async = true;
  Result<Ref<>> result = unwrap(ts, *self.generator, generator_send(ts, *self.generator, argument));
  if (result.failed()) {
    self.state = AwaitState::kClosed;
  }
  return result;
}
Result<Ref<>> send_next(ThreadState& ts, Value self) {
  return send_send(ts, cast<AsyncSend>(self), Value::none());
}

Result<Ref<>> send_throw(ThreadState& ts, AsyncSend& self, Value type, Value value,
                         Value traceback) {
  if (self.state == AwaitState::kClosed) {
    return raise_text(ts, Exc::kRuntimeError, kReusedSend);
  }
  if (self.state == AwaitState::kBegin) {
    TRY_VOID(begin(ts, *self.generator, self.state, "anext()"));
    self.generator->running_async = true;
  }
  Result<Ref<>> result =
      unwrap(ts, *self.generator, throw_into(ts, *self.generator, {type, value, traceback}));
  if (result.failed()) {
    self.state = AwaitState::kClosed;
  }
  return result;
}

/// close() of an awaitable: GeneratorExit is thrown in, and must come out again.
template <class T>
Result<Ref<>> await_close(ThreadState& ts, T& self,
                          Result<Ref<>> (*thrower)(ThreadState&, T&, Value, Value, Value)) {
  if (self.state == AwaitState::kClosed) {
    return share(Value::none());
  }
  const Value exit = Value::object(&exception_type(ts, Exc::kGeneratorExit));
  if (!thrower(ts, self, exit, Value::absent(), Value::absent()).failed()) {
    return raise_text(ts, Exc::kRuntimeError, "coroutine ignored GeneratorExit");
  }
  if (pending_is(ts, Exc::kStopIteration) || pending_is_end(ts)) {
    clear_exception(ts);
    return share(Value::none());
  }
  return Raised{};
}
Result<Ref<>> send_close(ThreadState& ts, AsyncSend& self) {
  return await_close(ts, self, &send_throw);
}

// ---- athrow and aclose

Result<Ref<>> ignored_exit(ThreadState& ts, AsyncThrow& self) {
  self.generator->running_async = false;
  self.state = AwaitState::kClosed;
  return raise_text(ts, Exc::kRuntimeError, kIgnoredExit);
}

/// The body raised. aclose() is content with the end of the generator.
Result<Ref<>> throw_failed(ThreadState& ts, AsyncThrow& self) {
  self.generator->running_async = false;
  self.state = AwaitState::kClosed;
  if (self.is_close() && pending_is_end(ts)) {
    clear_exception(ts);
    return raise_stop_iteration(ts);
  }
  return Raised{};
}

Result<Ref<>> throw_begin(ThreadState& ts, AsyncThrow& self, Value argument) {
  Generator& generator = *self.generator;
  TRY_VOID(begin(ts, generator, self.state, throw_text(self)));
  if (generator.is_closed) {
    self.state = AwaitState::kClosed;
    return raise_value(ts, Exc::kStopAsyncIteration, Value());
  }
  if (!argument.is_none()) {
    self.state = AwaitState::kBegin;
    return raise_text(ts, Exc::kRuntimeError,
                      "can't send non-None value to a just-started coroutine");
  }
  generator.running_async = true;
  if (self.is_close()) {
    generator.is_closed = true;
    const Value exit = Value::object(&exception_type(ts, Exc::kGeneratorExit));
    return throw_into(ts, generator, {exit, Value::absent(), Value::absent()},
                      DelegateExit::kThrow);
  }
  return unwrap(ts, generator,
                throw_into(ts, generator, {self.thrown_type, self.value, self.traceback},
                           DelegateExit::kThrow));
}

Result<Ref<>> throw_send(ThreadState& ts, AsyncThrow& self, Value argument) {
  Generator& generator = *self.generator;
  if (self.state == AwaitState::kClosed) {
    return raise_text(ts, Exc::kRuntimeError, kReusedThrow);
  }
  if (generator.state == GeneratorState::kFinished) {
    self.state = AwaitState::kClosed;
    return raise_stop_iteration(ts);
  }
  Result<Ref<>> result = Raised{};
  if (self.state == AwaitState::kBegin) {
    result = throw_begin(ts, self, argument);
    if (result.failed() && self.state != AwaitState::kIterating) {
      return Raised{};  // refused before the body saw anything
    }
  } else {
    result = generator_send(ts, generator, argument);
    if (!self.is_close()) {
      return unwrap(ts, generator, std::move(result));
    }
  }
  if (result.failed()) {
    return throw_failed(ts, self);
  }
  if (self.is_close() && as<AsyncValue>(result.value()) != nullptr) {
    return ignored_exit(ts, self);
  }
  return result;
}
Result<Ref<>> throw_next(ThreadState& ts, Value self) {
  return throw_send(ts, cast<AsyncThrow>(self), Value::none());
}

Result<Ref<>> throw_throw(ThreadState& ts, AsyncThrow& self, Value type, Value value,
                          Value traceback) {
  if (self.state == AwaitState::kClosed) {
    return raise_text(ts, Exc::kRuntimeError, kReusedThrow);
  }
  if (self.state == AwaitState::kBegin) {
    TRY_VOID(begin(ts, *self.generator, self.state, throw_text(self)));
    self.generator->running_async = true;
  }
  Result<Ref<>> result = throw_into(ts, *self.generator, {type, value, traceback});
  if (!self.is_close()) {
    result = unwrap(ts, *self.generator, std::move(result));
    if (result.failed()) {
      self.state = AwaitState::kClosed;
    }
    return result;
  }
  if (result.failed()) {
    self.state = AwaitState::kClosed;
    if (pending_is_end(ts)) {
      clear_exception(ts);
      return raise_stop_iteration(ts);
    }
    return Raised{};
  }
  return as<AsyncValue>(result.value()) != nullptr ? ignored_exit(ts, self) : std::move(result);
}
Result<Ref<>> throw_close(ThreadState& ts, AsyncThrow& self) {
  return await_close(ts, self, &throw_throw);
}

// ---- one that is dropped without an await

Result<void> warn_unawaited(ThreadState& ts, Object& object, const Generator& generator,
                            const char* method) {
  Ref<> pending = ts.take_exception();
  Result<std::string> shown = repr_utf8(ts, generator.qualname);
  Result<void> warned = shown.failed()
                            ? Result<void>(Raised{})
                            : warn(ts, Exc::kRuntimeWarning,
                                   fmt::format("coroutine method '{}' of {} was never awaited",
                                               method, shown.take()));
  if (warned.failed()) {
    report_unraisable(ts, Value::object(&object));
  }
  if (pending) {
    static_cast<void>(ts.raise(std::move(pending)));
  }
  return {};
}
Result<void> finalize_send(ThreadState& ts, Object& object) {
  const auto& self = static_cast<AsyncSend&>(object);
  return self.state == AwaitState::kBegin ? warn_unawaited(ts, object, *self.generator, "asend")
                                          : Result<void>();
}
Result<void> finalize_throw(ThreadState& ts, Object& object) {
  const auto& self = static_cast<AsyncThrow&>(object);
  return self.state == AwaitState::kBegin
             ? warn_unawaited(ts, object, *self.generator, self.is_close() ? "aclose" : "athrow")
             : Result<void>();
}
template <Result<void> (*kFinalize)(ThreadState&, Object&), class T>
Result<Ref<>> method_del(ThreadState& ts, T& self) {
  TRY_VOID(kFinalize(ts, self));
  return share(Value::none());
}

// ---- the generator's methods

/// The thread's hooks are told once, when the generator is first asked for something.
Result<void> tell_hooks(ThreadState& ts, Generator& self) {
  if (self.hooks_done) {
    return {};
  }
  self.hooks_done = true;
  self.origin_or_finalizer = ts.async_generator_finalizer;
  if (ts.async_generator_first) {
    Ref<> hook = ts.async_generator_first;
    TRY_VOID(call(ts, hook, Value::object(&self)));
  }
  return {};
}

Result<Ref<>> make_send(ThreadState& ts, Generator& self, Value value) {
  TRY_VOID(tell_hooks(ts, self));
  Ref<AsyncSend> made =
      ts.interpreter().heap().make<AsyncSend>(ts.interpreter().type(CoreType::kAsyncGeneratorSend));
  made->generator = Ref<Generator>::share(self);
  made->sent = share(value);
  return Ref<>(std::move(made));
}
Result<Ref<>> agen_anext(ThreadState& ts, Generator& self) {
  return make_send(ts, self, Value::none());
}
Result<Ref<>> agen_self(ThreadState&, Generator& self) { return share(Value::object(&self)); }

Result<Ref<AsyncThrow>> make_throw(ThreadState& ts, Generator& self) {
  TRY_VOID(tell_hooks(ts, self));
  Ref<AsyncThrow> made = ts.interpreter().heap().make<AsyncThrow>(
      ts.interpreter().type(CoreType::kAsyncGeneratorThrow));
  made->generator = Ref<Generator>::share(self);
  return made;
}
Result<Ref<>> agen_throw(ThreadState& ts, Generator& self, Value type, Value value,
                         Value traceback) {
  if (!value.is_absent()) {
    TRY_VOID(warn(ts, Exc::kDeprecationWarning,
                  "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg "
                  "signature instead."));
  }
  TRY(Ref<AsyncThrow> made, make_throw(ts, self));
  made->thrown_type = share(type);
  made->value = share(value);
  made->traceback = share(traceback);
  return Ref<>(std::move(made));
}
Result<Ref<>> agen_close(ThreadState& ts, Generator& self) {
  return Result<Ref<>>(make_throw(ts, self));
}

Result<Ref<>> get_running_async(ThreadState&, Value self) {
  return share(Value::boolean(cast<Generator>(self).running_async));
}

// ---- anext(iterator, default)

/// The iterator to drive: of the awaitable that __anext__ gave.
Result<Ref<>> wrapped_iterator(ThreadState& ts, const AnextAwaitable& self) {
  TRY(Ref<> awaitable, awaitable_iterator(ts, self.wrapped, 0));
  if (type_of(ts, awaitable).slots.next != nullptr) {
    return awaitable;
  }
  TRY(Ref<> method, find_special(ts, awaitable, name(ts, Name::kAwait)));
  if (method.value().is_absent()) {
    return awaitable;
  }
  TRY(Ref<> iterator, call(ts, method));
  if (type_of(ts, iterator).slots.next == nullptr) {
    return raise(ts, Exc::kTypeError, "__await__() must return an iterable, not {}",
                 type_name(ts, iterator));
  }
  return iterator;
}

/// The end of the asynchronous iterator is the default's turn.
Result<Ref<>> or_default(ThreadState& ts, const AnextAwaitable& self, Result<Ref<>> result) {
  if (result.failed() && pending_is(ts, Exc::kStopAsyncIteration)) {
    clear_exception(ts);
    return raise_stop_iteration(ts, self.fallback);
  }
  return result;
}

Result<Ref<>> anext_next(ThreadState& ts, Value self) {
  const auto& awaitable = cast<AnextAwaitable>(self);
  TRY(Ref<> iterator, wrapped_iterator(ts, awaitable));
  return or_default(ts, awaitable, next(ts, iterator));
}
Result<Ref<>> anext_call(ThreadState& ts, AnextAwaitable& self, Name method, Arguments arguments) {
  TRY(Ref<> iterator, wrapped_iterator(ts, self));
  return or_default(ts, self, call_method(ts, iterator, name(ts, method), arguments));
}
Result<Ref<>> anext_send(ThreadState& ts, AnextAwaitable& self, Value value) {
  return anext_call(ts, self, Name::kSend, Arguments(&value, 1));
}
Result<Ref<>> anext_throw(ThreadState& ts, AnextAwaitable& self, VarArgs arguments) {
  return anext_call(ts, self, Name::kThrow, Arguments(arguments.values));
}
Result<Ref<>> anext_close(ThreadState& ts, AnextAwaitable& self) {
  return anext_call(ts, self, Name::kClose, {});
}

template <class T>
Result<Ref<>> await_self(ThreadState&, T& self) {
  return share(Value::object(&self));
}

Result<Ref<>> builtin_aiter(ThreadState& ts, Value iterable) {
  TRY(Ref<> method, find_special(ts, iterable, name(ts, Name::kAiter)));
  if (method.value().is_absent()) {
    return raise(ts, Exc::kTypeError, "'{}' object is not an async iterable",
                 type_name(ts, iterable));
  }
  TRY(Ref<> iterator, call(ts, method));
  TRY(Ref<> advance, find_special(ts, iterator, name(ts, Name::kAnext)));
  if (advance.value().is_absent()) {
    return raise(ts, Exc::kTypeError, "aiter() returned not an async iterator of type '{}'",
                 type_name(ts, iterator));
  }
  return iterator;
}

Result<Ref<>> builtin_anext(ThreadState& ts, Value iterator, Value fallback) {
  TRY(Ref<> method, find_special(ts, iterator, name(ts, Name::kAnext)));
  if (method.value().is_absent()) {
    return raise(ts, Exc::kTypeError, "'{}' object is not an async iterator",
                 type_name(ts, iterator));
  }
  TRY(Ref<> awaitable, call(ts, method));
  if (fallback.is_absent()) {
    return awaitable;
  }
  Ref<AnextAwaitable> made = ts.interpreter().heap().make<AnextAwaitable>(
      ts.interpreter().type(CoreType::kAnextAwaitable));
  made->wrapped = std::move(awaitable);
  made->fallback = share(fallback);
  return Ref<>(std::move(made));
}

// ---- tables

constexpr auto kBuiltins = std::to_array<NativeDef>({
    native<&builtin_aiter>("aiter(async_iterable, /)",
                           "Return an AsyncIterator for an AsyncIterable object."),
    native<&builtin_anext>("anext(aiterator, default=<unrepresentable>, /)",
                           "Return the next item from the async iterator."),
});

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&agen_self>("__aiter__($self, /)",
                       "Return an awaitable, that resolves in asynchronous iterator."),
    native<&agen_anext>("__anext__($self, /)", "Return a value or raise StopAsyncIteration."),
    native<&make_send>("asend($self, value, /)", "asend(v) -> send 'v' in generator."),
    native<&agen_throw>(
        "athrow($self, typ, val=None, tb=None, /)",
        "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.\n"
        "the (type, val, tb) signature is deprecated, \nand may be removed in a "
        "future version of Python."),
    native<&agen_close>("aclose($self, /)", "aclose() -> raise GeneratorExit inside generator."),
    native<&generator_del>("__del__($self, /)", ""),
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__name__", generator_get_name, generator_set_name, "name of the async generator"},
    {"__qualname__", generator_get_qualname, generator_set_qualname,
     "qualified name of the async generator"},
    {"ag_await", generator_get_delegate, nullptr, "object being awaited on, or None"},
    {"ag_frame", generator_get_frame, nullptr, ""},
    {"ag_running", get_running_async, nullptr, "", true},
    {"ag_code", generator_get_code, nullptr, ""},
    {"ag_suspended", generator_get_suspended, nullptr, ""},
});

constexpr auto kSendMethods = std::to_array<NativeDef>({
    native<&await_self<AsyncSend>>("__await__($self, /)",
                                   "Return an iterator to be used in await expression."),
    native<&send_send>("send($self, arg, /)",
                       "send(arg) -> send 'arg' into generator,\nreturn next "
                       "yielded value or raise StopIteration."),
    native<&send_throw>("throw($self, typ, val=None, tb=None, /)",
                        "throw(value)\nthrow(type[,value[,tb]])"),
    native<&send_close>("close($self, /)", "close() -> raise GeneratorExit inside generator."),
    native<&method_del<&finalize_send, AsyncSend>>("__del__($self, /)", ""),
});

constexpr auto kThrowMethods = std::to_array<NativeDef>({
    native<&await_self<AsyncThrow>>("__await__($self, /)",
                                    "Return an iterator to be used in await expression."),
    native<&throw_send>("send($self, arg, /)",
                        "send(arg) -> send 'arg' into generator,\nreturn next "
                        "yielded value or raise StopIteration."),
    native<&throw_throw>("throw($self, typ, val=None, tb=None, /)",
                         "throw(value)\nthrow(type[,value[,tb]])"),
    native<&throw_close>("close($self, /)", "close() -> raise GeneratorExit inside generator."),
    native<&method_del<&finalize_throw, AsyncThrow>>("__del__($self, /)", ""),
});

constexpr auto kAnextMethods = std::to_array<NativeDef>({
    native<&await_self<AnextAwaitable>>("__await__($self, /)",
                                        "Return an iterator to be used in await expression."),
    native<&anext_send>("send($self, arg, /)",
                        "send(arg) -> send 'arg' into the wrapped iterator,"),
    native<&anext_throw>("throw($self, /, *args)",
                         "throw(value) -> raise exception in the wrapped iterator,"),
    native<&anext_close>("close($self, /)", "close() -> raise GeneratorExit inside generator."),
});

template <class T>
void traverse_await(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const T&>(object);
  if constexpr (requires { self.generator; }) {
    visitor.visit(self.generator.value(), Edge::of_field("generator"));
  }
  if constexpr (requires { self.sent; }) {
    visitor.visit(self.sent, Edge::of_field("value"));
  }
  if constexpr (requires { self.traceback; }) {
    visitor.visit(self.thrown_type, Edge::of_field("type"));
    visitor.visit(self.traceback, Edge::of_field("traceback"));
  }
  if constexpr (requires { self.value; }) {
    visitor.visit(self.value, Edge::of_field("value"));
  }
  if constexpr (requires { self.wrapped; }) {
    visitor.visit(self.wrapped, Edge::of_field("wrapped"));
    visitor.visit(self.fallback, Edge::of_field("default"));
  }
}

template <class T, UnarySlot kNext, Result<void> (*kFinalize)(ThreadState&, Object&)>
void fill_await(Slots& slots) {
  slots.destroy = &destroy_as<T>;
  slots.traverse = &traverse_await<T>;
  slots.finalize = kFinalize;
  if (kNext != nullptr) {
    slots.iterate = &iterate_self;
    slots.next = kNext;
  }
}

template <class T, UnarySlot kNext, Result<void> (*kFinalize)(ThreadState&, Object&)>
constexpr TypeSpec await_spec(std::span<const NativeDef> methods) {
  return {.core = T::kCoreType,
          .base = CoreType::kObject,
          .size = sizeof(T),
          .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
          .fill = &fill_await<T, kNext, kFinalize>,
          .methods = methods,
          .getsets = {},
          .doc = ""};
}

}  // namespace

Ref<> wrap_async_value(ThreadState& ts, Value value) {
  Ref<AsyncValue> made = ts.interpreter().heap().make<AsyncValue>(
      ts.interpreter().type(CoreType::kAsyncGeneratorValue));
  made->value = share(value);
  return Ref<>(std::move(made));
}

std::span<const NativeDef> async_builtin_functions() { return kBuiltins; }

const TypeSpec& async_generator_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kAsyncGenerator,
      .base = CoreType::kObject,
      .size = sizeof(Generator),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill_generator_slots,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = ""};
  return spec;
}
const TypeSpec& async_send_type_spec() {
  static constexpr TypeSpec spec = await_spec<AsyncSend, &send_next, &finalize_send>(kSendMethods);
  return spec;
}
const TypeSpec& async_throw_type_spec() {
  static constexpr TypeSpec spec =
      await_spec<AsyncThrow, &throw_next, &finalize_throw>(kThrowMethods);
  return spec;
}
const TypeSpec& async_value_type_spec() {
  static constexpr TypeSpec spec = await_spec<AsyncValue, nullptr, nullptr>({});
  return spec;
}
const TypeSpec& anext_awaitable_type_spec() {
  static constexpr TypeSpec spec = await_spec<AnextAwaitable, &anext_next, nullptr>(kAnextMethods);
  return spec;
}

}  // namespace minipy
