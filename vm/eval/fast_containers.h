// Subscripts and iteration of exact lists, tuples, dicts and ranges, inline in the loop. False means:
// not this case, take the general way. The operands are values (not nothing).
#pragma once

#include "vm/eval/arithmetic.h"
#include "vm/eval/generator.h"
#include "vm/eval/registers.h"
#include "vm/objects/dict.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/range.h"
#include "vm/objects/tuple.h"

namespace minipy {

/// container[key], owned.
[[gnu::always_inline]] inline bool fast_subscript(Value container, Value key, Value& item) {
  if (!container.is_counted()) {
    return false;
  }
  Object& object = *container.as_object();
  if (key.is_int()) {
    std::int64_t at = key.as_int();
    if (is_exactly<List>(object)) {
      const List& list = static_cast<const List&>(object);
      at += at < 0 ? static_cast<std::int64_t>(list.size) : 0;
      if (static_cast<std::uint64_t>(at) < list.size) {
        item = shared(list.storage[static_cast<std::size_t>(at)]);
        return true;
      }
    } else if (is_exactly<Tuple>(object)) {
      const Tuple& tuple = static_cast<const Tuple&>(object);
      at += at < 0 ? static_cast<std::int64_t>(tuple.size) : 0;
      if (static_cast<std::uint64_t>(at) < tuple.size) {
        item = shared(tuple.data()[at]);
        return true;
      }
    }
    return false;
  }
  if (key.is_counted() && is_exactly<Str>(*key.as_object()) && is_exactly<Dict>(object)) {
    const Str& text = *static_cast<const Str*>(key.as_object());
    if (text.hash != 0) {
      const Value found = static_cast<const Dict&>(object).find_str(text);
      if (!found.is_nothing()) {
        item = shared(found);
        return true;
      }
    }
  }
  return false;
}

/// len(value) of what is measured most.
[[gnu::always_inline]] inline bool fast_length(Value value, std::size_t& length) {
  if (!value.is_counted()) {
    return false;
  }
  const Object& object = *value.as_object();
  if (is_exactly<List>(object)) {
    length = static_cast<const List&>(object).size;
  } else if (is_exactly<Str>(object)) {
    length = static_cast<const Str&>(object).length;
  } else if (is_exactly<Dict>(object)) {
    length = static_cast<const Dict&>(object).size();
  } else if (is_exactly<Tuple>(object)) {
    length = static_cast<const Tuple&>(object).size;
  } else {
    return false;
  }
  return true;
}

/// container[key] = value; takes the value over and gives what was there.
[[gnu::always_inline]] inline bool fast_store_subscript(Value container, Value key, Value value, Value& old) {
  if (!container.is_counted()) {
    return false;
  }
  Object& object = *container.as_object();
  if (!key.is_int()) {
    return key.is_counted() && is_exactly<Str>(*key.as_object()) && is_exactly<Dict>(object) &&
           static_cast<Dict&>(object).exchange_str(cast<Str>(key), value, old);
  }
  if (!is_exactly<List>(object)) {
    return false;
  }
  List& list = static_cast<List&>(object);
  std::int64_t at = key.as_int();
  at += at < 0 ? static_cast<std::int64_t>(list.size) : 0;
  if (static_cast<std::uint64_t>(at) >= list.size) {
    return false;
  }
  old = std::exchange(list.storage[static_cast<std::size_t>(at)], value);
  return true;
}

/// item in container, for dicts and their str keys. False: the general operation must decide.
[[gnu::always_inline]] inline bool fast_contains(Value container, Value item, bool& found) {
  if (!container.is_counted() || !is_exactly<Dict>(*container.as_object()) || !item.is_counted() ||
      !is_exactly<Str>(*item.as_object()) || cast<Str>(item).hash == 0) {
    return false;
  }
  found = cast<Dict>(container).entry_of_str(cast<Str>(item)) != nullptr;
  return true;
}

enum class Next : std::uint8_t { kItem, kEnd, kOther };

/// The next item of an iterator over one of these, owned. kOther: take the general way.
[[gnu::always_inline]] inline Next fast_next(Value iterator, Value& item) {
  if (!iterator.is_counted()) {
    return Next::kOther;
  }
  Object& object = *iterator.as_object();
  if (is_exactly<RangeIterator>(object)) {  // asked first: counting loops have little else to do
    auto& range = static_cast<RangeIterator&>(object);
    if (range.left <= 0) [[unlikely]] {
      return range.left == 0 ? Next::kEnd : Next::kOther;
    }
    item = range.take_small();
    return Next::kItem;
  }
  switch (object.type->layout) {
    case CoreType::kListIterator: {
      auto& items = static_cast<IndexIterator&>(object);
      if (!items.sequence) {
        return Next::kEnd;
      }
      const List& list = cast<List>(items.sequence);
      if (items.index >= static_cast<std::int64_t>(list.size)) [[unlikely]] {
        return Next::kOther;
      }
      item = shared(list.storage[static_cast<std::size_t>(items.index++)]);
      return Next::kItem;
    }
    case CoreType::kTupleIterator: {
      auto& items = static_cast<IndexIterator&>(object);
      if (!items.sequence) {
        return Next::kEnd;
      }
      const Tuple& tuple = cast<Tuple>(items.sequence);
      if (items.index >= static_cast<std::int64_t>(tuple.size)) [[unlikely]] {
        return Next::kOther;
      }
      item = shared(tuple.data()[items.index++]);
      return Next::kItem;
    }
    default:
      return Next::kOther;
  }
}

}  // namespace minipy
