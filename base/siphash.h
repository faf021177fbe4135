// SipHash-1-3 (Aumasson and Bernstein, 2012): the hash of str and bytes, as CPython has it
// since 3.11, so that a fixed PYTHONHASHSEED gives the same hashes, and sets the same order.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace minipy {

using SipKey = std::array<std::uint64_t, 2>;

/// The key that CPython derives from a PYTHONHASHSEED; 0 gives a key of zeros.
SipKey sip_key_of_seed(std::uint32_t seed);
/// A key that nobody can foresee.
SipKey random_sip_key();

std::uint64_t siphash13(const SipKey& key, std::string_view data);

}  // namespace minipy
