// From the bytes of a program to a SourceText: byte order mark, PEP 263 coding line, decoding to
// UTF-8, newlines normalised to '\n'. What passes has no null bytes. Bytes that are not UTF-8 pass
// where CPython only meets them in a token (SourceTraits::has_faults): in a comment they are no error.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/expected.h"
#include "base/source_text.h"

namespace minipy {

/// Decodes source bytes. Encodings: utf-8, ascii, latin-1, the code pages of code_pages.def, under
/// all their names.
Expected<SourceText, Diagnostic> read_source(std::string name, std::string_view bytes,
                                             SourceOrigin origin = SourceOrigin::kFile);

}  // namespace minipy
