// The verifier: code that may run passes, and each kind of fault is named with its place.
#include "bytecode/verifier.h"

#include <gtest/gtest.h>
#include <memory>

#include "bytecode/code_writer.h"

namespace minipy {
namespace {

/// A function of one argument `x` and one constant, 7.
CodeWriter function() {
  CodeWriter f("f");
  f.argument("x").number("7");
  return f;
}

TEST(Verifier, StraightCodePasses) {
  CodeWriter f = function();
  f.op(Op::RESUME).op(Op::LOAD_FAST, 0).op(Op::LOAD_CONST, 0).op(Op::BINARY_OP, 0);
  f.op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "");
}

TEST(Verifier, LoopPasses) {
  CodeWriter f = function();
  f.op(Op::RESUME).op(Op::LOAD_FAST, 0).op(Op::GET_ITER);  // units 0 to 2
  f.op(Op::FOR_ITER, 3).op(Op::POP_TOP).op(Op::JUMP_BACKWARD, 5);
  f.op(Op::END_FOR).op(Op::POP_TOP).op(Op::RETURN_CONST, 0);
  EXPECT_EQ(verify(f.code), "");
}

TEST(Verifier, HandlerPasses) {
  CodeWriter f = function();
  f.op(Op::RESUME).op(Op::LOAD_FAST, 0).op(Op::RETURN_VALUE);
  f.op(Op::PUSH_EXC_INFO).op(Op::POP_TOP).op(Op::POP_EXCEPT).op(Op::RETURN_CONST, 0);
  f.protect(1, 2, 3, 0);
  EXPECT_EQ(verify(f.code), "");
}

TEST(Verifier, NoInstructions) { EXPECT_EQ(verify(CodeWriter("f").code), "f: no instructions"); }

TEST(Verifier, UnknownInstruction) {
  CodeWriter f = function();
  f.unit(static_cast<Op>(9999), 0);
  EXPECT_EQ(verify(f.code), "f: unit 0: no instruction has the number 9999");
}

TEST(Verifier, ConstantOutOfRange) {
  CodeWriter f = function();
  f.op(Op::RETURN_CONST, 3);
  EXPECT_EQ(verify(f.code), "f: unit 0, RETURN_CONST 3: there are 1 constants");
}

TEST(Verifier, NameOutOfRangeBehindItsFlag) {
  CodeWriter f = function();
  f.name("len").op(Op::LOAD_GLOBAL, 3).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "f: unit 0, LOAD_GLOBAL 3: there are 1 names");
}

TEST(Verifier, SecondLocalOfAPair) {
  CodeWriter f = function();
  f.op(Op::LOAD_FAST_LOAD_FAST, 0x01).op(Op::BINARY_OP, 0).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "f: unit 0, LOAD_FAST_LOAD_FAST 1: there are 1 locals");
}

TEST(Verifier, CellInstructionOfALocalWithoutACell) {
  CodeWriter f = function();
  f.op(Op::LOAD_DEREF, 0).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "f: unit 0, LOAD_DEREF 0: 'x' has no cell");
}

TEST(Verifier, CellBeforeItIsMade) {
  CodeWriter f("f");
  f.local("c", kLocalCell).op(Op::LOAD_DEREF, 0).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "f: unit 0, LOAD_DEREF 0: 'c' may be unbound");
}

TEST(Verifier, FreeVariablesComeFromTheClosure) {
  CodeWriter f("f");
  f.local("c", kLocalFree).op(Op::COPY_FREE_VARS, 1).op(Op::LOAD_DEREF, 0).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "");
  f.code.instructions[0].arg = 2;
  EXPECT_EQ(verify(f.code), "f: unit 0, COPY_FREE_VARS 2: there are 1 free variables");
}

TEST(Verifier, ArgumentWithoutMeaning) {
  for (const auto& [op, argument] :
       {std::pair{Op::BINARY_OP, 26U}, std::pair{Op::COMPARE_OP, 192U},
        std::pair{Op::CONVERT_VALUE, 0U}, std::pair{Op::COPY, 0U}, std::pair{Op::BUILD_SLICE, 4U},
        std::pair{Op::IS_OP, 2U}, std::pair{Op::CALL_INTRINSIC_1, 12U},
        std::pair{Op::SET_FUNCTION_ATTRIBUTE, 3U}}) {
    CodeWriter f = function();
    f.op(op, argument).op(Op::RETURN_CONST, 0);
    const std::string text = verify(f.code);
    EXPECT_TRUE(text.ends_with(": the argument has no meaning")) << info(op).name << text;
  }
}

TEST(Verifier, JumpIntoACache) {
  CodeWriter f = function();
  f.op(Op::JUMP_FORWARD, 1).op(Op::CONTAINS_OP).op(Op::RETURN_CONST, 0);
  EXPECT_EQ(verify(f.code), "f: unit 0, JUMP_FORWARD 1: no instruction starts where it jumps to");
}

TEST(Verifier, JumpBehindAPrefix) {
  CodeWriter f = function();
  f.op(Op::JUMP_FORWARD, 1).op(Op::RETURN_CONST, 0x100);
  f.code.constants.resize(0x101);
  EXPECT_EQ(verify(f.code), "f: unit 0, JUMP_FORWARD 1: no instruction starts where it jumps to");
}

TEST(Verifier, JumpBeforeTheStart) {
  CodeWriter f = function();
  f.op(Op::JUMP_BACKWARD, 9);
  EXPECT_EQ(verify(f.code), "f: unit 0, JUMP_BACKWARD 9: no instruction starts where it jumps to");
}

TEST(Verifier, CutOffCacheAndPrefix) {
  CodeWriter cut = function();
  cut.unit(Op::CALL, 0);
  EXPECT_EQ(verify(cut.code), "f: unit 0, CALL 0: its inline cache is cut off");
  CodeWriter prefix = function();
  prefix.unit(Op::EXTENDED_ARG, 1);
  EXPECT_EQ(verify(prefix.code), "f: unit 0, EXTENDED_ARG 1: nothing follows");
}

TEST(Verifier, PrefixOfAnInstructionWithoutArgument) {
  CodeWriter f = function();
  f.unit(Op::EXTENDED_ARG, 1).op(Op::NOP).op(Op::RETURN_CONST, 0);
  EXPECT_EQ(verify(f.code),
            "f: unit 1, NOP: EXTENDED_ARG before an instruction without an argument");
}

TEST(Verifier, StackUnderflow) {
  CodeWriter f = function();
  f.op(Op::LOAD_FAST, 0).op(Op::BINARY_OP, 0).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "f: unit 1, BINARY_OP 0: takes 2 values, the stack has 1");
}

TEST(Verifier, StackAboveItsSize) {
  CodeWriter f = function();
  f.code.stack_size = 1;
  f.op(Op::LOAD_FAST, 0).op(Op::LOAD_FAST, 0).op(Op::BINARY_OP, 0).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "f: unit 1, LOAD_FAST 0: leaves 2 values, stack_size is 1");
}

TEST(Verifier, DepthsThatMeet) {
  CodeWriter f = function();
  f.op(Op::LOAD_FAST, 0).op(Op::TO_BOOL).op(Op::POP_JUMP_IF_FALSE, 1);  // units 0, 1, 5
  f.op(Op::LOAD_FAST, 0).op(Op::RETURN_CONST, 0);                       // units 7, 8
  EXPECT_EQ(verify(f.code),
            "f: unit 8, RETURN_CONST 0: reached with 0 and with 1 values on the stack");
}

TEST(Verifier, FrameEndsWithAValueTooMany) {
  CodeWriter f = function();
  f.op(Op::LOAD_FAST, 0).op(Op::LOAD_FAST, 0).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code),
            "f: unit 2, RETURN_VALUE: leaves 1 values on the stack of a frame that ends");
}

TEST(Verifier, RunsOffTheEnd) {
  CodeWriter f = function();
  f.op(Op::RESUME);
  EXPECT_EQ(verify(f.code), "f: unit 0, RESUME 0: control runs off the end");
}

TEST(Verifier, UnreachedCodeMayBeAnything) {
  CodeWriter f = function();
  f.op(Op::RETURN_CONST, 0).op(Op::POP_TOP);
  EXPECT_EQ(verify(f.code), "");
}

TEST(Verifier, UnboundLocalOnOnePath) {
  CodeWriter f = function();
  f.local("y");
  f.op(Op::LOAD_FAST, 0).op(Op::TO_BOOL).op(Op::POP_JUMP_IF_FALSE, 2);  // units 0, 1, 5
  f.op(Op::LOAD_FAST, 0).op(Op::STORE_FAST, 1);                         // units 7, 8
  f.op(Op::LOAD_FAST, 1).op(Op::RETURN_VALUE);                          // units 9, 10
  EXPECT_EQ(verify(f.code), "f: unit 9, LOAD_FAST 1: 'y' may be unbound");
  f.code.instructions[9].op = static_cast<std::uint16_t>(Op::LOAD_FAST_CHECK);
  EXPECT_EQ(verify(f.code), "");
}

TEST(Verifier, UnboundLocalInAHandler) {
  CodeWriter f = function();
  f.local("y");
  f.op(Op::LOAD_FAST, 0).op(Op::STORE_FAST, 1).op(Op::RETURN_CONST, 0);
  f.op(Op::POP_TOP).op(Op::LOAD_FAST, 1).op(Op::RETURN_VALUE).protect(0, 2, 3, 0);
  EXPECT_EQ(verify(f.code), "f: unit 4, LOAD_FAST 1: 'y' may be unbound");
}

TEST(Verifier, UnboundAmongManyLocals) {
  CodeWriter f("f");
  for (int i = 0; i < 130; ++i) {
    f.local("v" + std::to_string(i));
  }
  f.op(Op::LOAD_FAST, 129).op(Op::RETURN_VALUE);
  EXPECT_EQ(verify(f.code), "f: unit 0, LOAD_FAST 129: 'v129' may be unbound");
}

TEST(Verifier, HandlersOfNothing) {
  CodeWriter f = function();
  f.op(Op::RESUME).op(Op::RETURN_CONST, 0);
  CodeWriter empty = f;
  empty.protect(1, 1, 0, 0);
  EXPECT_EQ(verify(empty.code),
            "f: exception table, 1 to 1: empty, or overlaps the entry before it");
  CodeWriter outside = f;
  outside.protect(0, 9, 0, 0);
  EXPECT_EQ(verify(outside.code), "f: exception table, 0 to 9: not at an instruction's start");
  CodeWriter nowhere = f;
  nowhere.protect(0, 1, 5, 0);
  EXPECT_EQ(verify(nowhere.code), "f: exception table, 0 to 1: no instruction starts at 5");
}

TEST(Verifier, HandlerDeeperThanTheStack) {
  CodeWriter f = function();
  f.op(Op::RESUME).op(Op::RETURN_CONST, 0).protect(0, 1, 1, 2);
  EXPECT_EQ(verify(f.code), "f: unit 0, RESUME 0: protected at depth 2, the stack has 0");
}

TEST(Verifier, LineTableOutOfOrder) {
  CodeWriter f = function();
  f.line(1).line(2).op(Op::RETURN_CONST, 0);
  EXPECT_EQ(verify(f.code), "f: line table, entry 1: not in order, or behind the end");
}

TEST(Verifier, TablesOfLocalsDisagree) {
  CodeWriter f = function();
  f.op(Op::RETURN_CONST, 0);
  f.code.localsplus_kinds.clear();
  EXPECT_EQ(verify(f.code), "f: 1 locals, but kinds for 0");
  CodeWriter g("g");
  g.code.argcount = 2;
  EXPECT_EQ(verify(g.code), "g: 2 parameters, but 0 locals");
}

TEST(Verifier, CodeInsideIsVerifiedToo) {
  CodeWriter inner("inner");
  inner.op(Op::POP_TOP);
  CodeWriter outer("outer");
  outer.constant(std::make_shared<const CodeUnit>(inner.code)).op(Op::RETURN_CONST, 0);
  EXPECT_EQ(verify(outer.code), "inner: unit 0, POP_TOP: takes 1 values, the stack has 0");
}

}  // namespace
}  // namespace minipy
