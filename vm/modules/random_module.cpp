// _random: the Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded as CPython seeds
// it, so that a seed gives CPython's sequence. The distributions are lib/random.py.
#include <array>
#include <bit>
#include <cstdint>
#include <gmpxx.h>
#include <sys/random.h>
#include <utility>
#include <vector>

#include "vm/modules/native_type.h"
#include "vm/modules/sha512.h"
#include "vm/objects/bytes.h"
#include "vm/objects/float.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

class MersenneTwister {
 public:
  static constexpr std::size_t kWords = 624;

  void seed(std::uint32_t number) {
    words_[0] = number;
    for (std::size_t i = 1; i < kWords; ++i) {
      words_[i] = 1812433253U * mixed(i - 1) + static_cast<std::uint32_t>(i);
    }
    next_ = kWords;
  }

  /// The authors' init_by_array().
  void seed(const std::vector<std::uint32_t>& key) {
    seed(19650218U);
    std::size_t i = 1;
    std::size_t j = 0;
    for (std::size_t round = std::max(kWords, key.size()); round > 0; --round) {
      words_[i] = (words_[i] ^ (mixed(i - 1) * 1664525U)) + key[j] + static_cast<std::uint32_t>(j);
      step(i);
      j = (j + 1) % key.size();
    }
    for (std::size_t round = kWords - 1; round > 0; --round) {
      words_[i] = (words_[i] ^ (mixed(i - 1) * 1566083941U)) - static_cast<std::uint32_t>(i);
      step(i);
    }
    words_[0] = 0x80000000U;
  }

  std::uint32_t next() {
    if (next_ >= kWords) {
      twist();
    }
    std::uint32_t y = words_[next_++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9D2C5680U;
    y ^= (y << 15) & 0xEFC60000U;
    return y ^ (y >> 18);
  }

  /// A double in [0, 1) of 53 bits.
  double next_double() {
    const std::uint32_t high = next() >> 5;
    const std::uint32_t low = next() >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
  }

  std::uint32_t& word(std::size_t i) { return words_[i]; }
  std::size_t next_index() const { return next_; }
  void set_next_index(std::size_t next) { next_ = next; }

 private:
  std::uint32_t mixed(std::size_t i) const { return words_[i] ^ (words_[i] >> 30); }
  void step(std::size_t& i) {
    if (++i >= kWords) {
      words_[0] = words_[kWords - 1];
      i = 1;
    }
  }
  void twist() {
    constexpr std::size_t kShift = 397;
    for (std::size_t i = 0; i < kWords; ++i) {
      const std::uint32_t y = (words_[i] & 0x80000000U) | (words_[(i + 1) % kWords] & 0x7FFFFFFFU);
      words_[i] = words_[(i + kShift) % kWords] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908B0DFU : 0U);
    }
    next_ = 0;
  }

  std::array<std::uint32_t, kWords> words_{};
  std::size_t next_ = kWords;
};

struct Random : Object {
  static constexpr CoreType kCoreType = CoreType::kRandom;
  MersenneTwister twister;
};

void seed_from_system(Random& self) {
  std::vector<std::uint32_t> key(MersenneTwister::kWords);
  std::size_t have = 0;
  auto* bytes = static_cast<std::byte*>(static_cast<void*>(key.data()));
  const std::size_t wanted = key.size() * sizeof(std::uint32_t);
  while (have < wanted) {
    const ssize_t got = ::getrandom(bytes + have, wanted - have, 0);
    if (got > 0) {
      have += static_cast<std::size_t>(got);
    }
  }
  self.twister.seed(key);
}

Result<void> seed(ThreadState& ts, Random& self, Value value) {
  if (value.is_absent() || value.is_none()) {
    seed_from_system(self);
    return {};
  }
  mpz_class number;
  if (is_int_like(value)) {
    number = abs(big_int_of(value));
  } else {
    TRY(const std::int64_t hashed, hash(ts, value));
    number = mpz_class(std::to_string(static_cast<std::uint64_t>(hashed)));
  }
  std::vector<std::uint32_t> key;
  while (sgn(number) != 0) {
    key.push_back(static_cast<std::uint32_t>(mpz_class(number & mpz_class(0xFFFFFFFFUL)).get_ui()));
    number >>= 32;
  }
  if (key.empty()) {
    key.push_back(0);
  }
  self.twister.seed(key);
  return {};
}

Result<Ref<>> random_make(ThreadState& ts, Type& type, Arguments) {
  Ref<Random> made = make_instance_of<Random>(ts, type);
  seed_from_system(*made);
  return Ref<>(std::move(made));
}
Result<void> random_init(ThreadState& ts, Value self, Arguments arguments) {
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "Random() expected at most 1 argument, got {}",
                 arguments.positional);
  }
  return seed(ts, cast<Random>(self), arguments.total() == 0 ? Value::none() : arguments.values[0]);
}

double random_random(ThreadState&, Random& self) { return self.twister.next_double(); }

Result<Ref<>> getrandbits(ThreadState& ts, Random& self, std::int64_t k) {
  if (k < 0) {
    return raise_text(ts, Exc::kValueError, "number of bits must be non-negative");
  }
  if (k == 0) {
    return Ref<>::take(Value::small_int(0));
  }
  if (k <= 32) {
    return make_int(ts, static_cast<std::int64_t>(self.twister.next() >> (32 - k)));
  }
  mpz_class number = 0;
  for (std::int64_t shift = 0; k > 0; k -= 32, shift += 32) {
    std::uint32_t word = self.twister.next();
    if (k < 32) {
      word >>= 32 - k;
    }
    number += mpz_class(word) << static_cast<mp_bitcnt_t>(shift);
  }
  return make_int(ts, std::move(number));
}

/// A number below n > 0, drawn as Random._randbelow_with_getrandbits() does.
Result<Ref<>> randbelow(ThreadState& ts, Random& self, Value limit) {
  const auto n = small_int_of(limit);
  if (!n || *n <= 0) {
    mpz_class below = big_int_of(limit);
    const auto bits = static_cast<std::int64_t>(mpz_sizeinbase(below.get_mpz_t(), 2));
    while (true) {
      TRY(Ref<> drawn, getrandbits(ts, self, bits));
      if (big_int_of(drawn) < below) {
        return drawn;
      }
    }
  }
  const auto bits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(*n)));
  while (true) {
    std::uint64_t drawn = 0;
    if (bits <= 32) {
      drawn = self.twister.next() >> (32 - bits);
    } else {
      drawn = self.twister.next();
      drawn |= std::uint64_t{self.twister.next() >> (64 - bits)} << 32;
    }
    if (drawn < static_cast<std::uint64_t>(*n)) {
      return make_int(ts, static_cast<std::int64_t>(drawn));
    }
  }
}

Result<Ref<>> getstate(ThreadState& ts, Random& self) {
  std::vector<Value> words;
  for (std::size_t i = 0; i < MersenneTwister::kWords; ++i) {
    words.push_back(Value::small_int(self.twister.word(i)));
  }
  words.push_back(Value::small_int(static_cast<std::int64_t>(self.twister.next_index())));
  return Ref<>(make_tuple(ts, words));
}

Result<void> setstate(ThreadState& ts, Random& self, Value state) {
  const Tuple* words = as<Tuple>(state);
  if (words == nullptr) {
    return raise_text(ts, Exc::kTypeError, "state vector must be a tuple");
  }
  if (words->size != MersenneTwister::kWords + 1) {
    return raise_text(ts, Exc::kValueError, "state vector is the wrong size");
  }
  MersenneTwister fresh;
  for (std::size_t i = 0; i < words->size; ++i) {
    TRY(const std::int64_t number,
        index_int64(ts, words->data()[i], "Python int too large to convert to C unsigned long"));
    if (i < MersenneTwister::kWords) {
      fresh.word(i) = static_cast<std::uint32_t>(number);
    } else if (number < 0 || number > static_cast<std::int64_t>(MersenneTwister::kWords)) {
      return raise_text(ts, Exc::kValueError, "invalid state");
    } else {
      fresh.set_next_index(static_cast<std::size_t>(number));
    }
  }
  self.twister = fresh;
  return {};
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&random_random>("random($self, /)", "random() -> x in the interval [0, 1)."),
    native<&seed>("seed($self, n=None, /)",
                  "Defaults to use urandom and falls back to a combination of "
                  "the current time and the process identifier."),
    native<&getrandbits>("getrandbits($self, k, /)",
                         "getrandbits(k) -> x.  Generates an int with k random bits."),
    native<&randbelow>("_randbelow($self, n, /)", "A number in range(n)."),
    native<&getstate>("getstate($self, /)", "getstate() -> tuple containing the current state."),
    native<&setstate>("setstate($self, state, /)",
                      "Restores generator state to a state returned by getstate()."),
});

void fill_random(Slots& slots) {
  slots.destroy = &destroy_as<Random>;
  slots.make = &random_make;
  slots.initialize = &random_init;
}

const TypeSpec& random_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kRandom,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Random),
                                 .flags = flags_of(),
                                 .fill = &fill_random,
                                 .methods = kMethods,
                                 .getsets = {},
                                 .doc =
                                     "Random() -> create a random number generator with its own "
                                     "internal state."};
  return spec;
}

Result<Ref<>> sha512_function(ThreadState& ts, Value data) {
  TRY(const std::string bytes, bytes_from(ts, data));
  const auto digest = sha512(bytes);
  return Ref<>(make_bytes(ts, std::string(digest.begin(), digest.end())));
}
constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&sha512_function>("_sha512(data, /)", "The SHA-512 digest of some bytes."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  return add_type(ts, module, random_type_spec());
}

}  // namespace

const ModuleDef& random_module_def() {
  static constexpr ModuleDef def{"_random",
                                 "Module implements the Mersenne Twister random number generator.",
                                 kFunctions, &fill};
  return def;
}

}  // namespace minipy
