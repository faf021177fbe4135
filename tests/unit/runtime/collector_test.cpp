// The cycle collector on its own: vm/runtime/collector.cpp.
#include <gtest/gtest.h>

#include <vector>

#include "runtime/heap_fixture.h"

namespace minipy {
namespace {

using CollectorTest = HeapTest;

TEST_F(CollectorTest, FindsNothingAmongReachables) {
  const Ref<Node> root = make_node();
  root->left = make_node();
  root->right = root->left;
  EXPECT_EQ(heap.collect(ts), 0U);
  EXPECT_EQ(alive, 2);
}

TEST_F(CollectorTest, ASelfReferenceIsACycle) {
  {
    const Ref<Node> node = make_node();
    node->left = node;
  }
  EXPECT_EQ(alive, 1);
  EXPECT_EQ(heap.collect(ts), 1U);
  EXPECT_EQ(alive, 0);
}

TEST_F(CollectorTest, ACycleAndWhatHangsOnIt) {
  {
    const Ref<Node> a = make_node();
    const Ref<Node> b = make_node();
    a->left = b;
    b->left = a;
    b->right = make_node();
  }
  EXPECT_EQ(heap.collect(ts), 3U);
  EXPECT_EQ(alive, 0);
}

TEST_F(CollectorTest, ACycleHeldFromOutsideStays) {
  const Ref<Node> root = make_node();
  {
    const Ref<Node> a = make_node();
    a->left = make_node();
    a->left->left = a;
    root->left = a;
  }
  EXPECT_EQ(heap.collect(ts), 0U);
  root->left = Ref<Node>();
  EXPECT_EQ(heap.collect(ts), 2U);
  EXPECT_EQ(alive, 1);
}

TEST_F(CollectorTest, ALongRing) {
  {
    const Ref<Node> first = make_node();
    Ref<Node> last = first;
    for (int i = 1; i < 100000; ++i) {
      Ref<Node> next = make_node();
      last->left = next;
      last = std::move(next);
    }
    last->left = first;
  }
  EXPECT_EQ(heap.collect(ts), 100000U);
  EXPECT_EQ(alive, 0);
}

TEST_F(CollectorTest, LargeObjectsTakePart) {
  {
    const Ref<Node> small = make_node();
    const Ref<Node> large = make_node(100000);
    small->left = large;
    large->left = small;
  }
  EXPECT_EQ(heap.collect(ts), 2U);
  EXPECT_EQ(heap.large_bytes(), 0U);
}

TEST_F(CollectorTest, FinalizersRunOnceAndMayResurrect) {
  static Ref<>* saved = nullptr;  // NOLINT: what the finalizer, a plain function, saves to
  static int runs = 0;
  Ref<> place;
  saved = &place;
  runs = 0;
  node_type.slots.finalize = [](ThreadState&, Object& object) -> Result<void> {
    ++runs;
    *saved = share(Value::object(&object));
    return {};
  };
  {
    const Ref<Node> node = make_node();
    node->left = node;
  }
  EXPECT_EQ(heap.collect(ts), 0U) << "resurrected";
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(alive, 1);
  place = Ref<>();
  EXPECT_EQ(heap.collect(ts), 1U);
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(alive, 0);
}

TEST_F(CollectorTest, CountingResurrectsToo) {
  static Ref<>* saved = nullptr;  // NOLINT
  Ref<> place;
  saved = &place;
  node_type.slots.finalize = [](ThreadState&, Object& object) -> Result<void> {
    *saved = share(Value::object(&object));
    return {};
  };
  make_node();
  EXPECT_EQ(alive, 1);
  place = Ref<>();
  EXPECT_EQ(alive, 0);
}

TEST_F(CollectorTest, AllocationAsksForACollection) {
  heap.collection_threshold = 10;
  heap.collect(ts);
  ts.breaker.take(Break::kCollect);
  std::vector<Ref<Node>> nodes;
  while (!ts.breaker.has(Break::kCollect) && nodes.size() < 100) {
    nodes.push_back(make_node());
  }
  EXPECT_LE(nodes.size(), 11U);
  heap.collection_enabled = false;
  ts.breaker.take(Break::kCollect);
  for (int i = 0; i < 100; ++i) {
    nodes.push_back(make_node());
  }
  EXPECT_FALSE(ts.breaker.has(Break::kCollect));
}

}  // namespace
}  // namespace minipy
