#include "vm/objects/codec_registry.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/list.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// As search functions get it: small letters, other characters than letters, digits and '.' as '_'.
std::string normalized(const std::string& encoding) {
  std::string name;
  bool gap = false;
  for (const char c : encoding) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || c == '.') {
      if (gap && !name.empty()) {
        name += '_';
      }
      gap = false;
      name += static_cast<char>(std::tolower(byte));
    } else {
      gap = true;
    }
  }
  return name;
}

/// CPython has these, but not for text.
bool is_other_codec(const std::string& name) {
  constexpr auto kOthers = std::to_array<std::string_view>(
      {"base64", "base_64", "base64_codec", "bz2", "bz2_codec", "hex", "hex_codec", "quopri",
       "quoted_printable", "quopri_codec", "rot13", "rot_13", "uu", "uu_codec", "zip", "zlib",
       "zlib_codec"});
  return std::find(kOthers.begin(), kOthers.end(), name) != kOthers.end();
}

Raised raise_no_text_encoding(ThreadState& ts, const std::string& encoding, const char* function) {
  return raise(ts, Exc::kLookupError,
               "'{}' is not a text encoding; use codecs.{}() to handle arbitrary codecs", encoding,
               function);
}

/// Calls item `which` of the codec with the input and the errors' name: the first of the pair.
Result<Ref<>> convert(ThreadState& ts, Value input, const std::string& encoding,
                      const std::string& errors, std::size_t which) {
  const char* function = which == 0 ? "encode" : "decode";
  if (is_other_codec(normalized(encoding))) {
    return raise_no_text_encoding(ts, encoding, function);
  }
  TRY(Ref<> codec, lookup_codec(ts, encoding));
  TRY(Ref<> is_text, find_attribute(ts, codec, intern(ts, "_is_text_encoding")));
  if (!is_text.value().is_absent()) {
    TRY(const bool yes, truth(ts, is_text));
    if (!yes) {
      return raise_no_text_encoding(ts, encoding, function);
    }
  }
  Ref<Str> how = make_str(ts, errors);
  const std::array<Value, 2> arguments{input, how.value()};
  Result<Ref<>> pair = call(ts, cast<Tuple>(codec).items()[which], Arguments(arguments));
  if (pair.failed()) {
    add_exception_note(ts, fmt::format("{} with '{}' codec failed",
                                       which == 0 ? "encoding" : "decoding", encoding));
    return Raised{};
  }
  const Tuple* both = as<Tuple>(pair.value());
  if (both == nullptr || both->items().size() != 2) {
    return raise_text(ts, Exc::kTypeError,
                      which == 0 ? "encoder must return a tuple (object, integer)"
                                 : "decoder must return a tuple (object,integer)");
  }
  return share(both->items()[0]);
}

}  // namespace

Raised raise_unknown_encoding(ThreadState& ts, const std::string& encoding) {
  const Ref<Str> name = make_str(ts, encoding);
  if (encode_text(ts, *name, "utf-8", "strict").failed()) {
    return Raised{};
  }
  return raise(ts, Exc::kLookupError, "unknown encoding: {}", encoding);
}

Result<Ref<>> lookup_codec(ThreadState& ts, const std::string& encoding) {
  const std::string name = normalized(encoding);
  ObjectsState& state = objects_state(ts);
  if (const Dict* known = as<Dict>(state.codec_cache)) {
    const Value found = known->find_str(intern(ts, name));
    if (!found.is_nothing()) {
      return share(found);
    }
  }
  Ref<> searches = state.codec_searches;
  Ref<Str> wanted = make_str(ts, name);
  for (std::size_t i = 0; searches && i < cast<List>(searches).items().size(); ++i) {
    Ref<> search = share(cast<List>(searches).items()[i]);
    TRY(Ref<> codec, call(ts, search, wanted.value()));
    if (codec.value().is_none()) {
      continue;
    }
    const Tuple* functions = as<Tuple>(codec);
    if (functions == nullptr || functions->items().size() != 4) {
      return raise_text(ts, Exc::kTypeError, "codec search functions must return 4-tuples");
    }
    if (!state.codec_cache) {
      state.codec_cache = make_dict(ts);
    }
    TRY_VOID(cast<Dict>(state.codec_cache).set_str(ts, intern(ts, name), codec));
    return codec;
  }
  return raise_unknown_encoding(ts, encoding);
}

Result<void> register_codec_search(ThreadState& ts, Value search) {
  if (type_of(ts, search).slots.call == nullptr) {
    return raise_text(ts, Exc::kTypeError, "argument must be callable");
  }
  ObjectsState& state = objects_state(ts);
  if (!state.codec_searches) {
    state.codec_searches = make_list(ts, {});
  }
  return call_method(ts, state.codec_searches, intern(ts, "append"), Arguments(&search, 1)).failed()
             ? Result<void>(Raised{})
             : Result<void>();
}

void forget_codecs(ThreadState& ts) {
  ObjectsState& state = objects_state(ts);
  const Ref<> errors = std::exchange(state.codec_errors, Ref<>());
  const Ref<> searches = std::exchange(state.codec_searches, Ref<>());
  const Ref<> cache = std::exchange(state.codec_cache, Ref<>());
}

void unregister_codec_search(ThreadState& ts, Value search) {
  ObjectsState& state = objects_state(ts);
  if (!state.codec_searches) {
    return;
  }
  std::vector<Value> kept;
  for (const Value known : cast<List>(state.codec_searches).items()) {
    if (!Value::is_identical(known, search)) {
      kept.push_back(known);
    }
  }
  state.codec_searches = make_list(ts, kept);
  state.codec_cache = Ref<>();
}

Result<std::string> encode_by_registry(ThreadState& ts, const Str& text,
                                       const std::string& encoding, const std::string& errors) {
  TRY(Ref<> encoded, convert(ts, Value::object(&text), encoding, errors, 0));
  const Bytes* bytes = as<Bytes>(encoded);
  if (bytes == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "'{}' encoder returned '{}' instead of 'bytes'; use codecs.encode() to encode to "
                 "arbitrary types",
                 encoding, type_name(ts, encoded));
  }
  return std::string(bytes->view());
}

Result<Ref<Str>> decode_by_registry(ThreadState& ts, std::string_view data,
                                    const std::string& encoding, const std::string& errors) {
  Ref<> bytes = make_bytes(ts, data);
  TRY(Ref<> decoded, convert(ts, bytes, encoding, errors, 1));
  Str* text = as<Str>(decoded);
  if (text == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "'{}' decoder returned '{}' instead of 'str'; use codecs.decode() to decode to "
                 "arbitrary types",
                 encoding, type_name(ts, decoded));
  }
  return Ref<Str>::share(*text);
}

}  // namespace minipy
