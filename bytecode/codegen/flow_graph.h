// Code between the compiler and the assembler: basic blocks of instructions with jump targets,
// source places and exception handlers. The passes are CPython 3.13's, in its order, so that the
// result is its instruction sequence (optimizer.cpp, lines.cpp, locals_analysis.cpp).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/span.h"
#include "bytecode/code_unit.h"

namespace minipy {

/// Instructions that exist only until assembly.
namespace pseudo {
inline constexpr std::uint16_t kFirst = static_cast<std::uint16_t>(kOpCount) + 1;
inline constexpr Op SETUP_FINALLY = static_cast<Op>(kFirst);
inline constexpr Op SETUP_CLEANUP = static_cast<Op>(kFirst + 1);
inline constexpr Op SETUP_WITH = static_cast<Op>(kFirst + 2);
inline constexpr Op POP_BLOCK = static_cast<Op>(kFirst + 3);
inline constexpr Op JUMP = static_cast<Op>(kFirst + 4);
inline constexpr Op JUMP_NO_INTERRUPT = static_cast<Op>(kFirst + 5);
inline constexpr Op LOAD_CLOSURE = static_cast<Op>(kFirst + 6);
inline constexpr Op STORE_FAST_MAYBE_NULL = static_cast<Op>(kFirst + 7);
}  // namespace pseudo

/// Where an instruction comes from. line −1: artificial. column −1: no columns.
struct Location {
  int line = -1;
  int end_line = -1;
  int column = -1;
  int end_column = -1;

  friend bool operator==(const Location&, const Location&) = default;
};
inline constexpr Location kNoLocation{};

struct Block;

struct FlowInstruction {
  Op op = Op::NOP;
  std::uint32_t arg = 0;    ///< a label until the graph is finished, for instructions with a target
  Location location;
  Block* target = nullptr;
  Block* except = nullptr;  ///< innermost handler
};

struct Block {
  std::vector<FlowInstruction> code;
  Block* next = nullptr;
  std::vector<Block*> except_stack;
  int predecessors = 0;
  int start_depth = -1;
  std::uint64_t unsafe_locals = 0;
  bool labeled = false;
  bool visited = false;
  bool except_handler = false;
  bool preserve_lasti = false;
  bool warm = false;
  bool cold = false;

  FlowInstruction* last() { return code.empty() ? nullptr : &code.back(); }
};

bool is_unconditional_jump(Op op);
bool is_scope_exit(Op op);
bool is_block_push(Op op);
/// Jumps, conditional ones included; not the SETUP_… pseudo instructions.
bool is_flow_jump(Op op);
bool has_target(Op op);
bool falls_through(Block& block);

using Label = int;

/// The constants of a code unit, each stored once.
class ConstantTable {
 public:
  std::uint32_t add(const Constant& constant);
  const Constant& at(std::size_t index) const { return constants_[index]; }
  std::size_t size() const { return constants_.size(); }
  std::vector<Constant>& all() { return constants_; }

 private:
  std::vector<Constant> constants_;
  std::unordered_map<std::string, std::uint32_t> index_;
};

class FlowGraph {
 public:
  FlowGraph();

  // ---- building
  Label new_label();
  void use_label(Label label);
  void emit(Op op, std::uint32_t arg, Location location);
  void emit_jump(Op op, Label target, Location location);

  // ---- finishing
  /// What the passes need to know of the code unit.
  struct Facts {
    ConstantTable* constants = nullptr;
    std::size_t local_count = 0;      ///< plain locals, parameters included
    std::size_t parameter_count = 0;
    std::size_t cell_count = 0;
    std::size_t free_count = 0;
    std::vector<int> cell_to_local;   ///< for each cell the local that it is, or −1
    int first_line = 1;
    bool generator_like = false;
  };
  /// Runs all passes. Afterwards only real instructions are left and `stack_size` is known.
  void finish(const Facts& facts);
  std::uint32_t stack_size() const { return stack_size_; }

  Block* entry() const { return entry_; }

  // ---- passes that add or move blocks (lines.cpp)
  void resolve_lines();
  void move_cold_blocks();
  void remove_redundant_jumps_and_nops();

 private:
  Block* new_block();
  void start_block_if_needed();
  void resolve_labels();
  void split_backward_conditionals();
  void duplicate_exits_without_line();

  std::vector<std::unique_ptr<Block>> blocks_;
  std::vector<Block*> labels_;
  Block* entry_ = nullptr;
  Block* current_ = nullptr;
  std::vector<Label> pending_labels_;
  std::uint32_t stack_size_ = 0;
};

/// Net effect of an instruction on the stack; `jump`: when it jumps.
int stack_effect(Op op, std::uint32_t arg, bool jump);

// ---- passes, in the files named above
void label_exception_targets(Block* entry);
void optimize(FlowGraph& graph, const FlowGraph::Facts& facts);
void resolve_line_numbers(FlowGraph& graph);
void check_uninitialized_locals(FlowGraph& graph, std::size_t locals, std::size_t parameters);
void insert_superinstructions(FlowGraph& graph);
void push_cold_blocks_to_end(FlowGraph& graph);
int remove_redundant_nops(FlowGraph& graph);
int remove_redundant_jumps(FlowGraph& graph);
void remove_unreachable(FlowGraph& graph);

/// Instructions, tables and stack size of the finished graph go into `unit`.
void assemble(FlowGraph& graph, CodeUnit& unit);

}  // namespace minipy
