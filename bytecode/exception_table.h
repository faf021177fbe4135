// Which handler a raising instruction jumps to ("zero-cost" exceptions): disjoint ranges of units.
#pragma once

#include <cstdint>
#include <vector>

namespace minipy {

/// Units [start, end) are protected: on an exception the operand stack is cut to `depth`, the
/// raising unit's index is pushed if `push_lasti`, then the exception, and control goes to `target`.
struct ExceptionEntry {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint32_t target = 0;
  std::uint32_t depth = 0;
  bool push_lasti = false;
};

class ExceptionTable {
 public:
  void add(const ExceptionEntry& entry) { entries_.push_back(entry); }
  /// The entry that protects a unit, or null.
  const ExceptionEntry* find(std::size_t unit) const;
  const std::vector<ExceptionEntry>& entries() const { return entries_; }

 private:
  std::vector<ExceptionEntry> entries_;  ///< by start
};

}  // namespace minipy
