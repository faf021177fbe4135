// Every owned reference of an interpreter, each with its holder: one walk over the threads' stacks,
// the interpreter's own roots and, through `traverse`, every object of the heap. It shares no code
// with counting, so that the two can be held against each other (count_check.h): for each object
// the walk finds exactly as many references as its header counts, apart from those that C++ code
// holds in local variables while it runs.
//
// docs/reference-counts.md shows what is made of it.
#pragma once

#include <cstdint>

#include "vm/runtime/frame.h"
#include "vm/runtime/interpreter.h"
#include "vm/runtime/visitor.h"

namespace minipy {

/// Where one reference is.
struct Holder {
  enum class Kind : std::uint8_t {
    kObject,       ///< in `object`, at `edge`
    kClass,        ///< `object` is an instance, and holds its class
    kLocal,        ///< local variable or cell number `edge.index` of `frame`
    kStack,        ///< on the value stack of `frame`, at `edge.index`
    kCallee,       ///< the called function, or self beside it, under the locals of `frame`
    kFrame,        ///< another word of `frame`, named by `edge.field`
    kThread,       ///< the thread: pending or handled exception
    kInterpreter,  ///< the interpreter: classes, interned strs, modules
  };
  Kind kind = Kind::kInterpreter;
  const Object* object = nullptr;
  const Frame* frame = nullptr;
  Edge edge;
};

class ReferenceVisitor {
 public:
  virtual void visit(Object& target, const Holder& holder) = 0;

 protected:
  ~ReferenceVisitor() = default;
};

/// Shows every owned reference. The visitor must neither allocate Python objects nor free any.
void walk_references(Interpreter& interpreter, ReferenceVisitor& visitor);

/// The end of what `frame` has on the value stack: values above belong to the frame it called.
const Value* stack_end(const ThreadState& ts, const Frame& frame);

}  // namespace minipy
