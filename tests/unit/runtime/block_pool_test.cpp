#include "vm/runtime/block_pool.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <set>

namespace minipy {
namespace {

TEST(BlockPool, GivesBlocksThatDoNotOverlap) {
  Arenas arenas;
  BlockPool pool(arenas);
  std::set<std::uintptr_t> begins;
  for (int i = 0; i < 3000; ++i) {  // more than a page holds
    void* const block = pool.take(24);
    std::memset(block, 0xAB, 24);
    begins.insert(std::bit_cast<std::uintptr_t>(block));
  }
  ASSERT_EQ(begins.size(), 3000U);
  std::uintptr_t last = 0;
  for (const std::uintptr_t begin : begins) {
    EXPECT_EQ(begin % BlockPool::kStep, 0U);
    EXPECT_GE(begin - last, 32U);  // 24 bytes, rounded up
    last = begin;
  }
  EXPECT_GE(arenas.bytes(), std::size_t{3000} * 32);
}

TEST(BlockPool, HandsOutWhatWasGivenBack) {
  Arenas arenas;
  BlockPool pool(arenas);
  void* const first = pool.take(64);
  void* const second = pool.take(64);
  BlockPool::give(first, 64);
  BlockPool::give(second, 64);
  EXPECT_EQ(pool.take(64), second);  // the last one first
  EXPECT_EQ(pool.take(50), first);   // the same size, rounded up
  EXPECT_NE(pool.take(64), first);
}

TEST(BlockPool, KeepsSizesApart) {
  Arenas arenas;
  BlockPool pool(arenas);
  void* const small = pool.take(16);
  BlockPool::give(small, 16);
  EXPECT_NE(pool.take(32), small);
  EXPECT_EQ(pool.take(16), small);
}

TEST(BlockPool, GivesBlocksBackToThePoolTheyCameFrom) {
  Arenas arenas;
  BlockPool one(arenas);
  BlockPool other(arenas);
  void* const block = one.take(BlockPool::kLargest);
  BlockPool::give(block, BlockPool::kLargest);
  EXPECT_NE(other.take(BlockPool::kLargest), block);
  EXPECT_EQ(one.take(BlockPool::kLargest), block);
}

}  // namespace
}  // namespace minipy
