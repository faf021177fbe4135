// Hidden classes: vm/runtime/shape.h.
#include "vm/runtime/shape.h"

#include <gtest/gtest.h>

#include "runtime/heap_fixture.h"

namespace minipy {
namespace {

class ShapeTest : public HeapTest {
 protected:
  ~ShapeTest() override { interpreter.shapes().clear(); }

  ShapeTable& shapes = interpreter.shapes();
  Type type;
};

TEST_F(ShapeTest, TheSameAttributesInTheSameOrderShareAShape) {
  const Ref<Node> x = make_node();
  const Ref<Node> y = make_node();
  Shape& root = shapes.new_root(type, 4);
  Shape& first = shapes.with(shapes.with(root, *x), *y);
  Shape& second = shapes.with(shapes.with(root, *x), *y);
  Shape& reversed = shapes.with(shapes.with(root, *y), *x);
  EXPECT_EQ(&first, &second);
  EXPECT_NE(&first, &reversed);
  EXPECT_EQ(first.count, 2U);
  EXPECT_EQ(first.find(*x), 0U);
  EXPECT_EQ(first.find(*y), 1U);
  EXPECT_EQ(reversed.find(*x), 1U);
  EXPECT_EQ(root.find(*x), Shape::kMissing);
  EXPECT_EQ(first.capacity, 4U);
  EXPECT_EQ(first.type, &type);
  EXPECT_GE(root.id, kFirstShape);
  EXPECT_EQ(&shapes.at(first.id), &first);
}

TEST_F(ShapeTest, KeysInSlotOrder) {
  std::vector<Ref<Node>> names;
  Shape* shape = &shapes.new_root(type, 10);
  for (int i = 0; i < 10; ++i) {
    names.push_back(make_node());
    shape = &shapes.with(*shape, *names.back());
  }
  const auto& keys = shape->all_keys();
  ASSERT_EQ(keys.size(), 10U);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_EQ(keys[i], names[i].get());
  }
}

TEST_F(ShapeTest, ANewRootKeepsTheOldTree) {
  const Ref<Node> x = make_node();
  Shape& old_root = shapes.new_root(type, 1);
  Shape& old_shape = shapes.with(old_root, *x);
  Shape& root = shapes.new_root(type, 8);
  EXPECT_EQ(type.root_shape, root.id);
  EXPECT_EQ(type.inline_slots, 8U);
  EXPECT_EQ(root.older_root, &old_root);
  EXPECT_EQ(shapes.at(old_shape.id).find(*x), 0U);
}

TEST_F(ShapeTest, ADyingTypeTakesItsShapesAlong) {
  const Ref<Node> x = make_node();
  shapes.with(shapes.new_root(type, 1), *x);
  shapes.with(shapes.new_root(type, 2), *x);
  EXPECT_EQ(x->count(), 3U);
  shapes.forget_type(type);
  EXPECT_EQ(x->count(), 1U);
  EXPECT_EQ(type.root_shape, 0U);
}

}  // namespace
}  // namespace minipy
