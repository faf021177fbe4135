// Exceptions as the interpreter prints them: chained tracebacks with source lines and carets.
#pragma once

#include <string>

#include "vm/objects/protocol.h"

namespace minipy {

/// The whole text, with its causes and contexts, ending in a newline.
std::string traceback_text(ThreadState& ts, Value exception);
/// The last line or lines: `ValueError: text`, with notes.
std::string exception_line(ThreadState& ts, Value exception);

}  // namespace minipy
