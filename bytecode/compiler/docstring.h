// What CPython 3.13 does to docstrings at compile time: common indentation goes.
#pragma once

#include <string>
#include <string_view>

namespace minipy::compiler {

/// The docstring with tabs expanded and the margin of its later lines removed.
std::string clean_docstring(std::string_view text);

}  // namespace minipy::compiler
