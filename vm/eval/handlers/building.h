// Displays, comprehension steps, unpacking, f-strings, functions.
#pragma once

#include "vm/eval/operations.h"
#include "vm/eval/handlers/names.h"
#include "vm/eval/registers.h"

namespace minipy::op {

/// The built object replaces its `count` parts, whose references it took over.
[[gnu::always_inline]] inline Step built(Registers& r, std::uint32_t count, Value result) {
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= count;
  r.push(result);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step BUILD_TUPLE(Registers& r, std::uint32_t arg) {
  r.save();
  return built(r, arg, build_tuple(r.thread(), r.sp - arg, arg));
}

[[gnu::always_inline]] inline Step BUILD_LIST(Registers& r, std::uint32_t arg) {
  r.save();
  return built(r, arg, build_list(r.thread(), r.sp - arg, arg));
}

/// Sets, dicts and strings hash or join their parts, which stay owned by the stack until then.
[[gnu::always_inline]] inline Step built_by_copy(Registers& r, std::uint32_t count, Value result) {
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    drop(r, r.pop());
  }
  r.push(result);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step BUILD_SET(Registers& r, std::uint32_t arg) {
  r.save();
  return built_by_copy(r, arg, build_set(r.thread(), r.sp - arg, arg));
}

[[gnu::always_inline]] inline Step BUILD_MAP(Registers& r, std::uint32_t arg) {
  r.save();
  return built_by_copy(r, arg * 2, build_map(r.thread(), r.sp - arg * 2, arg));
}

[[gnu::always_inline]] inline Step BUILD_CONST_KEY_MAP(Registers& r, std::uint32_t arg) {
  r.save();
  return built_by_copy(r, arg + 1, build_const_key_map(r.thread(), r.sp - arg - 1, arg));
}

[[gnu::always_inline]] inline Step BUILD_STRING(Registers& r, std::uint32_t arg) {
  r.save();
  return built_by_copy(r, arg, build_string(r.thread(), r.sp - arg, arg));
}

[[gnu::always_inline]] inline Step BUILD_SLICE(Registers& r, std::uint32_t arg) {
  r.save();
  const Value step = arg == 3 ? r.sp[-1] : Value::none();
  const Value* first = r.sp - arg;
  return built_by_copy(r, arg, build_slice(r.thread(), first[0], first[1], step));
}

[[gnu::always_inline]] inline Step LIST_APPEND(Registers& r, std::uint32_t arg) {
  const Value item = r.pop();
  const Value list = r.sp[-static_cast<std::ptrdiff_t>(arg)];
  r.save();
  return list_append(r.thread(), list, item) ? Step::kNext : Step::kRaise;
}

/// Feeds the popped value into the container `arg` below.
template <bool (*feed)(ThreadState&, Value, Value)>
[[gnu::always_inline]] inline Step fed(Registers& r, std::uint32_t arg) {
  const Value item = r.top();
  const Value container = r.sp[-1 - static_cast<std::ptrdiff_t>(arg)];
  r.save();
  if (!feed(r.thread(), container, item)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 1;
  drop(r, item);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LIST_EXTEND(Registers& r, std::uint32_t arg) {
  return fed<list_extend>(r, arg);
}
[[gnu::always_inline]] inline Step SET_ADD(Registers& r, std::uint32_t arg) {
  return fed<set_add>(r, arg);
}
[[gnu::always_inline]] inline Step SET_UPDATE(Registers& r, std::uint32_t arg) {
  return fed<set_update>(r, arg);
}
[[gnu::always_inline]] inline Step DICT_UPDATE(Registers& r, std::uint32_t arg) {
  return fed<dict_update>(r, arg);
}

[[gnu::always_inline]] inline Step DICT_MERGE(Registers& r, std::uint32_t arg) {
  const Value mapping = r.top();
  const Value dict = r.sp[-1 - static_cast<std::ptrdiff_t>(arg)];
  const Value callee = r.sp[-4 - static_cast<std::ptrdiff_t>(arg)];
  r.save();
  if (!dict_merge(r.thread(), dict, mapping, callee)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 1;
  drop(r, mapping);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step MAP_ADD(Registers& r, std::uint32_t arg) {
  const Value value = r.sp[-1];
  const Value key = r.sp[-2];
  const Value dict = r.sp[-2 - static_cast<std::ptrdiff_t>(arg)];
  r.save();
  if (!map_add(r.thread(), dict, key, value)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 2;
  drop(r, value);
  drop(r, key);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step UNPACK_SEQUENCE(Registers& r, std::uint32_t arg) {
  const Value sequence = r.top();
  if (sequence.is_counted() && is_exactly<Tuple>(*sequence.as_object()) &&
      cast<Tuple>(sequence).size == arg) [[likely]] {
    const Value* const items = cast<Tuple>(sequence).data();
    r.sp -= 1;
    for (std::uint32_t i = arg; i-- > 0;) {
      r.push(shared(items[i]));
    }
    r.ip += info(Op::UNPACK_SEQUENCE).cache_units;
    drop(r, sequence);
    return Step::kNext;
  }
  r.save();
  if (!unpack_sequence(r.thread(), sequence, arg, r.sp - 1)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp += static_cast<std::ptrdiff_t>(arg) - 1;
  r.ip += info(Op::UNPACK_SEQUENCE).cache_units;
  drop(r, sequence);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step UNPACK_EX(Registers& r, std::uint32_t arg) {
  const Value sequence = r.top();
  const std::uint32_t before = arg & 0xFF;
  const std::uint32_t after = arg >> 8;
  r.save();
  if (!unpack_ex(r.thread(), sequence, before, after, r.sp - 1)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp += before + after;
  drop(r, sequence);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step CONVERT_VALUE(Registers& r, std::uint32_t arg) {
  const Value value = r.top();
  r.save();
  return finish_one(r, value, convert_value(r.thread(), arg, value));
}

[[gnu::always_inline]] inline Step FORMAT_SIMPLE(Registers& r, std::uint32_t) {
  const Value value = r.top();
  r.save();
  return finish_one(r, value, format_value(r.thread(), value, Value()));
}

[[gnu::always_inline]] inline Step FORMAT_WITH_SPEC(Registers& r, std::uint32_t) {
  const Value spec = r.sp[-1];
  const Value value = r.sp[-2];
  r.save();
  return finish_two(r, value, spec, format_value(r.thread(), value, spec));
}

[[gnu::always_inline]] inline Step MAKE_FUNCTION(Registers& r, std::uint32_t) {
  const Value code = r.top();
  r.save();
  return finish_one(r, code, make_function(r.thread(), code));
}

[[gnu::always_inline]] inline Step SET_FUNCTION_ATTRIBUTE(Registers& r, std::uint32_t arg) {
  const Value function = r.pop();
  set_function_attribute(function, arg, r.top());
  r.sp[-1] = function;
  return Step::kNext;
}

[[gnu::always_inline]] inline Step GET_LEN(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, get_length(r.thread(), r.top()));
}

[[gnu::always_inline]] inline Step MATCH_SEQUENCE(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, match_sequence_test(r.thread(), r.top()));
}

[[gnu::always_inline]] inline Step MATCH_MAPPING(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, match_mapping_test(r.thread(), r.top()));
}

[[gnu::always_inline]] inline Step MATCH_KEYS(Registers& r, std::uint32_t) {
  r.save();
  return pushed(r, match_keys(r.thread(), r.sp[-2], r.sp[-1]));
}

[[gnu::always_inline]] inline Step MATCH_CLASS(Registers& r, std::uint32_t arg) {
  const Value names = r.sp[-1];
  const Value type = r.sp[-2];
  const Value subject = r.sp[-3];
  r.save();
  const Value result = match_class(r.thread(), subject, type, arg, names);
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 2;
  r.sp[-1] = result;
  drop(r, names);
  drop(r, type);
  drop(r, subject);
  return Step::kNext;
}

}  // namespace minipy::op
