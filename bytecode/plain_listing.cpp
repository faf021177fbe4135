#include "bytecode/plain_listing.h"

#include <algorithm>
#include <fmt/format.h>

#include "bytecode/code_numbers.h"
#include "bytecode/disassembler.h"
#include "bytecode/instruction_list.h"

namespace minipy {

namespace {

constexpr std::size_t kNameWidth = 20;
constexpr std::size_t kArgumentWidth = 5;
constexpr const char* kNoLine = "  --";

/// Width of the column of line numbers; 0: there is none.
std::size_t line_width(const InstructionList& list) {
  std::uint32_t highest = 0;
  bool has_artificial = false;
  for (const DecodedInstruction& instruction : list.instructions) {
    highest = std::max(highest, instruction.line.value_or(0));
    has_artificial = has_artificial || !instruction.line;
  }
  if (highest == 0) {
    return 0;
  }
  const std::size_t width = std::max<std::size_t>(3, std::to_string(highest).size());
  return has_artificial ? std::max<std::size_t>(width, 4) : width;
}

std::string instruction_line(const CodeUnit& code, const InstructionList& list,
                             const DecodedInstruction& instruction, std::size_t number_width,
                             std::size_t label_width) {
  std::string line;
  if (number_width != 0) {
    const std::string number = !instruction.starts_line ? ""
                               : instruction.line       ? std::to_string(*instruction.line)
                                                        : kNoLine;
    line += fmt::format("{:>{}} ", number, number_width);
  }
  const std::string label = instruction.label == 0 ? "" : fmt::format("L{}:", instruction.label);
  const std::string_view name = info(instruction.op).name;
  line += fmt::format("{:>{}}     {:<{}}", label, label_width, name, kNameWidth);
  if (instruction.has_argument) {
    // A long name takes its room from the argument's column.
    const std::size_t excess = name.size() > kNameWidth ? name.size() - kNameWidth : 0;
    const std::size_t width = kArgumentWidth > excess ? kArgumentWidth - excess : 0;
    line += fmt::format(" {:>{}}", instruction.argument, width);
    if (const std::string details = argument_text(code, list, instruction); !details.empty()) {
      line += " (" + details + ")";
    }
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string disassemble_plain(const CodeUnit& code) {
  const InstructionList list = decode(code);
  const std::size_t number_width = line_width(list);
  const std::size_t label_width = 4 + std::to_string(list.labels.size()).size();
  std::string text;
  for (const DecodedInstruction& instruction : list.instructions) {
    if (number_width != 0 && instruction.starts_line && instruction.unit > 0) {
      text += "\n";
    }
    text += instruction_line(code, list, instruction, number_width, label_width) + "\n";
  }
  if (const std::string table = exception_table_text(code, list); !table.empty()) {
    text += "ExceptionTable:\n" + table;
  }
  return text;
}

std::string plain_listing(const CodeUnit& module) {
  const CodeNumbers numbers(module);
  std::string text;
  for (const CodeUnit* code : numbers.codes()) {
    if (code != &module) {
      text += fmt::format("\nDisassembly of {}:\n", code_repr(*code));
    }
    text += disassemble_plain(*code);
  }
  return text;
}

}  // namespace minipy
