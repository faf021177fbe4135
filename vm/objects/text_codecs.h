// Text to bytes and back: UTF-8, UTF-16, UTF-32, Latin-1, ASCII, the code pages of
// base/code_pages.def and the two escape codecs, with CPython's error handlers. Encodings of other
// names are asked of the functions that a program gave to codecs.register().
#pragma once

#include <optional>
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

/// Whether more bytes will come: then a character that is cut at the end waits for them.
enum class Input : std::uint8_t { kAll, kPart };
struct Decoded {
  Ref<Str> text;
  std::size_t consumed;
};
/// Decodes as much as is there, of an encoding that minipy has itself.
Result<Decoded> decode_part(ThreadState& ts, std::string_view data, const std::string& encoding,
                            const std::string& errors, Input input);
/// CPython's module for an encoding that minipy has itself ("utf_8", "cp1252"); else empty.
std::string encoding_module(const std::string& encoding);

// ---- for error handlers
/// utf-8, utf-16, utf-32 and their forms.
bool is_unicode_encoding(const std::string& encoding);
/// The form without a byte order mark: utf-16 is utf-16-le.
std::string without_mark(const std::string& encoding);
struct WideCharacter {
  char32_t character;
  std::size_t size;
};
/// The lone surrogate that the bytes begin with, if they do.
std::optional<WideCharacter> surrogate_at(std::string_view data, const std::string& encoding);

}  // namespace minipy
