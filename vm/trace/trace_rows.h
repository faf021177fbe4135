// The rows of the reference-count trace as text (docs/reference-counts.md):
//
//   line 4  f(a)
//       LOAD_NAME a        list#1   2 → 3   + value stack
//                          list#1           held by 3: global a, global b, value stack
//   0   4                  23       32      40
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "vm/runtime/runtime.h"
#include "vm/trace/watched_objects.h"

namespace minipy {

/// `2 → 3`, or `3` when it stays.
std::string counts_text(std::uint32_t before, std::uint32_t now);

/// One row; `depth` is the number of calls around it.
std::string row_text(std::size_t depth, const std::string& instruction, const std::string& object,
                     const std::string& counts, const std::string& reason);

/// Labels in order, equal ones once with their number: `global a, value stack ×2`.
std::string holders_text(const std::vector<NamedHolder>& holders);

/// `held by 3: global a, value stack ×2`
std::string held_by_text(const Watched& watched);

/// What changed between two lists of holders.
struct HolderChange {
  std::vector<std::string> lost;
  std::vector<std::string> gained;

  static HolderChange between(const std::vector<NamedHolder>& before,
                              const std::vector<NamedHolder>& now);
  bool is_empty() const { return lost.empty() && gained.empty(); }
};

/// `value stack ⇒ global a`, `+ value stack`, `− f.x (f returns)`. `details_of` says what stands
/// in parentheses behind a lost holder; what follows from one cause is said once.
std::string reason_text(const HolderChange& change,
                        const std::function<std::string(const std::string&)>& details_of);

/// The text without the numbers that tell objects and places of one kind apart.
std::string without_numbers(const std::string& text);

}  // namespace minipy
