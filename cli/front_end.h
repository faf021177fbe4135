// The front end as the VM gets it: reader, lexer, parser and compiler behind SourceCompiler. This
// is the one place where both halves of the house meet.
#pragma once

#include "bytecode/compiler/compiler.h"
#include "vm/runtime/runtime.h"

namespace minipy {

class FrontEnd final : public SourceCompiler {
 public:
  explicit FrontEnd(int optimize) : optimize_(optimize) {}

  /// Compiles text given at run time: exec(), eval(), compile(), the prompt.
  Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile(
      const std::string& filename, const std::string& source, CompileMode mode,
      std::vector<Diagnostic>& warnings, const std::byte* stack_end) override;

  Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile_file(
      const std::string& filename, const std::string& bytes,
      std::vector<Diagnostic>& warnings) override;

  std::string decode(std::string_view bytes) override;
  std::optional<PositionRange> operator_place(std::string_view expression) override;
  std::optional<PositionRange> plain_call_place(std::string_view statement) override;

  /// Compiles a decoded program.
  Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile_program(
      const SourceText& source, CompileMode mode, std::vector<Diagnostic>& warnings) const;

 private:
  CompileOptions options_for(CompileMode mode) const;

  int optimize_;
};

}  // namespace minipy
