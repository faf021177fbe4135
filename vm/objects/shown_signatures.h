// `__text_signature__` of built-in functions, methods and types. A native function's table binds
// its arguments and is also what minipy shows; for some CPython shows another text, or None, and
// those stand in shown_signatures.def.
#pragma once

#include "vm/objects/protocol.h"

namespace minipy {

/// What CPython shows for the built-in `name` ("list.append", "math.gcd", "int"), else `own`. An
/// empty text stands for None.
Ref<> shown_signature(ThreadState& ts, const std::string& name, const std::string& own);

}  // namespace minipy
