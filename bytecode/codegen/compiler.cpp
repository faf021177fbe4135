#include "bytecode/compiler/compiler.h"

#include "bytecode/codegen/codegen.h"
#include "bytecode/codegen/docstring.h"
#include "bytecode/codegen/symbol_table.h"

namespace minipy {

namespace {

bool has_future_annotations(const ast::Module& module) {
  for (const ast::Stmt* statement : module.body) {
    const auto* import = ast::as<ast::ImportFrom>(statement);
    if (import == nullptr || import->module != "__future__") {
      if (ast::as<ast::ExprStmt>(statement) != nullptr) {
        continue;
      }
      return false;
    }
    for (const ast::Alias* alias : import->names) {
      if (alias->name == "annotations") {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile_source(const SourceText& source,
                                                                     const CompileOptions& request,
                                                                     std::vector<Diagnostic>& warnings) {
  Arena arena;
  auto parsed = parse(source, arena, request.mode, warnings);
  if (!parsed) {
    return Unexpected(std::move(parsed.error()));
  }
  const ast::Module& module = **parsed;
  GenerationOptions options;
  options.filename = source.name();
  options.optimize = request.optimize;
  options.interactive = request.mode == ParseMode::kSingle;
  options.future_annotations = has_future_annotations(module);
  SymbolTable symbols;
  if (auto problem = build_symbol_table(module, source, options.future_annotations, symbols)) {
    return Unexpected(std::move(*problem));
  }
  CodeGenerator generator(source, symbols, options, warnings);
  std::shared_ptr<const CodeUnit> unit = generator.run(module);
  if (auto problem = generator.take_error()) {
    return Unexpected(std::move(*problem));
  }
  return unit;
}

}  // namespace minipy
