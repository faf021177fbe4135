// How iterators over containers are taken apart for copy and pickle: `__reduce__`, `__setstate__`.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

/// `(iter, (container,), at)`; a container that is nothing is an exhausted iterator:
/// `(iter, (empty,))`.
Result<Ref<>> reduce_iterator(ThreadState& ts, Value container, std::int64_t at, Value empty);
/// The same with another built-in function: reversed().
Result<Ref<>> reduce_iterator_by(ThreadState& ts, const char* function, Value container,
                                 std::int64_t at, Value empty);
/// The built-in `function` of the running frame.
Result<Ref<>> builtin_named(ThreadState& ts, const char* function);
/// The argument of `__setstate__`: an int.
Result<std::int64_t> iterator_state(ThreadState& ts, Value state);

}  // namespace minipy
