// SHA-512 (FIPS 180-4). random.seed() of a text needs it; hashlib will.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace minipy {

std::array<std::uint8_t, 64> sha512(std::string_view data);

}  // namespace minipy
