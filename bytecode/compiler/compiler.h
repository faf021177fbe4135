// From tree to code: constant folding, symbol table, code generation, optimisation, assembly. The
// result is CPython 3.13's instruction sequence. Needs no heap and no interpreter; every failure is
// a Diagnostic, never a crash, however deep the tree.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/expected.h"
#include "base/source_text.h"
#include "bytecode/code_unit.h"
#include "parser/ast.h"
#include "parser/parser.h"

namespace minipy {

struct CompileOptions {
  ParseMode mode = ParseMode::kFile;
  int optimize = 0;                    ///< 1: -O (no asserts), 2: -OO (no docstrings either)
  std::uint32_t future_flags = 0;      ///< inherited co_flags of `from __future__` features
  bool allow_top_level_await = false;
  bool shows_lines = true;             ///< false: no file to read the lines of later errors from
  ParseAids aids;                      ///< the stack's end is the compiler's too
};

using CompileResult = Expected<std::shared_ptr<const CodeUnit>, Diagnostic>;

/// Compiles a parsed tree of `source`. Folding rewrites the tree, in `arena`. Warnings are added in
/// the order in which CPython gives them.
CompileResult compile_module(const ast::Module& module, const SourceText& source, Arena& arena,
                             const CompileOptions& options, std::vector<Diagnostic>& warnings);

/// Parses and compiles a text.
CompileResult compile_source(const SourceText& source, const CompileOptions& options,
                             std::vector<Diagnostic>& warnings);

}  // namespace minipy
