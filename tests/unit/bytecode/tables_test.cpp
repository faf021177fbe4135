// The line table and the exception table: what they answer for a unit.
#include <gtest/gtest.h>

#include "bytecode/exception_table.h"
#include "bytecode/line_table.h"

namespace minipy {
namespace {

LineEntry on_line(std::uint32_t line) {
  LineEntry entry;
  entry.range = {{line, 2}, {line, 5}};
  return entry;
}

TEST(LineTable, EmptyKnowsNothing) {
  const LineTable table;
  EXPECT_EQ(table.find(0), std::nullopt);
  EXPECT_EQ(table.entry_at(7), nullptr);
}

TEST(LineTable, RunEndsWhereTheNextBegins) {
  LineTable table;
  table.add(0, on_line(1));
  table.add(3, on_line(2));
  EXPECT_EQ(table.find(0)->begin, (Position{1, 2}));
  EXPECT_EQ(table.find(2)->begin, (Position{1, 2}));
  EXPECT_EQ(table.find(3)->end, (Position{2, 5}));
  EXPECT_EQ(table.find(1000)->begin.line, 2U);
}

TEST(LineTable, BeforeTheFirstRunThereIsNoPlace) {
  LineTable table;
  table.add(2, on_line(4));
  EXPECT_EQ(table.find(1), std::nullopt);
  EXPECT_TRUE(table.find(2).has_value());
}

TEST(LineTable, ArtificialCodeHasNoPlace) {
  LineTable table;
  LineEntry artificial;
  artificial.has_line = false;
  table.add(0, artificial);
  table.add(1, on_line(9));
  EXPECT_EQ(table.find(0), std::nullopt);
  EXPECT_FALSE(table.entry_at(0)->has_line);
  EXPECT_EQ(table.find(1)->begin.line, 9U);
}

TEST(ExceptionTable, FindsTheRangeAroundAUnit) {
  ExceptionTable table;
  table.add({2, 5, 20, 1, false});
  table.add({5, 9, 30, 0, true});
  EXPECT_EQ(table.find(1), nullptr);
  EXPECT_EQ(table.find(2)->target, 20U);
  EXPECT_EQ(table.find(4)->target, 20U);
  EXPECT_EQ(table.find(5)->target, 30U);
  EXPECT_TRUE(table.find(8)->push_lasti);
  EXPECT_EQ(table.find(9), nullptr);
}

TEST(ExceptionTable, GapsAreUnprotected) {
  ExceptionTable table;
  table.add({0, 1, 20, 0, false});
  table.add({4, 6, 30, 0, false});
  EXPECT_EQ(table.find(1), nullptr);
  EXPECT_EQ(table.find(3), nullptr);
  EXPECT_EQ(table.find(4)->target, 30U);
}

TEST(ExceptionTable, EmptyProtectsNothing) { EXPECT_EQ(ExceptionTable().find(0), nullptr); }

}  // namespace
}  // namespace minipy
