#include "bytecode/line_table.h"

#include <algorithm>

namespace minipy {

void LineTable::add(std::uint32_t first_unit, const LineEntry& entry) {
  entries_.push_back(entry);
  entries_.back().first_unit = first_unit;
}

const LineEntry* LineTable::entry_at(std::size_t index) const {
  const auto after =
      std::upper_bound(entries_.begin(), entries_.end(), index,
                       [](std::size_t unit, const LineEntry& e) { return unit < e.first_unit; });
  return after == entries_.begin() ? nullptr : &*(after - 1);
}

std::optional<PositionRange> LineTable::find(std::size_t index) const {
  const LineEntry* entry = entry_at(index);
  if (entry == nullptr || !entry->has_line) {
    return std::nullopt;
  }
  return entry->range;
}

}  // namespace minipy
