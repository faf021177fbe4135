// Any bytes as a program: it must become a tree that can be printed, or an error that can, in each
// of the three forms of a program.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/arena.h"
#include "base/native_stack.h"
#include "lexer/source_reader.h"
#include "parser/ast_dump.h"
#include "parser/grammar.h"
#include "parser/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using minipy::ParseMode;
  static const minipy::Grammar grammar;
  static const minipy::ParseAids aids{minipy::native_stack_end(std::size_t{1} << 20), &grammar};
  const auto source = minipy::read_source("fuzz.py", std::string(data, data + size));
  if (!source) {
    static_cast<void>(minipy::render(source.error()));
    return 0;
  }
  for (const ParseMode mode : {ParseMode::kFile, ParseMode::kEval, ParseMode::kSingle}) {
    minipy::Arena arena;
    std::vector<minipy::Diagnostic> warnings;
    const auto module = minipy::parse(*source, arena, mode, warnings, aids);
    static_cast<void>(module ? minipy::dump_ast(**module) : minipy::render(module.error()));
  }
  return 0;
}
