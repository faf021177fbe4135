// `python -m NAME` and `python FOLDER`: which file that is.
#pragma once

#include <string>

#include "vm/objects/protocol.h"

namespace minipy {

/// A module that is to be the program.
struct MainModule {
  Ref<> spec;
  std::string file;
  std::string error;  ///< why there is none, without the program's name; empty: it was found
};

/// For `-m`: imports the packages above it. A package stands for its `__main__`. Fails when such an
/// import raises anything but ImportError.
Result<MainModule> find_main_module(ThreadState& ts, const std::string& name);

/// `FOLDER/__main__.py`; nothing is imported.
Result<MainModule> find_main_in_folder(ThreadState& ts, const std::string& folder);

}  // namespace minipy
