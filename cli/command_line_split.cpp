#include "cli/command_line_split.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace minipy {

namespace {

/// Long options whose value may be an argument of its own.
constexpr std::array<std::string_view, 6> kLongWithValue = {
    "--stdlib", "--trace-out", "--trace-format", "--max-steps", "--max-memory", "--timeout"};
/// Short ones; within a cluster the rest of the cluster is their value.
constexpr std::string_view kShortWithValue = "WX";

class Splitter {
 public:
  explicit Splitter(const std::vector<std::string>& arguments) : arguments_(arguments) {}

  SplitCommandLine split() {
    while (next_ < arguments_.size() && !result_.has_program && result_.error.empty()) {
      const std::string& argument = arguments_[next_];
      if (argument == "-" || argument.empty() || argument[0] != '-') {
        take_file(argument);
      } else if (argument == "--") {
        ++next_;
        if (next_ < arguments_.size()) {
          take_file(arguments_[next_]);
        }
        break;
      } else if (argument.starts_with("--")) {
        take_long(argument);
      } else {
        take_cluster(argument);
      }
    }
    result_.arguments.assign(arguments_.begin() + static_cast<std::ptrdiff_t>(next_),
                             arguments_.end());
    return std::move(result_);
  }

 private:
  void take_file(const std::string& argument) {
    result_.has_program = true;
    result_.source = argument == "-" ? ProgramSource::kStandardInput : ProgramSource::kFile;
    result_.program = argument;
    ++next_;
  }

  void take_long(const std::string& argument) {
    result_.own.push_back(argument);
    ++next_;
    const bool has_value =
        std::find(kLongWithValue.begin(), kLongWithValue.end(), argument) != kLongWithValue.end();
    if (has_value && next_ < arguments_.size()) {
      result_.own.back() += "=" + arguments_[next_++];
    }
  }

  /// `-Ouc CODE`: single letters; c, m, W and X take the rest or the next argument.
  void take_cluster(const std::string& argument) {
    ++next_;
    for (std::size_t i = 1; i < argument.size(); ++i) {
      const char letter = argument[i];
      if (letter != 'c' && letter != 'm' &&
          kShortWithValue.find(letter) == std::string_view::npos) {
        result_.own.push_back({'-', letter});
        continue;
      }
      std::string value = argument.substr(i + 1);
      if (value.empty()) {
        if (next_ == arguments_.size()) {
          result_.error = std::string("Argument expected for the -") + letter + " option";
          return;
        }
        value = arguments_[next_++];
      }
      if (letter == 'c' || letter == 'm') {
        result_.has_program = true;
        result_.source = letter == 'c' ? ProgramSource::kCommand : ProgramSource::kModule;
        result_.program = value;
      } else {
        result_.own.push_back({'-', letter});
        result_.own.push_back(value);
      }
      return;
    }
  }

  const std::vector<std::string>& arguments_;
  std::size_t next_ = 0;
  SplitCommandLine result_;
};

}  // namespace

SplitCommandLine split_command_line(const std::vector<std::string>& arguments) {
  return Splitter(arguments).split();
}

}  // namespace minipy
