// list: an array that grows as CPython's does (so that getsizeof shows the same steps).
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>
#include <vector>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"
#include "vm/runtime/block_pool.h"

namespace minipy {

/// More values than these do not lie in a block of the pool.
inline constexpr std::size_t kValuesInBlock = BlockPool::kLargest / sizeof(Value);

/// Frees the memory of `count` values.
struct GiveValuesBack {
  std::size_t count = 0;
  void operator()(Value* first) const {
    if (count <= kValuesInBlock) {
      BlockPool::give(first, count * sizeof(Value));
    } else {
      std::free(first);
    }
  }
};

/// Memory for values that nobody clears: a block of the pool if it is small. Throws std::bad_alloc.
class ValueMemory {
 public:
  ValueMemory() = default;
  ValueMemory(BlockPool& blocks, std::size_t count)
      : first_(static_cast<Value*>(count <= kValuesInBlock ? blocks.take(count * sizeof(Value))
                                                           : from_system(count)),
               GiveValuesBack{count}) {}
  ValueMemory(ValueMemory&& other) noexcept
      : first_(other.first_.release(), GiveValuesBack{other.count()}) {
    other.first_.get_deleter().count = 0;
  }
  ValueMemory& operator=(ValueMemory&& other) noexcept {
    first_ = std::move(other.first_);
    other.first_.get_deleter().count = 0;
    return *this;
  }
  ~ValueMemory() = default;

  Value* get() const { return first_.get(); }
  Value& operator[](std::size_t i) const { return first_.get()[i]; }
  /// Values that there is room for.
  std::size_t count() const { return first_.get_deleter().count; }
  void reset() { *this = ValueMemory(); }
  /// Becomes memory for `count` values, at least `used`, the first `used` of which are kept.
  void resize(BlockPool& blocks, std::size_t count, std::size_t used);

 private:
  static void* from_system(std::size_t count);

  std::unique_ptr<Value, GiveValuesBack> first_;
};

struct List : Object {
  static constexpr CoreType kCoreType = CoreType::kList;

  ValueMemory storage;  ///< owned references in the first `size` words
  std::uint64_t size = 0;
  bool sorting = false;  ///< list.sort() has taken the items away

  ~List();
  std::span<Value> items() const { return {storage.get(), size}; }

  /// Appends an owned value. (Never fails; a Result so that all adders look alike.)
  Result<void> append_taking(ThreadState&, Ref<> value) {
    append_taking(value.give());
    return {};
  }
  void append_taking(Value owned) {
    if (size == storage.count()) [[unlikely]] {
      grow(size + 1);
    }
    storage[size++] = owned;
  }
  void append(Value value) {
    retain(value);
    append_taking(value);
  }
  /// Makes room for `wanted` items, over-allocating.
  void grow(std::size_t wanted);
  /// Appends the values so many times; they may be the list's own.
  void append_repeated(std::span<const Value> values, std::size_t count);
  /// Opens a gap of nothing words at `at`.
  void insert_gap(std::size_t at, std::size_t count);
  /// Takes `count` items out from `at`; the caller releases them.
  std::vector<Value> take_range(std::size_t at, std::size_t count);
};

Ref<List> make_list(ThreadState& ts);
Ref<List> make_list(ThreadState& ts, std::span<const Value> values);
/// Takes the references over.
Ref<List> make_list_taking(ThreadState& ts, Value* first, std::size_t count);
Result<void> list_extend_from(ThreadState& ts, List& list, Value iterable);
/// list.sort(key=…, reverse=…): stable; `key` may be None. (list_sort.cpp)
Result<void> list_sort(ThreadState& ts, List& list, Value key, bool reverse);

const TypeSpec& list_type_spec();

}  // namespace minipy
