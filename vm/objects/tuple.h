// tuple: a fixed number of values behind the struct.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Tuple : Object {
  static constexpr CoreType kCoreType = CoreType::kTuple;

  std::uint64_t size = 0;

  Value* data() { return static_cast<Value*>(static_cast<void*>(this + 1)); }
  const Value* data() const { return static_cast<const Value*>(static_cast<const void*>(this + 1)); }
  std::span<Value> items() { return {data(), size}; }
  std::span<const Value> items() const { return {data(), size}; }
};

/// A tuple of these values (new references). The empty tuple exists once.
Ref<Tuple> make_tuple(ThreadState& ts, std::span<const Value> values);
template <std::size_t kCount>
Ref<Tuple> make_tuple(ThreadState& ts, const std::array<Value, kCount>& values) {
  return make_tuple(ts, std::span<const Value>(values));
}
template <std::size_t kCount>
Ref<Tuple> make_tuple(ThreadState& ts, std::array<Value, kCount>& values) {
  return make_tuple(ts, std::span<const Value>(values));
}
template <std::size_t kCount>
Ref<Tuple> make_tuple(ThreadState& ts, std::array<Value, kCount>&& values) {
  return make_tuple(ts, std::span<const Value>(values));
}
inline Ref<Tuple> make_tuple(ThreadState& ts, const std::vector<Value>& values) {
  return make_tuple(ts, std::span<const Value>(values));
}
inline Ref<Tuple> make_tuple(ThreadState& ts, std::vector<Value>& values) {
  return make_tuple(ts, std::span<const Value>(values));
}
/// Takes the references over.
Ref<Tuple> make_tuple_taking(ThreadState& ts, Value* first, std::size_t count);
/// All items nothing, to be filled before anybody sees it.
Ref<Tuple> make_tuple_sized(ThreadState& ts, std::size_t count);

const TypeSpec& tuple_type_spec();

}  // namespace minipy
