#include "tools/batch/code_dump.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <vector>

namespace minipy {

namespace {

std::string text_of(const Constant& constant);

std::vector<std::string> texts_of(const std::vector<Constant>& items) {
  std::vector<std::string> texts;
  std::transform(items.begin(), items.end(), std::back_inserter(texts), text_of);
  return texts;
}

/// repr(), but a frozenset's items are sorted, since CPython's order depends on the hash seed.
std::string text_of(const Constant& constant) {
  if (const auto* tuple = constant.get<ConstantTuple>()) {
    return fmt::format("({})", fmt::join(texts_of(tuple->items), ", "));
  }
  if (const auto* set = constant.get<ConstantFrozenSet>()) {
    std::vector<std::string> texts = texts_of(set->items);
    std::sort(texts.begin(), texts.end());
    return fmt::format("frozenset({})", fmt::join(texts, ", "));
  }
  if (constant.get<std::shared_ptr<const CodeUnit>>() != nullptr) {
    return "<code>";
  }
  return constant_repr(constant);
}

std::string place_of(const LineEntry* entry) {
  if (entry == nullptr || !entry->has_line) {
    return "None";
  }
  const auto& [begin, end] = entry->range;
  return entry->has_columns
             ? fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column)
             : fmt::format("{}-{}", begin.line, end.line);
}

void dump_names(const CodeUnit& code, std::string& out) {
  out += "names";
  for (const std::string& name : code.names) {
    out += " " + name;
  }
  out += "\nlocals";
  for (std::size_t i = 0; i < code.localsplus_names.size(); ++i) {
    const unsigned kind = code.localsplus_kinds[i];
    out += fmt::format(" {}:{}{}{}", code.localsplus_names[i], (kind & kLocalPlain) != 0 ? "l" : "",
                       (kind & kLocalCell) != 0 ? "c" : "", (kind & kLocalFree) != 0 ? "f" : "");
  }
  out += "\n";
}

}  // namespace

void dump_code(const CodeUnit& code, std::string& out) {
  const auto line = std::back_inserter(out);
  fmt::format_to(line, "CODE {} {} args={},{},{} flags={:x} stack={} first={}\n", code.name,
                 code.qualname, code.argcount, code.posonlyargcount, code.kwonlyargcount, code.flags,
                 code.stack_size, code.first_line);
  dump_names(code, out);
  for (const Constant& constant : code.constants) {
    fmt::format_to(line, "const {}\n", text_of(constant));
  }
  for (std::size_t unit = 0; unit < code.instructions.size();) {
    const Instruction& instruction = code.instructions[unit];
    const OpInfo& facts = info(static_cast<Op>(instruction.op));
    fmt::format_to(line, "{} {} {} {}\n", unit, facts.name, instruction.arg,
                   place_of(code.line_table.entry_at(unit)));
    unit += 1U + facts.cache_units;
  }
  for (const ExceptionEntry& entry : code.exception_table.entries()) {
    fmt::format_to(line, "exc {} {} {} {} {}\n", entry.start, entry.end, entry.target, entry.depth,
                   entry.push_lasti ? 1 : 0);
  }
  for (const Constant& constant : code.constants) {
    if (const auto* inner = constant.get<std::shared_ptr<const CodeUnit>>()) {
      dump_code(**inner, out);
    }
  }
}

}  // namespace minipy
