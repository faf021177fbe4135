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

/// Iterates a range whose bounds fit in 64 bits.
struct RangeIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kRangeIterator;

  std::int64_t next = 0;
  std::int64_t step = 1;
  std::int64_t left = 0;
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
