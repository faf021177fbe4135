// The views that need no running program: tokens, tree, symbols, bytecode.
#pragma once

#include "base/source_text.h"
#include "bytecode/code_unit.h"
#include "cli/options.h"

namespace minipy {

/// Whether the view wanted shows the source alone: tokens, tree or symbols.
bool is_source_view(View view);

/// Prints such a view; the result is the exit status. With --run it goes to stderr, and the program
/// runs afterwards.
int show_source_view(const Options& options, const SourceText& source);

/// Prints the bytecode in the layout asked for.
void show_bytecode(const Options& options, const CodeUnit& code, const SourceText& source);

}  // namespace minipy
