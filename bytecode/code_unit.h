// A compiled module, function, class body or comprehension: everything that CPython's code object
// says, immutable and independent of any interpreter.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bytecode/constant.h"
#include "bytecode/exception_table.h"
#include "bytecode/line_table.h"
#include "bytecode/opcode.h"

namespace minipy {

// co_flags (inspect.CO_*)
inline constexpr std::uint32_t kCodeOptimized = 0x1;
inline constexpr std::uint32_t kCodeNewLocals = 0x2;
inline constexpr std::uint32_t kCodeVarArgs = 0x4;
inline constexpr std::uint32_t kCodeVarKeywords = 0x8;
inline constexpr std::uint32_t kCodeNested = 0x10;
inline constexpr std::uint32_t kCodeGenerator = 0x20;
inline constexpr std::uint32_t kCodeCoroutine = 0x80;
inline constexpr std::uint32_t kCodeIterableCoroutine = 0x100;
inline constexpr std::uint32_t kCodeAsyncGenerator = 0x200;
inline constexpr std::uint32_t kCodeFutureAnnotations = 0x1000000;
inline constexpr std::uint32_t kCodeHasDocstring = 0x4000000;
inline constexpr std::uint32_t kCodeMethod = 0x8000000;

/// What a "fast local" is; a parameter that is also a cell has both bits (CPython's CO_FAST_*).
inline constexpr std::uint8_t kLocalHidden = 0x10;
inline constexpr std::uint8_t kLocalPlain = 0x20;
inline constexpr std::uint8_t kLocalCell = 0x40;
inline constexpr std::uint8_t kLocalFree = 0x80;

struct CodeUnit {
  std::string name;
  std::string qualname;
  std::string filename;
  std::uint32_t first_line = 1;
  std::uint32_t argcount = 0;         ///< positional parameters, positional-only included
  std::uint32_t posonlyargcount = 0;
  std::uint32_t kwonlyargcount = 0;
  std::uint32_t flags = 0;
  std::uint32_t stack_size = 0;
  std::vector<std::string> localsplus_names;   ///< locals, then cells, then free variables
  std::vector<std::uint8_t> localsplus_kinds;
  std::vector<std::string> names;
  std::vector<Constant> constants;
  std::vector<Instruction> instructions;       ///< inline caches included
  LineTable line_table;
  ExceptionTable exception_table;

  std::uint32_t parameter_count() const {
    return argcount + kwonlyargcount + ((flags & kCodeVarArgs) != 0 ? 1 : 0) +
           ((flags & kCodeVarKeywords) != 0 ? 1 : 0);
  }
};

}  // namespace minipy
