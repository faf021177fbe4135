// FrameLocalsProxy (PEP 667): the locals of a function's frame as a mapping that reads and writes
// them where they are. Names that are no locals of the function live in the frame object.
#pragma once

#include "vm/eval/frame_object.h"

namespace minipy {

struct FrameLocals : Object {
  static constexpr CoreType kCoreType = CoreType::kFrameLocals;
  Ref<FrameObject> frame;
};

Ref<> make_frame_locals(ThreadState& ts, FrameObject& frame);

const TypeSpec& frame_locals_type_spec();

}  // namespace minipy
