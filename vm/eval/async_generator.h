// Asynchronous generators (PEP 525): a Generator whose yields are wrapped, so that whoever drives
// an asend() or athrow() can tell them from what the body awaits. Also aiter() and anext().
#pragma once

#include "vm/eval/generator.h"
#include "vm/objects/native.h"

namespace minipy {

/// What `yield value` in an asynchronous generator hands out: CALL_INTRINSIC_1 4.
Ref<> wrap_async_value(ThreadState& ts, Value value);

/// The iterator behind `await value`, as GET_AWAITABLE finds it; `where` is its argument.
Result<Ref<>> awaitable_iterator(ThreadState& ts, Value value, std::uint32_t where);

/// Built-in functions aiter() and anext().
std::span<const NativeDef> async_builtin_functions();

const TypeSpec& async_generator_type_spec();
const TypeSpec& async_send_type_spec();
const TypeSpec& async_throw_type_spec();
const TypeSpec& async_value_type_spec();
const TypeSpec& anext_awaitable_type_spec();

}  // namespace minipy
