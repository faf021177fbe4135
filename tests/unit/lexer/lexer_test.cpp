// Which tokens the parser gets: kinds, spans, keywords, indentation, f-strings.
#include "lexer/lexer.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>

namespace minipy {
namespace {

// The tokens of a source as words: operators as themselves, others as NAME:text.
std::string tokens_of(std::string_view text) {
  const SourceText source("t.py", std::string(text));
  Lexer lexer(source);
  std::string out;
  for (;;) {
    const Token token = lexer.next();
    if (!out.empty()) {
      out += ' ';
    }
    const std::string_view fixed = text_of(token.kind);
    if (!fixed.empty()) {
      EXPECT_EQ(source.slice(token.span), fixed);
      out += fixed;
      continue;
    }
    out += name_of(token.kind);
    if (token.is(TokenKind::kEndMarker) || token.is(TokenKind::kError)) {
      return out;
    }
    if (!token.is(TokenKind::kNewline) && !token.is(TokenKind::kIndent)) {
      out += ":";
      out += source.slice(token.span);
    }
  }
}

TEST(Lexer, StatementsAndBlocks) {
  EXPECT_EQ(tokens_of(""), "ENDMARKER");
  EXPECT_EQ(tokens_of("# only\n\n"), "ENDMARKER");
  EXPECT_EQ(tokens_of("x = 1"), "NAME:x = NUMBER:1 NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("if a:\n  b\n  # c\n\nd\n"),
            "NAME:if NAME:a : NEWLINE INDENT NAME:b NEWLINE DEDENT: NAME:d NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("if a:\n  if b:\n    c"),
            "NAME:if NAME:a : NEWLINE INDENT NAME:if NAME:b : NEWLINE INDENT NAME:c NEWLINE "
            "DEDENT: DEDENT: ENDMARKER");
  EXPECT_EQ(tokens_of("if a:\n\tb\n\tc\n"),
            "NAME:if NAME:a : NEWLINE INDENT NAME:b NEWLINE NAME:c NEWLINE DEDENT: ENDMARKER");
}

TEST(Lexer, JoinedLines) {
  EXPECT_EQ(tokens_of("f(\n  a, # c\n\n b)\n"), "NAME:f ( NAME:a , NAME:b ) NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("a + \\\n b\n"), "NAME:a + NAME:b NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("if a:\n  \\\n    b\n  c\n"),
            "NAME:if NAME:a : NEWLINE INDENT NAME:b NEWLINE NAME:c NEWLINE DEDENT: ENDMARKER");
}

TEST(Lexer, LongestOperatorWins) {
  EXPECT_EQ(tokens_of("a**=b//=c>>=d<<=e...f->g:=h!=i"),
            "NAME:a **= NAME:b //= NAME:c >>= NAME:d <<= NAME:e ... NAME:f -> NAME:g := NAME:h != "
            "NAME:i NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("a. ..b<>c$"), "NAME:a . . . NAME:b OP:<> NAME:c OP:$ NEWLINE ENDMARKER");
}

TEST(Lexer, EveryOperatorOfTheTable) {
  for (int i = 0; i <= static_cast<int>(TokenKind::kError); ++i) {
    const auto kind = static_cast<TokenKind>(i);
    const std::string_view text = text_of(kind);
    if (text.empty() || text == ")" || text == "]" || text == "}") {
      continue;
    }
    const SourceText source("t.py", std::string(text));
    EXPECT_EQ(Lexer(source).next().kind, kind) << text;
  }
}

TEST(Lexer, Keywords) {
  const SourceText source("t.py", "match None nonlocal none _");
  Lexer lexer(source);
  const Token match = lexer.next();
  EXPECT_TRUE(match.is(Keyword::kMatch));
  EXPECT_TRUE(is_soft(match.keyword));
  const Token none = lexer.next();
  EXPECT_TRUE(none.is(Keyword::kNone));
  EXPECT_TRUE(is_reserved(none.keyword));
  EXPECT_TRUE(lexer.next().is(Keyword::kNonlocal));
  EXPECT_EQ(lexer.next().keyword, Keyword::kNotKeyword);
  EXPECT_TRUE(lexer.next().is(Keyword::kUnderscore));
  for (int i = 1; i <= static_cast<int>(Keyword::kType); ++i) {
    const auto keyword = static_cast<Keyword>(i);
    EXPECT_EQ(find_keyword(text_of(keyword)), keyword);
  }
}

TEST(Lexer, Numbers) {
  for (const std::string_view number :
       {"0", "00_0", "1_000", "0xFF_ff", "0o17", "0b1_0", "1.", ".5", "1e5", "1E-5", "0_0.5",
        "09.5", "09j", "1_0j", "1.5e+3J"}) {
    EXPECT_EQ(tokens_of(number), "NUMBER:" + std::string(number) + " NEWLINE ENDMARKER");
  }
  EXPECT_EQ(tokens_of("1..x"), "NUMBER:1. . NAME:x NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("1else"), "NUMBER:1 NAME:else NEWLINE ENDMARKER");
}

TEST(Lexer, StringPrefixes) {
  for (const std::string_view text :
       {"''", "u'a'", "Rb'a'", "bR'a'", "B\"\"", "r'\\''", "'''a\n'b'\n'''", "'a\\\nb'"}) {
    EXPECT_EQ(tokens_of(text), "STRING:" + std::string(text) + " NEWLINE ENDMARKER");
  }
  EXPECT_EQ(tokens_of("ub'a'"), "NAME:ub STRING:'a' NEWLINE ENDMARKER");
}

TEST(Lexer, FStrings) {
  EXPECT_EQ(tokens_of("f''"), "FSTRING_START:f' FSTRING_END:' NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("f'a{{b}}c'"),
            "FSTRING_START:f' FSTRING_MIDDLE:a{ FSTRING_MIDDLE:b} FSTRING_MIDDLE:c FSTRING_END:' "
            "NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("f'{x!r:>{w}}'"),
            "FSTRING_START:f' { NAME:x ! NAME:r : FSTRING_MIDDLE:> { NAME:w } "
            "FSTRING_MIDDLE: } FSTRING_END:' NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("f'{x = }'"),
            "FSTRING_START:f' { NAME:x = } FSTRING_END:' NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("f'{f'{1}'}'"),
            "FSTRING_START:f' { FSTRING_START:f' { NUMBER:1 } FSTRING_END:' } FSTRING_END:' "
            "NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("f'{(lambda: 1)}{a[1:2]}{b!=c}{(y:=1)}{z:=5}'"),
            "FSTRING_START:f' { ( NAME:lambda : NUMBER:1 ) } { NAME:a [ NUMBER:1 : NUMBER:2 ] } { "
            "NAME:b != NAME:c } { ( NAME:y := NUMBER:1 ) } { NAME:z : FSTRING_MIDDLE:=5 } "
            "FSTRING_END:' NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("rf'\\{1}'"),
            "FSTRING_START:rf' FSTRING_MIDDLE:\\ { NUMBER:1 } FSTRING_END:' NEWLINE ENDMARKER");
  EXPECT_EQ(tokens_of("f'''{\na\n}'''"),
            "FSTRING_START:f''' { NAME:a } FSTRING_END:''' NEWLINE ENDMARKER");
}

TEST(Lexer, StaysAtTheEnd) {
  const SourceText source("t.py", "");
  Lexer lexer(source);
  EXPECT_TRUE(lexer.next().is(TokenKind::kEndMarker));
  EXPECT_TRUE(lexer.next().is(TokenKind::kEndMarker));
  EXPECT_FALSE(lexer.has_error());
}

TEST(Lexer, OpenBracketsOutlastTheEnd) {
  const SourceText source("t.py", "f(\n [1,\n");
  Lexer lexer(source);
  while (!lexer.next().is(TokenKind::kError)) {
  }
  ASSERT_EQ(lexer.open_brackets().size(), 2U);
  EXPECT_EQ(lexer.open_brackets()[1].character, '[');
  EXPECT_EQ(lexer.open_brackets()[1].line, 2U);
  EXPECT_EQ(lexer.error().message, "'[' was never closed");
}

TEST(Lexer, UnicodeIdentifiers) {
  EXPECT_EQ(tokens_of("\u00E9t\u00E9 = \u53D8\u91CF"),
            "NAME:\u00E9t\u00E9 = NAME:\u53D8\u91CF NEWLINE ENDMARKER");
  EXPECT_EQ(normalized_identifier("\uFB01n"), "fin");
  EXPECT_EQ(normalized_identifier("plain"), "plain");
}

}  // namespace
}  // namespace minipy
