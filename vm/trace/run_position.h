// Where a watched run is: the activations on the frame stack, each with its line, and the
// instruction that is running.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bytecode/code_unit.h"
#include "vm/runtime/frame.h"
#include "vm/runtime/object.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

/// A value of a frame that is an object: which, and its place (index of a local, −1 on the operand
/// stack, −2 the callee below the locals).
struct FrameValue {
  const Object* object = nullptr;
  std::int32_t place = 0;
  friend bool operator==(const FrameValue&, const FrameValue&) = default;
};

/// One entry into a frame.
struct Activation {
  const Frame* frame = nullptr;
  std::uint64_t serial = 0;  ///< never used twice
  std::shared_ptr<const CodeUnit> code;
  std::uint32_t line = 0;
  std::uint64_t visit = 0;         ///< number of this stay on this line, over the whole run
  std::vector<FrameValue> values;  ///< followed objects in the frame, when it was last looked at
};

/// A running instruction. What it needs of the frame is copied: both may be gone when it ends.
struct RunningInstruction {
  std::shared_ptr<const CodeUnit> code;
  std::size_t unit = 0;
  std::uint64_t number = 0;  ///< of this execution
  Op op = Op::NOP;
  std::uint32_t argument = 0;
  std::size_t depth = 0;     ///< number of frames below its own
  std::uint64_t serial = 0;  ///< of its activation
  std::uint32_t line = 0;
  std::uint64_t visit = 0;
  std::string callee;            ///< calls: what is called
  bool is_native_call = false;   ///< of a function or method written in C++
  bool takes_arguments = false;  ///< a native call, or one of a class: arguments end with it
  const Object* self = nullptr;  ///< calls of a method: the object
  const Object* argument_object = nullptr;  ///< calls with one argument
};

class RunPosition {
 public:
  /// Takes over the frames as they are now. The serial number of the outermost activation that
  /// has ended since, or 0.
  std::uint64_t update(ThreadState& ts);
  /// Whether the last update found a new activation.
  bool has_entered() const { return has_entered_; }
  bool is_empty() const { return activations_.empty(); }
  /// Whether the activation has ended.
  bool has_ended(std::uint64_t serial) const;
  /// Number of frames below the top one.
  std::size_t depth() const { return activations_.size() - 1; }
  Activation& top() { return activations_.back(); }
  const Activation& top() const { return activations_.back(); }

  /// The instruction that is about to run in the top activation.
  RunningInstruction instruction(ThreadState& ts, Instruction unit);
  /// Its line; a new stay on a line begins when the line differs from the last.
  bool enter_line(std::size_t unit);
  /// The next instruction begins a new stay, whatever its line.
  void forget_lines();

 private:
  std::vector<Activation> activations_;
  bool has_entered_ = false;
  std::uint64_t serials_ = 0;
  std::uint64_t visits_ = 0;
  std::uint64_t executions_ = 0;
};

}  // namespace minipy
