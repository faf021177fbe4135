// The symbol table as text: what each block does with a name, and which scope that makes of it.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/expected.h"
#include "base/source_text.h"

namespace minipy {

/// The blocks of a file, in the layout of `python3.13 -m symtable`, or why it is refused. Names
/// that a block only hands on to blocks inside it come last, in alphabetical order. Warnings of the
/// parser are added in source order.
Expected<std::string, Diagnostic> list_symbols(const SourceText& source,
                                               std::vector<Diagnostic>& warnings);

}  // namespace minipy
