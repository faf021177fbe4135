// Running Python code: the room's front door.
#pragma once

#include <memory>
#include <string>

#include "bytecode/code_unit.h"
#include "vm/objects/protocol.h"

namespace minipy {

struct Function;
struct Dict;
struct Module;

/// Calls a Python function from C++: binds the arguments, runs the loop until it returns.
Result<Ref<>> call_function(ThreadState& ts, Function& function, Arguments arguments);

/// Runs a module or class body, or exec'd code: `names` is its namespace (a dict or mapping), or
/// nothing to use `globals`.
Result<Ref<>> run_code(ThreadState& ts, const std::shared_ptr<const CodeUnit>& code, Dict& globals,
                       Value names);

/// Runs a function without arguments as the body of a class: `names` is its namespace.
Result<Ref<>> run_function_body(ThreadState& ts, Function& function, Value names);

/// Runs the loop from the frame just pushed (its `ends_loop` is set) until that frame is left.
/// An owned result, or nothing when it raised.
Value run_loop(ThreadState& ts);

/// Makes the parts of the interpreter that this room owns: builtins and sys.modules dicts, the call
/// slot of functions, generators. Called once, after initialize_objects.
void initialize_eval(ThreadState& ts);

}  // namespace minipy
