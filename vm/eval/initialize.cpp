// What this room adds to an interpreter: frames, generators, the call slot of functions, and how
// inline caches are forgotten.
#include <memory>

#include "vm/eval/async_generator.h"
#include "vm/eval/eval.h"
#include "vm/eval/eval_state.h"
#include "vm/eval/frame_functions.h"
#include "vm/eval/frame_locals.h"
#include "vm/eval/frame_object.h"
#include "vm/eval/generator.h"
#include "vm/eval/warnings.h"
#include "vm/objects/bootstrap.h"
#include "vm/objects/native_function.h"
#include "vm/objects/slots.h"

namespace minipy {

namespace {

Result<Ref<>> call_function_slot(ThreadState& ts, Value callee, Arguments arguments) {
  return call_function(ts, cast<Function>(callee), arguments);
}

/// Every code object forgets what its instructions were specialised for.
void forget_inline_caches(Interpreter& interpreter) {
  const Type* code_type = &interpreter.type(CoreType::kCode);
  interpreter.heap().each_object([&](Object& object) {
    if (object.type == code_type) {
      static_cast<Code&>(object).reset_instructions();
    }
  });
}

}  // namespace

void initialize_eval(ThreadState& ts) {
  Interpreter& interpreter = ts.interpreter();
  auto state = std::make_unique<EvalState>();
  state->builtins = make_dict(ts);
  state->modules = make_dict(ts);
  interpreter.set_extension(ExtensionSlot::kEval, std::move(state));
  add_core_type(ts, frame_type_spec());
  add_core_type(ts, frame_locals_type_spec());
  add_core_type(ts, generator_type_spec());
  add_core_type(ts, coroutine_type_spec());
  for (const TypeSpec* spec :
       {&async_generator_type_spec(), &coroutine_wrapper_type_spec(), &async_send_type_spec(),
        &async_throw_type_spec(), &async_value_type_spec(), &anext_awaitable_type_spec()}) {
    add_core_type(ts, *spec);
  }
  for (const CoreType relative : {CoreType::kCoroutine, CoreType::kAsyncGenerator}) {
    interpreter.type(relative).layout = CoreType::kGenerator;  // the same C++ struct
  }
  Slots own;  // the slot that the type's own room cannot fill
  own.call = &call_function_slot;
  Type& function_type = interpreter.type(CoreType::kFunction);
  function_type.slots.call = own.call;
  add_slot_wrappers(ts, function_type, own);
  install_warnings(ts);
  interpreter.invalidate_caches = &forget_inline_caches;
}

}  // namespace minipy
