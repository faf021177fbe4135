# heapq
from heapq import *
import heapq

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda h: (heapify(h), h))([5, 3, 8, 1]))  # expect: (None, [1, 3, 8, 5])
attempt(lambda: (lambda h: (heappush(h, 0), h))([1, 2]))  # expect: (None, [0, 2, 1])
attempt(lambda: (lambda h: (heappop(h), h))([1, 2, 3]))  # expect: (1, [2, 3])
attempt(lambda: heappop([]))  # expect: IndexError index out of range
attempt(lambda: heappushpop([1, 2], 0))  # expect: 0
attempt(lambda: heapreplace([1, 2], 5))  # expect: 1
attempt(lambda: heapreplace([], 5))  # expect: IndexError index out of range
attempt(lambda: heappush((), 1))  # expect: TypeError heappush() argument 1 must be list, not tuple
attempt(lambda: heapify('abc'))  # expect: TypeError heapify() argument must be list, not str
attempt(lambda: nlargest(2, [3, 1, 2]))  # expect: [3, 2]
attempt(lambda: nsmallest(2, ['bb', 'a', 'ccc'], key=len))  # expect: ['a', 'bb']
attempt(lambda: nsmallest(0, [1]))  # expect: []
attempt(lambda: nlargest(1, []))  # expect: []
attempt(lambda: list(merge([1, 4], [2, 3])))  # expect: [1, 2, 3, 4]
attempt(lambda: list(merge([4, 1], [3, 2], reverse=True)))  # expect: [4, 3, 2, 1]
attempt(lambda: list(merge(['a'], ['bb'], key=len)))  # expect: ['a', 'bb']
attempt(lambda: heapify([1, 'a']))
# expect: TypeError '<' not supported between instances of 'int' and 'str'
attempt(lambda: (nsmallest(1, [3, 1, 2]), nlargest(5, [3, 1, 2])))  # expect: ([1], [3, 2, 1])
attempt(lambda: heapq._heappop_max([3, 2, 1]))  # expect: 3
