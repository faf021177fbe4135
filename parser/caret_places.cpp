#include "parser/caret_places.h"

#include <string>
#include <vector>

#include "base/source_text.h"
#include "parser/ast.h"
#include "parser/parser.h"

namespace minipy {

namespace {

/// The first statement of a text and the tree that holds it; null when it cannot be parsed.
class ParsedText {
 public:
  explicit ParsedText(std::string text) : source_("<traceback>", std::move(text)) {
    std::vector<Diagnostic> warnings;
    const auto module = parse(source_, arena_, ParseMode::kFile, warnings);
    if (module && !(*module)->body.empty()) {
      body_ = (*module)->body;
    }
  }

  ast::List<ast::Stmt> body() const { return body_; }
  PositionRange range(const ast::Node& node) const { return source_.range(node.span); }
  std::string_view text() const { return source_.text(); }
  Position position(std::size_t offset) const {
    return source_.position(static_cast<std::uint32_t>(offset));
  }

 private:
  Arena arena_;
  SourceText source_;
  ast::List<ast::Stmt> body_;
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

/// From `offset` on, the first character that `wanted` accepts, past comments and backslashes.
template <class Wanted>
std::size_t skip_to(std::string_view text, std::size_t offset, Wanted wanted) {
  while (offset < text.size()) {
    if (text[offset] == '#' || text[offset] == '\\') {
      offset = std::min(text.find('\n', offset), text.size());
    } else if (wanted(text[offset])) {
      break;
    } else {
      ++offset;
    }
  }
  return offset;
}

/// The one or two characters between the operands.
Span operator_span(std::string_view text, const ast::BinOp& operation) {
  const auto begin = static_cast<std::uint32_t>(
      skip_to(text, operation.left->span.end, [](char c) { return c != ')' && !is_space(c); }));
  const std::uint32_t second = begin + 1;
  const bool is_long = second < operation.right->span.begin && !is_space(text[second]) &&
                       text[second] != '#' && text[second] != '\\';
  return {begin, is_long ? second + 1 : second};
}

Span bracket_span(std::string_view text, const ast::Expr& before, const ast::Expr& whole,
                  char bracket) {
  const std::size_t begin = skip_to(text, before.span.end, [&](char c) { return c == bracket; });
  return {static_cast<std::uint32_t>(begin), whole.span.end};
}

std::optional<Span> marked_span(std::string_view text, const ast::Expr& expression) {
  if (const auto* operation = ast::as<ast::BinOp>(&expression)) {
    return operator_span(text, *operation);
  }
  if (const auto* subscript = ast::as<ast::Subscript>(&expression)) {
    return bracket_span(text, *subscript->value, expression, '[');
  }
  if (const auto* call = ast::as<ast::Call>(&expression)) {
    return bracket_span(text, *call->func, expression, '(');
  }
  return std::nullopt;
}

}  // namespace

std::optional<PositionRange> operator_place(std::string_view expression) {
  // In brackets of its own, so that it may go over several lines.
  const ParsedText parsed("(\n" + std::string(expression) + "\n)");
  if (parsed.body().size() != 1) {
    return std::nullopt;
  }
  const auto* statement = ast::as<ast::ExprStmt>(parsed.body()[0]);
  if (statement == nullptr) {
    return std::nullopt;
  }
  const std::optional<Span> span = marked_span(parsed.text(), *statement->value);
  if (!span) {
    return std::nullopt;
  }
  PositionRange place{parsed.position(span->begin), parsed.position(span->end)};
  --place.begin.line;  // the opening bracket's
  --place.end.line;
  return place;
}

std::optional<PositionRange> plain_call_place(std::string_view statement) {
  const ParsedText parsed{std::string(statement)};
  if (parsed.body().empty()) {
    return std::nullopt;
  }
  const ast::Stmt* first = parsed.body()[0];
  if (const auto* returned = ast::as<ast::Return>(first)) {
    const auto* call = ast::as<ast::Call>(returned->value);
    const bool by_name = call != nullptr && ast::as<ast::Name>(call->func) != nullptr;
    return by_name ? std::optional(parsed.range(*call)) : std::nullopt;
  }
  if (const auto* assigned = ast::as<ast::Assign>(first)) {
    const auto* call = ast::as<ast::Call>(assigned->value);
    const bool to_name =
        assigned->targets.size() == 1 && ast::as<ast::Name>(assigned->targets[0]) != nullptr;
    return call != nullptr && to_name ? std::optional(parsed.range(*call)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace minipy
