// Text to bytes and back: UTF-8, UTF-16, UTF-32, Latin-1 and ASCII, with CPython's error handlers.
#pragma once

#include <string>
#include <string_view>

#include "vm/objects/str.h"

namespace minipy {

/// str.encode(). Raises UnicodeEncodeError, or LookupError for an unknown encoding or handler.
Result<std::string> encode_text(ThreadState& ts, const Str& text, const std::string& encoding,
                                const std::string& errors);
/// bytes.decode(). Raises UnicodeDecodeError, or LookupError.
Result<Ref<Str>> decode_bytes(ThreadState& ts, std::string_view data, const std::string& encoding,
                              const std::string& errors);

}  // namespace minipy
