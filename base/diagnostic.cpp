// Diagnostics from spans, and their text as CPython 3.13 writes it. Columns are characters here,
// never bytes: the only place where the front end converts.
#include "base/diagnostic.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace minipy {
namespace {

bool is_warning(DiagnosticKind kind) {
  return kind == DiagnosticKind::kSyntaxWarning || kind == DiagnosticKind::kDeprecationWarning;
}

// Only these carry a place; the others are printed as any exception is.
bool is_syntax_error(DiagnosticKind kind) {
  switch (kind) {
    case DiagnosticKind::kSyntaxError:
    case DiagnosticKind::kIndentationError:
    case DiagnosticKind::kTabError:
    case DiagnosticKind::kUnicodeError:
      return true;
    default:
      return false;
  }
}

// 1-based character column of a byte column in a line.
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F); }

std::string_view strip(std::string_view text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

// White space under the text in front of the caret: tabs stay, so that the columns line up.
std::string caret_indent(std::string_view text, std::size_t characters) {
  std::string out;
  std::size_t offset = 0;
  while (offset < text.size() && characters > 0) {
    const char32_t c = decode_utf8(text, offset);
    out.push_back(c < 0x80 && is_space(static_cast<char>(c)) ? static_cast<char>(c) : ' ');
    --characters;
  }
  return out;
}

// The caret line, or nothing when the place lies in the white space that is not shown.
std::string carets(const Diagnostic& diagnostic, std::string_view right_stripped,
                   std::string_view shown) {
  const auto text_length = static_cast<std::int64_t>(utf8_length(diagnostic.text));
  const auto hidden = static_cast<std::int64_t>(right_stripped.size() - shown.size());
  std::int64_t offset = diagnostic.offset;
  const auto past_text = static_cast<std::int64_t>(utf8_length(right_stripped)) + 1;
  std::int64_t end = past_text;
  if (diagnostic.line == diagnostic.end_line) {
    end = diagnostic.end_offset != 0 ? diagnostic.end_offset : offset;
  }
  if (!diagnostic.text.empty() && offset > text_length) {
    offset = past_text;
  }
  if (!diagnostic.text.empty() && end > text_length) {
    end = past_text;
  }
  if (offset >= end || end < 0) {
    end = offset + 1;
  }
  const std::int64_t column = offset - 1 - hidden;
  if (column < 0) {
    return {};
  }
  return "    " + caret_indent(shown, static_cast<std::size_t>(column)) +
         std::string(static_cast<std::size_t>(end - offset), '^') + "\n";
}

// Warnings have the short form of warnings.showwarning().
std::string render_warning(const Diagnostic& diagnostic) {
  std::string out = diagnostic.filename + ":" + std::to_string(diagnostic.line.value_or(1)) + ": ";
  out.append(name_of(diagnostic.kind)).append(": ").append(diagnostic.message).append("\n");
  if (const std::string_view text = strip(diagnostic.text); !text.empty()) {
    out.append("  ").append(text).append("\n");
  }
  return out;
}

}  // namespace

std::uint32_t character_offset(std::string_view line, std::uint32_t byte_column) {
  const std::uint32_t past_end = byte_column >= line.size() ? 1 : 0;
  return static_cast<std::uint32_t>(utf8_length(line.substr(0, byte_column + 1))) + past_end;
}

std::string_view name_of(DiagnosticKind kind) {
  switch (kind) {
    case DiagnosticKind::kSyntaxError:
    case DiagnosticKind::kUnicodeError:
      return "SyntaxError";
    case DiagnosticKind::kIndentationError:
      return "IndentationError";
    case DiagnosticKind::kTabError:
      return "TabError";
    case DiagnosticKind::kValueError:
      return "ValueError";
    case DiagnosticKind::kMemoryError:
      return "MemoryError";
    case DiagnosticKind::kRecursionError:
      return "RecursionError";
    case DiagnosticKind::kOverflowError:
      return "OverflowError";
    case DiagnosticKind::kSyntaxWarning:
      return "SyntaxWarning";
    case DiagnosticKind::kDeprecationWarning:
      return "DeprecationWarning";
  }
  return "SyntaxError";
}

Diagnostic make_diagnostic(DiagnosticKind kind, std::string message, const SourceText& source,
                           Span span, ColumnUnit unit) {
  Diagnostic out;
  out.kind = kind;
  out.message = std::move(message);
  out.filename = source.name();
  const PositionRange range = source.range(span);
  const std::string line = source.shown_line(range.begin.line);
  out.line = range.begin.line;
  out.end_line = range.end.line;
  if (unit == ColumnUnit::kBytes) {
    out.offset = static_cast<std::int32_t>(range.begin.column) + 1;
    out.end_offset = static_cast<std::int32_t>(range.end.column) + 1;
  } else {
    out.offset = static_cast<std::int32_t>(character_offset(line, range.begin.column));
    // CPython counts the characters up to an end in the first line, also when it lies in another.
    out.end_offset = static_cast<std::int32_t>(character_offset(line, range.end.column));
  }
  out.text = line;
  if (source.line_start(range.begin.line) + source.line(range.begin.line).size() <
      source.text().size()) {
    out.text.push_back('\n');
  }
  return out;
}

std::string render_syntax_error(const Diagnostic& diagnostic, std::string_view class_name) {
  std::string out;
  if (diagnostic.line) {
    out = "  File \"" + diagnostic.filename + "\", line " + std::to_string(*diagnostic.line) + "\n";
  }
  if (!diagnostic.text.empty()) {
    std::string_view right_stripped = diagnostic.text;
    while (right_stripped.ends_with('\n')) {
      right_stripped.remove_suffix(1);
    }
    const std::size_t first =
        std::min(right_stripped.find_first_not_of(" \n\f"), right_stripped.size());
    const std::string_view shown = right_stripped.substr(first);
    out.append("    ").append(shown).append("\n");
    out.append(carets(diagnostic, right_stripped, shown));
  }
  out.append(class_name).append(": ");
  out.append(diagnostic.message.empty() ? "<no detail available>" : diagnostic.message);
  if (!diagnostic.line && !diagnostic.filename.empty()) {
    out.append(" (").append(diagnostic.filename).append(")");
  }
  return out + "\n";
}

std::string render(const Diagnostic& diagnostic) {
  if (is_warning(diagnostic.kind)) {
    return render_warning(diagnostic);
  }
  if (is_syntax_error(diagnostic.kind)) {
    return render_syntax_error(diagnostic, name_of(diagnostic.kind));
  }
  std::string out(name_of(diagnostic.kind));
  if (!diagnostic.message.empty()) {
    out.append(": ").append(diagnostic.message);
  }
  return out + "\n";
}

}  // namespace minipy
