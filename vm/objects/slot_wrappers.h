// The other way round: a slot of a built-in type called as a Python method, `int.__add__(1, 2)`.
#pragma once

#include "vm/objects/slots.h"

namespace minipy {

/// How a wrapper calls the slots of its owner.
using SlotCaller = Result<Ref<>> (*)(ThreadState&, const SlotWrapper&, Value self, Arguments);

/// Whether `callee` refuses any keyword, so that it need not ask what they are: some wrappers, and
/// classes without a constructor.
bool refuses_any_keyword(Value callee);

Result<Ref<>> wrap_unary(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_binary(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_reversed(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                            Arguments args);
Result<Ref<>> wrap_repeat(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_reversed_power(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                  Arguments args);
Result<Ref<>> wrap_power(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_hash(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_call(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_get_attribute(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                 Arguments args);
Result<Ref<>> wrap_set_attribute(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                 Arguments args);
Result<Ref<>> wrap_delete_attribute(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                    Arguments args);
Result<Ref<>> wrap_descriptor_get(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                  Arguments args);
Result<Ref<>> wrap_descriptor_set(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                  Arguments args);
Result<Ref<>> wrap_descriptor_delete(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                     Arguments args);
Result<Ref<>> wrap_initialize(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                              Arguments args);
Result<Ref<>> wrap_next(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_truth(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_length(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_set_item(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                            Arguments args);
Result<Ref<>> wrap_delete_item(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                               Arguments args);
Result<Ref<>> wrap_contains(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                            Arguments args);

Result<Ref<>> wrap_buffer(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args);
Result<Ref<>> wrap_release_buffer(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                  Arguments args);

Result<Ref<>> compare_by_wrapper(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                 Arguments args, Comparison how);
template <Comparison How>
Result<Ref<>> wrap_compare(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                           Arguments args) {
  return compare_by_wrapper(ts, wrapper, self, args, How);
}

}  // namespace minipy
