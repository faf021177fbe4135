#include "vm/objects/source_excerpt.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utf8proc.h>

#include "base/utf8.h"

namespace minipy {

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view kBlanks = " \t\r\f\v";
constexpr std::string_view kIndent = "    ";

std::size_t first_visible(std::string_view line) {
  return std::min(line.find_first_not_of(kBlanks), line.size());
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += (text.empty() ? "" : "\n") + line;
  }
  return text;
}

/// textwrap.dedent(): without the indentation that all lines share; blank lines become empty.
Lines dedented(Lines lines) {
  std::optional<std::string> margin;
  for (std::string& line : lines) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    if (indent == line.size()) {
      line.clear();
    } else if (!margin) {
      margin = line.substr(0, indent);
    } else {
      const auto common = std::mismatch(margin->begin(), margin->end(), line.begin(),
                                        line.begin() + static_cast<std::ptrdiff_t>(indent));
      margin->erase(common.first, margin->end());
    }
  }
  for (std::string& line : lines) {
    line.erase(0, line.empty() || !margin ? 0 : margin->size());
  }
  return lines;
}

/// Columns of a terminal that a text takes: East Asian wide characters take two.
std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(decode_utf8(text, i)));
    width += columns == 2 ? 2 : 1;
  }
  return width;
}

/// A place in the shown lines: index of the line, column of the terminal.
struct Place {
  std::size_t line;
  std::size_t column;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// An instruction's range in dedented lines: from byte `begin` of the first to byte `end` of the
/// last.
struct Range {
  Lines lines;
  std::size_t begin;
  std::size_t end;

  std::string_view before() const { return std::string_view(lines.front()).substr(0, begin); }
  std::string_view after() const { return std::string_view(lines.back()).substr(end); }
  std::string segment() const {
    const std::string text = joined(lines);
    return text.substr(begin, text.size() - after().size() - begin);
  }
  std::size_t last_line() const { return lines.size() - 1; }
};

/// Between which places the other kind of caret stands.
struct Anchors {
  Place begin;
  Place end;
};

std::optional<Anchors> find_anchors(SourceCompiler& compiler, const Range& range) {
  const std::optional<PositionRange> found = compiler.operator_place(range.segment());
  if (!found) {
    return std::nullopt;
  }
  const auto place = [&](Position position) {
    const std::size_t line = position.line - 1;
    const std::size_t column = position.column + (line == 0 ? range.begin : 0);
    return Place{line, display_width(std::string_view(range.lines[line]).substr(0, column))};
  };
  return Anchors{place(found->begin), place(found->end)};
}

/// `x = f()` and `return f()` explain themselves when the call fails; so does a whole line.
bool wants_carets(SourceCompiler& compiler, const Range& range, bool has_anchors) {
  const std::optional<PositionRange> call = compiler.plain_call_place(joined(range.lines));
  // traceback.py compares its character columns with the parser's byte columns.
  const bool is_plain_call =
      call && call->begin == Position{1, static_cast<std::uint32_t>(utf8_length(range.before()))} &&
      call->end.line == range.lines.size() &&
      call->end.column == utf8_length(range.lines.back()) - utf8_length(range.after());
  if (is_plain_call) {
    return false;
  }
  return has_anchors || !is_blank(range.before()) || !is_blank(range.after());
}

class CaretWriter {
 public:
  CaretWriter(const Range& range, SourceCompiler& compiler)
      : range_(range),
        anchors_(find_anchors(compiler, range)),
        shows_carets_(wants_carets(compiler, range, anchors_.has_value())) {}

  Lines write() {
    std::optional<std::size_t> last;
    for (const std::size_t line : significant_lines()) {
      const std::size_t skipped = last ? line - *last - 1 : 0;
      if (skipped == 1) {
        add(line - 1);
      } else if (skipped > 1) {
        out_.push_back(fmt::format("...<{} lines>...", skipped));
      }
      add(line);
      last = line;
    }
    return std::move(out_);
  }

 private:
  /// The first and last line, and those around the operator.
  std::set<std::size_t> significant_lines() const {
    std::set<std::size_t> lines{0, range_.last_line()};
    if (anchors_) {
      for (const std::size_t middle : {anchors_->begin.line, anchors_->end.line}) {
        for (std::size_t line = middle == 0 ? 0 : middle - 1; line <= middle + 1; ++line) {
          lines.insert(std::min(line, range_.last_line()));
        }
      }
    }
    return lines;
  }

  void add(std::size_t index) {
    const std::string& line = range_.lines[index];
    out_.push_back(line);
    if (!shows_carets_) {
      return;
    }
    const std::size_t begin =
        std::max(first_visible(line), index == 0 ? display_width(range_.before()) : 0);
    const std::size_t end = display_width(
        std::string_view(line).substr(0, index == range_.last_line() ? range_.end : line.size()));
    std::string carets;
    for (std::size_t column = 0; column < end; ++column) {
      carets += column < begin ? ' ' : caret_at({index, column});
    }
    out_.push_back(std::move(carets));
  }

  char caret_at(Place place) const {
    const bool is_operand = anchors_ && (place < anchors_->begin || place >= anchors_->end);
    return is_operand ? '~' : '^';
  }

  const Range& range_;
  std::optional<Anchors> anchors_;
  bool shows_carets_;
  Lines out_;
};

/// A byte column of `line`, after `removed` bytes of indentation were taken off.
std::size_t column_after_dedent(const std::string& line, std::uint32_t column,
                                std::size_t removed) {
  const std::size_t inside = std::min<std::size_t>(column, line.size());
  return inside > removed ? inside - removed : 0;
}

}  // namespace

std::vector<std::string> SourceLines::read(const std::string& filename) const {
  if (filename == "<string>") {
    return split_lines(runtime_.options().command);
  }
  if (filename.starts_with('<') && filename.ends_with('>')) {
    return {};
  }
  std::ifstream file(filename, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return split_lines(compiler().decode(bytes));
}

std::string_view SourceLines::line(const std::string& filename, std::uint32_t number) {
  const auto [found, is_new] = files_.try_emplace(filename);
  Lines& lines = found->second;
  if (is_new) {
    lines = read(filename);
    for (std::string& line : lines) {
      line.erase(line.find_last_not_of(kBlanks) + 1);
    }
  }
  return number >= 1 && number <= lines.size() ? lines[number - 1] : std::string_view();
}

std::string source_excerpt(SourceLines& sources, const std::string& filename,
                           const LineEntry& place) {
  const PositionRange& at = place.range;
  Lines original;
  for (std::uint32_t line = at.begin.line; line <= std::max(at.begin.line, at.end.line); ++line) {
    original.emplace_back(sources.line(filename, line));
  }
  if (std::all_of(original.begin(), original.end(),
                  [](const std::string& line) { return is_blank(line); })) {
    return "";
  }
  Lines shown{original.front().substr(first_visible(original.front()))};
  if (place.has_columns) {
    Range range{dedented(original), 0, 0};
    const std::size_t removed = original.front().size() - range.lines.front().size();
    range.begin = column_after_dedent(original.front(), at.begin.column, removed);
    range.end = column_after_dedent(original.back(), at.end.column, removed);
    shown = dedented(CaretWriter(range, sources.compiler()).write());
  }
  std::string text;
  for (const std::string& line : shown) {
    text.append(kIndent).append(line).append("\n");
  }
  return text;
}

}  // namespace minipy
