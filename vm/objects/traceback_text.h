// Exceptions as the interpreter prints them: chained tracebacks with source lines and carets,
// notes, suggestions, trees of exception groups. The text is that of CPython 3.13's traceback.py.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vm/objects/protocol.h"

namespace minipy {

/// The whole text, with its causes and contexts, ending in a newline. `limit`: only so many entries of
/// each traceback, the last ones (sys.tracebacklimit).
std::string traceback_text(ThreadState& ts, Value exception,
                           std::optional<std::size_t> limit = std::nullopt);

/// What a traceback ends with, in its lines: the class and message with a suggestion (for a
/// SyntaxError the place, too), then the notes. Each ends in a newline.
std::vector<std::string> exception_lines(ThreadState& ts, Value exception);

/// The short form of an exception that nobody can catch (`__del__`): traceback with plain source
/// lines, class and message. As CPython's C code prints it, not traceback.py.
/// `traceback` may be None.
std::string unraisable_text(ThreadState& ts, Value exception, Value traceback,
                            std::optional<std::size_t> limit = std::nullopt);

}  // namespace minipy
