#include "cli/views.h"

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "bytecode/disassembler.h"
#include "lexer/token_dump.h"
#include "parser/ast_dump.h"
#include "parser/parser.h"

namespace minipy {

namespace {

std::FILE* stream_of(const Options& options) { return options.run_after_view ? stderr : stdout; }

int print(const Options& options, const std::string& text) {
  std::fputs(text.c_str(), stream_of(options));
  return 0;
}

int refuse(const Diagnostic& diagnostic) {
  std::fputs(render(diagnostic).c_str(), stderr);
  return 1;
}

}  // namespace

int show_source_view(const Options& options, const SourceText& source) {
  if (options.view == View::kTokens) {
    Expected<std::string, Diagnostic> tokens = dump_tokens(source);
    return tokens ? print(options, *tokens) : refuse(tokens.error());
  }
  Arena arena;
  std::vector<Diagnostic> warnings;
  auto module = parse(source, arena, ParseMode::kFile, warnings);
  return module ? print(options, dump_ast(**module)) : refuse(module.error());
}

void show_bytecode(const Options& options, const CodeUnit& code, const SourceText& source) {
  static_cast<void>(print(options, disassemble(code, source, options.dis_layout)));
}

}  // namespace minipy
