// What a frame runs, as the types of this room.
#pragma once

#include "vm/objects/function.h"
#include "vm/runtime/frame.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

inline Function& function_of(const Frame& frame) { return *static_cast<Function*>(frame.function); }
inline Code& code_of(const Frame& frame) { return *function_of(frame).code; }
inline Dict& globals_of(const Frame& frame) { return *function_of(frame).globals; }
inline Dict& builtins_of(const Frame& frame) { return *function_of(frame).builtins; }

}  // namespace minipy
