// What CPython 3.13 prints for sources that its tokenizer refuses: the whole text, with place and
// carets.
#include "tests/unit/lexer/complaints.h"

namespace minipy {
namespace {

TEST(LexerErrors, Indentation) {
  expect_all({
      {"if 1:\n    a\n  b\n",
       "  File \"t.py\", line 3\n"
       "    b\n"
       "     ^\n"
       "IndentationError: unindent does not match any outer indentation level\n"},
      {"def f():\n    if x:\n        a = 1\n   b = 2\n",
       "  File \"t.py\", line 4\n"
       "    b = 2\n"
       "         ^\n"
       "IndentationError: unindent does not match any outer indentation level\n"},
      {"if 1:\n        a\n\tb\n",
       "  File \"t.py\", line 3\n"
       "    \tb\n"
       "    ^\n"
       "TabError: inconsistent use of tabs and spaces in indentation\n"},
      {"if 1:\n\ta\n        b\n",
       "  File \"t.py\", line 3\n"
       "    b\n"
       "TabError: inconsistent use of tabs and spaces in indentation\n"},
      {"if 1:\n  if 2:\n\tb\n   \tc\n",
       "  File \"t.py\", line 3\n"
       "    \tb\n"
       "    ^\n"
       "TabError: inconsistent use of tabs and spaces in indentation\n"},
      {"if 1:\n    (x,\n  y)\n  z\n",
       "  File \"t.py\", line 4\n"
       "    z\n"
       "     ^\n"
       "IndentationError: unindent does not match any outer indentation level\n"},
      {"if 1:\n    x\n  # c\n  é = 3",
       "  File \"t.py\", line 4\n"
       "    é = 3\n"
       "         ^\n"
       "IndentationError: unindent does not match any outer indentation level\n"},
      {"class A:\n    x = 1\n  y = 2\n\nz\n",
       "  File \"t.py\", line 3\n"
       "    y = 2\n"
       "         ^\n"
       "IndentationError: unindent does not match any outer indentation level\n"},
      {"if 1:\n\tx = 1\n        y = 2\n",
       "  File \"t.py\", line 3\n"
       "    y = 2\n"
       "TabError: inconsistent use of tabs and spaces in indentation\n"},
      {"if 1:\n    if 2:\n\tx\n",
       "  File \"t.py\", line 3\n"
       "    \tx\n"
       "    ^\n"
       "TabError: inconsistent use of tabs and spaces in indentation\n"},
  });
}

TEST(LexerErrors, Continuation) {
  expect_all({
      {"a = 1 \\ b\n",
       "  File \"t.py\", line 1\n"
       "    a = 1 \\ b\n"
       "           ^\n"
       "SyntaxError: unexpected character after line continuation character\n"},
      {"x = \\  # c\n",
       "  File \"t.py\", line 1\n"
       "    x = \\  # c\n"
       "         ^\n"
       "SyntaxError: unexpected character after line continuation character\n"},
      {"a = 1 + \\",
       "  File \"t.py\", line 1\n"
       "    a = 1 + \\\n"
       "             ^\n"
       "SyntaxError: unexpected EOF while parsing\n"},
      {"a = 1 + \\\n",
       "  File \"t.py\", line 1\n"
       "    a = 1 + \\\n"
       "             ^\n"
       "SyntaxError: unexpected EOF while parsing\n"},
      {"\\",
       "  File \"t.py\", line 1\n"
       "    \\\n"
       "SyntaxError: unexpected EOF while parsing\n"},
      {"\\\n",
       "  File \"t.py\", line 1\n"
       "    \\\n"
       "SyntaxError: unexpected EOF while parsing\n"},
      {"x = 1\ny = 2\nz = \\ 3\n",
       "  File \"t.py\", line 3\n"
       "    z = \\ 3\n"
       "         ^\n"
       "SyntaxError: unexpected character after line continuation character\n"},
      {"x = (1,\n \\ y)\n",
       "  File \"t.py\", line 2\n"
       "    \\ y)\n"
       "     ^\n"
       "SyntaxError: unexpected character after line continuation character\n"},
      {"x = 1\ny = 2 + \\\n",
       "  File \"t.py\", line 2\n"
       "    y = 2 + \\\n"
       "             ^\n"
       "SyntaxError: unexpected EOF while parsing\n"},
      {"x = 1\n\\\n",
       "  File \"t.py\", line 2\n"
       "    \\\n"
       "SyntaxError: unexpected EOF while parsing\n"},
      {"x = (1 + \\\n",
       "  File \"t.py\", line 1\n"
       "    x = (1 + \\\n"
       "        ^\n"
       "SyntaxError: '(' was never closed\n"},
      {"x = (\ny + \\",
       "  File \"t.py\", line 1\n"
       "    x = (\n"
       "        ^\n"
       "SyntaxError: '(' was never closed\n"},
      {"x = 1\ny = \\\n z + \\\n",
       "  File \"t.py\", line 3\n"
       "    z + \\\n"
       "         ^\n"
       "SyntaxError: unexpected EOF while parsing\n"},
      {"if 1:\n  x\n  \\\n",
       "  File \"t.py\", line 3\n"
       "    \\\n"
       "SyntaxError: unexpected EOF while parsing\n"},
  });
}

TEST(LexerErrors, Strings) {
  expect_all({
      {"x = 'abc\n",
       "  File \"t.py\", line 1\n"
       "    x = 'abc\n"
       "        ^\n"
       "SyntaxError: unterminated string literal (detected at line 1)\n"},
      {"x = 'abc\\'\n",
       "  File \"t.py\", line 1\n"
       "    x = 'abc\\'\n"
       "        ^\n"
       "SyntaxError: unterminated string literal (detected at line 1); perhaps you escaped the end "
       "quote?\n"},
      {"x = 'abc",
       "  File \"t.py\", line 1\n"
       "    x = 'abc\n"
       "        ^\n"
       "SyntaxError: unterminated string literal (detected at line 1)\n"},
      {"x = 1\ny = '''abc\ndef\n",
       "  File \"t.py\", line 2\n"
       "    y = '''abc\n"
       "        ^\n"
       "SyntaxError: unterminated triple-quoted string literal (detected at line 3)\n"},
      {"y = '''abc\ndef",
       "  File \"t.py\", line 1\n"
       "    y = '''abc\n"
       "        ^\n"
       "SyntaxError: unterminated triple-quoted string literal (detected at line 2)\n"},
      {"y = 'abc\\\ndef\n",
       "  File \"t.py\", line 1\n"
       "    y = 'abc\\\n"
       "        ^\n"
       "SyntaxError: unterminated string literal (detected at line 2)\n"},
      {"y = 'abc\\",
       "  File \"t.py\", line 1\n"
       "    y = 'abc\\\n"
       "        ^\n"
       "SyntaxError: unterminated string literal (detected at line 1)\n"},
      {"f'{\"abc}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{\"abc}'\n"
       "       ^\n"
       "SyntaxError: unterminated string literal (detected at line 1)\n"},
      {"f'{\"abc'\n",
       "  File \"t.py\", line 1\n"
       "    f'{\"abc'\n"
       "       ^\n"
       "SyntaxError: unterminated string literal (detected at line 1)\n"},
      {"x = ('''abc\n",
       "  File \"t.py\", line 1\n"
       "    x = ('''abc\n"
       "         ^\n"
       "SyntaxError: unterminated triple-quoted string literal (detected at line 1)\n"},
      {"x = (\n'abc\n",
       "  File \"t.py\", line 2\n"
       "    'abc\n"
       "    ^\n"
       "SyntaxError: unterminated string literal (detected at line 2)\n"},
      {"foo(\n  'a\n)\n",
       "  File \"t.py\", line 2\n"
       "    'a\n"
       "    ^\n"
       "SyntaxError: unterminated string literal (detected at line 2)\n"},
      {"x = 1 1\ny = 'abc\n",
       "  File \"t.py\", line 2\n"
       "    y = 'abc\n"
       "        ^\n"
       "SyntaxError: unterminated string literal (detected at line 2)\n"},
  });
}

TEST(LexerErrors, Brackets) {
  expect_all({
      {"a = )\n",
       "  File \"t.py\", line 1\n"
       "    a = )\n"
       "        ^\n"
       "SyntaxError: unmatched ')'\n"},
      {"a = (1]\n",
       "  File \"t.py\", line 1\n"
       "    a = (1]\n"
       "          ^\n"
       "SyntaxError: closing parenthesis ']' does not match opening parenthesis '('\n"},
      {"a = (1,\n  2]\n",
       "  File \"t.py\", line 2\n"
       "    2]\n"
       "     ^\n"
       "SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1\n"},
      {"a = (1,\n",
       "  File \"t.py\", line 1\n"
       "    a = (1,\n"
       "        ^\n"
       "SyntaxError: '(' was never closed\n"},
      {"a = (1,\nb = 2\n",
       "  File \"t.py\", line 1\n"
       "    a = (1,\n"
       "        ^\n"
       "SyntaxError: '(' was never closed\n"},
      {"foo(a, b\nfor x in y:\n  pass\n",
       "  File \"t.py\", line 1\n"
       "    foo(a, b\n"
       "       ^\n"
       "SyntaxError: '(' was never closed\n"},
      {"a = (\n# c\n",
       "  File \"t.py\", line 1\n"
       "    a = (\n"
       "        ^\n"
       "SyntaxError: '(' was never closed\n"},
      {"f'''{\nabc\n",
       "  File \"t.py\", line 1\n"
       "    f'''{\n"
       "        ^\n"
       "SyntaxError: '{' was never closed\n"},
      {"f'''{\n'''abc\n'''\n",
       "  File \"t.py\", line 1\n"
       "    f'''{\n"
       "        ^\n"
       "SyntaxError: '{' was never closed\n"},
      {"x = (1 1\n",
       "  File \"t.py\", line 1\n"
       "    x = (1 1\n"
       "        ^\n"
       "SyntaxError: '(' was never closed\n"},
      {"x x\n)\n",
       "  File \"t.py\", line 2\n"
       "    )\n"
       "    ^\n"
       "SyntaxError: unmatched ')'\n"},
  });
}

TEST(LexerErrors, Numbers) {
  expect_all({
      {"1abc\n",
       "  File \"t.py\", line 1\n"
       "    1abc\n"
       "    ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"0777\n",
       "  File \"t.py\", line 1\n"
       "    0777\n"
       "    ^\n"
       "SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix "
       "for octal integers\n"},
      {"0o8\n",
       "  File \"t.py\", line 1\n"
       "    0o8\n"
       "      ^\n"
       "SyntaxError: invalid digit '8' in octal literal\n"},
      {"0b2\n",
       "  File \"t.py\", line 1\n"
       "    0b2\n"
       "      ^\n"
       "SyntaxError: invalid digit '2' in binary literal\n"},
      {"0x\n",
       "  File \"t.py\", line 1\n"
       "    0x\n"
       "     ^\n"
       "SyntaxError: invalid hexadecimal literal\n"},
      {"1__0\n",
       "  File \"t.py\", line 1\n"
       "    1__0\n"
       "     ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"1_\n",
       "  File \"t.py\", line 1\n"
       "    1_\n"
       "     ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"0_7\n",
       "  File \"t.py\", line 1\n"
       "    0_7\n"
       "    ^^\n"
       "SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix "
       "for octal integers\n"},
      {"1e+\n",
       "  File \"t.py\", line 1\n"
       "    1e+\n"
       "      ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"1.5abc\n",
       "  File \"t.py\", line 1\n"
       "    1.5abc\n"
       "      ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"1jx\n",
       "  File \"t.py\", line 1\n"
       "    1jx\n"
       "     ^\n"
       "SyntaxError: invalid imaginary literal\n"},
      {"0xfg\n",
       "  File \"t.py\", line 1\n"
       "    0xfg\n"
       "      ^\n"
       "SyntaxError: invalid hexadecimal literal\n"},
      {"0o17a\n",
       "  File \"t.py\", line 1\n"
       "    0o17a\n"
       "       ^\n"
       "SyntaxError: invalid octal literal\n"},
      {"00_1\n",
       "  File \"t.py\", line 1\n"
       "    00_1\n"
       "    ^^^\n"
       "SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix "
       "for octal integers\n"},
      {"0b_\n",
       "  File \"t.py\", line 1\n"
       "    0b_\n"
       "      ^\n"
       "SyntaxError: invalid binary literal\n"},
      {"0o\n",
       "  File \"t.py\", line 1\n"
       "    0o\n"
       "     ^\n"
       "SyntaxError: invalid octal literal\n"},
      {"0b12\n",
       "  File \"t.py\", line 1\n"
       "    0b12\n"
       "       ^\n"
       "SyntaxError: invalid digit '2' in binary literal\n"},
      {"1e5x\n",
       "  File \"t.py\", line 1\n"
       "    1e5x\n"
       "      ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"1_000_a\n",
       "  File \"t.py\", line 1\n"
       "    1_000_a\n"
       "         ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"0_\n",
       "  File \"t.py\", line 1\n"
       "    0_\n"
       "     ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"0129\n",
       "  File \"t.py\", line 1\n"
       "    0129\n"
       "    ^\n"
       "SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix "
       "for octal integers\n"},
      {"12_٣\n",
       "  File \"t.py\", line 1\n"
       "    12_٣\n"
       "      ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"0000008\n",
       "  File \"t.py\", line 1\n"
       "    0000008\n"
       "    ^^^^^^\n"
       "SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix "
       "for octal integers\n"},
      {"0xñ\n",
       "  File \"t.py\", line 1\n"
       "    0xñ\n"
       "     ^\n"
       "SyntaxError: invalid hexadecimal literal\n"},
      {"1_.5\n",
       "  File \"t.py\", line 1\n"
       "    1_.5\n"
       "     ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"0o18\n",
       "  File \"t.py\", line 1\n"
       "    0o18\n"
       "       ^\n"
       "SyntaxError: invalid digit '8' in octal literal\n"},
      {"1_000j_\n",
       "  File \"t.py\", line 1\n"
       "    1_000j_\n"
       "         ^\n"
       "SyntaxError: invalid imaginary literal\n"},
      {"0b1_\n",
       "  File \"t.py\", line 1\n"
       "    0b1_\n"
       "       ^\n"
       "SyntaxError: invalid binary literal\n"},
      {"1.e\n",
       "  File \"t.py\", line 1\n"
       "    1.e\n"
       "     ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"1efoo\n",
       "  File \"t.py\", line 1\n"
       "    1efoo\n"
       "    ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"1_e5\n",
       "  File \"t.py\", line 1\n"
       "    1_e5\n"
       "     ^\n"
       "SyntaxError: invalid decimal literal\n"},
      {"x = 1_000_\n",
       "  File \"t.py\", line 1\n"
       "    x = 1_000_\n"
       "             ^\n"
       "SyntaxError: invalid decimal literal\n"},
  });
}

TEST(LexerErrors, Characters) {
  expect_all({
      {"a → b\n",
       "  File \"t.py\", line 1\n"
       "    a → b\n"
       "      ^\n"
       "SyntaxError: invalid character '→' (U+2192)\n"},
      {"a = “x”\n",
       "  File \"t.py\", line 1\n"
       "    a = “x”\n"
       "        ^\n"
       "SyntaxError: invalid character '“' (U+201C)\n"},
      {"é→ = 1\n",
       "  File \"t.py\", line 1\n"
       "    é→ = 1\n"
       "     ^\n"
       "SyntaxError: invalid character '→' (U+2192)\n"},
      {"a = 𝟘\n",
       "  File \"t.py\", line 1\n"
       "    a = 𝟘\n"
       "        ^\n"
       "SyntaxError: invalid character '𝟘' (U+1D7D8)\n"},
      {"€ = 1\n",
       "  File \"t.py\", line 1\n"
       "    € = 1\n"
       "    ^\n"
       "SyntaxError: invalid character '€' (U+20AC)\n"},
      {"a€ = 1\n",
       "  File \"t.py\", line 1\n"
       "    a€ = 1\n"
       "     ^\n"
       "SyntaxError: invalid character '€' (U+20AC)\n"},
  });
}

TEST(LexerErrors, DeepNesting) {
  const std::string deep(200000, '(');
  EXPECT_NE(complaints(deep).find("SyntaxError: too many nested parentheses\n"), std::string::npos);
  EXPECT_EQ(complaints(std::string(200, '(') + std::string(200, ')')), "");

  std::string blocks;
  for (int depth = 0; depth < 101; ++depth) {
    blocks += std::string(static_cast<std::size_t>(depth), ' ') + "if 1:\n";
  }
  EXPECT_EQ(complaints(blocks),
            "  File \"t.py\", line 101\n"
            "    if 1:\n"
            "IndentationError: too many levels of indentation\n");

  std::string fstrings;
  for (int depth = 0; depth < 200; ++depth) {
    fstrings += "f'{";
  }
  EXPECT_NE(complaints(fstrings).find("SyntaxError: too many nested f-strings\n"),
            std::string::npos);
}

// What the parser needs to know of an error: whether it outranks "invalid syntax" when the rest of
// the text is drained, and whether more input could help.
TEST(LexerErrors, RankAndCompleteness) {
  struct Row {
    std::string_view source;
    bool raises;
    bool incomplete;
  };
  for (const Row& row :
       {Row{"'abc\n", true, false}, Row{"'''abc\n", true, true}, Row{"f'''abc\n", true, true},
        Row{"(\n", false, true}, Row{"x = 1 + \\\n", false, true}, Row{"a \\ b\n", false, false},
        Row{"if 1:\n    a\n  b\n", false, false}, Row{")\n", true, false}}) {
    const SourceText source("t.py", std::string(row.source));
    Lexer lexer(source);
    Token token = lexer.next();
    while (!token.is(TokenKind::kError)) {
      ASSERT_FALSE(token.is(TokenKind::kEndMarker)) << row.source;
      token = lexer.next();
    }
    EXPECT_EQ(lexer.raises_when_drained(), row.raises) << row.source;
    EXPECT_EQ(lexer.is_incomplete(), row.incomplete) << row.source;
  }
}

}  // namespace
}  // namespace minipy
