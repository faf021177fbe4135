// The observed loop tells of every canonical instruction: nothing that the plain loop does in one
// step with another instruction is left out.
#include <gtest/gtest.h>
#include <string>

#include "bytecode/opcode.h"
#include "trace/running_world.h"

namespace minipy {
namespace {

class InstructionNames final : public Observer {
 public:
  void on_instruction(ThreadState&, Frame&, Instruction unit) override {
    names += std::string(info(canonical(static_cast<Op>(unit.op))).name) + ' ';
  }
  std::string names;
};

class ObservedInstructions : public RunningWorld {};

TEST_F(ObservedInstructions, ACallAsAStatementDropsItsResult) {
  InstructionNames seen;
  run("def nothing(): pass\nnothing()\n", seen);
  EXPECT_NE(seen.names.find("RETURN_CONST POP_TOP RETURN_CONST"), std::string::npos) << seen.names;
}

TEST_F(ObservedInstructions, AYieldDropsWhatWasSent) {
  InstructionNames seen;
  run("def numbers():\n  yield 1\n  yield 2\nfor n in numbers(): pass\n", seen);
  EXPECT_NE(seen.names.find("RESUME POP_TOP LOAD_CONST YIELD_VALUE"), std::string::npos)
      << seen.names;
}

TEST_F(ObservedInstructions, AClosureResumesAfterItsVariables) {
  InstructionNames seen;
  run("def make(x):\n  def show(): return x\n  return show\nmake(1)()\n", seen);
  EXPECT_NE(seen.names.find("COPY_FREE_VARS RESUME LOAD_DEREF RETURN_VALUE"), std::string::npos)
      << seen.names;
}

}  // namespace
}  // namespace minipy
