// Python's repr() of text, for tokens, constants, trees and messages.
#pragma once

#include <string>
#include <string_view>

namespace minipy {

/// Whether repr() shows a character as it is (str.isprintable).
bool is_printable(char32_t c);

/// repr() of a str given as UTF-8 (surrogates encoded like characters).
std::string str_literal(std::string_view utf8);
/// repr() of a bytes object.
std::string bytes_literal(std::string_view bytes);

}  // namespace minipy
