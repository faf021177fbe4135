// Any bytes as a program: it must be compiled or refused, never crash, and its code must pass the
// verifier. Seeds: the scripts under tests/lang and tests/golden.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/native_stack.h"
#include "bytecode/compiler/compiler.h"
#include "bytecode/verifier.h"
#include "lexer/source_reader.h"
#include "parser/grammar.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const minipy::Grammar grammar;
  static const minipy::ParseAids aids{minipy::native_stack_end(std::size_t{1} << 20), &grammar};
  const auto source = minipy::read_source("fuzz.py", std::string(data, data + size));
  if (!source) {
    return 0;
  }
  minipy::CompileOptions options;
  options.aids = aids;
  std::vector<minipy::Diagnostic> warnings;
  const auto code = minipy::compile_source(*source, options, warnings);
  if (code && !minipy::verify(**code).empty()) {
    std::abort();
  }
  return 0;
}
