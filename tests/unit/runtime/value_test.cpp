// The value word: every border between what lives in the word and what needs an object.
#include "vm/runtime/value.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

namespace minipy {
namespace {

/// The kinds of word that a value is; exactly one must be named.
int kinds(Value value) {
  return value.is_nothing() + value.is_int() + value.is_double() + value.is_special() +
         value.is_object();
}

TEST(ValueInt, RoundTripsUpToItsBorders) {
  for (const std::int64_t number :
       {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, std::int64_t{256}, std::int64_t{-5},
        std::int64_t{1} << 31, -(std::int64_t{1} << 31), Value::kMaxSmallInt, Value::kMinSmallInt}) {
    ASSERT_TRUE(Value::fits_small_int(number));
    for (unsigned identity = 0; identity < 8; ++identity) {
      const Value value = Value::small_int(number, identity);
      EXPECT_EQ(value.as_int(), number);
      EXPECT_TRUE(value.is_int());
      EXPECT_EQ(kinds(value), 1);
    }
  }
  EXPECT_FALSE(Value::fits_small_int(Value::kMaxSmallInt + 1));
  EXPECT_FALSE(Value::fits_small_int(Value::kMinSmallInt - 1));
  EXPECT_FALSE(Value::fits_small_int(std::numeric_limits<std::int64_t>::max()));
  EXPECT_FALSE(Value::fits_small_int(std::numeric_limits<std::int64_t>::min()));
}

TEST(ValueInt, SameNumberWhateverTheIdentity) {
  EXPECT_TRUE(Value::same_int(Value::small_int(7, 1), Value::small_int(7, 6)));
  EXPECT_FALSE(Value::same_int(Value::small_int(7), Value::small_int(8)));
  EXPECT_FALSE(Value::same_int(Value::small_int(1), Value::boolean(true)));
  EXPECT_FALSE(Value::same_int(Value::small_int(-1), Value::small_int(1)));
}

TEST(ValueInt, IsIdenticalAsInCPython) {
  const auto apart = [](std::int64_t n) {
    return Value::is_identical(Value::small_int(n, 1), Value::small_int(n, 2));
  };
  EXPECT_TRUE(apart(-5));
  EXPECT_TRUE(apart(0));
  EXPECT_TRUE(apart(256));
  EXPECT_FALSE(apart(-6));
  EXPECT_FALSE(apart(257));
  EXPECT_TRUE(Value::is_identical(Value::small_int(257, 3), Value::small_int(257, 3)));
}

double with_exponent(int exponent) { return std::ldexp(1.5, exponent); }

TEST(ValueDouble, RoundTripsWhereItFits) {
  int fitting = 0;
  for (int exponent = -1074; exponent <= 1023; ++exponent) {
    for (const double sign : {1.0, -1.0}) {
      const double number = sign * with_exponent(exponent);
      if (!Value::fits_double(number)) {
        continue;
      }
      ++fitting;
      const Value value = Value::immediate_double(number);
      EXPECT_TRUE(value.is_double()) << number;
      EXPECT_EQ(kinds(value), 1) << number;
      EXPECT_EQ(value.as_double(), number);
    }
  }
  EXPECT_EQ(fitting, 2 * 512) << "a quarter of the exponents, both signs";
}

TEST(ValueDouble, WhatOrdinaryProgramsUseFits) {
  for (const double number : {1.0, -1.0, 0.1, 3.14159, 1e-70, 1e70, -2.5e10}) {
    EXPECT_TRUE(Value::fits_double(number)) << number;
  }
}

TEST(ValueDouble, ExtremesNeedAnObject) {
  using Limits = std::numeric_limits<double>;
  for (const double number : {0.0, -0.0, Limits::infinity(), -Limits::infinity(),
                              Limits::quiet_NaN(), Limits::max(), Limits::lowest(), Limits::min(),
                              Limits::denorm_min(), 1e300, 1e-300}) {
    EXPECT_FALSE(Value::fits_double(number)) << number;
  }
}

TEST(ValueDouble, BothEndsOfTheRange) {
  double smallest = 1.0;
  while (Value::fits_double(smallest / 2)) {
    smallest /= 2;
  }
  double largest = 1.0;
  while (Value::fits_double(largest * 2)) {
    largest *= 2;
  }
  EXPECT_EQ(std::ilogb(smallest), -255);
  EXPECT_EQ(std::ilogb(largest), 256);
  // The last double below the next power of two still fits, that power does not.
  EXPECT_TRUE(Value::fits_double(std::nextafter(largest * 2, 0.0)));
  EXPECT_FALSE(Value::fits_double(largest * 2));
  EXPECT_FALSE(Value::fits_double(std::nextafter(smallest, 0.0)));
}

TEST(ValueSpecial, EachIsItself) {
  const Value all[] = {Value::none(),     Value::boolean(true),     Value::boolean(false),
                       Value::ellipsis(), Value::not_implemented(), Value::absent()};
  for (const Value value : all) {
    EXPECT_TRUE(value.is_special());
    EXPECT_EQ(kinds(value), 1);
    int equal = 0;
    for (const Value other : all) {
      equal += value == other;
    }
    EXPECT_EQ(equal, 1);
  }
  EXPECT_TRUE(Value::boolean(true).is_true());
  EXPECT_TRUE(Value::boolean(false).is_false());
  EXPECT_FALSE(Value::none().is_bool());
  EXPECT_TRUE(Value().is_nothing());
  EXPECT_EQ(kinds(Value()), 1);
}

}  // namespace
}  // namespace minipy
