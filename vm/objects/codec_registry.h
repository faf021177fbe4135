// Encodings that a program or a library module supplies: codecs.register() and what it is asked
// for.
#pragma once

#include <string>
#include <string_view>

#include "vm/objects/str.h"

namespace minipy {

/// codecs.lookup(): the tuple (encoder, decoder, reader, writer) of the first search function that
/// knows the encoding. LookupError if none does.
Result<Ref<>> lookup_codec(ThreadState& ts, const std::string& encoding);
/// LookupError; UnicodeEncodeError for a name with a lone surrogate, which CPython encodes first.
Raised raise_unknown_encoding(ThreadState& ts, const std::string& encoding);
Result<void> register_codec_search(ThreadState& ts, Value search);
/// Lets go of all that was registered, error handlers too: the program is over.
void forget_codecs(ThreadState& ts);
void unregister_codec_search(ThreadState& ts, Value search);

Result<std::string> encode_by_registry(ThreadState& ts, const Str& text,
                                       const std::string& encoding, const std::string& errors);
Result<Ref<Str>> decode_by_registry(ThreadState& ts, std::string_view data,
                                    const std::string& encoding, const std::string& errors);

}  // namespace minipy
