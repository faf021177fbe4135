// Traceback objects: one for each frame an exception passed, the outermost first.
#pragma once

#include <cstddef>

#include "vm/objects/code_object.h"
#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Traceback : Object {
  static constexpr CoreType kCoreType = CoreType::kTraceback;

  Ref<> next;             ///< towards where it was raised: Traceback or nothing
  Ref<> frame;            ///< the frame object
  Ref<Code> code;
  std::size_t unit = 0;   ///< index of the instruction
  std::uint32_t line = 0;
};

/// A new entry in front of `next` (which may be nothing).
Ref<> make_traceback(ThreadState& ts, Value next, Value frame_object, Code& code, std::size_t unit);

const TypeSpec& traceback_type_spec();

}  // namespace minipy
