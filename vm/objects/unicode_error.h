// UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: their constructors and texts.
#pragma once

#include "vm/objects/exception.h"

namespace minipy {

void fill_encode_error(Slots& slots);
void fill_decode_error(Slots& slots);
void fill_translate_error(Slots& slots);

}  // namespace minipy
