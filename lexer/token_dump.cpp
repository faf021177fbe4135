// Rows of `python3.13 -m tokenize -e`:
//
//   1,0-1,5:            NAME           'print'
//
// place in 20 columns, type in 15, repr() of the text in 15; columns count characters. The line
// end that a last line lacks is shown as an empty text one column wide.
#include "lexer/token_dump.h"

#include <cstdio>
#include <utility>

#include "base/utf8.h"
#include "lexer/characters.h"
#include "lexer/lexer.h"

namespace minipy {
namespace {

void append_escape(std::string& out, char32_t c) {
  char buffer[16];
  const char* const format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
  std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(c));
  out += buffer;
}

// repr() of a str.
std::string quoted(std::string_view text) {
  const bool single = text.find('\'') == text.npos || text.find('"') != text.npos;
  const char quote = single ? '\'' : '"';
  std::string out(1, quote);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = decode_utf8(text, at);
    switch (c) {
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        if (c == static_cast<char32_t>(quote)) {
          out.push_back('\\');
          out.push_back(quote);
        } else if (!is_printable(c)) {
          append_escape(out, c);
        } else {
          out.append(text.substr(begin, at - begin));
        }
    }
  }
  out.push_back(quote);
  return out;
}

void pad(std::string& out, std::size_t row_start, std::size_t width) {
  const std::size_t length = utf8_length(std::string_view(out).substr(row_start));
  if (length < width) {
    out.append(width - length, ' ');
  }
}

class Dump {
 public:
  explicit Dump(const SourceText& source) : source_(source) {}

  void row(Position begin, Position end, std::string_view type, std::string_view text) {
    const std::size_t start = out_.size();
    out_ += std::to_string(begin.line) + "," + std::to_string(begin.column) + "-" +
            std::to_string(end.line) + "," + std::to_string(end.column) + ":";
    pad(out_, start, 20);
    const std::size_t type_start = out_.size();
    out_ += type;
    pad(out_, type_start, 15);
    const std::size_t text_start = out_.size();
    out_ += quoted(text);
    pad(out_, text_start, 15);
    out_.push_back('\n');
  }

  void token(const Token& token) {
    if (token.is(TokenKind::kNewline) || token.is(TokenKind::kNl)) {
      const Position begin = place(token.span.end);
      const bool present = token.span.end < source_.text().size();
      row(begin, {begin.line, begin.column + 1}, name_of(token.kind), present ? "\n" : "");
      return;
    }
    if (token.span.begin == source_.text().size()) {
      const bool cut = !source_.text().empty() && source_.text().back() != '\n';
      const Position end{cut ? source_.line_count() + 1 : place(token.span.begin).line, 0};
      row(end, end, name_of(token.kind), "");
      return;
    }
    row(place(token.span.begin), place(token.span.end), name_of(token.kind),
        source_.slice(token.span));
  }

  std::string take() { return std::move(out_); }

 private:
  // Positions in characters. Tokens come in order, so the search for the line is a step or two.
  Position place(std::uint32_t offset) const {
    const Position bytes = source_.position(offset);
    const std::string_view line = source_.line(bytes.line);
    return {bytes.line, static_cast<std::uint32_t>(utf8_length(line.substr(0, bytes.column)))};
  }

  const SourceText& source_;
  std::string out_;
};

}  // namespace

Expected<std::string, Diagnostic> dump_tokens(const SourceText& source) {
  Dump dump(source);
  dump.row({0, 0}, {0, 0}, "ENCODING", "utf-8");
  Lexer lexer(source, TokenView::kAll);
  for (;;) {
    const Token token = lexer.next();
    if (token.is(TokenKind::kError)) {
      return Unexpected{lexer.error()};
    }
    dump.token(token);
    if (token.is(TokenKind::kEndMarker)) {
      return dump.take();
    }
  }
}

}  // namespace minipy
