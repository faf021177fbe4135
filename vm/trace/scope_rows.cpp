#include "vm/trace/scope_rows.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.h"
#include "bytecode/json_listing.h"

namespace minipy {

namespace {

/// More rows than this help nobody.
constexpr std::size_t kMostRows = 20000;
/// A name that a line finds in more cells than this gets one row for the rest.
constexpr std::size_t kMostCells = 4;
constexpr std::size_t kWidestBlock = 24;
constexpr std::size_t kWidestName = 8;  ///< longer ones push what follows aside
constexpr std::size_t kAnswerWidth = 29;

std::string line_text(const ScopeRow& row) {
  return row.file.empty() ? fmt::format("line {}", row.line)
                          : fmt::format("{}:{}", row.file, row.line);
}

/// What an access found or changed: `= 1`, `0 → 1`, `empty → NameError`.
std::string change_text(const ScopeRow& row) {
  if (!row.error.empty()) {
    const bool is_looked_up = row.answer.find("no") != std::string::npos;
    return (is_looked_up ? "→ " : "empty → ") + row.error;
  }
  if (row.verb == "deletes") {
    return row.old_value + " → empty";
  }
  if (!row.old_value.empty()) {
    return row.old_value + " → " + row.value;
  }
  return row.value.empty() ? "" : "= " + row.value;
}

std::string answer_text(const ScopeRow& row) {
  std::string change = change_text(row);
  if (row.last != change && !row.last.empty()) {
    change += " … " + (row.last.starts_with("= ") ? row.last.substr(2) : row.last);
  }
  std::string text = row.answer;
  if (!row.where.empty()) {
    text += "  " + row.where;
    text += change.empty() ? "" : (change.starts_with("=") ? " " : ": ") + change;
  } else if (!change.empty()) {
    text += (change.starts_with("→") ? " " : "  ") + change;
  }
  return row.times == 1 ? text : fmt::format("{}  ×{}", text, row.times);
}

std::size_t column_width(std::size_t width, const std::string& text, std::size_t widest) {
  return std::max(width, std::min(utf8_length(text), widest));
}

}  // namespace

void ScopeRows::write_decisions(const ScopeDecisions& decisions, const std::string& name) {
  std::size_t path_width = 0;
  std::size_t name_width = 0;
  const auto each = [&](const auto& visit) {
    for (const DecidedBlock& block : decisions) {
      for (const NameDecision& one : block.names) {
        if (block.kind != DecidedBlock::Kind::kModule && (name.empty() || one.name == name)) {
          visit(block, one);
        }
      }
    }
  };
  if (format_ == TraceFormat::kJsonLines) {
    each([&](const DecidedBlock& block, const NameDecision& one) {
      output_.write_whole(fmt::format(
          R"({{"event": "compiled", "line": {}, "block": {}, "name": {}, "answer": {}, "reason": {}}})",
          block.place.begin.line, json_string(block.path), json_string(one.name),
          json_string(one.answer), json_string(one.reason)));
    });
    return;
  }
  each([&](const DecidedBlock& block, const NameDecision& one) {
    path_width = column_width(path_width, block.path, kWidestBlock);
    name_width = column_width(name_width, one.name, kWidestBlock);
  });
  output_.write_line("COMPILED, before line 1 runs");
  if (name_width == 0) {
    output_.write_line("  nothing to decide: all names are the module's, or built in");
  }
  each([&](const DecidedBlock& block, const NameDecision& one) {
    output_.write_line("  " + padded(block.path, path_width + 2, 2) +
                       padded(one.name, name_width + 2, 2) + padded(one.answer, 6, 1) + one.reason);
  });
}

/// The cell, or the rest of them when there are too many.
std::string ScopeRows::where_of(const ScopeRow& row) {
  if (!row.where.starts_with("cell#")) {
    return row.where;
  }
  const std::size_t owner = row.where.find(" of ");
  const std::string place =
      fmt::format("{}:{}|{}|{}|{}", row.file, row.line, row.block, row.verb, row.name);
  if (places_.contains(place + "|" + row.answer + "|" + row.where + "|" + row.error)) {
    return row.where;
  }
  return ++cells_[place] <= kMostCells
             ? row.where
             : "other cells" + row.where.substr(owner, row.where.rfind('#') - owner);
}

void ScopeRows::add(ScopeRow row) {
  row.where = where_of(row);
  const std::string key = fmt::format("{}:{}|{}|{}|{}|{}|{}|{}", row.file, row.line, row.block,
                                      row.verb, row.name, row.answer, row.where, row.error);
  const auto known = places_.find(key);
  if (known != places_.end()) {
    ScopeRow& first = rows_[known->second];
    ++first.times;
    const bool is_same =
        row.value == first.value && (row.verb != "deletes" || row.old_value == first.old_value);
    first.last = is_same ? "" : change_text(row);
    return;
  }
  if (rows_.size() >= kMostRows) {
    is_full_ = true;
    return;
  }
  places_.emplace(key, rows_.size());
  rows_.push_back(std::move(row));
}

void ScopeRows::write() {
  Widths widths;
  for (const ScopeRow& row : rows_) {
    widths.line = column_width(widths.line, line_text(row), kWidestBlock);
    widths.block = column_width(widths.block, row.block, kWidestBlock);
    widths.name = column_width(widths.name, row.name, kWidestName);
  }
  if (format_ == TraceFormat::kText) {
    output_.write_line("RUNNING");
  }
  for (const ScopeRow& row : rows_) {
    if (format_ == TraceFormat::kText) {
      write_text(row, widths);
    } else {
      write_json(row);
    }
  }
  if (is_full_) {
    closing_line("the trace stops here, after 20,000 rows: --trace-scopes=NAME shows one name");
  }
}

void ScopeRows::closing_line(const std::string& text) {
  if (format_ == TraceFormat::kText) {
    output_.write_line("== " + text);
  } else {
    output_.write_whole(fmt::format(R"({{"event": "end", "reason": {}}})", json_string(text)));
  }
}

void ScopeRows::write_text(const ScopeRow& row, const Widths& widths) {
  const std::string start = "  " + padded(line_text(row), widths.line + 2, 2) +
                            padded(row.block, widths.block + 2, 2) + padded(row.verb, 8) +
                            padded(row.name, widths.name + 2, 2);
  const std::string answer = answer_text(row);
  const std::string note = row.note.empty() ? "" : "(" + row.note + ")";
  const std::string aligned = start + padded(answer, kAnswerWidth, 2) + note;
  const bool fits = utf8_length(aligned) <= output_.width();
  output_.write_line(fits || note.empty() ? aligned : start + answer + "  " + note);
}

void ScopeRows::write_json(const ScopeRow& row) {
  std::string text = fmt::format(R"({{"event": {}, "line": {}, "block": {}, "name": {}, )"
                                 R"("answer": {}, "times": {})",
                                 json_string(row.verb), row.line, json_string(row.block),
                                 json_string(row.name), json_string(row.answer), row.times);
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) {
      text += fmt::format(R"(, "{}": {})", key, json_string(value));
    }
  };
  add("file", row.file);
  add("where", row.where);
  add("old", row.old_value);
  add("value", row.value);
  add("last", row.last);
  add("error", row.error);
  add("note", row.note);
  output_.write_whole(text + "}");
}

}  // namespace minipy
