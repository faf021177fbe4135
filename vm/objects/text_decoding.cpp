// bytes.decode(): bytes to characters, with what the error handler says for those that mean
// nothing.
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

class Decoder {
 public:
  Decoder(ThreadState& ts, std::string_view data, Codec codec, const std::string& errors,
          Input input)
      : ts_(ts),
        data_(data),
        codec_(codec),
        errors_(errors),
        handler_(error_handler_of(errors)),
        input_(input) {}

  Result<Decoded> run() {
    if (codec_.kind == CodecKind::kUtf8Signature && !skip_signature()) {
      return Decoded{make_str(ts_, ""), 0};
    }
    while (at_ < data_.size() && !waits_) {
      TRY_VOID(step());
    }
    return Decoded{make_str_from_code_points(ts_, text_), skipped_ + at_};
  }

 private:
  unsigned char byte(std::size_t i) const { return static_cast<unsigned char>(data_[i]); }

  /// False: the bytes may still become a signature.
  bool skip_signature() {
    constexpr std::string_view kSignature = "\xEF\xBB\xBF";
    codec_.kind = CodecKind::kUtf8;
    const bool may_come =
        input_ == Input::kPart && data_.size() < kSignature.size() && kSignature.starts_with(data_);
    if (data_.starts_with(kSignature)) {  // errors count from behind it
      skipped_ = kSignature.size();
      data_.remove_prefix(skipped_);
    }
    return !may_come;
  }

  Result<void> step() {
    switch (codec_.kind) {
      case CodecKind::kUtf8:
        return utf8();
      case CodecKind::kAscii:
        return byte(at_) < 0x80 ? put(byte(at_), 1)
                                : handle(at_, at_ + 1, "ordinal not in range(128)");
      case CodecKind::kLatin1:
        return put(byte(at_), 1);
      case CodecKind::kCodePage: {
        const char32_t c =
            byte(at_) < 0x80 ? byte(at_) : codec_.page->upper_half[byte(at_) - 0x80U];
        return c != CodePage::kUndefined ? put(c, 1)
                                         : handle(at_, at_ + 1, "character maps to <undefined>");
      }
      case CodecKind::kUnicodeEscape:
        return escape(EscapeForm::kFull);
      case CodecKind::kRawUnicodeEscape:
        return escape(EscapeForm::kRaw);
      default:
        return wide();
    }
  }

  Result<void> escape(EscapeForm form) {
    if (byte(at_) != '\\') {
      return put(byte(at_), 1);
    }
    const Escape read = read_escape(data_.substr(at_), form);
    if (read.cut && input_ == Input::kPart) {
      waits_ = true;
      return {};
    }
    if (read.fault != nullptr) {
      return handle(at_, at_ + read.size, read.fault);
    }
    text_ += read.text;
    at_ += read.size;
    return {};
  }

  Result<void> put(char32_t c, std::size_t size) {
    text_.push_back(c);
    at_ += size;
    return {};
  }

  Result<void> utf8() {
    const std::size_t invalid = find_invalid_utf8(data_.substr(at_));
    const std::size_t stop = invalid == std::string_view::npos ? data_.size() : at_ + invalid;
    while (at_ < stop) {
      text_.push_back(decode_utf8(data_, at_));
    }
    return at_ < data_.size() ? bad_sequence() : Result<void>();
  }

  /// An invalid sequence: the error covers the bytes that could have begun a character.
  Result<void> bad_sequence() {
    const unsigned char lead = byte(at_);
    if (lead < 0xC2 || lead > 0xF4) {
      return handle(at_, at_ + 1, "invalid start byte");
    }
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    std::size_t end = at_ + 1;
    for (std::size_t i = 1; i < length && end < data_.size(); ++i) {
      if (byte(end) < (i == 1 ? least : 0x80) || byte(end) > (i == 1 ? most : 0xBF)) {
        return handle(at_, end, "invalid continuation byte");
      }
      ++end;
    }
    return cut_off("unexpected end of data");
  }

  /// What is left is the beginning of a character.
  Result<void> cut_off(const char* reason) {
    if (input_ == Input::kPart) {
      waits_ = true;
      return {};
    }
    return handle(at_, data_.size(), reason);
  }

  /// UTF-16 and UTF-32, with the byte order that the text begins with.
  Result<void> wide() {
    const bool is_16 = is_utf16(codec_.kind);
    const std::size_t size = is_16 ? 2 : 4;
    if (data_.size() - at_ < size) {
      name_byte_order(false);
      return cut_off("truncated data");
    }
    if (codec_.kind == CodecKind::kUtf16 || codec_.kind == CodecKind::kUtf32) {
      const std::uint32_t mark = unit(at_, size, false);
      const bool big = is_16 ? mark == 0xFFFE : mark == 0xFFFE0000;
      name_byte_order(big);
      at_ += big || mark == 0xFEFF ? size : 0;
      return {};
    }
    const bool big = is_big_endian(codec_.kind);
    const std::uint32_t first = unit(at_, size, big);
    if (!is_surrogate(first) && first <= 0x10FFFF) {
      return put(first, size);
    }
    return is_16 ? surrogate_pair(first, big)
                 : handle(at_, at_ + 4,
                          is_surrogate(first)
                              ? "code point in surrogate code point range(0xd800, 0xe000)"
                              : "code point not in range(0x110000)");
  }

  /// Messages name the order that was found.
  void name_byte_order(bool big) {
    if (codec_.kind == CodecKind::kUtf16) {
      codec_.kind = big ? CodecKind::kUtf16Big : CodecKind::kUtf16Little;
    } else if (codec_.kind == CodecKind::kUtf32) {
      codec_.kind = big ? CodecKind::kUtf32Big : CodecKind::kUtf32Little;
    }
  }

  Result<void> surrogate_pair(std::uint32_t first, bool big) {
    if (first >= 0xDC00) {
      return handle(at_, at_ + 2, "illegal encoding");
    }
    if (data_.size() - at_ < 4) {
      return cut_off("unexpected end of data");
    }
    const std::uint32_t second = unit(at_ + 2, 2, big);
    if (second >> 10 != 0x37) {
      return handle(at_, at_ + 2, "illegal UTF-16 surrogate");
    }
    return put(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 4);
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
    at_ = end;
    switch (handler_) {
      case ErrorHandler::kIgnore:
        return {};
      case ErrorHandler::kReplace:
        text_.push_back(0xFFFD);
        return {};
      case ErrorHandler::kBackslashReplace:
        for (std::size_t i = start; i < end; ++i) {
          const std::string shown = character_reference(byte(i), handler_);
          text_.append(shown.begin(), shown.end());
        }
        return {};
      case ErrorHandler::kSurrogateEscape:
        if (keep_bytes(start, end)) {
          return {};
        }
        break;
      case ErrorHandler::kSurrogatePass:
        if (const auto read = pass(start)) {
          text_.push_back(read->character);
          at_ = start + read->size;
          return {};
        }
        break;
      default:
        break;
    }
    Ref<> object = make_bytes(ts_, data_);
    const CodecFault fault{
        Exc::kUnicodeDecodeError, codec_name(codec_.kind), object, start, end, reason};
    if (handler_ == ErrorHandler::kXmlCharRefReplace || handler_ == ErrorHandler::kNameReplace) {
      TRY(Ref<> error, make_unicode_error(ts_, fault));
      TRY_VOID(run_error_handler(ts_, handler_, error));
    }
    if (handler_ != ErrorHandler::kRegistered) {
      return raise_unicode_error(ts_, fault);
    }
    TRY(const Replacement replacement, call_registered_handler(ts_, errors_, fault, data_.size()));
    const Str& text = cast<Str>(replacement.value);
    for (std::size_t i = 0; i < text.length; ++i) {
      text_.push_back(text.at(i));
    }
    at_ = replacement.position;
    return {};
  }

  std::optional<WideCharacter> pass(std::size_t start) const {
    const bool knows =
        codec_.kind == CodecKind::kUtf8 || is_utf16(codec_.kind) || is_utf32(codec_.kind);
    return knows ? surrogate_at(data_.substr(start), codec_name(codec_.kind)) : std::nullopt;
  }

  /// The bytes beyond ASCII at the front, as U+DC80…U+DCFF.
  bool keep_bytes(std::size_t start, std::size_t end) {
    std::size_t i = start;
    for (; i < end && byte(i) >= 0x80; ++i) {
      text_.push_back(0xDC00 + char32_t{byte(i)});
    }
    at_ = i;
    return i != start;
  }

  ThreadState& ts_;
  std::string_view data_;
  Codec codec_;
  const std::string& errors_;
  ErrorHandler handler_;
  Input input_;
  std::size_t at_ = 0;
  std::size_t skipped_ = 0;  ///< bytes of a signature
  bool waits_ = false;
  std::u32string text_;
};

}  // namespace

Result<Decoded> decode_part(ThreadState& ts, std::string_view data, const std::string& encoding,
                            const std::string& errors, Input input) {
  const std::optional<Codec> codec = find_codec(encoding);
  if (!codec) {
    return raise_unknown_encoding(ts, encoding);
  }
  return Decoder(ts, data, *codec, errors, input).run();
}

Result<Ref<Str>> decode_bytes(ThreadState& ts, std::string_view data, const std::string& encoding,
                              const std::string& errors) {
  if (!find_codec(encoding)) {
    return decode_by_registry(ts, data, encoding, errors);
  }
  Result<Decoded> decoded = decode_part(ts, data, encoding, errors, Input::kAll);
  if (decoded.failed()) {
    add_codec_note(ts, "decoding", encoding);
    return Raised{};
  }
  return decoded.take().text;
}

}  // namespace minipy
