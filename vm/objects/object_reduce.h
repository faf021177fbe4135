// object.__reduce__ and __reduce_ex__.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

/// `__reduce_ex__(protocol)`: the class's own `__reduce__` if it has one, else
/// `(copyreg.__newobj__, (cls, …), state, list items, dict items)`.
Result<Ref<>> object_reduce(ThreadState& ts, Value self, Value protocol);
Result<Ref<>> object_reduce_plain(ThreadState& ts, Value self);

}  // namespace minipy
