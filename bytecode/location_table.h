// co_linetable and co_exceptiontable: the compact bytes in which CPython keeps the places of
// instructions (PEP 626, PEP 657; InternalDocs/locations.md) and the protected ranges
// (InternalDocs/exception_handling.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bytecode/exception_table.h"
#include "bytecode/line_table.h"

namespace minipy {

std::string encode_locations(const LineTable& table, std::uint32_t first_line,
                             std::uint32_t unit_count);
/// Empty when the bytes make no sense.
std::optional<LineTable> decode_locations(std::string_view bytes, std::uint32_t first_line);

std::string encode_exceptions(const ExceptionTable& table);
std::optional<ExceptionTable> decode_exceptions(std::string_view bytes);

}  // namespace minipy
