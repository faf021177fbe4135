// Source text to tree. A hand-written recursive descent parser for Python 3.13's grammar with
// CPython's error messages. Depth is bounded, so no input can overflow the stack.
#pragma once

#include <cstddef>
#include <vector>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/expected.h"
#include "base/source_text.h"
#include "parser/ast.h"

namespace minipy {

/// What is parsed: a file, one expression (`eval`), or one interactive statement (`single`).
enum class ParseMode : std::uint8_t { kFile, kEval, kSingle };

class Grammar;

/// What somebody who parses many small texts can find once for all; each costs more than such a text.
struct ParseAids {
  /// Lowest address that the stack may reach (base/native_stack.h); null: asked for.
  const std::byte* stack_end = nullptr;
  /// By which a refused text is explained (parser/grammar.h); null: read when one is.
  const Grammar* grammar = nullptr;
};

/// Parses a whole text. The tree lives in `arena` and may point into `source`. Warnings (invalid
/// escapes, `0or 1`) are added in source order.
Expected<const ast::Module*, Diagnostic> parse(const SourceText& source, Arena& arena, ParseMode mode,
                                               std::vector<Diagnostic>& warnings,
                                               const ParseAids& aids = {});

}  // namespace minipy
