# bisect
from bisect import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: bisect([1, 2, 2, 3], 2))  # expect: 3
attempt(lambda: bisect_left([1, 2, 2, 3], 2))  # expect: 1
attempt(lambda: bisect_right([1, 2, 2, 3], 2, 0, 2))  # expect: 2
attempt(lambda: bisect([], 1))  # expect: 0
attempt(lambda: bisect_left([1, 2], 5, lo=1))  # expect: 2
attempt(lambda: bisect([1], 1, -1))  # expect: ValueError lo must be non-negative
attempt(lambda: bisect('abc', 'b'))  # expect: 2
attempt(lambda: bisect(5, 1))  # expect: TypeError object of type 'int' has no len()
attempt(lambda: bisect([1, 'a'], 'b'))  # expect: 2
attempt(lambda: bisect([1, 5, 9], 5, key=lambda x: -x))  # expect: 3
attempt(lambda: bisect_left(['a', 'bb'], 2, key=len))  # expect: 1
attempt(lambda: (lambda a: (insort(a, 2), a))([1, 3]))  # expect: (None, [1, 2, 3])
attempt(lambda: (lambda a: (insort_left(a, 'xx', key=len), a))(['a', 'bb']))
# expect: (None, ['a', 'xx', 'bb'])
attempt(lambda: bisect(range(10), 4.5))  # expect: 5
