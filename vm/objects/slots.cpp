// Computing slots from names, and names from slots. See slots.def for the pairs.
#include "vm/objects/slots.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "vm/objects/dict.h"
#include "vm/objects/native_function.h"
#include "vm/objects/raise.h"
#include "vm/objects/slot_functions.h"
#include "vm/objects/slot_table.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

template <auto Get, auto Generic>
constexpr SlotGroupInfo group_info() {
  return {
      [](const Slots& slots) { return Get(slots) != nullptr; },
      [](const Slots& a, const Slots& b) { return Get(a) == Get(b); },
      [](Slots& to, const Slots& from) { Get(to) = Get(from); },
      [](Slots& slots) { Get(slots) = nullptr; },
      [](Slots& slots) { Get(slots) = Generic; },
  };
}

constexpr auto kGroups = std::to_array<SlotGroupInfo>({
#define SLOT_GROUP(group, slot, generic)                       \
  group_info < [](auto& slots) -> auto& { return slots.slot; } \
  , generic > (),
#define SLOT_NAME(group, name, wrapper)
#include "vm/objects/slots.def"
#undef SLOT_GROUP
#undef SLOT_NAME
});

constexpr auto kDefs = std::to_array<SlotDef>({
#define SLOT_GROUP(group, slot, generic)
#define SLOT_NAME(group, name, wrapper) {SlotGroup::group, Name::name, wrapper},
#include "vm/objects/slots.def"
#undef SLOT_GROUP
#undef SLOT_NAME
});

constexpr std::size_t kGroupCount = static_cast<std::size_t>(SlotGroup::kCount);

const SlotGroupInfo& info_of(SlotGroup group) { return kGroups[static_cast<std::size_t>(group)]; }

/// First row and number of rows of each group: they stand together.
constexpr auto kGroupRanges = [] {
  std::array<std::pair<std::uint8_t, std::uint8_t>, kGroupCount> ranges{};
  for (std::size_t i = kDefs.size(); i-- > 0;) {
    auto& range = ranges[static_cast<std::size_t>(kDefs[i].group)];
    range.first = static_cast<std::uint8_t>(i);
    ++range.second;
  }
  return ranges;
}();

std::span<const SlotDef> rows_of(SlotGroup group) {
  const auto [first, count] = kGroupRanges[static_cast<std::size_t>(group)];
  return std::span(kDefs).subspan(first, count);
}

/// A method of a built-in type that stands in front of its own slot, as `list.__getitem__` does.
const Type* owner_of_method(Value value, SlotGroup group) {
  const MethodDescriptor* method = as<MethodDescriptor>(value);
  return method != nullptr && (group == SlotGroup::kGetItem || group == SlotGroup::kContains)
             ? method->owner
             : nullptr;
}

/// What the names of a group mean on a class.
struct Found {
  const Type* owner = nullptr;  ///< a built-in type whose slot serves all the names found
  bool python = false;          ///< some name is not a wrapper: the generic slot is needed
  bool refused = false;         ///< `__hash__ = None`
};

Found find_group(ThreadState& ts, const Type& type, SlotGroup group) {
  Found found;
  const SlotGroupInfo& info = info_of(group);
  for (const SlotDef& def : rows_of(group)) {
    const Value value = lookup_in_mro(ts, type, name(ts, def.name));
    if (value.is_nothing()) {
      continue;
    }
    const Type* owner = nullptr;
    if (const SlotWrapper* wrapper = as<SlotWrapper>(value)) {
      if (wrapper->def->group != group) {
        // `__add__` of a sequence is no number's; under another name it is called as any function.
        found.python = found.python || wrapper->def->name != def.name;
        continue;
      }
      owner = wrapper->owner;
    } else if (group == SlotGroup::kMake) {
      const NativeFunction* function = as<NativeFunction>(value);
      owner = function != nullptr && function->new_type ? &cast<Type>(function->new_type) : nullptr;
      if (owner != nullptr && !is_subtype(type, *owner)) {
        owner = type.base;  // CPython leaves in place what was inherited
      }
    } else if (value.is_none() && group == SlotGroup::kHash) {
      found.refused = true;
      continue;
    } else {
      owner = owner_of_method(value, group);
    }
    // A slot of another type must not be given the instances of this one: it trusts their layout.
    if (owner == nullptr || !is_subtype(type, *owner) ||
        (found.owner != nullptr && !info.same(owner->slots, found.owner->slots))) {
      found.python = true;
    } else {
      found.owner = owner;
    }
  }
  return found;
}

void update_group(ThreadState& ts, Type& type, SlotGroup group) {
  const SlotGroupInfo& info = info_of(group);
  const Found found = find_group(ts, type, group);
  if (found.python) {
    info.set_generic(type.slots);
  } else if (found.owner != nullptr) {
    info.copy(type.slots, found.owner->slots);
  } else if (group == SlotGroup::kFinalize && type.layout_type != nullptr) {
    type.slots.finalize = type.layout_type->slots.finalize;
  } else {
    info.clear(type.slots);
  }
}

void set_derived_flags(Type& type) {
  if (type.slots.descriptor_set != nullptr) {
    type.set(TypeFlag::kDataDescriptor);
  } else {
    type.clear(TypeFlag::kDataDescriptor);
  }
}

}  // namespace

void overlay_slots(Slots& slots, const Slots& own) {
  for (const SlotGroupInfo& info : kGroups) {
    if (info.present(own)) {
      info.copy(slots, own);
    }
  }
  if (own.compare != nullptr) {
    slots.hash = own.hash;
  }
  slots.destroy = own.destroy != nullptr ? own.destroy : slots.destroy;
  slots.traverse = own.traverse != nullptr ? own.traverse : slots.traverse;
  slots.clear = own.clear != nullptr ? own.clear : slots.clear;
}

void add_slot_wrappers(ThreadState& ts, Type& type, const Slots& own) {
  Dict& dict = cast<Dict>(type.dict);
  for (const SlotDef& def : kDefs) {
    if (def.call == nullptr || !info_of(def.group).present(own)) {
      continue;
    }
    const Str& key = name(ts, def.name);
    if (!dict.find_str(key).is_nothing()) {
      continue;
    }
    Ref<SlotWrapper> wrapper =
        ts.interpreter().heap().make<SlotWrapper>(ts.interpreter().type(CoreType::kSlotWrapper));
    wrapper->def = &def;
    wrapper->owner = &type;
    static_cast<void>(dict.set_str(ts, key, wrapper.value()));
  }
  const Str& hash_name = name(ts, Name::kHash);
  if (own.compare != nullptr && own.hash == nullptr && dict.find_str(hash_name).is_nothing()) {
    static_cast<void>(dict.set_str(ts, hash_name, Value::none()));
  }
  const Str& new_name = name(ts, Name::kNew);
  if (own.make != nullptr && dict.find_str(new_name).is_nothing()) {
    Ref<> function = make_new_function(ts, type);
    static_cast<void>(dict.set_str(ts, new_name, function));
  }
}

void update_all_slots(ThreadState& ts, Type& type) {
  for (std::size_t i = 0; i < kGroupCount; ++i) {
    update_group(ts, type, static_cast<SlotGroup>(i));
  }
  set_derived_flags(type);
}

void update_slots_for(ThreadState& ts, Type& type, const Str& changed) {
  bool relevant = false;
  for (const SlotDef& def : kDefs) {
    if (&name(ts, def.name) == &changed) {
      update_group(ts, type, def.group);
      relevant = true;
    }
  }
  if (!relevant) {
    return;
  }
  set_derived_flags(type);
  for (Type* subclass : type.subclasses) {
    update_slots_for(ts, *subclass, changed);
  }
}

UnarySlot unary_slot_of(const SlotWrapper& wrapper) {
  const Slots& slots = wrapper.owner->slots;
  switch (wrapper.def->group) {
    case SlotGroup::kRepr:
      return slots.repr;
    case SlotGroup::kStr:
      return slots.str;
    case SlotGroup::kIterate:
      return slots.iterate;
    case SlotGroup::kNext:
      return slots.next;
    case SlotGroup::kNegative:
      return slots.negative;
    case SlotGroup::kPositive:
      return slots.positive;
    case SlotGroup::kInvert:
      return slots.invert;
    case SlotGroup::kAbsolute:
      return slots.absolute;
    case SlotGroup::kToInt:
      return slots.to_int;
    case SlotGroup::kToFloat:
      return slots.to_float;
    default:
      return slots.index;
  }
}

BinarySlot binary_slot_of(const SlotWrapper& wrapper) {
  const Slots& slots = wrapper.owner->slots;
  const SlotGroup group = wrapper.def->group;
  if (group >= SlotGroup::kAdd && group <= SlotGroup::kXor) {
    return slots
        .binary[static_cast<std::size_t>(group) - static_cast<std::size_t>(SlotGroup::kAdd)];
  }
  if (group >= SlotGroup::kInPlaceAdd && group <= SlotGroup::kInPlaceXor) {
    return slots.in_place[static_cast<std::size_t>(group) -
                          static_cast<std::size_t>(SlotGroup::kInPlaceAdd)];
  }
  switch (group) {
    case SlotGroup::kDivmod:
      return slots.divmod;
    case SlotGroup::kGetItem:
      return slots.get_item;
    case SlotGroup::kConcatenate:
      return slots.concatenate;
    case SlotGroup::kRepeat:
      return slots.repeat;
    case SlotGroup::kInPlaceConcatenate:
      return slots.in_place_concatenate;
    default:
      return slots.in_place_repeat;
  }
}

std::string slot_name(ThreadState& ts, const SlotDef& def) { return to_utf8(name(ts, def.name)); }

}  // namespace minipy
