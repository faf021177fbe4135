#include "vm/trace/trace_writer.h"

#include <algorithm>
#include <fmt/format.h>

#include "vm/trace/trace_rows.h"

namespace minipy {

namespace {

/// More lines than this help nobody.
constexpr std::uint64_t kMostLines = 20000;
constexpr std::size_t kDeepestIndent = 10;

std::string_view stripped(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\f");
  return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

/// The part of a line that belongs to the code object: all of it for a module or a `def` block,
/// only the body for a function on one line and for a lambda.
std::string_view own_part(const CodeUnit& code, std::uint32_t line, std::string_view text) {
  if (line != code.first_line || code.name == "<module>") {
    return text;
  }
  std::uint32_t begin = static_cast<std::uint32_t>(text.size());
  std::uint32_t end = 0;
  for (const LineEntry& entry : code.line_table.entries()) {
    const bool is_body = entry.has_line && entry.has_columns && entry.range.begin.line == line &&
                         entry.range.end.line == line && entry.range.end.column > 0;
    if (is_body) {
      begin = std::min(begin, entry.range.begin.column);
      end = std::max(end, entry.range.end.column);
    }
  }
  return begin < end && end <= text.size() ? text.substr(begin, end - begin) : text;
}

}  // namespace

TraceWriter::TraceWriter(const SourceText& source, TraceOutput output)
    : source_(source),
      output_(output),
      rounds_([this](const std::string& text) { write_out(text); }) {}

void TraceWriter::row(const TraceRow& row) {
  header(row.place);
  std::string label = row.label;
  if (!label.empty() && label != kFreed) {
    const std::pair<std::uint64_t, std::string> now{row.place.number, label};
    label = now == last_label_ ? "" : label;
    last_label_ = now;
  }
  const std::string kind = row.watched == nullptr ? "" : row.watched->type_name;
  line(row_text(row.place.depth, label, row.object, row.counts, row.reason),
       fmt::format("{}|{}|{}|{}", row.place.depth, row.label, kind, row.signature));
  if (row.watched != nullptr && (highest_ == nullptr || row.watched->peak > highest_->peak)) {
    highest_ = row.watched;
  }
}

void TraceWriter::release(const std::function<bool(const Watched&)>& is_visible) {
  for (TraceRow& waiting : std::exchange(waiting_, {})) {
    if (waiting.watched == nullptr || is_visible(*waiting.watched)) {
      row(waiting);
    }
  }
}

void TraceWriter::header(const RunningInstruction& place) {
  if (place.visit == header_visit_) {
    return;
  }
  header_visit_ = place.visit;
  const bool is_again = !had_header_.insert(place.visit).second;
  const bool is_program = place.code->filename == source_.name();
  const std::string_view text =
      is_program ? stripped(own_part(*place.code, place.line, source_.line(place.line)))
                 : std::string_view(place.code->filename);
  const std::string where = place.line == 0 ? "before line 1" : fmt::format("line {}", place.line);
  line(fmt::format("{:{}}{}  {}{}", "", 2 * std::min(place.depth, kDeepestIndent), where, text,
                   is_again ? "  (goes on)" : ""),
       fmt::format("line {} {}", place.line, place.depth));
}

void TraceWriter::line(const std::string& text, const std::string& signature) {
  if (is_full_) {
    return;
  }
  rounds_.line(text, signature);
  if (lines_ >= kMostLines) {
    is_full_ = true;
    output_.write_line(
        "… the trace stops here, after 20,000 rows: narrow it with name=, type=, line= or obj=");
  }
}

void TraceWriter::write_out(const std::string& text) {
  if (lines_ < kMostLines) {
    ++lines_;
    output_.write_line(text);
  }
}

}  // namespace minipy
