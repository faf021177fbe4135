// Where a trace is written: one line at a time, cut to a width, in plain ASCII where the stream
// cannot show more.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace minipy {

class TraceOutput {
 public:
  TraceOutput(std::FILE* file, std::size_t width, bool is_ascii)
      : file_(file), width_(width), is_ascii_(is_ascii) {}

  /// Standard error: as wide as the terminal, 100 columns when it is none; ASCII by the locale.
  static TraceOutput standard_error();
  /// A file: 100 columns, UTF-8.
  static TraceOutput to_file(std::FILE* file) { return {file, kDefaultWidth, false}; }

  void write_line(std::string_view line);
  /// A line for programs: never cut.
  void write_whole(std::string_view line);

  std::size_t width() const { return width_; }

  static constexpr std::size_t kDefaultWidth = 100;

 private:
  std::FILE* file_;
  std::size_t width_;
  bool is_ascii_;
};

/// `line` in at most `width` columns, with an ellipsis where something is left out.
std::string cut_to_width(std::string_view line, std::size_t width, bool is_ascii);
/// The line with → − ⇒ … × written as -> - => ... x, and escapes for all else that is not ASCII.
std::string to_ascii(std::string_view line);
/// Filled with spaces to `width` characters, and with at least `gap`.
std::string padded(std::string text, std::size_t width, std::size_t gap = 1);

}  // namespace minipy
