// What an instruction is about to do with variables: which it reads, binds or deletes, and where
// they live. Read from the instruction and the operands that wait on the stack; nothing is run.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bytecode/opcode.h"
#include "vm/runtime/frame.h"

namespace minipy {

struct NameAccess {
  enum class Verb : std::uint8_t { kReads, kWrites, kDeletes };
  enum class Place : std::uint8_t {
    kLocal,       ///< a slot of the frame
    kCell,        ///< a cell in such a slot
    kGlobal,      ///< globals, then built-ins
    kNamespace,   ///< the namespace of a module, class body or exec, then as kGlobal
    kMapping,     ///< a given namespace, then as kGlobal (annotations inside a class)
    kMappingCell  ///< a given namespace, then a cell (class bodies)
  };
  Verb verb = Verb::kReads;
  Place place = Place::kLocal;
  std::uint32_t index = 0;  ///< of the local, or of the name
  /// Writes: what will be stored; mappings: the namespace; reads of a local: what the first access
  /// will have stored there, or nothing. Borrowed.
  Value value;
};

/// At most two, in the order in which they happen.
struct NameAccesses {
  std::array<NameAccess, 2> items;
  std::size_t count = 0;

  const NameAccess* begin() const { return items.data(); }
  const NameAccess* end() const { return items.data() + count; }
};

/// Of a canonical instruction that is about to run, with its whole argument.
NameAccesses accesses_of(const Frame& frame, Op op, std::uint32_t argument);

}  // namespace minipy
