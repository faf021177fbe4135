#include "vm/objects/iterator_pickling.h"

#include <algorithm>
#include <array>
#include <vector>

#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/int.h"
#include "vm/objects/iterator_state.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/range.h"
#include "vm/objects/set.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Ref<> tuple_of(ThreadState& ts, std::initializer_list<Value> values) {
  return minipy::make_tuple(ts, std::span<const Value>(values.begin(), values.size()));
}
Ref<> empty_tuple(ThreadState& ts) { return tuple_of(ts, {}); }

/// `(iter, ([remaining…],))`.
Result<Ref<>> reduce_to_list(ThreadState& ts, Ref<List> remaining) {
  TRY(Ref<> maker, builtin_named(ts, "iter"));
  Ref<> arguments = tuple_of(ts, {remaining.value()});
  return tuple_of(ts, {maker, arguments});
}

// ---- by index

template <class Iterator, bool kIsList>
Result<Ref<>> index_reduce(ThreadState& ts, Iterator& self) {
  Ref<> empty = kIsList ? Ref<>(make_list(ts)) : empty_tuple(ts);
  const Value sequence = self.sequence ? self.sequence.value() : Value();
  return reduce_iterator(ts, sequence, self.index, empty);
}
template <class Iterator>
Result<void> index_set_state(ThreadState& ts, Iterator& self, Value state) {
  TRY(std::int64_t at, iterator_state(ts, state));
  if (self.sequence) {
    at = std::max<std::int64_t>(at, 0);
    if constexpr (std::is_same_v<Iterator, IndexIterator>) {
      TRY(const std::int64_t size, length(ts, self.sequence));
      at = std::min(at, size);
    }
    self.index = at;
  }
  return {};
}
Result<Ref<>> reverse_reduce(ThreadState& ts, IndexIterator& self) {
  TRY(Ref<> maker, builtin_named(ts, "reversed"));
  if (!self.sequence || self.index < 0) {
    Ref<> empty = make_list(ts);
    Ref<> arguments = tuple_of(ts, {empty});
    return tuple_of(ts, {maker, arguments});
  }
  Ref<> arguments = tuple_of(ts, {self.sequence});
  Ref<> index = make_int(ts, self.index);
  return tuple_of(ts, {maker, arguments, index});
}
/// Clamps to −1 … size − 1.
template <class Iterator>
Result<void> reverse_set_state(ThreadState& ts, Iterator& self, Value state) {
  TRY(const std::int64_t at, iterator_state(ts, state));
  if (self.sequence) {
    TRY(const std::int64_t size, length(ts, self.sequence));
    self.index = std::clamp<std::int64_t>(at, -1, size - 1);
  }
  return {};
}
Result<Ref<>> reversed_reduce(ThreadState& ts, Reversed& self) {
  const Value type = Value::object(self.type);
  if (!self.sequence || self.index < 0) {
    Ref<> none = empty_tuple(ts);
    Ref<> arguments = tuple_of(ts, {none});
    return tuple_of(ts, {type, arguments});
  }
  Ref<> arguments = tuple_of(ts, {self.sequence});
  Ref<> index = make_int(ts, self.index);
  return tuple_of(ts, {type, arguments, index});
}

// ---- of functions and other iterators

Result<Ref<>> callable_reduce(ThreadState& ts, CallableIterator& self) {
  TRY(Ref<> maker, builtin_named(ts, "iter"));
  if (!self.callable) {
    Ref<> none = empty_tuple(ts);
    Ref<> arguments = tuple_of(ts, {none});
    return tuple_of(ts, {maker, arguments});
  }
  Ref<> arguments = tuple_of(ts, {self.callable, self.sentinel});
  return tuple_of(ts, {maker, arguments});
}
Result<Ref<>> enumerate_reduce(ThreadState& ts, Enumerate& self) {
  Ref<> arguments = tuple_of(ts, {self.iterator, self.index});
  return tuple_of(ts, {Value::object(self.type), arguments});
}
Result<Ref<>> zip_reduce(ThreadState& ts, Zip& self) {
  return self.strict
             ? tuple_of(ts, {Value::object(self.type), self.iterators, Value::boolean(true)})
             : tuple_of(ts, {Value::object(self.type), self.iterators});
}
Result<void> zip_set_state(ThreadState& ts, Zip& self, Value state) {
  TRY(self.strict, truth(ts, state));
  return {};
}
Result<Ref<>> map_reduce(ThreadState& ts, Map& self) {
  std::vector<Value> values{self.function};
  const auto iterators = cast<Tuple>(self.iterators).items();
  values.insert(values.end(), iterators.begin(), iterators.end());
  Ref<> arguments = minipy::make_tuple(ts, values);
  return tuple_of(ts, {Value::object(self.type), arguments});
}
Result<Ref<>> filter_reduce(ThreadState& ts, Filter& self) {
  Ref<> arguments = tuple_of(ts, {self.function, self.iterator});
  return tuple_of(ts, {Value::object(self.type), arguments});
}

// ---- text and bytes

Result<Ref<>> str_reduce(ThreadState& ts, StrIterator& self) {
  Ref<> empty = make_str(ts, "");
  return reduce_iterator(ts, self.text.value(), self.index, empty);
}
Result<void> str_set_state(ThreadState& ts, StrIterator& self, Value state) {
  TRY(const std::int64_t at, iterator_state(ts, state));
  if (self.text) {
    self.index = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(at, 0, static_cast<std::int64_t>(self.text->length)));
  }
  return {};
}
Result<Ref<>> bytes_reduce(ThreadState& ts, BytesIterator& self) {
  Ref<> empty = empty_tuple(ts);
  return reduce_iterator(ts, self.bytes.value(), static_cast<std::int64_t>(self.at), empty);
}
Result<void> bytes_set_state(ThreadState& ts, BytesIterator& self, Value state) {
  TRY(const std::int64_t at, iterator_state(ts, state));
  if (self.bytes) {
    self.at = static_cast<std::uint64_t>(
        std::clamp<std::int64_t>(at, 0, static_cast<std::int64_t>(self.bytes->size)));
  }
  return {};
}
std::int64_t bytes_hint(ThreadState&, BytesIterator& self) {
  return self.bytes ? static_cast<std::int64_t>(self.bytes->size - self.at) : 0;
}

// ---- dict, set, range

/// What a copy of the iterator would still give.
Result<Ref<>> dict_reduce(ThreadState& ts, Value self) {
  const auto& iterator = *static_cast<DictIterator*>(self.as_object());
  Ref<DictIterator> copy = ts.interpreter().heap().make<DictIterator>(*self.as_object()->type);
  copy->dict = iterator.dict;
  copy->at = iterator.at;
  copy->expected = iterator.expected;
  copy->left = iterator.left;
  Ref<> rest = std::move(copy);
  TRY(Ref<List> remaining, list_from(ts, rest));
  return reduce_to_list(ts, std::move(remaining));
}
Result<Ref<>> set_reduce(ThreadState& ts, SetIterator& self) {
  Ref<SetIterator> copy = ts.interpreter().heap().make<SetIterator>(*self.type);
  copy->set = self.set;
  copy->at = self.at;
  copy->expected = self.expected;
  Ref<> rest = std::move(copy);
  TRY(Ref<List> remaining, list_from(ts, rest));
  return reduce_to_list(ts, std::move(remaining));
}
std::int64_t set_hint(ThreadState&, SetIterator& self) {
  if (!self.set || self.set->used != self.expected) {
    return 0;
  }
  const Set& set = *self.set;
  std::int64_t left = 0;
  for (std::uint64_t i = self.at; set.table != nullptr && i <= set.mask; ++i) {
    const Value key = set.table[i].key;
    left += key.is_nothing() || key.is_absent() ? 0 : 1;
  }
  return left;
}

/// `(iter, (range(next, end, step),), None)`.
Result<Ref<>> reduce_range(ThreadState& ts, const mpz_class& start, const mpz_class& step,
                           const mpz_class& count) {
  TRY(Ref<> maker, builtin_named(ts, "iter"));
  Ref<> first = make_int(ts, start);
  Ref<> end = make_int(ts, mpz_class(start + step * count));
  Ref<> stride = make_int(ts, step);
  const std::array<Value, 3> bounds{first, end, stride};
  TRY(Ref<> range, call(ts, Value::object(&ts.interpreter().type(CoreType::kRange)),
                        Arguments(std::span<const Value>(bounds))));
  Ref<> arguments = tuple_of(ts, {range});
  return tuple_of(ts, {maker, arguments, Value::none()});
}

/// The numbers behind a range iterator's words.
struct RangeNumbers {
  std::int64_t next;
  std::int64_t step;
};
RangeNumbers numbers_of(const RangeIterator& self) {
  const auto next = static_cast<std::int64_t>(self.next);
  const auto step = static_cast<std::int64_t>(self.step);
  if (self.holds_numbers) {
    return {next, step};
  }
  return {next >> Value::kIntShift, step >> Value::kIntShift};
}
Result<Ref<>> range_reduce(ThreadState& ts, RangeIterator& self) {
  const RangeNumbers numbers = numbers_of(self);
  return reduce_range(ts, mpz_class(static_cast<long>(numbers.next)),
                      mpz_class(static_cast<long>(numbers.step)),
                      mpz_class(static_cast<long>(self.items_left())));
}
/// As many steps on as the state says, but not past the end.
Result<void> range_set_state(ThreadState& ts, RangeIterator& self, Value state) {
  TRY(const std::int64_t given, index_saturated(ts, state));
  const std::int64_t steps = std::clamp<std::int64_t>(given, 0, self.items_left());
  self.next += static_cast<std::uint64_t>(steps) * self.step;
  if (self.holds_numbers) {
    self.end = self.next;
    self.numbers_left -= steps;
  }
  return {};
}
Result<Ref<>> long_range_reduce(ThreadState& ts, LongRangeIterator& self) {
  return reduce_range(ts, big_int_of(self.next), big_int_of(self.step), big_int_of(self.left));
}
Result<void> long_range_set_state(ThreadState& ts, LongRangeIterator& self, Value state) {
  TRY(const bool negative, compare_truth(ts, state, Value::small_int(0), Comparison::kLess));
  TRY(Ref<> number, index(ts, state));
  mpz_class steps = negative ? mpz_class(0) : big_int_of(number);
  if (steps > big_int_of(self.left)) {
    steps = big_int_of(self.left);
  }
  self.next = make_int(ts, mpz_class(big_int_of(self.next) + steps * big_int_of(self.step)));
  self.left = make_int(ts, mpz_class(big_int_of(self.left) - steps));
  return {};
}

// ---- tables

/// The functions above for iterators of whatever type has that C++ struct.
template <class T, auto kFunction>
Result<Ref<>> on_reduce(ThreadState& ts, Value self) {
  return kFunction(ts, *static_cast<T*>(self.as_object()));
}
template <class T, auto kFunction>
Result<void> on_state(ThreadState& ts, Value self, Value state) {
  return kFunction(ts, *static_cast<T*>(self.as_object()), state);
}

template <class T, auto kReduce>
constexpr auto kReducing = std::to_array<NativeDef>({
    native<&on_reduce<T, kReduce>>("__reduce__($self, /)",
                                   "Return state information for pickling."),
});
template <class T, auto kReduce, auto kSetState>
constexpr auto kPickling = std::to_array<NativeDef>({
    native<&on_reduce<T, kReduce>>("__reduce__($self, /)",
                                   "Return state information for pickling."),
    native<&on_state<T, kSetState>>("__setstate__($self, state, /)",
                                    "Set state information for unpickling."),
});
constexpr auto kDictPickling = std::to_array<NativeDef>({
    native<&dict_reduce>("__reduce__($self, /)", "Return state information for pickling."),
});
constexpr auto kBytesPickling = std::to_array<NativeDef>({
    native<&bytes_hint>("__length_hint__($self, /)",
                        "Private method returning an estimate of len(list(it))."),
    native<&bytes_reduce>("__reduce__($self, /)", "Return state information for pickling."),
    native<&bytes_set_state>("__setstate__($self, state, /)",
                             "Set state information for unpickling."),
});
constexpr auto kSetPickling = std::to_array<NativeDef>({
    native<&set_hint>("__length_hint__($self, /)",
                      "Private method returning an estimate of len(list(it))."),
    native<&set_reduce>("__reduce__($self, /)", "Return state information for pickling."),
});

}  // namespace

std::span<const NativeDef> list_iterator_pickling() {
  return kPickling<IndexIterator, &index_reduce<IndexIterator, true>,
                   &index_set_state<IndexIterator>>;
}
std::span<const NativeDef> tuple_iterator_pickling() {
  return kPickling<IndexIterator, &index_reduce<IndexIterator, false>,
                   &index_set_state<IndexIterator>>;
}
std::span<const NativeDef> list_reverse_iterator_pickling() {
  return kPickling<IndexIterator, &reverse_reduce, &reverse_set_state<IndexIterator>>;
}
std::span<const NativeDef> sequence_iterator_pickling() {
  return kPickling<SequenceIterator, &index_reduce<SequenceIterator, false>,
                   &index_set_state<SequenceIterator>>;
}
std::span<const NativeDef> callable_iterator_pickling() {
  return kReducing<CallableIterator, &callable_reduce>;
}
std::span<const NativeDef> enumerate_pickling() { return kReducing<Enumerate, &enumerate_reduce>; }
std::span<const NativeDef> zip_pickling() { return kPickling<Zip, &zip_reduce, &zip_set_state>; }
std::span<const NativeDef> map_pickling() { return kReducing<Map, &map_reduce>; }
std::span<const NativeDef> filter_pickling() { return kReducing<Filter, &filter_reduce>; }
std::span<const NativeDef> reversed_pickling() {
  return kPickling<Reversed, &reversed_reduce, &reverse_set_state<Reversed>>;
}
std::span<const NativeDef> str_iterator_pickling() {
  return kPickling<StrIterator, &str_reduce, &str_set_state>;
}
std::span<const NativeDef> bytes_iterator_pickling() { return kBytesPickling; }
std::span<const NativeDef> dict_iterator_pickling() { return kDictPickling; }
std::span<const NativeDef> set_iterator_pickling() { return kSetPickling; }
std::span<const NativeDef> range_iterator_pickling() {
  return kPickling<RangeIterator, &range_reduce, &range_set_state>;
}
std::span<const NativeDef> long_range_iterator_pickling() {
  return kPickling<LongRangeIterator, &long_range_reduce, &long_range_set_state>;
}

}  // namespace minipy
