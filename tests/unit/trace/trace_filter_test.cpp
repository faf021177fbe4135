#include "vm/trace/trace_filter.h"

#include <gtest/gtest.h>

namespace minipy {
namespace {

TraceFilter parsed(std::string_view text) {
  Expected<TraceFilter, std::string> filter = TraceFilter::parse(text);
  EXPECT_TRUE(static_cast<bool>(filter)) << text;
  return filter ? *filter : TraceFilter();
}

TEST(TraceFilterTest, NothingAskedForAllowsEverythingUsual) {
  const TraceFilter filter = parsed("");
  EXPECT_TRUE(filter.allows_name("a"));
  EXPECT_TRUE(filter.allows_object("list#1", "list"));
  EXPECT_TRUE(filter.allows_line(1));
  EXPECT_FALSE(filter.shows_all());
  EXPECT_FALSE(filter.has_names());
}

TEST(TraceFilterTest, ConditionsOfOneKindAreAlternatives) {
  const TraceFilter filter = parsed("name=a,name=b");
  EXPECT_TRUE(filter.allows_name("a"));
  EXPECT_TRUE(filter.allows_name("b"));
  EXPECT_FALSE(filter.allows_name("c"));
}

TEST(TraceFilterTest, ConditionsOfDifferentKindsMustAllHold) {
  const TraceFilter filter = parsed("type=list,obj=list#2");
  EXPECT_TRUE(filter.allows_object("list#2", "list"));
  EXPECT_FALSE(filter.allows_object("list#1", "list"));
  EXPECT_FALSE(filter.allows_object("list#2", "dict"));
}

TEST(TraceFilterTest, LinesAreNumbersOrRanges) {
  const TraceFilter filter = parsed("line=4-6,line=9");
  EXPECT_FALSE(filter.allows_line(3));
  EXPECT_TRUE(filter.allows_line(4));
  EXPECT_TRUE(filter.allows_line(6));
  EXPECT_FALSE(filter.allows_line(7));
  EXPECT_TRUE(filter.allows_line(9));
}

TEST(TraceFilterTest, ATypeThatIsUsuallyHiddenCanBeAskedFor) {
  EXPECT_TRUE(parsed("type=function").asks_for_type("function"));
  EXPECT_TRUE(parsed("all").shows_all());
}

TEST(TraceFilterTest, WhatItDoesNotKnowIsRefused) {
  for (const char* text : {"colour=red", "name=", "line=x", "line=4-", "list", "name=a,,type=x"}) {
    EXPECT_FALSE(static_cast<bool>(TraceFilter::parse(text))) << text;
  }
  EXPECT_EQ(
      TraceFilter::parse("nam=a").error(),
      "unknown filter 'nam=a' for --trace-refs (name=a, type=list, line=4-9, obj=list#1, all)");
}

}  // namespace
}  // namespace minipy
