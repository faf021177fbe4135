// The arguments of a call, borrowed from wherever the caller has them (usually its value stack).
#pragma once

#include <cstddef>
#include <span>

#include "vm/runtime/value.h"

namespace minipy {

/// Positional values first, then one value for each keyword name (interned strs), in order.
struct Arguments {
  const Value* values = nullptr;
  std::size_t positional = 0;
  std::span<const Value> keywords;  ///< names of values[positional …]

  Arguments() = default;
  Arguments(std::span<const Value> all) : values(all.data()), positional(all.size()) {}  // NOLINT
  Arguments(const Value* first, std::size_t count, std::span<const Value> names = {})
      : values(first), positional(count), keywords(names) {}

  std::size_t total() const { return positional + keywords.size(); }
  Value operator[](std::size_t i) const { return values[i]; }
  std::span<const Value> positionals() const { return {values, positional}; }
  Value keyword_value(std::size_t i) const { return values[positional + i]; }
};

}  // namespace minipy
