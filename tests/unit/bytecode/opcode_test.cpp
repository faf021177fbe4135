// The instruction table: CPython 3.13's numbers, caches and effects, and the run-time forms.
#include "bytecode/opcode.h"

#include <gtest/gtest.h>
#include <set>
#include <string>
#include <vector>

#include "bytecode/effects.h"

namespace minipy {
namespace {

std::vector<Op> all_ops() {
  std::vector<Op> ops;
  for (std::size_t i = 0; i < kOpCount; ++i) {
    ops.push_back(static_cast<Op>(i));
  }
  return ops;
}

TEST(Opcode, NumbersAreCPythons) {
  EXPECT_EQ(info(Op::CACHE).number, 0);
  EXPECT_EQ(info(Op::BINARY_OP).number, 45);
  EXPECT_EQ(info(Op::LOAD_FAST).number, 85);
  EXPECT_EQ(info(Op::YIELD_VALUE).number, 118);
  EXPECT_EQ(info(Op::RESUME).number, 149);
}

TEST(Opcode, NamesAndNumbersAreUnique) {
  std::set<std::string_view> names;
  std::set<int> numbers;
  std::size_t canonical_count = 0;
  for (const Op op : all_ops()) {
    EXPECT_TRUE(names.insert(info(op).name).second) << info(op).name;
    if (canonical(op) == op) {
      ++canonical_count;
      EXPECT_TRUE(numbers.insert(info(op).number).second) << info(op).name;
    }
  }
  EXPECT_EQ(numbers.size(), canonical_count);
}

TEST(Opcode, EveryCanonicalInstructionIsExplained) {
  for (const Op op : all_ops()) {
    EXPECT_EQ(info(op).doc.empty(), canonical(op) != op) << info(op).name;
  }
}

TEST(Opcode, RunTimeFormsFitIntoWhatTheyReplace) {
  for (const Op op : all_ops()) {
    EXPECT_EQ(canonical(canonical(op)), canonical(op)) << info(op).name;
    EXPECT_EQ(info(op).cache_units, info(canonical(op)).cache_units) << info(op).name;
  }
  EXPECT_EQ(canonical(Op::LOAD_GLOBAL_BUILTIN), Op::LOAD_GLOBAL);
  EXPECT_EQ(canonical(Op::STORE_ATTR_NEW), Op::STORE_ATTR);
}

TEST(Opcode, InlineCachesAreCPythons) {
  EXPECT_EQ(info(Op::LOAD_ATTR).cache_units, 9);
  EXPECT_EQ(info(Op::LOAD_GLOBAL).cache_units, 4);
  EXPECT_EQ(info(Op::STORE_ATTR).cache_units, 4);
  EXPECT_EQ(info(Op::CALL).cache_units, 3);
  EXPECT_EQ(info(Op::TO_BOOL).cache_units, 3);
  EXPECT_EQ(info(Op::CALL_KW).cache_units, 0);
  std::size_t with_one = 0;
  for (const Op op : all_ops()) {
    with_one += op == canonical(op) && info(op).cache_units == 1 ? 1U : 0U;
  }
  EXPECT_EQ(with_one, 14U);
}

struct EffectCase {
  Op op;
  std::uint32_t argument;
  int pops;
  int pushes;
};

class Effect : public testing::TestWithParam<EffectCase> {};

TEST_P(Effect, TakesAndLeaves) {
  const EffectCase& wanted = GetParam();
  const StackEffect effect = effect_of(wanted.op, wanted.argument);
  EXPECT_EQ(effect.pops, wanted.pops);
  EXPECT_EQ(effect.pushes, wanted.pushes);
}

INSTANTIATE_TEST_SUITE_P(
    Opcode, Effect,
    testing::Values(EffectCase{Op::NOP, 0, 0, 0}, EffectCase{Op::CALL, 2, 4, 1},
                    EffectCase{Op::CALL_KW, 2, 5, 1}, EffectCase{Op::CALL_FUNCTION_EX, 0, 3, 1},
                    EffectCase{Op::CALL_FUNCTION_EX, 1, 4, 1}, EffectCase{Op::BUILD_MAP, 3, 6, 1},
                    EffectCase{Op::LOAD_ATTR, 4, 1, 1}, EffectCase{Op::LOAD_ATTR, 5, 1, 2},
                    EffectCase{Op::LOAD_GLOBAL, 1, 0, 2}, EffectCase{Op::UNPACK_EX, 0x201, 1, 4},
                    EffectCase{Op::UNPACK_SEQUENCE, 3, 1, 3}, EffectCase{Op::SWAP, 3, 3, 3},
                    EffectCase{Op::COPY, 2, 2, 3}, EffectCase{Op::MAP_ADD, 2, 4, 2},
                    EffectCase{Op::FOR_ITER, 9, 1, 2}, EffectCase{Op::RERAISE, 1, 2, 1},
                    EffectCase{Op::BUILD_CONST_KEY_MAP, 2, 3, 1}));

TEST(Effects, HugeArgumentsDoNotOverflow) {
  EXPECT_GT(effect_of(Op::BUILD_MAP, 0xFFFFFFFF).pops, 0);
  EXPECT_GT(effect_of(Op::MAP_ADD, 0xFFFFFFFF).pops, 0);
}

TEST(Effects, WhatEndsABlock) {
  for (const Op op : {Op::RETURN_VALUE, Op::RETURN_CONST, Op::RAISE_VARARGS, Op::RERAISE,
                      Op::JUMP_FORWARD, Op::JUMP_BACKWARD, Op::JUMP_BACKWARD_NO_INTERRUPT}) {
    EXPECT_TRUE(ends_block(op)) << info(op).name;
  }
  EXPECT_FALSE(ends_block(Op::FOR_ITER));
  EXPECT_FALSE(ends_block(Op::YIELD_VALUE));
}

TEST(Opcode, TextsOfOperators) {
  EXPECT_EQ(binary_op_text(0), "+");
  EXPECT_EQ(binary_op_text(12), "^");
  EXPECT_EQ(binary_op_text(13), "+=");
  EXPECT_EQ(binary_op_text(25), "^=");
  EXPECT_EQ(binary_op_text(26), "?");
  EXPECT_EQ(comparison_text(5), ">=");
  EXPECT_EQ(comparison_text(6), "?");
}

}  // namespace
}  // namespace minipy
