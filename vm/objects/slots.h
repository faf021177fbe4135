// Special methods and slots, both ways. A class written in Python gets slots that look up and call
// its special methods; a built-in type gets a wrapper_descriptor for each of its slots, so that
// `int.__add__` and `object.__init__` exist. One table (slots.def) lists the pairs.
#pragma once

#include "vm/objects/names.h"
#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct SlotDef;

/// `int.__add__`: a slot of `owner` as a callable.
struct SlotWrapper : Object {
  static constexpr CoreType kCoreType = CoreType::kSlotWrapper;

  const SlotDef* def = nullptr;
  Type* owner = nullptr;  ///< borrowed: the type holds the wrapper
};

/// `(5).__add__`: a slot wrapper bound to an object.
struct MethodWrapper : Object {
  static constexpr CoreType kCoreType = CoreType::kMethodWrapper;

  Ref<SlotWrapper> wrapper;
  Ref<> self;
};

/// Puts the slots that are set in `own` over those in `slots`. A comparison without a hash makes
/// unhashable.
void overlay_slots(Slots& slots, const Slots& own);
/// Adds wrapper descriptors to a built-in type's dict for the slots it has of its own.
void add_slot_wrappers(ThreadState& ts, Type& type, const Slots& own);
/// Gives a class the slots that the special methods on its MRO call for.
void update_all_slots(ThreadState& ts, Type& type);
/// The same for one name that changed, on the class and its subclasses.
void update_slots_for(ThreadState& ts, Type& type, const Str& name);

/// Calls a special method found on the type of `self`; Absent when there is none.
Result<Ref<>> call_special(ThreadState& ts, Value self, Name which,
                           std::span<const Value> arguments);

const TypeSpec& slot_wrapper_type_spec();
const TypeSpec& method_wrapper_type_spec();

}  // namespace minipy
