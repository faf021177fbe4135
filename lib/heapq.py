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


def _ranked(n, it, key, direction):
    """The first n items as (rank, order, value); the order keeps equal ranks stable."""
    return [(value if key is None else key(value), order * direction, value)
            for order, value in zip(range(n), it)]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset: sorted(iterable, key=key)[:n]"""
    if n == 1:
        missing = object()
        result = min(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    it = iter(iterable)
    best = _ranked(n, it, key, 1)
    if not best:
        return best
    _heapify_max(best)
    worst = best[0][0]
    order = n
    for value in it:
        rank = value if key is None else key(value)
        if rank < worst:
            _heapreplace_max(best, (rank, order, value))
            worst = best[0][0]
            order += 1
    best.sort()
    return [value for _, _, value in best]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset: sorted(iterable, key=key, reverse=True)[:n]"""
    if n == 1:
        missing = object()
        result = max(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    it = iter(iterable)
    best = _ranked(n, it, key, -1)
    if not best:
        return best
    heapify(best)
    worst = best[0][0]
    order = -n
    for value in it:
        rank = value if key is None else key(value)
        if worst < rank:
            heapreplace(best, (rank, order, value))
            worst = best[0][0]
            order -= 1
    best.sort(reverse=True)
    return [value for _, _, value in best]
