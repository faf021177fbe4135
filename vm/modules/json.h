// The two halves of module _json: reading and writing JSON text.
#pragma once

#include "vm/objects/native.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Str;

/// Encoder(markers, default, indent, …): a callable that gives the whole text. (json_writer.cpp)
const TypeSpec& json_encoder_type_spec();
/// `"text"` of a str; with `ascii_only`, other characters become escapes.
Result<Ref<>> encode_json_text(ThreadState& ts, Value text, bool ascii_only);

/// make_scanner(context): scan_once(string, index). (json_reader.cpp)
const TypeSpec& json_scanner_type_spec();
/// scanstring(string, end, strict=True).

Result<Ref<>> scan_json_text(ThreadState& ts, Str& text, std::int64_t end,
                             std::optional<bool> strict);

}  // namespace minipy
