// CALL and its relatives beyond the plain case, and leaving a frame.
#include <array>
#include <string>

#include "vm/eval/binding.h"
#include "vm/eval/caches.h"
#include "vm/eval/construct.h"
#include "vm/eval/eval.h"
#include "vm/eval/eval_state.h"
#include "vm/eval/frame_object.h"
#include "vm/eval/generator.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/method.h"
#include "vm/objects/names.h"
#include "vm/objects/native_function.h"
#include "vm/objects/raise.h"
#include "vm/objects/slot_wrappers.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// Gives back the values from `base` up and puts the owned result there.
Step finish_call(Frame& frame, Value* base, Value result) {
  while (frame.sp > base) {
    const Value value = *--frame.sp;
    release(value);
  }
  if (result.is_nothing()) {
    return Step::kRaise;
  }
  *frame.sp++ = result;
  frame.ip += frame.resume_skip;
  return Step::kFrame;
}

bool raise_recursion(ThreadState& ts) {
  static_cast<void>(raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded"));
  return false;
}

bool check_room(ThreadState& ts, const Frame& caller, const Function& function) {
  return room_for(ts, &caller, caller.sp, function) || raise_recursion(ts);
}

/// Binds the arguments at `locals` and enters the function. The values from `base` up to the
/// frame's sp are the call.
Step enter_function(ThreadState& ts, Function& function, Value* base, Value* locals,
                    std::size_t positional, std::span<const Value> keywords) {
  Frame& caller = *ts.frame;
  if (!check_room(ts, caller, function) ||
      !bind_arguments(ts, function, locals, positional, keywords)) {
    return Step::kRaise;
  }
  caller.sp = base;  // the callee owns them now
  push_frame(ts, &caller, function, base, locals, locals + function.code->parameter_count);
  return Step::kFrame;
}

/// Lets the running CALL find the class's `__init__` in its cache next time.
void remember_class(ThreadState& ts, Type& type, Function& init) {
  auto* unit = const_cast<Instruction*>(ts.frame->ip) - 1;
  if (canonical(static_cast<Op>(unit->op)) != Op::CALL) {
    return;
  }
  auto* cache = static_cast<CallCache*>(static_cast<void*>(unit + 1));
  cache->version = type_version(ts, type);
  cache->target.set(Value::object(&init));
  type.set(TypeFlag::kInCaches);
  unit->op = static_cast<std::uint16_t>(Op::CALL_CLASS);
}

/// Lets the running CALL go straight to a function of one Value next time.
void remember_unary(ThreadState& ts, NativeFunction& function) {
  function.unary = function.code->def->unary;
  auto* unit = const_cast<Instruction*>(ts.frame->ip) - 1;
  if (unit->op == static_cast<std::uint16_t>(Op::CALL) && unit->arg == 1) {
    unit->op = static_cast<std::uint16_t>(Op::CALL_UNARY);
  }
}

/// Class(…) of a Python class whose instances are made in the ordinary way: makes the instance and
/// enters `__init__` with it, in place of the class and its empty self slot.
Step construct(ThreadState& ts, Type& type, Function& init, Value* base, std::size_t positional,
               std::span<const Value> keywords) {
  Frame& caller = *ts.frame;
  if (!check_room(ts, caller, init)) {
    return Step::kRaise;
  }
  if (keywords.empty()) {
    remember_class(ts, type, init);
  }
  Ref<> instance = Ref<>::take(begin_construction(ts, init, base));
  if (!bind_arguments(ts, init, base + 1, positional + 1, keywords)) {
    return Step::kRaise;
  }
  caller.sp = base;
  Frame& frame =
      push_frame(ts, &caller, init, base, base + 1, base + 1 + init.code->parameter_count);
  frame.kind = FrameKind::kInit;
  frame.exit = FrameExit::kInit;
  frame.subject = instance.give();
  return Step::kFrame;
}

/// `__init__` of a class that can be constructed in place, or null.
Function* plain_init(ThreadState& ts, Type& type) {
  if (type.type != &ts.interpreter().type(CoreType::kType) || !type.has(TypeFlag::kHeapType) ||
      type.has(TypeFlag::kAbstract) || type.layout != CoreType::kObject ||
      type.slots.make != ts.interpreter().type(CoreType::kObject).slots.make) {
    return nullptr;
  }
  return as<Function>(lookup_in_mro(ts, type, name(ts, Name::kInit)));
}

/// Replaces a bound method by its function and self.
void unpack_method(Value* base) {
  const BoundMethod& method = cast<BoundMethod>(base[0]);
  const Value old = base[0];
  base[1] = share(method.self).give();
  base[0] = share(method.function).give();
  release(old);
}

Result<Ref<>> call_native_at(ThreadState& ts, const Value* base, const Arguments& arguments) {
  const auto* function = as<NativeFunction>(base[0]);
  if (function == nullptr) {
    return call_method_descriptor(ts, cast<MethodDescriptor>(base[0]), arguments);
  }
  return call_native(ts, *function, arguments);
}

}  // namespace

Value call_native_values(ThreadState& ts, Value* base) {
  Value* const args = base[1].is_nothing() ? base + 2 : base + 1;
  const Arguments arguments(args, static_cast<std::size_t>(ts.frame->sp - args));
  if (auto* function = as<NativeFunction>(base[0]); function != nullptr && !function->new_type &&
                                                    function->code->takes_one &&
                                                    arguments.positional == 1) {
    remember_unary(ts, *function);
    return function->unary(ts, *args);
  }
  Result<Ref<>> called = call_native_at(ts, base, arguments);
  return called.failed() ? Value() : called.take().give();
}

Step call_values(ThreadState& ts, std::uint32_t count, Value keyword_names) {
  Frame& frame = *ts.frame;
  Ref<Tuple> names;
  if (!keyword_names.is_nothing()) {
    names = Ref<Tuple>::take(&cast<Tuple>(*--frame.sp));
  }
  const std::span<const Value> keywords = names ? names->items() : std::span<Value>();
  Value* base = frame.sp - count - 2;
  if (base[1].is_nothing() && as<BoundMethod>(base[0]) != nullptr) {
    unpack_method(base);
  }
  Value* args = base[1].is_nothing() ? base + 2 : base + 1;
  const auto positional = static_cast<std::size_t>(frame.sp - args) - keywords.size();
  if (Function* function = as<Function>(base[0])) {
    return enter_function(ts, *function, base, args, positional, keywords);
  }
  if (Type* type = as<Type>(base[0]); type != nullptr && base[1].is_nothing()) {
    if (Function* init = plain_init(ts, *type)) {
      return construct(ts, *type, *init, base, positional, keywords);
    }
  }
  Value result;
  {
    Ref<> owned;
    if (NativeFunction* native = as<NativeFunction>(base[0])) {
      Result<Ref<>> called = call_native(ts, *native, Arguments(args, positional, keywords));
      owned = called.failed() ? Ref<>() : called.take();
    } else {
      Result<Ref<>> called = call(ts, base[0], Arguments(args, positional, keywords));
      owned = called.failed() ? Ref<>() : called.take();
    }
    result = owned.give();
  }
  return finish_call(frame, base, result);
}

namespace {

/// CALL_FUNCTION_EX's `*args` as a tuple, in place on the stack.
bool spread_to_tuple(ThreadState& ts, Value callee, Value& args) {
  if (as<Tuple>(args) != nullptr) {
    return true;
  }
  if (!is_iterable(type_of(ts, args))) {
    static_cast<void>(raise(ts, Exc::kTypeError, "{} argument after * must be an iterable, not {}",
                            callable_description(ts, callee), type_name(ts, args)));
    return false;
  }
  Result<Ref<Tuple>> made = tuple_from(ts, args);
  if (made.failed()) {
    return false;
  }
  release(std::exchange(args, Ref<>(made.take()).give()));
  return true;
}

}  // namespace

Step call_function_ex(ThreadState& ts, bool with_keywords) {
  Frame& frame = *ts.frame;
  Value* base = frame.sp - (with_keywords ? 4 : 3);  // callable, NULL, args[, kwargs]
  if (!spread_to_tuple(ts, base[0], base[2])) {
    return Step::kRaise;
  }
  // Lay the arguments out as CALL_KW has them, and call that.
  Ref<Tuple> args = Ref<Tuple>::take(&cast<Tuple>(base[2]));
  Ref<> keywords = with_keywords ? Ref<>::take(base[3]) : Ref<>();
  frame.sp = base + 2;
  const Dict* dict = keywords ? as<Dict>(keywords) : nullptr;
  const std::size_t named = dict == nullptr ? 0 : dict->size();
  if (frame.sp + args->items().size() + named + 16 > ts.stack_limit) {
    raise_recursion(ts);
    return Step::kRaise;
  }
  for (const Value value : args->items()) {
    *frame.sp++ = share(value).give();
  }
  const auto count = static_cast<std::uint32_t>(args->items().size() + named);
  args = nullptr;
  if (named == 0) {
    return call_values(ts, count, Value());
  }
  std::vector<Value> names;
  bool all_strs = true;
  dict->each([&](Value key, Value value) {
    all_strs = all_strs && as<Str>(key) != nullptr;
    names.push_back(key);
    *frame.sp++ = share(value).give();
  });
  if (!all_strs && is_callable(ts, base[0]) && !refuses_any_keyword(base[0])) {
    static_cast<void>(raise_text(ts, Exc::kTypeError, "keywords must be strings"));
    return Step::kRaise;
  }
  Ref<Tuple> tuple = make_tuple(ts, names);
  keywords = Ref<>();
  const Value owned = Value::object(tuple.give());
  *frame.sp++ = owned;
  return call_values(ts, count, owned);
}

void give_back_rest(ThreadState& ts, Value* at) {
  Frame& frame = *ts.frame;
  Object& object = *at->as_object();
  std::fill(frame.locals, at + 1, Value());  // given back: a finalizer must not see them
  detail::finish_decrement(object);
  for (Value* slot = at + 1; slot < frame.sp; ++slot) {
    release(std::exchange(*slot, Value()));
  }
  detach_late_frame_object(ts, frame);
}

void give_back_callable(ThreadState& ts) {
  Frame& frame = *ts.frame;
  Object& callable = *frame.return_to->as_object();
  std::fill(frame.return_to, frame.sp, Value());
  detail::finish_decrement(callable);
}

Step return_value(ThreadState& ts, Value result) {
  Frame& frame = *ts.frame;
  if (frame.frame_object != nullptr) {
    detach_frame_object(ts, frame);
  }
  if (frame.kind == FrameKind::kGenerator) {
    return finish_generator(ts, frame, result);
  }
  for (Value* local = frame.locals; local < frame.sp; ++local) {
    const Value value = std::exchange(*local, Value());
    release(value);
  }
  detach_late_frame_object(ts, frame);
  for (Value* slot = frame.return_to; slot < frame.locals; ++slot) {
    release(std::exchange(*slot, Value()));
  }
  if (!frame.names.is_nothing()) {
    release(std::exchange(frame.names, Value()));
  }
  if (frame.kind == FrameKind::kInit) {
    const Value instance = std::exchange(frame.subject, Value());
    if (!result.is_nothing()) {
      if (!result.is_none()) {
        static_cast<void>(raise(ts, Exc::kTypeError, "__init__() should return None, not '{}'",
                                type_name(ts, result)));
        release(result);
        release(instance);
        result = Value();
      } else {
        result = instance;
      }
    } else {
      release(instance);
    }
  }
  Frame* caller = caller_of(ts, frame);
  ts.frame = caller;
  if (frame.ends_loop) {
    ts.loop_result = result;
    return Step::kReturn;
  }
  caller->sp = frame.return_to;  // the values of the call are gone
  if (result.is_nothing()) {
    return Step::kRaise;
  }
  *caller->sp++ = result;
  caller->ip += caller->resume_skip;
  return Step::kFrame;
}

Result<Ref<>> call_function(ThreadState& ts, Function& function, Arguments arguments) {
  if (ts.native_stack_low()) {
    return raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded");
  }
  Frame* caller = ts.frame;
  Value* base = caller == nullptr ? ts.stack_base : caller->sp;
  Value* locals = base + 2;
  if (locals + arguments.total() + 16 > ts.stack_limit ||
      !room_for(ts, caller, locals + arguments.total(), function)) {
    return raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded");
  }
  base[0] = share(Value::object(&function)).give();
  base[1] = Value();
  for (std::size_t i = 0; i < arguments.total(); ++i) {
    locals[i] = share(arguments[i]).give();
  }
  if (!bind_arguments(ts, function, locals, arguments.positional, arguments.keywords)) {
    for (std::size_t i = 0; i < arguments.total(); ++i) {
      release(locals[i]);
    }
    release(base[0]);
    return Raised{};
  }
  Frame& frame =
      push_frame(ts, caller, function, base, locals, locals + function.code->parameter_count);
  make_entry(frame);
  const Value result = run_loop(ts);
  if (result.is_nothing()) {
    return Raised{};
  }
  return Ref<>::take(result);
}

Result<Ref<>> run_function_body(ThreadState& ts, Function& function, Value names) {
  if (ts.native_stack_low()) {
    return raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded");
  }
  Frame* caller = ts.frame;
  Value* base = caller == nullptr ? ts.stack_base : caller->sp;
  if (!room_for(ts, caller, base + 2, function)) {
    return raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded");
  }
  base[0] = share(Value::object(&function)).give();
  base[1] = Value();
  Frame& frame = push_frame(ts, caller, function, base, base + 2, base + 2);
  make_entry(frame);
  frame.names = share(names).give();
  const Value result = run_loop(ts);
  if (result.is_nothing()) {
    return Raised{};
  }
  return Ref<>::take(result);
}

Result<Ref<>> run_code(ThreadState& ts, const std::shared_ptr<const CodeUnit>& unit, Dict& globals,
                       Value names) {
  Ref<Code> code = make_code(ts, unit);
  Ref<Function> function = make_function_object(ts, *code, globals);
  function->doc = Ref<>();  // the first constant of a module is no function's doc
  return run_function_body(ts, *function, names.is_nothing() ? Value::object(&globals) : names);
}

}  // namespace minipy
