// collections.deque: a ring of values, so that both ends and every index are reached in one step.
#pragma once

#include "vm/objects/list.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Deque : Object {
  static constexpr CoreType kCoreType = CoreType::kDeque;

  ValueMemory ring;            ///< owned references in `size` slots from `head`
  std::size_t capacity = 0;    ///< a power of two, or 0
  std::size_t head = 0;
  std::size_t size = 0;
  std::int64_t max_length = -1;  ///< −1: none
  std::uint64_t changes = 0;   ///< counts what iterators must notice

  ~Deque();
  Value& at(std::size_t i) const { return ring[(head + i) & (capacity - 1)]; }
  void push_back(Value owned);
  void push_front(Value owned);
  Value pop_back();   ///< owned; not on an empty deque
  Value pop_front();  ///< owned; not on an empty deque
  bool is_full() const { return max_length >= 0 && static_cast<std::int64_t>(size) >= max_length; }

 private:
  void make_room();
};

struct DequeIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kDequeIterator;

  Ref<> deque;  ///< None when it is used up
  std::size_t next = 0;
  std::uint64_t changes = 0;
};

const TypeSpec& deque_type_spec();
const TypeSpec& deque_iterator_type_spec();
const TypeSpec& deque_reverse_iterator_type_spec();

}  // namespace minipy
