// Source files of modules: reading, compiling, running them in a module's namespace.
#pragma once

#include <memory>
#include <string>

#include "bytecode/code_unit.h"
#include "vm/objects/module.h"

namespace minipy {

/// All bytes of a file. OSError.
Result<std::string> read_file(ThreadState& ts, const std::string& path);
/// The compiled file. OSError, or the SyntaxError of its text.
Result<std::shared_ptr<const CodeUnit>> compile_source_file(ThreadState& ts,
                                                            const std::string& path);
/// Runs a module's code in its namespace, which gets `__builtins__`.
Result<void> run_in_module(ThreadState& ts, const std::shared_ptr<const CodeUnit>& code,
                           Module& module);

}  // namespace minipy
