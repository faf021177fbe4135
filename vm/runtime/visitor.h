// How an object shows what it refers to: once for the cycle collector, once for "who holds it".
#pragma once

#include <cstdint>

#include "vm/runtime/value.h"

namespace minipy {

/// Names a reference inside its holder, for `held by` rows and gc.get_referrers.
struct Edge {
  enum class Kind : std::uint8_t { kField, kItem, kKey, kValueOfKey, kAttribute, kLocal };
  Kind kind = Kind::kField;
  const char* field = "";   ///< kField: its Python name (`__closure__`, `__defaults__`, `args`)
  std::int64_t index = 0;   ///< kItem
  Value name;               ///< kValueOfKey: the key; kAttribute, kLocal: the name (a str)

  static Edge of_field(const char* name) { return {Kind::kField, name, 0, {}}; }
  static Edge item(std::int64_t index) { return {Kind::kItem, "", index, {}}; }
  static Edge key(std::int64_t index) { return {Kind::kKey, "", index, {}}; }
  static Edge value_of(Value key) { return {Kind::kValueOfKey, "", 0, key}; }
  static Edge attribute(Value name) { return {Kind::kAttribute, "", 0, name}; }
};

/// Receives every *owned* reference of an object, each exactly as often as it is counted.
/// Nothing and immediates may be passed; the visitor skips them.
class Visitor {
 public:
  virtual void visit(Value value, const Edge& edge) = 0;

 protected:
  ~Visitor() = default;
};

}  // namespace minipy
