#include "parser/shown_text.h"

#include <algorithm>

namespace minipy {

namespace {

/// Whether a line was read while its lexer was amid something that the line before began.
bool is_continued(const SourceText& source, std::span<const Token> tokens, std::uint32_t line) {
  while (line > 1 && line <= source.line_count()) {
    const std::uint32_t start = source.line_start(line);
    const auto next = std::partition_point(tokens.begin(), tokens.end(), [start](const Token& token) {
      return token.span.begin < start;
    });
    const std::uint32_t end = next == tokens.begin() ? 0 : std::prev(next)->span.end;
    if (end >= start) {
      return true;
    }
    --line;
    const std::uint32_t before = source.line_start(line);
    const std::string_view gap = source.slice({std::max(end, before), start});
    if (!gap.ends_with("\\\n") || gap.find('#') != std::string_view::npos) {
      return false;
    }
    if (end > before) {
      return true;
    }
    // A backslash in indentation: begun only if that line is itself continued.
  }
  return false;
}

/// Where the lexer stands that has read `last` as its last token. What ends the text belongs to its
/// last line.
std::uint32_t line_in_work(const SourceText& source, const Token& last) {
  const bool may_have_lines = last.span.end - last.span.begin > 1;
  return std::min(source.position(may_have_lines ? last.span.end : last.span.begin).line,
                  source.line_count());
}

}  // namespace

std::string shown_text(const SourceText& source, std::span<const Token> tokens, std::uint32_t line) {
  if (line_in_work(source, tokens.back()) > line) {
    return source.shown_line(line);
  }
  std::uint32_t first = line;
  while (source.origin() == SourceOrigin::kString && is_continued(source, tokens, first)) {
    --first;
  }
  std::string out;
  for (; first < line; ++first) {
    out += source.whole_line(first);
  }
  return out + source.whole_line(line);
}

}  // namespace minipy
