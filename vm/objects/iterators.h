// Iterators that belong to no single container: sequences by index, callables, and the built-in
// iterator classes enumerate, zip, map, filter, reversed.
#pragma once

#include "vm/objects/protocol.h"
#include "vm/objects/recycled_tuple.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// Over a list or tuple by index. Also `list_reverseiterator`.
struct IndexIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kListIterator;
  Ref<> sequence;  ///< empty when exhausted
  std::int64_t index = 0;
};
/// Over an object with `__getitem__` only.
struct SequenceIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kSequenceIterator;
  Ref<> sequence;
  std::int64_t index = 0;
};
/// iter(callable, sentinel).
struct CallableIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kCallableIterator;
  Ref<> callable;
  Ref<> sentinel;
};
struct Enumerate : Object {
  static constexpr CoreType kCoreType = CoreType::kEnumerate;
  Ref<> iterator;
  Ref<> index;
  RecycledTuple result;
};
struct Zip : Object {
  static constexpr CoreType kCoreType = CoreType::kZip;
  Ref<> iterators;  ///< Tuple
  RecycledTuple result;
  bool strict = false;
};
struct Map : Object {
  static constexpr CoreType kCoreType = CoreType::kMap;
  Ref<> function;
  Ref<> iterators;  ///< Tuple
};
struct Filter : Object {
  static constexpr CoreType kCoreType = CoreType::kFilter;
  Ref<> function;
  Ref<> iterator;
};
struct Reversed : Object {
  static constexpr CoreType kCoreType = CoreType::kReversed;
  Ref<> sequence;
  std::int64_t index = 0;
};

Ref<> make_index_iterator(ThreadState& ts, CoreType which, Value sequence, std::int64_t index);
Ref<> make_sequence_iterator(ThreadState& ts, Value sequence);
Ref<> make_callable_iterator(ThreadState& ts, Value callable, Value sentinel);
/// `iter(self)` of every iterator.
Result<Ref<>> iterate_self(ThreadState& ts, Value self);

const TypeSpec& list_iterator_type_spec();
const TypeSpec& tuple_iterator_type_spec();
const TypeSpec& list_reverse_iterator_type_spec();
const TypeSpec& sequence_iterator_type_spec();
const TypeSpec& callable_iterator_type_spec();
const TypeSpec& enumerate_type_spec();
const TypeSpec& zip_type_spec();
const TypeSpec& map_type_spec();
const TypeSpec& filter_type_spec();
const TypeSpec& reversed_type_spec();

}  // namespace minipy
