// The program `minipy`: reads the command line, does what it asks for.
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/ending.h"
#include "cli/options.h"
#include "cli/run.h"

namespace {

int run(int argc, char** argv) {
  const minipy::ParsedCommandLine parsed =
      minipy::parse_command_line(std::vector<std::string>(argv + 1, argv + argc));
  std::fputs(parsed.output.c_str(), stdout);
  std::fputs(parsed.error.c_str(), stderr);
  const int status = parsed.options ? minipy::run_command(*parsed.options) : parsed.status;
  if (status == minipy::kInterruptStatus) {
    minipy::die_of_interrupt();
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("MemoryError\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "minipy: internal error: %s\n", error.what());
  }
  return 1;
}
