// `from __future__ import …`: which features a module asks for, and the errors of asking wrongly.
#pragma once

#include "base/source_text.h"
#include "parser/ast.h"

namespace minipy::compiler {

/// co_flags bit of barry_as_FLUFL.
inline constexpr std::uint32_t kCodeFutureBarry = 0x400000;

struct FutureFeatures {
  std::uint32_t flags = 0;       ///< co_flags bits
  Span last_import{};            ///< of the last statement that may hold such an import
  bool has_import = false;
};

/// Looks at the head of a module; throws CompileError for an unknown feature.
FutureFeatures find_future_features(const ast::Module& module, const SourceText& source);

}  // namespace minipy::compiler
