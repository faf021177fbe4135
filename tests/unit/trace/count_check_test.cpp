// The count check finds what it is there to find: a reference that is not counted, and a count
// without a reference.
#include "vm/trace/count_check.h"

#include <gtest/gtest.h>

#include "trace/running_world.h"
#include "vm/objects/frame_access.h"

namespace minipy {
namespace {

/// A count check beside which somebody changes a count behind everyone's back.
class Tampering final : public Observer {
 public:
  explicit Tampering(std::int32_t by) : by_(by) {}

  void on_instruction(ThreadState& ts, Frame& frame, Instruction unit) override {
    if (++instructions_ == 6) {
      victim_ = &globals_of(frame);
      victim_->count_word += by_;
    }
    check.on_instruction(ts, frame, unit);
    if (instructions_ == 6) {
      victim_->count_word -= by_;  // before anything dies of it
    }
  }
  void on_loop_enter(ThreadState& ts) override { check.on_loop_enter(ts); }
  void on_loop_leave(ThreadState& ts) override { check.on_loop_leave(ts); }

  CountCheck check;

 private:
  std::int32_t by_;
  int instructions_ = 0;
  Object* victim_ = nullptr;
};

class CountCheckTest : public RunningWorld {};

constexpr const char* kProgram = "a = [1]\nb = a\nc = {'k': b}\ndef f(x): return [x]\nd = f(a)\n";

TEST_F(CountCheckTest, PassesWhenAllIsCounted) {
  CountCheck check;
  run(kProgram, check);
  EXPECT_FALSE(check.has_failed()) << check.failure();
  EXPECT_GT(check.checks(), 10U);
}

TEST_F(CountCheckTest, FindsACountWithoutAReference) {
  Tampering tampering(+1);
  run(kProgram, tampering);
  EXPECT_TRUE(tampering.check.has_failed());
  EXPECT_NE(tampering.check.failure().find("a dict has count"), std::string::npos)
      << tampering.check.failure();
}

TEST_F(CountCheckTest, FindsAReferenceThatIsNotCounted) {
  Tampering tampering(-1);
  run(kProgram, tampering);
  EXPECT_TRUE(tampering.check.has_failed());
}

TEST_F(CountCheckTest, ReferencesOfRunningNativeCodeAreAccountedFor) {
  CountCheck check;
  run("items = [[3], [1], [2]]\nitems.sort(key=lambda item: item[0])\n"
      "class D:\n  def __del__(self): [self]\nD()\n",
      check);
  EXPECT_FALSE(check.has_failed()) << check.failure();
}

}  // namespace
}  // namespace minipy
