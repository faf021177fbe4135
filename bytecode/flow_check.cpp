#include "bytecode/flow_check.h"

#include <algorithm>
#include <bit>
#include <fmt/format.h>

#include "bytecode/effects.h"

namespace minipy {

namespace {

/// Calls `visit(next index)` for the instructions that may run right after one.
template <class Visit>
void each_successor(const PlacedCode& placed, std::size_t index, Visit visit) {
  const PlacedInstruction& instruction = placed.instructions[index];
  if (is_jump(instruction.op)) {
    visit(placed.starting_at(PlacedCode::target_of(instruction)));
  }
  if (!ends_block(instruction.op) && index + 1 < placed.instructions.size()) {
    visit(index + 1);
  }
}

class DepthCheck {
 public:
  explicit DepthCheck(const PlacedCode& placed)
      : placed_(placed), depths_(placed.instructions.size(), kUnknown) {}

  Fault run() {
    reach(0, 0);
    while (!pending_.empty() && fault_.text.empty()) {
      const std::size_t index = pending_.back();
      pending_.pop_back();
      follow(index);
    }
    return fault_;
  }

 private:
  static constexpr std::int64_t kUnknown = -1;

  void fail(std::size_t index, std::string text) {
    if (fault_.text.empty()) {
      fault_ = {index, std::move(text)};
    }
  }

  void reach(std::size_t index, std::int64_t depth) {
    if (depths_[index] == kUnknown) {
      depths_[index] = depth;
      pending_.push_back(index);
    } else if (depths_[index] != depth) {
      fail(index,
           fmt::format("reached with {} and with {} values on the stack", depths_[index], depth));
    }
  }

  void follow(std::size_t index) {
    const PlacedInstruction& instruction = placed_.instructions[index];
    const StackEffect effect = effect_of(instruction.op, instruction.argument);
    const std::int64_t depth = depths_[index];
    const std::int64_t after = depth - effect.pops + effect.pushes;
    if (depth < effect.pops) {
      return fail(index, fmt::format("takes {} values, the stack has {}", effect.pops, depth));
    }
    if (after > placed_.code.stack_size) {
      return fail(
          index, fmt::format("leaves {} values, stack_size is {}", after, placed_.code.stack_size));
    }
    const bool returns = instruction.op == Op::RETURN_VALUE || instruction.op == Op::RETURN_CONST;
    if (returns && after != 0) {
      return fail(index, fmt::format("leaves {} values on the stack of a frame that ends", after));
    }
    if (!ends_block(instruction.op) && index + 1 == placed_.instructions.size()) {
      return fail(index, "control runs off the end");
    }
    reach_handler(index, depth);
    each_successor(placed_, index, [&](std::size_t next) { reach(next, after); });
  }

  void reach_handler(std::size_t index, std::int64_t depth) {
    const ExceptionEntry* entry =
        placed_.code.exception_table.find(placed_.instructions[index].unit);
    if (entry == nullptr) {
      return;
    }
    if (depth < entry->depth) {
      return fail(index,
                  fmt::format("protected at depth {}, the stack has {}", entry->depth, depth));
    }
    const std::int64_t at_handler =
        static_cast<std::int64_t>(entry->depth) + (entry->push_lasti ? 2 : 1);
    if (at_handler > placed_.code.stack_size) {
      return fail(index, "its handler starts above stack_size");
    }
    reach(placed_.starting_at(entry->target), at_handler);
  }

  const PlacedCode& placed_;
  std::vector<std::int64_t> depths_;
  std::vector<std::size_t> pending_;
  Fault fault_;
};

/// Which of 64 locals, from `first` on, may be unbound before each instruction. 64 at a time: the
/// state is one word an instruction, however many locals there are.
class BoundCheck {
 public:
  BoundCheck(const PlacedCode& placed, std::size_t first)
      : placed_(placed),
        first_(first),
        unbound_(placed.instructions.size(), 0),
        reached_(placed.instructions.size(), false) {}

  Fault run() {
    merge(0, unbound_at_entry());
    while (!pending_.empty()) {
      const std::size_t index = pending_.back();
      pending_.pop_back();
      const std::uint64_t before = unbound_[index];
      const std::uint64_t after = state_after(placed_.instructions[index], before);
      const PlacedInstruction& instruction = placed_.instructions[index];
      if (const auto* entry = placed_.code.exception_table.find(instruction.unit)) {
        merge(placed_.starting_at(entry->target), before);
      }
      each_successor(placed_, index, [&](std::size_t next) { merge(next, after); });
    }
    return first_fault();
  }

 private:
  std::uint64_t bit(std::uint32_t local) const {
    return local >= first_ && local - first_ < 64 ? std::uint64_t{1} << (local - first_) : 0;
  }

  /// The group's locals of a kind, from an index on.
  std::uint64_t locals_of(unsigned kind, std::size_t from) const {
    std::uint64_t found = 0;
    const auto& kinds = placed_.code.localsplus_kinds;
    const std::size_t end = std::min(kinds.size(), first_ + 64);
    for (std::size_t i = std::max(first_, from); i < end; ++i) {
      found |= (kinds[i] & kind) != 0 ? bit(static_cast<std::uint32_t>(i)) : 0;
    }
    return found;
  }

  /// Only arguments are bound when a frame starts; cells and free variables are by instructions.
  std::uint64_t unbound_at_entry() const { return locals_of(0xFF, placed_.code.parameter_count()); }

  std::uint64_t state_after(const PlacedInstruction& instruction, std::uint64_t unbound) const {
    const std::uint32_t arg = instruction.argument;
    switch (instruction.op) {
      case Op::STORE_FAST:
      case Op::LOAD_FAST_CHECK:
      case Op::MAKE_CELL:
        return unbound & ~bit(arg);
      case Op::COPY_FREE_VARS:
        return unbound & ~locals_of(kLocalFree, 0);
      case Op::DELETE_FAST:
      case Op::LOAD_FAST_AND_CLEAR:
        return unbound | bit(arg);
      case Op::STORE_FAST_LOAD_FAST:
        return unbound & ~bit(arg >> 4);
      case Op::STORE_FAST_STORE_FAST:
        return unbound & ~(bit(arg >> 4) | bit(arg & 15));
      default:
        return unbound;
    }
  }

  /// The locals that an instruction reads without a check; of a cell, that there is one.
  std::uint64_t needed(const PlacedInstruction& instruction) const {
    const std::uint32_t arg = instruction.argument;
    switch (instruction.op) {
      case Op::LOAD_FAST:
      case Op::LOAD_DEREF:
      case Op::STORE_DEREF:
      case Op::DELETE_DEREF:
      case Op::LOAD_FROM_DICT_OR_DEREF:
        return bit(arg);
      case Op::LOAD_FAST_LOAD_FAST:
        return bit(arg >> 4) | bit(arg & 15);
      case Op::STORE_FAST_LOAD_FAST:
        return (arg >> 4) == (arg & 15) ? 0 : bit(arg & 15);
      default:
        return 0;
    }
  }

  void merge(std::size_t index, std::uint64_t unbound) {
    const std::uint64_t merged = unbound_[index] | unbound;
    if (!reached_[index] || merged != unbound_[index]) {
      reached_[index] = true;
      unbound_[index] = merged;
      pending_.push_back(index);
    }
  }

  Fault first_fault() const {
    for (std::size_t i = 0; i < placed_.instructions.size(); ++i) {
      const std::uint64_t bad = needed(placed_.instructions[i]) & unbound_[i];
      if (reached_[i] && bad != 0) {
        const std::size_t local = first_ + static_cast<std::size_t>(std::countr_zero(bad));
        return {i, fmt::format("'{}' may be unbound", placed_.code.localsplus_names[local])};
      }
    }
    return {};
  }

  const PlacedCode& placed_;
  std::size_t first_;
  std::vector<std::uint64_t> unbound_;
  std::vector<bool> reached_;
  std::vector<std::size_t> pending_;
};

}  // namespace

std::size_t PlacedCode::starting_at(std::uint64_t unit) const {
  const auto found = std::lower_bound(instructions.begin(), instructions.end(), unit,
                                      [](const PlacedInstruction& instruction, std::uint64_t at) {
                                        return instruction.start < at;
                                      });
  return found != instructions.end() && found->start == unit
             ? static_cast<std::size_t>(found - instructions.begin())
             : kNowhere;
}

std::uint64_t PlacedCode::target_of(const PlacedInstruction& instruction) {
  return is_backward_jump(instruction.op)
             ? static_cast<std::uint64_t>(instruction.end) - instruction.argument
             : static_cast<std::uint64_t>(instruction.end) + instruction.argument;
}

Fault check_depths(const PlacedCode& placed) { return DepthCheck(placed).run(); }

Fault check_bound_locals(const PlacedCode& placed) {
  for (std::size_t first = 0; first < placed.code.localsplus_names.size(); first += 64) {
    if (Fault fault = BoundCheck(placed, first).run(); !fault.text.empty()) {
      return fault;
    }
  }
  return {};
}

}  // namespace minipy
