// Pages, size classes, death: vm/runtime/heap.h.
#include "vm/runtime/heap.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "runtime/heap_fixture.h"
#include "vm/runtime/poison.h"

namespace minipy {
namespace {

using HeapPages = HeapTest;

std::byte* behind(Node& node) { return static_cast<std::byte*>(static_cast<void*>(&node + 1)); }

TEST_F(HeapPages, ASlotIsAlignedAndFarFromWasteful) {
  std::size_t before = 0;
  for (std::size_t extra = 0; extra <= 4096; extra += 8) {
    const Ref<Node> node = make_node(extra);
    const std::size_t size = sizeof(Node) + extra;
    const std::size_t slot = Heap::slot_size_of(*node);
    EXPECT_GE(slot, size);
    EXPECT_GE(slot, before) << "classes grow with the size";
    EXPECT_EQ(Value::object(node.get()).bits() % 16, 0U);
    EXPECT_EQ(page_of(*node).heap, &heap);
    if (size <= 512) {
      EXPECT_LT(slot - size, 16U);
    } else if (size <= 2032) {
      EXPECT_LE(slot, size + size / 3);
    }
    before = slot;
  }
}

TEST_F(HeapPages, NewMemoryBehindAnObjectIsZero) {
  for (const std::size_t extra : {16U, 400U, 1000U, 5000U, 100000U}) {
    {
      const Ref<Node> dirty = make_node(extra);
      std::memset(behind(*dirty), 0xAB, extra);
    }
    const Ref<Node> node = make_node(extra);
    const std::byte* bytes = behind(*node);
    for (std::size_t i = 0; i < extra; ++i) {
      ASSERT_EQ(bytes[i], std::byte{0}) << extra;
    }
  }
}

TEST_F(HeapPages, AFreedSlotIsUsedAgain) {
  std::set<const Object*> places;
  for (int i = 0; i < 1000; ++i) {
    places.insert(make_node().get());
  }
  EXPECT_EQ(places.size(), 1U);
  EXPECT_EQ(heap.arena_count(), 1U);
}

TEST_F(HeapPages, FullPagesComeBackWhenTheyHaveRoom) {
  std::vector<Ref<Node>> nodes;
  for (int i = 0; i < 5000; ++i) {
    nodes.push_back(make_node());
  }
  const std::size_t reserved = heap.reserved_bytes();
  for (int round = 0; round < 5; ++round) {
    for (std::size_t i = 0; i < nodes.size(); i += 2) {
      nodes[i] = Ref<Node>();
    }
    for (std::size_t i = 0; i < nodes.size(); i += 2) {
      nodes[i] = make_node();
    }
  }
  EXPECT_EQ(heap.reserved_bytes(), reserved);
  EXPECT_EQ(heap.live_count(), nodes.size());
}

TEST_F(HeapPages, LargeObjectsHavePagesOfTheirOwn) {
  EXPECT_EQ(heap.large_bytes(), 0U);
  {
    const Ref<Node> large = make_node(std::size_t{1} << 20);
    EXPECT_TRUE(page_of(*large).is_large);
    EXPECT_GE(heap.large_bytes(), std::size_t{1} << 20);
    EXPECT_EQ(heap.large_bytes() % kPageSize, 0U);
  }
  EXPECT_EQ(heap.large_bytes(), 0U);
}

TEST_F(HeapPages, LargeObjectsGoInAnyOrder) {
  std::vector<Ref<Node>> nodes;
  for (int i = 0; i < 5; ++i) {
    nodes.push_back(make_node(std::size_t{1} << 20));
  }
  for (const std::size_t i : {2, 0, 4, 3, 1}) {
    nodes[i] = Ref<Node>();
    std::size_t left = 0;
    heap.each_object([&left](Object&) { ++left; });
    EXPECT_EQ(left, heap.live_count());
  }
  EXPECT_EQ(heap.large_bytes(), 0U);
}

TEST_F(HeapPages, FiguresAddUp) {
  std::vector<Ref<Node>> nodes;
  for (std::size_t i = 0; i < 300; ++i) {
    nodes.push_back(make_node(i * 5));
  }
  std::size_t live = 0;
  for (const SizeClassFigures& row : heap.figures()) {
    EXPECT_LE(row.live, row.slots);
    live += row.live;
  }
  EXPECT_EQ(live, nodes.size());
}

TEST_F(HeapPages, AWalkMeetsEveryLiveObjectOnce) {
  std::vector<Ref<Node>> nodes;
  for (std::size_t i = 0; i < 200; ++i) {
    nodes.push_back(make_node(i % 7 == 0 ? 5000 : i));
  }
  for (std::size_t i = 0; i < nodes.size(); i += 3) {
    nodes[i] = Ref<Node>();
  }
  std::multiset<const Object*> met;
  heap.each_object([&](Object& object) { met.insert(&object); });
  EXPECT_EQ(met.size(), heap.live_count());
  for (const Ref<Node>& node : nodes) {
    EXPECT_EQ(met.count(node.get()), node ? 1U : 0U);
  }
}

TEST_F(HeapPages, MarksGoWithTheObject) {
  const Object* place = nullptr;
  {
    const Ref<Node> node = make_node();
    place = node.get();
    EXPECT_FALSE(heap.marked(*node, Mark::kFinalized));
    heap.set_mark(*node, Mark::kFinalized, true);
    heap.set_mark(*node, Mark::kHasWeakRefs, true);
    heap.set_mark(*node, Mark::kHasWeakRefs, false);
    EXPECT_TRUE(heap.marked(*node, Mark::kFinalized));
    EXPECT_FALSE(heap.marked(*node, Mark::kHasWeakRefs));
  }
  const Ref<Node> next = make_node();
  ASSERT_EQ(next.get(), place);
  EXPECT_FALSE(heap.marked(*next, Mark::kFinalized));
}

TEST_F(HeapPages, ALongChainDiesWithoutRecursion) {
  Ref<Node> chain = make_node();
  for (int i = 0; i < 200000; ++i) {
    Ref<Node> next = make_node();
    next->left = std::move(chain);
    chain = std::move(next);
  }
  chain = Ref<Node>();
  EXPECT_EQ(alive, 0);
}

using References = HeapTest;

TEST_F(References, ARefCountsAndGivesBack) {
  Ref<Node> first = make_node();
  EXPECT_EQ(first->count(), 1U);
  {
    const Ref<Node> second = first;
    const Ref<> any = share(first.value());
    EXPECT_EQ(first->count(), 3U);
  }
  EXPECT_EQ(first->count(), 1U);
  Ref<Node> moved = std::move(first);
  EXPECT_EQ(moved->count(), 1U);
  EXPECT_FALSE(first);  // NOLINT(bugprone-use-after-move): a moved Ref is empty
  Node* raw = moved.give();
  EXPECT_EQ(raw->count(), 1U);
  moved = Ref<Node>::take(raw);
  moved = Ref<Node>();
  EXPECT_EQ(alive, 0);
}

TEST_F(References, ARefToItselfSurvivesAssignment) {
  Ref<Node> node = make_node();
  const Ref<Node>& alias = node;
  node = alias;
  EXPECT_EQ(node->count(), 1U);
}

TEST_F(References, ImmediatesAreNotCounted) {
  const Ref<> number = share(Value::small_int(5));
  const Ref<> copy = number;
  EXPECT_TRUE(copy.value().is_int());
  const Ref<> nothing;
  EXPECT_FALSE(nothing);
}

TEST_F(References, AFailedResultIsOneEmptyWord) {
  Result<Ref<Node>> failed = Raised{};
  EXPECT_TRUE(failed.failed());
  Result<Ref<Node>> made = make_node();
  ASSERT_FALSE(made.failed());
  Result<Ref<>> widened = std::move(made);
  EXPECT_FALSE(widened.failed());
  const Ref<> node = widened.take();
  EXPECT_EQ(node.value().as_object()->count(), 1U);
}

Result<int> one_more(Result<int> given) {
  TRY(const int number, std::move(given));
  return number + 1;
}

TEST_F(References, TryPassesFailureOn) {
  EXPECT_EQ(one_more(1).take(), 2);
  EXPECT_TRUE(one_more(Raised{}).failed());
}

TEST_F(References, WatchedCountsReachTheLog) {
  Ref<Node> node = make_node();
  node->set_watched(true);
  EXPECT_EQ(node->count(), 1U);
  { const Ref<Node> second = node; }
  Object* place = node.get();
  node = Ref<Node>();
  std::vector<std::int32_t> deltas;
  for (const CountChange& change : heap.change_log()) {
    EXPECT_EQ(change.object, place);
    deltas.push_back(change.delta);
  }
  EXPECT_EQ(deltas, (std::vector<std::int32_t>{1, -1, -1, CountChange::kFreed}));
}

#ifdef MINIPY_ASAN
TEST(PlantedFault, AUseAfterFreeIsReported) {
  const auto read_freed = [] {
    Heap heap;
    Type type;
    type.slots.destroy = [](Object& object) { static_cast<Node&>(object).~Node(); };
    const Node* freed = heap.make<Node>(type).get();
    std::_Exit(freed->alive == nullptr ? 0 : 1);  // the slot is poisoned by now
  };
  EXPECT_DEATH(read_freed(), "use-after-poison");
}
#endif

}  // namespace
}  // namespace minipy
