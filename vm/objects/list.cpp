// Storage of list, and the protocol slots.
#include "vm/objects/list.h"

#include <algorithm>
#include <array>

#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list_methods.h"
#include "vm/objects/raise.h"
#include "vm/objects/sequence_tools.h"
#include "vm/objects/slice.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

std::span<const Value> items_of(Value self) { return cast<List>(self).items(); }

Result<Ref<>> repr_list(ThreadState& ts, Value self) {
  return repr_sequence(ts, &items_of, self, "[", "]", false);
}

Result<Ref<>> compare_list(ThreadState& ts, Value self, Value other, Comparison how) {
  if (as<List>(other) == nullptr) {
    return share(Value::not_implemented());
  }
  return compare_sequences(ts, &items_of, self, other, how);
}

Result<std::int64_t> length_list(ThreadState&, Value self) {
  return static_cast<std::int64_t>(cast<List>(self).size);
}

Result<Ref<>> get_item_list(ThreadState& ts, Value self, Value key) {
  List& list = cast<List>(self);
  if (Slice* slice = as<Slice>(key)) {
    TRY(const SliceBounds bounds, slice_bounds(ts, *slice));
    const SliceRange range = bounds.in(static_cast<std::int64_t>(list.size));
    Ref<List> result = make_list(ts);
    result->grow(static_cast<std::size_t>(range.count));
    for (std::int64_t i = 0; i < range.count; ++i) {
      result->append(list.storage[static_cast<std::size_t>(range.start + i * range.step)]);
    }
    return Ref<>(std::move(result));
  }
  if (!key.is_int() && type_of(ts, key).slots.index == nullptr) {
    return raise_bad_index(ts, "list", key);
  }
  TRY(const std::size_t at, resolve_index(ts, key, list.size, "list index out of range"));
  return share(list.storage[at]);
}

/// The last item first, as CPython does.
void release_all(std::span<const Value> values) {
  for (std::size_t i = values.size(); i-- > 0;) {
    release(values[i]);
  }
}

Result<void> assign_slice(ThreadState& ts, List& list, Slice& slice, Value value) {
  TRY(const SliceBounds bounds, slice_bounds(ts, slice));
  Ref<List> items;
  if (!value.is_absent()) {
    if (!is_iterable(type_of(ts, value))) {
      return raise_text(ts, Exc::kTypeError, "must assign iterable to extended slice");
    }
    TRY(Ref<Tuple> copy, tuple_from(ts, value));
    items = make_list(ts, copy->items());
  }
  SliceRange range = bounds.in(static_cast<std::int64_t>(list.size));
  const std::size_t count = items ? items->size : 0;
  if (range.step == 1) {
    const auto start = static_cast<std::size_t>(range.start);
    const std::vector<Value> old = list.take_range(start, static_cast<std::size_t>(range.count));
    list.insert_gap(start, count);
    for (std::size_t i = 0; i < count; ++i) {
      list.storage[start + i] = share(items->storage[i]).give();
    }
    release_all(old);
    return {};
  }
  if (value.is_absent()) {
    if (range.step < 0) {
      range.start += (range.count - 1) * range.step;
      range.step = -range.step;
    }
    std::vector<Value> old;
    std::size_t to = 0;
    std::int64_t next_deleted = range.count > 0 ? range.start : -1;
    std::int64_t left = range.count;
    for (std::size_t from = 0; from < list.size; ++from) {
      if (left > 0 && static_cast<std::int64_t>(from) == next_deleted) {
        old.push_back(list.storage[from]);
        next_deleted += range.step;
        --left;
      } else {
        list.storage[to++] = list.storage[from];
      }
    }
    list.size = to;
    release_all(old);
    return {};
  }
  if (count != static_cast<std::size_t>(range.count)) {
    return raise(ts, Exc::kValueError,
                 "attempt to assign sequence of size {} to extended slice of size {}", count,
                 range.count);
  }
  std::vector<Value> old;
  for (std::int64_t i = 0; i < range.count; ++i) {
    Value& item = list.storage[static_cast<std::size_t>(range.start + i * range.step)];
    old.push_back(std::exchange(item, share(items->storage[static_cast<std::size_t>(i)]).give()));
  }
  release_all(old);
  return {};
}

Result<void> set_item_list(ThreadState& ts, Value self, Value key, Value value) {
  List& list = cast<List>(self);
  if (Slice* slice = as<Slice>(key)) {
    return assign_slice(ts, list, *slice, value);
  }
  if (!key.is_int() && type_of(ts, key).slots.index == nullptr) {
    return raise_bad_index(ts, "list", key);
  }
  TRY(const std::size_t at,
      resolve_index(ts, key, list.size, "list assignment index out of range"));
  if (value.is_absent()) {
    release_all(list.take_range(at, 1));
    return {};
  }
  release(std::exchange(list.storage[at], share(value).give()));
  return {};
}

Result<bool> contains_list(ThreadState& ts, Value self, Value item) {
  TRY(const std::int64_t at, find_in_sequence(ts, &items_of, self, item, 0, INT64_MAX));
  return at >= 0;
}

Result<Ref<>> concatenate_list(ThreadState& ts, Value left, Value right) {
  if (as<List>(right) == nullptr) {
    return raise(ts, Exc::kTypeError, "can only concatenate list (not \"{}\") to list",
                 type_name(ts, right));
  }
  Ref<List> result = make_list(ts);
  result->grow(cast<List>(left).size + cast<List>(right).size);
  for (const Value item : items_of(left)) {
    result->append(item);
  }
  for (const Value item : items_of(right)) {
    result->append(item);
  }
  return Ref<>(std::move(result));
}

Result<Ref<>> concatenate_in_place(ThreadState& ts, Value left, Value right) {
  TRY_VOID(list_extend_from(ts, cast<List>(left), right));
  return share(left);
}

Result<std::size_t> repetitions(ThreadState& ts, Value times, std::size_t size) {
  TRY(const std::int64_t count,
      index_int64(ts, times, "cannot fit 'int' into an index-sized integer"));
  const std::size_t repeat = count > 0 ? static_cast<std::size_t>(count) : 0;
  if (size != 0 && repeat > (std::size_t{1} << 36) / size) {
    return raise_text(ts, Exc::kMemoryError, "");
  }
  return repeat;
}

Result<Ref<>> repeat_list(ThreadState& ts, Value self, Value times) {
  TRY(const std::size_t count, repetitions(ts, times, cast<List>(self).size));
  Ref<List> result = make_list(ts);
  result->append_repeated(cast<List>(self).items(), count);
  return Ref<>(std::move(result));
}

Result<Ref<>> repeat_in_place(ThreadState& ts, Value self, Value times) {
  List& list = cast<List>(self);
  TRY(const std::size_t count, repetitions(ts, times, list.size));
  if (count == 0) {
    release_all(list.take_range(0, list.size));
    return share(self);
  }
  list.append_repeated(list.items(), count - 1);
  return share(self);
}

Result<Ref<>> iterate_list(ThreadState& ts, Value self) {
  return make_index_iterator(ts, CoreType::kListIterator, self, 0);
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<List>(ts, type));
}

Result<void> initialize_slot(ThreadState& ts, Value self, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "list() takes no keyword arguments");
  }
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "list expected at most 1 argument, got {}",
                 arguments.positional);
  }
  List& list = cast<List>(self);
  if (list.size > 0) {
    release_all(list.take_range(0, list.size));
  }
  return arguments.positional == 0 ? Result<void>() : list_extend_from(ts, list, arguments[0]);
}

void traverse_list(const Object& object, Visitor& visitor) {
  std::int64_t i = 0;
  for (const Value item : static_cast<const List&>(object).items()) {
    visitor.visit(item, Edge::item(i++));
  }
}

void clear_list(Object& object) {
  auto& list = static_cast<List&>(object);
  release_all(list.take_range(0, list.size));
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<List>;
  slots.traverse = &traverse_list;
  slots.clear = &clear_list;
  slots.make = &make_slot;
  slots.initialize = &initialize_slot;
  slots.repr = &repr_list;
  slots.compare = &compare_list;
  slots.length = &length_list;
  slots.get_item = &get_item_list;
  slots.set_item = &set_item_list;
  slots.contains = &contains_list;
  slots.concatenate = &concatenate_list;
  slots.in_place_concatenate = &concatenate_in_place;
  slots.repeat = &repeat_list;
  slots.in_place_repeat = &repeat_in_place;
  slots.iterate = &iterate_list;
}

}  // namespace

void* ValueMemory::from_system(std::size_t count) {
  return take_array<Value>(count).release();
}

void ValueMemory::resize(BlockPool& blocks, std::size_t count, std::size_t used) {
  if (this->count() <= kValuesInBlock || count <= kValuesInBlock ||
      count > SIZE_MAX / sizeof(Value)) {
    ValueMemory fresh(blocks, count);
    std::copy_n(get(), used, fresh.get());
    *this = std::move(fresh);
    return;
  }
  void* const moved = resize_memory(get(), count * sizeof(Value));
  static_cast<void>(first_.release());  // the old address is gone
  first_ = {static_cast<Value*>(moved), GiveValuesBack{count}};
}

List::~List() {
  const std::span<Value> all = items();
  for (std::size_t i = all.size(); i-- > 0;) {
    release(all[i]);
  }
}

void List::grow(std::size_t wanted) {
  if (wanted <= storage.count()) {
    return;
  }
  std::size_t room = (wanted + (wanted >> 3) + 6) & ~std::size_t{3};
  if (size == 0) {
    room = wanted == 1 ? 4 : wanted;
  }
  storage.resize(page_of(*this).heap->blocks(), room, size);
}

void List::append_repeated(std::span<const Value> values, std::size_t count) {
  const std::size_t more = values.size() * count;
  if (more == 0) {
    return;
  }
  for (const Value value : values) {
    for (std::size_t i = 0; value.is_object() && i < count; ++i) {
      retain(value);
    }
  }
  const bool own = values.data() == storage.get();
  grow(size + more);
  Value* const first = storage.get() + size;
  std::copy_n(own ? storage.get() : values.data(), values.size(), first);
  for (std::size_t done = values.size(); done < more;) {  // each time twice as many
    const std::size_t next = std::min(done, more - done);
    std::copy_n(first, next, first + done);
    done += next;
  }
  size += more;
}

void List::insert_gap(std::size_t at, std::size_t count) {
  if (count == 0) {
    return;
  }
  grow(size + count);
  std::copy_backward(storage.get() + at, storage.get() + size, storage.get() + size + count);
  size += count;
}

std::vector<Value> List::take_range(std::size_t at, std::size_t count) {
  std::vector<Value> taken(storage.get() + at, storage.get() + at + count);
  std::copy(storage.get() + at + count, storage.get() + size, storage.get() + at);
  size -= count;
  if (size == 0) {
    storage.reset();
  }
  return taken;
}

Ref<List> make_list(ThreadState& ts) {
  return ts.interpreter().heap().make<List>(ts.interpreter().type(CoreType::kList));
}

Ref<List> make_list(ThreadState& ts, std::span<const Value> values) {
  Ref<List> list = make_list(ts);
  list->grow(values.size());
  for (const Value value : values) {
    list->append(value);
  }
  return list;
}

Ref<List> make_list_taking(ThreadState& ts, Value* first, std::size_t count) {
  Ref<List> list = make_list(ts);
  if (count > 0) {
    list->storage = ValueMemory(ts.interpreter().heap().blocks(), count);
    for (std::size_t i = 0; i < count; ++i) {  // few: quicker than a call of memmove
      list->storage[i] = first[i];
    }
    list->size = count;
  }
  return list;
}

Result<void> list_extend_from(ThreadState& ts, List& list, Value iterable) {
  const Type* type = iterable.is_object() ? iterable.as_object()->type : nullptr;
  if (type == &ts.interpreter().type(CoreType::kList)) {
    const std::size_t count = cast<List>(iterable).size;  // it may be the list itself
    list.grow(list.size + count);
    for (std::size_t i = 0; i < count; ++i) {
      list.append(cast<List>(iterable).storage[i]);
    }
    return {};
  }
  if (type == &ts.interpreter().type(CoreType::kTuple)) {
    Ref<> held = share(iterable);
    list.grow(list.size + cast<Tuple>(iterable).size);
    for (const Value item : cast<Tuple>(iterable).items()) {
      list.append(item);
    }
    return {};
  }
  TRY(Ref<> iterator, iterate(ts, iterable));
  TRY(const std::int64_t hint, length_hint(ts, iterable, 8));
  if (hint > 0 && hint < (std::int64_t{1} << 30)) {
    list.grow(list.size + static_cast<std::size_t>(hint));
  }
  while (true) {
    Result<Ref<>> item = next(ts, iterator);
    if (item.failed()) {
      return Raised{};
    }
    if (item.value().value().is_absent()) {
      return {};
    }
    list.append_taking(item.take().give());
  }
}

Result<Ref<List>> list_from(ThreadState& ts, Value iterable) {
  Ref<List> list = make_list(ts);
  TRY_VOID(list_extend_from(ts, *list, iterable));
  return list;
}

const TypeSpec& list_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kList,
                                 .base = CoreType::kObject,
                                 .size = sizeof(List),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kSequence),
                                 .fill = &fill_slots,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = "Built-in mutable sequence.",
                                 .more_methods = {&list_methods}};
  return spec;
}

}  // namespace minipy
