// Subscripts and iteration of exact lists, tuples, dicts and ranges, inline in the loop. False
// means: not this case, take the general way. The operands are values (not nothing).
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

/// Whether an index, counted from the end if it is negative, is that of an item; `at` becomes it.
[[gnu::always_inline]] inline bool index_within(std::size_t& at, std::size_t size) {
  if (at < size) [[likely]] {
    return true;
  }
  at += size;  // a negative one wraps around to what it means
  return at < size;
}

/// container[key], owned.
[[gnu::always_inline]] inline bool fast_subscript(Value container, Value key, Value& item) {
  if (!container.is_counted()) {
    return false;
  }
  Object& object = *container.as_object();
  if (key.is_int()) {
    std::size_t at = static_cast<std::size_t>(key.as_int());
    if (is_exactly<List>(object)) {
      const List& list = static_cast<const List&>(object);
      if (index_within(at, list.size)) [[likely]] {
        item = shared(list.storage[at]);
        return true;
      }
    } else if (is_exactly<Tuple>(object)) {
      const Tuple& tuple = static_cast<const Tuple&>(object);
      if (index_within(at, tuple.size)) [[likely]] {
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

/// Truth of what is tested most.
[[gnu::always_inline]] inline bool fast_truth(Value value, bool& truth) {
  if (value.is_bool()) [[likely]] {
    truth = value.is_true();
    return true;
  }
  if (value.is_int()) {
    truth = value.as_int() != 0;
    return true;
  }
  std::size_t length = 0;
  if (value.is_none() || fast_length(value, length)) {
    truth = length != 0;
    return true;
  }
  return false;
}

/// container[key] = value; takes the value over and gives what was there.
[[gnu::always_inline]] inline bool fast_store_subscript(Value container, Value key, Value value,
                                                        Value& old) {
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
  std::size_t at = static_cast<std::size_t>(key.as_int());
  if (!index_within(at, list.size)) [[unlikely]] {
    return false;
  }
  old = std::exchange(list.storage[at], value);
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

/// An iterator over a list or tuple that has no more items. It need not let go of them if it is about
/// to die itself.
[[gnu::always_inline]] inline Next end_of(const IndexIterator& items) {
  return items.count() == 1 ? Next::kEnd : Next::kOther;
}

/// The next item of an iterator over one of these, owned. kEnd: the caller gives up its reference.
/// kOther: take the general way.
[[gnu::always_inline]] inline Next fast_next(Value iterator, Value& item) {
  if (!iterator.is_counted()) {
    return Next::kOther;
  }
  Object& object = *iterator.as_object();
  if (is_exactly<RangeIterator>(object)) {  // asked first: counting loops have little else to do
    auto& range = static_cast<RangeIterator&>(object);
    if (!range.has_small()) [[unlikely]] {
      return range.numbers_left == 0 ? Next::kEnd : Next::kOther;
    }
    item = range.take_small();
    return Next::kItem;
  }
  switch (object.type->exact) {
    case CoreType::kListIterator: {
      auto& items = static_cast<IndexIterator&>(object);
      if (!items.sequence) {
        return Next::kEnd;
      }
      const List& list = cast<List>(items.sequence);
      if (items.index >= static_cast<std::int64_t>(list.size)) [[unlikely]] {
        return end_of(items);
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
        return end_of(items);
      }
      item = shared(tuple.data()[items.index++]);
      return Next::kItem;
    }
    default:
      return Next::kOther;
  }
}

}  // namespace minipy
