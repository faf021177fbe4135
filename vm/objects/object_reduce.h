// object.__reduce__ and __reduce_ex__.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

/// `__reduce_ex__(protocol)`: the class's own `__reduce__` if it has one, else
/// `(copyreg.__newobj__, (cls, …), state, list items, dict items)`, or what copyreg._reduce_ex says
/// for protocols below 2.
Result<Ref<>> object_reduce(ThreadState& ts, Value self, std::int64_t protocol);
Result<Ref<>> object_reduce_plain(ThreadState& ts, Value self);
/// The attributes, and the `__slots__` values if any are set: what copying and pickling keep.
Result<Ref<>> object_get_state(ThreadState& ts, Value self);

}  // namespace minipy
