#include "vm/objects/text_codecs.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.h"
#include "vm/objects/bytes.h"
#include "vm/objects/raise.h"

namespace minipy {

namespace {

enum class Codec {
  kUtf8,
  kUtf8Sig,
  kAscii,
  kLatin1,
  kUtf16,
  kUtf16Little,
  kUtf16Big,
  kUtf32,
  kUtf32Little,
  kUtf32Big
};

struct CodecName {
  std::string_view alias;
  Codec codec;
};

/// Names without case and punctuation.
constexpr auto kCodecNames = std::to_array<CodecName>({
    {"utf8", Codec::kUtf8},           {"u8", Codec::kUtf8},
    {"utf8sig", Codec::kUtf8Sig},     {"utf", Codec::kUtf8},
    {"ascii", Codec::kAscii},         {"usascii", Codec::kAscii},
    {"646", Codec::kAscii},           {"latin1", Codec::kLatin1},
    {"latin", Codec::kLatin1},        {"l1", Codec::kLatin1},
    {"iso88591", Codec::kLatin1},     {"88591", Codec::kLatin1},
    {"utf16", Codec::kUtf16},         {"u16", Codec::kUtf16},
    {"utf16le", Codec::kUtf16Little}, {"utf16be", Codec::kUtf16Big},
    {"utf32", Codec::kUtf32},         {"u32", Codec::kUtf32},
    {"utf32le", Codec::kUtf32Little}, {"utf32be", Codec::kUtf32Big},
});

std::optional<Codec> find_codec(const std::string& encoding) {
  std::string plain;
  for (const char c : encoding) {
    if (c != '-' && c != '_' && c != ' ') {
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  const auto found = std::find_if(kCodecNames.begin(), kCodecNames.end(),
                                  [&](const CodecName& row) { return row.alias == plain; });
  return found == kCodecNames.end() ? std::nullopt : std::optional(found->codec);
}

/// The codec's name in messages.
const char* name_of(Codec codec) {
  switch (codec) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      return "utf-8";
    case Codec::kAscii:
      return "ascii";
    case Codec::kLatin1:
      return "latin-1";
    case Codec::kUtf16:
      return "utf-16";
    case Codec::kUtf16Little:
      return "utf-16-le";
    case Codec::kUtf16Big:
      return "utf-16-be";
    case Codec::kUtf32:
      return "utf-32";
    case Codec::kUtf32Little:
      return "utf-32-le";
    case Codec::kUtf32Big:
      return "utf-32-be";
  }
  return "";
}

Raised raise_unknown_encoding(ThreadState& ts, const std::string& encoding) {
  return raise(ts, Exc::kLookupError, "unknown encoding: {}", encoding);
}

Raised raise_unicode_error(ThreadState& ts, Exc which, const char* codec, Value object,
                           std::size_t start, std::size_t end, const char* reason) {
  Ref<> codec_text = make_str(ts, codec);
  Ref<> reason_text = make_str(ts, reason);
  const std::array<Value, 5> arguments{
      codec_text, object, Value::small_int(static_cast<std::int64_t>(start)),
      Value::small_int(static_cast<std::int64_t>(end)), reason_text};
  TRY(Ref<> error, call(ts, Value::object(&exception_type(ts, which)), Arguments(arguments)));
  return ts.raise(std::move(error));
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

/// `\xe9`, `\u20ac`, `\U0001f600`.
std::string escaped(char32_t c) {
  const auto code = static_cast<std::uint32_t>(c);
  return c < 0x100     ? fmt::format("\\x{:02x}", code)
         : c < 0x10000 ? fmt::format("\\u{:04x}", code)
                       : fmt::format("\\U{:08x}", code);
}

class Encoder {
 public:
  Encoder(ThreadState& ts, const Str& text, Codec codec, const std::string& errors)
      : ts_(ts), text_(text), codec_(codec), errors_(errors) {}

  Result<std::string> run() {
    if (codec_ == Codec::kUtf16) {
      put_unit(0xFEFF, 2);
    } else if (codec_ == Codec::kUtf32) {
      put_unit(0xFEFF, 4);
    } else if (codec_ == Codec::kUtf8Sig) {
      put(0xFEFF);
    }
    for (std::size_t at = 0; at < text_.length;) {
      if (can_encode(text_.at(at))) {
        put(text_.at(at++));
        continue;
      }
      std::size_t end = at + 1;
      while (end < text_.length && !can_encode(text_.at(end))) {
        ++end;
      }
      TRY_VOID(handle(at, end));
      at = end;
    }
    return std::move(out_);
  }

 private:
  bool can_encode(char32_t c) const {
    switch (codec_) {
      case Codec::kAscii:
        return c < 0x80;
      case Codec::kLatin1:
        return c < 0x100;
      default:
        return !is_surrogate(c);
    }
  }

  void put_unit(std::uint32_t unit, int bytes) {
    const bool big = codec_ == Codec::kUtf16Big || codec_ == Codec::kUtf32Big;
    for (int i = 0; i < bytes; ++i) {
      out_ += static_cast<char>(unit >> (8 * (big ? bytes - 1 - i : i)));
    }
  }

  void put(char32_t c) {
    switch (codec_) {
      case Codec::kUtf8:
      case Codec::kUtf8Sig:
        append_utf8(out_, c);
        break;
      case Codec::kAscii:
      case Codec::kLatin1:
        out_ += static_cast<char>(c);
        break;
      case Codec::kUtf16:
      case Codec::kUtf16Little:
      case Codec::kUtf16Big:
        if (c >= 0x10000) {
          put_unit(0xD800 + ((c - 0x10000) >> 10), 2);
          put_unit(0xDC00 + ((c - 0x10000) & 0x3FF), 2);
        } else {
          put_unit(c, 2);
        }
        break;
      case Codec::kUtf32:
      case Codec::kUtf32Little:
      case Codec::kUtf32Big:
        put_unit(c, 4);
    }
  }

  void put_ascii(std::string_view text) {
    for (const char c : text) {
      put(static_cast<unsigned char>(c));
    }
  }

  /// The error handler for the characters in [start, end).
  Result<void> handle(std::size_t start, std::size_t end) {
    if (errors_ != "strict" && errors_ != "ignore" && errors_ != "replace" &&
        errors_ != "backslashreplace" && errors_ != "xmlcharrefreplace" &&
        errors_ != "surrogateescape" && errors_ != "surrogatepass") {
      return raise(ts_, Exc::kLookupError, "unknown error handler name '{}'", errors_);
    }
    for (std::size_t i = start; i < end; ++i) {
      const char32_t c = text_.at(i);
      if (errors_ == "ignore") {
        continue;
      }
      if (errors_ == "replace") {
        put(U'?');
      } else if (errors_ == "backslashreplace") {
        put_ascii(escaped(c));
      } else if (errors_ == "xmlcharrefreplace") {
        put_ascii(fmt::format("&#{};", static_cast<std::uint32_t>(c)));
      } else if (errors_ == "surrogateescape" && c >= 0xDC80 && c <= 0xDCFF) {
        out_ += static_cast<char>(c - 0xDC00);
      } else if (errors_ == "surrogatepass" && is_surrogate(c) && codec_ != Codec::kAscii &&
                 codec_ != Codec::kLatin1) {
        put(c);
      } else {
        return raise_unicode_error(ts_, Exc::kUnicodeEncodeError, name_of(codec_),
                                   Value::object(&text_), errors_ == "strict" ? start : i, end,
                                   reason());
      }
    }
    return {};
  }

  const char* reason() const {
    switch (codec_) {
      case Codec::kAscii:
        return "ordinal not in range(128)";
      case Codec::kLatin1:
        return "ordinal not in range(256)";
      default:
        return "surrogates not allowed";
    }
  }

  ThreadState& ts_;
  const Str& text_;
  Codec codec_;
  const std::string& errors_;
  std::string out_;
};

class Decoder {
 public:
  Decoder(ThreadState& ts, std::string_view data, Codec codec, const std::string& errors)
      : ts_(ts), data_(data), codec_(codec), errors_(errors) {}

  Result<Ref<Str>> run() {
    switch (codec_) {
      case Codec::kUtf8Sig:
        if (data_.starts_with("\xEF\xBB\xBF")) {
          data_.remove_prefix(3);
        }
        [[fallthrough]];
      case Codec::kUtf8:
        TRY_VOID(utf8());
        break;
      case Codec::kAscii:
        TRY_VOID(ascii());
        break;
      case Codec::kLatin1:
        for (std::size_t i = 0; i < data_.size(); ++i) {
          text_.push_back(byte(i));
        }
        break;
      default:
        TRY_VOID(wide());
    }
    return make_str_from_code_points(ts_, text_);
  }

 private:
  unsigned char byte(std::size_t i) const { return static_cast<unsigned char>(data_[i]); }

  Result<void> ascii() {
    for (std::size_t i = 0; i < data_.size(); ++i) {
      if (byte(i) < 0x80) {
        text_.push_back(byte(i));
      } else {
        TRY_VOID(handle(i, i + 1, "ordinal not in range(128)"));
      }
    }
    return {};
  }

  Result<void> utf8() {
    for (std::size_t at = 0; at < data_.size();) {
      const std::size_t invalid = find_invalid_utf8(data_.substr(at));
      const std::size_t stop = invalid == std::string_view::npos ? data_.size() : at + invalid;
      while (at < stop) {
        text_.push_back(decode_utf8(data_, at));
      }
      if (at < data_.size()) {
        TRY_VOID(bad_sequence(at));
      }
    }
    return {};
  }

  /// An invalid sequence at `at`: the error covers the bytes that could have begun a character.
  Result<void> bad_sequence(std::size_t& at) {
    const unsigned char lead = byte(at);
    if (errors_ == "surrogatepass" && lead == 0xED && data_.size() - at >= 3 &&
        (byte(at + 1) & 0xE0) == 0xA0 && (byte(at + 2) & 0xC0) == 0x80) {
      text_.push_back(0xD000U | ((byte(at + 1) & 0x3FU) << 6) | (byte(at + 2) & 0x3FU));
      at += 3;
      return {};
    }
    if (lead < 0xC2 || lead > 0xF4) {
      const std::size_t start = at++;
      return handle(start, at, "invalid start byte");
    }
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    const std::size_t start = at++;
    for (std::size_t i = 1; i < length && at < data_.size(); ++i) {
      if (byte(at) < (i == 1 ? least : 0x80) || byte(at) > (i == 1 ? most : 0xBF)) {
        return handle(start, at, "invalid continuation byte");
      }
      ++at;
    }
    return handle(start, at, "unexpected end of data");
  }

  /// UTF-16 and UTF-32, with the byte order that the text begins with.
  Result<void> wide() {
    const bool is_16 =
        codec_ == Codec::kUtf16 || codec_ == Codec::kUtf16Little || codec_ == Codec::kUtf16Big;
    const std::size_t size = is_16 ? 2 : 4;
    bool big = codec_ == Codec::kUtf16Big || codec_ == Codec::kUtf32Big;
    std::size_t at = 0;
    if ((codec_ == Codec::kUtf16 || codec_ == Codec::kUtf32) && data_.size() >= size) {
      const std::uint32_t mark = unit(0, size, false);
      big = is_16 ? mark == 0xFFFE : mark == 0xFFFE0000;
      at = big || mark == 0xFEFF ? size : 0;
    }
    if (is_16) {  // messages name the order that was found
      codec_ = big ? Codec::kUtf16Big : Codec::kUtf16Little;
    } else {
      codec_ = big ? Codec::kUtf32Big : Codec::kUtf32Little;
    }
    while (at < data_.size()) {
      if (data_.size() - at < size) {
        return handle(at, data_.size(), "truncated data");
      }
      const std::uint32_t first = unit(at, size, big);
      at += size;
      if (!is_surrogate(first) && first <= 0x10FFFF) {
        text_.push_back(first);
      } else if (is_16 && first < 0xDC00 && data_.size() - at >= 2 &&
                 unit(at, 2, big) >> 10 == 0x37) {
        text_.push_back(0x10000 + ((first - 0xD800) << 10) + (unit(at, 2, big) - 0xDC00));
        at += 2;
      } else if (errors_ == "surrogatepass" && is_surrogate(first)) {
        text_.push_back(first);
      } else if (is_16) {
        const bool cut = first < 0xDC00 && data_.size() - at < 2;
        TRY_VOID(handle(at - 2, at,
                        cut              ? "unexpected end of data"
                        : first < 0xDC00 ? "illegal UTF-16 surrogate"
                                         : "illegal encoding"));
      } else {
        TRY_VOID(handle(at - 4, at,
                        is_surrogate(first)
                            ? "code point in surrogate code point range(0xd800, 0xe000)"
                            : "code point not in range(0x110000)"));
      }
    }
    return {};
  }

  std::uint32_t unit(std::size_t at, std::size_t size, bool big) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value |= std::uint32_t{byte(at + i)} << (8 * (big ? size - 1 - i : i));
    }
    return value;
  }

  /// The error handler for the bytes in [start, end).
  Result<void> handle(std::size_t start, std::size_t end, const char* reason) {
    if (errors_ == "ignore") {
      return {};
    }
    if (errors_ == "replace") {
      text_.push_back(0xFFFD);
      return {};
    }
    if (errors_ == "backslashreplace") {
      for (std::size_t i = start; i < end; ++i) {
        const std::string shown = escaped(byte(i));
        text_.append(shown.begin(), shown.end());
      }
      return {};
    }
    if (errors_ == "surrogateescape" && byte(start) >= 0x80) {
      for (std::size_t i = start; i < end; ++i) {
        text_.push_back(0xDC00 + char32_t{byte(i)});
      }
      return {};
    }
    if (errors_ == "xmlcharrefreplace" || errors_ == "namereplace") {
      return raise_text(ts_, Exc::kTypeError,
                        "don't know how to handle UnicodeDecodeError in error callback");
    }
    if (errors_ != "strict" && errors_ != "surrogateescape" && errors_ != "surrogatepass") {
      return raise(ts_, Exc::kLookupError, "unknown error handler name '{}'", errors_);
    }
    Ref<> object = make_bytes(ts_, data_);
    return raise_unicode_error(ts_, Exc::kUnicodeDecodeError, name_of(codec_), object, start, end,
                               reason);
  }

  ThreadState& ts_;
  std::string_view data_;
  Codec codec_;
  const std::string& errors_;
  std::u32string text_;
};

/// CPython finds these without its registry of codecs, which adds a note to what fails.
bool is_direct(const std::string& encoding) {
  constexpr auto kDirect = std::to_array<std::string_view>(
      {"utf8", "utf_8", "utf16", "utf_16", "utf32", "utf_32", "ascii", "us_ascii", "latin1",
       "latin_1", "iso_8859_1", "iso8859_1"});
  std::string plain;
  for (const char c : encoding) {
    plain +=
        c == '-' || c == ' ' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return std::find(kDirect.begin(), kDirect.end(), plain) != kDirect.end();
}

void add_codec_note(ThreadState& ts, const char* what, const std::string& encoding) {
  Ref<> error = ts.take_exception();
  Ref<Str> note = make_str(ts, fmt::format("{} with '{}' codec failed", what, encoding));
  const Value argument = note.value();
  if (call_method(ts, error, intern(ts, "add_note"), Arguments(&argument, 1)).failed()) {
    clear_exception(ts);
  }
  static_cast<void>(ts.raise(std::move(error)));
}

}  // namespace

Result<std::string> encode_text(ThreadState& ts, const Str& text, const std::string& encoding,
                                const std::string& errors) {
  const std::optional<Codec> codec = find_codec(encoding);
  if (!codec) {
    return raise_unknown_encoding(ts, encoding);
  }
  Result<std::string> encoded = Encoder(ts, text, *codec, errors).run();
  if (encoded.failed() && !is_direct(encoding)) {
    add_codec_note(ts, "encoding", encoding);
  }
  return encoded;
}

Result<Ref<Str>> decode_bytes(ThreadState& ts, std::string_view data, const std::string& encoding,
                              const std::string& errors) {
  const std::optional<Codec> codec = find_codec(encoding);
  if (!codec) {
    return raise_unknown_encoding(ts, encoding);
  }
  Result<Ref<Str>> decoded = Decoder(ts, data, *codec, errors).run();
  if (decoded.failed() && !is_direct(encoding)) {
    add_codec_note(ts, "decoding", encoding);
  }
  return decoded;
}

}  // namespace minipy
