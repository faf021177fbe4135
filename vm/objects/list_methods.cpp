#include "vm/objects/list_methods.h"

#include <algorithm>
#include <array>

#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/sequence_tools.h"
#include "vm/objects/slice.h"

namespace minipy {

namespace {

std::span<const Value> items_of(Value self) { return cast<List>(self).items(); }

Ref<> method_append(ThreadState&, List& self, Value object) {
  self.append(object);
  return share(Value::none());
}

Result<void> method_insert(ThreadState&, List& self, std::int64_t index, Value object) {
  const auto size = static_cast<std::int64_t>(self.size);
  if (index < 0) {
    index = std::max<std::int64_t>(index + size, 0);
  }
  const auto at = static_cast<std::size_t>(std::min(index, size));
  self.insert_gap(at, 1);
  self.storage[at] = share(object).give();
  return {};
}

Result<void> method_extend(ThreadState& ts, List& self, Value iterable) {
  return list_extend_from(ts, self, iterable);
}

Result<Ref<>> method_pop(ThreadState& ts, List& self, std::optional<std::int64_t> index) {
  if (self.size == 0) {
    return raise_text(ts, Exc::kIndexError, "pop from empty list");
  }
  const auto size = static_cast<std::int64_t>(self.size);
  std::int64_t at = index.value_or(-1);
  if (at < 0) {
    at += size;
  }
  if (at < 0 || at >= size) {
    return raise_text(ts, Exc::kIndexError, "pop index out of range");
  }
  const Value taken = self.storage[static_cast<std::size_t>(at)];
  std::copy(self.storage.get() + at + 1, self.storage.get() + size, self.storage.get() + at);
  --self.size;
  return Ref<>::take(taken);
}

Result<void> method_remove(ThreadState& ts, Value self, Value value) {
  TRY(const std::int64_t at, find_in_sequence(ts, &items_of, self, value, 0, INT64_MAX));
  if (at < 0) {
    return raise_text(ts, Exc::kValueError, "list.remove(x): x not in list");
  }
  List& list = cast<List>(self);
  if (static_cast<std::size_t>(at) < list.size) {  // else `__eq__` has emptied the list
    for (const Value old : list.take_range(static_cast<std::size_t>(at), 1)) {
      release(old);
    }
  }
  return {};
}

Result<void> method_clear(ThreadState&, List& self) {
  for (const Value old : self.take_range(0, self.size)) {
    release(old);
  }
  return {};
}

Result<Ref<>> method_copy(ThreadState& ts, List& self) {
  return Ref<>(make_list(ts, self.items()));
}

Result<std::int64_t> method_index(ThreadState& ts, Value self, Value value, Value start,
                                  Value stop) {
  std::int64_t from = 0;
  std::int64_t to = INT64_MAX;
  if (!start.is_absent()) {
    TRY(from, required_slice_bound(ts, start));
  }
  if (!stop.is_absent()) {
    TRY(to, required_slice_bound(ts, stop));
  }
  TRY(const std::int64_t at, find_in_sequence(ts, &items_of, self, value, from, to));
  if (at < 0) {
    TRY(const std::string shown, repr_utf8(ts, value));
    return raise(ts, Exc::kValueError, "{} is not in list", shown);
  }
  return at;
}

Result<std::int64_t> method_count(ThreadState& ts, Value self, Value value) {
  return count_in_sequence(ts, &items_of, self, value);
}

Result<void> method_reverse(ThreadState&, List& self) {
  std::reverse(self.storage.get(), self.storage.get() + self.size);
  return {};
}

Result<void> method_sort(ThreadState& ts, List& self, Value key, bool reverse) {
  return list_sort(ts, self, key.is_absent() ? Value::none() : key, reverse);
}

Result<Ref<>> method_reversed(ThreadState& ts, List& self) {
  return make_index_iterator(ts, CoreType::kListReverseIterator, Value::object(&self),
                             static_cast<std::int64_t>(self.size) - 1);
}

Result<Ref<>> method_getitem(ThreadState& ts, List& self, Value key) {
  const Type& list = ts.interpreter().type(CoreType::kList);
  return list.slots.get_item(ts, Value::object(&self), key);
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_getitem>("__getitem__($self, index, /)", "Return self[index]."),
    native<&method_append>("append($self, object, /)", "Append object to the end of the list."),
    native<&method_extend>("extend($self, iterable, /)",
                           "Extend list by appending elements from the iterable."),
    native<&method_insert>("insert($self, index, object, /)", "Insert object before index."),
    native<&method_pop>("pop($self, index=-1, /)",
                        "Remove and return item at index (default last)."),
    native<&method_remove>("remove($self, value, /)", "Remove first occurrence of value."),
    native<&method_clear>("clear($self, /)", "Remove all items from list."),
    native<&method_copy>("copy($self, /)", "Return a shallow copy of the list."),
    native<&method_index>("index($self, value, start=0, stop=sys.maxsize, /)",
                          "Return first index of value."),
    native<&method_count>("count($self, value, /)", "Return number of occurrences of value."),
    native<&method_reverse>("reverse($self, /)", "Reverse *IN PLACE*."),
    native<&method_sort>("sort($self, /, *, key=None, reverse=False)",
                         "Sort the list in ascending order and return None."),
    native<&method_reversed>("__reversed__($self, /)", "Return a reverse iterator over the list."),
});

}  // namespace

std::span<const NativeDef> list_methods() { return kMethods; }

}  // namespace minipy
