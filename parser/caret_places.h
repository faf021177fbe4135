// The two questions that a traceback asks about the source text it shows, answered by the parser
// as CPython's traceback.py answers them with `ast`. Lines of the answers count from 1, columns in
// bytes, both from the start of the given text.
#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"

namespace minipy {

/// The operator of a binary operation, or the brackets of a subscript or call: what is marked with
/// other carets than its operands. Nothing for any other expression, or text that is none.
std::optional<PositionRange> operator_place(std::string_view expression);

/// The call in `name = f(…)` or `return f(…)`, which needs no carets when it spans the lines shown.
std::optional<PositionRange> plain_call_place(std::string_view statement);

}  // namespace minipy
