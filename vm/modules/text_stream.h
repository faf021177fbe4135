// sys.stdin, stdout, stderr: text over a file descriptor, buffered.
#pragma once

#include <string>

#include "vm/objects/type_spec.h"

namespace minipy {

struct TextStream : Object {
  static constexpr CoreType kCoreType = CoreType::kTextStream;

  int descriptor = -1;
  bool writable = false;
  bool line_buffered = false;  ///< flush after each newline
  bool write_through = false;
  std::string name;
  std::string buffer;          ///< written but not flushed, or read but not taken
  bool at_end = false;
};

Ref<TextStream> make_text_stream(ThreadState& ts, int descriptor, const char* name, bool writable);
/// Appends and flushes as the buffering asks. OSError on failure.
Result<void> write_text(ThreadState& ts, TextStream& stream, std::string_view utf8);
Result<void> flush_stream(ThreadState& ts, TextStream& stream);
/// A line with its newline; empty at the end.
Result<std::string> read_line(ThreadState& ts, TextStream& stream);

const TypeSpec& text_stream_type_spec();

}  // namespace minipy
