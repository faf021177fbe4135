// What the literals of a program mean: numbers, strings and bytes from their token text. Values
// are plain C++ (an integer too big for 64 bits stays digits and base), so that the compiler needs
// no heap. Decoded str text is UTF-8 in which lone surrogates take three bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/expected.h"
#include "base/source_text.h"
#include "base/span.h"

namespace minipy {

/// An integer literal that does not fit in int64: digits without underscores or prefix.
struct BigIntegerLiteral {
  std::string digits;
  int base = 10;

  friend bool operator==(const BigIntegerLiteral&, const BigIntegerLiteral&) = default;
};

/// The imaginary part of `2j`.
struct ImaginaryLiteral {
  double value = 0;

  friend bool operator==(const ImaginaryLiteral&, const ImaginaryLiteral&) = default;
};

using NumberLiteral = std::variant<std::int64_t, BigIntegerLiteral, double, ImaginaryLiteral>;

/// The value of a NUMBER token's text; the lexer has already checked its form.
NumberLiteral decode_number(std::string_view text);

/// The error for a decimal literal of more digits than CPython converts (4300), if it is one.
std::optional<Diagnostic> check_number(const SourceText& source, Span span);

/// The parts of a string token: `rb'x'` has the prefix `rb`.
struct StringParts {
  bool raw = false;
  bool bytes = false;
  bool unicode = false;      ///< the prefix u: `ast.Constant.kind`
  std::string_view body;     ///< between the quotes
  std::uint32_t offset = 0;  ///< of the body in the token
};

/// Takes a STRING token's text apart.
StringParts split_string(std::string_view token_text);

/// The value of a string token.
struct StringLiteral {
  std::string value;
  bool bytes = false;
  bool unicode = false;
};

/// Decodes the STRING token at `span`; adds a SyntaxWarning for each invalid escape. Errors: bad
/// \x, \u, \U and \N escapes, a character in bytes that is not ASCII.
Expected<StringLiteral, Diagnostic> decode_string(const SourceText& source, Span span,
                                                  std::vector<Diagnostic>& warnings);

/// Decodes the literal text of an f-string (an FSTRING_MIDDLE token at `span`, whose doubled
/// brace the lexer has already dropped). CPython places errors and warnings of an f-string's own text
/// at the FSTRING_END that follows: pass its span as `blame`.
Expected<std::string, Diagnostic> decode_fstring_middle(const SourceText& source, Span span,
                                                        bool raw, std::vector<Diagnostic>& warnings,
                                                        std::optional<Span> blame = std::nullopt);

/// Decodes what `{x = }` shows of its expression: CPython takes it for a part of the f-string's
/// text. Text with a bad escape stays as it is.
std::string decode_fstring_debug(const SourceText& source, const std::string& text, Span span);

}  // namespace minipy
