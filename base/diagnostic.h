// What the front end says about a source that it refuses (or warns of): one message with its
// place, rendered exactly as CPython 3.13's traceback module renders a SyntaxError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/source_text.h"
#include "base/span.h"

namespace minipy {

/// Which exception or warning class the diagnostic becomes.
enum class DiagnosticKind : std::uint8_t {
  kSyntaxError,
  kIndentationError,
  kTabError,
  kUnicodeError,        ///< undecodable source; CPython raises SyntaxError with this text and no caret
  kValueError,          ///< `source code string cannot contain null bytes` is a SyntaxError since 3.12
  kMemoryError,         ///< too deeply nested: `MemoryError` / s_push
  kRecursionError,      ///< too deeply nested for the compiler
  kOverflowError,
  kSyntaxWarning,
  kDeprecationWarning,
};

/// What the columns of a diagnostic count, both from 1 on: CPython's compiler leaves its places in
/// bytes, which shows in lines that are not ASCII.
enum class ColumnUnit : std::uint8_t { kCharacters, kBytes };

/// A message about a place in a source, with the lines and columns of SyntaxError's attributes
/// (`lineno`, `offset`, `end_lineno`, `end_offset`).
struct Diagnostic {
  DiagnosticKind kind = DiagnosticKind::kSyntaxError;
  std::string message;                    ///< CPython's text, without the class name
  std::string filename;
  std::optional<std::uint32_t> line;      ///< absent: no line is shown
  std::int32_t offset = 0;                ///< 0: no caret; -1: no place, and no end either
  std::uint32_t end_line = 0;
  std::int32_t end_offset = 0;            ///< 0, -1 or not after `offset`: one caret
  std::string text;                       ///< the source line shown, with its '\n' if it has one
};

/// Class name of the exception or warning: "SyntaxError", "TabError", …
std::string_view name_of(DiagnosticKind kind);

/// The 1-based number of the character to which a byte of a line belongs; behind the line, one more
/// than it has.
std::uint32_t character_offset(std::string_view line, std::uint32_t byte_column);

/// A diagnostic of `kind` for `span` of `source`.
Diagnostic make_diagnostic(DiagnosticKind kind, std::string message, const SourceText& source,
                           Span span, ColumnUnit unit = ColumnUnit::kCharacters);

/// The lines CPython prints for an uncaught one: `  File "x.py", line 1`, text, carets, message.
std::string render(const Diagnostic& diagnostic);
/// The same under another class name: a SyntaxError of the running program's.
std::string render_syntax_error(const Diagnostic& diagnostic, std::string_view class_name);

}  // namespace minipy
