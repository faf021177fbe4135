#include "cli/front_end.h"

#include "bytecode/compiler/compiler.h"
#include "lexer/source_reader.h"

namespace minipy {

namespace {

ParseMode parse_mode(CompileMode mode) {
  switch (mode) {
    case CompileMode::kEval:
      return ParseMode::kEval;
    case CompileMode::kSingle:
      return ParseMode::kSingle;
    case CompileMode::kFile:
      break;
  }
  return ParseMode::kFile;
}

}  // namespace

Expected<std::shared_ptr<const CodeUnit>, Diagnostic> FrontEnd::compile(
    const std::string& filename, const std::string& source, CompileMode mode,
    std::vector<Diagnostic>& warnings) {
  Expected<SourceText, Diagnostic> text = read_source(filename, source, SourceOrigin::kString);
  if (!text) {
    return Unexpected{std::move(text.error())};
  }
  return compile_program(*text, mode, warnings);
}

Expected<std::shared_ptr<const CodeUnit>, Diagnostic> FrontEnd::compile_program(
    const SourceText& source, CompileMode mode, std::vector<Diagnostic>& warnings) const {
  CompileOptions options;
  options.mode = parse_mode(mode);
  options.optimize = optimize_;
  return compile_source(source, options, warnings);
}

}  // namespace minipy
