// list.sort(): a stable merge sort. The items are taken away while comparisons run Python code, so
// that a change of the list during the sort is noticed, as in CPython.
#include <algorithm>
#include <vector>

#include "vm/objects/interrupts.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

struct Item {
  Value key;
  Value value;
};

/// Compares keys with `<`; remembers a failure, after which it answers false.
class Less {
 public:
  Less(ThreadState& ts, const std::vector<Item>& items) : ts_(ts) {
    ints_ = std::all_of(items.begin(), items.end(), [](const Item& i) { return i.key.is_int(); });
    doubles_ = std::all_of(items.begin(), items.end(), [](const Item& i) { return i.key.is_double(); });
    strs_ = std::all_of(items.begin(), items.end(), [&](const Item& i) { return is_exact_str(ts, i.key); });
  }
  bool operator()(const Item& a, const Item& b) {
    if (ints_) {
      return a.key.as_int() < b.key.as_int();
    }
    if (doubles_) {
      return a.key.as_double() < b.key.as_double();
    }
    if (strs_) {
      return str_compare(cast<Str>(a.key), cast<Str>(b.key)) < 0;
    }
    if (failed_) {
      return false;
    }
    Result<bool> answer = compare_truth(ts_, a.key, b.key, Comparison::kLess);
    if (answer.failed()) {
      failed_ = true;
      return false;
    }
    return answer.take();
  }
  bool failed() const { return failed_; }
  /// Asked now and then; a sort that is interrupted has failed.
  bool is_interrupted() {
    failed_ = failed_ || check_interrupts(ts_).failed();
    return failed_;
  }

 private:
  ThreadState& ts_;
  bool ints_ = false;
  bool doubles_ = false;
  bool strs_ = false;
  bool failed_ = false;
};

constexpr std::ptrdiff_t kRun = 32;
constexpr std::ptrdiff_t kSmall = 64;  // below it insertion alone, as in CPython

/// Binary insertion; [first, sorted) is in order already.
void insertion_sort(Item* first, Item* sorted, Item* last, Less& less) {
  for (Item* at = sorted; at < last; ++at) {
    const Item moving = *at;
    Item* low = first;
    Item* high = at;
    while (low < high) {
      Item* middle = low + (high - low) / 2;
      if (less(moving, *middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    std::copy_backward(low, at, at + 1);
    *low = moving;
  }
}

/// Length of the run at the start, which is in order afterwards: an ascending one, or a descending
/// one that is turned round. Asks the questions that CPython's count_run() asks, in its order, so
/// that a `__lt__` that prints shows the same.
std::ptrdiff_t count_run(Item* base, std::ptrdiff_t size, Less& less) {
  std::ptrdiff_t run = 1;
  while (run < size && !less(base[run], base[run - 1])) {
    ++run;
  }
  if (run == size) {
    return run;
  }
  if (run > 1) {
    if (less(base[0], base[run - 1])) {
      return run;
    }
    std::reverse(base, base + run);  // all equal: turned round twice, they keep their order
  }
  ++run;
  std::ptrdiff_t equal = 0;
  const auto restore_equal = [&] {
    std::reverse(base + run - equal - 1, base + run);
    equal = 0;
  };
  for (; run < size; ++run) {
    if (less(base[run], base[run - 1])) {
      if (equal > 0) {
        restore_equal();
      }
    } else if (less(base[run - 1], base[run])) {
      break;
    } else {
      ++equal;
    }
  }
  if (equal > 0) {
    restore_equal();
  }
  std::reverse(base, base + run);
  while (run < size && !less(base[run], base[run - 1])) {
    ++run;
  }
  return run;
}

/// Merges [first, middle) and [middle, last); the left run is moved aside.
void merge(Item* first, Item* middle, Item* last, std::vector<Item>& aside, Less& less) {
  if (!less(*middle, *(middle - 1))) {
    return;  // in order already
  }
  aside.assign(first, middle);
  const Item* left = aside.data();
  const Item* left_end = left + aside.size();
  Item* out = first;
  while (left < left_end && middle < last) {
    *out++ = less(*middle, *left) ? *middle++ : *left++;
  }
  std::copy(left, left_end, out);
}

void merge_sort(std::vector<Item>& items, Less& less) {
  const auto size = static_cast<std::ptrdiff_t>(items.size());
  Item* base = items.data();
  const std::ptrdiff_t run = count_run(base, size, less);
  if (run == size) {
    return;
  }
  if (size < kSmall) {
    insertion_sort(base, base + run, base + size, less);
    return;
  }
  for (std::ptrdiff_t at = 0; at < size && !less.is_interrupted(); at += kRun) {
    insertion_sort(base + at, base + at + 1, base + std::min(at + kRun, size), less);
  }
  std::vector<Item> aside;
  for (std::ptrdiff_t width = kRun; width < size; width *= 2) {
    for (std::ptrdiff_t at = 0; at + width < size && !less.is_interrupted(); at += 2 * width) {
      merge(base + at, base + at + width, base + std::min(at + 2 * width, size), aside, less);
    }
  }
}

}  // namespace

Result<void> list_sort(ThreadState& ts, List& list, Value key, bool reverse) {
  // Take the items away: to the program the list is empty meanwhile.
  ValueMemory storage = std::move(list.storage);
  const std::size_t size = list.size;
  list.size = 0;
  std::vector<Item> items(size);
  bool good = true;
  std::size_t keyed = 0;
  for (; keyed < size && good; ++keyed) {
    items[keyed].value = storage[keyed];
    items[keyed].key = storage[keyed];
    if (!key.is_none()) {
      Result<Ref<>> made =
          check_interrupts(ts).failed() ? Result<Ref<>>(Raised{}) : call(ts, key, storage[keyed]);
      if (made.failed()) {
        good = false;
        break;
      }
      items[keyed].key = made.take().give();
    }
  }
  if (good) {
    if (reverse) {
      std::reverse(items.begin(), items.end());
    }
    Less less(ts, items);
    if (size > 1) {
      merge_sort(items, less);
    }
    good = !less.failed();
    if (reverse) {
      std::reverse(items.begin(), items.end());
    }
    for (std::size_t i = 0; i < size; ++i) {
      storage[i] = items[i].value;
    }
  }
  const bool modified = list.storage.get() != nullptr || list.size != 0;
  ValueMemory meanwhile = std::exchange(list.storage, std::move(storage));
  const std::size_t meanwhile_size = std::exchange(list.size, size);
  for (std::size_t i = 0; i < meanwhile_size; ++i) {
    release(meanwhile[i]);
  }
  if (!key.is_none()) {
    for (std::size_t i = 0; i < keyed; ++i) {
      release(items[i].key);
    }
  }
  if (!good) {
    return Raised{};
  }
  if (modified) {
    return raise_text(ts, Exc::kValueError, "list modified during sort");
  }
  return {};
}

}  // namespace minipy
