// Cells: the boxes in which closures share variables.
#pragma once

#include "vm/objects/type_spec.h"

namespace minipy {

struct Cell : Object {
  static constexpr CoreType kCoreType = CoreType::kCell;

  Value content;  ///< owned; nothing when the variable is unbound

  ~Cell() { release(content); }
};

/// An empty cell.
Ref<Cell> new_cell(ThreadState& ts);

const TypeSpec& cell_type_spec();

}  // namespace minipy
