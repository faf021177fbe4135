// What the user wants to see of a trace: `--trace-refs=name=a,type=list`. Conditions of one kind
// are alternatives, conditions of different kinds must all hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"

namespace minipy {

class TraceFilter {
 public:
  /// Reads `name=a`, `type=list`, `line=4` or `line=4-9`, `obj=list#1` and `all`, separated by
  /// commas; the error says what is wrong.
  static Expected<TraceFilter, std::string> parse(std::string_view text);

  /// Whether functions, classes and other objects that are usually hidden are shown.
  bool shows_all() const { return all_; }
  /// Whether a type is asked for by name, which shows it even if it is usually hidden.
  bool asks_for_type(std::string_view type) const;
  bool has_names() const { return !names_.empty(); }

  bool allows_name(std::string_view variable) const;
  bool allows_object(std::string_view name, std::string_view type) const;
  bool allows_line(std::uint32_t line) const;

 private:
  struct LineRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  bool add(std::string_view key, std::string_view value);

  std::vector<std::string> names_;
  std::vector<std::string> types_;
  std::vector<std::string> objects_;
  std::vector<LineRange> lines_;
  bool all_ = false;
};

}  // namespace minipy
