// A heap without built-in types: nodes that refer to each other, and that count how many are alive.
#pragma once

#include <gtest/gtest.h>

#include "vm/runtime/interpreter.h"
#include "vm/runtime/runtime.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

/// An object with two references and a tally of the living.
struct Node : Object {
  static constexpr CoreType kCoreType = CoreType::kObject;

  Ref<Node> left;
  Ref<Node> right;
  int* alive = nullptr;
};

class HeapTest : public ::testing::Test {
 protected:
  /// Nothing is compiled here.
  class NoCompiler final : public SourceCompiler {
   public:
    Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile(const std::string&,
                                                                  const std::string&, CompileMode,
                                                                  std::vector<Diagnostic>&,
                                                                  const std::byte*) override {
      return Unexpected(Diagnostic{});
    }
  };

  HeapTest() : runtime(compiler, RuntimeOptions{}), interpreter(runtime), ts(interpreter) {
    heap.holder = &ts;
    node_type.name = "node";
    node_type.set(TypeFlag::kCollectable);
    node_type.slots.destroy = [](Object& object) {
      auto& node = static_cast<Node&>(object);
      --*node.alive;
      node.~Node();
    };
    node_type.slots.traverse = [](const Object& object, Visitor& visitor) {
      const auto& node = static_cast<const Node&>(object);
      visitor.visit(node.left.value(), Edge::of_field("left"));
      visitor.visit(node.right.value(), Edge::of_field("right"));
    };
    node_type.slots.clear = [](Object& object) {
      auto& node = static_cast<Node&>(object);
      node.left = Ref<Node>();
      node.right = Ref<Node>();
    };
  }
  ~HeapTest() override {
    heap.collect(ts);
    EXPECT_EQ(heap.live_count(), 0U);
    EXPECT_EQ(alive, 0);
  }

  /// A new node, with `extra` bytes behind it.
  Ref<Node> make_node(std::size_t extra = 0) {
    Ref<Node> node = heap.make_sized<Node>(node_type, extra);
    node->alive = &alive;
    ++alive;
    return node;
  }

  NoCompiler compiler;
  Runtime runtime;
  Interpreter interpreter;
  ThreadState ts;
  Heap& heap = interpreter.heap();
  Type node_type;
  int alive = 0;
};

}  // namespace minipy
