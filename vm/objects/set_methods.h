// Methods and operators of set and frozenset.
#pragma once

#include <span>

#include "vm/objects/native.h"
#include "vm/objects/set.h"

namespace minipy {

/// Every key of `left` is in `right`.
Result<bool> is_subset(ThreadState& ts, Set& left, Set& right);
void fill_set_operators(Slots& slots);
void fill_set_in_place_operators(Slots& slots);
std::span<const NativeDef> set_methods();
std::span<const NativeDef> frozenset_methods();

}  // namespace minipy
