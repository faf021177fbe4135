// The text of one source file: decoded to UTF-8, newlines normalised to '\n', with an index of
// line starts. It outlives every Span, token and tree node that points into it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace minipy {

/// Where a program's bytes come from; CPython words and places some errors differently.
enum class SourceOrigin : std::uint8_t {
  kFile,    ///< a script or module
  kString,  ///< given to `compile`, `exec`, `-c`
};

/// What was special about a text's bytes.
struct SourceTraits {
  bool has_mark = false;    ///< a byte order mark, which is no part of the text, came first
  bool has_faults = false;  ///< the text is not all UTF-8: an error where a token needs it to be
};

/// Immutable source text with its display name. Cheap to look up, never copied.
class SourceText {
 public:
  /// `name` is what tracebacks show (`s6.py`, `<string>`); `text` is UTF-8 with '\n' line ends.
  SourceText(std::string name, std::string text, SourceOrigin origin = SourceOrigin::kFile,
             SourceTraits traits = {});

  const std::string& name() const { return name_; }
  SourceOrigin origin() const { return origin_; }
  const SourceTraits& traits() const { return traits_; }
  std::string_view text() const { return text_; }
  std::string_view slice(Span span) const;

  /// Whether the last line of a string lacks its end. Of a file's last line nobody asks: CPython
  /// makes the end up when it reads files, `-c` and what `exec` is given, but not for the other
  /// modes of compile(), where a text may just stop.
  bool ends_open() const {
    return origin_ == SourceOrigin::kString && !text_.empty() && text_.back() != '\n';
  }

  /// Number of lines; an empty text has one.
  std::uint32_t line_count() const;

  /// Line and byte column of an offset; an offset past the end is the end.
  Position position(std::uint32_t offset) const;
  PositionRange range(Span span) const { return {position(span.begin), position(span.end)}; }

  /// The text of a 1-based line without its newline; empty if there is no such line.
  std::string_view line(std::uint32_t number) const;

  /// The line as CPython's parser shows it with an error: it reads a file's line again, with the
  /// byte order mark. What is not UTF-8 is replaced.
  std::string shown_line(std::uint32_t number) const;
  /// The same with its end, if it has one or it is made up.
  std::string whole_line(std::uint32_t number) const;

  /// Byte offset at which a 1-based line starts.
  std::uint32_t line_start(std::uint32_t number) const;

 private:
  std::string name_;
  std::string text_;
  SourceOrigin origin_;
  SourceTraits traits_;
  std::vector<std::uint32_t> line_starts_;
};

}  // namespace minipy
