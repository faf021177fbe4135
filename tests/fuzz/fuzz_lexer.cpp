// Any bytes as a program: its tokens, or an error that can be printed.
#include <cstddef>
#include <cstdint>
#include <string>

#include "lexer/source_reader.h"
#include "lexer/token_dump.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  for (const auto origin : {minipy::SourceOrigin::kFile, minipy::SourceOrigin::kString}) {
    const auto source = minipy::read_source("fuzz.py", bytes, origin);
    if (!source) {
      static_cast<void>(minipy::render(source.error()));
      continue;
    }
    const auto tokens = minipy::dump_tokens(*source);
    if (!tokens) {
      static_cast<void>(minipy::render(tokens.error()));
    }
  }
  return 0;
}
