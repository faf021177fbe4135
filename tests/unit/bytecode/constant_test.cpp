// Constants: which two the compiler may store once, and how listings print them.
#include "bytecode/constant.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <memory>

#include "base/number_repr.h"
#include "bytecode/code_unit.h"

namespace minipy {
namespace {

Constant number(const char* digits) { return Constant{ConstantInt{digits}}; }
Constant real(double value) { return Constant{value}; }
Constant text(const char* value) { return Constant{ConstantStr{value}}; }
Constant bytes(const char* value) { return Constant{ConstantBytes{value}}; }
Constant tuple(std::vector<Constant> items) { return Constant{ConstantTuple{std::move(items)}}; }
Constant set_of(std::vector<Constant> items) {
  return Constant{ConstantFrozenSet{std::move(items)}};
}

TEST(SameConstant, EqualNumbersOfDifferentTypesDiffer) {
  EXPECT_TRUE(same_constant(number("1"), number("1")));
  EXPECT_FALSE(same_constant(number("1"), real(1.0)));
  EXPECT_FALSE(same_constant(number("1"), Constant{true}));
  EXPECT_FALSE(same_constant(real(1.0), Constant{ConstantComplex{1.0, 0.0}}));
}

TEST(SameConstant, SignOfZeroCounts) {
  EXPECT_FALSE(same_constant(real(0.0), real(-0.0)));
  EXPECT_FALSE(
      same_constant(Constant{ConstantComplex{0.0, 0.0}}, Constant{ConstantComplex{0.0, -0.0}}));
  EXPECT_FALSE(
      same_constant(Constant{ConstantComplex{0.0, 0.0}}, Constant{ConstantComplex{-0.0, 0.0}}));
  EXPECT_FALSE(same_constant(tuple({real(0.0)}), tuple({real(-0.0)})));
}

TEST(SameConstant, TextIsNotBytes) {
  EXPECT_FALSE(same_constant(text("a"), bytes("a")));
  EXPECT_TRUE(same_constant(bytes("a"), bytes("a")));
}

TEST(SameConstant, ContainersGoIntoTheirItems) {
  EXPECT_TRUE(same_constant(tuple({number("1"), text("x")}), tuple({number("1"), text("x")})));
  EXPECT_FALSE(same_constant(tuple({number("1")}), tuple({Constant{true}})));
  EXPECT_FALSE(same_constant(tuple({number("1")}), set_of({number("1")})));
  EXPECT_FALSE(same_constant(tuple({tuple({}), number("1")}), tuple({tuple({number("1")})})));
}

TEST(SameConstant, TextThatLooksLikeTheKeyOfTwoItems) {
  EXPECT_FALSE(same_constant(tuple({text("a;s1:b")}), tuple({text("a"), text("b")})));
}

TEST(SameConstant, CodeIsItselfOnly) {
  const auto first = std::make_shared<const CodeUnit>();
  const auto second = std::make_shared<const CodeUnit>();
  EXPECT_TRUE(same_constant(Constant{first}, Constant{first}));
  EXPECT_FALSE(same_constant(Constant{first}, Constant{second}));
}

TEST(ConstantRepr, Singletons) {
  EXPECT_EQ(constant_repr(Constant{ConstantNone{}}), "None");
  EXPECT_EQ(constant_repr(Constant{true}), "True");
  EXPECT_EQ(constant_repr(Constant{ConstantEllipsis{}}), "Ellipsis");
}

TEST(ConstantRepr, Containers) {
  EXPECT_EQ(constant_repr(tuple({})), "()");
  EXPECT_EQ(constant_repr(tuple({number("1")})), "(1,)");
  EXPECT_EQ(constant_repr(tuple({text("a'b"), bytes("c")})), "(\"a'b\", b'c')");
  EXPECT_EQ(constant_repr(set_of({})), "frozenset()");
  EXPECT_EQ(constant_repr(set_of({number("1")})), "frozenset({1})");
}

TEST(ConstantRepr, Complex) {
  EXPECT_EQ(constant_repr(Constant{ConstantComplex{0.0, 2.0}}), "2j");
  EXPECT_EQ(constant_repr(Constant{ConstantComplex{1.5, -2.0}}), "(1.5-2j)");
  EXPECT_EQ(constant_repr(Constant{ConstantComplex{-0.0, 1.0}}), "(-0+1j)");
}

TEST(ConstantRepr, CodeNamesFileAndLine) {
  CodeUnit code;
  code.name = "f";
  code.filename = "t.py";
  code.first_line = 3;
  const std::string repr = constant_repr(Constant{std::make_shared<const CodeUnit>(code)});
  EXPECT_TRUE(repr.starts_with("<code object f at 0x")) << repr;
  EXPECT_TRUE(repr.ends_with(", file \"t.py\", line 3>")) << repr;
}

struct DoubleCase {
  double value;
  const char* text;
};

class DoubleLiteral : public testing::TestWithParam<DoubleCase> {};

TEST_P(DoubleLiteral, IsPythonsRepr) {
  EXPECT_EQ(double_literal(GetParam().value), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Constant, DoubleLiteral,
    testing::Values(DoubleCase{0.0, "0.0"}, DoubleCase{-0.0, "-0.0"}, DoubleCase{1.0, "1.0"},
                    DoubleCase{0.1, "0.1"}, DoubleCase{-2.5, "-2.5"}, DoubleCase{100.0, "100.0"},
                    DoubleCase{0.0001, "0.0001"}, DoubleCase{0.00001, "1e-05"},
                    DoubleCase{1e15, "1000000000000000.0"}, DoubleCase{1e16, "1e+16"},
                    DoubleCase{1.5e300, "1.5e+300"}, DoubleCase{5e-324, "5e-324"},
                    DoubleCase{1234567.875, "1234567.875"},
                    DoubleCase{std::numeric_limits<double>::infinity(), "inf"},
                    DoubleCase{-std::numeric_limits<double>::infinity(), "-inf"}));

TEST(DoubleLiteral, NotANumber) { EXPECT_EQ(double_literal(std::nan("")), "nan"); }

}  // namespace
}  // namespace minipy
