// How an exception that nobody can catch is told: sys.unraisablehook, which this room does not know.
#pragma once

#include <cstdint>
#include <string>

#include "vm/objects/protocol.h"
#include "vm/runtime/interpreter.h"

namespace minipy {

/// Supplied by module sys. Without it the text goes to the process's stderr.
class UnraisableHandler : public InterpreterExtension {
 public:
  /// `where` may be nothing; with `what`, that is said instead of "Exception ignored in".
  virtual void handle(ThreadState& ts, Ref<> exception, Value where, const char* what) = 0;
};

/// How the first line names the place.
enum class HeadStyle : std::uint8_t {
  kUsual,   ///< `Exception ignored in: <place>`, or `what <place>:`
  kObject,  ///< `what: <place>`
};
/// The first line, with its end. `where` may be nothing.
std::string unraisable_head(ThreadState& ts, Value where, const char* what,
                            HeadStyle style = HeadStyle::kUsual);

}  // namespace minipy
