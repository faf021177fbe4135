#include "bytecode/compiler/compiler.h"

#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/compile_error.h"
#include "bytecode/compiler/constant_folding.h"

namespace minipy {

CompileResult compile_module(const ast::Module& module, const SourceText& source, Arena& arena,
                             const CompileOptions& options, std::vector<Diagnostic>& warnings) {
  using namespace compiler;
  try {
    FutureFeatures future = find_future_features(module, source);
    future.flags |= options.future_flags;
    RecursionBudget recursion{
        source, options.aids.stack_end != nullptr ? options.aids.stack_end : safe_stack_end()};
    ConstantPool pool;
    const ast::Module folded =
        fold_constants(module, recursion, arena, pool, options.optimize, future.flags);
    SymbolTable symbols = build_symbol_table(folded, recursion, future.flags);
    CodeGenerator generator(symbols, recursion, options, future, warnings);
    return generator.compile_module(folded);
  } catch (CompileError& error) {
    if (!options.shows_lines) {
      error.diagnostic.text.clear();
    }
    return Unexpected{std::move(error.diagnostic)};
  }
}

CompileResult compile_source(const SourceText& source, const CompileOptions& options,
                             std::vector<Diagnostic>& warnings) {
  CompileOptions bounded = options;
  if (bounded.aids.stack_end == nullptr) {
    bounded.aids.stack_end = compiler::safe_stack_end();
  }
  Arena arena;
  Expected<const ast::Module*, Diagnostic> parsed =
      parse(source, arena, bounded.mode, warnings, bounded.aids);
  if (!parsed) {
    return Unexpected{std::move(parsed.error())};
  }
  return compile_module(**parsed, source, arena, bounded, warnings);
}

}  // namespace minipy
