// The format specification mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type]
#pragma once

#include <optional>
#include <string>

#include "vm/objects/protocol.h"

namespace minipy {

struct FormatSpec {
  char32_t fill = U' ';
  char align = 0;               ///< '<', '>', '^', '=' or 0
  char sign = 0;                ///< '+', '-', ' ' or 0
  bool no_negative_zero = false;
  bool alternate = false;
  bool zero_padded = false;
  std::optional<std::int64_t> width;
  char grouping = 0;            ///< ',' or '_'
  std::optional<std::int64_t> precision;
  char32_t type = 0;
};

/// `default_type` is what an absent type means ('s' for texts, 0 for numbers); a leading zero aligns numbers only.
/// Raises ValueError "Invalid format specifier '…' for object of type '…'".
Result<FormatSpec> parse_format_spec(ThreadState& ts, const Str& spec, Value object, char32_t default_type = 0);
/// ValueError "Unknown format code 'x' for object of type 'str'".
Raised raise_unknown_code(ThreadState& ts, char32_t code, Value object);
/// Pads UTF-8 text to the width; `default_align` when the spec has none.
std::string pad(const std::string& text, const FormatSpec& spec, char default_align);
/// format(str, spec).
Result<Ref<Str>> format_str(ThreadState& ts, const Str& text, const Str& spec, Value object);

}  // namespace minipy
