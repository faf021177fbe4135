// _weakref: references that do not keep what they refer to. The dictionaries are lib/weakref.py.
#include <array>

#include "vm/modules/native_type.h"
#include "vm/modules/weak_proxy.h"
#include "vm/objects/dict.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/weak_ref.h"

namespace minipy {

namespace {

Result<Ref<>> proxy(ThreadState& ts, Value object, Value callback) {
  return make_weak_proxy(ts, object, callback);
}

std::int64_t getweakrefcount(ThreadState& ts, Value object) {
  return static_cast<std::int64_t>(weak_refs_of(ts, object).size());
}

Ref<> getweakrefs(ThreadState& ts, Value object) {
  Ref<List> list = make_list(ts);
  for (Object* reference : weak_refs_of(ts, object)) {
    list->append(Value::object(reference));
  }
  return list;
}

/// Removes a key whose value is a dead weak reference; leaves a key that has got a new one.
Result<void> remove_dead_weakref(ThreadState& ts, Dict& dict, Value key) {
  TRY(const Value found, dict.find(ts, key));
  const WeakRef* reference = found.is_nothing() ? nullptr : as<WeakRef>(found);
  if (reference == nullptr || reference->referent != nullptr) {
    return {};
  }
  TRY_VOID(dict.take(ts, key));
  return {};
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&proxy>("proxy(object, callback=None, /)",
                   "Create a proxy object that weakly references 'object'."),
    native<&getweakrefcount>("getweakrefcount(object, /)",
                             "Return the number of weak references to 'object'."),
    native<&getweakrefs>("getweakrefs(object, /)",
                         "Return a list of all weak reference objects pointing to 'object'."),
    native<&remove_dead_weakref>("_remove_dead_weakref(dct, key, /)",
                                 "Atomically remove key from dict if it points to a dead weakref."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  const Value reference = Value::object(&ts.interpreter().type(CoreType::kWeakRef));
  TRY_VOID(add_to_module(ts, module, "ref", reference));
  TRY_VOID(add_to_module(ts, module, "ReferenceType", reference));
  TRY_VOID(add_type(ts, module, weak_proxy_type_spec()));
  return add_type(ts, module, weak_callable_proxy_type_spec());
}

}  // namespace

const ModuleDef& weakref_module_def() {
  static constexpr ModuleDef def{"_weakref", "Weak-reference support module.", kFunctions, &fill};
  return def;
}

}  // namespace minipy
