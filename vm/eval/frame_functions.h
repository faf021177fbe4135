// Built-in functions that look at the frame that calls them: locals(), globals(), vars(), dir(),
// eval(), exec(), super() without arguments; and compile(), __import__(), __build_class__().
#pragma once

#include <memory>
#include <optional>
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

/// `__import__(name, globals, locals, fromlist, level)`. (import.cpp)
Result<Ref<>> builtin_import(ThreadState& ts, Value name, Value globals, Value locals,
                             Value from_list, std::optional<std::int64_t> level);

/// Compiles a text; a refusal becomes a pending SyntaxError (or MemoryError, …). Warnings go to
/// sys.stderr.
Result<std::shared_ptr<const CodeUnit>> compile_text(ThreadState& ts, const std::string& filename,
                                                     const std::string& source, CompileMode mode);
/// The same for the bytes of a module's file.
Result<std::shared_ptr<const CodeUnit>> compile_module(ThreadState& ts, const std::string& filename,
                                                       const std::string& bytes);

/// The locals of the running frame as locals() gives them: the namespace itself, or a new dict.
Result<Ref<>> running_locals(ThreadState& ts);

}  // namespace minipy
