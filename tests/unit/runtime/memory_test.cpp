#include "vm/runtime/memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <set>

namespace minipy {
namespace {

constexpr std::size_t kLarge = std::size_t{1} << 20;  // words: enough for huge pages

TEST(Memory, APieceKeepsItsContentsWhenItGrowsAndShrinks) {
  MemoryArray<std::uint64_t> words = take_array<std::uint64_t>(kLarge);
  std::iota(words.get(), words.get() + kLarge, 0);
  auto* larger =
      static_cast<std::uint64_t*>(resize_memory(words.release(), 3 * kLarge * sizeof(std::uint64_t)));
  EXPECT_EQ(larger[kLarge - 1], kLarge - 1);
  larger[3 * kLarge - 1] = 7;
  const MemoryArray<std::uint64_t> smaller(static_cast<std::uint64_t*>(resize_memory(larger, 80)));
  EXPECT_EQ(smaller[9], 9U);
}

TEST(Memory, ClearedIsZero) {
  for (const std::size_t count : {std::size_t{3}, kLarge}) {
    const MemoryArray<std::uint64_t> words = take_array<std::uint64_t>(count, true);
    EXPECT_TRUE(std::all_of(words.get(), words.get() + count, [](auto word) { return word == 0; }));
  }
}

TEST(Memory, WhatCannotBeHadIsRefused) {
  EXPECT_THROW(take_array<std::uint64_t>(SIZE_MAX / 4), std::bad_alloc);
}

TEST(Arenas, PagesAreAlignedAndApart) {
  Arenas arenas;
  std::set<void*> pages;
  for (std::size_t i = 0; i < kArenaSize / kPageSize + 1; ++i) {
    void* const page = arenas.take_page();
    EXPECT_EQ(std::bit_cast<std::uintptr_t>(page) % kPageSize, 0U);
    EXPECT_TRUE(pages.insert(page).second);
  }
  EXPECT_EQ(arenas.count(), 2U);
}

}  // namespace
}  // namespace minipy
