// weakref.proxy: an object that passes everything on to its referent while that lives.
#pragma once

#include "vm/objects/type_spec.h"

namespace minipy {

/// `weakref.proxy(object, callback)`; without callback there is only one for each object.
Result<Ref<>> make_weak_proxy(ThreadState& ts, Value object, Value callback);

const TypeSpec& weak_proxy_type_spec();
const TypeSpec& weak_callable_proxy_type_spec();

}  // namespace minipy
