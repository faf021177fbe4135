#include "bytecode/exception_table.h"

#include <algorithm>

namespace minipy {

const ExceptionEntry* ExceptionTable::find(std::size_t unit) const {
  auto after =
      std::upper_bound(entries_.begin(), entries_.end(), unit,
                       [](std::size_t at, const ExceptionEntry& e) { return at < e.start; });
  if (after == entries_.begin()) {
    return nullptr;
  }
  --after;
  return unit < after->end ? &*after : nullptr;
}

}  // namespace minipy
