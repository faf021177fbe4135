// The fast paths of arithmetic and comparison: small ints and immediate doubles, without a call.
// Each returns false where the general operation must decide (overflow, other types, zero divisors,
// results that have no immediate form), with nothing changed.
#pragma once

#include <cmath>
#include <cstdint>

#include "bytecode/code_unit.h"
#include "bytecode/quicken.h"
#include "vm/runtime/type.h"
#include "vm/runtime/value.h"

namespace minipy::fast {

/// Identity bits (value.h) for the next int that a BINARY_OP makes. Each one counts its results in
/// its cache unit; quickening starts neighbours at different numbers.
[[gnu::always_inline]] inline std::uint64_t next_identity(const Instruction* cache) {
  std::uint16_t& rolling = const_cast<Instruction*>(cache)->op;
  rolling = static_cast<std::uint16_t>(rolling + kIdentityStep);
  return rolling & Value::kIdentityMask;
}

/// Whether a double holds the int exactly.
inline bool exact_in_double(std::int64_t number) {
  return number >= -(std::int64_t{1} << 53) && number <= (std::int64_t{1} << 53);
}

/// A small int's number where it lies in the word: shifted by kIntShift.
inline std::int64_t number_bits(Value value) {
  return static_cast<std::int64_t>(value.bits() & Value::kNumberMask);
}

inline bool both_int(Value a, Value b) { return (a.bits() & b.bits() & 1) != 0; }
inline bool both_double(Value a, Value b) { return (a.bits() & b.bits() & 2) != 0; }

/// The small int whose number lies in place, with low bits that are zero.
[[gnu::always_inline]] inline Value tagged(std::uint64_t number_bits, const Instruction* cache) {
  return Value::from_bits(number_bits | next_identity(cache) | 1);
}
/// The same for a word that has its tag, and some identity, already.
[[gnu::always_inline]] inline Value renewed(std::int64_t word, const Instruction* cache) {
  return Value::from_bits(static_cast<std::uint64_t>(word) ^ next_identity(cache));
}

inline bool store_double(double number, Value& out) {
  out = Value::immediate_double(number);
  return out.is_valid_double();
}

/// Numbers of which at least one is a double: mixed arithmetic converts the int.
inline bool as_doubles(Value a, Value b, double& x, double& y) {
  if (a.is_double()) {
    x = a.as_double();
    if (b.is_double()) {
      y = b.as_double();
      return true;
    }
    if (b.is_int() && exact_in_double(b.as_int())) {
      y = static_cast<double>(b.as_int());
      return true;
    }
    return false;
  }
  if (a.is_int() && b.is_double() && exact_in_double(a.as_int())) {
    x = static_cast<double>(a.as_int());
    y = b.as_double();
    return true;
  }
  return false;
}

template <Binary op>
[[gnu::always_inline]] inline bool binary_ints(Value a, Value b, const Instruction* cache,
                                               Value& out) {
  const std::int64_t y = number_bits(b);
  std::int64_t z = 0;
  if constexpr (op == Binary::kAdd || op == Binary::kSubtract) {
    const auto word = static_cast<std::int64_t>(a.bits());  // its low bits are left as they are
    const bool overflows = op == Binary::kAdd ? __builtin_add_overflow(word, y, &z)
                                              : __builtin_sub_overflow(word, y, &z);
    if (overflows) [[unlikely]] {
      return false;
    }
    out = renewed(z, cache);
    return true;
  }
  const std::int64_t x = number_bits(a);
  if constexpr (op == Binary::kMultiply) {
    if (__builtin_mul_overflow(x, y >> Value::kIntShift, &z)) {
      return false;
    }
  } else if constexpr (op == Binary::kAnd) {
    z = x & y;
  } else if constexpr (op == Binary::kOr) {
    z = x | y;
  } else if constexpr (op == Binary::kXor) {
    z = x ^ y;
  } else if constexpr (op == Binary::kFloorDivide || op == Binary::kRemainder) {
    if (y == 0) {
      return false;
    }
    const std::int64_t p = x >> Value::kIntShift;
    const std::int64_t q = y >> Value::kIntShift;
    std::int64_t quotient = p / q;  // cannot overflow: 60-bit numbers
    std::int64_t remainder = p % q;
    if (remainder != 0 && ((remainder ^ q) < 0)) {
      remainder += q;
      --quotient;
    }
    const std::int64_t number = op == Binary::kFloorDivide ? quotient : remainder;
    if (!Value::fits_small_int(number)) {
      return false;
    }
    z = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) << Value::kIntShift);
  } else if constexpr (op == Binary::kLeftShift) {
    const std::int64_t by = y >> Value::kIntShift;
    if (by < 0 || by > 58) {
      return false;
    }
    z = static_cast<std::int64_t>(static_cast<std::uint64_t>(x) << by);
    if ((z >> by) != x) {
      return false;
    }
  } else if constexpr (op == Binary::kRightShift) {
    const std::int64_t by = y >> Value::kIntShift;
    if (by < 0) {
      return false;
    }
    z = (x >> (by > 63 ? 63 : by)) & static_cast<std::int64_t>(Value::kNumberMask);
  } else if constexpr (op == Binary::kTrueDivide) {
    const std::int64_t p = x >> Value::kIntShift;
    const std::int64_t q = y >> Value::kIntShift;
    if (q == 0 || !exact_in_double(p) || !exact_in_double(q)) {
      return false;
    }
    return store_double(static_cast<double>(p) / static_cast<double>(q), out);
  } else {
    return false;
  }
  out = tagged(static_cast<std::uint64_t>(z), cache);
  return true;
}

template <Binary op>
[[gnu::always_inline]] inline bool binary_doubles(double x, double y, Value& out) {
  if constexpr (op == Binary::kAdd) {
    return store_double(x + y, out);
  } else if constexpr (op == Binary::kSubtract) {
    return store_double(x - y, out);
  } else if constexpr (op == Binary::kMultiply) {
    return store_double(x * y, out);
  } else if constexpr (op == Binary::kTrueDivide) {
    return y != 0.0 && store_double(x / y, out);
  } else {
    return false;
  }
}

/// The whole fast path of one operator.
template <Binary op>
[[gnu::always_inline]] inline bool binary(Value a, Value b, const Instruction* cache, Value& out) {
  if (both_int(a, b)) [[likely]] {
    return binary_ints<op>(a, b, cache, out);
  }
  if constexpr (op == Binary::kAdd || op == Binary::kSubtract || op == Binary::kMultiply ||
                op == Binary::kTrueDivide) {
    if (both_double(a, b)) {
      return binary_doubles<op>(a.as_double(), b.as_double(), out);
    }
    double x = 0;
    double y = 0;
    return as_doubles(a, b, x, y) && binary_doubles<op>(x, y, out);
  }
  return false;
}

template <Comparison how, class T>
[[gnu::always_inline]] inline bool holds(T x, T y) {
  switch (how) {
    case Comparison::kLess:
      return x < y;
    case Comparison::kLessEqual:
      return x <= y;
    case Comparison::kEqual:
      return x == y;
    case Comparison::kNotEqual:
      return x != y;
    case Comparison::kGreater:
      return x > y;
    case Comparison::kGreaterEqual:
      return x >= y;
  }
  return false;
}

/// Compares two small ints: numbers lie above the low bits, so one side's must not count.
template <Comparison how>
[[gnu::always_inline]] inline bool compare_ints(Value a, Value b) {
  const auto x = static_cast<std::int64_t>(a.bits());
  const auto y = static_cast<std::int64_t>(b.bits());
  constexpr auto kLowBits = static_cast<std::int64_t>(~Value::kNumberMask);
  switch (how) {
    case Comparison::kLess:
    case Comparison::kGreaterEqual:
      return holds<how>(x | kLowBits, y);
    case Comparison::kLessEqual:
    case Comparison::kGreater:
      return holds<how>(x, y | kLowBits);
    case Comparison::kEqual:
      return (a.bits() ^ b.bits()) <= ~Value::kNumberMask;
    case Comparison::kNotEqual:
      return (a.bits() ^ b.bits()) > ~Value::kNumberMask;
  }
  return false;
}

/// Compares small ints and doubles; false when the general operation must decide.
template <Comparison how>
[[gnu::always_inline]] inline bool compare(Value a, Value b, bool& out) {
  if (both_int(a, b)) [[likely]] {
    out = compare_ints<how>(a, b);
    return true;
  }
  double x = 0;
  double y = 0;
  if (as_doubles(a, b, x, y)) {
    out = holds<how>(x, y);
    return true;
  }
  return false;
}

}  // namespace minipy::fast
