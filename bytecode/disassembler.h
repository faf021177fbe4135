// Listings of code: CPython's own layout (`python -m dis`), and one with scopes, stack depths and
// source lines. Both come from the instruction table; nothing is left out.
#pragma once

#include <string>

#include "base/source_text.h"
#include "bytecode/code_unit.h"

namespace minipy {

/// The layouts of --dis.
enum class DisLayout : std::uint8_t {
  kDefault,  ///< scopes, depths, source lines
  kPlain,    ///< line for line what CPython 3.13's dis prints
  kExplain,  ///< as the default, with what each instruction means
  kJson,     ///< for programs to read
};

/// Lists a module's code and all code inside it, the module first.
std::string disassemble(const CodeUnit& module, const SourceText& source, DisLayout layout);

/// One code object alone in CPython's layout, as `dis.dis(function)` prints it.
std::string disassemble_plain(const CodeUnit& code);

}  // namespace minipy
