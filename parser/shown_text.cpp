#include "parser/shown_text.h"

#include <algorithm>

namespace minipy {

namespace {

/// The first line that the lexer holds when it stands in `line`: it went from one line to the next
/// amid a token, or at a backslash that came after one. One in indentation begins nothing.
std::uint32_t first_held_line(const SourceText& source, std::span<const Token> tokens,
                              std::uint32_t line) {
  std::uint32_t first = line;
  for (std::uint32_t at = line; at > 1 && at <= source.line_count(); --at) {
    const std::uint32_t start = source.line_start(at);
    const auto next =
        std::partition_point(tokens.begin(), tokens.end(),
                             [start](const Token& token) { return token.span.begin < start; });
    const std::uint32_t end = next == tokens.begin() ? 0 : std::prev(next)->span.end;
    const std::uint32_t before = source.line_start(at - 1);
    const std::string_view gap =
        end < start ? source.slice({std::max(end, before), start}) : std::string_view();
    const bool continues = gap.ends_with("\\\n") && gap.find('#') == std::string_view::npos;
    if (end < start && !continues) {
      break;
    }
    if (end > before) {
      first = at - 1;
    }
  }
  return first;
}

/// Where the lexer stands that has read `last` as its last token. What ends the text belongs to its
/// last line.
std::uint32_t line_in_work(const SourceText& source, const Token& last) {
  const bool may_have_lines = last.span.end - last.span.begin > 1;
  return std::min(source.position(may_have_lines ? last.span.end : last.span.begin).line,
                  source.line_count());
}

}  // namespace

std::string shown_text(const SourceText& source, std::span<const Token> tokens,
                       std::uint32_t line) {
  if (line_in_work(source, tokens.back()) > line) {
    return source.shown_line(line);
  }
  std::uint32_t first =
      source.origin() == SourceOrigin::kString ? first_held_line(source, tokens, line) : line;
  std::string out;
  for (; first < line; ++first) {
    out += source.whole_line(first);
  }
  return out + source.whole_line(line);
}

Diagnostic too_complex() {
  Diagnostic error;
  error.kind = DiagnosticKind::kMemoryError;
  error.message = "Parser stack overflowed - Python source too complex to parse";
  return error;
}

}  // namespace minipy
