// str.encode(): characters to bytes, with what the error handler says for those that do not fit.
#include <algorithm>

#include "base/utf8.h"
#include "vm/objects/bytes.h"
#include "vm/objects/codec_errors.h"
#include "vm/objects/codec_names.h"
#include "vm/objects/codec_registry.h"
#include "vm/objects/escape_codec.h"
#include "vm/objects/text_codecs.h"

namespace minipy {

namespace {

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

class Encoder {
 public:
  Encoder(ThreadState& ts, const Str& text, Codec codec, const std::string& errors)
      : ts_(ts), text_(text), codec_(codec), errors_(errors), handler_(error_handler_of(errors)) {}

  Result<std::string> run() {
    if (codec_.kind == CodecKind::kUtf16) {
      put_unit(0xFEFF, 2);
    } else if (codec_.kind == CodecKind::kUtf32) {
      put_unit(0xFEFF, 4);
    } else if (codec_.kind == CodecKind::kUtf8Signature) {
      out_ = "\xEF\xBB\xBF";
    }
    for (std::size_t at = 0; at < text_.length;) {
      if (can_encode(text_.at(at))) {
        put(text_.at(at++));
        continue;
      }
      std::size_t end = at + 1;
      while (!is_wide() && end < text_.length && !can_encode(text_.at(end))) {
        ++end;
      }
      TRY(at, handle(at, end));
    }
    return std::move(out_);
  }

 private:
  bool is_wide() const { return is_utf16(codec_.kind) || is_utf32(codec_.kind); }

  bool can_encode(char32_t c) const {
    switch (codec_.kind) {
      case CodecKind::kAscii:
        return c < 0x80;
      case CodecKind::kLatin1:
        return c < 0x100;
      case CodecKind::kCodePage:
        return c < 0x80 || place_in_page(c) != std::u16string_view::npos;
      default:
        return !is_surrogate(c);
    }
  }

  std::size_t place_in_page(char32_t c) const {
    return c > 0xFFFF || c == CodePage::kUndefined
               ? std::u16string_view::npos
               : codec_.page->upper_half.find(static_cast<char16_t>(c));
  }

  void put_unit(std::uint32_t unit, int bytes) {
    const bool big = is_big_endian(codec_.kind);
    for (int i = 0; i < bytes; ++i) {
      out_ += static_cast<char>(unit >> (8 * (big ? bytes - 1 - i : i)));
    }
  }

  void put(char32_t c) {
    if (is_utf32(codec_.kind)) {
      put_unit(c, 4);
    } else if (is_utf16(codec_.kind)) {
      if (c >= 0x10000) {
        put_unit(0xD800 + ((c - 0x10000) >> 10), 2);
        put_unit(0xDC00 + ((c - 0x10000) & 0x3FF), 2);
      } else {
        put_unit(c, 2);
      }
    } else if (codec_.kind == CodecKind::kAscii || codec_.kind == CodecKind::kLatin1) {
      out_ += static_cast<char>(c);
    } else if (codec_.kind == CodecKind::kCodePage) {
      out_ += static_cast<char>(c < 0x80 ? c : 0x80 + place_in_page(c));
    } else {
      append_utf8(out_, c);
    }
  }

  CodecFault fault(std::size_t start, std::size_t end) const {
    return {Exc::kUnicodeEncodeError,
            codec_name(codec_.kind),
            Value::object(&text_),
            start,
            end,
            reason()};
  }

  const char* reason() const {
    switch (codec_.kind) {
      case CodecKind::kAscii:
        return "ordinal not in range(128)";
      case CodecKind::kLatin1:
        return "ordinal not in range(256)";
      case CodecKind::kCodePage:
        return "character maps to <undefined>";
      default:
        return "surrogates not allowed";
    }
  }

  /// The error handler for the characters in [start, end); where to go on.
  Result<std::size_t> handle(std::size_t start, std::size_t end) {
    switch (handler_) {
      case ErrorHandler::kIgnore:
        return end;
      case ErrorHandler::kReplace:
      case ErrorHandler::kBackslashReplace:
      case ErrorHandler::kXmlCharRefReplace:
      case ErrorHandler::kNameReplace:
        for (std::size_t i = start; i < end; ++i) {
          put_text(handler_ == ErrorHandler::kReplace ? "?"
                                                      : character_reference(text_.at(i), handler_));
        }
        return end;
      case ErrorHandler::kSurrogateEscape:
      case ErrorHandler::kSurrogatePass:
        for (std::size_t i = start; i < end; ++i) {
          if (!put_surrogate(text_.at(i))) {
            return raise_unicode_error(ts_, fault(i, end));
          }
        }
        return end;
      case ErrorHandler::kStrict:
        return raise_unicode_error(ts_, fault(start, end));
      case ErrorHandler::kRegistered:
        break;
    }
    TRY(const Replacement replacement,
        call_registered_handler(ts_, errors_, fault(start, end), text_.length));
    TRY_VOID(put_replacement(replacement.value, start, end));
    return replacement.position;
  }

  void put_text(std::string_view ascii) {
    for (const char c : ascii) {
      put(static_cast<unsigned char>(c));
    }
  }

  bool put_surrogate(char32_t c) {
    if (handler_ == ErrorHandler::kSurrogateEscape) {
      if (c < 0xDC80 || c > 0xDCFF || is_wide()) {
        return false;
      }
      out_ += static_cast<char>(c - 0xDC00);
      return true;
    }
    const bool passes = is_surrogate(c) && (codec_.kind == CodecKind::kUtf8 || is_wide());
    if (passes) {
      put(c);
    }
    return passes;
  }

  Result<void> put_replacement(Value replacement, std::size_t start, std::size_t end) {
    if (const Bytes* bytes = as<Bytes>(replacement)) {
      const std::size_t unit = is_utf16(codec_.kind) ? 2 : is_utf32(codec_.kind) ? 4 : 1;
      if (bytes->view().size() % unit != 0) {
        return raise_unicode_error(ts_, fault(start, end));
      }
      out_ += bytes->view();
      return {};
    }
    const Str& text = cast<Str>(replacement);
    const bool one_byte = codec_.kind == CodecKind::kLatin1 || codec_.kind == CodecKind::kCodePage;
    for (std::size_t i = 0; i < text.length; ++i) {
      if (one_byte ? !can_encode(text.at(i)) : text.at(i) >= 0x80) {
        return raise_unicode_error(ts_, fault(start, end));
      }
    }
    for (std::size_t i = 0; i < text.length; ++i) {
      put(text.at(i));
    }
    return {};
  }

  ThreadState& ts_;
  const Str& text_;
  Codec codec_;
  const std::string& errors_;
  ErrorHandler handler_;
  std::string out_;
};

}  // namespace

Result<std::string> encode_text(ThreadState& ts, const Str& text, const std::string& encoding,
                                const std::string& errors) {
  const std::optional<Codec> codec = find_codec(encoding);
  if (!codec) {
    return encode_by_registry(ts, text, encoding, errors);
  }
  if (codec->kind == CodecKind::kUnicodeEscape) {
    return unicode_escaped(text);
  }
  if (codec->kind == CodecKind::kRawUnicodeEscape) {
    return raw_unicode_escaped(text);
  }
  Result<std::string> encoded = Encoder(ts, text, *codec, errors).run();
  if (encoded.failed()) {
    add_codec_note(ts, "encoding", encoding);
  }
  return encoded;
}

}  // namespace minipy
