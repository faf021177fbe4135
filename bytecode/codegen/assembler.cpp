// From basic blocks to code units: EXTENDED_ARG prefixes, inline caches, jump distances, the line
// table and the exception table.
#include <unordered_map>

#include "bytecode/codegen/flow_graph.h"

namespace minipy {

namespace {

std::uint32_t prefix_units(std::uint32_t arg) {
  return arg > 0xFFFFFF ? 3 : arg > 0xFFFF ? 2 : arg > 0xFF ? 1 : 0;
}

std::uint32_t units_of(const FlowInstruction& instruction) {
  return prefix_units(instruction.arg) + 1 + info(instruction.op).cache_units;
}

/// Sets jump arguments. They depend on the sizes of instructions, which depend on the arguments:
/// repeated until nothing grows.
void resolve_jumps(Block* entry) {
  std::unordered_map<const Block*, std::uint32_t> start;
  bool changed = true;
  while (changed) {
    changed = false;
    std::uint32_t at = 0;
    for (const Block* block = entry; block != nullptr; block = block->next) {
      start[block] = at;
      for (const FlowInstruction& instruction : block->code) {
        at += units_of(instruction);
      }
    }
    at = 0;
    for (Block* block = entry; block != nullptr; block = block->next) {
      for (FlowInstruction& instruction : block->code) {
        at += units_of(instruction);
        if (!is_flow_jump(instruction.op)) {
          continue;
        }
        const std::uint32_t target = start[instruction.target];
        const std::uint32_t distance = is_backward_jump(instruction.op) ? at - target : target - at;
        const std::uint32_t before = units_of(instruction);
        instruction.arg = distance;
        changed = changed || units_of(instruction) != before;
      }
    }
  }
}

class Assembler {
 public:
  Assembler(Block* entry, CodeUnit& unit) : entry_(entry), unit_(unit) {}

  void run() {
    std::unordered_map<const Block*, std::uint32_t> start;
    std::uint32_t at = 0;
    for (const Block* block = entry_; block != nullptr; block = block->next) {
      start[block] = at;
      for (const FlowInstruction& instruction : block->code) {
        at += units_of(instruction);
      }
    }
    for (const Block* block = entry_; block != nullptr; block = block->next) {
      for (const FlowInstruction& instruction : block->code) {
        add_location(instruction.location);
        change_handler(instruction.except, start);
        add_units(instruction);
      }
    }
    change_handler(nullptr, start);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(unit_.instructions.size()); }

  void add_units(const FlowInstruction& instruction) {
    for (std::uint32_t prefix = prefix_units(instruction.arg); prefix > 0; --prefix) {
      unit_.instructions.push_back({static_cast<std::uint16_t>(Op::EXTENDED_ARG),
                                    static_cast<std::uint16_t>((instruction.arg >> (8 * prefix)) & 0xFF)});
    }
    unit_.instructions.push_back(
        {static_cast<std::uint16_t>(instruction.op), static_cast<std::uint16_t>(instruction.arg & 0xFF)});
    for (int i = 0; i < info(instruction.op).cache_units; ++i) {
      unit_.instructions.push_back({});
    }
  }

  void add_location(const Location& location) {
    if (has_location_ && location == last_) {
      return;
    }
    has_location_ = true;
    last_ = location;
    LineEntry entry;
    entry.has_line = location.line >= 0;
    entry.has_columns = location.column >= 0;
    if (entry.has_line) {
      const auto number = [](int n) { return static_cast<std::uint32_t>(n < 0 ? 0 : n); };
      entry.range = {{number(location.line), number(location.column)},
                     {number(location.end_line), number(location.end_column)}};
    }
    unit_.line_table.add(size(), entry);
  }

  void change_handler(const Block* handler, const std::unordered_map<const Block*, std::uint32_t>& start) {
    if (handler == handler_) {
      return;
    }
    if (handler_ != nullptr) {
      ExceptionEntry entry;
      entry.start = handler_start_;
      entry.end = size();
      entry.target = start.at(handler_);
      entry.push_lasti = handler_->preserve_lasti;
      const int depth = handler_->start_depth - 1 - (handler_->preserve_lasti ? 1 : 0);
      entry.depth = static_cast<std::uint32_t>(depth < 0 ? 0 : depth);
      if (entry.end > entry.start) {
        unit_.exception_table.add(entry);
      }
    }
    handler_ = handler;
    handler_start_ = size();
  }

  Block* entry_;
  CodeUnit& unit_;
  bool has_location_ = false;
  Location last_;
  const Block* handler_ = nullptr;
  std::uint32_t handler_start_ = 0;
};

}  // namespace

void assemble(FlowGraph& graph, CodeUnit& unit) {
  resolve_jumps(graph.entry());
  Assembler(graph.entry(), unit).run();
}

}  // namespace minipy
