// The encodings that minipy has itself, by their names and aliases.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/code_pages.h"

namespace minipy {

enum class CodecKind : std::uint8_t {
  kUtf8,
  kUtf8Signature,
  kAscii,
  kLatin1,
  kUtf16,
  kUtf16Little,
  kUtf16Big,
  kUtf32,
  kUtf32Little,
  kUtf32Big,
  kUnicodeEscape,
  kRawUnicodeEscape,
  kCodePage,
};

struct Codec {
  CodecKind kind;
  const CodePage* page = nullptr;  ///< of kCodePage
};

std::optional<Codec> find_codec(const std::string& encoding);
/// The codec's name in messages.
const char* codec_name(CodecKind kind);

constexpr bool is_utf16(CodecKind kind) {
  return kind == CodecKind::kUtf16 || kind == CodecKind::kUtf16Little ||
         kind == CodecKind::kUtf16Big;
}
constexpr bool is_utf32(CodecKind kind) {
  return kind == CodecKind::kUtf32 || kind == CodecKind::kUtf32Little ||
         kind == CodecKind::kUtf32Big;
}
constexpr bool is_big_endian(CodecKind kind) {
  return kind == CodecKind::kUtf16Big || kind == CodecKind::kUtf32Big;
}

}  // namespace minipy
