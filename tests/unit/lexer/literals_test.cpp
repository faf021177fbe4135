// Values of number and string tokens.
#include "lexer/literals.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <string>

namespace minipy {
namespace {

StringLiteral decoded(const std::string& text) {
  const SourceText source("t.py", text);
  std::vector<Diagnostic> warnings;
  auto out = decode_string(source, {0, static_cast<std::uint32_t>(text.size())}, warnings);
  if (!out) {
    ADD_FAILURE() << render(out.error());
    return {};
  }
  EXPECT_TRUE(warnings.empty());
  return *out;
}

TEST(Literals, Integers) {
  EXPECT_EQ(decode_number("0"), NumberLiteral(std::int64_t{0}));
  EXPECT_EQ(decode_number("00_0"), NumberLiteral(std::int64_t{0}));
  EXPECT_EQ(decode_number("1_000"), NumberLiteral(std::int64_t{1000}));
  EXPECT_EQ(decode_number("0xFf"), NumberLiteral(std::int64_t{255}));
  EXPECT_EQ(decode_number("0b_101"), NumberLiteral(std::int64_t{5}));
  EXPECT_EQ(decode_number("0O17"), NumberLiteral(std::int64_t{15}));
  EXPECT_EQ(decode_number("9223372036854775807"),
            NumberLiteral(std::numeric_limits<std::int64_t>::max()));
  EXPECT_EQ(decode_number("9_223372036854775808"),
            NumberLiteral(BigIntegerLiteral{"9223372036854775808", 10}));
  EXPECT_EQ(decode_number("0x0_ffffffffffffffff"),
            NumberLiteral(BigIntegerLiteral{"ffffffffffffffff", 16}));
}

TEST(Literals, FloatsAndImaginaries) {
  EXPECT_EQ(decode_number("1."), NumberLiteral(1.0));
  EXPECT_EQ(decode_number(".5"), NumberLiteral(0.5));
  EXPECT_EQ(decode_number("1_0.2_5e-1"), NumberLiteral(1.025));
  EXPECT_EQ(decode_number("0.1"), NumberLiteral(0.1));
  EXPECT_EQ(decode_number("09.5"), NumberLiteral(9.5));
  EXPECT_EQ(decode_number("1e400"), NumberLiteral(HUGE_VAL));
  EXPECT_EQ(decode_number("1e-400"), NumberLiteral(0.0));
  EXPECT_EQ(decode_number("5e-324"), NumberLiteral(std::numeric_limits<double>::denorm_min()));
  EXPECT_EQ(decode_number("2J"), NumberLiteral(ImaginaryLiteral{2.0}));
  EXPECT_EQ(decode_number("1.5e1j"), NumberLiteral(ImaginaryLiteral{15.0}));
}

TEST(Literals, TooManyDecimalDigits) {
  const SourceText source("t.py", std::string(5000, '1'));
  const auto error = check_number(source, {0, 5000});
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->message,
            "Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; "
            "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "
            "huge integer literals to avoid decimal conversion limits.");
  EXPECT_FALSE(check_number(source, {0, 4300}).has_value());
}

TEST(Literals, Strings) {
  EXPECT_EQ(decoded("'abc'").value, "abc");
  EXPECT_EQ(decoded("''").value, "");
  EXPECT_EQ(decoded("'''a'b'''").value, "a'b");
  EXPECT_EQ(decoded(R"('\a\b\f\n\r\t\v\\\'\"')").value, "\a\b\f\n\r\t\v\\'\"");
  EXPECT_EQ(decoded("'a\\\nb'").value, "ab");
  EXPECT_EQ(decoded(R"('\x41\101\u20ac\U0001F600\0')").value,
            std::string("AA\u20AC\U0001F600\0", 10));
  EXPECT_EQ(decoded(R"('\N{BULLET}\N{greek small letter alpha}')").value, "\u2022\u03B1");
  EXPECT_EQ(decoded(R"('\N{NBSP}\N{EM SPACE}')").value, "\u00A0\u2003");
  EXPECT_EQ(decoded(R"('\N{HANGUL SYLLABLE GAGG}')").value, "\uAC02");
  EXPECT_EQ(decoded(R"('\N{CJK UNIFIED IDEOGRAPH-4E00}')").value, "\u4E00");
  EXPECT_EQ(decoded(R"('\ud800')").value, "\xED\xA0\x80");
  EXPECT_EQ(decoded(R"(r'\n\x')").value, R"(\n\x)");
  EXPECT_EQ(decoded("'\\\u00E9'").value, "\\\u00E9");
  EXPECT_TRUE(decoded("u'a'").unicode);
  EXPECT_FALSE(decoded("U'a'").unicode);
}

TEST(Literals, Bytes) {
  EXPECT_TRUE(decoded("b'a'").bytes);
  EXPECT_EQ(decoded(R"(b'\xff\0\101')").value, std::string("\xFF\0A", 3));
  EXPECT_EQ(decoded(R"(rb'\xff')").value, R"(\xff)");
}

TEST(Literals, FStringText) {
  const SourceText source("t.py", R"(a\n\{)");
  std::vector<Diagnostic> warnings;
  auto cooked = decode_fstring_middle(source, {0, 5}, false, warnings);
  ASSERT_TRUE(cooked.has_value());
  EXPECT_EQ(*cooked, "a\n\\{");
  EXPECT_TRUE(warnings.empty());  // the lexer has given this one
  auto raw = decode_fstring_middle(source, {0, 5}, true, warnings);
  ASSERT_TRUE(raw.has_value());
  EXPECT_EQ(*raw, R"(a\n\{)");
}

TEST(Literals, FStringErrorIsPlacedWhereTold) {
  const SourceText source("t.py", R"(f'\x1')");
  std::vector<Diagnostic> warnings;
  auto text = decode_fstring_middle(source, {2, 5}, false, warnings, Span{5, 6});
  ASSERT_FALSE(text.has_value());
  EXPECT_EQ(render(text.error()),
            "  File \"t.py\", line 1\n"
            "    f'\\x1'\n"
            "         ^\n"
            "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position "
            "0-2: truncated \\xXX escape\n");
}

}  // namespace
}  // namespace minipy
