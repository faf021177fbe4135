// itertools: choices from pools. Each keeps the indices of its last result and steps them.
#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "vm/modules/itertools.h"
#include "vm/modules/native_type.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/recycled_tuple.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Ref<> exhausted() { return share(Value::absent()); }

/// What they share: pools of items, the chosen indices, and the tuple that is handed out.
template <CoreType kCore>
struct Choice : Object {
  static constexpr CoreType kCoreType = kCore;
  std::vector<Ref<Tuple>> pools;  ///< one; product: one for each place
  std::vector<std::size_t> indices;
  std::vector<std::size_t> cycles;  ///< permutations
  std::size_t size = 0;             ///< of a result
  bool has_begun = false;
  bool is_done = false;
  RecycledTuple result;

  const Tuple& pool(std::size_t place) const { return *pools[pools.size() == 1 ? 0 : place]; }
};
using Combinations = Choice<CoreType::kCombinations>;
using WithReplacement = Choice<CoreType::kCombinationsWithReplacement>;
using Permutations = Choice<CoreType::kPermutations>;
using Product = Choice<CoreType::kProduct>;

template <class T>
void traverse_choice(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const T&>(object);
  for (const Ref<Tuple>& pool : self.pools) {
    visitor.visit(pool.value(), Edge::of_field("pool"));
  }
  self.result.traverse(visitor);
}
template <class T>
void clear_choice(Object& object) {
  auto& self = static_cast<T&>(object);
  self.is_done = true;
  const std::vector<Ref<Tuple>> pools = std::move(self.pools);
  self.pools.clear();
  self.result.clear();
}

/// The tuple for the present indices.
template <class T>
Ref<> chosen(ThreadState& ts, T& self) {
  if (self.size == 0) {
    return Ref<>(make_tuple(ts, std::span<const Value>()));
  }
  Ref<Tuple> result = self.result.take(ts, self.size);
  for (std::size_t i = 0; i < self.size; ++i) {
    RecycledTuple::fill(*result, i, share(self.pool(i).data()[self.indices[i]]));
  }
  return Ref<>(std::move(result));
}

/// `step` moves the indices on; false when there is no further choice.
template <class T, bool (*kStep)(T&)>
Result<Ref<>> choice_next(ThreadState& ts, Value self) {
  auto& choice = cast<T>(self);
  if (choice.is_done) {
    return exhausted();
  }
  if (!choice.has_begun) {
    choice.has_begun = true;
  } else if (!kStep(choice)) {
    choice.is_done = true;
    return exhausted();
  }
  return chosen(ts, choice);
}

bool step_combinations(Combinations& self) {
  const std::size_t count = self.pools[0]->size;
  std::size_t i = self.size;
  while (i > 0 && self.indices[i - 1] == i - 1 + count - self.size) {
    --i;
  }
  if (i == 0) {
    return false;
  }
  ++self.indices[i - 1];
  for (std::size_t j = i; j < self.size; ++j) {
    self.indices[j] = self.indices[j - 1] + 1;
  }
  return true;
}

bool step_with_replacement(WithReplacement& self) {
  const std::size_t last = self.pools[0]->size - 1;
  std::size_t i = self.size;
  while (i > 0 && self.indices[i - 1] == last) {
    --i;
  }
  if (i == 0) {
    return false;
  }
  const std::size_t index = self.indices[i - 1] + 1;
  std::fill(self.indices.begin() + static_cast<std::ptrdiff_t>(i - 1), self.indices.end(), index);
  return true;
}

/// As the reference's Python equivalent: cycles[i] counts how often place i still moves.
bool step_permutations(Permutations& self) {
  const std::size_t count = self.indices.size();
  for (std::size_t i = self.size; i-- > 0;) {
    const auto place = self.indices.begin() + static_cast<std::ptrdiff_t>(i);
    if (--self.cycles[i] == 0) {
      std::rotate(place, place + 1, self.indices.end());
      self.cycles[i] = count - i;
    } else {
      std::swap(*place, self.indices[count - self.cycles[i]]);
      return true;
    }
  }
  return false;
}

bool step_product(Product& self) {
  for (std::size_t i = self.size; i-- > 0;) {
    if (++self.indices[i] < self.pools[i]->size) {
      return true;
    }
    self.indices[i] = 0;
  }
  return false;
}

// ---- constructors

template <class T>
Result<Ref<T>> one_pool(ThreadState& ts, Value type, Value iterable) {
  TRY(Ref<Tuple> pool, tuple_from(ts, iterable));
  Ref<T> made = make_instance_of<T>(ts, cast<Type>(type));
  made->pools.push_back(std::move(pool));
  return made;
}

Raised negative_r(ThreadState& ts) {
  return raise_text(ts, Exc::kValueError, "r must be non-negative");
}

Result<Ref<>> combinations_new(ThreadState& ts, Value type, Value iterable, std::int64_t r) {
  TRY(Ref<Combinations> made, one_pool<Combinations>(ts, type, iterable));
  if (r < 0) {
    return negative_r(ts);
  }
  made->size = static_cast<std::size_t>(r);
  made->is_done = made->size > made->pools[0]->size;
  if (!made->is_done) {
    made->indices.resize(made->size);
    std::iota(made->indices.begin(), made->indices.end(), 0);
  }
  return Ref<>(std::move(made));
}
constexpr NativeDef kCombinationsNew =
    native<&combinations_new>("combinations($type, iterable, r)", "");

Result<Ref<>> with_replacement_new(ThreadState& ts, Value type, Value iterable, std::int64_t r) {
  TRY(Ref<WithReplacement> made, one_pool<WithReplacement>(ts, type, iterable));
  if (r < 0) {
    return negative_r(ts);
  }
  made->size = static_cast<std::size_t>(r);
  made->is_done = made->pools[0]->size == 0 && r > 0;
  if (!made->is_done) {
    made->indices.assign(made->size, 0);
  }
  return Ref<>(std::move(made));
}
constexpr NativeDef kWithReplacementNew =
    native<&with_replacement_new>("combinations_with_replacement($type, iterable, r)", "");

Result<Ref<>> permutations_new(ThreadState& ts, Value type, Value iterable, Value r) {
  TRY(Ref<Permutations> made, one_pool<Permutations>(ts, type, iterable));
  const std::size_t count = made->pools[0]->size;
  std::int64_t size = static_cast<std::int64_t>(count);
  if (!r.is_absent() && !r.is_none()) {
    if (!is_int_like(r)) {
      return raise_text(ts, Exc::kTypeError, "Expected int as r");
    }
    TRY(size, index_int64(ts, r, "Python int too large to convert to C ssize_t"));
    if (size < 0) {
      return negative_r(ts);
    }
  }
  made->size = static_cast<std::size_t>(size);
  made->is_done = made->size > count;
  if (!made->is_done) {
    made->indices.resize(count);
    std::iota(made->indices.begin(), made->indices.end(), 0);
    for (std::size_t i = 0; i < made->size; ++i) {
      made->cycles.push_back(count - i);
    }
  }
  return Ref<>(std::move(made));
}
constexpr NativeDef kPermutationsNew =
    native<&permutations_new>("permutations($type, iterable, r=None)", "");

Result<Ref<>> product_make(ThreadState& ts, Type& type, Arguments arguments) {
  std::int64_t repeat = 1;
  for (std::size_t k = 0; k < arguments.keywords.size(); ++k) {
    const Str& keyword = cast<Str>(arguments.keywords[k]);
    if (!str_equal(keyword, "repeat")) {
      return raise(ts, Exc::kTypeError, "product() got an unexpected keyword argument '{}'",
                   to_utf8(keyword));
    }
    TRY(repeat, index_int64(ts, arguments.keyword_value(k),
                            "Python int too large to convert to C ssize_t"));
  }
  if (repeat < 0) {
    return raise_text(ts, Exc::kValueError, "repeat argument cannot be negative");
  }
  const std::size_t given = repeat == 0 ? 0 : arguments.positional;
  if (given != 0 && static_cast<std::size_t>(repeat) >
                        std::numeric_limits<std::int64_t>::max() / (sizeof(Value) * given)) {
    return raise_text(ts, Exc::kOverflowError, "repeat argument too large");
  }
  std::vector<Ref<Tuple>> pools;
  for (std::size_t i = 0; i < given; ++i) {
    TRY(Ref<Tuple> pool, tuple_from(ts, arguments[i]));
    pools.push_back(std::move(pool));
  }
  Ref<Product> made = make_instance_of<Product>(ts, type);
  made->size = given * static_cast<std::size_t>(repeat);
  made->pools.reserve(made->size);
  for (std::size_t i = 0; i < made->size; ++i) {
    made->pools.push_back(pools[i % given]);
    made->is_done = made->is_done || pools[i % given]->size == 0;
  }
  made->indices.assign(made->size, 0);
  return Ref<>(std::move(made));
}

// ---- zip_longest

struct ZipLongest : Object {
  static constexpr CoreType kCoreType = CoreType::kZipLongest;
  std::vector<Ref<>> iterators;  ///< None for those that are used up
  std::size_t active = 0;
  Ref<> fill_value;
  RecycledTuple result;
};

Result<Ref<>> zip_longest_make(ThreadState& ts, Type& type, Arguments arguments) {
  Value fill_value = Value::none();
  for (std::size_t k = 0; k < arguments.keywords.size(); ++k) {
    if (!str_equal(cast<Str>(arguments.keywords[k]), "fillvalue")) {
      return raise_text(ts, Exc::kTypeError, "zip_longest() got an unexpected keyword argument");
    }
    fill_value = arguments.keyword_value(k);
  }
  std::vector<Ref<>> iterators;
  for (const Value iterable : arguments.positionals()) {
    TRY(Ref<> iterator, iterate(ts, iterable));
    iterators.push_back(std::move(iterator));
  }
  Ref<ZipLongest> made = make_instance_of<ZipLongest>(ts, type);
  made->active = iterators.size();
  made->iterators = std::move(iterators);
  made->fill_value = share(fill_value);
  return Ref<>(std::move(made));
}

Result<Ref<>> zip_longest_next(ThreadState& ts, Value self) {
  auto& zip = cast<ZipLongest>(self);
  if (zip.active == 0) {
    return exhausted();
  }
  std::vector<Ref<>> row;
  row.reserve(zip.iterators.size());
  for (std::size_t i = 0; i < zip.iterators.size(); ++i) {
    const Ref<> iterator = zip.iterators[i];
    if (iterator.value().is_none()) {
      row.push_back(zip.fill_value);
      continue;
    }
    Result<Ref<>> item = next(ts, iterator);
    if (item.failed()) {
      zip.active = 0;
      return Raised{};
    }
    if (item.value().value().is_absent()) {
      zip.iterators[i] = Ref<>::take(Value::none());
      if (zip.active == 0 || --zip.active == 0) {
        return exhausted();
      }
      row.push_back(zip.fill_value);
    } else {
      row.push_back(item.take());
    }
  }
  Ref<Tuple> result = zip.result.take(ts, row.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    RecycledTuple::fill(*result, i, std::move(row[i]));
  }
  return Ref<>(std::move(result));
}

void fill_zip_longest(Slots& slots) {
  slots.destroy = &destroy_as<ZipLongest>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const ZipLongest&>(object);
    for (const Ref<>& iterator : self.iterators) {
      visitor.visit(iterator, Edge::of_field("iterator"));
    }
    visitor.visit(self.fill_value, Edge::of_field("fillvalue"));
    self.result.traverse(visitor);
  };
  slots.clear = [](Object& object) {
    auto& self = static_cast<ZipLongest&>(object);
    self.active = 0;
    const std::vector<Ref<>> iterators = std::move(self.iterators);
    self.iterators.clear();
    self.fill_value = Ref<>::take(Value::none());
    self.result.clear();
  };
  slots.make = &zip_longest_make;
  slots.iterate = &iterate_self;
  slots.next = &zip_longest_next;
}

template <class T, bool (*kStep)(T&)>
void fill_choice(Slots& slots) {
  slots.destroy = &destroy_as<T>;
  slots.traverse = &traverse_choice<T>;
  slots.clear = &clear_choice<T>;
  slots.iterate = &iterate_self;
  slots.next = &choice_next<T, kStep>;
}
void fill_combinations(Slots& slots) {
  fill_choice<Combinations, &step_combinations>(slots);
  slots.make = &make_by<kCombinationsNew>;
}
void fill_with_replacement(Slots& slots) {
  fill_choice<WithReplacement, &step_with_replacement>(slots);
  slots.make = &make_by<kWithReplacementNew>;
}
void fill_permutations(Slots& slots) {
  fill_choice<Permutations, &step_permutations>(slots);
  slots.make = &make_by<kPermutationsNew>;
}
void fill_product(Slots& slots) {
  fill_choice<Product, &step_product>(slots);
  slots.make = &product_make;
}

template <class T>
constexpr TypeSpec iterator_spec(void (*fill)(Slots&), const char* doc) {
  return TypeSpec{.core = T::kCoreType,
                  .base = CoreType::kObject,
                  .size = sizeof(T),
                  .flags = flags_of(TypeFlag::kCollectable),
                  .fill = fill,
                  .methods = {},
                  .getsets = {},
                  .doc = doc};
}

}  // namespace

const TypeSpec& combinations_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Combinations>(
      &fill_combinations, "Return successive r-length combinations of elements in the iterable.");
  return spec;
}
const TypeSpec& combinations_with_replacement_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<WithReplacement>(
      &fill_with_replacement,
      "Return successive r-length combinations of elements in the iterable allowing individual "
      "elements to have successive repeats.");
  return spec;
}
const TypeSpec& permutations_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Permutations>(
      &fill_permutations, "Return successive r-length permutations of elements in the iterable.");
  return spec;
}
const TypeSpec& product_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<Product>(&fill_product, "product(*iterables, repeat=1) --> product object");
  return spec;
}
const TypeSpec& zip_longest_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<ZipLongest>(
      &fill_zip_longest,
      "Return a zip_longest object whose .__next__() method returns a tuple where the i-th element "
      "comes from the i-th iterable argument.");
  return spec;
}

}  // namespace minipy
