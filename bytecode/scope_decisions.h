// What the compiler decided about the names of a program, as plain data: for each block the scope
// of each name and the line that decides it. Made by the compiler (compiler/scope_decider.h), shown
// by --trace-scopes. docs/scopes.md
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"

namespace minipy {

/// A name in a block.
struct NameDecision {
  enum class Kind : std::uint8_t { kPlain, kNonlocal, kGlobal };

  std::string name;
  std::string answer;  ///< `L`, `E`, `G`, `G?B`, `C`, `C?G?B`, `C?E`
  std::string reason;  ///< `line 3 assigns it; in a cell, because inner uses it`
  Kind kind = Kind::kPlain;
  std::uint32_t line = 0;  ///< of what binds or declares it in this block; 0: nothing does
};

/// A module, class body, function, lambda or comprehension.
struct DecidedBlock {
  enum class Kind : std::uint8_t { kModule, kClass, kFunction };

  Kind kind = Kind::kModule;
  std::string path;        ///< `outer.inner`
  std::string name;        ///< `inner`, `<lambda>`, `<listcomp>`
  bool is_merged = false;  ///< a comprehension whose code is part of the code around it
  PositionRange place;
  PositionRange outside;  ///< comprehensions: the iterable that the block around evaluates
  std::vector<NameDecision> names;

  const NameDecision* find(const std::string& name_asked) const {
    for (const NameDecision& one : names) {
      if (one.name == name_asked) {
        return &one;
      }
    }
    return nullptr;
  }
};

/// The blocks of a program in the order of its text; the module is the first.
using ScopeDecisions = std::vector<DecidedBlock>;

}  // namespace minipy
