// Python's repr() of floats and imaginary numbers, for constants, trees and messages.
#pragma once

#include <string>

namespace minipy {

/// repr(float): the shortest decimal text that reads back as the same double.
std::string double_literal(double number);
/// repr() of `number` times 1j: `2j`, `1.5j`.
std::string imaginary_literal(double number);

}  // namespace minipy
