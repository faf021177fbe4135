#include "bytecode/compiler/docstring.h"

#include <algorithm>
#include <limits>

namespace minipy::compiler {
namespace {

constexpr std::size_t kTab = 8;

// str.expandtabs(); columns count characters, so UTF-8 continuation bytes do not.
std::string expand_tabs(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (const char c : text) {
    if (c == '\t') {
      const std::size_t spaces = kTab - column % kTab;
      out.append(spaces, ' ');
      column += spaces;
      continue;
    }
    out += c;
    if (c == '\n' || c == '\r') {
      column = 0;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++column;
    }
  }
  return out;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t newline = text.find('\n', at);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

// The smallest indentation of a line after the first that is not blank.
std::size_t margin_of(std::string_view text) {
  std::size_t margin = std::numeric_limits<std::size_t>::max();
  for (std::size_t at = line_end(text, 0); at < text.size(); at = line_end(text, at)) {
    const std::size_t first = text.find_first_not_of(' ', at);
    if (first != std::string_view::npos && text[first] != '\n') {
      margin = std::min(margin, first - at);
    }
  }
  return margin == std::numeric_limits<std::size_t>::max() ? 0 : margin;
}

}  // namespace

std::string clean_docstring(std::string_view text) {
  const std::string expanded = expand_tabs(text);
  const std::size_t margin = margin_of(expanded);
  const std::size_t first = std::min(expanded.find_first_not_of(' '), expanded.size());
  if (first == 0 && margin == 0) {
    return expanded;
  }
  std::size_t at = line_end(expanded, first);
  std::string out = expanded.substr(first, at - first);
  while (at < expanded.size()) {
    std::size_t start = at;
    while (start < expanded.size() && start - at < margin && expanded[start] == ' ') {
      ++start;
    }
    const std::size_t end = line_end(expanded, start);
    out.append(expanded, start, end - start);
    at = end;
  }
  return out;
}

}  // namespace minipy::compiler
