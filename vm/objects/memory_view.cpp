#include "vm/objects/memory_view.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "vm/objects/bytes.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

Result<Ref<MemoryView>> make_memory_view(ThreadState& ts, Value exporter, bool writable) {
  if (const MemoryView* other = as<MemoryView>(exporter)) {
    TRY_VOID(check_not_released(ts, *other));
    return share_memory_view(ts, *other);
  }
  const auto get = type_of(ts, exporter).slots.get_buffer;
  if (get == nullptr) {
    return raise(ts, Exc::kTypeError, "memoryview: a bytes-like object is required, not '{}'",
                 type_name(ts, exporter));
  }
  Heap& heap = ts.interpreter().heap();
  Ref<ManagedBuffer> managed =
      heap.make<ManagedBuffer>(ts.interpreter().type(CoreType::kManagedBuffer));
  TRY_VOID(get(ts, exporter, managed->view, writable));
  Ref<MemoryView> made = heap.make<MemoryView>(ts.interpreter().type(CoreType::kMemoryView));
  const BufferView& view = managed->view;
  made->data = view.data;
  made->size = view.size;
  made->item_size = view.item_size;
  made->is_readonly = view.is_readonly;
  made->format = view.format;
  made->shape = view.shape;
  made->strides = view.strides;
  made->managed = std::move(managed);
  return made;
}

Ref<MemoryView> share_memory_view(ThreadState& ts, const MemoryView& of) {
  Ref<MemoryView> made =
      ts.interpreter().heap().make<MemoryView>(ts.interpreter().type(CoreType::kMemoryView));
  made->managed = of.managed;
  made->data = of.data;
  made->size = of.size;
  made->item_size = of.item_size;
  made->is_readonly = of.is_readonly;
  made->format = of.format;
  made->shape = of.shape;
  made->strides = of.strides;
  return made;
}

Result<void> check_not_released(ThreadState& ts, const MemoryView& view) {
  if (view.is_released()) {
    return raise_text(ts, Exc::kValueError, "operation forbidden on released memoryview object");
  }
  return {};
}

Result<void> release_memory_view(ThreadState& ts, MemoryView& view) {
  if (view.exports > 0) {
    return raise(ts, Exc::kBufferError, "memoryview has {} exported buffer{}", view.exports,
                 view.exports == 1 ? "" : "s");
  }
  view.managed = nullptr;
  return {};
}

BufferView view_of(const MemoryView& self) {
  BufferView view;
  view.data = self.data;
  view.size = self.size;
  view.item_size = self.item_size;
  view.is_readonly = self.is_readonly;
  view.format = self.format;
  view.shape = self.shape;
  view.strides = self.strides;
  return view;
}

namespace {

Result<void> finalize_managed(ThreadState& ts, Object& object) {
  release_view(ts, static_cast<ManagedBuffer&>(object).view);
  return {};
}

void fill_managed(Slots& slots) {
  slots.destroy = &destroy_as<ManagedBuffer>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& view = static_cast<const ManagedBuffer&>(object).view;
    visitor.visit(view.owner, Edge::of_field("obj"));
    visitor.visit(view.keeper, Edge::of_field("view"));
  };
  slots.finalize = &finalize_managed;
}

/// Address of the item with an index in one dimension, negative ones counted from the end.
Result<char*> item_address(ThreadState& ts, const MemoryView& self, char* base, std::int64_t at,
                           std::size_t dimension) {
  const std::int64_t count = self.shape[dimension];
  at = at < 0 ? at + count : at;
  if (at < 0 || at >= count) {
    return raise(ts, Exc::kIndexError, "index out of bounds on dimension {}", dimension + 1);
  }
  return base + at * self.strides[dimension];
}

bool is_index(ThreadState& ts, Value value) { return type_of(ts, value).slots.index != nullptr; }

bool is_tuple_of_indices(ThreadState& ts, Value key) {
  const Tuple* tuple = as<Tuple>(key);
  return tuple != nullptr && std::all_of(tuple->items().begin(), tuple->items().end(),
                                         [&](Value item) { return is_index(ts, item); });
}

bool is_tuple_of_slices(Value key) {
  const Tuple* tuple = as<Tuple>(key);
  return tuple != nullptr && tuple->size > 0 &&
         std::all_of(tuple->items().begin(), tuple->items().end(),
                     [](Value item) { return as<Slice>(item) != nullptr; });
}

/// The item that a tuple of indices selects.
Result<char*> address_of_tuple(ThreadState& ts, const MemoryView& self, const Tuple& key) {
  if (key.size > self.dimensions()) {
    return raise(ts, Exc::kTypeError, "cannot index {}-dimension view with {}-element tuple",
                 self.dimensions(), key.size);
  }
  if (key.size < self.dimensions()) {
    return raise_text(ts, Exc::kNotImplementedError, "sub-views are not implemented");
  }
  char* at = self.data;
  for (std::size_t i = 0; i < key.size; ++i) {
    TRY(const std::int64_t index, subscript_index(ts, key.items()[i]));
    TRY_VOID(check_not_released(ts, self));
    TRY(at, item_address(ts, self, at, index, i));
  }
  return at;
}

/// Narrows a one-dimensional view to a slice of it.
Result<void> apply_slice(ThreadState& ts, MemoryView& view, Slice& slice) {
  TRY(const SliceRange range, resolve_slice(ts, slice, view.shape[0]));
  view.data += range.start * view.strides[0];
  view.shape[0] = range.count;
  view.strides[0] *= range.step;
  view.size = view.item_size;
  for (const std::int64_t extent : view.shape) {
    view.size *= extent;
  }
  return {};
}

Raised no_sub_views(ThreadState& ts) {
  return raise_text(ts, Exc::kNotImplementedError,
                    "multi-dimensional sub-views are not implemented");
}

Result<Ref<>> get_item_slot(ThreadState& ts, Value self, Value key) {
  auto& view = cast<MemoryView>(self);
  TRY_VOID(check_not_released(ts, view));
  if (view.dimensions() == 0) {
    const Tuple* tuple = as<Tuple>(key);
    if (tuple != nullptr && tuple->size == 0) {
      return unpack_item(ts, view.data, view.format);
    }
    if (key == Value::ellipsis()) {
      return share(self);
    }
    return raise_text(ts, Exc::kTypeError, "invalid indexing of 0-dim memory");
  }
  if (is_index(ts, key)) {
    TRY(const std::int64_t at, subscript_index(ts, key));
    TRY_VOID(check_not_released(ts, view));
    if (view.dimensions() > 1) {
      return no_sub_views(ts);
    }
    if (native_format(view.format) == '\0') {
      return raise(ts, Exc::kNotImplementedError, "memoryview: format {} not supported",
                   view.format);
    }
    TRY(const char* address, item_address(ts, view, view.data, at, 0));
    return unpack_item(ts, address, view.format);
  }
  if (Slice* slice = as<Slice>(key)) {
    Ref<MemoryView> part = share_memory_view(ts, view);
    TRY_VOID(apply_slice(ts, *part, *slice));
    return Ref<>(std::move(part));
  }
  if (is_tuple_of_indices(ts, key)) {
    TRY(const char* address, address_of_tuple(ts, view, cast<Tuple>(key)));
    return unpack_item(ts, address, view.format);
  }
  if (is_tuple_of_slices(key)) {
    return raise_text(ts, Exc::kNotImplementedError,
                      "multi-dimensional slicing is not implemented");
  }
  return raise_text(ts, Exc::kTypeError, "memoryview: invalid slice key");
}

/// An item is packed apart, for the conversion may run Python code that releases the view.
Result<void> store_item(ThreadState& ts, MemoryView& self, char* address, Value value) {
  std::array<char, 8> item{};
  TRY_VOID(pack_item(ts, item.data(), self.format, value));
  TRY_VOID(check_not_released(ts, self));
  std::memcpy(address, item.data(), static_cast<std::size_t>(self.item_size));
  return {};
}

Result<void> set_slice(ThreadState& ts, MemoryView& self, Slice& slice, Value value) {
  TRY(const Buffer source, Buffer::of(ts, value));
  Ref<MemoryView> part = share_memory_view(ts, self);
  TRY_VOID(apply_slice(ts, *part, slice));
  const BufferView& from = source.view();
  const auto plain = [](const std::string& format) {
    return format.starts_with('@') ? format.substr(1) : format;
  };
  if (plain(from.format) != plain(part->format) || from.item_size != part->item_size ||
      from.shape != part->shape) {
    return raise_text(ts, Exc::kValueError,
                      "memoryview assignment: lvalue and rvalue have different structures");
  }
  const std::string copy = contiguous_bytes(from);  // they may overlap
  for (std::int64_t i = 0; i < part->shape[0]; ++i) {
    std::memcpy(part->data + i * part->strides[0], copy.data() + i * part->item_size,
                static_cast<std::size_t>(part->item_size));
  }
  return {};
}

Result<void> set_item_slot(ThreadState& ts, Value self, Value key, Value value) {
  auto& view = cast<MemoryView>(self);
  TRY_VOID(check_not_released(ts, view));
  if (view.is_readonly) {
    return raise_text(ts, Exc::kTypeError, "cannot modify read-only memory");
  }
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "cannot delete memory");
  }
  if (native_format(view.format) == '\0') {
    return raise(ts, Exc::kNotImplementedError, "memoryview: format {} not supported", view.format);
  }
  if (view.dimensions() == 0) {
    const Tuple* tuple = as<Tuple>(key);
    if (key == Value::ellipsis() || (tuple != nullptr && tuple->size == 0)) {
      return store_item(ts, view, view.data, value);
    }
    return raise_text(ts, Exc::kTypeError, "invalid indexing of 0-dim memory");
  }
  if (is_index(ts, key)) {
    if (view.dimensions() > 1) {
      return raise_text(ts, Exc::kNotImplementedError, "sub-views are not implemented");
    }
    TRY(const std::int64_t at, subscript_index(ts, key));
    TRY_VOID(check_not_released(ts, view));
    TRY(char* address, item_address(ts, view, view.data, at, 0));
    return store_item(ts, view, address, value);
  }
  if (Slice* slice = as<Slice>(key); slice != nullptr && view.dimensions() == 1) {
    return set_slice(ts, view, *slice, value);
  }
  if (is_tuple_of_indices(ts, key)) {
    TRY(char* address, address_of_tuple(ts, view, cast<Tuple>(key)));
    return store_item(ts, view, address, value);
  }
  if (as<Slice>(key) != nullptr || is_tuple_of_slices(key)) {
    return raise_text(ts, Exc::kNotImplementedError,
                      "memoryview slice assignments are currently restricted to ndim = 1");
  }
  return raise_text(ts, Exc::kTypeError, "memoryview: invalid slice key");
}

Result<std::int64_t> length_slot(ThreadState& ts, Value self) {
  const auto& view = cast<MemoryView>(self);
  TRY_VOID(check_not_released(ts, view));
  if (view.dimensions() == 0) {
    return raise_text(ts, Exc::kTypeError, "0-dim memory has no length");
  }
  return view.shape[0];
}

Result<Ref<>> repr_slot(ThreadState& ts, Value self) {
  const bool released = cast<MemoryView>(self).is_released();
  return Ref<>(make_str(
      ts, fmt::format("<{}memory at {}>", released ? "released " : "", address_text(self))));
}

/// Equality item by item; views of unlike shapes differ.
Result<bool> same_items(ThreadState& ts, const BufferView& left, const BufferView& right) {
  const char left_format = native_format(left.format);
  const char right_format = native_format(right.format);
  if (left_format == '\0' || right_format == '\0' || left.shape != right.shape) {
    return false;
  }
  const std::string first = contiguous_bytes(left);
  const std::string second = contiguous_bytes(right);
  const auto is_plain = [](char format) { return format != 'f' && format != 'd' && format != 'e'; };
  if (left_format == right_format && is_plain(left_format) && left_format != '?') {
    return first == second;
  }
  const auto left_size = static_cast<std::size_t>(left.item_size);
  const auto right_size = static_cast<std::size_t>(right.item_size);
  for (std::size_t i = 0; i * left_size < first.size(); ++i) {
    TRY(Ref<> a, unpack_item(ts, first.data() + i * left_size, left.format));
    TRY(Ref<> b, unpack_item(ts, second.data() + i * right_size, right.format));
    TRY(Ref<> answer, compare(ts, a, b, Comparison::kEqual));
    TRY(const bool equal, truth(ts, answer));
    if (!equal) {
      return false;
    }
  }
  return true;
}

Result<Ref<>> compare_slot(ThreadState& ts, Value self, Value other, Comparison how) {
  if (how != Comparison::kEqual && how != Comparison::kNotEqual) {
    return share(Value::not_implemented());
  }
  const auto answer = [how](bool equal) {
    return share(Value::boolean(equal == (how == Comparison::kEqual)));
  };
  auto& view = cast<MemoryView>(self);
  const MemoryView* second = as<MemoryView>(other);
  if (view.is_released() || (second != nullptr && second->is_released())) {
    return answer(self == other);
  }
  if (!has_buffer(ts, other)) {
    return share(Value::not_implemented());
  }
  Result<Buffer> right = Buffer::of(ts, other);
  if (right.failed()) {
    clear_exception(ts);
    return share(Value::not_implemented());
  }
  TRY(const bool equal, same_items(ts, view_of(view), right.value().view()));
  return answer(equal);
}

Result<std::int64_t> hash_slot(ThreadState& ts, Value self) {
  auto& view = cast<MemoryView>(self);
  if (!view.hash) {
    TRY_VOID(check_not_released(ts, view));
    if (!view.is_readonly) {
      return raise_text(ts, Exc::kValueError, "cannot hash writable memoryview object");
    }
    const char format = native_format(view.format);
    if (format != 'B' && format != 'b' && format != 'c') {
      return raise_text(ts, Exc::kValueError,
                        "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    TRY_VOID(hash(ts, view.managed->view.owner));  // what cannot be hashed itself
    Ref<> bytes = make_bytes(ts, contiguous_bytes(view_of(view)));
    TRY(view.hash, hash(ts, bytes));
  }
  return *view.hash;
}

Result<Ref<>> iterate_slot(ThreadState& ts, Value self) {
  auto& view = cast<MemoryView>(self);
  TRY_VOID(check_not_released(ts, view));
  if (view.dimensions() == 0) {
    return raise_text(ts, Exc::kTypeError, "invalid indexing of 0-dim memory");
  }
  if (view.dimensions() != 1) {
    return raise_text(ts, Exc::kNotImplementedError,
                      "multi-dimensional sub-views are not implemented");
  }
  if (native_format(view.format) == '\0') {
    return raise(ts, Exc::kNotImplementedError, "memoryview: format {} not supported", view.format);
  }
  Ref<MemoryIterator> iterator = ts.interpreter().heap().make<MemoryIterator>(
      ts.interpreter().type(CoreType::kMemoryIterator));
  iterator->view = Ref<MemoryView>::share(view);
  return Ref<>(std::move(iterator));
}

Result<Ref<>> make_slot(ThreadState& ts, Type&, Arguments arguments) {
  if (arguments.total() == 1 &&
      (arguments.positional == 1 || to_utf8(cast<Str>(arguments.keywords[0])) == "object")) {
    return Result<Ref<>>(make_memory_view(ts, arguments[0]));
  }
  if (arguments.total() == 0) {
    return raise_text(ts, Exc::kTypeError,
                      "memoryview() missing required argument 'object' (pos 1)");
  }
  if (arguments.total() == 1) {
    return raise_text(ts, Exc::kTypeError,
                      "memoryview() missing required argument 'object' (pos 1)");
  }
  return raise(ts, Exc::kTypeError, "memoryview() takes at most 1 argument ({} given)",
               arguments.total());
}

Result<void> get_buffer_slot(ThreadState& ts, Value self, BufferView& view, bool writable) {
  auto& memory = cast<MemoryView>(self);
  TRY_VOID(check_not_released(ts, memory));
  if (writable && memory.is_readonly) {
    return raise_text(ts, Exc::kBufferError, "memoryview: underlying buffer is not writable");
  }
  view = view_of(memory);
  view.owner = share(self);
  ++memory.exports;
  return {};
}
void release_buffer_slot(ThreadState&, Value self, BufferView&) {
  --cast<MemoryView>(self).exports;
}

// ---- attributes

template <class Get>
Result<Ref<>> when_alive(ThreadState& ts, Value self, Get get) {
  const auto& view = cast<MemoryView>(self);
  TRY_VOID(check_not_released(ts, view));
  return get(view);
}
Ref<> numbers(ThreadState& ts, const std::vector<std::int64_t>& all) {
  std::vector<Ref<>> made;
  std::vector<Value> values;
  for (const std::int64_t number : all) {
    made.push_back(make_int(ts, number));
    values.push_back(made.back());
  }
  return minipy::make_tuple(ts, values);
}

Result<Ref<>> get_obj(ThreadState& ts, Value self) {
  return when_alive(
      ts, self, [](const MemoryView& view) -> Result<Ref<>> { return view.managed->view.owner; });
}
Result<Ref<>> get_nbytes(ThreadState& ts, Value self) {
  return when_alive(ts, self, [&](const MemoryView& view) -> Result<Ref<>> {
    std::int64_t count = view.item_size;
    for (const std::int64_t extent : view.shape) {
      count *= extent;
    }
    return make_int(ts, count);
  });
}
Result<Ref<>> get_readonly(ThreadState& ts, Value self) {
  return when_alive(ts, self, [](const MemoryView& view) -> Result<Ref<>> {
    return share(Value::boolean(view.is_readonly));
  });
}
Result<Ref<>> get_format(ThreadState& ts, Value self) {
  return when_alive(ts, self, [&](const MemoryView& view) -> Result<Ref<>> {
    return Ref<>(make_str(ts, view.format));
  });
}
Result<Ref<>> get_itemsize(ThreadState& ts, Value self) {
  return when_alive(ts, self, [&](const MemoryView& view) -> Result<Ref<>> {
    return make_int(ts, view.item_size);
  });
}
Result<Ref<>> get_ndim(ThreadState& ts, Value self) {
  return when_alive(ts, self, [&](const MemoryView& view) -> Result<Ref<>> {
    return make_int(ts, static_cast<std::int64_t>(view.dimensions()));
  });
}
Result<Ref<>> get_shape(ThreadState& ts, Value self) {
  return when_alive(
      ts, self, [&](const MemoryView& view) -> Result<Ref<>> { return numbers(ts, view.shape); });
}
Result<Ref<>> get_strides(ThreadState& ts, Value self) {
  return when_alive(
      ts, self, [&](const MemoryView& view) -> Result<Ref<>> { return numbers(ts, view.strides); });
}
Result<Ref<>> get_suboffsets(ThreadState& ts, Value self) {
  return when_alive(ts, self, [&](const MemoryView&) -> Result<Ref<>> { return numbers(ts, {}); });
}
template <bool kC, bool kFortran>
Result<Ref<>> get_contiguous(ThreadState& ts, Value self) {
  return when_alive(ts, self, [](const MemoryView& view) -> Result<Ref<>> {
    const bool found = (kC && is_contiguous(view.shape, view.strides, view.item_size, true)) ||
                       (kFortran && is_contiguous(view.shape, view.strides, view.item_size, false));
    return share(Value::boolean(found));
  });
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"obj", get_obj, nullptr, "The underlying object of the memoryview."},
    {"nbytes", get_nbytes, nullptr,
     "The amount of space in bytes that the array would use in\n a contiguous representation."},
    {"readonly", get_readonly, nullptr, "A bool indicating whether the memory is read only."},
    {"itemsize", get_itemsize, nullptr, "The size in bytes of each element of the memoryview."},
    {"format", get_format, nullptr,
     "A string containing the format (in struct module style)\n for each element in the view."},
    {"ndim", get_ndim, nullptr,
     "An integer indicating how many dimensions of a multi-dimensional\n array the memory "
     "represents."},
    {"shape", get_shape, nullptr,
     "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array."},
    {"strides", get_strides, nullptr,
     "A tuple of ndim integers giving the size in bytes to access\n each element for each "
     "dimension of the array."},
    {"suboffsets", get_suboffsets, nullptr,
     "A tuple of integers used internally for PIL-style arrays."},
    {"c_contiguous", get_contiguous<true, false>, nullptr,
     "A bool indicating whether the memory is C contiguous."},
    {"f_contiguous", get_contiguous<false, true>, nullptr,
     "A bool indicating whether the memory is Fortran contiguous."},
    {"contiguous", get_contiguous<true, true>, nullptr,
     "A bool indicating whether the memory is contiguous."},
});

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<MemoryView>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const MemoryView&>(object).managed.value(),
                  Edge::of_field("_buffer"));
  };
  slots.make = &make_slot;
  slots.repr = &repr_slot;
  slots.hash = &hash_slot;
  slots.compare = &compare_slot;
  slots.length = &length_slot;
  slots.get_item = &get_item_slot;
  slots.set_item = &set_item_slot;
  slots.iterate = &iterate_slot;
  slots.get_buffer = &get_buffer_slot;
  slots.release_buffer = &release_buffer_slot;
}

Result<Ref<>> next_slot(ThreadState& ts, Value self) {
  auto& iterator = cast<MemoryIterator>(self);
  if (!iterator.view) {
    return share(Value::absent());
  }
  const MemoryView& view = *iterator.view;
  if (iterator.at < (view.shape.empty() ? 0 : view.shape[0])) {
    TRY_VOID(check_not_released(ts, view));
    return unpack_item(ts, view.data + iterator.at++ * view.strides[0], view.format);
  }
  iterator.view = nullptr;
  return share(Value::absent());
}

void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<MemoryIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const MemoryIterator&>(object).view.value(),
                  Edge::of_field("memoryview"));
  };
  slots.iterate = &iterate_self;
  slots.next = &next_slot;
}

}  // namespace

const TypeSpec& managed_buffer_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kManagedBuffer,
                                 .base = CoreType::kObject,
                                 .size = sizeof(ManagedBuffer),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_managed,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

const TypeSpec& memory_view_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kMemoryView,
      .base = CoreType::kObject,
      .size = sizeof(MemoryView),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kWeakReferable,
                        TypeFlag::kSequence),
      .fill = &fill_slots,
      .methods = {},
      .getsets = kGetSets,
      .doc = "Create a new memoryview object which references the given object.",
      .more_methods = {&memory_view_methods}};
  return spec;
}

const TypeSpec& memory_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kMemoryIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(MemoryIterator),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_iterator,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
