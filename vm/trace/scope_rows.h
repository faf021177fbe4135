// The rows of --trace-scopes (docs/scopes.md):
//
//   COMPILED, before line 1 runs
//     outer        x      L     line 3 assigns it; in a cell, because inner uses it
//   RUNNING
//     line 4  inner  reads   x    E  cell#1 of outer#1 = 'E'     (global x = 'G' is never asked)
//
// What happens again on the same line, to the same name, with the same answer, is counted in the
// row of the first time. So the rows are written when the run is over, in the order of first times.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "bytecode/scope_decisions.h"
#include "vm/trace/trace_output.h"

namespace minipy {

enum class TraceFormat : std::uint8_t { kText, kJsonLines };

/// One access to a name.
struct ScopeRow {
  std::string file;  ///< of a module beside the program; empty: the program's own
  std::uint32_t line = 0;
  std::string block;  ///< `inner`
  std::string verb;   ///< `reads`, `writes`, `deletes`
  std::string name;
  std::string answer;  ///< `L`, `E`, `G no, B yes`
  std::string where;   ///< `cell#1 of outer#1`, `builtins.len`, or nothing
  std::string old_value;
  std::string value;      ///< read or written; empty when nothing was there
  std::string error;      ///< what the access raises, or nothing
  std::string note;       ///< stands in parentheses
  std::string last = {};  ///< value as text, of the last time
  std::uint64_t times = 1;
};

class ScopeRows {
 public:
  explicit ScopeRows(TraceOutput output, TraceFormat format) : output_(output), format_(format) {}

  /// `name`: the only one shown, unless it is empty.
  void write_decisions(const ScopeDecisions& decisions, const std::string& name);
  void add(ScopeRow row);
  /// Writes all rows.
  void write();
  void closing_line(const std::string& text);

 private:
  struct Widths {
    std::size_t line = 0;
    std::size_t block = 0;
    std::size_t name = 0;
  };
  std::string where_of(const ScopeRow& row);
  void write_text(const ScopeRow& row, const Widths& widths);
  void write_json(const ScopeRow& row);

  TraceOutput output_;
  TraceFormat format_;
  std::vector<ScopeRow> rows_;
  std::unordered_map<std::string, std::size_t> places_;
  std::unordered_map<std::string, std::size_t> cells_;  ///< how many a line's name was found in
  bool is_full_ = false;
};

}  // namespace minipy
