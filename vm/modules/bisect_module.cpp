// _bisect: places in sorted sequences.
#include <array>

#include "vm/modules/less.h"
#include "vm/modules/module_table.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

enum class Side : std::uint8_t { kLeft, kRight };

struct Bounds {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

Result<Bounds> bounds_of(ThreadState& ts, Value sequence, std::optional<std::int64_t> low,
                         Value high) {
  Bounds bounds{.low = low.value_or(0)};
  if (bounds.low < 0) {
    return raise_text(ts, Exc::kValueError, "lo must be non-negative");
  }
  if (high.is_absent() || high.is_none()) {
    TRY(bounds.high, length(ts, sequence));
  } else {
    TRY(bounds.high, index_int64(ts, high, "cannot fit 'int' into an index-sized integer"));
  }
  return bounds;
}

Result<Ref<>> item_at(ThreadState& ts, Value sequence, std::int64_t at) {
  const List* list = as<List>(sequence);
  if (list != nullptr && list->type == &ts.interpreter().type(CoreType::kList) &&
      at < static_cast<std::int64_t>(list->size)) {
    return share(list->items()[static_cast<std::size_t>(at)]);
  }
  return get_item(ts, sequence, Value::small_int(at));
}

template <Side kSide>
Result<std::int64_t> find(ThreadState& ts, Value sequence, Value wanted, Bounds bounds, Value key) {
  while (bounds.low < bounds.high) {
    const std::int64_t middle = bounds.low + (bounds.high - bounds.low) / 2;
    TRY(Ref<> item, item_at(ts, sequence, middle));
    if (!key.is_absent() && !key.is_none()) {
      TRY(item, call(ts, key, item.value()));
    }
    const Value first = kSide == Side::kLeft ? item.value() : wanted;
    const Value second = kSide == Side::kLeft ? wanted : item.value();
    TRY(const bool is_less, less(ts, first, second));
    if (is_less == (kSide == Side::kLeft)) {
      bounds.low = middle + 1;
    } else {
      bounds.high = middle;
    }
  }
  return bounds.low;
}

template <Side kSide>
Result<std::int64_t> bisect(ThreadState& ts, Value sequence, Value wanted,
                            std::optional<std::int64_t> low, Value high, Value key) {
  TRY(const Bounds bounds, bounds_of(ts, sequence, low, high));
  return find<kSide>(ts, sequence, wanted, bounds, key);
}

template <Side kSide>
Result<void> insort(ThreadState& ts, Value sequence, Value item, std::optional<std::int64_t> low,
                    Value high, Value key) {
  Ref<> wanted = share(item);
  if (!key.is_absent() && !key.is_none()) {
    TRY(wanted, call(ts, key, item));
  }
  TRY(const Bounds bounds, bounds_of(ts, sequence, low, high));
  TRY(const std::int64_t at, find<kSide>(ts, sequence, wanted, bounds, key));
  List* list = as<List>(sequence);
  if (list != nullptr && list->type == &ts.interpreter().type(CoreType::kList)) {
    const auto place = std::min(static_cast<std::size_t>(at), static_cast<std::size_t>(list->size));
    list->insert_gap(place, 1);
    list->storage[place] = share(item).give();
    return {};
  }
  const std::array<Value, 2> arguments{Value::small_int(at), item};
  TRY_VOID(call_method(ts, sequence, intern(ts, "insert"), Arguments(arguments)));
  return {};
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&bisect<Side::kLeft>>(
        "bisect_left(a, x, lo=0, hi=None, *, key=None)",
        "Return the index where to insert item x in list a, assuming a is sorted."),
    native<&bisect<Side::kRight>>(
        "bisect_right(a, x, lo=0, hi=None, *, key=None)",
        "Return the index where to insert item x in list a, assuming a is sorted."),
    native<&insort<Side::kLeft>>(
        "insort_left(a, x, lo=0, hi=None, *, key=None)",
        "Insert item x in list a, and keep it sorted assuming a is sorted."),
    native<&insort<Side::kRight>>(
        "insort_right(a, x, lo=0, hi=None, *, key=None)",
        "Insert item x in list a, and keep it sorted assuming a is sorted."),
});

}  // namespace

const ModuleDef& bisect_module_def() {
  static constexpr ModuleDef def{"_bisect", "Bisection algorithms.", kFunctions, nullptr};
  return def;
}

}  // namespace minipy
