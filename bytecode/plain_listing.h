// CPython 3.13's layout of a listing, line for line.
#pragma once

#include <string>

#include "bytecode/code_unit.h"

namespace minipy {

/// A code object and, under `Disassembly of …`, all code inside it (`python -m dis FILE`).
std::string plain_listing(const CodeUnit& module);

}  // namespace minipy
