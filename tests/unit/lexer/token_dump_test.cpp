// The `--tokens` view against what `python3.13 -m tokenize -e` prints.
#include "lexer/token_dump.h"

#include <gtest/gtest.h>
#include <string>

namespace minipy {
namespace {

TEST(TokenDump, AsTokenizePrints) {
  const SourceText source("t.py",
                          "# note\n"
                          "def f(a: int = 0x1F):\n"
                          "    return f'é{a!r:>{2}}}}' # end\n"
                          "\n"
                          "x = [1,\n"
                          "  'it\\'s \"q\"']");
  const auto table = dump_tokens(source);
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(*table,
            "0,0-0,0:            ENCODING       'utf-8'        \n"
            "1,0-1,6:            COMMENT        '# note'       \n"
            "1,6-1,7:            NL             '\\n'           \n"
            "2,0-2,3:            NAME           'def'          \n"
            "2,4-2,5:            NAME           'f'            \n"
            "2,5-2,6:            LPAR           '('            \n"
            "2,6-2,7:            NAME           'a'            \n"
            "2,7-2,8:            COLON          ':'            \n"
            "2,9-2,12:           NAME           'int'          \n"
            "2,13-2,14:          EQUAL          '='            \n"
            "2,15-2,19:          NUMBER         '0x1F'         \n"
            "2,19-2,20:          RPAR           ')'            \n"
            "2,20-2,21:          COLON          ':'            \n"
            "2,21-2,22:          NEWLINE        '\\n'           \n"
            "3,0-3,4:            INDENT         '    '         \n"
            "3,4-3,10:           NAME           'return'       \n"
            "3,11-3,13:          FSTRING_START  \"f'\"           \n"
            "3,13-3,14:          FSTRING_MIDDLE 'é'            \n"
            "3,14-3,15:          LBRACE         '{'            \n"
            "3,15-3,16:          NAME           'a'            \n"
            "3,16-3,17:          EXCLAMATION    '!'            \n"
            "3,17-3,18:          NAME           'r'            \n"
            "3,18-3,19:          COLON          ':'            \n"
            "3,19-3,20:          FSTRING_MIDDLE '>'            \n"
            "3,20-3,21:          LBRACE         '{'            \n"
            "3,21-3,22:          NUMBER         '2'            \n"
            "3,22-3,23:          RBRACE         '}'            \n"
            "3,23-3,23:          FSTRING_MIDDLE ''             \n"
            "3,23-3,24:          RBRACE         '}'            \n"
            "3,24-3,25:          FSTRING_MIDDLE '}'            \n"
            "3,26-3,27:          FSTRING_END    \"'\"            \n"
            "3,28-3,33:          COMMENT        '# end'        \n"
            "3,33-3,34:          NEWLINE        '\\n'           \n"
            "4,0-4,1:            NL             '\\n'           \n"
            "5,0-5,0:            DEDENT         ''             \n"
            "5,0-5,1:            NAME           'x'            \n"
            "5,2-5,3:            EQUAL          '='            \n"
            "5,4-5,5:            LSQB           '['            \n"
            "5,5-5,6:            NUMBER         '1'            \n"
            "5,6-5,7:            COMMA          ','            \n"
            "5,7-5,8:            NL             '\\n'           \n"
            "6,2-6,13:           STRING         '\\'it\\\\\\'s \"q\"\\''\n"
            "6,13-6,14:          RSQB           ']'            \n"
            "6,14-6,15:          NEWLINE        ''             \n"
            "7,0-7,0:            ENDMARKER      ''             \n");
}

TEST(TokenDump, EmptySource) {
  const SourceText source("t.py", "");
  const auto table = dump_tokens(source);
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(*table,
            "0,0-0,0:            ENCODING       'utf-8'        \n"
            "1,0-1,0:            ENDMARKER      ''             \n");
}

TEST(TokenDump, LexicalError) {
  const SourceText source("t.py", "x = 'a\n");
  const auto table = dump_tokens(source);
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().message, "unterminated string literal (detected at line 1)");
}

}  // namespace
}  // namespace minipy
