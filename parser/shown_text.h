// The text that CPython shows with an error: not always one line.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "base/source_text.h"
#include "lexer/token.h"

namespace minipy {

/// The text of an error in `line`, when `tokens` (at least one) have been read. A line that the
/// lexer has left has no end; the line in work has one. Of a string (not a file), CPython then
/// shows what its lexer holds: all lines since the last that began neither in a token nor after a
/// backslash.
std::string shown_text(const SourceText& source, std::span<const Token> tokens, std::uint32_t line);

/// The MemoryError of a text that is nested too deeply.
Diagnostic too_complex();

}  // namespace minipy
