// _heapq: heaps in lists. heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2].
#include <array>
#include <utility>

#include "vm/modules/less.h"
#include "vm/modules/module_table.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"

namespace minipy {

namespace {

/// `a < b`, for a heap with its least item on top; `b < a` for one with its greatest.
template <bool kMax>
Result<bool> before(ThreadState& ts, Value a, Value b) {
  const Value left = kMax ? b : a;
  const Value right = kMax ? a : b;
  return less(ts, left, right);
}

/// A comparison ran Python code that may have changed the list.
template <bool kMax>
Result<bool> item_before(ThreadState& ts, List& heap, std::size_t a, std::size_t b) {
  const std::size_t size = heap.size;
  const Value left = heap.items()[a];
  const Value right = heap.items()[b];
  if (!left.is_object() && !right.is_object()) {
    return before<kMax>(ts, left, right);
  }
  const Ref<> first = share(left);
  const Ref<> second = share(right);
  TRY(const bool answer, before<kMax>(ts, first, second));
  if (heap.size != size) {
    return raise_text(ts, Exc::kRuntimeError, "list changed size during iteration");
  }
  return answer;
}

/// Moves the item at `at` up towards `top` until its parent is not after it.
template <bool kMax>
Result<void> sift_down(ThreadState& ts, List& heap, std::size_t top, std::size_t at) {
  while (at > top) {
    const std::size_t parent = (at - 1) / 2;
    TRY(const bool less, item_before<kMax>(ts, heap, at, parent));
    if (!less) {
      break;
    }
    std::swap(heap.items()[at], heap.items()[parent]);
    at = parent;
  }
  return {};
}

/// Moves the item at `at` down to a leaf along the lesser children, then up to its place: fewer
/// comparisons than stopping on the way (as CPython's).
template <bool kMax>
Result<void> sift_up(ThreadState& ts, List& heap, std::size_t at) {
  const std::size_t top = at;
  const std::size_t size = heap.size;
  while (2 * at + 1 < size) {
    std::size_t child = 2 * at + 1;
    if (child + 1 < size) {
      TRY(const bool left_first, item_before<kMax>(ts, heap, child, child + 1));
      child += left_first ? 0 : 1;
    }
    std::swap(heap.items()[at], heap.items()[child]);
    at = child;
  }
  return sift_down<kMax>(ts, heap, top, at);
}

Result<void> heappush(ThreadState& ts, List& heap, Value item) {
  heap.append(item);
  return sift_down<false>(ts, heap, 0, heap.size - 1);
}

Raised raise_empty(ThreadState& ts) {
  return raise_text(ts, Exc::kIndexError, "index out of range");
}

template <bool kMax>
Result<Ref<>> pop(ThreadState& ts, List& heap) {
  if (heap.size == 0) {
    return raise_empty(ts);
  }
  Ref<> last = Ref<>::take(heap.take_range(heap.size - 1, 1)[0]);
  if (heap.size == 0) {
    return last;
  }
  Ref<> top = Ref<>::take(std::exchange(heap.items()[0], last.give()));
  TRY_VOID(sift_up<kMax>(ts, heap, 0));
  return top;
}

template <bool kMax>
Result<Ref<>> replace(ThreadState& ts, List& heap, Value item) {
  if (heap.size == 0) {
    return raise_empty(ts);
  }
  Ref<> top = Ref<>::take(std::exchange(heap.items()[0], share(item).give()));
  TRY_VOID(sift_up<kMax>(ts, heap, 0));
  return top;
}

Result<Ref<>> heappushpop(ThreadState& ts, List& heap, Value item) {
  if (heap.size == 0) {
    return share(item);
  }
  const Ref<> top = share(heap.items()[0]);
  TRY(const bool less, before<false>(ts, top, item));
  if (!less) {
    return share(item);
  }
  return replace<false>(ts, heap, item);
}

template <bool kMax>
Result<void> heapify(ThreadState& ts, List& heap) {
  for (std::size_t i = heap.size / 2; i-- > 0;) {
    TRY_VOID(sift_up<kMax>(ts, heap, i));
  }
  return {};
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&heappush>("heappush(heap, item, /)",
                      "Push item onto heap, maintaining the heap invariant."),
    native<&pop<false>>("heappop(heap, /)",
                        "Pop the smallest item off the heap, maintaining the heap invariant."),
    native<&heappushpop>(
        "heappushpop(heap, item, /)",
        "Push item on the heap, then pop and return the smallest item from the heap."),
    native<&replace<false>>("heapreplace(heap, item, /)",
                            "Pop and return the current smallest value, and add the new item."),
    native<&heapify<false>>("heapify(heap, /)",
                            "Transform list into a heap, in-place, in linear time."),
    native<&pop<true>>("_heappop_max(heap, /)", "Maxheap variant of heappop."),
    native<&replace<true>>("_heapreplace_max(heap, item, /)", "Maxheap variant of heapreplace."),
    native<&heapify<true>>("_heapify_max(heap, /)", "Maxheap variant of heapify."),
});

}  // namespace

const ModuleDef& heapq_module_def() {
  static constexpr ModuleDef def{"_heapq", "Heap queue algorithm (a.k.a. priority queue).",
                                 kFunctions, nullptr};
  return def;
}

}  // namespace minipy
