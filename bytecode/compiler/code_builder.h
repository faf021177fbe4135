// What code generation writes and optimisation reads: instructions with symbolic jump targets, and
// the tables of names and constants of one code object.
//
// Besides the real instructions there are CPython's pseudo-instructions, which only the compiler
// sees: jumps without a direction and the brackets of exception regions.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "bytecode/code_unit.h"
#include "bytecode/constant.h"
#include "bytecode/opcode.h"

namespace minipy::compiler {

/// Pseudo-instructions, numbered above the real ones.
namespace pseudo {
inline constexpr auto kBase = static_cast<std::uint16_t>(Op::kCount);
inline constexpr auto SETUP_FINALLY = static_cast<Op>(kBase + 0);
inline constexpr auto SETUP_CLEANUP = static_cast<Op>(kBase + 1);
inline constexpr auto SETUP_WITH = static_cast<Op>(kBase + 2);
inline constexpr auto POP_BLOCK = static_cast<Op>(kBase + 3);
inline constexpr auto JUMP = static_cast<Op>(kBase + 4);
inline constexpr auto JUMP_NO_INTERRUPT = static_cast<Op>(kBase + 5);
inline constexpr auto LOAD_CLOSURE = static_cast<Op>(kBase + 6);
inline constexpr auto STORE_FAST_MAYBE_NULL = static_cast<Op>(kBase + 7);
}  // namespace pseudo

/// Lines from 1, byte columns from 0; -1: none.
struct Location {
  int line = -1;
  int end_line = -1;
  int column = -1;
  int end_column = -1;

  friend bool operator==(const Location&, const Location&) = default;
};
/// The place of artificial instructions.
inline constexpr Location kNoLocation{};

/// A jump target; made by InstructionList::new_label, placed by use().
struct Label {
  int id = -1;

  bool valid() const { return id >= 0; }
  friend bool operator==(const Label&, const Label&) = default;
};

/// One instruction before assembly. For jumps and SETUP_… `arg` is a label's id.
struct CodeInstruction {
  Op op{};
  int arg = 0;
  Location location;
};

/// Whether `arg` is a label: a jump or the opening of an exception region.
bool has_target(Op op);
/// SETUP_FINALLY, SETUP_CLEANUP, SETUP_WITH.
bool is_block_push(Op op);
/// A real or pseudo jump.
bool is_any_jump(Op op);
bool is_unconditional_jump(Op op);
/// RETURN_VALUE, RETURN_CONST, RAISE_VARARGS, RERAISE: control leaves.
bool is_scope_exit(Op op);
/// Nothing in the same basic block may follow.
bool is_terminator(Op op);
/// LOAD_CONST, RETURN_CONST.
bool has_constant(Op op);
/// How the stack grows; `jump`: along the jump, else falling through.
int stack_effect(Op op, int arg, bool jump);

/// Instructions in the order of the source, with labels between them.
class InstructionList {
 public:
  void add(Op op, int arg, Location location) { instructions_.push_back({op, arg, location}); }
  /// Inserts at the very beginning; labels keep pointing at what they pointed at.
  void insert_first(Op op, int arg, Location location);
  Label new_label();
  /// The label is the next instruction added.
  void use(Label label);

  const std::vector<CodeInstruction>& instructions() const { return instructions_; }
  /// Index of the instruction that a label stands for.
  std::size_t position(int label_id) const { return labels_[static_cast<std::size_t>(label_id)]; }

 private:
  std::vector<CodeInstruction> instructions_;
  std::vector<std::size_t> labels_;
};

/// Names with indices in order of first use.
class NameTable {
 public:
  /// Index of a name, added if new. Indices start at `offset`.
  int index(std::string_view name);
  int find(std::string_view name) const;  ///< -1: absent
  void set_offset(int offset) { offset_ = offset; }
  const std::vector<std::string>& names() const { return names_; }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, int> index_;
  int offset_ = 0;
};

/// Constants, each stored once.
class ConstantTable {
 public:
  int index(Constant constant);
  const std::vector<Constant>& items() const { return items_; }
  const Constant& at(int index) const { return items_[static_cast<std::size_t>(index)]; }
  /// Keeps only the given old indices, in order.
  void keep(const std::vector<int>& used);

 private:
  std::vector<Constant> items_;
  std::unordered_map<std::string, int> index_;
  std::unordered_multimap<std::string, int> code_index_;  ///< by name and first line
};

/// Whether two code units say the same (a finally body is compiled twice).
bool same_code(const CodeUnit& a, const CodeUnit& b);

/// Truth of a constant.
bool is_true(const Constant& constant);

}  // namespace minipy::compiler
