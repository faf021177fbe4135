// One per process (or per test): options, the interpreters, and the front end that whoever builds
// the Runtime supplies. Holds nothing a Python program can mutate.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/expected.h"
#include "base/span.h"
#include "bytecode/code_unit.h"

namespace minipy {

/// What `compile()` is asked for.
enum class CompileMode : std::uint8_t { kFile, kEval, kSingle };

/// The front end as the VM sees it: source text in, verified code out. Supplied by the command
/// line (or an embedder, or a test), so that the VM never includes lexer, parser or compiler.
class SourceCompiler {
 public:
  virtual ~SourceCompiler() = default;
  /// `stack_end`: the lowest address that the stack may reach, the thread's own; null: asked for.
  virtual Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile(
      const std::string& filename, const std::string& source, CompileMode mode,
      std::vector<Diagnostic>& warnings, const std::byte* stack_end) = 0;
  /// The same for a source file's bytes, decoded as its coding line says: a module.
  virtual Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile_file(
      const std::string& filename, const std::string& bytes, std::vector<Diagnostic>& warnings) {
    return compile(filename, bytes, CompileMode::kFile, warnings, nullptr);
  }

  // What tracebacks ask about the source text that they show (parser/caret_places.h).

  /// A source file's bytes as text, decoded as its coding line says; empty when that fails.
  virtual std::string decode(std::string_view) { return {}; }
  /// The operator or the brackets of an expression.
  virtual std::optional<PositionRange> operator_place(std::string_view) { return std::nullopt; }
  /// The call of a statement that is no more than `name = f(…)` or `return f(…)`.
  virtual std::optional<PositionRange> plain_call_place(std::string_view) { return std::nullopt; }
};

/// Settings fixed before the first instruction.
struct RuntimeOptions {
  int optimize = 0;                        ///< -O: 1, -OO: 2
  std::optional<std::uint32_t> hash_seed;  ///< PYTHONHASHSEED; none: hashes nobody can foresee
  bool unbuffered = false;                 ///< -u
  std::vector<std::string> arguments;      ///< sys.argv
  std::vector<std::string> original_arguments;  ///< all of the command line, sys.orig_argv
  std::vector<std::string> path;           ///< sys.path
  std::optional<std::string> script_folder;  ///< what `path` begins with, unless that is left out
  std::string library;                     ///< folder of the library's Python files; empty: none
  std::vector<std::string> warnings;       ///< -W and PYTHONWARNINGS
  bool ignore_environment = false;         ///< -E, -I
  bool isolated = false;                   ///< -I
  bool safe_path = false;                  ///< -P, -I
  bool quiet = false;                      ///< -q
  int verbose = 0;                         ///< -v
  std::vector<std::string> x_options;      ///< -X
  std::string executable;
  std::string command;                     ///< the text after -c: tracebacks show its lines
};

class Runtime {
 public:
  Runtime(SourceCompiler& compiler, RuntimeOptions options)
      : compiler_(compiler), options_(std::move(options)) {}

  SourceCompiler& compiler() const { return compiler_; }
  const RuntimeOptions& options() const { return options_; }

 private:
  SourceCompiler& compiler_;
  RuntimeOptions options_;
};

}  // namespace minipy
