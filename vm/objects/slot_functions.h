// The slots of classes written in Python: each looks its special method up on the type and calls
// it.
#pragma once

#include "vm/objects/slots.h"

namespace minipy {

/// Calls the special method with one argument besides self; raises TypeError if it is gone.
Result<Ref<>> call_required(ThreadState& ts, Value self, Name which,
                            std::span<const Value> arguments);

template <Name Which>
Result<Ref<>> slot_unary(ThreadState& ts, Value self) {
  return call_required(ts, self, Which, {});
}
template <Name Which>
Result<Ref<>> slot_one(ThreadState& ts, Value self, Value other) {
  return call_required(ts, self, Which, std::span<const Value>(&other, 1));
}

/// `left + right` where one of the types has this very slot.
Result<Ref<>> binary_special(ThreadState& ts, Value left, Value right, BinarySlot slot, Binary op,
                             Name forward, Name reverse);
template <Binary Op, Name Forward, Name Reverse>
Result<Ref<>> slot_binary(ThreadState& ts, Value left, Value right) {
  return binary_special(ts, left, right, &slot_binary<Op, Forward, Reverse>, Op, Forward, Reverse);
}

Result<std::int64_t> slot_hash(ThreadState& ts, Value self);
Result<Ref<>> slot_compare(ThreadState& ts, Value self, Value other, Comparison how);
Result<Ref<>> slot_call(ThreadState& ts, Value self, Arguments arguments);
Result<Ref<>> slot_get_attribute(ThreadState& ts, Value self, Value name);
Result<void> slot_set_attribute(ThreadState& ts, Value self, Value name, Value value);
Result<Ref<>> slot_descriptor_get(ThreadState& ts, Value self, Value object, Value type);
Result<void> slot_descriptor_set(ThreadState& ts, Value self, Value object, Value value);
Result<Ref<>> slot_make(ThreadState& ts, Type& type, Arguments arguments);
Result<void> slot_initialize(ThreadState& ts, Value self, Arguments arguments);
Result<void> slot_finalize(ThreadState& ts, Object& object);
Result<Ref<>> slot_iterate(ThreadState& ts, Value self);
Result<bool> slot_truth(ThreadState& ts, Value self);
Result<std::int64_t> slot_length(ThreadState& ts, Value self);
Result<void> slot_set_item(ThreadState& ts, Value self, Value key, Value value);
Result<void> slot_get_buffer(ThreadState& ts, Value self, BufferView& view, bool writable);
void slot_release_buffer(ThreadState& ts, Value self, BufferView& view);
Result<bool> slot_contains(ThreadState& ts, Value self, Value item);

/// get_attribute of a class with `__getattr__`, without the exception: Absent when there is none.
Result<Ref<>> find_attribute_by_hooks(ThreadState& ts, Value self, Value name);

}  // namespace minipy
