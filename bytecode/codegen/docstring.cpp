#include "bytecode/codegen/docstring.h"

#include <algorithm>

namespace minipy {

const ast::Constant* find_docstring(ast::List<ast::Stmt> body) {
  if (body.empty()) {
    return nullptr;
  }
  const auto* statement = ast::as<ast::ExprStmt>(body[0]);
  const auto* text = statement == nullptr ? nullptr : ast::as<ast::Constant>(statement->value);
  return text != nullptr && text->type == ast::ConstantKind::kStr ? text : nullptr;
}

std::string clean_docstring(std::string_view text) {
  std::string expanded;  // tabs to eight columns
  std::size_t column = 0;
  for (const char c : text) {
    if (c == '\t') {
      const std::size_t width = 8 - column % 8;
      expanded.append(width, ' ');
      column += width;
    } else {
      expanded += c;
      column = c == '\n' ? 0 : column + 1;
    }
  }
  const bool has_tabs = text.find('\t') != std::string_view::npos;
  const std::string_view source = has_tabs ? std::string_view(expanded) : text;
  std::size_t margin = std::string_view::npos;
  for (std::size_t at = source.find('\n'); at != std::string_view::npos; at = source.find('\n', at + 1)) {
    const std::size_t first = source.find_first_not_of(' ', at + 1);
    if (first != std::string_view::npos && source[first] != '\n') {
      margin = std::min(margin, first - at - 1);
    }
  }
  if (margin == std::string_view::npos) {
    margin = 0;
  }
  std::string result;
  const std::size_t start = std::min(source.find_first_not_of(' '), source.size());
  bool line_start = false;
  std::size_t skipped = 0;
  for (std::size_t i = start; i < source.size(); ++i) {
    const char c = source[i];
    if (line_start && c == ' ' && skipped < margin) {
      ++skipped;
      continue;
    }
    line_start = c == '\n';
    skipped = 0;
    result += c;
  }
  return result;
}

}  // namespace minipy
