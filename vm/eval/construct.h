// Class(…) of a Python class whose instances are made in the ordinary way: how its instance is made
// and takes its place on the value stack.
#pragma once

#include "vm/objects/function.h"
#include "vm/objects/instance.h"

namespace minipy {

/// `class, NULL, arguments…` at `base` becomes `__init__, instance, arguments…`. The instance takes
/// over the stack's reference to its class. Returned: another reference to the instance, owned, for
/// the frame that will hand it out when `__init__` is left.
[[gnu::always_inline]] inline Value begin_construction(ThreadState& ts, Function& init,
                                                       Value* base) {
  Object* const instance = make_instance_of_held(ts, static_cast<Type&>(*base[0].as_object()));
  increment(*instance);
  base[1] = Value::object(instance);
  increment(init);
  base[0] = Value::object(&init);
  return Value::object(instance);
}

}  // namespace minipy
