// The parts of module posix, which lib/os.py builds on.
#pragma once

#include <span>

#include "vm/objects/native.h"

namespace minipy {

struct Module;

std::span<const NativeDef> posix_file_functions();     ///< posix_files.cpp: names in the file system
std::span<const NativeDef> posix_stat_functions();     ///< posix_stat.cpp: stat() and scandir()
Result<void> add_posix_stat(ThreadState& ts, Module& module);

/// The result of a call that gives −1 on failure.
Result<void> check_call(ThreadState& ts, std::int64_t result, Value path = Value());
/// A name of the system as a str, or as bytes when it was asked with bytes.
Ref<> system_text(ThreadState& ts, std::string_view bytes, bool as_bytes);

}  // namespace minipy
