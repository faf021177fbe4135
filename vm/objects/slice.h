// slice objects, and what they select from a sequence.
#pragma once

#include <gmpxx.h>
#include <optional>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Slice : Object {
  static constexpr CoreType kCoreType = CoreType::kSlice;

  Ref<> start;
  Ref<> stop;
  Ref<> step;
};

Ref<> make_slice(ThreadState& ts, Value start, Value stop, Value step);

/// The indices start, start+step, … (`count` of them) of a sequence.
struct SliceRange {
  std::int64_t start = 0;
  std::int64_t stop = 0;
  std::int64_t step = 1;
  std::int64_t count = 0;
};
/// The parts of a slice as numbers. A sequence that Python code can change asks for its length only
/// when it has them, because `__index__` may have changed it.
struct SliceBounds {
  std::optional<std::int64_t> start;
  std::optional<std::int64_t> stop;
  std::int64_t step = 1;

  /// Adjusted to a sequence of `length` items.
  SliceRange in(std::int64_t length) const;
};
/// Calls `__index__`; "slice step cannot be zero".
Result<SliceBounds> slice_bounds(ThreadState& ts, const Slice& slice);
/// Both for a sequence of an unchanging length.
Result<SliceRange> resolve_slice(ThreadState& ts, Slice& slice, std::int64_t length);

/// One bound of a slice, or of find() and index(), saturated; anything but an index is a TypeError.
Result<std::int64_t> slice_bound(ThreadState& ts, Value value);

/// The same for list.index(): None is refused.
Result<std::int64_t> required_slice_bound(ThreadState& ts, Value value);

/// The adjusted bounds for a sequence of any length: what slice.indices() returns.
struct SliceIndices {
  mpz_class start;
  mpz_class stop;
  mpz_class step;
};
Result<SliceIndices> slice_indices(ThreadState& ts, Slice& slice, const mpz_class& length);

const TypeSpec& slice_type_spec();

}  // namespace minipy
