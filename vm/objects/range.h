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

  std::int64_t next = 0;  ///< the next item's word; the number itself when `left` is negative
  std::int64_t step = 1;  ///< for words shifted by Value::kIntShift
  std::int64_t left = 0;  ///< items; minus them when one of them is no small int

  std::int64_t items_left() const { return left < 0 ? -left : left; }
  /// The next of the items that are small ints; `left` must be positive.
  [[gnu::always_inline]] Value take_small() {
    const auto word = static_cast<std::uint64_t>(next);
    next = static_cast<std::int64_t>(word + static_cast<std::uint64_t>(step));
    --left;
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
