// From the finished graph to code units: direction and distance of jumps, EXTENDED_ARG prefixes,
// inline caches, the exception table, the line table.
#pragma once

#include "bytecode/code_unit.h"
#include "bytecode/compiler/flow_graph.h"

namespace minipy::compiler {

/// Fills `instructions`, `line_table` and `exception_table` of `unit` from a finished graph.
void assemble(FlowGraph& graph, CodeUnit& unit);

}  // namespace minipy::compiler
