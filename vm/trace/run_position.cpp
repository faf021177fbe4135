#include "vm/trace/run_position.h"

#include <algorithm>

#include "bytecode/quicken.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/method.h"
#include "vm/objects/native_function.h"
#include "vm/objects/str.h"
#include "vm/trace/value_text.h"

namespace minipy {

namespace {

std::string callee_text(Value callee) {
  if (const auto* function = as<Function>(callee)) {
    return function_text(function->code->unit().qualname);
  }
  if (const auto* native = as<NativeFunction>(callee)) {
    return native->code == nullptr ? "__new__" : std::string(native->code->name);
  }
  if (const auto* method = as<MethodDescriptor>(callee)) {
    return std::string(method->code->name);
  }
  if (const auto* type = as<Type>(callee)) {
    return type->name;
  }
  if (const auto* method = as<BoundMethod>(callee)) {
    return callee_text(method->function);
  }
  return callee.is_object() ? callee.as_object()->type->name : "";
}

/// Values of the call that an instruction makes: the callee, self or nothing, the arguments.
const Value* call_base(const Frame& frame, Op op, std::uint32_t argument) {
  switch (op) {
    case Op::CALL:
      return frame.sp - argument - 2;
    case Op::CALL_KW:
      return frame.sp - argument - 3;
    case Op::CALL_FUNCTION_EX:
      return frame.sp - ((argument & 1) != 0 ? 4 : 3);
    default:
      return nullptr;
  }
}

}  // namespace

std::uint64_t RunPosition::update(ThreadState& ts) {
  const std::size_t depth =
      ts.frame == nullptr ? 0 : static_cast<std::size_t>(ts.frame - ts.frame_base) + 1;
  std::uint64_t ended = 0;
  while (activations_.size() > depth) {
    ended = activations_.back().serial;
    activations_.pop_back();
  }
  has_entered_ = activations_.size() < depth;
  while (activations_.size() < depth) {
    const Frame& frame = ts.frame_base[activations_.size()];
    activations_.push_back({&frame, ++serials_, code_of(frame).shared_unit(), 0, 0, {}});
  }
  return ended;
}

RunningInstruction RunPosition::instruction(ThreadState& ts, Instruction unit) {
  const Frame& frame = *ts.frame;
  const Activation& activation = top();
  RunningInstruction one;
  one.code = activation.code;
  one.unit = instruction_index(frame);
  one.number = ++executions_;
  one.op = canonical(static_cast<Op>(unit.op));
  one.argument = canonical_argument(unit);
  const std::vector<Instruction>& written = one.code->instructions;  // here caches are empty
  for (std::size_t prefix = one.unit, shift = 8;
       prefix > 0 && static_cast<Op>(written[prefix - 1].op) == Op::EXTENDED_ARG;
       shift += 8, --prefix) {
    one.argument |= static_cast<std::uint32_t>(written[prefix - 1].arg) << shift;
  }
  one.depth = activations_.size() - 1;
  one.serial = activation.serial;
  one.line = activation.line;
  one.visit = activation.visit;
  if (const Value* base = call_base(frame, one.op, one.argument)) {
    one.callee = callee_text(base[0]);
    one.is_native_call =
        as<NativeFunction>(base[0]) != nullptr || as<MethodDescriptor>(base[0]) != nullptr;
    one.takes_arguments = one.is_native_call || as<Type>(base[0]) != nullptr;
    one.self = base[1].is_object() ? base[1].as_object() : nullptr;
    if (one.op == Op::CALL && one.argument == 1 && base[2].is_object()) {
      one.argument_object = base[2].as_object();
    }
  }
  return one;
}

bool RunPosition::enter_line(std::size_t unit) {
  Activation& activation = top();
  const auto place = activation.code->line_table.find(unit);
  std::uint32_t line = place ? place->begin.line : activation.line;
  if (line == 0 && activation.code->name != "<module>") {
    line = activation.code->first_line;  // the instructions before the body
  }
  if (line == activation.line && activation.visit != 0) {
    return false;
  }
  activation.line = line;
  activation.visit = ++visits_;
  return true;
}

bool RunPosition::has_ended(std::uint64_t serial) const {
  return std::none_of(activations_.begin(), activations_.end(),
                      [serial](const Activation& one) { return one.serial == serial; });
}

void RunPosition::forget_lines() {
  for (Activation& activation : activations_) {
    activation.visit = 0;
  }
}

}  // namespace minipy
