#include "vm/trace/reference_walk.h"

#include <algorithm>

#include "vm/eval/push_frame.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

namespace {

/// Gives what `traverse` shows to a ReferenceVisitor, as references of one holder.
class HolderVisitor final : public Visitor {
 public:
  HolderVisitor(ReferenceVisitor& visitor, Holder holder) : visitor_(visitor), holder_(holder) {}

  void visit(Value value, const Edge& edge) override {
    if (value.is_object()) {
      holder_.edge = edge;
      visitor_.visit(*value.as_object(), holder_);
    }
  }

 private:
  ReferenceVisitor& visitor_;
  Holder holder_;
};

void walk_values(HolderVisitor& visitor, const Value* begin, const Value* end) {
  for (const Value* at = begin; at < end; ++at) {
    visitor.visit(*at, Edge::item(at - begin));
  }
}

void walk_frame(const ThreadState& ts, const Frame& frame, ReferenceVisitor& visitor) {
  HolderVisitor callee(visitor, {Holder::Kind::kCallee, nullptr, &frame, {}});
  walk_values(callee, frame.return_to, frame.locals);
  const Value* end = stack_end(ts, frame);
  const Value* operands =
      std::min(end, static_cast<const Value*>(frame.locals) + code_of(frame).locals_count);
  HolderVisitor local(visitor, {Holder::Kind::kLocal, nullptr, &frame, {}});
  walk_values(local, frame.locals, operands);
  HolderVisitor stack(visitor, {Holder::Kind::kStack, nullptr, &frame, {}});
  walk_values(stack, operands, end);
  HolderVisitor other(visitor, {Holder::Kind::kFrame, nullptr, &frame, {}});
  other.visit(frame.names, Edge::of_field("namespace"));
  other.visit(Value::object(frame.frame_object), Edge::of_field("frame object"));
  if (frame.kind == FrameKind::kInit) {
    other.visit(frame.subject, Edge::of_field("new instance"));
  }
}

void walk_thread(const ThreadState& ts, ReferenceVisitor& visitor) {
  HolderVisitor own(visitor, {Holder::Kind::kThread, nullptr, nullptr, {}});
  own.visit(ts.exception(), Edge::of_field("raised exception"));
  own.visit(ts.handled_exception, Edge::of_field("handled exception"));
  own.visit(ts.loop_result, Edge::of_field("result"));
  own.visit(ts.async_generator_first, Edge::of_field("asyncgen hook"));
  own.visit(ts.async_generator_finalizer, Edge::of_field("asyncgen hook"));
  if (ts.frame != nullptr) {
    for (const Frame* frame = ts.frame_base; frame <= ts.frame; ++frame) {
      walk_frame(ts, *frame, visitor);
    }
  }
}

void walk_object(Object& object, ReferenceVisitor& visitor) {
  const Type& type = *object.type;
  if (type.slots.traverse != nullptr) {
    HolderVisitor edges(visitor, {Holder::Kind::kObject, &object, nullptr, {}});
    type.slots.traverse(object, edges);
  }
  if (type.has(TypeFlag::kHeapType)) {
    visitor.visit(*object.type, {Holder::Kind::kClass, &object, nullptr, {}});
  }
}

}  // namespace

const Value* stack_end(const ThreadState& ts, const Frame& frame) {
  return &frame == ts.frame ? frame.sp : std::min(frame.sp, (&frame + 1)->return_to);
}

void walk_references(Interpreter& interpreter, ReferenceVisitor& visitor) {
  for (const ThreadState* ts : interpreter.threads) {
    walk_thread(*ts, visitor);
  }
  HolderVisitor roots(visitor, {Holder::Kind::kInterpreter, nullptr, nullptr, {}});
  interpreter.traverse_roots(roots);
  interpreter.heap().each_object([&](Object& object) { walk_object(object, visitor); });
}

}  // namespace minipy
