// Raising from C++. `return raise(ts, Exc::kTypeError, "…{}", x);` makes the exception object,
// leaves it pending on the ThreadState and converts to any failed Result.
#pragma once

#include <cstdint>
#include <fmt/format.h>
#include <string>

#include "vm/runtime/result.h"
#include "vm/runtime/thread_state.h"
#include "vm/runtime/type.h"

namespace minipy {

/// The built-in exception classes (exceptions.def).
enum class Exc : std::uint8_t {
#define EXCEPTION(enumerator, name, base, doc) enumerator,
#include "vm/objects/exceptions.def"
#undef EXCEPTION
  kCount,
};

/// The class of a built-in exception.
Type& exception_type(ThreadState& ts, Exc which);

/// Raises `which` with one str argument (UTF-8).
Raised raise_text(ThreadState& ts, Exc which, std::string message);
/// Raises `which` with one argument of any kind: KeyError(key), StopIteration(value).
Raised raise_value(ThreadState& ts, Exc which, Value argument);
template <class... Args>
Raised raise(ThreadState& ts, Exc which, fmt::format_string<Args...> text, Args&&... args) {
  return raise_text(ts, which, fmt::format(text, std::forward<Args>(args)...));
}

/// Whether the pending exception is an instance of `which`.
bool pending_is(ThreadState& ts, Exc which);
/// Forgets the pending exception.
inline void clear_exception(ThreadState& ts) { static_cast<void>(ts.take_exception()); }

}  // namespace minipy
