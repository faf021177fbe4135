#include "vm/modules/sha512.h"

#include <bit>
#include <cmath>
#include <gmpxx.h>
#include <string>

namespace minipy {

namespace {

constexpr std::size_t kBlock = 128;
constexpr std::size_t kRounds = 80;

/// The standard's constants are the first 64 bits of the fractional parts of roots of the first
/// primes: square roots for the initial state, cube roots for the rounds.
std::uint64_t fraction_of_root(unsigned prime, unsigned long degree) {
  mpz_class scaled = prime;
  scaled <<= 64 * degree;
  mpz_class root;
  mpz_root(root.get_mpz_t(), scaled.get_mpz_t(), degree);
  std::uint64_t low = 0;
  for (int half = 1; half >= 0; --half) {
    const mpz_class part = (root >> (32 * half)) & mpz_class(0xFFFFFFFFUL);
    low = (low << 32) | part.get_ui();
  }
  return low;
}

struct Constants {
  std::array<std::uint64_t, 8> state{};
  std::array<std::uint64_t, kRounds> rounds{};
};

Constants make_constants() {
  Constants made;
  std::size_t found = 0;
  for (unsigned candidate = 2; found < kRounds; ++candidate) {
    bool is_prime = true;
    for (unsigned divisor = 2; divisor * divisor <= candidate; ++divisor) {
      is_prime = is_prime && candidate % divisor != 0;
    }
    if (!is_prime) {
      continue;
    }
    if (found < made.state.size()) {
      made.state[found] = fraction_of_root(candidate, 2);
    }
    made.rounds[found++] = fraction_of_root(candidate, 3);
  }
  return made;
}

std::uint64_t big_endian(const char* bytes) {
  std::uint64_t word = 0;
  for (int i = 0; i < 8; ++i) {
    word = (word << 8) | static_cast<unsigned char>(bytes[i]);
  }
  return word;
}

void add_block(std::array<std::uint64_t, 8>& state, const Constants& constants, const char* block) {
  using std::rotr;
  std::array<std::uint64_t, kRounds> w{};
  for (std::size_t i = 0; i < 16; ++i) {
    w[i] = big_endian(block + 8 * i);
  }
  for (std::size_t i = 16; i < kRounds; ++i) {
    const std::uint64_t s0 = rotr(w[i - 15], 1) ^ rotr(w[i - 15], 8) ^ (w[i - 15] >> 7);
    const std::uint64_t s1 = rotr(w[i - 2], 19) ^ rotr(w[i - 2], 61) ^ (w[i - 2] >> 6);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < kRounds; ++i) {
    const std::uint64_t s1 = rotr(e, 14) ^ rotr(e, 18) ^ rotr(e, 41);
    const std::uint64_t first = h + s1 + ((e & f) ^ (~e & g)) + constants.rounds[i] + w[i];
    const std::uint64_t s0 = rotr(a, 28) ^ rotr(a, 34) ^ rotr(a, 39);
    const std::uint64_t second = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const std::array<std::uint64_t, 8> added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i] += added[i];
  }
}

}  // namespace

std::array<std::uint8_t, 64> sha512(std::string_view data) {
  const Constants constants = make_constants();
  std::string padded(data);
  padded += '\x80';
  padded.append((2 * kBlock - 8 - padded.size() % kBlock) % kBlock, '\0');
  const std::uint64_t bits = static_cast<std::uint64_t>(data.size()) * 8;
  for (int shift = 56; shift >= 0; shift -= 8) {
    padded += static_cast<char>(bits >> shift);
  }
  std::array<std::uint64_t, 8> state = constants.state;
  for (std::size_t at = 0; at < padded.size(); at += kBlock) {
    add_block(state, constants, padded.data() + at);
  }
  std::array<std::uint8_t, 64> digest{};
  for (std::size_t i = 0; i < digest.size(); ++i) {
    digest[i] = static_cast<std::uint8_t>(state[i / 8] >> (56 - 8 * (i % 8)));
  }
  return digest;
}

}  // namespace minipy
