// The command line, as data: what to run, which view, which settings. Parsing decides nothing else
// and opens no file. Everything behind the script's name belongs to the script.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bytecode/disassembler.h"
#include "cli/limits.h"

namespace minipy {

/// Where the program comes from.
enum class ProgramSource : std::uint8_t { kFile, kCommand, kModule, kStandardInput };

/// What is shown instead of running the program.
enum class View : std::uint8_t { kNone, kTokens, kAst, kAstWithPlaces, kSymbols, kDis };

struct Options {
  ProgramSource source = ProgramSource::kStandardInput;
  std::string program;                 ///< the file's name, the code, or the module's name
  std::vector<std::string> arguments;  ///< sys.argv behind its first item
  std::vector<std::string> original;   ///< the whole command line

  View view = View::kNone;
  DisLayout dis_layout = DisLayout::kDefault;
  bool run_after_view = false;  ///< --run: the listing goes to stderr, then the program runs
  std::optional<std::string> trace_refs;  ///< --trace-refs[=FILTER]: the filters, maybe empty
  std::optional<std::string> trace_scopes;  ///< --trace-scopes[=NAME]: the name, maybe empty
  bool trace_as_json = false;               ///< --trace-format=jsonl
  std::string trace_file;                 ///< --trace-out: empty for stderr

  LimitOptions limits;              ///< --max-steps, --max-memory, --timeout

  int optimize = 0;                 ///< -O, -OO
  bool unbuffered = false;          ///< -u
  bool ignore_environment = false;  ///< -E, -I
  bool unsafe_path_hidden = false;  ///< -P, -I: no script folder in sys.path
  bool isolated = false;            ///< -I
  std::string stdlib;               ///< --stdlib: a folder with CPython's library, asked last
  bool quiet = false;               ///< -q
  int verbose = 0;                  ///< -v
  std::vector<std::string> warnings;   ///< -W
  std::vector<std::string> x_options;  ///< -X
};

/// Options, or what to print and how to end instead of running.
struct ParsedCommandLine {
  std::optional<Options> options;
  int status = 0;
  std::string output;  ///< for stdout
  std::string error;   ///< for stderr
};

/// Reads the arguments behind the program's own name.
ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace minipy
