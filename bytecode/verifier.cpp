// The first half: what can be seen without following the code.
#include "bytecode/verifier.h"

#include <fmt/format.h>
#include <limits>
#include <memory>
#include <vector>

#include "bytecode/effects.h"
#include "bytecode/flow_check.h"

namespace minipy {

namespace {

constexpr std::uint32_t kBinaryOperators = 26;
constexpr std::uint32_t kComparisons = 6;
constexpr std::uint32_t kIntrinsics1 = 12;
constexpr std::uint32_t kIntrinsics2 = 6;
constexpr std::uint32_t kMostPrefixes = 3;

/// One code object; those inside it are verified on their own.
class Verifier {
 public:
  explicit Verifier(const CodeUnit& code) : placed_{code, {}} {}

  std::string run() {
    if (std::string text = check_header(); !text.empty()) {
      return text;
    }
    if (std::string text = read_instructions(); !text.empty()) {
      return text;
    }
    for (const PlacedInstruction& instruction : placed_.instructions) {
      if (std::string text = check_argument(instruction); !text.empty()) {
        return at(instruction, text);
      }
    }
    if (std::string text = check_tables(); !text.empty()) {
      return text;
    }
    for (const auto check : {&check_depths, &check_bound_locals}) {
      if (const Fault fault = check(placed_); !fault.text.empty()) {
        return at(placed_.instructions[fault.index], fault.text);
      }
    }
    return "";
  }

 private:
  const CodeUnit& code() const { return placed_.code; }

  static std::string at(const PlacedInstruction& instruction, const std::string& text) {
    const std::string argument =
        has_argument(instruction.op) ? fmt::format(" {}", instruction.argument) : "";
    return fmt::format("unit {}, {}{}: {}", instruction.unit, info(instruction.op).name, argument,
                       text);
  }

  std::string check_header() const {
    const std::size_t locals = code().localsplus_names.size();
    if (code().localsplus_kinds.size() != locals) {
      return fmt::format("{} locals, but kinds for {}", locals, code().localsplus_kinds.size());
    }
    if (code().posonlyargcount > code().argcount) {
      return fmt::format("{} of {} arguments are positional-only", code().posonlyargcount,
                         code().argcount);
    }
    if (code().parameter_count() > locals) {
      return fmt::format("{} parameters, but {} locals", code().parameter_count(), locals);
    }
    if (code().instructions.empty()) {
      return "no instructions";
    }
    const bool is_too_long =
        code().instructions.size() > std::numeric_limits<std::int32_t>::max() / 2;
    return is_too_long ? "too many instructions" : "";
  }

  /// Fills placed_ from the units, with prefixes folded and caches skipped.
  std::string read_instructions() {
    const auto& units = code().instructions;
    PlacedInstruction next;
    std::uint32_t prefixes = 0;
    for (std::size_t unit = 0; unit < units.size();) {
      if (units[unit].op >= kOpCount) {
        return fmt::format("unit {}: no instruction has the number {}", unit, units[unit].op);
      }
      next.unit = static_cast<std::uint32_t>(unit);
      next.start = prefixes == 0 ? next.unit : next.start;
      next.op = canonical(static_cast<Op>(units[unit].op));
      next.argument = (next.argument << 8) | units[unit].arg;
      unit += 1U + info(next.op).cache_units;
      next.end = static_cast<std::uint32_t>(unit);
      if (units[next.unit].arg > 0xFF) {
        return at(next, "an argument above 255 needs EXTENDED_ARG");
      }
      if (unit > units.size()) {
        return at(next, "its inline cache is cut off");
      }
      if (next.op == Op::EXTENDED_ARG) {
        if (++prefixes > kMostPrefixes) {
          return at(next, "more than three prefixes");
        }
        continue;
      }
      if (prefixes != 0 && !has_argument(next.op)) {
        return at(next, "EXTENDED_ARG before an instruction without an argument");
      }
      if (next.op != Op::RESUME && !placed_.instructions.empty() &&
          placed_.instructions.back().op == Op::YIELD_VALUE) {
        return at(next, "after YIELD_VALUE there must be a RESUME");
      }
      placed_.instructions.push_back(next);
      next = {};
      prefixes = 0;
    }
    return prefixes == 0 ? "" : at(next, "nothing follows");
  }

  static std::string below(std::uint32_t argument, std::size_t count, const char* what) {
    return argument < count ? "" : fmt::format("there are {} {}", count, what);
  }

  static std::string allowed(bool is_allowed) {
    return is_allowed ? "" : "the argument has no meaning";
  }

  std::string local(std::uint32_t index) const {
    return below(index, code().localsplus_names.size(), "locals");
  }

  std::string cell(const PlacedInstruction& instruction) const {
    if (std::string text = local(instruction.argument); !text.empty()) {
      return text;
    }
    const std::uint8_t kind = code().localsplus_kinds[instruction.argument];
    return (kind & (kLocalCell | kLocalFree)) != 0
               ? ""
               : fmt::format("'{}' has no cell", code().localsplus_names[instruction.argument]);
  }

  std::string jump(const PlacedInstruction& instruction) const {
    const std::uint64_t target = PlacedCode::target_of(instruction);
    return placed_.starting_at(target) != PlacedCode::kNowhere
               ? ""
               : fmt::format("no instruction starts where it jumps to");
  }

  std::string check_argument(const PlacedInstruction& instruction) const {
    const std::uint32_t arg = instruction.argument;
    switch (info(instruction.op).arg) {
      case ArgKind::kConst:
        return below(arg, code().constants.size(), "constants");
      case ArgKind::kName:
        return below(arg, code().names.size(), "names");
      case ArgKind::kNameShifted1:
        return below(arg >> 1, code().names.size(), "names");
      case ArgKind::kNameShifted2:
        return below(arg >> 2, code().names.size(), "names");
      case ArgKind::kLocal:
        return local(arg);
      case ArgKind::kLocalPair: {
        std::string text = local(arg >> 4);
        return text.empty() ? local(arg & 15) : text;
      }
      case ArgKind::kFree:
        return cell(instruction);
      case ArgKind::kJumpForward:
      case ArgKind::kJumpBackward:
        return jump(instruction);
      case ArgKind::kCompare:
        return allowed((arg >> 5) < kComparisons);
      case ArgKind::kBinary:
        return allowed(arg < kBinaryOperators);
      case ArgKind::kContains:
      case ArgKind::kIs:
        return allowed(arg <= 1);
      case ArgKind::kConvert:
        return allowed(arg >= 1 && arg <= 3);
      case ArgKind::kFunctionAttribute:
        return allowed(arg == 1 || arg == 2 || arg == 4 || arg == 8);
      case ArgKind::kCommonIntrinsic1:
        return allowed(arg >= 1 && arg < kIntrinsics1);
      case ArgKind::kCommonIntrinsic2:
        return allowed(arg >= 1 && arg < kIntrinsics2);
      case ArgKind::kNumber:
        return check_number(instruction);
      case ArgKind::kNone:
        return instruction.op == Op::CACHE ? "a cache unit is not an instruction" : "";
    }
    return "";
  }

  /// Numbers that mean something besides a count.
  std::string check_number(const PlacedInstruction& instruction) const {
    const std::uint32_t arg = instruction.argument;
    switch (instruction.op) {
      case Op::COPY:
      case Op::SWAP:
      case Op::LIST_APPEND:
      case Op::SET_ADD:
      case Op::MAP_ADD:
      case Op::LIST_EXTEND:
      case Op::SET_UPDATE:
      case Op::DICT_MERGE:
      case Op::DICT_UPDATE:
        return allowed(arg >= 1);
      case Op::BUILD_SLICE:
        return allowed(arg == 2 || arg == 3);
      case Op::RAISE_VARARGS:
        return allowed(arg <= 2);
      case Op::COPY_FREE_VARS:
        return arg == free_variables()
                   ? ""
                   : fmt::format("there are {} free variables", free_variables());
      default:
        return "";
    }
  }

  std::uint32_t free_variables() const {
    std::uint32_t count = 0;
    for (const std::uint8_t kind : code().localsplus_kinds) {
      count += (kind & kLocalFree) != 0 ? 1U : 0U;
    }
    return count;
  }

  std::string check_tables() const {
    std::uint32_t previous_end = 0;
    for (const ExceptionEntry& entry : code().exception_table.entries()) {
      const std::string range = fmt::format("exception table, {} to {}: ", entry.start, entry.end);
      if (entry.start >= entry.end || entry.start < previous_end) {
        return range + "empty, or overlaps the entry before it";
      }
      if (!is_boundary(entry.start) || !is_boundary(entry.end)) {
        return range + "not at an instruction's start";
      }
      if (placed_.starting_at(entry.target) == PlacedCode::kNowhere) {
        return range + fmt::format("no instruction starts at {}", entry.target);
      }
      previous_end = entry.end;
    }
    const auto& lines = code().line_table.entries();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].first_unit >= code().instructions.size() ||
          (i > 0 && lines[i].first_unit <= lines[i - 1].first_unit)) {
        return fmt::format("line table, entry {}: not in order, or behind the end", i);
      }
    }
    return "";
  }

  bool is_boundary(std::uint32_t unit) const {
    return unit == code().instructions.size() || placed_.starting_at(unit) != PlacedCode::kNowhere;
  }

  PlacedCode placed_;
};

}  // namespace

std::string verify(const CodeUnit& code) {
  std::vector<const CodeUnit*> pending{&code};
  while (!pending.empty()) {
    const CodeUnit& next = *pending.back();
    pending.pop_back();
    if (const std::string text = Verifier(next).run(); !text.empty()) {
      return next.qualname + ": " + text;
    }
    for (const Constant& constant : next.constants) {
      if (const auto* inner = constant.get<std::shared_ptr<const CodeUnit>>()) {
        pending.push_back(inner->get());
      }
    }
  }
  return "";
}

}  // namespace minipy
