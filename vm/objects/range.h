// range: three ints and a length. Iteration over ranges of machine ints has its own iterator.
#pragma once

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Range : Object {
  static constexpr CoreType kCoreType = CoreType::kRange;

  Ref<> start;
  Ref<> stop;
  Ref<> step;
  Ref<> length;
};

/// Iterates a range whose bounds fit in 64 bits. Almost always all its numbers are small ints: then
/// `next` and `step` are what a Value word is made of, and the next word is the sum of the two.
struct RangeIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kRangeIterator;

  // Words of small ints. When items are no small ints, or far apart: numbers, and `end` is `next`.
  std::uint64_t next = 0;
  std::uint64_t step = 0;
  std::uint64_t end = 0;
  std::int64_t numbers_left = 0;  ///< items, in that case
  bool holds_numbers = false;

  std::int64_t items_left() const {
    return next == end ? numbers_left
                       : static_cast<std::int64_t>(end - next) / static_cast<std::int64_t>(step);
  }
  /// Whether there is a next item, a small int; false: ask `numbers_left`.
  [[gnu::always_inline]] bool has_small() const { return next != end; }
  [[gnu::always_inline]] Value take_small() {
    const std::uint64_t word = next;
    next = word + step;
    return Value::from_bits(word);
  }
};

/// Iterates a range of big ints.
struct LongRangeIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kLongRangeIterator;

  Ref<> next;
  Ref<> step;
  Ref<> left;
};

const TypeSpec& range_type_spec();
const TypeSpec& range_iterator_type_spec();
const TypeSpec& long_range_iterator_type_spec();

}  // namespace minipy
