// The `--tokens` view: what `python3.13 -m tokenize -e FILE` prints, line for line.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/expected.h"
#include "base/source_text.h"

namespace minipy {

/// The table of all tokens of `source`, or the error that the lexer met.
Expected<std::string, Diagnostic> dump_tokens(const SourceText& source);

}  // namespace minipy
