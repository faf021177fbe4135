// A code object as lines of text that tools/front_end.py writes in the same way for CPython's:
// everything that the compiler decides, in a form made to be compared and not to be read.
#pragma once

#include <string>

#include "bytecode/code_unit.h"

namespace minipy {

/// Adds the lines of a code object, then those of the ones inside it, in the order of constants.
void dump_code(const CodeUnit& code, std::string& out);

}  // namespace minipy
