// The control flow graph of one code object and the passes over it, in CPython 3.13's order:
//
//   instructions -> blocks -> exception handlers known -> optimize -> unused constants dropped
//     -> unbound-local checks -> superinstructions -> cold blocks last -> line numbers settled
//     -> stack depth -> cells and prefix -> pseudo-instructions gone -> jumps directed
//
// Blocks own their instructions; the graph owns the blocks; `next` is the order in memory.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "bytecode/compiler/code_builder.h"

namespace minipy::compiler {

struct Block;

struct FlowInstruction {
  Op op{};
  int arg = 0;
  Location location;
  Block* target = nullptr;   ///< of a jump or SETUP_…
  Block* handler = nullptr;  ///< where an exception goes

  void set(Op new_op, int new_arg = 0) {
    op = new_op;
    arg = new_arg;
    target = nullptr;
  }
};

struct Block {
  std::vector<FlowInstruction> instructions;
  Block* next = nullptr;
  int label = -1;               ///< ≥ 0: something jumps here
  int predecessors = 0;
  int start_depth = -1;         ///< -1: not reached yet
  std::uint64_t unsafe_locals = 0;
  std::shared_ptr<const std::vector<Block*>> handlers;  ///< exception regions open at the start
  bool preserve_lasti = false;
  bool is_handler = false;
  bool visited = false;
  bool cold = false;
  bool warm = false;

  bool empty() const { return instructions.empty(); }
  FlowInstruction* last() { return instructions.empty() ? nullptr : &instructions.back(); }
  /// Control can go on to `next`.
  bool falls_through() const;
  bool exits_scope() const;
  bool has_no_line() const;
};

/// What the passes must know about the code object.
struct UnitShape {
  int parameters = 0;
  int first_line = 1;
  std::uint32_t flags = 0;
  const NameTable* locals = nullptr;
  const NameTable* cells = nullptr;
  const NameTable* free = nullptr;
};

class FlowGraph {
 public:
  explicit FlowGraph(const InstructionList& list);
  FlowGraph(const FlowGraph&) = delete;
  FlowGraph& operator=(const FlowGraph&) = delete;

  /// Everything up to settled line numbers.
  void optimize(ConstantTable& constants, const UnitShape& shape);
  /// The rest; returns the stack size.
  int finish(const UnitShape& shape);

  Block* entry() { return entry_; }

 private:
  // flow_graph.cpp
  Block* new_block();
  Block* copy_block(const Block& block);
  void mark_handlers();
  void assign_handlers();
  void remove_unreachable();
  int next_label() const;

  // flow_optimizer.cpp
  void inline_small_blocks();
  bool inline_small_target(Block& block);
  void optimize_constants(Block& block, ConstantTable& constants);
  void optimize_block(Block& block, ConstantTable& constants);
  void remove_nops_and_pairs();
  int remove_nops();
  int remove_redundant_jumps();
  void remove_nops_and_jumps();
  void insert_superinstructions();

  // flow_locals.cpp
  void check_locals(int locals, int parameters);
  void scan_many_locals(int locals);
  void remove_unused_constants(ConstantTable& constants);
  int stack_size();
  void insert_prefix(const UnitShape& shape);
  void convert_pseudo_instructions();

  // flow_layout.cpp
  void push_cold_blocks_last();
  void mark_cold();
  void settle_lines();
  void duplicate_exits_without_line();
  void propagate_lines();
  void direct_jumps();

  std::deque<std::unique_ptr<Block>> blocks_;
  Block* entry_ = nullptr;
};

/// The first block from `block` on that has instructions, or null.
Block* next_nonempty(Block* block);
/// Drops needless NOPs of a block; returns how many.
int remove_nops_in(Block& block);
/// Replaces runs of SWAP by shorter ones, or by reordered stores.
void optimize_swaps(Block& block);

}  // namespace minipy::compiler
