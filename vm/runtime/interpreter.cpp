#include "vm/runtime/interpreter.h"

namespace minipy {

Interpreter::Interpreter(Runtime& runtime) : runtime_(runtime) {}

Interpreter::~Interpreter() {
  for (auto extension = extensions_.rbegin(); extension != extensions_.rend(); ++extension) {
    extension->reset();
  }
}

Type& Interpreter::immediate_type(Value value) const {
  if (value.is_int()) {
    return type(CoreType::kInt);
  }
  if (value.is_double()) {
    return type(CoreType::kFloat);
  }
  if (value.is_bool()) {
    return type(CoreType::kBool);
  }
  if (value.is_none()) {
    return type(CoreType::kNone);
  }
  return type(value.is_not_implemented() ? CoreType::kNotImplemented : CoreType::kEllipsis);
}

void Interpreter::traverse_roots(Visitor& visitor) const {
  for (const Ref<Type>& type : core_types_) {
    visitor.visit(type.value(), Edge::of_field("interpreter"));
  }
  shapes_.traverse(visitor);
  for (const auto& extension : extensions_) {
    if (extension != nullptr) {
      extension->traverse(visitor);
    }
  }
}

}  // namespace minipy
