#include "vm/objects/unicode_error.h"

#include <array>

#include "vm/objects/bytes.h"
#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Result<void> check_str(ThreadState& ts, Value value, std::size_t position) {
  if (as<Str>(value) != nullptr) {
    return {};
  }
  return raise(ts, Exc::kTypeError, "argument {} must be str, not {}", position,
               type_name(ts, value));
}

/// Stores the arguments in the fields from `first` on, once their types are checked.
Result<void> initialize(ThreadState& ts, Value self, Arguments arguments, std::size_t first) {
  TRY_VOID(exception_type(ts, Exc::kBaseException).slots.initialize(ts, self, arguments));
  const std::size_t wanted = field::kReason + 1 - first;
  if (arguments.positional != wanted) {
    return raise(ts, Exc::kTypeError, "function takes exactly {} arguments ({} given)", wanted,
                 arguments.positional);
  }
  const auto argument = [&](std::size_t field) { return arguments[field - first]; };
  if (first == field::kEncoding) {
    TRY_VOID(check_str(ts, argument(field::kEncoding), 1));
  }
  const Value object = argument(field::kUnicodeObject);
  if (is_instance(ts, self, exception_type(ts, Exc::kUnicodeDecodeError))) {
    if (as<Bytes>(object) == nullptr) {
      return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                   type_name(ts, object));
    }
  } else {
    TRY_VOID(check_str(ts, object, field::kUnicodeObject + 1 - first));
  }
  for (const std::size_t bound : {field::kStart, field::kEnd}) {
    TRY_VOID(index(ts, argument(bound)));
  }
  TRY_VOID(check_str(ts, argument(field::kReason), wanted));
  for (std::size_t i = 0; i < wanted; ++i) {
    cast<Exception>(self).fields[first + i] = share(arguments[i]);
  }
  return {};
}

Result<void> initialize_codec_error(ThreadState& ts, Value self, Arguments arguments) {
  return initialize(ts, self, arguments, field::kEncoding);
}
Result<void> initialize_translate_error(ThreadState& ts, Value self, Arguments arguments) {
  return initialize(ts, self, arguments, field::kUnicodeObject);
}

std::int64_t bound_of(const Exception& error, field::UnicodeError which) {
  const Ref<>& bound = error.fields[which];
  return is_int_like(bound) ? small_int_of(bound).value_or(0) : 0;
}

/// The only item that is bad, if it is only one and there.
std::optional<std::int64_t> only_position(const Exception& error, std::size_t size) {
  const std::int64_t start = bound_of(error, field::kStart);
  const bool is_one = bound_of(error, field::kEnd) == start + 1;
  return is_one && start >= 0 && start < static_cast<std::int64_t>(size) ? std::optional(start)
                                                                         : std::nullopt;
}

std::string escaped(char32_t c) {
  const auto code = static_cast<std::uint32_t>(c);
  return code < 0x100     ? fmt::format("'\\x{:02x}'", code)
         : code < 0x10000 ? fmt::format("'\\u{:04x}'", code)
                          : fmt::format("'\\U{:08x}'", code);
}

/// `… byte 0xff in position 3: reason`, or `… bytes in position 3-5: reason`.
Result<Ref<>> described(ThreadState& ts, const Exception& error, const std::string& one,
                        const char* many) {
  TRY(Ref<Str> reason, to_str(ts, error.fields[field::kReason]));
  const std::int64_t start = bound_of(error, field::kStart);
  const std::string place = one.empty() ? fmt::format("{} in position {}-{}", many, start,
                                                      bound_of(error, field::kEnd) - 1)
                                        : fmt::format("{} in position {}", one, start);
  return Ref<>(make_str(ts, place + ": " + to_utf8(*reason)));
}

std::string only_character(const Exception& error) {
  const Str* text = as<Str>(error.fields[field::kUnicodeObject]);
  const auto at = text == nullptr ? std::nullopt : only_position(error, text->length);
  return at ? " character " + escaped(text->at(static_cast<std::size_t>(*at))) : "";
}

Result<Ref<>> decode_error_text(ThreadState& ts, Value self) {
  const Exception& error = cast<Exception>(self);
  if (!error.fields[field::kReason]) {
    return Ref<>(make_str(ts, ""));
  }
  TRY(Ref<Str> encoding, to_str(ts, error.fields[field::kEncoding]));
  const std::string prefix = "'" + to_utf8(*encoding) + "' codec can't decode";
  const Bytes* bytes = as<Bytes>(error.fields[field::kUnicodeObject]);
  const auto at = bytes == nullptr ? std::nullopt : only_position(error, bytes->view().size());
  std::string one;
  if (at) {
    const auto byte = static_cast<unsigned char>(bytes->view()[static_cast<std::size_t>(*at)]);
    one = prefix + fmt::format(" byte 0x{:02x}", byte);
  }
  return described(ts, error, one, (prefix + " bytes").c_str());
}

Result<Ref<>> encode_error_text(ThreadState& ts, Value self) {
  const Exception& error = cast<Exception>(self);
  if (!error.fields[field::kReason]) {
    return Ref<>(make_str(ts, ""));
  }
  TRY(Ref<Str> encoding, to_str(ts, error.fields[field::kEncoding]));
  const std::string prefix = "'" + to_utf8(*encoding) + "' codec can't encode";
  const std::string one = only_character(error);
  return described(ts, error, one.empty() ? one : prefix + one, (prefix + " characters").c_str());
}

Result<Ref<>> translate_error_text(ThreadState& ts, Value self) {
  const Exception& error = cast<Exception>(self);
  if (!error.fields[field::kReason]) {
    return Ref<>(make_str(ts, ""));
  }
  const std::string one = only_character(error);
  return described(ts, error, one.empty() ? one : "can't translate" + one,
                   "can't translate characters");
}

}  // namespace

void fill_decode_error(Slots& slots) {
  slots.initialize = &initialize_codec_error;
  slots.str = &decode_error_text;
}
void fill_encode_error(Slots& slots) {
  slots.initialize = &initialize_codec_error;
  slots.str = &encode_error_text;
}
void fill_translate_error(Slots& slots) {
  slots.initialize = &initialize_translate_error;
  slots.str = &translate_error_text;
}

}  // namespace minipy
