// Any bytes as a program: reader, lexer, parser and compiler must accept or refuse them, never
// crash. Seeds: the scripts under tests/lang and tests/golden.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bytecode/compiler/compiler.h"
#include "lexer/source_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  auto source = minipy::read_source("fuzz.py", bytes);
  if (source) {
    std::vector<minipy::Diagnostic> warnings;
    static_cast<void>(minipy::compile_source(*source, minipy::CompileOptions{}, warnings));
  }
  return 0;
}
