// The rows of slots.def as data.
#pragma once

#include <cstdint>

#include "vm/objects/slot_wrappers.h"
#include "vm/objects/slots.h"

namespace minipy {

enum class SlotGroup : std::uint8_t {
#define SLOT_GROUP(group, slot, generic) group,
#define SLOT_NAME(group, name, wrapper)
#include "vm/objects/slots.def"
#undef SLOT_GROUP
#undef SLOT_NAME
  kCount,
};

/// One special method name.
struct SlotDef {
  SlotGroup group;
  Name name;
  SlotCaller call;  ///< null: built-in types do not show this slot
};

/// One slot.
struct SlotGroupInfo {
  bool (*present)(const Slots&);
  bool (*same)(const Slots&, const Slots&);
  void (*copy)(Slots& to, const Slots& from);
  void (*clear)(Slots&);
  void (*set_generic)(Slots&);  ///< null: Python classes never have it
};

/// The value of the unary or binary slot that a wrapper stands for.
UnarySlot unary_slot_of(const SlotWrapper& wrapper);
BinarySlot binary_slot_of(const SlotWrapper& wrapper);
std::string slot_name(ThreadState& ts, const SlotDef& def);

}  // namespace minipy
