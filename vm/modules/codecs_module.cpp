// _codecs: the registry of encodings and error handlers, and the conversions of each encoding that
// minipy has itself, as functions that also say how much they consumed.
#include <array>

#include "vm/modules/module_table.h"
#include "vm/objects/buffer.h"
#include "vm/objects/bytes.h"
#include "vm/objects/codec_errors.h"
#include "vm/objects/codec_registry.h"
#include "vm/objects/dict.h"
#include "vm/objects/int.h"
#include "vm/objects/native_function.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

// ---- error handlers

template <ErrorHandler kHandler>
Result<Ref<>> handle(ThreadState& ts, Value exception) {
  return run_error_handler(ts, kHandler, exception);
}

constexpr auto kHandlers = std::to_array<NativeDef>({
    native<&handle<ErrorHandler::kStrict>>(
        "strict_errors(exception, /)",
        "Implements the 'strict' error handling, which raises a UnicodeError on coding errors."),
    native<&handle<ErrorHandler::kIgnore>>(
        "ignore_errors(exception, /)",
        "Implements the 'ignore' error handling, which ignores malformed data and continues."),
    native<&handle<ErrorHandler::kReplace>>(
        "replace_errors(exception, /)",
        "Implements the 'replace' error handling, which replaces malformed data with a replacement "
        "marker."),
    native<&handle<ErrorHandler::kBackslashReplace>>(
        "backslashreplace_errors(exception, /)",
        "Implements the 'backslashreplace' error handling, which replaces malformed data with a "
        "backslashed escape sequence."),
    native<&handle<ErrorHandler::kXmlCharRefReplace>>(
        "xmlcharrefreplace_errors(exception, /)",
        "Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable "
        "character "
        "with the appropriate XML character reference."),
    native<&handle<ErrorHandler::kNameReplace>>(
        "namereplace_errors(exception, /)",
        "Implements the 'namereplace' error handling, which replaces an unencodable character with "
        "a \\N{...} escape sequence."),
    native<&handle<ErrorHandler::kSurrogateEscape>>("surrogateescape(exception, /)", ""),
    native<&handle<ErrorHandler::kSurrogatePass>>("surrogatepass(exception, /)", ""),
});

Result<void> register_error(ThreadState& ts, std::string name, Value handler) {
  if (type_of(ts, handler).slots.call == nullptr) {
    return raise_text(ts, Exc::kTypeError, "handler must be callable");
  }
  Ref<>& handlers = objects_state(ts).codec_errors;
  if (!handlers) {
    handlers = make_dict(ts);
  }
  return cast<Dict>(handlers).set_str(ts, intern(ts, name), handler);
}

Result<Ref<>> lookup_error(ThreadState& ts, std::string name) {
  const ErrorHandler handler = error_handler_of(name);
  if (const Dict* registered = as<Dict>(objects_state(ts).codec_errors)) {
    const Value found = registered->find_str(intern(ts, name));
    if (!found.is_nothing()) {
      return share(found);
    }
  }
  if (handler != ErrorHandler::kRegistered) {
    return Ref<>(
        make_native_function(ts, kHandlers[static_cast<std::size_t>(handler)], Value(), Value()));
  }
  return raise(ts, Exc::kLookupError, "unknown error handler name '{}'", name);
}

// ---- encodings

Result<void> register_search(ThreadState& ts, Value search_function) {
  return register_codec_search(ts, search_function);
}
Result<void> unregister_search(ThreadState& ts, Value search_function) {
  unregister_codec_search(ts, search_function);
  return {};
}
Result<Ref<>> lookup(ThreadState& ts, std::string encoding) { return lookup_codec(ts, encoding); }

Result<Ref<>> convert(ThreadState& ts, Value object, const std::string& encoding,
                      const std::optional<std::string>& errors, std::size_t which) {
  TRY(Ref<> codec, lookup_codec(ts, encoding));
  const Value function = cast<Tuple>(codec).items()[which];
  Ref<Str> how = make_str(ts, errors.value_or("strict"));
  const std::array<Value, 2> arguments{object, how.value()};
  Result<Ref<>> made = call(ts, function, Arguments(arguments.data(), errors ? 2 : 1));
  if (made.failed()) {
    add_exception_note(ts, fmt::format("{} with '{}' codec failed",
                                       which == 0 ? "encoding" : "decoding", encoding));
    return Raised{};
  }
  const Tuple* pair = as<Tuple>(made.value());
  if (pair == nullptr || pair->items().size() != 2) {
    return raise_text(ts, Exc::kTypeError,
                      which == 0 ? "encoder must return a tuple (object, integer)"
                                 : "decoder must return a tuple (object,integer)");
  }
  return share(pair->items()[0]);
}
Result<Ref<>> encode(ThreadState& ts, Value obj, std::optional<std::string> encoding,
                     std::optional<std::string> errors) {
  return convert(ts, obj, encoding.value_or("utf-8"), errors, 0);
}
Result<Ref<>> decode(ThreadState& ts, Value obj, std::optional<std::string> encoding,
                     std::optional<std::string> errors) {
  return convert(ts, obj, encoding.value_or("utf-8"), errors, 1);
}

Result<Ref<>> pair_of(ThreadState& ts, Value value, std::size_t size) {
  const std::array<Value, 2> both{value, Value::small_int(static_cast<std::int64_t>(size))};
  return Ref<>(make_tuple(ts, both));
}

/// `(bytes, characters)`, whatever the registry says.
Result<Ref<>> encode_native(ThreadState& ts, std::string encoding, Str& text,
                            std::optional<std::string> errors) {
  TRY(const std::string made, encode_text(ts, text, encoding, errors.value_or("strict")));
  Ref<> bytes = make_bytes(ts, made);
  return pair_of(ts, bytes, text.length);
}

/// `(text, bytes)`; without `final` a character that is cut off at the end waits.
Result<Ref<>> decode_native(ThreadState& ts, std::string encoding, Value data,
                            std::optional<std::string> errors, Value final) {
  const std::optional<BytesLike> bytes = BytesLike::find(ts, data);
  if (!bytes) {
    const Str* text = as<Str>(data);
    const bool takes_text = text != nullptr && encoding.find("unicode_escape") != std::string::npos;
    if (!takes_text) {
      return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                   type_name(ts, data));
    }
  }
  bool is_final = true;
  if (!final.is_absent()) {
    TRY(is_final, truth(ts, final));
  }
  const std::string content = bytes ? std::string(bytes->view()) : to_utf8(cast<Str>(data));
  TRY(const Decoded made, decode_part(ts, content, encoding, errors.value_or("strict"),
                                      is_final ? Input::kAll : Input::kPart));
  return pair_of(ts, made.text.value(), made.consumed);
}

Ref<> module_name_of(ThreadState& ts, std::string encoding) {
  return Ref<>(make_str(ts, encoding_module(encoding)));
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&register_search>(
        "register(search_function, /)",
        "Register a codec search function.\n\nSearch functions are expected to "
        "take one argument, the encoding name in\nall lower case letters, and "
        "either return None, or a tuple of functions\n(encoder, decoder, "
        "stream_reader, stream_writer) (or a CodecInfo object)."),
    native<&unregister_search>(
        "unregister(search_function, /)",
        "Unregister a codec search function and clear the registry's cache."),
    native<&lookup>("lookup(encoding, /)",
                    "Looks up a codec tuple in the Python codec registry and returns a CodecInfo "
                    "object."),
    native<&register_error>("register_error(errors, handler, /)",
                            "Register the specified error handler under the name errors."),
    native<&lookup_error>("lookup_error(name, /)",
                          "lookup_error(errors) -> handler\n\nReturn the error handler for the "
                          "specified error handling name."),
    native<&encode>("encode(obj, encoding='utf-8', errors='strict')",
                    "Encodes obj using the codec registered for encoding."),
    native<&decode>("decode(obj, encoding='utf-8', errors='strict')",
                    "Decodes obj using the codec registered for encoding."),
    native<&encode_native>("_encode(encoding, text, errors=None, /)", ""),
    native<&decode_native>("_decode(encoding, data, errors=None, final=True, /)", ""),
    native<&module_name_of>("_module_of(encoding, /)", ""),
});

}  // namespace

const ModuleDef& codecs_module_def() {
  static constexpr ModuleDef def{"_codecs", "", kFunctions, nullptr};
  return def;
}

}  // namespace minipy
