// The NFKC form of an identifier beyond ASCII (PEP 3131), under which it is known.
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <utf8proc.h>

#include "lexer/lexer.h"

namespace minipy {

std::string normalized_identifier(std::string_view text) {
  if (std::all_of(text.begin(), text.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return std::string(text);
  }
  const std::string input(text);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> out(
      utf8proc_NFKC(static_cast<const utf8proc_uint8_t*>(static_cast<const void*>(input.c_str()))),
      &std::free);
  if (!out) {
    return input;
  }
  return static_cast<const char*>(static_cast<const void*>(out.get()));
}

}  // namespace minipy
