// Any bytes as a program: it must be compiled or refused, never crash, and its code must pass the
// verifier. Seeds: the scripts under tests/lang and tests/golden.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "bytecode/compiler/compiler.h"
#include "bytecode/verifier.h"
#include "lexer/source_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = minipy::read_source("fuzz.py", std::string(data, data + size));
  if (!source) {
    return 0;
  }
  std::vector<minipy::Diagnostic> warnings;
  const auto code = minipy::compile_source(*source, minipy::CompileOptions{}, warnings);
  if (code && !minipy::verify(**code).empty()) {
    std::abort();
  }
  return 0;
}
