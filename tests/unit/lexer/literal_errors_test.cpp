// What CPython 3.13 prints for wrong escapes and f-strings, and the SyntaxWarnings of tokens: the
// whole text, with place and carets.
#include "tests/unit/lexer/complaints.h"

namespace minipy {
namespace {

TEST(LexerErrors, Escapes) {
  expect_all({
      {"'\\x1'\n",
       "  File \"t.py\", line 1\n"
       "    '\\x1'\n"
       "    ^^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: "
       "truncated \\xXX escape\n"},
      {"'ab\\u12'\n",
       "  File \"t.py\", line 1\n"
       "    'ab\\u12'\n"
       "    ^^^^^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 2-5: "
       "truncated \\uXXXX escape\n"},
      {"'\\U00110000'\n",
       "  File \"t.py\", line 1\n"
       "    '\\U00110000'\n"
       "    ^^^^^^^^^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: "
       "illegal Unicode character\n"},
      {"'\\N{foo bar}'\n",
       "  File \"t.py\", line 1\n"
       "    '\\N{foo bar}'\n"
       "    ^^^^^^^^^^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-10: "
       "unknown Unicode character name\n"},
      {"'\\N'\n",
       "  File \"t.py\", line 1\n"
       "    '\\N'\n"
       "    ^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: "
       "malformed \\N character escape\n"},
      {"'\\N{'\n",
       "  File \"t.py\", line 1\n"
       "    '\\N{'\n"
       "    ^^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: "
       "malformed \\N character escape\n"},
      {"b'\\x1'\n",
       "  File \"t.py\", line 1\n"
       "    b'\\x1'\n"
       "    ^^^^^^\n"
       "SyntaxError: (value error) invalid \\x escape at position 0\n"},
      {"b'é'\n",
       "  File \"t.py\", line 1\n"
       "    b'é'\n"
       "    ^^^^\n"
       "SyntaxError: bytes can only contain ASCII literal characters\n"},
      {"'\\U1234'\n",
       "  File \"t.py\", line 1\n"
       "    '\\U1234'\n"
       "    ^^^^^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-5: "
       "truncated \\UXXXXXXXX escape\n"},
      {"'a'\n'b' '\\x'\n",
       "  File \"t.py\", line 2\n"
       "    'b' '\\x'\n"
       "        ^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: "
       "truncated \\xXX escape\n"},
      {"x = ('a'\n  '\\xg')\n",
       "  File \"t.py\", line 2\n"
       "    '\\xg')\n"
       "    ^^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: "
       "truncated \\xXX escape\n"},
      {"'''\n\\xz'''\n",
       "  File \"t.py\", line 1\n"
       "    '''\n"
       "    ^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 1-2: "
       "truncated \\xXX escape\n"},
      {"'é\\x'\n",
       "  File \"t.py\", line 1\n"
       "    'é\\x'\n"
       "    ^^^^^\n"
       "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 10-11: "
       "truncated \\xXX escape\n"},
  });
}

TEST(LexerErrors, FStrings) {
  expect_all({
      {"x = f'abc\n",
       "  File \"t.py\", line 1\n"
       "    x = f'abc\n"
       "        ^\n"
       "SyntaxError: unterminated f-string literal (detected at line 1)\n"},
      {"x = f'''abc\ndef\n",
       "  File \"t.py\", line 1\n"
       "    x = f'''abc\n"
       "        ^\n"
       "SyntaxError: unterminated triple-quoted f-string literal (detected at line 2)\n"},
      {"f'{a'\n",
       "  File \"t.py\", line 1\n"
       "    f'{a'\n"
       "        ^\n"
       "SyntaxError: f-string: expecting '}'\n"},
      {"f'a}'\n",
       "  File \"t.py\", line 1\n"
       "    f'a}'\n"
       "       ^\n"
       "SyntaxError: f-string: single '}' is not allowed\n"},
      {"f'{)}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{)}'\n"
       "       ^\n"
       "SyntaxError: f-string: unmatched ')'\n"},
      {"f'{(]}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{(]}'\n"
       "        ^\n"
       "SyntaxError: closing parenthesis ']' does not match opening parenthesis '('\n"},
      {"f'{1:{2:{3:{4}}}}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{1:{2:{3:{4}}}}'\n"
       "              ^\n"
       "SyntaxError: f-string: expressions nested too deeply\n"},
      {"f'{\\}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{\\}'\n"
       "        ^\n"
       "SyntaxError: unexpected character after line continuation character\n"},
      {"f'{a[4)}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{a[4)}'\n"
       "          ^\n"
       "SyntaxError: closing parenthesis ')' does not match opening parenthesis '['\n"},
      {"f'{a(4]}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{a(4]}'\n"
       "          ^\n"
       "SyntaxError: closing parenthesis ']' does not match opening parenthesis '('\n"},
      {"f'{a(4'\n",
       "  File \"t.py\", line 1\n"
       "    f'{a(4'\n"
       "          ^\n"
       "SyntaxError: f-string: expecting '}'\n"},
      {"f'}'\n",
       "  File \"t.py\", line 1\n"
       "    f'}'\n"
       "      ^\n"
       "SyntaxError: f-string: single '}' is not allowed\n"},
      {"f'{f'}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{f'}'\n"
       "         ^\n"
       "SyntaxError: f-string: single '}' is not allowed\n"},
      {"f'{a}}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{a}}'\n"
       "         ^\n"
       "SyntaxError: f-string: single '}' is not allowed\n"},
      {"f'{{}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{{}'\n"
       "        ^\n"
       "SyntaxError: f-string: single '}' is not allowed\n"},
      {"f'{a:{b}}}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{a:{b}}}'\n"
       "             ^\n"
       "SyntaxError: f-string: single '}' is not allowed\n"},
      {"f'{a\\'\n",
       "  File \"t.py\", line 1\n"
       "    f'{a\\'\n"
       "         ^\n"
       "SyntaxError: unexpected character after line continuation character\n"},
      {"f'{'\n",
       "  File \"t.py\", line 1\n"
       "    f'{'\n"
       "       ^\n"
       "SyntaxError: f-string: expecting '}'\n"},
      {"f'{a",
       "  File \"t.py\", line 1\n"
       "    f'{a\n"
       "      ^\n"
       "SyntaxError: '{' was never closed\n"},
      {"x = (f'{a\n",
       "  File \"t.py\", line 1\n"
       "    x = (f'{a\n"
       "           ^\n"
       "SyntaxError: '{' was never closed\n"},
      {"f'{a#}'\n",
       "  File \"t.py\", line 1\n"
       "    f'{a#}'\n"
       "      ^\n"
       "SyntaxError: '{' was never closed\n"},
      {"f'{a#}\n'\n",
       "  File \"t.py\", line 2\n"
       "    '\n"
       "    ^\n"
       "SyntaxError: f-string: expecting '}'\n"},
      {"x = f'{(a'\n",
       "  File \"t.py\", line 1\n"
       "    x = f'{(a'\n"
       "             ^\n"
       "SyntaxError: f-string: expecting '}'\n"},
  });
}

TEST(LexerErrors, Warnings) {
  expect_all({
      {"x = 1if 2else 3\n",
       "t.py:1: SyntaxWarning: invalid decimal literal\n"
       "  x = 1if 2else 3\n"
       "t.py:1: SyntaxWarning: invalid decimal literal\n"
       "  x = 1if 2else 3\n"},
      {"1or 2\n",
       "t.py:1: SyntaxWarning: invalid decimal literal\n"
       "  1or 2\n"},
      {"0xfor x in [1]\n",
       "t.py:1: SyntaxWarning: invalid hexadecimal literal\n"
       "  0xfor x in [1]\n"},
      {"1in [1]\n",
       "t.py:1: SyntaxWarning: invalid decimal literal\n"
       "  1in [1]\n"},
      {"1.0and 2\n",
       "t.py:1: SyntaxWarning: invalid decimal literal\n"
       "  1.0and 2\n"},
      {"1jif 2 else 3\n",
       "t.py:1: SyntaxWarning: invalid imaginary literal\n"
       "  1jif 2 else 3\n"},
      {"'\\d'\n",
       "t.py:1: SyntaxWarning: invalid escape sequence '\\d'\n"
       "  '\\d'\n"},
      {"b'\\d'\n",
       "t.py:1: SyntaxWarning: invalid escape sequence '\\d'\n"
       "  b'\\d'\n"},
      {"'\\777'\n",
       "t.py:1: SyntaxWarning: invalid octal escape sequence '\\777'\n"
       "  '\\777'\n"},
      {"'\\8'\n",
       "t.py:1: SyntaxWarning: invalid escape sequence '\\8'\n"
       "  '\\8'\n"},
      {"f'\\d{1}'\n",
       "t.py:1: SyntaxWarning: invalid escape sequence '\\d'\n"
       "  f'\\d{1}'\n"},
      {"'''\na\n\\d\n'''\n",
       "t.py:1: SyntaxWarning: invalid escape sequence '\\d'\n"
       "  '''\n"},
      {"f'\\{1}'\n",
       "t.py:1: SyntaxWarning: invalid escape sequence '\\{'\n"
       "  f'\\{1}'\n"},
      {"b'\\400'\n",
       "t.py:1: SyntaxWarning: invalid octal escape sequence '\\400'\n"
       "  b'\\400'\n"},
      {"f'''\n{1}\\d'''\n",
       "t.py:2: SyntaxWarning: invalid escape sequence '\\d'\n"
       "  {1}\\d'''\n"},
      {"x = '''\nabc\n\\d\n\\q'''\n",
       "t.py:1: SyntaxWarning: invalid escape sequence '\\d'\n"
       "  x = '''\n"},
      {"x = '\\d\\q'\n",
       "t.py:1: SyntaxWarning: invalid escape sequence '\\d'\n"
       "  x = '\\d\\q'\n"},
      {"x = [\n1or 2]\n",
       "t.py:2: SyntaxWarning: invalid decimal literal\n"
       "  1or 2]\n"},
  });
}

}  // namespace
}  // namespace minipy
