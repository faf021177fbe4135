// Which scope an instruction addresses, for the listings: the layers of the LEGB rule, and the
// cells through which functions share variables.
#pragma once

#include <string_view>

#include "bytecode/code_unit.h"
#include "bytecode/instruction_list.h"

namespace minipy {

/// L, E, cell, G, C, or what is decided when it runs (`G?B`: a global, else a built-in); empty for
/// an instruction that addresses no variable.
std::string_view scope_of(const CodeUnit& code, const DecodedInstruction& instruction);

}  // namespace minipy
