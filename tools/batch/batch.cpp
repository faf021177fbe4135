// front_end_batch: compiles and verifies many programs in one process, as compile() does, and says
// what came of each. Programs come on standard input, each behind a line `LENGTH NAME`.
//
//   front_end_batch check        ok, or the error, and the warnings
//   front_end_batch dump [-O…]   the same, and every code object (code_dump.h)
//   front_end_batch time N       compiles all of them N times: the seconds of CPU of each time
//
// The answer to a program is lines of text and a line `END`. For the scripts of tools/.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <fmt/format.h>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/native_stack.h"
#include "bytecode/verifier.h"
#include "cli/front_end.h"
#include "tools/batch/code_dump.h"

namespace minipy {

namespace {

/// Of the stack, left for what the deepest routine of the front end calls.
constexpr std::size_t kStackReserve = std::size_t{256} * 1024;

struct Program {
  std::string name;
  std::string bytes;
};

/// The next program of standard input; false at its end.
bool read_program(Program& program) {
  std::size_t length = 0;
  if (!(std::cin >> length) || std::cin.get() != ' ' || !std::getline(std::cin, program.name)) {
    return false;
  }
  program.bytes.resize(length);
  std::cin.read(program.bytes.data(), static_cast<std::streamsize>(length));
  return true;
}

/// A message in one line.
std::string in_one_line(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
    text.replace(at, 1, "\\n");
  }
  return text;
}

void report_error(const Diagnostic& error, std::string& out) {
  fmt::format_to(std::back_inserter(out), "ERROR {} {} {} {} {} {}\n", name_of(error.kind),
                 error.line.value_or(0), error.offset, error.end_line, error.end_offset,
                 in_one_line(error.message));
}

void report_warnings(const std::vector<Diagnostic>& warnings, std::string& out) {
  for (const Diagnostic& warning : warnings) {
    fmt::format_to(std::back_inserter(out), "WARN {} {} {}\n", name_of(warning.kind),
                   warning.line.value_or(0), in_one_line(warning.message));
  }
}

int answer_all(int optimize, bool dumps) {
  FrontEnd front_end(optimize);
  const std::byte* const stack_end = native_stack_end(kStackReserve);
  for (Program program; read_program(program);) {
    std::vector<Diagnostic> warnings;
    std::string out;
    const auto code =
        front_end.compile(program.name, program.bytes, CompileMode::kFile, warnings, stack_end);
    if (!code) {
      report_error(code.error(), out);
    } else if (const std::string fault = verify(**code); !fault.empty()) {
      out += "FAULT " + fault + "\n";
    } else {
      out += "ok\n";
      report_warnings(warnings, out);
      if (dumps) {
        dump_code(**code, out);
      }
    }
    out += "END\n";
    std::fwrite(out.data(), 1, out.size(), stdout);
    std::fflush(stdout);
  }
  return 0;
}

int measure(int rounds) {
  std::vector<Program> programs;
  for (Program program; read_program(program);) {
    programs.push_back(program);
  }
  FrontEnd front_end(0);
  const std::byte* const stack_end = native_stack_end(kStackReserve);
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t begin = std::clock();
    for (const Program& program : programs) {
      std::vector<Diagnostic> warnings;
      static_cast<void>(
          front_end.compile(program.name, program.bytes, CompileMode::kFile, warnings, stack_end));
    }
    fmt::print("{:.6f}\n", static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return 0;
}

}  // namespace

}  // namespace minipy

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  const std::string_view mode = arguments.empty() ? "" : arguments[0];
  const std::string_view value = arguments.size() > 1 ? arguments[1] : "";
  if (mode == "check" || mode == "dump") {
    const auto letters = std::count(value.begin(), value.end(), 'O');
    return minipy::answer_all(static_cast<int>(letters), mode == "dump");
  }
  int rounds = 0;
  std::from_chars(value.data(), value.data() + value.size(), rounds);
  if (mode == "time" && rounds > 0) {
    return minipy::measure(rounds);
  }
  std::fputs("usage: front_end_batch check | dump [-O|-OO] | time N\n", stderr);
  return 2;
}
