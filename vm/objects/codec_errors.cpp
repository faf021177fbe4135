#include "vm/objects/codec_errors.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/unicode_names.h"
#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/int.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

constexpr auto kHandlers = std::to_array<std::string_view>(
    {"strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace",
     "surrogateescape", "surrogatepass"});

Raised raise_unhandled(ThreadState& ts, Value exception) {
  return raise(ts, Exc::kTypeError, "don't know how to handle {} in error callback",
               type_name(ts, exception));
}

Result<Ref<>> answer(ThreadState& ts, Value replacement, std::size_t position) {
  const std::array<Value, 2> both{replacement,
                                  Value::small_int(static_cast<std::int64_t>(position))};
  return Ref<>(make_tuple(ts, both));
}
Result<Ref<>> answer(ThreadState& ts, const std::string& replacement, std::size_t position) {
  Ref<Str> text = make_str(ts, replacement);
  return answer(ts, text.value(), position);
}

/// The fields of a Unicode error, with bounds inside its object.
struct Fault {
  const Exception& error;
  bool encodes;
  bool decodes;
  Value object;
  std::size_t start;
  std::size_t end;

  std::size_t size() const {
    return decodes ? cast<Bytes>(object).view().size() : cast<Str>(object).length;
  }
};

Result<Fault> read_fault(ThreadState& ts, Value exception) {
  const auto is = [&](Exc which) { return is_instance(ts, exception, exception_type(ts, which)); };
  const bool encodes = is(Exc::kUnicodeEncodeError);
  const bool decodes = is(Exc::kUnicodeDecodeError);
  if (!encodes && !decodes && !is(Exc::kUnicodeTranslateError)) {
    return raise_unhandled(ts, exception);
  }
  const auto& error = cast<Exception>(exception);
  Fault fault{error, encodes, decodes, error.fields[field::kUnicodeObject], 0, 0};
  if (decodes ? as<Bytes>(fault.object) == nullptr : as<Str>(fault.object) == nullptr) {
    return raise(ts, Exc::kTypeError, "object attribute not set");
  }
  const auto bound = [&](std::size_t which, std::int64_t least, std::int64_t most) {
    const std::int64_t number = small_int_of(error.fields[which]).value_or(0);
    return static_cast<std::size_t>(std::max(least, std::min(number, most)));
  };
  const auto size = static_cast<std::int64_t>(fault.size());
  fault.start = bound(field::kStart, 0, std::max<std::int64_t>(size - 1, 0));
  fault.end = bound(field::kEnd, std::min<std::int64_t>(size, 1), size);
  return fault;
}

Raised raise_again(ThreadState& ts, Value exception) { return ts.raise(share(exception)); }

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

Result<Ref<>> replace(ThreadState& ts, const Fault& fault) {
  if (fault.decodes) {
    return answer(ts, "\xEF\xBF\xBD", fault.end);
  }
  std::string text;
  for (std::size_t i = fault.start; i < fault.end; ++i) {
    text += fault.encodes ? "?" : "\xEF\xBF\xBD";
  }
  return answer(ts, text, fault.end);
}

Result<Ref<>> refer(ThreadState& ts, const Fault& fault, ErrorHandler handler, Value exception) {
  std::string text;
  if (fault.decodes) {
    if (handler != ErrorHandler::kBackslashReplace) {
      return raise_unhandled(ts, exception);
    }
    for (const char byte :
         cast<Bytes>(fault.object)
             .view()
             .substr(fault.start, std::max(fault.end, fault.start) - fault.start)) {
      text += character_reference(static_cast<unsigned char>(byte), handler);
    }
    return answer(ts, text, fault.end);
  }
  if (!fault.encodes && handler != ErrorHandler::kBackslashReplace) {
    return raise_unhandled(ts, exception);
  }
  for (std::size_t i = fault.start; i < fault.end; ++i) {
    text += character_reference(cast<Str>(fault.object).at(i), handler);
  }
  return answer(ts, text, fault.end);
}

Result<Ref<>> escape_surrogates(ThreadState& ts, const Fault& fault, Value exception) {
  if (fault.encodes) {
    std::string bytes;
    for (std::size_t i = fault.start; i < fault.end; ++i) {
      const char32_t c = cast<Str>(fault.object).at(i);
      if (c < 0xDC80 || c > 0xDCFF) {
        return raise_again(ts, exception);
      }
      bytes += static_cast<char>(c - 0xDC00);
    }
    Ref<> value = make_bytes(ts, bytes);
    return answer(ts, value, fault.end);
  }
  constexpr std::size_t kMostBytes = 4;
  const std::string_view data = cast<Bytes>(fault.object).view();
  std::u32string text;
  for (std::size_t i = fault.start; i < fault.end && text.size() < kMostBytes; ++i) {
    const auto byte = static_cast<unsigned char>(data[i]);
    if (byte < 0x80) {
      break;
    }
    text.push_back(0xDC00 + char32_t{byte});
  }
  if (text.empty()) {
    return raise_again(ts, exception);
  }
  Ref<Str> value = make_str_from_code_points(ts, text);
  return answer(ts, value.value(), fault.start + text.size());
}

Result<Ref<>> pass_surrogates(ThreadState& ts, const Fault& fault, Value exception) {
  const Str* encoding = as<Str>(fault.error.fields[field::kEncoding]);
  const std::string name = encoding == nullptr ? "" : to_utf8(*encoding);
  if (!is_unicode_encoding(name)) {
    return raise_again(ts, exception);
  }
  if (fault.encodes) {
    const Str& text = cast<Str>(fault.object);
    std::u32string part;
    for (std::size_t i = fault.start; i < fault.end; ++i) {
      if (!is_surrogate(text.at(i))) {
        return raise_again(ts, exception);
      }
      part.push_back(text.at(i));
    }
    Ref<Str> surrogates = make_str_from_code_points(ts, part);
    TRY(const std::string bytes, encode_text(ts, *surrogates, without_mark(name), "surrogatepass"));
    Ref<> value = make_bytes(ts, bytes);
    return answer(ts, value, fault.end);
  }
  const std::optional<WideCharacter> read =
      surrogate_at(cast<Bytes>(fault.object).view().substr(fault.start), name);
  if (!read) {
    return raise_again(ts, exception);
  }
  Ref<Str> value = make_str_from_code_points(ts, std::u32string(1, read->character));
  return answer(ts, value.value(), fault.start + read->size);
}

}  // namespace

ErrorHandler error_handler_of(std::string_view name) {
  const auto found = std::find(kHandlers.begin(), kHandlers.end(), name);
  return static_cast<ErrorHandler>(found - kHandlers.begin());
}

Result<Ref<>> make_unicode_error(ThreadState& ts, const CodecFault& fault) {
  Ref<> codec_text = make_str(ts, fault.codec);
  Ref<> reason_text = make_str(ts, fault.reason);
  const std::array<Value, 5> arguments{
      codec_text, fault.object, Value::small_int(static_cast<std::int64_t>(fault.start)),
      Value::small_int(static_cast<std::int64_t>(fault.end)), reason_text};
  return call(ts, Value::object(&exception_type(ts, fault.which)), Arguments(arguments));
}

Raised raise_unicode_error(ThreadState& ts, const CodecFault& fault) {
  TRY(Ref<> error, make_unicode_error(ts, fault));
  return raise_with_context(ts, std::move(error));
}

void add_codec_note(ThreadState& ts, const char* what, const std::string& encoding) {
  constexpr auto kDirect = std::to_array<std::string_view>(
      {"utf8", "utf_8", "utf16", "utf_16", "utf32", "utf_32", "ascii", "us_ascii", "latin1",
       "latin_1", "iso_8859_1", "iso8859_1"});
  std::string plain;
  for (const char c : encoding) {
    plain +=
        c == '-' || c == ' ' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  if (std::find(kDirect.begin(), kDirect.end(), plain) != kDirect.end()) {
    return;
  }
  Ref<> error = ts.take_exception();
  Ref<Str> note = make_str(ts, fmt::format("{} with '{}' codec failed", what, encoding));
  const Value argument = note.value();
  if (call_method(ts, error, intern(ts, "add_note"), Arguments(&argument, 1)).failed()) {
    clear_exception(ts);
  }
  static_cast<void>(ts.raise(std::move(error)));
}

std::string character_reference(char32_t character, ErrorHandler handler) {
  const auto code = static_cast<std::uint32_t>(character);
  if (handler == ErrorHandler::kXmlCharRefReplace) {
    return fmt::format("&#{};", code);
  }
  if (handler == ErrorHandler::kNameReplace) {
    const std::string name = unicode_name_of(character);
    if (!name.empty()) {
      return "\\N{" + name + "}";
    }
  }
  return code < 0x100     ? fmt::format("\\x{:02x}", code)
         : code < 0x10000 ? fmt::format("\\u{:04x}", code)
                          : fmt::format("\\U{:08x}", code);
}

Result<Replacement> call_registered_handler(ThreadState& ts, const std::string& name,
                                            const CodecFault& fault, std::size_t length) {
  const Dict* handlers = as<Dict>(objects_state(ts).codec_errors);
  Ref<> handler = share(handlers == nullptr ? Value() : handlers->find_str(intern(ts, name)));
  if (!handler) {
    return raise(ts, Exc::kLookupError, "unknown error handler name '{}'", name);
  }
  TRY(Ref<> error, make_unicode_error(ts, fault));
  TRY(Ref<> result, call(ts, handler, error.value()));
  const bool encodes = fault.which == Exc::kUnicodeEncodeError;
  const Tuple* pair = as<Tuple>(result);
  const bool fits =
      pair != nullptr && pair->items().size() == 2 &&
      (as<Str>(pair->items()[0]) != nullptr || (encodes && as<Bytes>(pair->items()[0]) != nullptr));
  if (!fits) {
    return raise(ts, Exc::kTypeError, "{} error handler must return ({}, int) tuple",
                 encodes ? "encoding" : "decoding", encodes ? "str/bytes" : "str");
  }
  TRY(std::int64_t position,
      index_int64(ts, pair->items()[1], "Python int too large to convert to C ssize_t"));
  const auto size = static_cast<std::int64_t>(length);
  position += position < 0 ? size : 0;
  if (position < 0 || position > size) {
    return raise(ts, Exc::kIndexError, "position {} from error handler out of bounds", position);
  }
  return Replacement{share(pair->items()[0]), static_cast<std::size_t>(position)};
}

Result<Ref<>> run_error_handler(ThreadState& ts, ErrorHandler handler, Value exception) {
  if (handler == ErrorHandler::kStrict) {
    if (!is_instance(ts, exception, exception_type(ts, Exc::kBaseException))) {
      return raise_text(ts, Exc::kTypeError, "codec must pass exception instance");
    }
    return raise_again(ts, exception);
  }
  TRY(const Fault fault, read_fault(ts, exception));
  switch (handler) {
    case ErrorHandler::kIgnore:
      return answer(ts, "", fault.end);
    case ErrorHandler::kReplace:
      return replace(ts, fault);
    case ErrorHandler::kSurrogateEscape:
    case ErrorHandler::kSurrogatePass:
      if (!fault.encodes && !fault.decodes) {
        return raise_unhandled(ts, exception);
      }
      return handler == ErrorHandler::kSurrogateEscape ? escape_surrogates(ts, fault, exception)
                                                       : pass_surrogates(ts, fault, exception);
    default:
      return refer(ts, fault, handler, exception);
  }
}

}  // namespace minipy
