// Rows, cutting, ASCII.
#include <gtest/gtest.h>

#include "vm/trace/trace_output.h"
#include "vm/trace/trace_rows.h"

namespace minipy {
namespace {

NamedHolder at(std::int64_t place, const std::string& label) {
  return {{Holder::Kind::kObject, nullptr, nullptr, Edge::item(place)}, label};
}

std::string reason(const std::vector<NamedHolder>& before, const std::vector<NamedHolder>& now) {
  return reason_text(HolderChange::between(before, now),
                     [](const std::string& lost) { return lost == "f.x" ? "f returns" : ""; });
}

TEST(TraceRowsTest, ColumnsAreWhereThePageDrawsThem) {
  EXPECT_EQ(row_text(0, "LOAD_NAME a", "list#1", counts_text(2, 3), "+ value stack"),
            "    LOAD_NAME a        list#1   2 → 3   + value stack");
  EXPECT_EQ(row_text(1, "RETURN_VALUE", "list#1", counts_text(3, 3), "x"),
            "      RETURN_VALUE     list#1   3       x");
  EXPECT_EQ(row_text(0, "", "list#1 = [1, 2]", "", "held by 1: global a"),
            "                       list#1 = [1, 2]  held by 1: global a");
  EXPECT_EQ(row_text(0, "", "list#1", "", "held by 2: b"),
            "                       list#1           held by 2: b");
}

TEST(TraceRowsTest, LongTextsMoveToTheNextStop) {
  EXPECT_EQ(row_text(0, "SET_FUNCTION_ATTRIBUTE closure", "tuple#1", "1", "x"),
            "    SET_FUNCTION_ATTRIBUTE closure     tuple#1  1       x");
}

TEST(TraceRowsTest, WhatIsLostAndGained) {
  EXPECT_EQ(reason({at(1, "a")}, {at(1, "a"), at(2, "value stack")}), "+ value stack");
  EXPECT_EQ(reason({at(1, "value stack")}, {at(2, "global a")}), "value stack ⇒ global a");
  EXPECT_EQ(reason({at(1, "f.x"), at(2, "g")}, {at(2, "g")}), "− f.x (f returns)");
  EXPECT_EQ(reason({}, {at(1, "value stack"), at(2, "value stack")}), "+ value stack ×2");
  EXPECT_EQ(reason({at(1, "f.x"), at(2, "value stack")}, {at(3, "global a")}),
            "value stack ⇒ global a, − f.x (f returns)");
}

TEST(TraceRowsTest, AnotherPlaceOfTheSameNameIsNoMove) {
  EXPECT_EQ(reason({at(1, "value stack")}, {at(2, "value stack")}), "");
}

TEST(TraceRowsTest, SignaturesHaveNoNumbersOfObjects) {
  EXPECT_EQ(without_numbers("list#12[3] ⇒ f[2].x, 40"), "list#[] ⇒ f[].x, 40");
}

TEST(TraceOutputTest, LinesAreCutAndNeverWrapped) {
  EXPECT_EQ(cut_to_width("1 → 2 here", 100, false), "1 → 2 here");
  EXPECT_EQ(cut_to_width("1 → 2 here", 7, false), "1 → 2 …");
  EXPECT_EQ(cut_to_width("1 -> 2 here", 7, true), "1 ->...");
}

TEST(TraceOutputTest, AsciiForStreamsThatShowNoMore) {
  EXPECT_EQ(to_ascii("1 → 2  − a ⇒ b ×2 …"), "1 -> 2  - a => b x2 ...");
  EXPECT_EQ(to_ascii("'é' '☃' '😀'"), "'\\xe9' '\\u2603' '\\U0001f600'");
}

TEST(TraceOutputTest, SpacesAtTheEndAreLeftOut) {
  std::FILE* file = std::tmpfile();
  TraceOutput::to_file(file).write_line("a  ");
  std::rewind(file);
  char text[8] = {};
  EXPECT_NE(std::fgets(text, sizeof text, file), nullptr);
  EXPECT_STREQ(text, "a\n");
  std::fclose(file);
}

}  // namespace
}  // namespace minipy
