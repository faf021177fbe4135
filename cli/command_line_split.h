// Where minipy's own options end and the program begins. Python's rule: the first argument that is
// no option, a lone `-`, `-c CODE` or `-m MODULE`; all that follows belongs to the program.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace minipy {

struct SplitCommandLine {
  std::vector<std::string> own;  ///< minipy's options, `-c` and `-m` taken out
  ProgramSource source = ProgramSource::kStandardInput;
  bool has_program = false;
  std::string program;
  std::vector<std::string> arguments;
  std::string error;  ///< "Argument expected for the -c option"
};

SplitCommandLine split_command_line(const std::vector<std::string>& arguments);

}  // namespace minipy
