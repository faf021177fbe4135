// sys's functions about asynchronous generators and coroutines: the thread's hooks (PEP 525).
#include "vm/modules/sys_async.h"

#include <array>

#include "vm/modules/struct_sequence.h"
#include "vm/objects/native_function.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

constexpr auto kHookFields = std::to_array<GetSetDef>({
    struct_field<0>("firstiter"),
    struct_field<1>("finalizer"),
});
constexpr StructSequenceDef kHooks{"builtins", "asyncgen_hooks", kHookFields};

Value hook_or_none(const Ref<>& hook) { return hook ? hook.value() : Value::none(); }

Result<Ref<>> get_hooks(ThreadState& ts) {
  return make_struct_sequence(ts, kHooks,
                              std::array<Value, 2>{hook_or_none(ts.async_generator_first),
                                                   hook_or_none(ts.async_generator_finalizer)});
}

Result<void> check_hook(ThreadState& ts, Value hook, const char* name) {
  if (hook.is_absent() || hook.is_none() || is_callable(ts, hook)) {
    return {};
  }
  return raise(ts, Exc::kTypeError, "callable {} expected, got {}", name, type_name(ts, hook));
}

void store_hook(Ref<>& place, Value hook) {
  if (!hook.is_absent()) {
    place = hook.is_none() ? Ref<>() : share(hook);
  }
}

Result<void> set_hooks(ThreadState& ts, Value firstiter, Value finalizer) {
  TRY_VOID(check_hook(ts, finalizer, "finalizer"));
  TRY_VOID(check_hook(ts, firstiter, "firstiter"));
  store_hook(ts.async_generator_finalizer, finalizer);
  store_hook(ts.async_generator_first, firstiter);
  return {};
}

std::int64_t get_depth(ThreadState& ts) { return ts.coroutine_origin_depth; }
Result<void> set_depth(ThreadState& ts, std::int64_t depth) {
  if (depth != static_cast<std::int32_t>(depth)) {
    return raise_text(ts, Exc::kOverflowError, "Python int too large to convert to C int");
  }
  if (depth < 0) {
    return raise_text(ts, Exc::kValueError, "depth must be >= 0");
  }
  ts.coroutine_origin_depth = static_cast<std::int32_t>(depth);
  return {};
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&get_hooks>("get_asyncgen_hooks()",
                       "Return the installed asynchronous generators hooks."),
    native<&set_hooks>(
        "set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)",
        "set_asyncgen_hooks([firstiter] [, finalizer])\n\nSet a finalizer for async generators "
        "objects."),
    native<&get_depth>("get_coroutine_origin_tracking_depth()",
                       "Check status of origin tracking for coroutine objects in this thread."),
    native<&set_depth>("set_coroutine_origin_tracking_depth(depth)",
                       "Enable or disable origin tracking for coroutine objects in this thread."),
});

}  // namespace

Result<void> add_async_functions(ThreadState& ts, Module& module) {
  Ref<> module_name = make_str(ts, "sys");
  for (const NativeDef& function : kFunctions) {
    Ref<> made = make_native_function(ts, function, Value(), module_name);
    TRY_VOID(add_to_module(ts, module, cast<NativeFunction>(made).code->name, made));
  }
  return {};
}

}  // namespace minipy
