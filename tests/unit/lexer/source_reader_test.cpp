// Decoding of source files: marks, coding lines, line ends, and CPython's words for what is wrong.
#include "lexer/source_reader.h"

#include <gtest/gtest.h>
#include <string>

namespace minipy {
namespace {

std::string text_of(std::string_view bytes) {
  auto source = read_source("t.py", bytes);
  return source ? std::string(source->text()) : render(source.error());
}

std::string error_of(std::string_view bytes, SourceOrigin origin) {
  auto source = read_source(origin == SourceOrigin::kFile ? "t.py" : "<string>", bytes, origin);
  return source ? "no error" : render(source.error());
}

TEST(SourceReader, LineEndsAndMark) {
  EXPECT_EQ(text_of("a\r\nb\rc\n\r\n"), "a\nb\nc\n\n");
  EXPECT_EQ(text_of("\xEF\xBB\xBF"
                    "x = 1\n"),
            "x = 1\n");
  EXPECT_EQ(text_of("\xEF\xBB\xBF# coding: UTF_8\n"), "# coding: UTF_8\n");
  EXPECT_EQ(text_of(""), "");
}

TEST(SourceReader, CodingLine) {
  EXPECT_EQ(text_of("# -*- coding: latin-1 -*-\n'\xE9'"), "# -*- coding: latin-1 -*-\n'\u00E9'");
  EXPECT_EQ(text_of("\n# vim: set fileencoding=iso-8859-1 :\n\xE9"),
            "\n# vim: set fileencoding=iso-8859-1 :\n\u00E9");
  EXPECT_EQ(text_of("x\n# coding: foo\n"), "x\n# coding: foo\n");
  EXPECT_EQ(text_of("\n\n# coding: foo\n"), "\n\n# coding: foo\n");
  EXPECT_EQ(text_of("# coding foo\n"), "# coding foo\n");
}

TEST(SourceReader, CodePages) {
  EXPECT_EQ(text_of("# coding: cp1252\n'\x80\xE9'"), "# coding: cp1252\n'\u20AC\u00E9'");
  EXPECT_EQ(text_of("# coding: Windows-1252\n\x80"), "# coding: Windows-1252\n\u20AC");
  EXPECT_EQ(text_of("# coding: koi8_r\n\xC1"), "# coding: koi8_r\n\u0430");
  EXPECT_EQ(error_of("# coding: cp1252\n\x81\n", SourceOrigin::kFile),
            "SyntaxError: encoding problem: cp1252\n");
  EXPECT_EQ(error_of("# coding: cp1252\n\x81\n", SourceOrigin::kString),
            "  File \"<string>\", line 0\n"
            "SyntaxError: 'charmap' codec can't decode byte 0x81 in position 17: character maps to "
            "<undefined>\n");
}

TEST(SourceReader, UnknownEncoding) {
  EXPECT_EQ(error_of("# coding: foo\n", SourceOrigin::kFile),
            "SyntaxError: encoding problem: foo\n");
  EXPECT_EQ(error_of("# coding: foo\n", SourceOrigin::kString),
            "  File \"<string>\", line 0\n"
            "SyntaxError: unknown encoding: foo\n");
  EXPECT_EQ(error_of("\xEF\xBB\xBF# coding: latin-1\n", SourceOrigin::kFile),
            "SyntaxError: encoding problem: iso-8859-1 with BOM\n");
}

TEST(SourceReader, Utf16IsNoUtf8) {
  using namespace std::string_literals;
  EXPECT_EQ(error_of("\xFF\xFEx\0"s, SourceOrigin::kFile),
            "SyntaxError: Non-UTF-8 code starting with '\\xff' in file t.py on line 1, but no "
            "encoding declared; see https://peps.python.org/pep-0263/ for details\n");
}

TEST(SourceReader, NotUtf8) {
  EXPECT_EQ(error_of("x = 1\ny = '\xFF'\n", SourceOrigin::kFile),
            "SyntaxError: Non-UTF-8 code starting with '\\xff' in file t.py on line 2, but no "
            "encoding declared; see https://peps.python.org/pep-0263/ for details\n");
  // A string is left to the lexer.
  const auto source = read_source("<string>", "# \xFF\n", SourceOrigin::kString);
  ASSERT_TRUE(source);
  EXPECT_TRUE(source->traits().has_faults);
  EXPECT_EQ(source->shown_line(1), "# \uFFFD");
  EXPECT_EQ(error_of("# coding: ascii\ny='\xC3\xA9'\n", SourceOrigin::kFile),
            "SyntaxError: encoding problem: ascii\n");
}

TEST(SourceReader, NullBytes) {
  EXPECT_EQ(error_of(std::string_view("x = 1\ny = '\0'\n", 13), SourceOrigin::kFile),
            "  File \"t.py\", line 2\n"
            "    y = '\n"
            "SyntaxError: source code cannot contain null bytes\n");
  EXPECT_EQ(error_of(std::string_view("x\0", 2), SourceOrigin::kString),
            "SyntaxError: source code string cannot contain null bytes\n");
}

}  // namespace
}  // namespace minipy
