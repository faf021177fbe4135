#include "vm/trace/rounds.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace minipy {
namespace {

/// Writes what comes out as one text with `|` between lines.
class RoundsTest : public ::testing::Test {
 protected:
  RoundsTest() : rounds([this](const std::string& line) { out += line + "|"; }) {}

  void line(const std::string& text) { rounds.line(text, text); }
  bool turn(std::size_t target, std::size_t end, std::uint64_t frame = 1) {
    return rounds.turn({frame, target, end, 2, static_cast<std::uint32_t>(target)});
  }

  std::string out;
  Rounds rounds;
};

TEST_F(RoundsTest, EqualRoundsAreCounted) {
  for (int i = 0; i < 1000; ++i) {
    line("a");
    turn(10, 20);
  }
  rounds.move(1, 21);
  EXPECT_EQ(out, "a|a|  … 998 more rounds, same changes|");
}

TEST_F(RoundsTest, AnotherRoundIsWritten) {
  for (int i = 0; i < 6; ++i) {
    line(i == 4 ? "b" : "a");
    turn(10, 20);
  }
  rounds.move(1, 21);
  EXPECT_EQ(out, "a|a|  … 2 more rounds, same changes|b|a|");
}

TEST_F(RoundsTest, LinesOfOneSignatureAreAlikeWhateverTheySay) {
  for (int i = 0; i < 4; ++i) {
    rounds.line("list#" + std::to_string(i), "list#");
    turn(10, 20);
  }
  rounds.leave(0);
  EXPECT_EQ(out, "list#0|list#1|  … 2 more rounds, same changes|");
}

TEST_F(RoundsTest, ALoopInsideIsFoldedInEachRound) {
  for (int i = 0; i < 4; ++i) {
    for (int j = 0; j < 5; ++j) {
      line("a");
      turn(12, 15);
    }
    rounds.move(1, 16);
    turn(10, 20);
  }
  rounds.move(1, 21);
  EXPECT_EQ(out,
            "a|a|  … 3 more rounds, same changes|"
            "a|a|  … 3 more rounds of line 12, same changes|"
            "  … 2 more rounds of line 10, same changes|");
}

TEST_F(RoundsTest, LeavingTheFrameEndsItsLoops) {
  line("a");
  turn(10, 20, 7);
  line("b");
  EXPECT_TRUE(rounds.is_open());
  rounds.leave(7);
  EXPECT_FALSE(rounds.is_open());
  EXPECT_EQ(out, "a|b|");
}

TEST_F(RoundsTest, RoundsWithoutALineAreNotMentioned) {
  for (int i = 0; i < 9; ++i) {
    turn(10, 20);
  }
  rounds.leave(0);
  EXPECT_EQ(out, "");
}

TEST_F(RoundsTest, SkippedRoundsCount) {
  for (int i = 0; i < 3; ++i) {
    line("a");
    turn(10, 20);
  }
  rounds.add_folded(4000);
  rounds.mark_partial();
  line("z");
  rounds.leave(0);
  EXPECT_EQ(out, "a|a|  … 4,001 more rounds and the start of one, same changes|z|");
}

}  // namespace
}  // namespace minipy
