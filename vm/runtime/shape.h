// Hidden classes. Instances that got the same attributes in the same order share a Shape, which
// maps each name to a slot number; the instance itself holds only the values. One 32-bit compare
// of the header's shape word tells an inline cache the type, the slot, and that the class has no
// data descriptor of that name.
//
//   root of class P ──"x"──▶ {x:0} ──"y"──▶ {x:0, y:1}
//
// Every shape knows how many inline slots its instances have. When a class turns out to need more,
// it gets a new root, and instances made before stay in the old tree.
//
// Shape ids start at kFirstShape; smaller ids and the version numbers of dicts and types are other
// number spaces (an inline cache never confuses them, because it knows which kind it guards).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "vm/runtime/object.h"
#include "vm/runtime/ref.h"

namespace minipy {

class Visitor;

/// Id of a shape whose attributes live in a materialised `__dict__`: never cached.
inline constexpr std::uint32_t kDictShape = 1;
inline constexpr std::uint32_t kFirstShape = 16;

/// One hidden class. Keys are interned strs, compared by address.
struct Shape {
  std::uint32_t id = 0;
  std::uint32_t count = 0;          ///< number of attributes = slot of the next one
  std::uint32_t capacity = 0;       ///< inline slots of its instances
  Shape* parent = nullptr;          ///< null: a root
  Type* type = nullptr;             ///< of the instances (borrowed)
  Ref<Object> key;                  ///< the last attribute added
  Shape* older_root = nullptr;      ///< roots: the root this one replaced
  std::vector<Shape*> transitions;  ///< one for each next attribute seen
  std::vector<const Object*> keys;  ///< slot → name, filled on demand

  static constexpr std::uint32_t kMissing = 0xFFFFFFFF;
  /// Slot of a name, or kMissing.
  std::uint32_t find(const Object& name);
  /// All names, in the order of their slots.
  const std::vector<const Object*>& all_keys();
};

/// All shapes of one interpreter, by id.
class ShapeTable {
 public:
  ShapeTable() : shapes_(kFirstShape) {}

  Shape& at(std::uint32_t id) { return *shapes_[id]; }
  /// A new empty shape for instances of `type`, which becomes its root.
  Shape& new_root(Type& type, std::uint32_t capacity);
  /// The shape after adding `name` (an interned str) to `shape`; `shape` has room.
  Shape& with(Shape& shape, Object& name);
  /// Frees what belonged to a dying type; ids are not used again.
  void forget_type(Type& type);
  void clear();
  /// Shows the names, which the shapes own.
  void traverse(Visitor& visitor) const;

 private:
  Shape& add();
  void forget_tree(Shape& shape);

  std::vector<std::unique_ptr<Shape>> shapes_;
};

}  // namespace minipy
