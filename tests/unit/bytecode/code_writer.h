// Code objects put together by hand: one call an instruction, caches added from the table.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bytecode/code_unit.h"

namespace minipy {

/// Writes one code object; `code` may be changed directly for what there is no verb for.
class CodeWriter {
 public:
  explicit CodeWriter(std::string name, std::uint32_t stack_size = 8) {
    code.name = name;
    code.qualname = std::move(name);
    code.filename = "t.py";
    code.stack_size = stack_size;
    code.flags = kCodeOptimized | kCodeNewLocals;
  }

  CodeWriter& op(Op op, std::uint32_t argument = 0) {
    for (int shift = 24; shift > 0; shift -= 8) {
      if ((argument >> shift) != 0) {
        unit(Op::EXTENDED_ARG, (argument >> shift) & 0xFF);
      }
    }
    unit(op, argument & 0xFF);
    for (unsigned i = 0; i < info(op).cache_units; ++i) {
      unit(Op::CACHE, 0);
    }
    return *this;
  }

  CodeWriter& unit(Op op, std::uint32_t argument) {
    code.instructions.push_back(
        {static_cast<std::uint16_t>(op), static_cast<std::uint16_t>(argument)});
    return *this;
  }

  /// What follows comes from this line.
  CodeWriter& line(std::uint32_t number) {
    LineEntry entry;
    entry.range = {{number, 0}, {number, 1}};
    code.line_table.add(here(), entry);
    return *this;
  }

  /// What follows comes from no line.
  CodeWriter& no_line() {
    LineEntry entry;
    entry.has_line = false;
    code.line_table.add(here(), entry);
    return *this;
  }

  CodeWriter& local(std::string name, std::uint8_t kind = kLocalPlain) {
    code.localsplus_names.push_back(std::move(name));
    code.localsplus_kinds.push_back(kind);
    return *this;
  }

  CodeWriter& argument(std::string name) {
    ++code.argcount;
    return local(std::move(name));
  }

  CodeWriter& name(std::string text) {
    code.names.push_back(std::move(text));
    return *this;
  }

  CodeWriter& constant(Constant::Variant value) {
    code.constants.push_back(Constant{std::move(value)});
    return *this;
  }

  CodeWriter& number(std::string digits) { return constant(ConstantInt{std::move(digits)}); }

  CodeWriter& protect(std::uint32_t start, std::uint32_t end, std::uint32_t target,
                      std::uint32_t depth, bool push_lasti = false) {
    code.exception_table.add({start, end, target, depth, push_lasti});
    return *this;
  }

  std::uint32_t here() const { return static_cast<std::uint32_t>(code.instructions.size()); }

  CodeUnit code;
};

}  // namespace minipy
