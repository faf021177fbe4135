// What list and tuple share: comparison item by item, repr, indices from keys.
#pragma once

#include <span>

#include "vm/objects/protocol.h"
#include "vm/objects/str.h"

namespace minipy {

/// An index from a subscript, negative ones counted from the end; IndexError with `message` when it
/// is outside. The size is read when `__index__` has been called, which may change it.
Result<std::size_t> resolve_index(ThreadState& ts, Value key, const std::size_t& size,
                                  const char* message);
/// Lexicographic comparison. The callbacks read the sequences anew, because `__eq__` may change
/// them.
Result<Ref<>> compare_sequences(ThreadState& ts, std::span<const Value> (*items)(Value), Value left,
                                Value right, Comparison how);
/// `[a, b]` between two brackets.
Result<Ref<>> repr_sequence(ThreadState& ts, std::span<const Value> (*items)(Value), Value self,
                            std::string_view open, std::string_view close, bool trailing_comma);
/// Index of the first equal item in [start, stop), or −1.
Result<std::int64_t> find_in_sequence(ThreadState& ts, std::span<const Value> (*items)(Value),
                                      Value self, Value wanted, std::int64_t start,
                                      std::int64_t stop);
Result<std::int64_t> count_in_sequence(ThreadState& ts, std::span<const Value> (*items)(Value),
                                       Value self, Value wanted);
/// TypeError "list indices must be integers or slices, not str".
Raised raise_bad_index(ThreadState& ts, const char* what, Value key);

}  // namespace minipy
