// The calendar half of module time.
#pragma once

#include "vm/objects/module.h"

namespace minipy {

/// Adds struct_time, gmtime(), strftime() and their kin.
Result<void> add_calendar(ThreadState& ts, Module& module);

}  // namespace minipy
