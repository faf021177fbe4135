#include "bytecode/compiler/assembler.h"

#include <unordered_map>

namespace minipy::compiler {
namespace {

/// One instruction with everything decided but the distance.
struct Placed {
  const FlowInstruction* source = nullptr;
  Op op{};
  std::uint32_t arg = 0;
  std::size_t target = 0;  ///< index in the list, for jumps
  std::size_t unit = 0;    ///< first unit, prefixes included
};

std::size_t prefix_units(std::uint32_t arg) {
  return (arg > 0xFFFFFF ? 1U : 0U) + (arg > 0xFFFF ? 1U : 0U) + (arg > 0xFF ? 1U : 0U);
}

std::size_t size_of(const Placed& placed) {
  return prefix_units(placed.arg) + 1 + info(placed.op).cache_units;
}

LineEntry entry_of(const Location& location) {
  LineEntry entry;
  entry.has_line = location.line >= 0;
  entry.has_columns = entry.has_line && location.column >= 0 && location.end_column >= 0;
  if (entry.has_line) {
    entry.range.begin.line = static_cast<std::uint32_t>(location.line);
    entry.range.end.line = static_cast<std::uint32_t>(location.end_line);
  }
  if (entry.has_columns) {
    entry.range.begin.column = static_cast<std::uint32_t>(location.column);
    entry.range.end.column = static_cast<std::uint32_t>(location.end_column);
  }
  return entry;
}

class Assembler {
 public:
  Assembler(FlowGraph& graph, CodeUnit& unit) : graph_(graph), unit_(unit) {}

  void run() {
    place();
    direct();
    measure();
    write_instructions();
    write_lines();
    write_exceptions();
  }

 private:
  void place() {
    for (const Block* block = graph_.entry(); block != nullptr; block = block->next) {
      start_of_[block] = placed_.size();
      for (const FlowInstruction& instruction : block->instructions) {
        Placed placed;
        placed.source = &instruction;
        placed.op = instruction.op;
        placed.arg = static_cast<std::uint32_t>(instruction.arg);
        placed_.push_back(placed);
      }
    }
  }

  // Pseudo-jumps become forward or backward ones; the order of blocks decides.
  void direct() {
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      Placed& placed = placed_[i];
      if (!is_any_jump(placed.op)) {
        continue;
      }
      placed.target = start_of_.at(placed.source->target);
      // CPython's first guess of the distance, which decides some sizes for good.
      placed.arg = static_cast<std::uint32_t>(placed.target);
      const bool forward = placed.target > i;
      if (placed.op == pseudo::JUMP) {
        placed.op = forward ? Op::JUMP_FORWARD : Op::JUMP_BACKWARD;
      } else if (placed.op == pseudo::JUMP_NO_INTERRUPT) {
        placed.op = forward ? Op::JUMP_FORWARD : Op::JUMP_BACKWARD_NO_INTERRUPT;
      }
    }
  }

  // Distances change sizes and sizes change distances: repeat until nothing changes.
  void measure() {
    bool changed = true;
    while (changed) {
      end_ = 0;
      for (Placed& placed : placed_) {
        placed.unit = end_;
        end_ += size_of(placed);
      }
      changed = false;
      for (Placed& placed : placed_) {
        if (is_any_jump(placed.op)) {
          const std::size_t size = size_of(placed);
          const std::size_t after = placed.unit + size;
          const std::size_t target = unit_of(placed.target);
          placed.arg = static_cast<std::uint32_t>(is_backward_jump(placed.op) ? after - target
                                                                              : target - after);
          changed = changed || size_of(placed) != size;
        }
      }
    }
  }

  std::size_t unit_of(std::size_t index) const {
    return index < placed_.size() ? placed_[index].unit : end_;
  }

  void write_instructions() {
    const auto write = [this](Op op, std::uint32_t arg) {
      unit_.instructions.push_back(
          {static_cast<std::uint16_t>(op), static_cast<std::uint16_t>(arg & 0xFF)});
    };
    unit_.instructions.reserve(end_);
    for (const Placed& placed : placed_) {
      for (std::size_t prefix = prefix_units(placed.arg); prefix > 0; --prefix) {
        write(Op::EXTENDED_ARG, placed.arg >> (8 * prefix));
      }
      write(placed.op, placed.arg);
      for (std::size_t cache = info(placed.op).cache_units; cache > 0; --cache) {
        write(Op::CACHE, 0);
      }
    }
  }

  void write_lines() {
    const Location* previous = nullptr;
    for (const Placed& placed : placed_) {
      const Location& location = placed.source->location;
      if (previous == nullptr || !(*previous == location)) {
        unit_.line_table.add(static_cast<std::uint32_t>(placed.unit), entry_of(location));
        previous = &location;
      }
    }
  }

  void add_exception_entry(const Block* handler, std::size_t start, std::size_t end) {
    if (handler == nullptr || end <= start) {
      return;
    }
    // The handler's block starts with the exception, and the raising unit if that is kept.
    const int pushed = handler->preserve_lasti ? 2 : 1;
    ExceptionEntry entry;
    entry.start = static_cast<std::uint32_t>(start);
    entry.end = static_cast<std::uint32_t>(end);
    entry.target = static_cast<std::uint32_t>(unit_of(start_of_.at(handler)));
    entry.depth = static_cast<std::uint32_t>(handler->start_depth - pushed);
    entry.push_lasti = handler->preserve_lasti;
    unit_.exception_table.add(entry);
  }

  void write_exceptions() {
    const Block* handler = nullptr;
    std::size_t start = 0;
    for (const Placed& placed : placed_) {
      if (placed.source->handler != handler) {
        add_exception_entry(handler, start, placed.unit);
        start = placed.unit;
        handler = placed.source->handler;
      }
    }
    add_exception_entry(handler, start, end_);
  }

  FlowGraph& graph_;
  CodeUnit& unit_;
  std::vector<Placed> placed_;
  std::unordered_map<const Block*, std::size_t> start_of_;
  std::size_t end_ = 0;
};

}  // namespace

void assemble(FlowGraph& graph, CodeUnit& unit) { Assembler(graph, unit).run(); }

}  // namespace minipy::compiler
