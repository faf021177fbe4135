#include "vm/objects/iterators.h"

#include <algorithm>
#include <array>

#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterator_pickling.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/tuple.h"

namespace minipy {

Result<Ref<>> iterate_self(ThreadState&, Value self) { return share(self); }

namespace {

Ref<> exhausted() { return share(Value::absent()); }
template <class T>
T& at(Value self) {
  return *static_cast<T*>(self.as_object());
}

constexpr TypeSpec make_spec(CoreType core, std::uint32_t size, void (*fill)(Slots&),
                             std::span<const NativeDef> methods, bool final, const char* doc,
                             MethodTable pickling) {
  return TypeSpec{.core = core,
                  .base = CoreType::kObject,
                  .size = size,
                  .flags = flags_of(TypeFlag::kCollectable) | (final ? flags_of(TypeFlag::kFinal) : 0),
                  .fill = fill,
                  .methods = methods,
                  .getsets = {},
                  .doc = doc,
                  .more_methods = {pickling}};
}

// ---- by index

template <class T>
void traverse_sequence(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const T&>(object).sequence, Edge::of_field("sequence"));
}
template <class T>
void clear_sequence(Object& object) {
  static_cast<T&>(object).sequence = Ref<>();
}

Result<Ref<>> next_list_item(ThreadState&, Value self) {
  auto& iterator = at<IndexIterator>(self);
  if (iterator.sequence) {
    const List& list = cast<List>(iterator.sequence);
    if (iterator.index < static_cast<std::int64_t>(list.size)) {
      return share(list.storage[static_cast<std::size_t>(iterator.index++)]);
    }
    iterator.sequence = Ref<>();
  }
  return exhausted();
}

Result<Ref<>> next_reverse_list_item(ThreadState&, Value self) {
  auto& iterator = at<IndexIterator>(self);
  if (iterator.sequence) {
    const List& list = cast<List>(iterator.sequence);
    if (iterator.index >= 0 && iterator.index < static_cast<std::int64_t>(list.size)) {
      return share(list.storage[static_cast<std::size_t>(iterator.index--)]);
    }
    iterator.sequence = Ref<>();
  }
  return exhausted();
}

Result<Ref<>> next_tuple_item(ThreadState&, Value self) {
  auto& iterator = at<IndexIterator>(self);
  if (iterator.sequence) {
    const Tuple& tuple = cast<Tuple>(iterator.sequence);
    if (iterator.index < static_cast<std::int64_t>(tuple.size)) {
      return share(tuple.data()[iterator.index++]);
    }
    iterator.sequence = Ref<>();
  }
  return exhausted();
}

std::int64_t index_hint(ThreadState& ts, Value self) {
  auto& iterator = at<IndexIterator>(self);
  if (!iterator.sequence) {
    return 0;
  }
  if (self.as_object()->type == &ts.interpreter().type(CoreType::kListReverseIterator)) {
    return iterator.index + 1;
  }
  const std::size_t size = as<List>(iterator.sequence) != nullptr ? cast<List>(iterator.sequence).size
                                                                    : cast<Tuple>(iterator.sequence).size;
  return std::max<std::int64_t>(static_cast<std::int64_t>(size) - iterator.index, 0);
}

template <UnarySlot kNext>
void fill_index(Slots& slots) {
  slots.destroy = &destroy_as<IndexIterator>;
  slots.traverse = &traverse_sequence<IndexIterator>;
  slots.clear = &clear_sequence<IndexIterator>;
  slots.iterate = &iterate_self;
  slots.next = kNext;
}

constexpr auto kHint = std::to_array<NativeDef>({
    native<&index_hint>("__length_hint__($self, /)", "Private method returning an estimate of len(list(it))."),
});

Result<Ref<>> next_by_getitem(ThreadState& ts, Value self) {
  auto& iterator = at<SequenceIterator>(self);
  if (!iterator.sequence) {
    return exhausted();
  }
  Ref<> number = make_int(ts, iterator.index);
  Result<Ref<>> item = get_item(ts, iterator.sequence, number);
  if (!item.failed()) {
    ++iterator.index;
    return item;
  }
  if (pending_is(ts, Exc::kIndexError) || pending_is(ts, Exc::kStopIteration)) {
    clear_exception(ts);
    iterator.sequence = Ref<>();
    return exhausted();
  }
  return Raised{};
}

Result<Ref<>> sequence_hint(ThreadState& ts, Value self) {
  const auto& iterator = at<SequenceIterator>(self);
  if (!iterator.sequence) {
    return make_int(ts, std::int64_t{0});
  }
  if (type_of(ts, iterator.sequence).slots.length == nullptr) {
    return share(Value::not_implemented());
  }
  const std::int64_t index = iterator.index;
  TRY(const std::int64_t size, length(ts, iterator.sequence));
  return make_int(ts, std::max<std::int64_t>(size - index, 0));
}
constexpr auto kSequenceHint = std::to_array<NativeDef>({
    native<&sequence_hint>("__length_hint__($self, /)",
                           "Private method returning an estimate of len(list(it))."),
});

void fill_sequence(Slots& slots) {
  slots.destroy = &destroy_as<SequenceIterator>;
  slots.traverse = &traverse_sequence<SequenceIterator>;
  slots.clear = &clear_sequence<SequenceIterator>;
  slots.iterate = &iterate_self;
  slots.next = &next_by_getitem;
}

// ---- iter(callable, sentinel)

Result<Ref<>> next_call(ThreadState& ts, Value self) {
  auto& iterator = at<CallableIterator>(self);
  if (!iterator.callable) {
    return exhausted();
  }
  Result<Ref<>> called = call(ts, iterator.callable);
  if (called.failed()) {
    if (!pending_is(ts, Exc::kStopIteration)) {
      return Raised{};
    }
    clear_exception(ts);
    iterator.callable = Ref<>();
    iterator.sentinel = Ref<>();
    return exhausted();
  }
  Ref<> value = called.take();
  TRY(const bool done, equals(ts, value, iterator.sentinel));
  if (done) {
    iterator.callable = Ref<>();
    iterator.sentinel = Ref<>();
    return exhausted();
  }
  return value;
}

void fill_callable(Slots& slots) {
  slots.destroy = &destroy_as<CallableIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const CallableIterator&>(object);
    visitor.visit(self.callable, Edge::of_field("callable"));
    visitor.visit(self.sentinel, Edge::of_field("sentinel"));
  };
  slots.iterate = &iterate_self;
  slots.next = &next_call;
}

// ---- enumerate

Result<Ref<>> make_enumerate(ThreadState& ts, Type& type, Value iterable, Value start) {
  Ref<> first = Ref<>::take(Value::small_int(0));
  if (!start.is_absent()) {
    TRY(first, index(ts, start));
  }
  TRY(Ref<> iterator, iterate(ts, iterable));
  Ref<Enumerate> made = make_instance_of<Enumerate>(ts, type);
  made->iterator = std::move(iterator);
  made->index = std::move(first);
  return Ref<>(std::move(made));
}

Result<Ref<>> next_enumerated(ThreadState& ts, Value self) {
  auto& enumerate = at<Enumerate>(self);
  TRY(Ref<> item, next(ts, enumerate.iterator));
  if (item.value().is_absent()) {
    return item;
  }
  Ref<> number = enumerate.index;
  if (number.value().is_int()) {
    enumerate.index = make_int(ts, number.value().as_int() + 1);
  } else {
    enumerate.index = make_int(ts, mpz_class(big_int_of(number) + 1));
  }
  Ref<Tuple> pair = enumerate.result.take(ts, 2);
  RecycledTuple::fill(*pair, 0, std::move(number));
  RecycledTuple::fill(*pair, 1, std::move(item));
  return Ref<>(std::move(pair));
}

Result<Ref<>> new_enumerate(ThreadState& ts, Type& type, Arguments arguments) {
  Value iterable;
  Value start = Value::absent();
  if (arguments.positional > 0) {
    iterable = arguments[0];
  }
  if (arguments.positional > 1) {
    start = arguments[1];
  }
  if (arguments.positional > 2) {
    return raise(ts, Exc::kTypeError, "enumerate() takes at most 2 arguments ({} given)", arguments.total());
  }
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    if (word == "iterable" && iterable.is_nothing()) {
      iterable = arguments.keyword_value(i);
    } else if (word == "start" && start.is_absent()) {
      start = arguments.keyword_value(i);
    } else {
      return raise(ts, Exc::kTypeError, "'{}' is an invalid keyword argument for enumerate()", word);
    }
  }
  if (iterable.is_nothing()) {
    return raise_text(ts, Exc::kTypeError, "enumerate() missing required argument 'iterable'");
  }
  return make_enumerate(ts, type, iterable, start);
}

void fill_enumerate(Slots& slots) {
  slots.destroy = &destroy_as<Enumerate>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const Enumerate&>(object);
    visitor.visit(self.iterator, Edge::of_field("iterator"));
    visitor.visit(self.index, Edge::of_field("index"));
    self.result.traverse(visitor);
  };
  slots.clear = [](Object& object) {
    static_cast<Enumerate&>(object).iterator = Ref<>::take(Value::none());
    static_cast<Enumerate&>(object).result.clear();
  };
  slots.make = &new_enumerate;
  slots.iterate = &iterate_self;
  slots.next = &next_enumerated;
}

// ---- zip and map

Result<Ref<Tuple>> iterators_of(ThreadState& ts, std::span<const Value> iterables) {
  Ref<List> list = make_list(ts);
  for (const Value iterable : iterables) {
    TRY(Ref<> iterator, iterate(ts, iterable));
    list->append_taking(iterator.give());
  }
  return make_tuple(ts, std::span<const Value>(list->items()));
}

Result<Ref<>> new_zip(ThreadState& ts, Type& type, Arguments arguments) {
  bool strict = false;
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    if (word != "strict") {
      return raise(ts, Exc::kTypeError, "zip() got an unexpected keyword argument '{}'", word);
    }
    TRY(strict, truth(ts, arguments.keyword_value(i)));
  }
  TRY(Ref<Tuple> iterators, iterators_of(ts, arguments.positionals()));
  Ref<Zip> made = make_instance_of<Zip>(ts, type);
  made->iterators = std::move(iterators);
  made->strict = strict;
  return Ref<>(std::move(made));
}

/// zip(strict=True) after iterator `which` ended: all must end together.
Result<Ref<>> check_strict(ThreadState& ts, Tuple& iterators, std::size_t which) {
  const auto plural = [](std::size_t n) { return n == 1 ? "argument 1" : "arguments 1-"; };
  if (which > 0) {
    const std::string before = which == 1 ? "argument 1" : fmt::format("arguments 1-{}", which);
    return raise(ts, Exc::kValueError, "zip() argument {} is shorter than {}", which + 1, before);
  }
  for (std::size_t i = 1; i < iterators.size; ++i) {
    TRY(Ref<> item, next(ts, iterators.data()[i]));
    if (!item.value().is_absent()) {
      const std::string before = i == 1 ? plural(1) : fmt::format("arguments 1-{}", i);
      return raise(ts, Exc::kValueError, "zip() argument {} is longer than {}", i + 1, before);
    }
  }
  return exhausted();
}

Result<Ref<>> next_zip(ThreadState& ts, Value self) {
  auto& zip = at<Zip>(self);
  Ref<Tuple> iterators = Ref<Tuple>::share(cast<Tuple>(zip.iterators));
  if (iterators->size == 0) {
    return exhausted();
  }
  Ref<Tuple> items = zip.result.take(ts, iterators->size);
  for (std::size_t i = 0; i < iterators->size; ++i) {
    TRY(Ref<> item, next(ts, iterators->data()[i]));
    if (item.value().is_absent()) {
      return zip.strict ? check_strict(ts, *iterators, i) : item;
    }
    RecycledTuple::fill(*items, i, std::move(item));
  }
  return Ref<>(std::move(items));
}

void fill_zip(Slots& slots) {
  slots.destroy = &destroy_as<Zip>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const Zip&>(object);
    visitor.visit(self.iterators, Edge::of_field("iterators"));
    self.result.traverse(visitor);
  };
  slots.clear = [](Object& object) { static_cast<Zip&>(object).result.clear(); };
  slots.make = &new_zip;
  slots.iterate = &iterate_self;
  slots.next = &next_zip;
}

Result<Ref<>> new_map(ThreadState& ts, Type& type, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "map() takes no keyword arguments");
  }
  if (arguments.positional < 2) {
    return raise_text(ts, Exc::kTypeError, "map() must have at least two arguments.");
  }
  TRY(Ref<Tuple> iterators, iterators_of(ts, arguments.positionals().subspan(1)));
  Ref<Map> made = make_instance_of<Map>(ts, type);
  made->function = share(arguments[0]);
  made->iterators = std::move(iterators);
  return Ref<>(std::move(made));
}

Result<Ref<>> next_map(ThreadState& ts, Value self) {
  auto& map = at<Map>(self);
  Tuple& iterators = cast<Tuple>(map.iterators);
  if (iterators.size == 1) {
    TRY(Ref<> item, next(ts, iterators.data()[0]));
    return item.value().is_absent() ? Result<Ref<>>(std::move(item)) : call(ts, map.function, item);
  }
  Ref<List> items = make_list(ts);
  for (std::size_t i = 0; i < iterators.size; ++i) {
    TRY(Ref<> item, next(ts, iterators.data()[i]));
    if (item.value().is_absent()) {
      return item;
    }
    items->append_taking(item.give());
  }
  return call(ts, map.function, Arguments(std::span<const Value>(items->items())));
}

void fill_map(Slots& slots) {
  slots.destroy = &destroy_as<Map>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const Map&>(object).function, Edge::of_field("function"));
    visitor.visit(static_cast<const Map&>(object).iterators, Edge::of_field("iterators"));
  };
  slots.make = &new_map;
  slots.iterate = &iterate_self;
  slots.next = &next_map;
}

// ---- filter

Result<Ref<>> new_filter(ThreadState& ts, Type& type, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "filter() takes no keyword arguments");
  }
  if (arguments.positional != 2) {
    return raise(ts, Exc::kTypeError, "filter expected 2 arguments, got {}", arguments.positional);
  }
  TRY(Ref<> iterator, iterate(ts, arguments[1]));
  Ref<Filter> made = make_instance_of<Filter>(ts, type);
  made->function = share(arguments[0]);
  made->iterator = std::move(iterator);
  return Ref<>(std::move(made));
}

Result<Ref<>> next_filter(ThreadState& ts, Value self) {
  auto& filter = at<Filter>(self);
  const Value function = filter.function;
  const bool plain = function.is_none() || function == Value::object(&ts.interpreter().type(CoreType::kBool));
  while (true) {
    TRY(Ref<> item, next(ts, filter.iterator));
    if (item.value().is_absent()) {
      return item;
    }
    Ref<> verdict;  // without a function the item itself, of which no second reference is made
    if (!plain) {
      TRY(verdict, call(ts, function, item));
    }
    TRY(const bool keep, truth(ts, plain ? item : verdict));
    if (keep) {
      return item;
    }
  }
}

void fill_filter(Slots& slots) {
  slots.destroy = &destroy_as<Filter>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const Filter&>(object).function, Edge::of_field("function"));
    visitor.visit(static_cast<const Filter&>(object).iterator, Edge::of_field("iterator"));
  };
  slots.make = &new_filter;
  slots.iterate = &iterate_self;
  slots.next = &next_filter;
}

// ---- reversed

Result<Ref<>> new_reversed(ThreadState& ts, Type& type, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "reversed() takes no keyword arguments");
  }
  if (arguments.positional != 1) {
    return raise(ts, Exc::kTypeError, "reversed expected 1 argument, got {}", arguments.positional);
  }
  const Value sequence = arguments[0];
  TRY(Ref<> method, find_special(ts, sequence, name(ts, Name::kReversed)));
  if (method.value().is_none()) {
    return raise(ts, Exc::kTypeError, "'{}' object is not reversible", type_name(ts, sequence));
  }
  if (!method.value().is_absent()) {
    return call(ts, method);
  }
  if (!is_sequence(type_of(ts, sequence))) {
    return raise(ts, Exc::kTypeError, "'{}' object is not reversible", type_name(ts, sequence));
  }
  TRY(const std::int64_t count, length(ts, sequence));
  Ref<Reversed> made = make_instance_of<Reversed>(ts, type);
  made->sequence = share(sequence);
  made->index = count - 1;
  return Ref<>(std::move(made));
}

Result<Ref<>> next_reversed(ThreadState& ts, Value self) {
  auto& reversed = at<Reversed>(self);
  if (reversed.sequence && reversed.index >= 0) {
    Ref<> number = make_int(ts, reversed.index);
    Result<Ref<>> item = get_item(ts, reversed.sequence, number);
    if (!item.failed()) {
      --reversed.index;
      return item;
    }
    if (!pending_is(ts, Exc::kIndexError) && !pending_is(ts, Exc::kStopIteration)) {
      return Raised{};
    }
    clear_exception(ts);
  }
  reversed.sequence = Ref<>();
  reversed.index = -1;
  return exhausted();
}

void fill_reversed(Slots& slots) {
  slots.destroy = &destroy_as<Reversed>;
  slots.traverse = &traverse_sequence<Reversed>;
  slots.clear = &clear_sequence<Reversed>;
  slots.make = &new_reversed;
  slots.iterate = &iterate_self;
  slots.next = &next_reversed;
}

std::int64_t reversed_hint(ThreadState&, Reversed& self) { return self.index + 1; }
constexpr auto kReversedMethods = std::to_array<NativeDef>({
    native<&reversed_hint>("__length_hint__($self, /)", ""),
});

}  // namespace

Ref<> make_index_iterator(ThreadState& ts, CoreType which, Value sequence, std::int64_t index) {
  Ref<IndexIterator> iterator = ts.interpreter().heap().make<IndexIterator>(ts.interpreter().type(which));
  iterator->sequence = share(sequence);
  iterator->index = index;
  return iterator;
}

Ref<> make_sequence_iterator(ThreadState& ts, Value sequence) {
  Ref<SequenceIterator> iterator =
      ts.interpreter().heap().make<SequenceIterator>(ts.interpreter().type(CoreType::kSequenceIterator));
  iterator->sequence = share(sequence);
  return iterator;
}

Ref<> make_callable_iterator(ThreadState& ts, Value callable, Value sentinel) {
  Ref<CallableIterator> iterator =
      ts.interpreter().heap().make<CallableIterator>(ts.interpreter().type(CoreType::kCallableIterator));
  iterator->callable = share(callable);
  iterator->sentinel = share(sentinel);
  return iterator;
}

const TypeSpec& list_iterator_type_spec() {
  static constexpr TypeSpec spec =
      make_spec(CoreType::kListIterator, sizeof(IndexIterator), &fill_index<&next_list_item>, kHint, true, "",
                &list_iterator_pickling);
  return spec;
}
const TypeSpec& tuple_iterator_type_spec() {
  static constexpr TypeSpec spec =
      make_spec(CoreType::kTupleIterator, sizeof(IndexIterator), &fill_index<&next_tuple_item>, kHint, true, "",
                &tuple_iterator_pickling);
  return spec;
}
const TypeSpec& list_reverse_iterator_type_spec() {
  static constexpr TypeSpec spec = make_spec(CoreType::kListReverseIterator, sizeof(IndexIterator),
                                             &fill_index<&next_reverse_list_item>, kHint, true, "",
                &list_reverse_iterator_pickling);
  return spec;
}
const TypeSpec& sequence_iterator_type_spec() {
  static constexpr TypeSpec spec =
      make_spec(CoreType::kSequenceIterator, sizeof(SequenceIterator), &fill_sequence,
                kSequenceHint, true, "", &sequence_iterator_pickling);
  return spec;
}
const TypeSpec& callable_iterator_type_spec() {
  static constexpr TypeSpec spec =
      make_spec(CoreType::kCallableIterator, sizeof(CallableIterator), &fill_callable, {}, true, "",
                &callable_iterator_pickling);
  return spec;
}
const TypeSpec& enumerate_type_spec() {
  static constexpr TypeSpec spec = make_spec(CoreType::kEnumerate, sizeof(Enumerate), &fill_enumerate, {}, false,
                                             "Return an enumerate object.",
                &enumerate_pickling);
  return spec;
}
const TypeSpec& zip_type_spec() {
  static constexpr TypeSpec spec =
      make_spec(CoreType::kZip, sizeof(Zip), &fill_zip, {}, false, "The zip object yields n-length tuples.",
                &zip_pickling);
  return spec;
}
const TypeSpec& map_type_spec() {
  static constexpr TypeSpec spec = make_spec(CoreType::kMap, sizeof(Map), &fill_map, {}, false,
                                             "Make an iterator that computes the function.",
                &map_pickling);
  return spec;
}
const TypeSpec& filter_type_spec() {
  static constexpr TypeSpec spec = make_spec(CoreType::kFilter, sizeof(Filter), &fill_filter, {}, false,
                                             "Return an iterator yielding those items of iterable for which "
                                             "function(item) is true.",
                &filter_pickling);
  return spec;
}
const TypeSpec& reversed_type_spec() {
  static constexpr TypeSpec spec = make_spec(CoreType::kReversed, sizeof(Reversed), &fill_reversed,
                                             kReversedMethods, false,
                                             "Return a reverse iterator over the values of the given sequence.",
                &reversed_pickling);
  return spec;
}

}  // namespace minipy
