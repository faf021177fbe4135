#include "cli/views.h"

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "bytecode/compiler/symbol_listing.h"
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

Expected<std::string, Diagnostic> tree(const Options& options, const SourceText& source) {
  Arena arena;
  std::vector<Diagnostic> warnings;
  auto module = parse(source, arena, ParseMode::kFile, warnings);
  if (!module) {
    return Unexpected{std::move(module.error())};
  }
  return options.view == View::kAstWithPlaces ? dump_ast_with_places(**module, source)
                                              : dump_ast(**module);
}

Expected<std::string, Diagnostic> symbols(const SourceText& source) {
  std::vector<Diagnostic> warnings;
  return list_symbols(source, warnings);
}

}  // namespace

bool is_source_view(View view) { return view != View::kNone && view != View::kDis; }

int show_source_view(const Options& options, const SourceText& source) {
  Expected<std::string, Diagnostic> text = options.view == View::kTokens    ? dump_tokens(source)
                                           : options.view == View::kSymbols ? symbols(source)
                                                                            : tree(options, source);
  return text ? print(options, *text) : refuse(text.error());
}

void show_bytecode(const Options& options, const CodeUnit& code, const SourceText& source) {
  static_cast<void>(print(options, disassemble(code, source, options.dis_layout)));
}

}  // namespace minipy
