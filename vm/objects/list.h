// list: an array that grows as CPython's does (so that getsizeof shows the same steps).
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>
#include <vector>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// Memory for values that nobody clears. Throws std::bad_alloc.
class ValueMemory {
 public:
  ValueMemory() = default;
  explicit ValueMemory(std::size_t count);
  Value* get() const { return first_.get(); }
  Value& operator[](std::size_t i) const { return first_.get()[i]; }
  void reset() { first_.reset(); }

 private:
  struct Free {
    void operator()(Value* first) const { std::free(first); }
  };
  std::unique_ptr<Value, Free> first_;
};

struct List : Object {
  static constexpr CoreType kCoreType = CoreType::kList;

  ValueMemory storage;               ///< owned references in the first `size` words
  std::uint64_t size = 0;
  std::uint64_t capacity = 0;
  bool sorting = false;              ///< list.sort() has taken the items away

  ~List();
  std::span<Value> items() const { return {storage.get(), size}; }

  /// Appends an owned value. (Never fails; a Result so that all adders look alike.)
  Result<void> append_taking(ThreadState&, Ref<> value) {
    append_taking(value.give());
    return {};
  }
  void append_taking(Value owned) {
    if (size == capacity) [[unlikely]] {
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
