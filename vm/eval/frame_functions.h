// Built-in functions that look at the frame that calls them: locals(), globals(), vars(), dir(),
// eval(), exec(), super() without arguments; and compile(), __import__(), __build_class__().
#pragma once

#include <memory>
#include <span>
#include <string>

#include "bytecode/code_unit.h"
#include "vm/objects/native.h"
#include "vm/objects/protocol.h"
#include "vm/runtime/runtime.h"

namespace minipy {

/// The functions for the `builtins` module.
std::span<const NativeDef> frame_functions();

/// `__build_class__(body, name, /, *bases, metaclass=…, **keywords)`.
Result<Ref<>> build_class(ThreadState& ts, Arguments arguments);

/// `__import__` as the import statement calls it. (import.cpp)
Result<Ref<>> import_function(ThreadState& ts, Arguments arguments);

/// Compiles a text; a refusal becomes a pending SyntaxError (or MemoryError, …). Warnings go to
/// sys.stderr.
Result<std::shared_ptr<const CodeUnit>> compile_text(ThreadState& ts, const std::string& filename,
                                                     const std::string& source, CompileMode mode);

/// The locals of the running frame as locals() gives them: the namespace itself, or a new dict.
Result<Ref<>> running_locals(ThreadState& ts);

}  // namespace minipy
