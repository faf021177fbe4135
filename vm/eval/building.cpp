// Displays, unpacking, formatting and functions: the instructions that make objects.
#include <algorithm>
#include <vector>

#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/set.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

template <class T>
Value owned(Result<Ref<T>> result) {
  return result.failed() ? Value() : Ref<>(result.take()).give();
}

}  // namespace

Value build_tuple(ThreadState& ts, Value* items, std::uint32_t count) {
  return Value::object(make_tuple_taking(ts, items, count).give());
}

Value build_list(ThreadState& ts, Value* items, std::uint32_t count) {
  return Value::object(make_list_taking(ts, items, count).give());
}

Value build_set(ThreadState& ts, Value* items, std::uint32_t count) {
  Ref<Set> set = make_set(ts);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (set->add(ts, items[i]).failed()) {
      return Value();
    }
  }
  return Value::object(set.give());
}

Value build_map(ThreadState& ts, Value* items, std::uint32_t pairs) {
  Ref<Dict> dict = make_dict(ts);
  for (std::uint32_t i = 0; i < pairs; ++i) {
    if (dict->set(ts, items[2 * i], items[2 * i + 1]).failed()) {
      return Value();
    }
  }
  return Value::object(dict.give());
}

Value build_const_key_map(ThreadState& ts, Value* items, std::uint32_t count) {
  Ref<Dict> dict = make_dict(ts);
  const std::span<Value> keys = cast<Tuple>(items[count]).items();
  for (std::uint32_t i = 0; i < count; ++i) {
    if (dict->set(ts, keys[i], items[i]).failed()) {
      return Value();
    }
  }
  return Value::object(dict.give());
}

Value build_string(ThreadState& ts, Value* parts, std::uint32_t count) {
  return Value::object(join_strs(ts, std::span<const Value>(parts, count)).give());
}

bool list_append(ThreadState& ts, Value list, Value item) {
  return !cast<List>(list).append_taking(ts, Ref<>::take(item)).failed();
}

bool list_extend(ThreadState& ts, Value list, Value iterable) {
  if (list_extend_from(ts, cast<List>(list), iterable).failed()) {
    if (pending_is(ts, Exc::kTypeError) && !is_iterable(type_of(ts, iterable))) {
      clear_exception(ts);
      static_cast<void>(raise(ts, Exc::kTypeError, "Value after * must be an iterable, not {}",
                              type_name(ts, iterable)));
    }
    return false;
  }
  return true;
}

bool set_add(ThreadState& ts, Value set, Value item) {
  return !cast<Set>(set).add(ts, item).failed();
}

bool set_update(ThreadState& ts, Value set, Value iterable) {
  return !set_update_from(ts, cast<Set>(set), iterable).failed();
}

bool map_add(ThreadState& ts, Value dict, Value key, Value value) {
  return !cast<Dict>(dict).set(ts, key, value).failed();
}

bool dict_update(ThreadState& ts, Value dict, Value mapping) {
  if (dict_update_from(ts, cast<Dict>(dict), mapping).failed()) {
    if (pending_is(ts, Exc::kAttributeError)) {
      clear_exception(ts);
      static_cast<void>(
          raise(ts, Exc::kTypeError, "'{}' object is not a mapping", type_name(ts, mapping)));
    }
    return false;
  }
  return true;
}

bool dict_merge(ThreadState& ts, Value dict, Value mapping, Value callee) {
  Dict& target = cast<Dict>(dict);
  Ref<Dict> source;
  if (Dict* direct = as<Dict>(mapping)) {
    source = Ref<Dict>::share(*direct);
  } else {
    source = make_dict(ts);
    if (dict_update_from(ts, *source, mapping).failed()) {
      if (pending_is(ts, Exc::kAttributeError)) {
        clear_exception(ts);
        static_cast<void>(raise(ts, Exc::kTypeError, "{} argument after ** must be a mapping, not {}",
                                callable_description(ts, callee), type_name(ts, mapping)));
      }
      return false;
    }
  }
  bool good = true;
  source->each([&](Value key, Value value) {
    if (!good) {
      return;
    }
    const Str* keyword = as<Str>(key);
    Result<bool> doubled = keyword != nullptr
                               ? Result<bool>(!target.find_str(*keyword).is_nothing())
                               : contains(ts, dict, key);
    if (doubled.failed()) {
      good = false;
    } else if (doubled.value()) {
      Result<Ref<Str>> shown = to_str(ts, key);  // whether it is a str the call finds out
      if (!shown.failed()) {
        static_cast<void>(raise(ts, Exc::kTypeError,
                                "{} got multiple values for keyword argument '{}'",
                                callable_description(ts, callee), to_utf8(*shown.value())));
      }
      good = false;
    } else {
      good = !target.set(ts, key, value).failed();
    }
  });
  return good;
}

Value convert_value(ThreadState& ts, std::uint32_t how, Value value) {
  switch (how) {
    case 1:
      return owned(to_str(ts, value));
    case 2:
      return owned(repr(ts, value));
    default:
      return owned(ascii(ts, value));
  }
}

Value format_value(ThreadState& ts, Value value, Value spec) {
  if (spec.is_nothing()) {
    if (is_exact_str(ts, value)) {
      return share(value).give();
    }
    return owned(format(ts, value, Value::object(&intern(ts, ""))));
  }
  return owned(format(ts, value, spec));
}

namespace {

/// Items of an exact list or tuple, or an empty optional.
bool direct_items(Value sequence, std::span<const Value>& items) {
  if (const Tuple* tuple = as<Tuple>(sequence)) {
    items = tuple->items();
    return true;
  }
  if (const List* list = as<List>(sequence)) {
    items = list->items();
    return true;
  }
  return false;
}

Raised raise_unpack_count(ThreadState& ts, std::size_t got, std::size_t wanted) {
  if (got < wanted) {
    return raise(ts, Exc::kValueError, "not enough values to unpack (expected {}, got {})", wanted,
                 got);
  }
  return raise(ts, Exc::kValueError, "too many values to unpack (expected {})", wanted);
}

Result<Ref<>> iterate_to_unpack(ThreadState& ts, Value sequence) {
  Result<Ref<>> iterator = iterate(ts, sequence);
  if (iterator.failed() && pending_is(ts, Exc::kTypeError) &&
      type_of(ts, sequence).slots.iterate == nullptr) {
    clear_exception(ts);
    return raise(ts, Exc::kTypeError, "cannot unpack non-iterable {} object",
                 type_name(ts, sequence));
  }
  return iterator;
}

/// Takes up to `wanted` items from an iterator into `items`. False when it raised.
bool take_items(ThreadState& ts, Value iterator, std::size_t wanted, std::vector<Ref<>>& items) {
  while (items.size() < wanted) {
    Result<Ref<>> item = next(ts, iterator);
    if (item.failed()) {
      return false;
    }
    if (item.value().value().is_absent()) {
      break;
    }
    items.push_back(item.take());
  }
  return true;
}

}  // namespace

bool unpack_sequence(ThreadState& ts, Value sequence, std::uint32_t count, Value* out) {
  std::span<const Value> direct;
  if (direct_items(sequence, direct)) {
    if (direct.size() != count) {
      static_cast<void>(raise_unpack_count(ts, direct.size(), count));
      return false;
    }
    // Counted first: the top of the stack, where the sequence lies, is overwritten.
    for (std::uint32_t i = 0; i < count; ++i) {
      out[count - 1 - i] = share(direct[i]).give();
    }
    return true;
  }
  Result<Ref<>> iterator = iterate_to_unpack(ts, sequence);
  if (iterator.failed()) {
    return false;
  }
  std::vector<Ref<>> items;
  if (!take_items(ts, iterator.value(), std::size_t{count} + 1, items)) {
    return false;
  }
  if (items.size() < count) {
    static_cast<void>(raise_unpack_count(ts, items.size(), count));
    return false;
  }
  if (items.size() > count) {
    static_cast<void>(raise(ts, Exc::kValueError, "too many values to unpack (expected {})", count));
    return false;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    out[count - 1 - i] = items[i].give();
  }
  return true;
}

bool unpack_ex(ThreadState& ts, Value sequence, std::uint32_t before, std::uint32_t after,
               Value* out) {
  Result<Ref<>> iterator = iterate_to_unpack(ts, sequence);
  if (iterator.failed()) {
    return false;
  }
  std::vector<Ref<>> items;
  if (!take_items(ts, iterator.value(), static_cast<std::size_t>(-1), items)) {
    return false;
  }
  if (items.size() < std::size_t{before} + after) {
    static_cast<void>(raise(ts, Exc::kValueError,
                            "not enough values to unpack (expected at least {}, got {})",
                            before + after, items.size()));
    return false;
  }
  const std::size_t rest = items.size() - before - after;
  std::vector<Value> middle;
  for (std::size_t i = 0; i < rest; ++i) {
    middle.push_back(items[before + i].give());
  }
  const Value list = Value::object(make_list_taking(ts, middle.data(), rest).give());
  Value* top = out + before + after;
  for (std::uint32_t i = 0; i < before; ++i) {
    *top-- = items[i].give();
  }
  *top-- = list;
  for (std::uint32_t i = 0; i < after; ++i) {
    *top-- = items[before + rest + i].give();
  }
  return true;
}

Value make_function(ThreadState& ts, Value code) {
  return Value::object(
      make_function_object(ts, cast<Code>(code), globals_of(*ts.frame)).give());
}

void set_function_attribute(Value target, std::uint32_t which, Value value) {
  Function& function = cast<Function>(target);
  Ref<> taken = Ref<>::take(value);
  switch (which) {
    case 1:
      function.defaults = std::move(taken);
      break;
    case 2:
      function.kwdefaults = std::move(taken);
      break;
    case 4:
      function.annotations = std::move(taken);
      break;
    default:
      function.closure = std::move(taken);
      break;
  }
}

}  // namespace minipy
