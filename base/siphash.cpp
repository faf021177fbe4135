#include "base/siphash.h"

#include <bit>
#include <cstring>
#include <random>

namespace minipy {

namespace {

struct State {
  std::uint64_t a;
  std::uint64_t b;
  std::uint64_t c;
  std::uint64_t d;

  void round() {
    a += b;
    c += d;
    b = std::rotl(b, 13) ^ a;
    d = std::rotl(d, 16) ^ c;
    a = std::rotl(a, 32);
    c += b;
    a += d;
    b = std::rotl(b, 17) ^ c;
    d = std::rotl(d, 21) ^ a;
    c = std::rotl(c, 32);
  }
};

/// Up to eight bytes, the first the lowest.
std::uint64_t little_endian(const char* data, std::size_t size) {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, data, size);
  } else {
    for (std::size_t i = 0; i < size; ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(data[i])} << (8 * i);
    }
  }
  return word;
}

}  // namespace

SipKey sip_key_of_seed(std::uint32_t seed) {
  SipKey key{};
  if (seed == 0) {
    return key;
  }
  for (std::uint64_t& word : key) {
    for (int byte = 0; byte < 8; ++byte) {
      seed = seed * 214013 + 2531011;
      word |= std::uint64_t{(seed >> 16) & 0xFF} << (8 * byte);
    }
  }
  return key;
}

SipKey random_sip_key() {
  std::random_device source;
  SipKey key{};
  for (std::uint64_t& word : key) {
    word = std::uint64_t{source()} << 32 | source();
  }
  return key;
}

std::uint64_t siphash13(const SipKey& key, std::string_view data) {
  State state{key[0] ^ 0x736F6D6570736575U, key[1] ^ 0x646F72616E646F6DU,
              key[0] ^ 0x6C7967656E657261U, key[1] ^ 0x7465646279746573U};
  const auto absorb = [&state](std::uint64_t word) {
    state.d ^= word;
    state.round();
    state.a ^= word;
  };
  const std::uint64_t length = std::uint64_t{data.size()} << 56;
  while (data.size() >= 8) {
    absorb(little_endian(data.data(), 8));
    data.remove_prefix(8);
  }
  absorb(length | little_endian(data.data(), data.size()));
  state.c ^= 0xFF;
  state.round();
  state.round();
  state.round();
  return state.a ^ state.b ^ state.c ^ state.d;
}

}  // namespace minipy
