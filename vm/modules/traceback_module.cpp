// _traceback: what lib/traceback.py asks of the code that lays out the interpreter's own
// tracebacks.
#include <array>
#include <string>

#include "vm/modules/module_table.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/source_excerpt.h"
#include "vm/objects/str.h"
#include "vm/objects/traceback_text.h"

namespace minipy {

namespace {

std::string source_line(ThreadState& ts, std::string filename, std::int64_t line) {
  SourceLines sources(ts.interpreter().runtime());
  const std::string text(sources.line(filename, static_cast<std::uint32_t>(line)));
  return text.empty() ? "" : text + "\n";
}

/// Columns that are None are not known.
Result<std::string> excerpt(ThreadState& ts, std::string filename, std::int64_t line,
                            Value end_line, Value column, Value end_column) {
  LineEntry place{0,
                  {{static_cast<std::uint32_t>(line), 0}, {static_cast<std::uint32_t>(line), 0}},
                  true,
                  false};
  if (end_line.is_int() && column.is_int() && end_column.is_int()) {
    place.has_columns = true;
    place.range.begin.column = static_cast<std::uint32_t>(column.as_int());
    place.range.end = {static_cast<std::uint32_t>(end_line.as_int()),
                       static_cast<std::uint32_t>(end_column.as_int())};
  }
  SourceLines sources(ts.interpreter().runtime());
  return source_excerpt(sources, filename, place);
}

Result<Ref<>> exception_only(ThreadState& ts, Value exception) {
  if (!is_instance(ts, exception, exception_type(ts, Exc::kBaseException))) {
    return raise_text(ts, Exc::kTypeError, "exception_only() argument must be an exception");
  }
  Ref<List> lines = make_list(ts);
  for (const std::string& line : exception_lines(ts, exception)) {
    lines->append_taking(Ref<>(make_str(ts, line)).give());
  }
  return Ref<>(std::move(lines));
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&source_line>("source_line(filename, line, /)",
                         "A line of a source file; empty if there is none."),
    native<&excerpt>("excerpt(filename, line, end_line, column, end_column, /)",
                     "The lines below `File ...` with their carets."),
    native<&exception_only>("exception_only(exception, /)",
                            "The lines that end an exception's traceback."),
});

}  // namespace

const ModuleDef& traceback_module_def() {
  static constexpr ModuleDef def{"_traceback", "How the interpreter shows exceptions.", kFunctions,
                                 nullptr};
  return def;
}

}  // namespace minipy
