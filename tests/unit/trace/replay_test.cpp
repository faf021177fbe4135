#include "vm/trace/replay.h"

#include <gtest/gtest.h>

namespace minipy {
namespace {

class ReplayTest : public ::testing::Test {
 protected:
  Replay::Outcome step(std::size_t unit, std::uint64_t changes = 0) {
    return replay.step(&code, unit, changes);
  }
  void turn(bool was_repeated, Rounds::Loop loop = {1, 10, 20, 0, 0}) {
    replay.turn(loop, was_repeated, [](std::uint64_t) { return false; });
  }

  CodeUnit code;
  Replay replay;
};

TEST_F(ReplayTest, ARepeatedRoundIsReplayed) {
  turn(false);
  step(10, 5);
  step(11);
  turn(true);
  ASSERT_TRUE(replay.is_on());
  EXPECT_TRUE(replay.expects(&code, 10));
  EXPECT_FALSE(replay.expects(&code, 11));
  EXPECT_EQ(step(10, 5), Replay::Outcome::kGoesOn);
  EXPECT_EQ(step(11), Replay::Outcome::kRoundOver);
  EXPECT_TRUE(replay.expects(&code, 10));
}

TEST_F(ReplayTest, AnotherChangeDiffers) {
  turn(false);
  step(10, 5);
  turn(true);
  EXPECT_EQ(step(10, 6), Replay::Outcome::kDiffers);
}

TEST_F(ReplayTest, StoppingSaysWhetherTheRoundHadChangedAnything) {
  turn(false);
  step(10, 5);
  step(11, 7);
  turn(true);
  EXPECT_FALSE(replay.stop());
  turn(false);
  step(10, 5);
  step(11, 7);
  turn(true);
  step(10, 5);
  EXPECT_TRUE(replay.stop());
  EXPECT_FALSE(replay.is_on());
}

TEST_F(ReplayTest, ARoundWhoseBeginningNobodySawIsNotReplayed) {
  step(10);
  turn(true);
  EXPECT_FALSE(replay.is_on());
}

TEST_F(ReplayTest, TheRoundOfAnOuterLoopHasAllStepsOfTheInner) {
  const Rounds::Loop inner{1, 12, 15, 0, 0};
  turn(false);
  step(10);
  step(12);
  turn(false, inner);
  step(12);
  step(16);
  turn(true);
  ASSERT_TRUE(replay.is_on());
  for (const std::size_t unit : {10, 12, 12}) {
    EXPECT_EQ(step(unit), Replay::Outcome::kGoesOn);
  }
  EXPECT_EQ(step(16), Replay::Outcome::kRoundOver);
}

}  // namespace
}  // namespace minipy
