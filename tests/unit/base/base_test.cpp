// SourceText's line index, UTF-8, and the rendering of diagnostics.
#include <gtest/gtest.h>

#include "base/diagnostic.h"
#include "base/source_text.h"
#include "base/utf8.h"

namespace minipy {
namespace {

TEST(SourceText, LinesAndPositions) {
  const SourceText source("t.py", "ab\n\ncd");
  EXPECT_EQ(source.line_count(), 3U);
  EXPECT_EQ(source.line(1), "ab");
  EXPECT_EQ(source.line(2), "");
  EXPECT_EQ(source.line(3), "cd");
  EXPECT_EQ(source.line(4), "");
  EXPECT_EQ(source.line_start(3), 4U);
  EXPECT_EQ(source.position(2), (Position{1, 2}));
  EXPECT_EQ(source.position(3), (Position{2, 0}));
  EXPECT_EQ(source.position(6), (Position{3, 2}));
  EXPECT_EQ(source.position(99), (Position{3, 2}));
  EXPECT_EQ(source.slice({4, 6}), "cd");
}

TEST(SourceText, EndBehindLastNewlineIsALineOfItsOwn) {
  const SourceText source("t.py", "ab\n");
  EXPECT_EQ(source.line_count(), 1U);
  EXPECT_EQ(source.position(3), (Position{2, 0}));
  EXPECT_EQ(SourceText("t.py", "").position(0), (Position{1, 0}));
}

TEST(Utf8, RoundTrip) {
  for (const char32_t c : {U'a', U'\u00E9', U'\u20AC', U'\U0001F600', char32_t{0xD800}}) {
    std::string text;
    append_utf8(text, c);
    std::size_t offset = 0;
    EXPECT_EQ(decode_utf8(text, offset), c);
    EXPECT_EQ(offset, text.size());
    EXPECT_EQ(utf8_length(text), 1U);
  }
}

TEST(Utf8, IllFormedBytes) {
  EXPECT_EQ(find_invalid_utf8("a\u20AC"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("a\xFF"), 1U);
  EXPECT_EQ(find_invalid_utf8("\xC0\x80"), 0U);          // not the shortest form
  EXPECT_EQ(find_invalid_utf8("x\xE2\x82"), 1U);         // cut off
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U);      // a surrogate
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U);  // beyond U+10FFFF
  std::size_t offset = 0;
  EXPECT_EQ(decode_utf8("\xE2\x82", offset), char32_t{0xFFFD});
  EXPECT_EQ(offset, 1U);
}

TEST(Diagnostic, ColumnsCountCharacters) {
  const SourceText source("t.py", "\u00E9\u00E9 = x y\n");
  const Diagnostic error =
      make_diagnostic(DiagnosticKind::kSyntaxError, "invalid syntax", source, {9, 10});
  EXPECT_EQ(error.offset, 8U);
  EXPECT_EQ(error.end_offset, 9);
  EXPECT_EQ(render(error),
            "  File \"t.py\", line 1\n"
            "    \u00E9\u00E9 = x y\n"
            "           ^\n"
            "SyntaxError: invalid syntax\n");
}

TEST(Diagnostic, SpanOverSeveralLinesEndsWithTheFirst) {
  const SourceText source("t.py", "  f(a,\n    b)\n");
  EXPECT_EQ(render(make_diagnostic(DiagnosticKind::kSyntaxError, "bad", source, {4, 13})),
            "  File \"t.py\", line 1\n"
            "    f(a,\n"
            "      ^^\n"
            "SyntaxError: bad\n");
}

TEST(Diagnostic, TabsStayUnderTheText) {
  const SourceText source("t.py", "\tx\ty z\n");
  EXPECT_EQ(render(make_diagnostic(DiagnosticKind::kSyntaxError, "bad", source, {5, 6})),
            "  File \"t.py\", line 1\n"
            "    \tx\ty z\n"
            "    \t \t  ^\n"
            "SyntaxError: bad\n");
}

TEST(Diagnostic, NoPlace) {
  Diagnostic error;
  error.message = "encoding problem: foo";
  EXPECT_EQ(render(error), "SyntaxError: encoding problem: foo\n");
  error.filename = "t.py";
  EXPECT_EQ(render(error), "SyntaxError: encoding problem: foo (t.py)\n");
  error.kind = DiagnosticKind::kMemoryError;
  error.message.clear();
  EXPECT_EQ(render(error), "MemoryError\n");
}

TEST(Diagnostic, Warning) {
  const SourceText source("t.py", "x = 1\n  y = 1or 2\n");
  EXPECT_EQ(render(make_diagnostic(DiagnosticKind::kSyntaxWarning, "invalid decimal literal",
                                   source, {12, 13})),
            "t.py:2: SyntaxWarning: invalid decimal literal\n"
            "  y = 1or 2\n");
}

}  // namespace
}  // namespace minipy
