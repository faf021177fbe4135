"""Heaps in lists: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2], so heap[0] is the smallest.

heappush(heap, item) and heappop(heap) keep that order; heapify(list) makes it.
"""
from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush,
                    heappushpop, heapreplace)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]

__about__ = "A heap is a binary tree kept in a list: the children of item k are 2*k+1 and 2*k+2."


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted output, reading each only as far as needed.

    >>> list(merge([1, 3, 5], [2, 4]))
    [1, 2, 3, 4, 5]
    """
    if reverse:
        make, pop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make, pop, replace, direction = heapify, heappop, heapreplace, 1
    # An entry is [key, order of its input, value, advance]; the order makes equal keys stable.
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        advance = it.__next__
        try:
            value = advance()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order * direction, value, advance])
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = entry[3]()
                entry[0] = value if key is None else key(value)
                entry[2] = value
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        _, _, value, advance = heap[0]
        yield value
        yield from advance.__self__


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order: sorted(iterable, key=key)[:n]"""
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first: sorted(iterable, key=key, reverse=True)[:n]"""
    return _best(n, iterable, key, True)


def _best(n, iterable, key, largest):
    """The first n of the sorted items, with room for n of them only."""
    if n == 1:
        missing = object()
        found = (max if largest else min)(iterable, default=missing, key=key)
        return [] if found is missing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = None
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=largest)[:n]

    # A heap of (rank, order, item), the worst of them first; the order keeps equal ranks stable.
    items = iter(iterable)
    order, step = (-n, -1) if largest else (n, 1)
    heap = [(item if key is None else key(item), place, item)
            for place, item in zip(range(0, order, step), items)]
    if not heap:
        return heap
    make, replace = (heapify, heapreplace) if largest else (_heapify_max, _heapreplace_max)
    make(heap)
    worst = heap[0][0]
    for item in items:
        rank = item if key is None else key(item)
        if worst < rank if largest else rank < worst:
            replace(heap, (rank, order, item))
            worst = heap[0][0]
            order += step
    heap.sort(reverse=largest)
    return [item for _, _, item in heap]


# The steps that heaps are made of, which some programs use to change a heap in the middle.

def _rise(heap, startpos, pos, before):
    """Move the item at pos up to its place, not above startpos."""
    item = heap[pos]
    while pos > startpos:
        parent = (pos - 1) >> 1
        if not before(item, heap[parent]):
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _sink(heap, pos, before):
    """Move the item at pos down to a leaf along the better children, then up to its place."""
    end, startpos, item = len(heap), pos, heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not before(heap[child], heap[right]):
            child = right
        heap[pos] = heap[child]
        pos, child = child, 2 * child + 1
    heap[pos] = item
    _rise(heap, startpos, pos, before)


def _is_less(a, b):
    return a < b


def _is_greater(a, b):
    return b < a


def _siftdown(heap, startpos, pos):
    _rise(heap, startpos, pos, _is_less)


def _siftup(heap, pos):
    _sink(heap, pos, _is_less)


def _siftdown_max(heap, startpos, pos):
    _rise(heap, startpos, pos, _is_greater)


def _siftup_max(heap, pos):
    _sink(heap, pos, _is_greater)
