// Code objects: the run-time form of a CodeUnit. The unit is shared and immutable; the object adds
// a copy of the instructions that the loop may rewrite, and the constants and names as Values.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "bytecode/code_unit.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Code : Object {
  static constexpr CoreType kCoreType = CoreType::kCode;

  const Instruction* entry = nullptr;      ///< where a call begins
  const Instruction* quick_entry = nullptr;  ///< past RESUME, for callers that did what it does
  const Value* constant_values = nullptr;  ///< owned by `constants`
  std::int32_t plain_argument_count = -1;  ///< parameters if they are all positional and its frames
                                           ///< small, else −1
  std::uint32_t version = 0;               ///< then also the shape word of its functions; else 0
  std::uint32_t blank_locals = 0;          ///< locals beyond the parameters, empty on entry
  std::uint32_t parameter_count = 0;       ///< *args and **kwargs included
  std::uint32_t locals_count = 0;          ///< locals, cells and free variables
  std::uint32_t frame_words = 0;           ///< locals and operand stack, with room to spare
  std::vector<Value> name_values;          ///< interned strs, owned
  std::vector<Value> local_names;          ///< interned strs, owned
  std::vector<Value> constants;            ///< owned
  Ref<> filename;                          ///< Str
  Ref<> name;
  Ref<> qualname;

  ~Code();

  const CodeUnit& unit() const { return *unit_; }
  const std::shared_ptr<const CodeUnit>& shared_unit() const { return unit_; }
  /// The instructions as the loop may rewrite them.
  Instruction* units() { return units_.data(); }
  const Instruction* units() const { return units_.data(); }
  std::size_t unit_count() const { return units_.size(); }

  bool is_free(std::size_t local) const { return (kind(local) & kLocalFree) != 0; }
  bool is_cell_or_free(std::size_t local) const {
    return (kind(local) & (kLocalCell | kLocalFree)) != 0;
  }
  bool is_hidden(std::size_t local) const { return (kind(local) & kLocalHidden) != 0; }
  std::size_t free_count() const;
  /// Forgets all rewritten instructions: their inline caches may be wrong.
  void reset_instructions();

 private:
  friend class CodeLoader;

  std::uint8_t kind(std::size_t local) const { return unit_->localsplus_kinds[local]; }

  std::shared_ptr<const CodeUnit> unit_;
  std::vector<Instruction> units_;
};

/// The code object of a unit, nested ones included.
Ref<Code> make_code(ThreadState& ts, const std::shared_ptr<const CodeUnit>& unit);

/// The same with other constants than the unit's.
Ref<Code> make_code_with(ThreadState& ts, const std::shared_ptr<const CodeUnit>& unit,
                         const std::vector<Value>& constants);
/// `code(argcount, …)`. (code_replace.cpp)
Result<Ref<>> code_make(ThreadState& ts, Type& type, Arguments arguments);
std::span<const NativeDef> code_replace_methods();  // code_replace.cpp

const TypeSpec& code_type_spec();

}  // namespace minipy
