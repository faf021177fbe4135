// The intrinsics of generic functions, classes and `type` statements (PEP 695), and typing.Generic.
#include <array>

#include "vm/eval/eval_state.h"
#include "vm/eval/operations.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/function.h"
#include "vm/objects/native_function.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/type_params.h"

namespace minipy {

namespace {

/// `Generic[T]` and `__init_subclass__` are what module typing says.
Result<Ref<>> generic_getitem(ThreadState& ts, Arguments arguments) {
  return call_typing(ts, "_generic_class_getitem", arguments);
}
Result<Ref<>> generic_init_subclass(ThreadState& ts, Arguments arguments) {
  return call_typing(ts, "_generic_init_subclass", arguments);
}

constexpr NativeDef kGetItem =
    native_raw<&generic_getitem>("__class_getitem__(cls, /, *args, **kwargs)",
                                 "Parameterizes a generic class.\n\nAt least, parameterizing a "
                                 "generic class is the *main* thing "
                                 "this\nmethod does.");
constexpr NativeDef kInitSubclass = native_raw<&generic_init_subclass>(
    "__init_subclass__(cls, /, *args, **kwargs)", "Function to initialize subclasses.");

}  // namespace

Result<Ref<>> generic_class(ThreadState& ts) {
  Ref<>& made = eval_state(ts).generic_class;
  if (!made) {
    Ref<> module = make_str(ts, "typing");
    const Ref<> getitem_function = make_native_function(ts, kGetItem, Value(), module);
    const Ref<> init_function = make_native_function(ts, kInitSubclass, Value(), module);
    const Ref<> getitem = make_class_method(ts, getitem_function);
    const Ref<> init = make_class_method(ts, init_function);
    Ref<Tuple> no_slots = make_tuple(ts, std::span<const Value>());
    Ref<> doc = make_str(ts, "Abstract base class for generic types.");
    Ref<Dict> names = make_dict(ts);
    TRY_VOID(names->set_str(ts, intern(ts, "__slots__"), no_slots.value()));
    TRY_VOID(names->set_str(ts, intern(ts, "__doc__"), doc));
    TRY_VOID(names->set_str(ts, intern(ts, "__class_getitem__"), getitem));
    TRY(Ref<Type> type, make_simple_class(ts, "typing", "Generic",
                                          ts.interpreter().type(CoreType::kObject), *names));
    // Not before the class exists: its own creation is no subclassing.
    TRY_VOID(set_attribute(ts, type.value(), intern(ts, "__init_subclass__"), init));
    made = std::move(type);
  }
  return made;
}

Result<Ref<>> subscript_generic(ThreadState& ts, Value parameters) {
  std::vector<Ref<>> kept;
  std::vector<Value> values;
  for (const Value parameter : cast<Tuple>(parameters).items()) {
    if (as<TypeVarTuple>(parameter) != nullptr) {
      TRY(Ref<> unpacked, unpack_type_var_tuple(ts, parameter));
      kept.push_back(std::move(unpacked));
    } else {
      kept.push_back(share(parameter));
    }
    values.push_back(kept.back());
  }
  TRY(Ref<> generic, generic_class(ts));
  Ref<> listed = make_tuple(ts, values);
  const std::array<Value, 2> arguments{generic, listed};
  return call_typing(ts, "_GenericAlias", Arguments(std::span<const Value>(arguments)));
}

}  // namespace minipy
