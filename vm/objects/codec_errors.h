// What encoding and decoding do with what they cannot convert: CPython's error handlers by name,
// and those that a program registers (codecs.register_error).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vm/objects/exception.h"
#include "vm/objects/raise.h"

namespace minipy {

enum class ErrorHandler : std::uint8_t {
  kStrict,
  kIgnore,
  kReplace,
  kBackslashReplace,
  kXmlCharRefReplace,
  kNameReplace,
  kSurrogateEscape,
  kSurrogatePass,
  kRegistered,  ///< by a program, or not at all
};

/// kRegistered for a name that is not CPython's own.
ErrorHandler error_handler_of(std::string_view name);

/// Encoding or decoding: UnicodeEncodeError, UnicodeDecodeError.
struct CodecFault {
  Exc which;
  const char* codec;
  Value object;  ///< the text or the bytes
  std::size_t start;
  std::size_t end;
  const char* reason;
};
Result<Ref<>> make_unicode_error(ThreadState& ts, const CodecFault& fault);
Raised raise_unicode_error(ThreadState& ts, const CodecFault& fault);

/// Adds to the pending exception which codec it was, as CPython does for those that it takes from its
/// registry: not those of the commonest names. `what` is "encoding" or "decoding".
void add_codec_note(ThreadState& ts, const char* what, const std::string& encoding);

/// How the text handlers write one character: `\xe9`, `&#233;`, `\N{…}`.
std::string character_reference(char32_t character, ErrorHandler handler);

/// What to write instead (a str, or bytes where text is encoded), and where to go on.
struct Replacement {
  Ref<> value;
  std::size_t position;
};
/// Calls the registered handler. `length` is that of the text or bytes.
Result<Replacement> call_registered_handler(ThreadState& ts, const std::string& name,
                                            const CodecFault& fault, std::size_t length);
/// A built-in handler as a function of an exception: `(replacement, position)`.
Result<Ref<>> run_error_handler(ThreadState& ts, ErrorHandler handler, Value exception);

}  // namespace minipy
