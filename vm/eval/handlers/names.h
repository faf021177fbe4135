// Names that are looked up when the program runs: globals, built-ins, class bodies, cells.
#pragma once

#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/eval/registers.h"
#include "vm/objects/cell.h"
#include "vm/objects/dict.h"
#include "vm/objects/tuple.h"

namespace minipy::op {

[[gnu::always_inline]] inline Step pushed(Registers& r, Value result) {
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.push(result);
  return Step::kNext;
}

/// The common end of LOAD_GLOBAL's forms: bit 0 of the argument asks for a NULL above the value.
[[gnu::always_inline]] inline Step pushed_global(Registers& r, Value owned, bool with_null) {
  r.sp[0] = owned;
  if (with_null) {
    r.sp[1] = Value();
  }
  r.sp += with_null ? 2 : 1;
  r.ip += info(Op::LOAD_GLOBAL).cache_units;
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_GLOBAL(Registers& r, std::uint32_t arg) {
  r.save();
  const Value value = load_global(r.thread(), arg >> 1, const_cast<Instruction*>(r.ip) - 1);
  if (value.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  return pushed_global(r, value, (arg & 1) != 0);
}

template <bool kWithNull>
[[gnu::always_inline]] inline Step load_module_global(Registers& r, std::uint32_t) {
  const auto* cache = r.cache<GlobalCache>();
  const Dict& globals = globals_of(*r.frame);
  if (globals.shape != cache->globals_version) [[unlikely]] {
    return rarely(LOAD_GLOBAL(r, argument_again(r)));
  }
  return pushed_global(r, shared(globals.value_at_word(cache->word)), kWithNull);
}

[[gnu::always_inline]] inline Step LOAD_GLOBAL_MODULE(Registers& r, std::uint32_t arg) {
  return load_module_global<false>(r, arg);
}
[[gnu::always_inline]] inline Step LOAD_GLOBAL_MODULE_NULL(Registers& r, std::uint32_t arg) {
  return load_module_global<true>(r, arg);
}

/// The built-in that a LOAD_GLOBAL found before, borrowed; nothing: its caches hold no longer.
[[gnu::always_inline]] inline Value cached_builtin(const Registers& r) {
  const auto* cache = r.cache<GlobalCache>();
  const Dict& builtins = builtins_of(*r.frame);
  if (globals_of(*r.frame).shape != cache->globals_version ||
      builtins.shape != cache->builtins_version) [[unlikely]] {
    return Value();
  }
  return builtins.value_at_word(cache->word);
}

template <bool kWithNull>
[[gnu::always_inline]] inline Step load_builtin(Registers& r, std::uint32_t) {
  const Value value = cached_builtin(r);
  if (value.is_nothing()) [[unlikely]] {
    return rarely(LOAD_GLOBAL(r, argument_again(r)));
  }
  return pushed_global(r, shared(value), kWithNull);
}

[[gnu::always_inline]] inline Step LOAD_GLOBAL_BUILTIN(Registers& r, std::uint32_t arg) {
  return load_builtin<false>(r, arg);
}
[[gnu::always_inline]] inline Step LOAD_GLOBAL_BUILTIN_NULL(Registers& r, std::uint32_t arg) {
  return load_builtin<true>(r, arg);
}

[[gnu::always_inline]] inline Step STORE_GLOBAL(Registers& r, std::uint32_t arg) {
  const Value value = r.top();
  r.save();
  if (!store_global(r.thread(), arg, value)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 1;
  drop(r, value);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step DELETE_GLOBAL(Registers& r, std::uint32_t arg) {
  r.save();
  return delete_global(r.thread(), arg) ? Step::kNext : Step::kRaise;
}

[[gnu::always_inline]] inline Step LOAD_NAME(Registers& r, std::uint32_t arg) {
  r.save();
  return pushed(r, load_name(r.thread(), arg));
}

[[gnu::always_inline]] inline Step STORE_NAME(Registers& r, std::uint32_t arg) {
  const Value value = r.top();
  r.save();
  if (!store_name(r.thread(), arg, value)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 1;
  drop(r, value);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step DELETE_NAME(Registers& r, std::uint32_t arg) {
  r.save();
  return delete_name(r.thread(), arg) ? Step::kNext : Step::kRaise;
}

[[gnu::always_inline]] inline Step LOAD_LOCALS(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, load_locals(r.thread()));
}

[[gnu::always_inline]] inline Step LOAD_FROM_DICT_OR_GLOBALS(Registers& r, std::uint32_t arg) {
  const Value mapping = r.top();
  r.save();
  const Value value = load_from_mapping_or_globals(r.thread(), mapping, arg);
  if (value.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp[-1] = value;
  drop(r, mapping);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_FROM_DICT_OR_DEREF(Registers& r, std::uint32_t arg) {
  const Value mapping = r.top();
  r.save();
  const Value value = load_from_mapping_or_cell(r.thread(), mapping, arg);
  if (value.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp[-1] = value;
  drop(r, mapping);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step MAKE_CELL(Registers& r, std::uint32_t arg) {
  r.save();
  r.locals[arg] = make_cell(r.thread(), r.locals[arg]);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step COPY_FREE_VARS(Registers& r, std::uint32_t arg) {
  const Value closure = function_of(*r.frame).closure;
  const Value* cells = cast<Tuple>(closure).data();
  Value* target = r.sp - arg;  // the last locals; no operand is on the stack yet
  for (; target != r.sp; ++target, ++cells) {
    const Value cell = *cells;
    *target = cell;
    increment(*cell.as_object());
  }
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_DEREF(Registers& r, std::uint32_t arg) {
  const Value content = cast<Cell>(r.locals[arg]).content;
  if (content.is_nothing()) [[unlikely]] {
    r.save();
    return raise_unbound_cell(r.thread(), arg);
  }
  r.push(shared(content));
  return Step::kNext;
}

[[gnu::always_inline]] inline Step STORE_DEREF(Registers& r, std::uint32_t arg) {
  drop_old(r, std::exchange(cast<Cell>(r.locals[arg]).content, r.pop()));
  return Step::kNext;
}

[[gnu::always_inline]] inline Step DELETE_DEREF(Registers& r, std::uint32_t arg) {
  const Value old = std::exchange(cast<Cell>(r.locals[arg]).content, Value());
  if (old.is_nothing()) [[unlikely]] {
    r.save();
    return raise_unbound_cell(r.thread(), arg);
  }
  drop(r, old);
  return Step::kNext;
}

}  // namespace minipy::op
