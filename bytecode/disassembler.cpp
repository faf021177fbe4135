// The annotated layout; the plain one is in plain_listing.cpp.
#include "bytecode/disassembler.h"

#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "bytecode/code_numbers.h"
#include "bytecode/instruction_list.h"
#include "bytecode/json_listing.h"
#include "bytecode/plain_listing.h"
#include "bytecode/scope_column.h"

namespace minipy {

namespace {

constexpr const char* kColumns =
    "        instruction              argument            scope  stack";
constexpr const char* kLegend =
    "scope: L local  E enclosing  G global  B built-in  G?B decided when it runs  C class body  "
    "cell shared with an inner function\n";

/// Columns that a text takes, where every character takes one.
std::size_t width_of(const std::string& text) {
  std::size_t width = 0;
  for (const char c : text) {
    width += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1U : 0U;
  }
  return width;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t used = width_of(text);
  text.append(used < width ? width - used : 1, ' ');
  return text;
}

std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string_view stripped(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\f");
  return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

/// One code object of the annotated listing.
class Listing {
 public:
  Listing(const CodeUnit& code, const CodeNumbers& numbers, const SourceText& source,
          DisLayout layout)
      : code_(code),
        numbers_(numbers),
        source_(source),
        with_meaning_(layout == DisLayout::kExplain),
        list_(decode(code)) {}

  std::string text() {
    std::string out = header() + "\n" + kColumns + (with_meaning_ ? "   meaning" : "") + "\n";
    for (const DecodedInstruction& instruction : list_.instructions) {
      if (instruction.starts_line && instruction.line && *instruction.line != 0) {
        out += trimmed(fmt::format("{:>4}  {}", *instruction.line,
                                   stripped(source_.line(*instruction.line)))) +
               "\n";
      }
      out += line_of(instruction) + "\n";
    }
    if (const std::string table = exception_table_text(code_, list_); !table.empty()) {
      out += "ExceptionTable:\n" + table;
    }
    return out;
  }

 private:
  std::string constant_text(const Constant& constant) const {
    if (const auto* inner = constant.get<std::shared_ptr<const CodeUnit>>()) {
      return fmt::format("code #{}", numbers_.of(**inner));
    }
    return constant_repr(constant);
  }

  /// `code #1 outer  s6.py:1  args: n  cells: n  …`: what is empty is left out.
  std::string header() const {
    const std::string& file = code_.filename;
    std::string text = fmt::format("code #{} {}  {}:{}", numbers_.of(code_), code_.qualname,
                                   file.substr(file.find_last_of('/') + 1), code_.first_line);
    add(text, "args", arguments());
    add(text, "cells", locals(kLocalCell, 0));
    add(text, "free", locals(kLocalFree, 0));
    add(text, "locals", locals(kLocalPlain, code_.parameter_count()));
    std::string constants;
    for (const Constant& constant : code_.constants) {
      constants += (constants.empty() ? "" : ", ") + constant_text(constant);
    }
    add(text, "consts", constants);
    return text;
  }

  static void add(std::string& text, const char* what, const std::string& list) {
    if (!list.empty()) {
      text += fmt::format("  {}: {}", what, list);
    }
  }

  /// In the order of the `def` line; the starred ones lie behind the others in the frame.
  std::string arguments() const {
    std::string text;
    const auto add_name = [&](const char* stars, std::uint32_t index) {
      text += (text.empty() ? "" : ", ") + std::string(stars) + code_.localsplus_names[index];
    };
    const std::uint32_t plain = code_.argcount + code_.kwonlyargcount;
    const bool has_star = (code_.flags & kCodeVarArgs) != 0;
    for (std::uint32_t i = 0; i < plain; ++i) {
      if (i == code_.argcount && has_star) {
        add_name("*", plain);
      }
      add_name("", i);
    }
    if (has_star && code_.kwonlyargcount == 0) {
      add_name("*", plain);
    }
    if ((code_.flags & kCodeVarKeywords) != 0) {
      add_name("**", plain + (has_star ? 1 : 0));
    }
    return text;
  }

  std::string locals(std::uint8_t kind, std::size_t first) const {
    std::string text;
    for (std::size_t i = first; i < code_.localsplus_names.size(); ++i) {
      if ((code_.localsplus_kinds[i] & kind) != 0) {
        text += (text.empty() ? "" : ", ") + code_.localsplus_names[i];
      }
    }
    return text;
  }

  std::string argument_of(const DecodedInstruction& instruction) const {
    if (!instruction.has_argument) {
      return "";
    }
    std::string details = argument_text(code_, list_, instruction);
    if (info(instruction.op).arg == ArgKind::kConst &&
        instruction.argument < code_.constants.size()) {
      const Constant& constant = code_.constants[instruction.argument];
      details = constant_text(constant);
      if (const auto* inner = constant.get<std::shared_ptr<const CodeUnit>>()) {
        details += " " + (*inner)->name;
      }
    }
    return details.empty() ? fmt::format("{}", instruction.argument)
                           : fmt::format("{} ({})", instruction.argument, details);
  }

  std::string line_of(const DecodedInstruction& instruction) const {
    const OpInfo& facts = info(instruction.op);
    const std::string label = instruction.label == 0 ? "" : fmt::format("L{}:", instruction.label);
    std::string line = fmt::format("{:>6}  ", label);
    line += padded(std::string(facts.name), 25);
    line += padded(argument_of(instruction), 20);
    line += padded(std::string(scope_of(code_, instruction)), 7);
    if (instruction.depth_before) {
      line += fmt::format("{} → {}", *instruction.depth_before, instruction.depth_after);
    }
    if (with_meaning_) {
      line = padded(std::move(line), 68) + std::string(facts.doc);
    }
    return trimmed(std::move(line));
  }

  const CodeUnit& code_;
  const CodeNumbers& numbers_;
  const SourceText& source_;
  bool with_meaning_;
  InstructionList list_;
};

}  // namespace

std::string disassemble(const CodeUnit& module, const SourceText& source, DisLayout layout) {
  if (layout == DisLayout::kPlain) {
    return plain_listing(module);
  }
  if (layout == DisLayout::kJson) {
    return json_listing(module);
  }
  const CodeNumbers numbers(module);
  std::string text;
  for (const CodeUnit* code : numbers.codes()) {
    text += Listing(*code, numbers, source, layout).text() + "\n";
  }
  return text + kLegend;
}

}  // namespace minipy
