#include "cli/front_end.h"

#include <filesystem>

#include "lexer/source_reader.h"
#include "parser/caret_places.h"

namespace minipy {

namespace {

ParseMode parse_mode(CompileMode mode) {
  switch (mode) {
    case CompileMode::kEval:
      return ParseMode::kEval;
    case CompileMode::kSingle:
      return ParseMode::kSingle;
    case CompileMode::kFile:
      break;
  }
  return ParseMode::kFile;
}

}  // namespace

Expected<std::shared_ptr<const CodeUnit>, Diagnostic> FrontEnd::compile(
    const std::string& filename, const std::string& source, CompileMode mode,
    std::vector<Diagnostic>& warnings, const std::byte* stack_end) {
  // A program's last line always ends (SourceText::ends_open).
  const bool ends_open = mode == CompileMode::kFile && !source.ends_with('\n');
  Expected<SourceText, Diagnostic> text =
      read_source(filename, ends_open ? source + "\n" : source, SourceOrigin::kString);
  if (!text) {
    return Unexpected{std::move(text.error())};
  }
  // CPython reads the line of an error that is found after parsing from the file of that name.
  CompileOptions options = options_for(mode);
  options.shows_lines = std::filesystem::exists(filename);
#ifdef MINIPY_CHECKED
  // A sanitizer's frames are large, and so is what the thread keeps free for them: too much for 200
  // nested brackets beside it. The parser asks for an end of its own.
  static_cast<void>(stack_end);
#else
  options.aids.stack_end = stack_end;
#endif
  return compile_source(*text, options, warnings);
}

Expected<std::shared_ptr<const CodeUnit>, Diagnostic> FrontEnd::compile_file(
    const std::string& filename, const std::string& bytes, std::vector<Diagnostic>& warnings) {
  Expected<SourceText, Diagnostic> text = read_source(filename, bytes, SourceOrigin::kFile);
  if (!text) {
    return Unexpected{std::move(text.error())};
  }
  return compile_source(*text, options_for(CompileMode::kFile), warnings);
}

std::string FrontEnd::decode(std::string_view bytes) {
  const Expected<SourceText, Diagnostic> text = read_source("", bytes);
  return text ? std::string(text->text()) : std::string();
}

std::optional<PositionRange> FrontEnd::operator_place(std::string_view expression) {
  return minipy::operator_place(expression);
}

std::optional<PositionRange> FrontEnd::plain_call_place(std::string_view statement) {
  return minipy::plain_call_place(statement);
}

Expected<std::shared_ptr<const CodeUnit>, Diagnostic> FrontEnd::compile_program(
    const SourceText& source, CompileMode mode, std::vector<Diagnostic>& warnings) const {
  return compile_source(source, options_for(mode), warnings);
}

CompileOptions FrontEnd::options_for(CompileMode mode) const {
  CompileOptions options;
  options.mode = parse_mode(mode);
  options.optimize = optimize_;
  return options;
}

}  // namespace minipy
