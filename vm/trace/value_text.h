// Values and instructions as the traces write them. Nothing here runs Python code or touches a
// count: an instance shows its attributes, whatever its `__repr__` would say.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

#include "bytecode/code_unit.h"
#include "bytecode/instruction_list.h"
#include "vm/objects/protocol.h"

namespace minipy {

/// The trace's name of an object (`list#1`), or nothing if it has none.
using ObjectNaming = std::function<std::string(const Object&)>;

/// The value of a container, text, number, cell, exception or instance, at most about `limit`
/// characters; empty for what has none worth showing. Objects inside that have a name show it.
std::string value_text(ThreadState& ts, Value value, const ObjectNaming& naming,
                       std::size_t limit = 48);

/// How a function is called in a trace: `f`, `A.method`; what is around a nested one is left out.
std::string function_text(const std::string& qualname);

/// Instructions of code objects as text, decoded once for each.
class InstructionTexts {
 public:
  /// `BUILD_LIST 2`, `STORE_NAME a`, `BINARY_OP +`; a call is followed by what is called.
  std::string text(const std::shared_ptr<const CodeUnit>& code, std::size_t unit,
                   const std::string& callee);
  /// The last unit that jumps back to `target`: the end of the loop that begins there.
  std::size_t loop_end(const std::shared_ptr<const CodeUnit>& code, std::size_t target);

 private:
  struct Decoded {
    std::shared_ptr<const CodeUnit> code;  ///< kept, so that the key stays its own
    InstructionList list;
  };
  const Decoded& decoded(const std::shared_ptr<const CodeUnit>& code);

  std::unordered_map<const CodeUnit*, Decoded> decoded_;
};

}  // namespace minipy
