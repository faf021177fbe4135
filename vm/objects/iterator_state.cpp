#include "vm/objects/iterator_state.h"

#include <array>

#include "vm/objects/frame_access.h"
#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

Result<Ref<>> builtin_named(ThreadState& ts, const char* function) {
  Value found;
  if (ts.frame != nullptr) {
    found = builtins_of(*ts.frame).find_str(intern(ts, function));
  }
  if (found.is_nothing()) {
    return raise_text(ts, Exc::kAttributeError, function);
  }
  return share(found);
}

Result<Ref<>> reduce_iterator_by(ThreadState& ts, const char* function, Value container,
                                 std::int64_t at, Value empty) {
  TRY(Ref<> maker, builtin_named(ts, container.is_nothing() ? "iter" : function));
  const Value source = container.is_nothing() ? empty : container;
  Ref<> arguments = minipy::make_tuple(ts, std::span<const Value>(&source, 1));
  if (container.is_nothing()) {
    return Ref<>(minipy::make_tuple(ts, std::array<Value, 2>{maker, arguments}));
  }
  Ref<> index = make_int(ts, at);
  return Ref<>(minipy::make_tuple(ts, std::array<Value, 3>{maker, arguments, index}));
}

Result<Ref<>> reduce_iterator(ThreadState& ts, Value container, std::int64_t at, Value empty) {
  return reduce_iterator_by(ts, "iter", container, at, empty);
}

Result<std::int64_t> iterator_state(ThreadState& ts, Value state) {
  if (!is_int_like(state)) {
    return raise_text(ts, Exc::kTypeError, "an integer is required");
  }
  return index_int64(ts, state, "Python int too large to convert to C ssize_t");
}

}  // namespace minipy
