// What this room keeps for an interpreter.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "vm/objects/dict.h"
#include "vm/objects/protocol.h"
#include "vm/runtime/interpreter.h"

namespace minipy {

struct Code;

/// `__import__`; vm/import supplies it. `globals` may be nothing, `from_list` None or nothing.
using ImportStatement = Result<Ref<>> (*)(ThreadState& ts, const Str& name, Value globals,
                                          Value from_list, std::int64_t level);

class EvalState final : public InterpreterExtension {
 public:
  Ref<Dict> builtins;         ///< the dict of module `builtins`
  Ref<Dict> modules;          ///< sys.modules
  Ref<> import_function;      ///< builtins.__import__ as this room made it
  Ref<> generic_class;        ///< typing.Generic, made on demand
  ImportStatement import_statement = nullptr;

  void traverse(Visitor& visitor) const override {
    visitor.visit(builtins.value(), Edge::of_field("builtins"));
    visitor.visit(modules.value(), Edge::of_field("sys.modules"));
    visitor.visit(import_function.value(), Edge::of_field("__import__"));
    visitor.visit(generic_class, Edge::of_field("typing.Generic"));
  }
};

/// typing.Generic, made on the first call. (type_parameters.cpp)
Result<Ref<>> generic_class(ThreadState& ts);

inline EvalState& eval_state(ThreadState& ts) {
  return *static_cast<EvalState*>(ts.interpreter().extension(ExtensionSlot::kEval));
}

}  // namespace minipy
