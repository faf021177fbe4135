// From rows to lines of text: headers of source lines, an instruction's name once for all of its
// rows, folded rounds, and the limit of what anybody reads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source_text.h"
#include "vm/trace/rounds.h"
#include "vm/trace/run_position.h"
#include "vm/trace/trace_output.h"
#include "vm/trace/watched_objects.h"

namespace minipy {

/// A row, not yet text.
struct TraceRow {
  std::shared_ptr<Watched> watched;  ///< or null
  RunningInstruction place;
  std::string label;  ///< what did it: an instruction, `FREED`, `__del__()`, or nothing
  std::string object;
  std::string counts;
  std::string reason;
  std::string signature;  ///< equal for rows that say the same of different objects
};

class TraceWriter {
 public:
  TraceWriter(const SourceText& source, TraceOutput output);
  TraceWriter(const TraceWriter&) = delete;
  TraceWriter& operator=(const TraceWriter&) = delete;

  /// A label that is written before every row that has it.
  static constexpr const char* kFreed = "FREED";

  void row(const TraceRow& row);
  /// Keeps a row until the end of its line: its object may yet get the name that is asked for.
  void wait(TraceRow row) { waiting_.push_back(std::move(row)); }
  /// Writes those of the kept rows whose objects are visible by now.
  void release(const std::function<bool(const Watched&)>& is_visible);
  /// A line that stands under no header of its own.
  void line(const std::string& text, const std::string& signature);
  /// A line outside of all loops.
  void closing_line(const std::string& text) { output_.write_line(text); }

  Rounds& rounds() { return rounds_; }
  /// So much was written that the rest is left out.
  bool is_full() const { return is_full_; }
  /// The object with the highest count of all that were written; null if there was none.
  const Watched* highest() const { return highest_.get(); }

 private:
  void header(const RunningInstruction& place);
  void write_out(const std::string& text);

  const SourceText& source_;
  TraceOutput output_;
  Rounds rounds_;
  std::vector<TraceRow> waiting_;
  std::uint64_t header_visit_ = 0;  ///< the stay whose header was written last
  std::set<std::uint64_t> had_header_;
  std::pair<std::uint64_t, std::string> last_label_;  ///< with the number of the execution
  std::uint64_t lines_ = 0;
  bool is_full_ = false;
  std::shared_ptr<Watched> highest_;
};

}  // namespace minipy
