#include "vm/objects/codec_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "vm/objects/text_codecs.h"

namespace minipy {

namespace {

struct CodecName {
  std::string_view alias;
  CodecKind kind;
};

/// Names without case and punctuation.
constexpr auto kCodecNames = std::to_array<CodecName>({
    {"utf8", CodecKind::kUtf8},
    {"u8", CodecKind::kUtf8},
    {"utf", CodecKind::kUtf8},
    {"cp65001", CodecKind::kUtf8},
    {"utf8sig", CodecKind::kUtf8Signature},
    {"ascii", CodecKind::kAscii},
    {"usascii", CodecKind::kAscii},
    {"us", CodecKind::kAscii},
    {"646", CodecKind::kAscii},
    {"cp367", CodecKind::kAscii},
    {"latin1", CodecKind::kLatin1},
    {"latin", CodecKind::kLatin1},
    {"l1", CodecKind::kLatin1},
    {"iso88591", CodecKind::kLatin1},
    {"88591", CodecKind::kLatin1},
    {"cp819", CodecKind::kLatin1},
    {"utf16", CodecKind::kUtf16},
    {"u16", CodecKind::kUtf16},
    {"utf16le", CodecKind::kUtf16Little},
    {"utf16be", CodecKind::kUtf16Big},
    {"utf32", CodecKind::kUtf32},
    {"u32", CodecKind::kUtf32},
    {"utf32le", CodecKind::kUtf32Little},
    {"utf32be", CodecKind::kUtf32Big},
    {"unicodeescape", CodecKind::kUnicodeEscape},
    {"rawunicodeescape", CodecKind::kRawUnicodeEscape},
});

std::string plain_name(const std::string& encoding) {
  std::string plain;
  for (const char c : encoding) {
    if (c != '-' && c != '_' && c != ' ') {
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return plain;
}

/// `iso885915` is the module iso8859_15.
std::string page_module(std::string_view keys) {
  std::string name(keys.substr(1, keys.find(' ', 1) - 1));
  constexpr std::string_view kIso = "iso8859";
  constexpr std::string_view kMac = "mac";
  if (name.starts_with(kIso)) {
    name.insert(kIso.size(), "_");
  } else if (name.starts_with(kMac)) {
    name.insert(kMac.size(), "_");
  } else if (name == "koi8r" || name == "koi8u" || name == "koi8t") {
    name.insert(4, "_");
  }
  return name;
}

}  // namespace

std::optional<Codec> find_codec(const std::string& encoding) {
  const std::string plain = plain_name(encoding);
  const auto found = std::find_if(kCodecNames.begin(), kCodecNames.end(),
                                  [&](const CodecName& row) { return row.alias == plain; });
  if (found != kCodecNames.end()) {
    return Codec{found->kind};
  }
  const CodePage* page = find_code_page(plain);
  return page == nullptr ? std::nullopt : std::optional(Codec{CodecKind::kCodePage, page});
}

const char* codec_name(CodecKind kind) {
  constexpr auto kNames = std::to_array<const char*>(
      {"utf-8", "utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
       "utf-32-le", "utf-32-be", "unicodeescape", "rawunicodeescape", "charmap"});
  return kNames[static_cast<std::size_t>(kind)];
}

std::string encoding_module(const std::string& encoding) {
  const std::optional<Codec> codec = find_codec(encoding);
  if (!codec) {
    return {};
  }
  constexpr auto kModules = std::to_array<const char*>(
      {"utf_8", "utf_8_sig", "ascii", "latin_1", "utf_16", "utf_16_le", "utf_16_be", "utf_32",
       "utf_32_le", "utf_32_be", "unicode_escape", "raw_unicode_escape"});
  return codec->kind == CodecKind::kCodePage ? page_module(codec->page->keys)
                                             : kModules[static_cast<std::size_t>(codec->kind)];
}

bool is_unicode_encoding(const std::string& encoding) {
  const std::optional<Codec> codec = find_codec(encoding);
  return codec &&
         (codec->kind == CodecKind::kUtf8 || is_utf16(codec->kind) || is_utf32(codec->kind));
}

std::string without_mark(const std::string& encoding) {
  const std::optional<Codec> codec = find_codec(encoding);
  const bool marked = codec->kind == CodecKind::kUtf16 || codec->kind == CodecKind::kUtf32;
  return codec_name(codec->kind) + std::string(marked ? "-le" : "");
}

std::optional<WideCharacter> surrogate_at(std::string_view data, const std::string& encoding) {
  const CodecKind kind = find_codec(encoding)->kind;
  const auto byte = [&](std::size_t i) {
    return std::uint32_t{static_cast<unsigned char>(data[i])};
  };
  const std::size_t size = kind == CodecKind::kUtf8 ? 3 : is_utf16(kind) ? 2 : 4;
  if (data.size() < size) {
    return std::nullopt;
  }
  std::uint32_t character = 0;
  if (kind == CodecKind::kUtf8) {
    if ((byte(0) & 0xF0) != 0xE0 || (byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80) {
      return std::nullopt;
    }
    character = ((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
  } else {
    for (std::size_t i = 0; i < size; ++i) {
      character |= byte(i) << (8 * (is_big_endian(kind) ? size - 1 - i : i));
    }
  }
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  return surrogate ? std::optional(WideCharacter{character, size}) : std::nullopt;
}

}  // namespace minipy
