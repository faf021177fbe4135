// Hidden classes. Instances that got the same attributes in the same order share a Shape, which
// maps each name to a slot number; the instance itself holds only the values. One 32-bit compare
// of the header's shape word tells an inline cache the type, the slot, and that the class has no
// data descriptor of that name.
//
//   root of class P ──"x"──▶ {x:0} ──"y"──▶ {x:0, y:1}
//
// Shape ids start at kFirstShape; smaller ids and the version numbers of dicts and types are other
// number spaces (an inline cache never confuses them, because it knows which kind it guards).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "vm/runtime/object.h"

namespace minipy {

/// Id of a shape whose attributes live in a materialised `__dict__`: never cached.
inline constexpr std::uint32_t kDictShape = 1;
inline constexpr std::uint32_t kFirstShape = 16;

/// One hidden class. Keys are interned strs, compared by address.
struct Shape {
  std::uint32_t id = 0;
  Shape* parent = nullptr;
  const Object* key = nullptr;       ///< the last attribute added; owned by the table
  std::uint32_t count = 0;           ///< number of attributes = slot of the next one
  Type* type = nullptr;              ///< of the instances (borrowed)
  std::vector<Shape*> transitions;   ///< one for each next attribute seen
  std::vector<const Object*> keys;   ///< slot → name, filled on demand

  static constexpr std::uint32_t kMissing = 0xFFFFFFFF;
  /// Slot of a name, or kMissing.
  std::uint32_t find(const Object& name) const;
};

/// All shapes of one interpreter, by id.
class ShapeTable {
 public:
  Shape& at(std::uint32_t id) { return *shapes_[id]; }
  /// The empty shape for instances of `type`.
  Shape& new_root(Type& type);
  /// The shape after adding `name` (an interned str) to `shape`.
  Shape& with(Shape& shape, Object& name);
  /// Frees what belonged to a dying type; ids are not used again.
  void forget_type(Type& type);
  void clear();

 private:
  std::vector<std::unique_ptr<Shape>> shapes_;
  std::vector<Ref<Object>> names_;
};

}  // namespace minipy
