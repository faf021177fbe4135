#include "cli/program_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace minipy {

namespace {

/// All bytes of an open file; errno tells when it fails.
bool read_all(int descriptor, std::string& bytes) {
  std::array<char, 65536> chunk{};
  for (;;) {
    const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
    if (count > 0) {
      bytes.append(chunk.data(), static_cast<std::size_t>(count));
    } else if (count == 0) {
      return true;
    } else if (errno != EINTR) {
      return false;
    }
  }
}

std::string cannot_open(const std::string& file, int error) {
  return fmt::format("minipy: can't open file '{}': [Errno {}] {}\n", file, error,
                     std::strerror(error));
}

std::string absolute(const std::string& file) {
  std::error_code ignored;
  const std::filesystem::path current = std::filesystem::current_path(ignored);
  return (current / file).string();
}

/// The folder that sys.path starts with: where the file really lies, links followed.
std::string folder_of(const std::string& file) {
  std::error_code ignored;
  const std::filesystem::path real = std::filesystem::weakly_canonical(file, ignored);
  return (real.empty() ? std::filesystem::path(file) : real).parent_path().string();
}

/// A folder is a program when it has a `__main__.py`.
Expected<ProgramText, std::string> load_folder(ProgramText program) {
  program.folder = program.name;
  program.is_in_folder = true;
  program.file = program.name + (program.name.ends_with('/') ? "" : "/") + "__main__.py";
  const std::string given = program.name;
  program.name = program.file;
  const int descriptor = ::open(program.file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return Unexpected{fmt::format("minipy: can't find '__main__' module in '{}'\n", given)};
  }
  const bool is_read = read_all(descriptor, program.bytes);
  const int error = errno;
  ::close(descriptor);
  if (!is_read) {
    return Unexpected{cannot_open(program.file, error)};
  }
  return program;
}

Expected<ProgramText, std::string> load_file(const std::string& given) {
  ProgramText program;
  program.argv0 = given;
  program.name = absolute(given);
  program.file = program.name;
  program.folder = folder_of(program.name);
  const int descriptor = ::open(given.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return Unexpected{cannot_open(program.name, errno)};
  }
  struct stat status {};
  const bool is_folder = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
  const bool is_read = !is_folder && read_all(descriptor, program.bytes);
  const int error = errno;
  ::close(descriptor);
  if (is_folder) {
    return load_folder(std::move(program));
  }
  if (!is_read) {
    return Unexpected{cannot_open(program.name, error)};
  }
  return program;
}

/// The module itself is found when the interpreter is there (run.cpp).
ProgramText load_module() {
  ProgramText program;
  program.argv0 = "-m";
  std::error_code ignored;
  program.folder = std::filesystem::current_path(ignored).string();
  return program;
}

Expected<ProgramText, std::string> load_standard_input(const Options& options) {
  ProgramText program;
  program.name = "<stdin>";
  program.file = program.name;
  program.argv0 = options.program;
  if (!read_all(STDIN_FILENO, program.bytes)) {
    return Unexpected{
        fmt::format("minipy: cannot read standard input: {}\n", std::strerror(errno))};
  }
  return program;
}

}  // namespace

Expected<ProgramText, std::string> load_module_file(ProgramText program, const std::string& file) {
  program.name = file;
  program.file = file;
  program.argv0 = file;
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const bool is_read = descriptor >= 0 && read_all(descriptor, program.bytes);
  const int error = errno;
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  if (!is_read) {
    return Unexpected{cannot_open(file, error)};
  }
  return program;
}

Expected<ProgramText, std::string> load_program(const Options& options) {
  switch (options.source) {
    case ProgramSource::kFile:
      return load_file(options.program);
    case ProgramSource::kStandardInput:
      return load_standard_input(options);
    case ProgramSource::kModule:
      return load_module();
    case ProgramSource::kCommand:
      break;
  }
  ProgramText program;
  program.name = "<string>";
  program.argv0 = "-c";
  program.bytes = options.program + "\n";
  return program;
}

}  // namespace minipy
