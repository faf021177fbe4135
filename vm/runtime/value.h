// One Python value in one 64-bit word.
//
//   ...iii01   small int: bits 5…63 are the number, iii is its identity (below)
//   ......10   immediate double: rotl(bits + 2^60, 3)
//   .....000   pointer to a counted object; the zero word is "nothing"
//   .....100   None, False, True, Ellipsis, NotImplemented, Absent
//
// So bit 0 says int, bit 1 says double, and two words are both ints, or both doubles, if that bit is
// set in `a & b`.
//
// Ints. A number in −2^58 … 2^58−1 lives in the word itself; only larger ones are Int objects (GMP).
// CPython gives each result outside −5 … 256 an object of its own, and every course shows that with
// `is`. The three identity bits imitate it: whoever makes such an int passes a rolling number, moves
// keep it, `is` and `id()` look at it, and everything else goes through `as_int()` or `same_int()`,
// which ignore it. One comparison in eight of two equal ints made apart says True: accepted.
//
// Doubles. Adding 2^60 to the bits brings the usual exponents (about 2^-255 … 2^256) to the top bits
// 010 and 110 after which a rotation puts them where the tag is. ±0.0, inf, nan and extreme
// exponents do not fit and are Float objects.
//
// The zero word is not a Python value. It is an unbound local, an empty slot, and in a Result the
// sign that an exception is pending. `Absent` is a value that says "left out" or "exhausted".
//
// A Value owns nothing. Ref<> (ref.h) owns; the value stack owns by convention (design: references).
#pragma once

#include <bit>
#include <cstdint>

namespace minipy {

struct Object;

/// A borrowed value word. Trivially copyable; copying never touches a reference count.
class Value {
 public:
  static constexpr int kIntShift = 5;
  static constexpr int kIdentityShift = 2;
  static constexpr std::uint64_t kIdentityMask = 0x1C;
  static constexpr std::uint64_t kNumberMask = ~std::uint64_t{0x1F};
  static constexpr std::int64_t kMaxSmallInt = (std::int64_t{1} << 58) - 1;
  static constexpr std::int64_t kMinSmallInt = -(std::int64_t{1} << 58);

  constexpr Value() = default;  ///< nothing
  static constexpr Value from_bits(std::uint64_t bits) { return Value(bits); }
  constexpr std::uint64_t bits() const { return bits_; }

  // ---- what it is
  constexpr bool is_nothing() const { return bits_ == 0; }
  [[gnu::always_inline]] constexpr bool is_int() const { return (bits_ & 1) != 0; }      ///< a small int
  [[gnu::always_inline]] constexpr bool is_double() const { return (bits_ & 2) != 0; }   ///< an immediate double
  [[gnu::always_inline]] constexpr bool is_special() const { return (bits_ & 7) == 4; }  ///< None … Absent
  [[gnu::always_inline]] constexpr bool is_object() const { return (bits_ & 7) == 0 && bits_ != 0; }
  /// is_object() for a word that is known not to be nothing: one test.
  [[gnu::always_inline]] constexpr bool is_counted() const { return (bits_ & 7) == 0; }
  [[gnu::always_inline]] constexpr bool is_none() const { return bits_ == kNoneBits; }
  constexpr bool is_absent() const { return bits_ == kAbsentBits; }
  constexpr bool is_true() const { return bits_ == kTrueBits; }
  constexpr bool is_false() const { return bits_ == kFalseBits; }
  constexpr bool is_bool() const { return is_true() || is_false(); }
  constexpr bool is_not_implemented() const { return bits_ == kNotImplementedBits; }

  // ---- ints
  static constexpr bool fits_small_int(std::int64_t number) {
    return number >= kMinSmallInt && number <= kMaxSmallInt;
  }
  /// `identity` 0…7; it is ignored by everything but `is` and `id()`.
  static constexpr Value small_int(std::int64_t number, unsigned identity = 0) {
    return Value((static_cast<std::uint64_t>(number) << kIntShift) |
                 ((identity & 7U) << kIdentityShift) | 1U);
  }
  constexpr std::int64_t as_int() const { return static_cast<std::int64_t>(bits_) >> kIntShift; }
  /// Both are small ints and the same number.
  static constexpr bool same_int(Value a, Value b) {
    return ((a.bits_ ^ b.bits_) & kNumberMask) == 0 && (a.bits_ & b.bits_ & 1) != 0;
  }

  // ---- doubles
  /// Whether the double has an immediate form (not ±0.0, inf, nan, extreme exponents).
  static constexpr bool fits_double(double number) {
    return (std::rotl(std::bit_cast<std::uint64_t>(number) + kDoubleOffset, 3) & 3) == 2;
  }
  static constexpr Value immediate_double(double number) {
    return Value(std::rotl(std::bit_cast<std::uint64_t>(number) + kDoubleOffset, 3));
  }
  constexpr double as_double() const {
    return std::bit_cast<double>(std::rotr(bits_, 3) - kDoubleOffset);
  }
  /// Whether the word that immediate_double() made stands for its number: the low bits are 10. (Asked
  /// by an addition, which takes an instruction less.)
  constexpr bool is_valid_double() const { return ((bits_ + 2) & 3) == 0; }
  /// The sign is what the rotation puts into bit 2.
  constexpr Value negated_double() const { return Value(bits_ ^ 4); }

  // ---- objects
  static Value object(const Object* object) {
    return Value(reinterpret_cast<std::uint64_t>(object));
  }
  Object* as_object() const { return reinterpret_cast<Object*>(bits_); }

  // ---- specials
  static constexpr Value none() { return Value(kNoneBits); }
  static constexpr Value absent() { return Value(kAbsentBits); }
  static constexpr Value ellipsis() { return Value(kEllipsisBits); }
  static constexpr Value not_implemented() { return Value(kNotImplementedBits); }
  static constexpr Value boolean(bool truth) { return Value(truth ? kTrueBits : kFalseBits); }

  /// Python's `is`: the same object, or the same immediate with the same identity; ints from
  /// −5 to 256 exist once, as in CPython.
  static constexpr bool is_identical(Value a, Value b) {
    if (a.bits_ == b.bits_) {
      return true;
    }
    return same_int(a, b) && a.as_int() >= -5 && a.as_int() <= 256;
  }

  /// Word equality (not Python's ==, not quite `is`).
  friend constexpr bool operator==(Value, Value) = default;

 private:
  static constexpr std::uint64_t kNoneBits = 0x04;
  static constexpr std::uint64_t kFalseBits = 0x0C;
  static constexpr std::uint64_t kTrueBits = 0x14;
  static constexpr std::uint64_t kEllipsisBits = 0x1C;
  static constexpr std::uint64_t kNotImplementedBits = 0x24;
  static constexpr std::uint64_t kAbsentBits = 0x2C;
  static constexpr std::uint64_t kDoubleOffset = std::uint64_t{1} << 60;

  explicit constexpr Value(std::uint64_t bits) : bits_(bits) {}

  std::uint64_t bits_ = 0;
};

static_assert(sizeof(Value) == 8);

}  // namespace minipy
