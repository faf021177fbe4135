#include "bytecode/instruction_list.h"

#include <array>
#include <fmt/format.h>
#include <set>
#include <string_view>

#include "bytecode/effects.h"

namespace minipy {

namespace {

constexpr std::array<std::string_view, 12> kIntrinsics1{
    "INTRINSIC_1_INVALID",         "INTRINSIC_PRINT",
    "INTRINSIC_IMPORT_STAR",       "INTRINSIC_STOPITERATION_ERROR",
    "INTRINSIC_ASYNC_GEN_WRAP",    "INTRINSIC_UNARY_POSITIVE",
    "INTRINSIC_LIST_TO_TUPLE",     "INTRINSIC_TYPEVAR",
    "INTRINSIC_PARAMSPEC",         "INTRINSIC_TYPEVARTUPLE",
    "INTRINSIC_SUBSCRIPT_GENERIC", "INTRINSIC_TYPEALIAS"};
constexpr std::array<std::string_view, 6> kIntrinsics2{"INTRINSIC_2_INVALID",
                                                       "INTRINSIC_PREP_RERAISE_STAR",
                                                       "INTRINSIC_TYPEVAR_WITH_BOUND",
                                                       "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
                                                       "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
                                                       "INTRINSIC_SET_TYPEPARAM_DEFAULT"};

void read_units(const CodeUnit& code, std::vector<DecodedInstruction>& out) {
  std::uint32_t prefix = 0;
  for (std::uint32_t unit = 0; unit < code.instructions.size();) {
    DecodedInstruction instruction;
    instruction.unit = unit;
    instruction.op = canonical(static_cast<Op>(code.instructions[unit].op));
    const OpInfo& facts = info(instruction.op);
    instruction.has_argument = has_argument(instruction.op);
    instruction.argument = (prefix << 8) | code.instructions[unit].arg;
    prefix = instruction.op == Op::EXTENDED_ARG ? instruction.argument : 0;
    unit += 1U + facts.cache_units;
    if (is_backward_jump(instruction.op)) {
      instruction.jump_target = unit - instruction.argument;
    } else if (is_jump(instruction.op)) {
      instruction.jump_target = unit + instruction.argument;
    }
    out.push_back(instruction);
  }
}

void number_labels(const CodeUnit& code, InstructionList& list) {
  std::set<std::uint32_t> places;
  for (const DecodedInstruction& instruction : list.instructions) {
    if (instruction.jump_target) {
      places.insert(*instruction.jump_target);
    }
  }
  for (const ExceptionEntry& entry : code.exception_table.entries()) {
    places.insert({entry.start, entry.end, entry.target});
  }
  for (const std::uint32_t place : places) {
    const auto number = static_cast<std::uint32_t>(list.labels.size() + 1);
    list.labels.emplace(place, number);
  }
  for (DecodedInstruction& instruction : list.instructions) {
    const auto label = list.labels.find(instruction.unit);
    instruction.label = label == list.labels.end() ? 0 : label->second;
  }
}

void mark_lines(const CodeUnit& code, std::vector<DecodedInstruction>& instructions) {
  bool is_first = true;
  std::optional<std::uint32_t> previous;
  for (DecodedInstruction& instruction : instructions) {
    if (const auto range = code.line_table.find(instruction.unit)) {
      instruction.line = range->begin.line;
    }
    instruction.starts_line = is_first || instruction.line != previous;
    previous = instruction.line;
    is_first = false;
  }
}

/// Follows every path from the entry and from every handler that is reached.
class DepthWalk {
 public:
  DepthWalk(const CodeUnit& code, std::vector<DecodedInstruction>& instructions)
      : code_(code), instructions_(instructions) {
    for (std::size_t i = 0; i < instructions.size(); ++i) {
      index_of_[instructions[i].unit] = i;
    }
  }

  void run() {
    visit(0, 0);
    while (!pending_.empty()) {
      const std::size_t index = pending_.back();
      pending_.pop_back();
      follow(index);
    }
  }

 private:
  void visit(std::uint32_t unit, std::int32_t depth) {
    const auto found = index_of_.find(unit);
    if (found == index_of_.end() || instructions_[found->second].depth_before) {
      return;
    }
    instructions_[found->second].depth_before = depth;
    pending_.push_back(found->second);
  }

  void follow(std::size_t index) {
    DecodedInstruction& instruction = instructions_[index];
    const StackEffect effect = effect_of(instruction.op, instruction.argument);
    instruction.depth_after = *instruction.depth_before - effect.pops + effect.pushes;
    if (const ExceptionEntry* handler = code_.exception_table.find(instruction.unit)) {
      const std::int32_t pushed = handler->push_lasti ? 2 : 1;
      visit(handler->target, static_cast<std::int32_t>(handler->depth) + pushed);
    }
    if (instruction.jump_target) {
      visit(*instruction.jump_target, instruction.depth_after);
    }
    if (!ends_block(instruction.op) && index + 1 < instructions_.size()) {
      visit(instructions_[index + 1].unit, instruction.depth_after);
    }
  }

  const CodeUnit& code_;
  std::vector<DecodedInstruction>& instructions_;
  std::map<std::uint32_t, std::size_t> index_of_;
  std::vector<std::size_t> pending_;
};

std::string name_at(const std::vector<std::string>& names, std::uint32_t index) {
  return index < names.size() ? names[index] : fmt::format("name {}?", index);
}

std::string label_text(const InstructionList& list, std::uint32_t unit) {
  const auto label = list.labels.find(unit);
  return label == list.labels.end() ? "?" : fmt::format("L{}", label->second);
}

std::string function_attributes(std::uint32_t flags) {
  static constexpr std::array<std::string_view, 4> names{"defaults", "kwdefaults", "annotations",
                                                         "closure"};
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((flags >> i & 1U) != 0) {
      text += (text.empty() ? "" : ", ") + std::string(names[i]);
    }
  }
  return text;
}

template <std::size_t kSize>
std::string text_at(const std::array<std::string_view, kSize>& texts, std::uint32_t index) {
  return index < kSize ? std::string(texts[index]) : "?";
}

}  // namespace

InstructionList decode(const CodeUnit& code) {
  InstructionList list;
  read_units(code, list.instructions);
  number_labels(code, list);
  mark_lines(code, list.instructions);
  DepthWalk(code, list.instructions).run();
  return list;
}

std::string argument_text(const CodeUnit& code, const InstructionList& list,
                          const DecodedInstruction& instruction) {
  static constexpr std::array<std::string_view, 4> conversions{"", "str", "repr", "ascii"};
  const std::uint32_t arg = instruction.argument;
  switch (info(instruction.op).arg) {
    case ArgKind::kConst:
      return arg < code.constants.size() ? constant_repr(code.constants[arg]) : "?";
    case ArgKind::kName:
      return name_at(code.names, arg);
    case ArgKind::kNameShifted1: {
      const char* extra = instruction.op == Op::LOAD_GLOBAL ? " + NULL" : " + NULL|self";
      return name_at(code.names, arg >> 1) + ((arg & 1) != 0 ? extra : "");
    }
    case ArgKind::kNameShifted2:
      return name_at(code.names, arg >> 2) + ((arg & 1) != 0 ? " + NULL|self" : "");
    case ArgKind::kLocal:
    case ArgKind::kFree:
      return name_at(code.localsplus_names, arg);
    case ArgKind::kLocalPair:
      return name_at(code.localsplus_names, arg >> 4) + ", " +
             name_at(code.localsplus_names, arg & 15);
    case ArgKind::kJumpForward:
    case ArgKind::kJumpBackward:
      return "to " + label_text(list, *instruction.jump_target);
    case ArgKind::kCompare: {
      const std::string text(comparison_text(arg >> 5));
      return (arg & 16) != 0 ? "bool(" + text + ")" : text;
    }
    case ArgKind::kBinary:
      return std::string(binary_op_text(arg));
    case ArgKind::kConvert:
      return text_at(conversions, arg);
    case ArgKind::kFunctionAttribute:
      return function_attributes(arg);
    case ArgKind::kCommonIntrinsic1:
      return text_at(kIntrinsics1, arg);
    case ArgKind::kCommonIntrinsic2:
      return text_at(kIntrinsics2, arg);
    case ArgKind::kNone:
    case ArgKind::kNumber:
    case ArgKind::kContains:
    case ArgKind::kIs:
      break;
  }
  return "";
}

std::string exception_table_text(const CodeUnit& code, const InstructionList& list) {
  std::string text;
  for (const ExceptionEntry& entry : code.exception_table.entries()) {
    text += fmt::format("  {} to {} -> {} [{}]{}\n", label_text(list, entry.start),
                        label_text(list, entry.end), label_text(list, entry.target), entry.depth,
                        entry.push_lasti ? " lasti" : "");
  }
  return text;
}

}  // namespace minipy
