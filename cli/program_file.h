// Finding the program's text: a file, the code behind -c, standard input.
#pragma once

#include <string>

#include "base/expected.h"
#include "cli/options.h"

namespace minipy {

struct ProgramText {
  std::string name;  ///< what tracebacks show: the absolute path, `<string>`, `<stdin>`
  std::string bytes;
  std::string argv0;   ///< sys.argv[0]
  std::string folder;  ///< sys.path[0]
  std::string file;    ///< `__file__`; empty when there is none
  bool is_in_folder = false;  ///< the `__main__.py` of a folder that was named
};

/// The same program with the text of another file: the one that -m found.
Expected<ProgramText, std::string> load_module_file(ProgramText program, const std::string& file);

/// The program that the options name, or the line that says why it cannot be read.
Expected<ProgramText, std::string> load_program(const Options& options);

}  // namespace minipy
