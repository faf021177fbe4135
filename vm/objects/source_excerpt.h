// The source lines below `File "…", line …` in a traceback, with their carets: dedented, the
// middle of long statements left out, `~` under operands and `^` under the operator or brackets.
// Every rule is one of CPython 3.13's traceback.py (StackSummary.format_frame_summary).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bytecode/line_table.h"
#include "vm/runtime/runtime.h"

namespace minipy {

/// Source lines of the files that one traceback mentions, each file read once (CPython: linecache).
class SourceLines {
 public:
  explicit SourceLines(const Runtime& runtime) : runtime_(runtime) {}

  /// A 1-based line without the blanks at its end; empty if there is none.
  std::string_view line(const std::string& filename, std::uint32_t number);

  SourceCompiler& compiler() const { return runtime_.compiler(); }

 private:
  std::vector<std::string> read(const std::string& filename) const;

  const Runtime& runtime_;
  std::map<std::string, std::vector<std::string>> files_;
};

/// The lines for an instruction's place in a file, each with its newline; empty when the source is
/// not there.
std::string source_excerpt(SourceLines& sources, const std::string& filename,
                           const LineEntry& place);

}  // namespace minipy
