// A place in a source text: a half-open range of byte offsets. Lines and columns are derived
// from it on demand by SourceText, so that tokens and tree nodes stay eight bytes wide.
#pragma once

#include <algorithm>
#include <cstdint>

namespace minipy {

/// Half-open byte range [begin, end) in one SourceText.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// The smallest span that covers both.
constexpr Span join(Span first, Span last) {
  return {std::min(first.begin, last.begin), std::max(first.end, last.end)};
}

/// Line and column as CPython's `ast` counts them.
struct Position {
  std::uint32_t line = 1;    ///< 1-based
  std::uint32_t column = 0;  ///< 0-based, in UTF-8 bytes

  friend bool operator==(const Position&, const Position&) = default;
};

/// A span in lines and columns: what the line table and AST dumps carry.
struct PositionRange {
  Position begin;
  Position end;

  friend bool operator==(const PositionRange&, const PositionRange&) = default;
};

}  // namespace minipy
