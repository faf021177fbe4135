// Whether code can be run without looking: every index inside its table, every jump to the start of
// an instruction, one stack depth for each place and never more than `stack_size`, no reading of a
// local that no path has bound. What the compiler makes always passes; code put together by a
// program (`code.replace(co_code=…)`) need not.
#pragma once

#include <string>

#include "bytecode/code_unit.h"

namespace minipy {

/// The first fault of a code object or of one inside it, as
/// `f: unit 12, LOAD_CONST 7: there are 3 constants`; empty when there is none.
std::string verify(const CodeUnit& code);

}  // namespace minipy
