// The listing for programs to read: one JSON array, one object a code object.
#pragma once

#include <string>
#include <string_view>

#include "bytecode/code_unit.h"

namespace minipy {

/// A module's code and all code inside it, the module first:
/// `[{"code": 0, "name": …, "instructions": [{"unit": 0, "op": …}, …]}, …]`. What an instruction
/// lacks (argument, label, line) is left out of its object.
std::string json_listing(const CodeUnit& module);

/// A JSON string. Surrogates, encoded like characters in constants, become escapes.
std::string json_string(std::string_view text);

}  // namespace minipy
