// Where each instruction came from (PEP 657): runs of code units with one source range.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/span.h"

namespace minipy {

/// Source place of a run of units. Line 0: none (artificial code). Without columns the range has
/// `has_columns` false.
struct LineEntry {
  std::uint32_t first_unit = 0;
  PositionRange range;
  bool has_line = true;
  bool has_columns = true;
};

class LineTable {
 public:
  /// Units must be added in order; a run ends where the next one begins.
  void add(std::uint32_t first_unit, const LineEntry& entry);
  /// The place of the unit at `index`, or empty when it has none.
  std::optional<PositionRange> find(std::size_t index) const;
  /// The whole entry, or null before the first.
  const LineEntry* entry_at(std::size_t index) const;
  const std::vector<LineEntry>& entries() const { return entries_; }

 private:
  std::vector<LineEntry> entries_;
};

}  // namespace minipy
