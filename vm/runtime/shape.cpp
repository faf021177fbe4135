// The table of hidden classes. Instances hold shape ids, so a shape may only go with its type.
#include "vm/runtime/shape.h"

#include <algorithm>

#include "vm/runtime/type.h"
#include "vm/runtime/visitor.h"

namespace minipy {

const std::vector<const Object*>& Shape::all_keys() {
  if (keys.size() != count) {
    keys.resize(count);
    for (const Shape* shape = this; shape->parent != nullptr; shape = shape->parent) {
      keys[shape->count - 1] = shape->key.get();
    }
  }
  return keys;
}

std::uint32_t Shape::find(const Object& name) {
  const auto& names = all_keys();
  for (std::uint32_t i = 0; i < count; ++i) {
    if (names[i] == &name) {
      return i;
    }
  }
  return kMissing;
}

Shape& ShapeTable::add() {
  auto shape = std::make_unique<Shape>();
  shape->id = static_cast<std::uint32_t>(shapes_.size());
  shapes_.push_back(std::move(shape));
  return *shapes_.back();
}

Shape& ShapeTable::new_root(Type& type, std::uint32_t capacity) {
  Shape& root = add();
  root.type = &type;
  root.capacity = capacity;
  root.older_root = type.root_shape == 0 ? nullptr : &at(type.root_shape);
  type.root_shape = root.id;
  type.inline_slots = capacity;
  type.plain_bytes = 0;
  type.shapes = this;
  return root;
}

Shape& ShapeTable::with(Shape& shape, Object& name) {
  for (Shape* next : shape.transitions) {
    if (next->key.get() == &name) {
      return *next;
    }
  }
  Shape& next = add();
  next.parent = &shape;
  next.type = shape.type;
  next.count = shape.count + 1;
  next.capacity = shape.capacity;
  next.key = Ref<Object>::share(name);
  shape.transitions.push_back(&next);
  return next;
}

void ShapeTable::forget_tree(Shape& root) {
  std::vector<Shape*> work{&root};
  while (!work.empty()) {
    Shape* shape = work.back();
    work.pop_back();
    work.insert(work.end(), shape->transitions.begin(), shape->transitions.end());
    shapes_[shape->id].reset();
  }
}

void ShapeTable::forget_type(Type& type) {
  Shape* root = type.root_shape == 0 ? nullptr : &at(type.root_shape);
  type.root_shape = 0;
  while (root != nullptr) {
    Shape* older = root->older_root;
    forget_tree(*root);
    root = older;
  }
}

void ShapeTable::traverse(Visitor& visitor) const {
  for (const auto& shape : shapes_) {
    if (shape != nullptr) {
      visitor.visit(shape->key.value(), Edge::of_field("hidden class"));
    }
  }
}

void ShapeTable::clear() { shapes_.resize(kFirstShape); }

}  // namespace minipy
