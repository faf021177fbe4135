// The streams of module io. Three layers, as CPython has them:
//
//   TextIOWrapper   str      encodes, decodes, translates line ends
//   Buffered…       bytes    collects small reads and writes
//   FileIO          bytes    a file descriptor: one system call each
//
// A layer talks to the one below directly when that is one of these types itself, and through its
// methods when it is a program's own. (Library reference: io.)
#pragma once

#include <string>
#include <string_view>

#include "vm/modules/text_decoder.h"
#include "vm/objects/buffer.h"
#include "vm/objects/native.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Module;

/// What all streams begin with. `io.IOBase` is the base class of programs' own.
struct IOBase : Object {
  static constexpr CoreType kCoreType = CoreType::kIOBase;

  Ref<> dict;  ///< attributes of its own: a Dict, or nothing
  bool closed = false;
};

struct FileIO : IOBase {
  static constexpr CoreType kCoreType = CoreType::kFileIO;

  int descriptor = -1;
  bool readable = false;
  bool writable = false;
  bool appending = false;
  bool creating = false;
  bool closes_descriptor = true;
  bool is_regular = false;  ///< a file that never makes a reader wait
  Ref<> name;

  ~FileIO();
};

struct Buffered : IOBase {
  static constexpr CoreType kCoreType = CoreType::kBufferedReader;

  Ref<> raw;          ///< None when detached
  std::string input;  ///< read ahead, from `taken`
  std::size_t taken = 0;
  std::string output;  ///< written, not yet given to the raw stream
  std::size_t buffer_size = 8192;
  bool can_read = false;
  bool can_write = false;

  std::size_t ahead() const { return input.size() - taken; }
};

struct TextIO : IOBase {
  static constexpr CoreType kCoreType = CoreType::kTextStream;

  Ref<> buffer;  ///< None when detached
  std::string encoding;
  std::string write_encoding;  ///< the same, or without a byte order mark when that is written
  std::string errors;
  std::string shown_encoding;  ///< as it was given
  std::string newline;         ///< what '\n' becomes when written; empty: it stays
  bool translates = true;      ///< "\r\n" and "\r" are read as "\n"
  bool universal = true;       ///< they end a line
  std::string read_newline;    ///< what ends a line when neither
  bool newline_is_none = true;
  bool line_buffering = false;
  bool write_through = false;
  bool can_read = false;
  bool can_write = false;
  bool is_ascii_safe = true;  ///< ASCII text is encoded as itself
  bool is_iterating = false;  ///< next() was called: tell() would be wrong
  Ref<> mode;                 ///< what open() was asked for, or nothing
  std::string output;         ///< encoded, not yet given to the buffer
  std::string text;           ///< decoded, as UTF-8, from `taken`
  std::size_t taken = 0;
  std::string chunk;  ///< the bytes that `text` came from
  TextDecoder decoder;
};

struct IoState final : InterpreterExtension {
  Ref<Type> unsupported_operation;
  void traverse(Visitor& visitor) const override {
    visitor.visit(unsupported_operation.value(), Edge::of_field("UnsupportedOperation"));
  }
};

// ---- errors (io_base.cpp)
Raised raise_unsupported(ThreadState& ts, const char* what);
Raised raise_closed(ThreadState& ts);
/// The OSError of a system call; `name` may be nothing.
Raised raise_errno(ThreadState& ts, int number, Value name);

/// A file's name as the system takes it: of str, bytes, or an object with `__fspath__`.
Result<std::string> file_system_path(ThreadState& ts, Value path);
/// The same, or the number of an open descriptor.
struct PathOrDescriptor {
  std::string path;
  int descriptor = -1;
};
Result<PathOrDescriptor> path_or_descriptor(ThreadState& ts, Value value);

/// Fails when a stream says that it is closed.
Result<void> check_open(ThreadState& ts, Value stream);
Result<bool> stream_flag(ThreadState& ts, Value stream, const char* method);

// ---- the raw layer (file_io.cpp)
Result<Ref<FileIO>> open_file(ThreadState& ts, Value file, const std::string& mode,
                              bool closes_descriptor, Value opener);
/// A FileIO on a descriptor that is open already.
Ref<FileIO> make_file_io(ThreadState& ts, int descriptor, const char* name, bool writable);
/// Reads once; 0 at the end.
Result<std::size_t> read_file_io(ThreadState& ts, FileIO& file, char* to, std::size_t size);
/// Writes all.
Result<void> write_file_io(ThreadState& ts, FileIO& file, std::string_view data);
/// The same; on failure `data` is what was not written.
Result<void> write_rest(ThreadState& ts, FileIO& file, std::string_view& data);

// ---- the buffered layer (buffered_io.cpp)
Ref<Buffered> make_buffered(ThreadState& ts, Type& type, Value raw, std::size_t size);
Result<void> flush_buffered(ThreadState& ts, Buffered& self);
Result<void> write_buffered(ThreadState& ts, Buffered& self, std::string_view data);
/// What is there, or what one read gives; empty at the end.
Result<std::string> read_some(ThreadState& ts, Buffered& self, std::size_t most);

// ---- the text layer (text_io.cpp)
struct TextOptions {
  Value encoding = Value::none();
  Value errors = Value::none();
  Value newline = Value::none();
  bool line_buffering = false;
  bool write_through = false;
};
Result<Ref<TextIO>> make_text_io(ThreadState& ts, Type& type, Value buffer,
                                 const TextOptions& options);
/// Writes ASCII text as write() would.
Result<void> write_ascii(ThreadState& ts, TextIO& stream, std::string_view text);
Result<void> flush_text(ThreadState& ts, TextIO& stream);
/// A line with its end, as UTF-8; empty at the end.
Result<std::string> read_text_line(ThreadState& ts, TextIO& stream);

/// The built-in function open(). (io_open.cpp)
Result<Ref<>> builtin_open(ThreadState& ts, Value file, Value mode, Value buffering, Value encoding,
                           Value errors, Value newline, Value closefd, Value opener);
/// sys.stdin, stdout or stderr on a descriptor.
Result<Ref<>> make_standard_stream(ThreadState& ts, int descriptor, const char* name,
                                   bool unbuffered);

/// Memory that readinto() fills. TypeError "`what` must be read-write bytes-like object, not …".
Result<Buffer> buffer_to_fill(ThreadState& ts, Value target,
                              const char* what = "readinto() argument");

const TypeSpec& io_base_type_spec();
const TypeSpec& raw_io_base_type_spec();
const TypeSpec& buffered_io_base_type_spec();
const TypeSpec& text_io_base_type_spec();
const TypeSpec& file_io_type_spec();
const TypeSpec& buffered_reader_type_spec();
const TypeSpec& buffered_writer_type_spec();
const TypeSpec& buffered_random_type_spec();
const TypeSpec& bytes_io_type_spec();
const TypeSpec& bytes_io_buffer_type_spec();
const TypeSpec& string_io_type_spec();
const TypeSpec& text_io_type_spec();

/// Makes the types that sys's streams and open() need.
void make_io_types(ThreadState& ts);

}  // namespace minipy
